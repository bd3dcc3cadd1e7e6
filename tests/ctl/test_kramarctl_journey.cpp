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
    QString m_price;
    qint64 m_order = 0;

    Ran run(const QStringList &verb) { return m_books.run(verb); }
    Ran sync() { return run({u"sync"_s, u"--store"_s, u"Shop"_s}); }

    Ran toldToAPerson(const QStringList &verb) const
    {
        QStringList line = m_books.with(verb);
        line.removeAll(u"--json"_s);
        return Ctl::run(line);
    }

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
        QVERIFY2(ran.exitCode == 0, ran.all().constData());
        const QJsonObject store = ran.object();
        QCOMPARE(store["name"_L1].toString(), u"Shop"_s);
        QCOMPARE(store["mode"_L1].toString(), u"test"_s);
        QCOMPARE(store["url"_L1].toString(), m_shop.url());
        QCOMPARE(store["rights"_L1].toArray().size(), 5);
        for (const QJsonValue right : store["rights"_L1].toArray())
            QVERIFY2(right["verdict"_L1] == u"ok"_s, ran.out.constData());
        QVERIFY(isUtc(store["connected_at"_L1]));
        QVERIFY2(!ran.out.contains(m_shop.token()) && !ran.err.contains(m_shop.token()), "the token is told");
        QVERIFY2(!ran.err.contains("already"), ran.err.constData()); // it is the first one
        QCOMPARE(m_books.list(u"stores"_s).size(), 1);
    }

    void downloads()
    {
        const Ran ran = sync();
        QVERIFY2(ran.exitCode == 0, ran.all().constData());
        const QJsonObject report = ran.object();
        QCOMPARE(report["ok"_L1].toBool(), true);
        QVERIFY(isUtc(report["started_at"_L1]));
        QVERIFY2(rowWith(report["actions"_L1].toArray(), u"action"_s, u"orders"_s)["created"_L1].toInt() > 0,
                 ran.out.constData());
        QVERIFY2(!ran.err.isEmpty(), "no progress on stderr");
        const QJsonObject truth = m_shop.summary();
        QCOMPARE(m_books.list(u"listings"_s, u"Shop"_s).size(), truth["products_listed"_L1].toInt());
        QCOMPARE(m_books.list(u"orders"_s, u"Shop"_s).size(), truth["orders"_L1].toInt());
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
            QVERIFY2(row["prom_id"_L1].isDouble() && row["prom_id"_L1].toInteger() > 0,
                     QJsonDocument(row).toJson().constData());
            QVERIFY2(row["price"_L1].isNull() || isDecimal(row["price"_L1]), QJsonDocument(row).toJson().constData());
            QVERIFY2(row["pending"_L1] == false, QJsonDocument(row).toJson().constData());
            const QJsonObject truth =
                m_shop.get(u"state?product=%1"_s.arg(row["prom_id"_L1].toInteger())).object()["product"_L1].toObject();
            QCOMPARE(row["presence"_L1].toString(), truth["presence"_L1].toString());
            QCOMPARE(row["status"_L1].toString(), truth["status"_L1].toString());
            QCOMPARE(row["name"_L1].toString(), truth["name"_L1].toString());
            if (!truth["price"_L1].isNull())
                QCOMPARE(row["price"_L1].toString().toDouble(), truth["price"_L1].toDouble());
        }
        for (const QJsonValue value : m_books.list(u"orders"_s)) {
            const QJsonObject row = value.toObject();
            QVERIFY2(isUtc(row["created_at"_L1]), QJsonDocument(row).toJson().constData());
            const QJsonObject truth =
                m_shop.get(u"state?order=%1"_s.arg(row["prom_id"_L1].toInteger())).object()["order"_L1].toObject();
            QCOMPARE(row["prom_status"_L1].toString(), truth["status"_L1].toString());
        }
    }

    void editsStayHereInTest()
    {
        for (const QJsonValue row : m_books.list(u"listings"_s)) {
            if (!row["is_variation"_L1].toBool() && row["currency"_L1] == u"UAH"_s &&
                row["status"_L1] == u"on_display"_s && isDecimal(row["price"_L1]))
                m_listing = row["prom_id"_L1].toInteger();
        }
        // A little more, as no brake minds.
        const double before =
            rowWith(m_books.list(u"listings"_s), u"prom_id"_s, m_listing)["price"_L1].toString().toDouble();
        m_price = QString::number(before * 1.1 + 0.7, 'f', 2);
        m_order = rowWith(m_books.list(u"orders"_s), u"state"_s, u"new"_s)["prom_id"_L1].toInteger();
        QVERIFY(m_listing > 0 && m_order > 0);

        const Ran set = run({u"listing"_s, u"set"_s, u"--store"_s, u"Shop"_s, u"--prom-id"_s,
                             QString::number(m_listing), u"price="_s + m_price});
        QVERIFY2(set.exitCode == 0, set.all().constData());
        QCOMPARE(set.object()["price"_L1].toString(), m_price);
        QCOMPARE(set.object()["pending"_L1].toBool(), true);
        const Ran cancel = run({u"order"_s, u"cancel"_s, u"--store"_s, u"Shop"_s, u"--prom-id"_s,
                                QString::number(m_order), u"--reason"_s, u"another"_s, u"--text"_s, u"Sold out"_s});
        QVERIFY2(cancel.exitCode == 0, cancel.all().constData());
        QCOMPARE(cancel.object()["state"_L1].toString(), u"cancelled"_s);

        const QJsonArray queue = m_books.list(u"queue"_s, u"Shop"_s);
        QCOMPARE(queue.size(), 2);
        for (const QJsonValue row : queue) {
            QCOMPARE(missingKeys(row.toObject(), u"kind object state tries prom_words"_s.split(u' ')), QStringList());
            QCOMPARE(row["state"_L1].toString(), u"waiting"_s);
        }
        // A person is told that it stays here, in the list too, and asked about what may be a slip.
        const auto told = [this](const QStringList &verb) {
            return Ctl::run(verb + QStringList{u"--data"_s, m_books.folder(), u"--store"_s, u"Shop"_s});
        };
        const QStringList listing{u"listing"_s, u"set"_s, u"--prom-id"_s, QString::number(m_listing)};
        const Ran slip = told(listing + QStringList{u"price=0"_s});
        QVERIFY2(slip.exitCode == 0 && slip.out.contains("is in Test") && slip.err.contains("price is zero"),
                 slip.all().constData());
        const Ran again = told(listing + QStringList{u"price="_s + m_price});
        QVERIFY2(again.out.contains("is in Test"), again.all().constData());
        const Ran listed = told({u"list"_s, u"queue"_s});
        QVERIFY2(listed.out.count("Test, not sent") == 2 && !listed.out.contains("Waiting"), listed.all().constData());
        const Ran ran = sync();
        QVERIFY2(ran.exitCode == 0, ran.all().constData());
        QCOMPARE(m_shop.ledger().size(), 0);
        QCOMPARE(m_books.list(u"queue"_s).size(), 2);
        QCOMPARE(rowWith(m_books.list(u"listings"_s), u"prom_id"_s, m_listing)["price"_L1].toString(), m_price);
    }

    void productionWantsADecision()
    {
        const Ran toTest = run({u"store"_s, u"mode"_s, u"Shop"_s, u"test"_s, u"--pending"_s, u"drop"_s});
        QVERIFY2(toTest.exitCode == 2 && toTest.errorCode() == u"usage", toTest.all().constData()); // nothing to decide
        QCOMPARE(m_books.list(u"queue"_s).size(), 2);
        const Ran ran = run({u"store"_s, u"mode"_s, u"Shop"_s, u"production"_s});
        QVERIFY2(ran.exitCode == 2 && ran.errorCode() == u"usage", ran.all().constData());
        QCOMPARE(m_books.list(u"stores"_s).first()["mode"_L1].toString(), u"test"_s);
    }

    void sendsExactlyTheEdits()
    {
        const Ran mode = run({u"store"_s, u"mode"_s, u"Shop"_s, u"production"_s, u"--pending"_s, u"send"_s});
        QVERIFY2(mode.exitCode == 0, mode.all().constData());
        QCOMPARE(mode.object()["mode"_L1].toString(), u"production"_s);
        const Ran ran = sync();
        QVERIFY2(ran.exitCode == 0, ran.all().constData());

        const QJsonArray ledger = m_shop.ledger();
        const QByteArray told = QJsonDocument(ledger).toJson();
        QVERIFY2(ledger.size() == 2, told.constData());
        const QJsonObject price = rowWith(ledger, u"object"_s, u"product %1"_s.arg(m_listing));
        QVERIFY2((price["fields"_L1].toArray() == QJsonArray{u"id"_s, u"price"_s}), told.constData());
        QVERIFY2(price["applied"_L1].toBool(), told.constData());
        const QJsonObject status = rowWith(ledger, u"object"_s, u"order %1"_s.arg(m_order));
        QVERIFY2(status["path"_L1] == u"/orders/set_status"_s && status["applied"_L1].toBool(), told.constData());
        QCOMPARE(m_shop.get(u"state?order=%1"_s.arg(m_order)).object()["cancellation_text"_L1].toString(),
                 u"Sold out"_s);
        QCOMPARE(m_books.list(u"queue"_s), QJsonArray());
        QCOMPARE(rowWith(m_books.list(u"orders"_s), u"prom_id"_s, m_order)["prom_status"_L1].toString(), u"canceled"_s);
        QCOMPARE(rowWith(m_books.list(u"listings"_s), u"prom_id"_s, m_listing)["pending"_L1].toBool(), false);
    }

    void aSecondRoundChangesNothing()
    {
        const QJsonArray before[]{m_books.list(u"listings"_s), m_books.list(u"orders"_s), m_books.list(u"clients"_s)};
        const Ran ran = sync();
        QVERIFY2(ran.exitCode == 0, ran.all().constData());
        for (const QJsonValue action : ran.object()["actions"_L1].toArray()) {
            QVERIFY2(action["created"_L1].toInt() == 0, ran.out.constData());
            QVERIFY2(action["changed"_L1].toInt() == 0, ran.out.constData());
            QVERIFY2(action["sent"_L1].toInt() == 0, ran.out.constData());
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
            if (row["state"_L1] == u"new"_s && row["waybill"_L1].toString().isEmpty())
                order = row["prom_id"_L1].toInteger();
        }
        QVERIFY(order > 0);
        const QStringList which{u"--store"_s, u"Shop"_s, u"--prom-id"_s, QString::number(order)};
        const Ran status = run(QStringList{u"order"_s, u"status"_s, u"confirmed"_s} + which);
        QVERIFY2(status.exitCode == 0, status.all().constData());
        const Ran waybill =
            run(QStringList{u"order"_s, u"waybill"_s, u"20450000000017"_s, u"--carrier"_s, u"nova_poshta"_s} + which);
        QVERIFY2(waybill.exitCode == 0, waybill.all().constData());
        QCOMPARE(waybill.object()["waybill"_L1].toString(), u"20450000000017"_s);
        const Ran sent =
            run({u"sync"_s, u"--store"_s, u"Shop"_s, u"--action"_s, u"send"_s, u"--action"_s, u"orders"_s});
        QVERIFY2(sent.exitCode == 0, sent.all().constData());
        QCOMPARE(m_shop.ledger().size(), 4);
        QCOMPARE(m_books.list(u"queue"_s), QJsonArray());
    }

    void aDroppedEditReturnsToPromsValue()
    {
        const QStringList set{u"listing"_s, u"set"_s,       u"--store"_s,
                              u"Shop"_s,    u"--prom-id"_s, QString::number(m_listing)};
        QCOMPARE(run(set + QStringList{u"quantity=3"_s}).exitCode, 0);
        const qint64 entry = m_books.list(u"queue"_s).first()["id"_L1].toInteger();
        const Ran hold = run({u"queue"_s, u"hold"_s, QString::number(entry)});
        QVERIFY2(hold.exitCode == 0 && hold.object()["changed"_L1] == 1, hold.all().constData());
        QCOMPARE(m_books.list(u"queue"_s).first()["state"_L1].toString(), u"held"_s);
        QCOMPARE(sync().exitCode, 0);
        QCOMPARE(m_shop.ledger().size(), 4);
        const Ran drop = run({u"queue"_s, u"drop"_s, u"--all"_s, u"--kind"_s, u"listing_edit"_s});
        QVERIFY2(drop.exitCode == 0 && drop.object()["changed"_L1] == 1, drop.all().constData());
        QCOMPARE(rowWith(m_books.list(u"listings"_s), u"prom_id"_s, m_listing)["price"_L1].toString(), m_price);
        QCOMPARE(m_books.list(u"queue"_s), QJsonArray());
    }

    void theBrakeAsks()
    {
        const QStringList set{u"listing"_s,   u"set"_s,       u"--store"_s,
                              u"Shop"_s,      u"--prom-id"_s, QString::number(m_listing),
                              u"price=1.00"_s};
        const Ran told = toldToAPerson(set);
        QVERIFY2(told.exitCode == 1, told.all().constData());
        const QJsonObject entry = m_books.list(u"queue"_s).first().toObject();
        QCOMPARE(entry["state"_L1].toString(), u"held"_s);
        const QByteArray number = QByteArray::number(entry["id"_L1].toInteger());
        QVERIFY2(told.err.contains("The brake stopped it") && told.err.contains(" → ") &&
                     told.err.contains("kramarctl queue release " + number),
                 told.all().constData());
        QCOMPARE(sync().exitCode, 0); // it was said; it waits
        QCOMPARE(m_shop.ledger().size(), 4);
        const Ran retyped = run(set);
        QVERIFY2(retyped.exitCode == 1, retyped.all().constData()); // the same again is held as before
        QCOMPARE(retyped.object()["error"_L1].toObject()["code"_L1].toString(), u"conflict"_s);
        const Ran released = run({u"queue"_s, u"release"_s, QString::fromLatin1(number)});
        QVERIFY2(released.exitCode == 0, released.all().constData());
        const Ran sent = sync();
        QVERIFY2(sent.exitCode == 0, sent.all().constData());
        QCOMPARE(m_shop.ledger().size(), 5);
        QCOMPARE(m_books.list(u"queue"_s), QJsonArray());
    }

    void aRoundThatBrakesSaysSo()
    {
        const QStringList mode{u"store"_s, u"mode"_s, u"Shop"_s};
        QCOMPARE(run(mode + QStringList{u"test"_s}).exitCode, 0);
        QCOMPARE(run({u"listing"_s, u"set"_s, u"--store"_s, u"Shop"_s, u"--prom-id"_s, QString::number(m_listing),
                      u"price=900.00"_s})
                     .exitCode,
                 0); // in Test nothing is sent, so nothing is held
        QCOMPARE(run(mode + QStringList{u"production"_s, u"--pending"_s, u"send"_s}).exitCode, 0);
        const Ran told = toldToAPerson({u"sync"_s, u"--store"_s, u"Shop"_s});
        QVERIFY2(told.exitCode == 1 && told.err.contains("The brake stopped it") &&
                     told.err.contains("kramarctl queue release "),
                 told.all().constData());
        QCOMPARE(m_shop.ledger().size(), 5);
        QCOMPARE(run({u"queue"_s, u"drop"_s, u"--all"_s}).exitCode, 0);
        QCOMPARE(run({u"listing"_s, u"set"_s, u"--store"_s, u"Shop"_s, u"--prom-id"_s, QString::number(m_listing),
                      u"price=900.00"_s})
                     .exitCode,
                 1);
        QCOMPARE(run({u"queue"_s, u"drop"_s, u"--all"_s}).exitCode, 0);
    }

    void people_seeColumns()
    {
        const Ran ran = Ctl::run({u"list"_s, u"orders"_s, u"--data"_s, m_books.folder(), u"--lang"_s, u"en"_s});
        QVERIFY2(ran.exitCode == 0, ran.all().constData());
        const QList<QByteArray> lines = ran.out.split('\n');
        QVERIFY(lines.first().contains("Order") && lines.first().contains("Client"));
        QCOMPARE(lines.size(), m_books.list(u"orders"_s).size() + 2); // the titles, and what follows the last line
        QVERIFY(ran.err.isEmpty());
    }

    void pausesAndResumes()
    {
        QCOMPARE(run({u"store"_s, u"pause"_s, u"Shop"_s}).object()["pause"_L1].toString(), u"person"_s);
        QCOMPARE(sync().exitCode, 1);
        QCOMPARE(run({u"store"_s, u"resume"_s, u"Shop"_s}).object()["pause"_L1].toString(), QString());
        const QStringList byOption{u"--store"_s, u"Shop"_s}; // as every other verb names it
        QCOMPARE(run(QStringList{u"store"_s, u"pause"_s} + byOption).object()["pause"_L1].toString(), u"person"_s);
        QCOMPARE(run(QStringList{u"store"_s, u"resume"_s} + byOption).object()["pause"_L1].toString(), QString());
        QCOMPARE(run({u"store"_s, u"pause"_s}).exitCode, 2);
        QCOMPARE(run(QStringList{u"store"_s, u"pause"_s, u"Shop"_s} + byOption).exitCode, 2);
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

    // What the token reads stands in the books of a store of this address; two may be meant.
    void theSameShopIsToldOf()
    {
        const Ran ran = run({u"store"_s, u"add"_s, u"--name"_s, u"Again"_s, u"--url"_s, m_shop.url()});
        QVERIFY2(ran.exitCode == 0, ran.all().constData());
        QVERIFY2(ran.err.contains("connected already: “Shop”"), ran.all().constData());
        QCOMPARE(m_books.list(u"stores"_s).size(), 2);
    }

    void theDemoEndsOnRequest() { QVERIFY(m_shop.stop()); }
};

QTEST_GUILESS_MAIN(TestKramarctlJourney)
#include "test_kramarctl_journey.moc"
