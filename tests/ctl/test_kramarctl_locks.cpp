// SPDX-License-Identifier: GPL-3.0-or-later
// Fields that are not synchronised, by kramarctl against the demo shop.
#include "tests/ctl/shop_test.h"

using namespace kramar::test;

class TestKramarctlLocks : public ShopTest
{
    Q_OBJECT

    static Ran locks(const Books &books, const QString &verb, qint64 promId, const QStringList &words)
    {
        return books.run(
            QStringList{u"listing"_s, verb, u"--store"_s, u"Shop"_s, u"--prom-id"_s, QString::number(promId)} + words);
    }
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
        QVERIFY(ids.size() > 1);
        const QString before = priceHere(books, ids[0]);
        const QString wanted = QString::number(before.toDouble() * 1.1, 'f', 2); // the brake asks about more
        const Ran edited = setField(books, ids[0], u"price="_s + wanted);
        QVERIFY2(edited.exitCode == 0, edited.all().constData());
        QCOMPARE(books.list(u"queue"_s).size(), 1);

        const Ran locked = locks(books, u"lock"_s, ids[0], {u"price"_s, u"--reason"_s, u"agreed"_s});
        QVERIFY2(locked.exitCode == 0, locked.all().constData());
        QCOMPARE(locked.object()["changed"_L1].toInt(), 1);
        QCOMPARE(locked.object()["dropped"_L1].toInt(), 1);
        QCOMPARE(priceHere(books, ids[0]), before);
        QCOMPARE(books.list(u"queue"_s).size(), 0);
        const QJsonArray list = books.list(u"locks"_s);
        QCOMPARE(list.size(), 1);
        QCOMPARE(list[0]["prom_id"_L1].toInteger(), ids[0]);
        QCOMPARE(list[0]["field"_L1].toString(), u"price"_s);
        QCOMPARE(list[0]["reason"_L1].toString(), u"agreed"_s);

        QVERIFY(setField(books, ids[0], u"price=8888"_s).exitCode != 0);
        QCOMPARE(priceHere(books, ids[0]), before);

        // Taken back with what it dropped.
        const QString act = QString::number(locked.object()["act"_L1].toInteger());
        const Ran undone = books.run({u"listing"_s, u"undo"_s, act});
        QVERIFY2(undone.exitCode == 0, undone.all().constData());
        QCOMPARE(priceHere(books, ids[0]), wanted);
        QCOMPARE(books.list(u"queue"_s).size(), 1);
        QCOMPARE(books.list(u"locks"_s).size(), 0);

        QCOMPARE(locks(books, u"lock"_s, ids[0], {u"price"_s, u"quantity"_s}).exitCode, 0);
        QCOMPARE(locks(books, u"unlock"_s, ids[0], {u"price"_s}).object()["changed"_L1].toInt(), 1);
        QCOMPARE(books.list(u"locks"_s).size(), 1);
    }

    void whatIsReadIsTaken()
    {
        Books books;
        const QList<qint64> ids = openShop(books);
        QVERIFY(ids.size() > 1);
        QCOMPARE(locks(books, u"lock"_s, ids[1], {u"price"_s}).exitCode, 0);
        m_shop.post(u"script"_s,
                    {{u"steps"_s, QJsonArray{QJsonObject{{u"do"_s, u"change_product"_s},
                                                         {u"product"_s, ids[1]},
                                                         {u"fields"_s, QJsonObject{{u"price"_s, 4321}}}}}}});
        QCOMPARE(books.run(sync()).exitCode, 0);
        QCOMPARE(priceHere(books, ids[1]), u"4321.00"_s);
        QCOMPARE(books.list(u"locks"_s).size(), 1);
    }

    void wrongWords()
    {
        Books books;
        const QList<qint64> ids = openShop(books);
        QVERIFY(!ids.isEmpty());
        QVERIFY(locks(books, u"lock"_s, ids[0], {u"weight"_s}).exitCode != 0);
        const Ran refused =
            Ctl::run(spoken(books.with({u"listing"_s, u"lock"_s, u"--store"_s, u"Shop"_s, u"price"_s})));
        QVERIFY(refused.exitCode != 0);
        QVERIFY2(isSentence(refused.err), refused.all().constData());
        QCOMPARE(books.list(u"locks"_s).size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestKramarctlLocks)
#include "test_kramarctl_locks.moc"
