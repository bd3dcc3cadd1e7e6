// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/identity_policy.h"

#include "base/codes.h"
#include "journal/act.h"
#include "stores/store_operations.h"

using namespace Qt::StringLiterals;

namespace kramar::stores {

namespace {

constexpr std::array keyCodes{std::pair(IdentityKey::Sku, "sku"_L1), std::pair(IdentityKey::PromId, "prom_id"_L1),
                              std::pair(IdentityKey::ExternalId, "external_id"_L1),
                              std::pair(IdentityKey::Name, "name"_L1)};
constexpr std::array creatingCodes{std::pair(Creating::CreateProducts, "create"_L1),
                                   std::pair(Creating::LinkExisting, "link"_L1),
                                   std::pair(Creating::LeaveUnlinked, "leave"_L1)};

} // namespace

QString toCode(IdentityKey key)
{
    return codeIn(keyCodes, key);
}

QString toCode(Creating value)
{
    return codeIn(creatingCodes, value);
}

std::optional<IdentityKey> identityKeyOf(QStringView code)
{
    return valueIn(keyCodes, code);
}

std::optional<Creating> creatingOf(QStringView code)
{
    return valueIn(creatingCodes, code);
}

QList<IdentityKey> allIdentityKeys()
{
    QList<IdentityKey> all;
    for (const auto &[key, code] : keyCodes)
        all.append(key);
    return all;
}

Result<IdentityPolicy> identityPolicy(storage::Connection &db, StoreId store)
{
    IdentityPolicy policy;
    if (const auto kept = TRY(storeSetting(db, store, identityKeys))) {
        QList<IdentityKey> keys;
        for (const QString &code : kept->split(u',')) {
            const auto key = identityKeyOf(code);
            if (key && !keys.contains(*key))
                keys.append(*key);
        }
        if (!keys.isEmpty())
            policy.keys = keys;
    }
    if (const auto kept = TRY(storeSetting(db, store, stores::newListings)))
        policy.newListings = creatingOf(*kept).value_or(Creating::CreateProducts);
    return policy;
}

Done setIdentityPolicy(storage::Transaction &tx, const Actor &actor, StoreId store, const IdentityPolicy &policy)
{
    QStringList codes;
    for (const IdentityKey key : policy.keys) {
        if (codes.contains(toCode(key)))
            return Error::invalid(identityKeys, u"twice"_s);
        codes.append(toCode(key));
    }
    if (codes.isEmpty())
        return Error::invalid(identityKeys, u"empty"_s);
    const IdentityPolicy now = TRY(identityPolicy(tx.db(), store));
    const journal::Act act(tx, actor, "store.setting"_L1, store);
    StoreOperations operations(tx, actor);
    TRY_DONE(actor.need(Right::EditSettings));
    if (policy.keys != now.keys)
        TRY_DONE(operations.setSetting(store, identityKeys, codes.join(u',')));
    if (policy.newListings != now.newListings)
        TRY_DONE(operations.setSetting(store, stores::newListings, toCode(policy.newListings)));
    return {};
}

} // namespace kramar::stores
