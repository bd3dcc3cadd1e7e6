// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/page_writer.h"

#include "base/settled.h"

namespace kramar::exchange {

namespace {

// Written and waiting. So many at the most make a commit, and a person's edit waits for it (a page: 10 ms).
constexpr qsizetype mostAhead = 5;

} // namespace

Done PageWriter::put(Write page)
{
    TRY_DONE(settleUpTo(mostAhead - 1));
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
    QList<Write> pages;
    {
        const std::lock_guard lock(waiting.mutex);
        pages.swap(waiting.pages);
    }
    Tally tally;
    for (const Write &page : std::as_const(pages)) // none: the write before took it along
        tally += TRY(page(tx));
    const std::lock_guard lock(waiting.mutex);
    waiting.written += std::move(pages);
    return tally;
}

Done PageWriter::settleUpTo(qsizetype mostUnderWay)
{
    Done done;
    while (m_underWay.size() > mostUnderWay) {
        const Result<Tally> tally = settled(m_underWay.takeFirst());
        if (tally)
            m_round.add(*tally);
        else if (done)
            done = tally.error();
    }
    return done;
}

} // namespace kramar::exchange
