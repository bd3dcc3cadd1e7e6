// SPDX-License-Identifier: GPL-3.0-or-later
#include "listings/bulk_reading.h"

#include "listings/braking.h"
#include "listings/governed.h"
#include "listings/listing_name.h"

using namespace Qt::StringLiterals;

namespace kramar::listings {

namespace {

QString select(BulkTexts texts)
{
    const bool read = texts != BulkTexts::LeaveOut;
    const bool whole = texts == BulkTexts::Whole;
    return u"SELECT listing.id, listing.store_id, listing.prom_id, listing.product_id, listing.currency, "
           "listing.is_variation, listing.unit, listing.price_minor, listing.old_price_minor, listing.presence, "
           "listing.in_stock, listing.quantity, listing.status, listing.discount, listing.prices, "
           "product.cost_minor, product.cost_currency, product.group_path"_s +
           (read ? u", listing.sku, listing.external_id, listing.name, listing.name_uk, listing.keywords, "
                   "listing.keywords_uk, image.file, (SELECT language FROM store WHERE store.id = listing.store_id)"_s
                 : QString()) +
           (whole ? u", listing.description, listing.description_uk"_s : QString()) +
           u" FROM listing LEFT JOIN product ON product.id = listing.product_id "_s +
           (read ? u"LEFT JOIN image ON image.id = listing.main_image_id "_s : QString()) + u"WHERE listing.id "_s;
}

BulkRow rowOf(const storage::Row &row, BulkTexts texts)
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
    values.price = row.maybeMoney(7, 4);
    values.oldPrice = row.maybeMoney(8, 4);
    values.presence = row.maybeText(9);
    values.inStock = row.maybeFlag(10);
    values.quantity = row.maybeQuantity(11);
    values.status = row.maybeText(12);
    if (!row.isNull(13)) {
        if (const auto discount = discountOf(row.text(13)))
            values.discount = *discount;
    }
    if (!row.isNull(14)) {
        const QString steps = row.text(14);
        if (steps == u"[]")
            values.prices = QList<WholesaleStep>();
        else if (const auto read = stepsOf(steps, listing.currency))
            values.prices = *read;
    }
    if (!row.isNull(15))
        found.cost = row.money(15, 16);
    listing.ownGroup = row.text(17);
    if (texts == BulkTexts::LeaveOut)
        return found;
    listing.sku = row.text(18);
    listing.externalId = row.text(19);
    values.name = row.text(20);
    values.nameUk = row.maybeText(21);
    values.keywords = row.maybeText(22);
    values.keywordsUk = row.maybeText(23);
    listing.imageFile = row.text(24);
    listing.shownName = nameIn(row.text(25), values);
    if (texts == BulkTexts::Read)
        return found;
    values.description = row.maybeText(26);
    values.descriptionUk = row.maybeText(27);
    found.hasDescriptions = true;
    return found;
}

} // namespace

Result<QList<BulkRow>> bulkRows(storage::Connection &db, const QList<qint64> &ids, BulkTexts texts)
{
    QHash<qint64, BulkRow> found;
    found.reserve(ids.size());
    TRY_DONE(db.each(select(texts) + db.isOneOf(), {db.numbers(ids)}, [&](const storage::Row &row) -> Done {
        found.insert(row.number(0), rowOf(row, texts));
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
    QList<Listing *> marked;
    for (BulkRow &row : rows)
        marked.append(&row.listing);
    TRY_DONE(markGoverned(db, marked));
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
