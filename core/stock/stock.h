// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/session.h"
#include "base/actor.h"
#include "base/money.h"
#include "base/terms.h"
#include "storage/database.h"

#include <QHash>

#include <optional>

namespace kramar::stock {

struct Warehouse {
    WarehouseId id;
    QString name;
    bool isDefault = false;
    bool negativeAllowed = false; // may a document leave less than nothing on hand?
};

// Why a balance moved. The same cause counts once for a product and warehouse: repeating it changes nothing.
struct Cause {
    QString kind; // one of those below
    qint64 id = 0;
};
namespace cause {
inline constexpr QLatin1StringView correction("correction");      // the move itself: a person said how many there are
inline constexpr QLatin1StringView countUndone("count_undone");   // the correction that is taken back
inline constexpr QLatin1StringView orderLine("order_line");       // the line
inline constexpr QLatin1StringView receipt("receipt");            // these four: toCode(DocumentKind), and the line of
inline constexpr QLatin1StringView writeOff("write_off");         // the document
inline constexpr QLatin1StringView transfer("transfer");          //
inline constexpr QLatin1StringView stockTaking("stock_taking");   //
inline constexpr QLatin1StringView reversal("document_reversed"); // the move that is reversed
} // namespace cause

// What stands in a warehouse. available = on hand − reserved (− safety buffer, later).
struct Balance {
    ProductId product;
    WarehouseId warehouse;
    Quantity onHand;
    Quantity reserved;
    bool counted = false; // did anybody ever say how many there are? Else on hand is only what orders took
    Quantity available() const { return onHand.minus(reserved); }
};

// A row of the balances screen: a product over all warehouses.
struct BalanceRow {
    ProductId product;
    QString name;
    QString sku;
    Quantity onHand;
    Quantity reserved;                       // Prom's number of it: listings::Listings::ofProducts
    bool counted = false;                    // as in Balance, in any warehouse
    QHash<WarehouseId, Quantity> onHandIn{}; // where anything ever moved
    std::optional<Money> cost{};             // of a unit, in hryvnias: see cost.h
};

Result<QList<Warehouse>> allWarehouses(storage::Connection &db);
Result<WarehouseId> defaultWarehouse(storage::Connection &db);
// Where the goods of a store stand: its own warehouse, else the default one.
Result<WarehouseId> warehouseOf(storage::Connection &db, StoreId store);
// SQL: does the stock_move `move` tell how many there are? A correction, a stock-taking and what came in by a document
// do; what an order or a document took does not, nor does what was taken back.
QString isCount(const QString &move);
// Did this product ever move, or does a document name it or an order hold it?
Result<bool> standsOn(storage::Connection &db, ProductId product);
// Is this field of a product's history one of its reserves? They come and go with the orders.
bool isReserveField(const QString &field);
Result<Balance> balanceOf(storage::Connection &db, ProductId product, WarehouseId warehouse);
// What stands there of these products; those that nobody ever counted there are left out.
Result<QHash<ProductId, Quantity>> countedIn(storage::Connection &db, WarehouseId warehouse,
                                             const QList<qint64> &products);
Result<QList<BalanceRow>> balanceRows(storage::Connection &db, const QList<qint64> &ids); // in the order of ids

// The only way stock changes. Moves: Right::EditStock. Reserves belong to an order: Right::EditStock, EditOrders or
// Exchange.
class StockOperations
{
public:
    StockOperations(storage::Transaction &tx, const Actor &actor)
        : m_tx(tx)
        , m_actor(actor)
    {
    }

    // One move; false when this cause was counted before, or nothing moves (zero).
    Result<bool> move(ProductId product, WarehouseId warehouse, Quantity change, const Cause &cause);
    // A person's "there are N": a correction move by the difference. Negative is Invalid. The first one is kept even
    // when nothing differs: from then on the number is known.
    Done correct(ProductId product, WarehouseId warehouse, Quantity onHand);
    // Takes back what an act counted: the difference moves back, so that what was sold meanwhile stays sold; with the
    // only count the number is not known again. Conflict "counted_again" when somebody counted since: that is believed.
    Done undo(ActId counted);
    // Counts again what undo() took back, by the same difference, in an act of its own.
    Result<ActId> redo(ActId counted);
    // The line's reserve becomes this much (zero: released). Idempotent.
    Done reserve(OrderLineId line, ProductId product, WarehouseId warehouse, Quantity quantity);
    Done release(OrderLineId line);
    // So many of it shall be there at least: with less it is said to run low (reports/stock_pace.h). nullopt: how fast
    // it sells says it. Right::EditStock; Invalid, field "minimum_stock": "negative", "too_large:…".
    Done setMinimum(ProductId product, std::optional<Quantity> minimum);
    // May documents leave less than nothing on hand there? Not by default. Right::EditSettings.
    Done allowNegative(WarehouseId warehouse, bool allowed);

private:
    storage::Transaction &m_tx;
    Actor m_actor;
};

// For screens.
class Stock
{
public:
    Stock(storage::Database &db, const access::Session &session);
    struct Query {
        QString search{};
        QString sort = QStringLiteral("name"); // name, sku, on_hand, on_hand_<warehouse>, reserved, available
        bool descending = false;
        bool onlyMissing = false;             // counted, and available ≤ 0
        bool onlyUncounted = false;           // nobody ever said how many there are
        bool onlyReserved = false;            // something of it waits for a buyer
        std::optional<QList<qint64>> among{}; // only of these products
    };
    QFuture<Result<QList<qint64>>> ids(const Query &query);            // ProductIds
    QFuture<Result<QList<BalanceRow>>> rows(const QList<qint64> &ids); // in the order of ids
    QFuture<Result<QList<Warehouse>>> warehouses();
    struct Move {
        Timestamp at;
        QString warehouse;
        Quantity change;
        QString causeKind;
        qint64 causeId = 0;
        QString actorName;
        std::optional<DocumentId> document{}; // whose line it was, or that was reversed
        qint64 documentNumber = 0;
        std::optional<DocumentKind> documentKind{};
        std::optional<Money> cost{}; // of a unit, when it moved
    };
    QFuture<Result<QList<Move>>> moves(ProductId product); // newest first
    QFuture<Result<QList<Balance>>> balances(ProductId product);
    QFuture<Result<ActId>> correct(ProductId product, WarehouseId warehouse, Quantity onHand); // ActId(): it was so
    QFuture<Done> undo(ActId counted);
    QFuture<Done> setMinimum(ProductId product, std::optional<Quantity> minimum);
    QFuture<Result<ActId>> redo(ActId counted); // the act to undo next time

private:
    storage::Database &m_db;
    const access::Session &m_session;
};

} // namespace kramar::stock
