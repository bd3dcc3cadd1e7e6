// SPDX-License-Identifier: GPL-3.0-or-later
#include "prom/orders.h"

#include "base/terms.h"
#include "prom/batch_reader.h"

using namespace Qt::StringLiterals;

namespace kramar::prom {

QString ListOrders::path() const
{
    return u"/orders/list"_s;
}

QUrlQuery ListOrders::query() const
{
    QUrlQuery query;
    addQueryItem(query, "limit"_L1, QString::number(qBound(1, limit, 100)));
    if (notAbove)
        addQueryItem(query, "last_id"_L1, QString::number(notAbove->value()));
    if (status)
        addQueryItem(query, "status"_L1, *status);
    const auto addTime = [&query](QLatin1StringView key, const std::optional<Timestamp> &time) {
        if (time)
            addQueryItem(query, key, time->toPromQuery());
    };
    addTime("date_from"_L1, createdFrom);
    addTime("date_to"_L1, createdTo);
    addTime("last_modified_from"_L1, modifiedFrom);
    addTime("last_modified_to"_L1, modifiedTo);
    if (oldestFirst)
        addQueryItem(query, "sort_dir"_L1, u"asc"_s);
    return query;
}

Result<Page<Order>> ListOrders::parse(const QJsonObject &body, const QByteArray &bytes)
{
    return readPage<Order>(body, "orders"_L1, "order"_L1, readOrder, bytes);
}

QString GetOrder::path() const
{
    return u"/orders/%1"_s.arg(id.value());
}

QString GetOrder::object() const
{
    return u"order %1"_s.arg(id.value());
}

Result<Order> GetOrder::parse(const QJsonObject &body)
{
    return readOne(body, "order"_L1, [](const QJsonValue &value) { return readOrder(value); });
}

Done SetOrderStatus::check() const
{
    if (ids.isEmpty())
        return Error::invalid(u"ids"_s, u"no orders"_s);
    if (status.has_value() == customStatusId.has_value())
        return Error::invalid(u"status"_s, u"one of status and custom status is needed"_s);
    if (status == QString(prom_status::canceled)) {
        if (!cancelReason || cancelReason->isEmpty())
            return Error::invalid(u"cancel_reason"_s, u"a cancellation needs a reason"_s);
        if (cancelTextRequired(*cancelReason) && (!cancelText || cancelText->trimmed().isEmpty()))
            return Error::invalid(u"cancel_text"_s, u"this reason needs a text"_s);
    }
    return {};
}

QString SetOrderStatus::path() const
{
    return u"/orders/set_status"_s;
}

QString SetOrderStatus::object() const
{
    return ids.size() == 1 ? u"order %1"_s.arg(ids.first().value()) : u"%1 orders"_s.arg(ids.size());
}

QByteArray SetOrderStatus::body() const
{
    QJsonArray array;
    for (const PromOrderId id : ids)
        array.append(id.value());
    QJsonObject object{{u"ids"_s, array}};
    if (status)
        object.insert("status"_L1, *status);
    if (customStatusId)
        object.insert("custom_status_id"_L1, *customStatusId);
    if (cancelReason)
        object.insert("cancellation_reason"_L1, *cancelReason);
    if (cancelText)
        object.insert("cancellation_text"_L1, *cancelText);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<BatchReply<PromOrderId>> SetOrderStatus::parse(const QJsonObject &body)
{
    return readBatch<PromOrderId>(body);
}

Done SaveWaybill::check() const
{
    if (waybill.trimmed().isEmpty())
        return Error::invalid(u"waybill"_s, u"an empty waybill number"_s);
    if (provider.isEmpty())
        return Error::invalid(u"provider"_s, u"a waybill needs its carrier"_s);
    return {};
}

QString SaveWaybill::path() const
{
    return u"/delivery/save_declaration_id"_s;
}

QString SaveWaybill::object() const
{
    return u"order %1"_s.arg(order.value());
}

QByteArray SaveWaybill::body() const
{
    const QJsonObject object{
        {u"order_id"_s, order.value()}, {u"declaration_id"_s, waybill.trimmed()}, {u"delivery_type"_s, provider}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<Accepted> SaveWaybill::parse(const QJsonObject &body)
{
    if (saysSuccess(body))
        return Accepted{};
    return unreadable(u"no status of success"_s);
}

std::optional<Accepted> SaveWaybill::forgive(const Error &refusal)
{
    if (refusal.kind != Error::Kind::Refused)
        return std::nullopt;
    const QString words = refusal.promWords.toLower();
    const auto holds = [&words](std::initializer_list<QStringView> any) {
        return std::any_of(any.begin(), any.end(), [&words](QStringView part) { return words.contains(part); });
    };
    // "Этот ЭН уже добавлен к данному заказу", in the answer's language (prom-api §1.3). On another order it is a
    // refusal.
    const bool already = holds({u"уже добавлен", u"уже прикреплен", u"вже додан", u"вже прикріплен", u"already"});
    const bool elsewhere = holds({u"другом", u"другим", u"інш", u"иному", u"another", u"other order"});
    if (!already || elsewhere)
        return std::nullopt;
    return Accepted{.alreadyThere = true, .words = refusal.promWords};
}

} // namespace kramar::prom
