// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/terms.h"
#include "listings/fields.h"
#include "ui/products/listing_words.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace kramar;

// Every value and every refusal has words of its own; what is unknown is a dash.
class TestListingWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void values_data();
    void values();
    void unknownIsADash();
    void refusals_data();
    void refusals();
    void states();
};

void TestListingWords::values_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("canonical");
    QTest::addColumn<QString>("words");
    QTest::newRow("price") << u"price"_s << u"1890.00"_s << u"1\u00A0890\u00A0UAH"_s;
    QTest::newRow("quantity") << u"quantity"_s << u"12.5"_s << u"12.5"_s;
    QTest::newRow("presence") << u"presence"_s << u"not_available"_s << u"Out of stock"_s;
    QTest::newRow("unknown presence") << u"presence"_s << u"on_the_moon"_s << u"on_the_moon"_s;
    QTest::newRow("flag") << u"in_stock"_s << u"true"_s << u"Yes"_s;
    QTest::newRow("percent") << u"discount"_s
                             << uR"({"from":"2026-01-01","to":"2026-01-31","type":"percent","value":"10"})"_s
                             << u"10\u00A0% · 01.01.2026 – 31.01.2026"_s;
    QTest::newRow("open end") << u"discount"_s << uR"({"from":"2026-01-01","type":"amount","value":"25.5"})"_s
                              << u"25.50\u00A0UAH · 01.01.2026 – …"_s;
    QTest::newRow("steps") << u"prices"_s << uR"([{"from":"5","price":"85.00"}])"_s << u"from 5: 85\u00A0UAH"_s;
    QTest::newRow("no steps") << u"prices"_s << u"[]"_s << u"none"_s;
    QTest::newRow("empty text") << u"keywords"_s << u""_s << u"empty"_s;
}

void TestListingWords::values()
{
    QFETCH(QString, field);
    QFETCH(QString, canonical);
    QTEST(ui::valueWords(field, canonical, Currency::uah()), "words");
}

void TestListingWords::unknownIsADash()
{
    for (const QLatin1StringView field : listingFields())
        QCOMPARE(ui::valueWords(field, std::nullopt, Currency::uah()), u"—"_s);
}

void TestListingWords::refusals_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("part");
    QTest::newRow("no name") << u"name"_s << u" "_s << u"empty"_s;
    QTest::newRow("long name") << u"name_uk"_s << QString(111, u'a') << u"110"_s;
    QTest::newRow("long description") << u"description"_s << QString(50'001, u'a') << u"50000"_s;
    QTest::newRow("no number") << u"price"_s << u"abc"_s << u"number"_s;
    QTest::newRow("below zero") << u"quantity"_s << u"-1"_s << u"below zero"_s;
    QTest::newRow("over a hundred") << u"discount"_s << u"120 %"_s << u"100"_s;
    QTest::newRow("days") << u"discount"_s << u"10 % 31.01.2026..01.01.2026"_s << u"31.10.2026"_s;
    QTest::newRow("half a step") << u"prices"_s << u"10 = "_s << u"quantity and a price"_s;
}

void TestListingWords::refusals()
{
    QFETCH(QString, field);
    QFETCH(QString, typed);
    QFETCH(QString, part);
    const auto refused = listings::parseField(field, typed, Currency::uah());
    QVERIFY(!refused);
    const QString sentence = ui::refusalSentence(field, refused.error().detail);
    QVERIFY2(sentence.contains(part), qPrintable(sentence));
}

void TestListingWords::states()
{
    QVERIFY(ui::stateSentence(QueueState::Waiting, true, {}).contains(u"Test"));
    QVERIFY(!ui::stateSentence(QueueState::Waiting, false, {}).contains(u"Test"));
    QVERIFY(ui::stateSentence(QueueState::Failed, false, u"Зла ціна"_s).contains(u"Зла ціна"));
    for (const QueueState state : allQueueStates())
        QCOMPARE(ui::stateSentence(state, false, {}).isEmpty(),
                 state == QueueState::Finished || state == QueueState::Dropped);
}

QTEST_GUILESS_MAIN(TestListingWords)
#include "test_listing_words.moc"
