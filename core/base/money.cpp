// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/money.h"

#include <QHash>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <limits>

namespace kramar {

namespace {

constexpr QLatin1StringView tooLarge("number too large");

bool isDigitSpace(QChar c)
{
    return c == u' ' || c == u'\u00A0' || c == u'\u202F' || c == u'\u2009';
}

// Both factors may be large: 128 bits in between, half away from zero.
__extension__ typedef __int128 Wide;

qint64 divideRounded(Wide value, qint64 by)
{
    const Wide half = by / 2;
    const Wide rounded = value >= 0 ? (value + half) / by : (value - half) / by;
    Q_ASSERT(rounded <= std::numeric_limits<qint64>::max() && rounded >= std::numeric_limits<qint64>::min());
    return static_cast<qint64>(rounded);
}

QStringView withoutSign(QStringView text)
{
    return !text.isEmpty() && (text.front() == u'-' || text.front() == u'\u2212' || text.front() == u'+')
               ? text.sliced(1)
               : text;
}

// Where the decimal mark stands; -1: there is none.
qsizetype markOf(QStringView number)
{
    const auto found = std::find_if(number.cbegin(), number.cend(), [](QChar c) { return c == u'.' || c == u','; });
    return found == number.cend() ? -1 : found - number.cbegin();
}

bool isDigits(QStringView text)
{
    return std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

// Spaces before the mark, if any, stand between groups of thousands: "1 000", not "10 20".
bool isGrouped(QStringView number)
{
    const qsizetype mark = markOf(number);
    qsizetype group = 0;
    bool first = true;
    for (const QChar c : mark < 0 ? number : number.first(mark)) {
        if (!isDigitSpace(c)) {
            ++group;
            continue;
        }
        if (first ? group > 3 : group != 3)
            return false;
        first = false;
        group = 0;
    }
    return first || group == 3;
}

// Does it carry more digits after the mark than are kept? parseDecimal would round them without a word.
bool losesDigits(QStringView text, int decimals)
{
    int place = -1; // after the mark; -1: before it
    for (const QChar c : text) {
        if (c == u'.' || c == u',')
            place = 0;
        else if (place >= 0 && c.isDigit() && ++place > decimals && c != u'0')
            return true;
    }
    return false;
}

} // namespace

Result<Currency> Currency::parse(QStringView code)
{
    if (code.size() == 3) {
        std::array<char, 3> letters{};
        for (qsizetype i = 0; i < 3; ++i) {
            const char16_t letter = code[i].unicode(); // not toUpper(): it makes an I of the dotless ı
            const bool lower = letter >= u'a' && letter <= u'z';
            if (!lower && (letter < u'A' || letter > u'Z'))
                return Error::invalid(QStringLiteral("currency"), QStringLiteral("not a currency code"));
            letters[static_cast<size_t>(i)] = static_cast<char>(lower ? letter - u'a' + u'A' : letter);
        }
        return Currency(letters[0], letters[1], letters[2]);
    }
    return Error::invalid(QStringLiteral("currency"), QStringLiteral("not a currency code"));
}

QString Currency::code() const
{
    return isKnown() ? QString::fromLatin1(m_letters.data(), 3) : QString();
}

Result<qint64> parseDecimal(QStringView text, int decimals)
{
    const auto refuse = [](QLatin1StringView why) { return Error::invalid(QString(), QString(why)); };
    text = text.trimmed();
    const bool negative = !text.isEmpty() && (text.front() == u'-' || text.front() == u'\u2212');
    text = withoutSign(text);
    qint64 units = 0;
    int seenDecimals = -1; // -1: still before the decimal mark
    bool anyDigit = false;
    bool roundUp = false;
    for (const QChar c : text) {
        if (isDigitSpace(c) && anyDigit && seenDecimals < 0)
            continue;
        if ((c == u'.' || c == u',') && seenDecimals < 0) {
            seenDecimals = 0;
            continue;
        }
        if (c < u'0' || c > u'9')
            return refuse(QLatin1StringView("not a number"));
        anyDigit = true;
        const int digit = c.unicode() - u'0';
        if (seenDecimals >= decimals) {
            if (seenDecimals == decimals)
                roundUp = digit >= 5;
            ++seenDecimals;
            continue;
        }
        if (units > (std::numeric_limits<qint64>::max() - digit) / 10)
            return refuse(tooLarge);
        units = units * 10 + digit;
        if (seenDecimals >= 0)
            ++seenDecimals;
    }
    if (!anyDigit)
        return refuse(QLatin1StringView("no digits"));
    for (int i = qMax(seenDecimals, 0); i < decimals; ++i) {
        if (units > std::numeric_limits<qint64>::max() / 10)
            return refuse(tooLarge);
        units *= 10;
    }
    if (roundUp) {
        if (units == std::numeric_limits<qint64>::max())
            return refuse(tooLarge);
        ++units;
    }
    return negative ? -units : units;
}

bool mayBeThousands(QStringView text)
{
    text = withoutSign(text.trimmed());
    const qsizetype mark = markOf(text);
    const QStringView whole = text.first(std::max(mark, qsizetype{0}));
    return mark > 0 && mark <= 3 && whole.front() != u'0' && text.size() == mark + 4 && isDigits(whole) &&
           isDigits(text.sliced(mark + 1));
}

Result<qint64> parseTyped(QStringView text, int decimals)
{
    const auto refuse = [](const QString &code) { return Error::invalid(QString(), code); };
    const auto units = parseDecimal(text, decimals);
    if (!units && units.error().detail == tooLarge)
        return refuse(QStringLiteral("too_large:99999999"));
    if (!units || !isGrouped(withoutSign(text.trimmed())))
        return refuse(QStringLiteral("not_a_number"));
    if (mayBeThousands(text) && text.trimmed().back() == u'0') {
        const QStringView number = withoutSign(text.trimmed());
        const qsizetype mark = markOf(number);
        const QString thousands = number.first(mark).toString() + number.sliced(mark + 1).toString();
        return refuse(
            QStringLiteral("two_readings:%1:%2").arg(thousands, decimalText(*parseDecimal(number, 3), 3, true)));
    }
    if (losesDigits(text, decimals))
        return refuse(QStringLiteral("too_precise:%1").arg(decimals));
    return units;
}

QString withoutCurrencySign(const QString &typed, Currency currency)
{
    QString text = typed.trimmed();
    static const QHash<QString, QStringList> signs{
        {QStringLiteral("UAH"), {QStringLiteral("₴"), QStringLiteral("грн."), QStringLiteral("грн")}},
        {QStringLiteral("USD"), {QStringLiteral("$")}},
        {QStringLiteral("EUR"), {QStringLiteral("€")}}};
    QStringList marks = signs.value(currency.code()); // another one's makes no number
    marks.append(currency.code());
    for (const QString &mark : std::as_const(marks)) {
        if (mark.isEmpty())
            continue;
        if (text.endsWith(mark, Qt::CaseInsensitive)) {
            text.chop(mark.size());
            break;
        }
        if (text.startsWith(mark, Qt::CaseInsensitive)) {
            text.remove(0, mark.size());
            break;
        }
    }
    return text.trimmed();
}

QString decimalText(qint64 units, int decimals, bool trimZeros)
{
    const bool negative = units < 0;
    QString digits = QString::number(negative ? 0 - static_cast<quint64>(units) : static_cast<quint64>(units));
    if (digits.size() <= decimals)
        digits.prepend(QString(decimals + 1 - digits.size(), u'0'));
    if (decimals > 0) {
        digits.insert(digits.size() - decimals, u'.');
        if (trimZeros) {
            while (digits.endsWith(u'0'))
                digits.chop(1);
            if (digits.endsWith(u'.'))
                digits.chop(1);
        }
    }
    return negative ? u'-' + digits : digits;
}

QString shortestDecimal(double value)
{
    return QLocale::c().toString(value, 'f', QLocale::FloatingPointShortest).remove(u',');
}

Result<Money> Money::parse(QStringView text, Currency currency)
{
    return Money(TRY(parseDecimal(text, 2)), currency);
}

Money Money::plus(Money other) const
{
    Q_ASSERT(m_currency == other.m_currency);
    return Money(m_minor + other.m_minor, m_currency);
}

Money Money::minus(Money other) const
{
    Q_ASSERT(m_currency == other.m_currency);
    return Money(m_minor - other.m_minor, m_currency);
}

Money Money::percent(qint64 basisPoints) const
{
    return Money(divideRounded(static_cast<Wide>(m_minor) * basisPoints, 10'000), m_currency);
}

Money Money::times(qint64 thousandths) const
{
    return Money(divideRounded(static_cast<Wide>(m_minor) * thousandths, 1'000), m_currency);
}

QString Money::toDecimal() const
{
    return decimalText(m_minor, 2, false);
}

Result<Quantity> Quantity::parse(QStringView text)
{
    return Quantity(TRY(parseDecimal(text, 3)));
}

QString Quantity::toDecimal() const
{
    return decimalText(m_thousandths, 3, true);
}

} // namespace kramar
