// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/snapshot_pass.h"

#include "exchange/mapping.h"

namespace kramar::exchange {

Result<std::optional<SnapshotId>> snapshotUnderWay(storage::Transaction &tx, StoreId store)
{
    if (const auto running = TRY(listings::runningSnapshotUncounted(tx.db(), store)))
        return std::optional(running->id);
    if (TRY(listings::lastCompleteSnapshot(tx.db(), store)))
        return std::optional<SnapshotId>();
    return std::optional(
        TRY(listings::SnapshotOperations(tx, Actor::exchange()).begin(store, listings::snapshot_kind::first)));
}

Result<listings::ListingFacts> factsOfSnapshot(const QJsonValue &object)
{
    return listingFacts(TRY(prom::readProduct(object)));
}

} // namespace kramar::exchange
