// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/session.h"
#include "listings/balance_offers.h"
#include "stock/stock.h"

namespace kramar::listings {

// How a store's quantities are made: which number goes out, from which warehouses, what happens at zero.
struct BalanceSetup {
    stores::BalancePolicy policy;
    QList<qint64> warehouses; // those that are counted
    friend bool operator==(const BalanceSetup &, const BalanceSetup &) = default;
};

struct BalanceState {
    BalanceSetup setup;
    QList<stock::Warehouse> warehouses; // all there are
};

// The balances of a store, for screens.
class BalanceDesk
{
public:
    BalanceDesk(storage::Database &db, const access::Session &session)
        : m_db(db)
        , m_session(session)
    {
    }

    QFuture<Result<BalanceState>> state(StoreId store);
    // What would be different on Prom with this setup.
    QFuture<Result<QList<BalanceDifference>>> differences(StoreId store, const BalanceSetup &setup);
    // In one act. Right::EditSettings.
    QFuture<Done> apply(StoreId store, const BalanceSetup &setup);

private:
    storage::Database &m_db;
    const access::Session &m_session;
};

} // namespace kramar::listings
