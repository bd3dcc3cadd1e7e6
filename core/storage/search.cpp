// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/search.h"

#include "base/fold.h"

using namespace Qt::StringLiterals;

namespace kramar::storage {

namespace {

constexpr int gramLength = 3;

const QStringList &tablesWithGrams()
{
    static const QStringList tables{u"listing"_s, u"client"_s, u"orders"_s};
    return tables;
}

bool hasGrams(const QString &table)
{
    return tablesWithGrams().contains(table);
}

// New rows get the next number, so the index has seen all rows up to its highest.
QString whatIsNew(const QString &table)
{
    return u"SELECT id, search FROM %1 WHERE id > (SELECT coalesce(max(id), 0) FROM %1_search_docsize)"_s.arg(table);
}

// Two letters and the space before a word make three: a whole gram.
QString needleOf(const QString &word)
{
    return word.size() < gramLength ? u' ' + word : word;
}

QString quotedForMatch(const QString &needle)
{
    return u'"' + QString(needle).replace(u'"', u"\"\""_s) + u'"';
}

QString patternOf(const QString &needle)
{
    QString escaped = needle;
    escaped.replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s);
    return u'%' + escaped + u'%';
}

void add(SearchClause &clause, const QString &condition, const Binds &binds)
{
    clause.sql += (clause.sql.isEmpty() ? u""_s : u" AND "_s) + condition;
    clause.binds += binds;
}

// A range, so that an ordinary index serves it.
void addPrefix(SearchClause &clause, const QString &table, const QString &word, const QStringList &columns)
{
    const KeyRange keys = sortKeysOf(word);
    QStringList either;
    Binds binds;
    for (const QString &column : columns) {
        either.append(u"(%1.%2 >= ? AND %1.%2 < ?)"_s.arg(table, column));
        binds += {Bind(keys.from), Bind(keys.before)};
    }
    add(clause, u'(' + either.join(u" OR "_s) + u')', binds);
}

} // namespace

QString searchText(const QStringList &parts)
{
    QString text;
    for (const QString &part : parts) {
        if (const QString folded = fold(part); !folded.isEmpty()) {
            text += u' ';
            text += folded;
        }
    }
    return text;
}

SearchClause searchClause(const Connection &db, const QString &table, const QString &typed,
                          const QStringList &prefixColumns)
{
    const QStringList words = fold(typed).split(u' ', Qt::SkipEmptyParts);
    QStringList grams;
    QStringList letters;
    for (const QString &word : words)
        (needleOf(word).size() < gramLength ? letters : grams).append(needleOf(word));

    SearchClause clause;
    const bool sqlite = db.dialect() == Dialect::Sqlite;
    if (sqlite && hasGrams(table) && !grams.isEmpty()) {
        QStringList phrases;
        for (const QString &needle : std::as_const(grams))
            phrases.append(quotedForMatch(needle));
        clause.phrase = phrases.join(u' ');
        add(clause, u"%1.id IN (SELECT rowid FROM %1_search WHERE %1_search MATCH ?)"_s.arg(table), {clause.phrase});
    } else {
        for (const QString &needle : std::as_const(grams)) {
            if (sqlite)
                add(clause, u"instr(%1.search, ?) > 0"_s.arg(table), {needle});
            else
                add(clause, u"%1.search LIKE ?"_s.arg(table), {patternOf(needle)});
        }
    }
    // A single letter alone goes by the index; beside longer words it only thins out what they found.
    for (const QString &needle : std::as_const(letters)) {
        if (grams.isEmpty() && !prefixColumns.isEmpty())
            addPrefix(clause, table, needle.mid(1), prefixColumns);
        else if (sqlite)
            add(clause, u"instr(%1.search, ?) > 0"_s.arg(table), {needle});
        else
            add(clause, u"%1.search LIKE ?"_s.arg(table), {patternOf(needle)});
    }
    return clause;
}

Done indexNewRows(Connection &db)
{
    if (db.dialect() != Dialect::Sqlite)
        return {};
    static const QStringList looks = [] {
        QStringList sql;
        for (const QString &table : tablesWithGrams())
            sql.append(u"SELECT EXISTS (%1)"_s.arg(whatIsNew(table)));
        return sql;
    }();
    static const QStringList takes = [] {
        QStringList sql;
        for (const QString &table : tablesWithGrams())
            sql.append(u"INSERT INTO %1_search (rowid, search) "_s.arg(table) + whatIsNew(table));
        return sql;
    }();
    for (qsizetype i = 0; i < looks.size(); ++i) {
        if (TRY(db.firstNumber(looks[i])).value_or(0) != 0)
            TRY(db.run(takes[i]));
    }
    return {};
}

Result<SearchClause> orderedSearchClause(Connection &db, const QString &table, const QString &typed,
                                         const QStringList &prefixColumns)
{
    constexpr qint64 many = 10'000; // measured: at 100,000 rows a walk costs what sorting so many does
    SearchClause clause = searchClause(db, table, typed, prefixColumns);
    if (clause.phrase.isEmpty())
        return clause;
    const auto found = TRY(db.firstNumber(
        u"SELECT count(*) FROM (SELECT 1 FROM %1_search WHERE %1_search MATCH ? LIMIT %2)"_s.arg(table).arg(many),
        {clause.phrase}));
    if (found >= many)
        clause.sql.prepend(u'+'); // a column with a sign is no reason for SQLite to begin with it
    return clause;
}

} // namespace kramar::storage
