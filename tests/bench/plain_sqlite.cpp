// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/plain_sqlite.h"

#include <sqlite3.h>

namespace kramar::bench {

PlainSqlite::PlainSqlite(const QString &path)
{
    check(sqlite3_open(path.toUtf8().constData(), &m_db));
    for (const char *pragma :
         {"PRAGMA foreign_keys = ON", "PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL",
          "PRAGMA temp_store = MEMORY", "PRAGMA cache_size = -32000", "PRAGMA wal_autocheckpoint = 4000"})
        run(pragma);
}

PlainSqlite::~PlainSqlite()
{
    sqlite3_close(m_db);
}

void PlainSqlite::check(int code) const
{
    if (code != SQLITE_OK)
        qFatal("plain sqlite: %s", sqlite3_errmsg(m_db));
}

void PlainSqlite::run(const char *sql)
{
    check(sqlite3_exec(m_db, sql, nullptr, nullptr, nullptr));
}

qint64 PlainSqlite::number(const char *sql)
{
    return Statement(*this, sql).go().value_or(0);
}

PlainSqlite::Statement::Statement(PlainSqlite &db, const char *sql)
    : m_db(db)
{
    m_db.check(sqlite3_prepare_v2(m_db.m_db, sql, -1, &m_statement, nullptr));
    m_texts.reserve(static_cast<size_t>(sqlite3_bind_parameter_count(m_statement)));
}

PlainSqlite::Statement::~Statement()
{
    sqlite3_finalize(m_statement);
}

PlainSqlite::Statement &PlainSqlite::Statement::operator<<(const QString &text)
{
    const QByteArray &utf8 = m_texts.emplace_back(text.toUtf8());
    m_db.check(sqlite3_bind_text(m_statement, m_next++, utf8.constData(), static_cast<int>(utf8.size()), nullptr));
    return *this;
}

PlainSqlite::Statement &PlainSqlite::Statement::operator<<(const std::optional<QString> &text)
{
    if (text)
        return *this << *text;
    m_db.check(sqlite3_bind_null(m_statement, m_next++));
    return *this;
}

PlainSqlite::Statement &PlainSqlite::Statement::operator<<(const QByteArray &blob)
{
    const QByteArray &kept = m_texts.emplace_back(blob);
    m_db.check(sqlite3_bind_blob(m_statement, m_next++, kept.constData(), static_cast<int>(kept.size()), nullptr));
    return *this;
}

PlainSqlite::Statement &PlainSqlite::Statement::operator<<(qint64 number)
{
    m_db.check(sqlite3_bind_int64(m_statement, m_next++, number));
    return *this;
}

PlainSqlite::Statement &PlainSqlite::Statement::operator<<(const std::optional<qint64> &number)
{
    if (number)
        return *this << *number;
    m_db.check(sqlite3_bind_null(m_statement, m_next++));
    return *this;
}

std::optional<qint64> PlainSqlite::Statement::go()
{
    std::optional<qint64> first;
    int code = SQLITE_ROW;
    while ((code = sqlite3_step(m_statement)) == SQLITE_ROW) {
        if (!first)
            first = sqlite3_column_int64(m_statement, 0);
    }
    if (code != SQLITE_DONE)
        m_db.check(code);
    m_db.check(sqlite3_reset(m_statement));
    m_texts.clear();
    m_next = 1;
    return first;
}

} // namespace kramar::bench
