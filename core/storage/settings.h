// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace kramar::storage {

enum class Dialect { Sqlite, Postgres };

// Where the books are. SQLite: one file in the user's folder. PostgreSQL: a server that many desks share.
struct DatabaseSettings {
    Dialect dialect = Dialect::Sqlite;
    QString path{}; // SQLite: the file
    QString host{}; // PostgreSQL: host or the folder of a unix socket
    int port = 5432;
    QString database{};
    QString user{};
    QString password{}; // never written to a log or a file of ours

    // As a person knows it: the file, or "kramar, 192.168.1.10:5432".
    QString place() const
    {
        return dialect == Dialect::Sqlite ? path : QStringLiteral("%1, %2:%3").arg(database, host).arg(port);
    }
    static DatabaseSettings sqlite(const QString &path) { return {.dialect = Dialect::Sqlite, .path = path}; }
};

} // namespace kramar::storage
