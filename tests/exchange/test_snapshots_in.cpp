// SPDX-License-Identifier: GPL-3.0-or-later
// A snapshot by hand: a whole reading of the shop, also when it is broken off, given up, or wished while one goes on.
#include "exchange/snapshot_pass.h"
#include "listings/snapshot_desk.h"
#include "tests/exchange/desk.h"

using namespace kramar;
using namespace kramar::exchange;
using namespace kramar::exchange::test;
using listings::Snapshot;
using listings::SnapshotOperations;

class TestSnapshotsIn : public QObject
{
    Q_OBJECT

    static SnapshotId wish(Desk &desk)
    {
        return must(desk.write(
            [&](storage::Transaction &tx) { return SnapshotOperations(tx, desk.session.actor()).wish(desk.store); }));
    }
    static std::optional<Snapshot> find(Desk &desk, SnapshotId id)
    {
        return must(desk.read([&](storage::Connection &db) { return listings::findSnapshot(db, id); }));
    }
    static listings::SnapshotViewPtr view(Desk &desk, SnapshotId id)
    {
        return must(desk.read([&](storage::Connection &db) {
            listings::Effort effort;
            return listings::readSnapshotView(db, id, factsOfSnapshot, effort);
        }));
    }
    static void changeOnProm(Desk &desk, qint64 promId, const QJsonObject &fields)
    {
        desk.post("/script",
                  {{u"steps"_s, QJsonArray{QJsonObject{
                                    {u"do"_s, u"change_product"_s}, {u"product"_s, promId}, {u"fields"_s, fields}}}}});
    }
    static qint64 promIdOf(Desk &desk, ListingId id)
    {
        return desk.number(u"SELECT prom_id FROM listing WHERE id = %1"_s.arg(id.value()));
    }

private Q_SLOTS:
    void theFirstOneIsTheSameAsTheBooks()
    {
        Desk desk;
        QVERIFY(desk.everything().ok());
        const auto first =
            must(desk.read([&](storage::Connection &db) { return listings::lastCompleteSnapshot(db, desk.store); }));
        QCOMPARE(first->kind, QString(listings::snapshot_kind::first));
        QVERIFY(first->bytes > 0);
        const auto now = view(desk, first->id);
        QCOMPARE(now->lines.size(), desk.number(u"SELECT count(*) FROM listing"_s));
        QStringList wrong;
        for (const listings::SnapshotLine &line : now->lines) {
            for (const listings::FieldDifference &each : line.differences)
                wrong.append(u"%1 %2: %3 | %4"_s.arg(line.promId)
                                 .arg(each.field, each.then.value_or(u"-"_s), each.now.value_or(u"-"_s)));
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.mid(0, 5).join(u'\n')));
    }

    void byHandItIsWholeAndOfNow()
    {
        Desk desk;
        QVERIFY(desk.everything().ok());
        desk.clock.advanceMs(60'000);
        const qint64 promId = promIdOf(desk, desk.listing());
        changeOnProm(desk, promId, {{u"price"_s, 4321}});
        const SnapshotId id = wish(desk);
        QVERIFY(!find(desk, id)->complete);
        const RoundReport report = desk.round({ActionKind::Listings});
        QVERIFY2(report.ok(), told(report).constData());
        const auto made = find(desk, id);
        QVERIFY(made->complete);
        QCOMPARE(made->kind, QString(listings::snapshot_kind::byHand));
        QCOMPARE(made->listings, desk.summary()["products_listed"_L1].toInt());
        QCOMPARE(made->groups, desk.summary()["groups"_L1].toInt());
        const auto line = *view(desk, id)->line(promId);
        QCOMPARE(line.price->minor(), 4321'00);
        QVERIFY(line.differences.isEmpty()); // the same reading told the books
        // The next round asks for what was modified, and makes none.
        desk.clock.advanceMs(60'000);
        QVERIFY(desk.round({ActionKind::Listings}).ok());
        QCOMPARE(desk.number(u"SELECT count(*) FROM snapshot"_s), qint64{2});
        desk.production();
    }

    void brokenOffItGoesOn()
    {
        Desk desk;
        QVERIFY(desk.everything().ok());
        desk.clock.advanceMs(60'000);
        const SnapshotId id = wish(desk);
        desk.fault(u"500"_s, u"/products/list"_s, 50, 0, 1); // the first page comes
        QVERIFY(!desk.round({ActionKind::Listings}).ok());
        QVERIFY(!find(desk, id)->complete);
        QVERIFY(find(desk, id)->listings > 0);
        desk.quirk(u"fail_next"_s, QJsonArray());
        const RoundReport report = desk.round({ActionKind::Listings});
        QVERIFY2(report.ok(), told(report).constData());
        QVERIFY(find(desk, id)->complete);
        QCOMPARE(find(desk, id)->listings, desk.summary()["products_listed"_L1].toInt());
    }

    void givenUpAndWishedAnewItIsWhole()
    {
        Desk desk;
        QVERIFY(desk.everything().ok());
        desk.clock.advanceMs(60'000);
        const SnapshotId id = wish(desk);
        desk.fault(u"500"_s, u"/products/list"_s, 50, 0, 1);
        QVERIFY(!desk.round({ActionKind::Listings}).ok());
        must(desk.write(
            [&](storage::Transaction &tx) { return SnapshotOperations(tx, desk.session.actor()).drop(id); }));
        desk.clock.advanceMs(1'000);
        const SnapshotId again = wish(desk);
        desk.quirk(u"fail_next"_s, QJsonArray());
        QVERIFY(desk.round({ActionKind::Listings}).ok());
        QVERIFY(find(desk, again)->complete);
        QCOMPARE(find(desk, again)->listings, desk.summary()["products_listed"_L1].toInt());
        QCOMPARE(desk.number(u"SELECT count(*) FROM snapshot"_s), qint64{2});
    }

    // Without the pages before, a new first one would be called whole, and anything might be written.
    void theFirstGivenUpIsReadFromTheBeginning()
    {
        Desk desk;
        desk.fault(u"500"_s, u"/products/list"_s, 50, 0, 1); // the first page comes
        QVERIFY(!desk.everything().ok());
        const auto running =
            must(desk.read([&](storage::Connection &db) { return listings::runningSnapshot(db, desk.store); }));
        QVERIFY(running && running->listings > 0);
        must(desk.write(
            [&](storage::Transaction &tx) { return SnapshotOperations(tx, desk.session.actor()).drop(running->id); }));
        desk.clock.advanceMs(1'000);
        desk.quirk(u"fail_next"_s, QJsonArray());
        const RoundReport report = desk.round({ActionKind::Listings});
        QVERIFY2(report.ok(), told(report).constData());
        const auto whole =
            must(desk.read([&](storage::Connection &db) { return listings::lastCompleteSnapshot(db, desk.store); }));
        QVERIFY(whole);
        QCOMPARE(whole->listings, desk.summary()["products_listed"_L1].toInt());
        QCOMPARE(whole->groups, desk.summary()["groups"_L1].toInt());
    }

    // And while the pass runs on.
    void theFirstGivenUpOnTheWayIsNotTakenUpInTheMiddle()
    {
        Desk desk;
        QVERIFY(desk.round({ActionKind::BaseData, ActionKind::Groups}).ok());
        desk.quirk(u"latency_ms"_s, 150);
        const std::jthread dropping([&desk](const std::stop_token &stop) {
            while (!stop.stop_requested()) {
                const auto running =
                    must(desk.read([&](storage::Connection &db) { return listings::runningSnapshot(db, desk.store); }));
                if (running && running->listings > 0) {
                    must(desk.write([&](storage::Transaction &tx) {
                        return SnapshotOperations(tx, desk.session.actor()).drop(running->id);
                    }));
                    return;
                }
                std::this_thread::sleep_for(std::chrono::milliseconds(2));
            }
        });
        QVERIFY(desk.round({ActionKind::Listings}).ok());
        QCOMPARE(desk.number(u"SELECT count(*) FROM snapshot"_s), qint64{0});
        desk.quirk(u"latency_ms"_s, 0);
        desk.clock.advanceMs(60'000);
        QVERIFY(desk.round({ActionKind::Listings}).ok()); // though all of the store was read already
        const auto whole =
            must(desk.read([&](storage::Connection &db) { return listings::lastCompleteSnapshot(db, desk.store); }));
        QVERIFY(whole);
        QCOMPARE(whole->listings, desk.summary()["products_listed"_L1].toInt());
        QCOMPARE(whole->groups, desk.summary()["groups"_L1].toInt());
    }

    void givenUpForGoodThePassGoesOnWithout()
    {
        Desk desk;
        QVERIFY(desk.everything().ok());
        desk.clock.advanceMs(60'000);
        const SnapshotId id = wish(desk);
        desk.fault(u"500"_s, u"/products/list"_s, 50, 0, 1);
        QVERIFY(!desk.round({ActionKind::Listings}).ok());
        must(desk.write(
            [&](storage::Transaction &tx) { return SnapshotOperations(tx, desk.session.actor()).drop(id); }));
        desk.quirk(u"fail_next"_s, QJsonArray());
        QVERIFY(desk.round({ActionKind::Listings}).ok());
        QCOMPARE(desk.number(u"SELECT count(*) FROM snapshot"_s), qint64{1});
        QCOMPARE(desk.number(u"SELECT count(*) FROM snapshot_page p WHERE NOT EXISTS "
                             "(SELECT 1 FROM snapshot s WHERE s.id = p.snapshot_id)"_s),
                 qint64{0});
    }
};

QTEST_GUILESS_MAIN(TestSnapshotsIn)
#include "test_snapshots_in.moc"
