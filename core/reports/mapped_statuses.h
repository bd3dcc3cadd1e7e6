// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/mappings.h"

namespace kramar::reports {

// The order statuses of all stores, a handful each: those of the base data, those that are mapped, and a store's own
// ones that orders came with. Their `id` is the number of the row among the statuses, without the kind.
Result<QList<Mapping>> mappedStatuses(storage::Connection &db);
// Those that the query wants, in its order.
Result<QList<Mapping>> mappedStatuses(storage::Connection &db, const MappingQuery &query);

} // namespace kramar::reports
