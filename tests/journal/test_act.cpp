// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/act.h"
#include "tests/support/books.h"

#include <QtTest>

using namespace kramar;
using namespace kramar::journal;
using namespace Qt::StringLiterals;

class TestAct : public QObject
{
    Q_OBJECT

    using Books = test::TestBooks;
    const Actor m_person = Actor::person(PersonId(1), u"Manager"_s, Actor::allRights());

private Q_SLOTS:
    void nothingChangedLeavesNoTrace()
    {
        Books books;
        Books::required(books.write([&](storage::Transaction &tx) {
            Act act(tx, m_person, QLatin1StringView("test"));
            return act.record(entity::listing, 1, u"price"_s, u"1"_s, u"1"_s);
        }));
        QCOMPARE(books.number(u"SELECT count(*) FROM act"_s), 0);
        QCOMPARE(books.number(u"SELECT count(*) FROM history"_s), 0);
    }

    void innerOperationsJoin()
    {
        Books books;
        Books::required(books.write([&](storage::Transaction &tx) -> Done {
            Act outer(tx, m_person, QLatin1StringView("outer"), StoreId(7));
            TRY_DONE(outer.record(entity::order, 5, u"state"_s, std::nullopt, u"new"_s));
            {
                Act inner(tx, Actor::exchange(), QLatin1StringView("inner"));
                TRY_DONE(inner.recordNew(entity::product, 6));
            }
            return outer.record(entity::order, 5, u"state"_s, u"new"_s, u"confirmed"_s);
        }));
        QCOMPARE(books.number(u"SELECT count(*) FROM act"_s), 1);
        const auto history =
            Books::required(books.read([](storage::Connection &db) { return historyOf(db, entity::order, 5); }));
        QCOMPARE(history.size(), 2);
        QCOMPARE(history[0].newValue, u"confirmed"_s); // newest first
        QCOMPARE(history[0].actKind, u"outer"_s);
        QCOMPARE(history[0].actorName, u"Manager"_s);
        QCOMPARE(history[0].at, books.clock.now());
        QVERIFY(!history[1].oldValue);
        const auto changes =
            Books::required(books.read([&](storage::Connection &db) { return changesOf(db, history[0].act); }));
        QCOMPARE(changes.size(), 3);
        QCOMPARE(changes[1].entity, u"product"_s);
        QCOMPARE(changes[2].newValue, u"confirmed"_s);
    }

    void anActUndoneWithItsSavepointIsWrittenAnew()
    {
        Books books;
        Books::required(books.write([&](storage::Transaction &tx) -> Done {
            Act page(tx, Actor::exchange(), QLatin1StringView("import"));
            const Done bad = tx.nested([&]() -> Done {
                TRY_DONE(page.recordNew(entity::listing, 1));
                return Error::of(Error::Kind::Protocol, u"bad"_s);
            });
            if (bad)
                return Error::of(Error::Kind::Internal, u"not undone"_s);
            return tx.nested([&] { return page.recordNew(entity::listing, 2); });
        }));
        QCOMPARE(books.number(u"SELECT count(*) FROM act"_s), 1);
        QCOMPARE(books.number(u"SELECT entity_id FROM history"_s), 2);
    }

    void onlyWhatStandsAndIsOursMayBeUndone()
    {
        Books books;
        const auto made = [&books](const Actor &actor) {
            return Books::required(books.write([&](storage::Transaction &tx) -> Result<ActId> {
                Act act(tx, actor, QLatin1StringView("test"));
                return act.id();
            }));
        };
        const auto refusal = [&books](ActId act) {
            const Done may = books.read([act](storage::Connection &db) { return mayBeUndone(db, act); });
            return may ? std::nullopt : std::optional(may.error().kind);
        };
        const ActId edit = made(m_person);
        QCOMPARE(refusal(edit), std::nullopt);
        QCOMPARE(refusal(made(Actor::exchange())), Error::Kind::Conflict);
        QCOMPARE(refusal(ActId(999)), Error::Kind::NotFound);
        const ActId undoing = made(m_person);
        Books::required(books.write([&](storage::Transaction &tx) { return markUndone(tx, edit, undoing); }));
        QCOMPARE(refusal(edit), Error::Kind::Conflict);
        QCOMPARE(refusal(undoing), std::nullopt);
        const ActId redoing = made(m_person);
        Books::required(books.write([&](storage::Transaction &tx) { return markUndone(tx, undoing, redoing); }));
        QCOMPARE(refusal(edit), std::nullopt); // stands again
    }

    void twoActsInOneTransaction()
    {
        Books books;
        Books::required(books.write([&](storage::Transaction &tx) -> Done {
            for (const qint64 id : {1, 2}) {
                Act act(tx, m_person, QLatin1StringView("one"));
                TRY_DONE(act.recordNew(entity::client, id));
            }
            return {};
        }));
        QCOMPARE(books.number(u"SELECT count(*) FROM act"_s), 2);
    }
};

QTEST_GUILESS_MAIN(TestAct)
#include "test_act.moc"
