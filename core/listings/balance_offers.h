// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/actor.h"
#include "listings/listing_operations.h"
#include "stores/balance_policy.h"

#include <QSet>

namespace kramar::listings {

// Current balances as the quantities of a store's listings (product.md 4.1). What is available in the warehouses that
// are synchronised with the store, less its safety buffer and never below zero, is what each linked listing of a
// counted product says; at zero it also becomes unavailable, to order, hidden or deleted, and comes back with the
// goods: a deleted one is asked to be shown again, which Prom may refuse (prom-api §5.4). What a person hid or deleted
// stays so. A listing without a counted product keeps a number of its own, and one whose quantity is not synchronised
// (sync_locks.h) is left alone altogether.

// What becomes of a listing of which so much is available; nothing where all of it is so already.
QList<FieldChange> balanceChanges(const Listing &listing, Quantity available, const stores::BalancePolicy &policy,
                                  bool hiddenAtZero);

// One line of the comparison before balances are switched on.
struct BalanceDifference {
    ListingId listing;
    PromListingId promId;
    QString name, sku;
    std::optional<Quantity> onProm; // what the listing says now; none: not tracked
    std::optional<Quantity> ours;   // what would be sent; none: nobody counted it, so it keeps its own number
    QList<FieldChange> changes{};   // all that would become of it
};
// All linked listings that would change if these warehouses were counted, then those that nobody counted; each by name.
Result<QList<BalanceDifference>> balanceDifferences(storage::Connection &db, StoreId store,
                                                    const stores::BalancePolicy &policy,
                                                    const QList<qint64> &warehouses);

class BalanceOffers
{
public:
    BalanceOffers(storage::Transaction &tx, const Actor &actor)
        : m_tx(tx)
        , m_actor(actor)
    {
    }

    // How this store's numbers are made. Right::EditSettings. Switched on, or another than before: all that is counted
    // is offered anew by the exchange. Switched off: the listings keep the numbers that they have. Invalid, field
    // "safety_buffer": "negative", "too_large:…".
    Done setPolicy(StoreId store, const stores::BalancePolicy &policy);

    // What is due of this store, as edits that are sent before all others; how many listings became different. Right::
    // Exchange. A part of a few hundred products, so that nobody waits long; nullopt: nothing is due any more.
    Result<std::optional<qint64>> offerSome(StoreId store);

private:
    storage::Transaction &m_tx;
    Actor m_actor;
};

// Somebody else took these off the site, or deleted them: goods that come do not bring them back, though it was the
// warehouses who had hidden them before.
Done forgetHiddenAtZero(storage::Connection &db, const QList<qint64> &listings);

// Whose quantity the warehouses say, so that no person types it: of these listings, those of counted products in
// stores that send balances.
Result<QSet<qint64>> countedInWarehouses(storage::Connection &db, const QList<qint64> &listings);
// The same, marked in them (Listing::quantityCounted).
Done markCounted(storage::Connection &db, const QList<Listing *> &listings);

} // namespace kramar::listings
