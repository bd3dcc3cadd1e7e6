// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/codes.h"
#include "listings/download.h"
#include "listings/identity.h"
#include "stock/cost.h"
#include "stock/stock.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kramar::listings {

namespace {

constexpr qsizetype atOnce = 1000;

constexpr std::array wayCodes{
    std::pair(DownloadWay::Balances, "balances"_L1), std::pair(DownloadWay::NewProducts, "new"_L1),
    std::pair(DownloadWay::LinkExisting, "link"_L1), std::pair(DownloadWay::LeaveUnlinked, "leave"_L1)};

struct Unlinked {
    ListingId id;
    Identity identity;
};

Result<QList<Unlinked>> unlinkedOf(storage::Connection &db, StoreId store, qint64 &leftAside)
{
    QList<Unlinked> all;
    TRY_DONE(
        db.each(u"SELECT id, prom_id, external_id, sku, name, name_uk, CASE WHEN EXISTS (SELECT 1 FROM link_aside a "
                u"WHERE a.listing_id = listing.id) THEN 1 ELSE 0 END FROM listing "
                u"WHERE store_id = ? AND product_id IS NULL ORDER BY id"_s,
                {store}, [&](const storage::Row &row) -> Done {
                    if (row.flag(6)) {
                        ++leftAside;
                        return {};
                    }
                    all.append({row.id<ListingId>(0),
                                {row.id<PromListingId>(1), row.text(2), row.text(3), {row.text(4), row.text(5)}}});
                    return {};
                }));
    return all;
}

Result<QSet<ProductId>> productsInStore(storage::Connection &db, StoreId store, qint64 &listings)
{
    QSet<ProductId> taken;
    TRY_DONE(db.each(u"SELECT product_id FROM listing WHERE store_id = ? AND product_id IS NOT NULL"_s, {store},
                     [&](const storage::Row &row) -> Done {
                         ++listings;
                         taken.insert(row.id<ProductId>(0));
                         return {};
                     }));
    return taken;
}

// Of two listings with the same key one would get a new product, and the other would then want the same one: which is
// for a person to say.
void doubtTheAlike(DownloadPlan &plan, const QList<Unlinked> &fresh, const QList<stores::IdentityKey> &keys)
{
    QHash<std::pair<int, QString>, int> wanted;
    const auto each = [&keys](const Unlinked &listing, const auto &f) {
        for (const stores::IdentityKey key : keys) {
            for (const QString &text : keyTexts(key, listing.identity))
                f(std::pair(static_cast<int>(key), text));
        }
    };
    for (const Unlinked &listing : fresh)
        each(listing, [&](const auto &key) { ++wanted[key]; });
    for (const Unlinked &listing : fresh) {
        bool alone = true;
        each(listing, [&](const auto &key) { alone = alone && wanted.value(key) == 1; });
        (alone ? plan.fresh : plan.ambiguous).append(listing.id);
    }
}

Done planLinks(storage::Connection &db, DownloadPlan &plan, Effort &effort)
{
    const auto policy = TRY(stores::identityPolicy(db, plan.store));
    const QList<Unlinked> unlinked = TRY(unlinkedOf(db, plan.store, plan.leftAside));
    const QSet<ProductId> taken = TRY(productsInStore(db, plan.store, plan.linkedBefore));
    effort.begin(unlinked.size());
    Identifier identifier(db, plan.store, policy.keys, Identifier::Among::Products);
    QList<DownloadPlan::Link> wishes;
    QHash<ProductId, int> wanted;
    QList<Unlinked> fresh;
    for (qsizetype from = 0; from < unlinked.size(); from += atOnce) {
        TRY_DONE(effort.go());
        const QList<Unlinked> some = unlinked.mid(from, atOnce);
        QList<Identity> asked;
        for (const Unlinked &listing : some)
            asked.append(listing.identity);
        identifier.forget(); // what was asked before is not asked again: the memory of it would only grow
        TRY_DONE(identifier.ask(asked));
        for (const Unlinked &listing : some) {
            const Identified found = TRY(identifier.identify(listing.identity));
            if (found.products.size() == 1) {
                wishes.append({listing.id, found.products.first(), *found.by});
                ++wanted[found.products.first()];
            } else if (found.products.isEmpty()) {
                fresh.append(listing);
            } else {
                plan.ambiguous.append(listing.id);
            }
        }
        effort.advance(some.size());
    }
    for (const DownloadPlan::Link &wish : std::as_const(wishes)) {
        if (taken.contains(wish.product) || wanted.value(wish.product) > 1)
            plan.ambiguous.append(wish.listing);
        else
            plan.links.append(wish);
    }
    if (plan.way == DownloadWay::NewProducts) {
        doubtTheAlike(plan, fresh, policy.keys);
    } else {
        for (const Unlinked &listing : std::as_const(fresh))
            plan.fresh.append(listing.id);
    }
    std::sort(plan.ambiguous.begin(), plan.ambiguous.end());
    return {};
}

// What Prom last said of a product's quantities.
struct OnProm {
    QSet<qint64> numbers; // thousandths
    bool unusable = false;
};

Result<QHash<ProductId, OnProm>> onPromOf(storage::Connection &db, const DownloadPlan &plan)
{
    QHash<ListingId, ProductId> becoming;
    for (const DownloadPlan::Link &link : plan.links)
        becoming.insert(link.listing, link.product);
    QHash<ProductId, OnProm> told;
    // While an edit of ours is under way, Prom's is the value it was based on, or the one that is in conflict with it.
    TRY_DONE(db.each(u"SELECT l.id, l.product_id, l.quantity, e.field, CASE WHEN e.in_conflict = 1 THEN e.theirs ELSE "
                     u"e.base END FROM listing l LEFT JOIN listing_edit e "
                     u"ON e.listing_id = l.id AND e.field = 'quantity' WHERE l.store_id = ? "
                     u"AND coalesce(l.status, '') NOT IN ('deleted', 'deleted_by_moderator')"_s,
                     {plan.store}, [&](const storage::Row &row) -> Done {
                         const auto product =
                             row.isNull(1) ? becoming.value(row.id<ListingId>(0)) : row.id<ProductId>(1);
                         if (product == ProductId())
                             return {};
                         OnProm &of = told[product];
                         std::optional<Quantity> number = row.maybeQuantity(2);
                         if (!row.isNull(3)) {
                             const auto base =
                                 row.isNull(4) ? Result<Quantity>(Quantity()) : Quantity::parse(row.text(4));
                             number = row.isNull(4) || !base ? std::nullopt : std::optional(*base);
                         }
                         if (number && (*number < Quantity() || *number > Quantity::ofWhole(stock::highestQuantity)))
                             of.unusable = true;
                         else if (number)
                             of.numbers.insert(number->thousandths());
                         return {};
                     }));
    return told;
}

Done planCounts(storage::Connection &db, DownloadPlan &plan, Effort &effort)
{
    const QHash<ProductId, OnProm> told = TRY(onPromOf(db, plan));
    QList<qint64> products;
    for (auto of = told.cbegin(); of != told.cend(); ++of)
        products.append(of.key().value());
    std::sort(products.begin(), products.end());
    for (qsizetype from = 0; from < products.size(); from += atOnce) {
        TRY_DONE(effort.go());
        const QList<qint64> some = products.mid(from, atOnce);
        const auto counted = TRY(stock::countedIn(db, plan.warehouse, some));
        for (const qint64 id : some) {
            const ProductId product(id);
            const OnProm of = told.value(product);
            if (of.unusable || of.numbers.isEmpty()) {
                ++plan.withoutNumber;
                continue;
            }
            if (of.numbers.size() > 1) {
                ++plan.disagreeing;
                continue;
            }
            const Quantity onProm = Quantity::ofThousandths(*of.numbers.cbegin());
            const auto onHand = counted.constFind(product);
            if (onHand != counted.cend() && *onHand == onProm)
                ++plan.same;
            else
                plan.counts.append({product, onProm, onHand == counted.cend() ? std::nullopt : std::optional(*onHand)});
        }
    }
    return {};
}

} // namespace

QString toCode(DownloadWay way)
{
    return codeIn(wayCodes, way);
}

std::optional<DownloadWay> downloadWayOf(QStringView code)
{
    return valueIn(wayCodes, code);
}

QList<DownloadWay> allDownloadWays()
{
    QList<DownloadWay> all;
    for (const auto &[way, code] : wayCodes)
        all.append(way);
    return all;
}

qint64 DownloadPlan::linkedBy(stores::IdentityKey key) const
{
    return std::count_if(links.cbegin(), links.cend(), [key](const Link &link) { return link.by == key; });
}

quint64 DownloadPlan::print() const
{
    size_t seed = static_cast<size_t>(way);
    const auto mix = [&seed](auto... values) { seed = qHashMulti(seed, values...); };
    mix(store.value(), warehouse.value());
    for (const Link &link : links)
        mix(link.listing.value(), link.product.value());
    for (const ListingId id : fresh)
        mix(id.value());
    for (const Count &count : counts)
        mix(count.product.value(), count.onProm.thousandths(), count.onHand ? count.onHand->thousandths() : qint64{-1});
    return seed;
}

Result<DownloadPlan> planDownload(storage::Connection &db, StoreId store, DownloadWay way, Effort &effort)
{
    DownloadPlan plan;
    plan.store = store;
    plan.way = way;
    plan.warehouse = TRY(stock::warehouseOf(db, plan.store));
    for (const stock::Warehouse &warehouse : TRY(stock::allWarehouses(db))) {
        if (warehouse.id == plan.warehouse)
            plan.warehouseName = warehouse.name;
    }
    TRY_DONE(planLinks(db, plan, effort));
    if (way == DownloadWay::Balances)
        TRY_DONE(planCounts(db, plan, effort));
    return plan;
}

} // namespace kramar::listings
