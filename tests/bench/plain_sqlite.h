// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonValue>
#include <QString>

#include <optional>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace kramar::bench {

// The plain C API with the pragmas of our books; for the floors only. Any trouble ends the bench.
class PlainSqlite
{
public:
    class Statement
    {
    public:
        Statement(PlainSqlite &db, const char *sql);
        ~Statement();
        Statement(const Statement &) = delete;
        Statement &operator=(const Statement &) = delete;

        // The parameters one after the other; nothing is bound as null.
        Statement &operator<<(const QString &text);
        Statement &operator<<(const std::optional<QString> &text);
        Statement &operator<<(const QByteArray &blob);
        Statement &operator<<(qint64 number);
        Statement &operator<<(const std::optional<qint64> &number);
        // Runs it to its end; the first column of the first row, if there was one.
        std::optional<qint64> go();

    private:
        PlainSqlite &m_db;
        sqlite3_stmt *m_statement = nullptr;
        int m_next = 1;
        std::vector<QByteArray> m_texts; // live until the statement ran
    };

    explicit PlainSqlite(const QString &path);
    ~PlainSqlite();
    PlainSqlite(const PlainSqlite &) = delete;
    PlainSqlite &operator=(const PlainSqlite &) = delete;

    void run(const char *sql);
    qint64 number(const char *sql);

private:
    void check(int code) const;
    sqlite3 *m_db = nullptr;
};

} // namespace kramar::bench
