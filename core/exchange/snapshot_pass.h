// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listings/listing.h"
#include "listings/snapshots.h"

#include <QJsonValue>

namespace kramar::exchange {

// The snapshot that a whole reading of a store fills (product.md 1.1): the one that is wished or under way, else the
// first one of a store that has none yet. Nothing otherwise.
Result<std::optional<SnapshotId>> snapshotUnderWay(storage::Transaction &tx, StoreId store);

// How an object of such a snapshot is read again: for listings::Snapshots, which knows no wire. Any thread.
Result<listings::ListingFacts> factsOfSnapshot(const QJsonValue &object);

} // namespace kramar::exchange
