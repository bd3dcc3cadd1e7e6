// SPDX-License-Identifier: GPL-3.0-or-later
#include "listings/price_offers.h"

#include "listings/braking.h"
#include "listings/bulk_fraction.h"
#include "listings/bulk_reading.h"
#include "listings/edit_writer.h"
#include "listings/fields.h"
#include "listings/listing_table.h"
#include "listings/mass_snapshots.h"
#include "listings/sanity.h"
#include "storage/id_list.h"

#include <QMap>

#include <algorithm>

using namespace Qt::StringLiterals;
using kramar::products::EntryText;
using kramar::products::PriceKind;
using kramar::products::PriceList;

namespace kramar::listings {

namespace {

// SQL: can a list of this currency say the price of `listing`?
const QString reachable = u"listing.is_variation = 0 AND coalesce(listing.status, '') <> 'deleted' "
                          u"AND (listing.currency = 'UAH' OR listing.currency = "_s;

QLatin1StringView fieldOf(const PriceList &list)
{
    return list.kind == PriceKind::Retail ? listing_field::price : listing_field::prices;
}

Result<Money> inCurrencyOf(const Listing &listing, Money amount, const PriceList &list)
{
    if (listing.currency == list.currency)
        return amount;
    return exchanged(amount, list.rateMillionths, listing.currency, PriceList::one);
}

// The canonical text that the entry is in this listing.
Result<QString> valueIn(const Listing &listing, const QString &entry, const PriceList &list)
{
    if (list.kind == PriceKind::Retail)
        return TRY(inCurrencyOf(listing, TRY(Money::parse(entry, list.currency)), list)).toDecimal();
    QList<WholesaleStep> steps = TRY(stepsOf(entry, list.currency));
    for (WholesaleStep &step : steps)
        step.price = TRY(inCurrencyOf(listing, step.price, list));
    return stepsText(steps);
}

Result<QList<qint64>> listingsOf(storage::Connection &db, const PriceList &list, const OfferScope &scope)
{
    const QString select = u"SELECT listing.id AS id FROM listing "_s;
    const QString where = u"WHERE listing.store_id "_s + db.isOneOf() + u" AND "_s + reachable + u"?)"_s;
    const storage::Binds binds{db.numbers(storage::rawIds(list.stores)), list.currency};
    const QString order = u" ORDER BY listing.id"_s;
    if (list.stores.isEmpty())
        return QList<qint64>();
    if (scope.listings)
        return storage::idsOf(db, select + where + u" AND listing.id "_s + db.isOneOf() + order,
                              binds + storage::Binds{db.numbers(*scope.listings)});
    if (scope.products)
        return storage::idsOf(db, select + where + u" AND listing.product_id "_s + db.isOneOf() + order,
                              binds + storage::Binds{db.numbers(*scope.products)});
    return storage::idsOf(
        db,
        select + u"JOIN price_entry e ON e.product_id = listing.product_id AND e.price_list_id = ? "_s + where + order,
        storage::Binds{list.id} + binds);
}

struct Wanted {
    BulkRow row;
    QString value;
};

// What the list wants of some listings, whether it is so already or not.
Result<QList<Wanted>> wantedOf(storage::Connection &db, const PriceList &list, const QList<qint64> &ids,
                               const OfferScope &scope, QHash<QString, qint64> &skipped)
{
    QList<BulkRow> rows = TRY(bulkRows(db, ids, BulkTexts::LeaveOut));
    QList<qint64> products;
    for (const BulkRow &row : std::as_const(rows)) {
        if (row.listing.product)
            products.append(row.listing.product->value());
    }
    const QHash<qint64, QString> entries = TRY(products::entryTexts(db, list.id, products));
    QList<Wanted> wanted;
    for (BulkRow &row : rows) {
        const qint64 product = row.listing.product.value_or(ProductId()).value();
        const auto standing = entries.constFind(product);
        const EntryText written = standing == entries.cend() ? EntryText() : EntryText(*standing);
        const EntryText entry = scope.instead.value(product, written);
        if (!entry)
            continue;
        auto value = valueIn(row.listing, *entry, list);
        const Done fits = value ? checkAgainst(row.listing, fieldOf(list), *value) : Done(value.error());
        const SyncLock *lock = syncLockOf(row.listing, fieldOf(list));
        if (lock && canonical(fieldOf(list), row.listing.values) != (value ? std::optional(*value) : std::nullopt)) {
            ++skipped[lockOf(row.listing, fieldOf(list))];
            continue;
        }
        if (!fits && fits.error().kind != Error::Kind::Invalid)
            return fits.error();
        if (!fits)
            ++skipped[fits.error().detail];
        else
            wanted.append({std::move(row), *std::move(value)});
    }
    return wanted;
}

} // namespace

Result<Money> exchanged(Money amount, qint64 rate, Currency to, qint64 rateOfTo)
{
    const auto inHryvnias = Fraction::decimal(amount.minor(), 0).times(Fraction::decimal(rate, 6));
    const auto inOther = inHryvnias ? inHryvnias->over(Fraction::decimal(rateOfTo, 6)) : std::nullopt;
    const auto minor = inOther ? inOther->stepOf(1, 0, Fraction::Way::Nearest) : std::nullopt;
    return minor ? Result<Money>(Money::ofMinor(*minor, to)) : Error::invalid(listing_field::price, u"out_of_range"_s);
}

Result<PriceSurvey> surveyPrices(storage::Connection &db, const PriceList &list, const OfferScope &scope,
                                 Effort &effort)
{
    PriceSurvey survey;
    const QString field = fieldOf(list);
    const QList<qint64> ids = TRY(listingsOf(db, list, scope));
    effort.begin(ids.size());
    for (qsizetype from = 0; from < ids.size(); from += EditWriter::atOnce) {
        TRY_DONE(effort.go());
        const QList<qint64> some = ids.mid(from, EditWriter::atOnce);
        for (const Wanted &wanted : TRY(wantedOf(db, list, some, scope, survey.skipped))) {
            const Listing &listing = wanted.row.listing;
            const std::optional<QString> before = canonical(field, listing.values);
            if (before == wanted.value) {
                ++survey.same;
                continue;
            }
            ListingValues after = listing.values;
            TRY_DONE(assign(field, wanted.value, listing.currency, after));
            const bool braked = movesPrice(listing.values, after, wanted.row.brakePricePercent);
            survey.braked += braked ? 1 : 0;
            survey.stores.insert(listing.store);
            survey.differences.append(
                {listing.id, *listing.product, listing.store, field, before, wanted.value, braked});
        }
        effort.advance(some.size());
    }
    return survey;
}

Result<qint64> offerPrices(storage::Transaction &tx, journal::Act &act, const PriceList &list, const OfferScope &scope,
                           MassSnapshots *snapshots, qint64 undoDelayMs, Effort &effort)
{
    const QString field = fieldOf(list);
    EditWriter writer(tx, act, undoDelayMs);
    qint64 changed = 0;
    QHash<QString, qint64> skipped;
    const QList<qint64> ids = TRY(listingsOf(tx.db(), list, scope));
    for (qsizetype from = 0; from < ids.size(); from += EditWriter::atOnce) {
        TRY_DONE(effort.go());
        const QList<qint64> some = ids.mid(from, EditWriter::atOnce);
        const auto pending = TRY(pendingEdits(tx.db(), some));
        QList<EditedListing> edits;
        for (Wanted &wanted : TRY(wantedOf(tx.db(), list, some, scope, skipped))) {
            if (canonical(field, wanted.row.listing.values) == wanted.value)
                continue;
            EditedListing edit{std::move(wanted.row.listing), {{field, wanted.value}}};
            edit.listing.pending = pending.value(edit.listing.id);
            edits.append(std::move(edit));
        }
        if (snapshots)
            TRY_DONE(snapshots->keep(edits, BulkTexts::LeaveOut));
        changed += TRY(writer.write(std::move(edits)));
    }
    return changed;
}

namespace {

// Of these listings, whose price or steps a list says: take(listing, kind of the list, list).
template <class Take>
Done eachListed(storage::Connection &db, const QList<qint64> &ids, Take take)
{
    if (ids.isEmpty() || !TRY(db.firstNumber(u"SELECT 1 FROM price_list_store LIMIT 1"_s)))
        return {};
    return db.each(u"SELECT listing.id, s.kind, s.price_list_id FROM listing "
                   u"JOIN price_list_store s ON s.store_id = listing.store_id "
                   u"JOIN price_list l ON l.id = s.price_list_id "
                   u"JOIN price_entry e ON e.price_list_id = l.id AND e.product_id = listing.product_id "
                   u"WHERE listing.id "_s +
                       db.isOneOf() + u" AND "_s + reachable + u"l.currency) ORDER BY listing.id"_s,
                   {db.numbers(ids)}, [&](const storage::Row &row) -> Done {
                       const bool retail = row.text(1) == products::toCode(PriceKind::Retail);
                       take(row.number(0), retail ? PriceKind::Retail : PriceKind::Wholesale, row.id<PriceListId>(2));
                       return {};
                   });
}

Done sayAgain(storage::Transaction &tx, const QList<qint64> &listings)
{
    QMap<PriceListId, QList<qint64>> byList;
    TRY_DONE(eachListed(tx.db(), listings,
                        [&byList](qint64 listing, PriceKind, PriceListId list) { byList[list].append(listing); }));
    journal::Act act(tx, Actor::exchange(), "price.align"_L1);
    Effort effort;
    for (auto list = byList.cbegin(); list != byList.cend(); ++list) {
        const PriceList said = TRY(products::existingPriceList(tx.db(), list.key()));
        TRY(offerPrices(tx, act, said, {.listings = *list}, nullptr, 0, effort));
    }
    return {};
}

} // namespace

void priceIsDue(storage::Transaction &tx, ListingId listing)
{
    tx.gather(sayAgain, listing.value());
}

Done markListed(storage::Connection &db, const QList<Listing *> &listings)
{
    QHash<qint64, Listing *> byId;
    for (Listing *listing : listings) {
        listing->priceListed.reset();
        listing->stepsListed.reset();
        if (listing->product)
            byId.insert(listing->id.value(), listing);
    }
    return eachListed(db, byId.keys(), [&byId](qint64 id, PriceKind kind, PriceListId list) {
        Listing &listing = *byId.value(id);
        (kind == PriceKind::Retail ? listing.priceListed : listing.stepsListed) = list;
    });
}

} // namespace kramar::listings
