// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stores/secret_store.h"

#include <QHash>

#include <mutex>
#include <optional>

namespace kramar::stores {

// Tokens of this run, guarded; inside of both secret stores.
class TokenTable
{
public:
    std::optional<QByteArray> find(StoreId store) const
    {
        const std::lock_guard lock(m_mutex);
        const auto found = m_tokens.constFind(store);
        return found == m_tokens.cend() ? std::nullopt : std::optional(*found);
    }
    void put(StoreId store, const QByteArray &token)
    {
        const std::lock_guard lock(m_mutex);
        m_tokens.insert(store, token);
    }
    void remove(StoreId store)
    {
        const std::lock_guard lock(m_mutex);
        m_tokens.remove(store);
    }

private:
    mutable std::mutex m_mutex;
    QHash<StoreId, QByteArray> m_tokens;
};

} // namespace kramar::stores
