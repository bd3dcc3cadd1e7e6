// SPDX-License-Identifier: GPL-3.0-or-later
#include "stock/document.h"
#include "tests/listings/download_shop.h"

#include <QtTest>

using namespace kramar;
using namespace kramar::listings;
using namespace kramar::test;
using stores::IdentityKey;

// The four ways of "Download products from the site".
class TestDownload : public QObject
{
    Q_OBJECT

    std::unique_ptr<DownloadShop> m_shop;
    ListingId m_known, m_fresh, m_twice, m_twiceToo, m_several, m_aside;
    ProductId m_plaid;

    qint64 rows(const QString &table) { return m_shop->count(table); }
    stock::Document documentOf(const DownloadDone &done)
    {
        return TestBooks::required(
            m_shop->books.read([&](storage::Connection &db) { return stock::findDocument(db, *done.document); }));
    }

private Q_SLOTS:
    void init()
    {
        m_shop = std::make_unique<DownloadShop>();
        m_plaid = m_shop->product(u"PL-1"_s, u"Плед"_s);
        m_shop->product(u"TW-1"_s, u"Рушник"_s);
        m_shop->product(u"DB-1"_s, u"Один"_s);
        m_shop->product(u"DB-1"_s, u"Другий"_s);
        m_known = m_shop->listing(1, u"PL-1"_s, u"Плед флісовий"_s, Quantity::ofWhole(7));
        m_fresh = m_shop->listing(2, u"NEW-1"_s, u"Лампа"_s, Quantity::ofWhole(3));
        m_twice = m_shop->listing(3, u"TW-1"_s, u"Рушник білий"_s);
        m_twiceToo = m_shop->listing(4, u"TW-1"_s, u"Рушник чорний"_s);
        m_several = m_shop->listing(5, u"DB-1"_s, u"Щось"_s);
        m_aside = m_shop->listing(6, u"AS-1"_s, u"Осторонь"_s);
        TestBooks::required(m_shop->books.write([this](storage::Transaction &tx) {
            return LinkOperations(tx, m_shop->person, m_shop->follower).leaveAside(m_aside, true);
        }));
    }

    void thePlanSaysWhatWillBe()
    {
        const DownloadPlan plan = m_shop->plan(DownloadWay::LinkExisting);
        QCOMPARE(plan.links.size(), 1);
        QCOMPARE(plan.links.first().listing, m_known);
        QCOMPARE(plan.links.first().product, m_plaid);
        QCOMPARE(plan.linkedBy(IdentityKey::Sku), 1);
        QCOMPARE(plan.fresh, QList{m_fresh});
        QCOMPARE(plan.ambiguous, (QList{m_twice, m_twiceToo, m_several})); // two want one, one may be two
        QCOMPARE(plan.leftAside, 1);
        QCOMPARE(rows(u"listing WHERE product_id IS NOT NULL"_s), 0);
    }

    void linkingOnlyLinks()
    {
        const auto done = TestBooks::required(m_shop->carryOut(DownloadWay::LinkExisting));
        QCOMPARE(done.linked, 1);
        QCOMPARE(done.created, 0);
        QCOMPARE(done.ambiguous, 3);
        QCOMPARE(done.left, 2); // the new one, and the one left aside
        QVERIFY(!done.document);
        QCOMPARE(m_shop->productOf(m_known), m_plaid);
        QVERIFY(!m_shop->productOf(m_fresh));
        QCOMPARE(rows(u"product"_s), 4);
        QCOMPARE(m_shop->follower.heard, QList{m_known});
        // Once more there is nothing to do, and no act.
        const auto again = TestBooks::required(m_shop->carryOut(DownloadWay::LinkExisting));
        QCOMPARE(again.act, ActId());
        QCOMPARE(again.linked, 0);
    }

    void newProductsAreMadeWithoutBalances()
    {
        const auto done = TestBooks::required(m_shop->carryOut(DownloadWay::NewProducts));
        QCOMPARE(done.linked, 1);
        QCOMPARE(done.created, 1);
        const auto made = m_shop->productOf(m_fresh);
        QVERIFY(made);
        QCOMPARE(m_shop->books.number(u"SELECT count(*) FROM product WHERE id = ? AND sku = 'NEW-1' AND name = ?"_s,
                                      {*made, u"Лампа"_s}),
                 1);
        QVERIFY(!m_shop->counted(*made));
        QCOMPARE(rows(u"document"_s), 0);
    }

    void ofTwoNewOnesWithOneKeyNoneIsMade()
    {
        const ListingId one = m_shop->listing(21, u"SAME"_s, u"Перша"_s);
        const ListingId other = m_shop->listing(22, u"SAME"_s, u"Друга"_s);
        const ListingId withoutKey = m_shop->listing(23, {}, u"Без артикулу"_s);
        const DownloadPlan plan = m_shop->plan(DownloadWay::NewProducts);
        QVERIFY(plan.ambiguous.contains(one) && plan.ambiguous.contains(other));
        QVERIFY(plan.fresh.contains(withoutKey)); // a product of its own
        TestBooks::required(m_shop->carryOut(DownloadWay::NewProducts));
        QVERIFY(!m_shop->productOf(one));
        QVERIFY(m_shop->productOf(withoutKey));
    }

    void whatLooksLikeAProductCanBeLeft()
    {
        const ListingId alike = m_shop->listing(31, u"OTHER-SKU"_s, u"Плед"_s);
        const DownloadPlan plan = m_shop->plan(DownloadWay::NewProducts);
        QVERIFY(plan.fresh.contains(alike));
        auto asked = m_shop->desk.lookAlikes(m_shop->store, plan.fresh, std::make_shared<LinkProgress>());
        asked.waitForFinished();
        const auto offers = TestBooks::required(asked.result());
        QCOMPARE(offers.size(), 1); // the lamp looks like nothing
        QCOMPARE(offers.first().listing, alike);
        QCOMPARE(offers.first().alike.first().product, m_plaid);
        const auto done = TestBooks::required(m_shop->carryOut(DownloadWay::NewProducts, {.leave = {alike.value()}}));
        QCOMPARE(done.created, 1);
        QCOMPARE(done.left, 2);
        QVERIFY(!m_shop->productOf(alike));
    }

    void leavingUnlinkedDoesNothing()
    {
        const QStringList before = m_shop->rows();
        const auto done = TestBooks::required(m_shop->carryOut(DownloadWay::LeaveUnlinked));
        QCOMPARE(done.left, 3);
        QCOMPARE(done.ambiguous, 3);
        QCOMPARE(m_shop->rows(), before);
    }

    void promsBalancesAreCounted()
    {
        m_shop->setKeys({IdentityKey::Sku, IdentityKey::Name});
        const ProductId nothing = m_shop->product(u"NO-1"_s, u"Без числа"_s);
        m_shop->listing(11, u"NO-1"_s, u"Без числа"_s, std::nullopt);
        const ProductId zero = m_shop->product(u"ZE-1"_s, u"Нуль"_s);
        m_shop->listing(12, u"ZE-1"_s, u"Нуль"_s, Quantity());
        const ProductId odd = m_shop->product(u"OD-1"_s, u"Мінус"_s);
        m_shop->listing(13, u"OD-1"_s, u"Мінус"_s, Quantity::ofWhole(-4));
        const DownloadPlan plan = m_shop->plan(DownloadWay::Balances);
        QCOMPARE(plan.counts.size(), 2);
        QCOMPARE(plan.withoutNumber, 2);
        const auto done = TestBooks::required(m_shop->carryOut(DownloadWay::Balances, {.comment = u"З Prom"_s}));
        QCOMPARE(done.linked, 4);
        QCOMPARE(done.created, 0);
        QCOMPARE(done.counted, 2);
        QCOMPARE(m_shop->counted(m_plaid), Quantity::ofWhole(7));
        QCOMPARE(m_shop->counted(zero), Quantity());
        QVERIFY(!m_shop->counted(nothing)); // missing is not zero
        QVERIFY(!m_shop->counted(odd));
        QVERIFY(done.document);
        const stock::Document document = documentOf(done);
        QCOMPARE(document.kind, DocumentKind::StockTaking);
        QCOMPARE(document.state, DocumentState::Posted);
        QCOMPARE(document.comment, u"З Prom"_s);
        // Once more: all the same, no second paper.
        const auto again = TestBooks::required(m_shop->carryOut(DownloadWay::Balances));
        QVERIFY(!again.document);
        QCOMPARE(again.same, 2);
        QCOMPARE(rows(u"document"_s), 1);
    }

    void ourOwnUnsentNumberIsNotProms()
    {
        TestBooks::required(m_shop->carryOut(DownloadWay::LinkExisting));
        TestBooks::required(m_shop->edit(m_known, listing_field::quantity, u"99"_s));
        const DownloadPlan plan = m_shop->plan(DownloadWay::Balances);
        QCOMPARE(plan.counts.size(), 1);
        QCOMPARE(plan.counts.first().onProm, Quantity::ofWhole(7));
        // And while a person shall decide between the two, it is the other one.
        TestBooks::required(m_shop->books.write([](storage::Transaction &tx) -> Done {
            TRY(tx.db().run(u"UPDATE listing_edit SET in_conflict = 1, theirs = '4'"_s));
            return {};
        }));
        QCOMPARE(m_shop->plan(DownloadWay::Balances).counts.first().onProm, Quantity::ofWhole(4));
    }

    void listingsThatDisagreeAreLeft()
    {
        TestBooks::required(m_shop->carryOut(DownloadWay::LinkExisting));
        m_shop->link(m_shop->listing(41, u"Q"_s, u"Той самий плед"_s, Quantity::ofWhole(7)), m_plaid);
        QCOMPARE(m_shop->plan(DownloadWay::Balances).counts.size(), 1);
        m_shop->link(m_shop->listing(42, u"Q2"_s, u"І цей"_s, Quantity::ofWhole(8)), m_plaid);
        const DownloadPlan plan = m_shop->plan(DownloadWay::Balances);
        QCOMPARE(plan.disagreeing, 1);
        QVERIFY(plan.counts.isEmpty());
    }

    void itIsTakenBackWhole()
    {
        TestBooks::required(m_shop->carryOut(DownloadWay::LinkExisting));
        TestBooks::required(m_shop->books.write([this](storage::Transaction &tx) {
            return LinkOperations(tx, m_shop->person, m_shop->follower).unlink(m_known);
        }));
        const QStringList before = m_shop->rows();
        const qint64 products = rows(u"product"_s);
        for (const DownloadWay way : {DownloadWay::Balances, DownloadWay::NewProducts}) {
            const auto done = TestBooks::required(m_shop->carryOut(way));
            QVERIFY(m_shop->rows() != before);
            auto back = m_shop->desk.takeBack(done);
            back.waitForFinished();
            QVERIFY(TestBooks::required(back.result()).isEmpty());
            QCOMPARE(m_shop->rows(), before);
            QCOMPARE(rows(u"product"_s), products);
            QVERIFY(!m_shop->counted(m_plaid));
        }
    }

    void anotherPlanThanTheSeenOneIsRefused()
    {
        const quint64 seen = m_shop->plan(DownloadWay::NewProducts).print();
        m_shop->listing(51, u"LATE"_s, u"Запізніле"_s);
        const auto refused = m_shop->carryOut(DownloadWay::NewProducts, {.seen = seen});
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Conflict);
        QCOMPARE(refused.error().detail, u"changed_meanwhile"_s);
        QVERIFY(!m_shop->productOf(m_known));
        const quint64 now = m_shop->plan(DownloadWay::NewProducts).print();
        TestBooks::required(m_shop->carryOut(DownloadWay::NewProducts, {.seen = now}));
    }

    void itNeedsTheRights()
    {
        const Actor linker = Actor::person(PersonId(1), u"Linker"_s, Right::View | Right::EditListings);
        QCOMPARE(m_shop->carryOut(DownloadWay::Balances, {}, linker).error().kind, Error::Kind::Denied);
        const Actor keeper = Actor::person(PersonId(1), u"Keeper"_s, Right::View | Right::EditStock);
        QCOMPARE(m_shop->carryOut(DownloadWay::LinkExisting, {}, keeper).error().kind, Error::Kind::Denied);
        QCOMPARE(rows(u"act WHERE kind = 'listing.download'"_s), 0);
    }

    void stoppedItHasDoneNothing()
    {
        const QStringList before = m_shop->rows();
        Effort effort;
        effort.stop();
        const auto stopped = m_shop->books.write([&](storage::Transaction &tx) {
            return download(tx, m_shop->person, m_shop->follower, m_shop->store, DownloadWay::Balances, {}, effort);
        });
        QCOMPARE(stopped.error().kind, Error::Kind::Cancelled);
        QCOMPARE(m_shop->rows(), before);
        QCOMPARE(rows(u"stock_move"_s), 0);
    }
};

QTEST_GUILESS_MAIN(TestDownload)
#include "test_download.moc"
