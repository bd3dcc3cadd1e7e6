// SPDX-License-Identifier: GPL-3.0-or-later
#include "listings/snapshots.h"

using namespace Qt::StringLiterals;

namespace kramar::listings {

namespace {

// Speed over size: a catalogue of 100,000 is packed while it is read.
constexpr int fastPacking = 1;

Snapshot snapshotOf(const storage::Row &row)
{
    return Snapshot{.id = row.id<SnapshotId>(0),
                    .store = row.id<StoreId>(1),
                    .at = row.time(2),
                    .kind = row.text(3),
                    .complete = row.text(4) == u"complete",
                    .listings = static_cast<int>(row.number(5)),
                    .groups = static_cast<int>(row.number(6))};
}

Result<std::optional<Snapshot>> newest(storage::Connection &db, StoreId store, QLatin1StringView state)
{
    return db.first(u"SELECT id, store_id, at_ms, kind, state, listings, groups FROM snapshot "
                    "WHERE store_id = ? AND state = ? ORDER BY id DESC LIMIT 1"_s,
                    {store, state}, snapshotOf);
}

Result<qint64> itemsOf(storage::Connection &db, SnapshotId id, QLatin1StringView kind)
{
    return TRY(db.firstNumber(u"SELECT count(*) FROM snapshot_item WHERE snapshot_id = ? AND kind = ?"_s, {id, kind}))
        .value_or(0);
}

} // namespace

Result<std::optional<Snapshot>> lastCompleteSnapshot(storage::Connection &db, StoreId store)
{
    return newest(db, store, QLatin1StringView("complete"));
}

Result<std::optional<Snapshot>> runningSnapshot(storage::Connection &db, StoreId store)
{
    auto running = TRY(newest(db, store, QLatin1StringView("running")));
    if (running) {
        running->listings = static_cast<int>(TRY(itemsOf(db, running->id, QLatin1StringView("listing"))));
        running->groups = static_cast<int>(TRY(itemsOf(db, running->id, QLatin1StringView("group"))));
    }
    return running;
}

Result<std::optional<SnapshotId>> runningSnapshotId(storage::Connection &db, StoreId store)
{
    const auto running = TRY(newest(db, store, QLatin1StringView("running")));
    return running ? std::optional(running->id) : std::nullopt;
}

SnapshotPage snapshotPage(const QString &kind, const QList<std::pair<qint64, QByteArray>> &objects)
{
    SnapshotPage page{.kind = kind, .promIds = {}, .packed = {}};
    QByteArray list;
    for (const auto &[promId, text] : objects) {
        page.promIds.append(promId);
        list += (list.isEmpty() ? '[' : ',') + text;
    }
    page.packed = qCompress(list + ']', fastPacking);
    return page;
}

Result<SnapshotId> SnapshotOperations::begin(StoreId store, const QString &kind)
{
    TRY_DONE(m_actor.need(Right::Exchange));
    const SnapshotId id(TRY(m_tx.db().insert(
        u"INSERT INTO snapshot (store_id, at_ms, kind, state) VALUES (?, ?, ?, 'running') RETURNING id"_s,
        {store, m_tx.now(), kind})));
    m_tx.changed(ObjectKind::Snapshot, id);
    return id;
}

Done SnapshotOperations::add(SnapshotId id, const SnapshotPage &page)
{
    TRY_DONE(m_actor.need(Right::Exchange));
    if (page.promIds.isEmpty())
        return {};
    storage::Connection &db = m_tx.db();
    const qint64 pageId = TRY(
        db.insert(u"INSERT INTO snapshot_page (snapshot_id, json) VALUES (?, ?) RETURNING id"_s, {id, page.packed}));
    qint64 added = 0;
    for (const qint64 promId : page.promIds) {
        added += TRY(db.run(u"INSERT INTO snapshot_item (snapshot_id, kind, prom_id, page_id) VALUES (?, ?, ?, ?) "
                            "ON CONFLICT (snapshot_id, kind, prom_id) DO NOTHING"_s,
                            {id, page.kind, promId, pageId}));
    }
    if (added == 0)
        TRY(db.run(u"DELETE FROM snapshot_page WHERE id = ?"_s, {pageId}));
    return {};
}

Done SnapshotOperations::complete(SnapshotId id)
{
    TRY_DONE(m_actor.need(Right::Exchange));
    storage::Connection &db = m_tx.db();
    const qint64 listings = TRY(itemsOf(db, id, QLatin1StringView("listing")));
    const qint64 groups = TRY(itemsOf(db, id, QLatin1StringView("group")));
    if (TRY(db.run(
            u"UPDATE snapshot SET state = 'complete', listings = ?, groups = ? WHERE id = ? AND state = 'running'"_s,
            {listings, groups, id})) > 0)
        m_tx.changed(ObjectKind::Snapshot, id);
    return {};
}

} // namespace kramar::listings
