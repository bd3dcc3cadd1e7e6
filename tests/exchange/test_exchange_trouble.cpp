// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/connect.h"
#include "exchange/store_lease.h"
#include "tests/exchange/desk.h"

#include <QElapsedTimer>

#include <thread>

namespace kramar::exchange::test {

class TestExchangeTrouble : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void importSurvives_data();
    void importSurvives();
    void aPageWithoutNumbersIsReadAgain_data();
    void aPageWithoutNumbersIsReadAgain();
    void refusedTokenPausesAndKeepsTheQueue_data();
    void refusedTokenPausesAndKeepsTheQueue();
    void missingWriteRightPauses();
    void rateLimitIsWaitedOut();
    void nothingStaysSending_data();
    void nothingStaysSending();
    void whatCouldNotBeSettledIsRead();
    void retryAfterHoldsTheStore_data();
    void retryAfterHoldsTheStore();
    void picturesOutOfReachStopNothing();
    void oneBadDictionaryStopsNoOther();
    void unreadableOnesLetOthersBeConfirmed();
    void passingTroubleOnARereadIsPassing();
    void withoutANumberHealedByAWholePass();
    void slowOwnerSettlesNothing();
    void noNetworkEndsTheRound();
    void testModeStaysSilentWhateverHappens();
    void stopDuringASlowAnswer_data();
    void stopDuringASlowAnswer();
    void tokenCheckNamesWhatIsMissing();
};

void TestExchangeTrouble::importSurvives_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("path");
    const QStringList paths{u"/orders/list"_s, u"/products/list"_s, u"/groups/list"_s, u"/clients/list"_s,
                            u"/payment_options/list"_s};
    int turn = 0;
    for (const char *kind : {"500", "502_html", "503", "429", "html_200", "not_json", "error_200", "empty_object",
                             "cut_body", "reset_body", "wrong_length", "close_before_answer", "reset_before_apply",
                             "bad_utf8", "wrong_types", "404", "redirect"}) {
        const QString path = paths[turn++ % paths.size()];
        QTest::addRow("%s %s", kind, qPrintable(path)) << QString::fromLatin1(kind) << path;
        if (path != paths[0] && path != paths[1]) // orders and listings are what counts
            QTest::addRow("%s %s", kind, qPrintable(paths[turn % 2])) << QString::fromLatin1(kind) << paths[turn % 2];
    }
}

// Trouble once, at the second request where there is one: whatever the first round made of it, the next one has all.
void TestExchangeTrouble::importSurvives()
{
    QFETCH(const QString, kind);
    QFETCH(const QString, path);
    Desk desk({.products = 130, .orders = 110, .seed = 8});
    desk.fault(kind, path, 1, 1, path == u"/payment_options/list" ? 0 : 1);
    const RoundReport first = desk.everything();
    desk.quirk(u"fail_next"_s, QJsonArray());
    desk.clock.advanceMs(60'000);
    const RoundReport second = desk.everything();
    QVERIFY2(second.ok(), (told(first) + "\n--\n" + told(second)).constData());
    const QJsonObject shop = desk.summary();
    QCOMPARE(desk.number(u"SELECT count(*) FROM listing"_s), qint64{shop["products_listed"_L1].toInt()});
    QCOMPARE(desk.number(u"SELECT count(*) FROM orders"_s), qint64{shop["orders"_L1].toInt()});
    QCOMPARE(desk.number(u"SELECT count(*) FROM prom_group"_s), qint64{shop["groups"_L1].toInt()});
    QCOMPARE(desk.number(u"SELECT count(*) FROM client_prom"_s), qint64{shop["clients"_L1].toInt()});
    QCOMPARE(desk.queue().live(), 0);
    QVERIFY(!desk.requests().contains(u"GET /redirected_with_token"_s));
}

void TestExchangeTrouble::aPageWithoutNumbersIsReadAgain_data()
{
    QTest::addColumn<int>("orders");
    QTest::newRow("one order") << 1;
    QTest::newRow("three orders") << 3;
}

// Wrong types throughout, long after the last round: the pass must not end there, or the orders behind it never come.
void TestExchangeTrouble::aPageWithoutNumbersIsReadAgain()
{
    QFETCH(const int, orders);
    Desk desk({.products = 30, .orders = 20, .seed = 8});
    QVERIFY(desk.everything().ok());
    desk.clock.advanceMs(3'600'000);
    desk.everything();
    desk.clock.advanceMs(3'600'000);
    for (int i = 0; i < orders; ++i)
        desk.post("/script", {{u"steps"_s, QJsonArray{QJsonObject{{u"do"_s, u"order"_s}}}}});
    desk.fault(u"wrong_types"_s, u"/orders/list"_s);
    desk.round({ActionKind::Orders});
    QCOMPARE(desk.queue().failed, 1); // seen by a person, whatever comes of it
    desk.quirk(u"fail_next"_s, QJsonArray());
    desk.clock.advanceMs(3'600'000);
    const RoundReport second = desk.round({ActionKind::Orders});
    QVERIFY2(second.ok(), told(second).constData());
    QCOMPARE(desk.number(u"SELECT count(*) FROM orders"_s), qint64{desk.summary()["orders"_L1].toInt()});
    QCOMPARE(desk.queue().live(), 0);
}

void TestExchangeTrouble::refusedTokenPausesAndKeepsTheQueue_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("path");
    QTest::addColumn<Error::Kind>("error");
    for (const char *path : {"/orders/list", "/products/list", "/products/edit", "/clients/list"}) {
        QTest::addRow("401 %s", path) << u"401"_s << QString::fromLatin1(path) << Error::Kind::Unauthorized;
        QTest::addRow("403 %s", path) << u"403"_s << QString::fromLatin1(path) << Error::Kind::Forbidden;
    }
}

void TestExchangeTrouble::refusedTokenPausesAndKeepsTheQueue()
{
    QFETCH(const QString, kind);
    QFETCH(const QString, path);
    QFETCH(const Error::Kind, error);
    Desk desk({.products = 40, .orders = 20, .seed = 8});
    QVERIFY(desk.everything().ok());
    desk.production();
    desk.edit(desk.listing(), listing_field::price, u"4321.00"_s);
    if (path != u"/products/edit") // in front of the sending
        must(desk.write([&](storage::Transaction &tx) {
            return tx.db().run(u"UPDATE exchange_action SET position = 99 WHERE action = 'send'"_s);
        }));
    desk.fault(kind, path);
    const RoundReport report = desk.everything();
    QVERIFY(report.error);
    QCOMPARE(report.error->kind, error);
    const auto paused = [&] {
        return must(desk.read([&](storage::Connection &c) { return stores::findStore(c, desk.store); }))->pause;
    };
    QCOMPARE(paused(),
             error == Error::Kind::Forbidden ? stores::PauseReason::Forbidden : stores::PauseReason::Unauthorized);
    QCOMPARE(desk.queue().live(), 1);
    QCOMPARE(desk.queue().failed, 0);
    desk.forgetRequests();
    QCOMPARE(desk.everything().error->kind, error); // says so, and leaves Prom alone
    QCOMPARE(desk.requests().size(), 0);

    must(desk.write([&](storage::Transaction &tx) {
        return stores::StoreOperations(tx, desk.session.actor()).resume(desk.store);
    }));
    const RoundReport again = desk.everything();
    QVERIFY2(again.ok(), told(again).constData());
    QCOMPARE(desk.queue().live(), 0);
    QCOMPARE(desk.ledger().size(), 1);
}

void TestExchangeTrouble::missingWriteRightPauses()
{
    Desk desk({.products = 40, .orders = 20, .seed = 8});
    QVERIFY(desk.everything().ok());
    desk.production();
    desk.quirk(u"no_write_right"_s, true);
    desk.edit(desk.listing(), listing_field::price, u"4321.00"_s);
    QCOMPARE(desk.everything().error->kind, Error::Kind::Forbidden);
    QCOMPARE(desk.queue().waiting, 1);
}

void TestExchangeTrouble::rateLimitIsWaitedOut()
{
    Desk desk({.products = 130, .orders = 110, .seed = 8});
    desk.fault(u"429_retry_after"_s, u"/products/list"_s, 2);
    const RoundReport report = desk.everything();
    QVERIFY2(report.ok(), told(report).constData());
    QCOMPARE(desk.number(u"SELECT count(*) FROM listing"_s), qint64{desk.summary()["products_listed"_L1].toInt()});
}

void TestExchangeTrouble::nothingStaysSending_data()
{
    const auto rule = [](const QString &kind, const QString &path, int count) {
        return QJsonObject{{u"kind"_s, kind}, {u"path"_s, path}, {u"count"_s, count}};
    };
    QTest::addColumn<QJsonArray>("faults");
    QTest::addColumn<bool>("statuses");
    // The whole is refused; of the single ones the first is asked to wait.
    QTest::newRow("split statuses") << QJsonArray{rule(u"error_200"_s, u"/orders/set_status"_s, 1),
                                                  rule(u"429"_s, u"/orders/set_status"_s, 1)}
                                    << true;
    QTest::newRow("unnamed statuses") << QJsonArray{rule(u"reset_before_apply"_s, u"/orders/"_s, 40)} << true;
    QTest::newRow("unnamed listings") << QJsonArray{rule(u"reset_before_apply"_s, u"/products/"_s, 40)} << false;
}

// Several at once, and the trouble comes after the first of them.
void TestExchangeTrouble::nothingStaysSending()
{
    QFETCH(const QJsonArray, faults);
    QFETCH(const bool, statuses);
    Desk desk({.products = 40, .orders = 60, .seed = 8});
    QVERIFY(desk.everything().ok());
    desk.production();
    must(desk.write([&](storage::Transaction &tx) -> Done {
        orders::OrderOperations orders(tx, desk.session.actor());
        for (int i = 0; i < 3 && statuses; ++i)
            TRY_DONE(orders.setState(desk.order(u"pending"_s, i), OrderState::Confirmed, {}));
        return {};
    }));
    for (int i = 0; i < 3 && !statuses; ++i)
        desk.edit(desk.listing(i), listing_field::quantity, QString::number(40 + i));
    QCOMPARE(desk.queue().waiting, 3);
    QJsonArray rules = faults;
    if (rules.size() == 1) { // Prom names none of them, and then the connection is gone
        desk.quirk(u"partial_accept"_s, 1);
        QJsonObject rule = rules[0].toObject();
        rule.insert("skip"_L1, 2); // the write and the first read
        rules = {rule};
    }
    desk.quirk(u"fail_next"_s, rules);
    desk.round({ActionKind::SendQueue});
    QCOMPARE(desk.queue().sending, 0);
    QCOMPARE(desk.queue().live(), 3);
    desk.quirk(u"fail_next"_s, QJsonArray());
    desk.quirk(u"partial_accept"_s, 0);
    for (int i = 0; i < 4 && desk.queue().live() > 0; ++i) {
        desk.clock.advanceMs(3'600'000);
        desk.round({ActionKind::SendQueue});
    }
    QCOMPARE(desk.queue().live(), 0);
    QCOMPARE(desk.ledger().size(), 3); // each once
}

void TestExchangeTrouble::whatCouldNotBeSettledIsRead()
{
    Desk desk({.products = 40, .orders = 20, .seed = 8}, true);
    QVERIFY(desk.everything().ok());
    desk.production();
    desk.edit(desk.listing(), listing_field::quantity, u"41"_s);
    // As the books failing when the outcome was written leaves it, with the lease still ours.
    StoreLease lease(*desk.db, desk.store);
    must(lease.acquire());
    const qint64 epoch = lease.epoch();
    lease.giveBack();
    must(desk.write([&](storage::Transaction &tx) {
        return journal::Queue(tx).takeDue(desk.store, QueueKind::ListingEdit, 5, epoch + 1); // the round's
    }));
    QCOMPARE(desk.queue().sending, 1);
    QVERIFY(desk.round({ActionKind::SendQueue}).ok());
    QCOMPARE(desk.queue().live(), 0);
    QCOMPARE(desk.ledger().size(), 1);
}

void TestExchangeTrouble::retryAfterHoldsTheStore_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("reading") << u"/orders/list"_s;
    QTest::newRow("writing") << u"/products/edit"_s;
}

void TestExchangeTrouble::retryAfterHoldsTheStore()
{
    QFETCH(const QString, path);
    Desk desk({.products = 40, .orders = 20, .seed = 8});
    QVERIFY(desk.everything().ok());
    desk.production();
    if (path == u"/products/edit")
        desk.edit(desk.listing(), listing_field::price, u"4321.00"_s);
    desk.quirk(u"fail_next"_s,
               QJsonArray{QJsonObject{
                   {u"kind"_s, u"429_retry_after"_s}, {u"path"_s, path}, {u"count"_s, 1}, {u"retry_after"_s, 600}}});
    const RoundReport first = desk.everything();
    QVERIFY(first.error);
    QCOMPARE(first.error->kind, Error::Kind::RateLimited);
    QVERIFY(first.error->retryAfterMs > 590'000); // so long the runner is quiet
    desk.forgetRequests();
    const RoundReport second = desk.round({ActionKind::Clients, ActionKind::Groups});
    QVERIFY(second.error);
    QCOMPARE(second.error->kind, Error::Kind::RateLimited);
    QVERIFY(second.error->retryAfterMs > 500'000);
    QVERIFY2(desk.requests().isEmpty(), QJsonDocument(desk.requests()).toJson().constData());
    QCOMPARE(desk.queue().failed, 0);
    if (path == u"/products/edit")
        QVERIFY(desk.entries().first().notBefore > desk.clock.now().plusMs(590'000));
    // Another program that begins now knows it too.
    prom::Transport transport(desk.clock, {.pace = {.minGapMs = 0, .maxInFlight = 4, .learnedMs = 2}});
    Exchange other(*desk.db, *desk.secrets, transport, {.imagesFolder = {}, .schedule = false});
    desk.clock.advanceMs(200'000);
    const RoundReport third = other.runOnce(desk.store, {.actions = {ActionKind::Groups}}, {});
    QVERIFY(third.error);
    QCOMPARE(third.error->kind, Error::Kind::RateLimited);
    QVERIFY(third.error->retryAfterMs > 390'000 && third.error->retryAfterMs <= 400'000);
    QVERIFY(desk.requests().isEmpty());
    desk.clock.advanceMs(401'000);
    const RoundReport fourth = other.runOnce(desk.store, {.actions = {ActionKind::Groups}}, {});
    QVERIFY2(fourth.ok(), told(fourth).constData());
}

void TestExchangeTrouble::picturesOutOfReachStopNothing()
{
    Desk desk({.products = 40, .orders = 20, .seed = 8});
    desk.fault(u"reset_before_apply"_s, u"/pictures"_s, 1'000);
    const RoundReport report = desk.round();
    QVERIFY2(!report.error, told(report).constData());
    QVERIFY(reportOf(report, ActionKind::Images).failed > 0);
    QCOMPARE(desk.number(u"SELECT count(*) FROM client_prom"_s), qint64{desk.summary()["clients"_L1].toInt()});
    // The last of the sequence: nothing waits for pictures.
    QCOMPARE(desk.number(u"SELECT count(*) FROM exchange_action WHERE action = 'images' AND position = "
                         "(SELECT max(position) FROM exchange_action)"_s),
             qint64{1});
    // They come when they can be had.
    desk.quirk(u"fail_next"_s, QJsonArray());
    const RoundReport second = desk.round({ActionKind::Images});
    QVERIFY2(!second.error, told(second).constData());
}

void TestExchangeTrouble::oneBadDictionaryStopsNoOther()
{
    Desk desk({.products = 10, .orders = 5, .seed = 8});
    desk.fault(u"html_200"_s, u"/order_status_options"_s, 20);
    desk.fault(u"html_200"_s, u"/delivery_options"_s, 20);
    const RoundReport report = desk.round({ActionKind::BaseData});
    QVERIFY(!report.ok());
    QVERIFY(reportOf(report, ActionKind::BaseData).error);
    const auto kept = [&](QLatin1StringView kind) {
        return must(desk.read([&](storage::Connection &c) { return stores::dictionaryOf(c, desk.store, kind); }))
            .size();
    };
    QCOMPARE(kept(stores::dictionary::deliveryOption), qsizetype{0});
    QVERIFY(kept(stores::dictionary::paymentOption) > 0);
}

// Twenty that cannot be read come first; the one after them gets its turn.
void TestExchangeTrouble::unreadableOnesLetOthersBeConfirmed()
{
    Desk desk({.products = 40, .orders = 30, .seed = 8});
    QVERIFY(desk.everything().ok());
    desk.production();
    must(desk.write([&](storage::Transaction &tx) -> Done {
        journal::Queue queue(tx);
        for (int i = 0; i < 20; ++i) {
            const qint64 order = desk.number(u"SELECT id FROM orders ORDER BY id LIMIT 1 OFFSET %1"_s.arg(i));
            TRY(queue.put({.store = desk.store,
                           .kind = QueueKind::OrderStatus,
                           .objectId = order,
                           .promId = order,
                           .intent = orders::StatusIntent{.status = u"custom-77"_s, .cancellation = {}}.toJson(),
                           .notBefore = {}},
                          std::nullopt));
        }
        for (const journal::QueueEntry &entry : TRY(queue.takeDue(desk.store, QueueKind::OrderStatus, 20, 1)))
            TRY_DONE(queue.awaiting(entry.id));
        return {};
    }));
    desk.clock.advanceMs(1'000);
    desk.quirk(u"edits_visible_after_ms"_s, 30'000);
    desk.edit(desk.listing(), listing_field::price, u"4321.00"_s);
    QVERIFY(desk.round({ActionKind::SendQueue}).ok());
    QCOMPARE(desk.queue().awaiting, 21);
    desk.fault(u"not_json"_s, u"/orders/"_s, 1'000);
    for (int i = 0; i < 2; ++i) {
        desk.clock.advanceMs(61'000);
        QVERIFY(!desk.round({ActionKind::SendQueue}).error);
    }
    QCOMPARE(desk.queue().awaiting, 20);
}

void TestExchangeTrouble::passingTroubleOnARereadIsPassing()
{
    Desk desk({.products = 10, .orders = 10, .seed = 8});
    QVERIFY(desk.everything().ok());
    const qint64 promId = desk.number(u"SELECT max(prom_id) FROM orders"_s);
    must(desk.write([&](storage::Transaction &tx) {
        return journal::Queue(tx).putUnread(desk.store, QueueKind::ReadOrder, promId,
                                            Error::of(Error::Kind::Protocol, u"no date"_s), "{}");
    }));
    QueueDesk queue(*desk.db, desk.session);
    auto retried = queue.retry({desk.entries().first().id.value()});
    retried.waitForFinished();
    must(retried.result());
    for (const char *kind : {"503", "reset_before_apply"}) {
        desk.fault(QString::fromLatin1(kind), u"/orders/"_s, 10);
        desk.round({ActionKind::SendQueue});
        QCOMPARE(desk.queue().waiting, 1);
        QVERIFY(desk.entries().first().notBefore > desk.clock.now());
        desk.clock.advanceMs(3'600'000);
    }
    desk.quirk(u"fail_next"_s, QJsonArray());
    QVERIFY(desk.round({ActionKind::SendQueue}).ok());
    QCOMPARE(desk.queue().live(), 0);
}

void TestExchangeTrouble::withoutANumberHealedByAWholePass()
{
    Desk desk({.products = 10, .orders = 10, .seed = 8});
    QVERIFY(desk.everything().ok());
    must(desk.write([&](storage::Transaction &tx) {
        return journal::Queue(tx).putUnread(desk.store, QueueKind::ReadOrder, -7,
                                            Error::of(Error::Kind::Protocol, u"an order without an id"_s), "{}");
    }));
    desk.clock.advanceMs(60'000);
    QVERIFY(desk.round({ActionKind::Orders}).ok());
    QCOMPARE(desk.queue().failed, 1); // what was not modified is not shown: that says nothing
    must(desk.write([](storage::Transaction &tx) {
        return tx.db().run(u"UPDATE watermark SET value_ms = NULL WHERE action = 'orders'"_s);
    }));
    QVERIFY(desk.round({ActionKind::Orders}).ok());
    QCOMPARE(desk.queue().live(), 0);
}

// Its request was under way when another program took the store over, and reads what came of it.
void TestExchangeTrouble::slowOwnerSettlesNothing()
{
    Desk desk({.products = 40, .orders = 20, .seed = 8});
    QVERIFY(desk.everything().ok());
    desk.production();
    desk.edit(desk.listing(), listing_field::price, u"4321.00"_s);
    desk.fault(u"slow_ms"_s, u"/products/edit"_s, 1, 1'200);
    RoundReport report;
    std::thread program([&] { report = desk.round({ActionKind::SendQueue}); });
    const bool sent = QTest::qWaitFor([&] { return desk.queue().sending == 1; });
    must(desk.write([&](storage::Transaction &tx) -> Done {
        TRY(tx.db().run(u"UPDATE lease SET owner = 'another', epoch = epoch + 1"_s));
        const qint64 epoch = TRY(tx.db().firstNumber(u"SELECT epoch FROM lease"_s)).value_or(0);
        TRY(journal::Queue(tx).takeBack(desk.store, epoch));
        return {};
    }));
    program.join();
    QVERIFY(sent);
    QVERIFY(report.error);
    QCOMPARE(report.error->kind, Error::Kind::HeldByOther);
    QCOMPARE(desk.queue().unknown, 1);
}

void TestExchangeTrouble::noNetworkEndsTheRound()
{
    Desk desk({.products = 40, .orders = 20, .seed = 8});
    QVERIFY(desk.everything().ok());
    desk.production();
    desk.edit(desk.listing(), listing_field::price, u"4321.00"_s);
    desk.shop->stop();
    const RoundReport report = desk.everything();
    QVERIFY(report.error);
    QCOMPARE(report.error->kind, Error::Kind::Network);
    QCOMPARE(desk.queue().waiting, 1);
}

void TestExchangeTrouble::testModeStaysSilentWhateverHappens()
{
    Desk desk({.products = 60, .orders = 40, .seed = 8});
    for (const char *kind : {"500", "close_before_answer", "not_json", "403", "wrong_types"}) {
        desk.fault(QString::fromLatin1(kind), u"/"_s, 2, 1, 3);
        desk.everything();
        must(desk.write([&](storage::Transaction &tx) {
            return stores::StoreOperations(tx, desk.session.actor()).resume(desk.store);
        }));
        desk.clock.advanceMs(3'600'000);
        if (desk.listing().value() != 0)
            desk.edit(desk.listing(), listing_field::price, u"%1.00"_s.arg(desk.clock.now().ms() % 1000 + 7));
    }
    QVERIFY(desk.everything().ok());
    QVERIFY(desk.ledger().isEmpty());
    QVERIFY(desk.queue().waiting > 0);
}

void TestExchangeTrouble::stopDuringASlowAnswer_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("unknown");
    QTest::newRow("while reading") << u"/orders/list"_s << 0;
    QTest::newRow("while writing") << u"/products/edit"_s << 1;
}

void TestExchangeTrouble::stopDuringASlowAnswer()
{
    QFETCH(const QString, path);
    QFETCH(const int, unknown);
    Desk desk({.products = 40, .orders = 20, .seed = 8});
    QVERIFY(desk.everything().ok());
    desk.production();
    if (unknown > 0)
        desk.edit(desk.listing(), listing_field::price, u"4321.00"_s);
    desk.fault(u"slow_ms"_s, path, 1, 6'000);
    desk.forgetRequests();
    std::stop_source stop;
    RoundReport report;
    std::thread program([&] { report = desk.everything(stop.get_token()); });
    const QString request = (unknown > 0 ? u"POST "_s : u"GET "_s) + path;
    const bool underWay = QTest::qWaitFor([&] { return desk.requested(request) == 1; });
    QElapsedTimer timer;
    timer.start();
    stop.request_stop();
    program.join();
    QVERIFY(underWay);
    QVERIFY2(timer.elapsed() < 4'000, QByteArray::number(timer.elapsed()).constData());
    QVERIFY(report.error);
    QCOMPARE(report.error->kind, Error::Kind::Cancelled);
    QCOMPARE(desk.queue().unknown, unknown);
    // Nothing is repeated: it is read, and it is there.
    const RoundReport next = desk.everything();
    QVERIFY2(next.ok(), told(next).constData());
    QCOMPARE(desk.ledger().size(), unknown);
    QCOMPARE(desk.queue().live(), 0);
}

void TestExchangeTrouble::tokenCheckNamesWhatIsMissing()
{
    Desk desk({.products = 5, .orders = 5, .seed = 8});
    desk.fault(u"slow_ms"_s, u"/orders/list"_s, 1, 250);
    const auto check = [&](const QByteArray &token) {
        auto answer = checkToken(desk.transport, desk.shop->apiUrl(), token, u"uk"_s);
        return QTest::qWaitFor([&answer] { return answer.isFinished(); }, 10'000) ? answer.result()
                                                                                  : QList<RightCheck>();
    };
    const QList<RightCheck> good = check(desk.shop->token().toUtf8());
    QCOMPARE(good.size(), 5);
    for (const RightCheck &right : good) {
        QCOMPARE(right.verdict, RightCheck::Verdict::Ok);
        QCOMPARE(right.tookMs >= 250, right.area == RightCheck::Area::Orders); // each its own
        // Of what is one shop's alone it tells which it was.
        QCOMPARE(right.seen.has_value(),
                 right.area == RightCheck::Area::Orders || right.area == RightCheck::Area::Products);
    }
    for (const RightCheck &right : check("0123456789012345678901234567890123456789"))
        QCOMPARE(right.verdict, RightCheck::Verdict::WrongToken);
    for (const RightCheck &right : check("not a token"))
        QCOMPARE(right.verdict, RightCheck::Verdict::WrongToken);
    desk.fault(u"403"_s, u"/clients/list"_s);
    for (const RightCheck &right : check(desk.shop->token().toUtf8()))
        QCOMPARE(right.verdict,
                 right.area == RightCheck::Area::Clients ? RightCheck::Verdict::Missing : RightCheck::Verdict::Ok);
    desk.shop->stop();
    for (const RightCheck &right : check(desk.shop->token().toUtf8()))
        QCOMPARE(right.verdict, RightCheck::Verdict::OutOfReach);
}

} // namespace kramar::exchange::test

QTEST_GUILESS_MAIN(kramar::exchange::test::TestExchangeTrouble)
#include "test_exchange_trouble.moc"
