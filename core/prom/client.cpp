// SPDX-License-Identifier: GPL-3.0-or-later
#include "prom/client.h"

#include "prom/json_reader.h"

using namespace Qt::StringLiterals;

namespace kramar::prom {

Result<Client> readClient(const QJsonValue &value)
{
    JsonReader reader(value.toObject());
    const std::optional<PromClientId> id = reader.id<PromClientId>("id"_L1);
    if (!id)
        return unreadable(u"a client without an id"_s);
    Client client;
    client.id = *id;
    client.fullName = reader.text("client_full_name"_L1);
    client.phones = reader.texts("phones"_L1);
    client.emails = reader.texts("emails"_L1);
    client.comment = reader.text("comment"_L1);
    client.skype = reader.text("skype"_L1);
    client.ordersCount = reader.integer("orders_count"_L1);
    client.totalPayout = reader.money("total_payout"_L1);
    TRY_DONE(reader.done());
    client.raw = compactJson(value);
    return client;
}

QString ListClients::path() const
{
    return u"/clients/list"_s;
}

QUrlQuery ListClients::query() const
{
    QUrlQuery query;
    addQueryItem(query, "limit"_L1, QString::number(qBound(1, limit, 100)));
    if (notAbove)
        addQueryItem(query, "last_id"_L1, QString::number(notAbove->value()));
    if (!searchTerm.isEmpty())
        addQueryItem(query, "search_term"_L1, searchTerm);
    return query;
}

Result<Page<Client>> ListClients::parse(const QJsonObject &body)
{
    return readPage<Client>(body, "clients"_L1, "client"_L1, readClient);
}

QString GetClient::path() const
{
    return u"/clients/%1"_s.arg(id.value());
}

QString GetClient::object() const
{
    return u"client %1"_s.arg(id.value());
}

Result<Client> GetClient::parse(const QJsonObject &body)
{
    return readOne(body, "client"_L1, readClient);
}

} // namespace kramar::prom
