// SPDX-License-Identifier: GPL-3.0-or-later
// The drift report over HTTP: the whole catalogue is read beside the books, nothing is taken over and nothing is sent.
#include "exchange/schedule.h"
#include "exchange/watermark.h"
#include "listings/differences.h"
#include "stores/nightly_comparison.h"
#include "tests/exchange/production_shop.h"

using namespace kramar;
using namespace kramar::exchange;
using namespace kramar::exchange::test;
using listings::Fix;

namespace {

constexpr qint64 hourMs = 3'600'000;

class DriftShop : public Shop
{
public:
    using Shop::Shop;

    qint64 promId(ListingId id) { return number(u"SELECT prom_id FROM listing WHERE id = %1"_s.arg(id.value())); }
    // Somebody works in the cabinet.
    void inCabinet(ListingId id, const QJsonObject &fields)
    {
        post("/script",
             {{u"steps"_s, QJsonArray{QJsonObject{
                               {u"do"_s, u"change_product"_s}, {u"product"_s, promId(id)}, {u"fields"_s, fields}}}}});
    }
    ActionReport compare() { return reportOf(round({ActionKind::Drift}), ActionKind::Drift); }
    QList<listings::Difference> differences()
    {
        return must(read([&](storage::Connection &c) { return listings::differences(c, store); }));
    }
    listings::DifferenceOperations::Settled settle(Fix fix)
    {
        QList<listings::FixDecision> decisions;
        for (const listings::Difference &each : differences())
            decisions.append({each.listing, each.field, fix});
        return must(write([&](storage::Transaction &tx) {
            return listings::DifferenceOperations(tx, session.actor()).settle(decisions);
        }));
    }
    qint64 price(ListingId id) { return number(u"SELECT price_minor FROM listing WHERE id = %1"_s.arg(id.value())); }
    // In hundredths.
    qint64 promPrice(ListingId id)
    {
        return qRound64(product(id)["product"_L1].toObject()["price"_L1].toDouble() * 100);
    }
    qint64 listingsHere() { return number(u"SELECT count(*) FROM listing"_s); }
};

} // namespace

class TestDrift : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatPromHasIsToldAndLeftThere()
    {
        DriftShop shop;
        const ListingId changed = shop.listing(0), other = shop.listing(1);
        const qint64 before = shop.price(changed);
        const qsizetype written = shop.ledger().size();
        ActionReport report = shop.compare();
        QCOMPARE(report.seen, static_cast<int>(shop.listingsHere()));
        QCOMPARE(report.created, 0);
        QCOMPARE(report.failed, 0);

        shop.clock.advanceMs(hourMs);
        shop.inCabinet(changed, {{u"price"_s, 4321}});
        shop.inCabinet(other, {{u"presence"_s, u"not_available"_s}, {u"name"_s, u"Інша назва"_s}});
        report = shop.compare();
        QVERIFY(report.created >= 3);
        QVERIFY(report.requests > 1); // page by page
        QStringList found;
        for (const listings::Difference &each : shop.differences()) {
            if (each.listing == changed)
                QCOMPARE(each.theirs, u"4321.00"_s);
            found.append(u"%1 %2"_s.arg(each.listing.value()).arg(each.field));
        }
        QVERIFY(found.contains(u"%1 price"_s.arg(changed.value())));
        QVERIFY(found.contains(u"%1 presence"_s.arg(other.value())));
        QVERIFY(found.contains(u"%1 name"_s.arg(other.value())));
        QCOMPARE(shop.price(changed), before); // not taken over
        QCOMPARE(shop.ledger().size(), written);
        QCOMPARE(shop.compare().created, 0); // known
    }

    void oursIsSentAgain()
    {
        DriftShop shop;
        const ListingId changed = shop.listing(0);
        const qint64 before = shop.price(changed);
        shop.clock.advanceMs(hourMs);
        shop.inCabinet(changed, {{u"price"_s, 4321}});
        shop.compare();
        QCOMPARE(shop.promPrice(changed), 432'100);
        QCOMPARE(shop.settle(Fix::There).decided, 1);
        QVERIFY(shop.round({ActionKind::SendQueue}).ok());
        QCOMPARE(shop.promPrice(changed), before);
        shop.clock.advanceMs(hourMs);
        QVERIFY(shop.everything().ok());
        QCOMPARE(shop.queue().live(), 0);
        QCOMPARE(shop.compare().created, 0);
        QVERIFY(shop.differences().isEmpty());
    }

    void promsIsTaken()
    {
        DriftShop shop;
        const ListingId changed = shop.listing(0);
        shop.clock.advanceMs(hourMs);
        shop.inCabinet(changed, {{u"price"_s, 4321}});
        shop.compare();
        QCOMPARE(shop.settle(Fix::Here).decided, 1);
        QCOMPARE(shop.price(changed), 432'100);
        const qsizetype written = shop.ledger().size();
        QVERIFY(shop.everything().ok());
        QCOMPARE(shop.ledger().size(), written);
        QCOMPARE(shop.compare().created, 0);
    }

    // The same whole round: compared before it is taken over, so that it is told of.
    void comparedBeforeItIsRead()
    {
        DriftShop shop;
        must(shop.write([&](storage::Transaction &tx) {
            return stores::setNightlyComparison(tx, shop.session.actor(), shop.store, 3);
        }));
        const ListingId changed = shop.listing(0);
        shop.clock.advanceMs(hourMs);
        shop.inCabinet(changed, {{u"price"_s, 4321}});
        const RoundReport round = shop.round({ActionKind::Listings, ActionKind::Drift});
        QCOMPARE(reportOf(round, ActionKind::Drift).created, 1);
        QCOMPARE(shop.price(changed), 432'100);
        QCOMPARE(shop.differences().size(), 1);
        QVERIFY(shop.differences().first().taken);
    }

    void inTestToo()
    {
        DriftShop shop;
        QueueDesk desk(*shop.db, shop.session);
        auto switched = desk.switchMode(shop.store, StoreMode::Test, QueueDesk::Pending::Send);
        switched.waitForFinished();
        must(switched.result());
        const ListingId changed = shop.listing(0);
        shop.clock.advanceMs(hourMs);
        shop.inCabinet(changed, {{u"price"_s, 4321}});
        const qsizetype written = shop.ledger().size();
        QCOMPARE(shop.compare().created, 1);
        QCOMPARE(shop.settle(Fix::There).decided, 1);
        shop.round({ActionKind::SendQueue});
        QCOMPARE(shop.ledger().size(), written);
        QCOMPARE(shop.promPrice(changed), 432'100);
    }

    // Broken off in the middle it goes on where it stood.
    void brokenOffItGoesOn()
    {
        DriftShop shop({.products = 350, .orders = 10, .seed = 7});
        shop.clock.advanceMs(hourMs);
        const ListingId first = shop.listing(0);
        shop.inCabinet(first, {{u"price"_s, 4321}});
        shop.fault(u"500"_s, u"/products/list"_s, 50, 0, 2);
        const RoundReport broken = shop.round({ActionKind::Drift});
        QVERIFY(reportOf(broken, ActionKind::Drift).error);
        const int before = reportOf(broken, ActionKind::Drift).seen;
        QVERIFY2(before > 0 && before < shop.listingsHere(), QByteArray::number(before).constData());
        QVERIFY(must(shop.read([&](storage::Connection &c) {
                    return readWatermark(c, shop.store, ActionKind::Drift);
                })).underWay());
        shop.quirk(u"fail_next"_s, QJsonArray());
        const ActionReport rest = shop.compare();
        QVERIFY(!rest.error);
        QCOMPARE(before + rest.seen, static_cast<int>(shop.listingsHere()));
        QCOMPARE(shop.differences().size(), 1);
        QVERIFY(!must(shop.read([&](storage::Connection &c) { return listings::lastComparisons(c); })).isEmpty());
    }

    void listingsThatOnlyGroupsNameAreCompared()
    {
        Desk desk({.products = 250, .orders = 10, .seed = 7});
        desk.quirk(u"root_group_only"_s, true);
        QVERIFY(desk.everything().ok());
        const qint64 listings = desk.number(u"SELECT count(*) FROM listing"_s);
        const ActionReport report = reportOf(desk.round({ActionKind::Drift}), ActionKind::Drift);
        QVERIFY(!report.error);
        QCOMPARE(report.seen, static_cast<int>(listings));
        QCOMPARE(report.created, 0);
    }

    void onceADayFromItsHour()
    {
        Desk desk({.products = 5, .orders = 2, .seed = 7});
        const auto drift = [&desk] {
            for (const ScheduledAction &each :
                 must(desk.read([&](storage::Connection &c) { return scheduleOf(c, desk.store); }))) {
                if (each.action == ActionKind::Drift)
                    return each;
            }
            return ScheduledAction();
        };
        QVERIFY(!drift().enabled); // only when somebody asks, at first
        const auto set = [&desk](std::optional<int> hour) {
            return desk.write([&](storage::Transaction &tx) {
                return stores::setNightlyComparison(tx, desk.session.actor(), desk.store, hour);
            });
        };
        QCOMPARE(set(24).error().kind, Error::Kind::Invalid);
        must(set(4));
        QVERIFY(drift().enabled);
        ScheduledAction action = drift();
        QCOMPARE(action.hour, 4);
        QVERIFY(action.due(desk.clock.now()) <= desk.clock.now()); // never done: at once
        const Timestamp day = startOfKyivDay(desk.clock.now());
        action.started = day.plusMs(2 * hourMs);
        action.ended = day.plusMs(2 * hourMs + 1);
        QCOMPARE(action.due(day.plusMs(3 * hourMs)), day.plusMs(4 * hourMs));
        action.started = day.plusMs(4 * hourMs);
        action.ended = day.plusMs(4 * hourMs + 1);
        QCOMPARE(action.due(day.plusMs(5 * hourMs)), startOfKyivDay(day.plusMs(36 * hourMs)).plusMs(4 * hourMs));
        action.error = errorCode(Error::Kind::Network);
        QVERIFY(action.due(day.plusMs(5 * hourMs)) < day.plusMs(5 * hourMs)); // again soon
        must(set(std::nullopt));
        QVERIFY(!drift().enabled);
    }
};

QTEST_GUILESS_MAIN(TestDrift)
#include "test_drift.moc"
