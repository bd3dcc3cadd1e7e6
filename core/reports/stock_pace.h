// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/actor.h"
#include "base/clock.h"
#include "base/money.h"
#include "storage/transaction.h"

#include <optional>

namespace kramar::reports {

// How fast goods sell and how long they last (product.md 4.8). Sold is what the orders of the last days ask for,
// cancelled and returned ones left out; where the books know orders of fewer days, it is those days that count.

// Settings of the shop: stock_window_days, low_stock_days.
struct PaceTerms {
    int days = 30;    // that sales are taken of
    int lowDays = 14; // what lasts no longer runs low
    friend bool operator==(const PaceTerms &, const PaceTerms &) = default;
};
inline constexpr int mostDays = 366;
Result<PaceTerms> paceTerms(storage::Connection &db);
// Right::EditSettings; Invalid, field "days" or "low_days": "not_between:1:366".
Done setPaceTerms(storage::Transaction &tx, const Actor &actor, const PaceTerms &terms);

struct Pace {
    ProductId product;
    int days = 1; // that `sold` was sold in
    Quantity sold;
    std::optional<Quantity> onHand, available; // none: nobody ever counted it
    std::optional<Quantity> minimum;           // a person's own; else how long it lasts says whether it runs low
    bool low = false;
    std::optional<Money> value; // on hand, at cost; none: one of both is not known

    Quantity perDay() const; // rounded to thousandths
    // Whole days; 0: nothing is left. None: it does not sell, or nobody counted it.
    std::optional<qint64> daysLeft() const;
    // How often the stock of now was sold in these days, in hundredths; none: nothing is there.
    std::optional<qint64> turnover() const;
};
Result<QList<Pace>> pacesOf(storage::Connection &db, Timestamp now, const QList<qint64> &products); // in their order
// What runs low: at or below its minimum, or, without one, sold out within the days that are set. The soonest first.
Result<QList<qint64>> runningLow(storage::Connection &db, Timestamp now);
// These products by "sold", "days_left" or "minimum"; what has none of it last, in the order it came.
Result<QList<qint64>> sortedByPace(storage::Connection &db, Timestamp now, const QList<qint64> &products,
                                   const QString &by, bool descending);

// The whole stock.
struct StockTotals {
    Money value;            // at cost
    qint64 withoutCost = 0; // products on hand whose cost is not known
    Money soldAtCost;       // of what was sold, as far as its cost is known
    int days = 1;
    std::optional<qint64> turnover() const; // as above, by value
};
Result<StockTotals> stockTotals(storage::Connection &db, Timestamp now);

} // namespace kramar::reports
