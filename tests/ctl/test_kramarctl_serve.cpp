// SPDX-License-Identifier: GPL-3.0-or-later
// The exchange of kramarctl that runs for long, beside another, and after it was killed.
#include "tests/ctl/shop_test.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;
using namespace kramar;
using namespace kramar::test;

class TestKramarctlServe : public ShopTest
{
    Q_OBJECT

private Q_SLOTS:
    void serveWithoutATokenSaysItOnceAndWaits()
    {
        Books books;
        QVERIFY(connectStore(books)); // nothing was read yet: all of it is due
        const auto serve =
            Ctl::start({u"serve"_s, u"--data"_s, books.folder(), u"--pace"_s, u"0"_s, u"--lang"_s, u"en"_s});
        QByteArray err;
        const auto heard = [&] {
            serve->waitForReadyRead(50);
            err += serve->readAllStandardError();
            return err.contains("token is not at hand") && err.contains("runs.");
        };
        QTRY_VERIFY_WITH_TIMEOUT(heard(), 30'000);
        QTest::qWait(1000); // long enough for hundreds of rounds
        serve->terminate();
        const Ran served = Ctl::finish(*serve, 10'000);
        err += served.err;
        QVERIFY2(served.exitCode == 0, served.all().constData());
        QVERIFY2(err.count("token is not at hand") == 1 && err.count('\n') < 6, err.constData());
        QFile log(books.folder() + u"/logs/kramarctl.log"_s);
        QVERIFY(log.open(QIODevice::ReadOnly));
        QVERIFY(log.readAll().contains("no_secret"));
    }

    void aSecondExchangeIsTurnedAway()
    {
        Books books;
        QVERIFY(connectStore(books));
        m_shop.post(u"quirks"_s, {{u"latency_ms"_s, 6000}});
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
        QVERIFY2(timer.elapsed() < 5000, QByteArray::number(timer.elapsed()).constData());
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
        const Ran served = Ctl::finish(*serve, 10'000);
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

    // The other stores are served on; what is held is told once.
    void oneHeldStoreHoldsUpNoOther()
    {
        Books books;
        QVERIFY(connectStore(books));
        const Ran add = books.run({u"store"_s, u"add"_s, u"--name"_s, u"Another"_s, u"--url"_s, m_shop.url()});
        QVERIFY2(add.exitCode == 0, add.all().constData());
        const int before = m_shop.get(u"requests"_s).object()["total"_L1].toInt();
        const auto first = Ctl::start(books.with({u"serve"_s, u"--store"_s, u"Shop"_s}));
        QTRY_VERIFY_WITH_TIMEOUT(m_shop.get(u"requests"_s).object()["total"_L1].toInt() > before, 20'000);
        const auto both = Ctl::start({u"serve"_s, u"--data"_s, books.folder(), u"--lang"_s, u"en"_s});
        both->waitForFinished(4'000); // it has no reason to
        QCOMPARE(both->state(), QProcess::Running);
        both->terminate();
        const Ran ran = Ctl::finish(*both, 10'000);
        QVERIFY2(ran.exitCode == 0, ran.all().constData());
        QVERIFY2(ran.err.count("“Shop”") >= 1 && ran.err.contains("exchange"), ran.all().constData());
        first->terminate();
        QCOMPARE(Ctl::finish(*first, 10'000).exitCode, 0);
    }
};

QTEST_GUILESS_MAIN(TestKramarctlServe)
#include "test_kramarctl_serve.moc"
