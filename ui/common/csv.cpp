// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/csv.h"

#include "words/format.h"

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

QString moneyField(Money money, CsvHabit habit)
{
    const QString amount = csvNumber(money.toDecimal(), habit);
    const bool plain = money.currency() == Currency::uah() || !money.currency().isKnown();
    return plain ? amount : amount + u' ' + money.currency().code();
}

} // namespace

QString csvField(const Cell &cell, CsvHabit habit, const QTimeZone &zone)
{
    if (const auto *quantity = std::get_if<Quantity>(&cell.value))
        return csvNumber(quantity->toDecimal(), habit);
    if (const auto *moment = std::get_if<Timestamp>(&cell.value))
        return moment->toUtc().toTimeZone(zone).toString(u"yyyy-MM-dd HH:mm:ss"_s);
    if (const auto *money = std::get_if<Money>(&cell.look))
        return moneyField(*money, habit);
    if (const auto *figures = std::get_if<StockFigures>(&cell.look))
        return csvNumber(figures->available.toDecimal(), habit);
    const QString text = cell.copiedText();
    return text == words::unknownValue() ? QString() : csvText(text, habit);
}

} // namespace kramar::ui
