// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/money.h"

#include <QString>

namespace kramar::ui {

// Numbers for people: thousands by U+00A0, minus U+2212, the decimal sign of the language, kopecks only when not zero.
QString numberText(qint64 number);
QString amountText(Money money);         // "3 990", "98,10"
QString unitText(Currency currency);     // "UAH" (in Ukrainian "грн"), else the code; "" when unknown
QString moneyText(Money money);          // "3 990 UAH"
QString quantityText(Quantity quantity); // "12", "1,5"
QString unknownText();                   // "—": a value that nobody told us

} // namespace kramar::ui
