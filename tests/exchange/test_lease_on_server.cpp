// SPDX-License-Identifier: GPL-3.0-or-later
// Several desks on one server: one of them writes for longer than a lease lives without a sign of its owner.
#include "exchange/store_lease.h"
#include "tests/support/books.h"

#include <QScopeGuard>
#include <QtTest>

#include <future>
#include <semaphore>

using namespace kramar;
using namespace kramar::exchange;
using namespace Qt::StringLiterals;

class TestLeaseOnServer : public QObject
{
    Q_OBJECT

    using Books = test::TestBooks;

    static LeaseOwner desk(const QString &host)
    {
        LeaseOwner owner = LeaseOwner::ofThisProcess();
        owner.host = host;
        return owner;
    }

private Q_SLOTS:
    void aLongWriteCostsNobodyTheLease_data()
    {
        QTest::addColumn<bool>("ownDesk");
        QTest::newRow("of the owner's desk") << true;
        QTest::newRow("of another desk") << false;
    }
    void aLongWriteCostsNobodyTheLease()
    {
        QFETCH(const bool, ownDesk);
        Books books;
        const StoreId store = books.makeStore();
        const auto other = Books::required(storage::Database::open(books.settings(), books.clock));
        StoreLease ours(books.db(), store, desk(u"first"_s));
        Books::required(ours.acquire());
        StoreLease theirs(*other, store, desk(u"second"_s));
        const auto heard = [&] { return books.number(u"SELECT heartbeat_ms FROM lease"_s); };

        std::binary_semaphore began(0);
        std::counting_semaphore<2> end(0);
        auto written = (ownDesk ? books.db() : *other).write([&](storage::Transaction &tx) -> Done {
            TRY(tx.db().run(u"INSERT INTO shop_setting (key, value) VALUES ('first', 'half')"_s));
            began.release();
            end.acquire();
            TRY(tx.db().run(u"INSERT INTO shop_setting (key, value) VALUES ('second', 'half')"_s));
            return {};
        });
        began.acquire();
        // As if it had begun twenty seconds ago.
        Books::required(books.read(
            [](storage::Connection &db) { return db.run(u"UPDATE lease SET heartbeat_ms = heartbeat_ms - 20000"_s); }));
        const qint64 silent = heard();
        auto taken = std::async(std::launch::async, [&theirs] { return theirs.acquire(); }); // waits behind the write
        const auto ended = qScopeGuard([&end] { end.release(); });
        QTRY_VERIFY_WITH_TIMEOUT(heard() > silent, 15'000);
        QCOMPARE(books.number(u"SELECT count(*) FROM shop_setting"_s), qint64{0}); // nothing of it is to be seen yet
        end.release();
        const Done takeover = taken.get();
        QVERIFY(!takeover);
        QCOMPARE(takeover.error().kind, Error::Kind::HeldByOther);
        written.waitForFinished();
        Books::required(written.result());
        QCOMPARE(books.number(u"SELECT count(*) FROM shop_setting"_s), qint64{2});
        QVERIFY(ours.held());
        Books::required(books.write([&](storage::Transaction &tx) { return ours.stillOurs(tx); }));
    }

    // Who is really gone is replaced.
    void aSilentDeskIsReplaced()
    {
        Books books;
        const StoreId store = books.makeStore();
        Books::required(books.write([&](storage::Transaction &tx) {
            return tx.db().run(u"INSERT INTO lease (store_id, owner, host, pid, boot, epoch, heartbeat_ms) VALUES (?, "
                               "'x', 'first', 1, 'b', 1, CAST(extract(epoch FROM clock_timestamp()) * 1000 AS BIGINT) "
                               "- 15000)"_s,
                               {store});
        }));
        StoreLease ours(books.db(), store, desk(u"second"_s));
        Books::required(ours.acquire());
        QCOMPARE(ours.epoch(), qint64{2});
    }
};

QTEST_GUILESS_MAIN(TestLeaseOnServer)
#include "test_lease_on_server.moc"
