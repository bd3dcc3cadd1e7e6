// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/file_value.h"

#include "words/format.h"

namespace kramar::ui {

namespace {

tables::Value valueOf(Money money)
{
    const bool plain = money.currency() == Currency::uah() || !money.currency().isKnown();
    if (plain)
        return tables::Number{money.toDecimal()};
    return QString(money.toDecimal() + u' ' + money.currency().code());
}

} // namespace

tables::Value fileValue(const Cell &cell, const QTimeZone &zone)
{
    if (const auto *quantity = std::get_if<Quantity>(&cell.value))
        return tables::Number{quantity->toDecimal()};
    if (const auto *moment = std::get_if<Timestamp>(&cell.value))
        return moment->toUtc().toTimeZone(zone);
    if (const auto *money = std::get_if<Money>(&cell.look))
        return valueOf(*money);
    if (const auto *figures = std::get_if<StockFigures>(&cell.look))
        return tables::Number{figures->available.toDecimal()};
    const QString text = cell.copiedText();
    return text == words::unknownValue() ? QString() : text;
}

} // namespace kramar::ui
