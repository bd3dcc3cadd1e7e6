// SPDX-License-Identifier: GPL-3.0-or-later
// Snapshots by kramarctl against the demo shop: made, compared, restored and sent, written, deleted.
#include "tests/ctl/shop_test.h"

using namespace kramar::test;

class TestKramarctlSnapshots : public ShopTest
{
    Q_OBJECT

    static Ran snapshot(const Books &books, const QStringList &words)
    {
        return books.run(QStringList{u"snapshot"_s} + words);
    }
    static QJsonObject row(const QJsonArray &rows, qint64 promId)
    {
        for (const QJsonValue each : rows) {
            if (each["prom_id"_L1].toInteger() == promId)
                return each.toObject();
        }
        return {};
    }

private Q_SLOTS:
    void theWholeWay()
    {
        Books books;
        const QList<qint64> ids = openShop(books);
        QVERIFY(ids.size() > 3);
        const QJsonArray first = snapshot(books, {u"list"_s}).array();
        QCOMPARE(first.size(), 1);
        QCOMPARE(first[0]["kind"_L1].toString(), u"first"_s);
        QVERIFY(first[0]["complete"_L1].toBool());
        const QString firstId = QString::number(first[0]["id"_L1].toInteger());

        const Ran made = snapshot(books, {u"make"_s, u"--store"_s, u"Shop"_s});
        QVERIFY2(made.exitCode == 0, made.all().constData());
        QCOMPARE(made.object()["kind"_L1].toString(), u"hand"_s);
        QCOMPARE(made.object()["listings"_L1], first[0]["listings"_L1]);
        const QString id = QString::number(made.object()["id"_L1].toInteger());

        const QJsonArray shown = snapshot(books, {u"show"_s, id}).array();
        QCOMPARE(shown.size(), made.object()["listings"_L1].toInt());
        const QString price = row(shown, ids[0])["price"_L1].toString();
        QVERIFY(!price.isEmpty());
        QCOMPARE(snapshot(books, {u"show"_s, id, u"--search"_s, QString::number(ids[0])}).array().size(), 1);
        QCOMPARE(snapshot(books, {u"compare"_s, id}).array().size(), 0);

        const QString raised = QString::number(price.toDouble() + 1, 'f', 2);
        QCOMPARE(setField(books, ids[0], u"price="_s + raised).exitCode, 0);
        const QString second = row(shown, ids[1])["price"_L1].toString();
        QCOMPARE(setField(books, ids[1], u"price="_s + QString::number(second.toDouble() + 1, 'f', 2)).exitCode, 0);
        QCOMPARE(setField(books, ids[0], u"presence=order"_s).exitCode, 0);
        const QJsonArray different = snapshot(books, {u"compare"_s, id}).array();
        QCOMPARE(different.size(), 2);
        const QJsonObject both = row(different, ids[0])["differences"_L1].toObject();
        QCOMPARE(both.keys(), (QStringList{u"presence"_s, u"price"_s}));
        QCOMPARE(both["price"_L1]["then"_L1].toString(), price);
        QCOMPARE(both["price"_L1]["now"_L1].toString(), raised);
        QCOMPARE(snapshot(books, {u"compare"_s, id, u"--field"_s, u"presence"_s}).array().size(), 1);

        // It has gone to Prom; so does the way back.
        QCOMPARE(books.run(sync() + QStringList{u"--action"_s, u"send"_s}).exitCode, 0);
        const QStringList restore{u"restore"_s, id, u"--all"_s, u"--field"_s, u"price"_s};
        const Ran preview = snapshot(books, restore);
        QVERIFY2(preview.exitCode == 0, preview.all().constData());
        QCOMPARE(preview.object()["will_change"_L1].toInt(), 2);
        QCOMPARE(preview.object()["applied"_L1].toBool(), false);
        QCOMPARE(snapshot(books, {u"compare"_s, id}).array().size(), 2);
        const Ran done = snapshot(books, restore + QStringList{u"--apply"_s});
        QVERIFY2(done.object()["changed"_L1].toInt() == 2, done.all().constData());
        QCOMPARE(done.exitCode, 0);
        const QJsonArray left = snapshot(books, {u"compare"_s, id}).array();
        QCOMPARE(left.size(), 1);
        QCOMPARE(left[0]["differences"_L1].toObject().keys(), QStringList{u"presence"_s});
        QCOMPARE(books.run(sync() + QStringList{u"--action"_s, u"send"_s}).exitCode, 0);
        const QJsonObject onProm = m_shop.get(u"state?product=%1"_s.arg(ids[0])).object()["product"_L1].toObject();
        QCOMPARE(onProm["price"_L1].toDouble(), price.toDouble());

        const qint64 act = done.object()["act"_L1].toInteger();
        QCOMPARE(books.run({u"listing"_s, u"undo"_s, QString::number(act)}).exitCode, 0);
        QCOMPARE(snapshot(books, {u"compare"_s, id}).array().size(), 2);

        const QString csv = books.file(u"shop.csv"_s);
        QCOMPARE(snapshot(books, {u"export"_s, id, csv}).object()["listings"_L1].toInt(), shown.size());
        const QString workbook = books.file(u"shop.xlsx"_s);
        QCOMPARE(snapshot(books, {u"export"_s, id, workbook}).object()["listings"_L1].toInt(), shown.size());
        QFile book(workbook);
        QVERIFY(book.open(QIODevice::ReadOnly));
        QVERIFY(book.read(2) == "PK");
        QFile file(csv);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains(QByteArray::number(ids[0])));

        QCOMPARE(snapshot(books, {u"drop"_s, firstId}).exitCode, 2);
        QCOMPARE(snapshot(books, {u"drop"_s, firstId, u"--even-first"_s}).exitCode, 0);
        QCOMPARE(snapshot(books, {u"drop"_s, id}).exitCode, 2); // the only whole one
        QCOMPARE(snapshot(books, {u"list"_s}).array().size(), 1);
    }

    void whatItKeepsIsSaid()
    {
        Books books;
        QVERIFY(connectStore(books));
        const Ran now = snapshot(books, {u"keep"_s, u"--store"_s, u"Shop"_s});
        QCOMPARE(now.object()["most"_L1].toInt(), 30);
        const Ran set =
            snapshot(books, {u"keep"_s, u"--store"_s, u"Shop"_s, u"--most"_s, u"5"_s, u"--before"_s, u"2"_s});
        QCOMPARE(set.object()["most"_L1].toInt(), 5);
        QCOMPARE(set.object()["days"_L1].toInt(), 180);
        QCOMPARE(snapshot(books, {u"keep"_s, u"--store"_s, u"Shop"_s, u"--days"_s, u"0"_s}).exitCode, 2);
        QCOMPARE(snapshot(books, {u"keep"_s, u"--store"_s, u"Shop"_s, u"--days"_s, u"many"_s}).exitCode, 2);
    }

    void nonsenseIsRefused()
    {
        Books books;
        QVERIFY(connectStore(books));
        for (const QStringList &words : {QStringList{u"show"_s, u"many"_s}, QStringList{u"show"_s, u"17"_s},
                                         QStringList{u"compare"_s, u"17"_s, u"--field"_s, u"colour"_s}}) {
            const Ran ran = snapshot(books, words);
            QVERIFY2(ran.exitCode == 2, ran.all().constData());
        }
    }
};

QTEST_GUILESS_MAIN(TestKramarctlSnapshots)
#include "test_kramarctl_snapshots.moc"
