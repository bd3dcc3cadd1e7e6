// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/api.h"
#include "app/demo/product_edit.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace kramar::demo::api {

namespace {

// A base gives its presence to its varieties (prom-api §5.4).
void keepEdited(ShopState &shop, Product product, const Product &before)
{
    const qint64 visibleAt = shop.visibleAtMs();
    if (product.presence != before.presence) {
        for (const int index : shop.catalogue.varietiesOf(product.index)) {
            Product variety = shop.catalogue.now(index);
            variety.presence = product.presence;
            shop.keepProduct(std::move(variety), visibleAt);
        }
    }
    if (shop.quirks.moderateEdits && (product.nameRu != before.nameRu || product.descriptionRu != before.descriptionRu))
        product.status = "approval_pending";
    shop.keepProduct(std::move(product), visibleAt);
}

QByteArray textOf(const QJsonValue &id)
{
    return id.isDouble() ? QByteArray::number(id.toInteger()) : id.toString().toUtf8();
}

// Both methods (§5.4): the key is `id` in each, a Prom id or the seller's.
Answer edit(ShopState &shop, const Request &request, bool byExternalId)
{
    const QJsonDocument document = QJsonDocument::fromJson(request.body);
    if (!document.isArray()) {
        QByteArray body;
        JsonWriter out(body);
        out.beginObject();
        out.beginObject("errors");
        out.text("error", say(request, "Очікується список товарів", "Ожидается список товаров"));
        out.endObject();
        out.endObject();
        return json(body);
    }
    QByteArray body;
    JsonWriter out(body);
    QByteArray errorText;
    JsonWriter errors(errorText);
    out.beginObject();
    out.beginArray("processed_ids");
    errors.beginObject();
    const QJsonArray items = document.array();
    for (qsizetype place = 0; place < items.size(); ++place) {
        const QJsonObject item = items[place].toObject();
        const QByteArray id = textOf(item.value("id"_L1));
        if (id.isEmpty()) {
            errors.text("error", say(request, "Поле id є обов'язковим", "Поле id обязательно"));
            continue;
        }
        const int index = byExternalId ? shop.catalogue.indexOfExternalId(id) : shop.catalogue.indexOfId(idOf(id));
        if (index < 0 || shop.catalogue.row(index).gone) {
            errors.text(id, say(request, "Товар не знайдено", "Товар не найден"));
            continue;
        }
        if (leftOut(shop, place))
            continue;
        const Product before = shop.catalogue.now(index);
        Product product = before;
        const QByteArray refusal = editProduct(product, item, wordingOf(request));
        if (!refusal.isEmpty()) {
            errors.raw(id, refusal);
            continue;
        }
        const int stubborn = shop.quirks.undeletableEvery;
        const bool refuses = stubborn > 0 && index % stubborn == 0 && product.status == "deleted";
        const bool changes = product != before && !refuses;
        record(shop, request, "product " + QByteArray::number(product.id), item, changes && !shop.quirks.ignoreEdits);
        if (!changes)
            continue; // nothing had to change: neither processed nor an error
        if (byExternalId)
            out.textElement(id);
        else
            out.numberElement(product.id);
        if (!shop.quirks.ignoreEdits)
            keepEdited(shop, std::move(product), before);
    }
    errors.endObject();
    out.endArray();
    out.raw("errors", errorText);
    out.endObject();
    return json(body);
}

} // namespace

Answer editProducts(ShopState &shop, const Request &request, const QByteArray &)
{
    return edit(shop, request, false);
}

Answer editByExternalId(ShopState &shop, const Request &request, const QByteArray &)
{
    return edit(shop, request, true);
}

} // namespace kramar::demo::api
