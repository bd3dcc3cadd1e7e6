// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/transaction.h"

namespace kramar::exchange {

// Before much of a store is hidden, zeroed or deleted (at least 20 listings and 10 % of them, over all that waits), or
// a price moves by more than half, it is held and a person is asked (design rule 4). What a person let go passes.
// Called in the transaction that takes entries for sending, or makes them; answers how many it held. The figures are
// settings of the store: brake_listings, brake_percent, brake_price_percent.
Result<int> applyBrake(storage::Transaction &tx, StoreId store);

} // namespace kramar::exchange
