// SPDX-License-Identifier: GPL-3.0-or-later
// "Download products from the site" against the demo shop: the reading that leaves all unlinked, and the ways after it.
#include "exchange/watermark.h"
#include "listings/download.h"
#include "orders/order_links.h"
#include "stock/document.h"
#include "tests/exchange/desk.h"

namespace kramar::exchange::test {

using listings::DownloadDone;
using listings::DownloadWay;

class TestDownloadReading : public QObject
{
    Q_OBJECT

    static RoundReport readUnlinked(Desk &desk, std::stop_token stop = {})
    {
        return desk.exchange->runOnce(desk.store, {.actions = {ActionKind::Listings}, .leaveUnlinked = true}, stop);
    }
    static DownloadDone carryOut(Desk &desk, DownloadWay way)
    {
        const orders::OrderLinks follower;
        listings::Effort effort;
        return must(desk.write([&](storage::Transaction &tx) {
            return listings::download(tx, desk.session.actor(), follower, desk.store, way, {}, effort);
        }));
    }
    static bool leavesStill(Desk &desk)
    {
        return must(desk.read(
                        [&](storage::Connection &c) { return readWatermark(c, desk.store, ActionKind::Listings); }))
            .note.contains(u"leave_unlinked"_s);
    }
    static qint64 products(Desk &desk) { return desk.number(u"SELECT count(*) FROM product"_s); }

private Q_SLOTS:
    void readingForADownloadLeavesAllUnlinked()
    {
        Desk desk({.products = 120, .orders = 20, .seed = 7});
        const RoundReport report = readUnlinked(desk);
        QVERIFY2(report.ok(), told(report).constData());
        QCOMPARE(desk.number(u"SELECT count(*) FROM listing"_s), qint64{desk.summary()["products_listed"_L1].toInt()});
        QCOMPARE(products(desk), qint64{0});
        QVERIFY(!leavesStill(desk)); // it was for this pass alone

        const DownloadDone done = carryOut(desk, DownloadWay::NewProducts);
        QVERIFY(done.created > 0);
        QCOMPARE(products(desk), done.created);
        QCOMPARE(desk.number(u"SELECT count(*) FROM listing WHERE product_id IS NULL"_s), done.ambiguous);
        // The orders that are read afterwards find their goods.
        QVERIFY(desk.everything().ok());
        QVERIFY(desk.number(u"SELECT count(*) FROM order_line WHERE product_id IS NOT NULL"_s) > 0);
        QVERIFY(desk.ledger().isEmpty()); // nothing of it went to Prom
    }

    void aReadingThatWasBrokenOffGoesOnLeaving()
    {
        Desk desk({.products = 500, .orders = 0, .seed = 2});
        desk.quirk(u"latency_ms"_s, 60);
        std::stop_source stop;
        auto ear = desk.db->changes().listen([&](const Changes &changes) {
            for (const Change &change : changes) {
                if (change.kind == ObjectKind::Listing)
                    stop.request_stop(); // the first page is in the books
            }
        });
        const RoundReport broken = readUnlinked(desk, stop.get_token());
        ear.reset();
        QVERIFY(broken.error);
        const qint64 before = desk.number(u"SELECT count(*) FROM listing"_s);
        QVERIFY(before > 0 && before < 500);
        QVERIFY(leavesStill(desk));
        // The next program, by its clock: it knows of no download, and goes on as it was begun.
        desk.quirk(u"latency_ms"_s, 0);
        desk.open(false);
        QVERIFY(desk.round({ActionKind::Listings}).ok());
        QCOMPARE(desk.number(u"SELECT count(*) FROM listing"_s), qint64{desk.summary()["products_listed"_L1].toInt()});
        QCOMPARE(products(desk), qint64{0});
        QVERIFY(!leavesStill(desk));
    }

    void theStoreSaysWhatNewListingsBecome()
    {
        for (const QString &kept : {u"leave"_s, u"link"_s}) {
            Desk desk({.products = 30, .orders = 0, .seed = 7});
            desk.set(QString(stores::newListings), kept);
            QVERIFY(desk.everything().ok());
            QVERIFY(desk.number(u"SELECT count(*) FROM listing"_s) > 0);
            QCOMPARE(products(desk), qint64{0});
        }
    }

    void promsBalancesAreTakenOver()
    {
        Desk desk({.products = 80, .orders = 0, .seed = 7});
        QVERIFY(desk.everything().ok());
        const qint64 numbers =
            desk.number(u"SELECT count(DISTINCT product_id) FROM listing WHERE product_id IS NOT NULL AND quantity "
                        u"IS NOT NULL AND coalesce(status, '') NOT IN ('deleted', 'deleted_by_moderator')"_s);
        const DownloadDone done = carryOut(desk, DownloadWay::Balances);
        QVERIFY(numbers > 0);
        QCOMPARE(done.counted, numbers);
        QVERIFY(done.withoutNumber > 0); // the shop does not track all of them
        QCOMPARE(desk.number(u"SELECT count(*) FROM stock_move WHERE cause_kind = 'stock_taking'"_s), numbers);
        QCOMPARE(desk.number(u"SELECT count(*) FROM balance b JOIN listing l ON l.product_id = b.product_id "
                             u"WHERE l.quantity IS NULL"_s),
                 qint64{0}); // missing is not zero
    }
};

} // namespace kramar::exchange::test

QTEST_GUILESS_MAIN(kramar::exchange::test::TestDownloadReading)
#include "test_download_reading.moc"
