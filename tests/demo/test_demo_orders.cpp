// SPDX-License-Identifier: GPL-3.0-or-later
#include "visitor.h"

using namespace kramar;
using namespace kramar::demo;
using namespace kramar::demo::test;

class TestDemoOrders : public QObject
{
    Q_OBJECT

private:
    static Reply setStatus(Visitor &visitor, qint64 id, QJsonObject more)
    {
        more.insert(u"ids"_s, QJsonArray{id});
        return visitor.post("/orders/set_status", more);
    }
    static QJsonObject order(Visitor &visitor, qint64 id)
    {
        return visitor.get("/orders/" + QByteArray::number(id)).object()["order"_L1].toObject();
    }
    static qint64 newOrder(Visitor &visitor)
    {
        return visitor.happens({{u"do"_s, u"order"_s}, {u"payment"_s, u"cod"_s}});
    }

private Q_SLOTS:
    void aStatusIsSetOnce()
    {
        Visitor visitor;
        const qint64 id = newOrder(visitor);
        const QString before = order(visitor, id)["date_modified"_L1].toString();
        visitor.clock.advanceMs(5000);
        QCOMPARE(setStatus(visitor, id, {{u"status"_s, u"received"_s}}).object(),
                 (QJsonObject{{u"processed_ids"_s, QJsonArray{id}}}));
        QCOMPARE(order(visitor, id)["status"_L1].toString(), u"received"_s);
        QVERIFY(order(visitor, id)["date_modified"_L1].toString() > before);
        QCOMPARE(setStatus(visitor, id, {{u"status"_s, u"received"_s}}).object(),
                 (QJsonObject{{u"processed_ids"_s, QJsonArray{}}}));
        const QJsonArray ledger = visitor.ledger();
        QCOMPARE(ledger.size(), 2);
        QCOMPARE(ledger[0]["object"_L1].toString(), u"order %1"_s.arg(id));
        QCOMPARE(ledger[0]["path"_L1].toString(), u"/orders/set_status"_s);
        QCOMPARE(ledger[0]["applied"_L1].toBool(), true);
        QCOMPARE(ledger[0]["body"_L1]["status"_L1].toString(), u"received"_s);
        QCOMPARE(ledger[1]["applied"_L1].toBool(true), false);
        visitor.forget("/ledger");
        QVERIFY(visitor.ledger().isEmpty());
    }

    void statusesThatCannotBeSet_data()
    {
        QTest::addColumn<QString>("status");
        for (const char *status : {"pending", "draft", "cancelled", "teleported", ""})
            QTest::newRow(status) << QString::fromUtf8(status);
    }
    void statusesThatCannotBeSet()
    {
        QFETCH(const QString, status);
        Visitor visitor;
        const Reply reply = setStatus(visitor, newOrder(visitor), {{u"status"_s, status}});
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.object(), (QJsonObject{{u"error"_s, u"This status value is not allowed"_s}}));
        QVERIFY(visitor.ledger().isEmpty());
    }

    void anOwnStatusGoesByItsId()
    {
        Visitor visitor;
        const qint64 id = newOrder(visitor);
        setStatus(visitor, id, {{u"custom_status_id"_s, 172548}});
        QCOMPARE(order(visitor, id)["status"_L1].toString(), u"custom-172548"_s);
        QVERIFY(setStatus(visitor, id, {{u"custom_status_id"_s, 5}}).object().contains("error"_L1));
    }

    void cancellingNeedsAReasonAndSometimesAText()
    {
        Visitor visitor;
        const qint64 id = newOrder(visitor);
        const auto cancel = [&visitor, id](const QJsonObject &more) {
            QJsonObject body = more;
            body.insert(u"status"_s, u"canceled"_s);
            return setStatus(visitor, id, body);
        };
        QVERIFY(cancel({}).object().contains("error"_L1));
        QCOMPARE(cancel({{u"cancellation_reason"_s, u"бо так"_s}}).status, 400);
        QVERIFY(cancel({{u"cancellation_reason"_s, u"another"_s}}).object().contains("error"_L1));
        QCOMPARE(order(visitor, id)["status"_L1].toString(), u"pending"_s);
        const QJsonObject done =
            cancel({{u"cancellation_reason"_s, u"another"_s}, {u"cancellation_text"_s, u"Двічі"_s}}).object();
        QCOMPARE(done["processed_ids"_L1].toArray(), QJsonArray{id});
        const QJsonObject truth = visitor.control("/state?order=" + QByteArray::number(id)).object();
        QCOMPARE(truth["cancellation_reason"_L1].toString(), u"another"_s);
        QCOMPARE(truth["cancellation_text"_L1].toString(), u"Двічі"_s);
        QCOMPARE(truth["order"_L1]["cancellation"_L1]["initiator"_L1].toString(), u"company"_s);
        // a cancelled order stays so
        QVERIFY(
            setStatus(visitor, id, {{u"status"_s, u"delivered"_s}}).object()["processed_ids"_L1].toArray().isEmpty());
    }

    void anUnknownOrderIsNamedInErrors()
    {
        Visitor visitor;
        const qint64 id = newOrder(visitor);
        const QJsonObject reply =
            visitor.post("/orders/set_status", {{u"ids"_s, QJsonArray{5, id}}, {u"status"_s, u"received"_s}}).object();
        QCOMPARE(reply["processed_ids"_L1].toArray(), QJsonArray{id});
        QVERIFY(reply["errors"_L1].toObject().contains("5"_L1));
    }

    void aWaybillIsAttachedOnce()
    {
        Visitor visitor;
        const qint64 id = newOrder(visitor);
        const QJsonObject body{
            {u"order_id"_s, id}, {u"declaration_id"_s, u"20450000000001"_s}, {u"delivery_type"_s, u"nova_poshta"_s}};
        QCOMPARE(visitor.post("/delivery/save_declaration_id", body).object(),
                 (QJsonObject{{u"status"_s, u"success"_s}}));
        QCOMPARE(order(visitor, id)["delivery_provider_data"_L1]["declaration_number"_L1].toString(),
                 u"20450000000001"_s);
        const Reply again = visitor.post("/delivery/save_declaration_id", body);
        QCOMPARE(again.status, 200);
        QCOMPARE(again.object(),
                 (QJsonObject{{u"status"_s, u"error"_s}, {u"message"_s, u"Этот ЭН уже добавлен к данному заказу"_s}}));
        QJsonObject wrong = body;
        wrong.insert(u"delivery_type"_s, u"pigeon"_s);
        QCOMPARE(visitor.post("/delivery/save_declaration_id", wrong).object()["status"_L1].toString(), u"error"_s);
        QCOMPARE(visitor.ledger().size(), 2);
    }

    void buyersPayEditAndCancel()
    {
        Visitor visitor;
        const qint64 id = visitor.happens({{u"do"_s, u"order"_s}, {u"payment"_s, u"prom"_s}});
        QCOMPARE(order(visitor, id)["payment_data"_L1]["status"_L1].toString(), u"unpaid"_s);
        QCOMPARE(visitor.happens({{u"do"_s, u"pay"_s}, {u"order"_s, id}}), id);
        QCOMPARE(order(visitor, id)["status"_L1].toString(), u"paid"_s);
        QCOMPARE(order(visitor, id)["payment_data"_L1]["type"_L1].toString(), u"evopay"_s);
        const QString price = order(visitor, id)["price"_L1].toString();
        visitor.happens({{u"do"_s, u"edit_order"_s}, {u"order"_s, id}, {u"quantity"_s, 12.5}});
        QVERIFY(order(visitor, id)["price"_L1].toString() != price);
        QCOMPARE(order(visitor, id)["products"_L1][0]["quantity"_L1].toDouble(), 12.5);
        visitor.happens({{u"do"_s, u"cancel"_s}, {u"order"_s, id}});
        QCOMPARE(order(visitor, id)["cancellation"_L1]["initiator"_L1].toString(), u"client"_s);
        QCOMPARE(order(visitor, id)["payment_data"_L1]["status"_L1].toString(), u"refunded"_s);
        QVERIFY(visitor.ledger().isEmpty()); // nobody wrote through the API
        QCOMPARE(visitor.control("/script", {{u"steps"_s, QJsonArray{QJsonObject{{u"do"_s, u"fly"_s}}}}}).status, 400);
    }

    void orderedProductsAreTheOnesNamed()
    {
        Visitor visitor;
        const QJsonObject product = visitor.get("/products/list?limit=1").object()["products"_L1][0].toObject();
        const qint64 id = visitor.happens({{u"do"_s, u"order"_s},
                                           {u"products"_s, QJsonArray{product["id"_L1], product["id"_L1]}},
                                           {u"quantity"_s, 3}});
        const QJsonArray lines = order(visitor, id)["products"_L1].toArray();
        QCOMPARE(lines.size(), 2); // the same product twice
        QCOMPARE(lines[0]["id"_L1], product["id"_L1]);
        QCOMPARE(lines[0]["quantity"_L1].toInt(), 3);
        visitor.happens({{u"do"_s, u"delete_product"_s}, {u"product"_s, product["id"_L1]}});
        const QJsonObject line = order(visitor, id)["products"_L1][0].toObject();
        QVERIFY(line["id"_L1].isNull() && line["sku"_L1].isNull() && line["url"_L1].isNull());
        QVERIFY(!line["name"_L1].toString().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestDemoOrders)
#include "test_demo_orders.moc"
