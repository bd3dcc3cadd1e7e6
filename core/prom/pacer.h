// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prom/store_access.h"

#include <QHash>

#include <chrono>
#include <mutex>

namespace kramar::prom {

// When a store may be asked next: the gap between starts, the number under way, and what 429 taught. Knows no timers;
// the time is given to it. Plain value.
class Pacer
{
public:
    using Time = std::chrono::steady_clock::time_point;

    void setPace(Pace pace);
    // Whatever pace is set: a shop on the network is never asked quicker than this.
    void setShortestGap(int ms);
    Pace pace() const; // with the learned gap
    bool hasRoom() const { return m_inFlight < m_pace.maxInFlight; }
    Time earliestStart() const { return std::max(m_earliest, m_closedUntil); }
    // How long Prom still wants to be left alone (429 with Retry-After).
    std::chrono::milliseconds closedFor(Time now) const;
    void started(Time now);
    void ended();
    // 429: the gap grows by half, from Pace::learnedMs to 5 s, and nothing starts before the time that it asked for.
    void wasLimited(Time now = {}, std::chrono::milliseconds retryAfter = {});
    void wasAnswered(); // any other answer: what was learned shrinks by a twentieth

private:
    Pace m_pace;
    double m_learnedMs = 0;
    int m_shortestGapMs = 0;
    int m_inFlight = 0;
    Time m_lastStart{};
    Time m_earliest{};
    Time m_closedUntil{};

    double gapMs() const
    {
        return std::max(static_cast<double>(std::max(m_pace.minGapMs, m_shortestGapMs)), m_learnedMs);
    }
    void schedule();
};

// The pacers of all stores; thread-safe.
class PaceBook
{
public:
    explicit PaceBook(Pace standard)
        : m_standard(standard)
    {
    }
    template <class Use>
    auto with(StoreId store, Use use)
    {
        const std::lock_guard lock(m_mutex);
        auto found = m_pacers.find(store);
        if (found == m_pacers.end()) {
            found = m_pacers.insert(store, Pacer());
            found->setPace(m_standard);
        }
        return use(*found);
    }
    // From now on for all of them; what 429 taught each stays.
    void setPace(Pace pace)
    {
        const std::lock_guard lock(m_mutex);
        m_standard = pace;
        for (Pacer &pacer : m_pacers)
            pacer.setPace(pace);
    }

private:
    std::mutex m_mutex;
    Pace m_standard;
    QHash<StoreId, Pacer> m_pacers;
};

} // namespace kramar::prom
