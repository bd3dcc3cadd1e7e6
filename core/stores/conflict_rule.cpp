// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/conflict_rule.h"

#include "stores/store_operations.h"

#include <array>

using namespace Qt::StringLiterals;

namespace kramar::stores {

namespace {

constexpr std::array codes{std::pair(ConflictRule::Ours, "ours"_L1), std::pair(ConflictRule::Theirs, "theirs"_L1),
                           std::pair(ConflictRule::Ask, "ask"_L1)};

} // namespace

QString toCode(ConflictRule rule)
{
    for (const auto &[known, code] : codes) {
        if (known == rule)
            return code;
    }
    Q_UNREACHABLE();
}

std::optional<ConflictRule> conflictRuleOf(QStringView code)
{
    for (const auto &[known, text] : codes) {
        if (text == code)
            return known;
    }
    return std::nullopt;
}

Result<ConflictRule> conflictRule(storage::Connection &db, StoreId store)
{
    const auto word = TRY(storeSetting(db, store, conflicts));
    return conflictRuleOf(word.value_or(QString())).value_or(ConflictRule::Ours);
}

} // namespace kramar::stores
