// SPDX-License-Identifier: GPL-3.0-or-later
// What Prom refuses, passes over or shows late.
#include "tests/exchange/production_shop.h"

namespace kramar::exchange::test {

class TestExchangeRefusals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusedByPromWaitsForAPerson();
    void refusedWholeIsSplit();
    void partialAcceptanceIsReadBack();
    void ignoredEditsFailInTheEnd();
    void lateShowingIsAwaited();
    void deletedAndGoneIsAgreed_data();
    void deletedAndGoneIsAgreed();
    void promsWordsAboutTheWholeAreKept();
};

void TestExchangeRefusals::refusedByPromWaitsForAPerson()
{
    Shop shop;
    const ListingId good = shop.listing(0);
    const ListingId bad = shop.listing(1);
    shop.edit(good, listing_field::price, u"11.00"_s);
    shop.edit(bad, listing_field::price, u"0.00"_s);
    const RoundReport report = shop.round({ActionKind::SendQueue});
    QVERIFY(!report.ok());
    QCOMPARE(reportOf(report, ActionKind::SendQueue).failed, 1);
    QCOMPARE(shop.queue().failed, 1);
    QCOMPARE(shop.queue().live(), 1);
    QVERIFY2(shop.entries().first().promWords.contains(u"greater than 0"),
             qPrintable(shop.entries().first().promWords));
    // Nothing is tried again before a person corrects it; then it goes by itself.
    shop.clock.advanceMs(24LL * 3'600'000);
    QVERIFY(shop.round({ActionKind::SendQueue}).ok());
    QCOMPARE(shop.ledger().size(), 1);
    shop.edit(bad, listing_field::price, u"12.00"_s);
    QVERIFY(shop.round({ActionKind::SendQueue}).ok());
    QCOMPARE(shop.ledger().size(), 2);
    QCOMPARE(shop.queue().live(), 0);
}

void TestExchangeRefusals::refusedWholeIsSplit()
{
    Shop shop;
    for (int i = 0; i < 4; ++i)
        shop.edit(shop.listing(i), listing_field::quantity, QString::number(i + 1));
    shop.fault(u"error_200"_s, u"/products/edit"_s, 1);
    const RoundReport report = shop.round({ActionKind::SendQueue});
    QVERIFY2(report.ok(), told(report).constData());
    QCOMPARE(shop.requested(u"POST /products/edit"_s), 3);
    QCOMPARE(shop.ledger().size(), 4);
    QCOMPARE(shop.queue().live(), 0);
}

void TestExchangeRefusals::partialAcceptanceIsReadBack()
{
    Shop shop;
    for (int i = 0; i < 6; ++i)
        shop.edit(shop.listing(i), listing_field::quantity, QString::number(i + 5));
    shop.quirk(u"partial_accept"_s, 2);
    QVERIFY2(!shop.round({ActionKind::SendQueue}).error, "the round itself goes on");
    QCOMPARE(shop.ledger().size(), 3);
    QCOMPARE(shop.queue().waiting, 3); // read at once, not there: again a little later
    shop.quirk(u"partial_accept"_s, 0);
    shop.clock.advanceMs(60'000);
    QVERIFY(shop.round({ActionKind::SendQueue}).ok());
    QCOMPARE(shop.queue().live(), 0);
    QCOMPARE(shop.ledger().size(), 6); // each once
}

void TestExchangeRefusals::ignoredEditsFailInTheEnd()
{
    Shop shop;
    shop.edit(shop.listing(), listing_field::price, u"10.00"_s);
    shop.quirk(u"ignore_edits"_s, true);
    for (int i = 0; i < 8; ++i) {
        QVERIFY(!shop.round({ActionKind::SendQueue}).error);
        shop.clock.advanceMs(3'600'000);
    }
    QCOMPARE(shop.queue().failed, 1); // Prom says yes and shows the old price: a person has to look
    QVERIFY(shop.ledger().size() <= 4);
}

void TestExchangeRefusals::lateShowingIsAwaited()
{
    Shop shop;
    shop.quirk(u"edits_visible_after_ms"_s, 300'000);
    shop.edit(shop.listing(), listing_field::price, u"10.00"_s);
    QVERIFY(shop.round({ActionKind::SendQueue}).ok());
    QCOMPARE(shop.queue().awaiting, 1);
    shop.clock.advanceMs(120'000);
    QVERIFY(shop.everything().ok());
    QCOMPARE(shop.queue().awaiting, 1);
    shop.clock.advanceMs(240'000);
    QVERIFY(shop.everything().ok());
    QCOMPARE(shop.queue().live(), 0);
    QCOMPARE(shop.ledger().size(), 1);
}

void TestExchangeRefusals::deletedAndGoneIsAgreed_data()
{
    QTest::addColumn<QString>("fault");
    QTest::newRow("read at once") << QString();
    QTest::newRow("after a lost answer") << u"close_before_answer"_s;
}

void TestExchangeRefusals::deletedAndGoneIsAgreed()
{
    QFETCH(const QString, fault);
    Shop shop;
    shop.quirk(u"deleted_are_gone"_s, true);
    const ListingId id = shop.listing();
    shop.edit(id, listing_field::status, listing_status::deleted);
    if (!fault.isEmpty())
        shop.fault(fault, u"/products/edit"_s);
    for (int i = 0; i < 3 && shop.queue().live() > 0; ++i) {
        QVERIFY(!shop.round({ActionKind::SendQueue}).error);
        shop.clock.advanceMs(120'000);
    }
    QCOMPARE(shop.queue().live(), 0);
    QCOMPARE(shop.ledger().size(), 1);
    QCOMPARE(shop.number(u"SELECT count(*) FROM queue_entry WHERE state = 'done'"_s), qint64{1});
    QCOMPARE(shop.number(u"SELECT count(*) FROM listing WHERE status = 'deleted' AND id = %1"_s.arg(id.value())),
             qint64{1});
    // Gone, but something else was wanted of it: a person has to look.
    const ListingId other = shop.listing(1);
    shop.edit(other, listing_field::status, listing_status::deleted);
    QVERIFY(shop.round({ActionKind::SendQueue}).ok());
    shop.edit(other, listing_field::status, listing_status::onDisplay);
    shop.quirk(u"edits_visible_after_ms"_s, 100'000'000);
    for (int i = 0; i < 3 && shop.queue().failed == 0; ++i) {
        shop.round({ActionKind::SendQueue});
        shop.clock.advanceMs(120'000);
    }
    QCOMPARE(shop.queue().failed, 1);
}

void TestExchangeRefusals::promsWordsAboutTheWholeAreKept()
{
    Shop shop;
    shop.setState(shop.order(u"pending"_s), OrderState::Confirmed);
    shop.quirk(u"partial_accept"_s, 1);
    QVERIFY(!shop.round({ActionKind::SendQueue}).error);
    QCOMPARE(shop.queue().waiting, 1);
    QCOMPARE(shop.entries().first().promWords, u"Статус частини замовлень не змінено"_s);
}

} // namespace kramar::exchange::test

QTEST_GUILESS_MAIN(kramar::exchange::test::TestExchangeRefusals)
#include "test_exchange_refusals.moc"
