// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/insert_rows.h"

using namespace Qt::StringLiterals;

namespace kramar::storage {

namespace {

// A statement of its own is kept for each number of rows: so there are no more of them than this.
constexpr qsizetype mostTogether = 16;

QString statementFor(const QString &into, qsizetype columns, qsizetype rows)
{
    const QString row = u"(?"_s + u", ?"_s.repeated(columns - 1) + u')';
    return u"INSERT INTO "_s + into + u" VALUES "_s + row + (u", "_s + row).repeated(rows - 1);
}

} // namespace

Done insertRows(Connection &db, const QString &into, const QList<Binds> &rows)
{
    for (qsizetype from = 0; from < rows.size(); from += mostTogether) {
        const qsizetype together = qMin(mostTogether, rows.size() - from);
        Binds values;
        values.reserve(together * rows[from].size());
        for (qsizetype i = from; i < from + together; ++i)
            values += rows[i];
        TRY(db.run(statementFor(into, rows[from].size(), together), values));
    }
    return {};
}

} // namespace kramar::storage
