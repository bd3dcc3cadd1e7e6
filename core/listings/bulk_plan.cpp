// SPDX-License-Identifier: GPL-3.0-or-later
#include "listings/bulk_plan.h"

#include "listings/braking.h"
#include "listings/edit_writer.h"
#include "listings/sanity.h"

#include <QHashFunctions>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace kramar::listing_field;

namespace kramar::listings {

namespace {

std::optional<qint64> minorOf(const std::optional<Money> &money)
{
    return money ? std::optional(money->minor()) : std::nullopt;
}

// One listing on its way through a recipe.
class Planner
{
public:
    Planner(const Recipe &recipe, const BulkRow &row, QDate today, const QList<FieldChange> &byHand)
        : m_recipe(recipe)
        , m_row(row)
        , m_before(row.listing.values)
        , m_now(row.listing.values)
        , m_today(today)
        , m_byHand(byHand)
    {
        if (!recipe.locks)
            return;
        m_afterLocks = row.listing; // the fields are changed after what is unlocked, and before what is locked
        m_afterLocks->locks.removeIf([&](const SyncLock &lock) { return recipe.locks->unlock.contains(lock.field); });
        for (const QString &field : recipe.locks->lock)
            m_afterLocks->locks.append({field, recipe.locks->reason.simplified()});
    }

    Plan made()
    {
        planLocks();
        planPrice();
        planOldPrice();
        planDiscount();
        if (m_recipe.presence)
            plan(listing_field::presence, [this] { return wanted(*m_recipe.presence); });
        if (m_recipe.inStock)
            plan(inStock, [this] { return wanted(*m_recipe.inStock ? u"true"_s : u"false"_s); });
        planQuantity();
        if (m_recipe.status)
            plan(status, [this] { return wanted(*m_recipe.status); });
        planTexts();
        planOwnGroup();
        for (const FieldChange &change : m_byHand)
            set(change.field, change.value);
        warn();
        return std::move(m_plan);
    }

private:
    using Wanted = Result<std::optional<QString>>; // the canonical text

    static Wanted wanted(const QString &text) { return std::optional(text); }
    static Error refuse(QAnyStringView field, const QString &code) { return Error::invalid(field.toString(), code); }

    const Listing &listing() const { return m_afterLocks ? *m_afterLocks : m_row.listing; }
    bool isByHand(QAnyStringView field) const
    {
        return std::any_of(m_byHand.cbegin(), m_byHand.cend(),
                           [field](const FieldChange &change) { return change.field == field; });
    }
    void skip(QAnyStringView field, const QString &code) { m_plan.skipped.append(Remark{field.toString(), code}); }
    void warn(QAnyStringView field, const QString &code) { m_plan.warnings.append(Remark{field.toString(), code}); }

    void planOwnGroup()
    {
        if (!m_recipe.ownGroup)
            return;
        if (!m_row.listing.product)
            return skip(ownGroupField, u"not_linked"_s);
        const auto pathOf = [](const QString &group) { return group.isEmpty() ? std::nullopt : std::optional(group); };
        const std::optional<QString> before = pathOf(m_row.listing.ownGroup);
        const auto after = pathOf(products::parseGroupPath(*m_recipe.ownGroup).value_or(QString())); // check() read it
        if (before != after)
            m_plan.changes.append(PlannedField{QString(ownGroupField), before, after});
    }

    void planLocks()
    {
        if (!m_recipe.locks)
            return;
        const auto planLock = [this](const QString &field, const std::optional<QString> &after) {
            const SyncLock *lock = syncLockOf(m_row.listing, field);
            const std::optional<QString> before = lock ? std::optional(lock->reason) : std::nullopt;
            if (before == after)
                return;
            m_plan.changes.append(PlannedField{lockFieldOf(field), before, after});
            if (after && !before && editOf(m_row.listing, field))
                warn(lockFieldOf(field), u"edit_dropped"_s);
        };
        for (const QString &field : m_recipe.locks->unlock)
            planLock(field, std::nullopt);
        for (const QString &field : m_recipe.locks->lock)
            planLock(field, m_recipe.locks->reason.simplified());
    }

    template <class F>
    void plan(QLatin1StringView field, F wish)
    {
        if (isByHand(field))
            return;
        if (const QString lock = lockOf(listing(), field); !lock.isEmpty())
            return skip(field, lock);
        const Wanted value = wish();
        if (!value)
            return skip(field, value.error().detail);
        set(field, *value);
    }

    // The way of a value that a person types, whoever made it: what is planned can be saved.
    void set(const QString &field, const std::optional<QString> &value)
    {
        if ((field == description || field == descriptionUk) && !m_row.hasDescriptions)
            return skip(field, u"unread_text"_s);
        const std::optional<QString> before = canonical(field, m_before);
        if (value == before)
            return;
        if (const QString lock = lockOf(listing(), field); !lock.isEmpty())
            return skip(field, lock);
        const Wanted read = parseField(field, value.value_or(QString()), m_row.listing.currency);
        if (!read)
            return skip(field, read.error().detail);
        if (const Done fits = checkAgainst(m_row.listing, field, *read); !fits)
            return skip(field, fits.error().detail);
        if (*read == before)
            return;
        if (!assign(field, *read, m_row.listing.currency, m_now))
            return skip(field, u"unknown_field"_s);
        m_plan.changes.append(PlannedField{field, before, *read});
    }

    bool isOtherCurrency() const { return m_row.listing.currency != m_recipe.currency; }
    // A cost in another currency says nothing about this price.
    std::optional<qint64> cost() const
    {
        return m_row.cost && m_row.cost->currency() == m_row.listing.currency ? std::optional(m_row.cost->minor())
                                                                              : std::nullopt;
    }

    void planPrice()
    {
        if (!m_recipe.price)
            return;
        const PriceRule &rule = *m_recipe.price;
        plan(price, [&]() -> Wanted {
            if (rule.usesAmounts() && isOtherCurrency())
                return refuse(price, u"other_currency"_s);
            const NewPrice made = TRY(newPrice(rule, {minorOf(m_before.price), minorOf(m_before.oldPrice), cost()}));
            if (made.heldUp)
                warn(price, u"held_up"_s);
            return wanted(decimalText(made.minor, 2, false));
        });
    }

    void planOldPrice()
    {
        if (!m_recipe.oldPrice)
            return;
        plan(oldPrice, [&]() -> Wanted {
            if (!m_before.price)
                return refuse(oldPrice, u"no_price"_s);
            return canonical(price, m_before);
        });
    }

    void planDiscount()
    {
        if (!m_recipe.discount)
            return;
        plan(discount, [&]() -> Wanted {
            const std::optional<Discount> &rule = m_recipe.discount->set;
            if (!rule)
                return std::optional<QString>();
            if (rule->kind == Discount::Kind::Amount) {
                if (isOtherCurrency())
                    return refuse(discount, u"other_currency"_s);
                if (!m_now.price)
                    return refuse(discount, u"no_price"_s);
                if (rule->hundredths >= m_now.price->minor())
                    return refuse(discount, u"discount_above_price"_s);
            }
            return wanted(discountText(*rule));
        });
    }

    void planQuantity()
    {
        if (!m_recipe.quantity)
            return;
        plan(quantity, [&]() -> Wanted {
            const QuantityRule &rule = *m_recipe.quantity;
            if (rule.how == QuantityRule::How::Clear)
                return std::optional<QString>();
            if (rule.how == QuantityRule::How::Set)
                return wanted(rule.quantity.toDecimal());
            if (!m_before.quantity)
                return refuse(quantity, u"no_quantity"_s);
            const Quantity now = rule.how == QuantityRule::How::Raise ? m_before.quantity->plus(rule.quantity)
                                                                      : m_before.quantity->minus(rule.quantity);
            if (now < Quantity())
                return refuse(quantity, u"below_zero"_s);
            return wanted(now.toDecimal());
        });
    }

    void planTexts()
    {
        if (m_recipe.name) {
            const auto renamed = [this](QLatin1StringView field, const std::optional<QString> &text) {
                plan(field, [&]() -> Wanted {
                    if (!text)
                        return refuse(field, u"unread_text"_s);
                    return wanted(changedName(*text, *m_recipe.name));
                });
            };
            if (m_recipe.name->main)
                renamed(name, m_before.name);
            if (m_recipe.name->second)
                renamed(nameUk, m_before.nameUk);
        }
        const auto words = [this](QLatin1StringView field, const std::optional<KeywordsRule> &rule,
                                  const std::optional<QString> &text) {
            if (!rule)
                return;
            plan(field, [&]() -> Wanted {
                if (!text && rule->how != KeywordsRule::How::Replace)
                    return refuse(field, u"unread_text"_s);
                return wanted(changedKeywords(text.value_or(QString()), *rule));
            });
        };
        words(keywords, m_recipe.keywords, m_before.keywords);
        words(keywordsUk, m_recipe.keywordsUk, m_before.keywordsUk);
    }

    bool changes(QLatin1StringView field) const
    {
        return std::any_of(m_plan.changes.cbegin(), m_plan.changes.cend(),
                           [field](const PlannedField &change) { return change.field == field; });
    }

    void warn()
    {
        if (m_plan.changes.isEmpty()) {
            m_plan.warnings.clear();
            return;
        }
        m_plan.takesAway = listings::takesAway(m_before, m_now);
        if (!changes(price)) // a price held up to what it is
            m_plan.warnings.removeIf([](const Remark &remark) { return remark.field == price; });
        if (movesPrice(m_before, m_now, m_row.brakePricePercent))
            warn(changes(price) ? price : discount, u"brake_price:%1"_s.arg(m_row.brakePricePercent));
        if (changes(price))
            warnOfPrice();
        if (changes(discount) && !m_now.discount && m_before.discount && !m_before.discount->hasEnded(m_today))
            warn(discount, m_before.discount->to.isValid()
                               ? u"discount_undone_until:"_s + m_before.discount->to.toString(u"dd.MM.yyyy"_s)
                               : u"discount_undone"_s);
        if (changes(price) && m_now.discount && m_now.discount->kind == Discount::Kind::Amount &&
            m_now.discount->hundredths >= m_now.price->minor())
            warn(discount, u"discount_above_price"_s);
        if (changes(oldPrice) && m_now.price && m_now.oldPrice && *m_now.oldPrice <= *m_now.price)
            warn(oldPrice, u"old_price_not_above"_s);
        if (changes(status) && m_now.status == listing_status::deleted)
            warn(status, u"deleted"_s);
        m_plan.warnings += m_plan.skipped;
    }

    void warnOfPrice()
    {
        const qint64 now = m_now.price->minor();
        if (now == 0)
            return warn(price, u"zero"_s);
        const std::optional<qint64> base = cost();
        if (!base || *base <= 0)
            return;
        if (now < *base)
            warn(price, u"below_cost"_s);
        else if ((now - *base) * 100 < *base * lowMarkupPercent)
            warn(price, u"markup_below:%1"_s.arg(lowMarkupPercent));
    }

    const Recipe &m_recipe;
    const BulkRow &m_row;
    std::optional<Listing> m_afterLocks;
    const ListingValues &m_before;
    ListingValues m_now;
    const QDate m_today;
    const QList<FieldChange> &m_byHand;
    Plan m_plan;
};

} // namespace

Plan::Outcome Plan::outcome() const
{
    if (!changes.isEmpty())
        return Outcome::Changes;
    return skipped.isEmpty() ? Outcome::Unchanged : Outcome::Skipped;
}

quint64 Plan::print() const
{
    constexpr size_t seed = 0x9e3779b97f4a7c15;
    size_t hash = seed;
    for (const PlannedField &change : changes)
        hash = qHashMulti(hash, change.field, change.before.has_value(), change.before.value_or(QString()),
                          change.after.has_value(), change.after.value_or(QString()));
    return hash;
}

Plan planOf(const Recipe &recipe, const BulkRow &row, QDate today, const QList<FieldChange> &byHand)
{
    return Planner(recipe, row, today, byHand).made();
}

} // namespace kramar::listings
