// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QDateTime>
#include <QString>

#include <atomic>
#include <compare>

namespace kramar {

// A moment: UTC milliseconds since 1970, as the books keep it. Local time is made only on screen.
class Timestamp
{
public:
    constexpr Timestamp() = default;
    static constexpr Timestamp ofMs(qint64 ms) { return Timestamp(ms); }
    // ISO-8601 with an offset, up to microseconds: "2023-05-05T06:21:40.176639+00:00"; without an offset it is UTC
    // (prom-api §1). Anything else is Invalid.
    static Result<Timestamp> parse(QStringView text);
    constexpr qint64 ms() const { return m_ms; }
    constexpr Timestamp plusMs(qint64 ms) const { return Timestamp(m_ms + ms); }
    QString toIso() const; // "2023-05-05T06:21:40.176Z": for --json and files
    QString
    toPromQuery() const; // "2023-05-05T06:21:40": no fraction, no zone, or Prom answers an empty list (§1, §3.1)
    QDateTime toUtc() const;
    friend constexpr auto operator<=>(const Timestamp &, const Timestamp &) = default;

private:
    constexpr explicit Timestamp(qint64 ms)
        : m_ms(ms)
    {
    }
    qint64 m_ms = 0;
};

// Who asks "when" gets a Clock, so that tests can set it. Thread-safe.
class Clock
{
public:
    virtual ~Clock() = default;
    virtual Timestamp now() const = 0;
};

class SystemClock final : public Clock
{
public:
    Timestamp now() const override;
};

class ManualClock final : public Clock
{
public:
    explicit ManualClock(Timestamp start)
        : m_ms(start.ms())
    {
    }
    Timestamp now() const override { return Timestamp::ofMs(m_ms.load()); }
    void advanceMs(qint64 ms) { m_ms += ms; }
    void set(Timestamp time) { m_ms = time.ms(); }

private:
    std::atomic<qint64> m_ms;
};

// 00:00 in Kyiv of the day that holds this moment (an order is "from today" by the seller's calendar).
Timestamp startOfKyivDay(Timestamp moment);

} // namespace kramar
