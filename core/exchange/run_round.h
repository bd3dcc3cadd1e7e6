// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/round.h"

namespace kramar::exchange {

// Runs one round of a store under its lease, from the token to the report in the books; blocks. Without
// actions: the whole sequence. The actions of a first round (no complete pass over the listings yet) go in its own
// order.
RoundReport runRound(const Services &services, StoreLease &lease, RoundControl &control, StoreId store,
                     const RoundWish &wish, std::stop_token stop);

// Has the catalogue never been read to its end?
Result<bool> isFirstRound(storage::Connection &db, StoreId store);

} // namespace kramar::exchange
