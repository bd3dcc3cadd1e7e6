// SPDX-License-Identifier: GPL-3.0-or-later
// What Prom says of listings.
#include "listings/gallery.h"
#include "listings/listing_name.h"
#include "listings/listing_operations.h"
#include "listings/listing_table.h"
#include "listings/merge.h"
#include "listings/price_offers.h"
#include "products/product.h"
#include "stock/offered.h"

#include <array>
#include <tuple>

using namespace Qt::StringLiterals;
namespace entity = kramar::journal::entity;

namespace kramar::listings {

namespace {

std::optional<QString> numberText(const std::optional<qint64> &value)
{
    return value ? std::optional(QString::number(*value)) : std::nullopt;
}

// What Prom alone decides, as texts for history; in the order of promsOwnKeys.
QList<std::optional<QString>> promsOwn(const Listing &listing)
{
    return {listing.externalId,
            listing.sku,
            listing.sellingType,
            listing.unit,
            listing.currency.code(),
            listing.minimumOrder ? std::optional(listing.minimumOrder->toDecimal()) : std::nullopt,
            listing.group ? numberText(listing.group->value()) : std::nullopt,
            numberText(listing.categoryId),
            listing.categoryCaption,
            listing.isVariation ? u"true"_s : u"false"_s,
            numberText(listing.variationBase),
            numberText(listing.variationGroup)};
}
constexpr std::array promsOwnKeys{QLatin1StringView("external_id"),    QLatin1StringView("sku"),
                                  QLatin1StringView("selling_type"),   QLatin1StringView("unit"),
                                  QLatin1StringView("currency"),       QLatin1StringView("minimum_order"),
                                  QLatin1StringView("group"),          QLatin1StringView("category_id"),
                                  QLatin1StringView("category"),       QLatin1StringView("is_variation"),
                                  QLatin1StringView("variation_base"), QLatin1StringView("variation_group")};

// Missing is unknown: only what the answer carries is taken.
void takePromsOwn(const ListingFacts &facts, Listing &listing)
{
    const auto take = [](const auto &from, auto &to) {
        if (from)
            to = *from;
    };
    take(facts.externalId, listing.externalId);
    take(facts.sku, listing.sku);
    take(facts.sellingType, listing.sellingType);
    take(facts.unit, listing.unit);
    take(facts.categoryCaption, listing.categoryCaption);
    take(facts.minimumOrder, listing.minimumOrder);
    take(facts.group, listing.group);
    take(facts.categoryId, listing.categoryId);
    take(facts.variationBase, listing.variationBase);
    take(facts.variationGroup, listing.variationGroup);
    take(facts.modified, listing.modified);
    take(facts.isVariation, listing.isVariation);
    if (facts.currency.isKnown())
        listing.currency = facts.currency;
}

bool isPending(const Listing &listing, QLatin1StringView field)
{
    return std::any_of(listing.pending.cbegin(), listing.pending.cend(),
                       [field](const PendingEdit &edit) { return edit.field == field; });
}

// What the balances may have a say in.
auto offeredIn(const ListingValues &values)
{
    return std::tuple(values.quantity, values.presence, values.status);
}

// What price lists may have a say in.
auto pricedIn(const Listing &listing)
{
    return std::tuple(listing.values.price, listing.values.prices, listing.currency);
}

// Amounts are kept without their currency: after a change of it they count in the new one.
void recount(ListingValues &values, Currency currency)
{
    for (std::optional<Money> *money : {&values.price, &values.oldPrice}) {
        if (*money)
            *money = Money::ofMinor((*money)->minor(), currency);
    }
}

} // namespace

ListingFacts filledFrom(const ListingFacts &facts, const Listing &known)
{
    using namespace listing_field;
    ListingFacts filled = facts;
    std::optional<Discount> &told = filled.values.discount;
    const std::optional<Discount> &ours = known.values.discount;
    if (told && ours && !isPending(known, discount) && told->kind == ours->kind &&
        told->hundredths == ours->hundredths) {
        if (!told->from.isValid())
            told->from = ours->from;
        if (!told->to.isValid())
            told->to = ours->to;
    }
    const ListingValues &now = known.values;
    ListingValues &values = filled.values;
    const auto textOf = [](const std::optional<QString> &text) { return text.value_or(QString()); };
    const auto takeAny = [&](QLatin1StringView field, const std::optional<QString> &any, std::optional<QString> &into,
                             const std::optional<QString> &main, const std::optional<QString> &second) {
        if (!any || !isOfMainLanguage(*any, textOf(main), textOf(second)))
            return;
        into = any;
        filled.knows.append(field);
    };
    const auto &secondName = now.nameUk ? now.nameUk : values.nameUk;
    takeAny(name, facts.anyName, values.name, now.name, secondName);
    const auto &secondDescription = now.descriptionUk ? now.descriptionUk : values.descriptionUk;
    takeAny(description, facts.anyDescription, values.description, now.description, secondDescription);
    // Keywords are in the language of the name beside them.
    if (facts.anyKeywords && isOfMainLanguage(textOf(facts.anyName), textOf(now.name), textOf(secondName))) {
        values.keywords = facts.anyKeywords;
        filled.knows.append(keywords);
    } else if (facts.anyKeywords && facts.anyName && facts.anyName == now.nameUk) {
        values.keywordsUk = facts.anyKeywords;
        filled.knows.append(keywordsUk);
    }
    return filled;
}

Result<QString> ListingOperations::languageOf(StoreId store)
{
    if (!m_languages.contains(store)) {
        const auto language = TRY(m_tx.db().first(u"SELECT language FROM store WHERE id = ?"_s, {store},
                                                  [](const storage::Row &row) { return row.text(0); }));
        m_languages.insert(store, language.value_or(QString()));
    }
    return m_languages.value(store);
}

Result<stores::ConflictRule> ListingOperations::conflictRuleOf(StoreId store)
{
    if (!m_rules.contains(store))
        m_rules.insert(store, TRY(stores::conflictRule(m_tx.db(), store)));
    return m_rules.value(store);
}

// In the store's language where the listing has it, else in the other one.
Result<QString> ListingOperations::productName(const Listing &listing)
{
    return nameIn(TRY(languageOf(listing.store)), listing.values);
}

Result<Identifier *> ListingOperations::identifierOf(StoreId store)
{
    auto known = m_identifiers.find(store.value());
    if (known == m_identifiers.end()) {
        const auto policy = TRY(stores::identityPolicy(m_tx.db(), store));
        known =
            m_identifiers.try_emplace(store.value(), m_tx.db(), store, policy.keys, Identifier::Among::Products).first;
    }
    known->second.forget(); // the listing before may have made one
    return &known->second;
}

// Design rule 13: the store's keys decide; without any of them, a product of its own. What several products have, or
// another listing of the store has got already, stays unlinked, for review.
Result<std::optional<ProductId>> ListingOperations::productFor(const Listing &listing, Creating creating)
{
    if (creating == Creating::LeaveUnlinked)
        return std::optional<ProductId>();
    Identifier *identifier = TRY(identifierOf(listing.store));
    const QList<ProductId> same = TRY(identifier->identify(identityOf(listing))).products;
    if (same.isEmpty() && creating == Creating::LinkExisting)
        return std::optional<ProductId>();
    if (same.isEmpty()) {
        const QString name = TRY(productName(listing));
        return std::optional(
            TRY(products::createProduct(m_tx, m_actor, {.sku = listing.sku, .name = name, .unit = listing.unit})));
    }
    if (same.size() > 1)
        return std::optional<ProductId>();
    const auto taken = TRY(m_tx.db().firstNumber(
        u"SELECT 1 FROM listing WHERE product_id = ? AND store_id = ? LIMIT 1"_s, {same.first(), listing.store}));
    return taken ? std::nullopt : std::optional(same.first());
}

namespace {

QString whatIsKnown()
{
    return u"SELECT id, prom_digest, CASE WHEN EXISTS (SELECT 1 FROM listing_edit WHERE listing_id = id) "
           "THEN 1 ELSE 0 END, prom_id FROM listing WHERE store_id = ? AND prom_id "_s;
}

} // namespace

Done ListingOperations::lookUp(StoreId store, const QList<PromListingId> &ids)
{
    QList<qint64> numbers;
    for (const PromListingId id : ids) {
        m_lookedUp.insert({store, id}, std::nullopt);
        numbers.append(id.value());
    }
    storage::Connection &db = m_tx.db();
    return db.each(whatIsKnown() + db.isOneOf(), {store, db.numbers(numbers)}, [&](const storage::Row &row) -> Done {
        m_lookedUp.insert({store, row.id<PromListingId>(3)}, Known{row.id<ListingId>(0), row.bytes(1), row.flag(2)});
        return {};
    });
}

Result<std::optional<ListingOperations::Known>> ListingOperations::knownListing(StoreId store, PromListingId promId)
{
    if (const auto found = m_lookedUp.find({store, promId}); found != m_lookedUp.end()) {
        std::optional<Known> known = std::move(*found);
        m_lookedUp.erase(found);
        return known;
    }
    return m_tx.db().first(whatIsKnown() + u"= ?"_s, {store, promId}, [](const storage::Row &row) {
        return Known{row.id<ListingId>(0), row.bytes(1), row.flag(2)};
    });
}

Result<Applied> ListingOperations::apply(StoreId store, const ListingFacts &facts, Creating creating,
                                         const QByteArray &digest)
{
    TRY_DONE(m_actor.need(Right::Exchange));
    const auto known = TRY(knownListing(store, facts.promId));
    if (!known)
        return create(store, facts, creating, digest);
    const bool same = known->digest == digest;
    if (same && !known->edited)
        return Applied::Unchanged;

    storage::Connection &db = m_tx.db();
    auto loaded = TRY(loadListing(db, known->id));
    if (!loaded)
        return Error::of(Error::Kind::Internal, u"a listing vanished"_s);
    Listing &listing = *loaded;
    // Asked earlier and come later: what is known since says more.
    if (facts.modified && listing.modified && *facts.modified < *listing.modified)
        return Applied::Unchanged;
    journal::Act act(m_tx, m_actor, QLatin1StringView("listing.import"), store);
    Merge merge(m_tx, act, listing, TRY(conflictRuleOf(store)));

    const QList<std::optional<QString>> before = promsOwn(listing);
    const auto priced = pricedIn(listing);
    const std::optional<qint64> category = listing.categoryId;
    bool seen = false;
    if (!same) {
        takePromsOwn(facts, listing);
        recount(listing.values, listing.currency);
        const QList<std::optional<QString>> after = promsOwn(listing);
        for (qsizetype i = 0; i < before.size(); ++i) {
            seen = seen || before[i] != after[i];
            TRY_DONE(act.record(entity::listing, listing.id.value(), promsOwnKeys[static_cast<size_t>(i)], before[i],
                                after[i]));
        }
        const QList<Picture> gallery = TRY(picturesOf(db, listing.id));
        const auto pictures = toldPictures(facts, gallery);
        if (pictures && *pictures != gallery) {
            TRY_DONE(replacePictures(db, listing.id, *pictures));
            seen = true;
        }
    }
    const ListingFacts filled = filledFrom(facts, listing);
    const auto offered = offeredIn(listing.values);
    for (const QLatin1StringView field : listingFields()) {
        if (filled.knows.contains(field))
            TRY_DONE(merge.field(field, canonical(field, filled.values)));
    }
    TRY_DONE(merge.settle());
    if (!same || merge.valuesChanged()) {
        listing.read = m_tx.now();
        TRY_DONE(updateListing(db, listing, digest));
    }
    if (listing.product && offeredIn(listing.values) != offered)
        stock::balanceIsDue(m_tx, *listing.product); // where the warehouses say it, they say it again
    if (listing.product && pricedIn(listing) != priced)
        priceIsDue(m_tx, listing.id); // and so do price lists
    seen = seen || merge.visible();
    const bool moved = category && category != listing.categoryId; // the first one that is told is no move
    if (seen || !same)
        m_tx.changed(ObjectKind::Listing, listing.id);
    if (moved)
        return Applied::Moved;
    return seen ? Applied::Changed : Applied::Unchanged; // a new date of change alone is nothing to count
}

Result<Applied> ListingOperations::create(StoreId store, const ListingFacts &facts, Creating creating,
                                          const QByteArray &digest)
{
    journal::Act act(m_tx, m_actor, QLatin1StringView("listing.import"), store);
    Listing listing;
    listing.store = store;
    listing.promId = facts.promId;
    listing.read = m_tx.now();
    takePromsOwn(facts, listing);
    const ListingFacts filled = filledFrom(facts, listing);
    for (const QLatin1StringView field : listingFields()) {
        if (filled.knows.contains(field))
            TRY_DONE(assign(field, canonical(field, filled.values), listing.currency, listing.values));
    }
    listing.product = TRY(productFor(listing, creating));
    const QList<Picture> pictures = toldPictures(facts, {}).value_or(QList<Picture>());
    const QList<ImageId> images = TRY(imagesFor(m_tx.db(), pictures));
    const ListingId id =
        TRY(insertListing(m_tx.db(), listing, digest, images.isEmpty() ? std::nullopt : std::optional(images.first())));
    TRY_DONE(addPictures(m_tx.db(), id, pictures, images));
    if (listing.product) {
        stock::balanceIsDue(m_tx, *listing.product);
        priceIsDue(m_tx, id);
    }
    TRY_DONE(act.recordNew(entity::listing, id.value()));
    m_tx.changed(ObjectKind::Listing, id);
    return Applied::New;
}

Done ListingOperations::applyTranslation(ListingId id, const std::optional<QString> &name,
                                         const std::optional<QString> &keywords,
                                         const std::optional<QString> &description)
{
    TRY_DONE(m_actor.need(Right::Exchange));
    Listing listing = TRY(existingListing(m_tx.db(), id));
    journal::Act act(m_tx, m_actor, QLatin1StringView("listing.import"), listing.store);
    Merge merge(m_tx, act, listing, TRY(conflictRuleOf(listing.store)));
    TRY_DONE(merge.field(listing_field::nameUk, name));
    TRY_DONE(merge.field(listing_field::keywordsUk, keywords));
    TRY_DONE(merge.field(listing_field::descriptionUk, description));
    TRY_DONE(merge.settle());
    if (merge.valuesChanged()) {
        listing.read = m_tx.now();
        TRY_DONE(updateListing(m_tx.db(), listing));
    }
    if (merge.visible())
        m_tx.changed(ObjectKind::Listing, id);
    return {};
}

} // namespace kramar::listings
