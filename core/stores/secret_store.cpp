// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/secret_store.h"

#include "stores/memory_secrets.h"

#include <QPromise>

using namespace Qt::StringLiterals;

namespace kramar::stores {

namespace {

template <class T>
QFuture<T> ready(T result)
{
    QPromise<T> promise;
    promise.start();
    promise.addResult(std::move(result));
    promise.finish();
    return promise.future();
}

class MemorySecretStore final : public SecretStore
{
public:
    QFuture<Result<QByteArray>> token(StoreId store) override
    {
        if (const auto found = m_tokens.find(store))
            return ready(Result<QByteArray>(*found));
        return ready(Result<QByteArray>(Error::of(Error::Kind::NoSecret, u"no token was given in this run"_s)));
    }
    QFuture<Done> keep(StoreId store, const QByteArray &token) override
    {
        m_tokens.put(store, token);
        return ready(Done());
    }
    QFuture<Done> forget(StoreId store) override
    {
        m_tokens.remove(store);
        return ready(Done());
    }
    bool lasting() const override { return false; }

private:
    TokenTable m_tokens;
};

} // namespace

QFuture<Done> SecretStore::kept()
{
    return ready(lasting() ? Done() : Done(Error::of(Error::Kind::NoSecret, u"kept for this run only"_s)));
}

std::unique_ptr<SecretStore> makeMemorySecretStore()
{
    return std::make_unique<MemorySecretStore>();
}

#ifndef KRAMAR_KEYCHAIN
std::unique_ptr<SecretStore> makeSystemSecretStore(const QString &)
{
    return makeMemorySecretStore();
}
#endif

} // namespace kramar::stores
