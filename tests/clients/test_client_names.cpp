// SPDX-License-Identifier: GPL-3.0-or-later
#include "clients/client_names.h"

#include <QtTest>

using namespace kramar::clients;
using namespace Qt::StringLiterals;

class TestClientNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void split_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("last");
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("second");
        QTest::newRow("nothing") << u"  "_s << u""_s << u""_s << u""_s;
        QTest::newRow("one word") << u"Ірина"_s << u""_s << u"Ірина"_s << u""_s;
        QTest::newRow("two words") << u"Мельник Ірина"_s << u"Мельник"_s << u"Ірина"_s << u""_s;
        QTest::newRow("three words") << u" Мельник  Ірина Петрівна "_s << u"Мельник"_s << u"Ірина"_s << u"Петрівна"_s;
        QTest::newRow("first name first") << u"Петро Іванович Мельник"_s << u"Мельник"_s << u"Петро"_s << u"Іванович"_s;
        QTest::newRow("surname of two words")
            << u"Нечуй Левицький Іван Семенович"_s << u"Нечуй Левицький"_s << u"Іван"_s << u"Семенович"_s;
        QTest::newRow("three, no patronymic") << u"Мельник Анна Марія"_s << u"Мельник"_s << u"Анна"_s << u"Марія"_s;
        QTest::newRow("company") << u"ТОВ «Ромашка Плюс»"_s << u"ТОВ «Ромашка Плюс»"_s << u""_s << u""_s;
        QTest::newRow("Russian") << u"Иванова Анна Сергеевна"_s << u"Иванова"_s << u"Анна"_s << u"Сергеевна"_s;
    }
    void split()
    {
        QFETCH(QString, text);
        QFETCH(QString, last);
        QFETCH(QString, first);
        QFETCH(QString, second);
        const PersonName name = splitFullName(text);
        QCOMPARE(name.last, last);
        QCOMPARE(name.first, first);
        QCOMPARE(name.second, second);
    }
    void wordsInAnyOrder()
    {
        QVERIFY(sameWords(u"Ірина МЕЛЬНИК"_s, u"Мельник  Ірина"_s));
        QVERIFY(!sameWords(u"Ірина Мельник"_s, u"Ірина"_s));
        QVERIFY(!sameWords(u"Ірина Мельник"_s, u"Петро Мельник"_s));
    }
};

QTEST_APPLESS_MAIN(TestClientNames)
#include "test_client_names.moc"
