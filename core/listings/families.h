// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listings/listing.h"
#include "storage/connection.h"

#include <QHash>

namespace kramar::listings {

// A base and its varieties on Prom: a variety names its base by Prom id, in the same store (prom-api §5.2). All of it
// is read out of the index listing_variety: at a million listings, most of them varieties, it takes a fraction of a
// second.

// Varieties that stand for themselves: they name no base, or one that is not in the books.
Result<QList<qint64>> varietiesWithoutBase(storage::Connection &db);
// Of each of these bases: all of its varieties, in the order of an ORDER BY over `listing`.
Result<QHash<qint64, QList<qint64>>> varietiesOf(storage::Connection &db, const QList<qint64> &bases,
                                                 const QString &orderBy);
// The ids, those of `below` after the id that they belong to.
QList<qint64> withBelow(const QList<qint64> &ids, const QHash<qint64, QList<qint64>> &below);
// The same listings in the same order, but a variety right below its base where that is among them. Below those of
// `opened` stands what it says, below those of `closed` nothing.
Result<QList<qint64>> withFamilies(storage::Connection &db, const QList<qint64> &ids,
                                   const QHash<qint64, QList<qint64>> &opened, const QList<qint64> &closed);

// What a row shows of its family: base, number and state of varieties, and the balance of the products behind it.
Done addFamilies(storage::Connection &db, QList<Listing> &listings);

} // namespace kramar::listings
