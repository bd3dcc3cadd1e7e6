// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/order_book.h"
#include "orders/order_operations.h"
#include "orders/order_states.h"
#include "stores/store_operations.h"

#include <QMap>

#include <array>

using namespace Qt::StringLiterals;

namespace kramar::orders {

namespace {

constexpr std::array wishKinds{QueueKind::OrderStatus, QueueKind::Waybill};

// What an act did to one field of an order, first value to last.
struct FieldChange {
    std::optional<QString> before;
    std::optional<QString> after;
};
using FieldChanges = QMap<QString, FieldChange>;

Result<QMap<qint64, FieldChanges>> ordersOf(storage::Connection &db, ActId act)
{
    const QList<journal::HistoryChange> changes = TRY(journal::changesOf(db, act));
    QMap<qint64, FieldChanges> orders;
    for (const journal::HistoryChange &change : changes) {
        if (change.entity != journal::entity::order)
            continue;
        FieldChanges &fields = orders[change.objectId];
        const auto known = fields.find(change.field);
        if (known == fields.end())
            fields.insert(change.field, {change.oldValue, change.newValue});
        else
            known->after = change.newValue;
    }
    return orders;
}

// Does all of it stand as the act left it, and has nothing of it left for Prom?
Result<bool> mayUndo(storage::Connection &db, const OrderHead &order, const FieldChanges &fields)
{
    const auto holds = [&](const QString &field, const QString &now) {
        const auto change = fields.constFind(field);
        return change == fields.constEnd() || change->after == now;
    };
    if (!holds(u"state"_s, toCode(order.state)) || !holds(u"waybill"_s, order.waybill))
        return false;
    const FieldChange number = fields.value(u"waybill"_s);
    if (order.state == OrderState::Cancelled && !fields.contains(u"state"_s) &&
        !number.before.value_or(u""_s).isEmpty())
        return false; // a cancelled order takes no number
    for (const QueueKind kind : wishKinds) {
        const auto change = fields.constFind(intentField(kind));
        if (change == fields.constEnd() || !order.store)
            continue;
        const auto live = TRY(journal::liveEntryOf(db, *order.store, kind, order.id.value()));
        if (change->after ? !live || live->intent != *change->after || !neverSent(*live) : live.has_value())
            return false;
    }
    return true;
}

Done undoOrder(OrderBook &book, const OrderHead &order, const FieldChanges &fields, Timestamp notBefore)
{
    if (const auto state = fields.constFind(u"state"_s); state != fields.constEnd() && state->before) {
        if (const auto before = orderStateOf(*state->before))
            TRY_DONE(book.moveTo(order, *before));
    }
    if (const auto waybill = fields.constFind(u"waybill"_s); waybill != fields.constEnd()) {
        QString carrier;
        if (const auto intent = fields.constFind(intent_field::waybill); intent != fields.constEnd()) {
            const auto known = WaybillIntent::fromJson(intent->before.value_or(intent->after.value_or(QString())));
            carrier = known ? known->carrier : QString();
        }
        TRY_DONE(book.putWaybill(order, waybill->before.value_or(QString()), carrier));
    }
    for (const QueueKind kind : wishKinds) {
        const auto intent = fields.constFind(intentField(kind));
        if (intent == fields.constEnd())
            continue;
        if (intent->before)
            TRY_DONE(book.wish(order, kind, *intent->before, notBefore));
        else
            TRY_DONE(book.withdraw(order, kind));
    }
    return {};
}

// Where an order goes whose unsent state is given up: back to where it was, unless Prom ended it meanwhile.
Result<OrderState> stateAfterDrop(storage::Connection &db, const OrderHead &order, const StatusIntent &intent)
{
    const auto mapped = TRY(stores::stateForPromStatus(db, *order.store, order.promStatus));
    return mapped && !isOpen(*mapped) && isOpen(intent.before) ? *mapped : intent.before;
}

} // namespace

Result<QStringList> OrderOperations::undo(ActId actId, qint64 undoDelayMs)
{
    TRY_DONE(m_actor.need(Right::EditOrders));
    storage::Connection &db = m_tx.db();
    TRY_DONE(journal::mayBeUndone(db, actId));
    const QMap<qint64, FieldChanges> orders = TRY(ordersOf(db, actId));
    journal::Act act(m_tx, m_actor, "order.undo"_L1);
    OrderBook book(m_tx, act, m_actor);
    QStringList left;
    bool any = false;
    for (auto [id, fields] : orders.asKeyValueRange()) {
        const auto order = TRY(headOf(db, OrderId(id)));
        if (!order)
            continue;
        if (TRY(mayUndo(db, *order, fields))) {
            TRY_DONE(undoOrder(book, *order, fields, m_tx.now().plusMs(undoDelayMs)));
            any = true;
        } else {
            left.append(QString::number(order->promId ? order->promId->value() : id));
        }
    }
    if (any)
        TRY_DONE(journal::markUndone(m_tx, actId, TRY(act.id())));
    return left;
}

Result<QStringList> OrderOperations::redo(ActId actId, qint64 undoDelayMs)
{
    TRY_DONE(m_actor.need(Right::EditOrders));
    const journal::Act act(m_tx, m_actor, "order.redo"_L1);
    return undo(TRY(journal::undoingOf(m_tx.db(), actId)), undoDelayMs);
}

Done OrderOperations::dropIntent(QueueEntryId entryId)
{
    TRY_DONE(m_actor.need(Right::WorkQueue));
    storage::Connection &db = m_tx.db();
    const auto entry = TRY(journal::queueEntry(db, entryId));
    if (!entry)
        return Error::of(Error::Kind::NotFound, u"no such queue entry"_s);
    if (entry->kind != QueueKind::OrderStatus && entry->kind != QueueKind::Waybill)
        return Error::invalid(u"entry"_s, u"it is not an order's"_s);
    TRY_DONE(journal::Queue(m_tx).drop(m_actor, entryId));
    const auto order = TRY(headOf(db, OrderId(entry->objectId)));
    if (!order)
        return {};
    journal::Act act(m_tx, m_actor, "order.drop"_L1, entry->store);
    TRY_DONE(
        act.record(journal::entity::order, order->id.value(), intentField(entry->kind), entry->intent, std::nullopt));
    m_tx.changed(ObjectKind::Order, order->id);
    // Working the queue is the right that was asked for; the reserve follows the state whoever moves it.
    OrderBook book(m_tx, act, Actor::program());
    if (entry->kind == QueueKind::OrderStatus) {
        const auto intent = StatusIntent::fromJson(entry->intent);
        // An order that went on meanwhile stays where it is.
        if (!intent || intent->ours != order->state)
            return {};
        return book.moveTo(*order, TRY(stateAfterDrop(db, *order, *intent)));
    }
    const auto intent = WaybillIntent::fromJson(entry->intent);
    if (!intent || intent->number != order->waybill)
        return {};
    return book.putWaybill(*order, intent->before.isEmpty() ? order->promWaybill : intent->before, intent->carrier);
}

} // namespace kramar::orders
