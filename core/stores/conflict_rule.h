// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "storage/connection.h"

namespace kramar::stores {

// Whose value stays when a field was changed here and on Prom since both agreed last (product 3.22). Setting of each
// store: conflicts ("ours", "theirs", "ask").
enum class ConflictRule {
    Ours,
    Theirs,
    Ask, // nothing is sent of the field until a person decides
};
inline constexpr QLatin1StringView conflicts("conflicts");
QString toCode(ConflictRule rule);
std::optional<ConflictRule> conflictRuleOf(QStringView code);

// What cannot be read (somebody else's hand in the books) is the default: ours.
Result<ConflictRule> conflictRule(storage::Connection &db, StoreId store);

} // namespace kramar::stores
