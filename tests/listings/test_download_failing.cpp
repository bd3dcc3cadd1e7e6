// SPDX-License-Identifier: GPL-3.0-or-later
// Whichever statement of a download of products or of its undo fails, nothing of it is there, and the next time all of
// it is.
#include "tests/faults/failing_sql.h"
#include "tests/listings/download_shop.h"

#include <QtTest>

using namespace kramar;
using namespace kramar::listings;
using namespace kramar::test;
using kramar::faults::FailingSql;

class TestDownloadFailing : public QObject
{
    Q_OBJECT

    DownloadShop m_shop;
    DownloadDone m_done;

    QStringList everything()
    {
        QStringList all = m_shop.rows();
        for (const auto &table : {u"act"_s, u"history"_s, u"product"_s, u"document"_s, u"document_line"_s,
                                  u"stock_move"_s, u"balance"_s, u"balance_due"_s, u"change"_s})
            all.append(table + u' ' + QString::number(m_shop.count(table)));
        return all;
    }

    // Each call of `work` fails once; the state of the books is the same after each.
    template <class Work>
    void failEverywhere(int atLeast, Work work)
    {
        const QStringList before = everything();
        int failed = 0;
        for (int n = 1;; ++n) {
            FailingSql::failAt(n);
            const bool done = work();
            const int reached = FailingSql::failed();
            const QString statement = FailingSql::firstFailed();
            FailingSql::off();
            if (reached == 0) {
                QVERIFY(done);
                break;
            }
            ++failed;
            QVERIFY2(!done, qPrintable(u"it did not notice that call %1 failed: %2"_s.arg(n).arg(statement)));
            QVERIFY2(everything() == before,
                     qPrintable(u"something is left after call %1: %2"_s.arg(n).arg(statement)));
        }
        QVERIFY2(failed >= atLeast, qPrintable(u"only %1 calls"_s.arg(failed)));
        QVERIFY(everything() != before);
    }
    bool carriedOut(DownloadWay way)
    {
        const auto done = m_shop.carryOut(way);
        if (done)
            m_done = *done;
        return done.has_value();
    }

private Q_SLOTS:
    void initTestCase()
    {
        for (int i = 1; i <= 6; ++i) {
            m_shop.product(u"PL-%1"_s.arg(i), u"Плед %1"_s.arg(i));
            m_shop.listing(i, u"PL-%1"_s.arg(i), u"Плед %1"_s.arg(i), Quantity::ofWhole(i));
            m_shop.listing(100 + i, u"NEW-%1"_s.arg(i), u"Лампа %1"_s.arg(i));
        }
    }
    void theBalances()
    {
        failEverywhere(15, [this] { return carriedOut(DownloadWay::Balances); });
        QCOMPARE(m_done.counted, 6);
        QCOMPARE(m_done.linked, 6);
    }
    void theWayBack()
    {
        failEverywhere(15, [this] {
            auto back = m_shop.desk.takeBack(m_done);
            back.waitForFinished();
            return back.result().has_value();
        });
        QCOMPARE(m_shop.count(u"listing WHERE product_id IS NOT NULL"_s), 0);
    }
    void theNewProducts()
    {
        failEverywhere(15, [this] { return carriedOut(DownloadWay::NewProducts); });
        QCOMPARE(m_done.created, 6);
        QCOMPARE(m_shop.count(u"listing WHERE product_id IS NULL"_s), 0);
    }
};

QTEST_GUILESS_MAIN(TestDownloadFailing)
#include "test_download_failing.moc"
