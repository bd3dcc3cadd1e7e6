// SPDX-License-Identifier: GPL-3.0-or-later
#include "prom/list_texts.h"
#include "prom/products.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace kramar::prom;
using namespace Qt::StringLiterals;

class TestPromListTexts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cuts_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QList<QByteArray>>("texts");
        const QList<QByteArray> two{"{\"id\":1,\"name\":\"a, \\\"b\\\" ] }\"}", "{\"id\":2,\"of\":[{\"id\":3}]}"};
        QTest::newRow("compact") << "{\"products\":[" + two.join(',') + "]}" << two;
        QTest::newRow("spaced") << " {\n \"group\" : null , \"products\" : [ " + two.join(" ,\n ") + " ] , \"x\": 1 }"
                                << two;
        QTest::newRow("behind another list") << "{\"errors\":[\"]\"],\"products\":[" + two.join(',') + "]}" << two;
        QTest::newRow("a list of that name deeper")
            << "{\"a\":{\"products\":[1]},\"products\":[" + two.join(',') + "]}" << two;
        QTest::newRow("twice: the last one counts") << "{\"products\":[7],\"products\":[" + two.join(',') + "]}" << two;
        QTest::newRow("a backslash before the quote") << QByteArray("{\"products\":[\"\\\\\",\"\\\\\\\"\",3]}")
                                                      << QList<QByteArray>{"\"\\\\\"", "\"\\\\\\\"\"", "3"};
        QTest::newRow("empty") << QByteArray("{\"products\":[]}") << QList<QByteArray>{};
        QTest::newRow("no such list") << QByteArray("{\"orders\":[1]}") << QList<QByteArray>{};
    }
    void cuts()
    {
        QFETCH(QByteArray, body);
        QFETCH(QList<QByteArray>, texts);
        QVERIFY(QJsonDocument::fromJson(body).isObject());
        QCOMPARE(listTexts(body, "products"_L1, texts.size()), texts);
    }

    void anotherCountIsNone()
    {
        QCOMPARE(listTexts("{\"products\":[1,2]}", "products"_L1, 3), QList<QByteArray>());
        QCOMPARE(listTexts("{\"produ\\u0063ts\":[1]}", "products"_L1, 1), QList<QByteArray>());
    }

    void survivesAnyBytes()
    {
        const QByteArray whole = "{\"a\":\"\\\\\\\"\",\"products\":[{\"b\":[1,\"]\"]},\"c\"]}";
        for (qsizetype length = 0; length <= whole.size(); ++length)
            QVERIFY(listTexts(whole.left(length), "products"_L1, 2).size() % 2 == 0);
    }

    void aProductKeepsPromsOwnText()
    {
        const QByteArray text = "{ \"id\": 1771000123, \"name\": \"\\u041f\\u043b\\u0435\\u0434\", \"price\": 10.10 }";
        const QByteArray body = "{\"products\": [" + text + "]}";
        const auto page = ListProducts::parse(QJsonDocument::fromJson(body).object(), body);
        QVERIFY(page);
        QCOMPARE(page->items.first().raw, text);
        QCOMPARE(page->items.first().name, u"Плед"_s);
        const auto anew = ListProducts::parse(QJsonDocument::fromJson(body).object());
        QCOMPARE(anew->items.first().raw, "{\"id\":1771000123,\"name\":\"Плед\",\"price\":10.1}");
    }
};

QTEST_GUILESS_MAIN(TestPromListTexts)
#include "test_prom_list_texts.moc"
