// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "prom/endpoint.h"
#include "prom/money_text.h"
#include "prom/page.h"

#include <QStringList>

#include <optional>

namespace kramar::prom {

// A buyer of the company (prom-api §6.2). No recorded answer is known: every field but the id may be missing.
struct Client {
    PromClientId id;
    std::optional<QString> fullName;
    std::optional<QStringList> phones;
    std::optional<QStringList> emails;
    std::optional<QString> comment;
    std::optional<QString> skype;
    std::optional<qint64> ordersCount;
    std::optional<MoneyText> totalPayout; // of all orders
    QByteArray raw;                       // compact JSON

    friend bool operator==(const Client &, const Client &) = default;
};

Result<Client> readClient(const QJsonValue &value);

struct ListClients {
    using Response = Page<Client>;
    static constexpr Method method = Method::Get;
    static constexpr Area area = Area::Clients;
    static constexpr Repeat repeat = Repeat::Free;
    static constexpr QLatin1StringView name{"GET /clients/list"};

    std::optional<PromClientId> notAbove{};
    QString searchTerm{}; // "": all
    int limit = 100;

    QString path() const;
    QUrlQuery query() const;
    static Result<Response> parse(const QJsonObject &body);
};

struct GetClient {
    using Response = Client;
    static constexpr Method method = Method::Get;
    static constexpr Area area = Area::Clients;
    static constexpr Repeat repeat = Repeat::Free;
    static constexpr QLatin1StringView name{"GET /clients/{id}"};

    PromClientId id;

    QString path() const;
    QUrlQuery query() const { return {}; }
    QString object() const;
    static Result<Response> parse(const QJsonObject &body);
};

} // namespace kramar::prom
