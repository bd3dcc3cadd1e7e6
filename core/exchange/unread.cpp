// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/unread.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtEndian>

namespace kramar::exchange {

namespace {

// What has no number of Prom's gets one of ours, below zero, from the text that stands in its place: two such objects
// stay two entries, and the same one stays one when it is read again.
qint64 numberFor(const QByteArray &raw)
{
    const QJsonValue id = QJsonDocument::fromJson(raw).object().value(QLatin1StringView("id"));
    const QByteArray text = id.isUndefined() || id.isNull() ? raw : QJsonDocument(QJsonArray{id}).toJson();
    const QByteArray hash = QCryptographicHash::hash(text, QCryptographicHash::Sha1);
    return -1 - qint64(qFromBigEndian<quint32>(hash.constData()));
}

} // namespace

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
    return journal::Queue(tx).putUnread(m_store, m_kind, promId != 0 ? promId : numberFor(raw), why, raw);
}

qint64 Unread::numberOf(const prom::Unreadable &object)
{
    return object.id != 0 ? object.id : numberFor(object.raw);
}

Done Unread::passEnded(storage::Transaction &tx, const QSet<qint64> &shown) const
{
    for (const qint64 number : m_known) {
        if (number < 0 && !shown.contains(number))
            TRY_DONE(journal::Queue(tx).healed(m_store, m_kind, number));
    }
    return {};
}

Done Unread::healed(storage::Transaction &tx, qint64 promId) const
{
    return m_known.contains(promId) ? journal::Queue(tx).healed(m_store, m_kind, promId) : Done{};
}

} // namespace kramar::exchange
