// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/page_writer.h"

#include "base/settled.h"

using namespace std::chrono_literals;

namespace kramar::exchange {

namespace {

// Nearly every leaf of the indexes goes anew into the file with each commit. So pages that come faster than a shop lets
// us ask are written this many at a time; the first commits take fewer, so that the writer has not to wait for a dozen.
constexpr qsizetype together = 12;
constexpr auto fast = 50ms;
// While some are written, as many again are made ready.
constexpr qsizetype mostAhead = 3 * together;
// A commit takes no further page once a person's edit waits for it, or it has taken so long: other programs, and on a
// server the other desks, wait unseen.
constexpr auto longEnough = 250ms;

} // namespace

Done PageWriter::put(Write page)
{
    TRY_DONE(settleUpTo(mostAhead - 1));
    if (m_round.stop().stop_requested())
        return Error::of(Error::Kind::Cancelled, QStringLiteral("stopped before it was written"));
    QList<Write> written;
    {
        const std::lock_guard lock(m_waiting->mutex);
        m_waiting->pages.append(std::move(page));
        written.swap(m_waiting->written);
    }
    ++m_gathered;
    const auto now = std::chrono::steady_clock::now();
    const bool comesFast = now - std::exchange(m_lastPut, now) < fast;
    if (!comesFast || m_gathered >= m_together) {
        start();
        m_together = qMin(together, 2 * m_together);
    }
    return {};
}

Done PageWriter::settle()
{
    return settleUpTo(0);
}

void PageWriter::start()
{
    m_last = m_round.writeSoon([&db = m_round.services().db, waiting = m_waiting, before = m_last](
                                   storage::Transaction &tx) { return writeWaiting(tx, db, *waiting, before); });
    m_underWay.append(*m_last);
    m_gathered = 0;
}

// In the writer's thread, where the write before has ended: one comes after the other.
Result<Tally> PageWriter::writeWaiting(storage::Transaction &tx, storage::Database &db, Waiting &waiting,
                                       const std::optional<Writing> &before)
{
    if (before)
        TRY(settled(*before));
    const auto end = std::chrono::steady_clock::now() + longEnough;
    Tally tally;
    do {
        std::optional<Write> page;
        {
            const std::lock_guard lock(waiting.mutex);
            if (!waiting.pages.isEmpty())
                page = waiting.pages.takeFirst();
        }
        if (!page) // the write before took it along, or it was forgotten
            return tally;
        tally += TRY((*page)(tx));
        const std::lock_guard lock(waiting.mutex);
        waiting.written.append(*std::move(page));
    } while (std::chrono::steady_clock::now() < end && !db.isPersonWaiting());
    return tally;
}

// A writer that is far behind would make whoever stops wait. The watermark says where to go on.
void PageWriter::forgetWaiting()
{
    const std::lock_guard lock(m_waiting->mutex);
    m_waiting->pages.clear();
}

qsizetype PageWriter::pagesWaiting() const
{
    const std::lock_guard lock(m_waiting->mutex);
    return m_waiting->pages.size();
}

Done PageWriter::settleUpTo(qsizetype mostWaiting)
{
    Done done;
    for (;;) {
        if (m_round.stop().stop_requested())
            forgetWaiting();
        const qsizetype waiting = pagesWaiting();
        if (mostWaiting > 0 ? waiting <= mostWaiting : waiting == 0 && m_underWay.isEmpty())
            return done;
        if (m_underWay.isEmpty()) {
            if (!done)
                return done;
            start(); // gathered, or left over by a commit that ended early
        }
        const Result<Tally> tally = settled(m_underWay.takeFirst());
        if (tally)
            m_round.add(*tally);
        else if (done)
            done = tally.error();
    }
}

} // namespace kramar::exchange
