// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/actor.h"
#include "listings/listing.h"
#include "storage/transaction.h"

namespace kramar::listings {

// Prices of a store that is not told of them (stores/send_switches.h): they stay here as edits with the base that Prom
// has, so that no reading overwrites them and none goes out. Switched on again, a person says what becomes of them.

struct KeptPrice {
    ListingId listing;
    PromListingId promId;
    QString name, sku;
    Currency currency;
    QString field;                       // stores::isPriceField()
    std::optional<QString> onProm, ours; // canonical
};
// All that would go out, were prices switched on; by name.
Result<QList<KeptPrice>> keptPrices(storage::Connection &db, StoreId store);

Result<qint64> keptPriceCount(storage::Connection &db, StoreId store); // of their listings

enum class Kept { Send, Drop };

// Update prices of this store: on or off. Right::EditSettings. Off: what waits of prices leaves the queue, what is
// under way arrives. On: what is kept goes to Prom, by way of the brake, or back to what Prom has; what a person held
// before is held again. In one act.
Done sendPricesOf(storage::Transaction &tx, const Actor &actor, StoreId store, bool on, Kept kept);

} // namespace kramar::listings
