// SPDX-License-Identifier: GPL-3.0-or-later
#include "prom/client.h"
#include "prom/edit.h"
#include "prom/orders.h"
#include "prom/products.h"
#include "prom/transport.h"
#include "tests/prom/fixture.h"
#include "tests/prom/lease.h"
#include "tests/prom/raw_server.h"
#include "tests/prom/shop_access.h"

#include <QLoggingCategory>
#include <QMutex>
#include <QRegularExpression>
#include <QTest>
#include <QTimer>

#include <semaphore>
#include <thread>

using namespace kramar;
using namespace kramar::prom;
using namespace kramar::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Steady = std::chrono::steady_clock;

const EditProducts oneEdit{.edits = {{.id = PromListingId(7), .status = u"draft"_s}}};

qint64 msSince(Steady::time_point start)
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(Steady::now() - start).count();
}

void answerNothing(QTcpSocket &, const test::RawRequest &) {}

// Blocks until the server has seen so many requests.
bool arrived(const RawServer &server, qsizetype count)
{
    return QTest::qWaitFor([&] { return server.requests().size() >= count; }, 3'000);
}

} // namespace

class TestPromTransport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLoggingCategory::setFilterRules(u"kramar.prom.info=false"_s); }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void bringsAnAnswerWithItsDate();
    void sendsAWriteWithItsBody();
    void asksForAScreen();
    void refusalsSayWhereAndWhat();
    void anAlreadyAddedWaybillIsSuccess();
    void keepsTheGap();
    void keepsTheNumberInFlight();
    void learnsFrom429();
    void storesDoNotWaitForEachOther();
    void stopEndsTheWaitAtOnce();
    void aReadInTwoStepsIsSentAtOnce();
    void whatIsDroppedBetweenTheStepsIsCalledOff();
    void aStoppedWriteIsUnknown();
    void aWriteStoppedInTheQueueNeverGoes();
    void theTransportEndsWhatWaits();
    void refusesBeforeSending();
    void logsNoSecrets();
    void aThousandCallsFromFourThreads();

private:
    SystemClock m_clock;
};

void TestPromTransport::bringsAnAnswerWithItsDate()
{
    const QByteArray body = fixture("product.json");
    RawServer server([&body](QTcpSocket &socket, const test::RawRequest &) {
        socket.write(RawServer::answer(200, body, "Date: Fri, 05 May 2023 06:21:40 GMT\r\n"));
    });
    Transport transport(m_clock, quickOptions());
    const auto reply = transport.call(accessTo(server.api()), GetProductByExternalId{.externalId = u"а/1"_s}, {});
    QVERIFY2(reply, reply ? "" : qPrintable(toLogLine(reply.error())));
    QCOMPARE(reply->value.id, PromListingId(1771742406));
    QCOMPARE(reply->date, std::optional(Timestamp::ofMs(1683267700000)));
    QCOMPARE(reply->bytesReceived, body.size());
    const test::RawRequest request = server.requests().first();
    QCOMPARE(request.line, QByteArray("GET /api/v1/products/by_external_id/%D0%B0%2F1 HTTP/1.1"));
    QCOMPARE(request.headers.value("authorization"), QByteArray("Bearer ") + testToken);
    QCOMPARE(request.headers.value("x-language"), QByteArray("uk"));
    QVERIFY(!request.headers.contains("cookie"));
}

void TestPromTransport::sendsAWriteWithItsBody()
{
    RawServer server([](QTcpSocket &socket, const test::RawRequest &) {
        socket.write(RawServer::answer(200, R"({"processed_ids":[7],"errors":{}})"));
    });
    Transport transport(m_clock, quickOptions());
    const auto reply = transport.call(accessTo(server.api()), oneEdit, exchange::StoreLease::permit(StoreId(1)), {});
    QVERIFY2(reply, reply ? "" : qPrintable(toLogLine(reply.error())));
    QVERIFY(reply->value.processed.contains(PromListingId(7)));
    QCOMPARE(reply->bytesSent, oneEdit.body().size());
    const test::RawRequest request = server.requests().first();
    QCOMPARE(request.line, QByteArray("POST /api/v1/products/edit HTTP/1.1"));
    QCOMPARE(request.body, oneEdit.body());
    QCOMPARE(request.headers.value("content-type"), QByteArray("application/json"));
    QCOMPARE(request.headers.value("content-length"), QByteArray::number(oneEdit.body().size()));
}

void TestPromTransport::asksForAScreen()
{
    RawServer server([](QTcpSocket &socket, const test::RawRequest &request) {
        if (request.line.contains("/orders/"))
            socket.write(RawServer::answer(200, fixture("orders_list.json")));
        else
            socket.write(RawServer::answer(403, "<html>", "Content-Type: text/html\r\n"));
    });
    Transport transport(m_clock, quickOptions());
    const auto orders = transport.ask(accessTo(server.api()), ListOrders{.limit = 1});
    const auto products = transport.ask(accessTo(server.api()), ListProducts{.limit = 1});
    QCOMPARE(orders.result()->value.items.size(), 2);
    QCOMPARE(products.result().error().kind, Error::Kind::Forbidden);
    QCOMPARE(products.result().error().where, u"GET /products/list"_s);
    // A continuation comes back to the thread of its context.
    QThread *seen = nullptr;
    transport.ask(accessTo(server.api()), ListOrders{}).then(this, [&seen](const Result<Reply<Page<Order>>> &) {
        seen = QThread::currentThread();
    });
    QTRY_COMPARE(seen, QThread::currentThread());
}

void TestPromTransport::refusalsSayWhereAndWhat()
{
    RawServer server([](QTcpSocket &socket, const test::RawRequest &) {
        socket.write(RawServer::answer(200, QByteArray("{\"error\":\"no, ") + testToken + "\"}"));
    });
    Transport transport(m_clock, quickOptions());
    const auto order = transport.call(accessTo(server.api()), GetOrder{PromOrderId(312845671)}, {});
    QCOMPARE(order.error().kind, Error::Kind::Refused);
    QCOMPARE(order.error().where, u"GET /orders/{id}"_s);
    QCOMPARE(order.error().object, u"order 312845671"_s);
    QCOMPARE(order.error().promWords, u"no, ***"_s); // an echoed token is cut out
}

void TestPromTransport::anAlreadyAddedWaybillIsSuccess()
{
    RawServer server([](QTcpSocket &socket, const test::RawRequest &) {
        socket.write(RawServer::answer(200, fixture("save_declaration_again.json")));
    });
    Transport transport(m_clock, quickOptions());
    const SaveWaybill save{.order = PromOrderId(5), .waybill = u"1"_s, .provider = u"nova_poshta"_s};
    const auto reply = transport.call(accessTo(server.api()), save, exchange::StoreLease::permit(StoreId(1)), {});
    QVERIFY(reply);
    QVERIFY(reply->value.alreadyThere);
}

void TestPromTransport::keepsTheGap()
{
    RawServer server(
        [](QTcpSocket &socket, const test::RawRequest &) { socket.write(RawServer::answer(200, R"({"orders":[]})")); });
    Transport transport(m_clock, quickOptions());
    transport.setPace({.minGapMs = 150, .maxInFlight = 4});
    const auto start = Steady::now();
    QList<QFuture<Result<Reply<Page<Order>>>>> asked;
    for (int i = 0; i < 4; ++i)
        asked.append(transport.ask(accessTo(server.api()), ListOrders{}));
    for (const auto &future : asked) {
        QVERIFY(future.result());
        QVERIFY2(future.result()->tookMs < 150, "the wait for the pace is none of Prom's");
    }
    QVERIFY2(msSince(start) >= 450, qPrintable(QString::number(msSince(start))));
    const QList<test::RawRequest> requests = server.requests();
    QCOMPARE(requests.size(), 4);
    for (qsizetype i = 1; i < requests.size(); ++i) // arrival may shift a little, starts do not
        QVERIFY(requests[i].at - requests[i - 1].at >= 75ms);
}

void TestPromTransport::keepsTheNumberInFlight()
{
    std::atomic<int> open = 0;
    std::atomic<int> most = 0;
    RawServer server([&](QTcpSocket &socket, const test::RawRequest &) {
        most = std::max(most.load(), ++open);
        QTimer::singleShot(40, &socket, [&] {
            --open;
            socket.write(RawServer::answer(200, R"({"orders":[]})"));
        });
    });
    Transport transport(m_clock, quickOptions());
    transport.setPace({.minGapMs = 0, .maxInFlight = 2});
    QList<QFuture<Result<Reply<Page<Order>>>>> asked;
    for (int i = 0; i < 8; ++i)
        asked.append(transport.ask(accessTo(server.api()), ListOrders{}));
    for (const auto &future : asked)
        QVERIFY(future.result());
    QCOMPARE(most.load(), 2);
}

void TestPromTransport::learnsFrom429()
{
    std::atomic<int> count = 0;
    RawServer server([&count](QTcpSocket &socket, const test::RawRequest &) {
        socket.write(++count == 1 ? RawServer::answer(429, "") : RawServer::answer(200, R"({"orders":[]})"));
    });
    Transport transport(m_clock, quickOptions());
    transport.setPace({.minGapMs = 200, .maxInFlight = 4});
    QVERIFY(transport.call(accessTo(server.api()), ListOrders{}, {}));
    QCOMPARE(server.requests().size(), 2);
    QVERIFY(server.requests().at(1).at - server.requests().at(0).at >= 250ms); // 300, less what arrival shifts
    QCOMPARE(transport.pace(StoreId(1)).minGapMs, 285);                        // and it shrinks again
    QCOMPARE(transport.pace(StoreId(2)).minGapMs, 200);                        // each store learns for itself
}

void TestPromTransport::storesDoNotWaitForEachOther()
{
    RawServer server(
        [](QTcpSocket &socket, const test::RawRequest &) { socket.write(RawServer::answer(200, R"({"orders":[]})")); });
    Transport transport(m_clock, quickOptions());
    transport.setPace({.minGapMs = 60'000, .maxInFlight = 1});
    QVERIFY(transport.call(accessTo(server.api(), 1), ListOrders{}, {}));
    const auto waits = transport.ask(accessTo(server.api(), 1), ListOrders{});
    QVERIFY(transport.call(accessTo(server.api(), 2), ListOrders{}, {}));
    QVERIFY(!waits.isFinished());
    transport.setPace({.minGapMs = 0, .maxInFlight = 1}); // a change holds at once
    QVERIFY(waits.result());
}

void TestPromTransport::stopEndsTheWaitAtOnce()
{
    RawServer server(answerNothing);
    Transport transport(m_clock, quickOptions());
    std::stop_source stop;
    Steady::time_point stoppedAt;
    Steady::time_point endedAt;
    Error error;
    std::thread worker([&] {
        const auto reply = transport.call(accessTo(server.api()), ListOrders{}, stop.get_token());
        endedAt = Steady::now();
        error = reply.error();
    });
    const bool here = arrived(server, 1);
    stoppedAt = Steady::now();
    stop.request_stop();
    worker.join();
    QVERIFY(here);
    QVERIFY(endedAt - stoppedAt < 50ms);
    QCOMPARE(error.kind, Error::Kind::Cancelled);
    QCOMPARE(error.where, u"GET /orders/list"_s);
}

void TestPromTransport::aReadInTwoStepsIsSentAtOnce()
{
    RawServer server(
        [](QTcpSocket &socket, const test::RawRequest &) { socket.write(RawServer::answer(200, R"({"orders":[]})")); });
    Transport transport(m_clock, quickOptions());
    const auto underWay = transport.begin(accessTo(server.api()), ListOrders{}, {});
    QVERIFY(arrived(server, 1));
    QVERIFY(transport.finish(underWay, {}));
    QCOMPARE(server.requests().size(), 1);

    // What is wrong with it is told by the second step, as call() tells it.
    StoreAccess access = accessTo(server.api());
    access.token = Secret(QByteArray());
    const auto refused = transport.finish(transport.begin(access, ListOrders{}, {}), {});
    QCOMPARE(refused.error().kind, Error::Kind::NoSecret);
    QCOMPARE(refused.error().where, u"GET /orders/list"_s);
}

void TestPromTransport::whatIsDroppedBetweenTheStepsIsCalledOff()
{
    RawServer server([](QTcpSocket &socket, const test::RawRequest &request) {
        if (!request.line.contains("limit=7"))
            socket.write(RawServer::answer(200, R"({"orders":[]})"));
    });
    Transport transport(m_clock, quickOptions());
    transport.setPace({.minGapMs = 0, .maxInFlight = 1});
    {
        const auto dropped = transport.begin(accessTo(server.api()), ListOrders{.limit = 7}, {});
        QVERIFY(arrived(server, 1));
    }
    QVERIFY(transport.call(accessTo(server.api()), ListOrders{}, {})); // there is room again
}

void TestPromTransport::aStoppedWriteIsUnknown()
{
    RawServer server(answerNothing);
    Transport transport(m_clock, quickOptions());
    std::stop_source stop;
    Error error;
    std::thread worker([&] {
        error =
            transport.call(accessTo(server.api()), oneEdit, exchange::StoreLease::permit(StoreId(1)), stop.get_token())
                .error();
    });
    const bool here = arrived(server, 1);
    const auto stoppedAt = Steady::now();
    stop.request_stop();
    worker.join();
    QVERIFY(here);
    QVERIFY(msSince(stoppedAt) < 50);
    QCOMPARE(error.kind, Error::Kind::OutcomeUnknown);
    QCOMPARE(error.object, u"product 7"_s);
}

void TestPromTransport::aWriteStoppedInTheQueueNeverGoes()
{
    RawServer server(
        [](QTcpSocket &socket, const test::RawRequest &) { socket.write(RawServer::answer(200, R"({"orders":[]})")); });
    Transport transport(m_clock, quickOptions());
    transport.setPace({.minGapMs = 60'000, .maxInFlight = 1});
    QVERIFY(transport.call(accessTo(server.api()), ListOrders{}, {}));
    std::stop_source stop;
    stop.request_stop();
    const auto reply =
        transport.call(accessTo(server.api()), oneEdit, exchange::StoreLease::permit(StoreId(1)), stop.get_token());
    QCOMPARE(reply.error().kind, Error::Kind::Cancelled);
    transport.setPace({.minGapMs = 0, .maxInFlight = 1});
    QVERIFY(transport.call(accessTo(server.api()), ListOrders{}, {}));
    for (const test::RawRequest &request : server.requests())
        QVERIFY(request.line.startsWith("GET"));
}

void TestPromTransport::theTransportEndsWhatWaits()
{
    RawServer server(answerNothing);
    QFuture<Result<Reply<Page<Order>>>> future;
    {
        Transport transport(m_clock, quickOptions());
        future = transport.ask(accessTo(server.api()), ListOrders{});
        QVERIFY(arrived(server, 1));
    }
    QVERIFY(future.isFinished());
    QCOMPARE(future.result().error().kind, Error::Kind::Cancelled);
}

void TestPromTransport::refusesBeforeSending()
{
    RawServer server(answerNothing);
    Transport transport(m_clock, quickOptions());
    StoreAccess access = accessTo(server.api());
    access.apiUrl = QUrl(u"http://my.prom.ua/api/v1"_s);
    QCOMPARE(transport.call(access, ListOrders{}, {}).error().kind, Error::Kind::Invalid);
    QCOMPARE(transport.ask(access, ListOrders{}).result().error().kind, Error::Kind::Invalid);
    access = accessTo(server.api());
    access.token = Secret();
    QCOMPARE(transport.call(access, ListOrders{}, {}).error().kind, Error::Kind::NoSecret);
    access.token = Secret("a\r\nX-Evil: 1");
    QCOMPARE(transport.call(access, ListOrders{}, {}).error().kind, Error::Kind::NoSecret);
    access = accessTo(server.api());
    const WritePermit permit = exchange::StoreLease::permit(StoreId(1));
    QCOMPARE(transport.call(access, EditProducts{}, permit, {}).error().kind, Error::Kind::Invalid);
    QCOMPARE(transport.call(access, oneEdit, exchange::StoreLease::permit(StoreId(2)), {}).error().kind,
             Error::Kind::Internal);
    QVERIFY(server.requests().isEmpty());
}

namespace {

QMutex logMutex;
QStringList logLines;

void keepLog(QtMsgType, const QMessageLogContext &context, const QString &message)
{
    const QMutexLocker lock(&logMutex);
    logLines.append(QString::fromLatin1(context.category) + u' ' + message);
}

} // namespace

void TestPromTransport::logsNoSecrets()
{
    RawServer server([](QTcpSocket &socket, const test::RawRequest &) {
        socket.write(RawServer::answer(200, fixture("clients_list.json")));
    });
    QLoggingCategory::setFilterRules(u"kramar.prom.info=true"_s);
    const QtMessageHandler before = qInstallMessageHandler(keepLog);
    {
        Transport transport(m_clock, quickOptions());
        QVERIFY(transport.call(accessTo(server.api()), ListClients{.searchTerm = u"Vyhadana"_s}, {}));
        QVERIFY(transport.call(accessTo(server.api()), GetClient{PromClientId(777)}, {}).error().kind ==
                Error::Kind::Protocol);
    }
    qInstallMessageHandler(before);
    QLoggingCategory::setFilterRules(u"kramar.prom.info=false"_s);
    const QMutexLocker lock(&logMutex);
    const QString all = logLines.join(u'\n');
    QCOMPARE(logLines.filter(u"kramar.prom"_s).size(), 2);
    QVERIFY2(QRegularExpression(u"^kramar.prom #1 GET /clients/list 200 \\d+ ms \\d+ bytes"_s).match(all).hasMatch(),
             qPrintable(all));
    for (const QString &secret :
         {QString::fromLatin1(testToken), u"Vyhadana"_s, u"search_term"_s, u"Вигадана"_s, u"777"_s, u"127.0.0.1"_s})
        QVERIFY2(!all.contains(secret), qPrintable(all));
}

void TestPromTransport::aThousandCallsFromFourThreads()
{
    RawServer server(
        [](QTcpSocket &socket, const test::RawRequest &) { socket.write(RawServer::answer(200, R"({"orders":[]})")); });
    Transport transport(m_clock, quickOptions());
    std::atomic<int> good = 0;
    std::atomic<int> stopped = 0;
    {
        std::vector<std::jthread> workers;
        for (int worker = 0; worker < 4; ++worker) {
            workers.emplace_back([&, worker] {
                for (int i = 0; i < 250; ++i) {
                    std::stop_source stop;
                    if (i % 10 == worker)
                        stop.request_stop();
                    const auto reply = transport.call(accessTo(server.api(), worker), ListOrders{}, stop.get_token());
                    if (reply)
                        ++good;
                    else if (reply.error().kind == Error::Kind::Cancelled)
                        ++stopped;
                }
            });
        }
    }
    QCOMPARE(good + stopped, 1'000);
    QVERIFY(good >= 900);
}

QTEST_GUILESS_MAIN(TestPromTransport)
#include "test_prom_transport.moc"
