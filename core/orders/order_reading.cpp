// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/order_lines.h"
#include "orders/orders.h"
#include "storage/in_order.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace kramar::orders {

namespace {

QString orderColumns()
{
    return u"SELECT id, store_id, prom_id, state, prom_status, prom_status_title, created_ms, modified_ms, read_ms, "
           u"client_id, buyer_first, buyer_last, buyer_second, phone, email, recipient_first, recipient_last, "
           u"recipient_second, recipient_phone, delivery_option_id, delivery_option, delivery_address, "
           u"delivery_provider, delivery_type, delivery_status, delivery_cost_minor, waybill, prom_waybill, "
           u"payment_option_id, payment_option, payment_type, payment_status, payment_status_ms, total_minor, "
           u"full_total_minor, commission_minor, currency, total_raw, dont_call, promo_free_delivery, note, source, "
           u"promocode, cancel_title, cancel_initiator, opened, problem FROM orders "_s;
}

Order orderOf(const storage::Row &row)
{
    constexpr int currency = 36;
    Order order;
    order.id = row.id<OrderId>(0);
    order.store = row.maybeId<StoreId>(1);
    order.promId = row.maybeId<PromOrderId>(2);
    order.state = orderStateOf(row.text(3)).value_or(OrderState::New);
    order.promStatus = row.text(4);
    order.promStatusTitle = row.text(5);
    order.created = row.time(6);
    order.modified = row.maybeTime(7);
    order.read = row.time(8);
    order.client = row.maybeId<ClientId>(9);
    order.buyer = {row.text(10), row.text(11), row.text(12), row.text(13)};
    order.email = row.text(14);
    order.recipient = {row.text(15), row.text(16), row.text(17), row.text(18)};
    order.delivery = {row.maybeNumber(19),         row.text(20), row.text(21), row.text(22), row.text(23), row.text(24),
                      row.maybeMoney(25, currency)};
    order.waybill = row.text(26);
    order.promWaybill = row.text(27);
    order.payment = {row.maybeNumber(28), row.text(29), row.text(30), row.text(31), row.maybeTime(32)};
    order.total = row.maybeMoney(33, currency);
    order.fullTotal = row.maybeMoney(34, currency);
    order.commission = row.maybeMoney(35, currency);
    order.totalRaw = row.text(37);
    order.dontCall = row.maybeFlag(38);
    order.promoFreeDelivery = row.maybeFlag(39);
    order.note = row.text(40);
    order.source = row.text(41);
    order.promocode = row.text(42);
    order.cancelTitle = row.text(43);
    order.cancelInitiator = row.text(44);
    order.opened = row.flag(45);
    order.problems = row.text(46).split(u' ', Qt::SkipEmptyParts);
    return order;
}

// What needs a hand first is the worst.
int badness(QueueState state)
{
    static const QList<QueueState> fromGood{QueueState::Awaiting, QueueState::Sending, QueueState::Waiting,
                                            QueueState::Held,     QueueState::Failed,  QueueState::Unknown};
    return static_cast<int>(fromGood.indexOf(state));
}

Done addQueueStates(storage::Connection &db, const QList<qint64> &ids, QHash<qint64, Order> &orders)
{
    return db.each(u"SELECT q.object_id, q.state, q.prom_words FROM orders o JOIN queue_entry q "
                   u"ON q.store_id = o.store_id AND q.object_id = o.id AND q.kind IN ('order_status', 'waybill') "
                   u"AND q.state NOT IN ('done', 'dropped') WHERE o.id "_s +
                       db.isOneOf(),
                   {db.numbers(ids)}, [&](const storage::Row &row) -> Done {
                       Order &order = orders[row.number(0)];
                       const QueueState state = queueStateOf(row.text(1)).value_or(QueueState::Failed);
                       if (!order.queueState || badness(state) > badness(*order.queueState)) {
                           order.queueState = state;
                           order.statusKeptHere = journal::isHeldBack(state, row.text(2));
                           order.promWords = order.statusKeptHere ? QString() : row.text(2);
                       }
                       return {};
                   });
}

} // namespace

Result<QList<Order>> orderRows(storage::Connection &db, const QList<qint64> &ids)
{
    QHash<qint64, Order> found;
    TRY_DONE(db.each(orderColumns() + u"WHERE id "_s + db.isOneOf(), {db.numbers(ids)},
                     [&](const storage::Row &row) -> Done {
                         found.insert(row.number(0), orderOf(row));
                         return {};
                     }));
    TRY_DONE(addQueueStates(db, ids, found));
    return storage::inOrder(ids, found);
}

Result<std::optional<Order>> findOrder(storage::Connection &db, OrderId id)
{
    QList<Order> rows = TRY(orderRows(db, {id.value()}));
    if (rows.isEmpty())
        return std::nullopt;
    rows.first().lines = TRY(linesOf(db, id));
    return rows.first();
}

Result<QList<qint64>> ordersWithWaybill(storage::Connection &db, const QString &waybill)
{
    return db.list(u"SELECT DISTINCT order_id FROM shipment WHERE waybill = ? ORDER BY order_id DESC"_s, {waybill},
                   [](const storage::Row &row) { return row.number(0); });
}

Result<std::optional<OrderId>> orderByPromId(storage::Connection &db, StoreId store, PromOrderId promId)
{
    return db.first(u"SELECT id FROM orders WHERE store_id = ? AND prom_id = ?"_s, {store, promId},
                    [](const storage::Row &row) { return row.id<OrderId>(0); });
}

} // namespace kramar::orders
