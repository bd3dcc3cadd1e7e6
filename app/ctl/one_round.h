// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/errand.h"
#include "app/ctl/progress_lines.h"

namespace kramar::ctl {

// One round of one store, in its runner's thread; this one hears how it goes on. A stop ends the round, and its report
// comes all the same.
exchange::RoundReport oneRound(Errand &errand, exchange::Exchange &exchange, const stores::Store &store,
                               const exchange::RoundWish &wish, ProgressLines &progress);

} // namespace kramar::ctl
