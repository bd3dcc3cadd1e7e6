// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/api.h"

namespace kramar::demo::api {

namespace {

// Orders with an own status come back under their base status, received (prom-api §3.1).
bool hasStatus(const Order &order, const QByteArray &wanted)
{
    return wanted.isEmpty() || order.status == wanted || (wanted == "received" && isCustomStatus(order.status));
}

void writeRow(JsonWriter &out, const ShopState &shop, const Order &order, Wording wording)
{
    if (isBroken(shop, order))
        out.rawElement(brokenOrder(shop, order, wording));
    else
        writeOrder(out, shop, order, wording);
}

} // namespace

Answer listOrders(ShopState &shop, const Request &request, const QByteArray &)
{
    const QByteArray status = request.parameters.value("status");
    if (!status.isEmpty() && !isKnownStatus(status))
        return errorAnswer("Incorrect status value");
    const Page page = pageOf(shop, request);
    const Span created = spanOf(request, "date_from", "date_to");
    const Span modified = spanOf(request, "last_modified_from", "last_modified_to");
    const bool oldestFirst = request.parameters.value("sort_dir") == "asc";
    const qint64 nowMs = shop.nowMs();
    std::vector<int> rows;
    // Ids grow with the index: what is above last_id need not be looked at.
    const int newest = page.lastId > 0 ? shop.orders.countUpTo(page.lastId) : shop.orders.count();
    for (int i = 0; i < newest && std::ssize(rows) < page.limit; ++i) {
        const int index = oldestFirst ? i : newest - 1 - i;
        const Order &order = shop.orders.shown(index, nowMs);
        if (page.holds(order.id) && created.holds(order.createdUs) && modified.holds(order.modifiedUs) &&
            hasStatus(order, status))
            rows.push_back(index);
    }
    QByteArray body;
    body.reserve(page.limit * 4096);
    JsonWriter out(body);
    out.beginObject();
    out.beginArray("orders");
    for (const int row : arranged(shop, std::move(rows)))
        writeRow(out, shop, shop.orders.shown(row, nowMs), wordingOf(request));
    out.endArray();
    out.endObject();
    return json(body);
}

Answer oneOrder(ShopState &shop, const Request &request, const QByteArray &tail)
{
    const int index = shop.orders.indexOfId(idOf(tail));
    if (index < 0)
        return htmlPage(404);
    QByteArray body;
    JsonWriter out(body);
    out.beginObject();
    const Order &order = shop.orders.shown(index, shop.nowMs());
    QByteArray row;
    JsonWriter inner(row);
    writeRow(inner, shop, order, wordingOf(request));
    out.raw("order", row);
    out.endObject();
    return json(body);
}

Answer statusOptions(ShopState &, const Request &request, const QByteArray &)
{
    QByteArray body;
    JsonWriter out(body);
    out.beginObject();
    out.beginArray("order_status_options");
    for (const StatusWord &word : statusWords()) {
        if (QByteArrayView(word.name) == "draft")
            continue;
        out.beginObject();
        out.text("name", word.name);
        out.text("title", request.ukrainian() ? word.uk : word.ru);
        out.endObject();
    }
    out.endArray();
    out.endObject();
    return json(body);
}

Answer deliveryOptionList(ShopState &, const Request &, const QByteArray &)
{
    QByteArray body;
    JsonWriter out(body);
    out.beginObject();
    out.beginArray("delivery_options");
    for (const DeliveryOption &option : deliveryOptions()) {
        out.beginObject();
        out.number("id", option.id);
        out.text("name", option.name);
        out.text("comment", option.comment);
        out.flag("enabled", option.enabled);
        out.text("type", option.type);
        out.endObject();
    }
    out.endArray();
    out.endObject();
    return json(body);
}

Answer paymentOptionList(ShopState &, const Request &, const QByteArray &)
{
    QByteArray body;
    JsonWriter out(body);
    out.beginObject();
    out.beginArray("payment_options");
    for (const PaymentOption &option : paymentOptions()) {
        out.beginObject();
        out.number("id", option.id);
        out.text("name", option.name);
        out.text("description", option.description);
        out.endObject();
    }
    out.endArray();
    out.endObject();
    return json(body);
}

} // namespace kramar::demo::api
