// SPDX-License-Identifier: GPL-3.0-or-later
// The database server ends our connections or goes away itself: what was under way fails and is undone whole, or says
// that nobody knows; what comes next works again, without a new start of the program.
#include "tests/faults/postgres_server.h"
#include "tests/support/books.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace kramar::faults {

using test::TestBooks;

namespace {

constexpr int patienceMs = 30'000;

} // namespace

class TestLostServer : public QObject
{
    Q_OBJECT

    template <class R>
    static QByteArray said(const R &result)
    {
        return result ? QByteArray("none") : toLogLine(result.error()).toUtf8();
    }
    static void endAllConnections(const storage::DatabaseSettings &settings)
    {
        auto other = storage::Connection::open(settings);
        QVERIFY(other);
        const auto ended = (*other)->firstNumber(
            u"SELECT CAST(count(pg_terminate_backend(pid)) AS BIGINT) FROM pg_stat_activity WHERE datname = "
            "current_database() AND pid <> pg_backend_pid()"_s);
        QVERIFY2(ended && ended->value_or(0) > 0, said(ended).constData());
    }
    // Each thread of the books has its connection.
    static void openAll(storage::Database &db)
    {
        std::vector<QFuture<Result<std::optional<qint64>>>> reads;
        for (int i = 0; i < 8; ++i)
            reads.push_back(db.read([](storage::Connection &c) { return c.firstNumber(u"SELECT 1"_s); }));
        for (auto &read : reads)
            read.waitForFinished();
    }
    static Done put(storage::Database &db, const QString &key)
    {
        return db.writeNow(storage::Executor::Urgency::Person, [&key](storage::Transaction &tx) -> Done {
            TRY(tx.db().run(u"INSERT INTO shop_setting (key, value) VALUES (?, 'x')"_s, {key}));
            tx.changed(ObjectKind::Setting, 1);
            return {};
        });
    }
    static bool otherWrites(const storage::DatabaseSettings &settings, qint64 order)
    {
        const SystemClock clock;
        const auto other = TestBooks::required(storage::Database::open(settings, clock));
        return other
            ->writeNow(storage::Executor::Urgency::Person,
                       [order](storage::Transaction &tx) -> Done {
                           tx.changed(ObjectKind::Order, order);
                           return {};
                       })
            .has_value();
    }
    // Orders from 100 on are told until one is heard: any of them will do.
    static bool heard(const QSignalSpy &news, qint64 order)
    {
        return std::any_of(news.begin(), news.end(), [order](const QList<QVariant> &told) {
            const Changes changes = told.first().value<Changes>();
            return std::any_of(changes.begin(), changes.end(), [order](const Change &change) {
                return change.kind == ObjectKind::Order && (change.id == order || (order >= 100 && change.id >= 100));
            });
        });
    }
    static Result<qint64> count(storage::Database &db)
    {
        return db.readNow([](storage::Connection &c) -> Result<qint64> {
            return TRY(c.firstNumber(u"SELECT count(*) FROM shop_setting"_s)).value_or(-1);
        });
    }

private Q_SLOTS:
    void endedConnectionsAreOpenedAgain()
    {
        TestBooks books;
        openAll(books.db());
        for (int i = 0; i < 3; ++i) {
            endAllConnections(books.settings());
            const Done written = put(books.db(), QString::number(i));
            QVERIFY2(written, said(written).constData());
            for (int again = 0; again < 4; ++again) { // both readers
                const auto found = count(books.db());
                QVERIFY2(found, said(found).constData());
                QCOMPARE(*found, qint64{i + 1});
            }
        }
    }

    void aTransactionThatIsCutIsUndoneWhole()
    {
        TestBooks books;
        const Done cut = books.write([&](storage::Transaction &tx) -> Done {
            TRY(tx.db().run(u"INSERT INTO shop_setting (key, value) VALUES ('a', 'x')"_s));
            endAllConnections(books.settings());
            TRY(tx.db().run(u"INSERT INTO shop_setting (key, value) VALUES ('b', 'x')"_s));
            return {};
        });
        QVERIFY2(!cut && cut.error().isDatabase() && cut.error().kind != Error::Kind::DatabaseUnknown,
                 said(cut).constData());
        QVERIFY(put(books.db(), u"next"_s));
        QCOMPARE(count(books.db()).value(), qint64{1});
    }

    // The server goes away between our COMMIT and its answer.
    void aCommitWithoutAnAnswerSaysSo()
    {
        TestBooks books;
        TestBooks::required(books.write([](storage::Transaction &tx) -> Done {
            TRY(tx.db().run(u"CREATE FUNCTION leave() RETURNS trigger LANGUAGE plpgsql AS "
                            "'BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END'"_s));
            TRY(tx.db().run(u"CREATE CONSTRAINT TRIGGER at_commit AFTER INSERT ON shop_setting DEFERRABLE INITIALLY "
                            "DEFERRED FOR EACH ROW WHEN (NEW.key = 'last') EXECUTE FUNCTION leave()"_s));
            return {};
        }));
        int heard = 0;
        const auto ear = books.db().changes().listen([&heard](const Changes &) { ++heard; });
        const Done written = put(books.db(), u"last"_s);
        QVERIFY2(!written && written.error().kind == Error::Kind::DatabaseUnknown, said(written).constData());
        QCOMPARE(heard, 0);
        const Done next = put(books.db(), u"next"_s);
        QVERIFY2(next, said(next).constData());
    }

    void stoppedAndStarted_data()
    {
        QTest::addColumn<bool>("crash");
        QTest::newRow("restarted") << false;
        QTest::newRow("crashed") << true;
    }
    void stoppedAndStarted()
    {
        QFETCH(const bool, crash);
        PostgresServer server;
        QVERIFY(server.start());
        const SystemClock clock;
        const auto db = TestBooks::required(storage::Database::open(server.settings(), clock));
        QSignalSpy news(&db->changes(), &News::changed);
        db->changes().watchOthers();
        QVERIFY(put(*db, u"before"_s));
        openAll(*db);
        // The watcher listens from its first look on: another program writes until it is heard.
        qint64 told = 100;
        QTRY_VERIFY_WITH_TIMEOUT(otherWrites(server.settings(), ++told) && heard(news, told), patienceMs);
        QVERIFY(crash ? server.crash() : server.stop());
        const Done refused = put(*db, u"meanwhile"_s);
        QVERIFY2(!refused && refused.error().isDatabase(), said(refused).constData());
        const auto unread = count(*db);
        QVERIFY2(!unread && unread.error().isDatabase(), said(unread).constData());
        QVERIFY(server.start());
        const Done written = put(*db, u"after"_s);
        QVERIFY2(written, said(written).constData());
        for (int again = 0; again < 4; ++again)
            QCOMPARE(count(*db).value_or(-1), qint64{2});
        // What other programs write is heard again.
        QVERIFY(otherWrites(server.settings(), 7));
        QTRY_VERIFY_WITH_TIMEOUT(heard(news, 7), patienceMs);
    }
};

} // namespace kramar::faults

QTEST_GUILESS_MAIN(kramar::faults::TestLostServer)
#include "test_lost_server.moc"
