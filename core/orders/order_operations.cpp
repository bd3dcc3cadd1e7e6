// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/order_operations.h"

#include "orders/order_import.h"
#include "orders/order_states.h"
#include "stores/send_switches.h"
#include "stores/store_operations.h"

using namespace Qt::StringLiterals;

namespace kramar::orders {

namespace {

Error noSuchOrder()
{
    return Error::of(Error::Kind::NotFound, u"no such order"_s);
}

// prom-api §3.9: a reason always, a text with some of them
Done complete(const std::optional<Cancellation> &cancellation)
{
    if (!cancellation || cancellation->reason.trimmed().isEmpty())
        return Error::invalid(u"reason"_s, u"reason_missing"_s);
    if (cancelTextRequired(cancellation->reason) && cancellation->text.trimmed().isEmpty())
        return Error::invalid(u"text"_s, u"text_missing"_s);
    return {};
}

// With what it can become, for the sentence.
Error cannotBecome(OrderState from, OrderState to)
{
    QStringList possible;
    for (const OrderState state : allOrderStates()) {
        if (mayMove(from, state))
            possible.append(toCode(state));
    }
    return Error::of(Error::Kind::Conflict,
                     u"cannot_become:%1:%2:%3"_s.arg(toCode(from), toCode(to), possible.join(u',')));
}

// What is due, with what it wants; an entry that does not say it fails, and the next ones are looked at.
template <class Outgoing, class Intent>
Result<QList<Outgoing>> takeIntents(storage::Transaction &tx, StoreId store, QueueKind kind, int limit, qint64 epoch)
{
    journal::Queue queue(tx);
    QList<Outgoing> outgoing;
    for (;;) {
        const QList<journal::QueueEntry> due = TRY(queue.takeDue(store, kind, limit, epoch));
        for (const journal::QueueEntry &entry : due) {
            auto intent = Intent::fromJson(entry.intent);
            if (intent && entry.promId)
                outgoing.append({entry, OrderId(entry.objectId), PromOrderId(*entry.promId), std::move(*intent)});
            else
                TRY_DONE(
                    queue.failed(entry.id, intent ? Error::invalid(u"intent"_s, u"no Prom id"_s) : intent.error()));
        }
        if (due.isEmpty() || !outgoing.isEmpty())
            return outgoing;
    }
}

} // namespace

OrderOperations::OrderOperations(storage::Transaction &tx, const Actor &actor)
    : m_tx(tx)
    , m_actor(actor)
    , m_asked(std::make_shared<AskedOnce>(tx))
{
}

Done OrderOperations::lookUp(StoreId store, const QList<const OrderFacts *> &orders)
{
    QList<PromOrderId> ids;
    for (const OrderFacts *order : orders)
        ids.append(order->promId);
    for (const PromOrderId id : std::as_const(ids))
        m_asked->heads[{store, id}].reset(); // not known, unless it is found now
    for (const OrderHead &head : TRY(headsOf(m_tx.db(), store, ids)))
        m_asked->heads.insert({store, *head.promId}, head);
    QList<OrderLine> lines;
    for (const OrderFacts *order : orders) {
        if (!m_asked->heads.value({store, order->promId}))
            lines += order->lines;
    }
    return lines.isEmpty() ? Done{} : m_asked->links->ask(store, lines);
}

Done OrderOperations::beginTexts(const QByteArray &packed)
{
    TRY_DONE(m_actor.need(Right::Exchange));
    return m_asked->texts.beginPage(packed);
}

Done OrderOperations::endTexts()
{
    return m_asked->texts.endPage();
}

Result<std::optional<OrderHead>> OrderOperations::knownOrder(StoreId store, PromOrderId promId)
{
    if (m_asked->heads.contains({store, promId}))
        return m_asked->heads.take({store, promId});
    return headOf(m_tx.db(), store, promId);
}

Result<Applied> OrderOperations::apply(StoreId store, const OrderFacts &facts, std::optional<Timestamp> since,
                                       const Prepared &prepared)
{
    TRY_DONE(m_actor.need(Right::Exchange));
    auto known = TRY(knownOrder(store, facts.promId));
    if (!known && since && facts.created && *facts.created < *since)
        return Applied::Skipped;
    OrderImport import(m_tx, m_actor, store, *m_asked);
    if (!known) {
        if (TRY(import.add(facts, prepared)))
            return Applied::New;
        known = TRY(headOf(m_tx.db(), store, facts.promId)); // another program was quicker
        if (!known)
            return Error::of(Error::Kind::Conflict, u"the order came and went while it was written"_s);
    }
    if (known->digest == prepared.digest) {
        TRY_DONE(import.settle(*known, facts));
        return Applied::Unchanged;
    }
    // Asked earlier and come later: what is known since says more.
    if (facts.modified && known->modified && *facts.modified < *known->modified)
        return Applied::Unchanged;
    return import.update(*known, facts, prepared);
}

Result<int> OrderOperations::linkLines(StoreId store)
{
    TRY_DONE(m_actor.need(Right::Exchange));
    journal::Act act(m_tx, m_actor, "orders.link"_L1, store);
    return OrderLines(m_tx, act, m_actor).linkAll(store);
}

Done OrderOperations::setState(OrderId id, OrderState to, const std::optional<Cancellation> &cancellation,
                               qint64 undoDelayMs)
{
    TRY_DONE(m_actor.need(Right::EditOrders));
    storage::Connection &db = m_tx.db();
    const auto order = TRY(headOf(db, id));
    if (!order)
        return noSuchOrder();
    if (order->state == to)
        return {};
    if (!mayMove(order->state, to))
        return cannotBecome(order->state, to);
    const bool cancels = to == OrderState::Cancelled;
    if (cancels)
        TRY_DONE(complete(cancellation));

    journal::Act act(m_tx, m_actor, "order.state"_L1, order->store);
    OrderBook book(m_tx, act, m_actor);
    TRY_DONE(book.moveTo(*order, to));
    if (cancels) {
        TRY_DONE(act.record(journal::entity::order, id.value(), u"cancel_reason"_s, std::nullopt,
                            cancellation->reason.trimmed()));
        if (const QString text = cancellation->text.trimmed(); !text.isEmpty())
            TRY_DONE(act.record(journal::entity::order, id.value(), u"cancel_text"_s, std::nullopt, text));
    }
    if (!order->store)
        return {}; // made here: nobody to tell
    const auto status = TRY(stores::promStatusFor(db, *order->store, to));
    if (!status)
        return {}; // a state Prom has no word for stays ours
    const auto live = TRY(journal::liveEntryOf(db, *order->store, QueueKind::OrderStatus, id.value()));
    if (!live && *status == order->promStatus)
        return {}; // Prom is there already
    StatusIntent intent{*status, std::nullopt, to, order->state};
    if (cancels)
        intent.cancellation = Cancellation{cancellation->reason.trimmed(), cancellation->text.trimmed()};
    // A wish that never left is replaced by this one: dropping returns to before both.
    if (live && !live->sentVersion) {
        if (const auto earlier = StatusIntent::fromJson(live->intent))
            intent.before = earlier->before;
    }
    TRY_DONE(book.wish(*order, QueueKind::OrderStatus, intent.toJson(), m_tx.now().plusMs(undoDelayMs)));
    return keepIfSwitchedOff(*order->store);
}

// At once, so that the order says that Prom will not hear of it.
Done OrderOperations::keepIfSwitchedOff(StoreId store)
{
    if (!TRY(stores::sendSwitches(m_tx.db(), store)).statuses)
        TRY(journal::Queue(m_tx).holdBack(store, QueueKind::OrderStatus));
    return {};
}

Done OrderOperations::sendStatusesOf(StoreId store, bool on)
{
    TRY_DONE(m_actor.need(Right::EditSettings));
    if (TRY(stores::sendSwitches(m_tx.db(), store)).statuses == on)
        return {};
    const journal::Act act(m_tx, m_actor, "store.switches"_L1, store);
    TRY_DONE(stores::StoreOperations(m_tx, m_actor).setSetting(store, stores::sendStatuses, stores::switchCode(on)));
    if (on)
        TRY(journal::Queue(m_tx).letBack(store, QueueKind::OrderStatus));
    return keepIfSwitchedOff(store);
}

namespace {

// Is what is wanted now not under way to Prom, nor processed there?
bool mayBeWithdrawn(const journal::QueueEntry &entry)
{
    return entry.state == QueueState::Failed || (neverSent(entry) && entry.state != QueueState::Sending);
}

// May Prom have a number by this entry: the one that was sent, or one before the one that it refused?
bool mayBeOnProm(const journal::QueueEntry &entry)
{
    if (entry.state != QueueState::Failed)
        return entry.sentVersion.has_value();
    const auto intent = WaybillIntent::fromJson(entry.intent);
    return intent && !intent->before.isEmpty();
}

} // namespace

Done OrderOperations::setWaybill(OrderId id, const QString &number, const QString &carrier, qint64 undoDelayMs)
{
    TRY_DONE(m_actor.need(Right::EditOrders));
    storage::Connection &db = m_tx.db();
    const auto order = TRY(headOf(db, id));
    if (!order)
        return noSuchOrder();
    const bool clears = number.trimmed().isEmpty() && !order->waybill.isEmpty();
    const QString waybill = clears ? QString() : TRY(parseWaybill(number, carrier));
    if (order->state == OrderState::Cancelled)
        return Error::of(Error::Kind::Conflict, u"cancelled_no_waybill"_s);
    std::optional<journal::QueueEntry> live;
    if (order->store)
        live = TRY(journal::liveEntryOf(db, *order->store, QueueKind::Waybill, id.value()));
    if (clears && !order->promWaybill.isEmpty())
        return Error::invalid(u"waybill"_s, u"not_clearable"_s); // Prom has no method for it (prom-api §4.4)
    if (clears && live && live->state == QueueState::Held)
        return Error::of(Error::Kind::Conflict, u"waybill_held"_s); // its undo would let it out
    if (clears && live && mayBeOnProm(*live))
        return Error::of(Error::Kind::Conflict, u"waybill_under_way"_s);

    journal::Act act(m_tx, m_actor, "order.waybill"_L1, order->store);
    OrderBook book(m_tx, act, m_actor);
    TRY_DONE(book.putWaybill(*order, waybill, carrier));
    if (clears)
        return book.withdraw(*order, QueueKind::Waybill);
    if (!order->store || carrierOfProvider(carrier).isEmpty()) {
        // Nobody to tell, or a carrier that Prom takes no number of (prom-api §4.4); an earlier number stays here too.
        return live && mayBeWithdrawn(*live) ? book.withdraw(*order, QueueKind::Waybill) : Done{};
    }
    if (!live && waybill == order->promWaybill)
        return {};
    WaybillIntent intent{waybill, carrier, order->waybill};
    if (live && !live->sentVersion) {
        if (const auto earlier = WaybillIntent::fromJson(live->intent))
            intent.before = earlier->before;
    }
    return book.wish(*order, QueueKind::Waybill, intent.toJson(), m_tx.now().plusMs(undoDelayMs));
}

Done OrderOperations::markOpened(OrderId id)
{
    TRY_DONE(m_actor.need(Right::View));
    if (TRY(m_tx.db().run(u"UPDATE orders SET opened = 1 WHERE id = ? AND opened = 0"_s, {id})) > 0)
        m_tx.changed(ObjectKind::Order, id);
    return {};
}

Result<QList<OrderOperations::OutgoingStatus>> OrderOperations::takeStatuses(StoreId store, int limit, qint64 epoch)
{
    TRY_DONE(m_actor.need(Right::Exchange));
    TRY_DONE(keepIfSwitchedOff(store)); // whatever set it waiting: an undo, a try that came to nothing
    return takeIntents<OutgoingStatus, StatusIntent>(m_tx, store, QueueKind::OrderStatus, limit, epoch);
}

Result<QList<OrderOperations::OutgoingWaybill>> OrderOperations::takeWaybills(StoreId store, int limit, qint64 epoch)
{
    TRY_DONE(m_actor.need(Right::Exchange));
    return takeIntents<OutgoingWaybill, WaybillIntent>(m_tx, store, QueueKind::Waybill, limit, epoch);
}

} // namespace kramar::orders
