// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/actor.h"
#include "base/money.h"
#include "storage/transaction.h"

#include <QHash>

namespace kramar::stock {

// What the warehouses have for a store. A store that sends balances (stores/balance_policy.h) gets the sum over the
// warehouses that are synchronised with it; all are, until somebody unticks one.
Result<QList<qint64>> synchronisedWith(storage::Connection &db, StoreId store); // WarehouseIds

// What is available of these products in these warehouses together, before any safety buffer; may be below zero.
// Products that nobody ever counted in one of them are left out: what is not known is never sent as a number.
Result<QHash<qint64, Quantity>> availableIn(storage::Connection &db, const QList<qint64> &warehouses,
                                            const QList<qint64> &products);

// Which products' numbers may be different from what their listings say, for each store that sends balances: written in
// the transaction that moves or reserves, and taken by the exchange, so that no change of stock is ever forgotten.
// For whoever changes what is available; nothing is written where no store sends balances.
void balanceIsDue(storage::Transaction &tx, ProductId product);
// All that is counted, and linked to a listing of this store: when its policy changes.
Done allBalancesAreDue(storage::Transaction &tx, StoreId store);
Done noBalanceIsDue(storage::Transaction &tx, StoreId store);
Result<bool> isAnyBalanceDue(storage::Connection &db, StoreId store);
// The next of them, which are no longer due then.
Result<QList<qint64>> takeDueBalances(storage::Transaction &tx, StoreId store, int limit);

// Is this warehouse counted for the store? Right::EditSettings; the numbers of what stands, stood or is reserved there
// become due, and no others.
Done synchronise(storage::Transaction &tx, const Actor &actor, WarehouseId warehouse, StoreId store, bool yes);

} // namespace kramar::stock
