// SPDX-License-Identifier: GPL-3.0-or-later
#include "stock/offered.h"

#include "base/actor.h"
#include "journal/act.h"
#include "stock/stock.h"
#include "stores/balance_policy.h"

using namespace Qt::StringLiterals;

namespace kramar::stock {

namespace {

// SQL: was `product` ever counted in one of some warehouses (a bind)?
QString isCountedIn(const storage::Connection &db, const QString &product)
{
    return u"EXISTS (SELECT 1 FROM stock_move c WHERE c.product_id = "_s + product + u" AND "_s + isCount(u"c"_s) +
           u" AND c.warehouse_id "_s + db.isOneOf() + u')';
}

} // namespace

Result<QList<qint64>> synchronisedWith(storage::Connection &db, StoreId store)
{
    return db.list(u"SELECT id FROM warehouse WHERE NOT EXISTS (SELECT 1 FROM warehouse_store off "
                   u"WHERE off.warehouse_id = warehouse.id AND off.store_id = ? AND off.synchronise = 0) ORDER BY id"_s,
                   {store}, [](const storage::Row &row) { return row.number(0); });
}

Result<QHash<qint64, Quantity>> availableIn(storage::Connection &db, const QList<qint64> &warehouses,
                                            const QList<qint64> &products)
{
    QHash<qint64, Quantity> available;
    if (products.isEmpty())
        return available;
    const QList<qint64> counted = TRY(
        db.list(u"SELECT id FROM product WHERE id "_s + db.isOneOf() + u" AND "_s + isCountedIn(db, u"product.id"_s),
                {db.numbers(products), db.numbers(warehouses)}, [](const storage::Row &row) { return row.number(0); }));
    for (const qint64 product : counted)
        available.insert(product, Quantity());
    const auto add = [&](const QString &sql, bool away) {
        return db.each(sql + u" WHERE product_id "_s + db.isOneOf() + u" AND warehouse_id "_s + db.isOneOf(),
                       {db.numbers(counted), db.numbers(warehouses)}, [&](const storage::Row &row) -> Done {
                           Quantity &sum = available[row.number(0)];
                           sum = away ? sum.minus(row.quantity(1)) : sum.plus(row.quantity(1));
                           return {};
                       });
    };
    TRY_DONE(add(u"SELECT product_id, on_hand FROM balance"_s, false));
    TRY_DONE(add(u"SELECT product_id, quantity FROM reservation"_s, true));
    return available;
}

namespace {

Done balancesAreDue(storage::Transaction &tx, const QList<qint64> &products)
{
    storage::Connection &db = tx.db();
    const QList<qint64> due = TRY(
        db.list(u"INSERT INTO balance_due (store_id, product_id) SELECT s.store_id, product.id "
                u"FROM store_setting s JOIN product ON product.id "_s +
                    db.isOneOf() + u" WHERE s.key = ? AND s.value = ? ON CONFLICT DO NOTHING RETURNING product_id"_s,
                {db.numbers(products), stores::balancesFrom, stores::fromWarehouses},
                [](const storage::Row &row) { return row.number(0); }));
    for (const qint64 product : due)
        tx.changed(ObjectKind::Balance, product); // wakes the runners: linking alone moves nothing
    return {};
}

} // namespace

void balanceIsDue(storage::Transaction &tx, ProductId product)
{
    tx.gather(balancesAreDue, product.value());
}

Done allBalancesAreDue(storage::Transaction &tx, StoreId store)
{
    storage::Connection &db = tx.db();
    TRY(db.run(u"INSERT INTO balance_due (store_id, product_id) SELECT DISTINCT store_id, product_id FROM listing "
               u"WHERE store_id = ? AND product_id IS NOT NULL AND "_s +
                   isCountedIn(db, u"listing.product_id"_s) +
                   u" AND EXISTS (SELECT 1 FROM store_setting s WHERE s.store_id = listing.store_id "
                   u"AND s.key = ? AND s.value = ?) ON CONFLICT DO NOTHING"_s,
               {store, db.numbers(TRY(synchronisedWith(db, store))), stores::balancesFrom, stores::fromWarehouses}));
    return {};
}

Done noBalanceIsDue(storage::Transaction &tx, StoreId store)
{
    TRY(tx.db().run(u"DELETE FROM balance_due WHERE store_id = ?"_s, {store}));
    return {};
}

Result<bool> isAnyBalanceDue(storage::Connection &db, StoreId store)
{
    return TRY(db.firstNumber(u"SELECT 1 FROM balance_due WHERE store_id = ? LIMIT 1"_s, {store})).has_value();
}

Result<QList<qint64>> takeDueBalances(storage::Transaction &tx, StoreId store, int limit)
{
    storage::Connection &db = tx.db();
    QList<qint64> products =
        TRY(db.list(u"SELECT product_id FROM balance_due WHERE store_id = ? ORDER BY product_id LIMIT ?"_s,
                    {store, limit}, [](const storage::Row &row) { return row.number(0); }));
    if (!products.isEmpty())
        TRY(db.run(u"DELETE FROM balance_due WHERE store_id = ? AND product_id "_s + db.isOneOf(),
                   {store, db.numbers(products)}));
    return products;
}

namespace {

// Whatever stands, stood or is reserved in this warehouse and is sold in this store: no other number changes.
Done balancesOfAreDue(storage::Transaction &tx, WarehouseId warehouse, StoreId store)
{
    TRY(tx.db().run(u"INSERT INTO balance_due (store_id, product_id) SELECT DISTINCT store_id, product_id FROM listing "
                    u"WHERE store_id = ? AND product_id IN (SELECT product_id FROM balance WHERE warehouse_id = ? "
                    u"UNION SELECT product_id FROM reservation WHERE warehouse_id = ?) "
                    u"AND EXISTS (SELECT 1 FROM store_setting s WHERE s.store_id = listing.store_id "
                    u"AND s.key = ? AND s.value = ?) ON CONFLICT DO NOTHING"_s,
                    {store, warehouse, warehouse, stores::balancesFrom, stores::fromWarehouses}));
    return {};
}

} // namespace

Done synchronise(storage::Transaction &tx, const Actor &actor, WarehouseId warehouse, StoreId store, bool yes)
{
    TRY_DONE(actor.need(Right::EditSettings));
    if (TRY(synchronisedWith(tx.db(), store)).contains(warehouse.value()) == yes)
        return {};
    const auto text = [](bool value) { return value ? u"true"_s : u"false"_s; };
    journal::Act act(tx, actor, "stock.synchronise"_L1, store);
    TRY(tx.db().run(u"INSERT INTO warehouse_store (warehouse_id, store_id, synchronise) VALUES (?, ?, ?) "
                    u"ON CONFLICT (warehouse_id, store_id) DO UPDATE SET synchronise = excluded.synchronise"_s,
                    {warehouse, store, yes}));
    TRY_DONE(balancesOfAreDue(tx, warehouse, store));
    TRY_DONE(act.record(journal::entity::warehouse, warehouse.value(), u"synchronise.%1"_s.arg(store.value()),
                        text(!yes), text(yes)));
    tx.changed(ObjectKind::Warehouse, warehouse);
    tx.changed(ObjectKind::Store, store);
    return {};
}

} // namespace kramar::stock
