// SPDX-License-Identifier: GPL-3.0-or-later
// The database server ends our connections (a restart, a network that broke): what was under way fails and is undone,
// what comes next works again, without a new start of the program.
#include "tests/support/books.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace kramar::faults {

class TestLostServer : public QObject
{
    Q_OBJECT

    template <class R>
    static QByteArray said(const R &result)
    {
        return result ? QByteArray("none") : toLogLine(result.error()).toUtf8();
    }
    static void endAllConnections(test::TestBooks &books)
    {
        auto other = storage::Connection::open(books.settings());
        QVERIFY(other);
        const auto ended = (*other)->firstNumber(
            u"SELECT CAST(count(pg_terminate_backend(pid)) AS BIGINT) FROM pg_stat_activity WHERE datname = "
            "current_database() AND pid <> pg_backend_pid()"_s);
        QVERIFY2(ended && ended->value_or(0) > 0, said(ended).constData());
    }

private Q_SLOTS:
    void goesOnAfterwards()
    {
        if (!test::TestBooks::onPostgres())
            QSKIP("for a database server");
        test::TestBooks books;
        const StoreId store = books.makeStore();
        for (int i = 0; i < 2; ++i)
            QCOMPARE(books.number(u"SELECT count(*) FROM store"_s), qint64{1});
        const auto rename = [store](storage::Transaction &tx) {
            return tx.db().run(u"UPDATE store SET name = 'Other' WHERE id = ?"_s, {store});
        };
        const auto count = [](storage::Connection &db) { return db.firstNumber(u"SELECT count(*) FROM store"_s); };
        endAllConnections(books);
        // Each thread may notice it once.
        for (int i = 0; i < 4; ++i) {
            const auto written = books.write(rename);
            QVERIFY2(written || written.error().isDatabase(), said(written).constData());
            const auto found = books.read(count);
            QVERIFY2(found || found.error().isDatabase(), said(found).constData());
        }
        const auto written = books.write(rename);
        QVERIFY2(written, said(written).constData());
        const auto found = books.read(count);
        QVERIFY2(found, said(found).constData());
        QCOMPARE(**found, qint64{1});

        // In the middle of a transaction: it is undone whole.
        const auto broken = books.write([&](storage::Transaction &tx) -> Result<qint64> {
            TRY(tx.db().run(u"UPDATE store SET name = 'Lost' WHERE id = ?"_s, {store}));
            endAllConnections(books);
            return tx.db().run(u"UPDATE store SET language = 'ru' WHERE id = ?"_s, {store});
        });
        QVERIFY(!broken && broken.error().isDatabase());
        for (int i = 0; i < 3; ++i)
            static_cast<void>(books.read(count));
        QCOMPARE(books.number(u"SELECT count(*) FROM store WHERE name = 'Other' AND language = 'uk'"_s), qint64{1});
    }
};

} // namespace kramar::faults

QTEST_GUILESS_MAIN(kramar::faults::TestLostServer)
#include "test_lost_server.moc"
