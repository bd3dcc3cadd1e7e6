// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listings/listing.h"
#include "storage/connection.h"

namespace kramar::listings {

// The pictures of one listing, main first; of this room only. Image rows are shared by URL.
Result<QList<Picture>> picturesOf(storage::Connection &db, ListingId listing);
// The gallery that an answer tells, its gaps filled from the one we know; nullopt: the answer tells none.
std::optional<QList<Picture>> toldPictures(const ListingFacts &facts, const QList<Picture> &known);
// The image rows of these pictures; new URLs get one, to be fetched later.
Result<QList<ImageId>> imagesFor(storage::Connection &db, const QList<Picture> &pictures);
// For a listing that has none yet. images: of imagesFor().
Done addPictures(storage::Connection &db, ListingId listing, const QList<Picture> &pictures,
                 const QList<ImageId> &images);
// Replaces them, and the listing's main picture.
Done replacePictures(storage::Connection &db, ListingId listing, const QList<Picture> &pictures);

} // namespace kramar::listings
