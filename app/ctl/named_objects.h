// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/errand.h"

namespace kramar::ctl {

// What --prom-id names; refuses what is no number, NotFound what is not in the books of this store.
Result<qint64> promId(Errand &errand);
Result<listings::Listing> listingOfOptions(Errand &errand, const stores::Store &store);
// Fields of a listing as they were said; refuses what no listing has.
Result<QStringList> fieldsOfWords(Errand &errand, const QStringList &words);
Result<orders::Order> orderOfOptions(Errand &errand, const stores::Store &store);
// The names of all stores; opens the books.
Result<QHash<StoreId, QString>> storeNames(Errand &errand);
// What a list is of: the store that --store names, or all.
struct StoreScope {
    std::optional<StoreId> store{};
    QHash<StoreId, QString> names{}; // of all stores
    QList<StoreId> stores() const { return store ? QList{*store} : QList<StoreId>(); }
    QString nameOf(const std::optional<StoreId> &id) const { return id ? names.value(*id) : QString(); }
};
Result<StoreScope> scopeOf(Errand &errand);
// Which fields of a store's listings are settled: of the one that --prom-id names or of --all; only those of --field.
struct FieldScope {
    StoreId store{};
    std::optional<ListingId> only{};
    QStringList fields{};
    bool holds(ListingId listing, const QString &field) const
    {
        return (!only || listing == *only) && (fields.isEmpty() || fields.contains(field));
    }
};
Result<FieldScope> fieldScopeOf(Errand &errand);
// The store that a verb names after itself, or by --store.
Result<stores::Store> storeOfWords(Errand &errand);
// The warehouse that --<option> names; without it the default one.
Result<stock::Warehouse> warehouseOfOption(Errand &errand, QLatin1StringView option);

} // namespace kramar::ctl
