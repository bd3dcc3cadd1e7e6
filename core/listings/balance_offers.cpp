// SPDX-License-Identifier: GPL-3.0-or-later
#include "listings/balance_offers.h"

#include "base/fold.h"
#include "journal/act.h"
#include "listings/edit_writer.h"
#include "listings/fields.h"
#include "listings/listing_name.h"
#include "listings/listing_table.h"
#include "listings/sync_locks.h"
#include "stock/cost.h"
#include "stock/offered.h"
#include "stores/store_operations.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace kramar::listing_field;

namespace kramar::listings {

namespace {

constexpr int productsAtOnce = 200;

Quantity offeredOf(Quantity available, const stores::BalancePolicy &policy)
{
    return std::max(Quantity(), available.minus(policy.buffer));
}

bool hadNone(const Listing &listing)
{
    const ListingValues &values = listing.values;
    return values.quantity ? *values.quantity <= Quantity() : values.presence == presence::notAvailable;
}

// The listings of these products in a store; those that are deleted want nothing any more, but for what was deleted
// because nothing of it was left.
Result<QList<Listing>> listingsOf(storage::Connection &db, StoreId store, const QList<qint64> &products)
{
    const QList<qint64> ids = TRY(db.list(
        u"SELECT id FROM listing WHERE store_id = ? AND product_id "_s + db.isOneOf() +
            u" AND (coalesce(status, '') <> ? OR id IN (SELECT listing_id FROM "
            u"hidden_at_zero WHERE status = listing.status)) ORDER BY id"_s,
        {store, db.numbers(products), listing_status::deleted}, [](const storage::Row &row) { return row.number(0); }));
    const QHash<qint64, Listing> loaded = TRY(loadListings(db, ids, false));
    QList<Listing> listings;
    for (const qint64 id : ids) {
        if (const auto listing = loaded.constFind(id); listing != loaded.cend())
            listings.append(*listing);
    }
    QList<Listing *> marked;
    for (Listing &listing : listings)
        marked.append(&listing);
    TRY_DONE(markLocked(db, marked));
    return listings;
}

// Those that were taken off the site because nothing was left, and stand so still: what somebody did with one since is
// his own.
Result<QSet<qint64>> hiddenAtZero(storage::Connection &db, const QList<Listing> &listings)
{
    QHash<qint64, std::optional<QString>> statuses;
    for (const Listing &listing : listings)
        statuses.insert(listing.id.value(), listing.values.status);
    QSet<qint64> hidden;
    TRY_DONE(db.each(u"SELECT listing_id, status FROM hidden_at_zero WHERE listing_id "_s + db.isOneOf(),
                     {db.numbers(statuses.keys())}, [&](const storage::Row &row) -> Done {
                         if (statuses.value(row.number(0)) == row.text(1))
                             hidden.insert(row.number(0));
                         return {};
                     }));
    return hidden;
}

bool changesTo(const QList<FieldChange> &changes, QLatin1StringView field, QLatin1StringView value)
{
    return std::any_of(changes.cbegin(), changes.cend(),
                       [&](const FieldChange &change) { return change.field == field && change.value == value; });
}

} // namespace

QList<FieldChange> balanceChanges(const Listing &listing, Quantity available, const stores::BalancePolicy &policy,
                                  bool hidden)
{
    QList<FieldChange> changes;
    const auto want = [&](QLatin1StringView field, const QString &value) {
        if ((listing.isVariation && !editableOnVariety(QString(field))) || syncLockOf(listing, field))
            return;
        if (canonical(field, listing.values) != value)
            changes.append({field, value});
    };
    if (syncLockOf(listing, quantity))
        return changes;
    const Quantity offered = offeredOf(available, policy);
    if (listing.values.status == listing_status::deleted && offered.isZero())
        return changes; // nobody sees it
    const bool isService = listing.values.presence == presence::service;
    want(quantity, offered.toDecimal());
    if (offered > Quantity()) {
        if (hadNone(listing) && !isService)
            want(listing_field::presence, presence::available);
        if (hidden &&
            (listing.values.status == listing_status::notOnDisplay || listing.values.status == listing_status::deleted))
            want(status, listing_status::onDisplay);
        return changes;
    }
    if (!isService)
        want(listing_field::presence,
             policy.atZero == stores::AtZero::ToOrder ? presence::order : presence::notAvailable);
    if (policy.atZero == stores::AtZero::Hide && listing.values.status == listing_status::onDisplay)
        want(status, listing_status::notOnDisplay);
    if (policy.atZero == stores::AtZero::Delete && (listing.values.status == listing_status::onDisplay ||
                                                    (hidden && listing.values.status == listing_status::notOnDisplay)))
        want(status, listing_status::deleted);
    return changes;
}

Result<QList<BalanceDifference>> balanceDifferences(storage::Connection &db, StoreId store,
                                                    const stores::BalancePolicy &policy,
                                                    const QList<qint64> &warehouses)
{
    const auto of = TRY(stores::findStore(db, store));
    if (!of)
        return Error::of(Error::Kind::NotFound, u"no such store"_s);
    const QList<qint64> products =
        TRY(db.list(u"SELECT DISTINCT product_id FROM listing WHERE store_id = ? AND product_id IS NOT NULL"_s, {store},
                    [](const storage::Row &row) { return row.number(0); }));
    QList<BalanceDifference> differences;
    for (qsizetype from = 0; from < products.size(); from += productsAtOnce) {
        const QList<qint64> some = products.mid(from, productsAtOnce);
        const QHash<qint64, Quantity> available = TRY(stock::availableIn(db, warehouses, some));
        const QList<Listing> listings = TRY(listingsOf(db, store, some));
        const QSet<qint64> hidden = TRY(hiddenAtZero(db, listings));
        for (const Listing &listing : listings) {
            BalanceDifference line{.listing = listing.id,
                                   .promId = listing.promId,
                                   .name = nameIn(of->language, listing.values),
                                   .sku = listing.sku,
                                   .onProm = listing.values.quantity,
                                   .ours = {}};
            if (const auto counted = available.constFind(listing.product->value()); counted != available.cend()) {
                line.ours = offeredOf(*counted, policy);
                line.changes = balanceChanges(listing, *counted, policy, hidden.contains(listing.id.value()));
                if (line.changes.isEmpty())
                    continue;
            }
            differences.append(line);
        }
    }
    QHash<qint64, QString> keys; // reckoned once a listing, not at each comparison
    for (const BalanceDifference &line : std::as_const(differences))
        keys.insert(line.listing.value(), sortKey(line.name));
    std::sort(differences.begin(), differences.end(), [&keys](const BalanceDifference &a, const BalanceDifference &b) {
        if (a.ours.has_value() != b.ours.has_value())
            return a.ours.has_value();
        return std::pair(keys.value(a.listing.value()), a.listing) <
               std::pair(keys.value(b.listing.value()), b.listing);
    });
    return differences;
}

Done BalanceOffers::setPolicy(StoreId store, const stores::BalancePolicy &policy)
{
    TRY_DONE(m_actor.need(Right::EditSettings));
    if (policy.buffer < Quantity())
        return Error::invalid(stores::safetyBuffer, u"negative"_s);
    if (policy.buffer > Quantity::ofWhole(stock::highestQuantity))
        return Error::invalid(stores::safetyBuffer, u"too_large:%1"_s.arg(stock::highestQuantity));
    if (TRY(stores::balancePolicy(m_tx.db(), store)) == policy)
        return {};
    journal::Act act(m_tx, m_actor, "store.balances"_L1, store);
    stores::StoreOperations operations(m_tx, m_actor);
    TRY_DONE(operations.setSetting(store, stores::balancesFrom,
                                   policy.fromWarehouses ? stores::fromWarehouses : stores::fromListing));
    TRY_DONE(operations.setSetting(store, stores::safetyBuffer, policy.buffer.toDecimal()));
    TRY_DONE(operations.setSetting(store, stores::atZero, stores::toCode(policy.atZero)));
    m_tx.changed(ObjectKind::Store, store);
    return policy.fromWarehouses ? stock::allBalancesAreDue(m_tx, store) : stock::noBalanceIsDue(m_tx, store);
}

Result<std::optional<qint64>> BalanceOffers::offerSome(StoreId store)
{
    TRY_DONE(m_actor.need(Right::Exchange));
    storage::Connection &db = m_tx.db();
    const QList<qint64> products = TRY(stock::takeDueBalances(m_tx, store, productsAtOnce));
    if (products.isEmpty())
        return std::optional<qint64>();
    const stores::BalancePolicy policy = TRY(stores::balancePolicy(db, store));
    if (!policy.fromWarehouses)
        return std::optional<qint64>(0);
    const QHash<qint64, Quantity> available =
        TRY(stock::availableIn(db, TRY(stock::synchronisedWith(db, store)), products));
    const QList<Listing> listings = TRY(listingsOf(db, store, products));
    const QSet<qint64> hidden = TRY(hiddenAtZero(db, listings));
    QList<EditedListing> edits;
    for (const Listing &listing : listings) {
        const auto counted = available.constFind(listing.product->value());
        if (counted == available.cend())
            continue;
        const QList<FieldChange> changes =
            balanceChanges(listing, *counted, policy, hidden.contains(listing.id.value()));
        if (changes.isEmpty())
            continue;
        for (const QLatin1StringView away : {listing_status::notOnDisplay, listing_status::deleted}) {
            if (changesTo(changes, status, away))
                TRY(db.run(u"INSERT INTO hidden_at_zero (listing_id, status) VALUES (?, ?) "
                           u"ON CONFLICT (listing_id) DO UPDATE SET status = excluded.status"_s,
                           {listing.id, away}));
        }
        if (changesTo(changes, status, listing_status::onDisplay))
            TRY(db.run(u"DELETE FROM hidden_at_zero WHERE listing_id = ?"_s, {listing.id}));
        edits.append({listing, changes});
    }
    journal::Act act(m_tx, m_actor, "listing.balance"_L1, store);
    return std::optional(TRY(EditWriter(m_tx, act, EditWriter::Haste::Urgent).write(std::move(edits))));
}

Done forgetHiddenAtZero(storage::Connection &db, const QList<qint64> &listings)
{
    TRY(db.run(u"DELETE FROM hidden_at_zero WHERE listing_id "_s + db.isOneOf(), {db.numbers(listings)}));
    return {};
}

Result<QSet<qint64>> countedInWarehouses(storage::Connection &db, const QList<qint64> &ids)
{
    struct Linked {
        qint64 listing = 0, product = 0;
        StoreId store;
    };
    const QList<Linked> linked = TRY(db.list(
        u"SELECT listing.id, listing.product_id, listing.store_id FROM listing JOIN store_setting s "
        u"ON s.store_id = listing.store_id AND s.key = ? AND s.value = ? WHERE product_id IS NOT NULL AND listing.id "_s +
            db.isOneOf(),
        {stores::balancesFrom, stores::fromWarehouses, db.numbers(ids)}, [](const storage::Row &row) {
            return Linked{row.number(0), row.number(1), row.id<StoreId>(2)};
        }));
    QHash<StoreId, QList<qint64>> products;
    for (const Linked &each : linked)
        products[each.store].append(each.product);
    QSet<qint64> counted;
    for (auto store = products.cbegin(); store != products.cend(); ++store) {
        const QHash<qint64, Quantity> known =
            TRY(stock::availableIn(db, TRY(stock::synchronisedWith(db, store.key())), *store));
        for (const Linked &each : linked) {
            if (each.store == store.key() && known.contains(each.product))
                counted.insert(each.listing);
        }
    }
    return counted;
}

Done markCounted(storage::Connection &db, const QList<Listing *> &listings)
{
    QList<qint64> ids;
    for (const Listing *listing : listings)
        ids.append(listing->id.value());
    const QSet<qint64> counted = TRY(countedInWarehouses(db, ids));
    for (Listing *listing : listings)
        listing->quantityCounted = counted.contains(listing->id.value());
    return {};
}

} // namespace kramar::listings
