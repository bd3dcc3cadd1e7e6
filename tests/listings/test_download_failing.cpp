// SPDX-License-Identifier: GPL-3.0-or-later
// Whichever statement of a download of products or of its undo fails, nothing of it is there, and the next time all of
// it is.
#include "tests/faults/fail_everywhere.h"
#include "tests/listings/download_shop.h"

using namespace kramar;
using namespace kramar::listings;
using namespace kramar::test;

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

    template <class Work>
    void failEverywhere(Work work)
    {
        faults::failEverywhere(
            15, [this] { return everything(); }, work);
    }
    Result<DownloadDone> carriedOut(DownloadWay way)
    {
        const auto done = m_shop.carryOut(way);
        if (done)
            m_done = *done;
        return done;
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
        failEverywhere([this] { return carriedOut(DownloadWay::Balances); });
        QCOMPARE(m_done.counted, 6);
        QCOMPARE(m_done.linked, 6);
    }
    void theWayBack()
    {
        failEverywhere([this] {
            auto back = m_shop.desk.takeBack(m_done);
            back.waitForFinished();
            return back.result();
        });
        QCOMPARE(m_shop.count(u"listing WHERE product_id IS NOT NULL"_s), 0);
    }
    void theNewProducts()
    {
        failEverywhere([this] { return carriedOut(DownloadWay::NewProducts); });
        QCOMPARE(m_done.created, 6);
        QCOMPARE(m_shop.count(u"listing WHERE product_id IS NULL"_s), 0);
    }
};

QTEST_GUILESS_MAIN(TestDownloadFailing)
#include "test_download_failing.moc"
