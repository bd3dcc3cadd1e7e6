// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/conflict_rule.h"

#include "base/codes.h"
#include "stores/store_operations.h"

using namespace Qt::StringLiterals;

namespace kramar::stores {

namespace {

constexpr std::array codes{std::pair(ConflictRule::Ours, "ours"_L1), std::pair(ConflictRule::Theirs, "theirs"_L1),
                           std::pair(ConflictRule::Ask, "ask"_L1)};

} // namespace

QString toCode(ConflictRule rule)
{
    return codeIn(codes, rule);
}

std::optional<ConflictRule> conflictRuleOf(QStringView code)
{
    return valueIn(codes, code);
}

Result<ConflictRule> conflictRule(storage::Connection &db, StoreId store)
{
    const auto word = TRY(storeSetting(db, store, conflicts));
    return conflictRuleOf(word.value_or(QString())).value_or(ConflictRule::Ours);
}

} // namespace kramar::stores
