// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/money.h"

#include <QJsonValue>
#include <QString>

#include <optional>

namespace kramar::prom {

// The largest amount (minor units, either sign) and quantity (thousandths) that are taken for one. More is a slip or an
// attempt, no sum of a shop's holds many of them, and so it counts as unreadable; its text is kept.
inline constexpr qint64 largestMinor = 10'000'000'000'000;
inline constexpr qint64 largestThousandths = 1'000'000'000'000;

// An amount as Prom wrote it, and what we read in it. Orders carry texts such as "3 990 грн" with U+00A0 between the
// thousands (prom-api §3.4), some places plain decimals or JSON numbers. A text without digits is unknown, never 0.
struct MoneyText {
    QString raw;
    std::optional<Money> value; // its currency is unknown ("") where the text names none

    friend bool operator==(const MoneyText &, const MoneyText &) = default;
};

// "1 234,50 грн", "$12", "100.50". The currency is the word or sign seen: грн, ₴, UAH → UAH, and so on.
MoneyText readMoneyText(const QString &text);
// The same from a JSON string or number; a number goes through its shortest decimal text. Anything else: nothing.
std::optional<MoneyText> readMoney(const QJsonValue &value);
// Gives an amount without a currency this one.
void assumeCurrency(std::optional<MoneyText> &money, Currency currency);

} // namespace kramar::prom
