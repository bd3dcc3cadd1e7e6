// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"

namespace kramar::storage {

// Brings the books to the newest shape: numbered files in resources/migrations/<engine>/NNNN_name.sql, the same numbers
// for both engines, statements separated by a line "--;;". Each number is one transaction with its row in
// schema_version; a released file is never edited. A file of an SQLite database is copied beside itself before an
// upgrade.
class Migrator
{
public:
    explicit Migrator(Connection &connection)
        : m_connection(connection)
    {
    }

    // Kind::DatabaseNewer when a newer Kramar made it.
    Done migrate(const QString &sqlitePath = {});
    Result<int> currentVersion(); // 0: there are no books yet
    static int newestVersion(Dialect dialect);

private:
    Result<bool> hasTable(const QString &name);
    Done apply(int version, const QString &file);
    Connection &m_connection;
};

} // namespace kramar::storage
