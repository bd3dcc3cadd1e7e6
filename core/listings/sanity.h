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

} // namespace kramar::listings
