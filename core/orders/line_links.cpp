// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/line_links.h"

#include "stock/stock.h"

using namespace Qt::StringLiterals;

namespace kramar::orders {

namespace {

listings::Identity identityOf(const OrderLine &line)
{
    const auto number = line.promLineId ? std::optional(PromListingId(*line.promLineId)) : std::nullopt;
    return {number, line.externalId, line.sku, {line.name, line.nameUk}};
}

} // namespace

Result<listings::Identifier *> LineLinks::identifierOf(StoreId store)
{
    const auto known = m_identifiers.find(store.value());
    if (known != m_identifiers.end())
        return &known->second;
    const auto policy = TRY(stores::identityPolicy(m_db, store));
    using listings::Identifier;
    return &m_identifiers.try_emplace(store.value(), m_db, store, policy.keys, Identifier::Among::ListingsOfTheStoreToo)
                .first->second;
}

Done LineLinks::ask(StoreId store, const QList<OrderLine> &lines)
{
    QList<qint64> numbers;
    for (const OrderLine &line : lines) {
        if (line.promLineId)
            numbers.append(*line.promLineId);
    }
    QHash<qint64, Link> byNumber;
    if (!numbers.isEmpty())
        TRY_DONE(
            m_db.each(u"SELECT prom_id, id, product_id FROM listing WHERE store_id = ? AND prom_id "_s + m_db.isOneOf(),
                      {store, m_db.numbers(numbers)}, [&](const storage::Row &row) -> Done {
                          byNumber.insert(row.number(0), Link{row.id<ListingId>(1), row.maybeId<ProductId>(2)});
                          return {};
                      }));
    QList<listings::Identity> others;
    for (const OrderLine &line : lines) {
        if (!line.promLineId || !byNumber.contains(*line.promLineId))
            others.append(identityOf(line));
    }
    listings::Identifier *identifier = TRY(identifierOf(store));
    TRY_DONE(identifier->ask(others));
    for (const OrderLine &line : lines) {
        Link link;
        if (line.promLineId && byNumber.contains(*line.promLineId)) {
            link = byNumber.value(*line.promLineId);
        } else {
            // The same key on several listings or products says nothing: such a line waits for a person.
            const listings::Identified found = TRY(identifier->identify(identityOf(line)));
            if (found.listings.size() == 1)
                link = {found.listings.first().listing, found.listings.first().product};
            else if (found.products.size() == 1)
                link.product = found.products.first();
        }
        m_known.insert(keyOf(store, line), link);
    }
    return {};
}

Result<LineLinks::Link> LineLinks::linkOf(StoreId store, const OrderLine &line)
{
    const Key key = keyOf(store, line);
    if (!m_known.contains(key))
        TRY_DONE(ask(store, {line}));
    return m_known.value(key);
}

Result<WarehouseId> LineLinks::warehouseOf(StoreId store)
{
    if (m_warehouses.contains(store))
        return m_warehouses.value(store);
    const WarehouseId warehouse = TRY(stock::warehouseOf(m_db, store));
    m_warehouses.insert(store, warehouse);
    return warehouse;
}

} // namespace kramar::orders
