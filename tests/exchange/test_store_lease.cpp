// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/store_lease.h"

#include "tests/exchange/desk.h"

#include <QProcess>

namespace kramar::exchange::test {

class TestStoreLease : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneOwnerAtATime();
    void deadOwnerIsReplacedAtOnce();
    void otherComputerIsReplacedAfterSilence();
    void whatWasBeingSentBecomesUnknown();
    void permitOnlyInProduction();
    void roundOfAnotherProgramIsRefused();
};

namespace {

LeaseOwner ownerOn(const QString &host, qint64 pid)
{
    LeaseOwner owner = LeaseOwner::ofThisProcess();
    owner.host = host;
    owner.pid = pid;
    return owner;
}

// A process that has just ended: nobody has its number.
qint64 deadPid()
{
    QProcess process;
    process.start(u"true"_s, {});
    process.waitForStarted();
    const qint64 pid = process.processId();
    process.waitForFinished();
    return pid;
}

} // namespace

void TestStoreLease::oneOwnerAtATime()
{
    Desk desk({.products = 0, .orders = 0});
    StoreLease first(*desk.db, desk.store);
    StoreLease second(*desk.db, desk.store);
    must(first.acquire());
    must(first.acquire()); // holding it already is success
    const Done refused = second.acquire();
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::HeldByOther);
    first.giveBack();
    must(second.acquire());
    QVERIFY(second.epoch() > 1);
    QVERIFY(second.held());
}

void TestStoreLease::deadOwnerIsReplacedAtOnce()
{
    Desk desk({.products = 0, .orders = 0});
    const LeaseOwner gone = ownerOn(LeaseOwner::ofThisProcess().host, deadPid());
    must(desk.write([&](storage::Transaction &tx) {
        return tx.db().run(
            u"INSERT INTO lease (store_id, owner, host, pid, boot, epoch, heartbeat_ms) VALUES (?, ?, ?, "
            "?, ?, 7, ?)"_s,
            {desk.store, gone.uuid, gone.host, gone.pid, gone.boot, tx.now()});
    }));
    StoreLease next(*desk.db, desk.store);
    must(next.acquire());
    QCOMPARE(next.epoch(), qint64{8});
    next.giveBack();

    must(desk.write([&](storage::Transaction &tx) { // the computer was started anew: the pid says nothing
        return tx.db().run(u"UPDATE lease SET owner = 'x', pid = ?, boot = 'before', heartbeat_ms = ?"_s,
                           {LeaseOwner::ofThisProcess().pid, tx.now()});
    }));
    must(next.acquire());
}

void TestStoreLease::otherComputerIsReplacedAfterSilence()
{
    Desk desk({.products = 0, .orders = 0});
    must(desk.write([&](storage::Transaction &tx) {
        return tx.db().run(u"INSERT INTO lease (store_id, owner, host, pid, boot, epoch, heartbeat_ms) VALUES (?, 'x', "
                           "'elsewhere', 1, 'b', 1, ?)"_s,
                           {desk.store, tx.now()});
    }));
    StoreLease ours(*desk.db, desk.store);
    QVERIFY(!ours.acquire());
    desk.clock.advanceMs(119'000); // a long write in the same file keeps its owner from giving a sign
    QVERIFY(!ours.acquire());
    desk.clock.advanceMs(1'000);
    must(ours.acquire());
    QCOMPARE(ours.epoch(), qint64{2});
}

void TestStoreLease::whatWasBeingSentBecomesUnknown()
{
    Desk desk({.products = 20, .orders = 0, .seed = 4});
    QVERIFY(desk.everything().ok());
    desk.edit(desk.listing(), listing_field::price, u"99.00"_s);
    must(desk.write([&](storage::Transaction &tx) -> Done {
        TRY(journal::Queue(tx).takeDue(desk.store, QueueKind::ListingEdit, 1, 1));
        return {};
    }));
    StoreLease lease(*desk.db, desk.store);
    must(lease.acquire());
    QCOMPARE(desk.queue().unknown, 1);
}

void TestStoreLease::permitOnlyInProduction()
{
    Desk desk({.products = 20, .orders = 0, .seed = 4});
    StoreLease lease(*desk.db, desk.store);
    const auto permit = [&] { return desk.read([&](storage::Connection &c) { return lease.writePermit(c); }); };
    QCOMPARE(permit().error().kind, Error::Kind::HeldByOther);
    must(lease.acquire());
    QCOMPARE(permit().error().kind, Error::Kind::Paused); // Test

    QueueDesk queue(*desk.db, desk.session);
    auto early = queue.switchMode(desk.store, StoreMode::Production, QueueDesk::Pending::Send);
    early.waitForFinished();
    QVERIFY(!early.result());
    QCOMPARE(early.result().error().kind, Error::Kind::Conflict);
    QCOMPARE(early.result().error().detail, u"no_snapshot"_s);

    lease.giveBack();
    QVERIFY(desk.everything().ok());
    desk.production();
    must(lease.acquire());
    QCOMPARE(must(permit()).epoch(), lease.epoch());
    QVERIFY(must(permit()).store() == desk.store);
    must(desk.write([&](storage::Transaction &tx) {
        return stores::StoreOperations(tx, desk.session.actor()).pause(desk.store, stores::PauseReason::Person);
    }));
    QCOMPARE(permit().error().kind, Error::Kind::Paused);
    must(desk.write([&](storage::Transaction &tx) {
        return stores::StoreOperations(tx, desk.session.actor()).resume(desk.store);
    }));
    must(desk.write([&](storage::Transaction &tx) {
        return tx.db().run(u"UPDATE lease SET owner = 'thief', epoch = epoch + 1"_s);
    }));
    QCOMPARE(permit().error().kind, Error::Kind::HeldByOther);
}

void TestStoreLease::roundOfAnotherProgramIsRefused()
{
    Desk desk({.products = 0, .orders = 0});
    StoreLease other(*desk.db, desk.store);
    must(other.acquire());
    const RoundReport report = desk.round();
    QVERIFY(report.error);
    QCOMPARE(report.error->kind, Error::Kind::HeldByOther);
    QCOMPARE(desk.requests().size(), 0);
}

} // namespace kramar::exchange::test

QTEST_GUILESS_MAIN(kramar::exchange::test::TestStoreLease)
#include "test_store_lease.moc"
