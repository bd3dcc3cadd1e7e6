// SPDX-License-Identifier: GPL-3.0-or-later
#include "prom/answer.h"
#include "prom/products.h"
#include "tests/prom/fixture.h"

#include <QTest>

using namespace kramar;
using namespace kramar::prom;
using namespace kramar::test;
using namespace Qt::StringLiterals;

using Kind = Error::Kind;

class TestPromAnswer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recognises_data();
    void recognises();
    void takesWhatIsNoRefusal_data();
    void takesWhatIsNoRefusal();
    void keepsRetryAfter();
    void wordsStayShort();
    void everyKindOfDamageIsAnError_data();
    void everyKindOfDamageIsAnError();
};

void TestPromAnswer::recognises_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Error::Kind>("kind");
    QTest::addColumn<QString>("words");
    const QByteArray html = "text/html; charset=UTF-8";
    const QByteArray json = "application/json";
    QTest::newRow("401 html") << 401 << html << fixture("error_401.html") << Kind::Unauthorized << QString();
    QTest::newRow("403 json") << 403 << json << QByteArray(R"({"error":"no right"})") << Kind::Forbidden
                              << u"no right"_s;
    QTest::newRow("403 empty") << 403 << QByteArray() << QByteArray() << Kind::Forbidden << QString();
    QTest::newRow("404 html") << 404 << html << fixture("error_404.html") << Kind::NotFound << QString();
    QTest::newRow("405 html") << 405 << html << QByteArray("<html></html>") << Kind::Refused << QString();
    QTest::newRow("429") << 429 << QByteArray() << QByteArray() << Kind::RateLimited << QString();
    QTest::newRow("500") << 500 << html << QByteArray("<h1>") << Kind::ServerTrouble << QString();
    QTest::newRow("502 html") << 502 << html << QByteArray("<h1>") << Kind::ServerTrouble << QString();
    QTest::newRow("503 json") << 503 << json << QByteArray(R"({"error":{"message":"busy"}})") << Kind::ServerTrouble
                              << u"busy"_s;
    QTest::newRow("302") << 302 << html << QByteArray() << Kind::Protocol << QString();
    QTest::newRow("400 message") << 400 << json << QByteArray(R"({"status":400,"message":"одна імпортація"})")
                                 << Kind::Refused << u"одна імпортація"_s;
    QTest::newRow("400 error object") << 400 << json << QByteArray(R"({"error":{"message":"running"}})")
                                      << Kind::Refused << u"running"_s;
    QTest::newRow("400 damaged") << 400 << json << QByteArray(R"({"error":)") << Kind::Refused << QString();
    QTest::newRow("200 error") << 200 << json << fixture("orders_list_incorrect_status.json") << Kind::Refused
                               << u"Incorrect status value"_s;
    QTest::newRow("200 not allowed") << 200 << json << QByteArray(R"({"error":"This status value is not allowed"})")
                                     << Kind::Refused << u"This status value is not allowed"_s;
    QTest::newRow("200 not a list") << 200 << json << fixture("products_edit_not_a_list.json") << Kind::Refused
                                    << u"Ожидается список товаров"_s;
    QTest::newRow("200 declaration") << 200 << json << fixture("save_declaration_again.json") << Kind::Refused
                                     << u"Этот ЭН уже добавлен к данному заказу"_s;
    QTest::newRow("200 status only") << 200 << json << QByteArray(R"({"status":"error"})") << Kind::Refused
                                     << QString();
    QTest::newRow("200 status, errors") << 200 << json << QByteArray(R"({"status":"error","errors":{"a":["b","c"]}})")
                                        << Kind::Refused << u"a: b; c"_s;
    QTest::newRow("200 empty processed and error")
        << 200 << json << QByteArray(R"({"processed_ids":[],"error":"no"})") << Kind::Refused << u"no"_s;
    QTest::newRow("200 html") << 200 << html << QByteArray("<html>hi</html>") << Kind::Protocol << QString();
    QTest::newRow("200 html, typed json")
        << 200 << json << QByteArray("<html>hi</html>") << Kind::Protocol << QString();
    QTest::newRow("200 json, typed html") << 200 << html << QByteArray("{}") << Kind::Protocol << QString();
    QTest::newRow("200 list") << 200 << json << QByteArray("[1]") << Kind::Protocol << QString();
}

void TestPromAnswer::recognises()
{
    QFETCH(int, status);
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    QFETCH(Error::Kind, kind);
    QFETCH(QString, words);
    const auto answer = readAnswer(status, type, body);
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, kind);
    QCOMPARE(answer.error().promWords, words);
    QCOMPARE(answer.error().httpStatus, status);
}

void TestPromAnswer::takesWhatIsNoRefusal_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("empty object") << QByteArray("{}");
    QTest::newRow("null error") << QByteArray(R"({"error":null,"errors":{},"orders":[]})");
    QTest::newRow("empty error") << QByteArray(R"({"error":"","orders":[]})");
    QTest::newRow("status success") << QByteArray(R"({"status":"success"})");
    QTest::newRow("an order's status") << QByteArray(R"({"status":"pending"})");
    QTest::newRow("a part was done") << QByteArray(R"({"processed_ids":[1],"error":"the rest not"})");
    QTest::newRow("errors by id") << QByteArray(R"({"processed_ids":[],"errors":{"12":"no"}})");
    QTest::newRow("with a BOM") << QByteArray("\xEF\xBB\xBF{\"orders\":[]}");
    QTest::newRow("blanks before") << QByteArray(" \r\n{\"orders\":[]}");
}

void TestPromAnswer::takesWhatIsNoRefusal()
{
    QFETCH(QByteArray, body);
    const auto answer = readAnswer(200, "application/json; charset=UTF-8", body);
    QVERIFY2(answer, answer ? "" : qPrintable(toLogLine(answer.error())));
    QVERIFY(readAnswer(200, "text/plain", body));
}

void TestPromAnswer::keepsRetryAfter()
{
    QCOMPARE(readAnswer(429, {}, {}, 7'000).error().retryAfterMs, 7'000LL);
    QVERIFY(readAnswer(429, {}, {}, 0).error().transient());
}

void TestPromAnswer::wordsStayShort()
{
    QVERIFY(wordsOf(QJsonValue(QString(5'000, u'x'))).size() <= 500);
    QCOMPARE(wordsOf(QJsonObject{{u"f"_s, QJsonArray{u"Unknown field."_s}}}), u"f: Unknown field."_s);
    QCOMPARE(wordsOf(QJsonValue()), QString());
    QCOMPARE(wordsOf(QJsonArray{}), QString());
}

void TestPromAnswer::everyKindOfDamageIsAnError_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut") << fixture("products_list.json").left(700);
    QTest::newRow("bad utf-8") << QByteArray("{\"products\":[{\"id\":1,\"name\":\"\xC3\x28\"}]}");
    QTest::newRow("depth bomb") << QByteArray("{\"products\":") + QByteArray(100'000, '[') + QByteArray(100'000, ']') +
                                       "}";
    QTest::newRow("huge number") << QByteArray("{\"products\":[{\"id\":1e999}]}");
    QTest::newRow("number too long") << QByteArray("{\"products\":") + QByteArray(50'000, '9') + "}";
    QTest::newRow("trailing garbage") << QByteArray("{\"products\":[]}{}");
    QTest::newRow("null bytes") << QByteArray("{\"a\":1}\0\0", 9);
}

void TestPromAnswer::everyKindOfDamageIsAnError()
{
    QFETCH(QByteArray, body);
    const auto answer = readAnswer(200, "application/json", body);
    if (!answer) {
        QCOMPARE(answer.error().kind, Kind::Protocol);
        return;
    }
    const auto page = ListProducts::parse(*answer);
    QVERIFY(!page || !page->unreadable.isEmpty());
}

QTEST_GUILESS_MAIN(TestPromAnswer)
#include "test_prom_answer.moc"
