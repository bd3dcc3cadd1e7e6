// SPDX-License-Identifier: GPL-3.0-or-later
#include "listings/families.h"
#include "listings/governed.h"
#include "listings/listing_name.h"
#include "listings/listing_table.h"
#include "listings/listings.h"
#include "products/product_group.h"
#include "storage/id_list.h"
#include "storage/in_order.h"
#include "storage/search.h"

#include <algorithm>

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

struct Conditions {
    QStringList all;
    storage::Binds binds;

    void add(const QString &condition, const storage::Binds &with = {})
    {
        all.append(condition);
        binds += with;
    }
    QString where() const { return all.isEmpty() ? QString() : u" WHERE "_s + all.join(u" AND "_s); }
};

Result<Conditions> conditionsOf(storage::Connection &db, const ListingQuery &query)
{
    Conditions wanted;
    const auto texts = [&](const QString &column, const QStringList &values) {
        if (values.size() == 1)
            wanted.add(column + u" = ?"_s, {values.first()}); // served by its index, in order
        else if (!values.isEmpty())
            wanted.add(column + u' ' + db.isOneOfTexts(), {db.texts(values)});
    };
    const auto bound = [&](const QString &condition, const auto &value) {
        if (value)
            wanted.add(condition, {*value});
    };
    if (query.stores.size() == 1)
        wanted.add(u"listing.store_id = ?"_s, {query.stores.first()}); // served by its index, in order
    else if (!query.stores.isEmpty())
        wanted.add(u"listing.store_id "_s + db.isOneOf(), {db.numbers(storage::rawIds(query.stores))});
    texts(u"listing.presence"_s, query.presences);
    texts(u"listing.status"_s, query.statuses);
    bound(u"listing.group_prom_id = ?"_s, query.group);
    bound(u"listing.category_id = ?"_s, query.category);
    if (query.ownGroup && query.ownGroup->isEmpty())
        wanted.add(u"NOT EXISTS (SELECT 1 FROM product WHERE product.id = listing.product_id AND group_path <> '')"_s);
    else if (query.ownGroup)
        wanted.add(u"listing.product_id IN (SELECT id FROM product WHERE "_s + products::standsInSql(u"group_path"_s) +
                       u')',
                   products::standsInBinds(*query.ownGroup));
    bound(u"listing.price_minor >= ?"_s, query.priceFrom);
    bound(u"listing.price_minor <= ?"_s, query.priceTo);
    bound(u"listing.quantity >= ?"_s, query.quantityFrom);
    bound(u"listing.quantity <= ?"_s, query.quantityTo);
    if (query.hasPhoto)
        wanted.add(*query.hasPhoto ? u"listing.main_image_id IS NOT NULL"_s : u"listing.main_image_id IS NULL"_s);
    if (query.onlyPending)
        wanted.add(u"listing.id IN (SELECT listing_id FROM listing_edit)"_s);
    if (query.onlyLocked)
        wanted.add(u"listing.id IN (SELECT listing_id FROM sync_lock)"_s);
    if (query.onlyHidden)
        wanted.add(u"listing.status IN ('not_on_display', 'draft')"_s);
    if (query.onlyUnlinked)
        wanted.add(u"listing.product_id IS NULL"_s);
    const storage::SearchClause words = TRY(storage::orderedSearchClause(db, u"listing"_s, query.search));
    if (!words.isEmpty())
        wanted.add(words.sql, words.binds);
    return wanted;
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
           u", queue_entry.state, queue_entry.prom_words, image.file, "
           "(SELECT language FROM store WHERE store.id = listing.store_id), "
           "(SELECT group_path FROM product WHERE product.id = listing.product_id) FROM listing"_s +
           queueJoin();
}

Listing joinedListing(const storage::Row &row)
{
    Listing listing = listingOf(row);
    if (!row.isNull(stateColumn))
        listing.queueState = queueStateOf(row.text(stateColumn));
    listing.promWords = row.text(stateColumn + 1);
    listing.imageFile = row.text(stateColumn + 2);
    listing.shownName = nameIn(row.text(stateColumn + 3), listing.values);
    listing.ownGroup = row.text(stateColumn + 4);
    return listing;
}

bool isDescription(const PendingEdit &edit)
{
    return edit.field == listing_field::description || edit.field == listing_field::descriptionUk;
}

// Rows come without descriptions; where one is what is wanted, it is read.
Result<QHash<ListingId, ListingValues>> descriptionsOf(storage::Connection &db,
                                                       const QHash<ListingId, QList<PendingEdit>> &pending)
{
    QList<ListingId> ids;
    for (auto listing = pending.cbegin(); listing != pending.cend(); ++listing) {
        if (std::any_of(listing->cbegin(), listing->cend(), isDescription))
            ids.append(listing.key());
    }
    QHash<ListingId, ListingValues> found;
    if (ids.isEmpty())
        return found;
    TRY_DONE(db.each(u"SELECT id, description, description_uk FROM listing WHERE id "_s + db.isOneOf(),
                     {db.numbers(storage::rawIds(ids))}, [&found](const storage::Row &row) -> Done {
                         ListingValues &values = found[row.id<ListingId>(0)];
                         values.description = row.maybeText(1);
                         values.descriptionUk = row.maybeText(2);
                         return {};
                     }));
    return found;
}

Done addPending(storage::Connection &db, QList<Listing> &listings)
{
    QList<qint64> ids;
    for (const Listing &listing : std::as_const(listings))
        ids.append(listing.id.value());
    const auto pending = TRY(pendingEdits(db, ids));
    const auto descriptions = TRY(descriptionsOf(db, pending));
    for (Listing &listing : listings) {
        listing.pending = pending.value(listing.id);
        for (PendingEdit &edit : listing.pending)
            edit.wanted = canonical(edit.field, isDescription(edit) ? descriptions.value(listing.id) : listing.values);
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
    TRY_DONE(markGoverned(db, {&listing}));
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
    Conditions wanted = TRY(conditionsOf(db, query));
    if (query.families == Families::Folded) {
        // Its index knows no is_variation; where that has to be read in each row, the varieties are left out by number.
        QString bases = query.sort == u"prom_id"
                            ? u"listing.id NOT IN (SELECT id FROM listing WHERE is_variation = 1)"_s
                            : u"listing.is_variation = 0"_s;
        const QList<qint64> alone = TRY(varietiesWithoutBase(db));
        if (!alone.isEmpty()) {
            bases = u"("_s + bases + u" OR listing.id "_s + db.isOneOf() + u')';
            wanted.add(bases, {db.numbers(alone)});
        } else {
            wanted.add(bases);
        }
    }
    const QList<qint64> ids =
        TRY(storage::idsOf(db, u"SELECT listing.id FROM listing"_s + wanted.where() + orderBy(query), wanted.binds));
    if (query.families == Families::Apart)
        return ids;
    const QHash<qint64, QList<qint64>> opened =
        query.opened.isEmpty() ? QHash<qint64, QList<qint64>>() : TRY(varietiesOf(db, query.opened, orderBy(query)));
    if (query.families == Families::Folded)
        return withBelow(ids, opened);
    return withFamilies(db, ids, opened, query.closed);
}

Result<QList<qint64>> varietyIds(storage::Connection &db, ListingId base, const ListingQuery &order)
{
    return TRY(varietiesOf(db, {base.value()}, orderBy(order))).value(base.value());
}

Result<qint64> listingCount(storage::Connection &db, const ListingQuery &query)
{
    const Conditions wanted = TRY(conditionsOf(db, query));
    const auto count = TRY(db.firstNumber(u"SELECT count(*) FROM listing"_s + wanted.where(), wanted.binds));
    return count.value_or(0);
}

Result<QList<Listing>> listingRows(storage::Connection &db, const QList<qint64> &ids)
{
    QHash<qint64, Listing> found;
    TRY_DONE(db.each(joinedColumns(false) + u"WHERE listing.id "_s + db.isOneOf(), {db.numbers(ids)},
                     [&](const storage::Row &row) -> Done {
                         found.insert(row.number(0), joinedListing(row));
                         return {};
                     }));
    QList<Listing> rows = storage::inOrder(ids, found);
    TRY_DONE(addPending(db, rows));
    QList<Listing *> marked;
    for (Listing &listing : rows)
        marked.append(&listing);
    TRY_DONE(markGoverned(db, marked));
    return rows;
}

} // namespace kramar::listings
