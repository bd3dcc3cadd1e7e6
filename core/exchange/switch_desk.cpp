// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/switch_desk.h"

#include "access/read_as.h"
#include "exchange/queue_lines.h"
#include "journal/act.h"
#include "orders/order_operations.h"

using namespace Qt::StringLiterals;

namespace kramar::exchange {

namespace {

Result<QList<journal::QueueEntry>> heldBack(storage::Connection &db, StoreId store)
{
    const QList<qint64> held =
        TRY(journal::queueIds(db, {.stores = {store}, .states = {QueueState::Held}, .kind = QueueKind::OrderStatus}));
    QList<journal::QueueEntry> entries = TRY(journal::queueEntries(db, held));
    entries.removeIf([](const journal::QueueEntry &entry) { return !journal::isHeldBack(entry); });
    return entries;
}

} // namespace

Result<QList<QueueLine>> keptStatuses(storage::Connection &db, StoreId store)
{
    QList<qint64> ids;
    for (const journal::QueueEntry &entry : TRY(heldBack(db, store)))
        ids.append(entry.id.value());
    return queueLines(db, ids);
}

Result<SwitchState> switchState(storage::Connection &db, StoreId store)
{
    SwitchState state;
    state.switches = TRY(stores::sendSwitches(db, store));
    state.keptPrices = TRY(listings::keptPriceCount(db, store));
    state.keptStatuses = TRY(heldBack(db, store)).size();
    return state;
}

Done setSwitches(storage::Transaction &tx, const Actor &actor, StoreId store, const SwitchWish &wish)
{
    TRY_DONE(actor.need(Right::EditSettings));
    const stores::SendSwitches before = TRY(stores::sendSwitches(tx.db(), store));
    const journal::Act act(tx, actor, "store.switches"_L1, store);
    TRY_DONE(listings::sendPricesOf(tx, actor, store, wish.switches.prices, wish.prices));
    orders::OrderOperations orders(tx, actor);
    if (wish.switches.statuses && !before.statuses && wish.statuses == listings::Kept::Drop) {
        for (const journal::QueueEntry &entry : TRY(heldBack(tx.db(), store)))
            TRY_DONE(orders.dropIntent(entry.id));
    }
    return orders.sendStatusesOf(store, wish.switches.statuses);
}

QFuture<Result<SwitchState>> SwitchDesk::state(StoreId store)
{
    return access::readAs(m_db, m_session, [store](storage::Connection &db) { return switchState(db, store); });
}

QFuture<Result<QList<listings::KeptPrice>>> SwitchDesk::keptPrices(StoreId store)
{
    return access::readAs(m_db, m_session,
                          [store](storage::Connection &db) { return listings::keptPrices(db, store); });
}

QFuture<Result<QList<QueueLine>>> SwitchDesk::keptStatuses(StoreId store)
{
    return access::readAs(m_db, m_session,
                          [store](storage::Connection &db) { return exchange::keptStatuses(db, store); });
}

QFuture<Done> SwitchDesk::set(StoreId store, const SwitchWish &wish)
{
    return m_db.write([store, wish, actor = m_session.actor()](storage::Transaction &tx) {
        return setSwitches(tx, actor, store, wish);
    });
}

} // namespace kramar::exchange
