// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/unread.h"

namespace kramar::exchange {

Result<Unread> Unread::load(storage::Connection &db, StoreId store, QueueKind kind)
{
    Unread unread;
    unread.m_store = store;
    unread.m_kind = kind;
    const QList<qint64> ids = TRY(journal::queueIds(db, {.store = store, .states = {}, .kind = kind}));
    for (const journal::QueueEntry &entry : TRY(journal::queueEntries(db, ids)))
        unread.m_known.insert(entry.objectId);
    return unread;
}

Done Unread::put(storage::Transaction &tx, qint64 promId, const Error &why, const QByteArray &raw) const
{
    return journal::Queue(tx).putUnread(m_store, m_kind, promId, why, raw);
}

Done Unread::healed(storage::Transaction &tx, qint64 promId) const
{
    return m_known.contains(promId) ? journal::Queue(tx).healed(m_store, m_kind, promId) : Done{};
}

} // namespace kramar::exchange
