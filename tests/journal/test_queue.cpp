// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journal/queue_books.h"

#include <QtTest>

using namespace kramar;
using namespace kramar::journal;
using namespace Qt::StringLiterals;

class TestQueue : public QObject, protected test::QueueBooks
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }

    void takesOnlyWhatWasSeenAsItIs()
    {
        const QueueEntryId seen = put(1);
        const QueueEntryId changed = put(2);
        put(3); // came after the look
        Queue::Seen look{{seen, entry(seen).version}, {changed, entry(changed).version}};
        put(2, u"another"_s);
        const auto taken =
            ok([&](Queue &q) { return q.takeDue(m_store, QueueKind::OrderStatus, 10, 1, Queue::Which::All, look); });
        QCOMPARE(taken.size(), 1);
        QCOMPARE(taken.first().id, seen);
        QCOMPARE(take().size(), 2); // nobody looks: all the rest
    }

    void arrows_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("to"); // "!": refused
        const auto row = [](const char *from, const char *what, const char *to) {
            QTest::addRow("%s, %s", from, what)
                << QString::fromLatin1(from) << QString::fromLatin1(what) << QString::fromLatin1(to);
        };
        row("sending", "awaiting", "awaiting");
        row("sending", "agreed", "done");
        row("awaiting", "agreed", "done");
        row("sending", "later", "waiting");
        row("sending", "failed", "failed");
        row("sending", "unknown", "unknown");
        row("sending", "untaken", "waiting");
        row("unknown", "again", "waiting");
        row("sending", "again", "sending");
        // An answer that comes after a person held it, or after it was settled, changes nothing.
        for (const char *what : {"awaiting", "later", "failed", "unknown", "untaken"})
            row("held", what, "held");
        row("awaiting", "awaiting", "awaiting");
        row("waiting", "nothingLeft", "dropped");
        row("awaiting", "nothingLeft", "done");
        for (const char *from : {"waiting", "held"})
            row(from, "nothingLeftOfMany", "dropped");
        for (const char *from : {"awaiting", "failed", "unknown", "sending"})
            row(from, "nothingLeftOfMany", "done");
        for (const char *from : {"waiting", "failed", "unknown", "held", "awaiting"})
            row(from, "drop", "dropped");
        row("sending", "drop", "!");
        row("waiting", "hold", "held");
        row("failed", "hold", "held");
        row("sending", "hold", "!");
        row("awaiting", "hold", "!");
        row("unknown", "hold", "held");
        row("held", "release", "waiting");
        row("failed", "retry", "waiting");
        row("waiting", "retry", "waiting");
        row("unknown", "retry", "unknown");   // read before it is sent again
        row("awaiting", "retry", "awaiting"); // Prom has it: it is looked at, not sent again
        row("sending", "retry", "!");
        row("waiting", "brake", "held");
        row("sending", "brake", "sending");
        row("unknown", "stillUnknown", "unknown");
        row("waiting", "stillUnknown", "waiting");
        row("waiting", "put", "waiting");
        row("failed", "put", "waiting");
        row("awaiting", "put", "waiting");
        row("sending", "put", "sending");
        row("unknown", "put", "unknown");
        row("held", "put", "held");
    }
    void arrows()
    {
        QFETCH(QString, from);
        QFETCH(QString, what);
        QFETCH(QString, to);
        const QueueEntryId id = in(from);
        QCOMPARE(state(id), from);
        const Error why = Error::of(Error::Kind::ServerTrouble, {});
        const Done done = with([&](Queue &q) -> Done {
            if (what == u"awaiting")
                return q.awaiting(id);
            if (what == u"agreed")
                return q.agreed(id);
            if (what == u"later")
                return q.later(id, why);
            if (what == u"failed")
                return q.failed(id, why);
            if (what == u"unknown")
                return q.unknown(id, why);
            if (what == u"untaken")
                return q.untaken(entry(id));
            if (what == u"again")
                return q.again(id);
            if (what == u"nothingLeft")
                return q.nothingLeft(id);
            if (what == u"nothingLeftOfMany")
                return q.nothingLeft(m_store, QueueKind::OrderStatus, {1, 2});
            if (what == u"brake")
                return q.brake(id, Brake::Amount);
            if (what == u"stillUnknown")
                return q.stillUnknown(id, why);
            if (what == u"drop")
                return q.drop(m_person, id);
            if (what == u"hold")
                return q.hold(m_person, id);
            if (what == u"release")
                return q.release(m_person, id);
            if (what == u"retry")
                return q.retry(m_person, id);
            TRY(q.put({.store = m_store,
                       .kind = QueueKind::OrderStatus,
                       .objectId = 1,
                       .promId = 101,
                       .intent = {},
                       .notBefore = {}},
                      std::nullopt));
            return {};
        });
        if (to == u"!") {
            QVERIFY(!done);
            QCOMPARE(done.error().kind, Error::Kind::Conflict);
            QCOMPARE(state(id), from);
            return;
        }
        Books::required(done);
        QCOMPARE(state(id), to);
        QCOMPARE(m_books->number(u"SELECT count(*) FROM queue_entry"_s), 1);
    }

    void newerWishFollowsWhatIsUnderWay_data()
    {
        QTest::addColumn<QString>("end");
        QTest::newRow("agreed") << u"agreed"_s;
        QTest::newRow("confirmed") << u"awaiting"_s;
        QTest::newRow("refused") << u"failed"_s;
    }
    void newerWishFollowsWhatIsUnderWay()
    {
        QFETCH(QString, end);
        const QueueEntryId id = put(1, u"first"_s);
        QCOMPARE(take().first().intent, u"first"_s);
        QCOMPARE(put(1, u"second"_s), id);
        QCOMPARE(entry(id).version, 2);
        QCOMPARE(entry(id).sentVersion, 1);
        ok([&](Queue &q) {
            return end == u"agreed"     ? q.agreed(id)
                   : end == u"awaiting" ? q.awaiting(id)
                                        : q.failed(id, Error::of(Error::Kind::Refused, {}));
        });
        QCOMPARE(state(id), u"waiting"_s);
        QCOMPARE(take().first().intent, u"second"_s);
        ok([&](Queue &q) { return q.agreed(id); });
        QCOMPARE(state(id), u"done"_s);
    }

    void anotherVersionIsToldFromTheOneUnderWay()
    {
        const QueueEntryId id = put(1, u"first"_s);
        take();
        put(1, u"second"_s);
        // Prom shows the newer wish while the older one is under way, which will be there after it.
        ok([&](Queue &q) { return q.agreed(id, 2); });
        QCOMPARE(state(id), u"sending"_s);
        ok([&](Queue &q) { return q.unknown(id, Error::of(Error::Kind::OutcomeUnknown, {})); });
        ok([&](Queue &q) { return q.agreed(id, 2); });
        QCOMPARE(state(id), u"done"_s);
    }

    void untakenWasNeverSent()
    {
        const QueueEntryId id = put();
        const QueueEntry first = take().first();
        ok([&](Queue &q) { return q.untaken(first); });
        QVERIFY(!entry(id).sentVersion);
        take();
        ok([&](Queue &q) { return q.awaiting(id); });
        put();
        const QueueEntry second = take().first();
        ok([&](Queue &q) { return q.untaken(second); });
        QCOMPARE(entry(id).sentVersion, 1);
    }

    void oneLiveEntryPerObject()
    {
        const QueueEntryId first = put(1);
        QCOMPARE(put(1), first);
        QVERIFY(put(2) != first);
        take();
        ok([&](Queue &q) { return q.agreed(first); });
        QVERIFY(put(1) != first); // the other one is over
        const auto second = m_books->write([&](storage::Transaction &tx) {
            return tx.db().run(
                u"INSERT INTO queue_entry (store_id, kind, object_id, intent_key, state, created_ms, changed_ms) "
                "VALUES (?, 'order_status', 1, 'x', 'waiting', 0, 0)"_s,
                {m_store});
        });
        QVERIFY(!second); // the books themselves do not allow it
    }

    void takesOnlyWhatIsDueOldestFirst()
    {
        const QueueEntryId late = put(1, {}, 5'000);
        const QueueEntryId second = put(2);
        const QueueEntryId third = put(3);
        const auto due = take();
        QCOMPARE(due.size(), 2);
        QCOMPARE(due[0].id, second);
        QCOMPARE(due[1].id, third);
        QVERIFY(take().isEmpty());
        m_books->clock.advanceMs(5'000);
        QCOMPARE(take().value(0).id, late);
    }

    void nextAlarm()
    {
        const auto next = [&] {
            return Books::required(m_books->read([&](storage::Connection &db) { return nextDue(db, m_store); }));
        };
        QVERIFY(!next());
        put(1, {}, 9'000);
        put(2, {}, 5'000);
        QCOMPARE(next(), m_books->clock.now().plusMs(5'000));
    }

    void undoTimeOfANewerWishStands_data()
    {
        QTest::addColumn<QString>("end");
        for (const char *end : {"untaken", "awaiting", "agreed", "failed", "later"})
            QTest::newRow(end) << QString::fromLatin1(end);
    }
    void undoTimeOfANewerWishStands()
    {
        QFETCH(QString, end);
        const QueueEntryId id = put(1, u"first"_s);
        const QueueEntry taken = take().first();
        put(1, u"second"_s, 40'000);
        const Error why = Error::of(Error::Kind::RateLimited, {});
        ok([&](Queue &q) {
            return end == u"untaken"    ? q.untaken(taken)
                   : end == u"awaiting" ? q.awaiting(id)
                   : end == u"agreed"   ? q.agreed(id)
                   : end == u"failed"   ? q.failed(id, why)
                                        : q.later(id, why);
        });
        QCOMPARE(state(id), u"waiting"_s);
        QVERIFY(take().isEmpty());
        m_books->clock.advanceMs(40'000);
        QCOMPARE(take().size(), 1);
    }

    void manyAtOnceAreWhatEachAloneWouldBe()
    {
        const QueueEntryId failed = in(u"failed"_s, 3); // takes what waits: before the others
        const QueueEntryId ended = in(u"waiting"_s, 4);
        ok([&](Queue &q) { return q.nothingLeft(ended); });
        const QList<QueueEntryId> live{in(u"waiting"_s, 1), in(u"held"_s, 2), failed};
        QList<Wish> wishes;
        for (int object = 1; object <= 60; ++object)
            wishes.append({.store = m_store,
                           .kind = QueueKind::OrderStatus,
                           .objectId = object,
                           .promId = object % 2 == 0 ? std::optional<qint64>(100 + object) : std::nullopt,
                           .intent = u"{\"a\":\"%1\\\"\n\"}"_s.arg(object),
                           .notBefore = m_books->clock.now().plusMs(object)});
        const auto versions = ok([&](Queue &q) { return q.putAll(wishes, std::nullopt); });
        QCOMPARE(versions.size(), 60);
        QCOMPARE(versions.value(1), 2);
        QCOMPARE(versions.value(4), 1); // a new one: the old one had ended
        QCOMPARE(versions.value(60), 1);
        QCOMPARE(state(live[0]), u"waiting"_s);
        QCOMPARE(state(live[1]), u"held"_s);
        QCOMPARE(state(live[2]), u"waiting"_s);
        for (const Wish &wish : std::as_const(wishes)) {
            const auto entry = Books::required(m_books->read([&](storage::Connection &db) {
                return liveEntryOf(db, m_store, QueueKind::OrderStatus, wish.objectId);
            }));
            QVERIFY(entry);
            QCOMPARE(entry->intent, wish.intent);
            QCOMPARE(entry->notBefore, wish.notBefore);
            QCOMPARE(entry->version, versions.value(wish.objectId));
            if (wish.objectId > 3)
                QCOMPARE(entry->promId, wish.promId);
            QCOMPARE(entry->intentKey.size(), 36);
        }
        QCOMPARE(m_books->number(u"SELECT count(DISTINCT intent_key) FROM queue_entry"_s), 61);
        QVERIFY(ok([&](Queue &q) { return q.putAll({}, std::nullopt); }).isEmpty());
    }

    void takesBackWhatADeadOwnerWasSending()
    {
        const QueueEntryId dead = put(1);
        take(1);
        const QueueEntryId mine = put(2);
        take(2);
        const QueueEntryId waiting = put(3);
        QCOMPARE(ok([&](Queue &q) { return q.takeBack(m_store, 2); }), 1);
        QCOMPARE(state(dead), u"unknown"_s);
        QCOMPARE(state(mine), u"sending"_s);
        QCOMPARE(state(waiting), u"waiting"_s);
        QCOMPARE(ok([&](Queue &q) { return q.takeBack(m_store, 2); }), 0);
    }

    void unreadObjectsWaitInTheSameView()
    {
        const auto unread = [&](const QString &why) {
            ok([&](Queue &q) {
                return q.putUnread(m_store, QueueKind::ReadOrder, 777, Error::of(Error::Kind::Protocol, why), "{cut");
            });
        };
        unread(u"no date"_s);
        const qint64 changes = m_books->number(u"SELECT count(*) FROM change"_s);
        unread(u"no date"_s); // said already
        QCOMPARE(m_books->number(u"SELECT count(*) FROM change"_s), changes);
        unread(u"no id"_s);
        const auto live = Books::required(m_books->read(
            [&](storage::Connection &db) { return liveEntryOf(db, m_store, QueueKind::ReadOrder, 777); }));
        QCOMPARE(live->state, QueueState::Failed);
        QCOMPARE(live->promWords, u"no id"_s);
        ok([&](Queue &q) { return q.retry(m_person, live->id); }); // read it again
        QCOMPARE(state(live->id), u"waiting"_s);
        unread(u"no id"_s);
        QCOMPARE(state(live->id), u"failed"_s);
        ok([&](Queue &q) { return q.healed(m_store, QueueKind::ReadOrder, 777); });
        QCOMPARE(state(live->id), u"done"_s);
    }
};

QTEST_GUILESS_MAIN(TestQueue)
#include "test_queue.moc"
