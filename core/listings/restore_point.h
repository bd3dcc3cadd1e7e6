// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "listings/listing_operations.h"

namespace kramar::listings {

// A moment of a listing's history: right after an act (product.md 3.21).
struct RestorePoint {
    Timestamp at;
    QList<FieldChange> changes; // what brings its fields back; what nobody had read then stays as it is
};
// By the history, which has every change since. NotFound where the act is none of the listing's.
Result<RestorePoint> restorePoint(storage::Connection &db, ListingId id, ActId act);

} // namespace kramar::listings
