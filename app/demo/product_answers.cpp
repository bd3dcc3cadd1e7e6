// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/answers.h"
#include "app/demo/people.h"
#include "app/demo/wire_text.h"

namespace kramar::demo {

namespace {

const QByteArray &oneOf(Wording wording, const QByteArray &uk, const QByteArray &ru)
{
    return wording.ukrainian && !uk.isNull() ? uk : ru;
}

// A language that was never given is missing (prom-api §8.6).
void writeMultilang(JsonWriter &out, QByteArrayView key, const QByteArray &ru, const QByteArray &uk)
{
    out.beginObject(key);
    out.text("ru", ru);
    if (!uk.isNull())
        out.text("uk", uk);
    out.endObject();
}

void writeDiscount(JsonWriter &out, const std::optional<Discount> &discount)
{
    if (!discount) {
        out.null("discount");
        return;
    }
    out.beginObject("discount");
    out.decimal("value", discount->value, 2);
    out.text("type", discount->type);
    out.textOrNull("date_start", discount->from);
    out.textOrNull("date_end", discount->to);
    out.endObject();
}

void writePictures(JsonWriter &out, const ShopState &shop, const Product &product)
{
    out.textOrNull("main_image", pictureUrl(shop, product, 0, 200));
    out.beginArray("images");
    for (int i = 0; i < product.imageCount; ++i) {
        out.beginObject();
        out.number("id", product.firstImageId + i);
        out.text("thumbnail_url", pictureUrl(shop, product, i, 100));
        out.text("url", pictureUrl(shop, product, i, 200));
        out.endObject();
    }
    out.endArray();
}

void writeGroupOf(JsonWriter &out, const ShopState &shop, const Product &product, Wording wording)
{
    if (product.group < 0) {
        out.null("group");
        out.null("category");
        return;
    }
    const Group &group = shop.groups[static_cast<std::size_t>(product.group)];
    out.beginObject("group");
    out.number("id", group.id);
    out.text("name", oneOf(wording, group.nameUk, group.nameRu));
    writeMultilang(out, "name_multilang", group.nameRu, group.nameUk);
    out.endObject();
    out.beginObject("category");
    const int category = product.category < 0 ? product.group : product.category;
    const Group &named = shop.groups[static_cast<std::size_t>(category)];
    out.number("id", 1200 + category);
    out.text("caption", oneOf(wording, named.nameUk, named.nameRu));
    out.endObject();
}

} // namespace

QByteArray pictureUrl(const ShopState &shop, const Product &product, int picture, int size)
{
    if (picture >= product.imageCount)
        return {};
    const QByteArray side = QByteArray::number(size);
    return shop.origin + "/pictures/" + QByteArray::number(product.firstImageId + picture) + "_w" + side + "_h" + side +
           '_' + product.slug + ".jpg";
}

void writeProduct(JsonWriter &out, const ShopState &shop, const Product &product, Wording wording)
{
    out.beginObject();
    out.number("id", product.id);
    out.textOrNull("external_id", product.externalId);
    out.text("name", oneOf(wording, product.nameUk, product.nameRu));
    out.textOrNull("sku", product.sku);
    out.text("keywords", oneOf(wording, product.keywordsUk, product.keywordsRu));
    out.text("presence", product.presence);
    if (product.inStock)
        out.flag("in_stock", *product.inStock);
    out.decimalOrNull("price", product.price, 2);
    out.decimalOrNull("minimum_order_quantity", product.minimumOrder, 3);
    writeDiscount(out, product.discount);
    out.beginArray("prices");
    for (const WholesaleStep &step : product.prices) {
        out.beginObject();
        out.decimal("price", step.price, 2);
        out.decimal("minimum_order_quantity", step.minimum, 3);
        out.endObject();
    }
    out.endArray();
    out.text("currency", product.currency);
    out.text("description", oneOf(wording, product.descriptionUk, product.descriptionRu));
    writeMultilang(out, "description_multilang", product.descriptionRu, product.descriptionUk);
    writeGroupOf(out, shop, product, wording);
    writePictures(out, shop, product);
    out.text("selling_type", product.sellingType);
    out.text("status", product.status);
    out.decimalOrNull("quantity_in_stock", product.quantity, 3);
    out.text("measure_unit", oneOf(wording, product.unitUk, product.unitRu));
    out.flag("is_variation", product.isVariation);
    out.idOrNull("variation_base_id", product.variationBaseId);
    out.idOrNull("variation_group_id", product.variationGroupId);
    out.text("date_modified", isoText(product.modifiedUs));
    out.beginArray("regions");
    if (product.hasRegion)
        out.rawElement(R"({"id":194022000,"ru":"Каменец-Подольский","uk":"Кам'янець-Подільський"})");
    out.endArray();
    writeMultilang(out, "name_multilang", product.nameRu, product.nameUk);
    out.endObject();
}

void writeGroup(JsonWriter &out, const ShopState &shop, const Group &group, Wording wording)
{
    out.beginObject();
    out.number("id", group.id);
    out.text("name", oneOf(wording, group.nameUk, group.nameRu));
    writeMultilang(out, "name_multilang", group.nameRu, group.nameUk);
    out.text("description", oneOf(wording, group.descriptionUk, group.descriptionRu));
    writeMultilang(out, "description_multilang", group.descriptionRu, group.descriptionUk);
    out.null("image");
    out.idOrNull("parent_group_id", group.parent < 0 ? 0 : shop.groups[static_cast<std::size_t>(group.parent)].id);
    out.endObject();
}

void writeClient(JsonWriter &out, const ShopState &shop, int number)
{
    const Person person = personAt(shop.size.seed, number);
    const OrderBook::Buyer buyer = shop.orders.buyer(number);
    QByteArray name = person.last + ' ' + person.first;
    if (!person.second.isEmpty())
        name += ' ' + person.second;
    out.beginObject();
    out.number("id", person.clientId);
    out.text("client_full_name", name);
    out.beginArray("phones");
    out.textElement(spellPhone(person.phone, number % 11 == 3 ? number % phoneSpellings : 0));
    if (number % 17 == 5) // a second spelling of the same number
        out.textElement(spellPhone(person.phone, 3));
    out.endArray();
    out.beginArray("emails");
    if (!person.email.isNull())
        out.textElement(person.email);
    out.endArray();
    out.textOrNull("comment", number % 13 == 4 ? QByteArray("Постійний клієнт, знижка 5%") : QByteArray());
    out.null("skype");
    out.number("orders_count", buyer.orders);
    out.text("total_payout", moneyText(buyer.payout));
    out.endObject();
}

} // namespace kramar::demo
