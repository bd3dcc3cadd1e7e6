// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/product_edit.h"

#include "base/money.h"

#include <QJsonArray>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kramar::demo {

namespace {

constexpr const char *kNotANumber = "Not a valid number.";

QByteArray fieldError(const QString &field, QByteArrayView text)
{
    QByteArray body;
    JsonWriter out(body);
    out.beginObject();
    out.beginArray(field.toUtf8());
    out.textElement(text);
    out.endArray();
    out.endObject();
    return body;
}

std::optional<qint64> unitsOf(const QJsonValue &value, int decimals)
{
    if (!value.isDouble() || value.toDouble() < 0)
        return std::nullopt;
    const auto units = parseDecimal(shortestDecimal(value.toDouble()), decimals);
    return units ? std::optional(*units) : std::nullopt;
}

bool isDate(const QByteArray &text)
{
    return text.size() == 10 && text[2] == '.' && text[5] == '.';
}

// One function a field: an error text, or nullptr.
const char *takeDiscount(Product &product, const QJsonValue &value)
{
    if (value.isNull()) {
        product.discount.reset();
        return nullptr;
    }
    const QJsonObject object = value.toObject();
    const auto amount = unitsOf(object.value("value"_L1), 2);
    Discount discount{amount.value_or(0), object.value("type"_L1).toString().toUtf8(),
                      object.value("date_start"_L1).toString().toUtf8(),
                      object.value("date_end"_L1).toString().toUtf8()};
    if (!amount)
        return kNotANumber;
    if (discount.type != "percent" && discount.type != "amount")
        return "Must be one of: percent, amount.";
    // Prom shows discounts without an end (prom-api §5.3): a day may be left out, but not be something else.
    for (const QLatin1StringView key : {"date_start"_L1, "date_end"_L1}) {
        const QJsonValue day = object.value(key);
        if (!day.isUndefined() && !day.isNull() && !isDate(day.toString().toUtf8()))
            return "Not a valid date.";
    }
    product.discount = discount;
    return nullptr;
}

const char *takePrices(Product &product, const QJsonValue &value)
{
    if (!value.isArray())
        return "Not a valid list.";
    std::vector<WholesaleStep> steps;
    const QJsonArray list = value.toArray();
    for (const QJsonValue &element : list) {
        const auto price = unitsOf(element.toObject().value("price"_L1), 2);
        const auto minimum = unitsOf(element.toObject().value("minimum_order_quantity"_L1), 3);
        if (!price)
            return kNotANumber;
        if (!minimum || *minimum == 0)
            return "minimum_order_quantity: Missing data for required field.";
        steps.push_back({*price, *minimum});
    }
    product.prices = std::move(steps);
    return nullptr;
}

const char *takePrice(std::optional<qint64> &price, const QJsonValue &value)
{
    const auto units = unitsOf(value, 2);
    if (!units)
        return kNotANumber;
    if (*units == 0)
        return "Must be greater than 0.";
    price = units;
    return nullptr;
}

// How a crossed-out price is taken back is not known; a null does it for a discount (prom-api §8.7).
const char *takeOldPrice(std::optional<qint64> &price, const QJsonValue &value)
{
    if (!value.isNull())
        return takePrice(price, value);
    price.reset();
    return nullptr;
}

const char *takeQuantity(std::optional<qint64> &quantity, const QJsonValue &value)
{
    const auto units = unitsOf(value, 3);
    if (!units && !value.isNull())
        return kNotANumber;
    quantity = units;
    return nullptr;
}

const char *takeText(QByteArray &text, const QJsonValue &value, int longest, const char *tooLong)
{
    if (!value.isString())
        return "Not a valid string.";
    if (longest > 0 && value.toString().size() > longest)
        return tooLong;
    text = value.toString().toUtf8();
    return nullptr;
}

const char *takeWord(QByteArray &word, const QJsonValue &value, const QStringList &allowed, const char *wrong)
{
    if (!allowed.contains(value.toString()))
        return wrong;
    word = value.toString().toUtf8();
    return nullptr;
}

const char *take(Product &product, const QString &field, const QJsonValue &value)
{
    if (field == "price"_L1)
        return takePrice(product.price, value);
    if (field == "oldprice"_L1)
        return takeOldPrice(product.oldPrice, value);
    if (field == "quantity_in_stock"_L1)
        return takeQuantity(product.quantity, value);
    if (field == "minimum_order_quantity"_L1)
        return takeQuantity(product.minimumOrder, value);
    if (field == "presence"_L1)
        return takeWord(product.presence, value, {u"available"_s, u"not_available"_s, u"order"_s, u"waiting"_s},
                        "Must be one of: available, not_available, order, waiting.");
    if (field == "status"_L1)
        return takeWord(product.status, value, {u"on_display"_s, u"draft"_s, u"deleted"_s, u"not_on_display"_s},
                        "Must be one of: on_display, draft, deleted, not_on_display.");
    if (field == "in_stock"_L1 || field == "presence_sure"_L1) {
        if (!value.isBool())
            return "Not a valid boolean.";
        product.inStock = value.toBool();
        return nullptr;
    }
    if (field == "name"_L1) {
        if (value.isString() && value.toString().trimmed().isEmpty())
            return "Field may not be empty.";
        return takeText(product.nameRu, value, 110, "Longer than maximum length 110.");
    }
    if (field == "keywords"_L1)
        return takeText(product.keywordsRu, value, 1024, "Longer than maximum length 1024.");
    if (field == "description"_L1)
        return takeText(product.descriptionRu, value, 0, "");
    if (field == "discount"_L1)
        return takeDiscount(product, value);
    if (field == "prices"_L1)
        return takePrices(product, value);
    if (field == "sku"_L1 || field == "vendor_code"_L1 || field == "external_id"_L1)
        return "Unknown field.";
    return nullptr;
}

} // namespace

QByteArray editProduct(Product &product, const QJsonObject &item, Wording wording)
{
    if (product.isVariation && item.contains("presence"_L1)) {
        QByteArray text;
        JsonWriter(text).textElement(wording.ukrainian ? "Наявність різновиду визначається основним товаром"
                                                       : "Наличие разновидности определяется основным товаром");
        return text;
    }
    for (auto field = item.begin(); field != item.end(); ++field) {
        if (const char *const wrong = take(product, field.key(), field.value()))
            return fieldError(field.key(), wrong);
    }
    return {};
}

} // namespace kramar::demo
