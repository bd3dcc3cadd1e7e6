// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/schedule.h"

#include "stores/nightly_comparison.h"

using namespace Qt::StringLiterals;

namespace kramar::exchange {

namespace {

constexpr qint64 retryMs = 2 * 60'000;
constexpr qint64 hourMs = 60 * 60'000;

// The first time after `last` that the clocks of Kyiv show this hour; where they are changed that night, an hour beside
// it.
Timestamp nextAt(int hour, Timestamp last)
{
    const Timestamp day = startOfKyivDay(last);
    const Timestamp today = day.plusMs(hour * hourMs);
    return today > last ? today : startOfKyivDay(day.plusMs(36 * hourMs)).plusMs(hour * hourMs);
}

} // namespace

Timestamp ScheduledAction::due(Timestamp now) const
{
    if (!started || !ended || *ended < *started || *started > now)
        return {};
    const bool failed = !error.isEmpty() && error != errorCode(Error::Kind::Cancelled);
    if (hour && !failed)
        return nextAt(*hour, *started);
    return started->plusMs(failed ? qMin(intervalMs, retryMs) : intervalMs);
}

Result<QList<ScheduledAction>> scheduleOf(storage::Connection &db, StoreId store)
{
    QList<ScheduledAction> schedule;
    TRY_DONE(db.each(
        u"SELECT action, enabled, interval_ms, last_started_ms, last_ended_ms, last_error FROM exchange_action WHERE store_id = ? ORDER BY position, action"_s,
        {store}, [&schedule](const storage::Row &row) -> Done {
            if (const auto action = actionKindOf(row.text(0))) // a word of a newer Kramar is left alone
                schedule.append({.action = *action,
                                 .enabled = row.flag(1),
                                 .intervalMs = row.number(2),
                                 .started = row.maybeTime(3),
                                 .ended = row.maybeTime(4),
                                 .error = row.text(5)});
            return {};
        }));
    for (ScheduledAction &action : schedule) {
        if (action.action == ActionKind::Drift)
            action.hour = TRY(stores::comparisonHour(db, store));
    }
    return schedule;
}

Done actionStarted(storage::Transaction &tx, StoreId store, ActionKind action)
{
    TRY(tx.db().run(u"UPDATE exchange_action SET last_started_ms = ? WHERE store_id = ? AND action = ?"_s,
                    {tx.now(), store, toCode(action)}));
    return {};
}

Done actionEnded(storage::Transaction &tx, StoreId store, ActionKind action, const std::optional<Error> &error)
{
    TRY(tx.db().run(u"UPDATE exchange_action SET last_ended_ms = ?, last_error = ? WHERE store_id = ? AND action = ?"_s,
                    {tx.now(), error ? errorCode(error->kind) : QString(), store, toCode(action)}));
    return {};
}

QList<ActionKind> firstRoundOrder(const QList<ActionKind> &wanted)
{
    QList<ActionKind> ordered;
    for (const ActionKind action :
         {ActionKind::BaseData, ActionKind::Groups, ActionKind::Orders, ActionKind::Listings, ActionKind::Drift,
          ActionKind::Clients, ActionKind::Images, ActionKind::SendQueue}) {
        if (wanted.contains(action))
            ordered.append(action);
    }
    return ordered;
}

QList<ActionKind> sequenceOrder(const QList<ScheduledAction> &schedule, const QList<ActionKind> &wanted)
{
    QList<ActionKind> ordered;
    for (const ScheduledAction &line : schedule) {
        if (wanted.contains(line.action))
            ordered.append(line.action);
    }
    return ordered;
}

} // namespace kramar::exchange
