// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/entries_at_once.h"

#include "journal/act.h"

using namespace Qt::StringLiterals;

namespace kramar::journal {

namespace {

bool isHoldable(QueueState state)
{
    return state == QueueState::Waiting || state == QueueState::Failed || state == QueueState::Unknown;
}

Done moveAll(storage::Transaction &tx, const Actor &actor, QLatin1StringView kind, const QList<QueueEntry> &entries,
             QueueState to)
{
    TRY_DONE(actor.need(Right::WorkQueue));
    QList<HistoryChange> history;
    QList<qint64> ids, inDoubt; // held, what is unknown stays that: it is read first when it is let go
    for (const QueueEntry &entry : entries) {
        const bool may = to == QueueState::Held ? isHoldable(entry.state)
                                                : isLive(entry.state) && entry.state != QueueState::Sending;
        if (!may)
            return Error::of(Error::Kind::Conflict, u"cannot_become:%1:%2"_s.arg(toCode(entry.state), toCode(to)));
        const bool doubt = to == QueueState::Held && entry.state == QueueState::Unknown;
        (doubt ? inDoubt : ids).append(entry.id.value());
        history.append({entity::queueEntry, entry.id.value(), u"state"_s, toCode(entry.state), toCode(to)});
        tx.changed(ObjectKind::QueueEntry, entry.id);
        if (entry.kind == QueueKind::ListingEdit)
            tx.changed(ObjectKind::Listing, entry.objectId);
        else if (entry.kind == QueueKind::OrderStatus || entry.kind == QueueKind::Waybill)
            tx.changed(ObjectKind::Order, entry.objectId);
    }
    if (history.isEmpty())
        return {};
    Act act(tx, actor, kind, entries.first().store);
    TRY_DONE(act.recordAll(history));
    storage::Connection &db = tx.db();
    const auto write = [&](const QList<qint64> &these, const QString &error) -> Done {
        if (!these.isEmpty())
            TRY(db.run(u"UPDATE queue_entry SET state = ?, error_kind = ?, prom_words = '', not_taken = 0, "
                       "not_before_ms = ?, changed_ms = ? WHERE id "_s +
                           db.isOneOf(),
                       {toCode(to), error, tx.now(), tx.now(), db.numbers(these)}));
        return {};
    };
    TRY_DONE(write(ids, QString()));
    return write(inDoubt, errorCode(Error::Kind::OutcomeUnknown));
}

} // namespace

Done holdAll(storage::Transaction &tx, const Actor &actor, const QList<QueueEntry> &entries)
{
    return moveAll(tx, actor, "queue.hold"_L1, entries, QueueState::Held);
}

Done dropAll(storage::Transaction &tx, const Actor &actor, const QList<QueueEntry> &entries)
{
    return moveAll(tx, actor, "queue.drop"_L1, entries, QueueState::Dropped);
}

} // namespace kramar::journal
