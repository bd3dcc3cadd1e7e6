// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/terms.h"
#include "listings/fields.h"
#include "listings/sanity.h"

#include <QtTest>

using namespace kramar;
using namespace kramar::listings;
using namespace Qt::StringLiterals;
using namespace kramar::listing_field;

class TestFields : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void piecesAreWhole()
    {
        Listing listing;
        listing.unit = u"шт."_s;
        QCOMPARE(checkAgainst(listing, quantity, u"12.5"_s).error().detail, u"whole_only"_s);
        const QString halves = **parseSteps(u"5,5 = 10"_s, Currency::uah());
        QCOMPARE(checkAgainst(listing, prices, halves).error().detail, u"whole_only"_s);
        QVERIFY(checkAgainst(listing, prices, **parseSteps(u"5 = 10"_s, Currency::uah())));
        QVERIFY(checkAgainst(listing, quantity, u"12"_s));
        QVERIFY(checkAgainst(listing, quantity, std::nullopt));
        listing.unit = u"м"_s;
        QVERIFY(checkAgainst(listing, quantity, u"12.5"_s));
        listing.unit.clear(); // not known: nothing is forbidden
        QVERIFY(checkAgainst(listing, quantity, u"12.5"_s));
    }

    void slipsAreAskedAbout()
    {
        QCOMPARE(doubtOf(price, u"0.00"_s, u"890.00"_s), u"zero"_s);
        QCOMPARE(doubtOf(price, u"8900.00"_s, u"890.00"_s), u"far_off"_s);
        QCOMPARE(doubtOf(price, u"89.00"_s, u"890.00"_s), u"far_off"_s);
        QCOMPARE(doubtOf(price, u"990.00"_s, u"890.00"_s), QString());
        QCOMPARE(doubtOf(price, u"990.00"_s, std::nullopt), QString());
        QCOMPARE(doubtOf(quantity, u"0"_s, u"890"_s), QString());
    }

    void termsThatSayNothing()
    {
        const QDate today(2026, 3, 14);
        const auto idle = [&](QLatin1StringView field, const Terms &terms) { return idleTerm(field, terms, today); };
        QCOMPARE(idle(oldPrice, {.price = u"890.00"_s, .oldPrice = u"890.00"_s}), u"not_above_price"_s);
        QCOMPARE(idle(oldPrice, {.price = u"890.00"_s, .oldPrice = u"889.99"_s}), u"not_above_price"_s);
        QCOMPARE(idle(oldPrice, {.price = u"890.00"_s, .oldPrice = u"890.01"_s}), QString());
        QCOMPARE(idle(oldPrice, {.price = u"890.00"_s}), QString());
        QCOMPARE(idle(oldPrice, {.oldPrice = u"1.00"_s}), QString()); // beside nothing
        const auto discounted = [&](const QString &text) {
            return idle(discount, {.price = u"890.00"_s, .discount = *parseDiscount(text)});
        };
        QCOMPARE(discounted(u"10 % ..13.03.2026"_s), u"has_ended"_s);
        QCOMPARE(discounted(u"10 % ..14.03.2026"_s), QString()); // its last day
        QCOMPARE(discounted(u"10 %"_s), QString());
        QCOMPARE(discounted(u"100 %"_s), u"not_below_price"_s);
        QCOMPARE(discounted(u"890"_s), u"not_below_price"_s);
        QCOMPARE(discounted(u"889"_s), QString());
        const auto stepped = [&](const QString &text) {
            return idle(prices, {.price = u"78.00"_s, .prices = *parseSteps(text, Currency::uah())});
        };
        QCOMPARE(stepped(u"5 = 70; 10 = 60"_s), QString());
        QCOMPARE(stepped(u"5 = 78"_s), u"step_not_cheaper"_s);
        QCOMPARE(stepped(u"10 = 60; 5 = 50"_s), u"step_not_cheaper"_s); // the more one buys, the dearer
        QCOMPARE(stepped(QString()), QString());
        QCOMPARE(idle(price, {.price = u"1.00"_s, .oldPrice = u"1.00"_s}), QString());
    }

    void parses_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("canonical"); // "-": cleared; "!code": refused
        const auto row = [](QLatin1StringView field, const QString &typed, const QString &expected) {
            QTest::newRow(qPrintable(field + u" <"_s + typed.left(30) + u'>')) << QString(field) << typed << expected;
        };
        row(price, u"1234,5"_s, u"1234.50"_s);
        row(price, u"1 234.5"_s, u"1234.50"_s);
        row(price, u"1\u00A0234,50"_s, u"1234.50"_s);
        row(price, u"1\u202F234\u2009000"_s, u"1234000.00"_s);
        row(price, u"99 ₴"_s, u"99.00"_s);
        row(price, u"₴ 99.9"_s, u"99.90"_s);
        row(price, u"99,90 грн."_s, u"99.90"_s);
        row(price, u"99 ГРН"_s, u"99.00"_s);
        row(price, u"99 uah"_s, u"99.00"_s);
        row(price, u"1.005"_s, u"!too_precise:2"_s); // not rounded behind one's back
        row(price, u"12,3400"_s, u"12.34"_s);
        row(price, u"99999999.99"_s, u"99999999.99"_s);
        row(price, u"99999999999999"_s, u"!too_large:99999999"_s);
        row(quantity, u"1,2345"_s, u"!too_precise:3"_s);
        row(price, u"1.000"_s, u"!two_readings:1000:1"_s);
        row(price, u"12,500 грн"_s, u"!two_readings:12500:12.5"_s);
        row(price, u"1 000,500"_s, u"1000.50"_s); // the space says where the thousands are
        row(price, u"0,500"_s, u"0.50"_s);
        row(price, u"10 20"_s, u"!not_a_number"_s);
        row(quantity, u"1,000"_s, u"!two_readings:1000:1"_s);
        row(quantity, u"1.125"_s, u"1.125"_s); // the only way to write it
        row(discount, u"1.500"_s, u"!two_readings:1500:1.5"_s);
        row(prices, u"1.000 = 5"_s, u"!two_readings:1000:1"_s);
        row(prices, u"10 = 1,500"_s, u"!two_readings:1500:1.5"_s);
        row(quantity, u"10000000"_s, u"!too_large:9999999"_s);
        row(price, u"0"_s, u"0.00"_s);
        row(price, u"1,234.50"_s, u"!not_a_number"_s);
        row(price, u"1.234,50"_s, u"!not_a_number"_s);
        row(price, u"12е3"_s, u"!not_a_number"_s);
        row(price, u"."_s, u"!not_a_number"_s);
        row(price, u"99999999999999999999"_s, u"!too_large:99999999"_s);
        row(price, u"100 $"_s, u"!not_a_number"_s); // of another currency
        row(price, u"-1"_s, u"!negative"_s);
        row(price, u"  "_s, u"!empty"_s);
        row(oldPrice, u"150"_s, u"150.00"_s);
        row(oldPrice, u""_s, u"-"_s);
        row(quantity, u"1,5"_s, u"1.5"_s);
        row(quantity, u"12"_s, u"12"_s);
        row(quantity, u""_s, u"-"_s);
        row(quantity, u"-1"_s, u"!negative"_s);
        row(quantity, u"багато"_s, u"!not_a_number"_s);
        row(listing_field::presence, u"Order"_s, u"order"_s);
        row(listing_field::presence, u"service"_s, u"!unknown_word"_s); // Prom does not let it be set
        row(listing_field::presence, u""_s, u"!not_clearable"_s);
        row(status, u"not_on_display"_s, u"not_on_display"_s);
        row(status, u"approval_pending"_s, u"!unknown_word"_s);
        row(inStock, u"так"_s, u"true"_s);
        row(inStock, u"0"_s, u"false"_s);
        row(inStock, u"maybe"_s, u"!unknown_word"_s);
        row(name, u"  Плед \n  теплий "_s, u"Плед теплий"_s);
        row(name, u" "_s, u"!empty"_s);
        row(nameUk, u""_s, u"!empty"_s);
        row(name, QString(110, u'я'), QString(110, u'я'));
        row(name, QString(111, u'я'), u"!too_long:110"_s);
        row(keywords, u""_s, u""_s);
        row(keywords, QString(1025, u'a'), u"!too_long:1024"_s);
        row(description, u"<p>а\nб</p> "_s, u"<p>а\nб</p>"_s);
        row(description, QString(50'001, u'a'), u"!too_long:50000"_s);
        row(descriptionUk, QString(u"а\0б"_s).insert(1, QChar(0)), u"аб"_s);
        row(discount, u"10 %"_s, uR"({"type":"percent","value":"10"})"_s);
        row(discount, u"25,50"_s, uR"({"type":"amount","value":"25.5"})"_s);
        row(discount, u"10% 2026-01-01..31.01.2026"_s,
            uR"({"from":"2026-01-01","to":"2026-01-31","type":"percent","value":"10"})"_s);
        row(discount, u"5 ..2026-02-01"_s, uR"({"to":"2026-02-01","type":"amount","value":"5"})"_s);
        row(discount, u""_s, u"-"_s);
        row(discount, u"10% 2026-02-01..2026-01-01"_s, u"!bad_date"_s);
        row(discount, u"10% 2026-02-31..2026-03-01"_s, u"!bad_date"_s);
        row(discount, u"120 %"_s, u"!too_large:100"_s);
        row(discount, u"-5"_s, u"!negative"_s);
        row(discount, u"12,345 %"_s, u"!too_precise:2"_s);
        row(price, u"12.345 грн"_s, u"!too_precise:2"_s);
        row(prices, u"10 = 1,999"_s, u"!too_precise:2"_s);
        row(prices, u"1,0005 = 2"_s, u"!too_precise:3"_s);
        row(discount, u"{broken"_s, u"!not_a_number"_s);
        row(prices, u"50 = 90; 10=95,00"_s, uR"([{"from":"10","price":"95.00"},{"from":"50","price":"90.00"}])"_s);
        row(prices, u""_s, u"[]"_s);
        row(prices, u"10"_s, u"!not_a_number"_s);
        row(prices, u"0=5"_s, u"!not_above_zero"_s);
        row(prices, u"5=0"_s, u"!not_above_zero"_s);
        row(prices, u"-5=10"_s, u"!not_above_zero"_s);
        row(prices, u"5=10; 5=9"_s, u"!step_twice"_s);
        row(prices, u"5=100000000"_s, u"!too_large:99999999"_s);
        row(price, u"12345678901234567890"_s, u"!too_large:99999999"_s);
        row(QLatin1StringView("sku"), u"X"_s, u"!unknown_field"_s);
    }
    void parses()
    {
        QFETCH(QString, field);
        QFETCH(QString, typed);
        QFETCH(QString, canonical);
        const auto parsed = parseField(field, typed, Currency::uah());
        if (canonical.startsWith(u'!')) {
            QVERIFY(!parsed);
            QCOMPARE(parsed.error().kind, Error::Kind::Invalid);
            QCOMPARE(parsed.error().field, field);
            QCOMPARE(parsed.error().detail, canonical.mid(1));
            return;
        }
        QVERIFY2(parsed, parsed ? "" : qPrintable(parsed.error().detail));
        QCOMPARE(parsed->value_or(u"-"_s), canonical);
        // What was read is a value and the same text again.
        ListingValues values;
        QVERIFY(assign(field, *parsed, Currency::uah(), values));
        QCOMPARE(listings::canonical(field, values), *parsed);
    }

    void dollarsAreDollars()
    {
        const auto parsed = parseField(price, u"12.50 USD"_s, Currency::usd());
        QCOMPARE(parsed->value(), u"12.50"_s);
        ListingValues values;
        QVERIFY(assign(price, *parsed, Currency::usd(), values));
        QCOMPARE(values.price, Money::ofMinor(12'50, Currency::usd()));
    }

    void stepsHaveOneText()
    {
        const Currency uah = Currency::uah();
        const WholesaleStep ten{Money::ofMinor(95'00, uah), Quantity::ofWhole(10)};
        const WholesaleStep fifty{Money::ofMinor(90'00, uah), Quantity::ofWhole(50)};
        QCOMPARE(stepsText({ten, fifty}), stepsText({fifty, ten}));
    }

    void readable()
    {
        QStringList unreadable;
        for (const QLatin1StringView field : listingFields()) {
            if (!readableOnProm(field))
                unreadable.append(field);
        }
        QCOMPARE(unreadable, (QStringList{oldPrice, keywordsUk, descriptionUk}));
    }
};

QTEST_GUILESS_MAIN(TestFields)
#include "test_fields.moc"
