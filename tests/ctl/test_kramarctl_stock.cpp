// SPDX-License-Identifier: GPL-3.0-or-later
// The papers of the warehouse by kramarctl alone: written, posted once, reversed once, and what they are worth.
#include "tests/ctl/shop_test.h"

#include <QFile>

using namespace kramar::test;

class TestKramarctlStock : public ShopTest
{
    Q_OBJECT

    Books m_books;
    QStringList m_skus; // of different products

    Ran stock(const QStringList &verb) const { return m_books.run(QStringList{u"stock"_s} + verb); }
    Ran document(const QStringList &verb) const { return stock(QStringList{u"document"_s} + verb); }
    static QString idOf(const Ran &ran) { return QString::number(ran.object()["id"_L1].toInteger()); }
    double onHand(const QString &sku) const
    {
        for (const QJsonValue row : m_books.list(u"stock"_s)) {
            if (row["sku"_L1] == sku)
                return row["on_hand"_L1].toDouble();
        }
        return -1'000;
    }
    QString file(const QByteArray &text) const
    {
        QFile table(m_books.file(u"table.csv"_s));
        return table.open(QIODevice::WriteOnly) && table.write(text) == text.size() && (table.close(), true)
                   ? table.fileName()
                   : QString();
    }

private Q_SLOTS:
    void readsTheShop()
    {
        QVERIFY(!openShop(m_books).isEmpty());
        for (const QJsonValue row : m_books.list(u"products"_s)) {
            const QString sku = row["sku"_L1].toString();
            if (!sku.isEmpty() && !m_skus.contains(sku))
                m_skus.append(sku);
        }
        QVERIFY(m_skus.size() >= 3);
        const QJsonArray balances = m_books.list(u"stock"_s);
        QVERIFY(!balances.isEmpty());
        for (const QJsonValue row : balances) { // nobody has counted anything yet: that is not zero
            QVERIFY(row["on_hand"_L1].isNull());
            QVERIFY(row["available"_L1].isNull());
        }
    }

    void aReceiptFromDraftToReversal()
    {
        const Ran made = document({u"new"_s, u"receipt"_s, m_skus[0] + u"=10@612,50"_s, m_skus[1] + u"=2,5"_s,
                                   u"--comment"_s, u"Накладна 7"_s});
        QVERIFY2(made.exitCode == 0, made.all().constData());
        const QJsonObject draft = made.object();
        QCOMPARE(draft["kind"_L1].toString(), u"receipt"_s);
        QCOMPARE(draft["number"_L1].toInt(), 1);
        QCOMPARE(draft["state"_L1].toString(), u"draft"_s);
        QCOMPARE(draft["comment"_L1].toString(), u"Накладна 7"_s);
        QCOMPARE(draft["sum"_L1].toString(), u"6125.00"_s);
        QCOMPARE(draft["lines"_L1].toArray().size(), 2);
        QCOMPARE(draft["lines"_L1][0]["cost"_L1].toString(), u"612.50"_s);
        QVERIFY(draft["lines"_L1][1]["cost"_L1].isNull());
        QVERIFY(draft["posted_at"_L1].isNull());
        const QString id = idOf(made);
        QCOMPARE(onHand(m_skus[0]), 0.0);

        const Ran scanned = document({u"scan"_s, id, m_skus[0], m_skus[0]});
        QVERIFY2(scanned.exitCode == 0, scanned.all().constData());
        QCOMPARE(scanned.object()["lines"_L1][0]["quantity"_L1].toInt(), 12);
        const Ran posted = document({u"post"_s, id});
        QVERIFY2(posted.exitCode == 0, posted.all().constData());
        QCOMPARE(posted.object()["state"_L1].toString(), u"posted"_s);
        QVERIFY(posted.object()["posted_by"_L1].isString());
        QCOMPARE(onHand(m_skus[0]), 12.0);
        QCOMPARE(onHand(m_skus[1]), 2.5);
        QVERIFY2(document({u"post"_s, id}).exitCode == 0, "again");
        QCOMPARE(onHand(m_skus[0]), 12.0); // once

        const QJsonObject worth = stock({u"value"_s}).object();
        QCOMPARE(worth["value"_L1].toString(), u"7350.00"_s);
        QCOMPARE(worth["without_cost"_L1].toInt(), 1);
        QCOMPARE(worth["warehouses"_L1].toArray().size(), 1);
        QVERIFY(worth["days"_L1].toInt() >= 1 && worth["days"_L1].toInt() <= 30);
        QVERIFY(!worth["turnover"_L1].isNull());

        const Ran late = document({u"add"_s, id, m_skus[2] + u"=1"_s});
        QVERIFY2(late.exitCode == 1 && late.errorCode() == u"conflict", late.all().constData());
        const Ran told = Ctl::run(spoken(m_books.with({u"stock"_s, u"document"_s, u"delete"_s, id})));
        QVERIFY2(told.exitCode == 1 && isSentence(told.err) && told.err.contains("posted already"),
                 told.all().constData());

        QCOMPARE(document({u"reverse"_s, id}).object()["state"_L1].toString(), u"reversed"_s);
        QCOMPARE(document({u"reverse"_s, id}).exitCode, 0);
        QCOMPARE(onHand(m_skus[0]), 0.0);
    }

    void badRowsTakeNothingUnlessTheGoodOnesAreAsked()
    {
        const QString table =
            file((m_skus[0] + u";4;10\nNOPE;1\n"_s + m_skus[1] + u";1.500\n"_s + m_skus[2] + u";3\n"_s).toUtf8());
        const qsizetype before = m_books.list(u"documents"_s).size();
        const QStringList verb{u"new"_s, u"receipt"_s, u"--file"_s, table};
        const Ran none = document(verb);
        QVERIFY2(none.exitCode == 1, none.all().constData());
        const QJsonArray bad = none.object()["bad_rows"_L1].toArray();
        QCOMPARE(bad.size(), 2);
        QCOMPARE(bad[0]["row"_L1].toInt(), 2);
        QCOMPARE(bad[0]["reason"_L1].toString(), u"unknown_product"_s);
        QCOMPARE(bad[1]["field"_L1].toString(), u"quantity"_s);
        QVERIFY2(bad[1]["message"_L1].toString().contains(u"1500"_s), none.out.constData());
        QCOMPARE(m_books.list(u"documents"_s).size(), before);
        const Ran told = Ctl::run(spoken(m_books.with(QStringList{u"stock"_s, u"document"_s} + verb)));
        QVERIFY2(told.err.contains("Row 2") && told.err.contains("no such product") && told.err.contains("--take good"),
                 told.all().constData());

        const Ran some = document(verb + QStringList{u"--take"_s, u"good"_s});
        QVERIFY2(some.exitCode == 1 && some.object()["lines"_L1].toArray().size() == 2, some.all().constData());
        const Ran deleted = document({u"delete"_s, idOf(some)});
        QVERIFY2(deleted.exitCode == 0, deleted.all().constData());
        QCOMPARE(m_books.list(u"documents"_s).size(), before);
    }

    void belowZeroIsASetting()
    {
        const Ran made = document({u"new"_s, u"write_off"_s, m_skus[2] + u"=3"_s});
        const Ran refused = document({u"post"_s, idOf(made)});
        QVERIFY2(refused.exitCode == 1 && refused.errorCode() == u"conflict", refused.all().constData());
        QVERIFY2(refused.object()["error"_L1]["message"_L1].toString().contains(m_skus[2]), refused.out.constData());
        QCOMPARE(stock({u"below-zero"_s, u"allow"_s}).exitCode, 0);
        const Ran posted = document({u"post"_s, idOf(made)});
        QVERIFY2(posted.exitCode == 0 && posted.object()["below_zero"_L1].toBool(), posted.all().constData());
        QCOMPARE(onHand(m_skus[2]), -3.0);
        QCOMPARE(stock({u"below-zero"_s, u"refuse"_s}).exitCode, 0);
        QCOMPARE(document({u"reverse"_s, idOf(made)}).exitCode, 0);
    }

    void aStockTakingCounts()
    {
        const Ran made = document({u"new"_s, u"stock_taking"_s, m_skus[0] + u"=7"_s});
        QCOMPARE(made.object()["lines"_L1][0]["expected"_L1].toInt(), 0);
        const QString id = idOf(made);
        QCOMPARE(document({u"add"_s, id, m_skus[0] + u"=8"_s}).object()["lines"_L1].toArray().size(), 1);
        QCOMPARE(document({u"post"_s, id}).exitCode, 0);
        QCOMPARE(onHand(m_skus[0]), 8.0);
        const Ran shown = Ctl::run(spoken(m_books.with({u"stock"_s, u"document"_s, u"show"_s, id})));
        QVERIFY2(shown.exitCode == 0 && shown.out.contains("Stock-taking No. 1") && shown.out.contains("posted"),
                 shown.all().constData());
        const Ran list = Ctl::run(spoken(m_books.with({u"list"_s, u"documents"_s})));
        QVERIFY2(list.out.contains("Stock-taking") && list.out.contains("Reversed"), list.all().constData());
    }

    void whatCannotBeUnderstoodIsUsage_data()
    {
        QTest::addColumn<QStringList>("verb");
        QTest::newRow("kind") << QStringList{u"new"_s, u"gift"_s};
        QTest::newRow("line") << QStringList{u"new"_s, u"receipt"_s, u"PL-150"_s};
        QTest::newRow("warehouse") << QStringList{u"new"_s, u"receipt"_s, u"--warehouse"_s, u"Nowhere"_s};
        QTest::newRow("no way") << QStringList{u"new"_s, u"transfer"_s};
        QTest::newRow("take") << QStringList{u"new"_s, u"receipt"_s, u"--take"_s, u"some"_s};
        QTest::newRow("cost") << QStringList{u"new"_s, u"write_off"_s, u"PL-150=1@5"_s};
        QTest::newRow("number") << QStringList{u"post"_s, u"first"_s};
    }
    void whatCannotBeUnderstoodIsUsage()
    {
        QFETCH(QStringList, verb);
        const qsizetype before = m_books.list(u"documents"_s).size();
        const Ran ran = document(verb);
        QVERIFY2(ran.exitCode == 2, ran.all().constData());
        QCOMPARE(m_books.list(u"documents"_s).size(), before);
        QCOMPARE(document({u"post"_s, u"999"_s}).exitCode, 1);
    }
};

QTEST_GUILESS_MAIN(TestKramarctlStock)
#include "test_kramarctl_stock.moc"
