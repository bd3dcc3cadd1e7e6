// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/runner.h"
#include "tests/exchange/desk.h"

#include <QElapsedTimer>
#include <QSignalSpy>

#include <latch>

namespace kramar::exchange::test {

class TestRunner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void workByItself();
    void editLeavesAtOnce();
    void editAsARoundEndsLeavesAtOnce();
    void testModeIdles();
    void pauseAndResume();
    void cancelEndsTheRound();
    void secondProgramWaits();
    void programEndsQuickly();
    void offlineComesBack();
    void urgentComesBeforeTheRest();
    void undoTimeEndsInTheMiddleOfARound();
    void cancelIsNeverLost();
    void dueByTheClock();
    void whatWaitsForItsUndoIsNoRound();
    void whatIsDueTogetherIsOneRound();
    void aTokenThatIsGoneIsMissedAtTheStart();
    void withoutATokenItStandsStill();
};

namespace {

// Rounds that ended, as the window hears of them.
struct Rounds {
    explicit Rounds(Exchange &exchange)
    {
        QObject::connect(&exchange, &Exchange::roundEnded, &exchange,
                         [this](const RoundReport &report) { all.append(report); });
    }
    QList<RoundReport> all;
};

void startInProduction(Desk &desk)
{
    const RoundReport first = desk.round();
    if (!first.ok())
        qFatal("%s", told(first).constData());
    desk.production();
    desk.open(true);
    desk.exchange->start();
    QTRY_COMPARE(desk.number(u"SELECT count(*) FROM lease WHERE owner <> ''"_s), qint64{1});
}

} // namespace

void TestRunner::workByItself()
{
    Desk desk({.products = 120, .orders = 40, .seed = 6}, true);
    Rounds rounds(*desk.exchange);
    QList<Progress> told;
    connect(desk.exchange.get(), &Exchange::progressChanged, this,
            [&told](const Progress &progress) { told.append(progress); });
    desk.exchange->start();
    QTRY_COMPARE_WITH_TIMEOUT(rounds.all.size(), 1, 15'000);
    QVERIFY2(rounds.all.first().ok(), test::told(rounds.all.first()).constData());
    QCOMPARE(desk.number(u"SELECT count(*) FROM orders"_s), qint64{40});
    QVERIFY(std::any_of(told.begin(), told.end(), [](const Progress &progress) {
        return progress.state == Progress::State::Running && progress.action && progress.done > 0;
    }));
    QTRY_COMPARE(desk.exchange->progress(desk.store).state, Progress::State::Idle);
    // Nothing is due: it rests.
    desk.forgetRequests();
    QTest::qWait(1'300);
    QCOMPARE(desk.requests().size(), 0);
    QCOMPARE(rounds.all.size(), 1);
}

void TestRunner::editLeavesAtOnce()
{
    Desk desk({.products = 40, .orders = 0, .seed = 6});
    startInProduction(desk);
    QElapsedTimer timer;
    timer.start();
    desk.edit(desk.listing(), listing_field::price, u"4321.00"_s);
    QTRY_COMPARE_WITH_TIMEOUT(desk.ledger().size(), 1, 15'000);
    qInfo() << "from the edit to the wire:" << timer.elapsed() << "ms";
    QTRY_COMPARE(desk.queue().live(), 0);
}

// Between the round's last look at the queue and its end: it is not taken for what nothing could be done with, which is
// looked at again a little later. The clock stands, so that later never comes.
void TestRunner::editAsARoundEndsLeavesAtOnce()
{
    Desk desk({.products = 40, .orders = 0, .seed = 6});
    QVERIFY(desk.round().ok());
    desk.production();
    desk.exchange.reset();
    const Services services{.db = *desk.db, .secrets = *desk.secrets, .transport = desk.transport, .imagesFolder = {}};
    bool edited = false;
    const auto ended = [&](const RoundReport &) {
        if (!std::exchange(edited, true))
            desk.edit(desk.listing(), listing_field::price, u"4321.00"_s);
    };
    Runner runner(services, desk.store, true, {.progress = [] {}, .ended = ended});
    runner.wish({.actions = {ActionKind::Groups}});
    QTRY_COMPARE(desk.ledger().size(), 1);
    QTRY_COMPARE(desk.queue().live(), 0);
}

void TestRunner::testModeIdles()
{
    Desk desk({.products = 40, .orders = 0, .seed = 6});
    QVERIFY(desk.round().ok());
    desk.open(true);
    Rounds rounds(*desk.exchange);
    desk.exchange->start();
    desk.edit(desk.listing(), listing_field::price, u"4321.00"_s);
    QTest::qWait(700);
    QVERIFY(rounds.all.isEmpty());
    QVERIFY(desk.ledger().isEmpty());
    // The switch is enough for it to go.
    desk.production();
    QTRY_COMPARE(desk.ledger().size(), 1);
}

void TestRunner::pauseAndResume()
{
    Desk desk({.products = 300, .orders = 0, .seed = 6}, true);
    desk.quirk(u"latency_ms"_s, 300);
    Rounds rounds(*desk.exchange);
    desk.exchange->start();
    QTRY_VERIFY_WITH_TIMEOUT(desk.number(u"SELECT count(*) FROM listing"_s) > 0, 20'000);
    desk.exchange->pause(desk.store);
    QTRY_COMPARE(desk.exchange->progress(desk.store).state, Progress::State::Paused);
    desk.forgetRequests();
    QTest::qWait(300);
    QCOMPARE(desk.requests().size(), 0);
    QVERIFY(rounds.all.isEmpty());
    desk.quirk(u"latency_ms"_s, 0);
    desk.exchange->resume(desk.store);
    QTRY_COMPARE_WITH_TIMEOUT(rounds.all.size(), 1, 20'000);
    QVERIFY2(rounds.all.first().ok(), told(rounds.all.first()).constData());
}

void TestRunner::cancelEndsTheRound()
{
    Desk desk({.products = 300, .orders = 0, .seed = 6}, true);
    desk.quirk(u"latency_ms"_s, 300);
    Rounds rounds(*desk.exchange);
    desk.exchange->start();
    QTRY_VERIFY_WITH_TIMEOUT(desk.number(u"SELECT count(*) FROM listing"_s) > 0, 20'000);
    desk.exchange->cancel(desk.store);
    QTRY_COMPARE(rounds.all.size(), 1);
    QCOMPARE(rounds.all.first().error->kind, Error::Kind::Cancelled);
    // It does not begin anew by itself; asked for, it goes on from there.
    QTest::qWait(300);
    QCOMPARE(rounds.all.size(), 1);
    desk.quirk(u"latency_ms"_s, 0);
    desk.exchange->sync(desk.store, {.actions = {ActionKind::Listings}});
    QTRY_COMPARE_WITH_TIMEOUT(rounds.all.size(), 2, 20'000);
    QVERIFY2(rounds.all[1].ok(), told(rounds.all[1]).constData());
    QCOMPARE(desk.number(u"SELECT count(*) FROM listing"_s), qint64{desk.summary()["products_listed"_L1].toInt()});
    QCOMPARE(reportOf(rounds.all[1], ActionKind::Listings).unchanged, 0);
}

void TestRunner::secondProgramWaits()
{
    Desk desk({.products = 20, .orders = 0, .seed = 6});
    startInProduction(desk);
    Exchange second(*desk.db, *desk.secrets, desk.transport, {.imagesFolder = {}, .schedule = true});
    Rounds rounds(second);
    second.start();
    second.sync(desk.store);
    QTRY_COMPARE(rounds.all.size(), 1);
    QVERIFY(rounds.all.first().error);
    QCOMPARE(rounds.all.first().error->kind, Error::Kind::HeldByOther);
    QTRY_COMPARE(second.progress(desk.store).state, Progress::State::HeldByOther);
    desk.exchange.reset();
    second.sync(desk.store);
    QTRY_COMPARE_WITH_TIMEOUT(rounds.all.size(), 2, 20'000);
    QVERIFY2(rounds.all[1].ok(), told(rounds.all[1]).constData());
}

void TestRunner::programEndsQuickly()
{
    Desk desk({.products = 20, .orders = 20, .seed = 6}, true);
    desk.fault(u"slow_ms"_s, u"/orders/list"_s, 1, 8'000);
    desk.exchange->start();
    QTRY_COMPARE_WITH_TIMEOUT(desk.requested(u"GET /orders/list"_s), 1, 15'000); // and it is not answered yet
    QElapsedTimer timer;
    timer.start();
    desk.exchange.reset();
    QVERIFY2(timer.elapsed() < 4'000, QByteArray::number(timer.elapsed()).constData());
    QCOMPARE(desk.number(u"SELECT count(*) FROM lease WHERE owner <> ''"_s), qint64{0});
    // What was not done is due at once for the next program.
    desk.open(true);
    desk.exchange->start();
    QTRY_COMPARE_WITH_TIMEOUT(desk.number(u"SELECT count(*) FROM orders"_s), qint64{20}, 30'000);
}

void TestRunner::offlineComesBack()
{
    Desk desk({.products = 40, .orders = 0, .seed = 6});
    startInProduction(desk);
    Rounds rounds(*desk.exchange);
    desk.fault(u"reset_before_apply"_s, u"/"_s, 200);
    desk.clock.advanceMs(6 * 60'000); // orders are due
    QTRY_COMPARE_WITH_TIMEOUT(desk.exchange->progress(desk.store).state, Progress::State::Offline, 20'000);
    QTRY_COMPARE(rounds.all.size(), 1);
    desk.edit(desk.listing(), listing_field::price, u"4321.00"_s);
    QTest::qWait(300);
    QCOMPARE(rounds.all.size(), 1); // it waits before it tries again
    desk.quirk(u"fail_next"_s, QJsonArray());
    desk.clock.advanceMs(20'000);
    QTRY_COMPARE_WITH_TIMEOUT(desk.ledger().size(), 1, 15'000);
    QTRY_COMPARE(desk.exchange->progress(desk.store).state, Progress::State::Idle);
}

void TestRunner::urgentComesBeforeTheRest()
{
    Desk desk({.products = 700, .orders = 0, .seed = 6});
    QVERIFY(desk.everything().ok());
    desk.production();
    desk.open(true);
    must(desk.write([&](storage::Transaction &tx) { // as if the catalogue had never been read: a long pass
        return tx.db().run(u"UPDATE watermark SET value_ms = 1 WHERE action = 'listings'"_s);
    }));
    Rounds rounds(*desk.exchange);
    desk.quirk(u"latency_ms"_s, 500);
    desk.forgetRequests();
    desk.exchange->sync(desk.store, {.actions = {ActionKind::Listings}});
    QTRY_VERIFY_WITH_TIMEOUT(desk.requested(u"GET /products/list"_s) >= 1, 20'000); // a slow disk may hold it
    desk.edit(desk.listing(), listing_field::price, u"4321.00"_s);
    QTRY_COMPARE(desk.ledger().size(), 1);
    QVERIFY(rounds.all.isEmpty()); // in the middle of the pass
    QVERIFY(desk.requested(u"GET /products/list"_s) < 6);
    QTRY_COMPARE_WITH_TIMEOUT(rounds.all.size(), 1, 20'000);
    QCOMPARE(reportOf(rounds.all.first(), ActionKind::SendQueue).sent, 1);
}

void TestRunner::undoTimeEndsInTheMiddleOfARound()
{
    Desk desk({.products = 900, .orders = 0, .seed = 6});
    QVERIFY(desk.everything().ok());
    desk.production();
    desk.open(true);
    must(desk.write([&](storage::Transaction &tx) { // as if the catalogue had never been read: a long pass
        return tx.db().run(u"UPDATE watermark SET value_ms = 1 WHERE action = 'listings'"_s);
    }));
    Rounds rounds(*desk.exchange);
    desk.quirk(u"latency_ms"_s, 500);
    desk.forgetRequests();
    desk.exchange->sync(desk.store, {.actions = {ActionKind::Listings}});
    QTRY_VERIFY_WITH_TIMEOUT(desk.requested(u"GET /products/list"_s) >= 1, 20'000); // a slow disk may hold it
    must(desk.write([&](storage::Transaction &tx) {
        return listings::ListingOperations(tx, desk.session.actor())
            .edit(desk.listing(), {{QString(listing_field::price), u"4321.00"_s}}, 8'000);
    }));
    const int then = desk.requested(u"GET /products/list"_s);
    QTRY_VERIFY(desk.requested(u"GET /products/list"_s) >= then + 2); // it was looked at, and was not due
    QVERIFY(desk.ledger().isEmpty());
    desk.clock.advanceMs(8'000);
    QTRY_COMPARE(desk.ledger().size(), 1);
    QVERIFY(rounds.all.isEmpty()); // in the middle of the pass
    QTRY_COMPARE_WITH_TIMEOUT(rounds.all.size(), 1, 20'000);
}

void TestRunner::cancelIsNeverLost()
{
    Desk desk({.products = 20, .orders = 5, .seed = 6});
    Rounds rounds(*desk.exchange);
    std::latch busy(1);
    std::latch free(1);
    // The books are busy, so the runner has taken the wish and begun nothing.
    auto held = desk.db->write([&](storage::Transaction &) -> Done {
        busy.count_down();
        free.wait();
        return {};
    });
    busy.wait();
    desk.exchange->sync(desk.store);
    QTest::qWait(1'000);
    desk.exchange->cancel(desk.store);
    free.count_down();
    held.waitForFinished();
    QTRY_COMPARE(rounds.all.size(), 1);
    QVERIFY(rounds.all.first().error);
    QCOMPARE(rounds.all.first().error->kind, Error::Kind::Cancelled);
    QCOMPARE(desk.requests().size(), 0);
}

void TestRunner::dueByTheClock()
{
    Desk desk({.products = 20, .orders = 5, .seed = 6});
    startInProduction(desk);
    desk.post("/script", {{u"steps"_s, QJsonArray{QJsonObject{{u"do"_s, u"order"_s}}}}});
    desk.clock.advanceMs(6 * 60'000);
    QTRY_COMPARE_WITH_TIMEOUT(desk.number(u"SELECT count(*) FROM orders"_s), qint64{6}, 15'000);
}

void TestRunner::whatWaitsForItsUndoIsNoRound()
{
    Desk desk({.products = 20, .orders = 5, .seed = 6});
    startInProduction(desk);
    QTRY_VERIFY(desk.exchange->progress(desk.store).nextRound.has_value());
    const auto round = desk.exchange->progress(desk.store).nextRound;
    must(desk.write([&](storage::Transaction &tx) {
        return listings::ListingOperations(tx, desk.session.actor())
            .edit(desk.listing(), {{QString(listing_field::price), u"4321.00"_s}}, 8'000);
    }));
    QTest::qWait(1'000); // it has been looked at
    QCOMPARE(desk.exchange->progress(desk.store).nextRound, round);
    desk.clock.advanceMs(8'000);
    QTRY_COMPARE(desk.ledger().size(), 1);
}

// Each action began a little after the one before it, so it is due a little later.
void TestRunner::whatIsDueTogetherIsOneRound()
{
    Desk desk({.products = 20, .orders = 5, .seed = 6});
    QVERIFY(desk.round().ok());
    desk.production();
    test::must(desk.write([](storage::Transaction &tx) -> Done {
        TRY(tx.db().run(u"UPDATE exchange_action SET last_started_ms = last_started_ms + 3000, "
                        "last_ended_ms = last_ended_ms + 3000 WHERE action = 'orders'"_s));
        return {};
    }));
    desk.clock.advanceMs(5 * 60'000 + 1'000);
    desk.open(true);
    Rounds rounds(*desk.exchange);
    desk.exchange->start();
    QTRY_VERIFY_WITH_TIMEOUT(!rounds.all.isEmpty(), 15'000);
    QList<ActionKind> done;
    for (const ActionReport &report : rounds.all.first().actions)
        done.append(report.action);
    QVERIFY(done.contains(ActionKind::SendQueue) && done.contains(ActionKind::Orders));
}

// The token of one session: at the next start nothing is due yet, and all seems well.
void TestRunner::aTokenThatIsGoneIsMissedAtTheStart()
{
    Desk desk({.products = 20, .orders = 0, .seed = 6});
    QVERIFY(desk.round().ok());
    QVERIFY(desk.secrets->forget(desk.store).result());
    desk.open(true);
    Rounds rounds(*desk.exchange);
    desk.exchange->start();
    const auto now = [&] { return desk.exchange->progress(desk.store); };
    QTRY_COMPARE(now().state, Progress::State::Stopped);
    QCOMPARE(now().lastError->kind, Error::Kind::NoSecret);
    QVERIFY(rounds.all.isEmpty());
}

void TestRunner::withoutATokenItStandsStill()
{
    Desk desk({.products = 20, .orders = 0, .seed = 6}, true);
    QVERIFY(desk.secrets->forget(desk.store).result());
    Rounds rounds(*desk.exchange);
    desk.exchange->start();
    QTRY_COMPARE(rounds.all.size(), 1);
    const auto now = [&] { return desk.exchange->progress(desk.store); };
    QTRY_COMPARE(now().state, Progress::State::Stopped);
    QCOMPARE(now().lastError->kind, Error::Kind::NoSecret);
    QVERIFY(desk.secrets->keep(desk.store, desk.shop->token().toUtf8()).result());
    int running = 0, missing = 0; // while it works, nobody says any more that the token is missing
    connect(desk.exchange.get(), &Exchange::progressChanged, this, [&](const Progress &progress) {
        running += progress.state == Progress::State::Running;
        missing += progress.state == Progress::State::Running && progress.lastError;
    });
    desk.exchange->sync(desk.store);
    QTRY_COMPARE_WITH_TIMEOUT(rounds.all.size(), 2, 15'000);
    QVERIFY(running > 0);
    QCOMPARE(missing, 0);
    QTRY_COMPARE(now().state, Progress::State::Idle);
    // It tells the next round, not when it looks again.
    QTRY_VERIFY(now().nextRound);
    QVERIFY2(now().nextRound->ms() - rounds.all.last().started.ms() > 120'000,
             qPrintable(QString::number(now().nextRound->ms() - rounds.all.last().started.ms())));
}

} // namespace kramar::exchange::test

QTEST_GUILESS_MAIN(kramar::exchange::test::TestRunner)
#include "test_runner.moc"
