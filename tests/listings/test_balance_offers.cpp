// SPDX-License-Identifier: GPL-3.0-or-later
// What the warehouses have, as the quantities of a store's listings.
#include "listings/balance_offers.h"
#include "stock/offered.h"
#include "stock/stock.h"
#include "tests/listings/shop.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace kramar;
using namespace kramar::test;
using namespace kramar::listings;

namespace {

const WarehouseId mainWarehouse(1);

// A shop whose plaid is linked; nothing is counted yet.
struct Counted : Shop {
    const ListingId plaid = added(facts());
    const ProductId product = *listing(plaid).product;

    template <class F>
    void must(F f)
    {
        TestBooks::required(books.write(f));
    }
    void count(qint64 pieces, WarehouseId warehouse = mainWarehouse)
    {
        must([&](storage::Transaction &tx) {
            return stock::StockOperations(tx, person).correct(product, warehouse, Quantity::ofWhole(pieces));
        });
    }
    void policy(const stores::BalancePolicy &policy)
    {
        must([&](storage::Transaction &tx) { return BalanceOffers(tx, person).setPolicy(store, policy); });
    }
    void sendBalances(stores::AtZero atZero = stores::AtZero::NotAvailable, qint64 buffer = 0)
    {
        policy({.fromWarehouses = true, .buffer = Quantity::ofWhole(buffer), .atZero = atZero});
    }
    // Until nothing is due; how many listings became different.
    qint64 offer()
    {
        qint64 changed = 0;
        for (;;) {
            const auto some = TestBooks::required(books.write(
                [&](storage::Transaction &tx) { return BalanceOffers(tx, Actor::exchange()).offerSome(store); }));
            if (!some)
                return changed;
            changed += *some;
        }
    }
    // The last piece was offered and went; how many listings became different by that.
    qint64 sellOut(stores::AtZero atZero = stores::AtZero::Hide)
    {
        count(1);
        sendBalances(atZero);
        offer();
        count(0);
        return offer();
    }
    QString shown(QLatin1StringView field) { return value(plaid, field).value_or(u"-"_s); }
    bool isDue()
    {
        return TestBooks::required(
            books.read([&](storage::Connection &db) { return stock::isAnyBalanceDue(db, store); }));
    }
    QList<BalanceDifference> differences(const stores::BalancePolicy &policy = {.fromWarehouses = true})
    {
        return TestBooks::required(books.read([&](storage::Connection &db) -> Result<QList<BalanceDifference>> {
            return balanceDifferences(db, store, policy, TRY(stock::synchronisedWith(db, store)));
        }));
    }
    // What Prom says now, of a listing that nobody edited.
    void promShows(qint64 pieces)
    {
        ListingFacts now = facts();
        now.values = listing(plaid).values;
        now.values.quantity = Quantity::ofWhole(pieces);
        now.modified = Timestamp::ofMs(1'800'000'000'000 + pieces);
        apply(now);
    }
};

} // namespace

class TestBalanceOffers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStoreSendsItsOwnNumbersAtFirst();
    void whatIsCountedIsOffered();
    void whatNobodyCountedKeepsItsNumber();
    void theBufferAndReservesAreNotOffered();
    void anUntickedWarehouseIsNotCounted();
    void atZero_data();
    void atZero();
    void whatSomebodyElseHidStaysHidden();
    void whatSomebodyDeletedStaysDeleted();
    void whatSomebodyShowedAndHidStaysHidden();
    void whatWasHiddenOnPromStaysHidden();
    void aShowTakenBackIsHiddenByTheWarehousesStill();
    void whatWasDeletedAtZeroWaitsForGoods();
    void aServiceStaysAService();
    void anotherNumberOnPromIsMendedAgain();
    void theUndoTimeOfAPriceIsKept();
    void itGoesBeforeWhatWaitsLonger();
    void nobodyTypesACountedQuantity();
    void theComparisonNamesWhatWouldChange();
    void aWrongBufferIsRefused();
    void switchedOffNothingIsDue();
};

void TestBalanceOffers::aStoreSendsItsOwnNumbersAtFirst()
{
    Counted shop;
    shop.count(3);
    QVERIFY(!shop.isDue());
    QCOMPARE(shop.offer(), 0);
    QCOMPARE(shop.shown(listing_field::quantity), u"5"_s);
    QVERIFY(shop.edit(shop.plaid, listing_field::quantity, u"7"_s));
}

void TestBalanceOffers::whatIsCountedIsOffered()
{
    Counted shop;
    shop.count(3);
    shop.sendBalances();
    QVERIFY(shop.isDue());
    QCOMPARE(shop.offer(), 1);
    QCOMPARE(shop.shown(listing_field::quantity), u"3"_s);
    QCOMPARE(shop.pending(shop.plaid, listing_field::quantity)->base, std::optional(u"5"_s));
    QCOMPARE(shop.entryState(shop.plaid), u"waiting"_s);
    shop.count(3); // nothing moved
    QCOMPARE(shop.offer(), 0);
    shop.count(2);
    QCOMPARE(shop.offer(), 1);
    QCOMPARE(shop.shown(listing_field::quantity), u"2"_s);
    QVERIFY(!shop.isDue());
}

void TestBalanceOffers::whatNobodyCountedKeepsItsNumber()
{
    Counted shop;
    shop.sendBalances();
    QCOMPARE(shop.offer(), 0);
    // An order takes of what nobody counted: how many are left is still not known.
    shop.must([&](storage::Transaction &tx) {
        return stock::StockOperations(tx, shop.person)
            .move(shop.product, mainWarehouse, Quantity::ofWhole(-1), {stock::cause::orderLine, 1});
    });
    QCOMPARE(shop.offer(), 0);
    QCOMPARE(shop.shown(listing_field::quantity), u"5"_s);
    QVERIFY(shop.edit(shop.plaid, listing_field::quantity, u"7"_s));
}

void TestBalanceOffers::theBufferAndReservesAreNotOffered()
{
    Counted shop;
    shop.count(6);
    shop.sendBalances(stores::AtZero::NotAvailable, 2);
    QCOMPARE(shop.offer(), 1);
    QCOMPARE(shop.shown(listing_field::quantity), u"4"_s);
    const OrderLineId line(TestBooks::required(shop.books.write([](storage::Transaction &tx) -> Result<qint64> {
        const qint64 order = TRY(tx.db().insert(
            u"INSERT INTO orders (state, created_ms, read_ms, buyer_first, buyer_last, buyer_second, phone, email, "
            "prom_digest, search, sort_name) VALUES ('new', 0, 0, '', '', '', '', '', ?, '', '') RETURNING id"_s,
            {QByteArray("-")}));
        return tx.db().insert(u"INSERT INTO order_line (order_id, position, name) VALUES (?, 0, 'x') RETURNING id"_s,
                              {order});
    })));
    shop.must([&](storage::Transaction &tx) {
        return stock::StockOperations(tx, shop.person).reserve(line, shop.product, mainWarehouse, Quantity::ofWhole(3));
    });
    QCOMPARE(shop.offer(), 1);
    QCOMPARE(shop.shown(listing_field::quantity), u"1"_s);
    shop.must([&](storage::Transaction &tx) { return stock::StockOperations(tx, shop.person).release(line); });
    QCOMPARE(shop.offer(), 1);
    QCOMPARE(shop.shown(listing_field::quantity), u"4"_s);
    shop.count(1); // less than the buffer is nothing, not less
    QCOMPARE(shop.offer(), 1);
    QCOMPARE(shop.shown(listing_field::quantity), u"0"_s);
}

void TestBalanceOffers::anUntickedWarehouseIsNotCounted()
{
    Counted shop;
    const WarehouseId second(TestBooks::required(shop.books.write([](storage::Transaction &tx) {
        return tx.db().insert(u"INSERT INTO warehouse (name) VALUES ('Поділ') RETURNING id"_s, {});
    })));
    shop.count(3);
    shop.count(10, second);
    shop.sendBalances();
    shop.offer();
    QCOMPARE(shop.shown(listing_field::quantity), u"13"_s);
    const auto tick = [&](bool yes) {
        shop.must(
            [&](storage::Transaction &tx) { return stock::synchronise(tx, shop.person, second, shop.store, yes); });
    };
    tick(false);
    QCOMPARE(shop.offer(), 1);
    QCOMPARE(shop.shown(listing_field::quantity), u"3"_s);
    tick(true);
    QCOMPARE(shop.offer(), 1);
    QCOMPARE(shop.shown(listing_field::quantity), u"13"_s);
    const Actor clerk = Actor::person(PersonId(2), u"Clerk"_s, Right::View | Right::EditStock);
    const Done refused = shop.books.write(
        [&](storage::Transaction &tx) { return stock::synchronise(tx, clerk, second, shop.store, false); });
    QCOMPARE(refused.error().kind, Error::Kind::Denied);
}

void TestBalanceOffers::atZero_data()
{
    QTest::addColumn<stores::AtZero>("what");
    QTest::addColumn<QString>("presence");
    QTest::addColumn<QString>("status");
    QTest::newRow("not available") << stores::AtZero::NotAvailable << u"not_available"_s << u"on_display"_s;
    QTest::newRow("to order") << stores::AtZero::ToOrder << u"order"_s << u"on_display"_s;
    QTest::newRow("hidden") << stores::AtZero::Hide << u"not_available"_s << u"not_on_display"_s;
    QTest::newRow("deleted") << stores::AtZero::Delete << u"not_available"_s << u"deleted"_s;
}

void TestBalanceOffers::atZero()
{
    QFETCH(stores::AtZero, what);
    Counted shop;
    QCOMPARE(shop.sellOut(what), 1);
    QCOMPARE(shop.shown(listing_field::quantity), u"0"_s);
    QTEST(shop.shown(listing_field::presence), "presence");
    QTEST(shop.shown(listing_field::status), "status");
    shop.count(4);
    QCOMPARE(shop.offer(), 1);
    QCOMPARE(shop.shown(listing_field::quantity), u"4"_s);
    QCOMPARE(shop.shown(listing_field::presence), u"available"_s);
    QCOMPARE(shop.shown(listing_field::status), u"on_display"_s);
    QCOMPARE(shop.books.number(u"SELECT count(*) FROM hidden_at_zero"_s), 0);
}

void TestBalanceOffers::whatSomebodyElseHidStaysHidden()
{
    Counted shop;
    QVERIFY(shop.edit(shop.plaid, listing_field::status, u"not_on_display"_s));
    shop.count(0);
    shop.sendBalances(stores::AtZero::Hide);
    shop.offer();
    shop.count(4);
    QCOMPARE(shop.offer(), 1);
    QCOMPARE(shop.shown(listing_field::status), u"not_on_display"_s);
}

// Hidden by us, then deleted by a person: nobody brings it back.
void TestBalanceOffers::whatSomebodyDeletedStaysDeleted()
{
    Counted shop;
    shop.sellOut();
    QVERIFY(shop.edit(shop.plaid, listing_field::status, u"deleted"_s));
    shop.count(4);
    QCOMPARE(shop.offer(), 0);
    QCOMPARE(shop.shown(listing_field::status), u"deleted"_s);
}

// Hidden by us, shown by a person, and hidden by a person later: that is another matter.
void TestBalanceOffers::whatSomebodyShowedAndHidStaysHidden()
{
    Counted shop;
    shop.sellOut();
    QVERIFY(shop.edit(shop.plaid, listing_field::status, u"on_display"_s));
    QVERIFY(shop.edit(shop.plaid, listing_field::status, u"not_on_display"_s));
    shop.count(4);
    QCOMPARE(shop.offer(), 1);
    QCOMPARE(shop.shown(listing_field::quantity), u"4"_s);
    QCOMPARE(shop.shown(listing_field::status), u"not_on_display"_s);
}

// The same in Prom's cabinet.
void TestBalanceOffers::whatWasHiddenOnPromStaysHidden()
{
    Counted shop;
    shop.sellOut();
    ListingFacts onProm = shop.facts();
    const auto promSays = [&](const QString &status, qint64 at) {
        onProm.values = shop.listing(shop.plaid).values;
        onProm.values.status = status;
        onProm.modified = Timestamp::ofMs(1'800'000'000'000 + at);
        shop.apply(onProm);
    };
    shop.send();
    promSays(u"not_on_display"_s, 1); // agreed
    promSays(u"on_display"_s, 2);
    promSays(u"not_on_display"_s, 3);
    shop.offer();
    QCOMPARE(shop.shown(listing_field::status), u"not_on_display"_s);
    shop.count(4);
    shop.offer();
    QCOMPARE(shop.shown(listing_field::quantity), u"4"_s);
    QCOMPARE(shop.shown(listing_field::status), u"not_on_display"_s);
}

void TestBalanceOffers::aShowTakenBackIsHiddenByTheWarehousesStill()
{
    Counted shop;
    shop.sellOut();
    QVERIFY(shop.edit(shop.plaid, listing_field::status, u"on_display"_s));
    const ActId shown(shop.books.number(u"SELECT max(id) FROM act"_s));
    QVERIFY(shop.asPerson([&](ListingOperations &operations) { return operations.undo(shown); }));
    QCOMPARE(shop.shown(listing_field::status), u"not_on_display"_s);
    shop.count(4);
    shop.offer();
    QCOMPARE(shop.shown(listing_field::status), u"on_display"_s);
}

void TestBalanceOffers::whatWasDeletedAtZeroWaitsForGoods()
{
    Counted shop;
    QCOMPARE(shop.sellOut(stores::AtZero::Delete), 1);
    shop.send();
    QVERIFY(shop.asExchange([&](ListingOperations &operations) { return operations.goneFromProm(shop.plaid); }));
    shop.policy({.fromWarehouses = true, .buffer = Quantity::ofWhole(3), .atZero = stores::AtZero::Delete});
    shop.count(2); // less than the buffer
    QCOMPARE(shop.offer(), 0);
    shop.count(4);
    QCOMPARE(shop.offer(), 1);
    QCOMPARE(shop.shown(listing_field::status), u"on_display"_s);
    QCOMPARE(shop.shown(listing_field::quantity), u"1"_s);
}

void TestBalanceOffers::aServiceStaysAService()
{
    Counted shop;
    ListingFacts service = Shop::facts(4002, u"SERVICE"_s);
    service.values.presence = presence::service;
    const ListingId id = shop.added(service);
    shop.must([&](storage::Transaction &tx) {
        return stock::StockOperations(tx, shop.person).correct(*shop.listing(id).product, mainWarehouse, Quantity());
    });
    shop.sendBalances();
    QCOMPARE(shop.offer(), 1);
    QCOMPARE(shop.value(id, listing_field::quantity), std::optional(u"0"_s));
    QCOMPARE(shop.value(id, listing_field::presence), std::optional(u"service"_s));
}

void TestBalanceOffers::anotherNumberOnPromIsMendedAgain()
{
    Counted shop;
    shop.count(5);
    shop.sendBalances();
    QCOMPARE(shop.offer(), 0); // that is what Prom says
    shop.promShows(9);
    QVERIFY(shop.isDue());
    QCOMPARE(shop.offer(), 1);
    QCOMPARE(shop.shown(listing_field::quantity), u"5"_s);
    QCOMPARE(shop.pending(shop.plaid, listing_field::quantity)->base, std::optional(u"9"_s));
}

void TestBalanceOffers::theUndoTimeOfAPriceIsKept()
{
    Counted shop;
    shop.count(3);
    QVERIFY(shop.edit(shop.plaid, listing_field::price, u"120"_s, 8'000));
    const Timestamp ends = shop.entry(shop.plaid)->notBefore;
    shop.sendBalances();
    QCOMPARE(shop.offer(), 1);
    QCOMPARE(shop.entry(shop.plaid)->notBefore, ends);
    QVERIFY(shop.take().isEmpty());
    shop.books.clock.advanceMs(8'000);
    const auto sent = shop.take();
    QCOMPARE(sent.size(), 1);
    QCOMPARE(sent.first().fields.size(), 2);
}

void TestBalanceOffers::itGoesBeforeWhatWaitsLonger()
{
    Counted shop;
    for (qint64 other = 1; other <= 5; ++other)
        QVERIFY(
            shop.edit(shop.added(Shop::facts(5000 + other, u"OTHER-%1"_s.arg(other))), listing_field::price, u"120"_s));
    shop.count(1);
    shop.sendBalances();
    QCOMPARE(shop.offer(), 1);
    const auto urgent = TestBooks::required(shop.asExchange([&](ListingOperations &operations) {
        return operations.takeForSending(shop.store, 100, 1, ListingOperations::Which::Urgent);
    }));
    QCOMPARE(urgent.size(), 1);
    QCOMPARE(urgent.first().listing, shop.plaid);
    QCOMPARE(shop.take().size(), 5);
}

void TestBalanceOffers::nobodyTypesACountedQuantity()
{
    Counted shop;
    QVERIFY(shop.edit(shop.plaid, listing_field::quantity, u"7"_s));
    const ActId typed(shop.books.number(u"SELECT max(id) FROM act"_s));
    shop.count(3);
    shop.sendBalances();
    shop.offer();
    const Done refused = shop.edit(shop.plaid, listing_field::quantity, u"8"_s);
    QCOMPARE(refused.error().field, QString(listing_field::quantity));
    QCOMPARE(refused.error().detail, u"from_warehouses"_s);
    const auto many = TestBooks::required(shop.asPerson([&](ListingOperations &operations) {
        return operations.editAll({shop.plaid.value()}, {FieldChange{listing_field::quantity, u"8"_s}});
    }));
    QCOMPARE(many.changed, 0);
    QCOMPARE(many.refused->detail, u"from_warehouses"_s);
    const auto left =
        TestBooks::required(shop.asPerson([&](ListingOperations &operations) { return operations.undo(typed); }));
    QCOMPARE(left.left.size(), 1);
    QCOMPARE(shop.shown(listing_field::quantity), u"3"_s);
    QVERIFY(shop.edit(shop.plaid, listing_field::price, u"8"_s)); // all else is a person's
}

void TestBalanceOffers::theComparisonNamesWhatWouldChange()
{
    Counted shop;
    shop.added(Shop::facts(4003, u"NEVER"_s));
    shop.count(3);
    const auto lines = shop.differences();
    QCOMPARE(lines.size(), 2);
    const auto plaid = std::find_if(lines.cbegin(), lines.cend(),
                                    [&](const BalanceDifference &line) { return line.listing == shop.plaid; });
    QCOMPARE(plaid->onProm, std::optional(Quantity::ofWhole(5)));
    QCOMPARE(plaid->ours, std::optional(Quantity::ofWhole(3)));
    QCOMPARE(plaid->changes.size(), 1);
    const auto never = std::find_if(lines.cbegin(), lines.cend(),
                                    [&](const BalanceDifference &line) { return line.listing != shop.plaid; });
    QVERIFY(!never->ours);
    shop.count(5);
    QCOMPARE(shop.differences().size(), 1); // only what nobody counted
    QCOMPARE(shop.offer(), 0);              // asking changes nothing
}

void TestBalanceOffers::aWrongBufferIsRefused()
{
    Counted shop;
    const Done refused = shop.books.write([&](storage::Transaction &tx) {
        return BalanceOffers(tx, shop.person)
            .setPolicy(shop.store, {.fromWarehouses = true, .buffer = Quantity::ofWhole(-1)});
    });
    QCOMPARE(refused.error().field, QString(stores::safetyBuffer));
    const Actor clerk = Actor::person(PersonId(2), u"Clerk"_s, Right::View | Right::EditStock);
    const Done denied = shop.books.write([&](storage::Transaction &tx) {
        return BalanceOffers(tx, clerk).setPolicy(shop.store, {.fromWarehouses = true});
    });
    QCOMPARE(denied.error().kind, Error::Kind::Denied);
}

void TestBalanceOffers::switchedOffNothingIsDue()
{
    Counted shop;
    shop.count(3);
    shop.sendBalances();
    shop.policy({});
    QVERIFY(!shop.isDue());
    shop.count(2);
    QVERIFY(!shop.isDue());
    QCOMPARE(shop.shown(listing_field::quantity), u"5"_s);
}

QTEST_GUILESS_MAIN(TestBalanceOffers)
#include "test_balance_offers.moc"
