// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/cell.h"

#include <QByteArray>
#include <QLocale>
#include <QStringList>
#include <QTimeZone>

namespace kramar::ui {

// How a language's spreadsheets read a file: where the decimal mark is a comma, fields are parted by semicolons.
struct CsvHabit {
    QChar separator = u',';
    QChar decimal = u'.';
    static CsvHabit of(const QLocale &locale);
};

// A field of a CSV file. A text that a spreadsheet would take for a formula is marked as text by an apostrophe.
QString csvText(const QString &text, CsvHabit habit);
// What a cell is in a file: a plain number without unit and spaces (another currency than the hryvnia keeps its code),
// a moment as "2026-10-14 18:24:05" of the zone, else its text. Unknown is empty.
QString csvField(const Cell &cell, CsvHabit habit, const QTimeZone &zone = QTimeZone::systemTimeZone());
// A line in UTF-8 with its end. The file starts with csvStart(), by which spreadsheets know UTF-8.
QByteArray csvLine(const QStringList &fields, CsvHabit habit);
QByteArray csvStart();

} // namespace kramar::ui
