// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/exchange/balance_desk.h"

#include <thread>

namespace kramar::exchange::test {

// A price changed here and, since it was read last, on Prom too: whose rule it is decides what the very next sending
// does, not what a later pass would have found.
class TestLookBeforeSending : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oursGoesWithoutALook();
    void askHoldsWhatBothChanged_data();
    void askHoldsWhatBothChanged();
    void whatComesDueMeanwhileIsLookedAtToo();
    void whatCannotBeLookedAtWaits();
    void aBalanceTakesNothingAlongUnseen();
    void theirsStays();
    void inTestNothingIsAsked();

private:
    static void changeOnProm(Desk &desk, ListingId listing, double price)
    {
        const qint64 promId = desk.number(u"SELECT prom_id FROM listing WHERE id = %1"_s.arg(listing.value()));
        httplib::Headers headers{{"Authorization", "Bearer " + desk.shop->token().toStdString()}};
        const QJsonArray edit{QJsonObject{{u"id"_s, promId}, {u"price"_s, price}}};
        const auto reply =
            desk.steering.Post("/api/v1/products/edit", headers,
                               QJsonDocument(edit).toJson(QJsonDocument::Compact).toStdString(), "application/json");
        QVERIFY(reply && reply->status == 200);
    }
    // Ours of the requests that wrote, without those of somebody else's.
    static int sentBy(Desk &desk) { return desk.requested(u"POST /products/edit"_s); }
    static qint64 conflicts(Desk &desk)
    {
        return desk.number(u"SELECT count(*) FROM listing_edit WHERE in_conflict = 1"_s);
    }
};

void TestLookBeforeSending::oursGoesWithoutALook()
{
    Desk desk({.products = 30, .orders = 0, .seed = 4});
    QVERIFY(desk.everything().ok());
    desk.production();
    const ListingId listing = desk.listing();
    changeOnProm(desk, listing, 777);
    desk.forgetRequests();
    desk.edit(listing, u"price"_s, u"555"_s);
    QVERIFY(desk.round({ActionKind::SendQueue}).ok());
    QCOMPARE(sentBy(desk), 1);
    QCOMPARE(conflicts(desk), 0);
}

void TestLookBeforeSending::askHoldsWhatBothChanged_data()
{
    QTest::addColumn<int>("edits");
    QTest::newRow("one by one") << 3;
    QTest::newRow("as a list") << 25;
}

void TestLookBeforeSending::askHoldsWhatBothChanged()
{
    QFETCH(const int, edits);
    Desk desk({.products = 60, .orders = 0, .seed = 4});
    QVERIFY(desk.everything().ok());
    desk.production();
    desk.set(u"conflicts"_s, u"ask"_s);
    const ListingId both = desk.listing();
    changeOnProm(desk, both, 777);
    desk.forgetRequests();
    for (int place = 0; place < edits; ++place)
        desk.edit(desk.listing(place), u"price"_s, QString::number(500 + place));
    const RoundReport report = desk.round({ActionKind::SendQueue});
    QVERIFY2(report.ok(), told(report).constData());
    QCOMPARE(conflicts(desk), 1);
    QCOMPARE(
        desk.number(u"SELECT count(*) FROM listing_edit WHERE in_conflict = 1 AND listing_id = %1"_s.arg(both.value())),
        1);
    QCOMPARE(sentBy(desk), 1); // the others
    const qint64 promId = desk.number(u"SELECT prom_id FROM listing WHERE id = %1"_s.arg(both.value()));
    for (const QJsonValue &written : desk.ledger()) {
        const QJsonObject line = written.toObject();
        if (line.value("id"_L1).toInteger() == promId)
            QVERIFY(!QJsonDocument(line).toJson().contains("500"));
    }
}

void TestLookBeforeSending::whatComesDueMeanwhileIsLookedAtToo()
{
    Desk desk({.products = 30, .orders = 0, .seed = 4});
    QVERIFY(desk.everything().ok());
    desk.production();
    desk.set(u"conflicts"_s, u"ask"_s);
    const ListingId first = desk.listing();
    const ListingId second = desk.listing(1);
    changeOnProm(desk, second, 777);
    desk.edit(first, u"price"_s, u"555"_s);
    desk.forgetRequests();
    const qint64 promId = desk.number(u"SELECT prom_id FROM listing WHERE id = %1"_s.arg(first.value()));
    desk.fault(u"slow_ms"_s, u"/products/%1"_s.arg(promId), 1, 1'500);
    RoundReport report;
    std::thread program([&] { report = desk.round({ActionKind::SendQueue}); });
    (void)QTest::qWaitFor([&] { return !desk.requests().isEmpty(); }, 1'000); // the first one's look is under way
    desk.edit(second, u"price"_s, u"666"_s);
    program.join();
    QVERIFY2(report.ok(), told(report).constData());
    QCOMPARE(conflicts(desk), 1);
    QCOMPARE(sentBy(desk), 1); // the first
}

void TestLookBeforeSending::whatCannotBeLookedAtWaits()
{
    Desk desk({.products = 30, .orders = 0, .seed = 4});
    QVERIFY(desk.everything().ok());
    desk.production();
    desk.set(u"conflicts"_s, u"ask"_s);
    const ListingId both = desk.listing();
    const ListingId other = desk.listing(1);
    changeOnProm(desk, both, 777);
    desk.edit(both, u"price"_s, u"555"_s);
    desk.edit(other, u"price"_s, u"666"_s);
    const qint64 promId = desk.number(u"SELECT prom_id FROM listing WHERE id = %1"_s.arg(both.value()));
    desk.fault(u"500"_s, u"/products/%1"_s.arg(promId), 100);
    desk.forgetRequests();
    (void)desk.round({ActionKind::SendQueue});
    QCOMPARE(sentBy(desk), 1); // the other
    QCOMPARE(desk.entries().size(), 1);
    QCOMPARE(desk.entries().first().state, QueueState::Waiting);
    QCOMPARE(desk.entries().first().error, Error::Kind::ServerTrouble); // and says why
    desk.quirk(u"fail_next"_s, QJsonArray());
    desk.clock.advanceMs(60 * 60'000);
    QVERIFY(desk.round({ActionKind::SendQueue}).ok());
    QCOMPARE(sentBy(desk), 1);
    QCOMPARE(conflicts(desk), 1);
}

// A balance leaves before all others, and with it what else is wanted of the listing.
void TestLookBeforeSending::aBalanceTakesNothingAlongUnseen()
{
    BalanceDesk desk({.products = 30, .orders = 0, .seed = 4});
    QVERIFY(desk.everything().ok());
    desk.production();
    desk.sendBalances(desk.store);
    const listings::Listing listing = desk.now(static_cast<Desk &>(desk).listing());
    desk.count(*listing.product, 9);
    QVERIFY(desk.round({ActionKind::SendQueue}).ok());
    desk.set(u"conflicts"_s, u"ask"_s);
    changeOnProm(desk, listing.id, 777);
    desk.edit(listing.id, u"price"_s, u"555"_s);
    desk.count(*listing.product, 4);
    QVERIFY(desk.round({ActionKind::SendQueue}).ok());
    QCOMPARE(conflicts(desk), 1);
    QCOMPARE(quantityOn(desk.steering, listing.promId).toInt(-1), 4);
    for (const QJsonValue &written : desk.ledger())
        QVERIFY(!QJsonDocument(written.toObject()).toJson().contains("555"));
}

void TestLookBeforeSending::theirsStays()
{
    Desk desk({.products = 30, .orders = 0, .seed = 4});
    QVERIFY(desk.everything().ok());
    desk.production();
    desk.set(u"conflicts"_s, u"theirs"_s);
    const ListingId listing = desk.listing();
    changeOnProm(desk, listing, 777);
    desk.forgetRequests();
    desk.edit(listing, u"price"_s, u"555"_s);
    QVERIFY(desk.round({ActionKind::SendQueue}).ok());
    QCOMPARE(sentBy(desk), 0);
    QCOMPARE(desk.number(u"SELECT price_minor FROM listing WHERE id = %1"_s.arg(listing.value())), 777'00);
}

void TestLookBeforeSending::inTestNothingIsAsked()
{
    Desk desk({.products = 30, .orders = 0, .seed = 4});
    QVERIFY(desk.everything().ok());
    desk.set(u"conflicts"_s, u"ask"_s);
    desk.forgetRequests();
    desk.edit(desk.listing(), u"price"_s, u"555"_s);
    QVERIFY(desk.round({ActionKind::SendQueue}).ok());
    QVERIFY(desk.requests().isEmpty());
}

} // namespace kramar::exchange::test

QTEST_GUILESS_MAIN(kramar::exchange::test::TestLookBeforeSending)
#include "test_look_before_sending.moc"
