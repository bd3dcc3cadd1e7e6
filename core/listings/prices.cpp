// SPDX-License-Identifier: GPL-3.0-or-later
#include "listings/prices.h"

#include "access/read_as.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace kramar::listings {

namespace {

// The listings of these products.
Result<QHash<qint64, QList<PriceOnProm>>> onProm(storage::Connection &db, PriceListId list, const QList<qint64> &ids)
{
    QHash<qint64, QList<PriceOnProm>> found;
    TRY_DONE(db.each(u"SELECT listing.product_id, listing.id, listing.store_id, listing.price_minor, listing.currency, "
                     u"listing.prices, CASE WHEN EXISTS (SELECT 1 FROM listing_edit WHERE listing_id = listing.id "
                     u"AND field IN ('price', 'prices')) THEN 1 ELSE 0 END, "
                     u"CASE WHEN EXISTS (SELECT 1 FROM price_list_store s WHERE s.store_id = listing.store_id "
                     u"AND s.price_list_id = ?) THEN 1 ELSE 0 END, image.file, listing.is_variation FROM listing "
                     u"LEFT JOIN image ON image.id = listing.main_image_id WHERE product_id "_s +
                         db.isOneOf() + u" ORDER BY listing.product_id, listing.id"_s,
                     {list, db.numbers(ids)}, [&](const storage::Row &row) -> Done {
                         found[row.number(0)].append({.listing = row.id<ListingId>(1),
                                                      .store = row.id<StoreId>(2),
                                                      .price = row.maybeMoney(3, 4),
                                                      .steps = row.text(5),
                                                      .pending = row.flag(6),
                                                      .named = row.flag(7),
                                                      .imageFile = row.text(8),
                                                      .isVariation = row.flag(9)});
                         return {};
                     }));
    return found;
}

} // namespace

Result<PriceSurvey> surveyTerms(storage::Connection &db, PriceListId id, const PriceListTerms &terms, Effort &effort)
{
    const products::PriceList old = TRY(products::existingPriceList(db, id));
    products::PriceList now = TRY(withTerms(db, old, terms));
    if (now.currency == old.currency && now.rateMillionths == old.rateMillionths)
        now.stores.removeIf([&](StoreId store) { return old.stores.contains(store); });
    return surveyPrices(db, now, {}, effort);
}

Prices::Prices(storage::Database &db, const access::Session &session)
    : m_db(db)
    , m_session(session)
{
}

QFuture<Result<QList<products::PriceList>>> Prices::lists()
{
    return access::readAs(m_db, m_session, [](storage::Connection &db) { return products::allPriceLists(db); });
}

QFuture<Result<PriceListId>> Prices::create(products::PriceKind kind, const PriceListTerms &terms)
{
    return m_db.write([=, actor = m_session.actor()](storage::Transaction &tx) {
        return PriceListOperations(tx, actor).create(kind, terms);
    });
}

QFuture<Done> Prices::remove(PriceListId list)
{
    return m_db.write([=, actor = m_session.actor()](storage::Transaction &tx) {
        return PriceListOperations(tx, actor).remove(list);
    });
}

QFuture<Result<PriceSurvey>> Prices::survey(PriceListId list, const PriceListTerms &terms,
                                            std::shared_ptr<Effort> effort)
{
    return access::readAs(m_db, m_session, [=, effort = std::move(effort)](storage::Connection &db) {
        return surveyTerms(db, list, terms, *effort);
    });
}

QFuture<Result<Prices::Changed>> Prices::change(PriceListId list, const PriceListTerms &terms, qint64 undoDelayMs,
                                                std::shared_ptr<Effort> effort)
{
    return m_db.write([=, effort = std::move(effort), actor = m_session.actor()](storage::Transaction &tx) {
        return PriceListOperations(tx, actor, undoDelayMs).change(list, terms, *effort);
    });
}

QFuture<Result<PriceSurvey>> Prices::differences(PriceListId list, std::shared_ptr<Effort> effort)
{
    return access::readAs(m_db, m_session,
                          [=, effort = std::move(effort)](storage::Connection &db) -> Result<PriceSurvey> {
                              return surveyPrices(db, TRY(products::existingPriceList(db, list)), {}, *effort);
                          });
}

QFuture<Result<Prices::Changed>> Prices::align(PriceListId list, qint64 undoDelayMs, std::shared_ptr<Effort> effort)
{
    return m_db.write([=, effort = std::move(effort), actor = m_session.actor()](storage::Transaction &tx) {
        return PriceListOperations(tx, actor, undoDelayMs).align(list, *effort);
    });
}

QFuture<Result<QList<qint64>>> Prices::ids(const products::EntryQuery &query)
{
    return access::readAs(m_db, m_session, [=](storage::Connection &db) { return products::entryIds(db, query); });
}

QFuture<Result<QList<PriceRow>>> Prices::rows(PriceListId list, const QList<qint64> &ids)
{
    return access::readAs(m_db, m_session, [=](storage::Connection &db) -> Result<QList<PriceRow>> {
        const QHash<qint64, QList<PriceOnProm>> shown = TRY(onProm(db, list, ids));
        QList<PriceRow> rows;
        for (const products::EntryRow &entry : TRY(products::entryRows(db, list, ids)))
            rows.append({entry, shown.value(entry.product.value())});
        return rows;
    });
}

QFuture<Result<QList<PriceOf>>> Prices::ofProduct(ProductId product)
{
    return access::readAs(m_db, m_session, [=](storage::Connection &db) -> Result<QList<PriceOf>> {
        QList<PriceOf> prices;
        for (const products::PriceList &list : TRY(products::allPriceLists(db))) {
            const QHash<qint64, QString> entry = TRY(products::entryTexts(db, list.id, {product.value()}));
            prices.append({list, entry.isEmpty() ? products::EntryText() : *entry.cbegin()});
        }
        return prices;
    });
}

QFuture<Result<PriceHistory>> Prices::history(ProductId product, PriceListId list)
{
    return access::readAs(m_db, m_session, [=](storage::Connection &db) -> Result<PriceHistory> {
        PriceHistory history;
        history.lists = TRY(products::allPriceLists(db));
        // Among all that happened to it: stock moves too, which are more.
        history.ofProduct =
            TRY(journal::historyOf(db, journal::entity::product, product.value(), std::numeric_limits<int>::max()));
        history.ofProduct.removeIf([](const auto &row) { return !products::listOfEntryField(row.field); });
        history.ofList = TRY(journal::historyOf(db, products::priceListEntity, list.value()));
        return history;
    });
}

QFuture<Result<Prices::Changed>> Prices::set(PriceListId list, const QList<products::EntryChange> &entries,
                                             qint64 undoDelayMs)
{
    return m_db.write([=, actor = m_session.actor()](storage::Transaction &tx) {
        Effort effort;
        return PriceListOperations(tx, actor, undoDelayMs).set(list, entries, effort);
    });
}

QFuture<Result<RuleSurvey>> Prices::survey(PriceListId list, const ListRule &rule, const QList<qint64> &products,
                                           std::shared_ptr<Effort> effort)
{
    return access::readAs(m_db, m_session, [=, effort = std::move(effort)](storage::Connection &db) {
        return surveyRule(db, list, rule, products, *effort);
    });
}

QFuture<Result<Prices::Changed>> Prices::apply(PriceListId list, const ListRule &rule, const QList<PlannedEntry> &seen,
                                               qint64 undoDelayMs, std::shared_ptr<Effort> effort)
{
    return m_db.write([=, effort = std::move(effort), actor = m_session.actor()](storage::Transaction &tx) {
        return PriceListOperations(tx, actor, undoDelayMs).applyRule(list, rule, seen, *effort);
    });
}

QFuture<Result<PastedPrices>> Prices::readPaste(PriceListId list, const QString &text, const PriceColumns &columns)
{
    return access::readAs(m_db, m_session, [=](storage::Connection &db) -> Result<PastedPrices> {
        return readPrices(db, text, TRY(products::existingPriceList(db, list)), columns);
    });
}

QFuture<Result<Prices::TakenBack>> Prices::undo(ActId act, qint64 undoDelayMs)
{
    return m_db.write([=, actor = m_session.actor()](storage::Transaction &tx) {
        return PriceListOperations(tx, actor, undoDelayMs).undo(act);
    });
}

QFuture<Result<Prices::TakenBack>> Prices::redo(ActId act, qint64 undoDelayMs)
{
    return m_db.write([=, actor = m_session.actor()](storage::Transaction &tx) {
        return PriceListOperations(tx, actor, undoDelayMs).redo(act);
    });
}

} // namespace kramar::listings
