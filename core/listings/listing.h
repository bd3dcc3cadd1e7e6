// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/id.h"
#include "base/money.h"
#include "base/terms.h"
#include "products/price_list_id.h"
#include "products/wholesale_steps.h"

#include <QByteArray>
#include <QDate>
#include <QString>
#include <QUrl>

#include <optional>

namespace kramar::listings {

// A discount as Prom keeps it (prom-api §8.7): an amount of the listing's currency or a percentage, between two days.
struct Discount {
    enum class Kind { Amount, Percent } kind = Kind::Percent;
    qint64 hundredths = 0; // of the currency or of a percent
    QDate from, to;        // may be invalid: not given
    // Both days belong to it.
    bool hasEnded(QDate today) const { return to.isValid() && to < today; }
    bool isStillToCome(QDate today) const { return from.isValid() && from > today; }
    friend bool operator==(const Discount &, const Discount &) = default;
};

using products::WholesaleStep;

struct Picture {
    PromImageId promId;
    QString url; // the largest we ask for
    friend bool operator==(const Picture &, const Picture &) = default;
};

// What can be sent and what Prom says of it: each nullopt is "not known" (or "none" where Prom gives null).
struct ListingValues {
    std::optional<Money> price, oldPrice;
    std::optional<QString> presence, status, name, nameUk, keywords, keywordsUk, description, descriptionUk;
    std::optional<bool> inStock; // ready to ship
    std::optional<Quantity> quantity;
    std::optional<Discount> discount;
    std::optional<QList<WholesaleStep>> prices;
};

// A listing as one of Prom's answers tells it (prom-api §5.3): the mapping of prom::Product. `knows` names the
// listing_field keys that this answer carried; a field that is not named, like everything else that is not given, stays
// as it is (missing is unknown, never zero).
struct ListingFacts {
    PromListingId promId;
    QList<QString> knows;
    ListingValues values;
    std::optional<QString> externalId, sku, sellingType, unit, categoryCaption;
    Currency currency;
    std::optional<Quantity> minimumOrder;
    std::optional<PromGroupId> group;
    std::optional<qint64> categoryId, variationBase, variationGroup;
    std::optional<bool> isVariation;
    // Main first. One without id or without URL is the known one with the other of the two.
    std::optional<QList<Picture>> pictures;
    QString mainPicture; // an URL: all there is of pictures when the answer has no list of them
    // Texts that do not say their language; taken as the main one's while nothing speaks against it.
    std::optional<QString> anyName, anyKeywords, anyDescription;
    std::optional<Timestamp> modified;
    QByteArray raw; // Prom's compact JSON, for the snapshot
};

// One field changed here and not yet agreed by Prom. Values are canonical texts (listings/fields.h).
struct PendingEdit {
    QString field;
    std::optional<QString> base;   // last agreed
    std::optional<QString> wanted; // what the listing holds now
    int version = 1;
    std::optional<QString> sent;
    std::optional<int> sentVersion;
    std::optional<int> confirmedVersion; // what Prom said it took, and no reading has shown yet
    int repeats = 0;                     // how often it was sent and Prom showed another value afterwards
    Timestamp changed;
    bool keptHere = false;         // its store is not told of such fields now (stores/send_switches.h)
    bool inConflict = false;       // changed on both sides, and the store's rule is to ask: not sent until decided
    std::optional<QString> theirs; // what Prom shows then

    const std::optional<QString> &onProm() const { return inConflict ? theirs : base; }
};
// Is any of them to be sent?
bool anyGoesOut(const QList<PendingEdit> &edits);

// A field that a person took out of the exchange: nothing changes it here, it is not sent, and what Prom has is taken
// (product.md 4.5).
struct SyncLock {
    QString field;
    QString reason; // that person's words; may be empty
    friend bool operator==(const SyncLock &, const SyncLock &) = default;
};

// What our warehouses have of the products behind a listing, as far as it was counted.
struct InWarehouses {
    Quantity onHand, reserved;
    Quantity available() const { return onHand.minus(reserved); }
};

// One item of one Prom store, holding the values that we want.
struct Listing {
    ListingId id;
    StoreId store;
    PromListingId promId;
    std::optional<ProductId> product; // none: not linked
    ListingValues values;
    QString externalId, sku, sellingType, unit, categoryCaption;
    Currency currency;
    std::optional<Quantity> minimumOrder;
    std::optional<PromGroupId> group;
    bool isVariation = false;
    std::optional<qint64> categoryId, variationBase, variationGroup;
    std::optional<Timestamp> modified;
    Timestamp read;       // when Prom last told us
    QString imageFile;    // file below the images folder; empty: none (yet)
    QStringList pictures; // files of the gallery, main first; only from Listings::find
    QString shownName;    // listing_name.h; only for those who show it: Listings::rows and find, bulkRows
    QList<PendingEdit> pending;
    // Of its family, only from Listings::rows and find; a base speaks for its varieties and itself.
    std::optional<ListingId> base; // of a variety, while that is in the books
    QString baseName;              // its shownName
    int varieties = 0;
    std::optional<QueueState> familyState; // of its varieties, what needs a hand first
    // Balances are sent, and its product is counted: the warehouses say its quantity, and no person. Only from
    // Listings::rows and find, and bulkRows.
    bool quantityCounted = false;
    // The lists that say its price and its wholesale steps, and no person (price_offers.h). Read with the above.
    std::optional<PriceListId> priceListed{}, stepsListed{};
    QList<SyncLock> locks{};                  // by field; read with the above (sync_locks.h)
    std::optional<InWarehouses> inWarehouses; // none: not linked, or never counted
    QString ownGroup{};                       // of its product: products/product_group.h; read with the above
    // How it stands with Prom: nullopt when agreed in all fields.
    std::optional<QueueState> queueState;
    QString promWords;
};

} // namespace kramar::listings
