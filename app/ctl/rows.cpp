// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/rows.h"

#include "app/ctl/output.h"
#include "listings/fields.h"
#include "words/titles.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace kramar::ctl {

namespace {

// One overload for each kind of value: what stands in JSON, null where nothing is known.
QJsonValue json(const QString &text)
{
    return text;
}
QJsonValue json(bool flag)
{
    return flag;
}
QJsonValue json(qint64 number)
{
    return number;
}
QJsonValue json(Timestamp time)
{
    return time.toIso();
}
QJsonValue json(Money money)
{
    return money.toDecimal();
}
QJsonValue json(Quantity quantity)
{
    const qint64 thousandths = quantity.thousandths();
    if (thousandths % 1000 == 0)
        return thousandths / 1000;
    return static_cast<double>(thousandths) / 1000.0;
}
template <class Tag>
QJsonValue json(Id<Tag> id)
{
    return id.value();
}
template <class T>
QJsonValue json(const std::optional<T> &maybe)
{
    return maybe ? json(*maybe) : QJsonValue(QJsonValue::Null);
}
QJsonValue json(const QStringList &texts)
{
    return QJsonArray::fromStringList(texts);
}

// A field's canonical text; discount and wholesale steps, which are JSON there, as JSON here.
QJsonValue fieldJson(const QString &field, const std::optional<QString> &text)
{
    if (!text || (field != listing_field::discount && field != listing_field::prices))
        return json(text);
    const QJsonDocument document = QJsonDocument::fromJson(text->toUtf8());
    if (document.isArray())
        return document.array();
    return document.isObject() ? QJsonValue(document.object()) : json(text);
}

QString state(const std::optional<QueueState> &state)
{
    return state ? toCode(*state) : QString();
}

QString areaCode(exchange::RightCheck::Area area)
{
    switch (area) {
    case exchange::RightCheck::Area::Orders:
        return u"orders"_s;
    case exchange::RightCheck::Area::Products:
        return u"products"_s;
    case exchange::RightCheck::Area::Groups:
        return u"groups"_s;
    case exchange::RightCheck::Area::Clients:
        return u"clients"_s;
    case exchange::RightCheck::Area::Settings:
        break;
    }
    return u"settings"_s;
}

QString verdictCode(exchange::RightCheck::Verdict verdict)
{
    switch (verdict) {
    case exchange::RightCheck::Verdict::Ok:
        return u"ok"_s;
    case exchange::RightCheck::Verdict::Missing:
        return u"missing"_s;
    case exchange::RightCheck::Verdict::WrongToken:
        return u"wrong_token"_s;
    case exchange::RightCheck::Verdict::OutOfReach:
        return u"out_of_reach"_s;
    case exchange::RightCheck::Verdict::Unreadable:
        break;
    }
    return u"unreadable"_s;
}

QJsonObject rowOf(const exchange::ActionReport &action)
{
    QJsonObject row{{u"action"_s, toCode(action.action)},
                    {u"seen"_s, action.seen},
                    {u"created"_s, action.created},
                    {u"changed"_s, action.changed},
                    {u"unchanged"_s, action.unchanged},
                    {u"skipped"_s, action.skipped},
                    {u"failed"_s, action.failed},
                    {u"sent"_s, action.sent},
                    {u"requests"_s, action.requests},
                    {u"held"_s, action.held},
                    {u"cancelled"_s, action.cancelled},
                    {u"moved"_s, action.moved},
                    {u"ms"_s, action.ms}};
    if (action.error)
        row.insert(u"error"_s, toJson(*action.error));
    return row;
}

} // namespace

QJsonObject rowOf(const stores::Store &store)
{
    return {{u"id"_s, json(store.id)},
            {u"name"_s, store.name},
            {u"marketplace"_s, store.marketplace},
            {u"url"_s, store.apiUrl.toString()},
            {u"language"_s, store.language},
            {u"mode"_s, toCode(store.mode)},
            {u"pause"_s, toCode(store.pause)},
            {u"has_token"_s, store.hasToken},
            {u"token_kept"_s, !store.hasToken    ? u"none"_s
                              : store.tokenLasts ? u"keyring"_s
                                                 : u"session"_s},
            {u"token_ends"_s, json(store.tokenEnds)},
            {u"connected_at"_s, json(store.connected)},
            {u"orders_since"_s, json(store.ordersSince)},
            {u"last_heard_at"_s, json(store.lastHeard)}};
}

QJsonObject rowOf(const listings::Listing &listing, const QString &storeName)
{
    const listings::ListingValues &values = listing.values;
    QJsonArray edits;
    for (const listings::PendingEdit &edit : listing.pending)
        edits.append(QJsonObject{{u"field"_s, edit.field},
                                 {u"on_prom"_s, fieldJson(edit.field, edit.base)},
                                 {u"wanted"_s, fieldJson(edit.field, edit.wanted)},
                                 {u"currency"_s, listing.currency.code()},
                                 {u"kept_here"_s, edit.keptHere}});
    return {{u"id"_s, json(listing.id)},
            {u"store"_s, storeName},
            {u"prom_id"_s, json(listing.promId)},
            {u"external_id"_s, listing.externalId},
            {u"sku"_s, listing.sku},
            {u"name"_s, json(values.name)},
            {u"name_uk"_s, json(values.nameUk)},
            {u"price"_s, json(values.price)},
            {u"old_price"_s, json(values.oldPrice)},
            {u"currency"_s, listing.currency.code()},
            {u"presence"_s, json(values.presence)},
            {u"in_stock"_s, json(values.inStock)},
            {u"quantity"_s, json(values.quantity)},
            {u"status"_s, json(values.status)},
            {u"discount"_s, fieldJson(listing_field::discount, listings::canonical(listing_field::discount, values))},
            {u"prices"_s, fieldJson(listing_field::prices, listings::canonical(listing_field::prices, values))},
            {u"keywords"_s, json(values.keywords)},
            {u"keywords_uk"_s, json(values.keywordsUk)},
            {u"description"_s, json(values.description)},
            {u"description_uk"_s, json(values.descriptionUk)},
            {u"unit"_s, listing.unit},
            {u"is_variation"_s, listing.isVariation},
            {u"group_prom_id"_s, json(listing.group)},
            {u"product_id"_s, json(listing.product)},
            {u"pending"_s, !listing.pending.isEmpty()},
            {u"pending_edits"_s, edits},

            {u"queue_state"_s, state(listing.queueState)},
            {u"prom_words"_s, listing.promWords},
            {u"modified_at"_s, json(listing.modified)},
            {u"read_at"_s, json(listing.read)}};
}

QJsonObject rowOf(const orders::Order &order, const QString &storeName)
{
    const std::optional<Money> &money = order.total ? order.total : order.fullTotal;
    return {{u"id"_s, json(order.id)},
            {u"store"_s, storeName},
            {u"prom_id"_s, json(order.promId)},
            {u"state"_s, toCode(order.state)},
            {u"prom_status"_s, order.promStatus},
            {u"prom_status_title"_s, words::promStatusTitle(order.promStatus, order.promStatusTitle)},
            {u"created_at"_s, json(order.created)},
            {u"modified_at"_s, json(order.modified)},
            {u"total"_s, json(order.total)},
            {u"full_total"_s, json(order.fullTotal)},
            {u"currency"_s, money ? money->currency().code() : QString()},
            {u"client"_s, order.buyer.fullName()},
            {u"client_id"_s, json(order.client)},
            {u"phone"_s, order.buyer.phone},
            {u"email"_s, order.email},
            {u"delivery"_s, order.delivery.option},
            {u"delivery_address"_s, order.delivery.address},
            {u"payment"_s, order.payment.option},
            {u"payment_status"_s, order.payment.status},
            {u"waybill"_s, order.waybill},
            {u"prom_waybill"_s, order.promWaybill},
            {u"note"_s, order.note},
            {u"problems"_s, json(order.problems)},
            {u"queue_state"_s, state(order.queueState)},
            {u"prom_words"_s, order.promWords}};
}

QJsonObject rowOf(const orders::OrderLine &line, const orders::Order &order, const QString &storeName)
{
    const std::optional<Money> &money = line.price ? line.price : line.total;
    return {{u"id"_s, json(line.id)},
            {u"store"_s, storeName},
            {u"order_prom_id"_s, json(order.promId)},
            {u"position"_s, line.position},
            {u"prom_id"_s, json(line.promLineId)},
            {u"external_id"_s, line.externalId},
            {u"sku"_s, line.sku},
            {u"name"_s, line.name},
            {u"name_uk"_s, line.nameUk},
            {u"price"_s, json(line.price)},
            {u"currency"_s, money ? money->currency().code() : QString()},
            {u"quantity"_s, json(line.quantity)},
            {u"unit"_s, line.unit},
            {u"total"_s, json(line.total)},
            {u"listing_id"_s, json(line.listing)},
            {u"product_id"_s, json(line.product)}};
}

QJsonObject rowOf(const clients::ClientRow &row, std::optional<StoreId> store, const QHash<StoreId, QString> &names)
{
    const clients::Client &client = row.client;
    std::optional<PromClientId> promId; // of the store that was asked for, else the first one
    QJsonArray onProm;
    for (const clients::ClientRow::OnProm &here : row.onProm) {
        onProm.append(QJsonObject{{u"store"_s, names.value(here.store)}, {u"prom_id"_s, json(here.promId)}});
        if (!promId && (!store || store == here.store))
            promId = here.promId;
    }
    return {{u"id"_s, json(client.id)},     {u"prom_id"_s, json(promId)},           {u"on_prom"_s, onProm},
            {u"name"_s, client.fullName()}, {u"phones"_s, json(client.phones)},     {u"emails"_s, json(client.emails)},
            {u"comment"_s, client.comment}, {u"created_at"_s, json(client.created)}};
}

QJsonObject rowOf(const exchange::QueueLine &line)
{
    const journal::QueueEntry &entry = line.entry;
    QJsonArray differences;
    for (const exchange::QueueLine::Difference &difference : line.differences)
        differences.append(QJsonObject{{u"field"_s, difference.field},
                                       {u"on_prom"_s, fieldJson(difference.field, difference.onProm)},
                                       {u"wanted"_s, fieldJson(difference.field, difference.wanted)},
                                       {u"currency"_s, difference.currency}});
    return {{u"id"_s, json(entry.id)},
            {u"store"_s, line.storeName},
            {u"kind"_s, toCode(entry.kind)},
            {u"object"_s, line.object},
            {u"prom_id"_s, json(entry.promId)},
            {u"state"_s, toCode(entry.state)},
            {u"tries"_s, entry.tries},
            {u"prom_words"_s, entry.promWords},
            {u"error"_s, entry.error ? QJsonValue(errorCode(*entry.error)) : QJsonValue(QJsonValue::Null)},
            {u"differences"_s, differences},
            {u"test_store"_s, line.testStore},
            {u"actor"_s, words::personName(line.actorName)},
            {u"not_before"_s, entry.notBefore.ms() > 0 ? json(entry.notBefore) : QJsonValue(QJsonValue::Null)},
            {u"created_at"_s, json(entry.created)},
            {u"changed_at"_s, json(entry.changed)}};
}

QJsonObject rowOf(const products::Product &product)
{
    return {{u"id"_s, json(product.id)},
            {u"sku"_s, product.sku},
            {u"name"_s, product.name},
            {u"unit"_s, product.unit},
            {u"own_group"_s, product.group},
            {u"cost"_s, json(product.cost)},
            {u"currency"_s, product.cost ? product.cost->currency().code() : QString()},
            {u"created_at"_s, json(product.created)}};
}

QJsonObject rowOf(const stock::BalanceRow &row)
{
    // What nobody has counted is not zero; what went out below nothing is told all the same, as on the page of
    // balances.
    const QJsonValue unknown(QJsonValue::Null);
    const bool isTold = row.counted || row.onHand < Quantity();
    return {{u"product_id"_s, json(row.product)},
            {u"sku"_s, row.sku},
            {u"name"_s, row.name},
            {u"on_hand"_s, isTold ? json(row.onHand) : unknown},
            {u"reserved"_s, json(row.reserved)},
            {u"available"_s, row.counted ? json(row.onHand.minus(row.reserved)) : unknown},
            {u"cost"_s, json(row.cost)}};
}

QJsonObject rowOf(const stock::Document &document)
{
    const auto who = [](const std::optional<stock::Document::Deed> &deed) {
        return deed ? QJsonValue(words::personName(deed->who)) : QJsonValue(QJsonValue::Null);
    };
    const auto when = [](const std::optional<stock::Document::Deed> &deed) {
        return deed ? json(deed->at) : QJsonValue(QJsonValue::Null);
    };
    return {{u"id"_s, json(document.id)},
            {u"kind"_s, toCode(document.kind)},
            {u"number"_s, document.number},
            {u"state"_s, toCode(document.state)},
            {u"warehouse"_s, document.warehouseName},
            {u"to_warehouse"_s, document.toWarehouse ? document.toWarehouseName : QJsonValue(QJsonValue::Null)},
            {u"comment"_s, document.comment},
            {u"uncounted_is_none"_s, document.uncountedIsNone},
            {u"created_at"_s, json(document.created.at)},
            {u"created_by"_s, words::personName(document.created.who)},
            {u"posted_at"_s, when(document.posted)},
            {u"posted_by"_s, who(document.posted)},
            {u"reversed_at"_s, when(document.reversed)},
            {u"reversed_by"_s, who(document.reversed)},
            {u"line_count"_s, document.lines},
            {u"quantity"_s, json(document.quantity)},
            {u"sum"_s, json(document.sum)},
            {u"currency"_s, document.sum ? document.sum->currency().code() : QString()},
            {u"below_zero"_s, document.belowZero}};
}

QJsonObject rowOf(const stock::DocumentLine &line)
{
    return {{u"id"_s, json(line.id)},
            {u"product_id"_s, json(line.product)},
            {u"sku"_s, line.sku},
            {u"name"_s, line.name},
            {u"unit"_s, line.unit},
            {u"quantity"_s, json(line.quantity)},
            {u"expected"_s, json(line.expected)},
            {u"cost"_s, json(line.cost)},
            {u"currency"_s, line.cost ? line.cost->currency().code() : QString()},
            {u"comment"_s, line.comment},
            {u"below_zero"_s, line.belowZero}};
}

QJsonObject rowOf(const stock::StockValues &values)
{
    QJsonArray warehouses;
    for (const stock::StockValue &value : values.warehouses)
        warehouses.append(QJsonObject{
            {u"warehouse"_s, value.name}, {u"value"_s, json(value.value)}, {u"without_cost"_s, value.withoutCost}});
    return {{u"warehouses"_s, warehouses},
            {u"value"_s, json(values.total)},
            {u"currency"_s, values.total.currency().code()},
            {u"without_cost"_s, values.withoutCost}};
}

QJsonObject rowOf(const exchange::RoundReport &report, const QString &storeName)
{
    QJsonArray actions;
    for (const exchange::ActionReport &action : report.actions)
        actions.append(rowOf(action));
    QJsonObject row{{u"store"_s, storeName},
                    {u"started_at"_s, json(report.started)},
                    {u"ended_at"_s, json(report.ended)},
                    {u"ok"_s, report.ok()},
                    {u"actions"_s, actions}};
    if (report.error)
        row.insert(u"error"_s, toJson(*report.error, {.store = storeName}));
    return row;
}

QJsonObject rowOf(const exchange::RightCheck &check)
{
    QJsonObject row{{u"area"_s, areaCode(check.area)}, {u"verdict"_s, verdictCode(check.verdict)}};
    if (check.error)
        row.insert(u"error"_s, toJson(*check.error));
    return row;
}

} // namespace kramar::ctl
