// SPDX-License-Identifier: GPL-3.0-or-later
// The file of the books: missing, foreign, damaged, locked away.
#include "storage/database.h"

#include <QTemporaryDir>
#include <QtTest>

#include <unistd.h>

#include <atomic>
#include <semaphore>
#include <thread>

using namespace kramar;
using namespace kramar::storage;
using namespace Qt::StringLiterals;

namespace {

// Root may write everywhere: while this lives, the process is nobody. Anybody else stays who he is.
class WithoutPower
{
public:
    WithoutPower() { m_holds = !m_isRoot || setresuid(nobody, nobody, 0) == 0; }
    ~WithoutPower()
    {
        if (m_isRoot && setresuid(0, 0, 0) != 0)
            qFatal("root is root no more");
    }
    Q_DISABLE_COPY_MOVE(WithoutPower)
    bool holds() const { return m_holds; }

private:
    static constexpr uid_t nobody = 65534;
    const bool m_isRoot = geteuid() == 0;
    bool m_holds = false;
};

} // namespace

class TestSqliteFile : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    const SystemClock m_clock;

    QString path(const QString &name) const { return m_folder.filePath(name); }
    Error openError(const QString &file) const
    {
        const auto opened = Database::open(DatabaseSettings::sqlite(file), m_clock);
        return opened ? Error::of(Error::Kind::Internal, u"it opened"_s) : opened.error();
    }
    static void fill(const QString &file, const QByteArray &bytes)
    {
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly));
        QCOMPARE(out.write(bytes), bytes.size());
    }

private Q_SLOTS:
    void makesFolderAndFile()
    {
        const QString file = path(u"new/deep/kramar.db"_s);
        QVERIFY(Database::open(DatabaseSettings::sqlite(file), m_clock));
        QVERIFY(QFile::exists(file));
    }

    void foreignFileIsRefusedUntouched()
    {
        const QString file = path(u"letter.db"_s);
        const QByteArray letter = "Dear Sir, this is no database at all.";
        fill(file, letter);
        QCOMPARE(openError(file).kind, Error::Kind::DatabaseDamaged);
        QFile in(file);
        QVERIFY(in.open(QIODevice::ReadOnly));
        QCOMPARE(in.readAll(), letter);
    }

    void anotherProgramsDatabaseIsRefusedUntouched()
    {
        const QString file = path(u"foreign.db"_s);
        {
            const auto db = Connection::open(DatabaseSettings::sqlite(file));
            QVERIFY(db && (*db)->run(u"CREATE TABLE t (x INTEGER)"_s));
        }
        QFile in(file);
        QVERIFY(in.open(QIODevice::ReadOnly));
        const QByteArray before = in.readAll();
        QCOMPARE(openError(file).kind, Error::Kind::DatabaseForeign);
        QCOMPARE(openError(file).object, file);
        in.seek(0);
        QCOMPARE(in.readAll(), before);
    }

    void nothingIsMadeWhereNothingMayBe()
    {
        const QString file = path(u"none/kramar.db"_s);
        const auto opened = Database::open(DatabaseSettings::sqlite(file), m_clock, Database::Missing::Refuse);
        QVERIFY(!opened && opened.error().detail == u"no_books");
        QVERIFY(!QFile::exists(path(u"none"_s)));
        QVERIFY(Database::open(DatabaseSettings::sqlite(file), m_clock));
        QVERIFY(Database::open(DatabaseSettings::sqlite(file), m_clock, Database::Missing::Refuse));
    }

    void damagedFileIsRefused()
    {
        const QString file = path(u"damaged.db"_s);
        QVERIFY(Database::open(DatabaseSettings::sqlite(file), m_clock));
        QFile bytes(file);
        QVERIFY(bytes.open(QIODevice::ReadWrite));
        bytes.seek(100); // the first page behind the file's header
        bytes.write(QByteArray(4000, '\x5A'));
        bytes.close();
        const Error error = openError(file);
        QCOMPARE(error.kind, Error::Kind::DatabaseDamaged);
    }

    // A page that nobody looks at while opening; the program before this one was killed.
    void damageInsideIsFoundAfterAKill_data()
    {
        QTest::addColumn<bool>("killed");
        QTest::addColumn<bool>("damaged");
        QTest::newRow("whole after a kill") << true << false;
        QTest::newRow("damaged after a kill") << true << true;
        QTest::newRow("ended well: not looked through") << false << true;
    }
    void damageInsideIsFoundAfterAKill()
    {
        QFETCH(const bool, killed);
        QFETCH(const bool, damaged);
        const QString lived = path(u"lived%1%2.db"_s.arg(killed).arg(damaged));
        const QString file = path(u"found%1%2.db"_s.arg(killed).arg(damaged));
        QVERIFY(Database::open(DatabaseSettings::sqlite(lived), m_clock));
        {
            const auto db = Connection::open(DatabaseSettings::sqlite(lived));
            QVERIFY(db);
            QVERIFY(
                (*db)->run(u"CREATE TABLE padding AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n "
                           "WHERE i < 2000) SELECT i, hex(randomblob(200)) AS text FROM n"_s));
            QVERIFY((*db)->run(u"PRAGMA wal_checkpoint(TRUNCATE)"_s));
            QVERIFY((*db)->run(u"INSERT INTO padding VALUES (0, 'in the journal')"_s));
            QVERIFY(QFile::copy(lived, file));
            if (killed)
                QVERIFY(QFile::copy(lived + u"-wal"_s, file + u"-wal"_s));
        }
        if (damaged) {
            QFile bytes(file);
            QVERIFY(bytes.open(QIODevice::ReadWrite));
            bytes.seek(bytes.size() - 300'000);
            bytes.write(QByteArray(4096 * 3, '\x5A'));
        }
        const auto opened = Database::open(DatabaseSettings::sqlite(file), m_clock);
        QVERIFY(opened);
        QFuture<Done> health = (*opened)->health();
        health.waitForFinished();
        QCOMPARE(!health.result(), killed && damaged);
        if (killed && damaged)
            QCOMPARE(health.result().error().kind, Error::Kind::DatabaseDamaged);
    }

    void cutFileIsRefused()
    {
        const QString file = path(u"cut.db"_s);
        QVERIFY(Database::open(DatabaseSettings::sqlite(file), m_clock));
        QVERIFY(QFile::resize(file, 6000));
        QCOMPARE(openError(file).kind, Error::Kind::DatabaseDamaged);
    }

    void emptyFileBecomesBooks()
    {
        const QString file = path(u"empty.db"_s);
        fill(file, {});
        QVERIFY(Database::open(DatabaseSettings::sqlite(file), m_clock));
    }

    void readOnlyIsSaid()
    {
        const QFile::Permissions look = QFile::ReadOwner | QFile::ReadOther;
        const QFile::Permissions enter = look | QFile::ExeOwner | QFile::ExeOther;
        const QString file = path(u"readonly.db"_s);
        QVERIFY(Database::open(DatabaseSettings::sqlite(file), m_clock));
        QVERIFY(QFile::setPermissions(file, look));
        QVERIFY(QDir().mkpath(path(u"locked"_s)));
        QVERIFY(QFile::setPermissions(path(u"locked"_s), enter));
        QVERIFY(QFile::setPermissions(m_folder.path(), enter | QFile::WriteOwner));
        const WithoutPower nobody;
        QVERIFY(nobody.holds());
        QCOMPARE(openError(file).kind, Error::Kind::DatabaseReadOnly);
        QCOMPARE(openError(path(u"locked/kramar.db"_s)).kind, Error::Kind::DatabaseReadOnly);
    }

    // A fast import: one commit after the other, with nothing in between. Another program on the same file gets its
    // turn after the one that it finds under way.
    void whoeverWritesAgainAndAgainLetsOthersIn()
    {
        const QString file = path(u"shared.db"_s);
        const auto opened = [&] { return Database::open(DatabaseSettings::sqlite(file), m_clock); };
        auto importing = opened();
        auto other = opened();
        QVERIFY(importing && other);
        std::atomic<int> commits{0};
        std::atomic<bool> over{false};
        std::binary_semaphore began(0);
        const auto page = [&](Transaction &tx) -> Done {
            TRY(tx.db().run(u"INSERT INTO shop_setting (key, value) VALUES ('page', '') "
                            "ON CONFLICT (key) DO UPDATE SET value = excluded.value || 'x'"_s));
            if (++commits == 1)
                began.release();
            std::this_thread::sleep_for(std::chrono::milliseconds(30)); // what a dozen pages take
            return {};
        };
        const auto write = [](Database &db, Executor::Urgency urgency, auto f) {
            return db.writeNow(urgency, std::move(f)).has_value();
        };
        std::jthread import([&] {
            while (!over && write(**importing, Executor::Urgency::Exchange, page)) {
            }
        });
        const auto ended = qScopeGuard([&over] { over = true; });
        began.acquire();
        for (int i = 0; i < 10; ++i) {
            const int before = commits;
            QVERIFY(write(**other, Executor::Urgency::Person, [i](Transaction &tx) -> Done {
                TRY(tx.db().run(u"INSERT INTO shop_setting (key, value) VALUES (?, '')"_s, {u"other %1"_s.arg(i)}));
                return {};
            }));
            // The one under way, and one that stood in the door first.
            QVERIFY2(commits - before <= 2, QByteArray::number(commits - before).constData());
        }
    }

    void folderThatCannotBeMade()
    {
        QCOMPARE(openError(u"/proc/kramar/kramar.db"_s).kind, Error::Kind::DatabaseReadOnly);
    }
};

QTEST_GUILESS_MAIN(TestSqliteFile)
#include "test_sqlite_file.moc"
