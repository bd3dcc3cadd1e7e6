// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/exchange.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <stop_token>

namespace kramar::exchange {

// What the main thread and the runner of a store share: pause, the news that something may have to be sent, and the
// progress. Thread-safe.
class RoundControl
{
public:
    // tell: called, in any thread, whenever the progress changed; it must be quick.
    RoundControl(StoreId store, std::function<void()> tell);

    void pause();
    void resume();
    bool isPaused() const;
    // Stands still while paused.
    void passPause(std::stop_token stop);

    void touch() { m_touched = true; }
    bool takeTouched() { return m_touched.exchange(false); }

    // May what awaits confirmation be read again? At most once a minute.
    bool claimConfirmation(Timestamp now);
    Timestamp nextConfirmation() const;

    Progress progress() const;
    void report(const std::function<void(Progress &)> &change);

private:
    mutable std::mutex m_mutex;
    std::condition_variable_any m_resumed;
    std::atomic<bool> m_touched{false};
    bool m_paused = false;
    std::optional<Timestamp> m_confirmed;
    Progress m_progress;
    std::function<void()> m_tell;
};

} // namespace kramar::exchange
