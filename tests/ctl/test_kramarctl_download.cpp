// SPDX-License-Identifier: GPL-3.0-or-later
// "Download products from the site" by kramarctl: the four ways, counted first; by which keys a store links.
#include "tests/ctl/shop_test.h"

#include <QDir>

using namespace Qt::StringLiterals;
using namespace kramar;
using namespace kramar::test;

class TestKramarctlDownload : public ShopTest
{
    Q_OBJECT

    static Ran download(const Books &books, const QString &way, const QStringList &more = {})
    {
        return books.run(QStringList{u"products"_s, u"download"_s, way, u"--store"_s, u"Shop"_s} + more);
    }
    static Ran linking(const Books &books, const QStringList &more = {})
    {
        return books.run(QStringList{u"store"_s, u"linking"_s, u"Shop"_s} + more);
    }
    static bool copy(const Books &from, Books &to)
    {
        const QDir folder(from.folder());
        bool copied = QDir().mkpath(to.folder()) && to.writeToken("none");
        for (const QString &file : folder.entryList(QDir::Files))
            copied = copied && QFile::copy(folder.filePath(file), to.folder() + u'/' + file);
        return copied;
    }

private Q_SLOTS:
    void theKeysAreShownAndSet()
    {
        Books books;
        QVERIFY(connectStore(books));
        QCOMPARE(linking(books).object()["keys"_L1].toArray(), QJsonArray{u"sku"_s});
        QCOMPARE(linking(books).object()["new"_L1].toString(), u"create"_s);
        const Ran set = linking(books, {u"--key"_s, u"name"_s, u"--key"_s, u"external_id"_s, u"--new"_s, u"leave"_s});
        QCOMPARE(set.exitCode, 0);
        const QJsonObject now = linking(books).object();
        QCOMPARE(now["keys"_L1].toArray(), (QJsonArray{u"name"_s, u"external_id"_s}));
        QCOMPARE(now["new"_L1].toString(), u"leave"_s);
        for (const QStringList &wrong : {QStringList{u"--key"_s, u"colour"_s}, QStringList{u"--new"_s, u"maybe"_s},
                                         QStringList{u"--key"_s, u"sku"_s, u"--key"_s, u"sku"_s}})
            QVERIFY(linking(books, wrong).exitCode != 0);
        QCOMPARE(linking(books).object(), now);
        const Ran said = Ctl::run(spoken(books.with({u"store"_s, u"linking"_s, u"Shop"_s})));
        QVERIFY2(said.out.contains("name, external_id"), said.all().constData());
    }

    void theFourWays()
    {
        Books books;
        QVERIFY(connectStore(books));
        const Ran read = download(books, u"leave"_s, {u"--apply"_s});
        QVERIFY2(read.exitCode == 0, read.all().constData());
        const qsizetype listings = books.list(u"listings"_s).size();
        QVERIFY(listings > 0);
        QCOMPARE(books.list(u"products"_s).size(), 0);

        // Counted, and nothing done.
        const QJsonObject would = download(books, u"new"_s).object();
        QVERIFY(!would["applied"_L1].toBool());
        QVERIFY(would["created"_L1].toInt() > 0);
        QCOMPARE(books.list(u"products"_s).size(), 0);

        const Ran made = download(books, u"new"_s, {u"--apply"_s});
        QVERIFY2(made.exitCode == 0, made.all().constData());
        QCOMPARE(made.object()["created"_L1], would["created"_L1]);
        QCOMPARE(books.list(u"products"_s).size(), made.object()["created"_L1].toInt());

        const QJsonObject balances = download(books, u"balances"_s, {u"--read"_s}).object();
        const Ran counted = download(books, u"balances"_s, {u"--apply"_s});
        QVERIFY2(counted.exitCode == 0, counted.all().constData());
        QCOMPARE(counted.object()["balances"_L1], balances["balances"_L1]);
        QVERIFY(counted.object()["document"_L1].toInt() > 0);
        QCOMPARE(download(books, u"balances"_s).object()["balances"_L1].toInt(), 0); // all the same now
        QCOMPARE(download(books, u"link"_s, {u"--apply"_s}).object()["linked"_L1].toInt(), 0);
        QVERIFY(m_shop.ledger().isEmpty());

        QVERIFY(download(books, u"everything"_s).exitCode != 0);
        QVERIFY(download(books, u"link"_s, {u"--leave-alike"_s}).exitCode != 0);
        const Ran said = Ctl::run(
            spoken(books.with({u"products"_s, u"download"_s, u"balances"_s, u"--store"_s, u"Shop"_s}), u"uk"_s));
        QVERIFY2(said.exitCode == 0 && said.all().contains("--apply"), said.all().constData());
    }

    void killedAtAnyMomentItIsAllOrNothing()
    {
        Shop large;
        QVERIFY(large.start({u"--products"_s, u"600"_s, u"--orders"_s, u"1"_s}));
        Books unlinked;
        QVERIFY(connectStore(unlinked, large));
        QCOMPARE(download(unlinked, u"leave"_s, {u"--apply"_s}).exitCode, 0);
        killed(unlinked, u"new"_s, u"products"_s);
        Books uncounted;
        QVERIFY(copy(unlinked, uncounted));
        QCOMPARE(download(uncounted, u"new"_s, {u"--apply"_s}).exitCode, 0);
        killed(uncounted, u"balances"_s, u"documents"_s);
    }

private:
    // The way makes some of these; whoever asks for it again after the kill gets the same as without one.
    static void killed(const Books &before, const QString &way, const QString &made)
    {
        Books quiet;
        QVERIFY(copy(before, quiet));
        const Ran whole = download(quiet, way, {u"--apply"_s});
        QVERIFY2(whole.exitCode == 0, whole.all().constData());
        const qsizetype first = before.list(made).size(), last = quiet.list(made).size();
        QVERIFY(last > first);
        int nothing = 0, all = 0;
        for (int withinMs = 10; withinMs <= 250; withinMs += 20) {
            Books books;
            QVERIFY(copy(before, books));
            const auto running =
                Ctl::start(books.with({u"products"_s, u"download"_s, way, u"--store"_s, u"Shop"_s, u"--apply"_s}));
            running->waitForFinished(withinMs);
            running->kill();
            running->waitForFinished();
            const bool done = books.list(made).size() != first;
            QCOMPARE(books.list(made).size(), done ? last : first);
            if (!done)
                QCOMPARE(books.list(u"stock"_s), before.list(u"stock"_s));
            ++(done ? all : nothing);
            const Ran again = download(books, way, {u"--apply"_s});
            QVERIFY2(again.exitCode == 0, again.all().constData());
            QCOMPARE(books.list(made).size(), last);
            QCOMPARE(books.list(u"stock"_s), quiet.list(u"stock"_s));
        }
        qInfo("%s, killed while it worked: %d times nothing was done, %d times all of it", qPrintable(way), nothing,
              all);
        QVERIFY(nothing > 0);
    }
};

QTEST_GUILESS_MAIN(TestKramarctlDownload)
#include "test_kramarctl_download.moc"
