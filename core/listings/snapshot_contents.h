// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listings/bulk_apply.h"
#include "listings/snapshots.h"

#include <QJsonValue>

#include <functional>

namespace kramar::listings {

// What stands in a snapshot, read and written; of this room only.

// Reads an object as Prom wrote it: the exchange knows how. Any thread.
using PromReading = std::function<Result<ListingFacts>(const QJsonValue &object)>;

// Our own text of a listing: the values that were read of it, under their keys.
QByteArray snapshotText(const Listing &listing, BulkTexts texts);
Result<ListingFacts> snapshotFacts(const QJsonValue &object);

// Every listing of a snapshot, a page at a time, in Prom's order or, given numbers, only these. What cannot be read (it
// could not be when it came either) is passed over. Kind::Cancelled when the effort is stopped.
using TakePage = std::function<Done(const QList<ListingFacts> &page)>;
Done eachSnapshotPage(storage::Connection &db, const Snapshot &snapshot, const PromReading &ofProm,
                      const std::optional<QList<qint64>> &promIds, Effort &effort, const TakePage &take);

} // namespace kramar::listings
