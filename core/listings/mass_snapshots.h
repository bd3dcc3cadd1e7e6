// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listings/edit_writer.h"
#include "listings/snapshot_contents.h"

#include <QSet>

namespace kramar::listings {

// The snapshots that an act on many listings leaves before it changes them, one of each store, in its transaction; of
// this room only. Nothing where it is about fewer, of all stores together, than the store's SnapshotPolicy says: how
// many they are shows as they come, so the first ones wait here until there are enough.
class MassSnapshots
{
public:
    MassSnapshots(storage::Transaction &tx, QLatin1StringView kind)
        : m_tx(tx)
        , m_kind(kind)
    {
    }
    // Before they are written. What changes nothing does not count, and of a listing that comes again the first counts.
    Done keep(const QList<EditedListing> &edits, BulkTexts texts);
    Done complete(); // after the last of them

private:
    struct OfStore {
        int before = 0; // so many are a mass act here
        QList<std::pair<qint64, QByteArray>> waiting{};
        QSet<qint64> had{};
        std::optional<SnapshotId> made{};
    };
    Done write();

    storage::Transaction &m_tx;
    const QLatin1StringView m_kind;
    qint64 m_listings = 0;
    QHash<StoreId, OfStore> m_stores;
};

} // namespace kramar::listings
