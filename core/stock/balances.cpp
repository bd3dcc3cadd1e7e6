// SPDX-License-Identifier: GPL-3.0-or-later
#include "stock/stock.h"

using namespace Qt::StringLiterals;

namespace kramar::stock {

Result<QList<Warehouse>> allWarehouses(storage::Connection &db)
{
    return db.list(u"SELECT id, name, is_default, negative_allowed FROM warehouse ORDER BY is_default DESC, name, id"_s,
                   {}, [](const storage::Row &row) {
                       return Warehouse{row.id<WarehouseId>(0), row.text(1), row.flag(2), row.flag(3)};
                   });
}

Result<WarehouseId> defaultWarehouse(storage::Connection &db)
{
    const auto id = TRY(db.firstNumber(u"SELECT id FROM warehouse ORDER BY is_default DESC, id LIMIT 1"_s));
    if (!id)
        return Error::of(Error::Kind::NotFound, u"the books have no warehouse"_s);
    return WarehouseId(*id);
}

Result<WarehouseId> warehouseOf(storage::Connection &db, StoreId store)
{
    const auto own = TRY(db.firstNumber(u"SELECT warehouse_id FROM store WHERE id = ?"_s, {store}));
    return own ? Result<WarehouseId>(WarehouseId(*own)) : defaultWarehouse(db);
}

QString isCount(const QString &move)
{
    return u"(%1.cause_kind NOT IN ('order_line', 'count_undone', 'write_off', 'document_reversed') "
           u"AND NOT (%1.cause_kind = 'transfer' AND %1.quantity < 0) "
           u"AND NOT EXISTS (SELECT 1 FROM stock_move undone "
           u"WHERE undone.cause_kind IN ('count_undone', 'document_reversed') AND undone.cause_id = %1.id "
           u"AND undone.product_id = %1.product_id AND undone.warehouse_id = %1.warehouse_id))"_s.arg(move);
}

Result<Balance> balanceOf(storage::Connection &db, ProductId product, WarehouseId warehouse)
{
    Balance balance{.product = product, .warehouse = warehouse, .onHand = {}, .reserved = {}};
    const auto onHand = TRY(db.firstNumber(u"SELECT on_hand FROM balance WHERE product_id = ? AND warehouse_id = ?"_s,
                                           {product, warehouse}));
    const auto reserved = TRY(db.firstNumber(
        u"SELECT CAST(sum(quantity) AS BIGINT) FROM reservation WHERE product_id = ? AND warehouse_id = ?"_s,
        {product, warehouse}));
    const auto counted =
        TRY(db.firstNumber(u"SELECT c.id FROM stock_move c WHERE c.product_id = ? AND c.warehouse_id = ? AND "_s +
                               isCount(u"c"_s) + u" LIMIT 1"_s,
                           {product, warehouse}));
    balance.counted = counted.has_value();
    balance.onHand = Quantity::ofThousandths(onHand.value_or(0));
    balance.reserved = Quantity::ofThousandths(reserved.value_or(0));
    return balance;
}

Result<QHash<ProductId, Quantity>> countedIn(storage::Connection &db, WarehouseId warehouse,
                                             const QList<qint64> &products)
{
    QHash<ProductId, Quantity> counted;
    TRY_DONE(
        db.each(u"SELECT p.id, coalesce(b.on_hand, 0) FROM product p LEFT JOIN balance b ON b.product_id = p.id "
                u"AND b.warehouse_id = ? WHERE p.id "_s +
                    db.isOneOf() +
                    u" AND EXISTS (SELECT 1 FROM stock_move c WHERE c.product_id = p.id AND c.warehouse_id = ? AND "_s +
                    isCount(u"c"_s) + u')',
                {warehouse, db.numbers(products), warehouse}, [&counted](const storage::Row &row) -> Done {
                    counted.insert(row.id<ProductId>(0), row.quantity(1));
                    return {};
                }));
    return counted;
}

} // namespace kramar::stock
