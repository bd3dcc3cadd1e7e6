// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/actor.h"
#include "storage/transaction.h"
#include "stores/store.h"

namespace kramar::stores {

// Reading.
Result<QList<Store>> allStores(storage::Connection &db);
Result<std::optional<Store>> findStore(storage::Connection &db, StoreId id);
Result<std::optional<Store>> findStore(storage::Connection &db, const QString &name); // case-insensitive
Result<QList<DictionaryEntry>> dictionaryOf(storage::Connection &db, StoreId store, QLatin1StringView kind);
Result<std::optional<QString>> storeSetting(storage::Connection &db, StoreId store, const QString &key);
// The mapping of order states: our state → Prom's status for this store, and back (product.md 5.8). Defaults:
// confirmed → received, completed → delivered, cancelled → canceled; pending → new, paid → new, received → confirmed,
// delivered → completed, canceled → cancelled, draft → new. nullopt: no mapping (never hides an order: "new").
Result<std::optional<QString>> promStatusFor(storage::Connection &db, StoreId store, OrderState ours);
Result<std::optional<OrderState>> stateForPromStatus(storage::Connection &db, StoreId store, const QString &proms);
// Tells the shops of one computer apart in its keychain; made with the first call. For makeSystemSecretStore().
Result<QString> shopKey(storage::Transaction &tx);

// The address of an API that a token may be sent to: https, http only on loopback. Invalid, field "url": "bad_url",
// "not_https".
Done checkApiUrl(const QUrl &url);

// Changing what we keep of a store. Each checks its right, opens an act and writes history.
class StoreOperations
{
public:
    StoreOperations(storage::Transaction &tx, const Actor &actor)
        : m_tx(tx)
        , m_actor(actor)
    {
    }

    // Right::ConnectStores (LoadAllOrders for orders of before today). Invalid, field "name" ("empty", "taken") or
    // "url"
    // ("bad_url", "not_https": plain http only on loopback).
    // Also makes the store's default sequence (exchange_action rows) and status mapping.
    Result<StoreId> add(const NewStore &store);
    Done setMode(StoreId id, StoreMode mode);
    Done pause(StoreId id, PauseReason reason);
    Done resume(StoreId id);
    // `lasts`: it is in the keyring; else in memory, for this run of the program.
    Done tokenStored(StoreId id, std::optional<Timestamp> ends, bool lasts);
    Done setOrdersSince(StoreId id, std::optional<Timestamp> since); // Right::LoadAllOrders when earlier than now
    // Where its orders are reserved and written off; nullopt: in the default one. The reserves are the stock's business
    // (stock/warehouses.h). Right::EditSettings.
    Done setWarehouse(StoreId id, std::optional<WarehouseId> warehouse);
    Done heard(StoreId id); // no act: it is the exchange's heartbeat, written once in each minute that a clock shows
    // Replaces the base data of one kind; true if anything changed.
    Result<bool> replaceDictionary(StoreId id, QLatin1StringView kind, const QList<DictionaryEntry> &entries);
    // One action of the sequence on or off. Right::EditSettings.
    Done setActionEnabled(StoreId id, ActionKind action, bool enabled);
    Done setSetting(StoreId id, const QString &key, const QString &value); // Right::EditSettings

private:
    Done setPause(StoreId id, PauseReason reason);
    storage::Transaction &m_tx;
    Actor m_actor;
};

} // namespace kramar::stores
