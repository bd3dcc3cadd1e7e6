// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/money.h"
#include "base/terms.h"
#include "storage/connection.h"

namespace kramar::stock {

// A paper of the warehouse: receipt, write-off, transfer, stock-taking. A draft is only writing; posting it makes the
// moves, each with a line of it as cause; reversing makes the opposite ones. Values; quantities are thousandths of the
// product's unit, money is hundredths of a hryvnia.
struct Document {
    struct Deed {
        Timestamp at;
        QString who;
        ActId act;
    };
    DocumentId id;
    DocumentKind kind{};
    qint64 number = 0; // counts up within its kind
    DocumentState state{};
    WarehouseId warehouse; // where it comes in, goes out, or is counted
    QString warehouseName;
    std::optional<WarehouseId> toWarehouse{}; // of a transfer
    QString toWarehouseName{};
    QString comment{};
    bool uncountedIsNone = false; // of a stock-taking: what has no line is not there
    Deed created{};               // a stock-taking begins then
    std::optional<Deed> posted{}, reversed{};
    qint64 lines = 0;
    Quantity quantity{};        // of all lines; of a stock-taking: what it changes
    std::optional<Money> sum{}; // at cost, of the lines whose cost is known; of a stock-taking: of what it changes
    bool belowZero = false;     // posting it left less than nothing on hand somewhere
};

struct DocumentLine {
    DocumentLineId id;
    DocumentId document;
    int position = 0; // grows; taken away lines leave gaps
    ProductId product;
    QString sku;
    QString name;
    QString unit;
    Quantity quantity;           // of a stock-taking: what was counted
    std::optional<Money> cost{}; // of a unit: a receipt's own; of the others, at which it was posted
    QString comment{};
    std::optional<Quantity> expected{}; // of a stock-taking: what stood when it was counted
    bool belowZero = false;
};

struct DocumentQuery {
    QList<DocumentKind> kinds{};              // empty: all
    QList<DocumentState> states{};            // empty: all
    std::optional<WarehouseId> warehouse{};   // from it or to it
    std::optional<ProductId> product{};       // with a line of it
    QString search{};                         // the number, or words of the goods
    QString sort = QStringLiteral("created"); // created, number
    bool descending = true;
};

Result<QList<qint64>> documentIds(storage::Connection &db, const DocumentQuery &query);
Result<QList<Document>> documentRows(storage::Connection &db, const QList<qint64> &ids); // in the order of ids
Result<Document> findDocument(storage::Connection &db, DocumentId id);                   // NotFound
Result<QList<DocumentLine>> documentLines(storage::Connection &db, DocumentId id);       // by position
// DocumentLineIds by position; of those products alone that the words find.
Result<QList<qint64>> documentLineIds(storage::Connection &db, DocumentId id, const QString &search);
Result<QList<DocumentLine>> documentLineRows(storage::Connection &db, const QList<qint64> &ids); // in the order of ids
// Of these products alone.
Result<QList<DocumentLine>> documentLinesOf(storage::Connection &db, DocumentId id, const QList<qint64> &products);
Result<DocumentLine> findDocumentLine(storage::Connection &db, DocumentLineId id); // NotFound

// What posting or reversing would leave less than nothing of.
struct Shortage {
    ProductId product;
    QString name; // SKU, or the name where there is none
    WarehouseId warehouse;
    Quantity onHand;
    Quantity after; // below zero
};
Result<QList<Shortage>> shortagesOfPosting(storage::Connection &db, DocumentId id);

// What posting or reversing would make of a balance.
struct BalanceChange {
    ProductId product;
    QString sku;
    QString name;
    WarehouseId warehouse;
    QString warehouseName;
    Quantity onHand;
    Quantity after;
    bool refused = false; // less than nothing, where that is not allowed
    bool counted = true;  // did anybody ever say how many there are? (stock.h)
    bool isBelowZero() const { return after < Quantity() && after < onHand; }
};
// Those that change, in the order of the lines.
Result<QList<BalanceChange>> changesOfPosting(storage::Connection &db, DocumentId id);
Result<QList<BalanceChange>> changesOfReversal(storage::Connection &db, DocumentId id);

} // namespace kramar::stock
