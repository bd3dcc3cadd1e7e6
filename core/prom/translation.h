// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prom/batch.h"
#include "prom/endpoint.h"

#include "base/id.h"

#include <optional>

namespace kramar::prom {

// A product's texts in one language (prom-api §5.5). Missing or null is unknown.
struct Translation {
    std::optional<QString> name;
    std::optional<QString> keywords;
    std::optional<QString> description; // HTML

    friend bool operator==(const Translation &, const Translation &) = default;
};

struct GetTranslation {
    using Response = Translation;
    static constexpr Method method = Method::Get;
    static constexpr Area area = Area::Products;
    static constexpr Repeat repeat = Repeat::Free;
    static constexpr QLatin1StringView name{"GET /products/translation/{id}"};

    PromListingId id;
    QString language = QStringLiteral("uk"); // "uk", "ru"

    QString path() const;
    QUrlQuery query() const;
    QString object() const;
    // The bare object that was recorded, or the same under "translation" or "product": the envelope is not certain.
    static Result<Response> parse(const QJsonObject &body);
};

// Sets the texts given. What Prom does with one left out is not known: send all three, read before.
struct PutTranslation {
    using Response = Accepted;
    static constexpr Method method = Method::Put;
    static constexpr Area area = Area::Products;
    static constexpr Repeat repeat = Repeat::AfterRead;
    static constexpr QLatin1StringView name{"PUT /products/translation"};

    PromListingId id;
    QString language = QStringLiteral("uk");
    Translation texts{};

    QString path() const;
    QUrlQuery query() const { return {}; }
    QString object() const;
    QByteArray body() const;
    static Result<Response> parse(const QJsonObject &body);
};

} // namespace kramar::prom
