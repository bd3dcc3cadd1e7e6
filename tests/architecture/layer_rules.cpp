// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/layer_rules.h"

#include "tests/architecture/source_text.h"

#include <QDir>
#include <QLibraryInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace kramar::architecture {

namespace {

// A header outside Qt that only one place of the house may know.
struct Foreign {
    QString header;
    QString home;
};

const QList<Foreign> &foreignHeaders()
{
    static const QList<Foreign> headers{
        {u"sqlite3.h"_s, u"core/storage/"_s}, {u"libpq-fe.h"_s, u"core/storage/"_s}, {u"httplib.h"_s, u"app/demo/"_s}};
    return headers;
}

QString wrongModule(const QString &module, const QString &path)
{
    const bool core = path.startsWith(u"core/");
    const bool ui = path.startsWith(u"ui/");
    if (module == u"QtSql" && !path.startsWith(u"core/storage/"))
        return u"Qt SQL belongs to core/storage alone"_s;
    if (module == u"QtNetwork" && (core || ui) && !path.startsWith(u"core/prom/"))
        return u"Qt Network belongs to core/prom alone"_s;
    if (module == u"QtWidgets" || module == u"QtPrintSupport" || module == u"QtOpenGLWidgets") {
        if (core)
            return u"core knows no widgets"_s;
        if (path.startsWith(u"app/ctl/") || path.startsWith(u"app/backend/") || path.startsWith(u"app/demo/"))
            return u"kramarctl and what it is made of know no widgets"_s;
    }
    return {};
}

void checkInclude(const Layers &layers, const QtModules &qt, const QString &path, const Include &include,
                  Findings &findings)
{
    const auto complain = [&](const QString &what) { findings.append({path, include.line, what}); };
    if (include.quoted) {
        if (include.path.contains(u"..")) {
            complain(u"'%1' climbs: write the path from core/ or from the root"_s.arg(include.path));
            return;
        }
        const QString room = layers.roomOfFile(path);
        const QString other = layers.roomOfInclude(include.path);
        if (!room.isEmpty() && !other.isEmpty() && other != room && !layers.mayInclude(room, other))
            complain(u"the room %1 may not include %2 (%3)"_s.arg(room, other, include.path));
        const bool reachesAbove = include.path.startsWith(u"ui/") || include.path.startsWith(u"app/");
        if (!room.isEmpty() && other.isEmpty() && reachesAbove)
            complain(u"the room %1 may not include %2, which is in no room"_s.arg(room, include.path));
        if (path.startsWith(u"app/ctl/") && include.path.startsWith(u"ui/"))
            complain(u"kramarctl knows no windows (%1)"_s.arg(include.path));
        if (!room.isEmpty() && include.path.startsWith(u"tests/"))
            complain(u"the program may not include its tests (%1)"_s.arg(include.path));
    }
    if (const QString why = wrongModule(qt.moduleOf(include.path), path); !why.isEmpty())
        complain(u"%1 (%2)"_s.arg(why, include.path));
    for (const Foreign &foreign : foreignHeaders()) {
        if (include.path == foreign.header && !path.startsWith(foreign.home))
            complain(u"%1 belongs to %2 alone"_s.arg(foreign.header, foreign.home));
    }
}

void checkLiteral(const QString &path, const Literal &literal, Findings &findings)
{
    static const QRegularExpression sql(
        uR"(\b(SELECT|INSERT INTO|INSERT OR|UPDATE|DELETE FROM|CREATE TABLE|PRAGMA|WHERE|ORDER BY)\s)"_s);
    static const QRegularExpression url(uR"(\b(https?|wss?|ftp)://)"_s);
    if (!path.startsWith(u"ui/"))
        return;
    if (const auto match = sql.match(literal.text); match.hasMatch())
        findings.append({path, literal.line, u"the window writes no SQL (%1)"_s.arg(match.captured(1))});
    if (url.match(literal.text).hasMatch())
        findings.append({path, literal.line, u"the window writes no web address"_s});
}

} // namespace

QString Finding::toString() const
{
    return u"%1:%2: %3"_s.arg(file, QString::number(line), what);
}

Layers Layers::parse(const QString &text, Findings &findings)
{
    Layers layers;
    const QStringList lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        QStringList words = lines[i].section(u'#', 0, 0).simplified().split(u' ', Qt::SkipEmptyParts);
        if (words.isEmpty())
            continue;
        const auto complain = [&](const QString &what) {
            findings.append({u"cmake/layers.txt"_s, static_cast<int>(i + 1), what});
        };
        const QString room = words.takeFirst();
        if (layers.m_rooms.contains(room))
            complain(u"the room %1 stands here twice"_s.arg(room));
        for (const QString &below : std::as_const(words)) {
            if (!layers.m_rooms.contains(below))
                complain(u"%1 knows %2, which does not stand above this line"_s.arg(room, below));
        }
        layers.m_rooms.append(room);
        layers.m_allowed[room] = QSet<QString>(words.cbegin(), words.cend());
    }
    return layers;
}

QString Layers::longestRoom(const QString &path) const
{
    QString longest;
    for (const QString &room : m_rooms) {
        if (path.startsWith(room + u'/') && room.size() > longest.size())
            longest = room;
    }
    return longest;
}

QString Layers::roomOfFile(const QString &path) const
{
    return path.startsWith(u"core/") ? longestRoom(path.mid(5)) : longestRoom(path);
}

QString Layers::roomOfInclude(const QString &path) const
{
    return roomOfFile(path);
}

bool Layers::mayInclude(const QString &room, const QString &other) const
{
    return m_allowed.value(room).contains(other);
}

QtModules QtModules::installed()
{
    QtModules modules;
    const QDir headers(QLibraryInfo::path(QLibraryInfo::HeadersPath));
    for (const QString &module :
         {u"QtSql"_s, u"QtNetwork"_s, u"QtWidgets"_s, u"QtPrintSupport"_s, u"QtOpenGLWidgets"_s})
        modules.add(module, QDir(headers.filePath(module)).entryList(QDir::Files));
    return modules;
}

void QtModules::add(const QString &module, const QStringList &headers)
{
    for (const QString &header : headers)
        m_moduleOf.insert(header, module);
}

QString QtModules::moduleOf(const QString &include) const
{
    // <QtSql/QSqlQuery>, and <QtSql> for the whole module
    if (include.startsWith(u"Qt") && include.size() > 2 && include[2].isUpper())
        return include.section(u'/', 0, 0);
    return m_moduleOf.value(include);
}

Findings checkFile(const Layers &layers, const QtModules &qt, const QString &path, const QString &content)
{
    Findings findings;
    const bool inHouse = path.startsWith(u"core/") || path.startsWith(u"ui/");
    if (inHouse && layers.roomOfFile(path).isEmpty())
        findings.append({path, 1, u"this folder has no line in cmake/layers.txt"_s});
    const SourceText source = readSource(content);
    for (const Include &include : source.includes)
        checkInclude(layers, qt, path, include, findings);
    for (const Literal &literal : source.literals)
        checkLiteral(path, literal, findings);
    return findings;
}

} // namespace kramar::architecture
