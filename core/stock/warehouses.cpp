// SPDX-License-Identifier: GPL-3.0-or-later
#include "stock/warehouses.h"

#include "access/read_as.h"
#include "base/fold.h"
#include "stock/offered.h"
#include "stores/store_operations.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;
namespace entity = kramar::journal::entity;

namespace kramar::stock {

namespace {

// SQL: does anything stand on the warehouse w?
QString isUsed()
{
    return u"(EXISTS (SELECT 1 FROM stock_move WHERE warehouse_id = w.id) "
           "OR EXISTS (SELECT 1 FROM balance WHERE warehouse_id = w.id) "
           "OR EXISTS (SELECT 1 FROM reservation WHERE warehouse_id = w.id) "
           "OR EXISTS (SELECT 1 FROM document WHERE warehouse_id = w.id OR to_warehouse_id = w.id) "
           "OR EXISTS (SELECT 1 FROM store WHERE warehouse_id = w.id))"_s;
}

// A reserve of a line whose order may still go anywhere; of orders made here there is no store.
struct Reserve {
    OrderLineId line;
    ProductId product;
    Quantity quantity;
};

QString flag(bool value)
{
    return value ? u"true"_s : u"false"_s;
}

} // namespace

Result<QList<WarehouseRow>> warehouseRows(storage::Connection &db)
{
    const StockValues values = TRY(stockValues(db));
    const QList<stores::Store> stores = TRY(stores::allStores(db));
    const WarehouseId byDefault = TRY(defaultWarehouse(db));
    QSet<std::pair<qint64, qint64>> unticked;
    TRY_DONE(db.each(u"SELECT warehouse_id, store_id FROM warehouse_store WHERE synchronise = 0"_s, {},
                     [&](const storage::Row &row) -> Done {
                         unticked.insert({row.number(0), row.number(1)});
                         return {};
                     }));
    QList<WarehouseRow> rows = TRY(
        db.list(u"SELECT w.id, w.name, w.is_default, w.negative_allowed, "
                u"(SELECT count(*) FROM balance WHERE warehouse_id = w.id AND on_hand > 0), "
                u"(SELECT count(*) FROM balance WHERE warehouse_id = w.id AND on_hand < 0), CASE WHEN "_s +
                    isUsed() + u" THEN 1 ELSE 0 END FROM warehouse w ORDER BY w.is_default DESC, w.name, w.id"_s,
                {}, [](const storage::Row &row) {
                    return WarehouseRow{.warehouse = {row.id<WarehouseId>(0), row.text(1), row.flag(2), row.flag(3)},
                                        .countedFor = {},
                                        .ordersOf = {},
                                        .chosenBy = {},
                                        .products = row.number(4),
                                        .belowZero = row.number(5),
                                        .value = {},
                                        .used = row.flag(6)};
                }));
    for (WarehouseRow &row : rows) {
        const WarehouseId id = row.warehouse.id;
        for (const StockValue &value : values.warehouses) {
            if (value.warehouse == id)
                row.value = value;
        }
        for (const stores::Store &store : stores) {
            if (!unticked.contains({id.value(), store.id.value()}))
                row.countedFor.append(store.id);
            if (store.warehouse == id)
                row.chosenBy.append(store.id);
            if (store.warehouse.value_or(byDefault) == id)
                row.ordersOf.append(store.id);
        }
    }
    return rows;
}

Result<Warehouse> WarehouseOperations::existing(WarehouseId id)
{
    for (const Warehouse &each : TRY(allWarehouses(m_tx.db()))) {
        if (each.id == id)
            return each;
    }
    return Error::of(Error::Kind::NotFound, u"no such warehouse"_s);
}

Result<QString> WarehouseOperations::freeName(const QString &typed, std::optional<WarehouseId> own)
{
    const QString name = typed.simplified();
    if (name.isEmpty())
        return Error::invalid(u"name"_s, u"empty"_s);
    if (name.size() > longestName)
        return Error::invalid(u"name"_s, u"too_long:%1"_s.arg(longestName));
    for (const Warehouse &each : TRY(allWarehouses(m_tx.db()))) {
        if (each.id != own && fold(each.name) == fold(name))
            return Error::invalid(u"name"_s, u"taken"_s);
    }
    return name;
}

Result<WarehouseId> WarehouseOperations::add(const QString &typed)
{
    TRY_DONE(m_actor.need(Right::EditSettings));
    const QString name = TRY(freeName(typed, std::nullopt));
    journal::Act act(m_tx, m_actor, "warehouse.add"_L1);
    const WarehouseId id(TRY(m_tx.db().insert(u"INSERT INTO warehouse (name) VALUES (?) RETURNING id"_s, {name})));
    TRY_DONE(act.record(entity::warehouse, id.value(), u"name"_s, std::nullopt, name));
    m_tx.changed(ObjectKind::Warehouse, id);
    return id;
}

Done WarehouseOperations::rename(WarehouseId id, const QString &typed)
{
    TRY_DONE(m_actor.need(Right::EditSettings));
    const Warehouse before = TRY(existing(id));
    const QString name = TRY(freeName(typed, id));
    if (name == before.name)
        return {};
    journal::Act act(m_tx, m_actor, "warehouse.rename"_L1);
    TRY(m_tx.db().run(u"UPDATE warehouse SET name = ? WHERE id = ?"_s, {name, id}));
    TRY_DONE(act.record(entity::warehouse, id.value(), u"name"_s, before.name, name));
    m_tx.changed(ObjectKind::Warehouse, id);
    return {};
}

Done WarehouseOperations::moveReserves(const QString &ofWhich, const storage::Binds &binds, WarehouseId to)
{
    storage::Binds all = binds;
    all.append(to);
    const QList<Reserve> reserves =
        TRY(m_tx.db().list(u"SELECT r.order_line_id, r.product_id, r.quantity FROM reservation r "
                           u"JOIN order_line l ON l.id = r.order_line_id JOIN orders o ON o.id = l.order_id WHERE "_s +
                               ofWhich + u" AND r.warehouse_id <> ? ORDER BY r.order_line_id"_s,
                           all, [](const storage::Row &row) {
                               return Reserve{row.id<OrderLineId>(0), row.id<ProductId>(1), row.quantity(2)};
                           }));
    // Where the goods of an order are taken from is part of this setting: it needs no right to the orders.
    StockOperations stock(m_tx, Actor::program());
    for (const Reserve &each : reserves)
        TRY_DONE(stock.reserve(each.line, each.product, to, each.quantity));
    return {};
}

Done WarehouseOperations::makeDefault(WarehouseId id)
{
    TRY_DONE(m_actor.need(Right::EditSettings));
    if (TRY(existing(id)).isDefault)
        return {};
    const Warehouse before = TRY(existing(TRY(defaultWarehouse(m_tx.db()))));
    journal::Act act(m_tx, m_actor, "warehouse.default"_L1);
    TRY(m_tx.db().run(u"UPDATE warehouse SET is_default = CASE WHEN id = ? THEN 1 ELSE 0 END"_s, {id}));
    TRY_DONE(act.record(entity::warehouse, before.id.value(), u"is_default"_s, flag(true), flag(false)));
    TRY_DONE(act.record(entity::warehouse, id.value(), u"is_default"_s, flag(false), flag(true)));
    m_tx.changed(ObjectKind::Warehouse, before.id);
    m_tx.changed(ObjectKind::Warehouse, id);
    return moveReserves(u"(o.store_id IS NULL OR o.store_id IN (SELECT id FROM store WHERE warehouse_id IS NULL))"_s,
                        {}, id);
}

Done WarehouseOperations::remove(WarehouseId id)
{
    TRY_DONE(m_actor.need(Right::EditSettings));
    storage::Connection &db = m_tx.db();
    const Warehouse before = TRY(existing(id));
    if (before.isDefault)
        return Error::of(Error::Kind::Conflict, u"warehouse_default"_s);
    if (TRY(db.firstNumber(u"SELECT 1 FROM warehouse w WHERE w.id = ? AND "_s + isUsed(), {id})))
        return Error::of(Error::Kind::Conflict, u"warehouse_used"_s);
    journal::Act act(m_tx, m_actor, "warehouse.remove"_L1);
    TRY(db.run(u"DELETE FROM warehouse_store WHERE warehouse_id = ?"_s, {id}));
    TRY(db.run(u"DELETE FROM warehouse WHERE id = ?"_s, {id}));
    TRY_DONE(act.record(entity::warehouse, id.value(), u"name"_s, before.name, std::nullopt));
    m_tx.changed(ObjectKind::Warehouse, id);
    return {};
}

Done WarehouseOperations::restore(const WarehouseRow &removed)
{
    TRY_DONE(m_actor.need(Right::EditSettings));
    const Warehouse &was = removed.warehouse;
    const QString name = TRY(freeName(was.name, std::nullopt));
    journal::Act act(m_tx, m_actor, "warehouse.restore"_L1);
    TRY(m_tx.db().run(u"INSERT INTO warehouse (id, name, negative_allowed) VALUES (?, ?, ?)"_s,
                      {was.id, name, was.negativeAllowed}));
    TRY_DONE(act.record(entity::warehouse, was.id.value(), u"name"_s, std::nullopt, name));
    TRY(m_tx.db().run(u"INSERT INTO warehouse_store (warehouse_id, store_id, synchronise) "
                      u"SELECT CAST(? AS BIGINT), id, 0 FROM store WHERE NOT (id "_s +
                          m_tx.db().isOneOf() + u')',
                      {was.id, m_tx.db().numbers(storage::rawIds(removed.countedFor))}));
    m_tx.changed(ObjectKind::Warehouse, was.id);
    return {};
}

Done WarehouseOperations::takeOrdersOf(StoreId store, std::optional<WarehouseId> warehouse)
{
    TRY_DONE(m_actor.need(Right::EditSettings));
    const auto of = TRY(stores::findStore(m_tx.db(), store));
    if (!of)
        return Error::of(Error::Kind::NotFound, u"no such store"_s);
    if (of->warehouse == warehouse)
        return {};
    const WarehouseId byDefault = TRY(defaultWarehouse(m_tx.db()));
    const WarehouseId from = of->warehouse.value_or(byDefault);
    const Warehouse to = TRY(existing(warehouse.value_or(byDefault)));
    journal::Act act(m_tx, m_actor, "warehouse.orders"_L1, store);
    TRY_DONE(stores::StoreOperations(m_tx, m_actor).setWarehouse(store, warehouse));
    const QString field = u"orders_of.%1"_s.arg(store.value());
    if (from != to.id)
        TRY_DONE(act.record(entity::warehouse, from.value(), field, flag(true), flag(false)));
    if (from != to.id)
        TRY_DONE(act.record(entity::warehouse, to.id.value(), field, flag(false), flag(true)));
    m_tx.changed(ObjectKind::Warehouse, from);
    m_tx.changed(ObjectKind::Warehouse, to.id);
    return moveReserves(u"o.store_id = ?"_s, {store}, to.id);
}

QFuture<Result<QList<qint64>>> Warehouses::ids(const Query &query)
{
    return access::readAs(m_db, m_session, [query](storage::Connection &db) -> Result<QList<qint64>> {
        QList<WarehouseRow> rows = TRY(warehouseRows(db));
        const QString wanted = fold(query.search.simplified());
        rows.removeIf([&](const WarehouseRow &row) { return !fold(row.warehouse.name).contains(wanted); });
        std::stable_sort(rows.begin(), rows.end(), [&query](const WarehouseRow &left, const WarehouseRow &right) {
            const WarehouseRow &a = query.descending ? right : left;
            const WarehouseRow &b = query.descending ? left : right;
            if (query.sort == u"products")
                return a.products < b.products;
            if (query.sort == u"value")
                return a.value.value.minor() < b.value.value.minor();
            if (query.sort == u"below_zero")
                return a.belowZero < b.belowZero;
            return sortKey(a.warehouse.name) < sortKey(b.warehouse.name);
        });
        QList<qint64> ids;
        for (const WarehouseRow &row : std::as_const(rows))
            ids.append(row.warehouse.id.value());
        return ids;
    });
}

QFuture<Result<QList<WarehouseRow>>> Warehouses::rows(const QList<qint64> &ids)
{
    return access::readAs(m_db, m_session, [ids](storage::Connection &db) -> Result<QList<WarehouseRow>> {
        const QList<WarehouseRow> all = TRY(warehouseRows(db));
        QList<WarehouseRow> rows;
        for (const qint64 id : ids) {
            for (const WarehouseRow &row : all) {
                if (row.warehouse.id.value() == id)
                    rows.append(row);
            }
        }
        return rows;
    });
}

QFuture<Result<QList<journal::HistoryRow>>> Warehouses::history(WarehouseId id)
{
    return access::readAs(m_db, m_session, [id](storage::Connection &db) {
        return journal::historyOf(db, entity::warehouse, id.value());
    });
}

QFuture<Result<WarehouseId>> Warehouses::add(const QString &name)
{
    return m_db.write([name, actor = m_session.actor()](storage::Transaction &tx) {
        return WarehouseOperations(tx, actor).add(name);
    });
}

QFuture<Done> Warehouses::rename(WarehouseId id, const QString &name)
{
    return m_db.write([id, name, actor = m_session.actor()](storage::Transaction &tx) {
        return WarehouseOperations(tx, actor).rename(id, name);
    });
}

QFuture<Done> Warehouses::makeDefault(WarehouseId id)
{
    return m_db.write([id, actor = m_session.actor()](storage::Transaction &tx) {
        return WarehouseOperations(tx, actor).makeDefault(id);
    });
}

QFuture<Done> Warehouses::remove(WarehouseId id)
{
    return m_db.write([id, actor = m_session.actor()](storage::Transaction &tx) {
        return WarehouseOperations(tx, actor).remove(id);
    });
}

QFuture<Done> Warehouses::restore(const WarehouseRow &removed)
{
    return m_db.write([removed, actor = m_session.actor()](storage::Transaction &tx) {
        return WarehouseOperations(tx, actor).restore(removed);
    });
}

QFuture<Done> Warehouses::takeOrdersOf(StoreId store, std::optional<WarehouseId> warehouse)
{
    return m_db.write([store, warehouse, actor = m_session.actor()](storage::Transaction &tx) {
        return WarehouseOperations(tx, actor).takeOrdersOf(store, warehouse);
    });
}

QFuture<Done> Warehouses::synchronise(WarehouseId id, StoreId store, bool yes)
{
    return m_db.write([id, store, yes, actor = m_session.actor()](storage::Transaction &tx) {
        return stock::synchronise(tx, actor, id, store, yes);
    });
}

QFuture<Done> Warehouses::allowNegative(WarehouseId id, bool allowed)
{
    return m_db.write([id, allowed, actor = m_session.actor()](storage::Transaction &tx) {
        return StockOperations(tx, actor).allowNegative(id, allowed);
    });
}

} // namespace kramar::stock
