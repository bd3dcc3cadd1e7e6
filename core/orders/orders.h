// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/session.h"
#include "journal/act.h"
#include "orders/order_operations.h"
#include "storage/database.h"

namespace kramar::orders {

Result<std::optional<Order>> findOrder(storage::Connection &db, OrderId id); // with lines
// Those that have this waybill here, the newest first.
Result<QList<qint64>> ordersWithWaybill(storage::Connection &db, const QString &waybill);
Result<std::optional<OrderId>> orderByPromId(storage::Connection &db, StoreId store, PromOrderId promId);

struct OrderQuery {
    QString search{};             // number, buyer, phone, waybill, goods; < 3 letters: prefix of number or word
    QList<StoreId> stores{};      // empty: all
    QList<PromOrderId> numbers{}; // empty: all
    QList<OrderState> states{};   // empty: all
    QStringList promStatuses{};   // empty: all
    std::optional<Timestamp> createdFrom{}, createdTo{}; // from, and before
    // Hundredths of what the order is to be paid with, delivery included where Prom says it; of any currency, both ends
    // belong to it. An order without a sum is in no such range.
    std::optional<qint64> totalFrom{}, totalTo{};
    std::optional<bool> paid{}, hasWaybill{};
    std::optional<ClientId> client{};
    bool onlyPending = false, onlyWithProblems = false, paidWithoutWaybill = false;
    bool awaitingPayment = false;             // goes on, and Prom says that it is not paid
    QString sort = QStringLiteral("created"); // created, number, name, total, state, modified
    bool descending = true;
};
Result<QList<qint64>> orderIds(storage::Connection &db, const OrderQuery &query);
Result<qint64> orderCount(storage::Connection &db, const OrderQuery &query); // of what orderIds() finds
// Of all that the query finds; the money is hryvnias of what was not cancelled, nullopt when there is none.
struct OrderTotals {
    qint64 orders = 0;
    std::optional<Money> sum{};
};
Result<OrderTotals> orderTotals(storage::Connection &db, const OrderQuery &query);
Result<QList<Order>> orderRows(storage::Connection &db, const QList<qint64> &ids); // in the order of ids, without lines

// A status that a shop made up itself on Prom and that some order stands in (prom-api §3.9), by its title.
struct OwnStatus {
    QString code;
    QString title;
    friend bool operator==(const OwnStatus &, const OwnStatus &) = default;
};
Result<QList<OwnStatus>> ownStatuses(storage::Connection &db);

// Of many orders those of one store in one state.
struct StandingPart {
    OrderState state{};
    std::optional<StoreId> store{}; // none: made here
    qint64 orders = 0;
    qint64 paid = 0;
    qint64 withOwnStatus = 0; // Order::hasOwnStatus
};

struct ClientTotals {
    ClientId client;
    int orders = 0;                // that were not cancelled; `total` is of the same
    int cancelled = 0;             // besides
    std::optional<Money> total;    // hryvnias, with delivery as each order shows it
    std::optional<Timestamp> last; // of those that were not cancelled
};

// For screens.
class Orders
{
public:
    Orders(storage::Database &db, const access::Session &session);

    QFuture<Result<QList<qint64>>> ids(const OrderQuery &query);
    QFuture<Result<qint64>> count(const OrderQuery &query);
    QFuture<Result<QList<Order>>> rows(const QList<qint64> &ids);
    QFuture<Result<Order>> find(OrderId id);
    struct Counts {
        int all = 0, fresh = 0, toShip = 0, paidWithoutWaybill = 0, awaitingPayment = 0;
        int pending = 0, problems = 0;
        int unopened = 0;
    };
    QFuture<Result<Counts>> counts(std::optional<StoreId> store);
    QFuture<Result<OrderTotals>> totals(const OrderQuery &query);
    QFuture<Result<QList<OwnStatus>>> ownStatuses();
    QFuture<Result<QList<ClientTotals>>> totalsOfClients(const QList<qint64> &clients);
    QFuture<Result<QList<qint64>>> clientsWithOrders(int least); // ClientIds; orders that were not cancelled
    // Other orders with the same waybill: one parcel for both, or a slip.
    QFuture<Result<QList<Order>>> othersWithWaybill(OrderId id, const QString &waybill);
    QFuture<Result<QList<journal::HistoryRow>>> history(OrderId id);
    // undoDelayMs: how long the undo bar stands; the status leaves after it.
    QFuture<Result<ActId>> setState(OrderId id, OrderState to, const std::optional<Cancellation> &cancellation,
                                    qint64 undoDelayMs);
    // The same move for those of `ids` that stand in one of `from`: one act and one transaction, a refusal of one
    // leaves the others done.
    struct ManyMoved {
        ActId act; // ActId(): none was there to move
        qint64 moved = 0;
        std::optional<Error> refused{}; // the first one
    };
    QFuture<Result<ManyMoved>> setStateOfAll(const QList<qint64> &ids, const QList<OrderState> &from, OrderState to,
                                             const std::optional<Cancellation> &cancellation, qint64 undoDelayMs);
    // How these orders stand, for acts on many.
    QFuture<Result<QList<StandingPart>>> standing(const QList<qint64> &ids);
    QFuture<Result<QStringList>> undo(ActId act);
    QFuture<Result<QStringList>> redo(ActId act, qint64 undoDelayMs); // what undo() took back
    // The act, for the undo bar; ActId() when it was this number already.
    QFuture<Result<ActId>> setWaybill(OrderId id, const QString &number, const QString &carrier,
                                      qint64 undoDelayMs = 0);
    QFuture<Done> markOpened(OrderId id);

private:
    storage::Database &m_db;
    const access::Session &m_session;
};

} // namespace kramar::orders
