// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/stores.h"

#include "stores/store_operations.h"

using namespace Qt::StringLiterals;

namespace kramar::stores {

Stores::Stores(storage::Database &db, SecretStore &secrets, const access::Session &session)
    : m_db(db)
    , m_secrets(secrets)
    , m_session(session)
{
}

QFuture<Result<QList<Store>>> Stores::all()
{
    return m_db.read([](storage::Connection &db) { return allStores(db); });
}

QFuture<Result<Store>> Stores::find(StoreId id)
{
    return m_db.read([id](storage::Connection &db) -> Result<Store> {
        const auto store = TRY(findStore(db, id));
        if (!store)
            return Error::of(Error::Kind::NotFound, u"no such store"_s);
        return *store;
    });
}

QFuture<Result<StoreId>> Stores::add(const NewStore &store, const QByteArray &token)
{
    storage::Database &db = m_db;
    SecretStore &secrets = m_secrets;
    const Actor actor = m_session.actor();
    // The books first: only they can say no to the name; the token needs the store's number.
    return m_db.write([store, actor](storage::Transaction &tx) { return StoreOperations(tx, actor).add(store); })
        .then([&db, &secrets, actor, token, ends = store.tokenEnds](const Result<StoreId> &added) {
            if (!added)
                return QtFuture::makeReadyFuture(added);
            const StoreId id = *added;
            return secrets.keep(id, token)
                .then([&db, actor, id, ends](const Done &) {
                    return db.write([=](storage::Transaction &tx) -> Result<StoreId> {
                        TRY_DONE(StoreOperations(tx, actor).tokenStored(id, ends));
                        return id;
                    });
                })
                .unwrap();
        })
        .unwrap();
}

QFuture<Done> Stores::setToken(StoreId id, const QByteArray &token, std::optional<Timestamp> ends)
{
    const Actor actor = m_session.actor();
    if (const Done allowed = actor.need(Right::ConnectStores); !allowed)
        return QtFuture::makeReadyFuture(allowed);
    storage::Database &db = m_db;
    return m_secrets.keep(id, token)
        .then([&db, actor, id, ends](const Done &kept) {
            if (!kept)
                return QtFuture::makeReadyFuture(kept);
            return db.write([=](storage::Transaction &tx) { return StoreOperations(tx, actor).tokenStored(id, ends); });
        })
        .unwrap();
}

QFuture<Done> Stores::setMode(StoreId id, StoreMode mode)
{
    return m_db.write([id, mode, actor = m_session.actor()](storage::Transaction &tx) {
        return StoreOperations(tx, actor).setMode(id, mode);
    });
}

QFuture<Done> Stores::pause(StoreId id)
{
    return m_db.write([id, actor = m_session.actor()](storage::Transaction &tx) {
        return StoreOperations(tx, actor).pause(id, PauseReason::Person);
    });
}

QFuture<Done> Stores::resume(StoreId id)
{
    return m_db.write(
        [id, actor = m_session.actor()](storage::Transaction &tx) { return StoreOperations(tx, actor).resume(id); });
}

QFuture<Result<QList<DictionaryEntry>>> Stores::dictionary(StoreId id, QLatin1StringView kind)
{
    return m_db.read([id, kind](storage::Connection &db) { return dictionaryOf(db, id, kind); });
}

} // namespace kramar::stores
