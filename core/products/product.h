// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/actor.h"
#include "base/money.h"
#include "storage/transaction.h"

#include <QHash>

namespace kramar::products {

// A product of ours; listings of stores link to it.
struct Product {
    ProductId id;
    QString sku; // may be empty: then nothing links to it by SKU
    QString name;
    QString unit;
    std::optional<Money> cost;
    Timestamp created;
    QString group{}; // our own, by its path: product_group.h
};

struct NewProduct {
    QString sku;
    QString name;
    QString unit;
};

Result<std::optional<Product>> findProduct(storage::Connection &db, ProductId id);
// Exactly this SKU (trimmed, case kept); several are possible in old books, oldest first.
Result<QList<ProductId>> productsBySku(storage::Connection &db, const QString &sku);
// For many of them with one question; by trimmed SKU, none for what nothing has.
Result<QHash<QString, QList<ProductId>>> productsBySku(storage::Connection &db, const QStringList &skus);

// Right::EditListings or Right::Exchange.
Result<ProductId> createProduct(storage::Transaction &tx, const Actor &actor, const NewProduct &product);
// Takes its row away, which nobody may stand on any more: whoever asks for it has asked the rooms that could. Its
// history stays. Right::EditListings.
Done removeProduct(storage::Transaction &tx, const Actor &actor, ProductId id);

} // namespace kramar::products
