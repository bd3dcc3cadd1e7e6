// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/phone.h"

#include <QTest>

using namespace kramar;
using namespace Qt::StringLiterals;

class TestPhone : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneNumberManySpellings_data()
    {
        QTest::addColumn<QString>("text");
        const QStringList spellings{u"+380500000123"_s,
                                    u"380500000123"_s,
                                    u"0500000123"_s,
                                    u"500000123"_s,
                                    u"80500000123"_s,
                                    u"00380500000123"_s,
                                    u"050 000 01 23"_s,
                                    u"050-000-01-23"_s,
                                    u"(050) 000-01-23"_s,
                                    u"8(050)0000123"_s,
                                    u"+38 050 000 0123"_s,
                                    u"+38(050)000-01-23"_s,
                                    u"+380 (50) 000 01 23"_s,
                                    u"+38-050-000-01-23"_s,
                                    u"38 050 0000123"_s,
                                    u"050.000.01.23"_s,
                                    u"050/000/01/23"_s,
                                    u" 050\u00A0000\u00A001\u00A023 "_s,
                                    u"050\u2013000\u201101\u201223"_s,
                                    u"+38\u202F050\u2009000\u200901\u200923"_s,
                                    u"0038 (050) 000-01-23"_s,
                                    u"+ 38 0 5 0 0 0 0 0 1 2 3"_s,
                                    u"\uFF10\uFF15\uFF10\uFF10\uFF10\uFF10\uFF10\uFF11\uFF12\uFF13"_s};
        for (const QString &text : spellings)
            QTest::newRow(text.toUtf8().constData()) << text;
    }
    void oneNumberManySpellings()
    {
        QFETCH(QString, text);
        const Result<Phone> phone = Phone::parse(text);
        QVERIFY(phone);
        QCOMPARE(phone->e164(), u"+380500000123"_s);
        QCOMPARE(Phone::parse(phone->pretty())->e164(), phone->e164());
    }

    void foreignNumbers()
    {
        QCOMPARE(Phone::parse(u"+48 600 000 123")->e164(), u"+48600000123"_s);
        QCOMPARE(Phone::parse(u"0048 600 000 123")->e164(), u"+48600000123"_s);
        QCOMPARE(Phone::parse(u"+48 600 000 123")->pretty(), u"+48600000123"_s);
        QVERIFY2(!Phone::parse(u"48 600 000 123"), "a foreign number needs its plus");
    }

    void phonesCompare()
    {
        const Phone first = Phone::parse(u"0500000123").value();
        const Phone second = Phone::parse(u"0500000124").value();
        QVERIFY(first == Phone::parse(u"+380 50 000 01 23").value());
        QVERIFY(first != second && first < second && !(second < first));
    }

    void prettyIsInGroups()
    {
        QCOMPARE(Phone::parse(u"0500000123")->pretty(), u"+380 50 000 01 23"_s);
        QCOMPARE(Phone().pretty(), QString());
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("text");
        const QStringList wrong{QString(u""_s),
                                u" "_s,
                                u"-"_s,
                                u"+"_s,
                                u"050"_s,
                                u"05000001234"_s,
                                u"+3805000001234"_s,
                                u"+38050000012"_s,
                                u"+0500000123"_s,
                                u"0500000123 Олег"_s,
                                u"невідомо"_s,
                                u"050 000 01 23 доб. 4"_s,
                                u"++380500000123"_s,
                                u"050+0000123"_s,
                                u"+1234567890123456"_s,
                                u"1234567"_s,
                                u"0500000123,0500000124"_s};
        for (const QString &text : wrong)
            QTest::newRow(text.isEmpty() ? "nothing" : text.toUtf8().constData()) << text;
    }
    void refuses()
    {
        QFETCH(QString, text);
        const Result<Phone> phone = Phone::parse(text);
        QVERIFY2(!phone, phone ? qPrintable(phone->e164()) : "");
        QCOMPARE(phone.error().kind, Error::Kind::Invalid);
        QCOMPARE(phone.error().field, u"phone"_s);
        QVERIFY2(text.size() < 4 || !phone.error().detail.contains(text), "a phone must not reach the log");
    }

    void joinsWhatIsTyped_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("joined");
        const auto row = [](const QString &typed, const QString &joined) {
            QTest::newRow(typed.toUtf8().constData()) << typed << joined;
        };
        row(u"+380 50 000 01 23"_s, u"380500000123"_s);
        row(u"(050) 000-01-23"_s, u"0500000123"_s);
        row(u"8 (050) 000 01 23"_s, u"0500000123"_s);
        row(u"050 00"_s, u"05000"_s);
        row(u"+38"_s, u"+38"_s);
        row(u"Мельник 050 000-01-23 Ірина"_s, u"Мельник 0500000123 Ірина"_s);
        row(u"плед 150 200"_s, u"плед 150 200"_s);
        row(u"20450000000001"_s, u"20450000000001"_s);
        row(u"0500000123 0500000124"_s, u"0500000123 0500000124"_s);
        row(u"0.5 л"_s, u"0.5 л"_s);
        row(QString(), QString());
    }
    void joinsWhatIsTyped()
    {
        QFETCH(QString, typed);
        QFETCH(QString, joined);
        QCOMPARE(Phone::joinedIn(typed), joined);
    }
};

QTEST_APPLESS_MAIN(TestPhone)
#include "test_phone.moc"
