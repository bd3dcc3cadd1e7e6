// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listings/listing.h"
#include "storage/connection.h"

namespace kramar::listings {

// What the brake goes by (design rule 4): what the exchange holds before it is sent, and what a bulk edit warns of
// before it is done.

// Settings of the store: brake_listings, brake_percent, brake_price_percent.
struct BrakeFigures {
    qint64 listings = 20; // so many are taken away at once …
    qint64 percent = 10;  // … and they are so much of the store
    qint64 pricePercent = 50;

    bool isMuch(qint64 takenAway, qint64 ofAll) const;
};
Result<BrakeFigures> brakeFigures(storage::Connection &db, StoreId store);

// Is it hidden, deleted, made unavailable, or its quantity made zero by this?
bool takesAway(const ListingValues &before, const ListingValues &now);
// Does what a buyer pays move by more than so much: the price, the same with the discount taken off whatever its days
// are (it may begin at any time), a wholesale price?
bool movesPrice(const ListingValues &before, const ListingValues &now, qint64 percent);

} // namespace kramar::listings
