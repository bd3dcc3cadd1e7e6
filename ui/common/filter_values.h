// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/money.h"

#include <QDate>
#include <QTimeZone>
#include <QVariant>

#include <optional>

namespace kramar::ui {

// Values of conditions that are no choice among words. Each travels as a QVariantMap, so that a saved filter keeps it;
// what cannot be read as one is nullopt, and hides nothing.

// Days of the calendar of this computer: some that move with today, or two dates, of which one may be open.
struct DaySpan {
    enum class Kind { Today, Yesterday, LastDays, ThisMonth, Dates };
    Kind kind = Kind::Today;
    int days = 0;       // LastDays: today is one of them
    QDate from{}, to{}; // Dates: both belong to it; invalid is open

    struct Bounds {
        std::optional<Timestamp> from{}, before{};
    };
    Bounds bounds(Timestamp now, const QTimeZone &zone = QTimeZone::systemTimeZone()) const;
    QString words() const;
    QVariant toValue() const;
    static std::optional<DaySpan> of(const QVariant &value);
    friend bool operator==(const DaySpan &, const DaySpan &) = default;
};

// From … to, both belong to it, one may be open: hundredths of money, thousandths of a quantity.
struct NumberSpan {
    std::optional<qint64> from{}, to{};

    QVariant toValue() const; // invalid when both are open
    static std::optional<NumberSpan> of(const QVariant &value);
    friend bool operator==(const NumberSpan &, const NumberSpan &) = default;
};

// "from 100", "to 500", "100–500", as the ends are written.
QString spanWords(const QString &from, const QString &to);

// "12.10.2026", "12.10.26", "12.10" (of this year), "2026-10-12". Kind::Invalid for anything else; empty is open.
Result<QDate> parseDay(const QString &typed, QDate today);
QString dayText(QDate day);

} // namespace kramar::ui
