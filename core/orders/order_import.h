// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orders/order_book.h"
#include "orders/order_lines.h"
#include "orders/order_operations.h"
#include "orders/order_record.h"
#include "orders/order_texts.h"

namespace kramar::orders {

// What the books are asked once for a page of orders, and told once.
struct AskedOnce {
    explicit AskedOnce(storage::Transaction &tx)
        : links(std::make_shared<LineLinks>(tx.db()))
        , texts(tx)
    {
    }
    QHash<std::pair<StoreId, PromOrderId>, std::optional<OrderHead>> heads; // each for one apply()
    QHash<std::pair<StoreId, QString>, std::optional<OrderState>> states;   // of Prom's statuses
    const std::shared_ptr<LineLinks> links;                                 // of the new ones' lines
    OrderTexts texts;
};

// Takes over what Prom says of one order (the work of OrderOperations::apply, which checked the right). Lives for one
// call.
class OrderImport
{
public:
    OrderImport(storage::Transaction &tx, const Actor &actor, StoreId store, AskedOnce &asked)
        : m_tx(tx)
        , m_actor(actor)
        , m_store(store)
        , m_asked(asked)
        , m_act(tx, actor, QLatin1StringView("orders.apply"), store)
        , m_book(tx, m_act, actor)
        , m_lines(tx, m_act, actor, asked.links)
    {
    }

    // nullopt: another program wrote this order in the meantime.
    Result<std::optional<OrderId>> add(const OrderFacts &facts, const OrderOperations::Prepared &prepared);
    Result<Applied> update(const OrderHead &order, const OrderFacts &facts, const OrderOperations::Prepared &prepared);
    // The facts are those we know; ends what they show to be agreed.
    Done settle(const OrderHead &order, const OrderFacts &facts);

private:
    Result<std::optional<OrderState>> stateOf(const QString &promStatus);
    Result<PromTexts> knownTexts(OrderId order);
    Done recordChanges(OrderId order, const PromTexts &before, const storage::Binds &now);
    Done putClient(const OrderHead &order, const OrderFacts &facts, bool buyerChanged);
    // What this store calls a client of ours.
    Result<std::optional<PromClientId>> promIdOf(const std::optional<ClientId> &client);

    storage::Transaction &m_tx;
    const Actor m_actor;
    const StoreId m_store;
    AskedOnce &m_asked;
    journal::Act m_act;
    OrderBook m_book;
    OrderLines m_lines;
};

} // namespace kramar::orders
