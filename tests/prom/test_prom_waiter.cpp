// SPDX-License-Identifier: GPL-3.0-or-later
#include "prom/mailbox.h"
#include "prom/pacer.h"

#include <QTest>

#include <thread>

using namespace kramar;
using namespace kramar::prom;
using namespace std::chrono_literals;

// The hand-offs between a waiting thread and the network thread: std primitives only, so that the thread sanitizer
// can judge them (design: how we know).
class TestPromWaiter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAnswerReachesTheCaller();
    void onlyTheFirstAnswerCounts();
    void whoLeftIsNotStartedFor();
    void whatStartedIsKnownToHaveStarted();
    void answersAndStopsRace();
    void paceBookIsShared();
    void aClosedMailboxTakesNothing();
};

namespace {

RawAnswer answerOf(int status)
{
    RawAnswer answer;
    answer.httpStatus = status;
    return answer;
}

} // namespace

void TestPromWaiter::anAnswerReachesTheCaller()
{
    Waiter waiter;
    std::jthread network([&waiter] {
        if (waiter.tryStart())
            waiter.give(answerOf(200));
    });
    const auto answer = waiter.wait({});
    QVERIFY(answer && *answer);
    QCOMPARE((*answer)->httpStatus, 200);
    QVERIFY(waiter.started());
}

void TestPromWaiter::onlyTheFirstAnswerCounts()
{
    Waiter waiter;
    waiter.give(answerOf(200));
    waiter.give(answerOf(500));
    QCOMPARE((*waiter.wait({}))->httpStatus, 200);
}

void TestPromWaiter::whoLeftIsNotStartedFor()
{
    Waiter waiter;
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(!waiter.wait(stop.get_token()));
    QVERIFY(!waiter.tryStart());
    QVERIFY(!waiter.started());
}

void TestPromWaiter::whatStartedIsKnownToHaveStarted()
{
    Waiter waiter;
    QVERIFY(waiter.tryStart());
    std::stop_source stop;
    std::jthread stopper([&stop] { stop.request_stop(); });
    QVERIFY(!waiter.wait(stop.get_token()));
    QVERIFY(waiter.started());
}

void TestPromWaiter::answersAndStopsRace()
{
    for (int i = 0; i < 500; ++i) {
        const auto waiter = std::make_shared<Waiter>();
        std::stop_source stop;
        std::atomic<bool> went = false;
        std::jthread network([waiter, &went] {
            if (waiter->tryStart()) {
                went = true;
                waiter->give(answerOf(200));
            }
        });
        std::jthread stopper([&stop] { stop.request_stop(); });
        const auto answer = waiter->wait(stop.get_token());
        network.join();
        // Whoever left before the start is never sent for; whoever got an answer was.
        if (answer)
            QVERIFY(went);
        else
            QCOMPARE(went.load(), waiter->started());
    }
}

void TestPromWaiter::paceBookIsShared()
{
    PaceBook book({.minGapMs = 0, .maxInFlight = 1'000});
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back([&book] {
                for (int n = 0; n < 500; ++n) {
                    book.with(StoreId(n % 3), [](Pacer &pacer) { pacer.started({}); });
                    book.with(StoreId(n % 3), [](Pacer &pacer) { pacer.ended(); });
                }
            });
        }
    }
    book.with(StoreId(0), [](Pacer &pacer) { pacer.setPace({.minGapMs = 0, .maxInFlight = 1}); });
    QVERIFY(book.with(StoreId(0), [](const Pacer &pacer) { return pacer.hasRoom(); }));
}

void TestPromWaiter::aClosedMailboxTakesNothing()
{
    Mailbox mailbox;
    QVERIFY(!mailbox.post([] {}));
    QObject receiver;
    mailbox.open(&receiver);
    int done = 0;
    QVERIFY(mailbox.post([&done] { ++done; }));
    QVERIFY(mailbox.post([&done] { ++done; }));
    mailbox.drain();
    QCOMPARE(done, 2);
    QVERIFY(mailbox.post([&done] { ++done; }));
    mailbox.close();
    mailbox.drain();
    QCOMPARE(done, 2);
    QVERIFY(!mailbox.post([] {}));
}

QTEST_GUILESS_MAIN(TestPromWaiter)
#include "test_prom_waiter.moc"
