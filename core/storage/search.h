// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"

#include <QStringList>

namespace kramar::storage {

// Search as you type over a table's folded `search` column, the same on both engines: every typed word must occur in
// it. Three letters and more are found anywhere (FTS5 trigram, pg_trgm), two at the beginning of a word, one at the
// beginning of a prefix column. A table with a trigram index has its FTS5 twin "<table>_search" in the SQLite schema.

// What goes into the `search` column: the parts folded, each word with a space before it (that space is what makes
// two letters findable). Empty parts are left out.
QString searchText(const QStringList &parts);

// A condition on the table, to stand in a WHERE of a statement that names the table by its own name:
//   const SearchClause words = searchClause(db, u"listing"_s, typed);
//   if (!words.isEmpty()) { sql += u" AND " + words.sql; binds += words.binds; }
struct SearchClause {
    QString sql;
    Binds binds;
    // The FTS5 phrase, where there is one: SQLite cannot guess how many rows it finds.
    QString phrase;
    bool isEmpty() const { return sql.isEmpty(); }
};
// prefixColumns: indexed columns that hold sort keys (base/fold.h).
SearchClause searchClause(const Connection &db, const QString &table, const QString &typed,
                          const QStringList &prefixColumns = {QStringLiteral("sort_name")});

// SQLite: takes the rows that are new since the last call into their search index, all at once; called before each
// commit. PostgreSQL keeps its own.
Done indexNewRows(Connection &db);

// The same condition for a search that finds a good part of the table: an ordered index is walked and each id looked
// up among those found, instead of sorting them. Costs one short count on SQLite; nothing on PostgreSQL.
Result<SearchClause> orderedSearchClause(Connection &db, const QString &table, const QString &typed,
                                         const QStringList &prefixColumns = {QStringLiteral("sort_name")});

} // namespace kramar::storage
