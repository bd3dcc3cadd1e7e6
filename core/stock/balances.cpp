// SPDX-License-Identifier: GPL-3.0-or-later
#include "stock/stock.h"

using namespace Qt::StringLiterals;

namespace kramar::stock {

Result<QList<Warehouse>> allWarehouses(storage::Connection &db)
{
    return db.list(u"SELECT id, name, is_default FROM warehouse ORDER BY is_default DESC, name, id"_s, {},
                   [](const storage::Row &row) {
                       return Warehouse{row.id<WarehouseId>(0), row.text(1), row.flag(2)};
                   });
}

Result<WarehouseId> defaultWarehouse(storage::Connection &db)
{
    const auto id = TRY(db.firstNumber(u"SELECT id FROM warehouse ORDER BY is_default DESC, id LIMIT 1"_s));
    if (!id)
        return Error::of(Error::Kind::NotFound, u"the books have no warehouse"_s);
    return WarehouseId(*id);
}

Result<Balance> balanceOf(storage::Connection &db, ProductId product, WarehouseId warehouse)
{
    Balance balance{.product = product, .warehouse = warehouse, .onHand = {}, .reserved = {}};
    const auto onHand = TRY(db.firstNumber(u"SELECT on_hand FROM balance WHERE product_id = ? AND warehouse_id = ?"_s,
                                           {product, warehouse}));
    const auto reserved = TRY(db.firstNumber(
        u"SELECT CAST(sum(quantity) AS BIGINT) FROM reservation WHERE product_id = ? AND warehouse_id = ?"_s,
        {product, warehouse}));
    const auto counted = TRY(db.firstNumber(u"SELECT id FROM stock_move WHERE product_id = ? AND warehouse_id = ? "
                                            u"AND cause_kind <> 'order_line' LIMIT 1"_s,
                                            {product, warehouse}));
    balance.counted = counted.has_value();
    balance.onHand = Quantity::ofThousandths(onHand.value_or(0));
    balance.reserved = Quantity::ofThousandths(reserved.value_or(0));
    return balance;
}

} // namespace kramar::stock
