// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stock/document.h"

namespace kramar::stock {

// What there is to count in a stock-taking: each product that stands in its warehouse, and each that was counted. What
// is expected of a counted one stays as it was when it was counted; sales go on and are no difference. Reads, any
// thread that has a Connection; a document that is no stock-taking is Invalid, field "document".

enum class CountPart { All, Counted, Differing, Left };

struct CountRow {
    ProductId product;
    QString sku;
    QString name;
    QString unit;
    Quantity expected;
    std::optional<Quantity> counted{};
    std::optional<DocumentLineId> line{};
    std::optional<Money> cost{};   // of a unit; of a posted one: at which it was posted
    bool countedMeanwhile = false; // otherwise, since it was counted here: its line cannot be posted
    // Nothing is said of what was not counted.
    std::optional<Quantity> difference() const
    {
        return counted ? std::optional(counted->minus(expected)) : std::nullopt;
    }
};

struct CountTotals {
    qint64 all = 0, counted = 0, differing = 0, left = 0;
    Quantity shortage, surplus;    // of what was counted; neither is below zero
    Money shortageSum, surplusSum; // at cost, where it is known
    qint64 movesSince = 0;         // in its warehouse since it began, until it was posted
};

Result<QList<qint64>> countIds(storage::Connection &db, DocumentId id, CountPart part,
                               const QString &search); // products
Result<QList<CountRow>> countRows(storage::Connection &db, DocumentId id, const QList<qint64> &products);
Result<CountTotals> countTotals(storage::Connection &db, DocumentId id);

} // namespace kramar::stock
