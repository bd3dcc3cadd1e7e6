// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/mapping.h"
#include "exchange/schedule.h"
#include "products/product.h"
#include "prom/orders.h"
#include "tests/exchange/desk.h"

#include <thread>

namespace kramar::exchange::test {

// What comes between: a break in the middle, a second edit, an opened card, another owner, a new token, a pause.
class TestExchangeInterleavings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBrokenFirstPassBringsEveryGroup();
    void aPoisonedOrderHoldsUpNobody();
    void aTakenBackEditSendsNothingAgain();
    void anOpenedCardDecidesNothingAboutThePrice();
    void linesAreLinkedAfterABrokenPass();
    void linesAreLinkedWithTheOrdersToo();
    void aPageOfALostLeaseIsNotKept();
    void anOldTokensRefusalDoesNotPauseTheNewOne();
    void pauseStopsSending();
    void aClockPutBackStopsNothing();
    void whatWasDroppedAtTheSwitchIsNotSent();
    void aHeldWishThatPromShowsIsNotSent();
    void oneHugeNumberSpoilsNoSum();
};

namespace {

QString stateOf(Desk &desk, ListingId id)
{
    const auto entry = must(desk.read([&](storage::Connection &c) {
        return journal::liveEntryOf(c, desk.store, QueueKind::ListingEdit, id.value());
    }));
    return entry ? toCode(entry->state) : QString();
}

} // namespace

void TestExchangeInterleavings::aBrokenFirstPassBringsEveryGroup()
{
    const demo::ShopSize size{.products = 1500, .orders = 0, .seed = 5};
    qint64 all = 0;
    int pages = 0;
    {
        Desk whole(size);
        whole.quirk(u"root_group_only"_s, true);
        QVERIFY(whole.everything().ok());
        all = whole.number(u"SELECT count(*) FROM listing"_s);
        pages = whole.requested(u"GET /products/list"_s);
    }
    QStringList lost;
    for (int broken = 1; broken < pages; broken += 2) {
        Desk desk(size);
        desk.quirk(u"root_group_only"_s, true);
        desk.fault(u"404"_s, u"/products/list"_s, 1, 0, broken);
        desk.everything(); // one page of one group could not be had
        for (int i = 0; i < 3; ++i) {
            desk.clock.advanceMs(3'600'000);
            QVERIFY(desk.everything().ok());
        }
        const qint64 found = desk.number(u"SELECT count(*) FROM listing"_s);
        if (found != all)
            lost.append(u"break at page %1 of %2: %3 of %4 listings"_s.arg(broken).arg(pages).arg(found).arg(all));
    }
    QVERIFY2(lost.isEmpty(), lost.join(u'\n').toUtf8().constData());
}

void TestExchangeInterleavings::aPoisonedOrderHoldsUpNobody()
{
    Desk desk({.products = 40, .orders = 40, .seed = 7});
    QVERIFY(desk.everything().ok());
    desk.production();
    must(desk.write([&](storage::Transaction &tx) -> Done {
        return orders::OrderOperations(tx, desk.session.actor())
            .setState(desk.order(u"pending"_s), OrderState::Confirmed, {});
    }));
    desk.edit(desk.listing(), listing_field::price, u"4321.00"_s);
    desk.fault(u"500"_s, u"/orders/set_status"_s, 1000, 0); // Prom stumbles over this order for ever
    for (int i = 0; i < 8; ++i) {
        desk.round({ActionKind::SendQueue});
        desk.clock.advanceMs(3'600'000);
    }
    QCOMPARE(desk.ledger().size(), 1); // the price
    // It is tried again after growing pauses, and never counted against the order (design rule 7).
    QVERIFY2(desk.requested(u"POST /orders/set_status"_s) <= 8,
             QByteArray::number(desk.requested(u"POST /orders/set_status"_s)).constData());
    QVERIFY(desk.queue().failed == 0);
}

void TestExchangeInterleavings::aTakenBackEditSendsNothingAgain()
{
    Desk desk({.products = 40, .orders = 0, .seed = 8});
    QVERIFY(desk.everything().ok());
    desk.production();
    desk.quirk(u"edits_visible_after_ms"_s, 600'000);
    const ListingId id = desk.listing();
    desk.edit(id, listing_field::price, u"4321.00"_s);
    desk.round({ActionKind::SendQueue});
    QCOMPARE(stateOf(desk, id), u"awaiting"_s);
    QCOMPARE(desk.ledger().size(), 1);
    // Another field is changed and, within the undo bar's time, changed back.
    const auto now = must(desk.read([&](storage::Connection &c) { return listings::findListing(c, id); }));
    desk.edit(id, listing_field::name, *now->values.name + u" 2"_s);
    desk.edit(id, listing_field::name, *now->values.name);
    desk.round({ActionKind::SendQueue});
    QCOMPARE(desk.ledger().size(), 1);
}

void TestExchangeInterleavings::anOpenedCardDecidesNothingAboutThePrice()
{
    Desk desk({.products = 40, .orders = 0, .seed = 8});
    QVERIFY(desk.everything().ok());
    desk.production();
    const ListingId id = desk.listing();
    desk.edit(id, listing_field::price, u"4321.00"_s);
    desk.fault(u"close_before_answer"_s, u"/products/edit"_s, 1, 1);
    desk.round({ActionKind::SendQueue});
    QCOMPARE(desk.ledger().size(), 1); // it arrived, its answer did not
    QCOMPARE(stateOf(desk, id), u"unknown"_s);
    desk.forgetRequests();
    desk.exchange->readTexts(id);
    QTRY_VERIFY(desk.control("/requests")["total"_L1].toInt() >= 1);
    QTest::qWait(300);
    const QString after = stateOf(desk, id);
    desk.round({ActionKind::SendQueue});
    QCOMPARE(desk.ledger().size(), 1);
    QCOMPARE(after, u"unknown"_s);
}

void TestExchangeInterleavings::linesAreLinkedAfterABrokenPass()
{
    Desk desk({.products = 30, .orders = 5, .seed = 8});
    QVERIFY(desk.everything().ok());
    desk.clock.advanceMs(3'600'000);
    const QJsonObject made = desk.post("/script", {{u"steps"_s, QJsonArray{QJsonObject{{u"do"_s, u"add_product"_s}}}}});
    const qint64 product = made["changed"_L1][0]["product"_L1].toInteger();
    QVERIFY2(product > 0, QJsonDocument(made).toJson().constData());
    desk.post("/script",
              {{u"steps"_s, QJsonArray{QJsonObject{{u"do"_s, u"order"_s}, {u"products"_s, QJsonArray{product}}}}}});
    QVERIFY(desk.round({ActionKind::Orders}).ok());
    const QString unlinked =
        u"SELECT count(*) FROM order_line WHERE prom_line_id = %1 AND product_id IS NULL"_s.arg(product);
    QCOMPARE(desk.number(unlinked), qint64{1}); // the order came before its goods
    desk.fault(u"404"_s, u"/products/list"_s, 1, 0, 1);
    QVERIFY(!desk.round({ActionKind::Listings}).ok()); // the page with the card is kept, the next cannot be had
    QCOMPARE(desk.number(u"SELECT count(*) FROM listing WHERE prom_id = %1"_s.arg(product)), qint64{1});
    for (int i = 0; i < 3; ++i) {
        desk.clock.advanceMs(3'600'000);
        QVERIFY(desk.everything().ok());
    }
    QCOMPARE(desk.number(unlinked), qint64{0});
}

void TestExchangeInterleavings::linesAreLinkedWithTheOrdersToo()
{
    Desk desk({.products = 30, .orders = 5, .seed = 8});
    QVERIFY(desk.everything().ok());
    desk.clock.advanceMs(3'600'000);
    const QJsonObject made = desk.post("/script", {{u"steps"_s, QJsonArray{QJsonObject{{u"do"_s, u"add_product"_s}}}}});
    const qint64 product = made["changed"_L1][0]["product"_L1].toInteger();
    desk.post("/script",
              {{u"steps"_s, QJsonArray{QJsonObject{{u"do"_s, u"order"_s}, {u"products"_s, QJsonArray{product}}}}}});
    QVERIFY(desk.round({ActionKind::Orders}).ok());
    const QString line = u" FROM order_line WHERE prom_line_id = %1"_s.arg(product);
    QCOMPARE(desk.number(u"SELECT count(*)"_s + line + u" AND product_id IS NULL"_s), qint64{1});
    // Somebody writes the product down by hand; the goods of Prom are not read again today.
    must(desk.write([&](storage::Transaction &tx) -> Done {
        const auto sku =
            TRY(tx.db().first(u"SELECT sku"_s + line, {}, [](const storage::Row &row) { return row.text(0); }));
        TRY(products::createProduct(tx, Actor::program(), {.sku = *sku, .name = u"Новий товар"_s, .unit = u"шт."_s}));
        return {};
    }));
    QVERIFY(desk.round({ActionKind::Orders}).ok());
    QCOMPARE(desk.number(u"SELECT count(*)"_s + line + u" AND product_id IS NULL"_s), qint64{0});
}

void TestExchangeInterleavings::aPageOfALostLeaseIsNotKept()
{
    Desk desk({.products = 5, .orders = 40, .seed = 8});
    QVERIFY(desk.round({ActionKind::BaseData}).ok());
    desk.quirk(u"latency_ms"_s, 2'000);
    desk.forgetRequests();
    std::jthread round([&] { desk.round({ActionKind::Orders}); });
    QTRY_VERIFY(desk.requested(u"GET /orders/list"_s) >= 1); // the first page is on its way
    must(desk.write([](storage::Transaction &tx) -> Done {
        TRY(tx.db().run(u"UPDATE lease SET owner = 'another', epoch = epoch + 1"_s));
        return {};
    }));
    round.join();
    QCOMPARE(desk.number(u"SELECT count(*) FROM orders"_s), qint64{0});
    QCOMPARE(desk.number(u"SELECT count(*) FROM watermark WHERE action = 'orders'"_s), qint64{0});
}

void TestExchangeInterleavings::anOldTokensRefusalDoesNotPauseTheNewOne()
{
    Desk desk({.products = 5, .orders = 5, .seed = 8});
    QVERIFY(desk.round({ActionKind::BaseData}).ok());
    desk.quirk(u"latency_ms"_s, 2'000);
    desk.fault(u"401"_s, u"/orders/list"_s, 1, 0);
    desk.forgetRequests();
    std::jthread round([&] { desk.round({ActionKind::Orders}); });
    QTRY_VERIFY(desk.requested(u"GET /orders/list"_s) >= 1); // asked with the old token
    auto kept = desk.secrets->keep(desk.store, "another-token");
    kept.waitForFinished();
    must(desk.write([&](storage::Transaction &tx) {
        return stores::StoreOperations(tx, desk.session.actor()).tokenStored(desk.store, std::nullopt, true);
    }));
    round.join();
    const auto store = must(desk.read([&](storage::Connection &c) { return stores::findStore(c, desk.store); }));
    QVERIFY(store->pause == stores::PauseReason::None);
}

void TestExchangeInterleavings::pauseStopsSending()
{
    Desk desk({.products = 900, .orders = 0, .seed = 8});
    QVERIFY(desk.everything().ok());
    desk.production();
    must(desk.write([&](storage::Transaction &tx) -> Done {
        const QList<qint64> ids = TRY(tx.db().list(u"SELECT id FROM listing WHERE is_variation = 0 AND price_minor IS "
                                                   "NOT NULL ORDER BY id LIMIT 600"_s,
                                                   {}, [](const storage::Row &row) { return row.number(0); }));
        for (const qint64 id : ids)
            TRY_DONE(listings::ListingOperations(tx, desk.session.actor())
                         .edit(ListingId(id), {{QString(listing_field::price), u"4321.00"_s}}));
        return {};
    }));
    const int waiting = desk.queue().waiting;
    QVERIFY(waiting > 400);
    desk.forgetRequests();
    desk.quirk(u"latency_ms"_s, 1'000);
    desk.exchange->sync(desk.store, {.actions = {ActionKind::SendQueue}});
    QTRY_VERIFY(desk.requested(u"POST /products/edit"_s) >= 1);
    desk.exchange->pause(desk.store);
    QTest::qWait(3'500);
    const int asked = desk.requested(u"POST /products/edit"_s);
    desk.exchange->cancel(desk.store);
    desk.exchange->resume(desk.store);
    QVERIFY2(asked <= 2, QByteArray::number(asked).constData()); // the one under way, and no more
}

void TestExchangeInterleavings::aClockPutBackStopsNothing()
{
    Desk desk({.products = 5, .orders = 5, .seed = 8});
    QVERIFY(desk.everything().ok());
    desk.clock.advanceMs(-24LL * 3'600'000); // it was a day ahead, and was set right
    const auto schedule = must(desk.read([&](storage::Connection &c) { return scheduleOf(c, desk.store); }));
    for (const ScheduledAction &action : schedule) {
        if (action.action == ActionKind::Orders)
            QVERIFY2(
                action.due(desk.clock.now()) <= desk.clock.now().plusMs(action.intervalMs),
                QByteArray::number((action.due(desk.clock.now()).ms() - desk.clock.now().ms()) / 60'000).constData());
    }
}

// An edit whose answer was lost belongs to what waits when a person decides what becomes of it.
void TestExchangeInterleavings::whatWasDroppedAtTheSwitchIsNotSent()
{
    Desk desk({.products = 40, .orders = 0, .seed = 8});
    QVERIFY(desk.everything().ok());
    desk.production();
    desk.edit(desk.listing(), listing_field::price, u"4321.00"_s);
    desk.fault(u"close_before_apply"_s, u"/products/edit"_s, 1, 1);
    desk.round({ActionKind::SendQueue});
    QCOMPARE(stateOf(desk, desk.listing()), u"unknown"_s);
    const auto become = [&](StoreMode mode) {
        QueueDesk queue(*desk.db, desk.session);
        auto switched = queue.switchMode(desk.store, mode, QueueDesk::Pending::Drop);
        switched.waitForFinished();
        must(switched.result());
    };
    become(StoreMode::Test);
    become(StoreMode::Production);
    desk.clock.advanceMs(3'600'000);
    desk.round({ActionKind::SendQueue});
    QCOMPARE(desk.ledger().size(), 0);
}

void TestExchangeInterleavings::aHeldWishThatPromShowsIsNotSent()
{
    Desk desk({.products = 10, .orders = 40, .seed = 7});
    QVERIFY(desk.everything().ok());
    desk.production();
    const OrderId id = desk.order(u"pending"_s);
    const qint64 promId = desk.orderNow(id).promId->value();
    const auto become = [&](OrderState state) {
        must(desk.write([&](storage::Transaction &tx) {
            return orders::OrderOperations(tx, desk.session.actor()).setState(id, state, {});
        }));
    };
    become(OrderState::Confirmed);
    desk.fault(u"close_before_apply"_s, u"/orders/set_status"_s, 1, 1);
    desk.round({ActionKind::SendQueue});
    desk.fault(u"error_200"_s, u"/orders/set_status"_s, 1, 1);
    desk.round({ActionKind::SendQueue}); // refused
    const auto entry = [&] {
        return *must(desk.read([&](storage::Connection &c) {
            return journal::liveEntryOf(c, desk.store, QueueKind::OrderStatus, id.value());
        }));
    };
    QCOMPARE(toCode(entry().state), u"failed"_s);
    must(desk.write(
        [&](storage::Transaction &tx) { return journal::Queue(tx).hold(desk.session.actor(), entry().id); }));
    must(desk.write([&](storage::Transaction &tx) {
        return orders::OrderOperations(tx, desk.session.actor())
            .setState(id, OrderState::Cancelled, orders::Cancellation{u"not_available"_s, {}});
    }));
    QCOMPARE(toCode(entry().state), u"held"_s);
    desk.post("/script", {{u"steps"_s, QJsonArray{QJsonObject{{u"do"_s, u"cancel"_s}, {u"order"_s, promId}}}}});
    desk.clock.advanceMs(3'600'000);
    desk.forgetRequests();
    desk.everything();
    desk.everything();
    QCOMPARE(desk.requested(u"POST /orders/set_status"_s), 0);
    QCOMPARE(desk.queue().live(), 0);
}

void TestExchangeInterleavings::oneHugeNumberSpoilsNoSum()
{
    Desk desk({.products = 5, .orders = 5, .seed = 8});
    QVERIFY(desk.everything().ok());
    const auto take = [&](qint64 id) {
        const QByteArray text = QStringLiteral(R"({"order": {"id": %1, "date_created": "2026-10-20T10:00:00+00:00",
            "status": "pending", "price": "92233720368547758 грн", "full_price": "92233720368547758 грн",
            "client_id": 5, "client_first_name": "А", "client_last_name": "Б", "phone": "+380500000001",
            "products": [{"id": 1, "name": "x", "quantity": 9223372036854775, "price": "1 грн"}]}})")
                                    .arg(id)
                                    .toUtf8();
        const auto order = must(prom::GetOrder::parse(QJsonDocument::fromJson(text).object()));
        must(desk.write([&](storage::Transaction &tx) -> Done {
            TRY(orders::OrderOperations(tx, Actor::exchange()).apply(desk.store, orderFacts(order), {}));
            return {};
        }));
    };
    take(900'000'001);
    take(900'000'002);
    orders::Orders orders(*desk.db, desk.session);
    auto totals = orders.totals({});
    totals.waitForFinished();
    const auto told = totals.result();
    QVERIFY2(told.has_value(), told ? "" : qPrintable(toLogLine(told.error())));
}

} // namespace kramar::exchange::test

QTEST_GUILESS_MAIN(kramar::exchange::test::TestExchangeInterleavings)
#include "test_exchange_interleavings.moc"
