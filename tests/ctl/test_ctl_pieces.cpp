// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/local_settings.h"
#include "app/backend/log_file.h"
#include "app/ctl/command_line.h"
#include "app/ctl/prom_ids.h"
#include "app/ctl/rows.h"
#include "app/ctl/since.h"
#include "app/ctl/token_source.h"

#include <QDir>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace kramar;
using namespace kramar::ctl;

namespace {

Result<ExitCode> nothing(Errand &)
{
    return ExitCode::Ok;
}

const QList<Option> &options()
{
    static const QList<Option> all{{"json"_L1, ""_L1, "", false}, {"data"_L1, "DIR"_L1, "", false},
                                   {"help"_L1, ""_L1, "", false}, {"store"_L1, "NAME"_L1, "", false},
                                   {"tag"_L1, "T"_L1, "", true},  {"other"_L1, "X"_L1, "", false}};
    return all;
}

const QList<Verb> &verbs()
{
    static const QList<Verb> all{{.name = "sync"_L1,
                                  .fewest = 0,
                                  .most = 2,
                                  .options = {"store"_L1, "tag"_L1},
                                  .required = {},
                                  .help = "",
                                  .run = nothing},
                                 {.name = "order status"_L1,
                                  .fewest = 1,
                                  .most = -1,
                                  .options = {"store"_L1},
                                  .required = {"store"_L1},
                                  .help = "",
                                  .run = nothing}};
    return all;
}

CommandLine parse(const QString &line)
{
    return CommandLine::parse(line.split(u' ', Qt::SkipEmptyParts), verbs(), options());
}

bool writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() &&
           file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestCtlPieces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersOutOfATable()
    {
        using Ids = QList<qint64>;
        QCOMPARE(*ctl::promIdsIn(u""_s), Ids());
        QCOMPARE(*ctl::promIdsIn(u"12\n13\r\n\n12\n"_s), (Ids{12, 13}));
        QCOMPARE(*ctl::promIdsIn(u"Номер\n12"_s), Ids{12});
        QCOMPARE(*ctl::promIdsIn(u"name;prom_id;price\n\"a;\"\"b\";12;1\n"_s), Ids{12});
        QCOMPARE(*ctl::promIdsIn(u"\"12\",x\n 13\ty"_s), (Ids{12, 13}));
        for (const QString &text : {u"12\nx"_s, u"12\n-3"_s, u"12\n0"_s, u"name;prom_id\n12"_s, u"12\n1.5"_s}) {
            const auto refused = ctl::promIdsIn(text);
            QVERIFY2(!refused && refused.error().promWords.contains(u'2'), qPrintable(text));
        }
    }

    void aClientIsNamedAsItsStoreNamesIt()
    {
        const StoreId first(1), second(2);
        clients::ClientRow row;
        row.stores = {first, second};
        row.onProm = {{first, PromClientId(11)}, {first, PromClientId(12)}, {second, PromClientId(21)}};
        const QHash<StoreId, QString> names{{first, u"One"_s}, {second, u"Two"_s}};
        const QJsonObject told = ctl::rowOf(row, second, names);
        QCOMPARE(told["prom_id"_L1].toInt(), 21);
        const QJsonArray onProm = told["on_prom"_L1].toArray();
        QCOMPARE(onProm.size(), 3);
        QCOMPARE(onProm[1]["store"_L1].toString(), u"One"_s);
        QCOMPARE(onProm[1]["prom_id"_L1].toInt(), 12);
        QCOMPARE(onProm[2]["store"_L1].toString(), u"Two"_s);
        QCOMPARE(ctl::rowOf(row, std::nullopt, names)["prom_id"_L1].toInt(), 11);
    }

    void understands()
    {
        const CommandLine line = parse(u"--data D order --store=My status a --json -- --b"_s);
        QCOMPARE(line.trouble(), QString());
        QVERIFY(line.verb() != nullptr);
        QCOMPARE(QString(line.verb()->name), u"order status"_s);
        QCOMPARE(line.arguments(), (QStringList{u"a"_s, u"--b"_s}));
        QCOMPARE(line.value("store"_L1), u"My"_s);
        QCOMPARE(line.value("data"_L1), u"D"_s);
        QCOMPARE(line.value("other"_L1, u"no"_s), u"no"_s);
        QVERIFY(line.json() && !line.asksForHelp());
        QCOMPARE(parse(u"sync --tag a --tag b"_s).values("tag"_L1), (QStringList{u"a"_s, u"b"_s}));
    }

    void complains_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("about");
        const auto row = [](const char *line, const char *about) {
            QTest::newRow(line) << QString::fromLatin1(line) << QString::fromLatin1(about);
        };
        row("", "What shall");
        row("fly", "fly");
        row("order", "one more word");
        row("order fly", "order fly");
        row("order status --store A", "needs more");
        row("order status a", "--store");
        row("order status --store= a", "--store");
        row("sync --tag", "--tag");
        row("sync --store --tag a", "--store");
        row("sync --store A --store B", "twice");
        row("sync --json=1", "--json");
        row("sync --other x", "--other");
        row("sync --nothing", "--nothing");
        row("sync a b c", "c");
    }
    void complains()
    {
        QFETCH(QString, line);
        QFETCH(QString, about);
        const QString trouble = parse(line).trouble();
        QVERIFY2(trouble.contains(about), qPrintable(trouble));
    }

    void asksForHelp()
    {
        for (const QString &line :
             {u"help"_s, u"help sync"_s, u"sync --help"_s, u"order status -h"_s, u"help order"_s}) {
            QVERIFY2(parse(line).asksForHelp(), qPrintable(line));
            QVERIFY2(parse(line).trouble().isEmpty(), qPrintable(line));
        }
        QVERIFY(!parse(u"help fly"_s).trouble().isEmpty());
    }

    void since()
    {
        const Timestamp now = *Timestamp::parse(u"2026-03-10T12:00:00Z"_s);
        QVERIFY(parseSince(u"all"_s, now)->all);
        QCOMPARE(parseSince(u"now"_s, now)->from, now);
        QCOMPARE(parseSince(u"today"_s, now)->from.toIso(), u"2026-03-09T22:00:00.000Z"_s);
        QCOMPARE(parseSince(u"2026-07-01"_s, now)->from.toIso(), u"2026-06-30T21:00:00.000Z"_s);
        QCOMPARE(parseSince(u"2026-03-01T08:00:00+02:00"_s, now)->from.toIso(), u"2026-03-01T06:00:00.000Z"_s);
        for (const QString &bad : {u""_s, u"yesterday"_s, u"2026-02-30"_s, u"01.03.2026"_s})
            QVERIFY2(!parseSince(bad, now), qPrintable(bad));
    }

    void tokenFiles()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"token"_s);
        QCOMPARE(tokenFromFile(path).error().detail, u"not_found"_s);
        QCOMPARE(tokenFromFile(folder.path()).error().detail, u"not_a_file"_s);
        QVERIFY(writeFile(path, "abc123\n"));
        QCOMPARE(tokenFromFile(path)->reveal(), QByteArray("abc123"));
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner));
        QVERIFY(tokenFromFile(path));
        for (const auto open : {QFile::ReadGroup, QFile::WriteGroup, QFile::ReadOther, QFile::WriteOther}) {
            QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | open));
            QCOMPARE(tokenFromFile(path).error().detail, u"open_to_others"_s);
        }
        // systemd gives credentials in a folder that it guards itself.
        qputenv("CREDENTIALS_DIRECTORY", folder.path().toUtf8());
        QVERIFY(tokenFromFile(path));
        qunsetenv("CREDENTIALS_DIRECTORY");
        QVERIFY(writeFile(path, "\n"));
        QCOMPARE(tokenFromFile(path).error().detail, u"empty"_s);
        QVERIFY(writeFile(path, "a b"));
        QCOMPARE(tokenFromFile(path).error().detail, u"not_a_token"_s);
        QVERIFY(writeFile(path, QByteArray(1'000'000, 'a')));
        QCOMPARE(tokenFromFile(path).error().detail, u"not_a_token"_s);
    }

    void whereTheBooksAre()
    {
        const QTemporaryDir folder;
        const QString ini = folder.filePath(u"local.ini"_s);
        QCOMPARE(backend::databaseSettings(folder.path())->path, folder.filePath(u"kramar.db"_s));
        QVERIFY(writeFile(ini, "[database]\nengine=postgres\nhost=db.example\nport=5433\nname=shop\nuser=anna\n"));
        const auto server = backend::databaseSettings(folder.path());
        QVERIFY(server && server->dialect == storage::Dialect::Postgres);
        QCOMPARE(server->host, u"db.example"_s);
        QCOMPARE(server->port, 5433);
        QCOMPARE(server->database, u"shop"_s);
        QCOMPARE(server->user, u"anna"_s);
        QVERIFY(writeFile(ini, "[database]\nengine=oracle\n"));
        QCOMPARE(backend::databaseSettings(folder.path()).error().field, u"local.ini: engine"_s);
        QVERIFY(writeFile(ini, "[database]\nengine=postgres\nport=many\n"));
        QCOMPARE(backend::databaseSettings(folder.path()).error().field, u"local.ini: port"_s);
    }

    void whoDidItIsNamedInTheLanguageOfTheReader()
    {
        exchange::QueueLine line;
        line.actorName = u"Адміністратор"_s; // the first person of fresh books
        QCOMPARE(rowOf(line)["actor"_L1].toString(), u"Administrator"_s);
        line.actorName = u"Олена"_s;
        QCOMPARE(rowOf(line)["actor"_L1].toString(), u"Олена"_s);
    }

    void theLogKeepsNoTokensAndTurns()
    {
        const QTemporaryDir folder;
        QVERIFY(backend::logTo(folder.path(), u"test"_s));
        qWarning().noquote() << "Authorization: Bearer abc.def-123 sent";
        const QString path = folder.filePath(u"test.log"_s);
        const QByteArray line = readFile(path);
        QVERIFY2(line.contains("warning default: Authorization: Bearer … sent") && !line.contains("abc.def"),
                 line.constData());
        const QString half(1024 * 1024, u'x');
        for (int i = 0; i < 12; ++i)
            qInfo().noquote() << half;
        backend::endLog();
        qInstallMessageHandler(nullptr);
        const QStringList files = QDir(folder.path()).entryList({u"*.log"_s}, QDir::Files, QDir::Name);
        QCOMPARE(files,
                 (QStringList{u"test.1.log"_s, u"test.2.log"_s, u"test.3.log"_s, u"test.4.log"_s, u"test.log"_s}));
        for (const QString &name : files)
            QVERIFY(QFileInfo(folder.filePath(name)).size() <= 2 * 1024 * 1024);
    }
};

QTEST_GUILESS_MAIN(TestCtlPieces)
#include "test_ctl_pieces.moc"
