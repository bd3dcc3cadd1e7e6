// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orders/order.h"
#include "storage/connection.h"

#include <QHash>

namespace kramar::orders {

// What the lines of orders are of here: a listing by Prom's number of the goods, else by a SKU that is the only one of
// its kind, and its product; or a product alone. Remembers its answers for as long as it lives: one transaction.
class LineLinks
{
public:
    struct Link {
        std::optional<ListingId> listing;
        std::optional<ProductId> product;
    };
    explicit LineLinks(storage::Connection &db)
        : m_db(db)
    {
    }

    // For many lines with a few questions, for which linkOf() then has the answer.
    Done ask(StoreId store, const QList<OrderLine> &lines);
    Result<Link> linkOf(StoreId store, const OrderLine &line);
    // Where the goods of a store's orders stand.
    Result<WarehouseId> warehouseOf(StoreId store);

private:
    using Key = std::pair<StoreId, std::pair<qint64, QString>>;
    static Key keyOf(StoreId store, const OrderLine &line) { return {store, {line.promLineId.value_or(0), line.sku}}; }
    storage::Connection &m_db;
    QHash<Key, Link> m_known;
    QHash<StoreId, WarehouseId> m_warehouses;
};

} // namespace kramar::orders
