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
// "too_precise:2", "two_readings:1500:1.5" (base/money.h), "too_large:99999999" (ours, against slips: Prom names no
// limit), "unknown_word", "bad_date", "not_clearable", "unknown_field". Prom's limits: name ≤ 110, keywords ≤ 1024,
// description ≤ 50000 (prom-api §5.4).
Result<std::optional<QString>> parseField(QAnyStringView field, const QString &typed, Currency currency);

// How many characters Prom takes in this text; nullopt: the field is no text.
std::optional<int> longestText(QAnyStringView field);

std::optional<QString> canonical(QAnyStringView field, const ListingValues &values);
// The typed value from a canonical text; our own texts, so a bad one is Kind::Internal.
Done assign(QAnyStringView field, const std::optional<QString> &canonicalText, Currency currency, ListingValues &into);

// May a text that does not say its language be the main one's? Not where we know one in each language: then it may be
// either. `main`, `second`: what is known of both.
bool isOfMainLanguage(const QString &text, const QString &main, const QString &second);

QString discountText(const Discount &discount);
Result<Discount> discountOf(const QString &canonicalText);
// A percentage or an amount, "10 % 2026-01-01..2026-01-31", or the canonical text itself. Also "too_large:100".
Result<std::optional<QString>> parseDiscount(const QString &typed);

using products::parseSteps;
using products::stepsOf;
using products::stepsText;

// Did a person take this field of it out of the exchange? nullptr: no.
const SyncLock *syncLockOf(const Listing &listing, QAnyStringView field);

// Why nobody may change this field of it here: "locked_on_variety", "not_synchronised", the same with the reason that
// was given ("not_synchronised_because:own photos"), "from_warehouses", "from_price_list"; "": they may.
QString lockOf(const Listing &listing, QAnyStringView field);

// Can Prom's list answers show this field at all? Old price and the second language's keywords and description can not:
// processed = done.
bool readableOnProm(QAnyStringView field);

} // namespace kramar::listings
