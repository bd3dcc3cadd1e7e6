// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/insert_rows.h"

using namespace Qt::StringLiterals;

namespace kramar::storage {

namespace {

// On a server one way there and back for so many; a statement of its own is kept for each number of rows. SQLite has no
// way to save, and copies every page that a statement of several rows is about to change, to undo it alone.
qsizetype mostTogether(const Connection &db)
{
    return db.dialect() == Dialect::Sqlite ? 1 : 16;
}

QString statementFor(const QString &into, qsizetype columns, qsizetype rows)
{
    const QString row = u"(?"_s + u", ?"_s.repeated(columns - 1) + u')';
    return u"INSERT INTO "_s + into + u" VALUES "_s + row + (u", "_s + row).repeated(rows - 1);
}

} // namespace

Done insertRows(Connection &db, const QString &into, const QList<Binds> &rows)
{
    const qsizetype most = mostTogether(db);
    for (qsizetype from = 0; from < rows.size(); from += most) {
        const qsizetype together = qMin(most, rows.size() - from);
        Binds values;
        values.reserve(together * rows[from].size());
        for (qsizetype i = from; i < from + together; ++i)
            values += rows[i];
        TRY(db.run(statementFor(into, rows[from].size(), together), values));
    }
    return {};
}

} // namespace kramar::storage
