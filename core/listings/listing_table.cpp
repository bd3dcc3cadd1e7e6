// SPDX-License-Identifier: GPL-3.0-or-later
#include "listings/listing_table.h"

#include "base/fold.h"
#include "listings/listing_operations.h"
#include "storage/search.h"
#include "stores/send_switches.h"

#include <QCryptographicHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kramar::listings {

namespace {

std::optional<QList<WholesaleStep>> stepsIn(const storage::Row &row, int column, Currency currency)
{
    if (row.isNull(column))
        return std::nullopt;
    const auto steps = stepsOf(row.text(column), currency);
    return steps ? std::optional(*steps) : std::nullopt;
}

std::optional<Discount> discountIn(const storage::Row &row, int column)
{
    if (row.isNull(column))
        return std::nullopt;
    const auto discount = discountOf(row.text(column));
    return discount ? std::optional(*discount) : std::nullopt;
}

// The columns that insert and update share, in one order.
storage::Binds sharedBinds(const Listing &listing)
{
    const ListingValues &v = listing.values;
    return {listing.externalId,
            listing.sku,
            v.name.value_or(QString()),
            v.nameUk,
            listing.sellingType,
            v.presence,
            v.inStock,
            storage::minorOf(v.price),
            storage::minorOf(v.oldPrice),
            listing.currency,
            listing.minimumOrder,
            canonical(listing_field::discount, v),
            canonical(listing_field::prices, v),
            v.quantity,
            listing.unit,
            v.status,
            listing.group,
            listing.categoryId,
            listing.categoryCaption,
            listing.isVariation,
            listing.variationBase,
            listing.variationGroup,
            listing.modified,
            listing.read,
            sortKey(v.name.value_or(QString())),
            v.keywords,
            v.keywordsUk,
            searchOf(listing),
            v.description,
            v.descriptionUk};
}

} // namespace

QString searchOf(const Listing &listing)
{
    QStringList parts{listing.values.name.value_or(QString())};
    const auto add = [&parts](const QString &text) {
        if (!text.isEmpty() && !parts.contains(text))
            parts.append(text);
    };
    add(listing.values.nameUk.value_or(QString()));
    add(listing.sku);
    add(QString::number(listing.promId.value()));
    add(listing.externalId);
    add(listing.values.keywords.value_or(QString()));
    add(listing.values.keywordsUk.value_or(QString()));
    return storage::searchText(parts);
}

QString listingColumns(bool withTexts)
{
    return u"listing.id, listing.store_id, listing.prom_id, product_id, external_id, sku, name, name_uk, selling_type, "
           "presence, in_stock, price_minor, old_price_minor, currency, minimum_order, discount, prices, quantity, "
           "unit, "
           "listing.status, group_prom_id, category_id, category_caption, is_variation, variation_base_id, "
           "variation_group_id, modified_ms, read_ms, keywords, keywords_uk, "_s +
           (withTexts ? u"description, description_uk"_s : u"NULL, NULL"_s);
}

Listing listingOf(const storage::Row &row)
{
    Listing listing;
    ListingValues &v = listing.values;
    listing.currency = row.currency(13);
    listing.id = row.id<ListingId>(0);
    listing.store = row.id<StoreId>(1);
    listing.promId = row.id<PromListingId>(2);
    listing.product = row.maybeId<ProductId>(3);
    listing.externalId = row.text(4);
    listing.sku = row.text(5);
    v.name = row.text(6);
    v.nameUk = row.maybeText(7);
    listing.sellingType = row.text(8);
    v.presence = row.maybeText(9);
    v.inStock = row.maybeFlag(10);
    if (!row.isNull(11))
        v.price = Money::ofMinor(row.number(11), listing.currency);
    if (!row.isNull(12))
        v.oldPrice = Money::ofMinor(row.number(12), listing.currency);
    listing.minimumOrder = row.maybeQuantity(14);
    v.discount = discountIn(row, 15);
    v.prices = stepsIn(row, 16, listing.currency);
    v.quantity = row.maybeQuantity(17);
    listing.unit = row.text(18);
    v.status = row.maybeText(19);
    listing.group = row.maybeId<PromGroupId>(20);
    listing.categoryId = row.maybeNumber(21);
    listing.categoryCaption = row.text(22);
    listing.isVariation = row.flag(23);
    listing.variationBase = row.maybeNumber(24);
    listing.variationGroup = row.maybeNumber(25);
    listing.modified = row.maybeTime(26);
    listing.read = row.time(27);
    v.keywords = row.maybeText(28);
    v.keywordsUk = row.maybeText(29);
    v.description = row.maybeText(30);
    v.descriptionUk = row.maybeText(31);
    return listing;
}

Result<std::optional<Listing>> loadListing(storage::Connection &db, ListingId id)
{
    auto listing =
        TRY(db.first(u"SELECT "_s + listingColumns(true) + u" FROM listing WHERE id = ?"_s, {id}, listingOf));
    if (listing)
        listing->pending = TRY(pendingEdits(db, {id.value()})).value(id);
    return listing;
}

Result<QHash<qint64, Listing>> loadListings(storage::Connection &db, const QList<qint64> &ids, bool withTexts)
{
    QHash<qint64, Listing> found;
    found.reserve(ids.size());
    const auto pending = TRY(pendingEdits(db, ids));
    TRY_DONE(db.each(u"SELECT "_s + listingColumns(withTexts) + u" FROM listing WHERE id "_s + db.isOneOf(),
                     {db.numbers(ids)}, [&](const storage::Row &row) -> Done {
                         Listing listing = listingOf(row);
                         listing.pending = pending.value(listing.id);
                         found.insert(listing.id.value(), listing);
                         return {};
                     }));
    return found;
}

Result<Listing> existingListing(storage::Connection &db, ListingId id)
{
    auto listing = TRY(loadListing(db, id));
    if (!listing)
        return Error::of(Error::Kind::NotFound, u"no such listing"_s);
    return std::move(*listing);
}

bool anyGoesOut(const QList<PendingEdit> &edits)
{
    return std::any_of(edits.cbegin(), edits.cend(), [](const PendingEdit &edit) { return !edit.keptHere; });
}

Result<QHash<ListingId, QList<PendingEdit>>> pendingEdits(storage::Connection &db, const QList<qint64> &ids)
{
    QHash<ListingId, QList<PendingEdit>> pending;
    TRY_DONE(db.each(u"SELECT listing_id, field, base, version, sent_value, sent_version, repeats, changed_ms, "
                     "confirmed_version, in_conflict, theirs, CASE WHEN "_s +
                         stores::isKeptHere(
                             u"field"_s, u"(SELECT l.store_id FROM listing l WHERE l.id = listing_edit.listing_id)"_s) +
                         u" THEN 1 ELSE 0 END FROM listing_edit WHERE listing_id "_s + db.isOneOf() +
                         u" ORDER BY listing_id, field"_s,
                     {db.numbers(ids)}, [&](const storage::Row &row) -> Done {
                         PendingEdit edit;
                         edit.field = row.text(1);
                         edit.base = row.maybeText(2);
                         edit.version = static_cast<int>(row.number(3));
                         edit.sent = row.maybeText(4);
                         if (const auto version = row.maybeNumber(5))
                             edit.sentVersion = static_cast<int>(*version);
                         edit.repeats = static_cast<int>(row.number(6));
                         edit.changed = row.time(7);
                         if (const auto version = row.maybeNumber(8))
                             edit.confirmedVersion = static_cast<int>(*version);
                         edit.inConflict = row.flag(9);
                         edit.theirs = row.maybeText(10);
                         edit.keptHere = row.flag(11);
                         pending[row.id<ListingId>(0)].append(edit);
                         return {};
                     }));
    return pending;
}

Result<ListingId> insertListing(storage::Connection &db, const Listing &listing, const QByteArray &digest,
                                std::optional<ImageId> mainImage)
{
    storage::Binds binds = sharedBinds(listing);
    binds += {listing.store, listing.promId, listing.product, mainImage, digest};
    return ListingId(TRY(db.insert(
        u"INSERT INTO listing (external_id, sku, name, name_uk, selling_type, presence, in_stock, price_minor, "
        "old_price_minor, currency, minimum_order, discount, prices, quantity, unit, status, group_prom_id, "
        "category_id, category_caption, is_variation, variation_base_id, variation_group_id, modified_ms, read_ms, "
        "sort_name, keywords, keywords_uk, search, description, description_uk, "
        "store_id, prom_id, product_id, main_image_id, prom_digest) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
        "?, ?, ?, ?, ?) RETURNING id"_s,
        binds)));
}

Done updateListing(storage::Connection &db, const Listing &listing, const std::optional<QByteArray> &digest)
{
    storage::Binds binds = sharedBinds(listing);
    binds += {storage::Bind(digest), storage::Bind(listing.id)};
    TRY(db.run(
        u"UPDATE listing SET external_id = ?, sku = ?, name = ?, name_uk = ?, selling_type = ?, presence = ?, "
        "in_stock = ?, price_minor = ?, old_price_minor = ?, currency = ?, minimum_order = ?, discount = ?, "
        "prices = ?, quantity = ?, unit = ?, status = ?, group_prom_id = ?, category_id = ?, "
        "category_caption = ?, is_variation = ?, variation_base_id = ?, variation_group_id = ?, modified_ms = ?, "
        "read_ms = ?, sort_name = ?, keywords = ?, keywords_uk = ?, search = ?, description = ?, "
        "description_uk = ?, prom_digest = coalesce(?, prom_digest) WHERE id = ?"_s,
        binds));
    return {};
}

QByteArray digestOf(const ListingFacts &facts)
{
    QString all;
    all.reserve(2048);
    const auto add = [&all](const std::optional<QString> &text) {
        all += text ? QChar(u'\x1') : QChar(u'\x2'); // "" and nothing are two things
        if (text)
            all += *text;
    };
    const auto number = [&](const std::optional<qint64> &value) {
        add(value ? std::optional(QString::number(*value)) : std::nullopt);
    };
    for (const QLatin1StringView field : listingFields()) {
        all += u'\x3';
        if (facts.knows.contains(field))
            add(canonical(field, facts.values));
    }
    for (const auto *text : {&facts.externalId, &facts.sku, &facts.sellingType, &facts.unit, &facts.categoryCaption})
        add(*text);
    add(facts.currency.code());
    number(facts.minimumOrder ? std::optional(facts.minimumOrder->thousandths()) : std::nullopt);
    number(facts.group ? std::optional(facts.group->value()) : std::nullopt);
    for (const auto *value : {&facts.categoryId, &facts.variationBase, &facts.variationGroup})
        number(*value);
    number(facts.isVariation ? std::optional<qint64>(*facts.isVariation ? 1 : 0) : std::nullopt);
    add(facts.anyName);
    add(facts.anyKeywords);
    add(facts.anyDescription);
    add(facts.mainPicture);
    number(facts.modified ? std::optional(facts.modified->ms()) : std::nullopt);
    number(facts.pictures ? std::optional<qint64>(facts.pictures->size()) : std::nullopt);
    for (const Picture &picture : facts.pictures.value_or(QList<Picture>())) {
        number(picture.promId.value());
        add(picture.url);
    }
    return QCryptographicHash::hash(
        QByteArrayView(reinterpret_cast<const char *>(all.constData()), all.size() * qsizetype{sizeof(QChar)}),
        QCryptographicHash::Md5);
}

} // namespace kramar::listings
