// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>
#include <vector>

namespace kramar::demo {

// How many of everything the shop starts with.
struct ShopSize {
    int products = 300;
    int orders = 120;
    quint32 seed = 1;
};

// prom-api §8.7; value in hundredths, dates DD.MM.YYYY.
struct Discount {
    qint64 value = 0;
    QByteArray type; // "percent", "amount"
    QByteArray from;
    QByteArray to;
    friend bool operator==(const Discount &, const Discount &) = default;
};

// prom-api §8.8; price in hundredths, quantity in thousandths.
struct WholesaleStep {
    qint64 price = 0;
    qint64 minimum = 0;
    friend bool operator==(const WholesaleStep &, const WholesaleStep &) = default;
};

// A card as Prom holds it (prom-api §5.3). Texts are UTF-8; a null byte array is JSON null; money in hundredths,
// quantities in thousandths, ids 0 for null.
struct Product {
    qint64 id = 0;
    int index = 0; // its place in the catalogue
    QByteArray externalId;
    QByteArray sku;
    QByteArray nameRu;
    QByteArray nameUk;
    QByteArray keywordsRu;
    QByteArray keywordsUk; // not in the card, only in its translation
    QByteArray descriptionRu;
    QByteArray descriptionUk;
    QByteArray sellingType;
    QByteArray presence;
    QByteArray status;
    QByteArray currency;
    QByteArray unitRu;
    QByteArray unitUk;
    QByteArray slug;
    std::optional<bool> inStock; // empty: the key is missing
    std::optional<qint64> price;
    std::optional<qint64> oldPrice; // written only, Prom never gives it back
    std::optional<qint64> minimumOrder;
    std::optional<qint64> quantity;
    std::optional<Discount> discount;
    std::vector<WholesaleStep> prices;
    int group = 0;      // index of Groups, -1: null
    int category = -1;  // of the group whose portal category it has, -1: of its own
    int imageCount = 0; // ids: firstImageId, +1, …
    qint64 firstImageId = 0;
    bool hasRegion = false;
    bool isVariation = false;
    qint64 variationBaseId = 0;
    qint64 variationGroupId = 0;
    qint64 modifiedUs = 0;
    bool gone = false; // deleted in the cabinet: 404
    friend bool operator==(const Product &, const Product &) = default;
};

} // namespace kramar::demo
