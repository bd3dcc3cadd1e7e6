// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listings/link_follower.h"

namespace kramar::orders {

// The lines of open orders go with their listing: they are of the product that it is linked to, and hold that one's
// goods. What was sold stays sold: lines of ended orders keep what they have.
class OrderLinks : public listings::LinkFollower
{
public:
    Done follow(storage::Transaction &tx, ListingId listing, const std::optional<ProductId> &product) const override;
    Result<QList<qint64>> followed(storage::Connection &db, const QList<qint64> &listings) const override;
    Result<bool> standsOn(storage::Connection &db, ProductId product) const override;
};

} // namespace kramar::orders
