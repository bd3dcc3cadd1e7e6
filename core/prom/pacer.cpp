// SPDX-License-Identifier: GPL-3.0-or-later
#include "prom/pacer.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace kramar::prom {

namespace {

constexpr double largestLearnedMs = 5'000;

} // namespace

void Pacer::setPace(Pace pace)
{
    m_pace = {.minGapMs = std::max(0, pace.minGapMs),
              .maxInFlight = std::max(1, pace.maxInFlight),
              .learnedMs = std::max(1, pace.learnedMs)};
    schedule();
}

void Pacer::setShortestGap(int ms)
{
    if (std::exchange(m_shortestGapMs, ms) != ms)
        schedule();
}

Pace Pacer::pace() const
{
    return {.minGapMs = static_cast<int>(std::ceil(gapMs())),
            .maxInFlight = m_pace.maxInFlight,
            .learnedMs = m_pace.learnedMs};
}

void Pacer::schedule()
{
    if (m_lastStart != Time{})
        m_earliest = m_lastStart + std::chrono::microseconds(static_cast<qint64>(std::ceil(gapMs() * 1000)));
}

std::chrono::milliseconds Pacer::closedFor(Time now) const
{
    return std::max(std::chrono::milliseconds(0), std::chrono::ceil<std::chrono::milliseconds>(m_closedUntil - now));
}

void Pacer::started(Time now)
{
    ++m_inFlight;
    m_lastStart = now;
    schedule();
}

void Pacer::ended()
{
    m_inFlight = std::max(0, m_inFlight - 1);
}

void Pacer::wasLimited(Time now, std::chrono::milliseconds retryAfter)
{
    m_closedUntil = std::max(m_closedUntil, now + retryAfter);
    m_learnedMs = std::clamp(gapMs() * 1.5, static_cast<double>(m_pace.learnedMs), largestLearnedMs);
    schedule();
}

void Pacer::wasAnswered()
{
    m_learnedMs *= 0.95;
    if (m_learnedMs <= m_pace.minGapMs || m_learnedMs < m_pace.learnedMs / 2.0)
        m_learnedMs = 0;
}

} // namespace kramar::prom
