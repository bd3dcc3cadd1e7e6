// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/round_control.h"

namespace kramar::exchange {

RoundControl::RoundControl(StoreId store, std::function<void()> tell)
    : m_tell(std::move(tell))
{
    m_progress.store = store;
}

void RoundControl::pause()
{
    {
        const std::lock_guard lock(m_mutex);
        m_paused = true;
        if (m_progress.state == Progress::State::Running)
            m_progress.state = Progress::State::Pausing;
        else if (m_progress.state == Progress::State::Idle)
            m_progress.state = Progress::State::Paused;
    }
    m_tell();
}

void RoundControl::resume()
{
    {
        const std::lock_guard lock(m_mutex);
        m_paused = false;
        if (m_progress.state == Progress::State::Pausing)
            m_progress.state = Progress::State::Running;
        else if (m_progress.state == Progress::State::Paused)
            m_progress.state = m_progress.action ? Progress::State::Running : Progress::State::Idle;
    }
    m_resumed.notify_all();
    m_tell();
}

bool RoundControl::isPaused() const
{
    const std::lock_guard lock(m_mutex);
    return m_paused;
}

void RoundControl::passPause(std::stop_token stop)
{
    std::unique_lock lock(m_mutex);
    if (!m_paused)
        return;
    m_progress.state = Progress::State::Paused;
    lock.unlock();
    m_tell();
    lock.lock();
    if (m_resumed.wait(lock, stop, [this] { return !m_paused; }))
        m_progress.state = Progress::State::Running;
}

Timestamp RoundControl::nextConfirmation() const
{
    constexpr qint64 pauseMs = 60'000;
    const std::lock_guard lock(m_mutex);
    return m_confirmed ? m_confirmed->plusMs(pauseMs) : Timestamp();
}

bool RoundControl::claimConfirmation(Timestamp now)
{
    const Timestamp next = nextConfirmation();
    const std::lock_guard lock(m_mutex);
    if (now < next && m_confirmed <= now) // one in the future: the clock was put back since
        return false;
    m_confirmed = now;
    return true;
}

Progress RoundControl::progress() const
{
    const std::lock_guard lock(m_mutex);
    return m_progress;
}

void RoundControl::report(const std::function<void(Progress &)> &change)
{
    {
        const std::lock_guard lock(m_mutex);
        change(m_progress);
    }
    m_tell();
}

} // namespace kramar::exchange
