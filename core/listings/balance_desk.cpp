// SPDX-License-Identifier: GPL-3.0-or-later
#include "listings/balance_desk.h"

#include "access/read_as.h"
#include "journal/act.h"
#include "stock/offered.h"

namespace kramar::listings {

QFuture<Result<BalanceState>> BalanceDesk::state(StoreId store)
{
    return access::readAs(m_db, m_session, [store](storage::Connection &db) -> Result<BalanceState> {
        const stores::BalancePolicy policy = TRY(stores::balancePolicy(db, store));
        return BalanceState{{policy, TRY(stock::synchronisedWith(db, store))}, TRY(stock::allWarehouses(db))};
    });
}

QFuture<Result<QList<BalanceDifference>>> BalanceDesk::differences(StoreId store, const BalanceSetup &setup)
{
    return access::readAs(m_db, m_session, [store, setup](storage::Connection &db) {
        return balanceDifferences(db, store, setup.policy, setup.warehouses);
    });
}

QFuture<Done> BalanceDesk::apply(StoreId store, const BalanceSetup &setup)
{
    return m_db.write([store, setup, actor = m_session.actor()](storage::Transaction &tx) -> Done {
        const journal::Act act(tx, actor, QLatin1StringView("store.balances"), store);
        for (const stock::Warehouse &warehouse : TRY(stock::allWarehouses(tx.db())))
            TRY_DONE(
                stock::synchronise(tx, actor, warehouse.id, store, setup.warehouses.contains(warehouse.id.value())));
        return BalanceOffers(tx, actor).setPolicy(store, setup.policy);
    });
}

} // namespace kramar::listings
