// SPDX-License-Identifier: GPL-3.0-or-later
#include "listings/linking.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kramar::listings {

namespace {

constexpr int offersEach = 5;

using StoreProduct = std::pair<StoreId, ProductId>;

struct Sold {
    QHash<ProductId, Money> prices; // the lowest of a product's listings
    QSet<StoreProduct> taken;
};

Result<Sold> soldProducts(storage::Connection &db)
{
    Sold sold;
    TRY_DONE(db.each(u"SELECT product_id, store_id, price_minor, currency FROM listing WHERE product_id IS NOT NULL"_s,
                     {}, [&](const storage::Row &row) -> Done {
                         const ProductId product = row.id<ProductId>(0);
                         sold.taken.insert({row.id<StoreId>(1), product});
                         const std::optional<Money> price = row.maybeMoney(2, 3);
                         const auto known = sold.prices.constFind(product);
                         if (price && (known == sold.prices.cend() || *price < *known))
                             sold.prices.insert(product, *price);
                         return {};
                     }));
    return sold;
}

using Unlinked = LinkNames::Listing;

Result<QList<Unlinked>> unlinkedListings(storage::Connection &db, const QList<StoreId> &stores)
{
    const QString ofStores = stores.isEmpty() ? QString() : u" AND store_id "_s + db.isOneOf();
    const storage::Binds binds =
        stores.isEmpty() ? storage::Binds{} : storage::Binds{db.numbers(storage::rawIds(stores))};
    return db.list(u"SELECT id, store_id, name, name_uk, sku, price_minor, currency, "
                   "CASE WHEN EXISTS (SELECT 1 FROM link_aside WHERE listing_id = listing.id) THEN 1 ELSE 0 END "
                   "FROM listing WHERE product_id IS NULL"_s +
                       ofStores + u" ORDER BY id"_s,
                   binds, [](const storage::Row &row) {
                       QStringList names{row.text(2), row.text(3)};
                       names.removeAll(QString());
                       return Unlinked{row.id<ListingId>(0), row.id<StoreId>(1),   names,
                                       row.text(4),          row.maybeMoney(5, 6), row.flag(7)};
                   });
}

// Among equals nobody is sure: not of two products, nor of two listings of a store that want the same one.
bool standsOut(const LinkOffer &offer)
{
    const QList<Likeness> &alike = offer.alike;
    return !offer.taken && !alike.isEmpty() && alike[0].percent >= surePercent &&
           (alike.size() == 1 || alike[1].percent < alike[0].percent);
}

Error stopped()
{
    return Error::of(Error::Kind::Cancelled, u"stopped while comparing"_s);
}

} // namespace

Result<LinkNames> namesToLink(storage::Connection &db, const QList<StoreId> &stores, LinkProgress &progress)
{
    LinkNames names;
    names.listings = TRY(unlinkedListings(db, stores));
    progress.of = static_cast<int>(names.listings.size());
    Sold sold = TRY(soldProducts(db));
    TRY_DONE(db.each(u"SELECT id, name, sku FROM product ORDER BY id"_s, {}, [&](const storage::Row &row) -> Done {
        if (progress.stop)
            return stopped();
        const ProductId product = row.id<ProductId>(0);
        const auto price = sold.prices.constFind(product);
        names.products.append(
            {product, row.text(1), row.text(2), price == sold.prices.cend() ? std::nullopt : std::optional(*price)});
        return {};
    }));
    names.taken = std::move(sold.taken);
    return names;
}

Result<QList<LinkOffer>> linkOffers(const LinkNames &names, LinkProgress &progress)
{
    ProductIndex index;
    for (const LinkNames::Product &product : names.products) {
        if (progress.stop)
            return stopped();
        index.add(product.id, product.name, product.sku, product.price);
    }

    QList<LinkOffer> offers;
    offers.reserve(names.listings.size());
    QHash<StoreProduct, int> wanted;
    for (const Unlinked &listing : names.listings) {
        if (progress.stop)
            return stopped();
        LinkOffer offer{listing.id, listing.store, index.like(listing.names, listing.sku, listing.price, offersEach)};
        offer.leftAside = listing.leftAside;
        if (!offer.alike.isEmpty()) {
            const StoreProduct best{listing.store, offer.alike.first().product};
            offer.taken = names.taken.contains(best);
            if (standsOut(offer))
                ++wanted[best];
        }
        offers.append(std::move(offer));
        ++progress.done;
    }
    for (qsizetype i = 0; i < offers.size(); ++i) {
        LinkOffer &offer = offers[i];
        offer.sure = standsOut(offer) && wanted.value({names.listings[i].store, offer.alike.first().product}) == 1;
    }
    return offers;
}

} // namespace kramar::listings
