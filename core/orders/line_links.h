// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listings/identity.h"
#include "orders/order.h"
#include "storage/connection.h"

#include <QHash>

#include <map>

namespace kramar::orders {

// What the lines of orders are of here: a listing by Prom's number of the goods, else by the store's keys
// (listings/identity.h) where one alone has them, and its product; or a product alone. Remembers its answers for as
// long as it lives: one transaction.
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
    using Key = std::pair<StoreId, QStringList>;
    static Key keyOf(StoreId store, const OrderLine &line)
    {
        return {store,
                {QString::number(line.promLineId.value_or(0)), line.sku, line.externalId, line.name, line.nameUk}};
    }
    Result<listings::Identifier *> identifierOf(StoreId store);
    storage::Connection &m_db;
    QHash<Key, Link> m_known;
    std::map<qint64, listings::Identifier> m_identifiers; // by store
    QHash<StoreId, WarehouseId> m_warehouses;
};

} // namespace kramar::orders
