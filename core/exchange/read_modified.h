// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/round.h"

namespace kramar::exchange {

// Reads and merges the listings that Prom says were modified since then, outside of any pass.
Done readModified(Round &round, Timestamp from);

} // namespace kramar::exchange
