// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prom/endpoint.h"
#include "prom/page.h"

#include <optional>

// The lists that an order's words refer to (prom-api §4).

namespace kramar::prom {

struct OrderStatusOption {
    QString name;                 // the key: "received", "custom-172548"
    std::optional<QString> title; // in the answer's language; the company may rename it
    std::optional<qint64> id;

    friend bool operator==(const OrderStatusOption &, const OrderStatusOption &) = default;
};

// A delivery or payment method of the company.
struct CompanyOption {
    qint64 id = 0;
    std::optional<QString> name;
    std::optional<QString> comment; // payment methods: their description
    std::optional<bool> enabled;    // delivery only
    std::optional<QString> type;    // delivery only; open

    friend bool operator==(const CompanyOption &, const CompanyOption &) = default;
};

struct ListOrderStatuses {
    using Response = Page<OrderStatusOption>;
    static constexpr Method method = Method::Get;
    static constexpr Area area = Area::Orders;
    static constexpr Repeat repeat = Repeat::Free;
    static constexpr QLatin1StringView name{"GET /order_status_options/list"};

    QString path() const;
    QUrlQuery query() const { return {}; }
    static Result<Response> parse(const QJsonObject &body);
};

struct ListDeliveryOptions {
    using Response = Page<CompanyOption>;
    static constexpr Method method = Method::Get;
    static constexpr Area area = Area::Orders;
    static constexpr Repeat repeat = Repeat::Free;
    static constexpr QLatin1StringView name{"GET /delivery_options/list"};

    QString path() const;
    QUrlQuery query() const { return {}; }
    static Result<Response> parse(const QJsonObject &body);
};

struct ListPaymentOptions {
    using Response = Page<CompanyOption>;
    static constexpr Method method = Method::Get;
    static constexpr Area area = Area::Orders;
    static constexpr Repeat repeat = Repeat::Free;
    static constexpr QLatin1StringView name{"GET /payment_options/list"};

    QString path() const;
    QUrlQuery query() const { return {}; }
    static Result<Response> parse(const QJsonObject &body);
};

} // namespace kramar::prom
