// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/database.h"

#include "storage/migrator.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace kramar::storage {

namespace {

constexpr int readerThreads = 2;
constexpr int keptChanges = 10'000;

// What SQLite says of a missing right is one word for many troubles; look first.
Done checkFile(const QString &path)
{
    const QFileInfo file(path);
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
        return Error::of(Error::Kind::Io, u"the file cannot be read"_s);
    const QByteArray header = bytes.read(16);
    if (!header.isEmpty() && header != QByteArray("SQLite format 3\0", 16))
        return Error::of(Error::Kind::DatabaseDamaged, u"the file does not begin as an SQLite database"_s);
    return {};
}

} // namespace

Result<std::unique_ptr<Database>> Database::open(const DatabaseSettings &settings, const Clock &clock)
{
    if (settings.dialect == Dialect::Sqlite)
        TRY_DONE(checkFile(settings.path));
    auto health = std::make_unique<HealthCheck>(settings);
    {
        const auto connection = TRY(Connection::open(settings));
        TRY_DONE(Migrator(*connection).migrate(settings.path));
        // Old change notices: whoever was away longer re-reads everything anyway.
        TRY_DONE(connection->run(u"DELETE FROM change WHERE id < (SELECT max(id) FROM change) - ?"_s, {keptChanges}));
    }
    return std::unique_ptr<Database>(new Database(settings, clock, std::move(health)));
}

Database::Database(const DatabaseSettings &settings, const Clock &clock, std::unique_ptr<HealthCheck> health)
    : m_settings(settings)
    , m_clock(clock)
    , m_feed(settings)
    , m_health(std::move(health))
    , m_executor(settings, readerThreads)
{
    m_health->begin();
}

} // namespace kramar::storage
