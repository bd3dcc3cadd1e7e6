// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "tables/csv.h"

#include <QDateTime>

#include <memory>
#include <variant>

namespace kramar::tables {

// A plain number, as "-1234.50".
struct Number {
    QString decimal;
};
// What one cell holds in a file: nothing, a text, a number, or a moment that is shown in its own zone.
using Value = std::variant<std::monostate, QString, Number, QDateTime>;

QString csvField(const Value &value, CsvHabit habit);

// A table that goes into a file row by row. Until commit() the file that was there stays, and what was not committed
// leaves nothing behind. Any thread, one at a time. Errors: Kind::Io with the system's words and the file as object;
// Kind::Invalid, field "rows": more than a workbook holds.
class TableFile
{
public:
    TableFile() = default;
    TableFile(const TableFile &) = delete;
    TableFile &operator=(const TableFile &) = delete;
    virtual ~TableFile() = default;
    virtual Done open(const QStringList &titles) = 0;
    virtual Done add(const QList<Value> &row) = 0;
    virtual Done commit() = 0;
};

// A workbook where the name ends in .xlsx, else CSV in the given habit.
std::unique_ptr<TableFile> tableFile(const QString &path, CsvHabit habit);
bool hasWorkbooks(); // this build writes .xlsx

} // namespace kramar::tables
