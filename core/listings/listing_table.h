// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listings/listing.h"
#include "storage/transaction.h"

namespace kramar::listings {

// The rows behind a listing; of this room only. Operations load one, change it and store it whole.

// Without pending edits, queue state and pictures. withTexts: descriptions too, else they are nullopt.
QString listingColumns(bool withTexts);
Listing listingOf(const storage::Row &row);
// Everything but pictures; nothing when there is no such listing.
Result<std::optional<Listing>> loadListing(storage::Connection &db, ListingId id);
// Many of them at once.
Result<QHash<qint64, Listing>> loadListings(storage::Connection &db, const QList<qint64> &ids, bool withTexts);
// One that has to be there: NotFound where it is not.
Result<Listing> existingListing(storage::Connection &db, ListingId id);
Result<QHash<ListingId, QList<PendingEdit>>> pendingEdits(storage::Connection &db, const QList<qint64> &ids);

// What the search finds it by; changes with its texts.
QString searchOf(const Listing &listing);

// A row of its own, without id; `read` is when Prom told it.
Result<ListingId> insertListing(storage::Connection &db, const Listing &listing, const QByteArray &digest,
                                std::optional<ImageId> mainImage);
// All of the row that an answer or an edit can change. The digest stays where none is given.
Done updateListing(storage::Connection &db, const Listing &listing, const std::optional<QByteArray> &digest = {});

} // namespace kramar::listings
