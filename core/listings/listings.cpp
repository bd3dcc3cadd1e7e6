// SPDX-License-Identifier: GPL-3.0-or-later
#include "listings/listings.h"

#include "access/read_as.h"
#include "listings/families.h"
#include "products/product_group.h"
#include "stock/stock.h"
#include "storage/id_list.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kramar::listings {

namespace {

Result<QList<qint64>> differingProducts(storage::Connection &db)
{
    return storage::idsOf(
        db,
        u"SELECT balance.product_id AS id FROM (SELECT product_id, CAST(sum(on_hand) AS BIGINT) AS on_hand FROM "
        u"balance "
        "GROUP BY product_id) balance LEFT JOIN (SELECT product_id, CAST(sum(quantity) AS BIGINT) AS quantity "
        "FROM reservation GROUP BY product_id) reserved ON reserved.product_id = balance.product_id "
        "WHERE EXISTS (SELECT 1 FROM listing WHERE listing.product_id = balance.product_id "
        "AND listing.quantity <> balance.on_hand - coalesce(reserved.quantity, 0) "
        "AND NOT EXISTS (SELECT 1 FROM sync_lock WHERE listing_id = listing.id AND field = 'quantity')) "
        "AND EXISTS (SELECT 1 FROM stock_move c WHERE c.product_id = balance.product_id AND "_s +
            stock::isCount(u"c"_s) + u')',
        {});
}

// Its own, and which of our groups its product stood in.
Result<QList<journal::HistoryRow>> historyWithGroup(storage::Connection &db, ListingId id)
{
    QList<journal::HistoryRow> rows = TRY(journal::historyOf(db, journal::entity::listing, id.value()));
    const auto product =
        TRY(db.firstNumber(u"SELECT product_id FROM listing WHERE id = ? AND product_id IS NOT NULL"_s, {id}));
    if (!product)
        return rows;
    for (journal::HistoryRow &row : TRY(journal::historyOf(db, journal::entity::product, *product))) {
        if (row.field == products::product_field::ownGroup)
            rows.append(std::move(row));
    }
    std::stable_sort(rows.begin(), rows.end(), [](const journal::HistoryRow &a, const journal::HistoryRow &b) {
        return a.act.value() > b.act.value(); // newest first
    });
    return rows;
}

} // namespace

Listings::Listings(storage::Database &db, const access::Session &session)
    : m_db(db)
    , m_session(session)
{
}

QFuture<Result<QList<qint64>>> Listings::ids(const ListingQuery &query)
{
    return access::readAs(m_db, m_session, [query](storage::Connection &db) { return listingIds(db, query); });
}

QFuture<Result<qint64>> Listings::count(const ListingQuery &query)
{
    return access::readAs(m_db, m_session, [query](storage::Connection &db) { return listingCount(db, query); });
}

QFuture<Result<QList<qint64>>> Listings::varieties(ListingId base, const ListingQuery &order)
{
    return access::readAs(m_db, m_session,
                          [base, order](storage::Connection &db) { return varietyIds(db, base, order); });
}

QFuture<Result<QList<Listing>>> Listings::rows(const QList<qint64> &ids)
{
    return access::readAs(m_db, m_session, [ids](storage::Connection &db) -> Result<QList<Listing>> {
        QList<Listing> rows = TRY(listingRows(db, ids));
        TRY_DONE(addFamilies(db, rows));
        return rows;
    });
}

QFuture<Result<Listing>> Listings::find(ListingId id)
{
    return access::readAs(m_db, m_session, [id](storage::Connection &db) -> Result<Listing> {
        auto listing = TRY(findListing(db, id));
        if (!listing)
            return Error::of(Error::Kind::NotFound, u"no such listing"_s);
        QList<Listing> one{*std::move(listing)};
        TRY_DONE(addFamilies(db, one));
        return one.takeFirst();
    });
}

QFuture<Result<QList<PromGroup>>> Listings::groups(StoreId store)
{
    return access::readAs(m_db, m_session, [store](storage::Connection &db) { return groupsOf(db, store); });
}

QFuture<Result<QList<journal::HistoryRow>>> Listings::history(ListingId id)
{
    return access::readAs(m_db, m_session, [id](storage::Connection &db) { return historyWithGroup(db, id); });
}

QFuture<Result<RestorePoint>> Listings::restorePoint(ListingId id, ActId act)
{
    return access::readAs(m_db, m_session,
                          [id, act](storage::Connection &db) { return listings::restorePoint(db, id, act); });
}

QFuture<Result<ActId>> Listings::edit(ListingId id, const QList<FieldChange> &changes, qint64 undoDelayMs)
{
    return m_db.write([id, changes, undoDelayMs, actor = m_session.actor()](storage::Transaction &tx) -> Result<ActId> {
        journal::Act act(tx, actor, QLatin1StringView("listing.edit"));
        TRY_DONE(ListingOperations(tx, actor).edit(id, changes, undoDelayMs));
        if (!tx.actScope().id)
            return ActId(); // nothing was different: no trace
        return act.id();
    });
}

QFuture<Result<Listings::ManyEdited>> Listings::editAll(const QList<qint64> &ids, const QList<FieldChange> &changes,
                                                        qint64 undoDelayMs)
{
    return m_db.write([ids, changes, undoDelayMs, actor = m_session.actor()](storage::Transaction &tx) {
        return ListingOperations(tx, actor).editAll(ids, changes, undoDelayMs);
    });
}

QFuture<Result<Listings::TakenBack>> Listings::undo(ActId act, qint64 undoDelayMs)
{
    return m_db.write([act, undoDelayMs, actor = m_session.actor()](storage::Transaction &tx) {
        return ListingOperations(tx, actor).undo(act, undoDelayMs);
    });
}

QFuture<Result<Listings::TakenBack>> Listings::redo(ActId act, qint64 undoDelayMs)
{
    return m_db.write([act, undoDelayMs, actor = m_session.actor()](storage::Transaction &tx) {
        return ListingOperations(tx, actor).redo(act, undoDelayMs);
    });
}

QFuture<Result<QList<Listings::ProductOnProm>>> Listings::ofProducts(const QList<qint64> &productIds)
{
    return access::readAs(m_db, m_session, [productIds](storage::Connection &db) {
        return db.list(
            u"SELECT product_id, quantity, CASE WHEN EXISTS (SELECT 1 FROM listing_edit "
            "WHERE listing_id = listing.id AND field = 'quantity') THEN 1 ELSE 0 END, image.file, "
            "CASE WHEN EXISTS (SELECT 1 FROM sync_lock WHERE listing_id = listing.id "
            "AND field = 'quantity') THEN 1 ELSE 0 END FROM listing LEFT JOIN image ON image.id = listing.main_image_id WHERE product_id "_s +
                db.isOneOf() + u" ORDER BY product_id, listing.id"_s,
            {db.numbers(productIds)}, [](const storage::Row &row) {
                return ProductOnProm{row.id<ProductId>(0), row.maybeQuantity(1), row.flag(2), row.text(3), row.flag(4)};
            });
    });
}

QFuture<Result<QList<qint64>>> Listings::productsThatDiffer()
{
    return access::readAs(m_db, m_session, [](storage::Connection &db) { return differingProducts(db); });
}

QFuture<Result<Listings::Counts>> Listings::counts(std::optional<StoreId> store)
{
    return access::readAs(m_db, m_session, [store](storage::Connection &db) -> Result<Counts> {
        Counts counts;
        const QString only = store ? u" WHERE store_id = ?"_s : u""_s;
        const storage::Binds binds = store ? storage::Binds{*store} : storage::Binds{};
        // Grouped as the index listing_counts is ordered, so that no row is touched.
        TRY_DONE(db.each(u"SELECT status, presence, count(*) FROM listing"_s + only +
                             u" GROUP BY store_id, status, presence"_s,
                         binds, [&](const storage::Row &row) -> Done {
                             const int n = static_cast<int>(row.number(2));
                             counts.all += n;
                             if (row.text(1) == presence::available)
                                 counts.available += n;
                             if (row.text(1) == presence::notAvailable)
                                 counts.notAvailable += n;
                             if (row.text(0) == listing_status::notOnDisplay || row.text(0) == listing_status::draft)
                                 counts.hidden += n;
                             if (row.text(0) == listing_status::approvalPending)
                                 counts.inModeration += n;
                             return {};
                         }));
        const auto pending =
            TRY(db.firstNumber(u"SELECT count(*) FROM listing"_s + (store ? only + u" AND "_s : u" WHERE "_s) +
                                   u"id IN (SELECT listing_id FROM listing_edit)"_s,
                               binds));
        counts.pending = static_cast<int>(pending.value_or(0));
        const auto unlinked = TRY(db.firstNumber(
            u"SELECT count(*) FROM listing"_s + (store ? only + u" AND "_s : u" WHERE "_s) + u"product_id IS NULL"_s,
            binds));
        counts.unlinked = static_cast<int>(unlinked.value_or(0));
        const auto bare = TRY(db.firstNumber(
            u"SELECT count(*) FROM listing"_s + (store ? only + u" AND "_s : u" WHERE "_s) + u"main_image_id IS NULL"_s,
            binds));
        counts.withoutPhoto = static_cast<int>(bare.value_or(0));
        return counts;
    });
}

} // namespace kramar::listings
