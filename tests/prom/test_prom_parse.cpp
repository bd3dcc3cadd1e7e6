// SPDX-License-Identifier: GPL-3.0-or-later
#include "prom/client.h"
#include "prom/dictionaries.h"
#include "prom/group.h"
#include "prom/orders.h"
#include "prom/products.h"
#include "prom/translation.h"
#include "tests/prom/fixture.h"

#include <QTest>

using namespace kramar;
using namespace kramar::prom;
using namespace kramar::test;
using namespace Qt::StringLiterals;

namespace {

Money uah(qint64 minor)
{
    return Money::ofMinor(minor, Currency::uah());
}

} // namespace

class TestPromParse : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsMoneyTexts_data();
    void readsMoneyTexts();
    void readsAListOfOrders();
    void readsEveryFieldOfAnOrder();
    void aBrokenOrderHidesNone();
    void oddDecorationDoesNotStopAnOrder();
    void severalCurrenciesAreNone();
    void readsProducts();
    void readsFractionsOfAProduct();
    void aNumberGoesThroughItsDecimalText();
    void readsDictionaries();
    void readsGroupsAndClients();
    void readsTranslationsBareOrWrapped();
    void missingListIsAnError();
    void writesQueriesThePromWay();
};

void TestPromParse::readsMoneyTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("known");
    QTest::addColumn<qint64>("minor");
    QTest::addColumn<QString>("currency");
    QTest::newRow("nbsp") << u"3\u00A0990 грн"_s << true << 399'000LL << u"UAH"_s;
    QTest::newRow("zero") << u"0 грн"_s << true << 0LL << u"UAH"_s;
    QTest::newRow("dot after word") << u"39 грн."_s << true << 3'900LL << u"UAH"_s;
    QTest::newRow("comma") << u"1 234,50 грн"_s << true << 123'450LL << u"UAH"_s;
    QTest::newRow("narrow") << u"1\u202F234,5\u2009₴"_s << true << 123'450LL << u"UAH"_s;
    QTest::newRow("plain") << u"100.50"_s << true << 10'050LL << QString();
    QTest::newRow("sign before") << u"$12"_s << true << 1'200LL << u"USD"_s;
    QTest::newRow("code") << u"12.5 EUR"_s << true << 1'250LL << u"EUR"_s;
    QTest::newRow("tenge") << u"12 тг."_s << true << 1'200LL << u"KZT"_s;
    QTest::newRow("minus") << u"-5 грн"_s << true << -500LL << u"UAH"_s;
    QTest::newRow("half away from zero") << u"1,005 грн"_s << true << 101LL << u"UAH"_s;
    QTest::newRow("no digits") << u"договірна"_s << false << 0LL << QString();
    QTest::newRow("empty") << QString() << false << 0LL << QString();
    QTest::newRow("two marks") << u"1,234.50 грн"_s << false << 0LL << QString();
    QTest::newRow("a range") << u"10-20 грн"_s << false << 0LL << QString();
    QTest::newRow("from") << u"від 100 грн"_s << false << 0LL << QString();
    QTest::newRow("largest") << u"100 000 000 000 грн"_s << true << largestMinor << u"UAH"_s;
    QTest::newRow("beyond it") << u"-100 000 000 000,01 грн"_s << false << 0LL << QString();
    QTest::newRow("too large") << u"99999999999999999999999 грн"_s << false << 0LL << QString();
}

void TestPromParse::readsMoneyTexts()
{
    QFETCH(QString, text);
    QFETCH(bool, known);
    QFETCH(qint64, minor);
    QFETCH(QString, currency);
    const MoneyText money = readMoneyText(text);
    QCOMPARE(money.raw, text);
    QCOMPARE(money.value.has_value(), known);
    if (known) {
        QCOMPARE(money.value->minor(), minor);
        QCOMPARE(money.value->currency().code(), currency);
    }
}

void TestPromParse::readsAListOfOrders()
{
    const auto page = ListOrders::parse(fixtureObject("orders_list.json"));
    QVERIFY(page);
    QCOMPARE(page->items.size(), 2);
    QVERIFY(page->unreadable.isEmpty());
    QCOMPARE(page->lowestId(), std::optional(312845669LL));

    const Order &order = page->items.at(0);
    QCOMPARE(order.id, PromOrderId(312845671));
    QCOMPARE(order.dateCreated->toIso(), u"2026-05-05T06:21:40.176Z"_s);
    QCOMPARE(order.clientSecondName, std::optional(QString()));
    QCOMPARE(order.email, std::nullopt);
    QCOMPARE(order.price->raw, u"3\u00A0990 грн"_s);
    QCOMPARE(order.price->value, std::optional(uah(399'000)));
    QCOMPARE(order.currency, Currency::uah());
    QCOMPARE(order.deliveryCost->value, std::optional(uah(0)));
    QCOMPARE(order.cpaCommission->amount->value, std::optional(uah(0)));
    QCOMPARE(order.paymentData.has_value(), false);
    QCOMPARE(order.deliveryOption->shippingService, std::nullopt);
    QCOMPARE(order.deliveryProviderData->declarationNumber, std::optional(u"20450700000001"_s));
    QCOMPARE(order.lines->size(), 2);
    QCOMPARE(order.lines->at(1).ordinal, 1);
    QCOMPARE(order.lines->at(1).listing, std::optional(PromListingId(701346)));
    QCOMPARE(order.lines->at(1).quantity, std::optional(Quantity::ofWhole(1)));
    QCOMPARE(order.lines->at(1).nameUk, std::optional(u"Ліхтар акумуляторний"_s));
    QVERIFY(order.raw.startsWith("{\"cancel") || order.raw.startsWith("{\"client"));
    QCOMPARE(readOrder(QJsonDocument::fromJson(order.raw).object()).value(), order);

    QCOMPARE(page->items.at(1).clientFirstName, std::optional(u"Остап "_s));
    QCOMPARE(page->items.at(1).deliveryProviderData->declarationNumber, std::nullopt);
}

void TestPromParse::readsEveryFieldOfAnOrder()
{
    const auto order = GetOrder::parse(fixtureObject("order.json"));
    QVERIFY(order);
    QCOMPARE(order->client->id, std::optional(PromClientId(90543)));
    QCOMPARE(order->deliveryRecipient->firstName, std::optional(u"Левко"_s));
    QCOMPARE(order->deliveryProviderData->unifiedStatus, std::optional(u"on_the_way"_s));
    QCOMPARE(order->deliveryProviderData->recipientAddress->cityName, std::optional(u"Полтава"_s));
    QCOMPARE(order->deliveryProviderData->recipientAddress->warehouseId, std::nullopt);
    QCOMPARE(order->deliveryCost->value, std::optional(uah(10'500)));
    QCOMPARE(order->paymentData->status, std::optional(u"paid"_s));
    QCOMPARE(order->paymentData->statusModified->toIso(), u"2026-08-01T10:01:36.000Z"_s);
    QCOMPARE(order->paymentData->partsCommissionPercent, std::optional(u"3.5"_s));
    QCOMPARE(order->paymentData->partsCommissionAmount->value, std::optional(uah(4'321)));
    QCOMPARE(order->price->value, std::optional(uah(123'450)));
    QCOMPARE(order->fullPrice->value, std::optional(uah(133'950)));
    QCOMPARE(order->status, std::optional(u"custom-172548"_s));
    QCOMPARE(order->source, std::optional(u"mobile_catalog_app"_s));
    QCOMPARE(order->priceWithSpecialOffer->value, std::optional(uah(120'000)));
    QCOMPARE(order->specialOfferPromocode, std::optional(u"LITO"_s));
    QCOMPARE(order->hasPromoFreeDelivery, std::optional(true));
    QCOMPARE(order->cpaCommission->amount->value, std::optional(uah(286)));
    QCOMPARE(order->cpaCommission->isRefunded, std::optional(true));
    QCOMPARE(order->prosaleCommission->type, std::optional(2LL));
    QCOMPARE(order->utm->campaign, std::optional(u"leto"_s));
    QCOMPARE(order->dontCallCustomerBack, std::optional(true));
    QCOMPARE(order->psPromotion->conditions, (QStringList{u"перше"_s, u"друге"_s}));
    QCOMPARE(order->cancellation->initiator, std::optional(u"client"_s));
    const OrderLine &line = order->lines->first();
    QCOMPARE(line.listing, std::nullopt); // a deleted listing
    QCOMPARE(line.sku, std::nullopt);
    QCOMPARE(line.url, std::nullopt);
    QCOMPARE(line.quantity, std::optional(Quantity::ofThousandths(1'500)));
    QCOMPARE(line.quantityRaw, u"1.5"_s);
    QCOMPARE(line.totalPrice->value, std::optional(uah(123'450)));
}

void TestPromParse::aBrokenOrderHidesNone()
{
    const auto page = ListOrders::parse(fixtureObject("orders_list_broken.json"));
    QVERIFY(page);
    QCOMPARE(page->items.size(), 2);
    QCOMPARE(page->items.at(0).id, PromOrderId(312845671));
    QCOMPARE(page->items.at(1).id, PromOrderId(312845650));
    QCOMPARE(page->unreadable.size(), 4);
    QCOMPARE(page->unreadable.at(0).id, 312845669LL);
    QCOMPARE(page->unreadable.at(0).error.kind, Error::Kind::Protocol);
    QCOMPARE(page->unreadable.at(0).error.object, u"order 312845669"_s);
    QVERIFY(page->unreadable.at(0).error.detail.contains(u"products"));
    QVERIFY(page->unreadable.at(0).raw.contains("312845669"));
    QCOMPARE(page->unreadable.at(1).id, 0LL);
    QCOMPARE(page->unreadable.at(2).raw, QByteArray("[17]"));
    QVERIFY(page->unreadable.at(3).error.detail.contains(u"date_modified"));
    QCOMPARE(page->lowestId(), std::optional(312845650LL));
}

void TestPromParse::oddDecorationDoesNotStopAnOrder()
{
    QJsonObject order = fixtureObject("order.json").value("order"_L1).toObject();
    order.insert("utm"_L1, 5);
    order.insert("ps_promotion"_L1, QJsonArray{});
    order.insert("special_offer_discount"_L1, QJsonObject{});
    order.insert("cpa_commission"_L1, u"0"_s);
    order.insert("source"_L1, true);
    const auto read = readOrder(order);
    QVERIFY(read);
    QVERIFY(!read->utm && !read->psPromotion && !read->specialOfferDiscount && !read->cpaCommission && !read->source);
    order.insert("price"_L1, QJsonArray{});
    QCOMPARE(readOrder(order).error().kind, Error::Kind::Protocol);
}

void TestPromParse::severalCurrenciesAreNone()
{
    QJsonObject order = fixtureObject("order.json").value("order"_L1).toObject();
    order.insert("full_price"_L1, u"12 USD"_s);
    auto read = readOrder(order);
    QVERIFY(read);
    QVERIFY(!read->currency.isKnown());
    QVERIFY(!read->deliveryCost->value->currency().isKnown());
    read->assumeCurrency(Currency::uah());
    QCOMPARE(read->deliveryCost->value, std::optional(uah(10'500)));
    QCOMPARE(read->fullPrice->value->currency(), Currency::usd());
}

void TestPromParse::readsProducts()
{
    const auto page = ListProducts::parse(fixtureObject("products_list.json"));
    QVERIFY(page);
    QCOMPARE(page->items.size(), 2);
    const Product &plain = page->items.at(0);
    QCOMPARE(plain.id, PromListingId(1771742406));
    QCOMPARE(plain.externalId, std::nullopt);
    QCOMPARE(plain.nameUk, std::optional(u"Моя тестова позиція"_s));
    QCOMPARE(plain.price, std::optional(uah(10'000)));
    QCOMPARE(plain.discount.has_value(), false);
    QVERIFY(plain.saidNull("discount"_L1));
    QVERIFY(plain.saidNull("quantity_in_stock"_L1));
    QVERIFY(!plain.saidNull("in_stock"_L1)); // missing, not null
    QCOMPARE(plain.inStock, std::nullopt);
    QCOMPARE(plain.prices, std::optional(QList<PriceStep>()));
    QCOMPARE(plain.minimumOrderQuantity, std::nullopt);
    QCOMPARE(plain.descriptionUk, std::nullopt);
    QCOMPARE(plain.group->id, std::optional(PromGroupId(17459223)));
    QCOMPARE(plain.category->caption, std::optional(u"фонари"_s));
    QCOMPARE(plain.images->size(), 2);
    QCOMPARE(plain.images->at(1).id, std::optional(PromImageId(4277401685)));
    QCOMPARE(plain.dateModified->toIso(), u"2026-02-20T14:00:00.000Z"_s);
    QCOMPARE(plain.variationBaseId, std::nullopt);
    QCOMPARE(plain.regions->first().nameUk, std::optional(u"Кам'янець-Подільський"_s));

    const Product &dress = page->items.at(1);
    QCOMPARE(dress.price, std::optional(Money::ofMinor(15'000, Currency::usd())));
    QCOMPARE(dress.inStock, std::optional(false));
    QCOMPARE(dress.discount, std::optional(Discount{1'500, u"percent"_s, QDate(2026, 3, 22), QDate(2026, 4, 22)}));
    QCOMPARE(dress.prices->first(), (PriceStep{Money::ofMinor(10'075, Currency::usd()), Quantity::ofWhole(10)}));
    QCOMPARE(dress.quantityInStock, std::optional(Quantity::ofWhole(123)));
    QCOMPARE(dress.variationBaseId, std::optional(PromListingId(123123123)));
    QCOMPARE(readProduct(QJsonDocument::fromJson(dress.raw).object()).value(), dress);
}

void TestPromParse::readsFractionsOfAProduct()
{
    const auto product = GetProduct::parse(fixtureObject("product.json"));
    QVERIFY(product);
    QCOMPARE(product->price, std::optional(uah(199'995)));
    QCOMPARE(product->priceRaw, u"1999.95"_s);
    QCOMPARE(product->quantityInStock, std::optional(Quantity::ofThousandths(1'500)));
    QCOMPARE(product->discount, std::optional(Discount{9'950, u"amount"_s, QDate(2026, 11, 1), std::nullopt}));
}

void TestPromParse::aNumberGoesThroughItsDecimalText()
{
    const auto read = [](const char *price) {
        const QByteArray json = QByteArray("{\"id\":5,\"currency\":\"UAH\",\"price\":") + price + "}";
        return readProduct(QJsonDocument::fromJson(json).object());
    };
    QCOMPARE(read("1.005").value().price, std::optional(uah(101)));
    QCOMPARE(read("1.005").value().priceRaw, u"1.005"_s);
    QCOMPARE(read("\"1 234,50\"").value().price, std::optional(uah(123'450)));
    QCOMPARE(read("99999999999.99").value().price, std::optional(uah(largestMinor - 1)));
    QVERIFY(!read("9007199254740993")); // no amount of a shop's, but its digits are kept
    const std::optional<MoneyText> large = readMoney(QJsonValue(qint64{9'007'199'254'740'993}));
    QVERIFY(large && large->raw == u"9007199254740993"_s && !large->value);
    QVERIFY(!read("1e300"));
    QVERIFY(!read("[]"));
    QVERIFY(!read("\"free\""));
    QCOMPARE(read("null").value().price, std::nullopt);
}

void TestPromParse::readsDictionaries()
{
    const auto statuses = ListOrderStatuses::parse(fixtureObject("order_status_options.json"));
    QVERIFY(statuses);
    QCOMPARE(statuses->items.size(), 3);
    QCOMPARE(statuses->items.at(1), (OrderStatusOption{u"received"_s, u"Прийнято"_s, 1}));
    QCOMPARE(statuses->items.at(2).id, std::nullopt);
    const auto numbers =
        ListOrderStatuses::parse(QJsonDocument::fromJson(R"({"order_status_options": [{"id": 1, "name": 7, "title": 7},
                                   {"id": 2, "name": "paid", "title": 7}, {"id": 3, "name": "draft", "title": null}]})")
                                     .object());
    QVERIFY(numbers);
    QCOMPARE(numbers->items.size(), 1);
    QCOMPARE(numbers->unreadable.size(), 2);
    const auto deliveries = ListDeliveryOptions::parse(fixtureObject("delivery_options.json"));
    QVERIFY(deliveries);
    QCOMPARE(deliveries->items.at(1), (CompanyOption{8853, u"Самовивіз"_s, u"Щодня з 9 до 18"_s, false, std::nullopt}));
    const auto payments = ListPaymentOptions::parse(fixtureObject("payment_options.json"));
    QVERIFY(payments);
    QCOMPARE(payments->items.at(1).comment, std::optional(u"Картою онлайн"_s));
}

void TestPromParse::readsGroupsAndClients()
{
    const auto groups = ListGroups::parse(fixtureObject("groups_list.json"));
    QVERIFY(groups);
    QCOMPARE(groups->items.at(0).parent, std::nullopt);
    QCOMPARE(groups->items.at(0).nameUk, std::optional(u"Ліхтарі"_s));
    QCOMPARE(groups->items.at(1).parent, std::optional(PromGroupId(17459224)));
    QCOMPARE(groups->items.at(1).nameUk, std::nullopt);
    const auto clients = ListClients::parse(fixtureObject("clients_list.json"));
    QVERIFY(clients);
    QCOMPARE(clients->items.at(0).totalPayout->value, std::optional(uah(1'197'000)));
    QCOMPARE(clients->items.at(0).phones, std::optional(QStringList{u"+380500000111"_s}));
    QCOMPARE(clients->items.at(1).phones, std::nullopt);
    QCOMPARE(GetClient::parse(fixtureObject("client.json")).value(), clients->items.at(0));
}

void TestPromParse::readsTranslationsBareOrWrapped()
{
    const QJsonObject bare = fixtureObject("product_translation.json");
    const auto read = GetTranslation::parse(bare);
    QVERIFY(read);
    QCOMPARE(read->name, std::optional(u"Моя тестова позиція"_s));
    QCOMPARE(GetTranslation::parse(QJsonObject{{u"translation"_s, bare}}).value(), *read);
    QCOMPARE(GetTranslation::parse(QJsonObject{}).error().kind, Error::Kind::Protocol);
    // A text is never a number: it would become the listing's name.
    QCOMPARE(GetTranslation::parse(QJsonObject{{u"name"_s, 7}}).error().kind, Error::Kind::Protocol);
}

void TestPromParse::missingListIsAnError()
{
    const QJsonObject other{{u"products_"_s, QJsonArray{}}};
    QCOMPARE(ListProducts::parse(other).error().kind, Error::Kind::Protocol);
    QCOMPARE(ListOrders::parse(other).error().kind, Error::Kind::Protocol);
    QCOMPARE(ListGroups::parse(other).error().kind, Error::Kind::Protocol);
    QCOMPARE(ListClients::parse(other).error().kind, Error::Kind::Protocol);
    QCOMPARE(GetOrder::parse(other).error().kind, Error::Kind::Protocol);
    QVERIFY(ListOrders::parse(QJsonObject{{u"orders"_s, QJsonArray{}}}).value().isEmpty());
    // A number and nothing else is no order.
    const auto bare = ListOrders::parse(QJsonObject{{u"orders"_s, QJsonArray{QJsonObject{{u"id"_s, 312845671}}}}});
    QVERIFY(bare);
    QCOMPARE(bare->unreadable.size(), 1);
    QCOMPARE(bare->unreadable.first().error.kind, Error::Kind::Protocol);
}

void TestPromParse::writesQueriesThePromWay()
{
    const ListOrders orders{.notAbove = PromOrderId(5),
                            .modifiedFrom = Timestamp::parse(u"2026-07-20T18:10:44.174Z").value(),
                            .limit = 500,
                            .oldestFirst = true};
    QCOMPARE(orders.query().toString(QUrl::FullyEncoded),
             u"limit=100&last_id=5&last_modified_from=2026-07-20T18%3A10%3A44&sort_dir=asc"_s);
    const ListClients clients{.searchTerm = u"+380 & 50%"_s};
    QCOMPARE(clients.query().toString(QUrl::FullyEncoded), u"limit=100&search_term=%2B380%20%26%2050%25"_s);
    QCOMPARE(GetProductByExternalId{.externalId = u"а/b c#1"_s}.path(),
             u"/products/by_external_id/%D0%B0%2Fb%20c%231"_s);
    QVERIFY(!GetProductByExternalId{.externalId = u".."_s}.check());
    QVERIFY(!GetProductByExternalId{}.check());
    QVERIFY(GetProductByExternalId{.externalId = u"a.."_s}.check());
}

QTEST_GUILESS_MAIN(TestPromParse)
#include "test_prom_parse.moc"
