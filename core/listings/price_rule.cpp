// SPDX-License-Identifier: GPL-3.0-or-later
#include "listings/price_rule.h"

#include "base/fold.h"
#include "listings/bulk_words.h"
#include "listings/price_offers.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using kramar::products::EntryText;
using kramar::products::PriceKind;
using kramar::products::PriceList;

namespace kramar::listings {

namespace {

Error refuse(const QString &code)
{
    return Error::invalid(listing_field::price, code);
}

// What the goods cost, in the list's currency.
Result<Money> costIn(const ListRule &rule, const PriceList &list, const products::EntryRow &row)
{
    if (!row.cost)
        return refuse(u"no_cost"_s);
    const Currency currency = row.cost->currency();
    if (currency == list.currency)
        return *row.cost;
    if (rule.purchase && rule.purchase->currency == currency)
        return exchanged(*row.cost, rule.purchase->rateMillionths, list.currency, list.rateMillionths);
    if (currency == Currency::uah())
        return exchanged(*row.cost, PriceList::one, list.currency, list.rateMillionths);
    return refuse(u"other_currency"_s);
}

// Prices with the quantity they begin at; none where it is one price.
struct Price {
    Money price;
    std::optional<Quantity> from{};
};

Result<QList<Price>> pricesOf(const EntryText &entry, const PriceList &list)
{
    if (!entry)
        return refuse(u"no_price"_s);
    if (list.kind == PriceKind::Retail)
        return QList<Price>{{TRY(Money::parse(*entry, list.currency))}};
    QList<Price> prices;
    for (const WholesaleStep &step : TRY(stepsOf(*entry, list.currency)))
        prices.append({step.price, step.from});
    return prices;
}

Result<QList<Price>> baseOf(const ListRule &rule, const PriceList &list, const products::EntryRow &row,
                            const std::optional<PriceList> &otherList, const EntryText &other)
{
    switch (rule.from) {
    case ListRule::From::Cost:
        return QList<Price>{{TRY(costIn(rule, list, row))}};
    case ListRule::From::OwnPrice:
        return pricesOf(row.entry, list);
    case ListRule::From::OtherList:
        break;
    }
    QList<Price> prices = TRY(pricesOf(other, *otherList));
    for (Price &each : prices) {
        if (otherList->currency != list.currency)
            each.price = TRY(exchanged(each.price, otherList->rateMillionths, list.currency, list.rateMillionths));
    }
    return prices;
}

class Planner
{
public:
    Planner(const ListRule &rule, std::optional<qint64> cost)
        : m_rule(rule)
        , m_cost(cost)
    {
    }

    Result<Money> priced(const PriceRule &rule, Money base)
    {
        const NewPrice made = TRY(newPrice(rule, {base.minor(), std::nullopt, m_cost}));
        heldUp = heldUp || made.heldUp;
        belowCost = belowCost || (m_cost && made.minor < *m_cost);
        return Money::ofMinor(made.minor, base.currency());
    }

    Result<QList<WholesaleStep>> cut(Money base)
    {
        PriceRule whole = m_rule.price; // nothing is rounded twice
        whole.rounding = {};
        whole.notBelow.reset();
        whole.notBelowCostAnd.reset();
        const NewPrice one = TRY(newPrice(whole, {base.minor(), std::nullopt, m_cost}));
        QList<WholesaleStep> steps;
        for (const ListRule::Cut &step : m_rule.steps) {
            PriceRule less = m_rule.price;
            less.how = PriceRule::How::Lower;
            less.unit = PriceRule::Unit::Percent;
            less.from = PriceRule::From::Price;
            less.hundredths = step.percent;
            steps.append({TRY(priced(less, Money::ofMinor(one.minor, base.currency()))), step.from});
        }
        return steps;
    }

    bool heldUp = false;
    bool belowCost = false;

private:
    const ListRule &m_rule;
    const std::optional<qint64> m_cost;
};

Result<QString> entryOf(Planner &planner, const ListRule &rule, const PriceList &list, const QList<Price> &base)
{
    if (base.isEmpty())
        return refuse(u"no_price"_s);
    if (list.kind == PriceKind::Retail)
        return TRY(planner.priced(rule.price, base.first().price)).toDecimal();
    if (!rule.steps.isEmpty())
        return stepsText(TRY(planner.cut(base.first().price)));
    QList<WholesaleStep> steps;
    for (const Price &each : base) {
        if (each.from)
            steps.append({TRY(planner.priced(rule.price, each.price)), *each.from});
    }
    return steps.isEmpty() ? Result<QString>(refuse(u"no_price"_s)) : Result<QString>(stepsText(steps));
}

} // namespace

Done checkRule(const ListRule &rule, const PriceList &list, const std::optional<PriceList> &other)
{
    TRY_DONE(checkRule(rule.price));
    const bool ofOld = rule.price.from == PriceRule::From::OldPrice ||
                       (rule.price.how == PriceRule::How::Formula && rule.price.formula.usesOldPrice());
    if (ofOld)
        return refuse(u"no_old_price"_s); // a list has none
    if (rule.from == ListRule::From::OtherList && (!other || other->id == list.id))
        return Error::invalid(u"other_list"_s, u"empty"_s);
    if (rule.purchase && rule.purchase->rateMillionths <= 0)
        return Error::invalid(u"purchase"_s, u"rate_not_above_zero"_s);
    const bool hasSteps = rule.from == ListRule::From::OwnPrice ||
                          (rule.from == ListRule::From::OtherList && other->kind == PriceKind::Wholesale);
    if (list.kind == PriceKind::Wholesale && !hasSteps && rule.steps.isEmpty())
        return Error::invalid(u"steps"_s, u"empty"_s);
    return {};
}

PlannedEntry planEntry(const ListRule &rule, const PriceList &list, const products::EntryRow &row,
                       const std::optional<PriceList> &otherList, const EntryText &other)
{
    PlannedEntry planned{.product = row.product, .before = row.entry, .after = row.entry};
    const auto cost = costIn(rule, list, row);
    Planner planner(rule, cost ? std::optional(cost->minor()) : std::nullopt);
    const auto base = baseOf(rule, list, row, otherList, other);
    const auto entry = base ? entryOf(planner, rule, list, *base) : Result<QString>(base.error());
    if (!entry) {
        planned.skipped = entry.error().detail;
        return planned;
    }
    planned.after = *entry;
    planned.heldUp = planner.heldUp;
    planned.belowCost = planner.belowCost;
    return planned;
}

Result<QList<ListRule::Cut>> cutsOf(const QString &typed)
{
    constexpr qint64 whole = 100'00;
    QList<ListRule::Cut> cuts;
    for (const QString &part : typed.split(u';', Qt::SkipEmptyParts)) {
        if (part.trimmed().isEmpty())
            continue;
        const auto from = parseTyped(part.section(u'=', 0, 0), 3);
        const auto percent = parseTyped(part.section(u'=', 1).remove(u'%'), 2);
        if (!from || !percent)
            return Error::invalid(u"steps"_s, (from ? percent : from).error().detail);
        if (*from <= 0 || *percent < 0)
            return Error::invalid(u"steps"_s, u"negative"_s);
        if (*percent > whole)
            return Error::invalid(u"steps"_s, u"too_large:100"_s);
        const Quantity quantity = Quantity::ofThousandths(*from);
        if (std::any_of(cuts.cbegin(), cuts.cend(), [&](const auto &cut) { return cut.from == quantity; }))
            return Error::invalid(u"steps"_s, u"step_twice"_s);
        cuts.append({quantity, *percent});
    }
    std::sort(cuts.begin(), cuts.end(), [](const auto &a, const auto &b) { return a.from < b.from; });
    return cuts;
}

Result<ListRule> listRuleOf(const QStringList &words, const QList<PriceList> &lists)
{
    static const QString fromKey = u"from"_s, purchaseKey = u"purchase"_s, stepsKey = u"steps"_s;
    static const QStringList priceKeys{u"price"_s, u"formula"_s, u"round"_s, u"not_below"_s, u"not_below_cost"_s};
    ListRule rule;
    QStringList rest, seen;
    for (const QString &word : words) {
        const QString key = word.section(u'=', 0, 0).trimmed();
        const QString value = word.section(u'=', 1).trimmed();
        if (seen.contains(key))
            return Error::invalid(key, u"twice"_s);
        seen.append(key);
        if (key == fromKey && value == u"cost") {
            rule.from = ListRule::From::Cost;
        } else if (key == fromKey && value == u"price") {
            rule.from = ListRule::From::OwnPrice;
        } else if (key == fromKey && value.startsWith(u"list:")) {
            const QString name = fold(value.mid(5).trimmed());
            const auto list = std::find_if(lists.cbegin(), lists.cend(),
                                           [&](const PriceList &each) { return fold(each.name) == name; });
            if (list == lists.cend())
                return Error::invalid(fromKey, u"no_such_list"_s);
            rule.from = ListRule::From::OtherList;
            rule.other = list->id;
        } else if (key == fromKey) {
            return Error::invalid(fromKey, u"unknown_word"_s);
        } else if (key == purchaseKey) {
            const auto currency = Currency::parse(value.section(u':', 0, 0).trimmed());
            const auto rate = parseTyped(value.section(u':', 1), 6);
            if (!currency || !rate)
                return Error::invalid(purchaseKey, currency ? rate.error().detail : u"unknown_currency"_s);
            rule.purchase = ListRule::Purchase{*currency, *rate};
        } else if (key == stepsKey) {
            rule.steps = TRY(cutsOf(value));
        } else if (priceKeys.contains(key)) {
            rest.append(word);
        } else {
            return Error::invalid(key, u"unknown_rule_key"_s);
        }
    }
    if (!rest.isEmpty())
        rule.price = TRY(recipeOf(rest)).price.value_or(PriceRule());
    return rule;
}

} // namespace kramar::listings
