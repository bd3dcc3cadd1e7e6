// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prom/batch.h"
#include "prom/endpoint.h"
#include "prom/order.h"
#include "prom/page.h"

namespace kramar::prom {

// A page of the store's orders, whole (prom-api §3.1). Read by date of change with an overlap: polling by status loses
// orders.
struct ListOrders {
    using Response = Page<Order>;
    static constexpr Method method = Method::Get;
    static constexpr Area area = Area::Orders;
    static constexpr Repeat repeat = Repeat::Free;
    static constexpr QLatin1StringView name{"GET /orders/list"};

    std::optional<PromOrderId> notAbove{}; // last_id
    std::optional<Timestamp> createdFrom{};
    std::optional<Timestamp> createdTo{};
    std::optional<Timestamp> modifiedFrom{};
    std::optional<Timestamp> modifiedTo{};
    std::optional<QString> status{};
    int limit = 100;
    bool oldestFirst = false; // sort_dir=asc

    QString path() const;
    QUrlQuery query() const;
    static Result<Response> parse(const QJsonObject &body, const QByteArray &bytes = {});
};

struct GetOrder {
    using Response = Order;
    static constexpr Method method = Method::Get;
    static constexpr Area area = Area::Orders;
    static constexpr Repeat repeat = Repeat::Free;
    static constexpr QLatin1StringView name{"GET /orders/{id}"};

    PromOrderId id;

    QString path() const;
    QUrlQuery query() const { return {}; }
    QString object() const;
    static Result<Response> parse(const QJsonObject &body);
};

// §3.8. Success is the own id in `processed`. An empty answer without errors: the order is in this or a later state
// already, read it.
struct SetOrderStatus {
    using Response = BatchReply<PromOrderId>;
    static constexpr Method method = Method::Post;
    static constexpr Area area = Area::Orders;
    static constexpr Repeat repeat = Repeat::AfterRead;
    static constexpr QLatin1StringView name{"POST /orders/set_status"};

    QList<PromOrderId> ids;
    std::optional<QString> status{};        // received, paid, delivered, canceled; or
    std::optional<qint64> customStatusId{}; // the company's own status
    std::optional<QString> cancelReason{};  // with canceled: see cancelReasons() in base/terms.h
    std::optional<QString> cancelText{};

    // One of status and customStatusId; canceled with a reason, and with a text where the reason wants one.
    Done check() const;
    QString path() const;
    QUrlQuery query() const { return {}; }
    QString object() const;
    QByteArray body() const;
    static Result<Response> parse(const QJsonObject &body);
};

// Attaches a waybill number to one order (§4.4). "Already added" is success with a flag.
struct SaveWaybill {
    using Response = Accepted;
    static constexpr Method method = Method::Post;
    static constexpr Area area = Area::Orders;
    static constexpr Repeat repeat = Repeat::AfterRead;
    static constexpr QLatin1StringView name{"POST /delivery/save_declaration_id"};

    PromOrderId order;
    QString waybill;
    QString provider; // nova_poshta, ukrposhta, meest

    Done check() const;
    QString path() const;
    QUrlQuery query() const { return {}; }
    QString object() const;
    QByteArray body() const;
    static Result<Response> parse(const QJsonObject &body);
    static std::optional<Response> forgive(const Error &refusal);
};

} // namespace kramar::prom
