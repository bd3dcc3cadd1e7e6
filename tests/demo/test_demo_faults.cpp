// SPDX-License-Identifier: GPL-3.0-or-later
#include "visitor.h"

#include <QElapsedTimer>

using namespace kramar;
using namespace kramar::demo;
using namespace kramar::demo::test;

class TestDemoFaults : public QObject
{
    Q_OBJECT

private:
    static Reply editPrice(Visitor &visitor, qint64 id, double price)
    {
        return visitor.post("/products/edit", QJsonArray{QJsonObject{{u"id"_s, id}, {u"price"_s, price}}});
    }
    static qint64 anyProduct(Visitor &visitor)
    {
        return visitor.get("/products/list?limit=1").object()["products"_L1][0]["id"_L1].toInteger();
    }
    static double truePrice(Visitor &visitor, qint64 id)
    {
        return visitor.control("/state?product=" + QByteArray::number(id))
            .object()["product"_L1]["price"_L1]
            .toDouble();
    }
    static void failNext(Visitor &visitor, const QJsonObject &rule)
    {
        QCOMPARE(visitor.control("/quirks", {{u"fail_next"_s, rule}}).status, 200);
    }

private Q_SLOTS:
    void everyKindOfTrouble_data()
    {
        QTest::addColumn<int>("status"); // 0: no whole answer
        QTest::addColumn<bool>("applied");
        QTest::newRow("401") << 401 << false;
        QTest::newRow("403") << 403 << false;
        QTest::newRow("404") << 404 << false;
        QTest::newRow("429") << 429 << false;
        QTest::newRow("429_retry_after") << 429 << false;
        QTest::newRow("500") << 500 << false;
        QTest::newRow("502_html") << 502 << false;
        QTest::newRow("503") << 503 << false;
        QTest::newRow("redirect") << 302 << false;
        QTest::newRow("error_200") << 200 << false;
        QTest::newRow("empty_object") << 200 << false;
        QTest::newRow("html_200") << 200 << false;
        QTest::newRow("not_json") << 200 << false;
        QTest::newRow("bad_utf8") << 200 << false;
        QTest::newRow("huge") << 200 << false;
        QTest::newRow("wrong_types") << 200 << true;
        QTest::newRow("slow_ms") << 200 << true;
        QTest::newRow("drip") << 200 << true;
        QTest::newRow("cut_body") << 0 << true;
        QTest::newRow("reset_body") << 0 << true;
        QTest::newRow("wrong_length") << 200 << true;
        QTest::newRow("close_before_answer") << 0 << true;
        QTest::newRow("reset_before_answer") << 0 << true;
        QTest::newRow("close_before_apply") << 0 << false;
        QTest::newRow("reset_before_apply") << 0 << false;
    }
    void everyKindOfTrouble()
    {
        QFETCH(const int, status);
        QFETCH(const bool, applied);
        const QString kind = QString::fromUtf8(QTest::currentDataTag());
        Visitor visitor;
        const qint64 id = anyProduct(visitor);
        failNext(visitor,
                 {{u"method"_s, u"POST"_s}, {u"path"_s, u"/products/edit"_s}, {u"kind"_s, kind}, {u"ms"_s, 3}});
        QCOMPARE(visitor.get("/products/list").status, 200); // another method goes through
        const Reply reply = editPrice(visitor, id, 4321);
        QCOMPARE(reply.status, status);
        QCOMPARE(truePrice(visitor, id) == 4321, applied);
        QCOMPARE(visitor.ledger().size(), applied ? 1 : 0);
        if (kind == "429_retry_after"_L1)
            QCOMPARE(reply.header("Retry-After"), QByteArray("1"));
        if (kind == "huge"_L1)
            QVERIFY(reply.body.size() > 10'000'000);
        if (kind == "wrong_types"_L1)
            QCOMPARE(reply.object()["processed_ids"_L1].toArray(), QJsonArray{u"many"_s});
        if (kind == "wrong_length"_L1)
            QVERIFY(reply.object().isEmpty()); // half of it
        if (kind == "drip"_L1 || kind == "slow_ms"_L1)
            QCOMPARE(reply.object()["processed_ids"_L1].toArray(), QJsonArray{id});
        visitor.client->stop(); // what was left over on that connection is nobody's answer
        // once is once
        QVERIFY(visitor.control("/quirks").object()["fail_next"_L1].toArray().isEmpty());
        QVERIFY(editPrice(visitor, id, 4322).object()["processed_ids"_L1].toArray().contains(id));
    }

    void troubleCanWaitAndRepeat()
    {
        Visitor visitor;
        failNext(visitor, {{u"path"_s, u"/orders"_s}, {u"kind"_s, 500}, {u"skip"_s, 1}, {u"count"_s, 2}});
        QList<int> statuses;
        for (int i = 0; i < 4; ++i)
            statuses.append(visitor.get("/orders/list").status);
        QCOMPARE(statuses, (QList<int>{200, 500, 500, 200}));
        failNext(visitor, {{u"path"_s, u"/pictures/"_s}, {u"kind"_s, u"cut_body"_s}});
        QCOMPARE(visitor.get("/pictures/4277000008_w200_h200_x.jpg").status, 0);
    }

    void quirksAreCheckedAndPartial()
    {
        Visitor visitor;
        QCOMPARE(visitor.control("/quirks", {{u"latency"_s, 5}}).status, 400);
        QCOMPARE(visitor.control("/quirks", {{u"fail_next"_s, QJsonObject{{u"kind"_s, u"boom"_s}}}}).status, 400);
        QCOMPARE(visitor.control("/quirks", {{u"ignore_edits"_s, 5}}).status, 400);
        visitor.control("/quirks", {{u"ignore_edits"_s, true}});
        const QJsonObject now = visitor.control("/quirks", {{u"latency_ms"_s, 2}}).object();
        QCOMPARE(now["ignore_edits"_L1].toBool(), true);
        QCOMPARE(now["latency_ms"_L1].toInt(), 2);
    }

    void someObjectsAreSilentlyLeftOut()
    {
        Visitor visitor;
        visitor.control("/quirks", {{u"partial_accept"_s, 3}});
        QJsonArray items;
        for (const qint64 id : visitor.idsOf("/products/list", "products").first(7))
            items.append(QJsonObject{{u"id"_s, id}, {u"price"_s, 8765}});
        const QJsonObject reply = visitor.post("/products/edit", items).object();
        QCOMPARE(reply["processed_ids"_L1].toArray().size(), 5);
        QVERIFY(reply["errors"_L1].toObject().isEmpty());
        QCOMPARE(truePrice(visitor, items[1]["id"_L1].toInteger()), 8765);
        QVERIFY(truePrice(visitor, items[2]["id"_L1].toInteger()) != 8765);
    }

    void editsCanBeIgnoredOrShownLater()
    {
        Visitor visitor;
        const qint64 id = anyProduct(visitor);
        const auto shown = [&visitor, id] {
            return visitor.get("/products/" + QByteArray::number(id)).object()["product"_L1]["price"_L1].toDouble();
        };
        visitor.control("/quirks", {{u"ignore_edits"_s, true}});
        QCOMPARE(editPrice(visitor, id, 777).object()["processed_ids"_L1].toArray(), QJsonArray{id});
        QVERIFY(truePrice(visitor, id) != 777);
        visitor.control("/quirks", {{u"ignore_edits"_s, false}, {u"edits_visible_after_ms"_s, 60000}});
        const double before = shown();
        editPrice(visitor, id, 778);
        visitor.clock.advanceMs(30000);
        editPrice(visitor, id, 779);
        QCOMPARE(shown(), before);
        QCOMPARE(truePrice(visitor, id), 779);
        visitor.clock.advanceMs(60000);
        QCOMPARE(shown(), 779);
    }

    void theRateLimitAnswers429()
    {
        Visitor visitor;
        visitor.control("/quirks", {{u"rate_limit"_s, QJsonObject{{u"per_second"_s, 3}, {u"retry_after"_s, true}}}});
        QList<int> statuses;
        Reply last;
        for (int i = 0; i < 4; ++i) {
            last = visitor.get("/payment_options/list");
            statuses.append(last.status);
        }
        QCOMPARE(statuses, (QList<int>{200, 200, 200, 429}));
        QCOMPARE(last.header("Retry-After"), QByteArray("1"));
    }

    void rightsRowsAndOrder()
    {
        Visitor visitor;
        const QList<qint64> ids = visitor.idsOf("/orders/list", "orders").first(5);
        visitor.control("/quirks",
                        {{u"no_write_right"_s, true}, {u"duplicate_answers"_s, true}, {u"shuffle_answers"_s, true}});
        QCOMPARE(editPrice(visitor, anyProduct(visitor), 5).status, 403);
        const QJsonArray rows = visitor.get("/orders/list?limit=5").object()["orders"_L1].toArray();
        QCOMPARE(rows.size(), 10);
        QCOMPARE(rows[0]["id"_L1].toInteger(), ids[4]);
        QCOMPARE(rows[9]["id"_L1].toInteger(), ids[0]);
    }

    void brokenOrdersComeInSeveralKinds()
    {
        Visitor visitor({.products = 50, .orders = 400, .seed = 2});
        visitor.control("/quirks", {{u"broken_orders"_s, 50}});
        const QJsonArray broken = visitor.control("/state?summary=1").object()["broken_orders"_L1].toArray();
        QVERIFY(broken.size() > 5);
        QSet<qint64> kinds;
        for (const QJsonValue &id : broken) {
            kinds.insert(id.toInteger() % 5);
            const Reply reply = visitor.get("/orders/" + QByteArray::number(id.toInteger()));
            QCOMPARE(reply.status, 200);
            QVERIFY(reply.object()["order"_L1].isObject());
        }
        QVERIFY(kinds.size() >= 3);
        visitor.control("/quirks", {{u"broken_orders"_s, 0}});
        QVERIFY(visitor.control("/state?summary=1").object()["broken_orders"_L1].toArray().isEmpty());
    }

    void aRedirectIsNotFollowedWithTheToken()
    {
        Visitor visitor;
        failNext(visitor, {{u"kind"_s, u"redirect"_s}});
        const Reply reply = visitor.get("/orders/list");
        QVERIFY(reply.header("Location").endsWith("/demo/redirected"));
        visitor.client->set_follow_location(true); // a careless client is seen
        failNext(visitor, {{u"kind"_s, u"redirect"_s}});
        visitor.get("/orders/list");
        QCOMPARE(visitor.control("/requests").object()["by"_L1]["GET /redirected_with_token"_L1]["count"_L1].toInt(),
                 1);
    }
};

QTEST_GUILESS_MAIN(TestDemoFaults)
#include "test_demo_faults.moc"
