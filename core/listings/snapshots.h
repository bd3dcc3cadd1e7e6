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

// What a snapshot keeps of an object's JSON. For whoever has the time before the transaction.
QByteArray packedForSnapshot(const QByteArray &raw);

class SnapshotOperations
{
public:
    SnapshotOperations(storage::Transaction &tx, const Actor &actor)
        : m_tx(tx)
        , m_actor(actor)
    {
    }
    Result<SnapshotId> begin(StoreId store, const QString &kind);
    // Idempotent per (kind, prom id): a page read twice counts once. kind: "listing" or "group"; raw is stored
    // compressed.
    Done add(SnapshotId id, const QString &kind, qint64 promId, const QByteArray &raw);
    Done addPacked(SnapshotId id, const QString &kind, qint64 promId, const QByteArray &packed);
    Done complete(SnapshotId id);

private:
    storage::Transaction &m_tx;
    Actor m_actor;
};

} // namespace kramar::listings
