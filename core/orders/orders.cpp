// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/orders.h"

#include "access/read_as.h"
#include "orders/order_book.h"
#include "orders/order_queries.h"
#include "stock/stock.h"
#include "stores/store_operations.h"

using namespace Qt::StringLiterals;

namespace kramar::orders {

namespace {

Result<QList<journal::HistoryRow>> readableHistory(storage::Connection &db, OrderId id)
{
    QList<journal::HistoryRow> rows = TRY(journal::historyOf(db, journal::entity::order, id.value()));
    rows.removeIf([](const journal::HistoryRow &row) {
        return row.field == intent_field::status || row.field == intent_field::waybill;
    });
    return rows;
}

// Over all warehouses, as the balances tell it.
Result<std::optional<Quantity>> availableOf(storage::Connection &db, ProductId product)
{
    bool counted = false;
    Quantity available;
    const QList<stock::Warehouse> warehouses = TRY(stock::allWarehouses(db));
    for (const stock::Warehouse &warehouse : warehouses) {
        const stock::Balance balance = TRY(stock::balanceOf(db, product, warehouse.id));
        counted = counted || balance.counted;
        available = available.plus(balance.available());
    }
    return counted ? std::optional(available) : std::nullopt;
}

} // namespace

Orders::Orders(storage::Database &db, const access::Session &session)
    : m_db(db)
    , m_session(session)
{
}

QFuture<Result<QList<qint64>>> Orders::ids(const OrderQuery &query)
{
    return access::readAs(m_db, m_session, [query](storage::Connection &db) { return orderIds(db, query); });
}

QFuture<Result<qint64>> Orders::count(const OrderQuery &query)
{
    return access::readAs(m_db, m_session, [query](storage::Connection &db) { return orderCount(db, query); });
}

QFuture<Result<QList<Order>>> Orders::rows(const QList<qint64> &ids)
{
    return access::readAs(m_db, m_session, [ids](storage::Connection &db) { return orderRows(db, ids); });
}

QFuture<Result<Order>> Orders::find(OrderId id)
{
    return access::readAs(m_db, m_session, [id](storage::Connection &db) -> Result<Order> {
        std::optional<Order> order = TRY(findOrder(db, id));
        if (!order)
            return Error::of(Error::Kind::NotFound, u"no such order"_s);
        for (const OrderState state : allOrderStates()) {
            if (order->store && TRY(stores::promStatusFor(db, *order->store, state)))
                order->sentStates.append(state);
        }
        for (OrderLine &line : order->lines) {
            if (line.product)
                line.available = TRY(availableOf(db, *line.product));
        }
        return *order;
    });
}

QFuture<Result<Orders::Counts>> Orders::counts(std::optional<StoreId> store)
{
    return access::readAs(m_db, m_session, [store](storage::Connection &db) { return orderCounts(db, store); });
}

QFuture<Result<OrderTotals>> Orders::totals(const OrderQuery &query)
{
    return access::readAs(m_db, m_session, [query](storage::Connection &db) { return orderTotals(db, query); });
}

QFuture<Result<QList<OwnStatus>>> Orders::ownStatuses()
{
    return access::readAs(m_db, m_session, [](storage::Connection &db) { return orders::ownStatuses(db); });
}

QFuture<Result<QList<qint64>>> Orders::clientsWithOrders(int least)
{
    return access::readAs(m_db, m_session,
                          [least](storage::Connection &db) { return orders::clientsWithOrders(db, least); });
}

QFuture<Result<QList<ClientTotals>>> Orders::totalsOfClients(const QList<qint64> &clients)
{
    return access::readAs(m_db, m_session, [clients](storage::Connection &db) { return clientTotals(db, clients); });
}

QFuture<Result<QList<Order>>> Orders::othersWithWaybill(OrderId id, const QString &waybill)
{
    return access::readAs(m_db, m_session, [id, waybill](storage::Connection &db) -> Result<QList<Order>> {
        QList<qint64> ids = TRY(ordersWithWaybill(db, waybill));
        ids.removeAll(id.value());
        return orderRows(db, ids);
    });
}

QFuture<Result<QList<journal::HistoryRow>>> Orders::history(OrderId id)
{
    return access::readAs(m_db, m_session, [id](storage::Connection &db) { return readableHistory(db, id); });
}

QFuture<Result<ActId>> Orders::setState(OrderId id, OrderState to, const std::optional<Cancellation> &cancellation,
                                        qint64 undoDelayMs)
{
    return m_db.write([=, actor = m_session.actor()](storage::Transaction &tx) -> Result<ActId> {
        const auto order = TRY(headOf(tx.db(), id));
        journal::Act act(tx, actor, "order.state"_L1, order ? order->store : std::nullopt);
        TRY_DONE(OrderOperations(tx, actor).setState(id, to, cancellation, undoDelayMs));
        if (!tx.actScope().id)
            return ActId(); // it was so already: no trace
        return act.id();
    });
}

QFuture<Result<Orders::ManyMoved>> Orders::setStateOfAll(const QList<qint64> &ids, const QList<OrderState> &from,
                                                         OrderState to, const std::optional<Cancellation> &cancellation,
                                                         qint64 undoDelayMs)
{
    return m_db.write([=, actor = m_session.actor()](storage::Transaction &tx) -> Result<ManyMoved> {
        TRY_DONE(actor.need(Right::EditOrders));
        journal::Act act(tx, actor, "order.state"_L1);
        OrderOperations operations(tx, actor);
        ManyMoved done;
        for (const qint64 id : ids) {
            const auto order = TRY(headOf(tx.db(), OrderId(id)));
            if (!order || !from.contains(order->state))
                continue;
            const Done one = tx.nested([&] { return operations.setState(order->id, to, cancellation, undoDelayMs); });
            if (one)
                ++done.moved;
            else if (one.error().isDatabase())
                return one.error();
            else if (!done.refused)
                done.refused = one.error();
        }
        if (done.moved > 0)
            done.act = TRY(act.id());
        return done;
    });
}

QFuture<Result<QList<StandingPart>>> Orders::standing(const QList<qint64> &ids)
{
    return access::readAs(m_db, m_session, [ids](storage::Connection &db) { return orderStanding(db, ids); });
}

QFuture<Result<QStringList>> Orders::undo(ActId act)
{
    return m_db.write(
        [act, actor = m_session.actor()](storage::Transaction &tx) { return OrderOperations(tx, actor).undo(act); });
}

QFuture<Result<QStringList>> Orders::redo(ActId act, qint64 undoDelayMs)
{
    return m_db.write([act, undoDelayMs, actor = m_session.actor()](storage::Transaction &tx) {
        return OrderOperations(tx, actor).redo(act, undoDelayMs);
    });
}

QFuture<Result<ActId>> Orders::setWaybill(OrderId id, const QString &number, const QString &carrier, qint64 undoDelayMs)
{
    return m_db.write([=, actor = m_session.actor()](storage::Transaction &tx) -> Result<ActId> {
        const auto order = TRY(headOf(tx.db(), id));
        journal::Act act(tx, actor, "order.waybill"_L1, order ? order->store : std::nullopt);
        TRY_DONE(OrderOperations(tx, actor).setWaybill(id, number, carrier, undoDelayMs));
        if (!tx.actScope().id)
            return ActId(); // it was this number: no trace
        return act.id();
    });
}

QFuture<Done> Orders::markOpened(OrderId id)
{
    return m_db.write([id, actor = m_session.actor()](storage::Transaction &tx) {
        return OrderOperations(tx, actor).markOpened(id);
    });
}

} // namespace kramar::orders
