// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/local_settings.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace kramar::backend {

namespace {

Error wrong(const QString &key, const QString &why)
{
    return Error::invalid(u"local.ini: "_s + key, why);
}

} // namespace

bool booksAreNamed(const QString &dataFolder)
{
    const QDir folder(dataFolder);
    return folder.exists(u"local.ini"_s) || folder.exists(u"kramar.db"_s);
}

Result<storage::DatabaseSettings> databaseSettings(const QString &dataFolder)
{
    const QDir folder(dataFolder);
    const QString path = folder.filePath(u"local.ini"_s);
    const storage::DatabaseSettings ownFile = storage::DatabaseSettings::sqlite(folder.filePath(u"kramar.db"_s));
    if (!QFileInfo::exists(path))
        return ownFile;
    QSettings ini(path, QSettings::IniFormat);
    if (ini.status() != QSettings::NoError)
        return wrong(u"database"_s, u"bad_file"_s);
    ini.beginGroup(u"database"_s);
    // Without it the file says nothing that can be understood: other books than it meant must not be opened.
    if (!ini.contains(u"engine"_s))
        return wrong(u"engine"_s, u"empty"_s);
    const QString engine = ini.value(u"engine"_s).toString();
    if (engine == u"sqlite")
        return ownFile;
    if (engine != u"postgres")
        return wrong(u"engine"_s, u"unknown_engine"_s);
    bool isNumber = false;
    storage::DatabaseSettings server;
    server.dialect = storage::Dialect::Postgres;
    server.host = ini.value(u"host"_s, u"localhost"_s).toString();
    server.port = ini.value(u"port"_s, 5432).toInt(&isNumber);
    server.database = ini.value(u"name"_s, u"kramar"_s).toString();
    server.user = ini.value(u"user"_s).toString();
    if (!isNumber || server.port < 1 || server.port > 65535)
        return wrong(u"port"_s, u"not_a_port"_s);
    return server;
}

} // namespace kramar::backend
