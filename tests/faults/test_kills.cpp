// SPDX-License-Identifier: GPL-3.0-or-later
// kill -9 of the program that does the exchange, at random moments of full rounds, while people edit in the same books
// and buyers act in the shop. Afterwards two rounds without trouble make both sides equal.
//   KRAMAR_TEST_SEED=n   the same draw again (the moments of the computer stay its own)
//   KRAMAR_TEST_KILLS=n  how many kills
#include "base/clock.h"
#include "tests/ctl/driver.h"
#include "tests/faults/both_sides.h"
#include "tests/faults/shop_day.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace kramar::test;

namespace kramar::faults {

class TestKills : public QObject
{
    Q_OBJECT

    quint32 m_seed = 0;
    int m_kills = 50;
    QRandomGenerator m_dice;
    Shop m_shop;
    Books m_books;
    SystemClock m_clock;
    std::unique_ptr<storage::Database> m_db;
    std::unique_ptr<ShopDay> m_day;
    qint64 m_roundMs = 2'000;
    int m_hits = 0;

    Ran sync() { return m_books.run({u"sync"_s, u"--store"_s, u"Shop"_s}); }
    int between(int from, int to) { return from + static_cast<int>(m_dice.bounded(to - from)); }
    QJsonObject state(const QString &query) { return m_shop.get(u"state?"_s + query).object(); }

    // Starts the exchange, lets people work, kills it somewhere on its way.
    void killOnce()
    {
        const bool serves = between(0, 3) == 0;
        const auto process = Ctl::start(m_books.with(serves ? QStringList{u"serve"_s, u"--store"_s, u"Shop"_s}
                                                            : QStringList{u"sync"_s, u"--store"_s, u"Shop"_s}));
        const int moment = between(30, static_cast<int>(m_roundMs + m_roundMs / 4));
        QElapsedTimer timer;
        timer.start();
        while (timer.elapsed() < moment && process->state() == QProcess::Running) {
            if (m_db)
                m_day->step();
            process->waitForFinished(qMax(1, qMin(between(2, 40), moment - static_cast<int>(timer.elapsed()))));
        }
        m_hits += process->state() == QProcess::Running ? 1 : 0;
        process->kill(); // kill -9
        Ctl::finish(*process);
        if (m_db && between(0, 4) == 0)
            killAnEdit();
    }

    // The command line too can be killed in the middle of its one transaction.
    void killAnEdit()
    {
        const qint64 listing = m_day->someListing();
        if (listing == 0)
            return;
        m_day->forget(listing);
        const auto edit = Ctl::start(m_books.with({u"listing"_s, u"set"_s, u"--store"_s, u"Shop"_s, u"--prom-id"_s,
                                                   QString::number(listing), u"price="_s + m_day->nextPrice()}));
        edit->waitForFinished(between(1, 40));
        edit->kill();
        Ctl::finish(*edit);
    }

    void answerWritesLate()
    {
        QJsonArray rules;
        for (const QString &method : {u"POST"_s, u"PUT"_s})
            rules.append(QJsonObject{
                {u"kind"_s, u"slow_ms"_s}, {u"method"_s, method}, {u"count"_s, 5}, {u"ms"_s, between(100, 900)}});
        m_shop.post(u"quirks"_s, {{u"fail_next"_s, rules}});
    }

    void openBooks()
    {
        auto opened =
            storage::Database::open(storage::DatabaseSettings::sqlite(m_books.folder() + u"/kramar.db"_s), m_clock);
        QVERIFY(opened);
        m_db = *std::move(opened);
        // Each price is a new one, whatever it was before.
        QVERIFY(m_db->writeNow(storage::Executor::Urgency::Person, [](storage::Transaction &tx) {
            return tx.db().run(u"INSERT INTO store_setting (store_id, key, value) SELECT id, 'brake_price_percent', "
                               "'100000000' FROM store WHERE true ON CONFLICT (store_id, key) DO NOTHING"_s);
        }));
        m_day = std::make_unique<ShopDay>(
            *m_db,
            [this](const QJsonObject &step) {
                return m_shop.post(u"script"_s, {{u"steps"_s, QJsonArray{step}}}).object();
            },
            m_dice);
    }

    static QByteArray lines(const QStringList &lines) { return lines.join(u'\n').toUtf8(); }
    void verifyNothing(const char *what, const QStringList &found)
    {
        QVERIFY2(found.isEmpty(),
                 (QByteArray(what) + ", seed " + QByteArray::number(m_seed) + ":\n" + lines(found)).constData());
    }

private Q_SLOTS:
    void initTestCase()
    {
        bool given = false;
        m_seed = qEnvironmentVariable("KRAMAR_TEST_SEED").toUInt(&given);
        if (!given)
            m_seed = QRandomGenerator::global()->bounded(1u, 1'000'000u);
        m_kills = qMax(4, qEnvironmentVariable("KRAMAR_TEST_KILLS", u"50"_s).toInt());
        qInfo("KRAMAR_TEST_SEED=%u KRAMAR_TEST_KILLS=%d", m_seed, m_kills);
        m_dice.seed(m_seed);

        QVERIFY(m_shop.start(
            {u"--products"_s, u"140"_s, u"--orders"_s, u"80"_s, u"--seed"_s, QString::number(1 + m_seed % 1000)}));
        m_shop.post(u"quirks"_s, {{u"latency_ms"_s, 3}});
        QVERIFY(m_books.writeToken(m_shop.token()));
        const Ran added = m_books.run(
            {u"store"_s, u"add"_s, u"--name"_s, u"Shop"_s, u"--url"_s, m_shop.url(), u"--since"_s, u"all"_s});
        QVERIFY2(added.exitCode == 0, added.all().constData());
    }

    void theFirstDownload()
    {
        openBooks();
        QVERIFY(m_db);
        for (int kill = 0; kill < m_kills / 4; ++kill)
            killOnce();
        QElapsedTimer timer;
        timer.start();
        const Ran ran = sync();
        QVERIFY2(ran.exitCode == 0, ran.all().constData());
        const Ran again = sync();
        QVERIFY2(again.exitCode == 0, again.all().constData());
        m_roundMs = qBound(qint64{200}, timer.elapsed() / 2, qint64{2'000});
        // Test mode: not one write, whatever happened.
        QCOMPARE(m_shop.ledger().size(), 0);
        verifyNothing("the books", brokenBooks(*m_db));
        const Ran mode = m_books.run({u"store"_s, u"mode"_s, u"Shop"_s, u"production"_s, u"--pending"_s, u"send"_s});
        QVERIFY2(mode.exitCode == 0, mode.all().constData());
    }

    void fullRounds()
    {
        for (int kill = m_kills / 4; kill < m_kills; ++kill) {
            for (int i = between(2, 8); i > 0; --i)
                m_day->step();
            // Every other time writes are answered late: the kill falls between the shop's deed and its word.
            const bool late = between(0, 2) == 0;
            if (late)
                answerWritesLate();
            killOnce();
            if (late)
                m_shop.post(u"quirks"_s, {{u"fail_next"_s, QJsonArray()}});
        }
        verifyNothing("what people did", m_day->troubles());
    }

    void twoRoundsLaterBothSidesAreEqual()
    {
        const Ran first = sync();
        // What waits for its next try by the clock, and what Prom and we went on contradicting each other about: a
        // person presses Retry.
        QStringList retry{u"queue"_s, u"retry"_s};
        for (const QJsonValue row : m_books.list(u"queue"_s)) {
            if (row["state"_L1] == u"waiting"_s || (row["state"_L1] == u"failed"_s && row["error"_L1] == u"conflict"_s))
                retry.append(QString::number(row["id"_L1].toInteger()));
        }
        if (retry.size() > 2)
            QCOMPARE(m_books.run(retry).exitCode, 0);
        const Ran second = sync();
        QVERIFY2(second.exitCode == 0, (first.all() + "\n--\n" + second.all()).constData());
        qInfo("%d kills, %d in the middle of a run; %s; %lld requests, %lld writes", m_kills, m_hits,
              qPrintable(m_day->told()), m_shop.get(u"requests"_s).object()["total"_L1].toInteger(),
              static_cast<long long>(m_shop.ledger().size()));
        const ShopState shop = [this](const QString &query) { return state(query); };
        verifyNothing("the queue", unfinished(*m_db));
        verifyNothing("the books", brokenBooks(*m_db));
        verifyNothing("the two sides", differences(m_books.list(u"listings"_s), m_books.list(u"orders"_s), shop));
        verifyNothing("what was wanted", m_day->lost(shop));
        verifyNothing("the ledger", doubledWrites(m_shop.ledger(), m_day->changedInTheShop()));
    }

    void aThirdRoundChangesNothing()
    {
        const qsizetype before = m_shop.ledger().size();
        const Ran ran = sync();
        QVERIFY2(ran.exitCode == 0, ran.all().constData());
        for (const QJsonValue action : ran.object()["actions"_L1].toArray())
            QVERIFY2(action["created"_L1].toInt() + action["changed"_L1].toInt() + action["sent"_L1].toInt() == 0,
                     ran.out.constData());
        QCOMPARE(m_shop.ledger().size(), before);
    }
};

} // namespace kramar::faults

QTEST_GUILESS_MAIN(kramar::faults::TestKills)
#include "test_kills.moc"
