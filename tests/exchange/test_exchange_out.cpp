// SPDX-License-Identifier: GPL-3.0-or-later
// What is changed here reaches Prom.
#include "listings/fields.h"
#include "tests/exchange/production_shop.h"

namespace kramar::exchange::test {

class TestExchangeOut : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void editReachesProm();
    void everyFieldReachesProm();
    void aTranslationKeepsWhatPromHas();
    void anEditOfAnUnreadTextGetsItsBase();
    void pricesAreTakenBack();
    void manyEditsGoTogether();
    void testModeSendsNothing();
    void statusReachesProm();
    void statusesGoTogether();
    void cancellationCarriesReasonAndText();
    void waybillReachesProm();
    void triesKeepWhatWasSent();
    void droppedEditIsNotSent();
    void pendingChoicesAtTheSwitch();
    void linesTellTheDifference();
};

void TestExchangeOut::editReachesProm()
{
    Shop shop;
    const ListingId id = shop.listing();
    shop.edit(id, listing_field::price, u"1234.50"_s);
    QCOMPARE(shop.queue().waiting, 1);
    const RoundReport report = shop.round({ActionKind::SendQueue});
    QVERIFY2(report.ok(), told(report).constData());
    QCOMPARE(reportOf(report, ActionKind::SendQueue).sent, 1);
    QCOMPARE(shop.ledger().size(), 1);
    const QJsonObject write = shop.ledger().first().toObject();
    QCOMPARE(write["path"_L1].toString(), u"/products/edit"_s);
    QCOMPARE(write["fields"_L1].toArray(), (QJsonArray{u"id"_s, u"price"_s}));
    QCOMPARE(write["body"_L1]["price"_L1].toDouble(), 1234.5);
    QCOMPARE(shop.queue().live(), 0);
    // Our own write coming back is no change.
    shop.clock.advanceMs(60'000);
    const RoundReport echo = shop.everything();
    QVERIFY2(echo.ok(), told(echo).constData());
    QCOMPARE(shop.ledger().size(), 1);
    QCOMPARE(reportOf(echo, ActionKind::Listings).created, 0);
    QCOMPARE(shop.number(u"SELECT price_minor FROM listing WHERE id = %1"_s.arg(id.value())), qint64{123'450});
}

void TestExchangeOut::everyFieldReachesProm()
{
    using namespace listing_field;
    Shop shop;
    const ListingId id = shop.listing(2);
    shop.edit(id, price, u"500.00"_s);
    shop.edit(id, oldPrice, u"600.00"_s);
    shop.edit(id, listing_field::presence, u"order"_s);
    shop.edit(id, quantity, u"17"_s);
    shop.edit(id, name, u"Чайник новый"_s);
    shop.edit(id, keywords, u"чайник, новый"_s);
    shop.edit(id, description, u"<p>Новый</p>"_s);
    shop.edit(id, nameUk, u"Чайник новий"_s);
    shop.edit(id, keywordsUk, u"чайник, новий"_s);
    shop.edit(id, descriptionUk, u"<p>Новий</p>"_s);
    const RoundReport report = shop.round({ActionKind::SendQueue});
    QVERIFY2(report.ok(), told(report).constData());
    QCOMPARE(shop.queue().live(), 0);
    QCOMPARE(shop.ledger().size(), 2); // one edit, one translation
    const QJsonObject state = shop.product(id);
    const QJsonObject product = state["product"_L1].toObject();
    QCOMPARE(product["price"_L1].toDouble(), 500.0);
    QCOMPARE(state["oldprice"_L1].toDouble(), 600.0);
    QCOMPARE(product["presence"_L1].toString(), u"order"_s);
    QCOMPARE(product["quantity_in_stock"_L1].toInt(), 17);
    QCOMPARE(product["name_multilang"_L1]["ru"_L1].toString(), u"Чайник новый"_s);
    QCOMPARE(product["name_multilang"_L1]["uk"_L1].toString(), u"Чайник новий"_s);
    QCOMPARE(state["keywords_uk"_L1].toString(), u"чайник, новий"_s);
}

void TestExchangeOut::aTranslationKeepsWhatPromHas()
{
    using namespace listing_field;
    Shop shop;
    const ListingId id = shop.listing(2);
    const QString promId = QString::number(shop.number(u"SELECT prom_id FROM listing WHERE id = %1"_s.arg(id.value())));
    const auto inTheCabinet = [&](const QString &words) {
        shop.post("/script",
                  {{u"steps"_s, QJsonArray{QJsonObject{{u"do"_s, u"change_product"_s},
                                                       {u"product"_s, promId.toLongLong()},
                                                       {u"fields"_s, QJsonObject{{u"keywords_uk"_s, words}}}}}}});
    };
    inTheCabinet(u"перші слова"_s);
    must(shop.write([&](storage::Transaction &tx) { // as they were read when the card was opened
        return listings::ListingOperations(tx, Actor::exchange())
            .applyTranslation(id, u"Чайник"_s, u"перші слова"_s, u"<p>Опис</p>"_s);
    }));
    inTheCabinet(u"новіші слова"_s);
    shop.edit(id, nameUk, u"Чайник новий"_s);
    QVERIFY(shop.round({ActionKind::SendQueue}).ok());
    QCOMPARE(shop.queue().live(), 0);
    QCOMPARE(shop.product(id)["product"_L1]["name_multilang"_L1]["uk"_L1].toString(), u"Чайник новий"_s);
    QCOMPARE(shop.product(id)["keywords_uk"_L1].toString(), u"новіші слова"_s);
    const auto known = must(shop.read([&](storage::Connection &c) { return listings::findListing(c, id); }));
    QCOMPARE(known->values.keywordsUk, u"новіші слова"_s);
    QVERIFY(known->pending.isEmpty());
}

void TestExchangeOut::anEditOfAnUnreadTextGetsItsBase()
{
    using namespace listing_field;
    Shop shop;
    const ListingId id = shop.listing(2);
    const QString before = shop.product(id)["keywords_uk"_L1].toString();
    QVERIFY(!before.isEmpty());
    shop.edit(id, keywordsUk, u"інші слова"_s);
    shop.fault(u"503"_s, u"/products/translation"_s, 9, 0, 1); // read, and then it cannot be written
    shop.round({ActionKind::SendQueue});
    const auto listing = must(shop.read([&](storage::Connection &c) { return listings::findListing(c, id); }));
    QCOMPARE(listing->pending.size(), 1);
    QCOMPARE(listing->pending.first().base, before);
    QCOMPARE(listing->values.keywordsUk, u"інші слова"_s);
}

void TestExchangeOut::pricesAreTakenBack()
{
    using namespace listing_field;
    Shop shop;
    const ListingId id = shop.listing(2);
    shop.edit(id, oldPrice, u"600.00"_s);
    shop.edit(id, discount, *must(listings::parseDiscount(u"10 %"_s)));
    QVERIFY(shop.round({ActionKind::SendQueue}).ok());
    QCOMPARE(shop.queue().live(), 0);
    QCOMPARE(shop.product(id)["oldprice"_L1].toDouble(), 600.0);
    QCOMPARE(shop.product(id)["product"_L1]["discount"_L1]["value"_L1].toInt(), 10);
    must(shop.write([&](storage::Transaction &tx) {
        return listings::ListingOperations(tx, shop.session.actor())
            .edit(id, {{oldPrice, std::nullopt}, {discount, std::nullopt}});
    }));
    const RoundReport report = shop.round({ActionKind::SendQueue});
    QVERIFY2(report.ok(), told(report).constData());
    QCOMPARE(shop.queue().live(), 0);
    QVERIFY(shop.product(id)["oldprice"_L1].isNull());
    QVERIFY(shop.product(id)["product"_L1]["discount"_L1].isNull());
}

void TestExchangeOut::manyEditsGoTogether()
{
    Shop shop({.products = 260, .orders = 0, .seed = 7});
    const qint64 count = shop.number(u"SELECT count(*) FROM listing WHERE is_variation = 0 AND price_minor IS NOT NULL "
                                     "AND status = 'on_display'"_s);
    QVERIFY(count > 120);
    for (int i = 0; i < 120; ++i) {
        const qint64 minor =
            shop.number(u"SELECT price_minor FROM listing WHERE id = %1"_s.arg(shop.listing(i).value()));
        shop.edit(shop.listing(i), listing_field::price, decimalText(minor + 100, 2, false));
    }
    shop.forgetRequests();
    shop.clock.advanceMs(60'000);
    const RoundReport report = shop.everything(); // sends, then reads what was modified
    QVERIFY2(report.ok(), told(report).constData());
    QCOMPARE(shop.requested(u"POST /products/edit"_s), 2);
    QCOMPARE(shop.ledger().size(), 120);
    QCOMPARE(shop.queue().live(), 0);
}

void TestExchangeOut::testModeSendsNothing()
{
    Desk desk({.products = 60, .orders = 40, .seed = 7});
    QVERIFY(desk.everything().ok());
    desk.edit(desk.listing(), listing_field::price, u"5.00"_s);
    must(desk.write([&](storage::Transaction &tx) {
        return orders::OrderOperations(tx, desk.session.actor())
            .setState(desk.order(u"pending"_s), OrderState::Confirmed, {});
    }));
    for (int i = 0; i < 3; ++i) {
        desk.clock.advanceMs(3'600'000);
        const RoundReport report = desk.everything();
        QVERIFY2(report.ok(), told(report).constData());
    }
    QCOMPARE(desk.queue().waiting, 2);
    QVERIFY(desk.ledger().isEmpty());
    for (const QString &request : desk.requests().keys())
        QVERIFY2(request.startsWith(u"GET"), qPrintable(request));
}

void TestExchangeOut::statusReachesProm()
{
    Shop shop;
    const OrderId id = shop.order(u"pending"_s);
    shop.setState(id, OrderState::Confirmed);
    const RoundReport report = shop.round({ActionKind::SendQueue});
    QVERIFY2(report.ok(), told(report).constData());
    QCOMPARE(shop.ledger().size(), 1);
    QCOMPARE(shop.order(id)["order"_L1]["status"_L1].toString(), u"received"_s);
    QCOMPARE(shop.queue().live(), 0);
    QCOMPARE(shop.orderNow(id).promStatus, u"received"_s);
    QCOMPARE(shop.orderNow(id).state, OrderState::Confirmed);
}

void TestExchangeOut::statusesGoTogether()
{
    Shop shop;
    for (int i = 0; i < 3; ++i)
        shop.setState(shop.order(u"pending"_s, i), OrderState::Confirmed);
    QVERIFY(shop.round({ActionKind::SendQueue}).ok());
    QCOMPARE(shop.requested(u"POST /orders/set_status"_s), 1);
    QCOMPARE(shop.ledger().size(), 3);
    QCOMPARE(shop.queue().live(), 0);
}

void TestExchangeOut::cancellationCarriesReasonAndText()
{
    Shop shop;
    const OrderId id = shop.order(u"pending"_s);
    shop.setState(id, OrderState::Cancelled, orders::Cancellation{.reason = u"another"_s, .text = u"Немає кольору"_s});
    const RoundReport report = shop.round({ActionKind::SendQueue});
    QVERIFY2(report.ok(), told(report).constData());
    QCOMPARE(shop.order(id)["order"_L1]["status"_L1].toString(), u"canceled"_s);
    QCOMPARE(shop.order(id)["cancellation_reason"_L1].toString(), u"another"_s);
    QCOMPARE(shop.order(id)["cancellation_text"_L1].toString(), u"Немає кольору"_s);
    QCOMPARE(shop.queue().live(), 0);
    QCOMPARE(shop.orderNow(id).state, OrderState::Cancelled);
}

void TestExchangeOut::waybillReachesProm()
{
    Shop shop;
    const OrderId id = shop.order(u"received"_s);
    must(shop.write([&](storage::Transaction &tx) {
        return orders::OrderOperations(tx, shop.session.actor()).setWaybill(id, u"20450000000001"_s, u"nova_poshta"_s);
    }));
    const RoundReport report = shop.round({ActionKind::SendQueue});
    QVERIFY2(report.ok(), told(report).constData());
    QCOMPARE(shop.ledger().size(), 1);
    QCOMPARE(shop.queue().live(), 0);
    QCOMPARE(shop.orderNow(id).promWaybill, u"20450000000001"_s);
}

// The method and what was wanted; neither another's part of the request nor what a person wrote of a buyer.
void TestExchangeOut::triesKeepWhatWasSent()
{
    Shop shop;
    const auto requestOf = [&shop](QueueKind kind) {
        const qint64 entry = shop.number(u"SELECT max(id) FROM queue_entry WHERE kind = '%1'"_s.arg(toCode(kind)));
        const auto tries =
            must(shop.read([entry](storage::Connection &db) { return journal::triesOf(db, {entry}); })).value(entry);
        return tries.isEmpty() ? QString() : tries.last().request; // the first
    };
    shop.edit(shop.listing(2), listing_field::price, u"999.00"_s);
    shop.edit(shop.listing(), listing_field::price, u"1234.50"_s);
    QVERIFY(shop.round({ActionKind::SendQueue}).ok()); // together
    const QString edit = requestOf(QueueKind::ListingEdit);
    QVERIFY2(edit.startsWith(u"POST /products/edit\n"_s) && edit.contains(u"1234.5"_s), qPrintable(edit));
    QVERIFY2(!edit.contains(u"999"_s), qPrintable(edit));

    shop.setState(shop.order(u"pending"_s), OrderState::Cancelled,
                  orders::Cancellation{.reason = u"another"_s, .text = u"написала про себе"_s});
    QVERIFY(shop.round({ActionKind::SendQueue}).ok());
    const QString cancel = requestOf(QueueKind::OrderStatus);
    QVERIFY2(cancel.contains(u"\"cancellation_reason\":\"another\""_s), qPrintable(cancel));
    QVERIFY2(!cancel.contains(u"про себе"_s), qPrintable(cancel));
}

void TestExchangeOut::droppedEditIsNotSent()
{
    Shop shop;
    const ListingId id = shop.listing();
    const qint64 before = shop.number(u"SELECT price_minor FROM listing WHERE id = %1"_s.arg(id.value()));
    shop.edit(id, listing_field::price, u"3.00"_s);
    QueueDesk queue(*shop.db, shop.session);
    auto dropped = queue.drop({shop.entries().first().id.value()});
    dropped.waitForFinished();
    must(dropped.result());
    QVERIFY(shop.round({ActionKind::SendQueue}).ok());
    QVERIFY(shop.ledger().isEmpty());
    QCOMPARE(shop.number(u"SELECT price_minor FROM listing WHERE id = %1"_s.arg(id.value())), before);
}

void TestExchangeOut::pendingChoicesAtTheSwitch()
{
    for (const auto pending : {QueueDesk::Pending::Hold, QueueDesk::Pending::Drop, QueueDesk::Pending::Send}) {
        Desk desk({.products = 40, .orders = 0, .seed = 7});
        QVERIFY(desk.everything().ok());
        desk.edit(desk.listing(), listing_field::price, u"5.00"_s);
        QueueDesk queue(*desk.db, desk.session);
        auto switched = queue.switchMode(desk.store, StoreMode::Production, pending);
        switched.waitForFinished();
        must(switched.result());
        QVERIFY(desk.round({ActionKind::SendQueue}).ok());
        QCOMPARE(desk.ledger().size(), pending == QueueDesk::Pending::Send ? 1 : 0);
        QCOMPARE(desk.queue().held, pending == QueueDesk::Pending::Hold ? 1 : 0);
    }
}

void TestExchangeOut::linesTellTheDifference()
{
    Shop shop;
    shop.edit(shop.listing(), listing_field::price, u"321.00"_s);
    const OrderId order = shop.order(u"pending"_s);
    shop.setState(order, OrderState::Confirmed);
    QueueDesk queue(*shop.db, shop.session);
    auto ids = queue.ids({});
    ids.waitForFinished();
    auto lines = queue.lines(must(ids.result()));
    lines.waitForFinished();
    const QList<QueueLine> found = must(lines.result());
    QCOMPARE(found.size(), 2);
    for (const QueueLine &line : found) {
        QCOMPARE(line.storeName, u"Крамниця"_s);
        QCOMPARE(line.actorName, u"Тест"_s);
        QCOMPARE(line.differences.size(), 1);
        const QueueLine::Difference difference = line.differences.first();
        if (line.entry.kind == QueueKind::OrderStatus) {
            QCOMPARE(line.object, u"№ %1"_s.arg(shop.orderNow(order).promId->value()));
            QCOMPARE(difference.onProm, u"pending"_s);
            QCOMPARE(difference.wanted, u"received"_s);
        } else {
            QCOMPARE(difference.field, u"price"_s);
            QCOMPARE(difference.wanted, u"321.00"_s);
            QVERIFY(difference.onProm != difference.wanted);
            QCOMPARE(difference.currency, u"UAH"_s);
        }
    }
}

} // namespace kramar::exchange::test

QTEST_GUILESS_MAIN(kramar::exchange::test::TestExchangeOut)
#include "test_exchange_out.moc"
