// SPDX-License-Identifier: GPL-3.0-or-later
// Against a real secret service (tests/support/with_keyring).
#include "stores/secret_store.h"

#include <QtTest>

using namespace kramar;
using namespace kramar::stores;
using namespace Qt::StringLiterals;

class TestKeychain : public QObject
{
    Q_OBJECT

    template <class T>
    static T waited(QFuture<T> future)
    {
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 15'000))
            return Error::of(Error::Kind::Timeout, u"no answer"_s);
        return future.result();
    }

private Q_SLOTS:
    void outlivesTheProgram()
    {
        {
            const auto secrets = makeSystemSecretStore(u"shop-a"_s);
            QVERIFY(waited(secrets->keep(StoreId(1), "секрет t0ken")));
            QVERIFY(secrets->lasting());
        }
        const auto later = makeSystemSecretStore(u"shop-a"_s);
        const auto token = waited(later->token(StoreId(1)));
        QVERIFY(token);
        QCOMPARE(*token, QByteArray("секрет t0ken"));
        QCOMPARE(waited(later->token(StoreId(2))).error().kind, Error::Kind::NoSecret);
        const auto otherShop = makeSystemSecretStore(u"shop-b"_s);
        QVERIFY(!waited(otherShop->token(StoreId(1))));
        QVERIFY(waited(later->forget(StoreId(1))));
        QVERIFY(!waited(later->token(StoreId(1))));
        const auto again = makeSystemSecretStore(u"shop-a"_s);
        QVERIFY(!waited(again->token(StoreId(1))));
        QVERIFY(waited(later->forget(StoreId(1)))); // again: nothing to forget is no trouble
    }
};

QTEST_GUILESS_MAIN(TestKeychain)
#include "test_keychain.moc"
