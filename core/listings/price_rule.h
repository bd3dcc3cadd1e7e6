// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listings/bulk_price.h"
#include "products/price_list.h"

namespace kramar::listings {

// How the prices of a list are made of something else (product.md 3.19): markup over what the goods cost or over
// another list, not below a floor, rounded to an ending; for costs in a purchase currency with a rate that a person
// says. A plain value.
struct ListRule {
    enum class From { Cost, OwnPrice, OtherList } from = From::Cost;
    std::optional<PriceListId> other{}; // From::OtherList
    PriceRule price{};                  // its `price` is what the rule begins with; amounts are of the list's currency
    struct Purchase {
        Currency currency;
        qint64 rateMillionths = 0; // hryvnias for one of it
        friend bool operator==(const Purchase &, const Purchase &) = default;
    };
    std::optional<Purchase> purchase{}; // costs in this currency; others than it and the list's are not known
    // Of a wholesale list that begins with one price: from this quantity so much less, hundredths of a percent. Without
    // them the steps of what it begins with stay, each with its new price.
    struct Cut {
        Quantity from;
        qint64 percent = 0;
        friend bool operator==(const Cut &, const Cut &) = default;
    };
    QList<Cut> steps{};
    friend bool operator==(const ListRule &, const ListRule &) = default;
};

// Kind::Invalid: a rule that makes no sense for this list. Fields "price", "other_list", "purchase", "steps".
Done checkRule(const ListRule &rule, const products::PriceList &list, const std::optional<products::PriceList> &other);

// What a rule does to one product. `skipped`: why it does nothing, a code for words: "no_cost", "no_price",
// "other_currency", "below_zero", "no_rounding_below", "divided_by_zero", "out_of_range".
struct PlannedEntry {
    ProductId product;
    products::EntryText before{}, after{};
    QString skipped{};
    bool heldUp = false;    // by a floor
    bool belowCost = false; // what comes out is less than the goods cost
    friend bool operator==(const PlannedEntry &, const PlannedEntry &) = default;
};
// other: what the other list says of it.
PlannedEntry planEntry(const ListRule &rule, const products::PriceList &list, const products::EntryRow &row,
                       const std::optional<products::PriceList> &otherList, const products::EntryText &other);

// As kramarctl takes it, each word key=value and once: from=cost | from=price | from=list:NAME; purchase=USD:41.50;
// steps="5=5%; 20=10%"; and of a bulk edit's price (bulk_words.h): price=+45% formula= round= not_below=
// not_below_cost=. Names are looked up in `lists`. Kind::Invalid with the key as its field.
Result<ListRule> listRuleOf(const QStringList &words, const QList<products::PriceList> &lists);
// "5=5%; 20=10%"
Result<QList<ListRule::Cut>> cutsOf(const QString &typed);

} // namespace kramar::listings
