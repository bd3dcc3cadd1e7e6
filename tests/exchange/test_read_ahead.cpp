// SPDX-License-Identifier: GPL-3.0-or-later
#include "prom/edit.h"
#include "prom/products.h"
#include "tests/exchange/walk.h"

namespace kramar::exchange::test {

// A page that is asked for while the one before it is worked on: it saves time, and is never an older one than what
// would have been asked for in its turn.
class TestReadAhead : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itServesTheNextPage();
    void whatWasSentSinceMakesItOld();
    void nothingIsAskedForWhilePaused();
    void afterTheStopItIsNotTaken();

private:
    const prom::ListProducts m_page{.limit = 5};
};

void TestReadAhead::itServesTheNextPage()
{
    Walk walk({.products = 10, .orders = 0});
    auto ahead = walk.round.askAhead(m_page);
    QVERIFY(ahead);
    const auto page = must(walk.round.ask(m_page, ahead));
    QVERIFY(!page.value.items.isEmpty());
    QVERIFY(!ahead);
    QCOMPARE(walk.round.report().requests, 1);
    QCOMPARE(walk.desk.requested(u"GET /products/list"_s), 1);
}

void TestReadAhead::whatWasSentSinceMakesItOld()
{
    Walk walk({.products = 10, .orders = 0});
    walk.lease.giveBack();
    QVERIFY(walk.desk.everything().ok());
    walk.desk.production();
    must(walk.lease.acquire());
    const int askedBefore = walk.desk.requested(u"GET /products/list"_s);
    const auto before = must(walk.round.ask(m_page));
    const auto priced =
        std::find_if(before.value.items.cbegin(), before.value.items.cend(), [](const prom::Product &product) {
            return product.price && !product.isVariation.value_or(false);
        });
    QVERIFY(priced != before.value.items.cend());
    auto ahead = walk.round.askAhead(m_page);
    QVERIFY(ahead);
    const Money price = Money::ofMinor(priced->price->minor() + 1'00, priced->price->currency());
    const auto permit = must(walk.desk.read([&](storage::Connection &db) { return walk.lease.writePermit(db); }));
    must(walk.round.send(prom::EditProducts{{{.id = priced->id, .price = prom::Sent<Money>(price)}}}, permit));
    const auto after = must(walk.round.ask(m_page, ahead));
    const auto now = std::find_if(after.value.items.cbegin(), after.value.items.cend(),
                                  [&](const prom::Product &product) { return product.id == priced->id; });
    QVERIFY(now != after.value.items.cend());
    QVERIFY(now->price == price);
    QCOMPARE(walk.round.report().requests, 4); // the one ahead was for nothing
    const int reached = walk.desk.requested(u"GET /products/list"_s) - askedBefore;
    QVERIFY2(reached == 2 || reached == 3, qPrintable(QString::number(reached))); // given up, it may not have left
}

void TestReadAhead::nothingIsAskedForWhilePaused()
{
    Walk walk({.products = 10, .orders = 0});
    walk.control.pause();
    QVERIFY(!walk.round.askAhead(m_page));
    walk.control.resume();
    QVERIFY(walk.round.askAhead(m_page));
}

void TestReadAhead::afterTheStopItIsNotTaken()
{
    Walk walk({.products = 10, .orders = 0});
    auto ahead = walk.round.askAhead(m_page);
    QVERIFY(ahead);
    walk.stop.request_stop();
    QCOMPARE(walk.round.ask(m_page, ahead).error().kind, Error::Kind::Cancelled);
    QVERIFY(!walk.round.askAhead(m_page));
}

} // namespace kramar::exchange::test

QTEST_GUILESS_MAIN(kramar::exchange::test::TestReadAhead)
#include "test_read_ahead.moc"
