// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/order_states.h"

#include "orders/order_operations.h"

#include <array>

namespace kramar::orders {

namespace {

struct Move {
    OrderState from;
    OrderState to;
};

// The moves a person may make. One step forward at a time, so that the buyer sees each on Prom; what was packed by
// mistake goes back; a parcel that was not picked up is returned or cancelled.
constexpr std::array allowed{
    Move{OrderState::New, OrderState::Confirmed},       Move{OrderState::New, OrderState::Cancelled},
    Move{OrderState::Confirmed, OrderState::Packing},   Move{OrderState::Confirmed, OrderState::Shipped},
    Move{OrderState::Confirmed, OrderState::Cancelled}, Move{OrderState::Packing, OrderState::Confirmed},
    Move{OrderState::Packing, OrderState::Shipped},     Move{OrderState::Packing, OrderState::Cancelled},
    Move{OrderState::Shipped, OrderState::Completed},   Move{OrderState::Shipped, OrderState::Returned},
    Move{OrderState::Shipped, OrderState::Cancelled},   Move{OrderState::Completed, OrderState::Returned}};

} // namespace

bool mayMove(OrderState from, OrderState to)
{
    for (const Move &move : allowed) {
        if (move.from == from && move.to == to)
            return true;
    }
    return false;
}

bool isOpen(OrderState state)
{
    switch (state) {
    case OrderState::New:
    case OrderState::Confirmed:
    case OrderState::Packing:
    case OrderState::Shipped:
        return true;
    case OrderState::Completed:
    case OrderState::Cancelled:
    case OrderState::Returned:
        return false;
    }
    Q_UNREACHABLE();
}

OrderState stateAfterProm(OrderState ours, std::optional<OrderState> before, std::optional<OrderState> now)
{
    if (!now || *now == ours || ours == OrderState::Returned)
        return ours;
    if (ours == OrderState::Cancelled)
        return before == OrderState::Cancelled ? *now : ours;
    if (ours == OrderState::Completed)
        return *now == OrderState::Cancelled || *now == OrderState::Returned ? *now : ours;
    // The open states are declared in the order an order goes through them.
    return !isOpen(*now) || *now > ours ? *now : ours;
}

} // namespace kramar::orders
