// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/api.h"
#include "base/terms.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace kramar::demo::api {

namespace {

// What POST /orders/set_status asks for, checked (prom-api §3.8, §3.9), or the answer that refuses it.
struct Wish {
    QByteArray status;
    QByteArray reason;
    QByteArray text;
    QJsonObject fields; // without ids, for the ledger
};

std::optional<Answer> readWish(const Request &request, const QJsonObject &body, Wish &wish)
{
    wish.fields = body;
    wish.fields.remove("ids"_L1);
    if (const QJsonValue custom = body.value("custom_status_id"_L1); !custom.isUndefined() && !custom.isNull()) {
        wish.status = "custom-" + QByteArray::number(custom.toInteger(-1));
        return isKnownStatus(wish.status) ? std::nullopt
                                          : std::optional(errorAnswer("This status value is not allowed"));
    }
    wish.status = body.value("status"_L1).toString().toUtf8();
    if (wish.status != "received" && wish.status != "delivered" && wish.status != "paid" && wish.status != "canceled")
        return errorAnswer("This status value is not allowed");
    if (wish.status != "canceled")
        return std::nullopt;
    wish.reason = body.value("cancellation_reason"_L1).toString().toUtf8();
    wish.text = body.value("cancellation_text"_L1).toString().toUtf8();
    if (wish.reason.isEmpty())
        return errorAnswer(say(request, "Потрібно вказати причину скасування", "Необходимо указать причину отмены"));
    bool known = false;
    for (const CancelReason &reason : cancelReasons())
        known = known || QLatin1StringView(wish.reason) == reason.code;
    if (!known)
        return errorAnswer(say(request, "Невідома причина скасування", "Неизвестная причина отмены"), 400);
    if (cancelTextRequired(QString::fromUtf8(wish.reason)) && wish.text.trimmed().isEmpty())
        return errorAnswer(say(request, "Потрібен текст причини скасування", "Необходим текст причины отмены"));
    return std::nullopt;
}

// Already in this or a later status: Prom leaves it out without a word (§3.8).
bool alreadyThere(const Order &order, const Wish &wish)
{
    if (order.status == wish.status || order.status == "canceled")
        return true;
    return order.status == "delivered" && wish.status != "canceled";
}

void change(Order &order, const Wish &wish)
{
    order.status = wish.status;
    if (wish.status != "canceled")
        return;
    order.cancelReason = wish.reason;
    order.cancelText = wish.text;
    order.cancelledBy = "company";
    if (order.paymentStatus == "paid")
        order.paymentStatus = "refunded";
}

} // namespace

Answer setStatus(ShopState &shop, const Request &request, const QByteArray &)
{
    const QJsonDocument document = QJsonDocument::fromJson(request.body);
    const QJsonValue ids = document.object().value("ids"_L1);
    if (!document.isObject() || !ids.isArray() || ids.toArray().isEmpty())
        return errorAnswer(say(request, "Поле ids є обов'язковим", "Поле ids обязательно"));
    Wish wish;
    if (auto refusal = readWish(request, document.object(), wish))
        return *std::move(refusal);

    QByteArray body;
    JsonWriter out(body);
    QByteArray errors;
    JsonWriter refused(errors);
    out.beginObject();
    out.beginArray("processed_ids");
    refused.beginObject();
    const QJsonArray list = ids.toArray();
    bool anyLeftOut = false;
    for (qsizetype place = 0; place < list.size(); ++place) {
        const qint64 id = list[place].toInteger();
        const int index = shop.orders.indexOfId(id);
        if (index < 0) {
            refused.text(QByteArray::number(id), say(request, "Замовлення не знайдено", "Заказ не найден"));
            continue;
        }
        if (leftOut(shop, place)) {
            anyLeftOut = true;
            continue;
        }
        Order order = shop.orders.now(index);
        QJsonObject fields = wish.fields;
        fields.insert("id"_L1, id);
        const bool changes = !alreadyThere(order, wish);
        record(shop, request, "order " + QByteArray::number(id), fields, changes && !shop.quirks.ignoreEdits);
        if (!changes)
            continue;
        out.numberElement(id);
        if (shop.quirks.ignoreEdits)
            continue;
        change(order, wish);
        shop.keepOrder(index, std::move(order), shop.visibleAtMs());
    }
    out.endArray();
    refused.endObject();
    if (errors.size() > 2)
        out.raw("errors", errors);
    if (anyLeftOut) // said of the whole, of no single order
        out.text("warning_message",
                 say(request, "Статус частини замовлень не змінено", "Статус части заказов не изменён"));
    out.endObject();
    return json(body);
}

Answer saveDeclaration(ShopState &shop, const Request &request, const QByteArray &)
{
    const auto failed = [](const QByteArray &message) {
        QByteArray body;
        JsonWriter out(body);
        out.beginObject();
        out.text("status", "error");
        out.text("message", message);
        out.endObject();
        return json(body);
    };
    const QJsonObject wanted = QJsonDocument::fromJson(request.body).object();
    const qint64 id = wanted.value("order_id"_L1).toInteger();
    const QByteArray number = wanted.value("declaration_id"_L1).toString().toUtf8();
    const QByteArray carrier = wanted.value("delivery_type"_L1).toString().toUtf8();
    const int index = shop.orders.indexOfId(id);
    if (index < 0)
        return failed(say(request, "Замовлення не знайдено", "Заказ не найден"));
    if (number.isEmpty() || number.size() > 40)
        return failed(say(request, "Невірний номер ЕН", "Неверный номер ЭН"));
    if (carrier != "nova_poshta" && carrier != "ukrposhta" && carrier != "meest" && carrier != "justin")
        return failed(say(request, "Невідомий спосіб доставки", "Неизвестный способ доставки"));
    Order order = shop.orders.now(index);
    const bool there = order.shipment.declaration == number;
    record(shop, request, "order " + QByteArray::number(id), wanted, !there && !shop.quirks.ignoreEdits);
    if (there)
        return failed(say(request, "Цей ЕН вже додано до цього замовлення", "Этот ЭН уже добавлен к данному заказу"));
    if (!shop.quirks.ignoreEdits) {
        if (order.shipment.provider.isNull())
            order.shipment.provider = carrier;
        order.shipment.declaration = number;
        shop.keepOrder(index, std::move(order), shop.visibleAtMs());
    }
    return json(R"({"status":"success"})");
}

} // namespace kramar::demo::api
