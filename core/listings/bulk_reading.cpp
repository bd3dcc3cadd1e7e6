// SPDX-License-Identifier: GPL-3.0-or-later
#include "listings/bulk_reading.h"

#include "listings/braking.h"

using namespace Qt::StringLiterals;

namespace kramar::listings {

namespace {

QString columns()
{
    return u"SELECT listing.id, listing.store_id, listing.prom_id, listing.product_id, listing.currency, "
           "listing.is_variation, listing.unit, listing.sku, listing.external_id, listing.price_minor, "
           "listing.old_price_minor, listing.presence, listing.in_stock, listing.quantity, listing.status, "
           "listing.discount, listing.prices, listing.name, listing.name_uk, listing.keywords, listing.keywords_uk, "
           "product.cost_minor, product.cost_currency, image.file "
           "FROM listing LEFT JOIN product ON product.id = listing.product_id "
           "LEFT JOIN image ON image.id = listing.main_image_id WHERE listing.id "_s;
}

BulkRow rowOf(const storage::Row &row)
{
    BulkRow found;
    Listing &listing = found.listing;
    ListingValues &values = listing.values;
    listing.id = row.id<ListingId>(0);
    listing.store = row.id<StoreId>(1);
    listing.promId = row.id<PromListingId>(2);
    listing.product = row.maybeId<ProductId>(3);
    listing.currency = row.currency(4);
    listing.isVariation = row.flag(5);
    listing.unit = row.text(6);
    listing.sku = row.text(7);
    listing.externalId = row.text(8);
    values.price = row.maybeMoney(9, 4);
    values.oldPrice = row.maybeMoney(10, 4);
    values.presence = row.maybeText(11);
    values.inStock = row.maybeFlag(12);
    values.quantity = row.maybeQuantity(13);
    values.status = row.maybeText(14);
    if (!row.isNull(15)) {
        if (const auto discount = discountOf(row.text(15)))
            values.discount = *discount;
    }
    if (!row.isNull(16)) {
        const QString steps = row.text(16);
        if (steps == u"[]")
            values.prices = QList<WholesaleStep>();
        else if (const auto read = stepsOf(steps, listing.currency))
            values.prices = *read;
    }
    values.name = row.text(17);
    values.nameUk = row.maybeText(18);
    values.keywords = row.maybeText(19);
    values.keywordsUk = row.maybeText(20);
    if (!row.isNull(21))
        found.cost = row.money(21, 22);
    listing.imageFile = row.text(23);
    return found;
}

} // namespace

Result<QList<BulkRow>> bulkRows(storage::Connection &db, const QList<qint64> &ids)
{
    QHash<qint64, BulkRow> found;
    found.reserve(ids.size());
    TRY_DONE(db.each(columns() + db.isOneOf(), {db.numbers(ids)}, [&](const storage::Row &row) -> Done {
        found.insert(row.number(0), rowOf(row));
        return {};
    }));
    QHash<StoreId, qint64> brakes;
    QList<BulkRow> rows;
    rows.reserve(found.size());
    for (const qint64 id : ids) {
        auto row = found.find(id);
        if (row == found.end())
            continue;
        const StoreId store = row->listing.store;
        if (!brakes.contains(store))
            brakes.insert(store, TRY(brakeFigures(db, store)).pricePercent);
        row->brakePricePercent = brakes.value(store);
        rows.append(std::move(*row));
        found.erase(row);
    }
    return rows;
}

Result<QHash<qint64, qint64>> idsOfPromIds(storage::Connection &db, StoreId store, const QList<qint64> &promIds)
{
    QHash<qint64, qint64> ids;
    TRY_DONE(db.each(u"SELECT prom_id, id FROM listing WHERE store_id = ? AND prom_id "_s + db.isOneOf(),
                     {store, db.numbers(promIds)}, [&ids](const storage::Row &row) -> Done {
                         ids.insert(row.number(0), row.number(1));
                         return {};
                     }));
    return ids;
}

} // namespace kramar::listings
