// SPDX-License-Identifier: GPL-3.0-or-later
#include "listings/bulk_price.h"

#include "base/terms.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace kramar::listings {

namespace {

Error refuse(const QString &code)
{
    return Error::invalid(listing_field::price, code);
}

constexpr qint64 whole = 100'00;             // percent
constexpr qint64 mostPercent = 10'000;       // against slips
constexpr qint64 mostAmount = 99'999'999'00; // as one price may be (fields.cpp)

// The prices of a form: first, first + step, first + 2 × step …, in hundredths.
struct Grid {
    qint64 step;
    qint64 first;
};

Grid gridOf(Rounding::To to)
{
    switch (to) {
    case Rounding::To::Hundredth:
        return {1, 0};
    case Rounding::To::Tenth:
        return {10, 0};
    case Rounding::To::One:
        return {100, 0};
    case Rounding::To::Five:
        return {500, 0};
    case Rounding::To::Ten:
        return {1000, 0};
    case Rounding::To::Nine:
        return {1000, 900};
    case Rounding::To::Ninety:
        return {10'000, 9000};
    case Rounding::To::NinetyNine:
        return {10'000, 9900};
    }
    Q_UNREACHABLE();
}

bool isBelow(const Fraction &one, const Fraction &other)
{
    const auto difference = one.minus(other);
    return difference && difference->isNegative();
}

std::optional<Fraction> moved(const PriceRule &rule, qint64 from)
{
    const Fraction base = Fraction::decimal(from, 2);
    const Fraction by = rule.unit == PriceRule::Unit::Amount ? Fraction::decimal(rule.hundredths, 2)
                                                             : Fraction::decimal(rule.hundredths, 4);
    const auto move = rule.unit == PriceRule::Unit::Amount ? std::optional(by) : base.times(by);
    if (!move)
        return std::nullopt;
    return rule.how == PriceRule::How::Raise ? base.plus(*move) : base.minus(*move);
}

Result<Fraction> unrounded(const PriceRule &rule, const PriceInputs &inputs)
{
    switch (rule.how) {
    case PriceRule::How::Set:
        return Fraction::decimal(rule.hundredths, 2);
    case PriceRule::How::Formula:
        return rule.formula.value(inputs);
    case PriceRule::How::Raise:
    case PriceRule::How::Lower:
        break;
    }
    const bool ofOld = rule.from == PriceRule::From::OldPrice;
    const auto base = ofOld ? inputs.oldPrice : inputs.price;
    if (!base)
        return refuse(ofOld ? u"no_old_price"_s : u"no_price"_s);
    const auto amount = moved(rule, *base);
    return amount ? Result<Fraction>(*amount) : refuse(u"out_of_range"_s);
}

} // namespace

bool PriceRule::usesAmounts() const
{
    return how == How::Set || notBelow || (how == How::Formula && formula.usesAmounts()) ||
           ((how == How::Raise || how == How::Lower) && unit == Unit::Amount);
}

Done checkRule(const PriceRule &rule)
{
    if (rule.hundredths < 0 || rule.notBelow.value_or(0) < 0 || rule.notBelowCostAnd.value_or(0) < 0)
        return refuse(u"negative"_s);
    const bool percent = (rule.how == PriceRule::How::Raise || rule.how == PriceRule::How::Lower) &&
                         rule.unit == PriceRule::Unit::Percent;
    if (percent && rule.how == PriceRule::How::Lower && rule.hundredths > whole)
        return refuse(u"too_large:100"_s);
    if ((percent && rule.hundredths > mostPercent * 100) || rule.notBelowCostAnd.value_or(0) > mostPercent * 100)
        return refuse(u"too_large:%1"_s.arg(mostPercent));
    if ((!percent && rule.hundredths > mostAmount) || rule.notBelow.value_or(0) > mostAmount)
        return refuse(u"too_large:%1"_s.arg(mostAmount / 100));
    if (rule.how == PriceRule::How::Formula && rule.formula.text().isEmpty())
        return refuse(u"formula_empty"_s);
    return {};
}

Result<qint64> rounded(const Fraction &amount, const Rounding &rounding)
{
    const Grid grid = gridOf(rounding.to);
    const auto minor = amount.times(Fraction::whole(100));
    const auto k = minor ? minor->stepOf(grid.step, grid.first, rounding.way) : std::nullopt;
    if (!k || *k > (std::numeric_limits<qint64>::max() - grid.first) / grid.step)
        return refuse(u"out_of_range"_s);
    if (*k >= 0)
        return *k * grid.step + grid.first;
    if (rounding.way == Fraction::Way::Down)
        return refuse(u"no_rounding_below"_s);
    return grid.first; // the least price of that form
}

Result<NewPrice> newPrice(const PriceRule &rule, const PriceInputs &inputs)
{
    const Fraction wished = TRY(unrounded(rule, inputs));
    std::optional<Fraction> least;
    if (rule.notBelow)
        least = Fraction::decimal(*rule.notBelow, 2);
    if (rule.notBelowCostAnd && inputs.cost) {
        const auto above =
            Fraction::decimal(*inputs.cost, 2).times(Fraction::decimal(whole + *rule.notBelowCostAnd, 4));
        if (!above)
            return refuse(u"out_of_range"_s);
        if (!least || isBelow(*least, *above))
            least = above;
    }
    if (least && isBelow(wished, *least))
        return NewPrice{TRY(rounded(*least, {rule.rounding.to, Fraction::Way::Up})), true};
    if (wished.isNegative())
        return refuse(u"below_zero"_s);
    const auto price = rounded(wished, rule.rounding);
    if (least && (!price || isBelow(Fraction::decimal(*price, 2), *least)))
        return NewPrice{TRY(rounded(*least, {rule.rounding.to, Fraction::Way::Up})), true};
    return NewPrice{TRY(price), false};
}

} // namespace kramar::listings
