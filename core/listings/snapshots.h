// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/actor.h"
#include "storage/transaction.h"

namespace kramar::listings {

// A dated copy of everything read from Prom: must exist, complete, before anything may be written (product.md 1.1).
struct Snapshot {
    SnapshotId id;
    StoreId store;
    Timestamp at;
    QString kind; // "first", …
    bool complete = false;
    int listings = 0;
    int groups = 0;
};

Result<std::optional<Snapshot>> lastCompleteSnapshot(storage::Connection &db, StoreId store);
// The one being written, to go on after a kill.
Result<std::optional<Snapshot>> runningSnapshot(storage::Connection &db, StoreId store);
// The same without counting what is in it.
Result<std::optional<SnapshotId>> runningSnapshotId(storage::Connection &db, StoreId store);

// Objects of one kind as a page of Prom's brought them, packed together: alone each takes three times the room and the
// time.
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
    Result<SnapshotId> begin(StoreId store, const QString &kind);
    // Idempotent per (kind, prom id): a page read twice counts once.
    Done add(SnapshotId id, const SnapshotPage &page);
    Done complete(SnapshotId id);

private:
    storage::Transaction &m_tx;
    Actor m_actor;
};

} // namespace kramar::listings
