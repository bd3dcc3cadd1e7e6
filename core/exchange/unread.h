// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/page_writer.h"
#include "exchange/watermark.h"
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
    // It came through.
    Done healed(storage::Transaction &tx, qint64 promId) const;
    // Those that came without a number of Prom's, by ours.
    QList<qint64> numberless() const;
    // Is it among the unread, under Prom's number or, where that cannot be read, under ours?
    bool knows(const prom::Unreadable &broken) const;
    static qint64 numberOf(const prom::Unreadable &broken);

private:
    StoreId m_store;
    QueueKind m_kind{};
    QSet<qint64> m_known;
};

// A page on which nothing has a number of Prom's. As a rule that is the answer's fault, and the objects behind it would
// be passed over: the first time, the pass does not end with such a page and is read again by the next round. What
// stands there again is the objects' own trouble and holds up nobody.
class Numberless
{
public:
    explicit Numberless(const Unread &unread)
        : m_unread(unread)
    {
    }

    // To be asked about each page. True: the pass begins anew with the next round (the mark says so already).
    template <class T>
    bool doubts(const prom::Page<T> &page, Watermark &mark)
    {
        return doubts(page.unreadable, page.items.isEmpty(), mark);
    }
    // With the end of the pass: what was doubted and did not come again never was (numbers of ours). A whole pass has
    // shown all there is: what had no number and came no more is over too.
    QList<qint64> cleared(Watermark &mark, bool whole = false) const;

private:
    bool doubts(const QList<prom::Unreadable> &broken, bool nothingElse, Watermark &mark);
    const Unread &m_unread;
    QSet<qint64> m_met;
};

// With the page they stand on: what cannot be read goes among the unread and is counted, what is cleared leaves them.
Done keepUnread(storage::Transaction &tx, const Unread &unread, Tally &tally, const QList<prom::Unreadable> &broken,
                const QList<qint64> &cleared);

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

// Writes the objects of a page, each all or nothing. An object holds its facts; apply(object, tally) -> Done.
template <class Object, class Apply>
Done keepEach(storage::Transaction &tx, Care care, const Unread &unread, Tally &tally, const QList<Object> &objects,
              Apply apply)
{
    for (const Object &object : objects) {
        const qint64 promId = object.facts.promId.value();
        if (care == Care::EachAlone) {
            TRY_DONE(keepAlone(tx, unread, tally, promId, object.facts.raw, [&] { return apply(object, tally); }));
            continue;
        }
        TRY_DONE(apply(object, tally));
        TRY_DONE(unread.healed(tx, promId));
    }
    return {};
}

} // namespace kramar::exchange
