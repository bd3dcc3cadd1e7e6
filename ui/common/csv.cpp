// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/csv.h"

#include "words/format.h"

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

QString number(QString decimal, CsvHabit habit)
{
    return decimal.replace(u'.', habit.decimal);
}

QString moneyField(Money money, CsvHabit habit)
{
    const QString amount = number(money.toDecimal(), habit);
    const bool plain = money.currency() == Currency::uah() || !money.currency().isKnown();
    return plain ? amount : amount + u' ' + money.currency().code();
}

} // namespace

CsvHabit CsvHabit::of(const QLocale &locale)
{
    return locale.decimalPoint() == u","_s ? CsvHabit{u';', u','} : CsvHabit{};
}

QString csvText(const QString &text, CsvHabit habit)
{
    // What starts so is reckoned by spreadsheets: a buyer's name must not become a formula on the seller's computer.
    static constexpr QStringView dangerous = u"=+-@\t\r";
    const bool formula = !text.isEmpty() && dangerous.contains(text.front());
    QString field = formula ? u'\'' + text : text;
    const bool quoted = formula || field.contains(habit.separator) || field.contains(u'"') || field.contains(u'\n') ||
                        field.contains(u'\r') || field != field.trimmed();
    return quoted ? u'"' + field.replace(u'"', u"\"\""_s) + u'"' : field;
}

QString csvField(const Cell &cell, CsvHabit habit, const QTimeZone &zone)
{
    if (const auto *quantity = std::get_if<Quantity>(&cell.value))
        return number(quantity->toDecimal(), habit);
    if (const auto *moment = std::get_if<Timestamp>(&cell.value))
        return moment->toUtc().toTimeZone(zone).toString(u"yyyy-MM-dd HH:mm:ss"_s);
    if (const auto *money = std::get_if<Money>(&cell.look))
        return moneyField(*money, habit);
    if (const auto *figures = std::get_if<StockFigures>(&cell.look))
        return number(figures->available.toDecimal(), habit);
    const QString text = cell.copiedText();
    return text == words::unknownValue() ? QString() : csvText(text, habit);
}

QByteArray csvLine(const QStringList &fields, CsvHabit habit)
{
    return (fields.join(habit.separator) + u"\r\n"_s).toUtf8();
}

QByteArray csvStart()
{
    return QByteArrayLiteral("\xEF\xBB\xBF");
}

} // namespace kramar::ui
