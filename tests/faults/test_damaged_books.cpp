// SPDX-License-Identifier: GPL-3.0-or-later
// The disk is full, the file is cut, spoilt or of another program: kramarctl says so with its exit code, and what was
// there before is there afterwards.
#include "base/clock.h"
#include "tests/ctl/driver.h"
#include "tests/faults/both_sides.h"
#include "tests/support/books.h"

#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace kramar::test;

namespace kramar::faults {

class TestDamagedBooks : public QObject
{
    Q_OBJECT

    Shop m_shop;
    SystemClock m_clock;

    static QStringList sync() { return {u"sync"_s, u"--store"_s, u"Shop"_s}; }
    void connectStore(Books &books)
    {
        QVERIFY(books.writeToken(m_shop.token()));
        const Ran ran =
            books.run({u"store"_s, u"add"_s, u"--name"_s, u"Shop"_s, u"--url"_s, m_shop.url(), u"--since"_s, u"all"_s});
        QVERIFY2(ran.exitCode == 0, ran.all().constData());
    }
    static QString fileOf(const Books &books) { return books.folder() + u"/kramar.db"_s; }

    // kramarctl that may not let a file grow past this: a full disk that needs no rights of root's.
    static Ran runWithin(const QStringList &arguments, rlim_t bytes)
    {
        QProcess process;
        process.setChildProcessModifier([bytes] {
            const rlimit limit{bytes, bytes};
            setrlimit(RLIMIT_FSIZE, &limit);
            std::signal(SIGXFSZ, SIG_IGN); // the write fails instead
        });
        process.start(QStringLiteral(KRAMARCTL), arguments);
        process.closeWriteChannel();
        return Ctl::finish(process);
    }
    static QByteArray sentenceOf(const Books &books, const QString &language)
    {
        return Ctl::run({u"list"_s, u"orders"_s, u"--data"_s, books.folder(), u"--lang"_s, language}).err;
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_shop.start({u"--products"_s, u"120"_s, u"--orders"_s, u"60"_s})); }

    void noRoom_data()
    {
        QTest::addColumn<int>("more");
        for (const int more : {0, 4'096, 40'000, 150'000, 400'000})
            QTest::addRow("%d bytes", more) << more;
    }
    void noRoom()
    {
        QFETCH(const int, more);
        Books books;
        connectStore(books);
        const qint64 edits = books.list(u"stores"_s).size();
        QCOMPARE(edits, 1);
        const auto bytes = static_cast<rlim_t>(QFileInfo(fileOf(books)).size() + more);
        const Ran ran = runWithin(books.with(sync()), bytes);
        QVERIFY2(ran.exitCode == 5 && ran.errorCode().startsWith(u"database"), ran.all().constData());
        const Ran told = runWithin(QStringList{u"sync"_s, u"--data"_s, books.folder(), u"--pace"_s, u"0"_s,
                                               u"--token-file"_s, books.tokenFile(), u"--lang"_s, u"uk"_s},
                                   bytes);
        QVERIFY2(told.exitCode == 5 && !told.err.trimmed().isEmpty() && !told.err.contains("sqlite"),
                 told.all().constData());
        // There is room again.
        const Ran again = books.run(sync());
        QVERIFY2(again.exitCode == 0, again.all().constData());
        const ShopState shop = [this](const QString &query) { return m_shop.get(u"state?"_s + query).object(); };
        QCOMPARE(differences(books.list(u"listings"_s), books.list(u"orders"_s), shop), QStringList());
        auto db = storage::Database::open(storage::DatabaseSettings::sqlite(fileOf(books)), m_clock);
        QVERIFY(db);
        QCOMPARE(brokenBooks(**db), QStringList());
    }

    // An edit that finds no room is not there at all, and the one before it is.
    void noRoomForAnEdit()
    {
        Books books;
        connectStore(books);
        QCOMPARE(books.run(sync()).exitCode, 0);
        qint64 listing = 0;
        for (const QJsonValue row : books.list(u"listings"_s)) {
            if (!row["is_variation"_L1].toBool() && !row["price"_L1].isNull())
                listing = row["prom_id"_L1].toInteger();
        }
        const auto set = [&](const QString &change) {
            return books.with(
                {u"listing"_s, u"set"_s, u"--store"_s, u"Shop"_s, u"--prom-id"_s, QString::number(listing), change});
        };
        QCOMPARE(Ctl::run(set(u"price=11.00"_s)).exitCode, 0);
        // Less than the file has already: the log of the write cannot be written.
        const Ran ran = runWithin(set(u"price=12.00"_s), 8'192);
        QVERIFY2(ran.exitCode == 5, ran.all().constData());
        const QJsonArray queue = books.list(u"queue"_s);
        QCOMPARE(queue.size(), 1);
        for (const QJsonValue row : books.list(u"listings"_s)) {
            if (row["prom_id"_L1].toInteger() == listing)
                QCOMPARE(row["price"_L1].toString(), u"11.00"_s);
        }
    }

    void spoiltFile_data()
    {
        QTest::addColumn<qint64>("keep");  // bytes that stay, in thousandths
        QTest::addColumn<qint64>("spoil"); // where 4 KB of rubbish begin, in thousandths; -1: nowhere
        QTest::newRow("cut to a third") << qint64{333} << qint64{-1};
        QTest::newRow("cut by one page") << qint64{990} << qint64{-1};
        QTest::newRow("cut to the header") << qint64{0} << qint64{-1};
        QTest::newRow("rubbish at the beginning") << qint64{1000} << qint64{0};
        QTest::newRow("rubbish near the beginning") << qint64{1000} << qint64{10};
        QTest::newRow("rubbish in the middle") << qint64{1000} << qint64{500};
    }
    void spoiltFile()
    {
        QFETCH(const qint64, keep);
        QFETCH(const qint64, spoil);
        Books books;
        connectStore(books);
        QCOMPARE(books.run(sync()).exitCode, 0);
        QFile file(fileOf(books));
        const qint64 size = file.size();
        QVERIFY(file.open(QIODevice::ReadWrite));
        if (keep < 1000)
            QVERIFY(file.resize(qMax(qint64{100}, size * keep / 1000 / 4096 * 4096)));
        if (spoil >= 0) {
            QVERIFY(file.seek(size * spoil / 1000 / 4096 * 4096));
            QCOMPARE(file.write(QByteArray(4096, '\x5a')), qint64{4096});
        }
        file.close();
        // Whatever is still readable may be read; nothing crashes, and what is damaged is called so.
        for (const QStringList &verb :
             {QStringList{u"list"_s, u"orders"_s}, QStringList{u"list"_s, u"listings"_s}, sync(), sync()}) {
            const Ran ran = books.run(verb);
            QVERIFY2(ran.exitCode == 0 || ran.exitCode == 5, ran.all().constData());
            if (ran.exitCode == 5)
                QVERIFY2(ran.out.contains("database_damaged"), ran.all().constData());
            if (spoil == 0 || keep == 0)
                QCOMPARE(ran.exitCode, 5);
        }
        if (spoil == 0 || keep == 0) {
            QVERIFY(QString::fromUtf8(sentenceOf(books, u"uk"_s)).contains(u"Базу даних пошкоджено"_s));
            QVERIFY(sentenceOf(books, u"en"_s).contains("database"));
        }
    }

    void notOurs_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("said");
        QTest::newRow("a text file") << u"text"_s << u"database_damaged"_s << u"Базу даних пошкоджено"_s;
        QTest::newRow("of a newer Kramar") << u"newer"_s << u"database_newer"_s << u"новіш"_s;
    }
    void notOurs()
    {
        QFETCH(const QString, what);
        QFETCH(const QString, code);
        QFETCH(const QString, said);
        Books books;
        connectStore(books);
        if (what == u"newer") {
            auto db =
                test::TestBooks::required(storage::Connection::open(storage::DatabaseSettings::sqlite(fileOf(books))));
            QVERIFY(db->run(u"INSERT INTO schema_version (version, applied_ms) VALUES (9999, 0)"_s));
        } else {
            QFile file(fileOf(books));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("Прайс-лист\n");
        }
        const auto bytes = [&books] {
            QFile file(fileOf(books));
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        const QByteArray before = bytes();
        for (const QStringList &verb : {QStringList{u"list"_s, u"orders"_s}, sync()}) {
            const Ran ran = books.run(verb);
            QCOMPARE(ran.exitCode, 5);
            QCOMPARE(ran.errorCode(), code);
        }
        QVERIFY(QString::fromUtf8(sentenceOf(books, u"uk"_s)).contains(said));
        QVERIFY(sentenceOf(books, u"en"_s).contains("database"));
        QCOMPARE(bytes(), before);
    }

    void cleanupTestCase() { QVERIFY(m_shop.ledger().isEmpty()); }
};

} // namespace kramar::faults

QTEST_GUILESS_MAIN(kramar::faults::TestDamagedBooks)
#include "test_damaged_books.moc"
