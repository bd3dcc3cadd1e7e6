// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/terms.h"

namespace kramar::orders {

// An order that goes on: it holds its goods. Ended: cancelled, completed or returned.
bool isOpen(OrderState state);

// Our state after Prom's status changed and nothing of ours waits. `before` and `now` are what the mapping makes of the
// old and the new status. Prom's words are coarser than ours: they move an order forward or end it, and bring back one
// that Prom had cancelled; they never pull back what a person moved on.
OrderState stateAfterProm(OrderState ours, std::optional<OrderState> before, std::optional<OrderState> now);

} // namespace kramar::orders
