// SPDX-License-Identifier: GPL-3.0-or-later
#include "prom/money_text.h"

#include "prom/json_reader.h"

#include <array>

using namespace Qt::StringLiterals;

namespace kramar::prom {

namespace {

struct CurrencySign {
    QLatin1StringView code;
    QStringView sign; // lower case; the word seen begins with it
};

constexpr std::array currencySigns{
    CurrencySign{QLatin1StringView("UAH"), u"грн"},  CurrencySign{QLatin1StringView("UAH"), u"₴"},
    CurrencySign{QLatin1StringView("USD"), u"$"},    CurrencySign{QLatin1StringView("USD"), u"дол"},
    CurrencySign{QLatin1StringView("EUR"), u"€"},    CurrencySign{QLatin1StringView("EUR"), u"євро"},
    CurrencySign{QLatin1StringView("EUR"), u"евро"}, CurrencySign{QLatin1StringView("KZT"), u"₸"},
    CurrencySign{QLatin1StringView("KZT"), u"тг"},   CurrencySign{QLatin1StringView("PLN"), u"zł"},
    CurrencySign{QLatin1StringView("GBP"), u"£"},    CurrencySign{QLatin1StringView("RON"), u"lei"},
};

Currency currencyOfWord(QStringView word)
{
    const QString lower = word.toString().toLower();
    for (const CurrencySign &known : currencySigns) {
        if (lower.startsWith(known.sign))
            return Currency::parse(QString(known.code)).value_or(Currency());
    }
    return Currency::parse(word).value_or(Currency());
}

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\u00A0' || c == u'\u202F' || c == u'\u2009';
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

// The end of [digits][mark digits] from `at` on; `at` stands on a digit.
qsizetype endOfNumber(QStringView text, qsizetype at)
{
    while (at < text.size() && isDigit(text[at]))
        ++at;
    if (at + 1 < text.size() && (text[at] == u'.' || text[at] == u',') && isDigit(text[at + 1])) {
        ++at;
        while (at < text.size() && isDigit(text[at]))
            ++at;
    }
    return at;
}

} // namespace

MoneyText readMoneyText(const QString &text)
{
    MoneyText money{.raw = text, .value = std::nullopt};
    QString packed;
    packed.reserve(text.size());
    for (const QChar c : text) {
        if (!isBlank(c))
            packed.append(c);
    }
    qsizetype start = 0;
    while (start < packed.size() && !isDigit(packed[start]))
        ++start;
    if (start == packed.size())
        return money;
    const bool negative = start > 0 && (packed[start - 1] == u'-' || packed[start - 1] == u'\u2212');
    const QStringView before = QStringView(packed).left(negative ? start - 1 : start);
    const qsizetype end = endOfNumber(packed, start);
    const QStringView after = QStringView(packed).mid(end);
    // "1,234.50" and "12 з 15" are no amounts that we could be sure of; "від 100" is not one either.
    for (const QChar c : after) {
        if (isDigit(c))
            return money;
    }
    Currency currency = currencyOfWord(after);
    if (!before.isEmpty()) {
        currency = currencyOfWord(before);
        if (!currency.isKnown())
            return money;
    }
    Result<Money> value = Money::parse(QStringView(packed).mid(start, end - start), currency);
    if (value && value->minor() <= largestMinor)
        money.value = negative ? value->negated() : *value;
    return money;
}

std::optional<MoneyText> readMoney(const QJsonValue &value)
{
    if (value.isString())
        return readMoneyText(value.toString());
    if (!value.isDouble())
        return std::nullopt;
    const std::optional<QString> number = decimalOf(value);
    return number ? std::optional(readMoneyText(*number)) : std::nullopt;
}

void assumeCurrency(std::optional<MoneyText> &money, Currency currency)
{
    if (money && money->value && !money->value->currency().isKnown())
        money->value = Money::ofMinor(money->value->minor(), currency);
}

} // namespace kramar::prom
