// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/line_links.h"

#include "products/product.h"
#include "stock/stock.h"

using namespace Qt::StringLiterals;

namespace kramar::orders {

Done LineLinks::ask(StoreId store, const QList<OrderLine> &lines)
{
    QList<qint64> numbers;
    QStringList skus;
    for (const OrderLine &line : lines) {
        if (line.promLineId)
            numbers.append(*line.promLineId);
        if (!line.sku.isEmpty())
            skus.append(line.sku);
    }
    QHash<qint64, Link> byNumber;
    const auto linkOf = [](const storage::Row &row) { return Link{row.id<ListingId>(1), row.maybeId<ProductId>(2)}; };
    if (!numbers.isEmpty())
        TRY_DONE(
            m_db.each(u"SELECT prom_id, id, product_id FROM listing WHERE store_id = ? AND prom_id "_s + m_db.isOneOf(),
                      {store, m_db.numbers(numbers)}, [&](const storage::Row &row) -> Done {
                          byNumber.insert(row.number(0), linkOf(row));
                          return {};
                      }));
    QHash<QString, QList<Link>> bySku;
    // The plus keeps the engine from walking the whole store instead of the SKU's index.
    if (!skus.isEmpty())
        TRY_DONE(
            m_db.each(u"SELECT sku, id, product_id FROM listing WHERE +store_id = ? AND sku "_s + m_db.isOneOfTexts(),
                      {store, m_db.texts(skus)}, [&](const storage::Row &row) -> Done {
                          bySku[row.text(0)].append(linkOf(row));
                          return {};
                      }));
    const auto products = TRY(products::productsBySku(m_db, skus));
    for (const OrderLine &line : lines) {
        Link link;
        // The same SKU on several listings or products says nothing: such a line waits for a person.
        if (line.promLineId && byNumber.contains(*line.promLineId))
            link = byNumber.value(*line.promLineId);
        else if (const QList<Link> listings = bySku.value(line.sku); listings.size() == 1)
            link = listings.first();
        else if (const QList<ProductId> found = products.value(line.sku.trimmed()); found.size() == 1)
            link.product = found.first();
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
    const auto own = TRY(m_db.firstNumber(u"SELECT warehouse_id FROM store WHERE id = ?"_s, {store}));
    const WarehouseId warehouse = own ? WarehouseId(*own) : TRY(stock::defaultWarehouse(m_db));
    m_warehouses.insert(store, warehouse);
    return warehouse;
}

} // namespace kramar::orders
