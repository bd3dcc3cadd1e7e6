// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/report_json.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace kramar::exchange {

namespace {

QJsonValue errorJson(const std::optional<Error> &error)
{
    if (!error)
        return QJsonValue();
    return QJsonObject{{u"kind"_s, errorCode(error->kind)},
                       {u"detail"_s, error->detail},
                       {u"where"_s, error->where},
                       {u"object"_s, error->object},
                       {u"prom_words"_s, error->promWords},
                       {u"http_status"_s, error->httpStatus},
                       {u"retry_after_ms"_s, error->retryAfterMs}};
}

std::optional<Error> errorOf(const QJsonValue &json)
{
    if (!json.isObject())
        return std::nullopt;
    Error error = Error::of(errorKindOf(json["kind"_L1].toString()), json["detail"_L1].toString());
    error.where = json["where"_L1].toString();
    error.object = json["object"_L1].toString();
    error.promWords = json["prom_words"_L1].toString();
    error.httpStatus = json["http_status"_L1].toInt();
    error.retryAfterMs = json["retry_after_ms"_L1].toInteger();
    return error;
}

struct Count {
    QLatin1StringView key;
    int ActionReport::*number;
};
constexpr Count counts[] = {
    {QLatin1StringView("seen"), &ActionReport::seen},       {QLatin1StringView("created"), &ActionReport::created},
    {QLatin1StringView("changed"), &ActionReport::changed}, {QLatin1StringView("unchanged"), &ActionReport::unchanged},
    {QLatin1StringView("skipped"), &ActionReport::skipped}, {QLatin1StringView("failed"), &ActionReport::failed},
    {QLatin1StringView("sent"), &ActionReport::sent},       {QLatin1StringView("requests"), &ActionReport::requests},
    {QLatin1StringView("held"), &ActionReport::held},       {QLatin1StringView("cancelled"), &ActionReport::cancelled},
    {QLatin1StringView("moved"), &ActionReport::moved}};

} // namespace

QJsonObject toJson(const RoundReport &report)
{
    QJsonArray actions;
    for (const ActionReport &action : report.actions) {
        QJsonObject json{
            {u"action"_s, toCode(action.action)}, {u"ms"_s, action.ms}, {u"error"_s, errorJson(action.error)}};
        for (const Count &count : counts)
            json.insert(count.key, action.*count.number);
        QJsonArray cancelled;
        for (const PromOrderId number : action.cancelledOrders)
            cancelled.append(number.value());
        json.insert("cancelled_orders"_L1, cancelled);
        actions.append(json);
    }
    return {{u"store"_s, report.store.value()},
            {u"started"_s, report.started.toIso()},
            {u"ended"_s, report.ended.toIso()},
            {u"actions"_s, actions},
            {u"error"_s, errorJson(report.error)}};
}

RoundReport reportOf(const QJsonObject &json)
{
    RoundReport report{.store = StoreId(json["store"_L1].toInteger()),
                       .started = Timestamp::parse(json["started"_L1].toString()).value_or(Timestamp()),
                       .ended = Timestamp::parse(json["ended"_L1].toString()).value_or(Timestamp()),
                       .actions = {},
                       .error = errorOf(json["error"_L1])};
    const QJsonArray actions = json["actions"_L1].toArray();
    for (const QJsonValue &entry : actions) {
        const auto kind = actionKindOf(entry["action"_L1].toString());
        if (!kind)
            continue;
        ActionReport action{.action = *kind, .ms = entry["ms"_L1].toInteger(), .error = errorOf(entry["error"_L1])};
        for (const Count &count : counts)
            action.*count.number = entry[count.key].toInt();
        const QJsonArray cancelled = entry["cancelled_orders"_L1].toArray();
        for (const QJsonValue &number : cancelled)
            action.cancelledOrders.append(PromOrderId(number.toInteger()));
        report.actions.append(action);
    }
    return report;
}

} // namespace kramar::exchange
