// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/queue.h"

#include "journal/act.h"
#include "journal/queue_table.h"
#include "storage/many_rows.h"

#include <QUuid>

#include <tuple>
#include <utility>

using namespace Qt::StringLiterals;

namespace kramar::journal {

namespace {

// A person held it before it came into conflict: that outlasts the conflict.
bool isHeldByBoth(const QueueEntry &entry)
{
    return isInConflict(entry) && entry.promWords == bothSidesHeld;
}

// Until a person decides, and weighed anew when something else is wanted.
bool isHeldByProgram(const QueueEntry &entry)
{
    return brakeOf(entry) || isInConflict(entry);
}

// Can what became of a request still be said of it? It may have ended, or been held, while the answer was on its way.
bool canSettle(const QueueEntry &entry)
{
    return isLive(entry.state) && entry.state != QueueState::Held;
}

QueueState afterNewWish(const QueueEntry &entry)
{
    // Awaiting: the request is over; the newer wish need not wait for a read of the older one. Held by the program: it
    // is weighed anew.
    const bool free = entry.state == QueueState::Failed || entry.state == QueueState::Awaiting ||
                      (isHeldByProgram(entry) && !isHeldByBoth(entry));
    return free ? QueueState::Waiting : entry.state;
}

} // namespace

qint64 pauseAfterMs(int tries, qint64 retryAfterMs)
{
    constexpr qint64 firstMs = 15'000;
    constexpr qint64 longestMs = 20 * 60'000;
    const qint64 growing = firstMs << qBound(0, tries - 1, 7);
    return qMin(qMax(qMin(growing, longestMs), retryAfterMs), longestPauseMs);
}

Result<QueueEntry> Queue::put(const Wish &wish, std::optional<ActId> act)
{
    TRY(putAll({wish}, act));
    const auto entry = TRY(liveEntryOf(m_tx.db(), wish.store, wish.kind, wish.objectId));
    if (!entry)
        return Error::of(Error::Kind::Internal, u"the queue entry just written is gone"_s);
    return *entry;
}

Result<QHash<qint64, int>> Queue::putAll(const QList<Wish> &wishes, std::optional<ActId> act)
{
    QHash<qint64, int> versions;
    if (wishes.isEmpty())
        return versions;
    storage::Connection &db = m_tx.db();
    const StoreId store = wishes.first().store;
    const QueueKind kind = wishes.first().kind;
    QList<qint64> objects;
    for (const Wish &wish : wishes)
        objects.append(wish.objectId);
    QHash<qint64, QueueEntry> live;
    for (const QueueEntry &entry : TRY(liveEntriesOf(db, store, kind, objects)))
        live.insert(entry.objectId, entry);

    using Type = storage::ManyRows::Type;
    storage::ManyRows fresh(db, {Type::Number, Type::Number, Type::Text, Type::Text, Type::Number, Type::Number});
    storage::ManyRows again(db, {Type::Number, Type::Text, Type::Text, Type::Number, Type::Number, Type::Number});
    for (const Wish &wish : wishes) {
        const auto entry = live.constFind(wish.objectId);
        if (entry == live.cend())
            fresh.add(wish.objectId, wish.promId, wish.intent, QUuid::createUuid().toString(QUuid::WithoutBraces),
                      wish.notBefore, wish.urgent);
        else
            again.add(entry->id, wish.intent, toCode(afterNewWish(*entry)),
                      wish.urgent && entry->state == QueueState::Waiting ? entry->notBefore : wish.notBefore,
                      isHeldByProgram(*entry), wish.urgent);
        versions.insert(wish.objectId, entry == live.cend() ? 1 : entry->version + 1);
    }
    if (!fresh.isEmpty())
        TRY(db.run(
            u"INSERT INTO queue_entry (store_id, kind, object_id, prom_id, intent, intent_key, state, "
            "not_before_ms, urgent, created_ms, changed_ms, act_id) SELECT CAST(? AS BIGINT), CAST(? AS TEXT), r.c0, "
            "r.c1, r.c2, r.c3, 'waiting', r.c4, r.c5, CAST(? AS BIGINT), CAST(? AS BIGINT), CAST(? AS BIGINT) FROM "_s +
                fresh.asTable(),
            {store, toCode(kind), m_tx.now(), m_tx.now(), act, fresh.bind()}));
    // What the program held is weighed anew: its reason goes.
    if (!again.isEmpty())
        TRY(db.run(u"UPDATE queue_entry SET intent = r.c1, version = version + 1, state = r.c2, not_before_ms = r.c3, "
                   "changed_ms = ?, act_id = ?, not_taken = 0, urgent = CASE WHEN r.c5 = 1 THEN 1 ELSE urgent END, "
                   "tries = CASE WHEN state = 'failed' THEN 0 ELSE tries END, "
                   "error_kind = CASE WHEN r.c4 = 1 THEN '' ELSE error_kind END, "
                   "prom_words = CASE WHEN r.c4 = 1 THEN '' ELSE prom_words END FROM "_s +
                       again.asTable() + u" WHERE queue_entry.id = r.c0"_s,
                   {m_tx.now(), act, again.bind()}));
    TRY_DONE(tellAll(store, kind, objects));
    return versions;
}

Done Queue::putUnread(StoreId store, QueueKind kind, qint64 promId, const Error &why, const QByteArray &raw)
{
    storage::Connection &db = m_tx.db();
    const QByteArray packed = qCompress(raw);
    if (const auto live = TRY(liveEntryOf(db, store, kind, promId))) {
        if (live->state == QueueState::Failed && live->error == why.kind && live->promWords == why.detail)
            return {}; // said already
        TRY(db.run(
            u"UPDATE queue_entry SET state = 'failed', error_kind = ?, prom_words = ?, raw = ?, changed_ms = ?, tries = tries + 1 WHERE id = ?"_s,
            {errorCode(why.kind), why.detail, packed, m_tx.now(), live->id}));
        TRY_DONE(keep(live->id, QueueTry::Outcome::Refused, why, m_tx.now()));
        m_tx.changed(ObjectKind::QueueEntry, live->id);
        return {};
    }
    const qint64 id =
        TRY(db.insert(u"INSERT INTO queue_entry (store_id, kind, object_id, prom_id, intent_key, state, tries, "
                      u"error_kind, prom_words, created_ms, changed_ms, raw) "
                      "VALUES (?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?) RETURNING id"_s,
                      {store, toCode(kind), promId, promId, QUuid::createUuid().toString(QUuid::WithoutBraces),
                       toCode(QueueState::Failed), errorCode(why.kind), why.detail, m_tx.now(), m_tx.now(), packed}));
    TRY_DONE(keep(QueueEntryId(id), QueueTry::Outcome::Refused, why, m_tx.now()));
    m_tx.changed(ObjectKind::QueueEntry, id);
    return {};
}

Done Queue::healed(StoreId store, QueueKind kind, qint64 promId)
{
    if (const auto live = TRY(liveEntryOf(m_tx.db(), store, kind, promId)))
        return move(live->id, QueueState::Finished, std::nullopt, {}, m_tx.now());
    return {};
}

Result<QList<QueueEntry>> Queue::takeDue(StoreId store, QueueKind kind, int limit, qint64 epoch, Which which,
                                         const std::optional<Seen> &seen)
{
    storage::Connection &db = m_tx.db();
    QString sql = queueColumns() +
                  u"WHERE store_id = ? AND kind = ? AND state = 'waiting' AND not_before_ms <= ? AND urgent >= ? "_s;
    storage::Binds binds{store, toCode(kind), m_tx.now(), which == Which::Urgent};
    if (seen) {
        sql += u"AND (urgent = 1 OR id "_s + db.isOneOf() + u") "_s;
        binds.append(db.numbers(storage::rawIds(seen->keys())));
    }
    binds.append(limit);
    QList<QueueEntry> due = TRY(db.list(sql + u"ORDER BY urgent DESC, id LIMIT ?"_s, binds, queueEntryOf));
    if (seen)
        due.removeIf([&](const QueueEntry &entry) { return seen->value(entry.id, entry.version) != entry.version; });
    for (QueueEntry &entry : due) {
        TRY(db.run(
            u"UPDATE queue_entry SET state = 'sending', sent_version = version, epoch = ?, changed_ms = ? WHERE id = ?"_s,
            {epoch, m_tx.now(), entry.id}));
        entry.state = QueueState::Sending;
        entry.sentBefore = std::exchange(entry.sentVersion, entry.version);
        tell(entry.id, entry.kind, entry.objectId);
    }
    return due;
}

Result<qint64> Queue::takeBack(StoreId store, qint64 epoch)
{
    const QList<qint64> orphans = TRY(m_tx.db().list(
        u"SELECT id FROM queue_entry WHERE store_id = ? AND state = 'sending' AND (epoch IS NULL OR epoch < ?)"_s,
        {store, epoch}, [](const storage::Row &row) { return row.number(0); }));
    const Error why = Error::of(Error::Kind::OutcomeUnknown, u"the program ended while it was being sent"_s);
    for (const QueueEntry &orphan : TRY(queueEntries(m_tx.db(), orphans))) {
        const bool onlyRead = orphan.kind == QueueKind::ReadOrder || orphan.kind == QueueKind::ReadListing;
        TRY_DONE(onlyRead ? untaken(orphan) : unknown(orphan.id, why));
    }
    return qint64{orphans.size()};
}

Done Queue::move(QueueEntryId id, QueueState to, const std::optional<Error> &why, Outcome tried, Timestamp notBefore)
{
    using Object = std::pair<QueueKind, qint64>;
    const QList<Object> moved = TRY(m_tx.db().list(
        u"UPDATE queue_entry SET state = ?, error_kind = ?, prom_words = ?, tries = tries + ?, not_before_ms = ?, "
        u"changed_ms = ? WHERE id = ? RETURNING kind, object_id"_s,
        {toCode(to), why ? errorCode(why->kind) : QString(), why ? why->promWords : QString(), tried ? 1 : 0, notBefore,
         m_tx.now(), id},
        [](const storage::Row &row) {
            return Object(queueKindOf(row.text(0)).value_or(QueueKind::ListingEdit), row.number(1));
        }));
    for (const Object &object : moved) {
        if (tried)
            TRY_DONE(keep(id, *tried, why, notBefore));
        tell(id, object.first, object.second);
    }
    return {};
}

Done Queue::keep(QueueEntryId id, QueueTry::Outcome outcome, const std::optional<Error> &why, Timestamp notBefore)
{
    QueueTry tried{.at = m_tx.now(), .outcome = outcome, .error = {}, .promWords = {}};
    if (why) {
        tried.error = why->kind;
        tried.promWords = why->promWords;
        tried.httpStatus = why->httpStatus;
    }
    if (notBefore > m_tx.now())
        tried.next = notBefore;
    return recordTry(m_tx, id, tried);
}

// How an order or a listing stands with Prom is shown at its own row: it changes with its entry.
void Queue::tell(QueueEntryId id, QueueKind kind, qint64 objectId)
{
    m_tx.changed(ObjectKind::QueueEntry, id);
    if (kind == QueueKind::ListingEdit)
        m_tx.changed(ObjectKind::Listing, objectId);
    else if (kind == QueueKind::OrderStatus || kind == QueueKind::Waybill)
        m_tx.changed(ObjectKind::Order, objectId);
}

// Of a few, each entry; of many everybody re-reads what he shows.
Done Queue::tellAll(StoreId store, QueueKind kind, const QList<qint64> &objectIds)
{
    constexpr qsizetype few = 20;
    if (objectIds.size() <= few) {
        for (const QueueEntry &entry : TRY(liveEntriesOf(m_tx.db(), store, kind, objectIds)))
            tell(entry.id, kind, entry.objectId);
        return {};
    }
    m_tx.changed(ObjectKind::QueueEntry, 0);
    for (const qint64 id : objectIds)
        m_tx.changed(kind == QueueKind::ListingEdit ? ObjectKind::Listing : ObjectKind::Order, id);
    return {};
}

Done Queue::awaiting(QueueEntryId id)
{
    const auto entry = TRY(queueEntry(m_tx.db(), id));
    if (!entry || entry->state != QueueState::Sending)
        return {};
    // Changed while it was under way: nobody will ever see what was sent, so the newer wish goes next.
    const bool newerWanted = entry->sentVersion && entry->version > *entry->sentVersion;
    TRY(m_tx.db().run(u"UPDATE queue_entry SET tries = 0 WHERE id = ?"_s, {id})); // the trouble is over
    return move(id, newerWanted ? QueueState::Waiting : QueueState::Awaiting, std::nullopt, QueueTry::Outcome::Taken,
                newerWanted ? entry->notBefore : m_tx.now());
}

Done Queue::agreed(QueueEntryId id, std::optional<int> version)
{
    const auto entry = TRY(queueEntry(m_tx.db(), id));
    if (!entry || !isLive(entry->state))
        return {};
    const int seen = version.value_or(entry->sentVersion.value_or(entry->version));
    if (entry->state == QueueState::Sending && entry->sentVersion != seen)
        return {}; // what is under way will be there after what was seen
    if (entry->version <= seen)
        return move(id, QueueState::Finished, std::nullopt, {}, m_tx.now());
    if (entry->state == QueueState::Held)
        return {};
    return move(id, QueueState::Waiting, std::nullopt, {}, entry->notBefore);
}

Done Queue::later(QueueEntryId id, const Error &why)
{
    const auto entry = TRY(queueEntry(m_tx.db(), id));
    if (!entry || !canSettle(*entry))
        return {};
    const Timestamp again = m_tx.now().plusMs(pauseAfterMs(entry->tries + 1, why.retryAfterMs));
    return move(id, QueueState::Waiting, why, QueueTry::Outcome::Later, std::max(again, entry->notBefore));
}

Done Queue::notTaken(QueueEntryId id, const Error &why)
{
    constexpr int most = 3;
    const auto entry = TRY(queueEntry(m_tx.db(), id));
    if (!entry || !canSettle(*entry))
        return {};
    TRY(m_tx.db().run(u"UPDATE queue_entry SET not_taken = not_taken + 1 WHERE id = ?"_s, {id}));
    return entry->notTaken + 1 < most ? later(id, why) : failed(id, why);
}

Done Queue::failed(QueueEntryId id, const Error &why)
{
    const auto entry = TRY(queueEntry(m_tx.db(), id));
    if (!entry || !canSettle(*entry))
        return {};
    // What a person corrected meanwhile goes out again instead of standing there as refused.
    const bool corrected = entry->sentVersion && entry->version > *entry->sentVersion;
    return move(id, corrected ? QueueState::Waiting : QueueState::Failed, why, QueueTry::Outcome::Refused,
                corrected ? entry->notBefore : m_tx.now());
}

Done Queue::unknown(QueueEntryId id, const Error &why)
{
    const auto entry = TRY(queueEntry(m_tx.db(), id));
    if (!entry || !canSettle(*entry))
        return {};
    return move(id, QueueState::Unknown, why, QueueTry::Outcome::Unknown, m_tx.now());
}

Done Queue::stillUnknown(QueueEntryId id, const Error &why)
{
    const auto entry = TRY(queueEntry(m_tx.db(), id));
    if (!entry || entry->state != QueueState::Unknown)
        return {};
    return move(id, QueueState::Unknown, why, QueueTry::Outcome::Unknown,
                m_tx.now().plusMs(pauseAfterMs(entry->tries + 1, why.retryAfterMs)));
}

Done Queue::looked(QueueEntryId id)
{
    TRY(m_tx.db().run(u"UPDATE queue_entry SET not_before_ms = ? WHERE id = ? AND state = 'awaiting'"_s,
                      {m_tx.now(), id}));
    return {};
}

QString Queue::brakeNote(int version)
{
    return u"{\"braked\":%1}"_s.arg(version);
}

Done Queue::brake(QueueEntryId id, Brake brake)
{
    const auto entry = TRY(queueEntry(m_tx.db(), id));
    if (!entry || entry->state != QueueState::Waiting)
        return {};
    TRY(m_tx.db().run(u"UPDATE queue_entry SET intent = ? WHERE id = ?"_s, {brakeNote(entry->version), id}));
    Error why = Error::of(Error::Kind::Conflict, brake == Brake::Price ? brakePrice : brakeAmount);
    why.promWords = why.detail;
    return move(id, QueueState::Held, why, {}, m_tx.now());
}

// What a person held is in conflict too, as it waits for the choice before all; and held by that person after it.
Done Queue::conflict(QueueEntryId id)
{
    const auto entry = TRY(queueEntry(m_tx.db(), id));
    const bool byPerson = entry && entry->state == QueueState::Held && !entry->error;
    if (!entry || !(byPerson || canSettle(*entry)) || entry->state == QueueState::Sending)
        return {};
    Error why = Error::of(Error::Kind::Conflict, byPerson ? bothSidesHeld : bothSides);
    why.promWords = why.detail;
    return move(id, QueueState::Held, why, {}, m_tx.now());
}

Done Queue::noConflict(QueueEntryId id)
{
    const auto entry = TRY(queueEntry(m_tx.db(), id));
    if (!entry || !isInConflict(*entry))
        return {};
    return move(id, isHeldByBoth(*entry) ? QueueState::Held : QueueState::Waiting, std::nullopt, {}, m_tx.now());
}

Result<qint64> Queue::holdBack(StoreId store, QueueKind kind)
{
    Error why = Error::of(Error::Kind::Conflict, switchedOff);
    why.promWords = why.detail;
    const QList<qint64> waiting =
        TRY(m_tx.db().list(u"SELECT id FROM queue_entry WHERE store_id = ? AND kind = ? AND state = 'waiting'"_s,
                           {store, toCode(kind)}, [](const storage::Row &row) { return row.number(0); }));
    for (const qint64 id : waiting)
        TRY_DONE(move(QueueEntryId(id), QueueState::Held, why, {}, m_tx.now()));
    return qint64{waiting.size()};
}

Result<qint64> Queue::letBack(StoreId store, QueueKind kind)
{
    const QList<qint64> held =
        TRY(m_tx.db().list(u"SELECT id FROM queue_entry WHERE store_id = ? AND kind = ? AND state = 'held' "
                           "AND error_kind = ? AND prom_words = ?"_s,
                           {store, toCode(kind), errorCode(Error::Kind::Conflict), switchedOff},
                           [](const storage::Row &row) { return row.number(0); }));
    for (const qint64 id : held)
        TRY_DONE(move(QueueEntryId(id), QueueState::Waiting, std::nullopt, {}, m_tx.now()));
    return qint64{held.size()};
}

Done Queue::untaken(const QueueEntry &taken)
{
    const auto entry = TRY(queueEntry(m_tx.db(), taken.id));
    if (!entry || !canSettle(*entry))
        return {};
    if (entry->state == QueueState::Sending) // else a part of it did leave
        TRY(m_tx.db().run(u"UPDATE queue_entry SET sent_version = ? WHERE id = ?"_s, {taken.sentBefore, taken.id}));
    return move(taken.id, QueueState::Waiting, std::nullopt, {}, entry->notBefore);
}

Done Queue::again(QueueEntryId id)
{
    const auto entry = TRY(queueEntry(m_tx.db(), id));
    if (!entry || entry->state != QueueState::Unknown)
        return {};
    return move(id, QueueState::Waiting, std::nullopt, {}, entry->notBefore);
}

Done Queue::nothingLeft(QueueEntryId id)
{
    const auto entry = TRY(queueEntry(m_tx.db(), id));
    if (!entry || !isLive(entry->state))
        return {};
    return move(id, entry->sentVersion ? QueueState::Finished : QueueState::Dropped, std::nullopt, {}, m_tx.now());
}

Done Queue::nothingLeft(StoreId store, QueueKind kind, const QList<qint64> &objectIds)
{
    storage::Connection &db = m_tx.db();
    TRY_DONE(tellAll(store, kind, objectIds)); // while they live
    TRY(db.run(u"UPDATE queue_entry SET state = CASE WHEN sent_version IS NULL THEN 'dropped' ELSE 'done' END, "
               "error_kind = '', prom_words = '', not_before_ms = ?, changed_ms = ? "
               "WHERE store_id = ? AND kind = ? AND state NOT IN ('done', 'dropped') AND object_id "_s +
                   db.isOneOf(),
               {m_tx.now(), m_tx.now(), store, toCode(kind), db.numbers(objectIds)}));
    return {};
}

namespace {

constexpr QLatin1StringView retryKind("queue.retry");

} // namespace

Done Queue::byPerson(const Actor &actor, QLatin1StringView kind, QueueEntryId id, QueueState to)
{
    TRY_DONE(actor.need(Right::WorkQueue));
    const auto entry = TRY(queueEntry(m_tx.db(), id));
    if (!entry)
        return Error::of(Error::Kind::NotFound, u"no such queue entry"_s);
    const bool underWay = entry->state == QueueState::Sending;
    const bool holdable = entry->state == QueueState::Waiting || entry->state == QueueState::Failed ||
                          entry->state == QueueState::Unknown;
    // What is held, by a person or by the brake, is let go by Release alone.
    const bool heldFast = entry->state == QueueState::Held && kind == retryKind;
    const bool allowed = to == QueueState::Held ? holdable : isLive(entry->state) && !underWay && !heldFast;
    if (allowed && to == QueueState::Waiting && entry->state == QueueState::Failed && hasNoNumber(*entry))
        return Error::of(Error::Kind::Conflict, u"no_number"_s);
    if (to == QueueState::Waiting && isInConflict(*entry))
        return Error::of(Error::Kind::Conflict, u"settle_first"_s);
    if (allowed && to == QueueState::Waiting && isHeldBack(*entry))
        return Error::of(Error::Kind::Conflict, switchedOff);
    if (!allowed)
        return Error::of(Error::Kind::Conflict, u"cannot_become:%1:%2"_s.arg(toCode(entry->state), toCode(to)));
    // An unknown outcome is read before it is sent again, and what Prom has taken is not sent again at all: a person's
    // Retry leaves them as they are, but due now.
    const bool heldUnknown = entry->state == QueueState::Held && entry->error == Error::Kind::OutcomeUnknown;
    const bool readFirst = entry->state == QueueState::Unknown || entry->state == QueueState::Awaiting || heldUnknown;
    const QueueState next = to != QueueState::Waiting || !readFirst ? to
                            : heldUnknown                           ? QueueState::Unknown
                                                                    : entry->state;
    Act act(m_tx, actor, kind, entry->store);
    TRY_DONE(act.record(entity::queueEntry, id.value(), u"state"_s, toCode(entry->state), toCode(next)));
    if (next == QueueState::Awaiting) { // looked at first; when it was sent stays
        TRY(m_tx.db().run(u"UPDATE queue_entry SET not_before_ms = 0 WHERE id = ?"_s, {id}));
        return {};
    }
    TRY(m_tx.db().run(u"UPDATE queue_entry SET not_taken = 0 WHERE id = ?"_s, {id}));
    const bool stays = to == QueueState::Held && entry->state == QueueState::Unknown;
    const std::optional<Error> why =
        stays ? std::optional(Error::of(Error::Kind::OutcomeUnknown, u"held"_s)) : std::nullopt;
    return move(id, next, why, {}, m_tx.now());
}

Done Queue::retry(const Actor &actor, QueueEntryId id)
{
    return byPerson(actor, retryKind, id, QueueState::Waiting);
}
Done Queue::hold(const Actor &actor, QueueEntryId id)
{
    return byPerson(actor, "queue.hold"_L1, id, QueueState::Held);
}
Done Queue::release(const Actor &actor, QueueEntryId id)
{
    return byPerson(actor, "queue.release"_L1, id, QueueState::Waiting);
}
Done Queue::letGo(const Actor &actor, StoreId store)
{
    TRY_DONE(actor.need(Right::WorkQueue));
    const auto let = TRY(m_tx.db().list(
        u"UPDATE queue_entry SET not_before_ms = ? WHERE store_id = ? AND state = 'waiting' AND not_before_ms > ? "
        "RETURNING id, kind, object_id"_s,
        {m_tx.now(), store, m_tx.now()}, [](const storage::Row &row) {
            return std::tuple(row.id<QueueEntryId>(0), queueKindOf(row.text(1)).value_or(QueueKind::ListingEdit),
                              row.number(2));
        }));
    for (const auto &[id, kind, object] : let)
        tell(id, kind, object);
    return {};
}
Done Queue::drop(const Actor &actor, QueueEntryId id)
{
    return byPerson(actor, "queue.drop"_L1, id, QueueState::Dropped);
}

} // namespace kramar::journal
