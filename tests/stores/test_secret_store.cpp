// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/keychain_jobs.h"
#include "stores/secret_store.h"

#include <QtTest>

using namespace kramar;
using namespace kramar::stores;
using namespace Qt::StringLiterals;

class TestSecretStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void memoryKeepsForTheRun()
    {
        const auto secrets = makeMemorySecretStore();
        QVERIFY(!secrets->lasting());
        QCOMPARE(secrets->token(StoreId(1)).result().error().kind, Error::Kind::NoSecret);
        QVERIFY(secrets->keep(StoreId(1), "one").result());
        QVERIFY(secrets->keep(StoreId(2), "two").result());
        QCOMPARE(*secrets->token(StoreId(1)).result(), QByteArray("one"));
        QVERIFY(secrets->forget(StoreId(1)).result());
        QVERIFY(!secrets->token(StoreId(1)).result());
        QCOMPARE(*secrets->token(StoreId(2)).result(), QByteArray("two"));
    }

    void aSilentKeychainIsAnsweredByTheClock()
    {
        KeychainJobs jobs(std::chrono::milliseconds(20));
        std::shared_ptr<KeychainJobs::Slot<Done>> kept;
        const QFuture<Done> never = jobs.run<Done>([&](auto slot) { kept = slot; });
        // The main thread itself waits: the job cannot even begin, and still there is an answer.
        QCOMPARE(never.result().error().kind, Error::Kind::NoSecret);
        QCoreApplication::processEvents();
        QVERIFY(kept);
        kept->answer(Done()); // too late: heard by nobody, harms nobody
        QVERIFY(!never.result());
    }

    void jobsRunInTheMainThread()
    {
        KeychainJobs jobs(std::chrono::seconds(10));
        QThread *where = nullptr;
        QFuture<Done> answer;
        std::jthread runner([&] {
            answer = jobs.run<Done>([&](auto slot) {
                where = QThread::currentThread();
                slot->answer(Done());
            });
            answer.waitForFinished();
        });
        QTRY_VERIFY(where);
        runner.join();
        QCOMPARE(where, qApp->thread());
        QVERIFY(answer.result());
    }

    void closingAnswersWhoeverWaits()
    {
        QFuture<Done> never;
        {
            KeychainJobs jobs(std::chrono::seconds(60));
            never = jobs.run<Done>([](auto) {});
        }
        QVERIFY(never.isFinished());
        QVERIFY(!never.result());
    }
};

QTEST_GUILESS_MAIN(TestSecretStore)
#include "test_secret_store.moc"
