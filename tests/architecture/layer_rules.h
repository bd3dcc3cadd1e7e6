// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

namespace kramar::architecture {

struct Finding {
    QString file;
    int line = 0;
    QString what;
    QString toString() const;
};
using Findings = QList<Finding>;

// The house as cmake/layers.txt draws it: each room and the rooms it may include.
class Layers
{
public:
    // What is wrong with the drawing itself (a room named twice, one that knows a room below its own line) goes to
    // `findings`.
    static Layers parse(const QString &text, Findings &findings);
    // The room of a file below the root ("core/prom/api.h" → "prom", "ui/shell/page.h" → "ui/shell"); "" when it is in
    // none.
    QString roomOfFile(const QString &path) const;
    // The room an #include names ("prom/api.h", "ui/shell/page.h"); "" when it names none.
    QString roomOfInclude(const QString &path) const;
    bool mayInclude(const QString &room, const QString &other) const;
    QStringList rooms() const { return m_rooms; }

private:
    QString longestRoom(const QString &path) const;
    QStringList m_rooms;
    QHash<QString, QSet<QString>> m_allowed;
};

// Which Qt module a header is of ("QSqlQuery" → "QtSql", "qsqlquery.h" too), read from the installed headers.
class QtModules
{
public:
    static QtModules installed();
    void add(const QString &module, const QStringList &headers);
    QString moduleOf(const QString &include) const;
    qsizetype size() const { return m_moduleOf.size(); }

private:
    QHash<QString, QString> m_moduleOf;
};

// Every rule of the house on one source file; `path` is relative to the root.
Findings checkFile(const Layers &layers, const QtModules &qt, const QString &path, const QString &content);

} // namespace kramar::architecture
