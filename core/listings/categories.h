// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/session.h"
#include "listings/groups.h"
#include "storage/database.h"

namespace kramar::listings {

// What the listings of a store are sorted into: its groups, which the seller makes, and the portal's categories, which
// Prom decides and may change (product.md 3.10). Prom has no list of its categories: known are those met on listings.

struct GroupOfStore {
    qint64 id = 0; // ours
    StoreId store;
    PromGroup group;
    qint64 listings = 0; // right in it; those of the groups below it are theirs
};

struct PortalCategory {
    StoreId store;
    qint64 promId = 0;
    QString caption; // in whatever language Prom told it last
    qint64 listings = 0;
};

// Prom put a listing into another portal category. The first category that is told of a listing, and an answer that
// tells none, are no moves. Read out of the history, which every reading of the listing writes.
struct CategoryMove {
    qint64 id = 0; // of the row of history
    Timestamp at;  // when it was read
    ListingId listing;
    StoreId store;
    PromListingId promId;
    QString sku, name; // of the listing; the name as it is shown
    qint64 from = 0, to = 0;
    QString fromCaption, toCaption; // "": not told
};

// How many of each there are in all stores.
struct CategoryCounts {
    qint64 groups = 0, own = 0, categories = 0, moves = 0; // own: products/product_group.h
};

// Of one store, or of all. Groups and categories by store and name as it is shown, moves from the newest on.
Result<QList<GroupOfStore>> groupLines(storage::Connection &db, std::optional<StoreId> store);
Result<QList<PortalCategory>> portalCategories(storage::Connection &db, std::optional<StoreId> store);
Result<QList<CategoryMove>> categoryMoves(storage::Connection &db, std::optional<StoreId> store);
Result<CategoryCounts> categoryCounts(storage::Connection &db);

// For screens; needs no right but to look. Lives in the main thread, answers by futures.
class Categories
{
public:
    Categories(storage::Database &db, const access::Session &session)
        : m_db(db)
        , m_session(session)
    {
    }
    QFuture<Result<QList<GroupOfStore>>> groups();
    QFuture<Result<QList<PortalCategory>>> categories();
    QFuture<Result<QList<CategoryMove>>> moves();
    QFuture<Result<CategoryCounts>> counts(); // of one moment

private:
    storage::Database &m_db;
    const access::Session &m_session;
};

} // namespace kramar::listings
