// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/balance_policy.h"

#include "base/codes.h"
#include "stores/store_operations.h"

using namespace Qt::StringLiterals;

namespace kramar::stores {

namespace {

constexpr std::array codes{std::pair(AtZero::NotAvailable, "not_available"_L1),
                           std::pair(AtZero::ToOrder, "to_order"_L1), std::pair(AtZero::Hide, "hide"_L1),
                           std::pair(AtZero::Delete, "delete"_L1)};

} // namespace

QString toCode(AtZero what)
{
    return codeIn(codes, what);
}

std::optional<AtZero> atZeroOf(QStringView code)
{
    return valueIn(codes, code);
}

Result<BalancePolicy> balancePolicy(storage::Connection &db, StoreId store)
{
    BalancePolicy policy;
    policy.fromWarehouses = TRY(storeSetting(db, store, balancesFrom)) == fromWarehouses;
    if (const auto buffer = TRY(storeSetting(db, store, safetyBuffer))) {
        const auto read = Quantity::parse(*buffer);
        if (read && *read >= Quantity())
            policy.buffer = *read;
    }
    if (const auto word = TRY(storeSetting(db, store, stores::atZero)))
        policy.atZero = atZeroOf(*word).value_or(AtZero::NotAvailable);
    return policy;
}

} // namespace kramar::stores
