// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QMetaType>
#include <QString>

#include <array>
#include <compare>

namespace kramar {

// A currency's three letters (UAH, USD, …). Unknown codes are kept as they came; "" means the source did not say.
class Currency
{
public:
    constexpr Currency() = default;
    static constexpr Currency uah() { return Currency('U', 'A', 'H'); }
    static constexpr Currency usd() { return Currency('U', 'S', 'D'); }
    static constexpr Currency eur() { return Currency('E', 'U', 'R'); }
    // Three Latin letters in any case; anything else is Kind::Invalid.
    static Result<Currency> parse(QStringView code);
    QString code() const;
    bool isKnown() const { return m_letters[0] != 0; }
    friend constexpr auto operator<=>(const Currency &, const Currency &) = default;

private:
    constexpr Currency(char a, char b, char c)
        : m_letters{a, b, c}
    {
    }
    std::array<char, 3> m_letters{};
};

// An amount in hundredths of a currency (minor units), for every currency. No arithmetic between currencies:
// plus/minus of two currencies is our own mistake and asserts; check currency() first.
// Rounding, everywhere: half away from zero.
class Money
{
public:
    constexpr Money() = default; // 0 of an unknown currency
    static constexpr Money ofMinor(qint64 minor, Currency currency) { return Money(minor, currency); }
    // "1 234,50", "1234.5", "-0.1" and with any of the spaces U+0020 U+00A0 U+202F U+2009 between the digits.
    // More than two decimals round half away from zero. Text without digits, or with anything else in it, is Invalid.
    static Result<Money> parse(QStringView text, Currency currency);

    constexpr qint64 minor() const { return m_minor; }
    constexpr Currency currency() const { return m_currency; }
    constexpr bool isZero() const { return m_minor == 0; }

    Money plus(Money other) const;
    Money minus(Money other) const;
    Money negated() const { return Money(-m_minor, m_currency); }
    // basisPoints: hundredths of a percent. 1500 of 100,00 is 15,00.
    Money percent(qint64 basisPoints) const;
    // quantity in thousandths, rounded once.
    Money times(qint64 thousandths) const;

    // "1234.50": for Prom, --json and files.
    QString toDecimal() const;

    friend constexpr auto operator<=>(const Money &, const Money &) = default;

private:
    constexpr Money(qint64 minor, Currency currency)
        : m_minor(minor)
        , m_currency(currency)
    {
    }
    qint64 m_minor = 0;
    Currency m_currency;
};

// A count of goods in thousandths of the unit: 1.5 kg is 1500 (an order's quantity is a float, prom-api §3.4).
class Quantity
{
public:
    constexpr Quantity() = default;
    static constexpr Quantity ofThousandths(qint64 thousandths) { return Quantity(thousandths); }
    static constexpr Quantity ofWhole(qint64 whole) { return Quantity(whole * 1000); }
    // The same spellings as Money::parse; more than three decimals round half away from zero.
    static Result<Quantity> parse(QStringView text);
    constexpr qint64 thousandths() const { return m_thousandths; }
    constexpr bool isZero() const { return m_thousandths == 0; }
    Quantity plus(Quantity other) const { return Quantity(m_thousandths + other.m_thousandths); }
    Quantity minus(Quantity other) const { return Quantity(m_thousandths - other.m_thousandths); }
    Quantity negated() const { return Quantity(-m_thousandths); }
    QString toDecimal() const; // "1.5", "12"
    friend constexpr auto operator<=>(const Quantity &, const Quantity &) = default;

private:
    constexpr explicit Quantity(qint64 thousandths)
        : m_thousandths(thousandths)
    {
    }
    qint64 m_thousandths = 0;
};

// The decimal text of a number as integer units of 10^-decimals; the one reader behind Money and Quantity, and
// behind JSON numbers (through their shortest decimal text, never double × 100).
Result<qint64> parseDecimal(QStringView text, int decimals);
// What a person typed: parseDecimal that guesses and rounds nothing. Kind::Invalid with a code for words/reasons.h:
// "not_a_number" (also spaces that make no groups of three), "too_precise:2" (digits after the mark), and for "1.500",
// whose mark may be one of thousands, "two_readings:1500:1.5" with both numbers, each to be written plainly.
Result<qint64> parseTyped(QStringView text, int decimals);
// Taken as a fraction though its mark may be one of thousands: "1.125" has no plainer spelling. To be said beside the
// field.
bool mayBeThousands(QStringView text);
// Less what people write around a sum: this currency's sign, word or code. Another one's makes no number.
QString withoutCurrencySign(const QString &typed, Currency currency);
QString decimalText(qint64 units, int decimals, bool trimZeros);
// The shortest text that reads back as the same double ("1.005", "1e+20" → "100000000000000000000").
QString shortestDecimal(double value);

} // namespace kramar

Q_DECLARE_METATYPE(kramar::Money)
Q_DECLARE_METATYPE(kramar::Quantity)
