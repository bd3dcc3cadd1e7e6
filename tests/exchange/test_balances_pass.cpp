// SPDX-License-Identifier: GPL-3.0-or-later
// What the warehouses have reaches Prom, though the listing's other changes stand still (listings/passing_edits.h).
#include "tests/exchange/balance_desk.h"

namespace kramar::exchange::test {

namespace {

struct Counted : BalanceDesk {
    Counted()
    {
        if (const RoundReport first = everything(); !first.ok())
            qFatal("%s", told(first).constData());
        production();
        sendBalances(store);
        set(u"brake_price_percent"_s, u"50"_s);
        listing = now(Desk::listing());
        count(*listing.product, 9);
        must(send());
    }
    Done send()
    {
        const RoundReport report = round({ActionKind::SendQueue});
        return report.error ? Done(*report.error) : Done();
    }
    void priceIs(const QString &value) { edit(listing.id, listing_field::price, value); }
    QString tooMuch() const { return Money::ofMinor(listing.values.price->minor() * 3, listing.currency).toDecimal(); }
    void countIs(qint64 pieces) { count(*listing.product, pieces); }
    int onProm() { return quantityOn(steering, listing.promId).toInt(-1); }
    QJsonObject product()
    {
        return control(QByteArray("/state?product=" + QByteArray::number(listing.promId.value())).constData())
            .value("product"_L1)
            .toObject();
    }
    void hold()
    {
        auto held = QueueDesk(*db, session).hold({entries().first().id.value()});
        held.waitForFinished();
        must(held.result());
    }
    void release()
    {
        auto released = QueueDesk(*db, session).release({entries().first().id.value()});
        released.waitForFinished();
        must(released.result());
    }
    qint64 edits() { return number(u"SELECT count(*) FROM listing_edit"_s); }

    listings::Listing listing;
};

} // namespace

class TestBalancesPass : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theBrakeOfAPriceHoldsNoBalance();
    void whatPromRefusesHoldsNoBalance();
    void aPersonHoldsWhatWasThereThen();
    void whatDidNotArriveGoesAgain_data();
    void whatDidNotArriveGoesAgain();
    void whatIsNeverTakenGoesOnceARun();
    void aRefusedBalanceIsNotRepeated();
    void tooMuchAtOncePassesNothing();
    void inTestNothingPasses();
};

void TestBalancesPass::theBrakeOfAPriceHoldsNoBalance()
{
    Counted desk;
    QCOMPARE(desk.onProm(), 9);
    desk.priceIs(desk.tooMuch());
    desk.countIs(4);
    must(desk.send());
    QCOMPARE(desk.onProm(), 4);
    desk.countIs(0);
    must(desk.send());
    QCOMPARE(desk.onProm(), 0);
    QCOMPARE(desk.product().value("presence"_L1).toString(), u"not_available"_s);
    QCOMPARE(journal::brakeOf(desk.entries().first()), journal::Brake::Price);
    QCOMPARE(desk.edits(), 1); // the price: what passed was read back
    const qsizetype sent = desk.ledger().size();
    must(desk.send());
    QCOMPARE(desk.ledger().size(), sent); // each once
    desk.release();
    must(desk.send());
    QCOMPARE(desk.ledger().size(), sent + 1);
    QCOMPARE(desk.edits(), 0);
    QCOMPARE(desk.queue().live(), 0);
    QCOMPARE(desk.onProm(), 0);
}

void TestBalancesPass::whatPromRefusesHoldsNoBalance()
{
    Counted desk;
    desk.set(u"brake_price_percent"_s, u"100000000"_s);
    desk.priceIs(u"0.00"_s);
    desk.countIs(3);
    must(desk.send());
    QCOMPARE(desk.queue().failed, 1);
    QVERIFY(desk.entries().first().promWords.contains(u"greater than 0"));
    QCOMPARE(desk.onProm(), 3);
    desk.countIs(1);
    must(desk.send());
    QCOMPARE(desk.onProm(), 1);
    QCOMPARE(desk.queue().failed, 1);
    desk.priceIs(u"12.00"_s);
    must(desk.send());
    QCOMPARE(desk.queue().live(), 0);
    QCOMPARE(desk.edits(), 0);
}

void TestBalancesPass::aPersonHoldsWhatWasThereThen()
{
    Counted desk;
    desk.countIs(5);
    must(desk.write([&](storage::Transaction &tx) {
        return listings::BalanceOffers(tx, Actor::exchange()).offerSome(desk.store);
    }));
    desk.hold();
    must(desk.send());
    QCOMPARE(desk.onProm(), 9); // it is this very number that is held
    desk.countIs(2);
    must(desk.send());
    QCOMPARE(desk.onProm(), 2);
    QCOMPARE(desk.queue().live(), 0); // nothing else was held
}

void TestBalancesPass::whatDidNotArriveGoesAgain_data()
{
    QTest::addColumn<QString>("fault");
    QTest::newRow("the line broke before") << u"close_before_apply"_s;
    QTest::newRow("the line broke after") << u"close_before_answer"_s;
    QTest::newRow("a fault of Prom's") << u"500"_s;
}

void TestBalancesPass::whatDidNotArriveGoesAgain()
{
    QFETCH(const QString, fault);
    Counted desk;
    desk.priceIs(desk.tooMuch());
    desk.countIs(4);
    desk.fault(fault, u"/products/edit"_s, 4, 1);
    (void)desk.send();
    desk.quirk(u"fail_next"_s, QJsonArray());
    desk.clock.advanceMs(60 * 60'000);
    must(desk.send());
    QCOMPARE(desk.onProm(), 4);
    QCOMPARE(desk.edits(), 1);
    QCOMPARE(desk.queue().braked, 1);
}

// However often a run looks at Prom before it sends (stores/conflict_rule.h).
void TestBalancesPass::whatIsNeverTakenGoesOnceARun()
{
    Counted desk;
    desk.set(u"conflicts"_s, u"ask"_s);
    desk.priceIs(desk.tooMuch());
    desk.countIs(4);
    desk.fault(u"html_200"_s, u"/products/edit"_s, 30);
    desk.forgetRequests();
    (void)desk.send();
    QCOMPARE(desk.requested(u"POST /products/edit"_s), 2); // among the balances, and among all
}

void TestBalancesPass::aRefusedBalanceIsNotRepeated()
{
    Counted desk;
    desk.priceIs(desk.tooMuch());
    desk.countIs(4);
    desk.quirk(u"ignore_edits"_s, true);
    desk.fault(u"error_200"_s, u"/products/edit"_s, 1);
    must(desk.send());
    QCOMPARE(desk.queue().braked, 1);
    desk.quirk(u"ignore_edits"_s, false);
    desk.forgetRequests();
    must(desk.send());
    QCOMPARE(desk.requested(u"POST /products/edit"_s), 0);
    const auto tries = must(
        desk.read([&](storage::Connection &c) { return journal::triesOf(c, {desk.entries().first().id.value()}); }));
    QCOMPARE(tries.value(desk.entries().first().id.value()).first().outcome, journal::QueueTry::Outcome::Refused);
    desk.countIs(6);
    must(desk.send());
    QCOMPARE(desk.onProm(), 6);
}

// A shop that is emptied by mistake is stopped, whatever its prices wait for.
void TestBalancesPass::tooMuchAtOncePassesNothing()
{
    Counted desk;
    QList<listings::Listing> many;
    for (int place = 0; many.size() < 30; ++place) {
        const listings::Listing one = desk.now(static_cast<Desk &>(desk).listing(place));
        if (one.product && one.values.presence == presence::available)
            many.append(one);
    }
    for (const listings::Listing &one : std::as_const(many)) {
        desk.edit(one.id, listing_field::price,
                  Money::ofMinor(one.values.price->minor() * 3, one.currency).toDecimal());
        desk.count(*one.product, 0);
    }
    const qsizetype sent = desk.ledger().size();
    must(desk.send());
    QVERIFY(desk.queue().braked >= 30);
    QCOMPARE(desk.ledger().size(), sent);
}

void TestBalancesPass::inTestNothingPasses()
{
    Counted desk;
    desk.priceIs(desk.tooMuch());
    must(desk.send());
    auto switched = QueueDesk(*desk.db, desk.session).switchMode(desk.store, StoreMode::Test, QueueDesk::Pending::Send);
    switched.waitForFinished();
    must(switched.result());
    desk.countIs(0);
    const qsizetype sent = desk.ledger().size();
    must(desk.send());
    QCOMPARE(desk.ledger().size(), sent);
    QCOMPARE(desk.onProm(), 9);
}

} // namespace kramar::exchange::test

QTEST_GUILESS_MAIN(kramar::exchange::test::TestBalancesPass)
#include "test_balances_pass.moc"
