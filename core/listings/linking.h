// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/session.h"
#include "listings/likeness.h"
#include "listings/listing.h"
#include "storage/database.h"

#include <atomic>
#include <memory>

namespace kramar::listings {

struct Link {
    ListingId listing;
    ProductId product;
};

// Which product of ours a listing is: the link itself, never a value of either. Right::EditListings. One transaction,
// one act each; nothing of it goes to Prom. History: the listing's field "product", as "<number> <name>".
class LinkOperations
{
public:
    LinkOperations(storage::Transaction &tx, const Actor &actor)
        : m_tx(tx)
        , m_actor(actor)
    {
    }

    // A linked listing changes its product. NotFound where one of the two is not there.
    Done link(const Link &link);
    Done unlink(ListingId listing);
    // A new product by the listing's name, SKU and unit, linked to it. Conflict "sku_taken" where a product has that
    // SKU already: two of one SKU could not be told apart by the next download. Conflict "linked_already".
    Result<ProductId> createProduct(ListingId listing);
    // Left aside in the review; linking takes it back.
    Done leaveAside(ListingId listing, bool aside);
    // Takes links back where nobody changed them since; products made for them go too while nothing else knows them.
    // Answers the listings that stayed. Undoing an undoing links again.
    Result<QList<ListingId>> undo(ActId act);
    Result<QList<ListingId>> redo(ActId act); // what undo() took back

private:
    Done setProduct(const Listing &listing, const std::optional<ProductId> &product, QLatin1StringView kind);
    Done bringBack(const Listing &listing, const std::optional<ProductId> &product);
    storage::Transaction &m_tx;
    Actor m_actor;
};

// A listing without a product, and what it may be.
struct LinkOffer {
    ListingId listing;
    QList<Likeness> alike; // best first, at most five
    // The best one has another listing of this store already.
    bool taken = false;
    // One product of this SKU, one listing that wants it: may be ticked beforehand.
    bool sure = false;
    bool leftAside = false;
};
// How far a comparison is; read and stopped from any thread.
struct LinkProgress {
    std::atomic<bool> stop = false;
    std::atomic<int> done = 0, of = 0; // listings; of is 0 until they are counted
};
// Of every unlinked listing of these stores (empty: all), in the order of their numbers; Cancelled when stopped.
Result<QList<LinkOffer>> linkOffers(storage::Connection &db, const QList<StoreId> &stores, LinkProgress &progress);

// For screens. Owned by app; the books must outlive it.
class Linking
{
public:
    Linking(storage::Database &db, const access::Session &session);
    ~Linking(); // stops a comparison that is under way
    Linking(const Linking &) = delete;
    Linking &operator=(const Linking &) = delete;

    // Ends the comparison before, if it is under way: that one answers Cancelled.
    QFuture<Result<QList<LinkOffer>>> offers(const QList<StoreId> &stores);
    std::shared_ptr<LinkProgress> progress() const { return m_progress; } // of the last offers()

    // All of them or, at the first that cannot be, none. The act to undo; ActId(): it was so.
    QFuture<Result<ActId>> link(const QList<Link> &links);
    QFuture<Result<ActId>> unlink(const QList<qint64> &listings);
    // One act; what already has a product, or whose SKU a product has, is left as it is.
    struct Made {
        ActId act; // ActId(): none was made
        int made = 0;
        std::optional<Error> refused{}; // the first one
    };
    QFuture<Result<Made>> createProducts(const QList<qint64> &listings);
    QFuture<Done> leaveAside(const QList<qint64> &listings, bool aside);
    QFuture<Result<QList<ListingId>>> undo(ActId act);
    QFuture<Result<QList<ListingId>>> redo(ActId act);

private:
    storage::Database &m_db;
    const access::Session &m_session;
    std::shared_ptr<LinkProgress> m_progress;
};

} // namespace kramar::listings
