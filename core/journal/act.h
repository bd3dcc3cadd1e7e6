// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/actor.h"
#include "storage/transaction.h"

#include <QLatin1StringView>

namespace kramar::journal {

// The kinds of objects that history is written for.
namespace entity {
inline constexpr QLatin1StringView store("store");
inline constexpr QLatin1StringView listing("listing");
inline constexpr QLatin1StringView product("product");
inline constexpr QLatin1StringView client("client");
inline constexpr QLatin1StringView order("order");
inline constexpr QLatin1StringView queueEntry("queue_entry");
inline constexpr QLatin1StringView warehouse("warehouse");
inline constexpr QLatin1StringView document("document");
} // namespace entity

struct HistoryChange {
    QString entity;
    qint64 objectId = 0;
    QString field;
    std::optional<QString> oldValue;
    std::optional<QString> newValue;
};

// What a person or an action did in one go: a click, a bulk edit, a page of an import. Every operation opens one:
//   Act act(tx, actor, "listing.edit"_L1, store);
//   TRY_DONE(act.record(entity::listing, id, u"price"_s, old, now));
// An operation called by another one joins its act. The row is written with the first record: what changes nothing
// leaves no trace. Lives inside the operation, on the stack.
class Act
{
public:
    Act(storage::Transaction &tx, const Actor &actor, QLatin1StringView kind, std::optional<StoreId> store = {});
    ~Act();
    Act(const Act &) = delete;
    Act &operator=(const Act &) = delete;

    // The field of the object went from old to now; nullopt: there was none. Equal values are not recorded.
    Done record(QLatin1StringView what, qint64 objectId, const QString &field, const std::optional<QString> &old,
                const std::optional<QString> &now);
    // The same for many of them, in their order and with one statement.
    Done recordAll(const QList<HistoryChange> &changes);
    // One row for an object that came into being.
    Done recordNew(QLatin1StringView what, qint64 objectId);
    // The act's number; writes the row if it is not there yet.
    Result<ActId> id();

private:
    storage::Transaction &m_tx;
    const Actor m_actor;
    const QLatin1StringView m_kind;
    const std::optional<StoreId> m_store;
    const bool m_outermost;
};

struct HistoryRow {
    ActId act;
    Timestamp at;
    QString actorName;
    QString actKind;
    QString field; // "" with the object's first row
    std::optional<QString> oldValue;
    std::optional<QString> newValue;
};

// Newest first.
Result<QList<HistoryRow>> historyOf(storage::Connection &db, QLatin1StringView what, qint64 objectId, int limit = 200);

// All that one act changed, oldest first: what undo replays backwards.
Result<QList<HistoryChange>> changesOf(storage::Connection &db, ActId act);
// May an act be taken back? NotFound: there is none; Conflict: it was taken back before, or tells what Prom said.
Done mayBeUndone(storage::Connection &db, ActId act);
// The act that undid this one and stands: undoing it does this one again. Conflict: none does.
Result<ActId> undoingOf(storage::Connection &db, ActId act);
// `undoing` took it back, all of it or a part; an act that was itself taken back stands again when its undoing is.
Done markUndone(storage::Transaction &tx, ActId act, ActId undoing);

} // namespace kramar::journal
