// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listings/bulk_plan.h"

#include <rapidcheck.h>

namespace kramar::test {

using namespace listings;
using namespace Qt::StringLiterals;

// Any listing and any recipe that a person could make, drawn by rapidcheck; for use inside a property.

inline QString anyText(const QStringList &words)
{
    QStringList drawn;
    for (const int word : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, static_cast<int>(words.size()))))
        drawn.append(words[word]);
    return drawn.join(u", "_s);
}

inline Rounding anyRounding()
{
    return {static_cast<Rounding::To>(*rc::gen::inRange(0, 8)), static_cast<Fraction::Way>(*rc::gen::inRange(0, 3))};
}

template <class T, class F>
std::optional<T> perhaps(F make)
{
    return *rc::gen::arbitrary<bool>() ? std::optional<T>(make()) : std::nullopt;
}

inline PriceRule anyPriceRule()
{
    static const QStringList formulas{
        u"price * 1.07"_s,       u"price / 3"_s, u"price + 12,34"_s, u"cost * 1.3 + 5"_s, u"old_price - 10"_s,
        u"(price + cost) / 2"_s, u"999"_s};
    PriceRule rule;
    rule.how = static_cast<PriceRule::How>(*rc::gen::inRange(0, 4));
    rule.unit = static_cast<PriceRule::Unit>(*rc::gen::inRange(0, 2));
    rule.from = static_cast<PriceRule::From>(*rc::gen::inRange(0, 2));
    rule.hundredths = *rc::gen::inRange<qint64>(0, 100'01);
    rule.formula = *Formula::parse(formulas[*rc::gen::inRange(0, static_cast<int>(formulas.size()))]);
    rule.rounding = anyRounding();
    rule.notBelow = perhaps<qint64>([] { return *rc::gen::inRange<qint64>(0, 500'00); });
    rule.notBelowCostAnd = perhaps<qint64>([] { return *rc::gen::inRange<qint64>(0, 50'00); });
    return rule;
}

inline QString anyOf(const QStringList &words)
{
    return words[*rc::gen::inRange(0, static_cast<int>(words.size()))];
}

inline Discount anyDiscount()
{
    Discount discount;
    discount.kind = *rc::gen::arbitrary<bool>() ? Discount::Kind::Percent : Discount::Kind::Amount;
    discount.hundredths = *rc::gen::inRange<qint64>(0, 90'00);
    if (*rc::gen::arbitrary<bool>())
        discount.from = QDate(2026, 1, 1).addDays(*rc::gen::inRange(-30, 30));
    if (*rc::gen::arbitrary<bool>())
        discount.to = QDate(2026, 3, 1).addDays(*rc::gen::inRange(0, 30));
    return discount;
}

inline const QStringList &someWords()
{
    static const QStringList words{u"плед"_s, u"Ковдра"_s, u"ковдра"_s, u"тепла"_s, u"150×200"_s, u"\"дім\""_s};
    return words;
}

// What it locks, it does not change.
inline std::optional<LockWishes> anyLocks(const Recipe &recipe)
{
    LockWishes wishes{.reason = anyOf({u""_s, u"own prices"_s})};
    const QStringList changed = fieldsOf(recipe);
    for (const QLatin1StringView field : listingFields()) {
        const int drawn = *rc::gen::inRange(0, 5);
        if (drawn == 0 && !changed.contains(field))
            wishes.lock.append(field);
        else if (drawn == 1)
            wishes.unlock.append(field);
    }
    return wishes.isEmpty() ? std::nullopt : std::optional(wishes);
}

inline Recipe anyRecipe()
{
    Recipe recipe;
    recipe.price = perhaps<PriceRule>(anyPriceRule);
    recipe.oldPrice = perhaps<OldPriceRule>([] { return OldPriceRule::CurrentPrice; });
    recipe.discount = perhaps<DiscountRule>([] { return DiscountRule{perhaps<Discount>(anyDiscount)}; });
    recipe.presence = perhaps<QString>([] { return anyOf({u"available"_s, u"not_available"_s, u"order"_s}); });
    recipe.status = perhaps<QString>([] { return anyOf({u"on_display"_s, u"not_on_display"_s, u"draft"_s}); });
    recipe.inStock = perhaps<bool>([] { return *rc::gen::arbitrary<bool>(); });
    recipe.quantity = perhaps<QuantityRule>([] {
        return QuantityRule{static_cast<QuantityRule::How>(*rc::gen::inRange(0, 4)),
                            Quantity::ofThousandths(*rc::gen::inRange<qint64>(0, 20) * 500)};
    });
    const auto words = [] {
        return KeywordsRule{static_cast<KeywordsRule::How>(*rc::gen::inRange(0, 3)), keywordsOf(anyText(someWords()))};
    };
    recipe.keywords = perhaps<KeywordsRule>(words);
    recipe.keywordsUk = perhaps<KeywordsRule>(words);
    recipe.name = perhaps<NameRule>([] {
        return NameRule{anyOf(someWords()), anyOf({u""_s, u"новий"_s, u"  два  слова "_s}), *rc::gen::arbitrary<bool>(),
                        *rc::gen::arbitrary<bool>()};
    });
    if (*rc::gen::arbitrary<bool>())
        recipe.locks = anyLocks(recipe);
    return recipe;
}

inline ListingValues anyValues(Currency currency)
{
    ListingValues values;
    const auto money = [currency] { return Money::ofMinor(*rc::gen::inRange<qint64>(0, 3000'00), currency); };
    values.price = perhaps<Money>(money);
    values.oldPrice = perhaps<Money>(money);
    values.presence = anyOf({u"available"_s, u"not_available"_s});
    values.status = anyOf({u"on_display"_s, u"draft"_s});
    values.inStock = perhaps<bool>([] { return *rc::gen::arbitrary<bool>(); });
    values.quantity = perhaps<Quantity>([] { return Quantity::ofWhole(*rc::gen::inRange<qint64>(0, 9)); });
    values.discount = perhaps<Discount>(anyDiscount);
    values.name = u"Плед "_s + anyText(someWords());
    values.nameUk = perhaps<QString>([] { return u"Ковдра "_s + anyText(someWords()); });
    values.keywords = perhaps<QString>([] { return anyText(someWords()); });
    values.keywordsUk = perhaps<QString>([] { return anyText(someWords()); });
    for (auto *name : {&values.name, &values.nameUk}) {
        if (*name)
            *name = (*name)->left(110).simplified();
    }
    return values;
}

inline BulkRow anyRow()
{
    BulkRow row;
    row.listing.currency = *rc::gen::inRange(0, 5) == 0 ? Currency::usd() : Currency::uah();
    row.listing.isVariation = *rc::gen::inRange(0, 4) == 0;
    row.listing.unit = *rc::gen::arbitrary<bool>() ? u"шт."_s : u"кг"_s;
    row.listing.values = anyValues(row.listing.currency);
    for (const QLatin1StringView field : listingFields()) {
        if (*rc::gen::inRange(0, 6) == 0)
            row.listing.locks.append({QString(field), anyOf({u""_s, u"own photographer"_s})});
    }
    row.cost =
        perhaps<Money>([&] { return Money::ofMinor(*rc::gen::inRange<qint64>(0, 2000'00), row.listing.currency); });
    return row;
}

} // namespace kramar::test
