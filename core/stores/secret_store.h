// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/result.h"

#include <QByteArray>
#include <QFuture>

#include <memory>

namespace kramar::stores {

// Where tokens live: the system's keychain, never our files, settings or logs (product.md 1.9). Every call may be slow
// (a keyring asks its owner) and answers within 10 s; Kind::NoSecret when there is no usable keychain or no entry.
// A missing entry does not prove there is none: a locked keyring looks the same. Thread-safe.
class SecretStore
{
public:
    virtual ~SecretStore() = default;
    virtual QFuture<Result<QByteArray>> token(StoreId store) = 0;
    virtual QFuture<Done> keep(StoreId store, const QByteArray &token) = 0;
    virtual QFuture<Done> forget(StoreId store) = 0;
    // Does it outlive the program? (false: "kept for this session only")
    virtual bool lasting() const = 0;
    // What became of the last keep(): Done when the keychain has it, Kind::NoSecret when it is there for this run only.
    // Ready when the keychain has said so, which takes as long as its owner takes over a password; keep() itself has
    // answered long before.
    virtual QFuture<Done> kept();
};

// For this run only: where there is no keychain, for --token-file, for tests.
std::unique_ptr<SecretStore> makeMemorySecretStore();
// The system's keychain where the build has one, in front of a memory store that holds what the keychain would not
// take. shopKey tells the shops of one computer apart (the books' own uuid).
std::unique_ptr<SecretStore> makeSystemSecretStore(const QString &shopKey);

} // namespace kramar::stores
