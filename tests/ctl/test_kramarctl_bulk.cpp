// SPDX-License-Identifier: GPL-3.0-or-later
// A bulk edit by kramarctl against the demo shop: shown, done, sent, taken back.
#include "storage/connection.h"
#include "tests/ctl/driver.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace kramar::test;

class TestKramarctlBulk : public QObject
{
    Q_OBJECT

    Shop m_shop;
    Books m_books;
    QHash<qint64, QString> m_prices; // by Prom's number
    QSet<qint64> m_editable;         // whose price can be raised
    qint64 m_act = 0;
    qsizetype m_told = 0;

    Ran bulk(const QStringList &words, const QStringList &selection = {u"--all"_s})
    {
        return m_books.run(QStringList{u"listing"_s, u"bulk"_s, u"--store"_s, u"Shop"_s} + selection + words);
    }
    Ran sync() { return m_books.run({u"sync"_s, u"--store"_s, u"Shop"_s, u"--action"_s, u"send"_s}); }
    QHash<qint64, QString> prices()
    {
        QHash<qint64, QString> prices;
        for (const QJsonValue row : m_books.list(u"listings"_s))
            prices.insert(row["prom_id"_L1].toInteger(), row["price"_L1].toString());
        return prices;
    }
    // What arrived in the shop since the last call: the price of each product, and how many came in each request.
    struct Arrived {
        QHash<qint64, qint64> prices; // hundredths
        QHash<qint64, int> inRequest;
    };
    Arrived arrived()
    {
        Arrived found;
        const QJsonArray ledger = m_shop.ledger();
        for (; m_told < ledger.size(); ++m_told) {
            const QJsonValue entry = ledger[m_told];
            const qint64 product = entry["object"_L1].toString().section(u' ', 1).toLongLong();
            found.prices.insert(product, qRound64(entry["body"_L1]["price"_L1].toDouble() * 100));
            ++found.inRequest[entry["request"_L1].toInteger()];
        }
        return found;
    }
    qint64 lastBulkAct()
    {
        const auto db = kramar::storage::Connection::open(
            kramar::storage::DatabaseSettings::sqlite(m_books.folder() + u"/kramar.db"_s));
        return db ? (*db)->firstNumber(u"SELECT max(id) FROM act WHERE kind = 'listing.bulk'"_s)->value_or(0) : 0;
    }
    QString writeCsv(const QByteArray &text)
    {
        QFile file(m_books.file(u"ids.csv"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("no CSV");
        return file.fileName();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_shop.start({u"--products"_s, u"320"_s, u"--orders"_s, u"1"_s, u"--seed"_s, u"5"_s}));
        QVERIFY(m_books.writeToken(m_shop.token()));
        QCOMPARE(
            m_books
                .run({u"store"_s, u"add"_s, u"--name"_s, u"Shop"_s, u"--url"_s, m_shop.url(), u"--since"_s, u"all"_s})
                .exitCode,
            0);
        QCOMPARE(m_books.run({u"sync"_s, u"--store"_s, u"Shop"_s}).exitCode, 0);
        QCOMPARE(m_books.run({u"store"_s, u"mode"_s, u"Shop"_s, u"production"_s}).exitCode, 0);
        m_prices = prices();
        QVERIFY(m_prices.size() >= 300);
    }

    void nonsenseIsRefused()
    {
        const auto refused = [](const Ran &ran, const QByteArray &word) {
            if (ran.exitCode == 2 && ran.all().contains(word))
                return true;
            qWarning() << ran.all();
            return false;
        };
        QVERIFY(refused(bulk({u"colour=red"_s}), "colour"));
        QVERIFY(refused(bulk({u"formula=prise*2"_s}), "prise"));
        QVERIFY(refused(bulk({u"price=+7%"_s}, {}), "--ids"));
        QVERIFY(refused(bulk({u"price=+7%"_s}, {u"--all"_s, u"--ids"_s, u"x"_s}), "--ids"));
        QVERIFY(refused(bulk({u"price=+7%"_s}, {u"--ids"_s, u"/nowhere/ids.csv"_s}), "/nowhere/ids.csv"));
        const QString csv = writeCsv("prom_id\n12\nabc\n");
        QVERIFY(refused(bulk({u"price=+7%"_s}, {u"--ids"_s, csv}), "3"));
        QCOMPARE(prices(), m_prices);
    }

    void showsAndChangesNothing()
    {
        const Ran ran = bulk({u"price=+7%"_s, u"round=up:9"_s});
        QVERIFY2(ran.exitCode == 0, ran.all().constData());
        const QJsonObject said = ran.object();
        QCOMPARE(said["applied"_L1].toBool(), false);
        const QJsonArray rows = said["rows"_L1].toArray();
        QCOMPARE(rows.size(), said["will_change"_L1].toInt());
        QVERIFY(rows.size() > 200);
        QCOMPARE(rows.size() + said["unchanged"_L1].toInt() + said["skipped"_L1].toInt(), m_prices.size());
        QVERIFY(said["skips"_L1]["price:locked_on_variety"_L1].toInt() > 0);
        for (const QJsonValue row : rows) {
            const QJsonObject change = row["changes"_L1][0].toObject();
            QCOMPARE(change["before"_L1].toString(), m_prices.value(row["prom_id"_L1].toInteger()));
            QVERIFY(change["after"_L1].toString().endsWith(u"9.00"));
        }
        QCOMPARE(prices(), m_prices);
    }

    void doesItAndSendsIt()
    {
        const Ran ran = bulk({u"price=+7%"_s, u"--apply"_s});
        QVERIFY2(ran.exitCode == 0, ran.all().constData());
        const QJsonObject said = ran.object();
        const int changed = said["changed"_L1].toInt();
        QVERIFY(changed > 200);
        m_act = said["act"_L1].toInteger();
        QVERIFY(m_act > 0);
        const Ran sent = sync();
        QVERIFY2(sent.exitCode == 0, sent.all().constData());
        const Arrived there = arrived();
        QCOMPARE(there.prices.size(), changed);
        QCOMPARE(there.inRequest.size(), (changed + 99) / 100); // Prom takes a hundred at a time
        for (const int count : there.inRequest)
            QVERIFY(count <= 100);
        const QHash<qint64, QString> here = prices();
        const QList<qint64> editable = there.prices.keys();
        m_editable = QSet<qint64>(editable.cbegin(), editable.cend());
        for (auto price = there.prices.cbegin(); price != there.prices.cend(); ++price) {
            QCOMPARE(*price, qRound64(here.value(price.key()).toDouble() * 100));
            QVERIFY(here.value(price.key()) != m_prices.value(price.key()));
        }
    }

    void takesItBackAfterItWasSent()
    {
        const Ran ran = m_books.run({u"listing"_s, u"undo"_s, QString::number(m_act)});
        QVERIFY2(ran.exitCode == 0, ran.all().constData());
        QCOMPARE(prices(), m_prices);
        QCOMPARE(sync().exitCode, 0);
        const Arrived there = arrived();
        QVERIFY(there.prices.size() > 200);
        for (auto price = there.prices.cbegin(); price != there.prices.cend(); ++price)
            QCOMPARE(*price, qRound64(m_prices.value(price.key()).toDouble() * 100));
        QCOMPARE(m_books.run({u"listing"_s, u"undo"_s, QString::number(m_act)}).exitCode, 1); // once only
    }

    void groupsAndLocksGoByItToo()
    {
        const auto groups = [this] {
            QStringList said;
            for (const QJsonValue row : m_books.list(u"own-groups"_s))
                said.append(u"%1 %2"_s.arg(row["path"_L1].toString()).arg(row["products"_L1].toInt()));
            return said;
        };
        const qint64 promId = *m_editable.cbegin();
        const QString csv = writeCsv("prom_id\n" + QByteArray::number(promId) + "\n");
        const QStringList words{u"own_group=Дім/Пледи"_s, u"lock=name, name_uk"_s, u"reason=own photographer"_s};
        Ran ran = bulk(words + QStringList{u"--apply"_s}, {u"--ids"_s, csv});
        QVERIFY2(ran.exitCode == 0, ran.all().constData());
        QCOMPARE(ran.object()["changed"_L1].toInt(), 1);
        const qint64 act = ran.object()["act"_L1].toInteger();
        QCOMPARE(groups(), QStringList({u"Дім 0"_s, u"Дім / Пледи 1"_s}));
        QCOMPARE(m_books.list(u"locks"_s).size(), 2);
        QCOMPARE(bulk(words, {u"--ids"_s, csv}).object()["unchanged"_L1].toInt(), 1);
        QCOMPARE(bulk({u"price=1"_s, u"lock=price"_s}).exitCode, 2);

        ran = m_books.run({u"listing"_s, u"group"_s, u"Дім"_s, u"Оселя"_s});
        QVERIFY2(ran.exitCode == 0, ran.all().constData());
        QCOMPARE(groups(), QStringList({u"Оселя 0"_s, u"Оселя / Пледи 1"_s}));
        QCOMPARE(m_books.run({u"listing"_s, u"undo"_s, QString::number(ran.object()["act"_L1].toInteger())}).exitCode,
                 0);
        QCOMPARE(m_books.run({u"listing"_s, u"group"_s, u"Немає"_s, u"Сад"_s}).exitCode, 1);
        QCOMPARE(m_books.run({u"listing"_s, u"undo"_s, QString::number(act)}).exitCode, 0);
        QVERIFY(groups().isEmpty());
        QVERIFY(m_books.list(u"locks"_s).isEmpty());
    }

    void killedAtAnyMomentItIsAllOrNothing()
    {
        const QHash<qint64, QString> before = prices();
        int whole = 0, nothing = 0;
        for (int withinMs = 5; withinMs <= 325; withinMs += 20) {
            const auto running = Ctl::start(m_books.with(
                {u"listing"_s, u"bulk"_s, u"--store"_s, u"Shop"_s, u"--all"_s, u"price=+2%"_s, u"--apply"_s}));
            running->waitForFinished(withinMs);
            running->kill();
            running->waitForFinished();
            const QHash<qint64, QString> now = prices();
            QSet<bool> changed;
            for (auto price = now.cbegin(); price != now.cend(); ++price) {
                const bool editable = m_editable.contains(price.key());
                if (editable)
                    changed.insert(*price != before.value(price.key()));
            }
            QCOMPARE(changed.size(), 1);
            ++(changed.contains(true) ? whole : nothing);
            const qint64 act = lastBulkAct();
            if (changed.contains(true))
                QCOMPARE(m_books.run({u"listing"_s, u"undo"_s, QString::number(act)}).exitCode, 0);
            QCOMPARE(prices(), before);
        }
        qInfo("killed while it worked: %d times nothing was done, %d times all of it", nothing, whole);
        QVERIFY(nothing > 0);
    }

    void takesTheListingsOfATable()
    {
        QList<qint64> ids;
        for (const QJsonValue row : m_books.list(u"listings"_s)) {
            if (!row["is_variation"_L1].toBool() && !row["price"_L1].isNull() && ids.size() < 3)
                ids.append(row["prom_id"_L1].toInteger());
        }
        QCOMPARE(ids.size(), 3);
        const QByteArray csv = "\xEF\xBB\xBFname;prom_id\r\n\"a;b\";" + QByteArray::number(ids[0]) + "\r\nx;" +
                               QByteArray::number(ids[1]) + "\r\n\r\ny;" + QByteArray::number(ids[0]) + "\r\nz;7\r\n";
        const Ran ran = bulk({u"price=123.45"_s, u"--apply"_s}, {u"--ids"_s, writeCsv(csv)});
        QVERIFY2(ran.exitCode == 1, ran.all().constData()); // 7 is nobody's
        QCOMPARE(ran.object()["missing"_L1].toArray(), QJsonArray{7});
        QCOMPARE(ran.object()["changed"_L1].toInt(), 2);
        const QHash<qint64, QString> now = prices();
        QCOMPARE(now.value(ids[0]), u"123.45"_s);
        QCOMPARE(now.value(ids[2]), m_prices.value(ids[2]));
        // As a person reads it.
        QStringList line = m_books.with({u"listing"_s, u"bulk"_s, u"--store"_s, u"Shop"_s, u"--all"_s, u"price=0"_s});
        line.removeAll(u"--json"_s);
        const Ran spoken = Ctl::run(line);
        QVERIFY2(spoken.all().contains("would change") && spoken.all().contains("more than 50 %"),
                 spoken.all().constData());
    }
};

QTEST_GUILESS_MAIN(TestKramarctlBulk)
#include "test_kramarctl_bulk.moc"
