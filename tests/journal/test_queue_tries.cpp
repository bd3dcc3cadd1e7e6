// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journal/queue_books.h"

#include <QtTest>

using namespace kramar;
using namespace kramar::journal;
using namespace Qt::StringLiterals;

class TestQueueTries : public QObject, protected test::QueueBooks
{
    Q_OBJECT

    QList<QueueTry> tries(QueueEntryId id)
    {
        return Books::required(m_books->read([&](storage::Connection &db) { return triesOf(db, {id.value()}); }))
            .value(id.value());
    }

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }

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
};

QTEST_GUILESS_MAIN(TestQueueTries)
#include "test_queue_tries.moc"
