// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <optional>

namespace kramar::listings {

// An exact number, for a price on its way from one amount to the next: nothing is rounded before the end. A result that
// needs more than 126 bits above or below the line is nullopt, never a wrong number.
class Fraction
{
public:
    __extension__ typedef __int128 Wide;

    constexpr Fraction() = default; // 0
    static Fraction whole(qint64 number) { return Fraction(number, 1); }
    // hundredths(12345) is 123.45
    static Fraction decimal(qint64 units, int decimals);

    std::optional<Fraction> plus(const Fraction &other) const;
    std::optional<Fraction> minus(const Fraction &other) const;
    std::optional<Fraction> times(const Fraction &other) const;
    std::optional<Fraction> over(const Fraction &other) const; // also nullopt for a division by zero
    Fraction negated() const { return Fraction(-m_above, m_below); }

    bool isZero() const { return m_above == 0; }
    bool isNegative() const { return m_above < 0; }
    friend bool operator==(const Fraction &, const Fraction &) = default;

    enum class Way { Nearest, Up, Down };
    // The number k of the point k × step + first that it is rounded to; Nearest: a half goes away from zero. step > 0.
    std::optional<qint64> stepOf(qint64 step, qint64 first, Way way) const;

private:
    constexpr Fraction(Wide above, Wide below)
        : m_above(above)
        , m_below(below)
    {
    }
    static std::optional<Fraction> reduced(std::optional<Wide> above, std::optional<Wide> below);
    Wide m_above = 0;
    Wide m_below = 1; // above zero, nothing in common with m_above
};

} // namespace kramar::listings
