// SPDX-License-Identifier: GPL-3.0-or-later
// Books that are missing, foreign, damaged, newer, locked away, or on a disk that is full.
#include "storage/connection.h"
#include "tests/ctl/shop_test.h"

#ifdef Q_OS_LINUX
#include <sys/mount.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;
using namespace kramar;
using namespace kramar::test;

class TestKramarctlBooks : public ShopTest
{
    Q_OBJECT

private Q_SLOTS:
    void booksAreNotMadeByMistake()
    {
        Books books;
        for (const QStringList &verb :
             {QStringList{u"list"_s, u"orders"_s}, QStringList{u"sync"_s}, QStringList{u"serve"_s},
              QStringList{u"queue"_s, u"drop"_s, u"--all"_s}, QStringList{u"store"_s, u"pause"_s, u"Shop"_s}}) {
            const Ran ran = books.run(verb);
            QVERIFY2(ran.exitCode == 2 && ran.out.contains(books.folder().toUtf8()), ran.all().constData());
            QVERIFY(!QFileInfo::exists(books.folder()));
        }
        for (const QString &what :
             {u"stores"_s, u"listings"_s, u"products"_s, u"orders"_s, u"order-lines"_s, u"clients"_s, u"queue"_s,
              u"conflicts"_s, u"stock"_s, u"documents"_s, u"warehouses"_s}) {
            const Ran ran = books.run({u"list"_s, what});
            QVERIFY2(ran.exitCode == 2 && ran.out.contains(books.folder().toUtf8()),
                     (what.toUtf8() + ran.all()).constData());
        }
        QVERIFY(QDir().mkpath(books.folder())); // a folder that holds something else
        QCOMPARE(books.run({u"list"_s, u"orders"_s}).exitCode, 2);
        QVERIFY(QDir(books.folder()).isEmpty());
        for (const QStringList &verb : {QStringList{u"list"_s, u"orders"_s, u"--data"_s, u""_s},
                                        QStringList{u"list"_s, u"orders"_s, u"--data="_s}}) {
            const Ran ran = Ctl::run(verb);
            QVERIFY2(ran.exitCode == 2 && ran.err.contains("--data"), ran.all().constData());
        }
    }

    void booksAreNamedInTheLanguageThatIsAskedFor()
    {
        for (const auto &[language, name] :
             {std::pair(u"en"_s, u"Main warehouse"_s), std::pair(u"uk"_s, u"Основний склад"_s)}) {
            Books books;
            QVERIFY(books.writeToken(m_shop.token()));
            const Ran ran =
                Ctl::run({u"store"_s, u"add"_s, u"--name"_s, u"Shop"_s, u"--url"_s, m_shop.url(), u"--data"_s,
                          books.folder(), u"--token-file"_s, books.tokenFile(), u"--lang"_s, language});
            QVERIFY2(ran.exitCode == 0, ran.all().constData());
            const auto db =
                storage::Connection::open(storage::DatabaseSettings::sqlite(books.folder() + u"/kramar.db"_s));
            QVERIFY(db.has_value());
            const auto found =
                (*db)->list(u"SELECT name FROM warehouse"_s, {}, [](const storage::Row &row) { return row.text(0); });
            QVERIFY(found.has_value());
            QCOMPARE(*found, QStringList{name});
        }
    }

    // Buyers' names and phones are in there, also where the folder was made by somebody for whom 755 is usual.
    void nobodyElseLooksIntoThem()
    {
        Books books;
        QVERIFY(QDir().mkpath(books.folder()));
        const auto usual = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadGroup | QFile::ExeGroup |
                           QFile::ReadOther | QFile::ExeOther;
        QVERIFY(QFile::setPermissions(books.folder(), usual));
        QVERIFY(connectStore(books));
        constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther |
                                QFile::WriteOther | QFile::ExeOther;
        const QFileInfoList all =
            QDir(books.folder()).entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden);
        QVERIFY(all.size() >= 3);
        for (const QFileInfo &one : all)
            QVERIFY2(!(one.permissions() & others), qPrintable(one.fileName()));
        QCOMPARE(QFileInfo(books.folder()).permissions() & others, usual & others); // that is not ours
    }

    void foreignBooksAreLeftAsTheyAre()
    {
        Books books;
        QVERIFY(QDir().mkpath(books.folder()));
        QFile file(books.folder() + u"/kramar.db"_s);
        {
            const auto db = storage::Connection::open(storage::DatabaseSettings::sqlite(file.fileName()));
            QVERIFY(db && (*db)->run(u"CREATE TABLE t (x INTEGER)"_s));
        }
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray before = file.readAll();
        file.close();
        QVERIFY(books.writeToken(m_shop.token()));
        const Ran ran = books.run({u"store"_s, u"add"_s, u"--name"_s, u"Shop"_s, u"--url"_s, m_shop.url()});
        QVERIFY2(ran.exitCode == 5 && ran.errorCode() == u"database_foreign"_s, ran.all().constData());
        QVERIFY2(ran.out.contains("kramar.db"), ran.all().constData());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), before);
        file.close();
        QVERIFY(file.remove() && QDir().mkpath(file.fileName()));
        QCOMPARE(books.run({u"list"_s, u"orders"_s}).exitCode, 5);
    }

    void nonsenseInLocalIni()
    {
        Books books;
        QVERIFY(connectStore(books));
        QFile file(books.folder() + u"/local.ini"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("\x01\x02 host = somewhere\n[data");
        file.close();
        const Ran ran = books.run({u"list"_s, u"orders"_s});
        QVERIFY2(ran.exitCode == 2 && ran.out.contains("local.ini"), ran.all().constData());
    }

    void wrongLocalSettings()
    {
        Books books;
        QVERIFY(QDir().mkpath(books.folder()));
        QFile file(books.folder() + u"/local.ini"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[database]\nengine=oracle\n");
        file.close();
        const Ran ran = books.run({u"list"_s, u"orders"_s});
        QVERIFY2(ran.exitCode == 2 && ran.out.contains("local.ini"), ran.all().constData());
    }

    void aFolderThatCannotBeMade()
    {
        const Ran ran = Ctl::run({u"store"_s, u"add"_s, u"--name"_s, u"Shop"_s, u"--url"_s, m_shop.url(), u"--data"_s,
                                  u"/proc/kramar"_s, u"--lang"_s, u"en"_s});
        QVERIFY2(ran.exitCode == 5 && isSentence(ran.err), ran.all().constData());
    }

    void damagedBooks()
    {
        Books books;
        QVERIFY(QDir().mkpath(books.folder()));
        QFile file(books.folder() + u"/kramar.db"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(4096, 'x'));
        file.close();
        const Ran ran = books.run({u"list"_s, u"orders"_s});
        QVERIFY2(ran.exitCode == 5 && ran.errorCode() == u"database_damaged", ran.all().constData());
        const Ran told = Ctl::run({u"list"_s, u"orders"_s, u"--data"_s, books.folder()});
        QVERIFY2(told.exitCode == 5 && isSentence(told.err), told.all().constData());
        const Ran ukrainian = Ctl::run({u"list"_s, u"orders"_s, u"--data"_s, books.folder(), u"--lang"_s, u"uk"_s});
        QVERIFY2(QString::fromUtf8(ukrainian.err).contains(u"Базу даних пошкоджено"_s), ukrainian.all().constData());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray(4096, 'x'));
    }

    void newerBooks()
    {
        Books books;
        QVERIFY(connectStore(books));
        {
            const auto db =
                storage::Connection::open(storage::DatabaseSettings::sqlite(books.folder() + u"/kramar.db"_s));
            QVERIFY(db);
            QVERIFY((*db)->run(u"INSERT INTO schema_version (version, applied_ms) VALUES (9999, 0)"_s));
        }
        const Ran ran = books.run({u"list"_s, u"orders"_s});
        QVERIFY2(ran.exitCode == 5 && ran.errorCode() == u"database_newer"_s, ran.all().constData());
        const Ran told = Ctl::run({u"list"_s, u"orders"_s, u"--data"_s, books.folder(), u"--lang"_s, u"en"_s});
        QVERIFY2(told.err.contains("newer Kramar") && isSentence(told.err), told.all().constData());
    }

#ifdef Q_OS_LINUX
    void anAnswerThatFindsNoRoom()
    {
        Books books;
        QVERIFY(connectStore(books));
        QProcess shell;
        shell.start(u"/bin/sh"_s, {u"-c"_s, QStringLiteral(KRAMARCTL) +
                                                u" list stores --data '%1' > /dev/full"_s.arg(books.folder())});
        QVERIFY(shell.waitForFinished());
        QCOMPARE(shell.exitCode(), 1);
        QVERIFY(shell.readAllStandardError().contains("no room"));
    }

    void filesThatMayNotGrow()
    {
        Books books;
        QVERIFY(connectStore(books));
        QProcess shell;
        shell.start(u"/bin/bash"_s, {u"-c"_s, u"ulimit -f 300; "_s + QStringLiteral(KRAMARCTL) + u' ' +
                                                  spoken(books.with({u"sync"_s})).join(u' ')});
        QVERIFY(shell.waitForFinished());
        const QByteArray err = shell.readAllStandardError();
        QVERIFY2(shell.exitStatus() == QProcess::NormalExit && shell.exitCode() == 5 && err.contains("no room left"),
                 (QByteArray::number(shell.exitCode()) + err).constData());
    }

    void readOnlyDisk()
    {
        Books books;
        QVERIFY(QDir().mkpath(books.folder()));
        const QByteArray folder = books.folder().toUtf8();
        if (::geteuid() != 0 || ::mount("tmpfs", folder.constData(), "tmpfs", 0, "size=8m") != 0)
            return; // root writes to every folder but that of a read-only disk, and only root can make one
        const bool made = connectStore(books);
        const int turned = ::mount("tmpfs", folder.constData(), "tmpfs", MS_REMOUNT | MS_RDONLY, "");
        const Ran ran = Ctl::run({u"list"_s, u"orders"_s, u"--data"_s, books.folder(), u"--lang"_s, u"en"_s});
        QCOMPARE(::umount(folder.constData()), 0);
        QCOMPARE(turned, 0);
        QVERIFY(made);
        QVERIFY2(ran.exitCode == 5 && ran.err.contains("read-only"), ran.all().constData());
    }

    void fullDisk()
    {
        Books books;
        QVERIFY(QDir().mkpath(books.folder()));
        const QByteArray folder = books.folder().toUtf8();
        if (::geteuid() != 0 || ::mount("tmpfs", folder.constData(), "tmpfs", 0, "size=4m") != 0)
            return; // only root can make a disk that is small
        const Ran added = [&] {
            return books.writeToken(m_shop.token()) ? books.run({u"store"_s, u"add"_s, u"--name"_s, u"Shop"_s,
                                                                 u"--url"_s, m_shop.url(), u"--since"_s, u"all"_s})
                                                    : Ran();
        }();
        // Whatever does not fit any more first: it ends with the database's code and a sentence.
        QFile filler(books.folder() + u"/filler"_s);
        QVERIFY(filler.open(QIODevice::WriteOnly));
        while (filler.write(QByteArray(4096, 'x')) == 4096 && filler.flush()) {
        }
        filler.close();
        const Ran ran = Ctl::run({u"sync"_s, u"--data"_s, books.folder(), u"--pace"_s, u"0"_s, u"--token-file"_s,
                                  books.tokenFile(), u"--lang"_s, u"en"_s});
        QCOMPARE(::umount(folder.constData()), 0);
        QVERIFY2(added.exitCode == 0 || added.exitCode == 5, added.all().constData());
        QVERIFY2(ran.exitCode == 5 && ran.err.contains("no room left"), ran.all().constData());
    }
#endif
};

QTEST_GUILESS_MAIN(TestKramarctlBooks)
#include "test_kramarctl_books.moc"
