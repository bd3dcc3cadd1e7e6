// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/brake.h"
#include "listings/fields.h"
#include "tests/exchange/desk.h"

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
    void refusedByPromWaitsForAPerson();
    void refusedWholeIsSplit();
    void partialAcceptanceIsReadBack();
    void ignoredEditsFailInTheEnd();
    void lateShowingIsAwaited();
    void deletedAndGoneIsAgreed_data();
    void deletedAndGoneIsAgreed();
    void promsWordsAboutTheWholeAreKept();
    void brakeHoldsABigChange_data();
    void brakeHoldsABigChange();
    void brakeCountsAllThatWaits();
    void brakeHoldsOnePrice();
    void brakeWeighsWhatABuyerPays_data();
    void brakeWeighsWhatABuyerPays();
    void brakeWeighsWhatIsNewWhileItSends();
    void brakeIsForetold();
    void droppedEditIsNotSent();
    void pendingChoicesAtTheSwitch();
    void linesTellTheDifference();
};

namespace {

// A store in Production after its first round.
struct Shop : Desk {
    explicit Shop(const demo::ShopSize &size = {.products = 120, .orders = 60, .seed = 7})
        : Desk(size)
    {
        const RoundReport first = everything();
        if (!first.ok())
            qFatal("%s", told(first).constData());
        production();
    }
    QJsonObject product(ListingId id)
    {
        const qint64 promId = number(u"SELECT prom_id FROM listing WHERE id = %1"_s.arg(id.value()));
        return control(QByteArray("/state?product=" + QByteArray::number(promId)).constData());
    }
    QJsonObject order(OrderId id)
    {
        return control(QByteArray("/state?order=" + QByteArray::number(orderNow(id).promId->value())).constData());
    }
    void setState(OrderId id, OrderState to, const std::optional<orders::Cancellation> &why = {})
    {
        must(write([&](storage::Transaction &tx) {
            return orders::OrderOperations(tx, session.actor()).setState(id, to, why);
        }));
    }
    using Desk::order;
};

} // namespace

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

void TestExchangeOut::refusedByPromWaitsForAPerson()
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

void TestExchangeOut::refusedWholeIsSplit()
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

void TestExchangeOut::partialAcceptanceIsReadBack()
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

void TestExchangeOut::ignoredEditsFailInTheEnd()
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

void TestExchangeOut::lateShowingIsAwaited()
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

void TestExchangeOut::deletedAndGoneIsAgreed_data()
{
    QTest::addColumn<QString>("fault");
    QTest::newRow("read at once") << QString();
    QTest::newRow("after a lost answer") << u"close_before_answer"_s;
}

void TestExchangeOut::deletedAndGoneIsAgreed()
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

void TestExchangeOut::promsWordsAboutTheWholeAreKept()
{
    Shop shop;
    shop.setState(shop.order(u"pending"_s), OrderState::Confirmed);
    shop.quirk(u"partial_accept"_s, 1);
    QVERIFY(!shop.round({ActionKind::SendQueue}).error);
    QCOMPARE(shop.queue().waiting, 1);
    QCOMPARE(shop.entries().first().promWords, u"Статус частини замовлень не змінено"_s);
}

void TestExchangeOut::brakeHoldsABigChange_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::newRow("hide") << QString(listing_field::status) << u"not_on_display"_s;
    QTest::newRow("delete") << QString(listing_field::status) << u"deleted"_s;
    QTest::newRow("not available") << QString(listing_field::presence) << u"not_available"_s;
    QTest::newRow("zero") << QString(listing_field::quantity) << u"0"_s;
}

void TestExchangeOut::brakeHoldsABigChange()
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
void TestExchangeOut::brakeCountsAllThatWaits()
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

void TestExchangeOut::brakeHoldsOnePrice()
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

void TestExchangeOut::brakeWeighsWhatABuyerPays_data()
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

void TestExchangeOut::brakeWeighsWhatABuyerPays()
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
void TestExchangeOut::brakeWeighsWhatIsNewWhileItSends()
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

// Before the switch to Production somebody asks what would be held then.
void TestExchangeOut::brakeIsForetold()
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
