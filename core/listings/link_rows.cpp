// SPDX-License-Identifier: GPL-3.0-or-later
#include "listings/link_rows.h"

#include "listings/listings.h"
#include "stock/stock.h"
#include "storage/search.h"

using namespace Qt::StringLiterals;

namespace kramar::listings {

namespace {

struct Shown {
    std::optional<Money> price;
    QString imageFile;
};

Result<QHash<ProductId, Shown>> shownOnProm(storage::Connection &db, const QList<qint64> &ids)
{
    QHash<ProductId, Shown> all;
    TRY_DONE(db.each(u"SELECT product_id, price_minor, currency, image.file FROM listing "
                     "LEFT JOIN image ON image.id = listing.main_image_id WHERE product_id "_s +
                         db.isOneOf() + u" ORDER BY listing.id"_s,
                     {db.numbers(ids)}, [&](const storage::Row &row) -> Done {
                         Shown &shown = all[row.id<ProductId>(0)];
                         const std::optional<Money> price = row.maybeMoney(1, 2);
                         if (price && (!shown.price || *price < *shown.price))
                             shown.price = price;
                         if (shown.imageFile.isEmpty())
                             shown.imageFile = row.text(3);
                         return {};
                     }));
    return all;
}

} // namespace

Result<QList<LinkProduct>> linkProducts(storage::Connection &db, const QList<qint64> &ids)
{
    const QHash<ProductId, Shown> shown = TRY(shownOnProm(db, ids));
    QList<LinkProduct> products;
    for (const stock::BalanceRow &row : TRY(stock::balanceRows(db, ids))) {
        const Shown onProm = shown.value(row.product);
        products.append({row.product, row.name, row.sku, onProm.price,
                         row.counted ? std::optional(row.onHand.minus(row.reserved)) : std::nullopt, onProm.imageFile});
    }
    return products;
}

Result<QList<LinkRow>> linkRows(storage::Connection &db, const QList<LinkPair> &pairs)
{
    QList<qint64> listings;
    QSet<qint64> wanted;
    QHash<ListingId, ProductId> beside;
    for (const LinkPair &pair : pairs) {
        listings.append(pair.listing.value());
        if (pair.product) {
            wanted.insert(pair.product->value());
            beside.insert(pair.listing, *pair.product);
        }
    }
    QHash<ProductId, LinkProduct> products;
    for (const LinkProduct &product : TRY(linkProducts(db, QList<qint64>(wanted.cbegin(), wanted.cend()))))
        products.insert(product.id, product);
    QList<LinkRow> rows;
    for (const Listing &listing : TRY(listingRows(db, listings))) {
        LinkRow row{listing, std::nullopt};
        const auto product = beside.constFind(listing.id);
        if (product != beside.cend() && products.contains(*product))
            row.product = products.value(*product);
        rows.append(std::move(row));
    }
    return rows;
}

Result<QList<qint64>> productsLike(storage::Connection &db, const QString &typed, int limit)
{
    const storage::SearchClause words = storage::searchClause(db, u"product"_s, typed, {});
    if (words.isEmpty())
        return QList<qint64>();
    return db.list(u"SELECT id FROM product WHERE "_s + words.sql + u" ORDER BY search, id LIMIT ?"_s,
                   words.binds + storage::Binds{limit}, [](const storage::Row &row) { return row.number(0); });
}

} // namespace kramar::listings
