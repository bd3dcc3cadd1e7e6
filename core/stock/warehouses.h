// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/session.h"
#include "base/actor.h"
#include "journal/act.h"
#include "stock/cost.h"
#include "stock/stock.h"
#include "storage/database.h"

namespace kramar::stock {

// A row of the warehouses' screen: what one is for, and what stands in it.
struct WarehouseRow {
    Warehouse warehouse;
    QList<StoreId> countedFor; // stores that it is synchronised with (stock/offered.h)
    QList<StoreId> ordersOf;   // stores whose orders are reserved and written off here, chosen or because it is the
                               // default one
    QList<StoreId> chosenBy;   // of those: by a choice of their own
    qint64 products = 0;       // of which something is on hand
    qint64 belowZero = 0;      // of which there is less than nothing
    StockValue value;
    bool used = false; // something moved or is reserved here, or a document names it: it stays for ever
};

Result<QList<WarehouseRow>> warehouseRows(storage::Connection &db); // the default one first, then by name

// What a person does with warehouses. Right::EditSettings; each opens an act and writes history of the warehouse.
class WarehouseOperations
{
public:
    WarehouseOperations(storage::Transaction &tx, const Actor &actor)
        : m_tx(tx)
        , m_actor(actor)
    {
    }

    static constexpr qsizetype longestName = 60;
    // Counted for all stores until somebody unticks one; nothing below zero. Invalid, field "name": "empty",
    // "too_long:…", "taken" (in any letter case).
    Result<WarehouseId> add(const QString &name);
    Done rename(WarehouseId id, const QString &name);
    // What has no warehouse of its own goes there: new orders made here and of stores that chose none, with the
    // reserves of their open ones.
    Done makeDefault(WarehouseId id);
    // Conflict: "warehouse_used", "warehouse_default".
    Done remove(WarehouseId id);
    // As it was before remove(), under the same number.
    Done restore(const WarehouseRow &removed);
    // Orders of the store are reserved and written off there; nullopt: in the default one. The reserves of its open
    // orders move along.
    Done takeOrdersOf(StoreId store, std::optional<WarehouseId> warehouse);

private:
    Result<Warehouse> existing(WarehouseId id);
    Result<QString> freeName(const QString &name, std::optional<WarehouseId> own);
    Done moveReserves(const QString &ofWhich, const storage::Binds &binds, WarehouseId to);

    storage::Transaction &m_tx;
    Actor m_actor;
};

// For screens: runs them as the session's person, answers by futures. Right::View to read.
class Warehouses
{
public:
    Warehouses(storage::Database &db, const access::Session &session)
        : m_db(db)
        , m_session(session)
    {
    }

    struct Query {
        QString search{};
        QString sort = QStringLiteral("name"); // name, products, value, below_zero
        bool descending = false;
    };
    QFuture<Result<QList<qint64>>> ids(const Query &query);
    QFuture<Result<QList<WarehouseRow>>> rows(const QList<qint64> &ids); // in the order of ids
    QFuture<Result<QList<journal::HistoryRow>>> history(WarehouseId id);
    QFuture<Result<WarehouseId>> add(const QString &name);
    QFuture<Done> rename(WarehouseId id, const QString &name);
    QFuture<Done> makeDefault(WarehouseId id);
    QFuture<Done> remove(WarehouseId id);
    QFuture<Done> restore(const WarehouseRow &removed);
    QFuture<Done> takeOrdersOf(StoreId store, std::optional<WarehouseId> warehouse);
    QFuture<Done> synchronise(WarehouseId id, StoreId store, bool yes);
    QFuture<Done> allowNegative(WarehouseId id, bool allowed);

private:
    storage::Database &m_db;
    const access::Session &m_session;
};

} // namespace kramar::stock
