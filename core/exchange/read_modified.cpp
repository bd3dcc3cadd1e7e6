// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/read_modified.h"

#include "exchange/mapping.h"
#include "exchange/unread.h"
#include "exchange/walk_pages.h"
#include "prom/products.h"

namespace kramar::exchange {

Done readModified(Round &round, Timestamp from)
{
    const Unread unread = TRY(
        round.read([&](storage::Connection &db) { return Unread::load(db, round.storeId(), QueueKind::ReadListing); }));
    prom::ListProducts request;
    request.modifiedFrom = from;
    return walkPages(round, request,
                     [&](const prom::Page<prom::Product> &page, std::optional<Timestamp>,
                         std::optional<qint64>) -> Result<PageStep> {
                         QList<listings::ListingFacts> facts;
                         for (const prom::Product &product : page.items)
                             facts.append(listingFacts(product));
                         const auto keep = [store = round.storeId(), facts, broken = page.unreadable,
                                            unread](storage::Transaction &tx, Care) -> Result<Tally> {
                             Tally tally;
                             listings::ListingOperations operations(tx, Actor::exchange());
                             const auto policy = TRY(stores::identityPolicy(tx.db(), store));
                             for (const listings::ListingFacts &listing : facts)
                                 TRY_DONE(
                                     keepAlone(tx, unread, tally, listing.promId.value(), listing.raw, [&]() -> Done {
                                         const auto applied = TRY(operations.apply(store, listing, policy.newListings));
                                         tally.moved += applied == listings::Applied::Moved;
                                         return {};
                                     }));
                             for (const prom::Unreadable &object : broken) {
                                 ++tally.failed;
                                 TRY_DONE(unread.put(tx, object.id, object.error, object.raw));
                             }
                             return tally;
                         };
                         return PageStep{.write = keep};
                     });
}

} // namespace kramar::exchange
