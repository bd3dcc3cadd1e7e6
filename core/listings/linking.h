// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/session.h"
#include "listings/likeness.h"
#include "listings/link_follower.h"
#include "listings/link_rows.h"
#include "listings/listing.h"
#include "storage/database.h"

#include <QSet>

#include <atomic>
#include <memory>
#include <thread>
#include <utility>

namespace kramar::listings {

struct Link {
    ListingId listing;
    ProductId product;
};

// Which product of ours a listing is: the link itself, never a value of either. Right::EditListings. One transaction,
// one act each; nothing of it goes to Prom, and the lines of open orders follow. History: the listing's field
// "product", as "<number> <name>".
class LinkOperations
{
public:
    LinkOperations(storage::Transaction &tx, const Actor &actor, const LinkFollower &follower)
        : m_tx(tx)
        , m_actor(actor)
        , m_follower(follower)
    {
    }

    // A linked listing changes its product. NotFound where one of the two is not there.
    Done link(const Link &link);
    Done unlink(ListingId listing);
    // Many at once, as if one after the other, in few statements. All of them are unlinked, and the products are there:
    // the caller has just read so.
    Done linkUnlinked(const QList<Link> &links);
    // A new product by the listing's name, SKU and unit, linked to it. Conflict "sku_taken" where a product has that
    // SKU already: two of one SKU could not be told apart by the next download. Conflict "linked_already".
    Result<ProductId> createProduct(ListingId listing);
    // Left aside in the review; linking takes it back.
    Done leaveAside(ListingId listing, bool aside);
    // Takes links back where nobody changed them since; products made for them go too while nothing else stands on
    // them and nobody worked on them.
    // Answers the listings that stayed. Undoing an undoing links again.
    Result<QList<ListingId>> undo(ActId act);
    Result<QList<ListingId>> redo(ActId act); // what undo() took back

private:
    Done setProduct(const Listing &listing, const std::optional<ProductId> &product, QLatin1StringView kind);
    Done bringBack(const Listing &listing, const std::optional<ProductId> &product);
    Done removeIfUntouched(ProductId product, const QList<ActId> &ours);
    storage::Transaction &m_tx;
    Actor m_actor;
    const LinkFollower &m_follower;
};

// A listing without a product, and what it may be.
struct LinkOffer {
    ListingId listing;
    StoreId store;
    QList<Likeness> alike; // best first, at most five
    // The best one has another listing of this store already.
    bool taken = false;
    // One product of this SKU, one listing that wants it: may be ticked beforehand.
    bool sure = false;
    bool leftAside = false;
    friend bool operator==(const LinkOffer &, const LinkOffer &) = default;
};
// How far a comparison is; read and stopped from any thread.
struct LinkProgress {
    std::atomic<bool> stop = false;
    std::atomic<int> done = 0, of = 0; // listings; of is 0 until they are counted
};
// What a comparison needs of the books: read in one go, compared without them.
struct LinkNames {
    struct Listing {
        ListingId id;
        StoreId store;
        QStringList names;
        QString sku;
        std::optional<Money> price;
        bool leftAside = false;
    };
    struct Product {
        ProductId id;
        QString name, sku;
        std::optional<Money> price; // the lowest of its listings
    };
    QList<Listing> listings; // in the order of their numbers
    QList<Product> products;
    QSet<std::pair<StoreId, ProductId>> taken; // this store has a listing of this product already
};
// Every unlinked listing of these stores (empty: all) and every product; Cancelled when stopped.
Result<LinkNames> namesToLink(storage::Connection &db, const QList<StoreId> &stores, LinkProgress &progress);
// An offer for each of the listings, in their order. Takes its time: not on a thread of the books or of a window.
Result<QList<LinkOffer>> linkOffers(const LinkNames &names, LinkProgress &progress);

// For screens. Owned by app; the books must outlive it.
class Linking
{
public:
    Linking(storage::Database &db, const access::Session &session, const LinkFollower &follower);
    ~Linking(); // stops a comparison that is under way
    Linking(const Linking &) = delete;
    Linking &operator=(const Linking &) = delete;

    // Compared on a thread of its own, so that neither the books nor a window wait for it. Ends the comparison before,
    // if it is under way: that one answers Cancelled.
    QFuture<Result<QList<LinkOffer>>> offers(const QList<StoreId> &stores);
    std::shared_ptr<LinkProgress> progress() const { return m_progress; } // of the last offers()

    // For the screen: see link_rows.h.
    QFuture<Result<QList<LinkRow>>> rows(const QList<LinkPair> &pairs);
    QFuture<Result<QList<LinkProduct>>> products(const QList<qint64> &ids);
    QFuture<Result<QList<qint64>>> productsLike(const QString &typed, int limit);

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
    const LinkFollower &m_follower;
    std::shared_ptr<LinkProgress> m_progress;
    std::jthread m_comparing;
};

} // namespace kramar::listings
