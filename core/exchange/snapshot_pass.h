// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listings/snapshots.h"

namespace kramar::exchange {

// The snapshot that the first reading of a store fills (product.md 1.1): the one under way, begun when there is none.
// Nothing once there is a complete one.
Result<std::optional<SnapshotId>> snapshotUnderWay(storage::Transaction &tx, StoreId store);

} // namespace kramar::exchange
