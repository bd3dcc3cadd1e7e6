// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "listings/listing.h"

namespace kramar::listings {

// Every field that can be edited, as one canonical text each: that is how edits, history and the merge keep values, so
// that comparing two values is comparing two texts. Money and quantities as decimals ("1234.50", "12"), flags
// "true"/"false", Prom's words as they are, discount and wholesale steps as compact JSON with sorted keys.

// What a person typed (or kramarctl got) → canonical. nullopt: clears the field (discount, old price, quantity).
// Kind::Invalid with the field's key and a detail code for words: "empty", "not_a_number", "negative", "too_long:110",
// "unknown_word", "bad_date", "not_clearable". Prom's limits: name ≤ 110, keywords ≤ 1024, description ≤ 50000
// (prom-api §5.4).
Result<std::optional<QString>> parseField(QStringView field, const QString &typed, Currency currency);

std::optional<QString> canonical(QStringView field, const ListingValues &values);
// The typed value from a canonical text; our own texts, so a bad one is Kind::Internal.
Done assign(QStringView field, const std::optional<QString> &canonicalText, Currency currency, ListingValues &into);

QString discountText(const Discount &discount);
Result<Discount> discountOf(const QString &canonicalText);
QString stepsText(const QList<WholesaleStep> &steps);
Result<QList<WholesaleStep>> stepsOf(const QString &canonicalText, Currency currency);

// Can Prom's list answers show this field at all? (old price can not: processed = done)
bool readableOnProm(QStringView field);

} // namespace kramar::listings
