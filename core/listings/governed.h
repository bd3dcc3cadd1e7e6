// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listings/listing.h"
#include "storage/connection.h"

namespace kramar::listings {

// Marks what of these listings is not a person's to type: the quantity that the warehouses say (balance_offers.h), the
// prices that lists say (price_offers.h), and what a person locked (sync_locks.h). For lockOf().
Done markGoverned(storage::Connection &db, const QList<Listing *> &listings);

} // namespace kramar::listings
