// SPDX-License-Identifier: GPL-3.0-or-later
// What kramarctl does when something is wrong: the exit code, a sentence, and nothing half done.
#include "storage/connection.h"
#include "tests/ctl/driver.h"

#include <QElapsedTimer>
#include <QTest>

#ifdef Q_OS_LINUX
#include <sys/mount.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;
using namespace kramar;
using namespace kramar::test;

namespace {

// A sentence for a person, not a line of a log.
bool isSentence(const QByteArray &text)
{
    const QString sentence = QString::fromUtf8(text).trimmed();
    return sentence.startsWith(u"kramarctl: ") && sentence.contains(u'.') && sentence.size() > 40 &&
           !sentence.contains(u"sqlite") && !sentence.contains(u"QSql");
}

} // namespace

class TestKramarctlTrouble : public QObject
{
    Q_OBJECT

    Shop m_shop;

    // Books with one connected store that was never read.
    bool connectStore(Books &books)
    {
        const Ran ran = books.writeToken(m_shop.token()) ? books.run({u"store"_s, u"add"_s, u"--name"_s, u"Shop"_s,
                                                                      u"--url"_s, m_shop.url(), u"--since"_s, u"all"_s})
                                                         : Ran();
        if (ran.exitCode != 0)
            qWarning() << ran.all();
        return ran.exitCode == 0;
    }
    static QStringList sync() { return {u"sync"_s, u"--store"_s, u"Shop"_s}; }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_shop.start({u"--products"_s, u"20"_s, u"--orders"_s, u"10"_s})); }
    void cleanup() { m_shop.post(u"quirks"_s, {{u"fail_next"_s, QJsonArray()}, {u"latency_ms"_s, 0}}); }

    void wrongCommandLine_data()
    {
        QTest::addColumn<QStringList>("arguments");
        const auto row = [](const char *line) {
            QTest::newRow(line) << QString::fromLatin1(line).split(u' ', Qt::SkipEmptyParts);
        };
        row("");
        row("fly");
        row("store");
        row("store fly");
        row("store add");
        row("store add --name A");
        row("store add --name A --url nothing");
        row("store add --name A --url http://shop.example/api/v1 --token-file /nonexistent");
        row("store mode A");
        row("store mode Nobody production");
        row("list");
        row("list nothing");
        row("list orders --fly");
        row("list orders --store Nobody");
        row("list orders --prom-id 5");
        row("list orders surplus");
        row("sync --store Nobody");
        row("sync --store");
        row("sync --action fly");
        row("listing set --store Nobody --prom-id 1 price=1");
        row("listing set price=1");
        row("order status --store Nobody --prom-id 1 flying");
        row("order cancel --store A --prom-id 1 --reason fly");
        row("queue drop");
        row("queue drop one");
        row("queue drop 1 --all");
        row("queue hold --all --kind fly");
        row("demo --products many");
        row("demo --port 70000");
        row("list orders --lang fr");
        row("sync --pace fast");
    }
    void wrongCommandLine()
    {
        QFETCH(QStringList, arguments);
        Books books;
        const Ran told = Ctl::run(arguments + QStringList{u"--data"_s, books.folder()});
        QVERIFY2(told.exitCode == 2, told.all().constData());
        QVERIFY2(told.out.isEmpty() && told.err.startsWith("kramarctl: ") && told.err.contains("help"),
                 told.all().constData());
        const Ran json = Ctl::run(arguments + QStringList{u"--data"_s, books.folder(), u"--json"_s});
        QVERIFY2(json.exitCode == 2 && json.errorCode() == u"usage", json.all().constData());
        QVERIFY2(!json.object()["error"_L1]["message"_L1].toString().isEmpty(), json.all().constData());
        QVERIFY2(json.err.isEmpty(), json.all().constData());
    }

    void helps_data()
    {
        QTest::addColumn<QString>("line");
        for (const char *line : {"help", "--help", "help sync", "sync --help", "help store", "help store add",
                                 "store add --help", "demo --help", "help queue drop", "--version"})
            QTest::newRow(line) << QString::fromLatin1(line);
    }
    void helps()
    {
        QFETCH(QString, line);
        const Ran ran = Ctl::run(line.split(u' '));
        QVERIFY2(ran.exitCode == 0 && ran.err.isEmpty(), ran.all().constData());
        QVERIFY2(ran.out.contains(line.contains(u"store") ? "store add" : "kramarctl"), ran.all().constData());
        const Ran ukrainian = Ctl::run(line.split(u' ') + QStringList{u"--lang"_s, u"uk"_s});
        QCOMPARE(ukrainian.exitCode, 0);
    }

    void tokenFile()
    {
        Books books;
        QVERIFY(books.writeToken(m_shop.token()));
        const QStringList add = books.with({u"store"_s, u"add"_s, u"--name"_s, u"Shop"_s, u"--url"_s, m_shop.url()});
        QFile::setPermissions(books.tokenFile(), QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup);
        const Ran open = Ctl::run(add);
        QVERIFY2(open.exitCode == 2 && open.out.contains("chmod 600"), open.all().constData());
        QVERIFY(books.writeToken(" "));
        QCOMPARE(Ctl::run(add).exitCode, 2);
        QVERIFY(books.writeToken("two words"));
        QCOMPARE(Ctl::run(add).exitCode, 2);
        QVERIFY(QFile::remove(books.tokenFile()));
        QCOMPARE(Ctl::run(add).exitCode, 2);
        QVERIFY(books.list(u"stores"_s).isEmpty());
    }

    void whatATokenMayNotIsLeftOut()
    {
        m_shop.post(u"quirks"_s,
                    {{u"fail_next"_s,
                      QJsonArray{QJsonObject{{u"kind"_s, u"403"_s}, {u"path"_s, u"/clients"_s}, {u"count"_s, 100}}}}});
        Books books;
        QVERIFY(books.writeToken(m_shop.token()));
        const Ran added = books.run({u"store"_s, u"add"_s, u"--name"_s, u"Shop"_s, u"--url"_s, m_shop.url()});
        QVERIFY2(added.exitCode == 0 && added.err.contains("clients"), added.all().constData());
        const Ran sync = books.run({u"sync"_s});
        QVERIFY2(sync.exitCode == 0, sync.all().constData());
        QVERIFY(!books.list(u"listings"_s).isEmpty());
    }

    void tokenFromStdin()
    {
        Books books;
        const QStringList add{u"store"_s,  u"add"_s,       u"--name"_s, u"Shop"_s,   u"--url"_s, m_shop.url(),
                              u"--data"_s, books.folder(), u"--json"_s, u"--pace"_s, u"0"_s};
        const Ran ran = Ctl::run(add, m_shop.token() + '\n');
        QVERIFY2(ran.exitCode == 0, ran.all().constData());
        QCOMPARE(ran.object()["token_lasts"_L1].toBool(), false); // there is no keyring here
        QVERIFY2(ran.err.contains("--token-file"), ran.all().constData());
        // Kept for that run only: the next one has none.
        const Ran sync = Ctl::run({u"sync"_s, u"--data"_s, books.folder(), u"--json"_s, u"--pace"_s, u"0"_s});
        QVERIFY2(sync.exitCode == 1 && sync.out.contains("no_secret"), sync.all().constData());
    }

    void noPaceIsForThisComputerOnly()
    {
        Books books;
        QVERIFY(books.writeToken(m_shop.token()));
        const Ran ran =
            books.run({u"store"_s, u"add"_s, u"--name"_s, u"Shop"_s, u"--url"_s, u"https://prom.invalid/api/v1"_s});
        QVERIFY2(ran.exitCode == 2 && ran.out.contains("127.0.0.1"), ran.all().constData());
    }

    void wrongToken()
    {
        Books books;
        QVERIFY(books.writeToken("0123456789012345678901234567890123456789"));
        const Ran add = books.run({u"store"_s, u"add"_s, u"--name"_s, u"Shop"_s, u"--url"_s, m_shop.url()});
        QVERIFY2(add.exitCode == 3 && add.errorCode() == u"unauthorized", add.all().constData());
        QVERIFY2(books.list(u"stores"_s).isEmpty(), "a store with a wrong token was connected");

        QVERIFY(connectStore(books));
        QVERIFY(books.writeToken("0123456789012345678901234567890123456789"));
        for (int i = 0; i < 2; ++i) { // when it is refused, and when the store is already paused because of it
            const Ran ran = books.run(sync());
            QVERIFY2(ran.exitCode == 3 && ran.errorCode() == u"unauthorized", ran.all().constData());
        }
        QCOMPARE(books.list(u"stores"_s).first()["pause"_L1].toString(), u"unauthorized"_s);
        QVERIFY(books.writeToken(m_shop.token()));
        const Ran token = books.run({u"store"_s, u"token"_s, u"Shop"_s});
        QVERIFY2(token.exitCode == 0, token.all().constData());
        QCOMPARE(token.object()["pause"_L1].toString(), QString());
        QCOMPARE(books.run(sync()).exitCode, 0);
    }

    void promIsOutOfReach()
    {
        Books books;
        QVERIFY(connectStore(books));
        const QString port = m_shop.port();
        QVERIFY(m_shop.stop());
        const Ran ran = books.run(sync());
        const Ran told = Ctl::run({u"sync"_s, u"--data"_s, books.folder(), u"--pace"_s, u"0"_s, u"--token-file"_s,
                                   books.tokenFile(), u"--lang"_s, u"en"_s});
        QVERIFY(m_shop.start({u"--products"_s, u"20"_s, u"--orders"_s, u"10"_s}, port));
        QVERIFY2(ran.exitCode == 4 && ran.errorCode() == u"network", ran.all().constData());
        QVERIFY2(told.exitCode == 4 && told.err.contains("no connection"), told.all().constData());
    }

    void damagedBooks()
    {
        Books books;
        QVERIFY(QDir().mkpath(books.folder()));
        QFile file(books.folder() + u"/kramar.db"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(4096, 'x'));
        file.close();
        const Ran ran = books.run({u"list"_s, u"orders"_s});
        QVERIFY2(ran.exitCode == 5 && ran.errorCode() == u"database_damaged", ran.all().constData());
        const Ran told = Ctl::run({u"list"_s, u"orders"_s, u"--data"_s, books.folder()});
        QVERIFY2(told.exitCode == 5 && isSentence(told.err), told.all().constData());
        const Ran ukrainian = Ctl::run({u"list"_s, u"orders"_s, u"--data"_s, books.folder(), u"--lang"_s, u"uk"_s});
        QVERIFY2(QString::fromUtf8(ukrainian.err).contains(u"Базу даних пошкоджено"_s), ukrainian.all().constData());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray(4096, 'x'));
    }

    void newerBooks()
    {
        Books books;
        QVERIFY(books.list(u"orders"_s).isEmpty());
        {
            const auto db =
                storage::Connection::open(storage::DatabaseSettings::sqlite(books.folder() + u"/kramar.db"_s));
            QVERIFY(db);
            QVERIFY((*db)->run(u"INSERT INTO schema_version (version, applied_ms) VALUES (9999, 0)"_s));
        }
        const Ran ran = books.run({u"list"_s, u"orders"_s});
        QVERIFY2(ran.exitCode == 5 && ran.errorCode() == u"database_newer"_s, ran.all().constData());
        const Ran told = Ctl::run({u"list"_s, u"orders"_s, u"--data"_s, books.folder(), u"--lang"_s, u"en"_s});
        QVERIFY2(told.err.contains("newer Kramar") && isSentence(told.err), told.all().constData());
    }

    void aFolderThatCannotBeMade()
    {
        const Ran ran = Ctl::run({u"list"_s, u"orders"_s, u"--data"_s, u"/proc/kramar"_s, u"--lang"_s, u"en"_s});
        QVERIFY2(ran.exitCode == 5 && isSentence(ran.err), ran.all().constData());
    }

    void wrongLocalSettings()
    {
        Books books;
        QVERIFY(QDir().mkpath(books.folder()));
        QFile file(books.folder() + u"/local.ini"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[database]\nengine=oracle\n");
        file.close();
        const Ran ran = books.run({u"list"_s, u"orders"_s});
        QVERIFY2(ran.exitCode == 2 && ran.out.contains("local.ini"), ran.all().constData());
    }

    void whatCannotBeChanged()
    {
        Books books;
        QVERIFY(connectStore(books));
        QCOMPARE(books.run(sync()).exitCode, 0);
        const qint64 listing = books.list(u"listings"_s).first()["prom_id"_L1].toInteger();
        const QStringList set{u"listing"_s, u"set"_s, u"--store"_s, u"Shop"_s, u"--prom-id"_s};
        const Ran unknown = books.run(set + QStringList{u"1"_s, u"price=5"_s});
        QVERIFY2(unknown.exitCode == 1 && unknown.errorCode() == u"not_found", unknown.all().constData());
        const QString known = QString::number(listing);
        for (const QString &change :
             {u"price=cheap"_s, u"price=-1"_s, u"colour=red"_s, u"presence=perhaps"_s, u"x"_s, u"name="_s}) {
            const Ran ran = books.run(set + QStringList{known, change});
            QVERIFY2(ran.exitCode == 2, (ran.all() + change.toUtf8()).constData());
        }
        const Ran order =
            books.run({u"order"_s, u"status"_s, u"--store"_s, u"Shop"_s, u"--prom-id"_s, u"1"_s, u"confirmed"_s});
        QVERIFY2(order.exitCode == 1 && order.errorCode() == u"not_found", order.all().constData());
        const Ran entry = books.run({u"queue"_s, u"retry"_s, u"999999"_s});
        QVERIFY2(entry.exitCode == 1, entry.all().constData());
        QVERIFY(books.list(u"queue"_s).isEmpty());
    }

    void noProductionWithoutASnapshot()
    {
        Books books;
        QVERIFY(connectStore(books));
        const Ran ran = books.run({u"store"_s, u"mode"_s, u"Shop"_s, u"production"_s});
        QVERIFY2(ran.exitCode == 1 && ran.errorCode() == u"conflict"_s, ran.all().constData());
        QCOMPARE(books.list(u"stores"_s).first()["mode"_L1].toString(), u"test"_s);
    }

    void aSecondExchangeIsTurnedAway()
    {
        Books books;
        QVERIFY(connectStore(books));
        m_shop.post(u"quirks"_s, {{u"latency_ms"_s, 1500}});
        const int before = m_shop.get(u"requests"_s).object()["total"_L1].toInt();
        const auto serve = Ctl::start(books.with({u"serve"_s}));
        // It holds the lease when its first answer is there.
        QTRY_VERIFY_WITH_TIMEOUT(m_shop.get(u"requests"_s).object()["total"_L1].toInt() > before, 20'000);
        const Ran second = books.run(sync());
        QVERIFY2(second.exitCode == 6 && second.errorCode() == u"held_by_other", second.all().constData());
        const Ran other = Ctl::run(books.with({u"serve"_s}));
        QVERIFY2(other.exitCode == 6, other.all().constData());

        QElapsedTimer timer;
        timer.start();
        serve->terminate();
        const Ran served = Ctl::finish(*serve, 10'000);
        QVERIFY2(served.exitCode == 0, served.all().constData());
        QVERIFY2(timer.elapsed() < 2000, QByteArray::number(timer.elapsed()).constData());
        m_shop.post(u"quirks"_s, {{u"latency_ms"_s, 0}});
        QCOMPARE(books.run(sync()).exitCode, 0);
    }

    void serveSendsAtOnce()
    {
        Books books;
        QVERIFY(connectStore(books));
        QCOMPARE(books.run(sync()).exitCode, 0);
        QCOMPARE(books.run({u"store"_s, u"mode"_s, u"Shop"_s, u"production"_s}).exitCode, 0);
        const qsizetype before = m_shop.ledger().size();
        const auto serve = Ctl::start(books.with({u"serve"_s}));
        qint64 listing = 0;
        double price = 0;
        for (const QJsonValue row : books.list(u"listings"_s)) {
            if (row["is_variation"_L1].toBool() || row["status"_L1] != u"on_display"_s || row["price"_L1].isNull())
                continue;
            listing = row["prom_id"_L1].toInteger();
            price = row["price"_L1].toString().toDouble();
        }
        const Ran set = books.run({u"listing"_s, u"set"_s, u"--store"_s, u"Shop"_s, u"--prom-id"_s,
                                   QString::number(listing), u"price=%1"_s.arg(price * 1.1 + 0.5, 0, 'f', 2)});
        QVERIFY2(set.exitCode == 0, set.all().constData());
        QTRY_COMPARE_WITH_TIMEOUT(m_shop.ledger().size(), before + 1, 20'000);
        serve->terminate();
        const Ran served = Ctl::finish(*serve, 2000);
        QVERIFY2(served.exitCode == 0, served.all().constData());
    }

    void killedInTheMiddleAndStartedAgain()
    {
        Shop big;
        QVERIFY(big.start({u"--products"_s, u"900"_s, u"--orders"_s, u"400"_s, u"--seed"_s, u"9"_s}));
        Books books;
        QVERIFY(books.writeToken(big.token()));
        const Ran add =
            books.run({u"store"_s, u"add"_s, u"--name"_s, u"Shop"_s, u"--url"_s, big.url(), u"--since"_s, u"all"_s});
        QVERIFY2(add.exitCode == 0, add.all().constData());
        big.post(u"quirks"_s, {{u"latency_ms"_s, 20}});
        int requests = big.get(u"requests"_s).object()["total"_L1].toInt();
        for (int kill = 0; kill < 4; ++kill) {
            const auto process = Ctl::start(books.with(sync()));
            requests += 6 + 3 * kill;
            QTRY_VERIFY_WITH_TIMEOUT(big.get(u"requests"_s).object()["total"_L1].toInt() >= requests ||
                                         process->state() == QProcess::NotRunning,
                                     30'000);
            process->kill(); // kill -9
            Ctl::finish(*process);
            requests = big.get(u"requests"_s).object()["total"_L1].toInt();
        }
        big.post(u"quirks"_s, {{u"latency_ms"_s, 0}});
        const Ran ran = books.run(sync());
        QVERIFY2(ran.exitCode == 0, ran.all().constData());
        const QJsonObject truth = big.summary();
        for (const auto &[what, wanted] : {std::pair(u"listings"_s, truth["products_listed"_L1].toInt()),
                                           std::pair(u"orders"_s, truth["orders"_L1].toInt())}) {
            const QJsonArray rows = books.list(what, u"Shop"_s);
            QSet<qint64> ids;
            for (const QJsonValue row : rows)
                ids.insert(row["prom_id"_L1].toInteger());
            QCOMPARE(rows.size(), wanted);
            QCOMPARE(ids.size(), wanted);
        }
        QCOMPARE(big.ledger().size(), 0);
    }

#ifdef Q_OS_LINUX
    void readOnlyDisk()
    {
        Books books;
        QVERIFY(QDir().mkpath(books.folder()));
        const QByteArray folder = books.folder().toUtf8();
        if (::geteuid() != 0 || ::mount("tmpfs", folder.constData(), "tmpfs", 0, "size=8m") != 0)
            return; // root writes to every folder but that of a read-only disk, and only root can make one
        const Ran made = books.run({u"list"_s, u"orders"_s});
        const int turned = ::mount("tmpfs", folder.constData(), "tmpfs", MS_REMOUNT | MS_RDONLY, "");
        const Ran ran = Ctl::run({u"list"_s, u"orders"_s, u"--data"_s, books.folder(), u"--lang"_s, u"en"_s});
        QCOMPARE(::umount(folder.constData()), 0);
        QCOMPARE(turned, 0);
        QCOMPARE(made.exitCode, 0);
        QVERIFY2(ran.exitCode == 5 && ran.err.contains("read-only"), ran.all().constData());
    }

    void fullDisk()
    {
        Books books;
        QVERIFY(QDir().mkpath(books.folder()));
        const QByteArray folder = books.folder().toUtf8();
        if (::geteuid() != 0 || ::mount("tmpfs", folder.constData(), "tmpfs", 0, "size=4m") != 0)
            return; // only root can make a disk that is small
        const Ran added = [&] {
            return books.writeToken(m_shop.token()) ? books.run({u"store"_s, u"add"_s, u"--name"_s, u"Shop"_s,
                                                                 u"--url"_s, m_shop.url(), u"--since"_s, u"all"_s})
                                                    : Ran();
        }();
        // Whatever does not fit any more first: it ends with the database's code and a sentence.
        QFile filler(books.folder() + u"/filler"_s);
        QVERIFY(filler.open(QIODevice::WriteOnly));
        while (filler.write(QByteArray(4096, 'x')) == 4096 && filler.flush()) {
        }
        filler.close();
        const Ran ran = Ctl::run({u"sync"_s, u"--data"_s, books.folder(), u"--pace"_s, u"0"_s, u"--token-file"_s,
                                  books.tokenFile(), u"--lang"_s, u"en"_s});
        QCOMPARE(::umount(folder.constData()), 0);
        QVERIFY2(added.exitCode == 0 || added.exitCode == 5, added.all().constData());
        QVERIFY2(ran.exitCode == 5 && ran.err.contains("no room left"), ran.all().constData());
    }
#endif
};

QTEST_GUILESS_MAIN(TestKramarctlTrouble)
#include "test_kramarctl_trouble.moc"
