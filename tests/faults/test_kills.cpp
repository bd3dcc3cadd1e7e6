// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/exchange/desk.h"

#include <QProcess>
#include <QRandomGenerator>

namespace kramar::exchange::test {

// kill -9 at random moments of a round, with edits going on; afterwards both sides are equal, nothing is lost and
// nothing is doubled (design §8). KRAMAR_TEST_SEED and KRAMAR_TEST_KILLS choose another row of accidents.
class TestKills : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void firstRoundGoesOn();
    void nothingIsLostOrDoubled();

private:
    bool killedRound(int afterMs);
    void wholeRound();

    std::unique_ptr<Desk> m_desk;
    QString m_token;
    quint32 m_seed = 1;
    int m_kills = 25;
    QRandomGenerator m_dice;
};

namespace {

const QStringList everyAction{u"base_data"_s, u"groups"_s, u"send"_s, u"orders"_s, u"listings"_s, u"clients"_s};

QStringList syncCommand(const QString &folder, const QString &token)
{
    QStringList command{u"--data"_s, folder,    u"--token-file"_s, token,        u"--pace"_s,
                        u"0"_s,      u"sync"_s, u"--store"_s,      u"Крамниця"_s};
    for (const QString &action : everyAction)
        command << u"--action"_s << action;
    return command;
}

} // namespace

void TestKills::init()
{
    m_seed = qEnvironmentVariableIsSet("KRAMAR_TEST_SEED") ? qEnvironmentVariable("KRAMAR_TEST_SEED").toUInt() : 1;
    m_kills = qEnvironmentVariableIsSet("KRAMAR_TEST_KILLS") ? qEnvironmentVariableIntValue("KRAMAR_TEST_KILLS") : 25;
    m_dice.seed(m_seed);
    m_desk = std::make_unique<Desk>(demo::ShopSize{.products = 900, .orders = 400, .seed = m_seed}, false,
                                    SystemClock().now());
    m_desk->quirk(u"latency_ms"_s, 10);
    m_token = m_desk->folder.filePath(u"token"_s);
    QFile file(m_token);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
    file.write(m_desk->shop->token().toUtf8());
}

// Did it end by itself before that?
bool TestKills::killedRound(int afterMs)
{
    QProcess program;
    program.setStandardOutputFile(QProcess::nullDevice());
    program.setStandardErrorFile(QProcess::nullDevice());
    program.start(QStringLiteral(KRAMARCTL), syncCommand(m_desk->folder.path(), m_token));
    const bool ended = program.waitForFinished(afterMs);
    program.kill();
    program.waitForFinished();
    return ended;
}

void TestKills::wholeRound()
{
    QProcess program;
    program.start(QStringLiteral(KRAMARCTL), syncCommand(m_desk->folder.path(), m_token));
    QVERIFY(program.waitForFinished(60'000));
    QVERIFY2(program.exitCode() == 0, (program.readAllStandardOutput() + program.readAllStandardError()).constData());
}

void TestKills::firstRoundGoesOn()
{
    int killed = 0;
    for (int i = 0; i < 12 && killed < 8; ++i)
        killed += killedRound(m_dice.bounded(60, 450)) ? 0 : 1;
    QVERIFY2(killed > 2, "the rounds were too quick to be killed");
    wholeRound();
    const QJsonObject shop = m_desk->summary();
    QCOMPARE(m_desk->number(u"SELECT count(*) FROM listing"_s), qint64{shop["products_listed"_L1].toInt()});
    QCOMPARE(m_desk->number(u"SELECT count(*) FROM orders"_s), qint64{shop["orders"_L1].toInt()});
    QCOMPARE(m_desk->number(u"SELECT count(*) FROM client_prom"_s), qint64{shop["clients"_L1].toInt()});
    QCOMPARE(m_desk->number(u"SELECT count(*) FROM client"_s), qint64{shop["clients"_L1].toInt()});
    QCOMPARE(m_desk->number(u"SELECT count(*) FROM snapshot WHERE state = 'complete'"_s), qint64{1});
    QCOMPARE(m_desk->number(u"SELECT listings FROM snapshot"_s), qint64{shop["products_listed"_L1].toInt()});
    QCOMPARE(m_desk->number(u"SELECT count(*) FROM order_line l JOIN listing i ON i.prom_id = l.prom_line_id "
                            "WHERE l.listing_id IS NULL"_s),
             qint64{0});
    QVERIFY(m_desk->ledger().isEmpty());
}

void TestKills::nothingIsLostOrDoubled()
{
    wholeRound();
    m_desk->production();
    QHash<qint64, QList<int>> prices; // by Prom id: every price that was wanted, in order
    QList<qint64> confirmed;
    int price = 1'000;
    for (int i = 0; i < m_kills; ++i) {
        for (int edits = m_dice.bounded(1, 4); edits > 0; --edits) {
            const ListingId id = m_desk->listing(m_dice.bounded(0, 150));
            m_desk->edit(id, listing_field::price, QString::number(++price) + u".00"_s);
            prices[m_desk->number(u"SELECT prom_id FROM listing WHERE id = %1"_s.arg(id.value()))].append(price);
        }
        if (i % 3 == 0) {
            const OrderId order(m_desk->number(u"SELECT id FROM orders WHERE prom_status = 'pending' AND state = 'new' "
                                               "LIMIT 1"_s));
            if (order.value() != 0) {
                must(m_desk->write([&](storage::Transaction &tx) {
                    return orders::OrderOperations(tx, m_desk->session.actor())
                        .setState(order, OrderState::Confirmed, {});
                }));
                confirmed.append(m_desk->orderNow(order).promId->value());
            }
        }
        killedRound(m_dice.bounded(20, 260));
    }
    wholeRound();
    wholeRound();
    QCOMPARE(m_desk->queue().live(), 0);

    QHash<qint64, QList<int>> written;
    QHash<qint64, int> statuses;
    for (const QJsonValue &entry : m_desk->ledger()) {
        const QJsonValue body = entry["body"_L1];
        if (entry["path"_L1].toString() == u"/products/edit")
            written[body["id"_L1].toInteger()].append(body["price"_L1].toInt());
        else
            ++statuses[body["id"_L1].toInteger()];
    }
    for (auto wanted = prices.constBegin(); wanted != prices.constEnd(); ++wanted) {
        const QList<int> got = written.value(wanted.key());
        QVERIFY2(!got.isEmpty() && got.last() == wanted->last(), "an edit is lost");
        QCOMPARE(QSet<int>(got.begin(), got.end()).size(), got.size()); // each written once at most
        for (const int value : got)
            QVERIFY2(wanted->contains(value), "a price that nobody wanted");
    }
    QCOMPARE(written.size(), prices.size());
    QCOMPARE(statuses.size(), confirmed.size());
    for (const qint64 order : std::as_const(confirmed))
        QCOMPARE(statuses.value(order), 1);
}

} // namespace kramar::exchange::test

QTEST_GUILESS_MAIN(kramar::exchange::test::TestKills)
#include "test_kills.moc"
