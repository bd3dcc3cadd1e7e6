// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/script.h"

#include "app/demo/people.h"
#include "app/demo/product_edit.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kramar::demo {

namespace {

constexpr int kRecent = 60; // people change their mind about their latest orders

Error cannot(const QString &field, const QString &why)
{
    return Error::invalid(field, why);
}

qint64 thousandths(const QJsonValue &value)
{
    return qRound64(value.toDouble(1) * 1000);
}

QJsonObject changed(const QJsonObject &step, const QString &what, qint64 id)
{
    return {{u"do"_s, step.value("do"_L1)}, {what, id}};
}

Result<OrderLine> lineOf(const ShopState &shop, qint64 productId, qint64 quantity)
{
    const int index = shop.catalogue.indexOfId(productId);
    if (index < 0)
        return cannot(u"product"_s, u"no such product"_s);
    const Product product = shop.catalogue.now(index, Catalogue::Texts::WithoutDescriptions);
    OrderLine line;
    line.product = index;
    line.price = product.price.value_or(10000);
    line.quantity = quantity;
    return line;
}

// The order named by the step, or a recent one that fits.
template <class Fits>
Result<int> orderOf(const ShopState &shop, const QJsonObject &step, Dice &dice, Fits fits)
{
    if (step.contains("order"_L1)) {
        const int index = shop.orders.indexOfId(step.value("order"_L1).toInteger());
        if (index < 0)
            return cannot(u"order"_s, u"no such order"_s);
        return index;
    }
    std::vector<int> open;
    for (int i = shop.orders.count() - 1; i >= 0 && i >= shop.orders.count() - kRecent; --i) {
        if (fits(shop.orders.now(i)))
            open.push_back(i);
    }
    if (open.empty())
        return cannot(u"order"_s, u"no recent order fits"_s);
    return dice.pick(open);
}

Result<int> productOf(const ShopState &shop, const QJsonObject &step, Dice &dice)
{
    if (step.contains("product"_L1)) {
        const int index = shop.catalogue.indexOfId(step.value("product"_L1).toInteger());
        if (index < 0)
            return cannot(u"product"_s, u"no such product"_s);
        return index;
    }
    if (shop.catalogue.count() == 0)
        return cannot(u"product"_s, u"the shop is empty"_s);
    return dice.below(shop.catalogue.count());
}

Result<QJsonObject> placeOrder(ShopState &shop, const QJsonObject &step, Dice &dice)
{
    Order order;
    order.id = OrderMaker::nextId(std::max<qint64>(shop.orders.lastId(), 312000000), dice);
    if (step.contains("client"_L1)) {
        order.client = personOfClientId(shop.size.seed, step.value("client"_L1).toInteger());
        if (order.client < 0 || order.client >= shop.people)
            return cannot(u"client"_s, u"no such client"_s);
    } else {
        order.client = dice.permille(600) ? dice.below(shop.people) : shop.people; // a new one
    }
    order.recipient = dice.permille(100) ? dice.below(shop.people) : order.client;
    const QJsonArray wanted = step.value("products"_L1).toArray();
    for (const QJsonValue &id : wanted)
        order.lines.push_back(TRY(lineOf(shop, id.toInteger(), thousandths(step.value("quantity"_L1)))));
    if (wanted.isEmpty())
        shop.maker.chooseGoods(order, dice);
    if (order.lines.empty())
        return cannot(u"products"_s, u"nothing to buy"_s);
    shop.maker.chooseDelivery(order, dice);
    const QString payment = step.value("payment"_L1).toString();
    if (!payment.isEmpty()) {
        order.paymentOption = payment == "prom"_L1 ? 1 : 0;
        order.paymentStatus = payment == "prom"_L1 ? QByteArray("unpaid") : QByteArray();
    }
    order.notes = step.value("notes"_L1).toString(u""_s).toUtf8();
    if (order.notes.isNull())
        order.notes = "";
    order.createdUs = shop.nextUs();
    order.modifiedUs = order.createdUs;
    order.paymentUs = order.createdUs;
    shop.people = std::max(shop.people, order.client + 1);
    const qint64 id = order.id;
    shop.orders.add(std::move(order));
    return changed(step, u"order"_s, id);
}

Result<QJsonObject> pay(ShopState &shop, const QJsonObject &step, Dice &dice)
{
    const int index =
        TRY(orderOf(shop, step, dice, [](const Order &order) { return order.paymentStatus == "unpaid"; }));
    Order order = shop.orders.now(index);
    order.paymentOption = 1;
    order.paymentStatus = "paid";
    order.paymentUs = shop.nextUs();
    if (order.status == "pending")
        order.status = "paid";
    const qint64 id = order.id;
    shop.keepOrder(index, std::move(order));
    return changed(step, u"order"_s, id);
}

Result<QJsonObject> editOrder(ShopState &shop, const QJsonObject &step, Dice &dice)
{
    const int index = TRY(orderOf(shop, step, dice, [](const Order &order) {
        return order.status == "pending" || order.status == "paid" || order.status == "received";
    }));
    Order order = shop.orders.now(index);
    const bool open = step.size() <= (step.contains("order"_L1) ? 2 : 1); // nothing said: another quantity
    if (step.contains("quantity"_L1) && !order.lines.empty())
        order.lines.front().quantity = thousandths(step.value("quantity"_L1));
    else if (open && !order.lines.empty())
        order.lines.front().quantity += 1000;
    if (step.contains("add_product"_L1))
        order.lines.push_back(TRY(lineOf(shop, step.value("add_product"_L1).toInteger(), 1000)));
    if (step.contains("notes"_L1))
        order.notes = step.value("notes"_L1).toString().toUtf8();
    if (step.contains("address"_L1))
        order.address = step.value("address"_L1).toString().toUtf8();
    if (step.contains("declaration"_L1))
        order.shipment.declaration = step.value("declaration"_L1).toString().toUtf8();
    if (step.contains("status"_L1)) {
        const QByteArray status = step.value("status"_L1).toString().toUtf8();
        if (!isKnownStatus(status))
            return cannot(u"status"_s, u"no such status"_s);
        order.status = status;
    }
    const qint64 id = order.id;
    shop.keepOrder(index, std::move(order));
    return changed(step, u"order"_s, id);
}

Result<QJsonObject> cancel(ShopState &shop, const QJsonObject &step, Dice &dice)
{
    const int index = TRY(orderOf(shop, step, dice, [](const Order &order) {
        return order.status == "pending" || order.status == "paid" || order.status == "received";
    }));
    Order order = shop.orders.now(index);
    order.status = "canceled";
    order.cancelReason = step.value("reason"_L1).toString(u"buyers_request"_s).toUtf8();
    order.cancelText = step.value("text"_L1).toString().toUtf8();
    order.cancelledBy = "client";
    if (order.paymentStatus == "paid")
        order.paymentStatus = "refunded";
    const qint64 id = order.id;
    shop.keepOrder(index, std::move(order));
    return changed(step, u"order"_s, id);
}

Result<QJsonObject> changeProduct(ShopState &shop, const QJsonObject &step, Dice &dice)
{
    const int index = TRY(productOf(shop, step, dice));
    Product product = shop.catalogue.now(index);
    QJsonObject fields = step.value("fields"_L1).toObject();
    if (fields.isEmpty())
        product.price = std::max<qint64>(100, product.price.value_or(10000) * dice.between(90, 110) / 100);
    if (fields.contains("sku"_L1)) { // the cabinet can, the API cannot
        const QJsonValue sku = fields.take(u"sku"_s);
        product.sku = sku.isNull() ? QByteArray() : sku.toString().toUtf8();
    }
    const auto takeText = [&fields](const QString &key, QByteArray &text) {
        if (fields.contains(key))
            text = fields.take(key).toString().toUtf8();
    };
    takeText(u"name_uk"_s, product.nameUk);
    takeText(u"keywords_uk"_s, product.keywordsUk);
    takeText(u"description_uk"_s, product.descriptionUk);
    if (fields.contains("price"_L1) && fields.value("price"_L1).isNull()) {
        product.price.reset();
        fields.remove(u"price"_s);
    }
    if (const QByteArray refusal = editProduct(product, fields, {}); !refusal.isEmpty())
        return cannot(u"fields"_s, QString::fromUtf8(refusal));
    const qint64 id = product.id;
    shop.keepProduct(std::move(product));
    return changed(step, u"product"_s, id);
}

Result<QJsonObject> moveCategory(ShopState &shop, const QJsonObject &step, Dice &dice)
{
    Product product = shop.catalogue.now(TRY(productOf(shop, step, dice)));
    const int groups = static_cast<int>(shop.groups.size());
    if (product.group < 0 || groups < 2)
        return cannot(u"product"_s, u"it has no category to be moved from"_s);
    product.category = ((product.category < 0 ? product.group : product.category) + 1) % groups;
    const qint64 id = product.id;
    shop.keepProduct(std::move(product));
    return changed(step, u"product"_s, id);
}

Result<QJsonObject> deleteProduct(ShopState &shop, const QJsonObject &step, Dice &dice)
{
    Product product = shop.catalogue.now(TRY(productOf(shop, step, dice)));
    product.gone = true;
    const qint64 id = product.id;
    shop.keepProduct(std::move(product));
    return changed(step, u"product"_s, id);
}

Result<QJsonObject> addProduct(ShopState &shop, const QJsonObject &step, Dice &)
{
    const int index = shop.catalogue.add(shop.nextUs());
    return changed(step, u"product"_s, shop.catalogue.row(index).id);
}

} // namespace

Result<QJsonObject> runStep(ShopState &shop, const QJsonObject &step, Dice &dice)
{
    struct Verb {
        const char *name;
        Result<QJsonObject> (*run)(ShopState &, const QJsonObject &, Dice &);
    };
    static constexpr Verb verbs[] = {{"order", placeOrder},
                                     {"pay", pay},
                                     {"edit_order", editOrder},
                                     {"cancel", cancel},
                                     {"change_product", changeProduct},
                                     {"move_category", moveCategory},
                                     {"delete_product", deleteProduct},
                                     {"add_product", addProduct}};
    const QString name = step.value("do"_L1).toString();
    for (const Verb &verb : verbs) {
        if (name == QLatin1StringView(verb.name))
            return verb.run(shop, step, dice);
    }
    return cannot(u"do"_s, u"no such step"_s);
}

} // namespace kramar::demo
