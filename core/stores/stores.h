// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/session.h"
#include "storage/database.h"
#include "stores/secret_store.h"
#include "stores/store.h"

#include <QThreadPool>

namespace kramar::stores {

// The connected stores, for screens: runs operations on the writer as the person of the session, answers by futures.
class Stores
{
public:
    Stores(storage::Database &db, SecretStore &secrets, const access::Session &session);

    QFuture<Result<QList<Store>>> all();
    QFuture<Result<Store>> find(StoreId id);
    // Adds the store and gives the token to the keychain. The store is there even when the keychain refuses; then
    // secrets().kept() tells that it is kept for the session only.
    QFuture<Result<StoreId>> add(const NewStore &store, const QByteArray &token);
    QFuture<Done> setToken(StoreId id, const QByteArray &token, std::optional<Timestamp> ends);
    QFuture<Done> setMode(StoreId id, StoreMode mode);
    QFuture<Done> pause(StoreId id);
    QFuture<Done> resume(StoreId id);
    QFuture<Result<QList<DictionaryEntry>>> dictionary(StoreId id, QLatin1StringView kind);
    SecretStore &secrets() { return m_secrets; }

private:
    // Steps that wait for one another (books, keychain, books) in a thread of this room's, not chained by
    // QFuture::then(): see base/settled.h.
    template <class R, class F>
    QFuture<R> inTurn(F steps);

    storage::Database &m_db;
    SecretStore &m_secrets;
    const access::Session &m_session;
    QThreadPool m_steps; // the last member: what is under way ends before the rest goes
};

} // namespace kramar::stores
