// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "listings/listing.h"

namespace kramar::listings {

// What the form of a value does not forbid and this listing does. Values are canonical texts (listings/fields.h).

// Kind::Invalid with the field's key and "whole_only": what is sold by the piece has no halves.
Done checkAgainst(const Listing &listing, QAnyStringView field, const std::optional<QString> &value);

// What Prom agreed to last: the base of an edit, else what the books hold.
std::optional<QString> agreedValue(const Listing &listing, QAnyStringView field);

// Something that may be a slip: it can be saved, but whoever typed it is asked to look again. "zero": a price of
// nothing; "far_off": a price several times above or below what it was. Empty: nothing strange.
QString doubtOf(QAnyStringView field, const std::optional<QString> &value, const std::optional<QString> &before);

// What says nothing beside the rest of the terms, and buyers would not see: "not_above_price": an old price that is not
// higher than the price; "step_not_cheaper": a wholesale step that costs as much as one piece, or as the step before
// it; "has_ended": a discount whose last day is past; "not_below_price": one that takes all of the price, or more. Prom
// takes them, so they can be saved. Empty: nothing of it.
struct Terms {
    std::optional<QString> price{}, oldPrice{}, discount{}, prices{}; // canonical texts
};
QString idleTerm(QAnyStringView field, const Terms &terms, QDate today);

} // namespace kramar::listings
