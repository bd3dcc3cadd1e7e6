// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/outgoing.h"

namespace kramar::exchange {

// Entries of this store in a state, of the kinds that are sent, for which `wanted` holds; oldest first.
Result<QList<journal::QueueEntry>> entriesIn(Round &round, QueueState state,
                                             const std::function<bool(const journal::QueueEntry &)> &wanted);

// Reads the listing or order of an entry from Prom and merges it, whereby an entry that is shown as wanted is agreed.
Done readObjectOf(Round &round, const journal::QueueEntry &entry);

} // namespace kramar::exchange
