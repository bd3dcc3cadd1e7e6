// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listings/download_desk.h"
#include "products/product.h"
#include "stock/document_operations.h"
#include "stock/stock.h"
#include "tests/listings/shop.h"

namespace kramar::test {

using namespace Qt::StringLiterals;

// Tells what it was told; everything hangs on something.
class HeardLinks : public LinkFollower
{
public:
    Done follow(storage::Transaction &, ListingId listing, const std::optional<ProductId> &) const override
    {
        heard.append(listing);
        return {};
    }
    Result<QList<qint64>> followed(storage::Connection &, const QList<qint64> &listings) const override
    {
        return listings;
    }
    Result<bool> standsOn(storage::Connection &, ProductId) const override { return false; }
    mutable QList<ListingId> heard;
};

// A shop that downloads: listings without products, products without listings.
class DownloadShop : public Shop
{
public:
    HeardLinks follower;
    const access::Session session{person};
    Downloads desk{books.db(), session, follower};

    // As Prom tells it; `number` is its quantity, nullopt: Prom gives none.
    ListingId listing(qint64 promId, const QString &sku, const QString &name,
                      std::optional<Quantity> number = Quantity::ofWhole(5), std::optional<StoreId> in = {},
                      Creating creating = Creating::LeaveUnlinked)
    {
        ListingFacts told = facts(promId, sku);
        told.externalId = QString();
        told.values.name = told.values.nameUk = name;
        told.values.quantity = number;
        return put(told, in.value_or(store), creating);
    }
    ListingId put(const ListingFacts &told, StoreId in, Creating creating = Creating::LeaveUnlinked)
    {
        TestBooks::required(
            asExchange([&](ListingOperations &operations) { return operations.apply(in, told, creating); }));
        return TestBooks::required(
                   books.read([&](storage::Connection &db) { return listingByPromId(db, in, told.promId); }))
            .value();
    }
    ProductId product(const QString &sku, const QString &name)
    {
        return TestBooks::required(books.write([&](storage::Transaction &tx) {
            return products::createProduct(tx, person, {.sku = sku, .name = name, .unit = u"шт."_s});
        }));
    }
    void link(ListingId listing, ProductId product)
    {
        TestBooks::required(books.write([&](storage::Transaction &tx) {
            return LinkOperations(tx, person, follower).link({listing, product});
        }));
    }
    void setKeys(const QList<stores::IdentityKey> &keys, Creating creating = Creating::CreateProducts)
    {
        TestBooks::required(books.write([&](storage::Transaction &tx) {
            return stores::setIdentityPolicy(tx, person, store, {.keys = keys, .newListings = creating});
        }));
    }
    DownloadPlan plan(DownloadWay way)
    {
        Effort effort;
        return TestBooks::required(
            books.read([&](storage::Connection &db) { return planDownload(db, store, way, effort); }));
    }
    Result<DownloadDone> carryOut(DownloadWay way, const DownloadTerms &terms = {}, std::optional<Actor> as = {})
    {
        Effort effort;
        return books.write([&](storage::Transaction &tx) {
            return download(tx, as.value_or(person), follower, store, way, terms, effort);
        });
    }
    std::optional<ProductId> productOf(ListingId id) { return listing(id).product; }
    using Shop::listing;
    std::optional<Quantity> counted(ProductId product)
    {
        const auto all = TestBooks::required(books.read(
            [&](storage::Connection &db) { return stock::countedIn(db, WarehouseId(1), {product.value()}); }));
        return all.contains(product) ? std::optional(all.value(product)) : std::nullopt;
    }
};

} // namespace kramar::test
