// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/actor.h"
#include "storage/transaction.h"

#include <optional>

namespace kramar::stores {

// Once a day a store's listings are compared with Prom (product 7.13), from an hour of Kyiv on, or as soon as the
// program runs after it; the first time at once. Off at first: it reads the whole catalogue. The hour is a setting of
// each store: compare_hour ("0" to "23"); whether it is done is the switch of the action in the store's sequence.
inline constexpr QLatin1StringView compareHour("compare_hour");
inline constexpr int usualComparisonHour = 3;

// What cannot be read (somebody else's hand in the books) is the usual hour.
Result<int> comparisonHour(storage::Connection &db, StoreId store);
// None: it is not done by itself.
Result<std::optional<int>> nightlyComparison(storage::Connection &db, StoreId store);
// Right::EditSettings. Kind::Invalid ("no_hour") for what no clock shows.
Done setNightlyComparison(storage::Transaction &tx, const Actor &actor, StoreId store, std::optional<int> hour);

} // namespace kramar::stores
