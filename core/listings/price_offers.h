// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/act.h"
#include "listings/bulk_apply.h"
#include "products/price_list.h"

#include <QSet>

namespace kramar::listings {

class MassSnapshots;

// Price lists as the prices of listings (product.md 3.11). An entry of a list is the price, or the wholesale steps, of
// each listing of its product in the stores that the list names: in the listing's own currency, or in hryvnias by the
// list's rate. Left alone are varieties, whose base has the price, what Prom has deleted, what is not linked, and
// listings in a third currency.

// One listing that says something else than its list.
struct PriceDifference {
    ListingId listing;
    ProductId product;
    StoreId store;
    QString field;                      // price or prices
    std::optional<QString> before, now; // canonical
    bool braked = false;                // the exchange will hold it and ask (design rule 4)
    friend bool operator==(const PriceDifference &, const PriceDifference &) = default;
};
struct PriceSurvey {
    QList<PriceDifference> differences; // in the order of the listings' numbers
    qint64 same = 0;                    // listings that say it already
    qint64 braked = 0;
    QHash<QString, qint64> skipped; // what cannot be: a code for words, how many listings
    QSet<StoreId> stores;           // of the differences
};

// Of which products or listings; none: all of the list.
struct OfferScope {
    std::optional<QList<qint64>> products{};
    std::optional<QList<qint64>> listings{};      // only these
    QHash<qint64, products::EntryText> instead{}; // entries that would stand in place of those in the books
};

// What would become different with the list as it is given here: its stores and its rate may be others than in the
// books. Cancelled when the effort is stopped.
Result<PriceSurvey> surveyPrices(storage::Connection &db, const products::PriceList &list, const OfferScope &scope,
                                 Effort &effort);

// Makes edits of it, in the act that changed the list; what stood there goes into the act's snapshots, which the caller
// completes; none where the program says again what a list says. How many listings became different.
Result<qint64> offerPrices(storage::Transaction &tx, journal::Act &act, const products::PriceList &list,
                           const OfferScope &scope, MassSnapshots *snapshots, qint64 undoDelayMs, Effort &effort);

// Prom said another price of this listing, or it is new: what a list says of it, the list says again before the commit.
void priceIsDue(storage::Transaction &tx, ListingId listing);

// Whose price and steps a list says: marked in them (Listing::priceListed, stepsListed).
Done markListed(storage::Connection &db, const QList<Listing *> &listings);

// An amount in another currency, by hryvnias for one of each in millionths; half away from zero. Invalid
// "out_of_range".
Result<Money> exchanged(Money amount, qint64 rate, Currency to, qint64 rateOfTo);

} // namespace kramar::listings
