// SPDX-License-Identifier: GPL-3.0-or-later
#include "listings/bulk_recipe.h"

#include "listings/fields.h"

using namespace Qt::StringLiterals;
using namespace kramar::listing_field;

namespace kramar::listings {

namespace {

// As the field itself takes it.
Done checkWord(QLatin1StringView field, const std::optional<QString> &word)
{
    if (word)
        TRY(parseField(field, *word, Currency::uah()));
    return {};
}

Done checkKeywords(QLatin1StringView field, const std::optional<KeywordsRule> &rule)
{
    if (!rule)
        return {};
    if (rule->words.isEmpty() && rule->how != KeywordsRule::How::Replace)
        return Error::invalid(QString(field), u"empty"_s);
    TRY(parseField(field, rule->words.join(u", "_s), Currency::uah()));
    return {};
}

Done checkLocks(const Recipe &recipe)
{
    if (!recipe.locks)
        return {};
    if (recipe.locks->isEmpty())
        return Error::invalid(u"locks"_s, u"empty"_s);
    TRY_DONE(check(*recipe.locks));
    const QStringList changed = fieldsOf(recipe);
    for (const QString &field : recipe.locks->lock) {
        if (changed.contains(field))
            return Error::invalid(field, u"locked_and_changed"_s);
    }
    return {};
}

} // namespace

bool Recipe::isEmpty() const
{
    return fieldsOf(*this).isEmpty();
}

QStringList fieldsOf(const Recipe &recipe)
{
    QStringList fields;
    const auto add = [&fields](bool changed, QLatin1StringView field) {
        if (changed)
            fields.append(field);
    };
    add(recipe.price.has_value(), price);
    add(recipe.oldPrice.has_value(), oldPrice);
    add(recipe.discount.has_value(), discount);
    add(recipe.presence.has_value(), listing_field::presence);
    add(recipe.inStock.has_value(), inStock);
    add(recipe.quantity.has_value(), quantity);
    add(recipe.status.has_value(), status);
    add(recipe.name && recipe.name->main, name);
    add(recipe.name && recipe.name->second, nameUk);
    add(recipe.keywords.has_value(), keywords);
    add(recipe.keywordsUk.has_value(), keywordsUk);
    add(recipe.ownGroup.has_value(), ownGroupField);
    const LockWishes locks = recipe.locks.value_or(LockWishes());
    for (const QStringList &some : {locks.unlock, locks.lock}) {
        for (const QString &field : some)
            fields.append(lockFieldOf(field));
    }
    return fields;
}

Done check(const Recipe &recipe)
{
    if (recipe.isEmpty())
        return Error::invalid(QString(), u"empty"_s);
    if (recipe.price)
        TRY_DONE(checkRule(*recipe.price));
    if (recipe.discount && recipe.discount->set)
        TRY(parseDiscount(discountText(*recipe.discount->set)));
    TRY_DONE(checkWord(listing_field::presence, recipe.presence));
    TRY_DONE(checkWord(status, recipe.status));
    if (recipe.quantity)
        TRY(parseField(quantity, recipe.quantity->quantity.toDecimal(), recipe.currency));
    TRY_DONE(checkKeywords(keywords, recipe.keywords));
    TRY_DONE(checkKeywords(keywordsUk, recipe.keywordsUk));
    if (recipe.name && recipe.name->find.isEmpty())
        return Error::invalid(QString(name), u"empty"_s);
    if (recipe.ownGroup)
        TRY(products::parseGroupPath(*recipe.ownGroup));
    return checkLocks(recipe);
}

} // namespace kramar::listings
