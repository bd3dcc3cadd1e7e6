// SPDX-License-Identifier: GPL-3.0-or-later
#include "listings/categories.h"

#include "access/read_as.h"
#include "listings/listing_name.h"
#include "products/product_group.h"

using namespace Qt::StringLiterals;

namespace kramar::listings {

namespace {

QString inStore(const QString &column, std::optional<StoreId> store)
{
    return store ? u" AND "_s + column + u" = ?"_s : QString();
}

storage::Binds storeValue(std::optional<StoreId> store)
{
    return store ? storage::Binds{*store} : storage::Binds{};
}

// What was told of the caption in the same reading, after the number.
QString captionAt(QLatin1StringView column)
{
    return u"(SELECT caption."_s + column +
           u" FROM history caption WHERE caption.entity = 'listing' AND caption.entity_id = moved.entity_id AND "
           "caption.id > moved.id AND caption.act_id = moved.act_id AND caption.field = 'category' "
           "ORDER BY caption.id LIMIT 1)"_s;
}

// The moves of listings that are still there.
QString moves()
{
    return u" FROM history moved JOIN act ON act.id = moved.act_id JOIN listing ON listing.id = moved.entity_id "
           "JOIN store ON store.id = listing.store_id WHERE moved.entity = 'listing' AND moved.field = 'category_id' "
           "AND moved.old_value IS NOT NULL"_s;
}

} // namespace

Result<QList<GroupOfStore>> groupLines(storage::Connection &db, std::optional<StoreId> store)
{
    return db.list(
        u"SELECT kept.id, kept.store_id, kept.prom_id, kept.parent_prom_id, kept.name, kept.name_uk, "
        "COALESCE(held.listings, 0) FROM prom_group kept LEFT JOIN "
        "(SELECT store_id, group_prom_id, count(*) AS listings FROM listing WHERE group_prom_id IS NOT NULL "
        "GROUP BY store_id, group_prom_id) held ON held.store_id = kept.store_id AND held.group_prom_id = kept.prom_id "
        "WHERE 1 = 1"_s +
            inStore(u"kept.store_id"_s, store) +
            u" ORDER BY kept.store_id, COALESCE(NULLIF(kept.name_uk, ''), kept.name), kept.id"_s,
        storeValue(store), [](const storage::Row &row) {
            return GroupOfStore{
                .id = row.number(0),
                .store = row.id<StoreId>(1),
                .group = {row.id<PromGroupId>(2), row.maybeId<PromGroupId>(3), row.text(4), row.text(5)},
                .listings = row.number(6)};
        });
}

Result<QList<PortalCategory>> portalCategories(storage::Connection &db, std::optional<StoreId> store)
{
    return db.list(u"SELECT store_id, category_id, COALESCE(max(category_caption), '') AS caption, count(*) "
                   "FROM listing WHERE category_id IS NOT NULL"_s +
                       inStore(u"store_id"_s, store) +
                       u" GROUP BY store_id, category_id ORDER BY store_id, caption, category_id"_s,
                   storeValue(store), [](const storage::Row &row) {
                       return PortalCategory{row.id<StoreId>(0), row.number(1), row.text(2), row.number(3)};
                   });
}

Result<QList<CategoryMove>> categoryMoves(storage::Connection &db, std::optional<StoreId> store)
{
    return db.list(u"SELECT moved.id, act.at_ms, listing.id, listing.store_id, listing.prom_id, listing.sku, "
                   "listing.name, listing.name_uk, store.language, moved.old_value, moved.new_value, "_s +
                       captionAt("old_value"_L1) + u", "_s + captionAt("new_value"_L1) + moves() +
                       inStore(u"listing.store_id"_s, store) + u" ORDER BY moved.id DESC"_s,
                   storeValue(store), [](const storage::Row &row) {
                       ListingValues names;
                       names.name = row.maybeText(6);
                       names.nameUk = row.maybeText(7);
                       return CategoryMove{.id = row.number(0),
                                           .at = row.time(1),
                                           .listing = row.id<ListingId>(2),
                                           .store = row.id<StoreId>(3),
                                           .promId = row.id<PromListingId>(4),
                                           .sku = row.text(5),
                                           .name = nameIn(row.text(8), names),
                                           .from = row.text(9).toLongLong(),
                                           .to = row.text(10).toLongLong(),
                                           .fromCaption = row.text(11),
                                           .toCaption = row.text(12)};
                   });
}

Result<CategoryCounts> categoryCounts(storage::Connection &db)
{
    const auto count = [&db](const QString &from) -> Result<qint64> {
        return TRY(db.firstNumber(u"SELECT count(*)"_s + from)).value_or(0);
    };
    return CategoryCounts{
        .groups = TRY(count(u" FROM prom_group"_s)),
        .own = static_cast<qint64>(TRY(products::productGroups(db)).size()),
        .categories = TRY(count(
            u" FROM (SELECT DISTINCT store_id, category_id FROM listing WHERE category_id IS NOT NULL) AS known"_s)),
        .moves = TRY(count(moves()))};
}

QFuture<Result<QList<GroupOfStore>>> Categories::groups()
{
    return access::readAs(m_db, m_session, [](storage::Connection &db) { return groupLines(db, std::nullopt); });
}

QFuture<Result<QList<PortalCategory>>> Categories::categories()
{
    return access::readAs(m_db, m_session, [](storage::Connection &db) { return portalCategories(db, std::nullopt); });
}

QFuture<Result<QList<CategoryMove>>> Categories::moves()
{
    return access::readAs(m_db, m_session, [](storage::Connection &db) { return categoryMoves(db, std::nullopt); });
}

QFuture<Result<CategoryCounts>> Categories::counts()
{
    return access::readAs(m_db, m_session, [](storage::Connection &db) { return categoryCounts(db); });
}

} // namespace kramar::listings
