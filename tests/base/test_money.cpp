// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/money.h"

#include <QTest>

#include <rapidcheck.h>

#include <limits>

using namespace kramar;
using namespace Qt::StringLiterals;

namespace {

constexpr Currency uah = Currency::uah();

} // namespace

class TestMoney : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("minor");
        const auto row = [](const char *name, const QString &text, qint64 minor) {
            QTest::newRow(name) << text << minor;
        };
        row("whole", u"1234"_s, 123400);
        row("point", u"1234.5"_s, 123450);
        row("comma", u"1234,50"_s, 123450);
        row("space", u"1 234,50"_s, 123450);
        row("no-break space", u"1\u00A0234\u00A0567,05"_s, 123456705);
        row("narrow and thin", u"1\u202F234\u2009567"_s, 123456700);
        row("minus", u"-0.1"_s, -10);
        row("true minus", u"\u22120,10"_s, -10);
        row("plus", u"+5"_s, 500);
        row("no whole part", u".5"_s, 50);
        row("no decimals after the mark", u"5."_s, 500);
        row("outer spaces", u" 7 "_s, 700);
        row("zero", u"0"_s, 0);
        row("minus zero", u"-0.00"_s, 0);
        row("leading zeros", u"000000000000000000000012"_s, 1200);
        row("1.005, lost by doubles", u"1.005"_s, 101);
        row("half away from zero", u"-1.005"_s, -101);
        row("less than half", u"1.00499999999999999999999"_s, 100);
        row("carries over", u"9.999"_s, 1000);
        row("a long tail", u"0.125000000000000000000000000000001"_s, 13);
        row("largest", u"92233720368547758.07"_s, std::numeric_limits<qint64>::max());
        row("smallest", u"-92233720368547758.07"_s, -std::numeric_limits<qint64>::max());
    }
    void reads()
    {
        QFETCH(QString, text);
        QFETCH(qint64, minor);
        const Result<Money> money = Money::parse(text, uah);
        QVERIFY(money);
        QCOMPARE(money->minor(), minor);
        QCOMPARE(money->currency(), uah);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("text");
        const QStringList wrong{QString(u""_s),
                                u" "_s,
                                u"-"_s,
                                u"."_s,
                                u","_s,
                                u"- 5"_s,
                                u"--5"_s,
                                u"5-"_s,
                                u"1.2.3"_s,
                                u"1,234.5"_s,
                                u"1.2 3"_s,
                                u"12a"_s,
                                u"1e5"_s,
                                u"0x10"_s,
                                u"грн"_s,
                                u"5 грн"_s,
                                u"NaN"_s,
                                u"inf"_s,
                                u"٣"_s,
                                u"1\u000023"_s,
                                u"92233720368547758.08"_s,
                                u"99999999999999999999"_s,
                                u"92233720368547758.079"_s};
        for (const QString &text : wrong)
            QTest::newRow(text.isEmpty() ? "nothing" : text.toUtf8().constData()) << text;
    }
    void refuses()
    {
        QFETCH(QString, text);
        const Result<Money> money = Money::parse(text, uah);
        QVERIFY2(!money, money ? qPrintable(money->toDecimal()) : "");
        QCOMPARE(money.error().kind, Error::Kind::Invalid);
    }

    void prints()
    {
        QCOMPARE(Money::ofMinor(0, uah).toDecimal(), u"0.00"_s);
        QCOMPARE(Money::ofMinor(5, uah).toDecimal(), u"0.05"_s);
        QCOMPARE(Money::ofMinor(-5, uah).toDecimal(), u"-0.05"_s);
        QCOMPARE(Money::ofMinor(123450, uah).toDecimal(), u"1234.50"_s);
        QCOMPARE(Money::ofMinor(std::numeric_limits<qint64>::min(), uah).toDecimal(), u"-92233720368547758.08"_s);
    }

    void typedNumbersAreNotGuessed()
    {
        const auto typed = [](const QString &text, int decimals) {
            const auto read = parseTyped(text, decimals);
            return read ? QString::number(*read) : read.error().detail;
        };
        QCOMPARE(typed(u"1 234,5"_s, 2), u"123450"_s);
        QCOMPARE(typed(u"\u22121,5"_s, 2), u"-150"_s);
        QCOMPARE(typed(u"1.500"_s, 3), u"two_readings:1500:1.5"_s);
        QCOMPARE(typed(u"-1,000"_s, 3), u"two_readings:1000:1"_s);
        QCOMPARE(typed(u"999,990"_s, 2), u"two_readings:999990:999.99"_s);
        QCOMPARE(typed(u"1234,500"_s, 2), u"123450"_s); // four digits are no group
        QCOMPARE(typed(u"1,125"_s, 3), u"1125"_s);
        QCOMPARE(typed(u"1,125"_s, 2), u"too_precise:2"_s);
        QCOMPARE(typed(u"1 00"_s, 2), u"not_a_number"_s);
        QCOMPARE(typed(u"1234 567"_s, 2), u"not_a_number"_s);
        QCOMPARE(typed(u""_s, 2), u"not_a_number"_s);
        QCOMPARE(typed(u"."_s, 2), u"not_a_number"_s);
        QVERIFY(mayBeThousands(u" 1,125 "));
        QVERIFY(!mayBeThousands(u"0,125") && !mayBeThousands(u"1 000,125") && !mayBeThousands(u"1125"));
        QVERIFY(!mayBeThousands(u"") && !mayBeThousands(u",125"));
    }

    void whatIsPrintedReadsBack()
    {
        QVERIFY(rc::check("money", [](qint64 minor) {
            RC_PRE(minor != std::numeric_limits<qint64>::min());
            const Money money = Money::ofMinor(minor, uah);
            RC_ASSERT(Money::parse(money.toDecimal(), uah).value() == money);
        }));
        QVERIFY(rc::check("quantity", [](qint64 thousandths) {
            RC_PRE(thousandths != std::numeric_limits<qint64>::min());
            const Quantity quantity = Quantity::ofThousandths(thousandths);
            RC_ASSERT(Quantity::parse(quantity.toDecimal()).value() == quantity);
        }));
    }

    void noTextIsReadByHalves()
    {
        QVERIFY(rc::check("any text gives a number or Invalid", [](const std::string &bytes) {
            const QString text = QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
            const Result<qint64> read = parseDecimal(text, 2);
            if (!read)
                RC_ASSERT(read.error().kind == Error::Kind::Invalid);
            else
                RC_ASSERT(parseDecimal(decimalText(*read, 2, false), 2).value() == *read);
        }));
    }

    void jsonNumbersGoThroughTheirShortestText()
    {
        QCOMPARE(shortestDecimal(1.005), u"1.005"_s);
        QCOMPARE(shortestDecimal(1e20), u"100000000000000000000"_s);
        QCOMPARE(shortestDecimal(0.1), u"0.1"_s);
        QCOMPARE(shortestDecimal(-3990), u"-3990"_s);
        QCOMPARE(shortestDecimal(1e-7), u"0.0000001"_s);
        QVERIFY(rc::check("prices", [] {
            const auto minor = *rc::gen::inRange<qint64>(-1'000'000'000, 1'000'000'000);
            const double price = static_cast<double>(minor) / 100;
            RC_ASSERT(parseDecimal(shortestDecimal(price), 2).value() == minor);
        }));
        QVERIFY(!parseDecimal(shortestDecimal(std::numeric_limits<double>::infinity()), 2));
        QVERIFY(!parseDecimal(shortestDecimal(std::numeric_limits<double>::quiet_NaN()), 2));
    }

    void roundsHalfAwayFromZero()
    {
        QCOMPARE(Money::ofMinor(101, uah).percent(5000).minor(), 51);
        QCOMPARE(Money::ofMinor(-101, uah).percent(5000).minor(), -51);
        QCOMPARE(Money::ofMinor(10000, uah).percent(1500).minor(), 1500);
        QCOMPARE(Money::ofMinor(333, uah).times(1500).minor(), 500);
        QCOMPARE(Money::ofMinor(-333, uah).times(1500).minor(), -500);
        QCOMPARE(Money::ofMinor(333, uah).times(-1500).minor(), -500);
        // more than 64 bits on the way
        QCOMPARE(Money::ofMinor(9'000'000'000'000'000, uah).times(1000).minor(), 9'000'000'000'000'000);
    }

    void addsWithinOneCurrency()
    {
        const Money a = Money::ofMinor(150, uah);
        const Money b = Money::ofMinor(-50, uah);
        QCOMPARE(a.plus(b).minor(), 100);
        QCOMPARE(a.minus(b).minor(), 200);
        QCOMPARE(a.negated().minor(), -150);
        QCOMPARE(a.plus(b).currency(), uah);
    }

    void currencies()
    {
        QCOMPARE(Currency::parse(u"uah").value(), uah);
        QCOMPARE(Currency::parse(u"PLN")->code(), u"PLN"_s);
        QVERIFY(!Currency().isKnown());
        QCOMPARE(Currency().code(), QString());
        for (const QString &wrong : {u""_s, u"UA"_s, u"UAHH"_s, u"U1H"_s, u"грн"_s, u"U H"_s, u"\u0131ah"_s})
            QVERIFY2(!Currency::parse(wrong), qPrintable(wrong));
    }

    void quantities()
    {
        QCOMPARE(Quantity::parse(u"1,5")->thousandths(), 1500);
        QCOMPARE(Quantity::parse(u"0.0005")->thousandths(), 1);
        QCOMPARE(Quantity::ofWhole(12).toDecimal(), u"12"_s);
        QCOMPARE(Quantity::ofWhole(100).toDecimal(), u"100"_s);
        QCOMPARE(Quantity::ofThousandths(1500).toDecimal(), u"1.5"_s);
        QCOMPARE(Quantity::ofThousandths(-50).toDecimal(), u"-0.05"_s);
        QVERIFY(Quantity().isZero());
        QCOMPARE(Quantity::ofWhole(2).minus(Quantity::ofThousandths(500)).plus(Quantity::ofWhole(1)).thousandths(),
                 2500);
    }
};

QTEST_APPLESS_MAIN(TestMoney)
#include "test_money.moc"
