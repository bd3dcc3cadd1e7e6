// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sql_errors.h"

#include <QSqlError>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace kramar::storage {

namespace {

Error::Kind sqliteKind(int code)
{
    if (code == SQLITE_IOERR_SHMSIZE) // no room even for the file that readers and writers share
        return Error::Kind::DatabaseFull;
    switch (code & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return Error::Kind::DatabaseBusy;
    case SQLITE_FULL:
        return Error::Kind::DatabaseFull;
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return Error::Kind::DatabaseReadOnly;
    case SQLITE_CANTOPEN:
        return Error::Kind::DatabaseReadOnly;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return Error::Kind::DatabaseDamaged;
    case SQLITE_INTERRUPT:
        return Error::Kind::Cancelled;
    case SQLITE_CONSTRAINT: // a value that our tables do not take: one object's trouble, not the books'
        return Error::Kind::Internal;
    default:
        return Error::Kind::Database;
    }
}

Error::Kind postgresKind(const QString &state)
{
    if (state == u"40001" || state == u"40P01" || state == u"55P03")
        return Error::Kind::DatabaseBusy;
    if (state == u"53100")
        return Error::Kind::DatabaseFull;
    if (state == u"25006" || state == u"42501")
        return Error::Kind::DatabaseReadOnly;
    if (state == u"57014")
        return Error::Kind::Cancelled;
    if (state.startsWith(u"22") || state.startsWith(u"23")) // as for SQLITE_CONSTRAINT
        return Error::Kind::Internal;
    if (state.startsWith(u"XX"))
        return Error::Kind::DatabaseDamaged;
    return Error::Kind::Database;
}

} // namespace

Error sqliteError(int code, const QString &words)
{
    return Error::of(sqliteKind(code), u"sqlite %1: %2"_s.arg(code).arg(words));
}

Error postgresError(const QSqlError &error)
{
    const QString code = error.nativeErrorCode();
    // PostgreSQL repeats values in its DETAIL line: keep the first line.
    return Error::of(postgresKind(code), u"postgres %1: %2"_s.arg(code, error.databaseText().section(u'\n', 0, 0)));
}

Error ofOpening(const QSqlError &error)
{
    if (!error.nativeErrorCode().isEmpty())
        return postgresError(error);
    const QString text = error.databaseText().simplified();
    const bool said = text.contains(u"FATAL"); // by the server; else there was none to say it
    const bool login = text.contains(u"authentication") || text.contains(u"role") || text.contains(u"pg_hba") ||
                       text.contains(u"password");
    const QString code = login ? u"no_login"_s : said && text.contains(u"database") ? u"no_database"_s : u"no_server"_s;
    return Error::of(Error::Kind::Database, code + u": "_s + text);
}

bool isConnectionLost(const QSqlError &error)
{
    const QString code = error.nativeErrorCode();
    // 08: the connection; 57P0n: the server ends; 25P03: we were silent too long inside a transaction.
    return code.isEmpty() || code.startsWith(u"08") || code.startsWith(u"57P0") || code == u"25P03";
}

} // namespace kramar::storage
