// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/session.h"
#include "listings/price_list_operations.h"
#include "listings/price_paste.h"
#include "storage/database.h"

#include <memory>

namespace kramar::listings {

// What a store's listing of a product says of the price.
struct PriceOnProm {
    ListingId listing;
    StoreId store;
    std::optional<Money> price;
    QString steps; // canonical; empty: not known
    bool pending = false;
    bool named = false; // its store takes its prices from the list that is shown
    QString imageFile{};
    bool isVariation = false; // Prom takes the price of its base product
    friend bool operator==(const PriceOnProm &, const PriceOnProm &) = default;
};
struct PriceRow {
    products::EntryRow entry;
    QList<PriceOnProm> onProm;
};
// A list, and what it says of one product.
struct PriceOf {
    products::PriceList list;
    products::EntryText entry{};
    friend bool operator==(const PriceOf &, const PriceOf &) = default;
};

// What happened to a product's prices in all lists (fields "list_price.<list>", products::listOfEntryField), and to one
// list itself ("name", "currency", "rate", "store.<id>"); newest first.
struct PriceHistory {
    QList<products::PriceList> lists; // those there are, for their names and currencies
    QList<journal::HistoryRow> ofProduct, ofList;
};

// Price lists for screens.
class Prices
{
public:
    Prices(storage::Database &db, const access::Session &session);

    using Changed = PriceListOperations::Changed;
    using TakenBack = PriceListOperations::TakenBack;

    QFuture<Result<QList<products::PriceList>>> lists();
    QFuture<Result<PriceListId>> create(products::PriceKind kind, const PriceListTerms &terms);
    QFuture<Done> remove(PriceListId list);
    // What the stores would get with these terms; only the stores that are new where nothing else changes their prices.
    QFuture<Result<PriceSurvey>> survey(PriceListId list, const PriceListTerms &terms, std::shared_ptr<Effort> effort);
    QFuture<Result<Changed>> change(PriceListId list, const PriceListTerms &terms, qint64 undoDelayMs,
                                    std::shared_ptr<Effort> effort);
    // Which listings say something else than the list does, and the way to end that.
    QFuture<Result<PriceSurvey>> differences(PriceListId list, std::shared_ptr<Effort> effort);
    QFuture<Result<Changed>> align(PriceListId list, qint64 undoDelayMs, std::shared_ptr<Effort> effort);

    QFuture<Result<QList<qint64>>> ids(const products::EntryQuery &query);             // ProductIds
    QFuture<Result<QList<PriceRow>>> rows(PriceListId list, const QList<qint64> &ids); // in the order of ids
    QFuture<Result<QList<PriceOf>>> ofProduct(ProductId product);                      // every list
    QFuture<Result<PriceHistory>> history(ProductId product, PriceListId list);
    QFuture<Result<Changed>> set(PriceListId list, const QList<products::EntryChange> &entries, qint64 undoDelayMs);

    QFuture<Result<RuleSurvey>> survey(PriceListId list, const ListRule &rule, const QList<qint64> &products,
                                       std::shared_ptr<Effort> effort);
    QFuture<Result<Changed>> apply(PriceListId list, const ListRule &rule, const QList<PlannedEntry> &seen,
                                   qint64 undoDelayMs, std::shared_ptr<Effort> effort);
    QFuture<Result<PastedPrices>> readPaste(PriceListId list, const QString &text, const PriceColumns &columns);

    QFuture<Result<TakenBack>> undo(ActId act, qint64 undoDelayMs);
    QFuture<Result<TakenBack>> redo(ActId act, qint64 undoDelayMs);

private:
    storage::Database &m_db;
    const access::Session &m_session;
};

// What `terms` change for the stores: the list as surveyed and offered.
Result<PriceSurvey> surveyTerms(storage::Connection &db, PriceListId list, const PriceListTerms &terms, Effort &effort);

} // namespace kramar::listings
