// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/csv.h"

using namespace Qt::StringLiterals;

namespace kramar::tables {

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

QString csvNumber(QString decimal, CsvHabit habit)
{
    return decimal.replace(u'.', habit.decimal);
}

QByteArray csvLine(const QStringList &fields, CsvHabit habit)
{
    return (fields.join(habit.separator) + u"\r\n"_s).toUtf8();
}

QByteArray csvStart()
{
    return QByteArrayLiteral("\xEF\xBB\xBF");
}

} // namespace kramar::tables
