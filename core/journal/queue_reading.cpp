// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in the queue.
#include "journal/queue_table.h"

using namespace Qt::StringLiterals;

namespace kramar::journal {

namespace {

// brakeOf() in SQL; all words of it are ours.
QString heldByBrake()
{
    return u"(state = 'held' AND error_kind = '%1' AND prom_words IN ('%2', '%3'))"_s.arg(
        errorCode(Error::Kind::Conflict), brakeAmount, brakePrice);
}

// isInConflict() in SQL.
QString heldByConflict()
{
    return u"(state = 'held' AND error_kind = '%1' AND prom_words IN ('%2', '%3'))"_s.arg(
        errorCode(Error::Kind::Conflict), bothSides, bothSidesHeld);
}

} // namespace

QString queueColumns()
{
    return u"SELECT id, store_id, kind, object_id, prom_id, intent, intent_key, state, tries, not_before_ms, version, "
           u"sent_version, "
           "error_kind, prom_words, created_ms, changed_ms, not_taken FROM queue_entry "_s;
}

QueueEntry queueEntryOf(const storage::Row &row)
{
    QueueEntry entry;
    entry.id = row.id<QueueEntryId>(0);
    entry.store = row.id<StoreId>(1);
    entry.kind = queueKindOf(row.text(2)).value_or(QueueKind::ListingEdit);
    entry.objectId = row.number(3);
    entry.promId = row.maybeNumber(4);
    entry.intent = row.text(5);
    entry.intentKey = row.text(6);
    entry.state = queueStateOf(row.text(7)).value_or(QueueState::Failed);
    entry.tries = static_cast<int>(row.number(8));
    entry.notBefore = row.time(9);
    entry.version = static_cast<int>(row.number(10));
    if (const auto sent = row.maybeNumber(11))
        entry.sentVersion = static_cast<int>(*sent);
    if (const QString code = row.text(12); !code.isEmpty())
        entry.error = errorKindOf(code);
    entry.promWords = row.text(13);
    entry.created = row.time(14);
    entry.changed = row.time(15);
    entry.notTaken = static_cast<int>(row.number(16));
    return entry;
}

std::optional<Brake> brakeOf(const QueueEntry &entry)
{
    if (entry.state != QueueState::Held || entry.error != Error::Kind::Conflict)
        return std::nullopt;
    return entry.promWords == brakeAmount  ? std::optional(Brake::Amount)
           : entry.promWords == brakePrice ? std::optional(Brake::Price)
                                           : std::nullopt;
}

bool isInConflict(const QueueEntry &entry)
{
    return entry.state == QueueState::Held && entry.error == Error::Kind::Conflict &&
           (entry.promWords == bothSides || entry.promWords == bothSidesHeld);
}

bool isHeldBack(const QueueEntry &entry)
{
    return isHeldBack(entry.state, entry.promWords) && entry.error == Error::Kind::Conflict;
}

bool isHeldBack(QueueState state, QStringView promWords)
{
    return state == QueueState::Held && promWords == switchedOff;
}

bool hasNoNumber(const QueueEntry &entry)
{
    return entry.objectId < 0;
}

Result<std::optional<QueueEntry>> queueEntry(storage::Connection &db, QueueEntryId id)
{
    return db.first(queueColumns() + u"WHERE id = ?"_s, {id}, queueEntryOf);
}

Result<std::optional<QueueEntry>> liveEntryOf(storage::Connection &db, StoreId store, QueueKind kind, qint64 objectId)
{
    return db.first(queueColumns() +
                        u"WHERE store_id = ? AND kind = ? AND object_id = ? AND state NOT IN ('done', 'dropped')"_s,
                    {store, toCode(kind), objectId}, queueEntryOf);
}

Result<QList<QueueEntry>> liveEntriesOf(storage::Connection &db, StoreId store, QueueKind kind,
                                        const QList<qint64> &objectIds)
{
    return db.list(queueColumns() +
                       u"WHERE store_id = ? AND kind = ? AND state NOT IN ('done', 'dropped') AND object_id "_s +
                       db.isOneOf(),
                   {store, toCode(kind), db.numbers(objectIds)}, queueEntryOf);
}

Result<QList<qint64>> queueIds(storage::Connection &db, const QueueFilter &filter)
{
    QStringList states;
    const bool all = filter.states.isEmpty() && !filter.braked && !filter.inConflict;
    for (const QueueState state : all ? allQueueStates() : filter.states) {
        if (!all || isLive(state))
            states.append(toCode(state));
    }
    QString sql = u"SELECT id FROM queue_entry WHERE (state "_s + db.isOneOfTexts() +
                  (filter.braked ? u" OR "_s + heldByBrake() : QString()) +
                  (filter.inConflict ? u" OR "_s + heldByConflict() : QString()) + u')';
    storage::Binds binds{db.texts(states)};
    if (!filter.stores.isEmpty()) {
        sql += u" AND store_id "_s + db.isOneOf();
        binds.append(db.numbers(storage::rawIds(filter.stores)));
    }
    if (filter.kind) {
        sql += u" AND kind = ?";
        binds.append(toCode(*filter.kind));
    }
    sql += u" ORDER BY CASE WHEN state = 'unknown' THEN 0 WHEN state = 'failed' THEN 1 WHEN "_s + heldByBrake() +
           u" OR "_s + heldByConflict() +
           u" THEN 2 WHEN state = 'held' THEN 3 WHEN state = 'waiting' THEN 4 WHEN state = 'sending' THEN 5 "
           "WHEN state = 'awaiting' THEN 6 ELSE 7 END, "
           "CASE WHEN state IN ('done', 'dropped') THEN -changed_ms ELSE 0 END, id"_s;
    return db.list(sql, binds, [](const storage::Row &row) { return row.number(0); });
}

Result<QList<QueueEntry>> queueEntries(storage::Connection &db, const QList<qint64> &ids)
{
    return db.list(queueColumns() + u"WHERE id "_s + db.isOneOf(), {db.numbers(ids)}, queueEntryOf);
}

Result<QueueCounts> queueCounts(storage::Connection &db, std::optional<StoreId> store)
{
    QueueCounts counts;
    QString sql = u"SELECT state, count(*), sum(CASE WHEN "_s + heldByBrake() +
                  u" THEN 1 ELSE 0 END), "
                  "sum(CASE WHEN "_s +
                  heldByConflict() + u" THEN 1 ELSE 0 END) FROM queue_entry"_s;
    if (store)
        sql += u" WHERE store_id = ?";
    TRY_DONE(db.each(sql + u" GROUP BY state"_s, store ? storage::Binds{*store} : storage::Binds{},
                     [&](const storage::Row &row) -> Done {
                         const int n = static_cast<int>(row.number(1));
                         switch (queueStateOf(row.text(0)).value_or(QueueState::Failed)) {
                         case QueueState::Waiting:
                             counts.waiting = n;
                             break;
                         case QueueState::Sending:
                             counts.sending = n;
                             break;
                         case QueueState::Awaiting:
                             counts.awaiting = n;
                             break;
                         case QueueState::Failed:
                             counts.failed = n;
                             break;
                         case QueueState::Unknown:
                             counts.unknown = n;
                             break;
                         case QueueState::Held:
                             counts.held = n;
                             counts.braked = static_cast<int>(row.number(2));
                             counts.conflicts = static_cast<int>(row.number(3));
                             break;
                         case QueueState::Finished:
                         case QueueState::Dropped:
                             counts.ended += n;
                             break;
                         }
                         return {};
                     }));
    return counts;
}

Result<std::optional<Timestamp>> oldestAwaiting(storage::Connection &db, StoreId store)
{
    const auto oldest = TRY(db.firstNumber(
        u"SELECT min(changed_ms) FROM queue_entry WHERE store_id = ? AND state = 'awaiting'"_s, {store}));
    return oldest ? std::optional(Timestamp::ofMs(*oldest)) : std::nullopt;
}

Result<std::optional<Timestamp>> nextReadDue(storage::Connection &db, StoreId store)
{
    const auto due = TRY(db.firstNumber(u"SELECT min(not_before_ms) FROM queue_entry WHERE store_id = ? AND state = "
                                        "'waiting' AND kind IN ('read_order', 'read_listing')"_s,
                                        {store}));
    return due ? std::optional(Timestamp::ofMs(*due)) : std::nullopt;
}

Result<std::optional<Timestamp>> nextDue(storage::Connection &db, StoreId store)
{
    const auto due = TRY(db.firstNumber(
        u"SELECT min(not_before_ms) FROM queue_entry WHERE store_id = ? AND state IN ('waiting', 'unknown')"_s,
        {store}));
    return due ? std::optional(Timestamp::ofMs(*due)) : std::nullopt;
}

} // namespace kramar::journal
