// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/actor.h"
#include "storage/transaction.h"

namespace kramar::stores {

// By what a listing of a store, and a line of its orders, is known to be one of our products; and what becomes of a new
// listing that no product has the key of. Settings of each store: identity_keys (the codes in their order, with
// commas), new_listings (a code).
enum class IdentityKey { Sku, PromId, ExternalId, Name };
enum class Creating { CreateProducts, LinkExisting, LeaveUnlinked };
QString toCode(IdentityKey key);      // "sku", "prom_id", "external_id", "name"
QString toCode(Creating newListings); // "create", "link", "leave"
std::optional<IdentityKey> identityKeyOf(QStringView code);
std::optional<Creating> creatingOf(QStringView code);
QList<IdentityKey> allIdentityKeys();

struct IdentityPolicy {
    // In this order: the first one by which anything is found decides. Never empty, each once.
    QList<IdentityKey> keys{IdentityKey::Sku};
    Creating newListings = Creating::CreateProducts;
    friend bool operator==(const IdentityPolicy &, const IdentityPolicy &) = default;
};
inline constexpr QLatin1StringView identityKeys("identity_keys");
inline constexpr QLatin1StringView newListings("new_listings");

// What cannot be read (somebody else's hand in the books) is the default.
Result<IdentityPolicy> identityPolicy(storage::Connection &db, StoreId store);
// In one act. Right::EditSettings; no key, or one twice, is Invalid, field "identity_keys".
Done setIdentityPolicy(storage::Transaction &tx, const Actor &actor, StoreId store, const IdentityPolicy &policy);

} // namespace kramar::stores
