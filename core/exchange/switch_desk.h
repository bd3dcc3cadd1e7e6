// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/session.h"
#include "exchange/queue_desk.h"
#include "listings/kept_prices.h"
#include "storage/database.h"
#include "stores/send_switches.h"

namespace kramar::exchange {

// What a store is told of by itself, and what is kept here meanwhile.
struct SwitchState {
    stores::SendSwitches switches;
    qint64 keptPrices = 0;   // listings
    qint64 keptStatuses = 0; // orders
};
Result<SwitchState> switchState(storage::Connection &db, StoreId store);

// What is to be, and what becomes of what was kept where something is switched on. One act, Right::EditSettings.
struct SwitchWish {
    stores::SendSwitches switches;
    listings::Kept prices = listings::Kept::Send;
    listings::Kept statuses = listings::Kept::Send;
};
Done setSwitches(storage::Transaction &tx, const Actor &actor, StoreId store, const SwitchWish &wish);

// For screens.
class SwitchDesk
{
public:
    SwitchDesk(storage::Database &db, const access::Session &session)
        : m_db(db)
        , m_session(session)
    {
    }
    QFuture<Result<SwitchState>> state(StoreId store);
    QFuture<Result<QList<listings::KeptPrice>>> keptPrices(StoreId store);
    QFuture<Result<QList<QueueLine>>> keptStatuses(StoreId store);
    QFuture<Done> set(StoreId store, const SwitchWish &wish);

private:
    storage::Database &m_db;
    const access::Session &m_session;
};

Result<QList<QueueLine>> keptStatuses(storage::Connection &db, StoreId store);

} // namespace kramar::exchange
