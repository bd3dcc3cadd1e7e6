// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/act.h"
#include "orders/line_links.h"

namespace kramar::orders {

// In the order of their positions.
Result<QList<OrderLine>> linesOf(storage::Connection &db, OrderId order);

// The lines of orders inside this room: written from Prom's, linked to listings and products, their goods held or let
// go. Rights and acts are the operations' business.
class OrderLines
{
public:
    // `actor` changes reserves; the right to do so was checked by the operation. `links`: what was asked for many
    // orders already.
    OrderLines(storage::Transaction &tx, journal::Act &act, const Actor &actor, std::shared_ptr<LineLinks> links = {})
        : m_tx(tx)
        , m_act(act)
        , m_actor(actor)
        , m_links(links ? std::move(links) : std::make_shared<LineLinks>(tx.db()))
    {
    }

    // A new order's lines: the order's own row of history is enough.
    Done write(OrderId order, StoreId store, const QList<OrderLine> &told);
    // Updated in place by position, each change a line of history. Lines beyond the told ones go, with their reserve.
    Done replace(OrderId order, StoreId store, const QList<OrderLine> &told);
    // Holds what the lines want while the order is open, lets all go when it ended. Repeating changes nothing.
    // (Write-off comes with the stock documents: until then a completed order just lets its reserve go.)
    Done settleReserve(OrderId order, std::optional<StoreId> store, OrderState state);
    // The lines of open orders that are of this listing become of this product, or of none, with their reserve.
    Done follow(ListingId listing, const std::optional<ProductId> &product);
    // Links what is not linked yet; how many lines got a product.
    Result<int> linkAll(StoreId store);

private:
    // At the positions behind `from`, all with one statement.
    Done insert(OrderId order, StoreId store, int from, const QList<OrderLine> &told);
    Done update(OrderId order, StoreId store, const OrderLine &known, OrderLine told);
    Done setLink(OrderLineId line, OrderId order, int position, const std::optional<ProductId> &before,
                 const LineLinks::Link &link);

    storage::Transaction &m_tx;
    journal::Act &m_act;
    const Actor m_actor;
    const std::shared_ptr<LineLinks> m_links;
};

} // namespace kramar::orders
