// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listings/bulk_price.h"
#include "listings/bulk_texts.h"
#include "listings/listing.h"
#include "listings/lock_wishes.h"
#include "products/product_group.h"

namespace kramar::listings {

enum class OldPriceRule {
    CurrentPrice // the price that stood before: what a buyer sees crossed out. Taking an old price back is not offered:
                 // nobody knows how Prom wants it (prom-api §5.4)
};

struct DiscountRule {
    std::optional<Discount> set; // none: the discount is taken away. An amount is of the recipe's currency
    friend bool operator==(const DiscountRule &, const DiscountRule &) = default;
};

struct QuantityRule {
    enum class How { Set, Raise, Lower, Clear } how = How::Set; // Clear: Prom does not count it
    Quantity quantity;
    friend bool operator==(const QuantityRule &, const QuantityRule &) = default;
};

// What a bulk edit does to each listing (product.md 3.17). A plain value: the screen makes it of its controls,
// kramarctl of words (bulk_words.h). Each rule is one listing field's, or two languages' of it.
struct Recipe {
    Currency currency = Currency::uah(); // of every amount in it
    std::optional<PriceRule> price{};
    std::optional<OldPriceRule> oldPrice{};
    std::optional<DiscountRule> discount{};
    std::optional<QString> presence{}, status{}; // Prom's words (base/terms.h)
    std::optional<bool> inStock{};               // ready to ship
    std::optional<QuantityRule> quantity{};
    std::optional<KeywordsRule> keywords{}, keywordsUk{};
    std::optional<NameRule> name{};
    std::optional<QString> ownGroup{}; // of the product it is linked to (products/product_group.h); "": in none
    // First what is unlocked, then the fields, then what is locked. What it locks it cannot change.
    std::optional<LockWishes> locks{};

    bool isEmpty() const;
    friend bool operator==(const Recipe &, const Recipe &) = default;
};

// What a recipe changes that is no field of the listing itself.
inline constexpr QLatin1StringView ownGroupField = products::product_field::ownGroup;
// The listing_field keys that a recipe may change, ownGroupField, and of its locks lockFieldOf() each.
QStringList fieldsOf(const Recipe &recipe);

// Kind::Invalid with the field's key and a code for words: a rule that makes no sense for any listing, as a discount
// whose last day is before its first, a word that Prom does not know, keywords to add that are none ("empty"), a field
// that is locked and changed ("locked_and_changed").
Done check(const Recipe &recipe);

} // namespace kramar::listings
