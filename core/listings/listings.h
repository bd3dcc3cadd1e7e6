// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/session.h"
#include "journal/act.h"
#include "listings/groups.h"
#include "listings/listing_operations.h"
#include "listings/restore_point.h"
#include "listings/snapshots.h"
#include "storage/database.h"

namespace kramar::listings {

Result<std::optional<Listing>> findListing(storage::Connection &db, ListingId id);
Result<std::optional<ListingId>> listingByPromId(storage::Connection &db, StoreId store, PromListingId promId);

// How varieties stand to their base (listings/families.h).
enum class Families {
    Apart,    // each listing for itself
    Folded,   // a base stands for its varieties; for what hides nothing
    Together, // a variety stands right below its base where both are found
};

struct ListingQuery {
    QString search{};        // folded inside; < 3 letters: prefix of SKU, id or word
    QList<StoreId> stores{}; // empty: all, as with the next two
    QStringList presences{}, statuses{};
    std::optional<PromGroupId> group{};
    std::optional<qint64> category{};             // the portal's
    std::optional<QString> ownGroup{};            // of its product, or one above that; "": in none
    std::optional<qint64> priceFrom{}, priceTo{}; // hundredths of any currency, both ends belong to it
    std::optional<Quantity> quantityFrom{}, quantityTo{};
    std::optional<bool> hasPhoto{}; // does Prom show a main picture?
    bool onlyPending = false, onlyUnlinked = false;
    bool onlyHidden = false;               // not on display, or a draft: what Counts::hidden counts
    bool onlyLocked = false;               // some field is not synchronised (sync_locks.h)
    QString sort = QStringLiteral("name"); // name, sku, price, presence, status, quantity, modified, prom_id
    bool descending = false;
    Families families = Families::Apart;
    QList<qint64> opened{}; // bases: all of their varieties stand below them
    QList<qint64> closed{}; // bases: none of them does
};
Result<QList<qint64>> listingIds(storage::Connection &db, const ListingQuery &query);
// All varieties of a base, in the query's order.
Result<QList<qint64>> varietyIds(storage::Connection &db, ListingId base, const ListingQuery &order);
Result<qint64> listingCount(storage::Connection &db,
                            const ListingQuery &query); // of what listingIds() finds, folded or not
// In the order of ids; without descriptions, with pending edits and queue state.
Result<QList<Listing>> listingRows(storage::Connection &db, const QList<qint64> &ids);

// For screens.
class Listings
{
public:
    Listings(storage::Database &db, const access::Session &session);

    QFuture<Result<QList<qint64>>> ids(const ListingQuery &query);
    QFuture<Result<qint64>> count(const ListingQuery &query);
    QFuture<Result<QList<qint64>>> varieties(ListingId base, const ListingQuery &order); // all, in the query's order
    QFuture<Result<QList<Listing>>> rows(const QList<qint64> &ids);
    QFuture<Result<Listing>> find(ListingId id); // everything, descriptions too
    QFuture<Result<QList<PromGroup>>> groups(StoreId store);
    QFuture<Result<QList<journal::HistoryRow>>> history(ListingId id);
    QFuture<Result<RestorePoint>> restorePoint(ListingId id, ActId act);
    // The act, for the undo bar; ActId() when the values were what they are. undoDelayMs: how long the bar stands; the
    // change leaves after it.
    QFuture<Result<ActId>> edit(ListingId id, const QList<FieldChange> &changes, qint64 undoDelayMs);
    using ManyEdited = ListingOperations::ManyEdited;
    QFuture<Result<ManyEdited>> editAll(const QList<qint64> &ids, const QList<FieldChange> &changes,
                                        qint64 undoDelayMs);
    using TakenBack = ListingOperations::TakenBack;
    QFuture<Result<TakenBack>> undo(ActId act, qint64 undoDelayMs);
    QFuture<Result<TakenBack>> redo(ActId act, qint64 undoDelayMs); // what undo() took back
    // Prom's number and picture of products, for the balances screen.
    struct ProductOnProm {
        ProductId product;
        std::optional<Quantity> quantity;
        bool pending = false;
        QString imageFile;
        bool locked = false; // its quantity is not synchronised: sync_locks.h
    };
    QFuture<Result<QList<ProductOnProm>>> ofProducts(const QList<qint64> &productIds);
    // Counted products of which some store shows another number than is available here; where the number is not
    // synchronised, another one is meant.
    QFuture<Result<QList<qint64>>> productsThatDiffer();
    struct Counts {
        int all = 0, available = 0, notAvailable = 0, hidden = 0, inModeration = 0, withoutPhoto = 0, pending = 0,
            unlinked = 0;
    };
    QFuture<Result<Counts>> counts(std::optional<StoreId> store);

private:
    storage::Database &m_db;
    const access::Session &m_session;
};

} // namespace kramar::listings
