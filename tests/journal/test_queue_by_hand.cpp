// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/entries_at_once.h"
#include "tests/journal/queue_books.h"

#include <QtTest>

using namespace kramar;
using namespace kramar::journal;
using namespace Qt::StringLiterals;

class TestQueueByHand : public QObject, protected test::QueueBooks
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }

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

    // Whoever tries again all that was refused lets nothing go that is held.
    void retryLetsNothingGoThatIsHeld()
    {
        const QueueEntryId id = in(u"failed"_s);
        ok([&](Queue &q) { return q.hold(m_person, id); });
        const auto refused = m_books->write([&](storage::Transaction &tx) { return Queue(tx).retry(m_person, id); });
        QCOMPARE(refused.error().kind, Error::Kind::Conflict);
        QCOMPARE(state(id), u"held"_s);
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

    // One by one or together, it is the same.
    void manyAtOnce()
    {
        using AtOnce = Done (*)(storage::Transaction &, const Actor &, const QList<QueueEntry> &);
        using OneByOne = Done (Queue::*)(const Actor &, QueueEntryId);
        const QStringList states{u"failed"_s, u"unknown"_s, u"waiting"_s};
        const auto rows = [&](const QList<QueueEntryId> &ids) {
            QStringList told;
            for (const QueueEntryId id : ids) {
                const QueueEntry now = entry(id);
                const auto history = Books::required(m_books->read(
                    [&](storage::Connection &db) { return historyOf(db, entity::queueEntry, id.value()); }));
                told.append(u"%1 %2 %3 %4 %5 %6"_s.arg(toCode(now.state))
                                .arg(now.error ? static_cast<int>(*now.error) : -1)
                                .arg(now.promWords, history.value(0).actKind, history.value(0).oldValue.value_or(u""_s),
                                     history.value(0).newValue.value_or(u""_s)));
            }
            return told;
        };
        qint64 object = 1;
        for (const auto &[together, single] :
             {std::pair<AtOnce, OneByOne>(holdAll, &Queue::hold), std::pair<AtOnce, OneByOne>(dropAll, &Queue::drop)}) {
            QList<QueueEntryId> ones, many;
            QList<QueueEntry> entries;
            for (const QString &state : states) {
                ones.append(in(state, object++));
                many.append(in(state, object++));
                ok([&](Queue &q) { return (q.*single)(m_person, ones.last()); });
                entries.append(entry(many.last()));
            }
            Books::required(m_books->write([&](storage::Transaction &tx) { return together(tx, m_person, entries); }));
            QCOMPARE(rows(many), rows(ones));
            QCOMPARE(m_books->number(u"SELECT count(*) FROM act WHERE kind LIKE 'queue.%'"_s),
                     together == static_cast<AtOnce>(holdAll) ? 4 : 8); // of many one
        }
        const QueueEntry sending = entry(in(u"sending"_s, object++));
        const auto refused = m_books->write([&](storage::Transaction &tx) { return holdAll(tx, m_person, {sending}); });
        QCOMPARE(refused.error().detail, u"cannot_become:sending:held"_s);
        const Actor reader = Actor::person(PersonId(1), u"Reader"_s, Right::View);
        QVERIFY(!m_books->write([&](storage::Transaction &tx) { return dropAll(tx, reader, {sending}); }));
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

QTEST_GUILESS_MAIN(TestQueueByHand)
#include "test_queue_by_hand.moc"
