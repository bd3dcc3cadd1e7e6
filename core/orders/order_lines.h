// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/act.h"
#include "orders/order.h"

namespace kramar::orders {

// In the order of their positions.
Result<QList<OrderLine>> linesOf(storage::Connection &db, OrderId order);

// The lines of orders inside this room: written from Prom's, linked to listings and products, their goods held or let
// go. Rights and acts are the operations' business.
class OrderLines
{
public:
    // `actor` changes reserves; the right to do so was checked by the operation.
    OrderLines(storage::Transaction &tx, journal::Act &act, const Actor &actor)
        : m_tx(tx)
        , m_act(act)
        , m_actor(actor)
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
    struct Link {
        std::optional<ListingId> listing;
        std::optional<ProductId> product;
    };
    Result<Link> linkFor(StoreId store, const OrderLine &line);
    Done insert(OrderId order, StoreId store, int position, const OrderLine &told);
    Done update(OrderId order, StoreId store, const OrderLine &known, OrderLine told);
    Done setLink(OrderLineId line, OrderId order, int position, const std::optional<ProductId> &before,
                 const Link &link);
    Result<WarehouseId> warehouseOf(std::optional<StoreId> store);

    storage::Transaction &m_tx;
    journal::Act &m_act;
    const Actor m_actor;
};

} // namespace kramar::orders
