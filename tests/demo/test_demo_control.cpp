// SPDX-License-Identifier: GPL-3.0-or-later
#include "visitor.h"

#include <QElapsedTimer>
#include <QNetworkAccessManager>
#include <QNetworkReply>

#include <thread>

using namespace kramar;
using namespace kramar::demo;
using namespace kramar::demo::test;

class TestDemoControl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void buyersComeAndGo()
    {
        Visitor visitor;
        const int before = visitor.control("/state?summary=1").object()["orders"_L1].toInt();
        visitor.control("/buyers", {{u"every_ms"_s, 1}, {u"seed"_s, 5}});
        const auto busy = [&visitor] {
            const QJsonObject counts = visitor.control("/buyers").object();
            return counts["order"_L1].toInt() > 3 && counts["pay"_L1].toInt() > 0 &&
                   counts["edit_order"_L1].toInt() > 0 && counts["cancel"_L1].toInt() > 0 &&
                   counts["move_category"_L1].toInt() > 0;
        };
        QTRY_VERIFY(busy());
        visitor.control("/buyers", {{u"every_ms"_s, 0}});
        const QJsonObject counts = visitor.control("/buyers").object();
        const QJsonObject truth = visitor.control("/state?summary=1").object();
        QCOMPARE(truth["orders"_L1].toInt(), before + counts["order"_L1].toInt());
        QCOMPARE(visitor.idsOf("/orders/list", "orders").size(), truth["orders"_L1].toInt());
        QCOMPARE(visitor.idsOf("/clients/list", "clients").size(), truth["clients"_L1].toInt());
    }

    void requestsAreCounted()
    {
        Visitor visitor;
        visitor.get("/orders/list");
        visitor.get("/products/5");
        visitor.get("/products/6");
        const QJsonObject counts = visitor.control("/requests?log=1").object();
        QCOMPARE(counts["by"_L1]["GET /products/{id}"_L1]["count"_L1].toInt(), 2);
        QCOMPARE(counts["total"_L1].toInt(), 3);
        QVERIFY(counts["ms"_L1].toDouble() > 0);
        QCOMPARE(counts["log"_L1].toArray().size(), 3);
        QCOMPARE(counts["log"_L1][1]["status"_L1].toInt(), 404);
        visitor.forget("/requests");
        QCOMPARE(visitor.control("/requests").object()["total"_L1].toInt(-1), 0);
    }

    void manyAtOnceWhileBuyersBuy()
    {
        Visitor visitor;
        visitor.control("/buyers", {{u"every_ms"_s, 1}});
        std::atomic<int> good = 0;
        std::vector<std::thread> readers;
        for (int reader = 0; reader < 8; ++reader) {
            readers.emplace_back([&visitor, &good] {
                httplib::Client client("127.0.0.1", visitor.shop->apiUrl().port());
                client.set_keep_alive(true);
                const httplib::Headers headers{{"Authorization", "Bearer " + visitor.shop->token().toStdString()}};
                for (int i = 0; i < 25; ++i) {
                    const auto reply =
                        client.Get(i % 2 == 0 ? "/api/v1/orders/list?limit=20" : "/api/v1/products/list", headers);
                    if (reply && reply->status == 200)
                        ++good;
                }
            });
        }
        for (std::thread &reader : readers)
            reader.join();
        QCOMPARE(good.load(), 200);
    }

    void qtReadsAndWritesToo()
    {
        Visitor visitor;
        QNetworkAccessManager manager;
        const auto ask = [&visitor, &manager](const QString &path, const QByteArray &body) {
            QNetworkRequest request(QUrl(visitor.shop->apiUrl().toString() + path));
            request.setRawHeader("Authorization", "Bearer " + visitor.shop->token().toLatin1());
            request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
            return body.isEmpty() ? manager.get(request) : manager.post(request, body);
        };
        QList<QNetworkReply *> replies;
        for (int i = 0; i < 12; ++i)
            replies.append(ask(u"/products/list?limit=100"_s, {}));
        for (QNetworkReply *reply : replies) {
            QTRY_VERIFY(reply->isFinished());
            QCOMPARE(reply->error(), QNetworkReply::NoError);
            QCOMPARE(QJsonDocument::fromJson(reply->readAll())["products"_L1].toArray().size(), 100);
            QVERIFY(reply->hasRawHeader("Date"));
            reply->deleteLater();
        }
        const qint64 id = visitor.happens({{u"do"_s, u"order"_s}});
        QNetworkReply *const set =
            ask(u"/orders/set_status"_s, "{\"ids\":[" + QByteArray::number(id) + "],\"status\":\"received\"}");
        QTRY_VERIFY(set->isFinished());
        QCOMPARE(QJsonDocument::fromJson(set->readAll())["processed_ids"_L1].toArray(), QJsonArray{id});
        set->deleteLater();
    }

    void closesWithinASecondWhateverIsGoingOn()
    {
        Visitor visitor;
        visitor.control("/buyers", {{u"every_ms"_s, 1}});
        visitor.control("/quirks", {{u"fail_next"_s, QJsonObject{{u"kind"_s, u"slow_ms"_s}, {u"ms"_s, 60000}}}});
        std::thread waiting([&visitor] { visitor.get("/orders/list"); });
        httplib::Client other("127.0.0.1", visitor.shop->apiUrl().port());
        QTRY_VERIFY(other.Get("/demo/quirks")->body.find("\"fail_next\":[]") != std::string::npos);
        QElapsedTimer timer;
        timer.start();
        visitor.shop->stop();
        QVERIFY(timer.elapsed() < 1000);
        waiting.join();
        visitor.shop->stop(); // again does nothing
    }

    void aTakenPortIsAnError()
    {
        Visitor visitor;
        const auto second = DemoShop::start({}, static_cast<quint16>(visitor.shop->apiUrl().port()), visitor.clock);
        QVERIFY(!second);
        QCOMPARE(second.error().kind, Error::Kind::Io);
        QCOMPARE(DemoShop::start({.products = 0, .orders = 5}, 0, visitor.clock).error().kind, Error::Kind::Invalid);
        QVERIFY(DemoShop::start({.products = 0, .orders = 0}, 0, visitor.clock));
    }

    void aHundredThousandCardsOpenAtOnce()
    {
        QElapsedTimer timer;
        timer.start();
        Visitor visitor({.products = 100'000, .orders = 1000, .seed = 1});
        QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
        for (int i = 0; i < 20; ++i)
            QCOMPARE(visitor.get("/products/list?limit=100").status, 200);
        const QJsonObject cost = visitor.control("/requests").object()["by"_L1]["GET /products/list"_L1].toObject();
        const double each = cost["ms"_L1].toDouble() / cost["count"_L1].toDouble();
        qInfo("opened in %lld ms, %.2f ms a page of 100", timer.elapsed(), each);
        QVERIFY(each < 60); // 3 on a quiet machine; sanitizers and neighbours need room
    }
};

QTEST_GUILESS_MAIN(TestDemoControl)
#include "test_demo_control.moc"
