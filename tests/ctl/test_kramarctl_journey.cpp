// SPDX-License-Identifier: GPL-3.0-or-later
// The whole job by kramarctl alone, against the demo shop over HTTP: connect, download, change, switch to Production,
// and see exactly those changes arrive.
#include "tests/ctl/driver.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace kramar::test;

namespace {

QStringList missingKeys(const QJsonObject &row, const QStringList &keys)
{
    QStringList missing;
    for (const QString &key : keys) {
        if (!row.contains(key))
            missing.append(key);
    }
    return missing;
}

QJsonObject rowWith(const QJsonArray &rows, const QString &key, const QJsonValue &value)
{
    for (const QJsonValue row : rows) {
        if (row.toObject().value(key) == value)
            return row.toObject();
    }
    return {};
}

bool isDecimal(const QJsonValue &value)
{
    static const QRegularExpression decimal(u"^-?\\d+\\.\\d\\d$"_s);
    return value.isString() && decimal.match(value.toString()).hasMatch();
}

bool isUtc(const QJsonValue &value)
{
    return value.toString().endsWith(u'Z') && QDateTime::fromString(value.toString(), Qt::ISODateWithMs).isValid();
}

} // namespace

// Each test goes on where the one before it ended: one day of one shop.
class TestKramarctlJourney : public QObject
{
    Q_OBJECT

    Shop m_shop;
    Books m_books;
    qint64 m_listing = 0;
    qint64 m_order = 0;

    Ran run(const QStringList &verb) { return m_books.run(verb); }
    Ran sync() { return run({u"sync"_s, u"--store"_s, u"Shop"_s}); }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_shop.start({u"--products"_s, u"60"_s, u"--orders"_s, u"30"_s, u"--seed"_s, u"5"_s}));
        QVERIFY(m_books.writeToken(m_shop.token()));
    }

    void connectsInTest()
    {
        const Ran ran =
            run({u"store"_s, u"add"_s, u"--name"_s, u"Shop"_s, u"--url"_s, m_shop.url(), u"--since"_s, u"all"_s});
        QVERIFY2(ran.exitCode == 0, ran.all());
        const QJsonObject store = ran.object();
        QCOMPARE(store["name"].toString(), u"Shop"_s);
        QCOMPARE(store["mode"].toString(), u"test"_s);
        QCOMPARE(store["url"].toString(), m_shop.url());
        QCOMPARE(store["rights"].toArray().size(), 5);
        for (const QJsonValue right : store["rights"].toArray())
            QVERIFY2(right["verdict"] == u"ok", ran.out);
        QVERIFY(isUtc(store["connected_at"]));
        QVERIFY2(!ran.out.contains(m_shop.token()) && !ran.err.contains(m_shop.token()), "the token is told");
        QCOMPARE(m_books.list(u"stores"_s).size(), 1);
    }

    void downloads()
    {
        const Ran ran = sync();
        QVERIFY2(ran.exitCode == 0, ran.all());
        const QJsonObject report = ran.object();
        QCOMPARE(report["ok"].toBool(), true);
        QVERIFY(isUtc(report["started_at"]));
        QVERIFY2(rowWith(report["actions"].toArray(), u"action"_s, u"orders"_s)["created"].toInt() > 0, ran.out);
        QVERIFY2(!ran.err.isEmpty(), "no progress on stderr");
        const QJsonObject truth = m_shop.summary();
        QCOMPARE(m_books.list(u"listings"_s, u"Shop"_s).size(), truth["products_listed"].toInt());
        QCOMPARE(m_books.list(u"orders"_s, u"Shop"_s).size(), truth["orders"].toInt());
    }

    void listsWithEveryKey_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("keys");
        QTest::newRow("stores") << u"stores"_s << u"name url mode pause"_s;
        QTest::newRow("listings")
            << u"listings"_s
            << u"prom_id external_id sku name price currency presence quantity status pending product_id"_s;
        QTest::newRow("products") << u"products"_s << u"id sku name"_s;
        QTest::newRow("orders") << u"orders"_s
                                << u"prom_id state prom_status created_at total currency client phone waybill"_s;
        QTest::newRow("order-lines") << u"order-lines"_s
                                     << u"order_prom_id prom_id sku name price currency quantity total"_s;
        QTest::newRow("clients") << u"clients"_s << u"prom_id name phones emails"_s;
        QTest::newRow("stock") << u"stock"_s << u"product_id sku name on_hand reserved available"_s;
    }
    void listsWithEveryKey()
    {
        QFETCH(QString, what);
        QFETCH(QString, keys);
        const QJsonArray rows = m_books.list(what, u"Shop"_s);
        QVERIFY(!rows.isEmpty());
        for (const QJsonValue row : rows)
            QCOMPARE(missingKeys(row.toObject(), keys.split(u' ')), QStringList());
        const QJsonObject human = m_books.list(what).first().toObject();
        QVERIFY(!human.isEmpty());
    }

    void listsValuesAsPromHasThem()
    {
        for (const QJsonValue value : m_books.list(u"listings"_s)) {
            const QJsonObject row = value.toObject();
            QVERIFY2(row["prom_id"].isDouble() && row["prom_id"].toInteger() > 0, QJsonDocument(row).toJson());
            QVERIFY2(row["price"].isNull() || isDecimal(row["price"]), QJsonDocument(row).toJson());
            QVERIFY2(row["pending"] == false, QJsonDocument(row).toJson());
            const QJsonObject truth =
                m_shop.get(u"state?product=%1"_s.arg(row["prom_id"].toInteger())).object()["product"].toObject();
            QCOMPARE(row["presence"].toString(), truth["presence"].toString());
            QCOMPARE(row["status"].toString(), truth["status"].toString());
            QCOMPARE(row["name"].toString(), truth["name"].toString());
            if (!truth["price"].isNull())
                QCOMPARE(row["price"].toString().toDouble(), truth["price"].toDouble());
        }
        for (const QJsonValue value : m_books.list(u"orders"_s)) {
            const QJsonObject row = value.toObject();
            QVERIFY2(isUtc(row["created_at"]), QJsonDocument(row).toJson());
            const QJsonObject truth =
                m_shop.get(u"state?order=%1"_s.arg(row["prom_id"].toInteger())).object()["order"].toObject();
            QCOMPARE(row["prom_status"].toString(), truth["status"].toString());
        }
    }

    void editsStayHereInTest()
    {
        for (const QJsonValue row : m_books.list(u"listings"_s)) {
            if (!row["is_variation"].toBool() && row["currency"] == u"UAH" && row["status"] == u"on_display" &&
                isDecimal(row["price"]))
                m_listing = row["prom_id"].toInteger();
        }
        m_order = rowWith(m_books.list(u"orders"_s), u"state"_s, u"new"_s)["prom_id"].toInteger();
        QVERIFY(m_listing > 0 && m_order > 0);

        const Ran set = run({u"listing"_s, u"set"_s, u"--store"_s, u"Shop"_s, u"--prom-id"_s,
                             QString::number(m_listing), u"price=777.70"_s});
        QVERIFY2(set.exitCode == 0, set.all());
        QCOMPARE(set.object()["price"].toString(), u"777.70"_s);
        QCOMPARE(set.object()["pending"].toBool(), true);
        const Ran cancel = run({u"order"_s, u"cancel"_s, u"--store"_s, u"Shop"_s, u"--prom-id"_s,
                                QString::number(m_order), u"--reason"_s, u"another"_s, u"--text"_s, u"Sold out"_s});
        QVERIFY2(cancel.exitCode == 0, cancel.all());
        QCOMPARE(cancel.object()["state"].toString(), u"cancelled"_s);

        const QJsonArray queue = m_books.list(u"queue"_s, u"Shop"_s);
        QCOMPARE(queue.size(), 2);
        for (const QJsonValue row : queue) {
            QCOMPARE(missingKeys(row.toObject(), u"kind object state tries prom_words"_s.split(u' ')), QStringList());
            QCOMPARE(row["state"].toString(), u"waiting"_s);
        }
        const Ran ran = sync();
        QVERIFY2(ran.exitCode == 0, ran.all());
        QCOMPARE(m_shop.ledger().size(), 0);
        QCOMPARE(m_books.list(u"queue"_s).size(), 2);
        QCOMPARE(rowWith(m_books.list(u"listings"_s), u"prom_id"_s, m_listing)["price"].toString(), u"777.70"_s);
    }

    void productionWantsADecision()
    {
        const Ran ran = run({u"store"_s, u"mode"_s, u"Shop"_s, u"production"_s});
        QVERIFY2(ran.exitCode == 2 && ran.errorCode() == u"usage", ran.all());
        QCOMPARE(m_books.list(u"stores"_s).first()["mode"].toString(), u"test"_s);
    }

    void sendsExactlyTheEdits()
    {
        const Ran mode = run({u"store"_s, u"mode"_s, u"Shop"_s, u"production"_s, u"--pending"_s, u"send"_s});
        QVERIFY2(mode.exitCode == 0, mode.all());
        QCOMPARE(mode.object()["mode"].toString(), u"production"_s);
        const Ran ran = sync();
        QVERIFY2(ran.exitCode == 0, ran.all());

        const QJsonArray ledger = m_shop.ledger();
        const QByteArray told = QJsonDocument(ledger).toJson();
        QVERIFY2(ledger.size() == 2, told);
        const QJsonObject price = rowWith(ledger, u"object"_s, u"product %1"_s.arg(m_listing));
        QVERIFY2(price["fields"].toArray() == QJsonArray{u"price"_s}, told);
        QVERIFY2(price["applied"].toBool(), told);
        const QJsonObject status = rowWith(ledger, u"object"_s, u"order %1"_s.arg(m_order));
        QVERIFY2(status["path"] == u"/orders/set_status" && status["applied"].toBool(), told);
        QCOMPARE(m_shop.get(u"state?order=%1"_s.arg(m_order)).object()["cancellation_text"].toString(), u"Sold out"_s);
        QCOMPARE(m_books.list(u"queue"_s), QJsonArray());
        QCOMPARE(rowWith(m_books.list(u"orders"_s), u"prom_id"_s, m_order)["prom_status"].toString(), u"canceled"_s);
        QCOMPARE(rowWith(m_books.list(u"listings"_s), u"prom_id"_s, m_listing)["pending"].toBool(), false);
    }

    void aSecondRoundChangesNothing()
    {
        const QJsonArray before[]{m_books.list(u"listings"_s), m_books.list(u"orders"_s), m_books.list(u"clients"_s)};
        const Ran ran = sync();
        QVERIFY2(ran.exitCode == 0, ran.all());
        for (const QJsonValue action : ran.object()["actions"].toArray()) {
            QVERIFY2(action["created"].toInt() == 0, ran.out);
            QVERIFY2(action["changed"].toInt() == 0, ran.out);
            QVERIFY2(action["sent"].toInt() == 0, ran.out);
        }
        const QJsonArray after[]{m_books.list(u"listings"_s), m_books.list(u"orders"_s), m_books.list(u"clients"_s)};
        for (size_t i = 0; i < std::size(before); ++i)
            QCOMPARE(after[i], before[i]);
        QCOMPARE(m_shop.ledger().size(), 2);
    }

    void theWaybillArrives()
    {
        qint64 order = 0;
        for (const QJsonValue row : m_books.list(u"orders"_s)) {
            if (row["state"] == u"new" && row["waybill"].toString().isEmpty())
                order = row["prom_id"].toInteger();
        }
        QVERIFY(order > 0);
        const QStringList which{u"--store"_s, u"Shop"_s, u"--prom-id"_s, QString::number(order)};
        const Ran status = run(QStringList{u"order"_s, u"status"_s, u"confirmed"_s} + which);
        QVERIFY2(status.exitCode == 0, status.all());
        const Ran waybill =
            run(QStringList{u"order"_s, u"waybill"_s, u"20450000000017"_s, u"--carrier"_s, u"nova_poshta"_s} + which);
        QVERIFY2(waybill.exitCode == 0, waybill.all());
        QCOMPARE(waybill.object()["waybill"].toString(), u"20450000000017"_s);
        const Ran sent =
            run({u"sync"_s, u"--store"_s, u"Shop"_s, u"--action"_s, u"send"_s, u"--action"_s, u"orders"_s});
        QVERIFY2(sent.exitCode == 0, sent.all());
        QCOMPARE(m_shop.ledger().size(), 4);
        QCOMPARE(m_books.list(u"queue"_s), QJsonArray());
    }

    void aDroppedEditReturnsToPromsValue()
    {
        const QStringList set{u"listing"_s, u"set"_s,       u"--store"_s,
                              u"Shop"_s,    u"--prom-id"_s, QString::number(m_listing)};
        QCOMPARE(run(set + QStringList{u"price=1.00"_s}).exitCode, 0);
        const qint64 entry = m_books.list(u"queue"_s).first()["id"].toInteger();
        const Ran hold = run({u"queue"_s, u"hold"_s, QString::number(entry)});
        QVERIFY2(hold.exitCode == 0 && hold.object()["changed"] == 1, hold.all());
        QCOMPARE(m_books.list(u"queue"_s).first()["state"].toString(), u"held"_s);
        QCOMPARE(sync().exitCode, 0);
        QCOMPARE(m_shop.ledger().size(), 4);
        const Ran drop = run({u"queue"_s, u"drop"_s, u"--all"_s, u"--kind"_s, u"listing_edit"_s});
        QVERIFY2(drop.exitCode == 0 && drop.object()["changed"] == 1, drop.all());
        QCOMPARE(rowWith(m_books.list(u"listings"_s), u"prom_id"_s, m_listing)["price"].toString(), u"777.70"_s);
        QCOMPARE(m_books.list(u"queue"_s), QJsonArray());
    }

    void people_seeColumns()
    {
        const Ran ran = Ctl::run({u"list"_s, u"orders"_s, u"--data"_s, m_books.folder(), u"--lang"_s, u"en"_s});
        QVERIFY2(ran.exitCode == 0, ran.all());
        const QList<QByteArray> lines = ran.out.split('\n');
        QVERIFY(lines.first().contains("Order") && lines.first().contains("Client"));
        QCOMPARE(lines.size(), m_books.list(u"orders"_s).size() + 2); // the titles, and what follows the last line
        QVERIFY(ran.err.isEmpty());
    }

    void pausesAndResumes()
    {
        QCOMPARE(run({u"store"_s, u"pause"_s, u"Shop"_s}).object()["pause"].toString(), u"person"_s);
        QCOMPARE(sync().exitCode, 1);
        QCOMPARE(run({u"store"_s, u"resume"_s, u"Shop"_s}).object()["pause"].toString(), QString());
        QCOMPARE(sync().exitCode, 0);
    }

    void neverTellsTheToken()
    {
        QDir logs(m_books.folder() + u"/logs"_s);
        QVERIFY(!logs.entryList(QDir::Files).isEmpty());
        for (const QString &name : logs.entryList(QDir::Files)) {
            QFile file(logs.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains(m_shop.token()), qPrintable(name));
        }
        QFile books(m_books.folder() + u"/kramar.db"_s);
        QVERIFY(books.open(QIODevice::ReadOnly));
        QVERIFY(!books.readAll().contains(m_shop.token()));
    }

    void theDemoEndsOnRequest() { QVERIFY(m_shop.stop()); }
};

QTEST_GUILESS_MAIN(TestKramarctlJourney)
#include "test_kramarctl_journey.moc"
