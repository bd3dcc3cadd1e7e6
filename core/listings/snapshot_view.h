// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listings/snapshot_contents.h"

#include <memory>

namespace kramar::listings {

// A field that stood otherwise then: canonical texts (listings/fields.h).
struct FieldDifference {
    QString field;
    std::optional<QString> then, now;
    QString lock{}; // lockOf(): why it cannot be brought back by hand
    friend bool operator==(const FieldDifference &, const FieldDifference &) = default;
};

// What a snapshot knows of a listing and what we want now, where that is not the same. A field that either side has
// not read says nothing.
QList<FieldDifference> differencesOf(const ListingFacts &then, const Listing &now);

// A listing of a snapshot as its table shows it.
struct SnapshotLine {
    qint64 promId = 0;
    ListingId listing; // ListingId(): the books have it no more
    QString sku, name;
    Currency currency;
    std::optional<Money> price;
    std::optional<QString> presence, status;
    std::optional<Quantity> quantity;
    bool isVariation = false;
    QList<FieldDifference> differences; // long texts cut: a table shows no more (shownLength)

    bool isGone() const { return listing == ListingId(); }
};
inline constexpr qsizetype shownLength = 60;

// A snapshot, all of it, beside what the books hold: about half a kilobyte a listing. Never changes, any thread.
struct SnapshotView {
    Snapshot snapshot;
    QList<SnapshotLine> lines;         // by name
    QList<QString> folded;             // what the search looks into, in the same order
    QHash<qint64, qsizetype> byPromId; // places
    QHash<QString, qint64> byField;    // listings that differ in it
    qint64 differing = 0, gone = 0;

    const SnapshotLine *line(qint64 promId) const;
};
using SnapshotViewPtr = std::shared_ptr<const SnapshotView>;

// Reads and compares all of it, some seconds for a hundred thousand listings.
Result<SnapshotViewPtr> readSnapshotView(storage::Connection &db, SnapshotId id, const PromReading &ofProm,
                                         Effort &effort);
// The same beside the books of now: only these listings (our ids) are compared anew.
Result<SnapshotViewPtr> refreshed(storage::Connection &db, const SnapshotViewPtr &view, const QSet<qint64> &listings,
                                  const PromReading &ofProm, Effort &effort);

struct SnapshotQuery {
    QString search{}; // each word in name, SKU or Prom's number
    enum class Which { All, Differing, Same, Gone } which = Which::All;
    QStringList fields{};                  // differing in one of them; empty: in any
    QString sort = QStringLiteral("name"); // name, sku, prom_id, price, presence, status, quantity, differs
    bool descending = false;
};
// Prom's numbers.
QList<qint64> findInView(const SnapshotView &view, const SnapshotQuery &query);

// Of one listing, in full; NotFound where the snapshot does not have it, none where the books have it no more.
Result<QList<FieldDifference>> differencesIn(storage::Connection &db, const Snapshot &snapshot, qint64 promId,
                                             const PromReading &ofProm);

// What brings the chosen fields of these listings (Prom's numbers) back to the values of then: changes by our ids, for
// BulkChoices::byHand.
using Restoring = QHash<qint64, QList<FieldChange>>;
Result<Restoring> restoringOf(storage::Connection &db, const Snapshot &snapshot, const QList<qint64> &promIds,
                              const QStringList &fields, const PromReading &ofProm, Effort &effort);

} // namespace kramar::listings
