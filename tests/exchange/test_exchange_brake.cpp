// SPDX-License-Identifier: GPL-3.0-or-later
// What the brake holds until a person decides (design rule 4).
#include "exchange/brake.h"
#include "listings/fields.h"
#include "tests/exchange/production_shop.h"

namespace kramar::exchange::test {

class TestExchangeBrake : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void brakeHoldsABigChange_data();
    void brakeHoldsABigChange();
    void brakeCountsAllThatWaits();
    void brakeHoldsOnePrice();
    void brakeWeighsWhatABuyerPays_data();
    void brakeWeighsWhatABuyerPays();
    void brakeWeighsWhatIsNewWhileItSends();
    void brakeLetsPassWhatPromHasTaken();
    void brakeIsForetold();
};

void TestExchangeBrake::brakeHoldsABigChange_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::newRow("hide") << QString(listing_field::status) << u"not_on_display"_s;
    QTest::newRow("delete") << QString(listing_field::status) << u"deleted"_s;
    QTest::newRow("not available") << QString(listing_field::presence) << u"not_available"_s;
    QTest::newRow("zero") << QString(listing_field::quantity) << u"0"_s;
}

void TestExchangeBrake::brakeHoldsABigChange()
{
    QFETCH(const QString, field);
    QFETCH(const QString, value);
    Shop shop;
    const bool hides = field == listing_field::status;
    if (!hides)
        must(shop.write([](storage::Transaction &tx) {
            return tx.db().run(u"UPDATE listing SET presence = 'available', quantity = 7000"_s);
        }));
    for (int i = 0; i < 25; ++i)
        shop.edit(shop.listing(hides ? 0 : i), field, value); // the list of the shown moves up
    QCOMPARE(shop.queue().waiting, 25);
    const RoundReport report = shop.round({ActionKind::SendQueue});
    QVERIFY(report.ok() && report.asks());
    QCOMPARE(reportOf(report, ActionKind::SendQueue).held, 25);
    QVERIFY(shop.ledger().isEmpty());
    QCOMPARE(shop.queue().held, 25);
    QueueDesk queue(*shop.db, shop.session);
    QList<qint64> ids;
    for (const journal::QueueEntry &entry : shop.entries()) {
        QCOMPARE(journal::brakeOf(entry), journal::Brake::Amount);
        ids.append(entry.id.value());
    }
    auto released = queue.release(ids);
    released.waitForFinished();
    must(released.result());
    QVERIFY(!shop.round({ActionKind::SendQueue}).error);
    QCOMPARE(shop.queue().held, 0);
    QCOMPARE(shop.ledger().size(), 25);
}

// Hidden ones that are deleted, each in an act of its own, while others are held or in their undo time.
void TestExchangeBrake::brakeCountsAllThatWaits()
{
    Shop shop;
    must(shop.write([](storage::Transaction &tx) {
        return tx.db().run(u"UPDATE listing SET status = 'not_on_display' WHERE id IN (SELECT id FROM listing "
                           "WHERE is_variation = 0 AND status = 'on_display' ORDER BY id LIMIT 21)"_s);
    }));
    const auto hidden = [&](int place) {
        return ListingId(shop.number(u"SELECT id FROM listing WHERE is_variation = 0 AND status = 'not_on_display' "
                                     "ORDER BY id DESC LIMIT 1 OFFSET %1"_s.arg(place)));
    };
    for (int i = 0; i < 19; ++i) {
        const ListingId id = hidden(0);
        must(shop.write([&](storage::Transaction &tx) {
            return listings::ListingOperations(tx, shop.session.actor())
                .edit(id, {{QString(listing_field::status), QString(listing_status::deleted)}}, 8'000);
        }));
    }
    QVERIFY(shop.round({ActionKind::SendQueue}).ok()); // nothing is due, and it is not so much
    shop.edit(hidden(0), listing_field::status, listing_status::deleted);
    QVERIFY(shop.round({ActionKind::SendQueue}).asks());
    QCOMPARE(shop.queue().held, 20);
    shop.edit(hidden(0), listing_field::status, listing_status::deleted);
    QVERIFY(shop.round({ActionKind::SendQueue}).asks()); // beside what is held, not alone
    QCOMPARE(shop.queue().held, 21);
    QVERIFY(shop.ledger().isEmpty());
}

void TestExchangeBrake::brakeHoldsOnePrice()
{
    Shop shop;
    shop.set(u"brake_price_percent"_s, u"50"_s);
    const ListingId id = shop.listing();
    const qint64 minor = shop.number(u"SELECT price_minor FROM listing WHERE id = %1"_s.arg(id.value()));
    const auto price = [&](qint64 percent) { return decimalText(minor * percent / 100, 2, false); };
    shop.edit(id, listing_field::price, price(10));
    QVERIFY(shop.round({ActionKind::SendQueue}).asks());
    QVERIFY(shop.ledger().isEmpty());
    QCOMPARE(shop.queue().held, 1);
    QCOMPARE(journal::brakeOf(shop.entries().first()), journal::Brake::Price);
    shop.edit(id, listing_field::price, price(20)); // still too far
    QVERIFY(shop.round({ActionKind::SendQueue}).asks());
    QCOMPARE(shop.queue().held, 1);
    shop.edit(id, listing_field::price, price(140)); // corrected: it goes by itself
    QVERIFY(shop.round({ActionKind::SendQueue}).ok());
    QCOMPARE(shop.ledger().size(), 1);
    shop.edit(id, listing_field::price, price(400)); // upwards too
    QVERIFY(shop.round({ActionKind::SendQueue}).asks());
    QueueDesk queue(*shop.db, shop.session);
    auto released = queue.release({shop.entries().first().id.value()});
    released.waitForFinished();
    must(released.result());
    QVERIFY(shop.round({ActionKind::SendQueue}).ok());
    QCOMPARE(shop.ledger().size(), 2);
    QCOMPARE(shop.queue().live(), 0);
}

void TestExchangeBrake::brakeWeighsWhatABuyerPays_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("before"); // canonical; "": none
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("held");
    const QString discount(listing_field::discount), prices(listing_field::prices);
    QTest::newRow("all of it taken off") << discount << QString() << u"100 %"_s << true;
    QTest::newRow("a sale") << discount << QString() << u"30 %"_s << false;
    QTest::newRow("nearly all as an amount") << discount << QString() << u"90"_s << true;
    QTest::newRow("a little as an amount") << discount << QString() << u"5"_s << false;
    QTest::newRow("a deep sale ends") << discount << u"{\"type\":\"percent\",\"value\":\"80\"}"_s << QString() << true;
    QTest::newRow("wholesale for next to nothing") << prices << u"[]"_s << u"10 = 5"_s << true;
    QTest::newRow("wholesale a little cheaper") << prices << u"[]"_s << u"10 = 90"_s << false;
    QTest::newRow("one step slips") << prices
                                    << u"[{\"from\":\"10\",\"price\":\"90\"},{\"from\":\"50\",\"price\":\"80\"}]"_s
                                    << u"10 = 90; 50 = 8"_s << true;
    QTest::newRow("a step goes") << prices << u"[{\"from\":\"10\",\"price\":\"80\"}]"_s << QString() << false;
}

void TestExchangeBrake::brakeWeighsWhatABuyerPays()
{
    QFETCH(const QString, field);
    QFETCH(const QString, before);
    QFETCH(const QString, typed);
    QFETCH(const bool, held);
    Shop shop;
    shop.set(u"brake_price_percent"_s, u"50"_s);
    const ListingId id = shop.listing();
    const auto known = [&](QLatin1StringView column) {
        return column == field && !before.isEmpty() ? std::optional(before) : std::nullopt;
    };
    must(shop.write([&](storage::Transaction &tx) {
        return tx.db().run(u"UPDATE listing SET price_minor = 10000, currency = 'UAH', discount = ?, prices = ? "
                           "WHERE id = ?"_s,
                           {known(listing_field::discount), known(listing_field::prices), id});
    }));
    const std::optional<QString> wanted = must(listings::parseField(field, typed, Currency::uah()));
    must(shop.write([&](storage::Transaction &tx) {
        return listings::ListingOperations(tx, shop.session.actor()).edit(id, {{field, wanted}});
    }));
    QCOMPARE(shop.queue().waiting, 1);
    const RoundReport report = shop.round({ActionKind::SendQueue});
    QCOMPARE(reportOf(report, ActionKind::SendQueue).held, held ? 1 : 0);
    QCOMPARE(shop.queue().braked, held ? 1 : 0);
    QCOMPARE(shop.ledger().isEmpty(), held);
}

// A sender that takes a hundred at a time weighs all that waits once, and again when anything is new.
void TestExchangeBrake::brakeWeighsWhatIsNewWhileItSends()
{
    Shop shop;
    shop.set(u"brake_price_percent"_s, u"50"_s);
    BrakeWatch watch;
    const auto weighed = [&] {
        return must(shop.write([&](storage::Transaction &tx) { return watch.apply(tx, shop.store); }));
    };
    shop.edit(shop.listing(0), listing_field::price, u"0.01"_s);
    QCOMPARE(weighed(), 1);
    QCOMPARE(weighed(), 0);
    shop.edit(shop.listing(1), listing_field::price, u"0.01"_s);
    QCOMPARE(weighed(), 1);
    shop.set(u"brake_price_percent"_s, u"99999999"_s);
    shop.edit(shop.listing(2), listing_field::price, u"0.01"_s);
    QCOMPARE(weighed(), 0);
    shop.set(u"brake_price_percent"_s, u"50"_s); // an act of its own
    QCOMPARE(weighed(), 1);
}

// Let go, taken by Prom and not seen there yet: a later change of something else is not held for it.
void TestExchangeBrake::brakeLetsPassWhatPromHasTaken()
{
    Shop shop;
    shop.set(u"brake_price_percent"_s, u"50"_s);
    shop.quirk(u"edits_visible_after_ms"_s, 20 * 60'000);
    const ListingId id = shop.listing();
    shop.edit(id, listing_field::price, u"0.01"_s);
    QVERIFY(shop.round({ActionKind::SendQueue}).asks());
    QueueDesk queue(*shop.db, shop.session);
    auto released = queue.release({shop.entries().first().id.value()});
    released.waitForFinished();
    must(released.result());
    QVERIFY(shop.round({ActionKind::SendQueue}).ok());
    QCOMPARE(shop.queue().awaiting, 1);
    shop.edit(id, listing_field::name, u"Інша назва"_s);
    QVERIFY(shop.round({ActionKind::SendQueue}).ok());
    QCOMPARE(shop.queue().held, 0);
    QCOMPARE(shop.ledger().size(), 2);
}

// Before the switch to Production somebody asks what would be held then.
void TestExchangeBrake::brakeIsForetold()
{
    Shop shop;
    shop.set(u"brake_price_percent"_s, u"50"_s);
    QueueDesk queue(*shop.db, shop.session);
    auto back = queue.switchMode(shop.store, StoreMode::Test, QueueDesk::Pending::Send);
    back.waitForFinished();
    must(back.result());
    shop.edit(shop.listing(0), listing_field::price, u"0.01"_s);
    shop.edit(shop.listing(1), listing_field::name, u"Інша назва"_s);
    auto weighed = queue.wouldBrake(shop.store);
    weighed.waitForFinished();
    const QHash<QueueEntryId, journal::Brake> held = must(weighed.result());
    QCOMPARE(held.size(), 1);
    QCOMPARE(held.value(shop.entries().first().id), journal::Brake::Price);
    QCOMPARE(shop.queue().held, 0); // asking holds nothing
    shop.production();
    shop.round({ActionKind::SendQueue});
    QCOMPARE(shop.queue().braked, 1);
}

} // namespace kramar::exchange::test

QTEST_GUILESS_MAIN(kramar::exchange::test::TestExchangeBrake)
#include "test_exchange_brake.moc"
