// SPDX-License-Identifier: GPL-3.0-or-later
// The drift report by kramarctl against the demo shop: compared, shown, settled in each of the three ways, taken back.
#include "tests/ctl/shop_test.h"

using namespace kramar::test;

class TestKramarctlDrift : public ShopTest
{
    Q_OBJECT

    static Ran drift(const Books &books, const QStringList &words)
    {
        return books.run(QStringList{u"drift"_s} + words + QStringList{u"--store"_s, u"Shop"_s});
    }
    static QStringList of(const QString &verb, qint64 promId)
    {
        return {verb, u"--prom-id"_s, QString::number(promId)};
    }
    // Somebody works in the cabinet.
    void inCabinet(qint64 promId, double price)
    {
        m_shop.post(u"script"_s,
                    {{u"steps"_s, QJsonArray{QJsonObject{{u"do"_s, u"change_product"_s},
                                                         {u"product"_s, promId},
                                                         {u"fields"_s, QJsonObject{{u"price"_s, price}}}}}}});
    }
    static QString dearer(const QString &price) { return QString::number(price.toDouble() + 1, 'f', 2); }
    static QString priceHere(Books &books, qint64 promId)
    {
        for (const QJsonValue row : books.list(u"listings"_s)) {
            if (row["prom_id"_L1].toInteger() == promId)
                return row["price"_L1].toString();
        }
        return {};
    }

private Q_SLOTS:
    void theWholeWay()
    {
        Books books;
        const QList<qint64> ids = openShop(books);
        QVERIFY(ids.size() > 3);
        Ran compared = drift(books, {});
        QVERIFY2(compared.exitCode == 0, compared.all().constData());
        QCOMPARE(compared.array().size(), 0);

        QStringList before;
        for (int i = 0; i < 3; ++i) {
            before.append(priceHere(books, ids[i]));
            inCabinet(ids[i], before[i].toDouble() + 1); // so little that the brake has nothing to ask
        }
        compared = drift(books, {});
        QVERIFY2(compared.exitCode == 0, compared.all().constData());
        QCOMPARE(compared.array().size(), 3);
        for (const QJsonValue row : compared.array()) {
            QCOMPARE(row["field"_L1].toString(), u"price"_s);
            QCOMPARE(row["state"_L1].toString(), u"open"_s);
            const qsizetype at = ids.indexOf(row["prom_id"_L1].toInteger());
            QVERIFY(at >= 0 && at < 3);
            QCOMPARE(row["ours"_L1].toString(), before[at]);
            QCOMPARE(row["theirs"_L1].toString(), dearer(before[at]));
        }
        QCOMPARE(priceHere(books, ids[0]), before[0]); // nothing was taken over
        QCOMPARE(books.list(u"differences"_s).size(), 3);
        QCOMPARE(books.list(u"queue"_s).size(), 0);

        const Ran here = drift(books, of(u"fix-here"_s, ids[0]));
        QVERIFY2(here.exitCode == 0, here.all().constData());
        QCOMPARE(here.object()["settled"_L1].toInt(), 1);
        QCOMPARE(priceHere(books, ids[0]), dearer(before[0]));
        const Ran there = drift(books, of(u"fix-there"_s, ids[1]));
        QVERIFY2(there.exitCode == 0, there.all().constData());
        QCOMPARE(books.list(u"queue"_s).size(), 1);
        const Ran ignored = drift(books, of(u"ignore"_s, ids[2]));
        QVERIFY2(ignored.exitCode == 0, ignored.all().constData());
        QCOMPARE(books.list(u"differences"_s).size(), 1);
        QCOMPARE(books.list(u"differences"_s)[0]["state"_L1].toString(), u"ignored"_s);

        const QString act = QString::number(here.object()["act"_L1].toInteger());
        const Ran undone = books.run({u"drift"_s, u"undo"_s, act});
        QVERIFY2(undone.exitCode == 0, undone.all().constData());
        QCOMPARE(priceHere(books, ids[0]), before[0]);
        QVERIFY(books.run({u"drift"_s, u"undo"_s, act}).exitCode != 0);

        QCOMPARE(drift(books, {u"fix-there"_s, u"--all"_s}).object()["settled"_L1].toInt(), 1); // not what is ignored
        QCOMPARE(books.run(sync() + QStringList{u"--action"_s, u"send"_s}).exitCode, 0);
        compared = drift(books, {});
        QCOMPARE(compared.array().size(), 1);                           // the ignored one
        QVERIFY(drift(books, of(u"fix-here"_s, ids[0])).exitCode != 0); // nothing is left to settle of it
        // A field that no listing has is no wish that was fulfilled.
        QCOMPARE(drift(books, {u"fix-there"_s, u"--all"_s, u"--field"_s, u"colour"_s}).exitCode, 2);
        QCOMPARE(books
                     .run({u"listing"_s, u"settle"_s, u"ours"_s, u"--store"_s, u"Shop"_s, u"--all"_s, u"--field"_s,
                           u"colour"_s})
                     .exitCode,
                 2);
    }

    void bySpokenWords()
    {
        Books books;
        QVERIFY(openShop(books).size() > 3);
        const Ran refused = Ctl::run(spoken(books.with({u"drift"_s, u"ignore"_s, u"--store"_s, u"Shop"_s})));
        QVERIFY(refused.exitCode != 0);
        QVERIFY2(isSentence(refused.err), refused.all().constData());
    }

    // Of all stores: no option has opened the books before.
    void withoutAStoreAllAreShown()
    {
        Books books;
        QVERIFY(connectStore(books));
        for (const QString &what :
             {u"differences"_s, u"conflicts"_s, u"groups"_s, u"categories"_s, u"category-moves"_s}) {
            const Ran ran = books.run({u"list"_s, what});
            QVERIFY2(ran.exitCode == 0, ran.all().constData());
            QVERIFY(ran.array().isEmpty());
        }
    }

    void movesToAnotherPortalCategory()
    {
        Books books;
        const QList<qint64> ids = openShop(books);
        QVERIFY(ids.size() > 3);
        qint64 inGroups = 0;
        const QJsonArray groups = books.list(u"groups"_s);
        for (const QJsonValue row : groups)
            inGroups += row["listings"_L1].toInteger();
        QVERIFY(!groups.isEmpty() && inGroups > 0);
        qint64 inCategories = 0;
        for (const QJsonValue row : books.list(u"categories"_s)) {
            QVERIFY(row["prom_id"_L1].toInteger() > 0 && !row["name"_L1].toString().isEmpty());
            inCategories += row["listings"_L1].toInteger();
        }
        QVERIFY(inCategories > 0);
        QVERIFY(books.list(u"category-moves"_s).isEmpty());
        const QJsonObject step{{u"do"_s, u"move_category"_s}, {u"product"_s, ids.first()}};
        m_shop.post(u"script"_s, {{u"steps"_s, QJsonArray{step}}});
        QVERIFY(books.run(sync()).exitCode == 0);
        const QJsonArray moves = books.list(u"category-moves"_s);
        QCOMPARE(moves.size(), 1);
        QCOMPARE(moves[0]["prom_id"_L1].toInteger(), ids.first());
        QVERIFY(moves[0]["from_id"_L1] != moves[0]["to_id"_L1]);
        QVERIFY(moves[0]["from"_L1] != moves[0]["to"_L1]);
    }

    void everyNight()
    {
        Books books;
        QVERIFY(connectStore(books));
        QVERIFY(drift(books, {u"nightly"_s}).object()["hour"_L1].isNull());
        QCOMPARE(drift(books, {u"nightly"_s, u"4"_s}).object()["hour"_L1].toInt(), 4);
        QVERIFY(drift(books, {u"nightly"_s, u"24"_s}).exitCode != 0);
        QCOMPARE(drift(books, {u"nightly"_s}).object()["hour"_L1].toInt(), 4);
        QVERIFY(drift(books, {u"nightly"_s, u"off"_s}).object()["hour"_L1].isNull());
    }
};

QTEST_GUILESS_MAIN(TestKramarctlDrift)
#include "test_kramarctl_drift.moc"
