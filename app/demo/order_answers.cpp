// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/answers.h"
#include "app/demo/people.h"
#include "app/demo/wire_text.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace kramar::demo {

namespace {

QByteArray reference(quint32 seed, quint64 what)
{
    Dice dice(seed, stream::id, what);
    QByteArray bytes;
    for (int i = 0; i < 16; ++i)
        bytes += static_cast<char>(dice.below(256));
    const QByteArray hex = bytes.toHex();
    return hex.left(8) + '-' + hex.mid(8, 4) + '-' + hex.mid(12, 4) + '-' + hex.mid(16, 4) + '-' + hex.mid(20);
}

quint64 branchKey(const Shipment &shipment)
{
    return (quint64(1) << 44) + static_cast<quint64>(shipment.city) * 1000 + static_cast<quint64>(shipment.branch);
}

void writeDelivery(JsonWriter &out, const ShopState &shop, const Order &order)
{
    if (order.deliveryOption < 0) {
        out.null("delivery_option");
    } else {
        const DeliveryOption &option = deliveryOptions()[static_cast<std::size_t>(order.deliveryOption)];
        out.beginObject("delivery_option");
        out.number("id", option.id);
        out.text("name", option.name);
        out.null("shipping_service");
        out.endObject();
    }
    out.text("delivery_address", order.address);
    const Shipment &shipment = order.shipment;
    if (shipment.provider.isNull()) {
        out.null("delivery_provider_data");
        out.decimal("delivery_cost", order.deliveryCost, 2);
        return;
    }
    out.beginObject("delivery_provider_data");
    out.text("provider", shipment.provider);
    out.text("type", shipment.type);
    out.null("sender_warehouse_id");
    out.textOrNull("recipient_warehouse_id", shipment.type.endsWith('W') && shipment.provider == "nova_poshta"
                                                 ? reference(shop.size.seed, branchKey(shipment))
                                                 : QByteArray());
    out.textOrNull("declaration_number", shipment.declaration);
    if (!shipment.unifiedStatus.isNull())
        out.text("unified_status", shipment.unifiedStatus);
    if (!order.oldShape) {
        if (shipment.hasAddress) {
            const City &city = cities()[static_cast<std::size_t>(shipment.city)];
            out.beginObject("recipient_address");
            out.text("city_id", reference(shop.size.seed, static_cast<quint64>(shipment.city)));
            out.text("city_name", city.uk);
            out.text("city_katottg", city.koatuu);
            out.text("warehouse_id", reference(shop.size.seed, branchKey(shipment)));
            for (const char *key : {"street_id", "street_name", "building_number", "apartment_number"})
                out.null(key);
            out.endObject();
        } else {
            out.null("recipient_address");
        }
    }
    out.endObject();
    out.decimal("delivery_cost", order.deliveryCost, 2);
}

void writePayment(JsonWriter &out, const Order &order)
{
    if (order.paymentOption < 0) {
        out.null("payment_option");
    } else {
        const PaymentOption &option = paymentOptions()[static_cast<std::size_t>(order.paymentOption)];
        out.beginObject("payment_option");
        out.number("id", option.id);
        out.text("name", option.name);
        out.endObject();
    }
    if (order.paymentStatus.isNull()) {
        out.null("payment_data");
        return;
    }
    out.beginObject("payment_data");
    out.text("type", "evopay");
    out.text("status", order.paymentStatus);
    out.text("status_modified", isoText(order.paymentUs));
    out.endObject();
}

void writeLine(JsonWriter &out, const ShopState &shop, const OrderLine &line, Wording wording)
{
    const Product product = shop.catalogue.now(line.product, Catalogue::Texts::WithoutDescriptions);
    const bool orphan = line.orphan || product.gone;
    const QByteArray uk = product.nameUk.isNull() ? product.nameRu : product.nameUk;
    out.beginObject();
    out.idOrNull("id", orphan ? 0 : product.id);
    out.textOrNull("external_id", product.externalId);
    out.text("name", wording.ukrainian ? uk : product.nameRu);
    out.beginObject("name_multilang");
    out.text("ru", product.nameRu);
    out.text("uk", uk);
    out.endObject();
    out.textOrNull("sku", orphan ? QByteArray() : product.sku);
    out.text("price", moneyText(line.price));
    out.decimal("quantity", line.quantity, 3);
    out.text("measure_unit", wording.ukrainian ? product.unitUk : product.unitRu);
    const QByteArray image = pictureUrl(shop, product, 0, 100);
    out.text("image", image.isNull() ? shop.origin + "/pictures/0_w100_h100_none.jpg" : image);
    out.textOrNull("url", orphan ? QByteArray()
                                 : shop.origin + "/p" + QByteArray::number(product.id) + '-' + product.slug + ".html");
    out.text("total_price", moneyText(line.total()));
    out.beginObject("cpa_commission");
    out.text("amount", plainMoney(line.total() / 40));
    out.endObject();
    out.endObject();
}

void writePromo(JsonWriter &out, const Order &order)
{
    const qint64 price = order.price();
    if (order.promocode.isNull()) {
        out.null("price_with_special_offer");
        out.null("special_offer_discount");
        out.null("special_offer_promocode");
    } else {
        out.text("price_with_special_offer", moneyText(price - order.discount));
        out.text("special_offer_discount", moneyText(order.discount));
        out.text("special_offer_promocode", order.promocode);
    }
    out.flag("has_order_promo_free_delivery", order.freeDelivery);
    out.beginObject("cpa_commission");
    out.text("amount", plainMoney(order.source == "company_site" ? 0 : price / 40));
    out.flag("is_refunded", order.status == "canceled");
    out.endObject();
    if (order.prosale)
        out.raw("prosale_commission", order.source == "company_site" ? R"({"value":0,"type":2,"title":"Ваш сайт"})"
                                                                     : R"({"value":3.5,"type":1,"title":"ProSale"})");
    if (order.utm)
        out.raw("utm", R"({"medium":"cpc","source":"google","campaign":""})");
    else
        out.null("utm");
    out.flag("dont_call_customer_back", order.dontCall);
    if (order.psPromotion)
        out.raw("ps_promotion", R"({"name":"Оплата частинами","conditions":["до 4 платежів"]})");
    else
        out.null("ps_promotion");
}

void writePerson(JsonWriter &out, QByteArrayView key, const Person &person, bool withId, int spelling)
{
    out.beginObject(key);
    out.text("first_name", person.first);
    out.text("last_name", person.last);
    out.textOrNull("second_name", person.second);
    out.text("phone", spellPhone(person.phone, spelling));
    if (withId)
        out.number("id", person.clientId);
    out.endObject();
}

} // namespace

QByteArray statusTitle(const QByteArray &status, Wording wording)
{
    for (const StatusWord &word : statusWords()) {
        if (status == word.name)
            return wording.ukrainian ? word.uk : word.ru;
    }
    return status;
}

void writeOrder(JsonWriter &out, const ShopState &shop, const Order &order, Wording wording)
{
    const Person client = personAt(shop.size.seed, order.client);
    const char *const blank = order.blankNames ? " " : "";
    out.beginObject();
    out.number("id", order.id);
    out.text("date_created", isoText(order.createdUs));
    out.text("date_modified", isoText(order.modifiedUs));
    out.text("client_first_name", client.first + blank);
    if (client.second.isNull() && order.oldShape)
        out.text("client_second_name", "");
    else
        out.textOrNull("client_second_name", client.second);
    out.text("client_last_name", client.last + blank);
    out.number("client_id", client.clientId);
    if (!order.oldShape) {
        writePerson(out, "client", client, true, order.phoneSpelling);
        writePerson(out, "delivery_recipient", personAt(shop.size.seed, order.recipient), false, 0);
    }
    out.textOrNull("email", client.email);
    out.text("phone", spellPhone(client.phone, order.phoneSpelling));
    writeDelivery(out, shop, order);
    writePayment(out, order);
    out.text("price", moneyText(order.price()));
    out.text("full_price", moneyText(order.price() + order.deliveryCost));
    out.text("client_notes", order.notes);
    out.beginArray("products");
    for (const OrderLine &line : order.lines)
        writeLine(out, shop, line, wording);
    out.endArray();
    out.text("status", order.status);
    out.text("status_name", statusTitle(order.status, wording));
    out.text("source", order.source);
    writePromo(out, order);
    if (!order.oldShape) {
        if (order.cancelReason.isNull()) {
            out.null("cancellation");
        } else {
            out.beginObject("cancellation");
            out.text("title", wording.ukrainian ? "Замовлення скасовано" : "Заказ отменен");
            out.text("initiator", order.cancelledBy);
            out.endObject();
        }
    }
    out.endObject();
}

bool isBroken(const ShopState &shop, const Order &order)
{
    const int chance = shop.quirks.brokenOrders;
    if (chance == 0)
        return false;
    // in a small shop at least one
    return Dice(shop.size.seed, stream::odd, static_cast<quint64>(order.id)).below(1000) < chance ||
           shop.orders.indexOfId(order.id) == shop.orders.count() / 2;
}

QByteArray brokenOrder(const ShopState &shop, const Order &order, Wording wording)
{
    QByteArray whole;
    JsonWriter out(whole);
    writeOrder(out, shop, order, wording);
    QJsonObject object = QJsonDocument::fromJson(whole).object();
    switch (order.id % 5) {
    case 0: // nothing but the id
        for (auto value = object.begin(); value != object.end(); ++value) {
            if (value.key() != "id"_L1)
                value.value() = QJsonValue();
        }
        break;
    case 1:
        object["price"_L1] = u"договірна"_s;
        object["full_price"_L1] = u""_s;
        break;
    case 2:
        object["status"_L1] = u"teleported"_s;
        object["status_name"_L1] = u"Телепортовано"_s;
        object["payment_data"_L1] = QJsonObject{{u"type"_s, u"moonpay"_s}, {u"status"_s, u"half"_s}};
        break;
    case 3: // wrong types
        object["products"_L1] = u"[]"_s;
        object["date_created"_L1] = 1700000000;
        object["phone"_L1] = QJsonObject();
        break;
    default:
        object["id"_L1] = QString::number(order.id) + u"-a"_s;
        object["date_modified"_L1] = u"yesterday"_s;
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace kramar::demo
