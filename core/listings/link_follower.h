// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listings/listing.h"
#include "storage/transaction.h"

namespace kramar::listings {

// A room above this one whose rows hang on the link between a listing and its product. Asked and told on the writer's
// thread, inside the transaction of the link; whoever puts the program together hands it to Linking, which it outlives.
class LinkFollower
{
public:
    virtual ~LinkFollower() = default;
    // This listing is of that product now, or of none.
    virtual Done follow(storage::Transaction &tx, ListingId listing, const std::optional<ProductId> &product) const = 0;
    // Which of these listings follow() has anything to do for.
    virtual Result<QList<qint64>> followed(storage::Connection &db, const QList<qint64> &listings) const = 0;
    // Does anything there stand on this product? Then it is not taken away.
    virtual Result<bool> standsOn(storage::Connection &db, ProductId product) const = 0;
};

} // namespace kramar::listings
