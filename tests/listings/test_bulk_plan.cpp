// SPDX-License-Identifier: GPL-3.0-or-later
// What a recipe makes of one listing.
#include "listings/bulk_plan.h"
#include "listings/bulk_words.h"

#include <QtTest>

using namespace kramar;
using namespace kramar::listings;
using namespace Qt::StringLiterals;
using namespace kramar::listing_field;

namespace {

const QDate today(2026, 1, 1);

BulkRow row(qint64 priceMinor = 100'00)
{
    BulkRow row;
    Listing &listing = row.listing;
    listing.currency = Currency::uah();
    listing.unit = u"шт."_s;
    listing.values.price = Money::ofMinor(priceMinor, listing.currency);
    listing.values.presence = presence::available;
    listing.values.status = listing_status::onDisplay;
    listing.values.quantity = Quantity::ofWhole(5);
    listing.values.name = u"Плед флисовый"_s;
    listing.values.nameUk = u"Плед флісовий"_s;
    listing.values.keywords = u"плед, ковдра"_s;
    return row;
}

Recipe raised(qint64 hundredthsOfPercent, Rounding rounding = {})
{
    Recipe recipe;
    recipe.price = PriceRule{.hundredths = hundredthsOfPercent, .rounding = rounding};
    return recipe;
}

Recipe byFormula(const QString &text)
{
    Recipe recipe;
    recipe.price = PriceRule{.how = PriceRule::How::Formula};
    const auto formula = Formula::parse(text);
    if (!formula)
        qFatal("%s", qPrintable(formula.error().detail));
    recipe.price->formula = *formula;
    return recipe;
}

std::optional<QString> after(const Plan &plan, QLatin1StringView field)
{
    for (const PlannedField &change : plan.changes) {
        if (change.field == field)
            return change.after;
    }
    return u"unchanged"_s;
}

QStringList codes(const QList<Remark> &remarks)
{
    QStringList codes;
    for (const Remark &remark : remarks)
        codes.append(remark.field + u':' + remark.code);
    return codes;
}

} // namespace

class TestBulkPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void formulasReckonExactly_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("price");
        QTest::newRow("price") << u"price"_s << u"100.00"_s;
        QTest::newRow("in Ukrainian, any case") << u"ЦІНА × 1,07 + 5"_s << u"112.00"_s;
        QTest::newRow("keyboard signs") << u"price*2-50/4"_s << u"187.50"_s;
        QTest::newRow("x") << u"2 x price"_s << u"200.00"_s;
        QTest::newRow("Cyrillic x") << u"ціна х 2"_s << u"200.00"_s;
        QTest::newRow("brackets") << u"(cost + 20) * (1 + 0.3)"_s << u"78.00"_s;
        QTest::newRow("from left to right") << u"price - 10 - 20 + 5"_s << u"75.00"_s;
        QTest::newRow("and so") << u"price / 2 / 5 * 3"_s << u"30.00"_s;
        QTest::newRow("minus") << u"-(-price)"_s << u"100.00"_s;
        QTest::newRow("a third thrice") << u"price ÷ 3 × 3"_s << u"100.00"_s;
        QTest::newRow("rounded at the end alone") << u"price / 3"_s << u"33.33"_s;
        QTest::newRow("halves up") << u"0.125 * 1"_s << u"0.13"_s;
        QTest::newRow("a ratio of money is a number") << u"price * (old_price / price)"_s << u"150.00"_s;
        QTest::newRow("an amount") << u"99,90"_s << u"99.90"_s;
    }
    void formulasReckonExactly()
    {
        QFETCH(QString, text);
        QFETCH(QString, price);
        const auto formula = Formula::parse(text);
        QVERIFY2(formula, formula ? "" : qPrintable(formula.error().detail));
        const auto value = formula->value({100'00, 150'00, 40'00});
        QVERIFY2(value, value ? "" : qPrintable(value.error().detail));
        const auto minor = rounded(*value, {});
        QVERIFY(minor);
        QCOMPARE(decimalText(*minor, 2, false), price);
    }

    void formulasSayWhatIsWrongAndWhere_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("code");
        QTest::newRow("empty") << u"  "_s << u"formula_empty"_s;
        QTest::newRow("sign alone") << u"price *"_s << u"formula_incomplete"_s;
        QTest::newRow("two signs") << u"price * / 2"_s << u"formula_unexpected:9"_s;
        QTest::newRow("no sign") << u"price 2"_s << u"formula_unexpected:7"_s;
        QTest::newRow("strange sign") << u"price % 7"_s << u"formula_unexpected:7"_s;
        QTest::newRow("a name") << u"prise * 2"_s << u"formula_unknown_name:1:prise"_s;
        QTest::newRow("a call") << u"system(1)"_s << u"formula_unknown_name:1:system"_s;
        QTest::newRow("unclosed") << u"2 * (price + 1"_s << u"formula_unclosed:5"_s;
        QTest::newRow("unopened") << u"price + 1)"_s << u"formula_unexpected:10"_s;
        QTest::newRow("two marks") << u"price * 1.0.7"_s << u"formula_unexpected:12"_s;
        QTest::newRow("mark at the end") << u"price * 1."_s << u"formula_unexpected:10"_s;
        QTest::newRow("many digits") << u"price * 1234567890123456"_s << u"formula_number:9"_s;
        QTest::newRow("money times money") << u"price * cost"_s << u"formula_no_amount"_s;
        QTest::newRow("a ratio is no price") << u"price / cost"_s << u"formula_no_amount"_s;
        QTest::newRow("money and a ratio") << u"price + price / cost"_s << u"formula_mixes:7"_s;
        QTest::newRow("deep") << QString(40, u'(') + u"1"_s + QString(40, u')') << u"formula_too_deep:33"_s;
        QTest::newRow("long") << u"1"_s + u" + 1"_s.repeated(100) << u"formula_too_long:300"_s;
        QTest::newRow("digits of another script") << u"price * ٣"_s << u"formula_unexpected:9"_s;
    }
    void formulasSayWhatIsWrongAndWhere()
    {
        QFETCH(QString, text);
        QFETCH(QString, code);
        const auto formula = Formula::parse(text);
        QVERIFY(!formula);
        QCOMPARE(formula.error().kind, Error::Kind::Invalid);
        QCOMPARE(formula.error().detail, code);
    }

    void formulasThatCannotBeReckonedHere()
    {
        const auto detail = [](const QString &text, const PriceInputs &inputs) {
            const auto value = Formula::parse(text)->value(inputs);
            return value ? QString() : value.error().detail;
        };
        QCOMPARE(detail(u"price / (cost - cost) * price"_s, {1, 1, 1}), u"divided_by_zero"_s);
        QCOMPARE(detail(u"price"_s, {}), u"no_price"_s);
        QCOMPARE(detail(u"price + old_price"_s, {1, {}, {}}), u"no_old_price"_s);
        QCOMPARE(detail(u"price + cost"_s, {1, 1, {}}), u"no_cost"_s);
        const QString huge = u"price"_s + u" * 99999999999999"_s.repeated(4);
        QCOMPARE(detail(huge, {1'000'000'000, {}, {}}), u"out_of_range"_s);
        QVERIFY(!Formula::parse(u"price * 1.07"_s)->usesAmounts());
        QVERIFY(Formula::parse(u"price * 1.07 + 5"_s)->usesAmounts());
        QVERIFY(Formula::parse(u"100"_s)->usesAmounts());
    }

    void pricesAreRoundedTo_data()
    {
        QTest::addColumn<int>("to");
        QTest::addColumn<QString>("nearest");
        QTest::addColumn<QString>("up");
        QTest::addColumn<QString>("down");
        using To = Rounding::To;
        // of 952.345
        QTest::newRow("0.01") << static_cast<int>(To::Hundredth) << u"952.35"_s << u"952.35"_s << u"952.34"_s;
        QTest::newRow("0.10") << static_cast<int>(To::Tenth) << u"952.30"_s << u"952.40"_s << u"952.30"_s;
        QTest::newRow("1") << static_cast<int>(To::One) << u"952.00"_s << u"953.00"_s << u"952.00"_s;
        QTest::newRow("5") << static_cast<int>(To::Five) << u"950.00"_s << u"955.00"_s << u"950.00"_s;
        QTest::newRow("10") << static_cast<int>(To::Ten) << u"950.00"_s << u"960.00"_s << u"950.00"_s;
        QTest::newRow("...9") << static_cast<int>(To::Nine) << u"949.00"_s << u"959.00"_s << u"949.00"_s;
        QTest::newRow("...90") << static_cast<int>(To::Ninety) << u"990.00"_s << u"990.00"_s << u"890.00"_s;
        QTest::newRow("...99") << static_cast<int>(To::NinetyNine) << u"999.00"_s << u"999.00"_s << u"899.00"_s;
    }
    void pricesAreRoundedTo()
    {
        QFETCH(int, to);
        const auto in = [&](Fraction::Way way) {
            const auto minor = rounded(Fraction::decimal(952'345, 3), {static_cast<Rounding::To>(to), way});
            return minor ? decimalText(*minor, 2, false) : minor.error().detail;
        };
        QTEST(in(Fraction::Way::Nearest), "nearest");
        QTEST(in(Fraction::Way::Up), "up");
        QTEST(in(Fraction::Way::Down), "down");
    }

    void belowTheFirstEnding()
    {
        const auto five = Fraction::whole(5);
        QCOMPARE(*rounded(five, {Rounding::To::Nine, Fraction::Way::Nearest}), 9'00);
        QCOMPARE(*rounded(five, {Rounding::To::Nine, Fraction::Way::Up}), 9'00);
        const auto down = rounded(five, {Rounding::To::Nine, Fraction::Way::Down});
        QCOMPARE(down.error().detail, u"no_rounding_below"_s);
    }

    void thePictureOfTheScreen()
    {
        const Recipe recipe = raised(7'00, {Rounding::To::Nine, Fraction::Way::Up});
        for (const auto &[before, now] : {std::pair(890, u"959.00"_s), std::pair(345, u"379.00"_s),
                                          std::pair(12'480, u"13359.00"_s), std::pair(159, u"179.00"_s)})
            QCOMPARE(after(planOf(recipe, row(before * 100), today), price), now);
    }

    void priceRules()
    {
        Recipe recipe;
        const auto priced = [&](const PriceRule &rule, const BulkRow &of) {
            recipe.price = rule;
            return after(planOf(recipe, of, today), price);
        };
        using Rule = PriceRule;
        QCOMPARE(priced({.how = Rule::How::Set, .hundredths = 199'90}, row()), u"199.90"_s);
        QCOMPARE(priced({.how = Rule::How::Lower, .hundredths = 12'50}, row(80'00)), u"70.00"_s);
        QCOMPARE(priced({.how = Rule::How::Raise, .unit = Rule::Unit::Amount, .hundredths = 50}, row()), u"100.50"_s);
        QCOMPARE(priced({.how = Rule::How::Raise, .hundredths = 0}, row()), u"unchanged"_s);
        BulkRow crossedOut = row();
        crossedOut.listing.values.oldPrice = Money::ofMinor(200'00, Currency::uah());
        QCOMPARE(priced({.how = Rule::How::Lower, .from = Rule::From::OldPrice, .hundredths = 10'00}, crossedOut),
                 u"180.00"_s);
        QCOMPARE(priced({.how = Rule::How::Lower, .hundredths = 50'00, .notBelow = 60'00}, row()), u"60.00"_s);
        BulkRow bought = row();
        bought.cost = Money::ofMinor(88'00, Currency::uah());
        const Rule overCost{.how = Rule::How::Lower,
                            .hundredths = 50'00,
                            .rounding = {Rounding::To::Nine, Fraction::Way::Down},
                            .notBelow = 60'00,
                            .notBelowCostAnd = 5'00};
        QCOMPARE(priced(overCost, bought), u"99.00"_s); // 88 + 5 % = 92.40, up to …9
        QCOMPARE(priced(overCost, row()), u"69.00"_s);  // nothing is known of the cost
    }

    void whatIsSkipped()
    {
        const auto why = [](const Recipe &recipe, const BulkRow &of) {
            const Plan plan = planOf(recipe, of, today);
            return plan.outcome() == Plan::Outcome::Skipped ? codes(plan.skipped).join(u' ') : u"not skipped"_s;
        };
        BulkRow none = row();
        none.listing.values.price = std::nullopt;
        QCOMPARE(why(raised(7'00), none), u"price:no_price"_s);
        BulkRow variety = row();
        variety.listing.isVariation = true;
        QCOMPARE(why(raised(7'00), variety), u"price:locked_on_variety"_s);
        BulkRow dollars = row();
        dollars.listing.currency = Currency::usd();
        dollars.listing.values.price = Money::ofMinor(10'00, Currency::usd());
        QCOMPARE(why(byFormula(u"price + 5"_s), dollars), u"price:other_currency"_s);
        QCOMPARE(after(planOf(raised(10'00), dollars, today), price), u"11.00"_s);
        QCOMPARE(why(byFormula(u"cost * 2"_s), row()), u"price:no_cost"_s);
        QCOMPARE(why(byFormula(u"price - 500"_s), row()), u"price:below_zero"_s);
        QCOMPARE(why(byFormula(u"price * 9999999"_s), row()), u"price:too_large:99999999"_s);

        Recipe recipe;
        recipe.quantity = QuantityRule{QuantityRule::How::Set, Quantity::ofThousandths(1500)};
        QCOMPARE(why(recipe, row()), u"quantity:whole_only"_s);
        recipe.quantity = QuantityRule{QuantityRule::How::Lower, Quantity::ofWhole(6)};
        QCOMPARE(why(recipe, row()), u"quantity:below_zero"_s);
        BulkRow uncounted = row();
        uncounted.listing.values.quantity = std::nullopt;
        QCOMPARE(why(recipe, uncounted), u"quantity:no_quantity"_s);

        recipe = {};
        recipe.keywordsUk = KeywordsRule{KeywordsRule::How::Add, {u"плед"_s}};
        QCOMPARE(why(recipe, row()), u"keywords_uk:unread_text"_s);
        recipe = {};
        recipe.name = NameRule{.find = u"Плед"_s, .replace = QString(110, u'a'), .second = false};
        QCOMPARE(why(recipe, row()), u"name:too_long:110"_s);
        recipe.name = NameRule{.find = u"Плед флисовый"_s, .replace = {}, .second = false};
        QCOMPARE(why(recipe, row()), u"name:empty"_s);
        recipe = {};
        recipe.discount = DiscountRule{Discount{Discount::Kind::Amount, 100'00, {}, {}}};
        QCOMPARE(why(recipe, row()), u"discount:discount_above_price"_s);
    }

    void aVarietyTakesWhatItMay()
    {
        BulkRow variety = row();
        variety.listing.isVariation = true;
        Recipe recipe = raised(7'00);
        recipe.presence = QString(presence::order);
        const Plan plan = planOf(recipe, variety, today);
        QCOMPARE(plan.outcome(), Plan::Outcome::Changes);
        QCOMPARE(after(plan, listing_field::presence), u"order"_s);
        QCOMPARE(codes(plan.warnings), QStringList{u"price:locked_on_variety"_s});
    }

    void warnings()
    {
        const auto of = [](const Recipe &recipe, const BulkRow &row) {
            return codes(planOf(recipe, row, today).warnings);
        };
        QCOMPARE(of(raised(50'00), row()), QStringList());
        QCOMPARE(of(raised(50'01), row()), QStringList{u"price:brake_price:50"_s});
        BulkRow careful = row();
        careful.brakePricePercent = 5;
        QCOMPARE(of(raised(7'00), careful), QStringList{u"price:brake_price:5"_s});
        QCOMPARE(of(byFormula(u"price * 0"_s), row()), (QStringList{u"price:brake_price:50"_s, u"price:zero"_s}));
        BulkRow bought = row();
        bought.cost = Money::ofMinor(96'00, Currency::uah());
        QCOMPARE(of(raised(7'00), bought), QStringList{u"price:markup_below:15"_s});
        QCOMPARE(of(byFormula(u"price * 0.9"_s), bought), QStringList{u"price:below_cost"_s});
        BulkRow cheaper = row();
        cheaper.listing.values.discount = Discount{Discount::Kind::Amount, 60'00, {}, QDate(2026, 10, 20)};
        Recipe undoing;
        undoing.discount = DiscountRule{};
        QCOMPARE(of(undoing, cheaper),
                 (QStringList{u"discount:brake_price:50"_s, u"discount:discount_undone_until:20.10.2026"_s}));
        cheaper.listing.values.discount = Discount{Discount::Kind::Percent, 10'00, {}, QDate(2025, 12, 31)};
        QCOMPARE(of(undoing, cheaper), QStringList()); // it has ended
        cheaper.listing.values.discount = Discount{Discount::Kind::Amount, 60'00, {}, {}};
        QVERIFY(of(byFormula(u"price * 0.55"_s), cheaper).contains(u"discount:discount_above_price"_s));
        Recipe deleting;
        deleting.status = QString(listing_status::deleted);
        QCOMPARE(of(deleting, row()), QStringList{u"status:deleted"_s});
        QVERIFY(planOf(deleting, row(), today).takesAway);
        Recipe crossing = raised(7'00);
        crossing.oldPrice = OldPriceRule::CurrentPrice;
        QCOMPARE(of(crossing, row()), QStringList{u"old_price:old_price_not_above"_s});
        crossing.price->how = PriceRule::How::Lower;
        QCOMPARE(of(crossing, row()), QStringList());
        QCOMPARE(after(planOf(crossing, row(), today), oldPrice), u"100.00"_s);
    }

    void textsChangeWhereTheyAreMeant()
    {
        const auto words = [](KeywordsRule::How how, const QString &named, const QString &text) {
            return changedKeywords(text, {how, keywordsOf(named)});
        };
        using How = KeywordsRule::How;
        QCOMPARE(words(How::Add, u"Ковдра, тепла"_s, u"плед,ковдра"_s), u"плед, ковдра, тепла"_s);
        QCOMPARE(words(How::Add, u"КОВДРА"_s, u"плед,ковдра"_s), u"плед,ковдра"_s); // as it was, to the letter
        QCOMPARE(words(How::Remove, u"ковдра"_s, u"плед, Ковдра , тепла"_s), u"плед, тепла"_s);
        QCOMPARE(words(How::Remove, u"ков"_s, u"плед, ковдра"_s), u"плед, ковдра"_s);
        QCOMPARE(words(How::Replace, u"a; b, a"_s, u"плед"_s), u"a, b"_s);
        QCOMPARE(words(How::Replace, u""_s, u"плед"_s), u""_s);

        const auto renamed = [](NameRule rule, const QString &name) { return changedName(name, rule); };
        QCOMPARE(renamed({.find = u"плед"_s, .replace = u"Ковдра"_s}, u"Плед і плед"_s), u"Ковдра і Ковдра"_s);
        QCOMPARE(renamed({.find = u"плед"_s, .replace = u"Ковдра"_s, .sameCase = true}, u"Плед і плед"_s),
                 u"Плед і Ковдра"_s);
        QCOMPARE(renamed({.find = u"л"_s, .replace = u"x"_s, .wholeWords = true}, u"5 л, плед"_s), u"5 x, плед"_s);
        QCOMPARE(renamed({.find = u"a"_s, .replace = u"aa"_s}, u"banana"_s), u"baanaanaa"_s);
        QCOMPARE(renamed({.find = u".*"_s, .replace = u"\\1"_s}, u"a.*b"_s), u"a\\1b"_s);
        QCOMPARE(renamed({.find = u""_s, .replace = u"x"_s}, u"ab"_s), u"ab"_s);

        Recipe recipe;
        recipe.name = NameRule{.find = u"фл"_s, .replace = u"Фл"_s};
        const Plan plan = planOf(recipe, row(), today);
        QCOMPARE(after(plan, name), u"Плед Флисовый"_s);
        QCOMPARE(after(plan, nameUk), u"Плед Флісовий"_s);
        recipe.name = NameRule{.find = u"ковдра"_s, .replace = u"x"_s};
        QCOMPARE(planOf(recipe, row(), today).outcome(), Plan::Outcome::Unchanged);
    }

    void byHandWinsOverTheRecipe()
    {
        const Recipe recipe = raised(7'00);
        const Plan plan = planOf(recipe, row(), today, {{QString(price), u"105.00"_s}});
        QCOMPARE(after(plan, price), u"105.00"_s);
        QCOMPARE(planOf(recipe, row(), today, {{QString(price), u"100.00"_s}}).outcome(), Plan::Outcome::Unchanged);
        const Plan nonsense = planOf(recipe, row(), today, {{QString(price), u"много"_s}});
        QCOMPARE(codes(nonsense.skipped), QStringList{u"price:not_a_number"_s});
        QCOMPARE(codes(planOf({}, row(), today, {{QString(description), u"x"_s}}).skipped),
                 QStringList{u"description:unread_text"_s});
        BulkRow variety = row();
        variety.listing.isVariation = true;
        QCOMPARE(codes(planOf(recipe, variety, today, {{QString(price), u"105.00"_s}}).skipped),
                 QStringList{u"price:locked_on_variety"_s});
    }

    void aPrintTellsPlansApart()
    {
        const Recipe recipe = raised(7'00);
        const quint64 print = planOf(recipe, row(), today).print();
        QCOMPARE(planOf(recipe, row(), today).print(), print);
        QVERIFY(planOf(recipe, row(100'01), today).print() != print);
        QVERIFY(planOf(raised(7'01), row(), today).print() != print);
        BulkRow other = row();
        other.listing.values.presence = presence::order; // not what is changed
        QCOMPARE(planOf(recipe, other, today).print(), print);
    }

    void recipesInWords()
    {
        const auto of = [](const QStringList &words) {
            const auto recipe = recipeOf(words);
            if (!recipe)
                qWarning("%s", qPrintable(toLogLine(recipe.error())));
            return recipe.value_or(Recipe());
        };
        Recipe wanted = raised(7'00, {Rounding::To::Nine, Fraction::Way::Up});
        QCOMPARE(of({u"price=+7%"_s, u"round=up:9"_s}), wanted);
        wanted.price->notBelow = 100'00;
        wanted.price->notBelowCostAnd = 5'50;
        QCOMPARE(of({u"price=+7 %"_s, u"round=UP:9"_s, u"not_below=100"_s, u"not_below_cost=5,5%"_s}), wanted);
        wanted.price = PriceRule{.how = PriceRule::How::Lower,
                                 .unit = PriceRule::Unit::Amount,
                                 .from = PriceRule::From::OldPrice,
                                 .hundredths = 10'50};
        QCOMPARE(of({u"price=-10,50"_s, u"from=old_price"_s}), wanted);
        wanted = byFormula(u"price*1.07+5"_s);
        wanted.currency = Currency::usd();
        QCOMPARE(of({u"formula=price*1.07+5"_s, u"currency=usd"_s}), wanted);
        wanted = raised(0, {Rounding::To::NinetyNine, Fraction::Way::Nearest});
        QCOMPARE(of({u"round=99"_s}), wanted);
        wanted = {};
        wanted.oldPrice = OldPriceRule::CurrentPrice;
        wanted.discount = DiscountRule{};
        wanted.presence = u"order"_s;
        wanted.status = u"draft"_s;
        wanted.inStock = true;
        wanted.quantity = QuantityRule{QuantityRule::How::Raise, Quantity::ofWhole(3)};
        wanted.keywords = KeywordsRule{KeywordsRule::How::Add, {u"плед"_s, u"ковдра"_s}};
        wanted.keywordsUk = KeywordsRule{KeywordsRule::How::Replace, {}};
        wanted.name = NameRule{.find = u"a=b"_s, .replace = u" c"_s, .wholeWords = true, .main = false};
        QCOMPARE(of({u"old_price=price"_s, u"discount="_s, u"presence=order"_s, u"status=draft"_s, u"in_stock=так"_s,
                     u"quantity=+3"_s, u"keywords=+плед, ковдра"_s, u"keywords_uk="_s, u"find=a=b"_s, u"replace= c"_s,
                     u"whole_words=true"_s, u"language=second"_s}),
                 wanted);

        wanted = raised(7'00);
        wanted.locks = LockWishes{{u"quantity"_s, u"name"_s}, {u"price"_s}, u"own photographer"_s};
        QCOMPARE(of({u"price=+7%"_s, u"unlock=price"_s, u"lock=quantity, name"_s, u"reason= own  photographer"_s}),
                 wanted);

        const auto why = [](const QStringList &words) {
            const auto recipe = recipeOf(words);
            return recipe ? QString() : recipe.error().field + u':' + recipe.error().detail;
        };
        QCOMPARE(why({}), u":empty"_s);
        QCOMPARE(why({u"colour=red"_s}), u"colour:unknown_key"_s);
        QCOMPARE(why({u"price"_s}), u"price:unknown_key"_s);
        QCOMPARE(why({u"price=1"_s, u"lock=price"_s}), u"price:locked_and_changed"_s);
        QCOMPARE(why({u"lock=price"_s, u"unlock=price"_s}), u"price:lock_and_unlock"_s);
        QCOMPARE(why({u"lock=colour"_s}), u"colour:unknown_field"_s);
        QCOMPARE(why({u"lock="_s}), u":empty"_s);
        QCOMPARE(why({u"price=1"_s, u"lock="_s}), u"locks:empty"_s);
        QCOMPARE(why({u"price=1"_s, u"reason=x"_s}), u"lock:empty"_s);
        QCOMPARE(why({u"price=1"_s, u"price=2"_s}), u"price:twice"_s);
        QCOMPARE(why({u"price=1"_s, u"formula=price"_s}), u"formula:twice"_s);
        QCOMPARE(why({u"price=7%"_s}), u"price:not_a_number"_s);
        QCOMPARE(why({u"price=+-7%"_s}), u"price:negative"_s);
        QCOMPARE(why({u"price=+7.123%"_s}), u"price:too_precise:2"_s);
        QCOMPARE(why({u"price=-101%"_s}), u"price:too_large:100"_s);
        QCOMPARE(why({u"formula=price*"_s}), u"price:formula_incomplete"_s);
        QCOMPARE(why({u"round=7"_s}), u"round:unknown_word"_s);
        QCOMPARE(why({u"quantity=a"_s}), u"quantity:not_a_number"_s);
        QCOMPARE(why({u"discount=10% 2026-02-01..2026-01-01"_s}), u"discount:bad_date"_s);
        QCOMPARE(why({u"replace=x"_s}), u"find:empty"_s);
        QCOMPARE(why({u"status=somewhere"_s}), u"status:unknown_word"_s);
    }

    void senselessRecipes()
    {
        const auto why = [](const Recipe &recipe) {
            const Done sense = check(recipe);
            return sense ? QString() : sense.error().field + u':' + sense.error().detail;
        };
        QCOMPARE(why({}), u":empty"_s);
        Recipe recipe = raised(7'00);
        QCOMPARE(why(recipe), QString());
        recipe.price->hundredths = -1;
        QCOMPARE(why(recipe), u"price:negative"_s);
        recipe.price = PriceRule{.how = PriceRule::How::Lower, .hundredths = 100'01};
        QCOMPARE(why(recipe), u"price:too_large:100"_s);
        recipe.price = PriceRule{.how = PriceRule::How::Formula};
        QCOMPARE(why(recipe), u"price:formula_empty"_s);
        recipe = {};
        recipe.discount = DiscountRule{Discount{Discount::Kind::Percent, 10'00, QDate(2026, 2, 1), QDate(2026, 1, 1)}};
        QCOMPARE(why(recipe), u"discount:bad_date"_s);
        recipe = {};
        recipe.presence = u"somewhere"_s;
        QCOMPARE(why(recipe), u"presence:unknown_word"_s);
        recipe = {};
        recipe.keywords = KeywordsRule{KeywordsRule::How::Add, {}};
        QCOMPARE(why(recipe), u"keywords:empty"_s);
        recipe = {};
        recipe.name = NameRule{.find = u""_s, .replace = {}};
        QCOMPARE(why(recipe), u"name:empty"_s);
    }
};

QTEST_GUILESS_MAIN(TestBulkPlan)
#include "test_bulk_plan.moc"
