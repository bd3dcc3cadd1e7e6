// SPDX-License-Identifier: GPL-3.0-or-later
// Warehouses, what runs low and what a store is told of, by kramarctl alone.
#include "tests/ctl/shop_test.h"

using namespace kramar::test;

class TestKramarctlWarehouses : public ShopTest
{
    Q_OBJECT

    Books m_books;
    qint64 m_listing = 0;
    QString m_sku;

    QJsonObject warehouse(const QString &name) const
    {
        for (const QJsonValue row : m_books.list(u"warehouses"_s)) {
            if (row["name"_L1] == name)
                return row.toObject();
        }
        return {};
    }
    Ran sends(const QStringList &more) const
    {
        return m_books.run(QStringList{u"store"_s, u"sends"_s, u"Shop"_s} + more);
    }
    QJsonObject listing() const
    {
        for (const QJsonValue row : m_books.list(u"listings"_s)) {
            if (row["prom_id"_L1].toInteger() == m_listing)
                return row.toObject();
        }
        return {};
    }

private Q_SLOTS:
    void readsTheShop()
    {
        const QList<qint64> ids = openShop(m_books);
        QVERIFY(!ids.isEmpty());
        for (const QJsonValue row : m_books.list(u"listings"_s)) {
            if (ids.contains(row["prom_id"_L1].toInteger()) && !row["sku"_L1].toString().isEmpty() && m_sku.isEmpty()) {
                m_listing = row["prom_id"_L1].toInteger();
                m_sku = row["sku"_L1].toString();
            }
        }
        QVERIFY(m_listing > 0);
    }

    void aWarehouseComesAndGoes()
    {
        const QJsonArray all = m_books.list(u"warehouses"_s);
        QCOMPARE(all.size(), 1);
        const QString first = all[0]["name"_L1].toString();
        const Ran added = m_books.run({u"warehouse"_s, u"add"_s, u"Сарай"_s});
        QVERIFY2(added.exitCode == 0, added.all().constData());
        QCOMPARE(added.object()["synchronised_with"_L1].toArray(), QJsonArray{u"Shop"_s});
        QVERIFY(!added.object()["default"_L1].toBool());
        const Ran twice = m_books.run({u"warehouse"_s, u"add"_s, u"сарай"_s});
        QVERIFY2(twice.exitCode == 2 && twice.errorCode() == u"invalid", twice.all().constData());
        QCOMPARE(m_books.run({u"warehouse"_s, u"rename"_s, u"Сарай"_s, u"Поділ"_s}).exitCode, 0);
        QCOMPARE(m_books.run({u"warehouse"_s, u"orders"_s, u"Поділ"_s, u"--store"_s, u"Shop"_s}).exitCode, 0);
        QCOMPARE(warehouse(u"Поділ"_s)["orders_of"_L1].toArray(), QJsonArray{u"Shop"_s});
        const Ran used = m_books.run({u"warehouse"_s, u"delete"_s, u"Поділ"_s});
        QVERIFY2(used.exitCode == 1 && used.errorCode() == u"conflict", used.all().constData());
        const Ran told = Ctl::run(spoken(m_books.with({u"warehouse"_s, u"delete"_s, u"Поділ"_s})));
        QVERIFY2(isSentence(told.err), told.all().constData());
        QCOMPARE(m_books.run({u"warehouse"_s, u"orders"_s, u"--store"_s, u"Shop"_s}).exitCode, 0);
        QCOMPARE(warehouse(first)["orders_of"_L1].toArray(), QJsonArray{u"Shop"_s});
        QCOMPARE(m_books.run({u"warehouse"_s, u"default"_s, u"Поділ"_s}).exitCode, 0);
        QVERIFY(warehouse(u"Поділ"_s)["default"_L1].toBool());
        QCOMPARE(m_books.run({u"warehouse"_s, u"default"_s, first}).exitCode, 0);
        const Ran gone = m_books.run({u"warehouse"_s, u"delete"_s, u"Поділ"_s});
        // The reserves of open orders went there and back: no move, no document, so nothing stands on it.
        QVERIFY2(gone.exitCode == 0, gone.all().constData());
        QVERIFY(warehouse(u"Поділ"_s).isEmpty());
        QCOMPARE(m_books.run({u"warehouse"_s, u"delete"_s, u"Нема"_s}).exitCode, 2);
    }

    void whatRunsLow()
    {
        const Ran minimum = m_books.run({u"stock"_s, u"minimum"_s, m_sku, u"5"_s});
        QVERIFY2(minimum.exitCode == 0, minimum.all().constData());
        const Ran counted = m_books.run({u"stock"_s, u"document"_s, u"new"_s, u"stock_taking"_s, m_sku + u"=4"_s});
        QVERIFY2(counted.exitCode == 0, counted.all().constData());
        const QString id = QString::number(counted.object()["id"_L1].toInteger());
        QCOMPARE(m_books.run({u"stock"_s, u"document"_s, u"post"_s, id}).exitCode, 0);
        const auto isLow = [&] {
            const Ran low = m_books.run({u"stock"_s, u"low"_s});
            for (const QJsonValue row : low.array()) {
                if (row["sku"_L1] == m_sku)
                    return row["minimum"_L1] == u"5"_s;
            }
            return false;
        };
        QVERIFY(isLow());
        QCOMPARE(m_books.run({u"stock"_s, u"minimum"_s, m_sku, u"0,5"_s}).exitCode, 0);
        QVERIFY(!isLow());
        QCOMPARE(m_books.run({u"stock"_s, u"minimum"_s, m_sku, u"-1"_s}).exitCode, 2);
        QCOMPARE(m_books.run({u"stock"_s, u"low-terms"_s, u"14"_s, u"7"_s}).object()["days"_L1].toInt(), 14);
        QCOMPARE(m_books.run({u"stock"_s, u"low-terms"_s}).object()["low_days"_L1].toInt(), 7);
        QCOMPARE(m_books.run({u"stock"_s, u"low-terms"_s, u"0"_s, u"7"_s}).exitCode, 2);
    }

    void pricesStayHereUntilSomebodySays()
    {
        QCOMPARE(sends({}).object()["prices"_L1].toString(), u"on"_s);
        QVERIFY2(sends({u"--prices"_s, u"off"_s}).object()["applied"_L1].toBool(), "off");
        QCOMPARE(setField(m_books, m_listing, u"price=321.50"_s).exitCode, 0);
        QCOMPARE(listing()["queue_state"_L1].toString(u"?"_s), QString());
        QVERIFY(listing()["pending_edits"_L1][0]["kept_here"_L1].toBool());
        const Ran round = m_books.run(sync());
        QVERIFY2(round.exitCode == 0, round.all().constData());
        QCOMPARE(listing()["price"_L1].toString(), u"321.50"_s); // no reading took it away
        for (const QJsonValue write : m_shop.ledger())
            QVERIFY2(!QJsonDocument(write.toObject()).toJson().contains("321.5"), "it was sent");

        const Ran asked = sends({u"--prices"_s, u"on"_s});
        QVERIFY2(asked.exitCode == 0 && !asked.object()["applied"_L1].toBool(), asked.all().constData());
        QCOMPARE(asked.object()["kept_prices"_L1][0]["ours"_L1].toString(), u"321.50"_s);
        QCOMPARE(sends({}).object()["prices"_L1].toString(), u"off"_s);
        const Ran sent = sends({u"--prices"_s, u"on"_s, u"--kept"_s, u"send"_s});
        QVERIFY2(sent.exitCode == 0 && sent.object()["prices"_L1] == u"on"_s, sent.all().constData());
        QCOMPARE(listing()["queue_state"_L1].toString(), u"waiting"_s);
        QCOMPARE(sends({u"--prices"_s, u"maybe"_s}).exitCode, 2);
    }
};

QTEST_GUILESS_MAIN(TestKramarctlWarehouses)
#include "test_kramarctl_warehouses.moc"
