// SPDX-License-Identifier: GPL-3.0-or-later
// What holds of any plan, whatever the recipe and the listing.
#include "listings/sanity.h"
#include "tests/listings/bulk_random.h"

#include <QtTest>

using namespace kramar;
using namespace kramar::listings;
using namespace kramar::test;

namespace {

const QDate today(2026, 1, 1);

BulkRow carriedOut(const BulkRow &row, const Plan &plan)
{
    BulkRow now = row;
    for (const PlannedField &change : plan.changes) {
        const QString locked = lockedFieldOf(change.field);
        if (locked.isEmpty()) {
            RC_ASSERT(assign(change.field, change.after, now.listing.currency, now.listing.values));
            continue;
        }
        now.listing.locks.removeIf([&locked](const SyncLock &lock) { return lock.field == locked; });
        if (change.after)
            now.listing.locks.append({locked, *change.after});
    }
    return now;
}

} // namespace

class TestBulkProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsPlannedCanBeSaved()
    {
        QVERIFY(rc::check("a planned value is one that the field takes", [] {
            const BulkRow row = anyRow();
            const Recipe recipe = anyRecipe();
            const Plan plan = planOf(recipe, row, today);
            QSet<QString> fields;
            for (const PlannedField &change : plan.changes) {
                RC_ASSERT(!fields.contains(change.field));
                fields.insert(change.field);
                RC_ASSERT(change.after != change.before);
                if (const QString locked = lockedFieldOf(change.field); !locked.isEmpty()) {
                    const SyncLock *lock = syncLockOf(row.listing, locked);
                    RC_ASSERT(change.before == (lock ? std::optional(lock->reason) : std::nullopt));
                    continue;
                }
                RC_ASSERT(change.before == canonical(change.field, row.listing.values));
                // What is locked is changed only by a recipe that unlocks it.
                RC_ASSERT((!syncLockOf(row.listing, change.field) ||
                           (recipe.locks && recipe.locks->unlock.contains(change.field))));
                RC_ASSERT((!row.listing.isVariation || editableOnVariety(change.field)));
                const auto taken = parseField(change.field, change.after.value_or(QString()), row.listing.currency);
                RC_ASSERT(taken.has_value());
                RC_ASSERT(*taken == change.after);
                RC_ASSERT(checkAgainst(row.listing, change.field, change.after).has_value());
            }
        }));
    }

    // Set twice is set once. Only raising and lowering, by their nature, go on.
    void twiceIsOnce()
    {
        QVERIFY(rc::check("a recipe without a step from here changes nothing the second time", [] {
            Recipe recipe = anyRecipe();
            if (recipe.price)
                recipe.price->how = PriceRule::How::Set;
            if (recipe.quantity && recipe.quantity->how != QuantityRule::How::Clear)
                recipe.quantity->how = QuantityRule::How::Set;
            recipe.oldPrice = std::nullopt; // the price of before is another one the second time
            if (recipe.name && changedName(recipe.name->replace, *recipe.name) != recipe.name->replace)
                recipe.name = std::nullopt;
            const BulkRow row = anyRow();
            const Plan first = planOf(recipe, row, today);
            const BulkRow now = carriedOut(row, first);
            const Plan second = planOf(recipe, now, today);
            for (const PlannedField &change : second.changes)
                RC_ASSERT((change.field == listing_field::name || change.field == listing_field::nameUk));
        }));
    }

    void roundingKeepsItsWay()
    {
        QVERIFY(rc::check("a rounded price lies on the right side, nearer than the next one, and stays", [] {
            const qint64 above = *rc::gen::inRange<qint64>(0, 5'000'000);
            const qint64 below = *rc::gen::inRange<qint64>(1, 1000);
            const auto amount = Fraction::whole(above).over(Fraction::whole(below));
            RC_ASSERT(amount.has_value());
            const Rounding rounding = anyRounding();
            const auto price = rounded(*amount, rounding);
            if (!price) {
                RC_ASSERT(rounding.way == Fraction::Way::Down);
                return;
            }
            const Fraction now = Fraction::decimal(*price, 2);
            const Fraction moved = *now.minus(*amount);
            RC_ASSERT((rounding.way != Fraction::Way::Up || !moved.isNegative()));
            RC_ASSERT((rounding.way != Fraction::Way::Down || moved.isZero() || moved.isNegative()));
            const auto again = rounded(now, rounding);
            RC_ASSERT((again.has_value() && *again == *price));
            // The other two ways enclose the nearest.
            const auto up = rounded(*amount, {rounding.to, Fraction::Way::Up});
            const auto nearest = rounded(*amount, {rounding.to, Fraction::Way::Nearest});
            RC_ASSERT((up && nearest && *nearest <= *up));
            if (const auto down = rounded(*amount, {rounding.to, Fraction::Way::Down})) {
                RC_ASSERT((*down <= *nearest && (*nearest == *down || *nearest == *up)));
                const Fraction toUp = *Fraction::decimal(*up, 2).minus(*amount);
                const Fraction toDown = *amount->minus(Fraction::decimal(*down, 2));
                const bool upIsNearer = toUp.minus(toDown)->isNegative();
                RC_ASSERT((!upIsNearer || *nearest == *up));
                const bool downIsNearer = toDown.minus(toUp)->isNegative();
                RC_ASSERT((!downIsNearer || *nearest == *down));
            }
        }));
    }

    void neverBelowTheFloor()
    {
        QVERIFY(rc::check("a price is never below its floor", [] {
            PriceRule rule = anyPriceRule();
            const PriceInputs inputs{*rc::gen::inRange<qint64>(0, 1000'00), *rc::gen::inRange<qint64>(0, 1000'00),
                                     *rc::gen::inRange<qint64>(0, 1000'00)};
            const auto price = newPrice(rule, inputs);
            if (!price)
                return;
            RC_ASSERT(price->minor >= 0);
            RC_ASSERT((!rule.notBelow || price->minor >= *rule.notBelow));
            using Wide = Fraction::Wide; // any percentage at all was asked for
            RC_ASSERT((!rule.notBelowCostAnd ||
                       Wide{price->minor} * 10'000 >= Wide{*inputs.cost} * (10'000 + Wide{*rule.notBelowCostAnd})));
        }));
    }

    void anyTextIsAFormulaOrARefusal()
    {
        QVERIFY(rc::check("no text does anything but reckon", [] {
            static const QStringList pieces{u"price"_s, u"cost"_s, u"("_s,   u")"_s,      u"+"_s,        u"-"_s,
                                            u"*"_s,     u"/"_s,    u"1.5"_s, u"0"_s,      u"х"_s,        u" "_s,
                                            u","_s,     u"ціна"_s, u"💥"_s,   u"999999"_s, u"old_price"_s};
            QString text;
            for (const int piece :
                 *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, static_cast<int>(pieces.size()))))
                text += pieces[piece];
            const auto formula = Formula::parse(text);
            if (!formula) {
                RC_ASSERT(formula.error().detail.startsWith(u"formula_"));
                return;
            }
            const auto value = formula->value({12'34, 56'78, 9'01});
            RC_ASSERT((value.has_value() || value.error().detail == u"divided_by_zero" ||
                       value.error().detail == u"out_of_range"));
        }));
    }

    void exactNumbersAreExact()
    {
        QVERIFY(rc::check("fractions obey the rules of arithmetic", [] {
            const auto any = [] {
                return *Fraction::whole(*rc::gen::inRange<qint64>(-1'000'000, 1'000'000))
                            .over(Fraction::whole(*rc::gen::inRange<qint64>(1, 100'000)));
            };
            const Fraction a = any(), b = any(), c = any();
            RC_ASSERT(a.plus(b) == b.plus(a));
            RC_ASSERT(a.plus(b)->minus(b) == a);
            RC_ASSERT(a.times(b)->plus(*a.times(c)) == a.times(*b.plus(c)));
            if (!b.isZero())
                RC_ASSERT(a.times(b)->over(b) == a);
            RC_ASSERT(!a.over(Fraction()).has_value());
        }));
    }
};

QTEST_GUILESS_MAIN(TestBulkProperties)
#include "test_bulk_properties.moc"
