// SPDX-License-Identifier: GPL-3.0-or-later
// Price rules: what they make of a cost, a price or another list, and what is seen before they run.
#include "listings/price_list_operations.h"
#include "tests/listings/shop.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace kramar;
using namespace kramar::test;
using namespace kramar::listings;
using products::EntryRow;
using products::EntryText;
using products::PriceKind;
using products::PriceList;

namespace {

const PriceList uah{.id = PriceListId(1), .name = u"Retail"_s};
const PriceList steps{.id = PriceListId(2), .name = u"Wholesale"_s, .kind = PriceKind::Wholesale};

EntryRow product(std::optional<Money> cost, const EntryText &entry = {})
{
    return {.product = ProductId(7), .name = u"Плед"_s, .sku = u"PL"_s, .unit = {}, .cost = cost, .entry = entry};
}

Money hryvnias(qint64 minor)
{
    return Money::ofMinor(minor, Currency::uah());
}

ListRule ruleOf(const QStringList &words)
{
    return TestBooks::required(listRuleOf(words, {uah, steps}));
}

PlannedEntry planned(const QStringList &words, const EntryRow &row, const PriceList &list = uah,
                     const EntryText &other = {})
{
    const ListRule rule = ruleOf(words);
    const auto otherList = rule.other == uah.id ? std::optional(uah)
                           : rule.other         ? std::optional(steps)
                                                : std::optional<PriceList>();
    TestBooks::required(checkRule(rule, list, otherList));
    return planEntry(rule, list, row, otherList, other);
}

} // namespace

class TestPriceRule : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void markupOverCost()
    {
        const PlannedEntry plan =
            planned({u"from=cost"_s, u"price=+45%"_s, u"round=up:9"_s}, product(hryvnias(612'00)));
        QCOMPARE(plan.after, u"889.00"_s); // 887,40
        QVERIFY(plan.skipped.isEmpty());
        QCOMPARE(planned({u"price=+45%"_s, u"round=90"_s}, product(hryvnias(612'00))).after, u"890.00"_s);
        QCOMPARE(planned({u"price=+45%"_s}, product({})).skipped, u"no_cost"_s);
    }

    void theFloorHolds()
    {
        const auto plan = planned({u"from=price"_s, u"price=-20%"_s, u"not_below_cost=10%"_s, u"round=1"_s},
                                  product(hryvnias(100'00), u"120.00"_s));
        QCOMPARE(plan.after, u"110.00"_s);
        QVERIFY(plan.heldUp);
        const auto under = planned({u"from=price"_s, u"price=-20%"_s}, product(hryvnias(100'00), u"120.00"_s));
        QCOMPARE(under.after, u"96.00"_s);
        QVERIFY(under.belowCost);
    }

    void purchaseCurrency()
    {
        const Money dollars = Money::ofMinor(10'00, Currency::usd());
        QCOMPARE(planned({u"price=+50%"_s}, product(dollars)).skipped, u"other_currency"_s);
        QCOMPARE(planned({u"price=+50%"_s, u"purchase=USD:41,5"_s}, product(dollars)).after, u"622.50"_s);
    }

    void overAnotherList()
    {
        QCOMPARE(
            planned({u"from=list:retail"_s, u"steps=5=5%; 20=10%"_s, u"round=1"_s}, product({}), steps, u"199.00"_s)
                .after,
            products::parseSteps(u"5=189;20=179"_s, Currency::uah())->value());
        QCOMPARE(planned({u"from=list:WHOLESALE"_s, u"price=+10%"_s}, product({}), uah,
                         products::parseSteps(u"5=100;20=90"_s, Currency::uah())->value())
                     .after,
                 u"110.00"_s);
        QCOMPARE(planned({u"from=list:retail"_s, u"steps=5=5%"_s}, product({}), steps).skipped, u"no_price"_s);
        QCOMPARE(planned({u"from=price"_s, u"price=-10%"_s},
                         product({}, products::parseSteps(u"5=100;20=90"_s, Currency::uah())->value()), steps)
                     .after,
                 products::parseSteps(u"5=90;20=81"_s, Currency::uah())->value());
    }

    void senselessRulesAreRefused()
    {
        QCOMPARE(listRuleOf({u"from=moon"_s}, {}).error().detail, u"unknown_word"_s);
        QCOMPARE(listRuleOf({u"from=list:Nope"_s}, {uah}).error().detail, u"no_such_list"_s);
        QCOMPARE(listRuleOf({u"keywords=x"_s}, {}).error().detail, u"unknown_rule_key"_s);
        QCOMPARE(listRuleOf({u"purchase=USD:x"_s}, {}).error().detail, u"not_a_number"_s);
        QCOMPARE(cutsOf(u"5=5%;5=6%"_s).error().detail, u"step_twice"_s);
        QCOMPARE(checkRule(ruleOf({u"from=cost"_s}), steps, {}).error().field, u"steps"_s);
        QCOMPARE(checkRule(ruleOf({u"from=list:Retail"_s}), uah, uah).error().field, u"other_list"_s);
    }

    void runOverAListAsOneAct()
    {
        Shop shop;
        QList<qint64> products;
        QList<ListingId> listings;
        for (qint64 i = 0; i < 7; ++i) {
            listings.append(shop.added(shop.facts(5000 + i, u"SKU-%1"_s.arg(i))));
            products.append(shop.listing(listings.last()).product->value());
        }
        TestBooks::required(shop.books.write([&](storage::Transaction &tx) -> Done {
            TRY(tx.db().run(u"UPDATE product SET cost_minor = 10000, cost_currency = 'UAH' WHERE id <> ?"_s,
                            {products.first()}));
            return {};
        }));
        Effort effort;
        const auto lists = [&](auto f) {
            return TestBooks::required(shop.books.write([&](storage::Transaction &tx) {
                PriceListOperations operations(tx, shop.person);
                return f(operations);
            }));
        };
        lists([&](PriceListOperations &ops) {
            return ops.change(uah.id, {u"Retail"_s, Currency::uah(), PriceList::one, {shop.store}}, effort);
        });
        const QStringList before = shop.rows();
        const ListRule rule = ruleOf({u"from=cost"_s, u"price=+60%"_s, u"round=9"_s});
        const auto survey = [&] {
            return TestBooks::required(shop.books.read(
                [&](storage::Connection &db) { return surveyRule(db, uah.id, rule, products, effort); }));
        };
        const RuleSurvey seen = survey();
        QCOMPARE(seen.changing.size(), 6);
        QCOMPARE(seen.skipped.value(u"no_cost"_s), 1);
        QCOMPARE(seen.listings.differences.size(), 6);
        QCOMPARE(seen.listings.braked, 6); // 100 → 159
        QCOMPARE(shop.rows(), before);     // only looked at

        // Somebody changes one meanwhile: that one is left.
        lists([&](PriceListOperations &ops) {
            return ops.set(uah.id, {{ProductId(products[3]), u"100.00"_s}}, effort);
        });
        const auto done =
            lists([&](PriceListOperations &ops) { return ops.applyRule(uah.id, rule, seen.changing, effort); });
        QCOMPARE(done.entries, 5);
        QCOMPARE(done.listings, 5);
        QCOMPARE(done.overtaken, QList<qint64>{products[3]});
        QCOMPARE(shop.value(listings[1], listing_field::price), u"159.00"_s);
        QCOMPARE(shop.value(listings[0], listing_field::price), u"100.00"_s);
        QCOMPARE(survey().changing.size(), 1);
        lists([&](PriceListOperations &ops) { return ops.undo(done.act); });
        QCOMPARE(shop.rows(), before);

        effort.stop();
        const auto stopped = shop.books.write([&](storage::Transaction &tx) {
            return PriceListOperations(tx, shop.person).applyRule(uah.id, rule, seen.changing, effort);
        });
        QCOMPARE(stopped.error().kind, Error::Kind::Cancelled);
        QCOMPARE(shop.rows(), before);
    }
};

QTEST_GUILESS_MAIN(TestPriceRule)
#include "test_price_rule.moc"
