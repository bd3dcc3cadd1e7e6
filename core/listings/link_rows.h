// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listings/listing.h"
#include "storage/connection.h"

#include <QMetaType>

namespace kramar::listings {

// A product of ours as it stands beside a listing that it may be linked to.
struct LinkProduct {
    ProductId id;
    QString name, sku;
    std::optional<Money> price;        // the lowest of its listings
    std::optional<Quantity> available; // in the warehouses; none: never counted
    QString imageFile;                 // of its first listing that has one
};

struct LinkRow {
    Listing listing;
    std::optional<LinkProduct> product; // that is asked about; none: it is not there any more either
};

// What a row of the linking is asked for: a listing, and the product beside it.
struct LinkPair {
    ListingId listing;
    std::optional<ProductId> product;
};

// In the order of what was asked; what is not there is left out.
Result<QList<LinkProduct>> linkProducts(storage::Connection &db, const QList<qint64> &ids);
Result<QList<LinkRow>> linkRows(storage::Connection &db, const QList<LinkPair> &pairs);
// Products by name and SKU, in the order of their names, at most `limit`.
Result<QList<qint64>> productsLike(storage::Connection &db, const QString &typed, int limit);

} // namespace kramar::listings

Q_DECLARE_METATYPE(kramar::listings::LinkProduct)
