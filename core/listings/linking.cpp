// SPDX-License-Identifier: GPL-3.0-or-later
#include "listings/linking.h"

#include "journal/act.h"
#include "listings/listing_name.h"
#include "listings/listing_table.h"
#include "products/price_list.h"
#include "products/product.h"
#include "stock/offered.h"
#include "stock/stock.h"
#include "storage/many_rows.h"

#include <algorithm>

using namespace Qt::StringLiterals;
namespace entity = kramar::journal::entity;

namespace kramar::listings {

namespace {

const QString productField = u"product"_s;
constexpr QLatin1StringView undoKind("listing.link_undo");

// "<number> <name>": to be read by people, and found again by its number.
Result<std::optional<QString>> described(storage::Connection &db, const std::optional<ProductId> &id)
{
    if (!id)
        return std::optional<QString>();
    const auto product = TRY(products::findProduct(db, *id));
    return std::optional(QString::number(id->value()) + (product ? u' ' + product->name : QString()));
}

std::optional<ProductId> numberOf(const std::optional<QString> &described)
{
    return described ? std::optional(ProductId(described->section(u' ', 0, 0).toLongLong())) : std::nullopt;
}

} // namespace

Done LinkOperations::setProduct(const Listing &listing, const std::optional<ProductId> &product, QLatin1StringView kind)
{
    TRY_DONE(m_actor.need(Right::EditListings));
    storage::Connection &db = m_tx.db();
    if (product && !TRY(products::findProduct(db, *product)))
        return Error::of(Error::Kind::NotFound, u"no such product"_s);
    if (listing.product == product)
        return {};
    journal::Act act(m_tx, m_actor, kind, listing.store);
    TRY_DONE(act.record(entity::listing, listing.id.value(), productField, TRY(described(db, listing.product)),
                        TRY(described(db, product))));
    TRY(db.run(u"UPDATE listing SET product_id = ? WHERE id = ?"_s, {product, listing.id}));
    if (product)
        TRY(db.run(u"DELETE FROM link_aside WHERE listing_id = ?"_s, {listing.id}));
    TRY_DONE(m_follower.follow(m_tx, listing.id, product));
    if (product)
        stock::balanceIsDue(m_tx, *product); // its number may go to Prom from now on
    m_tx.changed(ObjectKind::Listing, listing.id);
    for (const std::optional<ProductId> &touched : {listing.product, product}) {
        if (touched)
            m_tx.changed(ObjectKind::Product, *touched);
    }
    return {};
}

Done LinkOperations::link(const Link &link)
{
    return setProduct(TRY(existingListing(m_tx.db(), link.listing)), link.product, QLatin1StringView("listing.link"));
}

Done LinkOperations::linkUnlinked(const QList<Link> &links)
{
    TRY_DONE(m_actor.need(Right::EditListings));
    if (links.isEmpty())
        return {};
    storage::Connection &db = m_tx.db();
    QList<qint64> listings, products;
    for (const Link &link : links) {
        listings.append(link.listing.value());
        products.append(link.product.value());
    }
    QHash<ProductId, QString> names;
    TRY_DONE(db.each(u"SELECT id, name FROM product WHERE id "_s + db.isOneOf(), {db.numbers(products)},
                     [&names](const storage::Row &row) -> Done {
                         names.insert(row.id<ProductId>(0), row.text(1));
                         return {};
                     }));
    journal::Act act(m_tx, m_actor, QLatin1StringView("listing.link"));
    using Type = storage::ManyRows::Type;
    storage::ManyRows rows(db, {Type::Number, Type::Number});
    QList<journal::HistoryChange> changes;
    for (const Link &link : links) {
        rows.add(link.listing, link.product);
        changes.append({entity::listing, link.listing.value(), productField, std::nullopt,
                        QString::number(link.product.value()) + u' ' + names.value(link.product)});
    }
    TRY_DONE(act.recordAll(changes));
    TRY(db.run(u"UPDATE listing SET product_id = r.c1 FROM "_s + rows.asTable() + u" WHERE listing.id = r.c0"_s,
               {rows.bind()}));
    TRY(db.run(u"DELETE FROM link_aside WHERE listing_id "_s + db.isOneOf(), {db.numbers(listings)}));
    const QList<qint64> followed = TRY(m_follower.followed(db, listings));
    const QSet<qint64> hangOn(followed.begin(), followed.end());
    for (const Link &link : links) {
        if (hangOn.contains(link.listing.value()))
            TRY_DONE(m_follower.follow(m_tx, link.listing, link.product));
        stock::balanceIsDue(m_tx, link.product); // its number may go to Prom from now on
        m_tx.changed(ObjectKind::Listing, link.listing);
        m_tx.changed(ObjectKind::Product, link.product);
    }
    return {};
}

Done LinkOperations::unlink(ListingId listing)
{
    return setProduct(TRY(existingListing(m_tx.db(), listing)), std::nullopt, QLatin1StringView("listing.unlink"));
}

Result<ProductId> LinkOperations::createProduct(ListingId id)
{
    TRY_DONE(m_actor.need(Right::EditListings));
    storage::Connection &db = m_tx.db();
    const Listing listing = TRY(existingListing(db, id));
    if (listing.product)
        return Error::of(Error::Kind::Conflict, u"linked_already"_s);
    if (!TRY(products::productsBySku(db, listing.sku)).isEmpty())
        return Error::of(Error::Kind::Conflict, u"sku_taken"_s);
    const auto language = TRY(db.first(u"SELECT language FROM store WHERE id = ?"_s, {listing.store},
                                       [](const storage::Row &row) { return row.text(0); }));
    journal::Act act(m_tx, m_actor, QLatin1StringView("listing.link"), listing.store);
    const ProductId product = TRY(products::createProduct(
        m_tx, m_actor,
        {.sku = listing.sku, .name = nameIn(language.value_or(QString()), listing.values), .unit = listing.unit}));
    TRY_DONE(link({id, product}));
    return product;
}

Done LinkOperations::leaveAside(ListingId listing, bool aside)
{
    TRY_DONE(m_actor.need(Right::EditListings));
    storage::Connection &db = m_tx.db();
    TRY(existingListing(db, listing));
    const qint64 changed =
        TRY(aside ? db.run(u"INSERT INTO link_aside (listing_id) VALUES (?) ON CONFLICT (listing_id) DO NOTHING"_s,
                           {listing})
                  : db.run(u"DELETE FROM link_aside WHERE listing_id = ?"_s, {listing}));
    if (changed > 0)
        m_tx.changed(ObjectKind::Listing, listing);
    return {};
}

// A product that was made for the listing and went with an undoing is made again.
Done LinkOperations::bringBack(const Listing &listing, const std::optional<ProductId> &product)
{
    if (!product || TRY(products::findProduct(m_tx.db(), *product)))
        return setProduct(listing, product, undoKind);
    TRY(createProduct(listing.id));
    return {};
}

// What somebody worked on since, or anything stands on, is theirs: it stays, without the link.
Done LinkOperations::removeIfUntouched(ProductId product, const QList<ActId> &ours)
{
    storage::Connection &db = m_tx.db();
    constexpr int enough = 200;
    const QList<journal::HistoryRow> history = TRY(journal::historyOf(db, entity::product, product.value(), enough));
    const bool worked = std::any_of(history.cbegin(), history.cend(), [&](const journal::HistoryRow &row) {
        return !ours.contains(row.act) && !stock::isReserveField(row.field);
    });
    if (worked || history.size() == enough)
        return {};
    const auto listing = TRY(db.firstNumber(u"SELECT id FROM listing WHERE product_id = ? LIMIT 1"_s, {product}));
    if (listing || TRY(products::isPriced(db, product)) || TRY(stock::standsOn(db, product)) ||
        TRY(m_follower.standsOn(db, product)))
        return {};
    return products::removeProduct(m_tx, m_actor, product);
}

Result<QList<ListingId>> LinkOperations::undo(ActId act)
{
    TRY_DONE(m_actor.need(Right::EditListings));
    storage::Connection &db = m_tx.db();
    TRY_DONE(journal::mayBeUndone(db, act));

    journal::Act undoing(m_tx, m_actor, undoKind);
    const QList<journal::HistoryChange> changes = TRY(journal::changesOf(db, act));
    QList<ListingId> refused;
    bool any = false;
    for (auto change = changes.crbegin(); change != changes.crend(); ++change) {
        if (change->entity == entity::product && change->field.isEmpty()) { // it was made
            QList<ActId> ours{act};
            if (const auto written = m_tx.actScope().id)
                ours.append(ActId(*written));
            TRY_DONE(removeIfUntouched(ProductId(change->objectId), ours));
            continue;
        }
        if (change->entity != entity::listing || change->field != productField)
            continue;
        const Listing listing = TRY(existingListing(db, ListingId(change->objectId)));
        if (listing.product != numberOf(change->newValue)) { // somebody linked it otherwise since
            refused.append(listing.id);
            continue;
        }
        const Done set = bringBack(listing, numberOf(change->oldValue));
        if (!set && set.error().isDatabase())
            return set.error();
        if (!set)
            refused.append(listing.id);
        else
            any = true;
    }
    if (any)
        TRY_DONE(journal::markUndone(m_tx, act, TRY(undoing.id())));
    return refused;
}

Result<QList<ListingId>> LinkOperations::redo(ActId act)
{
    return undo(TRY(journal::undoingOf(m_tx.db(), act)));
}

} // namespace kramar::listings
