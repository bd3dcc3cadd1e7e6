// SPDX-License-Identifier: GPL-3.0-or-later
#include "prom/answer.h"
#include "prom/edit.h"
#include "prom/orders.h"
#include "prom/products.h"
#include "prom/translation.h"
#include "tests/prom/fixture.h"
#include "tests/prom/lease.h"
#include "tests/prom/shop_access.h"

#include <QTest>

using namespace kramar;
using namespace kramar::prom;
using namespace kramar::test;
using namespace Qt::StringLiterals;

namespace {

// What does not compile, proven: a write without a permit, a write from a screen, a permit out of nothing.
template <class E>
concept CallsWithoutPermit = requires(Transport &transport, StoreAccess access, E endpoint)
{
    transport.call(access, endpoint, std::stop_token());
};
template <class E>
concept CallsWithPermit = requires(Transport &transport, StoreAccess access, E endpoint, WritePermit permit)
{
    transport.call(access, endpoint, permit, std::stop_token());
};
template <class E>
concept Asks = requires(Transport &transport, StoreAccess access, E endpoint)
{
    transport.ask(access, endpoint);
};

static_assert(!CallsWithoutPermit<EditProducts> && CallsWithPermit<EditProducts> && !Asks<EditProducts>);
static_assert(!CallsWithoutPermit<SetOrderStatus> && CallsWithPermit<SetOrderStatus> && !Asks<SetOrderStatus>);
static_assert(!CallsWithoutPermit<SaveWaybill> && CallsWithPermit<SaveWaybill> && !Asks<SaveWaybill>);
static_assert(!CallsWithoutPermit<PutTranslation> && CallsWithPermit<PutTranslation> && !Asks<PutTranslation>);
static_assert(CallsWithoutPermit<ListOrders> && !CallsWithPermit<ListOrders> && Asks<ListOrders>);
static_assert(!std::is_default_constructible_v<WritePermit> && !std::is_default_constructible_v<WritePermitKey>);
static_assert(!std::is_constructible_v<WritePermit, StoreId, qint64>);

} // namespace

class TestPromWrites : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEditHoldsJustWhatWasSet();
    void moneyGoesOutDigitByDigit_data();
    void moneyGoesOutDigitByDigit();
    void editsAreChecked();
    void readsEditAnswers();
    void statusBodies();
    void statusIsChecked();
    void readsStatusAnswers();
    void waybills();
    void translations();
};

void TestPromWrites::anEditHoldsJustWhatWasSet()
{
    const EditProducts edit{
        .edits = {
            ProductEdit{.id = PromListingId(7), .price = Money::ofMinor(123'450, Currency::uah())},
            ProductEdit{.id = PromListingId(8),
                        .oldPrice = Sent<Money>::null(),
                        .presence = u"available"_s,
                        .inStock = true,
                        .quantityInStock = Sent<Quantity>::null(),
                        .status = u"draft"_s,
                        .prices = QList<PriceStep>{{Money::ofMinor(10'075, Currency::uah()), Quantity::ofWhole(10)}},
                        .discount = Discount{1'500, u"percent"_s, QDate(2026, 3, 2), std::nullopt}},
            ProductEdit{.id = PromListingId(9),
                        .quantityInStock = Quantity::ofThousandths(1'500),
                        .discount = Sent<Discount>::null()}}};
    QVERIFY(edit.check());
    QCOMPARE(edit.body(),
             QByteArray(R"([{"id":7,"price":1234.5},)"
                        R"({"discount":{"date_start":"02.03.2026","type":"percent","value":15},"id":8,"in_stock":true,)"
                        R"("oldprice":null,"presence":"available",)"
                        R"("prices":[{"minimum_order_quantity":10,"price":100.75}],"quantity_in_stock":null,)"
                        R"("status":"draft"},)"
                        R"({"discount":null,"id":9,"quantity_in_stock":1.5}])"));
    QCOMPARE(edit.object(), u"3 products"_s);
}

void TestPromWrites::moneyGoesOutDigitByDigit_data()
{
    QTest::addColumn<qint64>("minor");
    QTest::addColumn<QByteArray>("digits");
    QTest::newRow("whole") << 10'000LL << QByteArray("100");
    QTest::newRow("tenth") << 10LL << QByteArray("0.1");
    QTest::newRow("three tenths") << 30LL << QByteArray("0.3");
    QTest::newRow("odd") << 199'995LL << QByteArray("1999.95");
    QTest::newRow("large") << 99'999'999'999'999LL << QByteArray("999999999999.99");
    QTest::newRow("zero") << 0LL << QByteArray("0");
}

void TestPromWrites::moneyGoesOutDigitByDigit()
{
    QFETCH(qint64, minor);
    QFETCH(QByteArray, digits);
    const EditProducts edit{.edits = {{.id = PromListingId(1), .price = Money::ofMinor(minor, Currency::uah())}}};
    QCOMPARE(edit.body(), "[{\"id\":1,\"price\":" + digits + "}]");
}

void TestPromWrites::editsAreChecked()
{
    QVERIFY(!EditProducts{}.check());
    QVERIFY(!(EditProducts{.edits = {{.id = PromListingId(1)}}}).check()); // nothing to change
    EditProducts edit;
    for (qint64 i = 1; i <= 100; ++i)
        edit.edits.append({.id = PromListingId(i), .status = u"draft"_s});
    QVERIFY(edit.check());
    edit.edits.append({.id = PromListingId(101), .status = u"draft"_s});
    QCOMPARE(edit.check().error().kind, Error::Kind::Invalid);
    edit.edits.resize(2);
    edit.edits[1].id = PromListingId(1); // twice
    QVERIFY(!edit.check());
}

void TestPromWrites::readsEditAnswers()
{
    const auto partial = EditProducts::parse(fixtureObject("products_edit_partial.json"));
    QVERIFY(partial);
    QCOMPARE(partial->processed, (QSet<PromListingId>{PromListingId(100001), PromListingId(100003)}));
    QVERIFY(partial->errors.isEmpty() && partial->warning.isEmpty());
    const auto errors = EditProducts::parse(fixtureObject("products_edit_errors.json"));
    QVERIFY(errors);
    QCOMPARE(errors->errors.value(PromListingId(100002)), u"external_id: Unknown field."_s);
    QCOMPARE(errors->errors.value(PromListingId(100003)), u"Товар є різновидом"_s);
    QVERIFY(EditProducts::parse(fixtureObject("products_edit_silent_noop.json")).value().processed.isEmpty());
    QVERIFY(EditProducts::parse(QJsonObject{{u"processed_ids"_s, QJsonArray{}}, {u"errors"_s, QJsonArray{}}}));
    QCOMPARE(EditProducts::parse(QJsonObject{}).error().kind, Error::Kind::Protocol);
    QVERIFY(!EditProducts::parse(QJsonObject{{u"processed_ids"_s, 5}}));
    QVERIFY(!EditProducts::parse(QJsonObject{{u"processed_ids"_s, QJsonArray{true}}}));
}

void TestPromWrites::statusBodies()
{
    QCOMPARE((SetOrderStatus{.ids = {PromOrderId(1)}, .status = u"received"_s}).body(),
             QByteArray(R"({"ids":[1],"status":"received"})"));
    QCOMPARE((SetOrderStatus{.ids = {PromOrderId(1)}, .customStatusId = 172548}).body(),
             QByteArray(R"({"custom_status_id":172548,"ids":[1]})"));
    QCOMPARE(
        (SetOrderStatus{.ids = {PromOrderId(1), PromOrderId(2)},
                        .status = u"canceled"_s,
                        .cancelReason = u"another"_s,
                        .cancelText = u"так"_s})
            .body(),
        QByteArray(R"({"cancellation_reason":"another","cancellation_text":"так","ids":[1,2],"status":"canceled"})"));
}

void TestPromWrites::statusIsChecked()
{
    const QList<PromOrderId> ids{PromOrderId(1)};
    QVERIFY(!SetOrderStatus{}.check());
    QVERIFY(!(SetOrderStatus{.ids = ids}).check());
    QVERIFY(!(SetOrderStatus{.ids = ids, .status = u"paid"_s, .customStatusId = 5}).check());
    QVERIFY(!(SetOrderStatus{.ids = ids, .status = u"canceled"_s}).check());
    QVERIFY(!(SetOrderStatus{.ids = ids, .status = u"canceled"_s, .cancelReason = u"another"_s}).check());
    QVERIFY((SetOrderStatus{.ids = ids, .status = u"canceled"_s, .cancelReason = u"duplicate"_s}).check());
    QVERIFY((SetOrderStatus{.ids = ids, .customStatusId = 5}).check());
}

void TestPromWrites::readsStatusAnswers()
{
    const auto done = SetOrderStatus::parse(fixtureObject("set_status_ok.json"));
    QVERIFY(done && done->processed.contains(PromOrderId(312845671)));
    const auto partly = SetOrderStatus::parse(fixtureObject("set_status_partly.json"));
    QVERIFY(partly);
    QCOMPARE(partly->warning, u"Частину замовлень не змінено"_s);
    // A refusal beside something done stays a warning.
    const auto mixed = readAnswer(200, "application/json", R"({"processed_ids":[1],"error":"the rest not"})");
    QVERIFY(mixed);
    QCOMPARE(SetOrderStatus::parse(*mixed).value().warning, u"the rest not"_s);
}

void TestPromWrites::waybills()
{
    const SaveWaybill save{.order = PromOrderId(5), .waybill = u" 20450700000001 "_s, .provider = u"nova_poshta"_s};
    QVERIFY(save.check());
    QCOMPARE(save.body(),
             QByteArray(R"({"declaration_id":"20450700000001","delivery_type":"nova_poshta","order_id":5})"));
    QVERIFY(!(SaveWaybill{.order = PromOrderId(5), .waybill = u" "_s, .provider = u"x"_s}).check());
    QVERIFY(!(SaveWaybill{.order = PromOrderId(5), .waybill = u"1"_s, .provider = {}}).check());
    QVERIFY(!SaveWaybill::parse(fixtureObject("save_declaration_ok.json")).value().alreadyThere);
    QVERIFY(!SaveWaybill::parse(QJsonObject{}));

    const auto refusal = [](const QString &words) {
        Error error = Error::of(Error::Kind::Refused, {});
        error.promWords = words;
        return error;
    };
    QVERIFY(SaveWaybill::forgive(refusal(u"Этот ЭН уже добавлен к данному заказу"_s))->alreadyThere);
    QVERIFY(SaveWaybill::forgive(refusal(u"Цю ЕН вже додано до замовлення"_s))->alreadyThere);
    QVERIFY(SaveWaybill::forgive(refusal(u"Declaration is already added"_s))->alreadyThere);
    QVERIFY(!SaveWaybill::forgive(refusal(u"Этот ЭН уже добавлен к другому заказу"_s)));
    QVERIFY(!SaveWaybill::forgive(refusal(u"Цю ЕН вже додано до іншого замовлення"_s)));
    QVERIFY(!SaveWaybill::forgive(refusal(u"Невірний номер"_s)));
    QVERIFY(!SaveWaybill::forgive(Error::of(Error::Kind::ServerTrouble, u"already"_s)));
}

void TestPromWrites::translations()
{
    const PutTranslation put{
        .id = PromListingId(4), .language = u"uk"_s, .texts = {u"Назва"_s, std::nullopt, u"<p>"_s}};
    QCOMPARE(put.body(), QByteArray(R"({"description":"<p>","lang":"uk","name":"Назва","product_id":4})"));
    QVERIFY(PutTranslation::parse(QJsonObject{{u"status"_s, u"success"_s}}));
    QVERIFY(PutTranslation::parse(QJsonObject{{u"product_id"_s, 4}, {u"name"_s, u"Назва"_s}}));
    QVERIFY(!PutTranslation::parse(QJsonObject{}));
}

QTEST_GUILESS_MAIN(TestPromWrites)
#include "test_prom_writes.moc"
