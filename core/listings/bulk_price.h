// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listings/bulk_formula.h"

namespace kramar::listings {

// Which prices there shall be. Endings are of whole hryvnias (or whatever the currency): Nine is 9, 19, 29 …; Ninety
// 90, 190 …; NinetyNine 99, 199 ….
struct Rounding {
    enum class To { Hundredth, Tenth, One, Five, Ten, Nine, Ninety, NinetyNine } to = To::Hundredth;
    Fraction::Way way = Fraction::Way::Nearest; // halves away from zero
    friend bool operator==(const Rounding &, const Rounding &) = default;
};

// How a listing's new price comes about. Amounts are hundredths of the recipe's currency, percentages hundredths of a
// percent.
struct PriceRule {
    enum class How { Set, Raise, Lower, Formula } how = How::Raise;
    enum class Unit { Amount, Percent } unit = Unit::Percent; // of Raise and Lower
    enum class From { Price, OldPrice } from = From::Price;   // what Raise and Lower begin with
    qint64 hundredths = 0;                                    // of Set, Raise, Lower
    Formula formula{};
    Rounding rounding{};
    // The price never goes below these. Where one of them counts, rounding goes up from it.
    std::optional<qint64> notBelow{};
    std::optional<qint64> notBelowCostAnd{}; // the cost and so much percent of it; without a known cost nothing
    friend bool operator==(const PriceRule &, const PriceRule &) = default;

    // Is a currency meant with it?
    bool usesAmounts() const;
    bool usesCost() const { return notBelowCostAnd || (how == How::Formula && formula.usesCost()); }
};

struct NewPrice {
    qint64 minor = 0;
    bool heldUp = false; // by notBelow or notBelowCostAnd
};
// Kind::Invalid with the price's key: what Formula::value says; "below_zero"; "no_rounding_below" (down to …9 of less
// than 9), "out_of_range".
Result<NewPrice> newPrice(const PriceRule &rule, const PriceInputs &inputs);

// Kind::Invalid: a rule that makes no sense for any listing.
Done checkRule(const PriceRule &rule);

// The nearest price of this form on the wished side of an exact amount (in whole units); hundredths of the currency.
Result<qint64> rounded(const Fraction &amount, const Rounding &rounding);

} // namespace kramar::listings
