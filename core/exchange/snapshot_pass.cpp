// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/snapshot_pass.h"

using namespace Qt::StringLiterals;

namespace kramar::exchange {

Result<std::optional<SnapshotId>> snapshotUnderWay(storage::Transaction &tx, StoreId store)
{
    if (TRY(listings::lastCompleteSnapshot(tx.db(), store)))
        return std::optional<SnapshotId>();
    if (const auto running = TRY(listings::runningSnapshotId(tx.db(), store)))
        return running;
    return std::optional(TRY(listings::SnapshotOperations(tx, Actor::exchange()).begin(store, u"first"_s)));
}

} // namespace kramar::exchange
