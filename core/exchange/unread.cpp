// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/unread.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtEndian>

namespace kramar::exchange {

namespace {

constexpr QLatin1StringView doubtedKey("numberless");

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
    const QList<qint64> ids = TRY(journal::queueIds(db, {.stores = {store}, .states = {}, .kind = kind}));
    for (const journal::QueueEntry &entry : TRY(journal::queueEntries(db, ids)))
        unread.m_known.insert(entry.objectId);
    return unread;
}

bool Unread::knows(const prom::Unreadable &broken) const
{
    return m_known.contains(numberOf(broken));
}

qint64 Unread::numberOf(const prom::Unreadable &broken)
{
    return broken.id != 0 ? broken.id : numberFor(broken.raw);
}

Done Unread::put(storage::Transaction &tx, qint64 promId, const Error &why, const QByteArray &raw) const
{
    return journal::Queue(tx).putUnread(m_store, m_kind, promId != 0 ? promId : numberFor(raw), why, raw);
}

QList<qint64> Unread::numberless() const
{
    QList<qint64> numbers;
    for (const qint64 number : m_known) {
        if (number < 0)
            numbers.append(number);
    }
    return numbers;
}

Done Unread::healed(storage::Transaction &tx, qint64 promId) const
{
    return m_known.contains(promId) ? journal::Queue(tx).healed(m_store, m_kind, promId) : Done{};
}

bool Numberless::doubts(const QList<prom::Unreadable> &broken, bool nothingElse, Watermark &mark)
{
    QJsonArray doubted = mark.note.value(doubtedKey).toArray();
    bool all = nothingElse && !broken.isEmpty();
    bool stranger = false;
    for (const prom::Unreadable &object : broken) {
        const qint64 number = Unread::numberOf(object);
        m_met.insert(number);
        all = all && number < 0;
        stranger = stranger || !m_unread.knows(object);
        doubted.append(number);
    }
    if (!all || !stranger)
        return false;
    mark.note.insert(doubtedKey, doubted);
    mark.cursor.reset();
    return true;
}

QList<qint64> Numberless::cleared(Watermark &mark, bool whole) const
{
    QList<qint64> numbers;
    for (const qint64 number : whole ? m_unread.numberless() : QList<qint64>()) {
        if (!m_met.contains(number))
            numbers.append(number);
    }
    const QJsonArray doubted = mark.note.take(doubtedKey).toArray();
    for (const QJsonValue &number : doubted) {
        if (!m_met.contains(number.toInteger()))
            numbers.append(number.toInteger());
    }
    return numbers;
}

Done keepUnread(storage::Transaction &tx, const Unread &unread, Tally &tally, const QList<prom::Unreadable> &broken,
                const QList<qint64> &cleared)
{
    for (const prom::Unreadable &object : broken) {
        ++tally.seen;
        ++tally.failed;
        TRY_DONE(unread.put(tx, object.id, object.error, object.raw));
    }
    for (const qint64 number : cleared)
        TRY_DONE(unread.healed(tx, number));
    return {};
}

} // namespace kramar::exchange
