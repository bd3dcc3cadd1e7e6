// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/order_book.h"

#include "orders/order_lines.h"
#include "orders/order_record.h"
#include "orders/orders.h"

using namespace Qt::StringLiterals;

namespace kramar::orders {

namespace {

QString headColumns()
{
    return u"SELECT o.id, o.store_id, o.prom_id, o.state, o.prom_status, o.waybill, o.prom_waybill, o.client_id, "
           u"o.prom_digest, EXISTS (SELECT 1 FROM queue_entry q WHERE q.store_id = o.store_id "
           u"AND q.kind IN ('order_status', 'waybill') AND q.object_id = o.id "
           u"AND q.state NOT IN ('done', 'dropped')), o.modified_ms FROM orders o "_s;
}

OrderHead headFrom(const storage::Row &row)
{
    OrderHead head;
    head.id = row.id<OrderId>(0);
    head.store = row.maybeId<StoreId>(1);
    head.promId = row.maybeId<PromOrderId>(2);
    head.state = orderStateOf(row.text(3)).value_or(OrderState::New);
    head.promStatus = row.text(4);
    head.waybill = row.text(5);
    head.promWaybill = row.text(6);
    head.client = row.maybeId<ClientId>(7);
    head.digest = row.bytes(8);
    head.wishesLive = row.flag(9);
    head.modified = row.maybeTime(10);
    return head;
}

} // namespace

Result<std::optional<OrderHead>> headOf(storage::Connection &db, OrderId id)
{
    return db.first(headColumns() + u"WHERE o.id = ?"_s, {id}, headFrom);
}

Result<std::optional<OrderHead>> headOf(storage::Connection &db, StoreId store, PromOrderId promId)
{
    return db.first(headColumns() + u"WHERE o.store_id = ? AND o.prom_id = ?"_s, {store, promId}, headFrom);
}

Result<QList<OrderHead>> headsOf(storage::Connection &db, StoreId store, const QList<PromOrderId> &promIds)
{
    return db.list(headColumns() + u"WHERE o.store_id = ? AND o.prom_id "_s + db.isOneOf(),
                   {store, db.numbers(storage::rawIds(promIds))}, headFrom);
}

bool neverSent(const journal::QueueEntry &entry)
{
    return !entry.sentVersion || entry.version > *entry.sentVersion;
}

QLatin1StringView intentField(QueueKind kind)
{
    return kind == QueueKind::OrderStatus ? intent_field::status : intent_field::waybill;
}

Done OrderBook::moveTo(const OrderHead &order, OrderState state)
{
    if (order.state == state)
        return {};
    TRY(m_tx.db().run(u"UPDATE orders SET state = ? WHERE id = ?"_s, {toCode(state), order.id}));
    TRY_DONE(m_act.record(journal::entity::order, order.id.value(), u"state"_s, toCode(order.state), toCode(state)));
    m_tx.changed(ObjectKind::Order, order.id);
    return OrderLines(m_tx, m_act, m_actor).settleReserve(order.id, order.store, state);
}

Done OrderBook::putShipment(OrderId order, const QString &number, const QString &carrier)
{
    storage::Connection &db = m_tx.db();
    if (number.isEmpty()) {
        TRY(db.run(u"DELETE FROM shipment WHERE order_id = ? AND is_main = 1"_s, {order}));
        return {};
    }
    // A second parcel's number that becomes the main one leaves its own row.
    TRY(db.run(u"DELETE FROM shipment WHERE order_id = ? AND waybill = ? AND is_main = 0"_s, {order, number}));
    const qint64 touched =
        TRY(db.run(u"UPDATE shipment SET carrier = ?, waybill = ? WHERE order_id = ? AND is_main = 1"_s,
                   {carrier, number, order}));
    return touched == 0 ? addShipment(order, number, carrier) : Done{};
}

Done OrderBook::addShipment(OrderId order, const QString &number, const QString &carrier)
{
    TRY(m_tx.db().run(
        u"INSERT INTO shipment (order_id, carrier, waybill, is_main, created_ms) VALUES (?, ?, ?, 1, ?)"_s,
        {order, carrier, number, m_tx.now()}));
    return {};
}

Done OrderBook::putWaybill(const OrderHead &order, const QString &number, const QString &carrier)
{
    if (order.waybill != number) {
        const std::optional<Order> whole = TRY(findOrder(m_tx.db(), order.id));
        if (!whole)
            return Error::of(Error::Kind::NotFound, u"no such order"_s);
        const QString search = searchTextOf(order.promId, {whole->buyer, whole->recipient},
                                            {number, whole->promWaybill, whole->email}, whole->lines);
        TRY(m_tx.db().run(u"UPDATE orders SET waybill = ?, search = ? WHERE id = ?"_s, {number, search, order.id}));
        TRY_DONE(m_act.record(journal::entity::order, order.id.value(), u"waybill"_s, order.waybill, number));
        m_tx.changed(ObjectKind::Order, order.id);
    }
    return putShipment(order.id, number, carrier);
}

Done OrderBook::wish(const OrderHead &order, QueueKind kind, const QString &intent, Timestamp notBefore)
{
    if (!order.store || !order.promId)
        return {}; // made here: nobody to tell
    const auto live = TRY(journal::liveEntryOf(m_tx.db(), *order.store, kind, order.id.value()));
    TRY_DONE(m_act.record(journal::entity::order, order.id.value(), intentField(kind),
                          live ? std::optional(live->intent) : std::nullopt, intent));
    const journal::Wish wish{.store = *order.store,
                             .kind = kind,
                             .objectId = order.id.value(),
                             .promId = order.promId->value(),
                             .intent = intent,
                             .notBefore = notBefore};
    const ActId act = TRY(m_act.id());
    TRY(journal::Queue(m_tx).put(wish, act));
    m_tx.changed(ObjectKind::Order, order.id);
    return {};
}

Done OrderBook::withdraw(const OrderHead &order, QueueKind kind)
{
    if (!order.store)
        return {};
    const auto live = TRY(journal::liveEntryOf(m_tx.db(), *order.store, kind, order.id.value()));
    if (!live)
        return {};
    TRY_DONE(m_act.record(journal::entity::order, order.id.value(), intentField(kind), live->intent, std::nullopt));
    m_tx.changed(ObjectKind::Order, order.id);
    // Taking back one's own unsent wish is part of the edit, not work in the queue: it needs no Right::WorkQueue.
    return journal::Queue(m_tx).drop(Actor::program(), live->id);
}

Result<OrderBook::Standing> OrderBook::settleStatus(const OrderHead &order, const QString &promStatus,
                                                    std::optional<OrderState> mapped)
{
    if (!order.wishesLive)
        return Standing::NothingWanted;
    const auto live = TRY(journal::liveEntryOf(m_tx.db(), *order.store, QueueKind::OrderStatus, order.id.value()));
    if (!live)
        return Standing::NothingWanted;
    const auto intent = StatusIntent::fromJson(live->intent);
    if (mapped == OrderState::Cancelled && promStatus != order.promStatus && live->state != QueueState::Sending &&
        (!intent || intent->status != promStatus)) {
        TRY_DONE(withdraw(order, QueueKind::OrderStatus));
        return Standing::NothingWanted;
    }
    if (!intent || intent->status != promStatus)
        return Standing::Differs;
    TRY_DONE(journal::Queue(m_tx).agreed(live->id, live->version));
    m_tx.changed(ObjectKind::Order, order.id);
    return Standing::Agreed;
}

Result<OrderBook::Standing> OrderBook::settleWaybill(const OrderHead &order, const QString &promWaybill)
{
    if (!order.wishesLive)
        return Standing::NothingWanted;
    const auto live = TRY(journal::liveEntryOf(m_tx.db(), *order.store, QueueKind::Waybill, order.id.value()));
    if (!live)
        return Standing::NothingWanted;
    const auto intent = WaybillIntent::fromJson(live->intent);
    if (!intent || intent->number.compare(promWaybill, Qt::CaseInsensitive) != 0)
        return Standing::Differs;
    TRY_DONE(journal::Queue(m_tx).agreed(live->id, live->version));
    m_tx.changed(ObjectKind::Order, order.id);
    return Standing::Agreed;
}

} // namespace kramar::orders
