// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QLocale>
#include <QStringList>

namespace kramar::tables {

// How a language's spreadsheets read a file: where the decimal mark is a comma, fields are parted by semicolons.
struct CsvHabit {
    QChar separator = u',';
    QChar decimal = u'.';
    static CsvHabit of(const QLocale &locale);
};

// A field of a CSV file. A text that a spreadsheet would take for a formula is marked as text by an apostrophe.
QString csvText(const QString &text, CsvHabit habit);
// A plain number, as 1234.50.
QString csvNumber(QString decimal, CsvHabit habit);
// A line in UTF-8 with its end. The file starts with csvStart(), by which spreadsheets know UTF-8.
QByteArray csvLine(const QStringList &fields, CsvHabit habit);
QByteArray csvStart();

} // namespace kramar::tables
