// SPDX-License-Identifier: GPL-3.0-or-later
#include "listings/bulk_words.h"

#include "listings/fields.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kramar::listings {

namespace {

// Reads the words of one recipe; each key is taken out where it is understood.
class RecipeReader
{
public:
    explicit RecipeReader(const QHash<QString, QString> &words)
        : m_words(words)
    {
    }

    Result<Recipe> read()
    {
        if (has(u"currency"_s))
            m_recipe.currency = TRY(currency());
        TRY_DONE(readPrice());
        if (has(u"old_price"_s)) {
            TRY_DONE(oneOf(u"old_price"_s, {u"price"_s}));
            m_recipe.oldPrice = OldPriceRule::CurrentPrice;
        }
        TRY_DONE(readDiscount());
        if (has(u"presence"_s))
            m_recipe.presence = value(u"presence"_s).toLower();
        if (has(u"status"_s))
            m_recipe.status = value(u"status"_s).toLower();
        if (has(u"in_stock"_s))
            m_recipe.inStock = TRY(flag(u"in_stock"_s));
        TRY_DONE(readQuantity());
        m_recipe.keywords = keywordsIn(u"keywords"_s);
        m_recipe.keywordsUk = keywordsIn(u"keywords_uk"_s);
        TRY_DONE(readName());
        if (has(u"own_group"_s))
            m_recipe.ownGroup = TRY(products::parseGroupPath(value(u"own_group"_s)));
        TRY_DONE(readLocks());
        TRY_DONE(check(m_recipe));
        return m_recipe;
    }

private:
    bool has(const QString &key) const { return m_words.contains(key); }
    QString value(const QString &key) const { return m_words.value(key); }

    // "up:9" → its place among the words.
    Result<qsizetype> oneOf(const QString &key, const QStringList &words) const
    {
        const qsizetype place = words.indexOf(value(key).toLower());
        return place >= 0 ? Result<qsizetype>(place) : Error::invalid(key, u"unknown_word"_s);
    }
    Result<bool> flag(const QString &key) const
    {
        const auto read = parseField(listing_field::inStock, value(key), m_recipe.currency);
        return read ? Result<bool>(*read == u"true") : Error::invalid(key, read.error().detail);
    }
    Result<Currency> currency() const
    {
        const auto read = Currency::parse(value(u"currency"_s));
        return read ? Result<Currency>(*read) : Error::invalid(u"currency"_s, u"unknown_word"_s);
    }
    static Result<qint64> number(const QString &key, const QString &text, int decimals)
    {
        const auto read = parseTyped(text, decimals);
        if (!read)
            return Error::invalid(key, read.error().detail);
        return *read < 0 ? Result<qint64>(Error::invalid(key, u"negative"_s)) : Result<qint64>(*read);
    }
    // "5%" or "5"
    static Result<qint64> percent(const QString &key, QString text)
    {
        if (text.endsWith(u'%'))
            text.chop(1);
        return number(key, text.trimmed(), 2);
    }

    Done readPrice()
    {
        const QStringList keys{u"price"_s, u"formula"_s, u"from"_s, u"round"_s, u"not_below"_s, u"not_below_cost"_s};
        if (std::none_of(keys.cbegin(), keys.cend(), [this](const QString &key) { return has(key); }))
            return {};
        const bool byFormula = has(u"formula"_s);
        if (has(u"price"_s) && byFormula)
            return Error::invalid(u"formula"_s, u"twice"_s);
        PriceRule rule; // without a move, the price it is: to be rounded, or held up
        if (byFormula) {
            rule.how = PriceRule::How::Formula;
            rule.formula = TRY(Formula::parse(value(u"formula"_s)));
        } else if (has(u"price"_s)) {
            TRY_DONE(readMove(rule, value(u"price"_s).trimmed()));
        }
        if (has(u"from"_s))
            rule.from = static_cast<PriceRule::From>(TRY(oneOf(u"from"_s, {u"price"_s, u"old_price"_s})));
        if (has(u"round"_s))
            rule.rounding = TRY(rounding());
        if (has(u"not_below"_s))
            rule.notBelow = TRY(number(u"not_below"_s, value(u"not_below"_s), 2));
        if (has(u"not_below_cost"_s))
            rule.notBelowCostAnd = TRY(percent(u"not_below_cost"_s, value(u"not_below_cost"_s)));
        m_recipe.price = rule;
        return {};
    }

    static Done readMove(PriceRule &rule, QString text)
    {
        rule.how = text.startsWith(u'+')                            ? PriceRule::How::Raise
                   : text.startsWith(u'-') || text.startsWith(u'−') ? PriceRule::How::Lower
                                                                    : PriceRule::How::Set;
        if (rule.how != PriceRule::How::Set)
            text = text.mid(1).trimmed();
        const bool isPercent = text.endsWith(u'%');
        if (isPercent && rule.how == PriceRule::How::Set) // 7 % of what?
            return Error::invalid(u"price"_s, u"not_a_number"_s);
        rule.unit = isPercent ? PriceRule::Unit::Percent : PriceRule::Unit::Amount;
        rule.hundredths = TRY(percent(u"price"_s, text));
        return {};
    }

    Result<Rounding> rounding() const
    {
        using Way = Fraction::Way;
        using To = Rounding::To;
        static const QHash<QString, Way> ways{{u"up"_s, Way::Up}, {u"down"_s, Way::Down}, {u"nearest"_s, Way::Nearest}};
        static const QHash<QString, To> forms{
            {u"0.01"_s, To::Hundredth}, {u"0.10"_s, To::Tenth}, {u"0.1"_s, To::Tenth},
            {u"1"_s, To::One},          {u"5"_s, To::Five},     {u"10"_s, To::Ten},
            {u"9"_s, To::Nine},         {u"90"_s, To::Ninety},  {u"99"_s, To::NinetyNine}};
        const QString text = value(u"round"_s).toLower();
        const bool hasWay = text.contains(u':');
        const auto way = ways.constFind(hasWay ? text.section(u':', 0, 0) : u"nearest"_s);
        const auto form = forms.constFind(hasWay ? text.section(u':', 1) : text);
        if (way == ways.cend() || form == forms.cend())
            return Error::invalid(u"round"_s, u"unknown_word"_s);
        return Rounding{*form, *way};
    }

    Done readDiscount()
    {
        if (!has(u"discount"_s))
            return {};
        m_recipe.discount = DiscountRule{};
        if (const QString text = value(u"discount"_s).trimmed(); !text.isEmpty())
            m_recipe.discount->set = TRY(discountOf(*TRY(parseDiscount(text))));
        return {};
    }

    Done readQuantity()
    {
        if (!has(u"quantity"_s))
            return {};
        QString text = value(u"quantity"_s).trimmed();
        QuantityRule rule;
        rule.how = text.isEmpty()                                   ? QuantityRule::How::Clear
                   : text.startsWith(u'+')                          ? QuantityRule::How::Raise
                   : text.startsWith(u'-') || text.startsWith(u'−') ? QuantityRule::How::Lower
                                                                    : QuantityRule::How::Set;
        if (rule.how == QuantityRule::How::Raise || rule.how == QuantityRule::How::Lower)
            text = text.mid(1);
        if (rule.how != QuantityRule::How::Clear)
            rule.quantity = Quantity::ofThousandths(TRY(number(u"quantity"_s, text, 3)));
        m_recipe.quantity = rule;
        return {};
    }

    std::optional<KeywordsRule> keywordsIn(const QString &key) const
    {
        if (!has(key))
            return std::nullopt;
        const QString text = value(key).trimmed();
        if (text.startsWith(u'+'))
            return KeywordsRule{KeywordsRule::How::Add, keywordsOf(text.mid(1))};
        if (text.startsWith(u'-'))
            return KeywordsRule{KeywordsRule::How::Remove, keywordsOf(text.mid(1))};
        return KeywordsRule{KeywordsRule::How::Replace, keywordsOf(text)};
    }

    Done readName()
    {
        if (!has(u"find"_s)) {
            for (const QString &key : {u"replace"_s, u"whole_words"_s, u"same_case"_s, u"language"_s}) {
                if (has(key))
                    return Error::invalid(u"find"_s, u"empty"_s);
            }
            return {};
        }
        NameRule rule{.find = value(u"find"_s), .replace = value(u"replace"_s)};
        if (has(u"whole_words"_s))
            rule.wholeWords = TRY(flag(u"whole_words"_s));
        if (has(u"same_case"_s))
            rule.sameCase = TRY(flag(u"same_case"_s));
        if (has(u"language"_s)) {
            rule.main = TRY(oneOf(u"language"_s, {u"main"_s, u"second"_s})) == 0;
            rule.second = !rule.main;
        }
        m_recipe.name = rule;
        return {};
    }

    Done readLocks()
    {
        if (!has(u"lock"_s) && !has(u"unlock"_s))
            return has(u"reason"_s) ? Done(Error::invalid(u"lock"_s, u"empty"_s)) : Done();
        const auto fields = [this](const QString &key) {
            QStringList some;
            for (const QString &field : value(key).split(u',', Qt::SkipEmptyParts))
                some.append(field.trimmed());
            return some;
        };
        m_recipe.locks = LockWishes{fields(u"lock"_s), fields(u"unlock"_s), value(u"reason"_s).simplified()};
        return {};
    }

    const QHash<QString, QString> m_words;
    Recipe m_recipe;
};

} // namespace

QStringList recipeKeys()
{
    return {u"price"_s,     u"from"_s,      u"formula"_s,     u"round"_s,    u"not_below"_s, u"not_below_cost"_s,
            u"currency"_s,  u"old_price"_s, u"discount"_s,    u"presence"_s, u"status"_s,    u"in_stock"_s,
            u"quantity"_s,  u"keywords"_s,  u"keywords_uk"_s, u"find"_s,     u"replace"_s,   u"whole_words"_s,
            u"same_case"_s, u"language"_s,  u"own_group"_s,   u"lock"_s,     u"unlock"_s,    u"reason"_s};
}

Result<Recipe> recipeOf(const QStringList &words)
{
    QHash<QString, QString> byKey;
    for (const QString &word : words) {
        const QString key = word.section(u'=', 0, 0).trimmed();
        if (!word.contains(u'=') || !recipeKeys().contains(key))
            return Error::invalid(key, u"unknown_key"_s);
        if (byKey.contains(key))
            return Error::invalid(key, u"twice"_s);
        byKey.insert(key, word.mid(word.indexOf(u'=') + 1));
    }
    return RecipeReader(byKey).read();
}

} // namespace kramar::listings
