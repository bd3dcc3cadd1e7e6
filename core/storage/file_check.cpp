// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/file_check.h"

#include "storage/sqlite_process.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace kramar::storage {

namespace {

using Handle = std::unique_ptr<sqlite3, decltype(&sqlite3_close)>;

// The first number that the statement answers; nullopt where the file cannot be asked.
std::optional<qint64> ask(sqlite3 *db, const char *sql)
{
    sqlite3_stmt *raw = nullptr;
    if (sqlite3_prepare_v2(db, sql, -1, &raw, nullptr) != SQLITE_OK)
        return std::nullopt;
    const std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)> statement(raw, sqlite3_finalize);
    if (sqlite3_step(raw) != SQLITE_ROW)
        return std::nullopt;
    return sqlite3_column_int64(raw, 0);
}

// Without a doubt: what cannot be read is told by whoever opens it.
bool isForeign(const QString &path)
{
    setUpSqlite();
    sqlite3 *raw = nullptr;
    const int opened = sqlite3_open_v2(path.toUtf8().constData(), &raw, SQLITE_OPEN_READONLY, nullptr);
    const Handle db(raw, sqlite3_close);
    if (opened != SQLITE_OK)
        return false;
    const qint64 mark = ask(raw, "PRAGMA application_id").value_or(0);
    if (mark == fileMark)
        return false;
    const auto tables = ask(raw, "SELECT count(*) FROM sqlite_master WHERE type IN ('table', 'view')");
    const auto ours = ask(raw, "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'schema_version'");
    return mark != 0 || (tables && ours && *tables > 0 && *ours == 0);
}

} // namespace

Done checkFile(const QString &path, bool mayMake)
{
    const QFileInfo file(path);
    if (!mayMake && (!file.exists() || (file.isFile() && file.size() == 0)))
        return Error::of(Error::Kind::NotFound, u"no_books"_s);
    if (file.exists() && !file.isFile())
        return Error::of(Error::Kind::DatabaseForeign, u"it is no file"_s);
    if (!QDir().mkpath(file.absolutePath()))
        return Error::of(Error::Kind::DatabaseReadOnly, u"the folder cannot be made"_s);
    if (!file.exists())
        return QFileInfo(file.absolutePath()).isWritable()
                   ? Done{}
                   : Done(Error::of(Error::Kind::DatabaseReadOnly, u"the folder is read-only"_s));
    if (!file.isWritable())
        return Error::of(Error::Kind::DatabaseReadOnly, u"the file is read-only"_s);
    QFile bytes(path);
    if (!bytes.open(QIODevice::ReadOnly))
        return Error::of(Error::Kind::DatabaseReadOnly, u"the file cannot be read"_s);
    const QByteArray header = bytes.read(16);
    bytes.close();
    if (!header.isEmpty() && header != QByteArray("SQLite format 3\0", 16))
        return Error::of(Error::Kind::DatabaseDamaged, u"the file does not begin as an SQLite database"_s);
    if (isForeign(path))
        return Error::of(Error::Kind::DatabaseForeign, u"another program made this file"_s);
    return {};
}

} // namespace kramar::storage
