// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/act.h"
#include "journal/queue.h"
#include "tests/support/books.h"

#include <QtTest>

using namespace kramar;
using namespace kramar::journal;
using namespace Qt::StringLiterals;

class TestQueue : public QObject
{
    Q_OBJECT

    using Books = test::TestBooks;
    const Actor m_person = Actor::person(PersonId(1), u"Manager"_s, Actor::allRights());
    std::unique_ptr<Books> m_books;
    StoreId m_store;

    template <class F>
    auto with(F f)
    {
        return m_books->write([&](storage::Transaction &tx) {
            Queue queue(tx);
            return f(queue);
        });
    }
    template <class F>
    auto ok(F f)
    {
        return Books::required(with(f));
    }
    QueueEntryId put(qint64 object = 1, const QString &intent = u"{}"_s, qint64 delayMs = 0)
    {
        return ok([&](Queue &q) {
                   return q.put({.store = m_store,
                                 .kind = QueueKind::OrderStatus,
                                 .objectId = object,
                                 .promId = 100 + object,
                                 .intent = intent,
                                 .notBefore = m_books->clock.now().plusMs(delayMs)},
                                std::nullopt);
               })
            .id;
    }
    QList<QueueEntry> take(qint64 epoch = 1)
    {
        return ok([&](Queue &q) { return q.takeDue(m_store, QueueKind::OrderStatus, 10, epoch); });
    }
    QueueEntry entry(QueueEntryId id)
    {
        return Books::required(m_books->read([&](storage::Connection &db) { return queueEntry(db, id); })).value();
    }
    QString state(QueueEntryId id) { return toCode(entry(id).state); }
    // A new entry brought to this state.
    QueueEntryId in(const QString &wanted, qint64 object = 1)
    {
        const QueueEntryId id = put(object);
        if (wanted == u"waiting")
            return id;
        if (wanted == u"held") {
            ok([&](Queue &q) { return q.hold(m_person, id); });
            return id;
        }
        take();
        if (wanted == u"awaiting")
            ok([&](Queue &q) { return q.awaiting(id); });
        if (wanted == u"failed")
            ok([&](Queue &q) { return q.failed(id, Error::of(Error::Kind::Refused, {})); });
        if (wanted == u"unknown")
            ok([&](Queue &q) { return q.unknown(id, Error::of(Error::Kind::OutcomeUnknown, {})); });
        return id;
    }

private Q_SLOTS:
    void init()
    {
        m_books = std::make_unique<Books>();
        m_store = m_books->makeStore();
    }
    void cleanup() { m_books.reset(); }

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

    void whatIsHeldStaysHeld()
    {
        const QueueEntryId id = in(u"failed"_s);
        ok([&](Queue &q) { return q.hold(m_person, id); });
        put(1, u"another"_s);
        ok([&](Queue &q) { return q.agreed(id, 1); }); // the older wish
        QCOMPARE(state(id), u"held"_s);
        ok([&](Queue &q) { return q.agreed(id, 2); }); // what is held is there already
        QCOMPARE(state(id), u"done"_s);
    }

    void heldUnknownIsUnknownAgain()
    {
        const QueueEntryId id = in(u"unknown"_s);
        ok([&](Queue &q) { return q.hold(m_person, id); });
        QCOMPARE(state(id), u"held"_s);
        QVERIFY(take().isEmpty());
        ok([&](Queue &q) { return q.release(m_person, id); });
        QCOMPARE(state(id), u"unknown"_s); // Prom is read before it is sent
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

    void pausesGrow()
    {
        QCOMPARE(pauseAfterMs(1, 0), 15'000);
        QCOMPARE(pauseAfterMs(2, 0), 30'000);
        QCOMPARE(pauseAfterMs(50, 0), 20 * 60'000);
        QCOMPARE(pauseAfterMs(1, 90'000), 90'000); // what Prom asked for
        const QueueEntryId id = put();
        take();
        Error why = Error::of(Error::Kind::RateLimited, {});
        why.promWords = u"too many"_s;
        ok([&](Queue &q) { return q.later(id, why); });
        QCOMPARE(entry(id).notBefore, m_books->clock.now().plusMs(15'000));
        QCOMPARE(entry(id).tries, 1);
        QCOMPARE(entry(id).error, Error::Kind::RateLimited);
        QCOMPARE(entry(id).promWords, u"too many"_s);
        QVERIFY(take().isEmpty());
    }

    void passingTroubleDoesNotCount()
    {
        const QueueEntryId id = put();
        const auto again = [&] {
            m_books->clock.advanceMs(3'600'000);
            QCOMPARE(take().size(), 1);
        };
        take();
        for (int i = 0; i < 5; ++i) { // however often Prom asks to wait
            ok([&](Queue &q) { return q.later(id, Error::of(Error::Kind::RateLimited, {})); });
            again();
        }
        QCOMPARE(entry(id).tries, 5);
        ok([&](Queue &q) { return q.awaiting(id); });
        QCOMPARE(entry(id).tries, 1); // the trouble is over
        for (const char *end : {"waiting", "waiting", "failed"}) {
            ok([&](Queue &q) { return q.notTaken(id, Error::of(Error::Kind::Refused, {})); });
            QCOMPARE(state(id), QString::fromLatin1(end));
            if (state(id) == u"waiting")
                again();
        }
        put(); // another wish counts anew
        again();
        ok([&](Queue &q) { return q.notTaken(id, Error::of(Error::Kind::Refused, {})); });
        QCOMPARE(state(id), u"waiting"_s);
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

    void whatAPersonDoesIsInTheHistory()
    {
        const QueueEntryId id = in(u"failed"_s);
        ok([&](Queue &q) { return q.retry(m_person, id); });
        ok([&](Queue &q) { return q.hold(m_person, id); });
        ok([&](Queue &q) { return q.release(m_person, id); });
        ok([&](Queue &q) { return q.drop(m_person, id); });
        const auto rows = Books::required(
            m_books->read([&](storage::Connection &db) { return historyOf(db, entity::queueEntry, id.value()); }));
        QStringList told;
        for (const HistoryRow &row : rows)
            told.prepend(row.actKind + u": "_s + row.oldValue.value_or(QString()) + u" > "_s +
                         row.newValue.value_or(QString()));
        QCOMPARE(told, (QStringList{u"queue.retry: failed > waiting"_s, u"queue.hold: waiting > held"_s,
                                    u"queue.release: held > waiting"_s, u"queue.drop: waiting > dropped"_s}));
        QCOMPARE(rows.first().actorName, u"Manager"_s);
    }

    void whatTheBrakeHoldsIsWeighedAnew()
    {
        const QueueEntryId id = put();
        ok([&](Queue &q) { return q.brake(id, Brake::Price); });
        QCOMPARE(brakeOf(entry(id)), Brake::Price);
        put();
        QCOMPARE(state(id), u"waiting"_s);
        QVERIFY(!entry(id).error && !brakeOf(entry(id)));
        ok([&](Queue &q) { return q.hold(m_person, id); });
        QVERIFY(!brakeOf(entry(id)));
        put();
        QCOMPARE(state(id), u"held"_s); // a person's hold stays
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

    void whatCameWithoutANumberIsNotAskedFor()
    {
        ok([&](Queue &q) {
            return q.putUnread(m_store, QueueKind::ReadOrder, -5, Error::of(Error::Kind::Protocol, u"no id"_s), "{}");
        });
        const auto live = Books::required(
            m_books->read([&](storage::Connection &db) { return liveEntryOf(db, m_store, QueueKind::ReadOrder, -5); }));
        const Done retried = with([&](Queue &q) { return q.retry(m_person, live->id); });
        QCOMPARE(retried.error().detail, u"no_number"_s);
        QCOMPARE(state(live->id), u"failed"_s);
        ok([&](Queue &q) { return q.drop(m_person, live->id); });
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

    QList<QueueTry> tries(QueueEntryId id)
    {
        return Books::required(m_books->read([&](storage::Connection &db) { return triesOf(db, {id.value()}); }))
            .value(id.value());
    }

    void eachTryKeepsItsOwnAnswer()
    {
        const QueueEntryId id = put();
        take();
        const Timestamp first = m_books->clock.now();
        ok([&](Queue &q) {
            return q.later(id, {.kind = Error::Kind::RateLimited, .httpStatus = 429, .retryAfterMs = 90'000});
        });
        m_books->clock.advanceMs(90'000);
        take();
        ok([&](Queue &q) {
            return q.failed(id,
                            {.kind = Error::Kind::Refused, .detail = u"set_status"_s, .promWords = u"not allowed"_s});
        });
        ok([&](Queue &q) { return q.retry(m_person, id); }); // a person's act is no try
        const QueueEntry taken = take().first();
        ok([&](Queue &q) { return q.untaken(taken); }); // it never left
        take();
        ok([&](Queue &q) { return q.awaiting(id); });
        ok([&](Queue &q) { return q.agreed(id); });

        const QList<QueueTry> kept = tries(id);
        QCOMPARE(kept.size(), 3);
        QCOMPARE(kept[0].outcome, QueueTry::Outcome::Taken);
        QVERIFY(!kept[0].error && !kept[0].next);
        QCOMPARE(kept[1].outcome, QueueTry::Outcome::Refused);
        QCOMPARE(kept[1].error, Error::Kind::Refused);
        QCOMPARE(kept[1].promWords, u"not allowed"_s);
        QCOMPARE(kept[2].outcome, QueueTry::Outcome::Later);
        QCOMPARE(kept[2].at, first);
        QCOMPARE(kept[2].httpStatus, 429);
        QCOMPARE(kept[2].next, std::optional(first.plusMs(90'000)));
        QVERIFY(tries(put(2)).isEmpty());
    }

    void whatIsNotSettledIsNoTry()
    {
        const QueueEntryId id = put();
        ok([&](Queue &q) { return q.hold(m_person, id); });
        ok([&](Queue &q) { return q.failed(id, Error::of(Error::Kind::Refused, {})); }); // it came too late
        QVERIFY(tries(id).isEmpty());
        const Done broken = with([&](Queue &q) -> Done {
            TRY_DONE(q.release(m_person, id));
            TRY(q.takeDue(m_store, QueueKind::OrderStatus, 10, 1));
            TRY_DONE(q.awaiting(id));
            return Error::of(Error::Kind::Cancelled, {});
        });
        QVERIFY(!broken);
        QVERIFY(tries(id).isEmpty()); // one commit with the entry's own answer
    }

    void onlyTheLastTriesAreKept()
    {
        const QueueEntryId id = put(), other = put(2);
        for (int i = 1; i <= keptTries + 5; ++i) {
            m_books->clock.advanceMs(longestPauseMs);
            take();
            ok([&](Queue &q) { return q.later(id, {.kind = Error::Kind::ServerTrouble, .httpStatus = 500 + i % 4}); });
            if (i == 1)
                ok([&](Queue &q) { return q.awaiting(other); });
        }
        const QList<QueueTry> kept = tries(id);
        QCOMPARE(kept.size(), keptTries);
        QCOMPARE(kept.first().httpStatus, 500 + (keptTries + 5) % 4);
        QVERIFY(kept.first().at > kept.last().at);
        QCOMPARE(tries(other).size(), 1);
        Books::required(m_books->write([&](storage::Transaction &tx) -> Done {
            TRY(tx.db().run(u"DELETE FROM queue_entry WHERE id = ?"_s, {id}));
            return {};
        }));
        QVERIFY(tries(id).isEmpty());
        QCOMPARE(m_books->number(u"SELECT count(*) FROM queue_try"_s), 1);
    }

    void whatCannotBeReadIsATryToo()
    {
        const auto unread = [&] {
            ok([&](Queue &q) {
                return q.putUnread(m_store, QueueKind::ReadOrder, 777, Error::of(Error::Kind::Protocol, u"no date"_s),
                                   "{cut");
            });
        };
        unread();
        unread(); // said already
        const auto live = Books::required(m_books->read(
            [&](storage::Connection &db) { return liveEntryOf(db, m_store, QueueKind::ReadOrder, 777); }));
        const QList<QueueTry> kept = tries(live->id);
        QCOMPARE(kept.size(), 1);
        QCOMPARE(kept.first().error, Error::Kind::Protocol);
        QVERIFY(kept.first().promWords.isEmpty()); // our own note is not Prom's word
    }

    void personsNeedTheRight()
    {
        const Actor viewer = Actor::person(PersonId(1), u"Viewer"_s, Right::View);
        const QueueEntryId id = put();
        for (auto method : {&Queue::retry, &Queue::hold, &Queue::release, &Queue::drop}) {
            QCOMPARE(with([&](Queue &q) { return (q.*method)(viewer, id); }).error().kind, Error::Kind::Denied);
        }
        QCOMPARE(with([&](Queue &q) { return q.hold(m_person, QueueEntryId(99)); }).error().kind,
                 Error::Kind::NotFound);
    }

    void listsWhatNeedsAHandFirst()
    {
        const QueueEntryId waiting = in(u"waiting"_s, 1), held = in(u"held"_s, 2);
        ok([&](Queue &q) { return q.hold(m_person, waiting); });
        const QueueEntryId failed = in(u"failed"_s, 3), unknown = in(u"unknown"_s, 4), done = in(u"sending"_s, 5);
        ok([&](Queue &q) { return q.agreed(done); });
        ok([&](Queue &q) { return q.release(m_person, waiting); });
        const auto ids = [&](const QueueFilter &filter) {
            return Books::required(m_books->read([&](storage::Connection &db) { return queueIds(db, filter); }));
        };
        QCOMPARE(ids({}), (QList<qint64>{unknown.value(), failed.value(), held.value(), waiting.value()}));
        QCOMPARE(ids({.stores = {}, .states = {QueueState::Finished}, .kind = {}}), QList<qint64>{done.value()});
        QCOMPARE(ids({.stores = {StoreId(99)}, .states = {}, .kind = {}}), QList<qint64>{});
        const auto counts =
            Books::required(m_books->read([&](storage::Connection &db) { return queueCounts(db, m_store); }));
        QCOMPARE(counts.live(), 4);
        QCOMPARE(counts.needHand(), 2);
        QCOMPARE(counts.held, 1);
        QCOMPARE(counts.waiting, 1);
    }

    // What the brake holds waits for a person; what a person holds does not.
    void theBrakeNeedsAHand()
    {
        const QueueEntryId byHand = in(u"held"_s, 1), braked = in(u"waiting"_s, 2);
        ok([&](Queue &q) { return q.brake(braked, Brake::Price); });
        const QueueEntryId failed = in(u"failed"_s, 3);
        const auto ids = [&](const QueueFilter &filter) {
            return Books::required(m_books->read([&](storage::Connection &db) { return queueIds(db, filter); }));
        };
        QCOMPARE(ids({}), (QList<qint64>{failed.value(), braked.value(), byHand.value()}));
        QCOMPARE(ids({.stores = {}, .states = {}, .kind = {}, .braked = true}), QList<qint64>{braked.value()});
        QCOMPARE(ids({.stores = {}, .states = {QueueState::Failed}, .kind = {}, .braked = true}),
                 (QList<qint64>{failed.value(), braked.value()}));
        QCOMPARE(ids({.stores = {}, .states = {QueueState::Held}, .kind = {}}).size(), 2);
        const auto counts =
            Books::required(m_books->read([&](storage::Connection &db) { return queueCounts(db, m_store); }));
        QCOMPARE(counts.braked, 1);
        QCOMPARE(counts.held, 2);
        QCOMPARE(counts.needHand(), 2);
    }
};

QTEST_GUILESS_MAIN(TestQueue)
#include "test_queue.moc"
