// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/stores.h"

#include "access/read_as.h"
#include "base/settled.h"
#include "stores/store_operations.h"

#include <QPromise>

using namespace Qt::StringLiterals;

namespace kramar::stores {

Stores::Stores(storage::Database &db, SecretStore &secrets, const access::Session &session)
    : m_db(db)
    , m_secrets(secrets)
    , m_session(session)
{
}

template <class R, class F>
QFuture<R> Stores::inTurn(F steps)
{
    auto promise = std::make_shared<QPromise<R>>();
    promise->start();
    m_steps.start([promise, steps] {
        promise->addResult(steps());
        promise->finish();
    });
    return promise->future();
}

QFuture<Result<QList<Store>>> Stores::all()
{
    return access::readAs(m_db, m_session, [](storage::Connection &db) { return allStores(db); });
}

QFuture<Result<Store>> Stores::find(StoreId id)
{
    return access::readAs(m_db, m_session, [id](storage::Connection &db) -> Result<Store> {
        const auto store = TRY(findStore(db, id));
        if (!store)
            return Error::of(Error::Kind::NotFound, u"no such store"_s);
        return *store;
    });
}

QFuture<Result<StoreId>> Stores::add(const NewStore &store, const QByteArray &token)
{
    return inTurn<Result<StoreId>>([this, store, token, actor = m_session.actor()]() -> Result<StoreId> {
        // The books first: only they can say no to the name; the token needs the store's number.
        const StoreId id =
            TRY(settled(m_db.write([&](storage::Transaction &tx) { return StoreOperations(tx, actor).add(store); })));
        TRY_DONE(settled(m_secrets.keep(id, token)));
        TRY_DONE(settled(m_db.write([&, lasts = m_secrets.lasting()](storage::Transaction &tx) {
            return StoreOperations(tx, actor).tokenStored(id, store.tokenEnds, lasts);
        })));
        return id;
    });
}

QFuture<Done> Stores::setToken(StoreId id, const QByteArray &token, std::optional<Timestamp> ends)
{
    return inTurn<Done>([this, id, token, ends, actor = m_session.actor()]() -> Done {
        TRY_DONE(actor.need(Right::ConnectStores));
        TRY_DONE(settled(m_secrets.keep(id, token)));
        return settled(m_db.write([&, lasts = m_secrets.lasting()](storage::Transaction &tx) {
            return StoreOperations(tx, actor).tokenStored(id, ends, lasts);
        }));
    });
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
    return access::readAs(m_db, m_session, [=](storage::Connection &db) { return dictionaryOf(db, id, kind); });
}

} // namespace kramar::stores
