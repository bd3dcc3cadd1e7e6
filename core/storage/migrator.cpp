// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/migrator.h"

#include "storage/file_check.h"
#include "storage/transaction.h"

#include <QDir>
#include <QFile>
#include <QMap>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

static void registerMigrations() // the macro must stand outside of a namespace
{
    Q_INIT_RESOURCE(migrations);
}

namespace kramar::storage {

namespace {

QMap<int, QString> migrationFiles(Dialect dialect)
{
    registerMigrations();
    QMap<int, QString> files;
    const QDir folder(dialect == Dialect::Sqlite ? u":/migrations/sqlite"_s : u":/migrations/postgres"_s);
    for (const QString &name : folder.entryList({u"*.sql"_s}, QDir::Files))
        files.insert(name.section(u'_', 0, 0).toInt(), folder.filePath(name));
    return files;
}

} // namespace

int Migrator::newestVersion(Dialect dialect)
{
    const QMap<int, QString> files = migrationFiles(dialect);
    return files.isEmpty() ? 0 : files.lastKey();
}

Result<bool> Migrator::hasTable(const QString &name)
{
    const QString sql = m_connection.dialect() == Dialect::Sqlite
                            ? u"SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = ?"_s
                            : u"SELECT count(*) FROM pg_tables WHERE schemaname = current_schema() AND tablename = ?"_s;
    return TRY(m_connection.firstNumber(sql, {name})).value_or(0) > 0;
}

Result<int> Migrator::currentVersion()
{
    if (!TRY(hasTable(u"schema_version"_s)))
        return 0;
    const auto version = TRY(m_connection.firstNumber(u"SELECT max(version) FROM schema_version"_s));
    return static_cast<int>(version.value_or(0));
}

Done Migrator::migrate(const QString &sqlitePath)
{
    const int newest = newestVersion(m_connection.dialect());
    if (m_connection.dialect() == Dialect::Sqlite &&
        TRY(m_connection.firstNumber(u"PRAGMA application_id"_s)).value_or(0) != fileMark)
        TRY_DONE(m_connection.run(u"PRAGMA application_id = %1"_s.arg(fileMark)));
    int version = TRY(currentVersion());
    if (version == 0) // two programs may be here at once
        TRY_DONE(m_connection.run(u"CREATE TABLE IF NOT EXISTS schema_version (version BIGINT NOT NULL PRIMARY KEY, "
                                  u"applied_ms BIGINT NOT NULL)"_s));
    if (version > newest)
        return Error::of(Error::Kind::DatabaseNewer,
                         u"database version %1, program knows %2"_s.arg(version).arg(newest));
    if (version == newest)
        return {};
    if (version > 0 && m_connection.dialect() == Dialect::Sqlite && !sqlitePath.isEmpty()) {
        const QString copy = u"%1.before-%2"_s.arg(sqlitePath).arg(newest);
        QFile::remove(copy);
        TRY_DONE(m_connection.run(u"VACUUM INTO ?"_s, {copy}));
    }
    const QMap<int, QString> files = migrationFiles(m_connection.dialect());
    for (auto file = files.upperBound(version); file != files.end(); ++file)
        TRY_DONE(apply(file.key(), file.value()));
    return {};
}

Done Migrator::apply(int version, const QString &file)
{
    QFile sql(file);
    if (!sql.open(QIODevice::ReadOnly))
        return Error::of(Error::Kind::Internal, u"migration %1 cannot be read"_s.arg(version));
    const QString text = QString::fromUtf8(sql.readAll());
    const auto transaction = TRY(Transaction::begin(m_connection, SystemClock().now()));
    // Two programs may start at once: whoever comes second finds it done.
    if (TRY(m_connection.firstNumber(u"SELECT version FROM schema_version WHERE version = ?"_s, {version})))
        return {};
    static const QRegularExpression separator(u"^--;;\\s*$"_s, QRegularExpression::MultilineOption);
    for (const QString &statement : text.split(separator)) {
        if (!statement.trimmed().isEmpty())
            TRY_DONE(m_connection.run(statement));
    }
    TRY_DONE(m_connection.run(u"INSERT INTO schema_version (version, applied_ms) VALUES (?, ?)"_s,
                              {version, transaction->now()}));
    TRY_DONE(transaction->commit());
    return {};
}

} // namespace kramar::storage
