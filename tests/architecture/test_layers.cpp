// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/layer_rules.h"
#include "tests/architecture/source_text.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace kramar::architecture;
using namespace Qt::StringLiterals;

namespace {

QString readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString joined(const Findings &findings)
{
    QStringList lines;
    for (const Finding &finding : findings)
        lines.append(finding.toString());
    return lines.join(u'\n');
}

Layers madeUpHouse()
{
    Findings findings;
    Layers layers = Layers::parse(u"# a comment\nbase\nprom base\nstorage base\nexchange prom storage base\n"
                                  "ui/common base\nui/shell ui/common exchange base\napp/demo base\n"_s,
                                  findings);
    Q_ASSERT(findings.isEmpty());
    return layers;
}

QtModules madeUpQt()
{
    QtModules qt;
    qt.add(u"QtSql"_s, {u"QSqlQuery"_s, u"qsqlquery.h"_s});
    qt.add(u"QtNetwork"_s, {u"QNetworkReply"_s, u"QTcpSocket"_s});
    qt.add(u"QtWidgets"_s, {u"QLabel"_s, u"QStyle"_s});
    return qt;
}

} // namespace

class TestLayers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theHouseKeepsItsRules()
    {
        const QDir root(QStringLiteral(KRAMAR_SOURCE_DIR));
        Findings findings;
        const Layers layers = Layers::parse(readAll(root.filePath(u"cmake/layers.txt"_s)), findings);
        QVERIFY2(layers.rooms().contains(u"base"_s), "cmake/layers.txt was not read");
        const QtModules qt = QtModules::installed();
        QCOMPARE(qt.moduleOf(u"QSqlQuery"_s), u"QtSql"_s);
        QCOMPARE(qt.moduleOf(u"QNetworkAccessManager"_s), u"QtNetwork"_s);

        int files = 0;
        for (const QString &top : {u"core"_s, u"ui"_s, u"app"_s}) {
            QDirIterator it(root.filePath(top), {u"*.cpp"_s, u"*.h"_s}, QDir::Files, QDirIterator::Subdirectories);
            while (it.hasNext()) {
                const QString file = it.next();
                findings += checkFile(layers, qt, root.relativeFilePath(file), readAll(file));
                ++files;
            }
        }
        QVERIFY2(files > 10, "the sources were not found");
        QVERIFY2(findings.isEmpty(), qPrintable(u'\n' + joined(findings)));
    }

    void promKnowsBaseAlone()
    {
        Findings findings;
        const Layers layers = Layers::parse(readAll(QStringLiteral(KRAMAR_SOURCE_DIR "/cmake/layers.txt")), findings);
        const QStringList rooms = layers.rooms();
        QVERIFY(rooms.contains(u"prom"_s));
        for (const QString &room : rooms)
            QCOMPARE(layers.mayInclude(u"prom"_s, room), room == u"base");
    }

    void aBreachIsFound_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("line");
        QTest::addColumn<bool>("breach");
        const auto row = [](const char *name, const QString &path, const QString &line, bool breach) {
            QTest::newRow(name) << path << line << breach;
        };
        row("down", u"core/exchange/a.cpp"_s, u"#include \"storage/b.h\""_s, false);
        row("own", u"core/prom/a.cpp"_s, u"#include \"prom/b.h\""_s, false);
        row("up", u"core/storage/a.cpp"_s, u"#include \"exchange/b.h\""_s, true);
        row("sideways", u"core/prom/a.cpp"_s, u"#include \"storage/b.h\""_s, true);
        row("spaced", u"core/prom/a.cpp"_s, u"  #  include  \"storage/b.h\""_s, true);
        row("from the root", u"core/prom/a.cpp"_s, u"#include \"core/storage/b.h\""_s, true);
        row("climbing", u"core/prom/a.cpp"_s, u"#include \"../storage/b.h\""_s, true);
        row("commented", u"core/prom/a.cpp"_s, u"// #include \"storage/b.h\""_s, false);
        row("in a block comment", u"core/prom/a.cpp"_s, u"/*\n#include \"storage/b.h\"\n*/"_s, false);
        row("core to ui", u"core/exchange/a.cpp"_s, u"#include \"ui/common/b.h\""_s, true);
        row("core to app", u"core/exchange/a.cpp"_s, u"#include \"app/main.h\""_s, true);
        row("core to tests", u"core/exchange/a.cpp"_s, u"#include \"tests/b.h\""_s, true);
        row("ui to ui", u"ui/shell/a.cpp"_s, u"#include \"ui/common/b.h\""_s, false);
        row("ui sideways", u"ui/common/a.cpp"_s, u"#include \"ui/shell/b.h\""_s, true);
        row("ui to storage", u"ui/shell/a.cpp"_s, u"#include \"storage/b.h\""_s, true);
        row("app to all", u"app/main.cpp"_s, u"#include \"ui/shell/b.h\"\n#include \"storage/b.h\""_s, false);
        row("demo to prom", u"app/demo/a.cpp"_s, u"#include \"prom/b.h\""_s, true);
        row("ctl to ui", u"app/ctl/a.cpp"_s, u"#include \"ui/common/b.h\""_s, true);
        row("folder without a line", u"core/attic/a.cpp"_s, u""_s, true);

        row("sql at home", u"core/storage/a.cpp"_s, u"#include <QSqlQuery>"_s, false);
        row("sql abroad", u"core/exchange/a.cpp"_s, u"#include <QSqlQuery>"_s, true);
        row("sql by module", u"core/exchange/a.cpp"_s, u"#include <QtSql/QSqlQuery>"_s, true);
        row("sql by file", u"app/main.cpp"_s, u"#include <qsqlquery.h>"_s, true);
        row("sqlite3 abroad", u"core/exchange/a.cpp"_s, u"#include <sqlite3.h>"_s, true);
        row("network at home", u"core/prom/a.cpp"_s, u"#include <QNetworkReply>"_s, false);
        row("network abroad", u"core/exchange/a.cpp"_s, u"#include <QNetworkReply>"_s, true);
        row("socket in ui", u"ui/shell/a.cpp"_s, u"#include <QTcpSocket>"_s, true);
        row("widget in core", u"core/exchange/a.h"_s, u"#include <QLabel>"_s, true);
        row("widget in ui", u"ui/shell/a.h"_s, u"#include <QLabel>"_s, false);
        row("whole module in ctl", u"app/ctl/main.cpp"_s, u"#include <QtWidgets>"_s, true);
        row("widget class in ctl", u"app/ctl/main.cpp"_s, u"#include <QLabel>"_s, true);
        row("widgets by module in ctl", u"app/ctl/main.cpp"_s, u"#include <QtWidgets/QLabel>"_s, true);

        row("widget class in the backend", u"app/backend/a.cpp"_s, u"#include <QLabel>"_s, true);
        row("widget class in the window", u"app/window/a.cpp"_s, u"#include <QLabel>"_s, false);

        row("select in ui", u"ui/shell/a.cpp"_s, u"auto q = u\"SELECT id FROM t\"_s;"_s, true);
        row("raw sql in ui", u"ui/shell/a.cpp"_s, u"auto q = uR\"sql(\nUPDATE t SET a=1)sql\";"_s, true);
        row("word in ui", u"ui/shell/a.cpp"_s, u"tr(\"Select all; update prices\");"_s, false);
        row("sql in a comment", u"ui/shell/a.cpp"_s, u"// SELECT id FROM t\n"_s, false);
        row("sql in core", u"core/storage/a.cpp"_s, u"auto q = u\"SELECT id FROM t\"_s;"_s, false);
        row("address in ui", u"ui/shell/a.cpp"_s, u"open(u\"https://prom.ua\"_s);"_s, true);
        row("address after a quote mark", u"ui/shell/a.cpp"_s, u"int a = '\"'; open(u\"http://x\"_s);"_s, true);
        row("address after 1'000", u"ui/shell/a.cpp"_s, u"int a = 1'000; open(u\"http://x\"_s);"_s, true);
        row("address after an escape", u"ui/shell/a.cpp"_s, u"f(\"\\\"\", \"http://x\");"_s, true);
    }

    void aBreachIsFound()
    {
        QFETCH(QString, path);
        QFETCH(QString, line);
        QFETCH(bool, breach);
        const Findings findings = checkFile(madeUpHouse(), madeUpQt(), path, line);
        QVERIFY2(findings.isEmpty() != breach, qPrintable(joined(findings)));
    }

    void aFindingNamesFileAndLine()
    {
        const Findings findings = checkFile(madeUpHouse(), madeUpQt(), u"core/prom/a.cpp"_s,
                                            u"#include \"base/a.h\"\n/* two\n lines */\n#include \"storage/b.h\"\n"_s);
        QCOMPARE(findings.size(), 1);
        QVERIFY2(findings[0].toString().startsWith(u"core/prom/a.cpp:4: the room prom may not include storage"),
                 qPrintable(findings[0].toString()));
    }

    void aCrookedDrawingIsFound()
    {
        Findings findings;
        Layers::parse(u"base\nprom base storage\nstorage base\nprom base\n"_s, findings);
        QCOMPARE(findings.size(), 2);
        QCOMPARE(findings[0].line, 2); // knows a room that stands below
        QCOMPARE(findings[1].line, 4); // twice
    }
};

QTEST_APPLESS_MAIN(TestLayers)
#include "test_layers.moc"
