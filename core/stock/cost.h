// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/money.h"
#include "storage/connection.h"

#include <QHash>

namespace kramar::stock {

// What goods cost: per product one weighted average over all warehouses, in hundredths of a hryvnia for a unit. Each
// move keeps the cost it was made at; nothing is dated back. What comes in at a cost of its own (a receipt, the
// reversal of what went out) moves the average, what goes out leaves it. At or below zero on hand there is nothing to
// average: the cost of the last receipt that stands holds. A cost that is not in hryvnias counts as not known.
// Rounding: half away from zero, once for the average after a move and once for each value of a product in a warehouse.
// Whole numbers of 64 bits only; what does not fit is Invalid, field "cost", detail "too_large:…".
// Pure functions and reads; any thread that has a Connection.

constexpr qint64 highestQuantity = 9'999'999; // units, in one line of a document
constexpr qint64 highestCost = 99'999'999;    // hryvnias, of a unit

// quantity × cost, rounded once.
Result<Money> valueAt(Quantity quantity, Money cost);
// The average after `change` (of either sign) came or went at `changeCost`; nullopt: what is left is worth less than
// nothing, so that there is no average. onHand + change is above zero.
Result<std::optional<Money>> averaged(Quantity onHand, Money cost, Quantity change, Money changeCost);

struct ProductCost {
    std::optional<Money> cost;
    Quantity onHand; // over all warehouses
};
Result<ProductCost> costOf(storage::Connection &db, ProductId product);
Result<QHash<ProductId, ProductCost>> costsOf(storage::Connection &db, const QList<qint64> &products);
// Of the last receipt that was not reversed.
Result<std::optional<Money>> lastReceiptCost(storage::Connection &db, ProductId product);

// What stands in a warehouse, at cost. Less than nothing on hand counts against it.
struct StockValue {
    WarehouseId warehouse;
    QString name;
    Money value;            // of the products whose cost is known
    qint64 withoutCost = 0; // products on hand whose cost is not
};
struct StockValues {
    QList<StockValue> warehouses; // the default one first; also those that are empty
    Money total;
    qint64 withoutCost = 0; // products, each once
};
Result<StockValues> stockValues(storage::Connection &db);

} // namespace kramar::stock
