// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listings/bulk_recipe.h"
#include "listings/listing_operations.h"

namespace kramar::listings {

// How much of a listing is read for a plan (listings/bulk_reading.h).
enum class BulkTexts { Whole, Read, LeaveOut };

// What a plan is made from. Pure values: the same row and recipe give the same plan, in any thread.
struct BulkRow {
    Listing listing;
    std::optional<Money> cost;     // of the product it is linked to
    qint64 brakePricePercent = 50; // of its store
    bool hasDescriptions = false;  // they were read too
};

// Why a field is left alone, or what to look at before it is changed: a code for words (words/reasons.h),
// "markup_below:15".
struct Remark {
    QString field;
    QString code;
    friend bool operator==(const Remark &, const Remark &) = default;
};

struct PlannedField {
    QString field;                        // or ownGroupField, or a lock: lockFieldOf(), its values the reasons
    std::optional<QString> before, after; // canonical (listings/fields.h)
    friend bool operator==(const PlannedField &, const PlannedField &) = default;
};

// What a recipe does to one listing.
//   skipped: what lockOf() says, "not_linked" (no product, and so no group of ours), "other_currency", "no_price",
//   "no_old_price", "no_cost", "no_quantity",
//     "unread_text" (Prom has not told it yet, so nothing can be added to it), "below_zero", "no_rounding_below",
//     "divided_by_zero", "out_of_range", "discount_above_price", and what parseField() and checkAgainst() say
//   warnings: "brake_price:50" (the exchange will hold it and ask), "zero", "held_up" (by the rule's lowest price),
//     "below_cost", "markup_below:15", "discount_undone", "discount_undone_until:20.10.2026", "discount_above_price",
//     "old_price_not_above", "deleted", "edit_dropped" (of a lock: what of the field is not agreed yet goes with it,
//     where the row tells its pending edits); and each skipped field of a listing that changes in another one
struct Plan {
    QList<PlannedField> changes;
    QList<Remark> skipped;
    QList<Remark> warnings;
    bool takesAway = false; // counts for the brake

    enum class Outcome { Changes, Unchanged, Skipped };
    Outcome outcome() const;
    // Of what it was made from and what it does, to see that neither has changed since a person looked at it. Within
    // one run of the program only.
    quint64 print() const;
};

// Lower than this over its cost and a price is warned of, in percent.
inline constexpr qint64 lowMarkupPercent = 15;

// today: for a discount that has ended. byHand: what a person typed for this listing, in place of what the recipe makes
// of that field.
Plan planOf(const Recipe &recipe, const BulkRow &row, QDate today, const QList<FieldChange> &byHand = {});

} // namespace kramar::listings
