// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listings/price_offers.h"
#include "listings/price_rule.h"

namespace kramar::listings {

// What a person says of a list.
struct PriceListTerms {
    QString name;
    Currency currency = Currency::uah();
    qint64 rateMillionths = products::PriceList::one;
    QList<StoreId> stores{};
    friend bool operator==(const PriceListTerms &, const PriceListTerms &) = default;
};
PriceListTerms termsOf(const products::PriceList &list);
// The list as it would be. Kind::Invalid: "name" ("empty", "taken"), "currency" ("unknown_currency"), "rate"
// ("rate_not_above_zero", "too_large:1000000"), "marketplaces" ("store_has_list:<name of that list>").
Result<products::PriceList> withTerms(storage::Connection &db, products::PriceList list, const PriceListTerms &terms);

// What rules would make of some products.
struct RuleSurvey {
    QList<PlannedEntry> changing;
    qint64 unchanged = 0, heldUp = 0, belowCost = 0;
    QHash<QString, qint64> skipped; // a code for words, how many products
    PriceSurvey listings;           // what the stores would get of it
};
Result<RuleSurvey> surveyRule(storage::Connection &db, PriceListId list, const ListRule &rule,
                              const QList<qint64> &products, Effort &effort);

// The only way prices of lists change (Right::EditListings). One act each; a changed entry is the price of its listings
// in the same transaction (price_offers.h), through the edits and the queue that every edit takes. Orders keep the
// prices that they were made with. History: the list's "name", "currency", "rate", "store.<id>", the product's
// "list_price.<list>", and the listings' own.
class PriceListOperations
{
public:
    // undoDelayMs: how long the undo bar stands; the listings leave after it.
    PriceListOperations(storage::Transaction &tx, const Actor &actor, qint64 undoDelayMs = 0)
        : m_tx(tx)
        , m_actor(actor)
        , m_undoDelayMs(undoDelayMs)
    {
    }

    Result<PriceListId> create(products::PriceKind kind, const PriceListTerms &terms);
    struct Changed {
        ActId act; // ActId(): nothing was different
        qint64 entries = 0;
        qint64 listings = 0;
        QList<qint64> overtaken{}; // products whose entries were changed since they were looked at: left
    };
    // Name, currency, rate, marketplaces. A store that is new to it gets all of its prices.
    Result<Changed> change(PriceListId id, const PriceListTerms &terms, Effort &effort);
    // Conflict "list_in_use": it names a store; "list_not_empty": it has entries. An act that is not undone.
    Done remove(PriceListId id);

    Result<Changed> set(PriceListId id, const QList<products::EntryChange> &entries, Effort &effort);
    // What survey saw, where it is still the same.
    Result<Changed> applyRule(PriceListId id, const ListRule &rule, const QList<PlannedEntry> &seen, Effort &effort);
    // The list's prices for all listings that say something else: after linking. A change on Prom needs none
    // (price_offers.h).
    Result<Changed> align(PriceListId id, Effort &effort);

    // Takes an act back where what it set still stands, in lists, entries and listings. Conflict when it was undone
    // before. What had gone to Prom is corrected there.
    struct TakenBack {
        qint64 entries = 0, listings = 0;
        qint64 left = 0; // values that somebody changed since
    };
    Result<TakenBack> undo(ActId act);
    Result<TakenBack> redo(ActId act);

private:
    Done writeTerms(journal::Act &act, const products::PriceList &old, const products::PriceList &now);
    Done takeBackTerms(journal::Act &act, const QList<journal::HistoryChange> &changes, TakenBack &taken);
    Done takeBackEntries(journal::Act &act, const QList<journal::HistoryChange> &changes, TakenBack &taken);
    Result<Changed> finished(journal::Act &act, Changed changed);
    storage::Transaction &m_tx;
    Actor m_actor;
    qint64 m_undoDelayMs;
};

} // namespace kramar::listings
