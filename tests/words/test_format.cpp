// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/format.h"
#include "words/language.h"

#include <QTest>

#include <limits>

using namespace kramar;
using namespace kramar::words;
using namespace Qt::StringLiterals;

namespace {

Money uah(qint64 minor)
{
    return Money::ofMinor(minor, Currency::uah());
}

Timestamp at(QStringView text)
{
    return Timestamp::parse(text).value();
}

QTimeZone kyiv()
{
    return QTimeZone("Europe/Kiev");
}

} // namespace

class TestFormat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { installLanguage(*QCoreApplication::instance(), Language::Ukrainian); }

    void money()
    {
        QCOMPARE(formatMoney(uah(399'000)), u"3\u00A0990\u00A0грн"_s);
        QCOMPARE(formatMoney(uah(123'450)), u"1\u00A0234,50\u00A0грн"_s);
        QCOMPARE(formatMoney(uah(5)), u"0,05\u00A0грн"_s);
        QCOMPARE(formatMoney(uah(0)), u"0\u00A0грн"_s);
        QCOMPARE(formatMoney(uah(-99'900)), u"\u2212999\u00A0грн"_s);
        QCOMPARE(formatMoney(uah(-5)), u"\u22120,05\u00A0грн"_s);
        QCOMPARE(formatMoney(uah(100'000)), u"1\u00A0000\u00A0грн"_s);
        QCOMPARE(formatMoney(uah(123'456'789'01)), u"123\u00A0456\u00A0789,01\u00A0грн"_s);
        QCOMPARE(formatMoney(Money::ofMinor(-500, Currency::usd())), u"\u22125\u00A0USD"_s);
        QCOMPARE(formatMoney(Money::ofMinor(1'050, Currency())), u"10,50"_s);
        QCOMPARE(formatMoney(std::optional<Money>()), u"—"_s);
        QCOMPARE(formatMoney(std::optional(uah(100))), u"1\u00A0грн"_s);
        QCOMPARE(formatMoney(uah(std::numeric_limits<qint64>::min())),
                 u"\u221292\u00A0233\u00A0720\u00A0368\u00A0547\u00A0758,08\u00A0грн"_s);
    }

    void moneyInEnglish()
    {
        installLanguage(*QCoreApplication::instance(), Language::English);
        QCOMPARE(formatMoney(uah(123'450)), u"1\u00A0234.50\u00A0UAH"_s);
    }

    void whatIsShownCanBeTypedBack()
    {
        for (const qint64 minor : {0LL, 5LL, -5LL, 123'450LL, -399'000LL, 100'000'000LL})
            QCOMPARE(Money::parse(formatAmount(uah(minor)), Currency::uah()).value().minor(), minor);
    }

    void quantitiesAndCounts()
    {
        QCOMPARE(formatQuantity(Quantity::ofWhole(12)), u"12"_s);
        QCOMPARE(formatQuantity(Quantity::ofThousandths(1500)), u"1,5"_s);
        QCOMPARE(formatQuantity(Quantity::ofThousandths(-250)), u"\u22120,25"_s);
        QCOMPARE(formatQuantity(Quantity::ofWhole(12'000)), u"12\u00A0000"_s);
        QCOMPARE(formatCount(1146), u"1\u00A0146"_s);
        QCOMPARE(formatCount(-3), u"\u22123"_s);
    }

    void moments_data()
    {
        QTest::addColumn<QString>("moment");
        QTest::addColumn<QString>("ukrainian");
        QTest::addColumn<QString>("english");
        const auto row = [](const char *name, const QString &moment, const QString &ukrainian, const QString &english) {
            QTest::newRow(name) << moment << ukrainian << english;
        };
        // now is 2026-10-14 00:30 in Kyiv, still the 13th in UTC
        row("a minute ago", u"2026-10-13T21:29:00Z"_s, u"сьогодні 00:29"_s, u"today 00:29"_s);
        row("an hour ago", u"2026-10-13T20:30:00Z"_s, u"вчора 23:30"_s, u"yesterday 23:30"_s);
        row("yesterday's midnight", u"2026-10-12T21:00:00Z"_s, u"вчора 00:00"_s, u"yesterday 00:00"_s);
        row("the day before", u"2026-10-12T20:59:59Z"_s, u"12 жовтня"_s, u"12 October"_s);
        row("this year", u"2026-01-05T12:00:00Z"_s, u"5 січня"_s, u"5 January"_s);
        row("New Year's night", u"2025-12-31T22:00:00Z"_s, u"1 січня"_s, u"1 January"_s);
        row("last year", u"2025-12-31T21:59:00Z"_s, u"31.12.2025"_s, u"31.12.2025"_s);
        row("later today", u"2026-10-14T10:00:00Z"_s, u"сьогодні 13:00"_s, u"today 13:00"_s);
        row("tomorrow", u"2026-10-15T10:00:00Z"_s, u"15 жовтня"_s, u"15 October"_s);
    }
    void moments()
    {
        QFETCH(QString, moment);
        QFETCH(QString, ukrainian);
        QFETCH(QString, english);
        const Timestamp now = at(u"2026-10-13T21:30:00Z");
        QCOMPARE(formatMoment(at(moment), now, kyiv()), ukrainian);
        installLanguage(*QCoreApplication::instance(), Language::English);
        QCOMPARE(formatMoment(at(moment), now, kyiv()), english);
    }

    void momentsInFull()
    {
        QCOMPARE(formatMomentInFull(at(u"2026-10-12T15:24:00Z"), kyiv()), u"12.10.2026 о 18:24"_s);
        installLanguage(*QCoreApplication::instance(), Language::English);
        QCOMPARE(formatMomentInFull(at(u"2026-10-12T15:24:00Z"), kyiv()), u"12.10.2026 at 18:24"_s);
    }
};

QTEST_GUILESS_MAIN(TestFormat)
#include "test_format.moc"
