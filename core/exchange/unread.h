// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/round.h"
#include "journal/queue.h"
#include "prom/page.h"

#include <QSet>

namespace kramar::exchange {

// The objects of one kind that could not be read before: only those are looked up when they come again.
class Unread
{
public:
    static Result<Unread> load(storage::Connection &db, StoreId store, QueueKind kind);

    // It could not be read or kept: into the queue with its reason; it holds up nobody (design rule 2). Number 0: not
    // even that could be read.
    Done put(storage::Transaction &tx, qint64 promId, const Error &why, const QByteArray &raw) const;
    // A whole pass has shown all there is: what came without a number of Prom's and came no more is over.
    Done passEnded(storage::Transaction &tx, const QSet<qint64> &shown) const;
    // The number under which it stands in the queue.
    static qint64 numberOf(const prom::Unreadable &object);
    // It came through.
    Done healed(storage::Transaction &tx, qint64 promId) const;

private:
    StoreId m_store;
    QueueKind m_kind{};
    QSet<qint64> m_known;
};

// Runs an object's write under its own savepoint. A failure of the object is put among the unread and counted; one of
// the books is returned, so that the whole page is undone.
template <class F>
Done keepAlone(storage::Transaction &tx, const Unread &unread, Tally &tally, qint64 promId, const QByteArray &raw,
               F apply)
{
    const auto applied = tx.nested(apply);
    if (applied)
        return unread.healed(tx, promId);
    if (applied.error().isDatabase())
        return applied.error();
    ++tally.failed;
    return unread.put(tx, promId, applied.error(), raw);
}

} // namespace kramar::exchange
