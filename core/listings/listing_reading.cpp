// SPDX-License-Identifier: GPL-3.0-or-later
#include "listings/listing_table.h"
#include "listings/listings.h"
#include "storage/id_list.h"
#include "storage/search.h"

using namespace Qt::StringLiterals;

namespace kramar::listings {

namespace {

// Each order has an index of its own; the id makes it one order.
QString orderOf(const QString &sort)
{
    if (sort == u"sku")
        return u"sku"_s;
    if (sort == u"price")
        return u"price_minor"_s;
    if (sort == u"presence")
        return u"presence"_s;
    if (sort == u"status")
        return u"status"_s;
    if (sort == u"quantity")
        return u"quantity"_s;
    if (sort == u"modified")
        return u"modified_ms"_s;
    if (sort == u"prom_id")
        return u"prom_id"_s;
    return u"sort_name"_s;
}

QString orderBy(const ListingQuery &query)
{
    const QString direction = query.descending ? u" DESC"_s : u""_s;
    const QString column = orderOf(query.sort);
    const bool byName = column == u"presence" || column == u"status"; // a few words: by name within
    return u" ORDER BY listing."_s + column + direction + u" NULLS LAST"_s +
           (byName ? u", listing.sort_name"_s + direction : QString()) + u", listing.id"_s + direction;
}

// What stands in the queue of a listing, joined on.
QString queueJoin()
{
    return u" LEFT JOIN queue_entry ON queue_entry.store_id = listing.store_id AND queue_entry.kind = 'listing_edit' "
           "AND queue_entry.object_id = listing.id AND queue_entry.state NOT IN ('done', 'dropped') "
           "LEFT JOIN image ON image.id = listing.main_image_id "_s;
}

// Columns behind listingColumns().
constexpr int stateColumn = 32;
QString joinedColumns(bool withTexts)
{
    return u"SELECT "_s + listingColumns(withTexts) +
           u", queue_entry.state, queue_entry.prom_words, image.file FROM listing"_s + queueJoin();
}

Listing joinedListing(const storage::Row &row)
{
    Listing listing = listingOf(row);
    if (!row.isNull(stateColumn))
        listing.queueState = queueStateOf(row.text(stateColumn));
    listing.promWords = row.text(stateColumn + 1);
    listing.imageFile = row.text(stateColumn + 2);
    return listing;
}

Done addPending(storage::Connection &db, QList<Listing> &listings)
{
    QList<qint64> ids;
    for (const Listing &listing : std::as_const(listings))
        ids.append(listing.id.value());
    const auto pending = TRY(pendingEdits(db, ids));
    for (Listing &listing : listings) {
        listing.pending = pending.value(listing.id);
        for (PendingEdit &edit : listing.pending)
            edit.wanted = canonical(edit.field, listing.values);
    }
    return {};
}

} // namespace

Result<std::optional<Listing>> findListing(storage::Connection &db, ListingId id)
{
    QList<Listing> found = TRY(db.list(joinedColumns(true) + u"WHERE listing.id = ?"_s, {id}, joinedListing));
    if (found.isEmpty())
        return std::optional<Listing>();
    TRY_DONE(addPending(db, found));
    Listing &listing = found.first();
    listing.pictures = TRY(db.list(u"SELECT file FROM listing_image JOIN image ON image.id = image_id "
                                   "WHERE listing_id = ? AND state = 'here' ORDER BY position"_s,
                                   {id}, [](const storage::Row &row) { return row.text(0); }));
    return std::optional(std::move(listing));
}

Result<std::optional<ListingId>> listingByPromId(storage::Connection &db, StoreId store, PromListingId promId)
{
    return db.first(u"SELECT id FROM listing WHERE store_id = ? AND prom_id = ?"_s, {store, promId},
                    [](const storage::Row &row) { return row.id<ListingId>(0); });
}

Result<QList<qint64>> listingIds(storage::Connection &db, const ListingQuery &query)
{
    QStringList conditions;
    storage::Binds binds;
    const auto equal = [&](const QString &column, const auto &value) {
        if (!value)
            return;
        conditions.append(u"listing.%1 = ?"_s.arg(column));
        binds.append(*value);
    };
    equal(u"store_id"_s, query.store);
    equal(u"presence"_s, query.presence);
    equal(u"status"_s, query.status);
    equal(u"group_prom_id"_s, query.group);
    if (query.onlyPending)
        conditions.append(u"listing.id IN (SELECT listing_id FROM listing_edit)"_s);
    if (query.onlyHidden)
        conditions.append(u"listing.status IN ('not_on_display', 'draft')"_s);
    if (query.onlyUnlinked)
        conditions.append(u"listing.product_id IS NULL"_s);
    if (const storage::SearchClause words = TRY(storage::orderedSearchClause(db, u"listing"_s, query.search));
        !words.isEmpty()) {
        conditions.append(words.sql);
        binds += words.binds;
    }
    const QString where = conditions.isEmpty() ? QString() : u" WHERE "_s + conditions.join(u" AND "_s);
    return storage::idsOf(db, u"SELECT listing.id FROM listing"_s + where + orderBy(query), binds);
}

Result<QList<Listing>> listingRows(storage::Connection &db, const QList<qint64> &ids)
{
    QHash<qint64, Listing> found;
    TRY_DONE(db.each(joinedColumns(false) + u"WHERE listing.id "_s + db.isOneOf(), {db.numbers(ids)},
                     [&](const storage::Row &row) -> Done {
                         found.insert(row.number(0), joinedListing(row));
                         return {};
                     }));
    QList<Listing> rows;
    for (const qint64 id : ids) {
        if (const auto listing = found.constFind(id); listing != found.cend())
            rows.append(*listing);
    }
    TRY_DONE(addPending(db, rows));
    return rows;
}

} // namespace kramar::listings
