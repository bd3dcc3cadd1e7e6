// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/queue_desk.h"

#include "access/read_as.h"
#include "exchange/brake.h"
#include "exchange/queue_lines.h"
#include "journal/act.h"
#include "journal/entries_at_once.h"
#include "listings/listing_operations.h"
#include "listings/passing_edits.h"
#include "listings/snapshots.h"
#include "orders/order_operations.h"
#include "stores/store_operations.h"

using namespace Qt::StringLiterals;

namespace kramar::exchange {

namespace {

using journal::QueueEntry;

// Every entry on its own; those that the state forbids are passed over. An error only when nothing could be done.
template <class Each>
Done eachEntry(storage::Transaction &tx, const Actor &actor, QLatin1StringView act, const QList<qint64> &ids, Each each)
{
    TRY_DONE(actor.need(Right::WorkQueue));
    const journal::Act scope(tx, actor, act);
    std::optional<Error> first;
    bool any = false;
    for (const QueueEntry &entry : TRY(journal::queueEntries(tx.db(), ids))) {
        const Done done = tx.nested([&] { return each(entry); });
        if (!done && done.error().isDatabase())
            return done;
        any = any || done;
        if (!done && !first)
            first = done.error();
    }
    return any || !first ? Done{} : Done(*first);
}

QList<qint64> listingsOf(const QList<QueueEntry> &entries)
{
    QList<qint64> listings;
    for (const QueueEntry &entry : entries) {
        if (entry.kind == QueueKind::ListingEdit)
            listings.append(entry.objectId);
    }
    return listings;
}

// With all that it wants now; what the warehouses say later passes it (listings/passing_edits.h).
Done holdEntry(storage::Transaction &tx, const Actor &actor, const QueueEntry &entry)
{
    TRY_DONE(journal::Queue(tx).hold(actor, entry.id));
    return listings::holdEdits(tx, listingsOf({entry}));
}

// The object takes back what the entry wanted; the entry goes with it.
Done dropEntry(storage::Transaction &tx, const Actor &actor, const QueueEntry &entry)
{
    switch (entry.kind) {
    case QueueKind::ListingEdit:
        return listings::ListingOperations(tx, actor).dropEdits(ListingId(entry.objectId));
    case QueueKind::OrderStatus:
    case QueueKind::Waybill:
        return orders::OrderOperations(tx, actor).dropIntent(entry.id);
    case QueueKind::ReadOrder:
    case QueueKind::ReadListing:
        return journal::Queue(tx).drop(actor, entry.id);
    }
    Q_UNREACHABLE();
}

// What waits of one kind.
Done settlePending(storage::Transaction &tx, const Actor &actor, StoreId store, QueueKind kind,
                   QueueDesk::Pending pending)
{
    if (pending == QueueDesk::Pending::Send)
        return {};
    const bool hold = pending == QueueDesk::Pending::Hold;
    const QList<qint64> ids = TRY(journal::queueIds(tx.db(), QueueDesk::goingOut(store, kind)));
    QList<qint64> edited; // dropped together
    constexpr qsizetype atOnce = 500;
    for (qsizetype from = 0; from < ids.size(); from += atOnce) {
        const QList<QueueEntry> entries = TRY(journal::queueEntries(tx.db(), ids.mid(from, atOnce)));
        if (hold) {
            TRY_DONE(journal::holdAll(tx, actor, entries));
            TRY_DONE(listings::holdEdits(tx, listingsOf(entries)));
            continue;
        }
        for (const QueueEntry &entry : entries) {
            if (kind == QueueKind::ListingEdit)
                edited.append(entry.objectId);
            else
                TRY_DONE(dropEntry(tx, actor, entry));
        }
    }
    return edited.isEmpty() ? Done() : listings::ListingOperations(tx, actor).dropEdits(store, edited);
}

} // namespace

journal::QueueFilter QueueDesk::goingOut(StoreId store, QueueKind kind)
{
    return {.stores = {store}, .states = {QueueState::Waiting, QueueState::Unknown}, .kind = kind};
}

QueueDesk::QueueDesk(storage::Database &db, const access::Session &session)
    : m_db(db)
    , m_session(session)
{
}

QFuture<Result<QList<qint64>>> QueueDesk::ids(const journal::QueueFilter &filter)
{
    return access::readAs(m_db, m_session, [filter](storage::Connection &db) { return journal::queueIds(db, filter); });
}

QFuture<Result<QList<QueueLine>>> QueueDesk::lines(const QList<qint64> &ids)
{
    return access::readAs(m_db, m_session, [ids](storage::Connection &db) { return queueLines(db, ids); });
}

QFuture<Result<journal::QueueCounts>> QueueDesk::counts(std::optional<StoreId> store)
{
    return access::readAs(m_db, m_session,
                          [store](storage::Connection &db) { return journal::queueCounts(db, store); });
}

QFuture<Done> QueueDesk::retry(const QList<qint64> &ids)
{
    return m_db.write([ids, actor = m_session.actor()](storage::Transaction &tx) {
        return eachEntry(tx, actor, "queue.retry"_L1, ids,
                         [&](const QueueEntry &entry) { return journal::Queue(tx).retry(actor, entry.id); });
    });
}

QFuture<Done> QueueDesk::hold(const QList<qint64> &ids)
{
    return m_db.write([ids, actor = m_session.actor()](storage::Transaction &tx) {
        return eachEntry(tx, actor, "queue.hold"_L1, ids,
                         [&](const QueueEntry &entry) { return holdEntry(tx, actor, entry); });
    });
}

QFuture<Done> QueueDesk::release(const QList<qint64> &ids)
{
    return m_db.write([ids, actor = m_session.actor()](storage::Transaction &tx) {
        return eachEntry(tx, actor, "queue.release"_L1, ids,
                         [&](const QueueEntry &entry) { return journal::Queue(tx).release(actor, entry.id); });
    });
}

QFuture<Done> QueueDesk::letGo(const QList<StoreId> &stores)
{
    return m_db.write([stores, actor = m_session.actor()](storage::Transaction &tx) -> Done {
        for (const StoreId store : stores)
            TRY_DONE(journal::Queue(tx).letGo(actor, store));
        return {};
    });
}

QFuture<Result<QueueDesk::Unsent>> QueueDesk::unsent(const QList<StoreId> &stores, Timestamp since)
{
    return access::readAs(m_db, m_session, [stores, since](storage::Connection &db) -> Result<Unsent> {
        const auto found =
            TRY(db.first(u"SELECT sum(CASE WHEN state IN ('waiting', 'sending') THEN 1 ELSE 0 END), "
                         "sum(CASE WHEN state IN ('failed', 'unknown', 'held') AND changed_ms >= ? THEN 1 ELSE 0 END) "
                         "FROM queue_entry WHERE kind NOT IN ('read_order', 'read_listing') AND "
                         "state IN ('waiting', 'sending', 'failed', 'unknown', 'held') AND store_id "_s +
                             db.isOneOf(),
                         {since, db.numbers(storage::rawIds(stores))}, [](const storage::Row &row) {
                             return Unsent{.waiting = row.maybeNumber(0).value_or(0),
                                           .stuck = row.maybeNumber(1).value_or(0)};
                         }));
        return found.value_or(Unsent());
    });
}

QFuture<Done> QueueDesk::drop(const QList<qint64> &ids)
{
    return m_db.write([ids, actor = m_session.actor()](storage::Transaction &tx) {
        return eachEntry(tx, actor, "queue.drop"_L1, ids,
                         [&](const QueueEntry &entry) { return dropEntry(tx, actor, entry); });
    });
}

QFuture<Result<QHash<QueueEntryId, journal::Brake>>> QueueDesk::wouldBrake(StoreId store)
{
    return access::readAs(m_db, m_session, [store](storage::Connection &db) { return weighBrake(db, store); });
}

QFuture<Done> QueueDesk::switchMode(StoreId store, StoreMode mode, Pending pending)
{
    QHash<QueueKind, Pending> each;
    for (const QueueKind kind : kindsToSend)
        each.insert(kind, pending);
    return switchMode(store, mode, each);
}

QFuture<Done> QueueDesk::switchMode(StoreId store, StoreMode mode, const QHash<QueueKind, Pending> &pending)
{
    return m_db.write([store, mode, pending, actor = m_session.actor()](storage::Transaction &tx) -> Done {
        const journal::Act scope(tx, actor, "store.mode"_L1, store);
        if (mode == StoreMode::Production) {
            if (!TRY(listings::lastCompleteSnapshot(tx.db(), store)))
                return Error::of(Error::Kind::Conflict, u"no_snapshot"_s);
            for (const QueueKind kind : kindsToSend)
                TRY_DONE(settlePending(tx, actor, store, kind, pending.value(kind, Pending::Hold)));
        }
        return stores::StoreOperations(tx, actor).setMode(store, mode);
    });
}

} // namespace kramar::exchange
