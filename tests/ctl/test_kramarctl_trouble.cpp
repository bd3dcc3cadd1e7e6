// SPDX-License-Identifier: GPL-3.0-or-later
// What kramarctl does when something is wrong: the exit code, a sentence, and nothing half done.
#include "storage/connection.h"
#include "tests/ctl/shop_test.h"

#include <QElapsedTimer>
#include <QFile>

#include <csignal>

#include <pty.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace kramar;
using namespace kramar::test;

namespace {

// A handler for SIGTERM stands, as the kernel tells it.
bool hearsStop(const QProcess &process)
{
    QFile status(u"/proc/%1/status"_s.arg(process.processId()));
    if (!status.open(QIODevice::ReadOnly))
        return false;
    const QByteArray all = status.readAll();
    const qsizetype at = all.indexOf("SigCgt:");
    const quint64 caught =
        at < 0 ? 0 : all.mid(at + 7, all.indexOf('\n', at) - at - 7).trimmed().toULongLong(nullptr, 16);
    return (caught >> (SIGTERM - 1)) & 1;
}

} // namespace

class TestKramarctlTrouble : public ShopTest
{
    Q_OBJECT

private Q_SLOTS:
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
        row("store add --name A --url https://user:geheim@shop.example/api/v1 --token-file /nonexistent");
        row("store add --name A --url ftp://user:geheim@shop.example/ --token-file /nonexistent");
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
        QVERIFY2(!told.all().contains("geheim") && !json.all().contains("geheim"), told.all().constData());
        QVERIFY(!QFileInfo::exists(books.folder()));
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

    void helpAndRefusalNameTheSameActions()
    {
        const Ran help = Ctl::run({u"help"_s, u"sync"_s, u"--lang"_s, u"en"_s});
        const Ran refused = Ctl::run({u"sync"_s, u"--action"_s, u"fly"_s, u"--lang"_s, u"en"_s});
        QVERIFY2(!help.out.contains("%1"), help.all().constData());
        const QString said = QString::fromUtf8(refused.err).section(u"There is: "_s, 1).section(u'.', 0, 0);
        const QStringList actions = said.split(u", "_s);
        QVERIFY2(actions.size() > 5, refused.all().constData());
        const QString offered =
            QString::fromUtf8(help.out).section(u"only this action"_s, 1).section(u"--"_s, 0, 0).simplified();
        QVERIFY2(offered.endsWith(actions.join(u", "_s)), help.all().constData());
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
        QCOMPARE(books.list(u"stores"_s).first()["token_kept"_L1].toString(), u"session"_s);
        const Ran shown = Ctl::run({u"store"_s, u"list"_s, u"--data"_s, books.folder(), u"--lang"_s, u"en"_s});
        QVERIFY2(shown.out.contains("session"), shown.all().constData());
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
        for (const QString &pace : {u"1"_s, u"399"_s}) {
            const Ran hasty = Ctl::run({u"store"_s, u"add"_s, u"--name"_s, u"Shop"_s, u"--url"_s,
                                        u"https://prom.invalid/api/v1"_s, u"--data"_s, books.folder(), u"--json"_s,
                                        u"--pace"_s, pace, u"--token-file"_s, books.tokenFile()});
            QVERIFY2(hasty.exitCode == 2 && hasty.out.contains("400"), hasty.all().constData());
        }
    }

    // Nobody ever writes to it: a stop ends the wait all the same.
    void aSilentFifoIsLeftOnAStop()
    {
        Books books;
        const QByteArray fifo = QFile::encodeName(books.file(u"fifo"_s));
        QCOMPARE(::mkfifo(fifo.constData(), 0600), 0);
        const auto add =
            Ctl::start({u"store"_s, u"add"_s, u"--name"_s, u"Shop"_s, u"--url"_s, m_shop.url(), u"--data"_s,
                        books.folder(), u"--pace"_s, u"0"_s, u"--token-file"_s, books.file(u"fifo"_s)});
        // Before it listens to signals, one ends it without a word; a little later it waits for the fifo.
        QTRY_VERIFY_WITH_TIMEOUT(hearsStop(*add), 20'000);
        QTest::qWait(500);
        QCOMPARE(add->state(), QProcess::Running);
        add->terminate();
        QCOMPARE(Ctl::finish(*add, 20'000).exitCode, 1);
    }

    void aTokenComesThroughAFifo()
    {
        Books books;
        const QByteArray fifo = QFile::encodeName(books.file(u"fifo"_s));
        QCOMPARE(::mkfifo(fifo.constData(), 0600), 0);
        const auto add =
            Ctl::start({u"store"_s, u"add"_s, u"--name"_s, u"Shop"_s, u"--url"_s, m_shop.url(), u"--data"_s,
                        books.folder(), u"--pace"_s, u"0"_s, u"--token-file"_s, books.file(u"fifo"_s)});
        QFile pipe(books.file(u"fifo"_s));
        QVERIFY(pipe.open(QIODevice::WriteOnly)); // stands here until it is read
        QVERIFY(pipe.write(m_shop.token() + '\n') > 0);
        pipe.close();
        const Ran ran = Ctl::finish(*add);
        QVERIFY2(ran.exitCode == 0, ran.all().constData());
    }

    // Ctrl+C while the token is typed: the terminal gets its echo back.
    void theEchoComesBackAfterAStop()
    {
        Books books;
        int terminal = -1;
        const pid_t child = ::forkpty(&terminal, nullptr, nullptr, nullptr);
        QVERIFY(child >= 0);
        if (child == 0) {
            const QByteArray folder = QFile::encodeName(books.folder()), url = m_shop.url().toUtf8();
            ::execl(KRAMARCTL, KRAMARCTL, "store", "add", "--name", "Shop", "--url", url.constData(), "--data",
                    folder.constData(), "--pace", "0", static_cast<char *>(nullptr));
            ::_exit(99);
        }
        const auto echoes = [terminal] {
            termios mode{};
            return ::tcgetattr(terminal, &mode) == 0 && (mode.c_lflag & tcflag_t(ECHO)) != 0;
        };
        QTRY_VERIFY_WITH_TIMEOUT(!echoes(), 20'000); // it asks
        QCOMPARE(::write(terminal, "\x03", 1), ssize_t(1));
        QTRY_VERIFY_WITH_TIMEOUT(echoes(), 20'000);
        int status = 0;
        bool ended = false;
        const auto hasEnded = [&] { return ended = ended || ::waitpid(child, &status, WNOHANG) == child; };
        QTRY_VERIFY_WITH_TIMEOUT(hasEnded(), 20'000);
        ::close(terminal);
        QVERIFY(WIFEXITED(status));
        QCOMPARE(WEXITSTATUS(status), 1);
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

    void aRoundTellsWhatIsInDoubt()
    {
        Books books;
        const QList<qint64> listings = openShop(books);
        QVERIFY(!listings.isEmpty());
        QCOMPARE(setField(books, listings.first(), u"name=Invented name"_s).exitCode, 0);
        failNext(u"html_200"_s, u"/products"_s);
        const QStringList send{u"sync"_s, u"--store"_s, u"Shop"_s, u"--action"_s, u"send"_s};
        const Ran ran = books.run(send);
        QVERIFY2(ran.exitCode == 1, ran.all().constData());
        QVERIFY2(!ran.object()["ok"_L1].toBool(true), ran.all().constData());
        QCOMPARE(ran.object()["troubles"_L1]["unknown"_L1].toInt(), 1);
        QCOMPARE(ran.object()["troubles"_L1]["objects"_L1][0]["state"_L1].toString(), u"unknown"_s);
        m_shop.post(u"quirks"_s, {{u"fail_next"_s, QJsonArray()}});
        QTRY_VERIFY_WITH_TIMEOUT(books.run(send).exitCode == 0, 40'000);
    }

    void aRoundNamesWhatFailed()
    {
        Books books;
        const QList<qint64> listings = openShop(books);
        QVERIFY(listings.size() > 5);
        for (qsizetype i = 0; i < 4; ++i)
            QCOMPARE(setField(books, listings[i], u"name=Invented %1"_s.arg(i)).exitCode, 0);
        failNext(u"error_200"_s, u"/products/edit"_s);
        const Ran ran = Ctl::run(spoken(books.with(sync())));
        QVERIFY2(ran.exitCode == 1, ran.all().constData());
        const QByteArray object = books.list(u"queue"_s)[2]["object"_L1].toString().toUtf8();
        QVERIFY2(!object.isEmpty() && ran.err.contains(object), ran.all().constData());
        QVERIFY2(ran.err.contains("4 objects failed") && ran.err.contains("list queue"), ran.all().constData());
        m_shop.post(u"quirks"_s, {{u"fail_next"_s, QJsonArray()}, {u"broken_orders"_s, 500}});
        Books second;
        QVERIFY(connectStore(second));
        const Ran read = Ctl::run(spoken(second.with({u"sync"_s, u"--action"_s, u"orders"_s})));
        QVERIFY2(read.exitCode == 1 && read.err.contains(" failed."), read.all().constData());
        QVERIFY2(read.err.contains(", No. ") && read.err.contains("GET /orders/list"), read.all().constData());
        QVERIFY2(read.err.contains("Field “") && !read.err.contains(", :"), read.all().constData());
        const Ran queue = Ctl::run(spoken(second.with({u"list"_s, u"queue"_s})));
        QVERIFY2(queue.out.contains("Field “") && !queue.out.contains("Prom says"), queue.all().constData());
    }

    void anAddressThatIsNotPromIsNotConnected()
    {
        failNext(u"html_200"_s, {});
        Books books;
        QVERIFY(books.writeToken(m_shop.token()));
        const QStringList add = books.with({u"store"_s, u"add"_s, u"--name"_s, u"Shop"_s, u"--url"_s, m_shop.url()});
        const Ran ran = Ctl::run(add);
        QVERIFY2(ran.exitCode == 4, ran.all().constData());
        const Ran told = Ctl::run(spoken(add));
        QVERIFY2(told.exitCode == 4 && told.err.contains("not Prom’s API") && told.err.contains("/api/v1"),
                 told.all().constData());
        QVERIFY(books.list(u"stores"_s).isEmpty());
    }

    void nothingIsPromisedOfAStoreThatIsNotThere()
    {
        Shop closed;
        QVERIFY(closed.start({u"--products"_s, u"1"_s, u"--orders"_s, u"1"_s}));
        const QString url = closed.url();
        QVERIFY(closed.stop());
        Books books;
        QVERIFY(books.writeToken(m_shop.token()));
        const auto add = [&books](const QString &to) {
            return Ctl::run(spoken(books.with({u"store"_s, u"add"_s, u"--name"_s, u"Shop"_s, u"--url"_s, to})));
        };
        const Ran down = add(url);
        QVERIFY2(down.exitCode == 4 && down.err.contains("Nothing was saved") && !down.err.contains("by itself"),
                 down.all().constData());
        QVERIFY(books.writeToken("wrong-token"));
        const Ran wrong = add(m_shop.url());
        QVERIFY2(wrong.exitCode == 3 && wrong.err.contains("Nothing was saved") && !wrong.err.contains("resume"),
                 wrong.all().constData());
    }

    void sinceIsNeverAhead()
    {
        Books books;
        QVERIFY(connectStore(books));
        const Ran ran = books.run({u"sync"_s, u"--since"_s, u"2099-01-01"_s});
        QVERIFY2(ran.exitCode == 2, ran.all().constData());
        QVERIFY(books.list(u"stores"_s).first()["orders_since"_L1].isNull());
        const Ran add = books.run(
            {u"store"_s, u"add"_s, u"--name"_s, u"Two"_s, u"--url"_s, m_shop.url(), u"--since"_s, u"2099-01-01"_s});
        QVERIFY2(add.exitCode == 2, add.all().constData());
    }

    void whatWasHeldStaysHeld()
    {
        Books books;
        QVERIFY(connectStore(books));
        QCOMPARE(books.run(sync()).exitCode, 0);
        QList<qint64> ids;
        for (const QJsonValue row : books.list(u"listings"_s)) {
            if (!row["is_variation"_L1].toBool())
                ids.append(row["prom_id"_L1].toInteger());
        }
        const auto name = [&](qsizetype i) { return setField(books, ids[i], u"name=Invented %1"_s.arg(i)).exitCode; };
        QCOMPARE(name(0) + name(1) + name(2), 0);
        QCOMPARE(books.run({u"queue"_s, u"hold"_s, u"--all"_s}).exitCode, 0);
        QCOMPARE(name(3), 0);
        const auto mode = [&books](const QString &to, const QString &pending) {
            return books.run({u"store"_s, u"mode"_s, u"Shop"_s, to, u"--pending"_s, pending});
        };
        QCOMPARE(mode(u"test"_s, u"drop"_s).exitCode, 2); // says nothing there
        const Ran ran = mode(u"production"_s, u"drop"_s);
        QVERIFY2(ran.exitCode == 0 && ran.object()["pending_count"_L1].toInt() == 1, ran.all().constData());
        QVERIFY2(ran.err.contains("dropped"), ran.all().constData());
        const QJsonArray left = books.list(u"queue"_s);
        QCOMPARE(left.size(), 3);
        for (const QJsonValue row : left)
            QCOMPARE(row["state"_L1].toString(), u"held"_s);
        QCOMPARE(mode(u"production"_s, u"drop"_s).exitCode, 2); // it is there already
        QCOMPARE(books.list(u"queue"_s).size(), 3);
    }

    void onlyCarriersThatPromKnows()
    {
        Books books;
        QVERIFY(connectStore(books));
        QCOMPARE(books.run(sync()).exitCode, 0);
        qint64 order = 0;
        for (const QJsonValue row : books.list(u"orders"_s)) {
            if (row["state"_L1].toString() == u"new")
                order = row["prom_id"_L1].toInteger();
        }
        const QStringList verb{u"order"_s, u"waybill"_s,   u"--store"_s,
                               u"Shop"_s,  u"--prom-id"_s, QString::number(order)};
        const Ran ran = books.run(verb + QStringList{u"20450000000001"_s, u"--carrier"_s, u"foo"_s});
        QVERIFY2(ran.exitCode == 2 && ran.out.contains("nova_poshta, ukrposhta"), ran.all().constData());
        QVERIFY(books.list(u"queue"_s).isEmpty());
        // Whose it is need not be said to take it away.
        QCOMPARE(books.run(verb + QStringList{u"20450000000001"_s, u"--carrier"_s, u"nova_poshta"_s}).exitCode, 0);
        {
            const auto db =
                storage::Connection::open(storage::DatabaseSettings::sqlite(books.folder() + u"/kramar.db"_s));
            QVERIFY(db && (*db)->run(u"UPDATE orders SET delivery_provider = NULL"_s));
        }
        const Ran gone = books.run(verb + QStringList{u""_s});
        QVERIFY2(gone.exitCode == 0 && gone.object()["waybill"_L1] == QString(), gone.all().constData());
        // What an order can become is said with what it cannot.
        const Ran packing = Ctl::run(spoken(books.with({u"order"_s, u"status"_s, u"--store"_s, u"Shop"_s,
                                                        u"--prom-id"_s, QString::number(order), u"packing"_s}),
                                            u"uk"_s));
        const QString said = QString::fromUtf8(packing.err);
        QVERIFY2(packing.exitCode == 1 && said.contains(u"«Підтверджено»") && !said.contains(u"cannot"),
                 packing.all().constData());
    }

    void theAnswerNamesTheMethod()
    {
        Books books;
        QVERIFY(connectStore(books));
        for (const QString &kind : {u"html_200"_s, u"error_200"_s, u"404"_s}) {
            failNext(kind, u"/orders/list"_s);
            const Ran ran = Ctl::run(spoken(books.with({u"sync"_s, u"--action"_s, u"orders"_s})));
            QVERIFY2(ran.exitCode == 1 && ran.err.contains("GET /orders/list"), ran.all().constData());
            QVERIFY2(!ran.err.contains("value is kept") && !ran.err.contains("Check the number"),
                     ran.all().constData());
        }
    }

    void theMissingRightIsStillNamedLater()
    {
        Books books;
        QVERIFY(connectStore(books));
        failNext(u"403"_s, u"/orders/list"_s);
        const QStringList orders = spoken(books.with({u"sync"_s, u"--action"_s, u"orders"_s}));
        QCOMPARE(Ctl::run(orders).exitCode, 3);
        const Ran later = Ctl::run(orders);
        QVERIFY2(later.exitCode == 3 && later.err.contains("GET /orders/list"), later.all().constData());
        QCOMPARE(books.run({u"store"_s, u"resume"_s, u"Shop"_s}).exitCode, 0);
        QCOMPARE(books.run({u"store"_s, u"pause"_s, u"Shop"_s}).exitCode, 0);
        const Ran paused = Ctl::run(orders);
        QVERIFY2(paused.err.contains("is paused.") && !paused.err.contains("Test"), paused.all().constData());
    }

    void whatIsTypedIsToldHow()
    {
        Books books;
        QVERIFY(connectStore(books));
        QCOMPARE(books.run({u"sync"_s, u"--action"_s, u"listings"_s}).exitCode, 0);
        const QString listing = QString::number(books.list(u"listings"_s).first()["prom_id"_L1].toInteger());
        const QStringList set{u"listing"_s, u"set"_s, u"--store"_s, u"Shop"_s, u"--prom-id"_s, listing};
        const auto told = [&](const QStringList &changes) { return Ctl::run(spoken(books.with(set + changes))); };
        QVERIFY(told({u"presence=perhaps"_s}).err.contains("not_available"));
        QVERIFY(told({u"prices=cheap"_s}).err.contains("5=2100; 10=2000,50"));
        QVERIFY(told({u"discount=much"_s}).err.contains("2026-03-01..2026-03-31"));
        const Ran twice = told({u"price=1"_s, u"price=2"_s});
        QVERIFY2(twice.exitCode == 2 && twice.err.contains("twice"), twice.all().constData());
        for (const char *word : {"listing set", "order cancel"}) {
            const Ran help = Ctl::run(QStringList{u"help"_s} + QString::fromLatin1(word).split(u' '));
            QVERIFY(help.out.contains("not_available"));
        }
        const QJsonObject row = books.list(u"listings"_s).first().toObject();
        for (const QString &key : {u"discount"_s, u"prices"_s, u"keywords"_s, u"description"_s})
            QVERIFY2(row.contains(key), qPrintable(key));
    }

    void aPortThatIsTaken()
    {
        const Ran ran = Ctl::run({u"demo"_s, u"--port"_s, m_shop.port(), u"--lang"_s, u"en"_s});
        QVERIFY2(ran.exitCode == 1 && ran.err.contains(QByteArray("127.0.0.1:") + m_shop.port().toLatin1()),
                 ran.all().constData());
    }

    void allButSome()
    {
        Books books;
        const QList<qint64> ids = openShop(books);
        QVERIFY(ids.size() > 2);
        for (qsizetype i = 0; i < 2; ++i)
            QCOMPARE(setField(books, ids[i], u"name=Invented %1"_s.arg(i)).exitCode, 0);
        const Ran held = books.run({u"queue"_s, u"hold"_s, u"--all"_s});
        QVERIFY2(held.exitCode == 0 && held.object()["changed"_L1].toInt() == 2, held.all().constData());
        // An entry whose order is gone cannot be dropped; the others are.
        {
            const auto db =
                storage::Connection::open(storage::DatabaseSettings::sqlite(books.folder() + u"/kramar.db"_s));
            QVERIFY(db && (*db)->run(u"UPDATE queue_entry SET kind = 'waybill', intent = '', object_id = 999999 "
                                     "WHERE id = (SELECT max(id) FROM queue_entry)"_s));
        }
        const Ran dropped = books.run({u"queue"_s, u"drop"_s, u"--all"_s});
        QVERIFY2(dropped.object()["changed"_L1].toInt() + dropped.object()["failed"_L1].toInt() == 2,
                 dropped.all().constData());
        QCOMPARE(dropped.exitCode, dropped.object()["failed"_L1].toInt() > 0 ? 1 : 0);
        QCOMPARE(int(books.list(u"queue"_s).size()), dropped.object()["failed"_L1].toInt());
    }

#ifdef Q_OS_LINUX
    void textThatIsNone()
    {
        QProcess shell;
        shell.start(u"/bin/bash"_s, {u"-c"_s, QStringLiteral(KRAMARCTL) + u" list orders --store $'a\\xff\\xfeb'"_s});
        QVERIFY(shell.waitForFinished());
        QCOMPARE(shell.exitCode(), 2);
        QVERIFY(shell.readAllStandardError().contains("UTF-8"));
    }

#endif
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
};

QTEST_GUILESS_MAIN(TestKramarctlTrouble)
#include "test_kramarctl_trouble.moc"
