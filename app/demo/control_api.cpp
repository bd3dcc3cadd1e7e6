// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/control_api.h"

#include "app/demo/api.h"
#include "app/demo/script.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace kramar::demo {

namespace {

Answer jsonOf(const QJsonObject &object, int status = 200)
{
    return json(QJsonDocument(object).toJson(QJsonDocument::Compact), status);
}

Answer wrong(const Error &error)
{
    return jsonOf({{u"error"_s, error.field + u": "_s + error.detail}}, 400);
}

Answer quirksOf(ShopState &shop, const Request &request)
{
    if (request.method == "POST") {
        const QJsonDocument document = QJsonDocument::fromJson(request.body);
        if (!document.isObject())
            return wrong(Error::invalid(u"body"_s, u"not an object"_s));
        if (const Done done = shop.quirks.update(document.object()); !done)
            return wrong(done.error());
    }
    return jsonOf(shop.quirks.toJson());
}

Answer script(ShopState &shop, const Request &request)
{
    const QJsonValue steps = QJsonDocument::fromJson(request.body).object().value("steps"_L1);
    if (!steps.isArray())
        return wrong(Error::invalid(u"steps"_s, u"not an array"_s));
    QJsonArray changed;
    const QJsonArray list = steps.toArray();
    for (const QJsonValue &step : list) {
        Dice dice(shop.size.seed, stream::buyers, static_cast<quint64>(shop.nextUs()));
        const auto done = runStep(shop, step.toObject(), dice);
        if (!done) // what was done before stays done
            return jsonOf({{u"changed"_s, changed}, {u"error"_s, done.error().field + u": "_s + done.error().detail}},
                          400);
        changed.append(*done);
    }
    return jsonOf({{u"changed"_s, changed}});
}

Answer orderState(const ShopState &shop, int index)
{
    if (index < 0)
        return htmlPage(404);
    const Order &order = shop.orders.now(index);
    QByteArray inner;
    JsonWriter row(inner);
    writeOrder(row, shop, order, {true});
    QByteArray body;
    JsonWriter out(body);
    out.beginObject();
    out.raw("order", inner);
    out.textOrNull("cancellation_reason", order.cancelReason);
    out.textOrNull("cancellation_text", order.cancelText);
    out.flag("broken", isBroken(shop, order));
    out.endObject();
    return json(body);
}

Answer productState(const ShopState &shop, int index)
{
    if (index < 0)
        return htmlPage(404);
    const Product product = shop.catalogue.now(index);
    QByteArray inner;
    JsonWriter row(inner);
    writeProduct(row, shop, product, {false});
    QByteArray body;
    JsonWriter out(body);
    out.beginObject();
    out.raw("product", inner);
    out.textOrNull("keywords_uk", product.keywordsUk);
    out.decimalOrNull("oldprice", product.oldPrice, 2);
    out.flag("gone", product.gone);
    out.endObject();
    return json(body);
}

Answer summary(const ShopState &shop)
{
    QJsonObject byStatus;
    QJsonArray broken;
    for (int i = 0; i < shop.orders.count(); ++i) {
        const Order &order = shop.orders.now(i);
        const QString status = QString::fromUtf8(order.status);
        byStatus[status] = byStatus.value(status).toInt() + 1;
        if (isBroken(shop, order))
            broken.append(order.id);
    }
    int gone = 0;
    int deleted = 0;
    int varieties = 0;
    for (int i = 0; i < shop.catalogue.count(); ++i) {
        const Product product = shop.catalogue.now(i, Catalogue::Texts::WithoutDescriptions);
        gone += product.gone ? 1 : 0;
        deleted += product.status == "deleted" && !product.gone ? 1 : 0;
        varieties += product.isVariation ? 1 : 0;
    }
    return jsonOf({{u"products"_s, shop.catalogue.count()},
                   {u"products_gone"_s, gone},
                   {u"products_deleted"_s, deleted},
                   {u"products_listed"_s, shop.catalogue.count() - gone - (shop.quirks.listDeleted ? 0 : deleted)},
                   {u"varieties"_s, varieties},
                   {u"groups"_s, static_cast<int>(shop.groups.size()) - 1},
                   {u"orders"_s, shop.orders.count()},
                   {u"orders_by_status"_s, byStatus},
                   {u"broken_orders"_s, broken},
                   {u"clients"_s, shop.people}});
}

Answer state(const ShopState &shop, const Request &request)
{
    if (request.parameters.contains("order"))
        return orderState(shop, shop.orders.indexOfId(idOf(request.parameters.value("order"))));
    if (request.parameters.contains("product"))
        return productState(shop, shop.catalogue.indexOfId(idOf(request.parameters.value("product"))));
    return summary(shop);
}

Answer buyersOf(Buyers &buyers, const Request &request)
{
    if (request.method == "POST") {
        const QJsonObject wanted = QJsonDocument::fromJson(request.body).object();
        buyers.start(wanted.value("every_ms"_L1).toInt(), static_cast<quint32>(wanted.value("seed"_L1).toInteger(1)));
    }
    return jsonOf(buyers.counts());
}

} // namespace

Answer answerControl(ShopState &shop, Buyers &buyers, const Request &request, const QByteArray &path)
{
    if (path == "/buyers")
        return buyersOf(buyers, request);
    const std::lock_guard lock(shop.mutex);
    if (path == "/quirks")
        return quirksOf(shop, request);
    if (path == "/script")
        return script(shop, request);
    if (path == "/state")
        return state(shop, request);
    if (path == "/ledger") {
        if (request.method == "DELETE")
            shop.ledger.clear();
        return json(shop.ledger.toJson());
    }
    if (path == "/requests") {
        if (request.method == "DELETE")
            shop.requests.clear();
        return json(shop.requests.toJson(request.parameters.contains("log")));
    }
    if (path == "/redirected") { // where the fault `redirect` leads: nobody should come, least of all with the token
        shop.requests.add(request.method, request.authorization.isEmpty() ? "/redirected" : "/redirected_with_token",
                          200, 0, 0);
        return json("{}");
    }
    return htmlPage(404);
}

} // namespace kramar::demo
