// SPDX-License-Identifier: GPL-3.0-or-later
#include "listings/snapshots.h"

#include "journal/act.h"
#include "storage/many_rows.h"
#include "stores/store_operations.h"

using namespace Qt::StringLiterals;
namespace entity = kramar::journal::entity;

namespace kramar::listings {

namespace {

// Speed over size: a catalogue of 100,000 is packed while it is read.
constexpr int fastPacking = 1;
constexpr qint64 dayMs = 24 * 60 * 60'000LL;
constexpr int mostKept = 1'000;
constexpr int mostDays = 3'650;
constexpr int mostBefore = 1'000'000;

const QString columns = u"SELECT id, store_id, at_ms, kind, state, listings, groups, bytes FROM snapshot "_s;

Snapshot snapshotOf(const storage::Row &row)
{
    return Snapshot{.id = row.id<SnapshotId>(0),
                    .store = row.id<StoreId>(1),
                    .at = row.time(2),
                    .kind = row.text(3),
                    .complete = row.text(4) == u"complete",
                    .listings = static_cast<int>(row.number(5)),
                    .groups = static_cast<int>(row.number(6)),
                    .bytes = row.number(7)};
}

Result<qint64> itemsOf(storage::Connection &db, SnapshotId id, QLatin1StringView kind)
{
    return TRY(db.firstNumber(u"SELECT count(*) FROM snapshot_item WHERE snapshot_id = ? AND kind = ?"_s, {id, kind}))
        .value_or(0);
}

Done count(storage::Connection &db, Snapshot &running)
{
    running.listings = static_cast<int>(TRY(itemsOf(db, running.id, "listing"_L1)));
    running.groups = static_cast<int>(TRY(itemsOf(db, running.id, "group"_L1)));
    return {};
}

Result<int> figure(storage::Connection &db, StoreId store, QLatin1StringView key, int usual)
{
    const auto text = TRY(stores::storeSetting(db, store, key));
    bool ok = false;
    const int number = text ? text->toInt(&ok) : 0;
    return ok && number > 0 ? number : usual;
}

} // namespace

bool isWhole(QStringView kind)
{
    return kind == snapshot_kind::first || kind == snapshot_kind::byHand;
}

Result<std::optional<Snapshot>> lastCompleteSnapshot(storage::Connection &db, StoreId store)
{
    return db.first(columns + u"WHERE store_id = ? AND state = 'complete' AND kind IN ('first', 'hand') "
                              "ORDER BY id DESC LIMIT 1"_s,
                    {store}, snapshotOf);
}

Result<std::optional<Snapshot>> runningSnapshotUncounted(storage::Connection &db, StoreId store)
{
    return db.first(columns + u"WHERE store_id = ? AND state = 'running' ORDER BY id DESC LIMIT 1"_s, {store},
                    snapshotOf);
}

Result<std::optional<Snapshot>> runningSnapshot(storage::Connection &db, StoreId store)
{
    auto running = TRY(runningSnapshotUncounted(db, store));
    if (running)
        TRY_DONE(count(db, *running));
    return running;
}

Result<std::optional<Snapshot>> findSnapshot(storage::Connection &db, SnapshotId id)
{
    auto found = TRY(db.first(columns + u"WHERE id = ?"_s, {id}, snapshotOf));
    if (found && !found->complete)
        TRY_DONE(count(db, *found));
    return found;
}

Result<QList<Snapshot>> snapshotsOf(storage::Connection &db, std::optional<StoreId> store)
{
    QList<Snapshot> all =
        store ? TRY(db.list(columns + u"WHERE store_id = ? ORDER BY at_ms DESC, id DESC"_s, {*store}, snapshotOf))
              : TRY(db.list(columns + u"ORDER BY at_ms DESC, id DESC"_s, {}, snapshotOf));
    for (Snapshot &each : all) {
        if (!each.complete)
            TRY_DONE(count(db, each));
    }
    return all;
}

Result<QList<qint64>> snapshotPromIds(storage::Connection &db, SnapshotId id)
{
    return db.list(u"SELECT prom_id FROM snapshot_item WHERE snapshot_id = ? AND kind = 'listing'"_s, {id},
                   [](const storage::Row &row) { return row.number(0); });
}

Result<SnapshotPolicy> snapshotPolicy(storage::Connection &db, StoreId store)
{
    SnapshotPolicy policy;
    policy.keep = TRY(figure(db, store, snapshotsKeep, policy.keep));
    policy.days = TRY(figure(db, store, snapshotsDays, policy.days));
    policy.before = TRY(figure(db, store, snapshotsBefore, policy.before));
    return policy;
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
    storage::ManyRows items(db, {storage::ManyRows::Type::Number});
    for (const qint64 promId : page.promIds)
        items.add(promId);
    // WHERE true: SQLite takes the ON of a conflict for one of a join otherwise.
    const qint64 added =
        TRY(db.run(u"INSERT INTO snapshot_item (snapshot_id, kind, prom_id, page_id) "
                   "SELECT CAST(? AS BIGINT), CAST(? AS TEXT), r.c0, CAST(? AS BIGINT) FROM "_s +
                       items.asTable() + u" WHERE true ON CONFLICT (snapshot_id, kind, prom_id) DO NOTHING"_s,
                   {id, page.kind, pageId, items.bind()}));
    if (added == 0)
        TRY(db.run(u"DELETE FROM snapshot_page WHERE id = ?"_s, {pageId}));
    m_tx.changed(ObjectKind::Snapshot, id);
    return {};
}

Done SnapshotOperations::complete(SnapshotId id)
{
    TRY_DONE(m_actor.need(Right::Exchange));
    storage::Connection &db = m_tx.db();
    const qint64 listings = TRY(itemsOf(db, id, "listing"_L1));
    const qint64 groups = TRY(itemsOf(db, id, "group"_L1));
    const qint64 bytes =
        TRY(db.firstNumber(u"SELECT CAST(sum(length(json)) AS BIGINT) FROM snapshot_page WHERE snapshot_id = ?"_s,
                           {id}))
            .value_or(0);
    if (TRY(db.run(u"UPDATE snapshot SET state = 'complete', listings = ?, groups = ?, bytes = ? "
                   "WHERE id = ? AND state = 'running'"_s,
                   {listings, groups, bytes, id})) == 0)
        return {};
    m_tx.changed(ObjectKind::Snapshot, id);
    const auto made = TRY(findSnapshot(db, id));
    return made ? trim(made->store) : Done();
}

Result<SnapshotId> SnapshotOperations::wish(StoreId store)
{
    TRY_DONE(m_actor.need(Right::EditListings));
    if (const auto running = TRY(runningSnapshotUncounted(m_tx.db(), store)))
        return running->id;
    // Before the first reading has begun the wish is for that.
    const bool any = TRY(lastCompleteSnapshot(m_tx.db(), store)).has_value();
    const QLatin1StringView kind = any ? snapshot_kind::byHand : snapshot_kind::first;
    journal::Act act(m_tx, m_actor, "snapshot.wish"_L1, store);
    TRY_DONE(act.record(entity::store, store.value(), u"snapshot"_s, std::nullopt,
                        m_tx.now().toUtc().toString(Qt::ISODate) + u' ' + kind));
    return SnapshotOperations(m_tx, Actor::program()).begin(store, kind);
}

Done SnapshotOperations::drop(SnapshotId id, bool evenFirst)
{
    TRY_DONE(m_actor.need(Right::EditSettings));
    const auto found = TRY(findSnapshot(m_tx.db(), id));
    if (!found)
        return Error::of(Error::Kind::NotFound, u"no such snapshot"_s);
    if (found->complete && isWhole(found->kind)) {
        const auto whole =
            TRY(m_tx.db().firstNumber(u"SELECT count(*) FROM snapshot WHERE store_id = ? AND state = 'complete' "
                                      "AND kind IN ('first', 'hand')"_s,
                                      {found->store}));
        if (whole.value_or(0) < 2)
            return Error::of(Error::Kind::Conflict, u"last_snapshot"_s);
        if (found->kind == snapshot_kind::first && !evenFirst)
            return Error::of(Error::Kind::Conflict, u"first_snapshot"_s);
    }
    journal::Act act(m_tx, m_actor, "snapshot.drop"_L1, found->store);
    TRY_DONE(act.record(entity::store, found->store.value(), u"snapshot"_s,
                        found->at.toUtc().toString(Qt::ISODate) + u' ' + found->kind, std::nullopt));
    return remove(id);
}

Done SnapshotOperations::setPolicy(StoreId store, const SnapshotPolicy &policy)
{
    TRY_DONE(m_actor.need(Right::EditSettings));
    const auto within = [](QLatin1StringView key, int value, int most) -> Done {
        return value >= 1 && value <= most ? Done() : Done(Error::invalid(key, u"out_of_range"_s));
    };
    TRY_DONE(within(snapshotsKeep, policy.keep, mostKept));
    TRY_DONE(within(snapshotsDays, policy.days, mostDays));
    TRY_DONE(within(snapshotsBefore, policy.before, mostBefore));
    const journal::Act act(m_tx, m_actor, "store.setting"_L1, store);
    stores::StoreOperations settings(m_tx, m_actor);
    TRY_DONE(settings.setSetting(store, snapshotsKeep, QString::number(policy.keep)));
    TRY_DONE(settings.setSetting(store, snapshotsDays, QString::number(policy.days)));
    TRY_DONE(settings.setSetting(store, snapshotsBefore, QString::number(policy.before)));
    return trim(store);
}

// The items first: they name their page.
Done SnapshotOperations::remove(SnapshotId id)
{
    for (const QString &table : {u"snapshot_item"_s, u"snapshot_page"_s})
        TRY(m_tx.db().run(u"DELETE FROM %1 WHERE snapshot_id = ?"_s.arg(table), {id}));
    TRY(m_tx.db().run(u"DELETE FROM snapshot WHERE id = ?"_s, {id}));
    m_tx.changed(ObjectKind::Snapshot, id);
    return {};
}

Done SnapshotOperations::trim(StoreId store)
{
    const SnapshotPolicy policy = TRY(snapshotPolicy(m_tx.db(), store));
    const Timestamp oldest = m_tx.now().plusMs(-policy.days * dayMs);
    const auto wayBack = TRY(lastCompleteSnapshot(m_tx.db(), store));
    int kept = 0;
    for (const Snapshot &each : TRY(snapshotsOf(m_tx.db(), store))) {
        if (!each.complete || each.kind == snapshot_kind::first || (wayBack && each.id == wayBack->id))
            continue;
        if (++kept > policy.keep || each.at < oldest)
            TRY_DONE(remove(each.id));
    }
    return {};
}

} // namespace kramar::listings
