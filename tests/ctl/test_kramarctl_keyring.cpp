// SPDX-License-Identifier: GPL-3.0-or-later
// With a keyring a token is given once; later runs find it there.
#include "tests/ctl/driver.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace kramar::test;

class TestKramarctlKeyring : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTokenIsGivenOnce()
    {
        Ctl::letFindKeyring();
        Shop shop;
        QVERIFY(shop.start({u"--products"_s, u"5"_s, u"--orders"_s, u"3"_s}));
        Books books;
        const QStringList common{u"--data"_s, books.folder(), u"--json"_s, u"--pace"_s, u"0"_s};
        const QStringList add{u"store"_s, u"add"_s, u"--name"_s, u"Shop"_s, u"--url"_s, shop.url()};
        const Ran added = Ctl::run(add + common, shop.token() + '\n');
        QVERIFY2(added.exitCode == 0, added.all().constData());
        QCOMPARE(added.object()["token_lasts"_L1].toBool(), true);
        QVERIFY2(!added.err.contains("keyring"), added.all().constData());
        QCOMPARE(books.list(u"stores"_s).first()["token_kept"_L1].toString(), u"keyring"_s);
        const Ran sync = Ctl::run(QStringList{u"sync"_s, u"--store"_s, u"Shop"_s} + common);
        QVERIFY2(sync.exitCode == 0, sync.all().constData());

        // A new token out of a file goes there too.
        QVERIFY(books.writeToken(shop.token()));
        const Ran renewed = books.run({u"store"_s, u"token"_s, u"Shop"_s});
        QVERIFY2(renewed.exitCode == 0, renewed.all().constData());
        QCOMPARE(renewed.object()["token_lasts"_L1].toBool(), true);
    }
    void aTokenOutOfAFileIsKeptToo()
    {
        Ctl::letFindKeyring();
        Shop shop;
        QVERIFY(shop.start({u"--products"_s, u"5"_s, u"--orders"_s, u"3"_s}));
        Books books;
        QVERIFY(books.writeToken(shop.token()));
        const Ran added = books.run({u"store"_s, u"add"_s, u"--name"_s, u"Shop"_s, u"--url"_s, shop.url()});
        QVERIFY2(added.exitCode == 0, added.all().constData());
        const Ran sync = Ctl::run({u"sync"_s, u"--data"_s, books.folder(), u"--json"_s, u"--pace"_s, u"0"_s});
        QVERIFY2(sync.exitCode == 0, sync.all().constData());
    }
};

QTEST_GUILESS_MAIN(TestKramarctlKeyring)
#include "test_kramarctl_keyring.moc"
