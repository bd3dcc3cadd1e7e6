// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/order_links.h"

#include "orders/order_lines.h"

using namespace Qt::StringLiterals;

namespace kramar::orders {

// The right is that of the link. A reserve is no business of its own for whoever may link: it follows by itself, as it
// does when an order is read.
Done OrderLinks::follow(storage::Transaction &tx, ListingId listing, const std::optional<ProductId> &product) const
{
    const Actor follower = Actor::exchange();
    journal::Act act(tx, follower, "orders.link"_L1);
    return OrderLines(tx, act, follower).follow(listing, product);
}

Result<QList<qint64>> OrderLinks::followed(storage::Connection &db, const QList<qint64> &listings) const
{
    return db.list(u"SELECT DISTINCT listing_id FROM order_line WHERE listing_id "_s + db.isOneOf(),
                   {db.numbers(listings)}, [](const storage::Row &row) { return row.number(0); });
}

Result<bool> OrderLinks::standsOn(storage::Connection &db, ProductId product) const
{
    const auto line = TRY(db.firstNumber(u"SELECT id FROM order_line WHERE product_id = ? LIMIT 1"_s, {product}));
    return line.has_value();
}

} // namespace kramar::orders
