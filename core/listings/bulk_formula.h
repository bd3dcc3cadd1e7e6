// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "listings/bulk_fraction.h"

#include <QList>
#include <QString>

namespace kramar::listings {

// What a listing brings to a price: hundredths of its currency, nullopt where it is not known.
struct PriceInputs {
    std::optional<qint64> price, oldPrice, cost;
};

// A price as a person writes it: "ціна × 1,07 + 5", "(cost + 20) * 1.3". Names: price, old_price, cost (ціна,
// стара_ціна, собівартість), in any letter case; + − × ÷ and their keyboard twins - * / : x; brackets; numbers with a
// comma or a dot. It can do nothing but reckon, and it reckons exactly. A plain value.
class Formula
{
public:
    Formula() = default;
    // Kind::Invalid for the price with a code for words, which counts characters from 1: "formula_empty",
    // "formula_unexpected:7", "formula_unknown_name:7:цина", "formula_unclosed:1" (the bracket), "formula_incomplete",
    // "formula_number:7" (too many digits), "formula_mixes:7" (money × money, or added to a ratio of money),
    // "formula_no_amount" (a ratio, not a price), "formula_too_long:300", "formula_too_deep:33".
    static Result<Formula> parse(const QString &text);

    // In whole units of the currency. Kind::Invalid: "no_price", "no_old_price", "no_cost", "divided_by_zero",
    // "out_of_range".
    Result<Fraction> value(const PriceInputs &inputs) const;

    QString text() const { return m_text; }
    bool usesCost() const;
    bool usesOldPrice() const;
    // Does a number in it stand for money, as in "price + 5"? Then it says in which currency.
    bool usesAmounts() const { return m_usesAmounts; }
    friend bool operator==(const Formula &a, const Formula &b) { return a.m_text == b.m_text; }

private:
    friend class FormulaReader;
    struct Step {
        enum class Kind { Number, Price, OldPrice, Cost, Plus, Minus, Times, Over, Negate } kind{};
        Fraction number{};
    };
    bool uses(Step::Kind kind) const;

    QString m_text;
    QList<Step> m_steps; // operands before their operator
    bool m_usesAmounts = false;
};

} // namespace kramar::listings
