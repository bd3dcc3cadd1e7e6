// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/id.h"
#include "base/money.h"

#include <QByteArray>
#include <QDate>
#include <QJsonValue>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace kramar::prom {

// {value, type, date_start, date_end} (prom-api §8.7).
struct Discount {
    qint64 hundredths = 0; // type amount: minor units of the product's currency; type percent: hundredths of a percent
    QString type;          // "amount", "percent"; open
    std::optional<QDate> dateStart;
    std::optional<QDate> dateEnd;

    friend bool operator==(const Discount &, const Discount &) = default;
};

namespace discount_type {
inline constexpr QLatin1StringView amount("amount");
inline constexpr QLatin1StringView percent("percent");
} // namespace discount_type

// A wholesale step (prom-api §8.8).
struct PriceStep {
    Money price;
    Quantity minimumQuantity;

    friend bool operator==(const PriceStep &, const PriceStep &) = default;
};

struct ProductImage {
    std::optional<PromImageId> id;
    std::optional<QString> url;          // about 200 × 200
    std::optional<QString> thumbnailUrl; // about 100 × 100

    friend bool operator==(const ProductImage &, const ProductImage &) = default;
};

struct ProductGroup {
    std::optional<PromGroupId> id;
    std::optional<QString> name;
    std::optional<QString> nameRu;
    std::optional<QString> nameUk;

    friend bool operator==(const ProductGroup &, const ProductGroup &) = default;
};

// The portal's category.
struct ProductCategory {
    std::optional<qint64> id;
    std::optional<QString> caption;

    friend bool operator==(const ProductCategory &, const ProductCategory &) = default;
};

struct ProductRegion {
    std::optional<qint64> id;
    std::optional<QString> name; // older answers
    std::optional<QString> nameRu;
    std::optional<QString> nameUk;

    friend bool operator==(const ProductRegion &, const ProductRegion &) = default;
};

// A product of the marketplace, that is a listing, as Prom gives it (prom-api §5.3). Missing or null is std::nullopt:
// unknown, never zero or empty. Words of open lists (presence, status, selling_type) are kept as they came.
struct Product {
    PromListingId id;
    std::optional<QString> externalId; // the seller's key of imports
    std::optional<QString> sku;
    std::optional<QString> name;
    std::optional<QString> nameRu;
    std::optional<QString> nameUk;
    std::optional<QString> keywords;
    std::optional<QString> description; // HTML of a stranger: never shown unfiltered
    std::optional<QString> descriptionRu;
    std::optional<QString> descriptionUk;
    std::optional<QString> sellingType;
    std::optional<QString> presence;
    std::optional<bool> inStock; // ready to ship
    std::optional<QString> status;

    std::optional<Currency> currency;
    std::optional<Money> price; // in `currency`
    QString priceRaw;           // the number as it came: it may have more digits than Money keeps
    std::optional<Discount> discount;
    std::optional<QList<PriceStep>> prices;
    std::optional<Quantity> minimumOrderQuantity;
    std::optional<Quantity> quantityInStock;
    std::optional<QString> measureUnit;

    std::optional<ProductGroup> group;
    std::optional<ProductCategory> category;
    std::optional<QList<ProductRegion>> regions;
    std::optional<QString> mainImage;
    std::optional<QList<ProductImage>> images;

    std::optional<bool> isVariation;
    std::optional<PromListingId> variationBaseId;
    std::optional<qint64> variationGroupId;
    std::optional<Timestamp> dateModified;

    // Top-level keys that came as an explicit null: "discount" → no discount now, "quantity_in_stock" → not tracked.
    QStringList nulls;
    QByteArray raw; // the object's JSON, as Prom wrote it or compact: for the snapshot

    bool saidNull(QLatin1StringView key) const { return nulls.contains(key); }
    friend bool operator==(const Product &, const Product &) = default;
};

// A missing or unreadable id, or a known field of a wrong type, is Kind::Protocol.
// text: the object as Prom wrote it, where it is at hand.
Result<Product> readProduct(const QJsonValue &value, const QByteArray &text = {});

} // namespace kramar::prom
