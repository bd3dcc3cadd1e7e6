// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listings/edit_writer.h"
#include "listings/snapshot_contents.h"

namespace kramar::listings {

// The snapshots that an act on many listings leaves before it changes them, one of each store, in its transaction; of
// this room only. Nothing where it is about fewer than the store's SnapshotPolicy says.
class MassSnapshots
{
public:
    // listings: how many the act is about, of all stores.
    MassSnapshots(storage::Transaction &tx, QLatin1StringView kind, qint64 listings)
        : m_tx(tx)
        , m_kind(kind)
        , m_listings(listings)
    {
    }
    Done keep(const QList<EditedListing> &edits, BulkTexts texts); // before they are written
    Done complete();

private:
    storage::Transaction &m_tx;
    const QLatin1StringView m_kind;
    const qint64 m_listings;
    QHash<StoreId, std::optional<SnapshotId>> m_ofStores;
};

} // namespace kramar::listings
