// SPDX-License-Identifier: GPL-3.0-or-later
// Price lists by kramarctl alone, over HTTP: what is changed in a list is in the shop's ledger, and nothing else.
#include "tests/ctl/shop_test.h"

#include <cmath>

using namespace kramar::test;

class TestKramarctlPrices : public ShopTest
{
    Q_OBJECT

    Books m_books;
    QList<qint64> m_listings;
    qsizetype m_told = 0; // entries of the ledger that were looked at

    Ran pricelist(const QStringList &verb) const { return m_books.run(QStringList{u"pricelist"_s} + verb); }
    QString priceOf(qint64 promId) const
    {
        for (const QJsonValue row : m_books.list(u"listings"_s)) {
            if (row["prom_id"_L1].toInteger() == promId)
                return row["price"_L1].toString();
        }
        return {};
    }
    QJsonArray arrived()
    {
        const QJsonArray ledger = m_shop.ledger();
        QJsonArray fresh;
        for (; m_told < ledger.size(); ++m_told)
            fresh.append(ledger[m_told]);
        return fresh;
    }
    bool round() const { return m_books.run(sync()).exitCode == 0; }

private Q_SLOTS:
    void twoListsFromTheFirstDay()
    {
        m_listings = openShop(m_books);
        QVERIFY(m_listings.size() > 3);
        const Ran ran = pricelist({u"list"_s});
        QVERIFY2(ran.exitCode == 0, ran.all().constData());
        const QJsonArray lists = QJsonDocument::fromJson(ran.out).array();
        QCOMPARE(lists.size(), 2);
        QCOMPARE(lists[0]["kind"_L1].toString(), u"retail"_s);
        QCOMPARE(lists[1]["kind"_L1].toString(), u"wholesale"_s);
        QVERIFY(lists[0]["marketplaces"_L1].toArray().isEmpty());
    }

    void aPriceInAListIsThatOfItsListing()
    {
        const QString product = QString::number(m_listings[0]);
        const QString other = QString::number(m_listings[1]);
        const Ran set = pricelist(
            {u"set"_s, u"1"_s, product + u"="_s + priceOf(m_listings[0]), other + u"="_s + priceOf(m_listings[1])});
        QVERIFY2(set.exitCode == 0, set.all().constData());
        QCOMPARE(set.object()["entries"_L1].toInt(), 2);
        QCOMPARE(set.object()["listings"_L1].toInt(), 0); // no store takes it
        const Ran looked = pricelist({u"marketplaces"_s, u"1"_s, u"Shop"_s});
        QCOMPARE(looked.object()["applied"_L1].toBool(true), false);
        const Ran named = pricelist({u"marketplaces"_s, u"1"_s, u"Shop"_s, u"--apply"_s});
        QVERIFY2(named.exitCode == 0, named.all().constData());
        QCOMPARE(named.object()["listings"_L1].toInt(), 0); // they say it already
        QVERIFY(round());
        QVERIFY(arrived().isEmpty());

        const double before = priceOf(m_listings[0]).toDouble();
        const QString dearer = QString::number(std::ceil(before * 1.1), 'f', 2);
        const Ran changed = pricelist({u"set"_s, u"1"_s, product + u"="_s + dearer});
        QCOMPARE(changed.object()["listings"_L1].toInt(), 1);
        QVERIFY(round());
        const QJsonArray ledger = arrived();
        QCOMPARE(ledger.size(), 1);
        QCOMPARE(ledger[0]["object"_L1].toString(), u"product "_s + product);
        QCOMPARE(ledger[0]["body"_L1]["price"_L1].toDouble(), dearer.toDouble());

        const QString act = QString::number(changed.object()["act"_L1].toInteger());
        const Ran undone = pricelist({u"undo"_s, act});
        QVERIFY2(undone.exitCode == 0, undone.all().constData());
        QVERIFY(round());
        const QJsonArray corrected = arrived();
        QCOMPARE(corrected.size(), 1);
        QCOMPARE(corrected[0]["body"_L1]["price"_L1].toDouble(), before);
        QCOMPARE(pricelist({u"undo"_s, act}).errorCode(), u"conflict"_s);
    }

    void aHandEditOfAListedPriceIsRefused()
    {
        const Ran refused = setField(m_books, m_listings[0], u"price=1"_s);
        QVERIFY2(refused.exitCode != 0 && refused.errorCode() == u"invalid", refused.all().constData());
        const Ran told = Ctl::run(spoken(m_books.with({u"listing"_s, u"set"_s, u"--store"_s, u"Shop"_s, u"--prom-id"_s,
                                                       QString::number(m_listings[0]), u"price=1"_s})));
        QVERIFY2(told.err.contains("price list"), told.all().constData());
    }

    void wholesaleStepsGoToo()
    {
        const QString product = QString::number(m_listings[1]);
        QVERIFY(pricelist({u"marketplaces"_s, u"2"_s, u"Shop"_s, u"--apply"_s}).exitCode == 0);
        const Ran set = pricelist({u"set"_s, u"2"_s,
                                   product + u"=5=%1; 20=%2"_s.arg(std::ceil(priceOf(m_listings[1]).toDouble() * 0.95))
                                                 .arg(std::ceil(priceOf(m_listings[1]).toDouble() * 0.9))});
        QVERIFY2(set.exitCode == 0, set.all().constData());
        QCOMPARE(set.object()["listings"_L1].toInt(), 1);
        QVERIFY(round());
        const QJsonArray ledger = arrived();
        QCOMPARE(ledger.size(), 1);
        QCOMPARE(ledger[0]["object"_L1].toString(), u"product "_s + product);
        QCOMPARE(ledger[0]["body"_L1]["prices"_L1].toArray().size(), 2);
    }

    void aStoreHasOneListOfAKind()
    {
        QVERIFY(pricelist({u"add"_s, u"Autumn"_s}).exitCode == 0);
        const Ran second = pricelist({u"marketplaces"_s, u"Autumn"_s, u"Shop"_s, u"--apply"_s});
        QVERIFY2(second.exitCode != 0 && second.errorCode() == u"invalid", second.all().constData());
        const Ran told =
            Ctl::run(spoken(m_books.with({u"pricelist"_s, u"marketplaces"_s, u"Autumn"_s, u"Shop"_s, u"--apply"_s})));
        QVERIFY2(isSentence(told.err) && told.err.contains("one list of a kind"), told.all().constData());
    }

    void aRuleIsSeenBeforeItRuns()
    {
        const QStringList rule{u"rule"_s, u"Autumn"_s,
                               u"from=list:"_s +
                                   QJsonDocument::fromJson(pricelist({u"list"_s}).out).array()[0]["name"_L1].toString(),
                               u"price=+10%"_s, u"round=9"_s};
        const Ran seen = pricelist(rule);
        QVERIFY2(seen.exitCode == 0, seen.all().constData());
        QCOMPARE(seen.object()["will_change"_L1].toInt(), 2);
        QVERIFY(QJsonDocument::fromJson(pricelist({u"show"_s, u"Autumn"_s}).out).array().isEmpty());
        const Ran done = pricelist(rule + QStringList{u"--apply"_s});
        QVERIFY2(done.exitCode == 0, done.all().constData());
        const QJsonArray prices = QJsonDocument::fromJson(pricelist({u"show"_s, u"Autumn"_s}).out).array();
        QCOMPARE(prices.size(), 2);
        for (const QJsonValue row : prices)
            QVERIFY2(row["price"_L1].toString().endsWith(u"9.00"_s), qPrintable(row["price"_L1].toString()));
        const Ran wrong = pricelist({u"rule"_s, u"Autumn"_s, u"keywords=x"_s});
        QVERIFY2(wrong.exitCode != 0 && wrong.errorCode() == u"invalid", wrong.all().constData());
    }

    void comparesWithProm()
    {
        const Ran same = pricelist({u"compare"_s, u"1"_s});
        QVERIFY2(same.exitCode == 0, same.all().constData());
        QVERIFY(same.object()["rows"_L1].toArray().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestKramarctlPrices)
#include "test_kramarctl_prices.moc"
