// SPDX-License-Identifier: GPL-3.0-or-later
#include "listings/bulk_fraction.h"

#include <limits>
#include <numeric>

namespace kramar::listings {

namespace {

using Wide = Fraction::Wide;

constexpr Wide most = (Wide{1} << 126) - 1; // two of them can be added

Wide size(Wide number)
{
    return number < 0 ? -number : number;
}

std::optional<Wide> product(Wide a, Wide b)
{
    if (a != 0 && size(b) > most / size(a))
        return std::nullopt;
    return a * b;
}

std::optional<Wide> sum(std::optional<Wide> a, std::optional<Wide> b)
{
    if (!a || !b || size(*a + *b) > most)
        return std::nullopt;
    return *a + *b;
}

Wide commonDivisor(Wide a, Wide b)
{
    constexpr Wide small = std::numeric_limits<qint64>::max();
    while (b != 0) {
        if (a <= small && b <= small)
            return std::gcd(static_cast<qint64>(a), static_cast<qint64>(b));
        const Wide rest = a % b;
        a = b;
        b = rest;
    }
    return a;
}

} // namespace

Fraction Fraction::decimal(qint64 units, int decimals)
{
    qint64 below = 1;
    for (int i = 0; i < decimals; ++i)
        below *= 10;
    return *reduced(Wide{units}, Wide{below});
}

std::optional<Fraction> Fraction::reduced(std::optional<Wide> above, std::optional<Wide> below)
{
    if (!above || !below || *below == 0)
        return std::nullopt;
    const Wide common = commonDivisor(size(*above), size(*below));
    const Wide sign = *below < 0 ? -1 : 1;
    return Fraction(sign * *above / common, sign * *below / common);
}

std::optional<Fraction> Fraction::plus(const Fraction &other) const
{
    return reduced(sum(product(m_above, other.m_below), product(other.m_above, m_below)),
                   product(m_below, other.m_below));
}

std::optional<Fraction> Fraction::minus(const Fraction &other) const
{
    return plus(other.negated());
}

std::optional<Fraction> Fraction::times(const Fraction &other) const
{
    return reduced(product(m_above, other.m_above), product(m_below, other.m_below));
}

std::optional<Fraction> Fraction::over(const Fraction &other) const
{
    return reduced(product(m_above, other.m_below), product(m_below, other.m_above));
}

std::optional<qint64> Fraction::stepOf(qint64 step, qint64 first, Way way) const
{
    // (above / below − first) / step, down to a whole number and what is left of it.
    const auto beyond = sum(m_above, product(-Wide{first}, m_below));
    const auto stride = product(Wide{step}, m_below);
    if (!beyond || !stride)
        return std::nullopt;
    Wide k = *beyond / *stride;
    Wide rest = *beyond % *stride;
    if (rest < 0) {
        --k;
        rest += *stride;
    }
    const bool halfUp = isNegative() ? rest > *stride - rest : rest >= *stride - rest;
    if ((way == Way::Up && rest != 0) || (way == Way::Nearest && rest != 0 && halfUp))
        ++k;
    if (size(k) > std::numeric_limits<qint64>::max())
        return std::nullopt;
    return static_cast<qint64>(k);
}

} // namespace kramar::listings
