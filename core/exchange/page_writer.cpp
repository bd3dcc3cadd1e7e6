// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/page_writer.h"

#include "base/settled.h"

#include <chrono>

namespace kramar::exchange {

namespace {

// Under way and waiting: while a dozen are written as one commit, as many again are made ready.
constexpr qsizetype mostAhead = 25;
// A person's edit, and on a server everybody's, waits for the commit: once it has taken so long, it takes no further
// page. A page of a file takes 10 ms, on a server far away a hundred times that.
constexpr auto longEnough = std::chrono::milliseconds(100);

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
    m_last = m_round.writeSoon([waiting = m_waiting, before = m_last](storage::Transaction &tx) {
        return writeWaiting(tx, *waiting, before);
    });
    m_underWay.append(*m_last);
    return {};
}

Done PageWriter::settle()
{
    return settleUpTo(0);
}

// In the writer's thread, where the write before has ended: one comes after the other.
Result<Tally> PageWriter::writeWaiting(storage::Transaction &tx, Waiting &waiting, const std::optional<Writing> &before)
{
    if (before)
        TRY(settled(*before));
    const auto began = std::chrono::steady_clock::now();
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
    } while (std::chrono::steady_clock::now() - began < longEnough);
    return tally;
}

// A writer that is far behind would make whoever stops wait. The watermark says where to go on.
void PageWriter::forgetWaiting()
{
    const std::lock_guard lock(m_waiting->mutex);
    m_waiting->pages.clear();
}

Done PageWriter::settleUpTo(qsizetype mostUnderWay)
{
    Done done;
    while (m_underWay.size() > mostUnderWay) {
        if (m_round.stop().stop_requested())
            forgetWaiting();
        const Result<Tally> tally = settled(m_underWay.takeFirst());
        if (tally)
            m_round.add(*tally);
        else if (done)
            done = tally.error();
    }
    return done;
}

} // namespace kramar::exchange
