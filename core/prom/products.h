// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prom/endpoint.h"
#include "prom/page.h"
#include "prom/product.h"

namespace kramar::prom {

// A page of the store's products, highest id first (prom-api §5.1). It is never proof that a product is absent: ask by
// id before concluding that.
struct ListProducts {
    using Response = Page<Product>;
    static constexpr Method method = Method::Get;
    static constexpr Area area = Area::Products;
    static constexpr Repeat repeat = Repeat::Free;
    static constexpr QLatin1StringView name{"GET /products/list"};

    std::optional<PromListingId> notAbove{}; // last_id
    std::optional<PromGroupId> group{};      // without it some accounts give the root group only
    std::optional<Timestamp> modifiedFrom{};
    std::optional<Timestamp> modifiedTo{};
    int limit = 100; // at most 100

    QString path() const;
    QUrlQuery query() const;
    static Result<Response> parse(const QJsonObject &body, const QByteArray &bytes = {});
};

// An absent product, also one deleted in the cabinet, is NotFound (§5.2).
struct GetProduct {
    using Response = Product;
    static constexpr Method method = Method::Get;
    static constexpr Area area = Area::Products;
    static constexpr Repeat repeat = Repeat::Free;
    static constexpr QLatin1StringView name{"GET /products/{id}"};

    PromListingId id;

    QString path() const;
    QUrlQuery query() const { return {}; }
    QString object() const;
    static Result<Response> parse(const QJsonObject &body);
};

struct GetProductByExternalId {
    using Response = Product;
    static constexpr Method method = Method::Get;
    static constexpr Area area = Area::Products;
    static constexpr Repeat repeat = Repeat::Free;
    static constexpr QLatin1StringView name{"GET /products/by_external_id/{id}"};

    QString externalId;

    Done check() const; // an empty id, "." and ".." cannot stand in a path
    QString path() const;
    QUrlQuery query() const { return {}; }
    static Result<Response> parse(const QJsonObject &body);
};

} // namespace kramar::prom
