// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/act.h"
#include "journal/queue.h"
#include "orders/order.h"

namespace kramar::orders {

// Fields of an order's history that undo reads and people do not: the intents in the queue as they were.
namespace intent_field {
inline constexpr QLatin1StringView status("status_intent");
inline constexpr QLatin1StringView waybill("waybill_intent");
} // namespace intent_field

// What the operations need of an order to change it.
struct OrderHead {
    OrderId id;
    std::optional<StoreId> store;
    std::optional<PromOrderId> promId;
    OrderState state = OrderState::New;
    QString promStatus;
    QString waybill;
    QString promWaybill;
    std::optional<ClientId> client;
    QByteArray digest;
    std::optional<Timestamp> modified; // by Prom's clock, as last read
    bool wishesLive = false;           // is a status or waybill of ours on its way to Prom?
};
Result<std::optional<OrderHead>> headOf(storage::Connection &db, OrderId id);
Result<std::optional<OrderHead>> headOf(storage::Connection &db, StoreId store, PromOrderId promId);
// Those of them that the books know.
Result<QList<OrderHead>> headsOf(storage::Connection &db, StoreId store, const QList<PromOrderId> &promIds);

// Our side of an order, inside this room: state, waybill and what of them is wanted of Prom. Rights and acts are the
// operations' business.
class OrderBook
{
public:
    // `actor` changes reserves; the right to do so was checked by the operation.
    OrderBook(storage::Transaction &tx, journal::Act &act, const Actor &actor)
        : m_tx(tx)
        , m_act(act)
        , m_actor(actor)
    {
    }

    // State with its reserve.
    Done moveTo(const OrderHead &order, OrderState state);
    // Our waybill with its main shipment; empty: none.
    Done putWaybill(const OrderHead &order, const QString &number, const QString &carrier);
    // The shipment row alone, for an order whose waybill was written with the rest.
    Done putShipment(OrderId order, const QString &number, const QString &carrier);
    // The same of a new order, which has none yet.
    Done addShipment(OrderId order, const QString &number, const QString &carrier);
    // Queues what Prom should have, as history too (undo returns it).
    Done wish(const OrderHead &order, QueueKind kind, const QString &intent, Timestamp notBefore);
    // Takes back a wish that never left; nothing when there is none.
    Done withdraw(const OrderHead &order, QueueKind kind);

    // How a read of Prom stands to what we want of it. Agreement ends the queue entry.
    enum class Standing { NothingWanted, Agreed, Differs };
    // A cancellation on Prom ends a wish for another status: nothing could come of it but goods for nobody.
    Result<Standing> settleStatus(const OrderHead &order, const QString &promStatus,
                                  std::optional<OrderState> mapped = std::nullopt);
    Result<Standing> settleWaybill(const OrderHead &order, const QString &promWaybill);

private:
    storage::Transaction &m_tx;
    journal::Act &m_act;
    const Actor m_actor;
};

// Was what is wanted now never under way to Prom?
bool neverSent(const journal::QueueEntry &entry);
QLatin1StringView intentField(QueueKind kind);

} // namespace kramar::orders
