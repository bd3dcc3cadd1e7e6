// SPDX-License-Identifier: GPL-3.0-or-later
#include "prom/edit.h"

#include "prom/batch_reader.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace kramar::prom {

namespace {

QJsonValue moneyJson(Money money)
{
    return jsonNumber(money.minor(), 2);
}

QJsonValue quantityJson(Quantity quantity)
{
    return jsonNumber(quantity.thousandths(), 3);
}

QJsonValue discountJson(const Discount &discount)
{
    QJsonObject object{{u"value"_s, jsonNumber(discount.hundredths, 2)}, {u"type"_s, discount.type}};
    if (discount.dateStart)
        object.insert("date_start"_L1, discount.dateStart->toString(u"dd.MM.yyyy"_s));
    if (discount.dateEnd)
        object.insert("date_end"_L1, discount.dateEnd->toString(u"dd.MM.yyyy"_s));
    return object;
}

template <class T, class Write>
void insertSent(QJsonObject &object, QLatin1StringView key, const Sent<T> &field, Write write)
{
    if (field.isSent())
        object.insert(key, field.value() ? QJsonValue(write(*field.value())) : QJsonValue());
}

template <class T>
void insertSet(QJsonObject &object, QLatin1StringView key, const std::optional<T> &field)
{
    if (field)
        object.insert(key, QJsonValue(*field));
}

} // namespace

bool ProductEdit::isEmpty() const
{
    return *this == ProductEdit{.id = id};
}

QJsonObject ProductEdit::toJson() const
{
    QJsonObject object{{u"id"_s, id.value()}};
    insertSent(object, "price"_L1, price, moneyJson);
    insertSent(object, "oldprice"_L1, oldPrice, moneyJson);
    insertSet(object, "presence"_L1, presence);
    insertSet(object, "in_stock"_L1, inStock);
    insertSent(object, "quantity_in_stock"_L1, quantityInStock, quantityJson);
    insertSet(object, "status"_L1, status);
    insertSet(object, "name"_L1, name);
    insertSet(object, "keywords"_L1, keywords);
    insertSet(object, "description"_L1, description);
    if (prices) {
        QJsonArray steps;
        for (const PriceStep &step : *prices)
            steps.append(QJsonObject{{u"price"_s, moneyJson(step.price)},
                                     {u"minimum_order_quantity"_s, quantityJson(step.minimumQuantity)}});
        object.insert("prices"_L1, steps);
    }
    insertSent(object, "discount"_L1, discount, discountJson);
    return object;
}

Done EditProducts::check() const
{
    if (edits.isEmpty() || edits.size() > maxEdits)
        return Error::invalid(u"edits"_s,
                              u"%1 products in one edit, 1 to %2 are taken"_s.arg(edits.size()).arg(maxEdits));
    QSet<PromListingId> seen;
    for (const ProductEdit &edit : edits) {
        if (edit.id.value() <= 0 || seen.contains(edit.id))
            return Error::invalid(u"id"_s, u"product %1 has no id or stands twice"_s.arg(edit.id.value()));
        if (edit.isEmpty())
            return Error::invalid(u"edits"_s, u"nothing to change in product %1"_s.arg(edit.id.value()));
        seen.insert(edit.id);
    }
    return {};
}

QString EditProducts::path() const
{
    return u"/products/edit"_s;
}

QString EditProducts::object() const
{
    return edits.size() == 1 ? u"product %1"_s.arg(edits.first().id.value()) : u"%1 products"_s.arg(edits.size());
}

QByteArray EditProducts::body() const
{
    QJsonArray array;
    for (const ProductEdit &edit : edits)
        array.append(edit.toJson());
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

Result<BatchReply<PromListingId>> EditProducts::parse(const QJsonObject &body)
{
    return readBatch<PromListingId>(body);
}

} // namespace kramar::prom
