// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/money.h"
#include "storage/connection.h"

namespace kramar::stores {

// Which number of a listing goes to Prom as its quantity in stock, and what becomes of it at zero. A setting of each
// store: balances_from ("listing", "warehouses"), safety_buffer (a decimal), at_zero (the words of toCode).
// Hide and Delete leave only what is in stock on the site.
enum class AtZero { NotAvailable, ToOrder, Hide, Delete };
QString toCode(AtZero what); // "not_available", "to_order", "hide", "delete"
std::optional<AtZero> atZeroOf(QStringView code);

struct BalancePolicy {
    bool fromWarehouses = false; // else the listing's own number, filled by the import, that nobody counts
    Quantity buffer{};           // so much is never offered; not negative
    AtZero atZero = AtZero::NotAvailable;
    friend bool operator==(const BalancePolicy &, const BalancePolicy &) = default;
};
inline constexpr QLatin1StringView balancesFrom("balances_from");
inline constexpr QLatin1StringView fromWarehouses("warehouses");
inline constexpr QLatin1StringView fromListing("listing");
inline constexpr QLatin1StringView safetyBuffer("safety_buffer");
inline constexpr QLatin1StringView atZero("at_zero");

// What cannot be read (somebody else's hand in the books) is the careful default.
Result<BalancePolicy> balancePolicy(storage::Connection &db, StoreId store);

} // namespace kramar::stores
