// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>

namespace kramar::test {

// A file of tests/data/prom: a recorded or documented answer with invented names.
inline QByteArray fixture(const char *name)
{
    QFile file(QStringLiteral(KRAMAR_SOURCE_DIR "/tests/data/prom/%1").arg(QLatin1StringView(name)));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no fixture %s", name);
    return file.readAll();
}

inline QJsonObject fixtureObject(const char *name)
{
    return QJsonDocument::fromJson(fixture(name)).object();
}

} // namespace kramar::test
