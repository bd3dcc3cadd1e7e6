// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/session.h"
#include "journal/queue.h"
#include "storage/database.h"

#include <QHash>

#include <array>

namespace kramar::exchange {

// One line of the queue as a person reads it: the entry with its object's name and what will change on Prom.
struct QueueLine {
    journal::QueueEntry entry;
    QString storeName{};
    bool testStore = false; // "Test: will not be sent"
    QString object{}; // "PL-150-GR Плед флісовий…", "№ 312845671"; "": Prom's answer had no number (nor has promId)
    QString actorName{};
    struct Difference {
        QString field;
        std::optional<QString> onProm{}, wanted{}; // canonical texts; of an entry that ended what was there before
        QString currency{};
        friend bool operator==(const Difference &, const Difference &) = default;
    };
    QList<Difference> differences{};
    std::optional<Timestamp> readAt{}; // when Prom last said what `onProm` is, or that it had not changed
    QList<journal::QueueTry> tries{};  // the last ones, newest first
};

// The queue for screens and kramarctl: reading, retry, hold, drop by the room that owns the object, the switch to
// Production with what to do about what waits.
class QueueDesk
{
public:
    QueueDesk(storage::Database &db, const access::Session &session);

    QFuture<Result<QList<qint64>>> ids(const journal::QueueFilter &filter);
    QFuture<Result<QList<QueueLine>>> lines(const QList<qint64> &ids);
    QFuture<Result<journal::QueueCounts>> counts(std::optional<StoreId> store);
    QFuture<Done> retry(const QList<qint64> &ids);
    QFuture<Done> hold(const QList<qint64> &ids);
    QFuture<Done> release(const QList<qint64> &ids);
    // What these stores' changes wait for, be it the undo or the next try, is over: the next sending takes them.
    QFuture<Done> letGo(const QList<StoreId> &stores);
    QFuture<Done> drop(const QList<qint64> &ids); // fields return to their base: one act, can be undone

    // Changes of these stores that have not gone to Prom: on their way, and of those that stood still since then, which
    // a person has to see (refused, in doubt, held).
    struct Unsent {
        qint64 waiting = 0, stuck = 0;
    };
    QFuture<Result<Unsent>> unsent(const QList<StoreId> &stores, Timestamp since);

    enum class Pending { Send, Hold, Drop };
    static constexpr std::array kindsToSend{QueueKind::ListingEdit, QueueKind::OrderStatus, QueueKind::Waybill};
    // What would go out in Production, and a person decides about at the switch: what waits, and what may have arrived
    // already. What somebody held, or Prom refused, does not go by itself.
    static journal::QueueFilter goingOut(StoreId store, QueueKind kind);
    // What the brake would hold of what waits, were the store in Production.
    QFuture<Result<QHash<QueueEntryId, journal::Brake>>> wouldBrake(StoreId store);
    // Conflict with detail "no_snapshot" without a complete snapshot. One transaction: the mode and what happens to the
    // rest.
    QFuture<Done> switchMode(StoreId store, StoreMode mode, Pending pending);
    // The same with an answer for each kind; a kind that is not named is held.
    QFuture<Done> switchMode(StoreId store, StoreMode mode, const QHash<QueueKind, Pending> &pending);

private:
    storage::Database &m_db;
    const access::Session &m_session;
};

} // namespace kramar::exchange
