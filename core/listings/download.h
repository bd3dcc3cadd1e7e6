// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/actor.h"
#include "listings/effort.h"
#include "listings/link_follower.h"
#include "stores/identity_policy.h"

#include <QSet>

namespace kramar::listings {

// "Download products from the site": what becomes of a store's listings that were read and have no product. Planned and
// shown first, then carried out in one transaction: all of it or nothing.
enum class DownloadWay {
    Balances,      // links by the store's keys, then takes Prom's quantities into the warehouse
    NewProducts,   // links by the keys, makes products of what nothing has the key of; no balances
    LinkExisting,  // links by the keys only
    LeaveUnlinked, // nothing: they are read, and linked by hand
};
QString toCode(DownloadWay way); // "balances", "new", "link", "leave"
std::optional<DownloadWay> downloadWayOf(QStringView code);
QList<DownloadWay> allDownloadWays();

struct DownloadPlan {
    struct Link {
        ListingId listing;
        ProductId product;
        stores::IdentityKey by{};
    };
    // Prom's number of a product that the books have another number of, or none.
    struct Count {
        ProductId product;
        Quantity onProm;
        std::optional<Quantity> onHand; // none: never counted there
    };
    StoreId store;
    DownloadWay way{};
    qint64 linkedBefore = 0;
    QList<Link> links;
    QList<ListingId> fresh; // no product has their key
    // For the review: several products have the key, or several listings of the store want the same product.
    QList<ListingId> ambiguous;
    qint64 leftAside = 0;  // in the review
    WarehouseId warehouse; // the store's
    QString warehouseName;
    QList<Count> counts;      // of Balances: what would be counted there
    qint64 same = 0;          // products of which the books say the same number
    qint64 withoutNumber = 0; // products of which Prom gives none, or one that is no number of goods
    qint64 disagreeing = 0;   // products whose listings have different numbers
    qint64 linkedBy(stores::IdentityKey key) const;
    // What is carried out, as a number: another plan, another number.
    quint64 print() const;
};
// Cancelled when the effort is stopped.
Result<DownloadPlan> planDownload(storage::Connection &db, StoreId store, DownloadWay way, Effort &effort);

struct DownloadTerms {
    QSet<qint64> leave{};          // listings that no product is made of: they look like one there is
    std::optional<quint64> seen{}; // the print of the plan that somebody looked at
    QString comment{};             // of the stock-taking
};
struct DownloadDone {
    ActId act; // of the links and new products, which LinkOperations::undo takes back; ActId(): there were none
    qint64 linked = 0, created = 0, ambiguous = 0, left = 0;
    std::optional<DocumentId> document; // the stock-taking, posted; reversing it takes the balances back
    qint64 documentNumber = 0;
    qint64 counted = 0, same = 0, withoutNumber = 0, disagreeing = 0;
};
// Right::EditListings, with balances Right::EditStock. Plans anew; a plan that is not the one that was seen is Conflict
// "changed_meanwhile". Cancelled when the effort is stopped: then the transaction must end without a commit.
Result<DownloadDone> download(storage::Transaction &tx, const Actor &actor, const LinkFollower &follower, StoreId store,
                              DownloadWay way, const DownloadTerms &terms, Effort &effort);

} // namespace kramar::listings
