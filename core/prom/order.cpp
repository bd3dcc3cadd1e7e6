// SPDX-License-Identifier: GPL-3.0-or-later
#include "prom/order.h"

#include "prom/json_reader.h"

using namespace Qt::StringLiterals;

namespace kramar::prom {

namespace {

std::optional<OrderPerson> readPerson(JsonReader &reader, QLatin1StringView key)
{
    const std::optional<QJsonObject> object = reader.object(key);
    if (!object)
        return std::nullopt;
    JsonReader nested(*object, reader, key);
    OrderPerson person{nested.id<PromClientId>("id"_L1), nested.text("first_name"_L1), nested.text("last_name"_L1),
                       nested.text("second_name"_L1), nested.text("phone"_L1)};
    reader.take(nested.done());
    return person;
}

std::optional<OrderOption> readOption(JsonReader &reader, QLatin1StringView key)
{
    const std::optional<QJsonObject> object = reader.object(key);
    if (!object)
        return std::nullopt;
    JsonReader nested(*object, reader, key);
    OrderOption option{nested.reference("id"_L1), nested.text("name"_L1), nested.text("shipping_service"_L1)};
    reader.take(nested.done());
    return option;
}

std::optional<RecipientAddress> readAddress(JsonReader &reader, QLatin1StringView key)
{
    const std::optional<QJsonObject> object = reader.object(key);
    if (!object)
        return std::nullopt;
    JsonReader nested(*object, reader, key);
    RecipientAddress address{nested.text("city_id"_L1),         nested.text("city_name"_L1),
                             nested.text("city_katottg"_L1),    nested.text("warehouse_id"_L1),
                             nested.text("street_id"_L1),       nested.text("street_name"_L1),
                             nested.text("building_number"_L1), nested.text("apartment_number"_L1)};
    reader.take(nested.done());
    return address;
}

std::optional<DeliveryProviderData> readProviderData(JsonReader &reader)
{
    const std::optional<QJsonObject> object = reader.object("delivery_provider_data"_L1);
    if (!object)
        return std::nullopt;
    JsonReader nested(*object, reader, "delivery_provider_data"_L1);
    DeliveryProviderData data{nested.text("provider"_L1),
                              nested.text("type"_L1),
                              nested.text("sender_warehouse_id"_L1),
                              nested.text("recipient_warehouse_id"_L1),
                              nested.text("declaration_number"_L1),
                              nested.text("unified_status"_L1),
                              readAddress(nested, "recipient_address"_L1)};
    reader.take(nested.done());
    return data;
}

std::optional<PaymentData> readPaymentData(JsonReader &reader)
{
    const std::optional<QJsonObject> object = reader.object("payment_data"_L1);
    if (!object)
        return std::nullopt;
    JsonReader nested(*object, reader, "payment_data"_L1);
    PaymentData data{.type = nested.text("type"_L1),
                     .status = nested.text("status"_L1),
                     .statusModified = nested.time("status_modified"_L1),
                     .partsCommissionPercent = std::nullopt,
                     .partsCommissionAmount = std::nullopt};
    reader.take(nested.done());
    JsonReader loose(*object);
    if (const std::optional<QJsonObject> parts = loose.object("rpay_parts"_L1)) {
        JsonReader partsReader(*parts);
        data.partsCommissionPercent = partsReader.text("commission"_L1);
        data.partsCommissionAmount = partsReader.money("commission_amount"_L1);
    }
    return data;
}

std::optional<QList<OrderLine>> readLines(JsonReader &reader)
{
    const std::optional<QJsonArray> array = reader.array("products"_L1);
    if (!array)
        return std::nullopt;
    QList<OrderLine> lines;
    lines.reserve(array->size());
    for (qsizetype i = 0; i < array->size(); ++i) {
        if (!array->at(i).isObject()) {
            reader.fail("products"_L1, "a line is not an object");
            break;
        }
        const QJsonObject object = array->at(i).toObject();
        JsonReader nested(object, reader, "products"_L1, i);
        OrderLine line;
        line.ordinal = static_cast<int>(i);
        line.listing = nested.id<PromListingId>("id"_L1);
        line.externalId = nested.text("external_id"_L1);
        line.name = nested.text("name"_L1);
        line.nameRu = nested.translated("name_multilang"_L1, "ru"_L1);
        line.nameUk = nested.translated("name_multilang"_L1, "uk"_L1);
        line.sku = nested.text("sku"_L1);
        line.price = nested.money("price"_L1);
        line.quantityRaw = nested.decimal("quantity"_L1).value_or(QString());
        line.quantity = JsonReader(object).quantity("quantity"_L1); // too large: unknown, and no harm to the order
        line.measureUnit = nested.text("measure_unit"_L1);
        line.totalPrice = nested.money("total_price"_L1);
        reader.take(nested.done());
        JsonReader loose(object);
        line.image = loose.text("image"_L1);
        line.url = loose.text("url"_L1);
        if (const std::optional<QJsonObject> commission = loose.object("cpa_commission"_L1))
            line.cpaCommission = JsonReader(*commission).money("amount"_L1);
        lines.append(line);
    }
    return lines;
}

// What only decorates: a wrong type there makes it unknown, and nothing else.
void readDecoration(const QJsonObject &object, Order &order)
{
    JsonReader reader(object);
    order.statusName = reader.text("status_name"_L1);
    order.source = reader.text("source"_L1);
    order.dontCallCustomerBack = reader.flag("dont_call_customer_back"_L1);
    order.hasPromoFreeDelivery = reader.flag("has_order_promo_free_delivery"_L1);
    order.priceWithSpecialOffer = reader.money("price_with_special_offer"_L1);
    order.specialOfferDiscount = reader.money("special_offer_discount"_L1);
    order.specialOfferPromocode = reader.text("special_offer_promocode"_L1);
    if (const std::optional<QJsonObject> cpa = reader.object("cpa_commission"_L1)) {
        JsonReader nested(*cpa);
        order.cpaCommission = CpaCommission{nested.money("amount"_L1), nested.flag("is_refunded"_L1)};
    }
    if (const std::optional<QJsonObject> prosale = reader.object("prosale_commission"_L1)) {
        JsonReader nested(*prosale);
        order.prosaleCommission =
            ProsaleCommission{nested.money("value"_L1), nested.integer("type"_L1), nested.text("title"_L1)};
    }
    if (const std::optional<QJsonObject> utm = reader.object("utm"_L1)) {
        JsonReader nested(*utm);
        order.utm = Utm{nested.text("medium"_L1), nested.text("source"_L1), nested.text("campaign"_L1)};
    }
    if (const std::optional<QJsonObject> promotion = reader.object("ps_promotion"_L1)) {
        JsonReader nested(*promotion);
        order.psPromotion = PsPromotion{nested.text("name"_L1), nested.texts("conditions"_L1).value_or(QStringList())};
    }
    if (const std::optional<QJsonObject> cancellation = reader.object("cancellation"_L1)) {
        JsonReader nested(*cancellation);
        order.cancellation = Cancellation{nested.text("title"_L1), nested.text("initiator"_L1)};
    }
}

// Every amount of the order.
template <class Visit>
void visitMoney(Order &order, Visit visit)
{
    visit(order.price);
    visit(order.fullPrice);
    visit(order.deliveryCost);
    visit(order.priceWithSpecialOffer);
    visit(order.specialOfferDiscount);
    if (order.cpaCommission)
        visit(order.cpaCommission->amount);
    if (order.prosaleCommission)
        visit(order.prosaleCommission->value);
    if (order.paymentData)
        visit(order.paymentData->partsCommissionAmount);
    if (order.lines) {
        for (OrderLine &line : *order.lines) {
            visit(line.price);
            visit(line.totalPrice);
            visit(line.cpaCommission);
        }
    }
}

// The one currency that the order's texts name.
Currency namedCurrency(Order &order)
{
    Currency named;
    bool several = false;
    visitMoney(order, [&](const std::optional<MoneyText> &money) {
        if (!money || !money->value || !money->value->currency().isKnown())
            return;
        several = several || (named.isKnown() && named != money->value->currency());
        named = money->value->currency();
    });
    return several ? Currency() : named;
}

} // namespace

void Order::assumeCurrency(Currency assumed)
{
    if (!currency.isKnown())
        currency = assumed;
    visitMoney(*this, [assumed](std::optional<MoneyText> &money) { prom::assumeCurrency(money, assumed); });
}

Result<Order> readOrder(const QJsonValue &value, const QByteArray &text)
{
    if (!value.isObject())
        return unreadable(u"an order is not an object"_s);
    const QJsonObject object = value.toObject();
    JsonReader reader(object);
    Order order;
    const std::optional<PromOrderId> id = reader.id<PromOrderId>("id"_L1);
    if (!id)
        return unreadable(u"an order without an id"_s);
    order.id = *id;
    order.dateCreated = reader.time("date_created"_L1);
    order.dateModified = reader.time("date_modified"_L1);
    order.clientId = reader.id<PromClientId>("client_id"_L1);
    order.clientFirstName = reader.text("client_first_name"_L1);
    order.clientLastName = reader.text("client_last_name"_L1);
    order.clientSecondName = reader.text("client_second_name"_L1);
    order.phone = reader.text("phone"_L1);
    order.email = reader.text("email"_L1);
    order.client = readPerson(reader, "client"_L1);
    order.deliveryRecipient = readPerson(reader, "delivery_recipient"_L1);
    order.deliveryOption = readOption(reader, "delivery_option"_L1);
    order.deliveryAddress = reader.text("delivery_address"_L1);
    order.deliveryProviderData = readProviderData(reader);
    order.deliveryCost = reader.money("delivery_cost"_L1);
    order.paymentOption = readOption(reader, "payment_option"_L1);
    order.paymentData = readPaymentData(reader);
    order.price = reader.money("price"_L1);
    order.fullPrice = reader.money("full_price"_L1);
    order.lines = readLines(reader);
    order.status = reader.text("status"_L1);
    order.clientNotes = reader.text("client_notes"_L1);
    TRY_DONE(reader.done());
    // What is missing is unknown, but this would be an order of nobody, of nothing, in no state.
    if (!order.dateCreated && !order.status && !order.lines)
        return unreadable(u"an order without date, status and products"_s);

    readDecoration(object, order);
    order.currency = namedCurrency(order);
    if (order.currency.isKnown())
        order.assumeCurrency(order.currency);
    order.raw = text.isEmpty() ? compactJson(value) : text;
    return order;
}

} // namespace kramar::prom
