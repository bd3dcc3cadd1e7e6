// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/actor.h"
#include "storage/transaction.h"

namespace kramar::listings {

// Why a snapshot was made. Those of a reading hold all of a store as Prom told it, word by word; those before a mass
// act hold what stood in our books of just the listings that it changes (of each the values that were read for it):
// that is what a person saw and may want back, it costs no reading of Prom, and a bulk edit of a hundred listings does
// not copy a hundred thousand.
namespace snapshot_kind {
inline constexpr QLatin1StringView first("first");                  // the first reading of a store
inline constexpr QLatin1StringView byHand("hand");                  // a whole reading that a person wished
inline constexpr QLatin1StringView beforeBulk("before_bulk");       // what a bulk edit changed
inline constexpr QLatin1StringView beforeRestore("before_restore"); // what a restoring changed
inline constexpr QLatin1StringView beforePrices("before_prices");   // what a price list changed
inline constexpr QLatin1StringView beforeSettle("before_settle"); // where Prom's values were taken, or ours sent again
inline constexpr QLatin1StringView beforeDrop("before_drop");     // changes that were given up
inline constexpr auto beforeActs = {beforeBulk, beforeRestore, beforePrices, beforeSettle, beforeDrop};
} // namespace snapshot_kind
// Of all of a store, by a reading: one of these must exist, complete, before anything may be written (product.md 1.1).
bool isWhole(QStringView kind);

// A dated copy of listings.
struct Snapshot {
    SnapshotId id;
    StoreId store;
    Timestamp at;
    QString kind; // snapshot_kind
    bool complete = false;
    int listings = 0;
    int groups = 0;
    qint64 bytes = 0; // packed, in the books; 0 while it is being read
};

// The newest whole one.
Result<std::optional<Snapshot>> lastCompleteSnapshot(storage::Connection &db, StoreId store);
// The one being written, to go on after a kill, with what it has so far.
Result<std::optional<Snapshot>> runningSnapshot(storage::Connection &db, StoreId store);
// The same without counting what is in it.
Result<std::optional<Snapshot>> runningSnapshotUncounted(storage::Connection &db, StoreId store);
Result<std::optional<Snapshot>> findSnapshot(storage::Connection &db, SnapshotId id);
// Newest first; of all stores without one.
Result<QList<Snapshot>> snapshotsOf(storage::Connection &db, std::optional<StoreId> store);
// What it has of Prom's numbers.
Result<QList<qint64>> snapshotPromIds(storage::Connection &db, SnapshotId id);

// How long they are kept, and when one is made before a mass act. Settings of a store: snapshots_keep, snapshots_days,
// snapshots_before. The first one and the newest whole one are never deleted by themselves.
struct SnapshotPolicy {
    int keep = 30;   // so many besides the first
    int days = 180;  // and none older
    int before = 20; // before an act on so many listings or more
    friend bool operator==(const SnapshotPolicy &, const SnapshotPolicy &) = default;
};
inline constexpr QLatin1StringView snapshotsKeep("snapshots_keep");
inline constexpr QLatin1StringView snapshotsDays("snapshots_days");
inline constexpr QLatin1StringView snapshotsBefore("snapshots_before");
// What cannot be read is the default.
Result<SnapshotPolicy> snapshotPolicy(storage::Connection &db, StoreId store);

// Objects of one kind as they were brought together, packed: alone each takes three times the room and the time.
struct SnapshotPage {
    QString kind; // "listing" or "group"
    QList<qint64> promIds;
    QByteArray packed; // their texts, a JSON list; qUncompress() reads it
};
// For whoever has the time before the transaction. objects: Prom's id and text of each.
SnapshotPage snapshotPage(const QString &kind, const QList<std::pair<qint64, QByteArray>> &objects);

class SnapshotOperations
{
public:
    SnapshotOperations(storage::Transaction &tx, const Actor &actor)
        : m_tx(tx)
        , m_actor(actor)
    {
    }
    // Right::Exchange, as the next two.
    Result<SnapshotId> begin(StoreId store, const QString &kind);
    // Idempotent per (kind, prom id): a page read twice counts once.
    Done add(SnapshotId id, const SnapshotPage &page);
    // It is whole; those that are kept no longer go.
    Done complete(SnapshotId id);

    // A person's wish (Right::EditListings): the next reading of listings is a whole one and fills it. The one that is
    // being read already, where there is one.
    Result<SnapshotId> wish(StoreId store);
    // Right::EditSettings. Conflict "last_snapshot": the only whole one, without which nothing may be sent; the first
    // one only where `evenFirst`, else Conflict "first_snapshot". One that is being read is given up.
    Done drop(SnapshotId id, bool evenFirst = false);
    // Right::EditSettings; Kind::Invalid with the key for what makes no sense. What is kept no longer goes at once.
    Done setPolicy(StoreId store, const SnapshotPolicy &policy);

private:
    Done remove(SnapshotId id);
    Done trim(StoreId store);

    storage::Transaction &m_tx;
    Actor m_actor;
};

} // namespace kramar::listings
