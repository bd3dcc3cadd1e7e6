// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/page_writer.h"

#include "base/settled.h"

using namespace std::chrono_literals;

namespace kramar::exchange {

namespace {

// Nearly every leaf of the indexes goes anew into the file with each commit. So of pages that come faster than a shop
// lets us ask this many enter in one, which waits for the next page as long as they do come so fast.
constexpr int together = 12;
constexpr auto fast = 50ms;
// While some are written, as many again are made ready.
constexpr qsizetype mostAhead = 3 * together;
// A commit takes no further page once a person's edit waits for it, or it has taken so long: other programs, and on a
// server the other desks, wait unseen.
constexpr auto longEnough = 250ms;
constexpr auto glance = 2ms; // for a person, while nothing else is to be done

} // namespace

Done PageWriter::put(Write page)
{
    TRY_DONE(settleUpTo(mostAhead - 1));
    if (m_round.stop().stop_requested())
        return Error::of(Error::Kind::Cancelled, QStringLiteral("stopped before it was written"));
    const auto now = std::chrono::steady_clock::now();
    const bool comesFast = now - std::exchange(m_lastPut, now) < fast;
    QList<Write> written;
    bool taken = false;
    {
        const std::lock_guard lock(m_waiting->mutex);
        m_waiting->pages.append(std::move(page));
        m_waiting->moreSoon = comesFast;
        written.swap(m_waiting->written);
        taken = m_waiting->takes;
    }
    m_waiting->changed.notify_one();
    if (!taken)
        start();
    return {};
}

Done PageWriter::settle()
{
    {
        const std::lock_guard lock(m_waiting->mutex);
        m_waiting->moreSoon = false;
    }
    m_waiting->changed.notify_one();
    return settleUpTo(0);
}

// One commit, in the writer's thread.
class PageWriter::Commit
{
public:
    Commit(storage::Transaction &tx, storage::Database &db, const StoreLease &lease, Waiting &waiting)
        : m_tx(tx)
        , m_db(db)
        , m_lease(lease)
        , m_waiting(waiting)
    {
    }

    Result<Tally> write()
    {
        while (std::optional<Write> page = next()) {
            m_taken.append(*std::move(page));
            Result<Tally> tally = m_taken.last()(m_tx, m_care);
            if (!tally && m_care == Care::Together && !tally.error().isDatabase())
                TRY_DONE(beginAnew());
            else
                m_tally += TRY(tally);
        }
        const std::lock_guard lock(m_waiting.mutex);
        m_waiting.written += m_taken;
        return m_tally;
    }

private:
    // None: the commit is to be ended. Whoever puts a page from then on asks for another; behind an error nobody does.
    std::optional<Write> next()
    {
        const auto stays = std::chrono::steady_clock::now() + fast;
        std::unique_lock lock(m_waiting.mutex);
        for (;;) {
            const auto now = std::chrono::steady_clock::now();
            const bool none = m_waiting.pages.isEmpty();
            const bool enough = !m_taken.isEmpty() && (now >= m_end || m_db.isPersonWaiting());
            const bool waits = none && m_waiting.moreSoon && m_taken.size() < together && now < stays;
            if (enough || (none && !waits)) {
                m_waiting.takes = false;
                return std::nullopt;
            }
            if (!none)
                return m_waiting.pages.takeFirst();
            m_waiting.changed.wait_for(lock, glance);
        }
    }
    // With all pages that it has taken.
    Done beginAnew()
    {
        TRY_DONE(m_tx.beginAnew());
        TRY_DONE(m_lease.stillOurs(m_tx));
        m_care = Care::EachAlone;
        m_tally = {};
        for (const Write &page : std::as_const(m_taken))
            m_tally += TRY(page(m_tx, m_care));
        return {};
    }

    storage::Transaction &m_tx;
    storage::Database &m_db;
    const StoreLease &m_lease;
    Waiting &m_waiting;
    const std::chrono::steady_clock::time_point m_end = std::chrono::steady_clock::now() + longEnough;
    Care m_care = Care::Together;
    QList<Write> m_taken;
    Tally m_tally;
};

void PageWriter::start()
{
    {
        const std::lock_guard lock(m_waiting->mutex);
        m_waiting->takes = true;
    }
    m_last = m_round.writeSoon([&db = m_round.services().db, &lease = std::as_const(m_round.lease()),
                                waiting = m_waiting, before = m_last](storage::Transaction &tx) -> Result<Tally> {
        if (before) // it has ended: one comes after the other
            TRY(settled(*before));
        return Commit(tx, db, lease, *waiting).write();
    });
    m_underWay.append(*m_last);
}

// A writer that is far behind would make whoever stops wait. The watermark says where to go on.
void PageWriter::forgetWaiting()
{
    {
        const std::lock_guard lock(m_waiting->mutex);
        m_waiting->pages.clear();
        m_waiting->moreSoon = false;
    }
    m_waiting->changed.notify_one();
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
        while (!m_underWay.isEmpty() && m_underWay.first().isFinished()) // told at once: people watch the counts
            collect(done);
        const qsizetype waiting = pagesWaiting();
        if (!done && m_underWay.isEmpty())
            return done;
        if (mostWaiting > 0 ? waiting <= mostWaiting : waiting == 0 && m_underWay.isEmpty())
            return done;
        if (m_underWay.isEmpty()) {
            start(); // left over by a commit that ended early
        }
        collect(done);
    }
}

void PageWriter::collect(Done &done)
{
    const Result<Tally> tally = settled(m_underWay.takeFirst());
    if (tally)
        m_round.add(*tally);
    else if (done)
        done = tally.error();
}

} // namespace kramar::exchange
