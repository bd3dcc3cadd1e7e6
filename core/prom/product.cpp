// SPDX-License-Identifier: GPL-3.0-or-later
#include "prom/product.h"

#include "prom/json_reader.h"

using namespace Qt::StringLiterals;

namespace kramar::prom {

namespace {

// "22.03.2018": day.month.year, unlike everywhere else (prom-api §8.7); ISO is taken as well.
std::optional<QDate> readDate(JsonReader &reader, QLatin1StringView key)
{
    const std::optional<QString> text = reader.text(key);
    if (!text || text->isEmpty())
        return std::nullopt;
    QDate date = QDate::fromString(*text, u"dd.MM.yyyy"_s);
    if (!date.isValid())
        date = QDate::fromString(text->left(10), Qt::ISODate);
    if (date.isValid())
        return date;
    reader.fail(key, "not a date");
    return std::nullopt;
}

std::optional<Discount> readDiscount(JsonReader &reader)
{
    const std::optional<QJsonObject> object = reader.object("discount"_L1);
    if (!object)
        return std::nullopt;
    JsonReader nested(*object, reader, "discount"_L1);
    Discount discount;
    const std::optional<QString> value = nested.decimal("value"_L1);
    const Result<qint64> hundredths = parseDecimal(value.value_or(QString()), 2);
    if (hundredths && qAbs(*hundredths) <= largestMinor)
        discount.hundredths = *hundredths;
    else
        nested.fail("value"_L1, "not a number");
    discount.type = nested.text("type"_L1).value_or(QString());
    discount.dateStart = readDate(nested, "date_start"_L1);
    discount.dateEnd = readDate(nested, "date_end"_L1);
    reader.take(nested.done());
    return discount;
}

std::optional<Money> readPrice(JsonReader &reader, QLatin1StringView key, Currency currency)
{
    const std::optional<QString> number = reader.decimal(key);
    if (!number)
        return std::nullopt;
    if (const Result<Money> price = Money::parse(*number, currency); price && qAbs(price->minor()) <= largestMinor)
        return *price;
    reader.fail(key, "too large");
    return std::nullopt;
}

std::optional<QList<PriceStep>> readPrices(JsonReader &reader, Currency currency)
{
    const std::optional<QJsonArray> array = reader.array("prices"_L1);
    if (!array)
        return std::nullopt;
    QList<PriceStep> steps;
    for (qsizetype i = 0; i < array->size(); ++i) {
        JsonReader nested(array->at(i).toObject(), reader, "prices"_L1, i);
        const std::optional<Money> price = readPrice(nested, "price"_L1, currency);
        const std::optional<Quantity> minimum = nested.quantity("minimum_order_quantity"_L1);
        if (price && minimum)
            steps.append({*price, *minimum});
        else
            nested.fail("price"_L1, "a step without price or quantity");
        reader.take(nested.done());
    }
    return steps;
}

// What only decorates: a wrong type there makes it unknown, and nothing else.
void readDecoration(const QJsonObject &object, Product &product)
{
    JsonReader reader(object);
    if (const std::optional<QJsonObject> category = reader.object("category"_L1)) {
        JsonReader nested(*category);
        product.category = ProductCategory{nested.reference("id"_L1), nested.text("caption"_L1)};
    }
    if (const std::optional<QJsonArray> regions = reader.array("regions"_L1)) {
        QList<ProductRegion> list;
        for (const QJsonValue &value : *regions) {
            JsonReader nested(value.toObject());
            ProductRegion region{nested.reference("id"_L1), nested.text("name"_L1), nested.text("ru"_L1),
                                 nested.text("uk"_L1)};
            if (!region.nameRu)
                region.nameRu = nested.translated("name_multilang"_L1, "ru"_L1);
            if (!region.nameUk)
                region.nameUk = nested.translated("name_multilang"_L1, "uk"_L1);
            list.append(region);
        }
        product.regions = list;
    }
    product.mainImage = reader.text("main_image"_L1);
    if (const std::optional<QJsonArray> images = reader.array("images"_L1)) {
        QList<ProductImage> list;
        for (const QJsonValue &value : *images) {
            JsonReader nested(value.toObject());
            list.append({nested.id<PromImageId>("id"_L1), nested.text("url"_L1), nested.text("thumbnail_url"_L1)});
        }
        product.images = list;
    }
}

} // namespace

Result<Product> readProduct(const QJsonValue &value, const QByteArray &text)
{
    if (!value.isObject())
        return unreadable(u"a product is not an object"_s);
    const QJsonObject object = value.toObject();
    JsonReader reader(object);
    Product product;
    const std::optional<PromListingId> id = reader.id<PromListingId>("id"_L1);
    if (!id)
        return unreadable(u"a product without an id"_s);
    product.id = *id;
    product.externalId = reader.text("external_id"_L1);
    product.sku = reader.text("sku"_L1);
    product.name = reader.text("name"_L1);
    product.nameRu = reader.translated("name_multilang"_L1, "ru"_L1);
    product.nameUk = reader.translated("name_multilang"_L1, "uk"_L1);
    product.keywords = reader.text("keywords"_L1);
    product.description = reader.text("description"_L1);
    product.descriptionRu = reader.translated("description_multilang"_L1, "ru"_L1);
    product.descriptionUk = reader.translated("description_multilang"_L1, "uk"_L1);
    product.sellingType = reader.text("selling_type"_L1);
    product.presence = reader.text("presence"_L1);
    product.inStock = reader.flag("in_stock"_L1);
    if (!product.inStock)
        product.inStock = reader.flag("presence_sure"_L1);
    product.status = reader.text("status"_L1);

    if (const std::optional<QString> code = reader.text("currency"_L1)) {
        if (const Result<Currency> currency = Currency::parse(*code))
            product.currency = *currency;
    }
    const Currency currency = product.currency.value_or(Currency());
    product.price = readPrice(reader, "price"_L1, currency);
    if (product.price)
        product.priceRaw = decimalOf(object.value("price"_L1)).value_or(QString());
    product.discount = readDiscount(reader);
    product.prices = readPrices(reader, currency);
    product.minimumOrderQuantity = reader.quantity("minimum_order_quantity"_L1);
    product.quantityInStock = reader.quantity("quantity_in_stock"_L1);
    product.measureUnit = reader.text("measure_unit"_L1);

    if (const std::optional<QJsonObject> group = reader.object("group"_L1)) {
        JsonReader nested(*group, reader, "group"_L1);
        product.group = ProductGroup{nested.id<PromGroupId>("id"_L1), nested.text("name"_L1),
                                     nested.translated("name_multilang"_L1, "ru"_L1),
                                     nested.translated("name_multilang"_L1, "uk"_L1)};
        reader.take(nested.done());
    }
    product.isVariation = reader.flag("is_variation"_L1);
    product.variationBaseId = reader.id<PromListingId>("variation_base_id"_L1);
    product.variationGroupId = reader.reference("variation_group_id"_L1);
    product.dateModified = reader.time("date_modified"_L1);
    TRY_DONE(reader.done());

    readDecoration(object, product);
    for (auto field = object.constBegin(); field != object.constEnd(); ++field) {
        if (field->isNull())
            product.nulls.append(field.key());
    }
    product.raw = text.isEmpty() ? compactJson(value) : text;
    return product;
}

} // namespace kramar::prom
