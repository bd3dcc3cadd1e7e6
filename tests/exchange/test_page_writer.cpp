// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/exchange/walk.h"

#include <semaphore>
#include <thread>

namespace kramar::exchange::test {

// The writer behind a walk: in order, none behind one that failed, and whoever stops waits for one page and no more.
class TestPageWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pagesEnterInTheirOrder();
    void pagesThatComeFastEnterTogether();
    void aPersonsEditIsNotHeldUp();
    void theCountsAreToldOnTheWay();
    void aCommitThatEndsEarlyLosesNothing();
    void behindAFailedPageNothingIsWritten();
    void whatFailsTogetherIsWrittenOneByOne();
    void whoStopsWaitsForOnePageOnly();
    void whoStopsWaitsForOnePageOnlyWhereTheWriterIsFull();
    void afterTheStopNothingIsTaken();
};

namespace {

using namespace std::chrono_literals;

// Opens the gate once nobody holds it any more.
struct Opening {
    std::binary_semaphore &gate;
    ~Opening() { gate.release(); }
};

PageWriter::Write noting(QList<int> &written, int page)
{
    return [&written, page](storage::Transaction &, Care) -> Result<Tally> {
        written.append(page);
        return Tally{.seen = 1};
    };
}

// A page that a slow server is at until those behind it are forgotten; `began` when it is under way.
PageWriter::Write slow(QList<int> &written, std::binary_semaphore &began, std::binary_semaphore &forgotten)
{
    return [&](storage::Transaction &, Care) -> Result<Tally> {
        began.release();
        if (!forgotten.try_acquire_for(20s)) // else it would hang here for ever
            return Error::of(Error::Kind::Internal, u"what waits was not forgotten"_s);
        written.append(0);
        return Tally{.seen = 1};
    };
}

PageWriter::Write held(QList<int> &written, int page, const std::shared_ptr<Opening> &opening)
{
    return [&written, page, opening](storage::Transaction &, Care) -> Result<Tally> {
        written.append(page);
        return Tally{.seen = 1};
    };
}

} // namespace

void TestPageWriter::pagesEnterInTheirOrder()
{
    Walk walk;
    QList<int> written;
    for (int page = 0; page < 60; ++page) // more than are let ahead
        must(walk.writer.put(noting(written, page)));
    must(walk.writer.settle());
    QCOMPARE(written.size(), 60);
    QVERIFY(std::is_sorted(written.cbegin(), written.cend()));
    QCOMPARE(walk.round.report().seen, 60);
}

namespace {

std::atomic<int> commits = 0;

Done countCommit(storage::Transaction &, const QList<qint64> &)
{
    ++commits;
    return {};
}

PageWriter::Write counted()
{
    return [](storage::Transaction &tx, Care) -> Result<Tally> {
        tx.gather(countCommit, 1);
        return Tally{.seen = 1};
    };
}

} // namespace

void TestPageWriter::pagesThatComeFastEnterTogether()
{
    int fewest = 6;
    for (int tries = 0; tries < 20 && fewest > 3; ++tries) { // on a busy machine they may come slowly, but not always
        Walk walk;
        commits = 0;
        for (int page = 0; page < 6; ++page) {
            must(walk.writer.put(counted()));
            std::this_thread::sleep_for(2ms); // the writer is done with it before the next comes
        }
        must(walk.writer.settle());
        QCOMPARE(walk.round.report().seen, 6);
        fewest = qMin(fewest, commits.load());
    }
    QVERIFY2(fewest <= 3, qPrintable(QString::number(fewest))); // the first comes alone
}

// It enters while the walk goes on, though a commit waits for the next page.
void TestPageWriter::aPersonsEditIsNotHeldUp()
{
    Walk walk;
    for (int page = 0; page < 3; ++page)
        must(walk.writer.put(counted()));
    walk.desk.set(u"brake_price_percent"_s, u"55"_s);
    QCOMPARE(
        walk.desk.number(u"SELECT count(*) FROM store_setting WHERE key = 'brake_price_percent' AND value = '55'"_s),
        1);
    must(walk.writer.settle());
    QCOMPARE(walk.round.report().seen, 3);
}

void TestPageWriter::theCountsAreToldOnTheWay()
{
    Walk walk;
    must(walk.writer.put(counted()));
    QTest::qWait(100); // written by now, or the next page tells
    QTRY_VERIFY(walk.writer.put(counted()) && walk.round.report().seen > 0);
    must(walk.writer.settle());
}

void TestPageWriter::aCommitThatEndsEarlyLosesNothing()
{
    Walk walk;
    QList<int> written;
    for (int page = 0; page < 13; ++page) {
        must(walk.writer.put([&written, page](storage::Transaction &, Care) -> Result<Tally> {
            std::this_thread::sleep_for(60ms); // a slow disk: a commit takes no more than a few
            written.append(page);
            return Tally{.seen = 1};
        }));
    }
    must(walk.writer.settle());
    QCOMPARE(written.size(), 13);
    QVERIFY(std::is_sorted(written.cbegin(), written.cend()));
    QCOMPARE(walk.round.report().seen, 13);
}

void TestPageWriter::behindAFailedPageNothingIsWritten()
{
    Walk walk;
    QList<int> written;
    must(walk.writer.put(noting(written, 0)));
    must(walk.writer.settle());
    must(walk.writer.put([](storage::Transaction &, Care) -> Result<Tally> {
        return Error::of(Error::Kind::Protocol, u"unreadable"_s);
    }));
    Done put = walk.writer.put(noting(written, 2));
    const Done settled = walk.writer.settle();
    QVERIFY(!settled || !put);
    QCOMPARE((settled ? put : settled).error().kind, Error::Kind::Protocol);
    QCOMPARE(written, QList<int>{0});
}

namespace {

// Leaves a row for each page, so that a second try which finds the first would fail.
PageWriter::Write leaving(const QString &row, QList<Care> &tries, bool failsTogether = false)
{
    return [row, &tries, failsTogether](storage::Transaction &tx, Care care) -> Result<Tally> {
        tries.append(care);
        TRY(tx.db().run(u"INSERT INTO shop_setting (key, value) VALUES (?, 'x')"_s, {row}));
        if (failsTogether && care == Care::Together)
            return Error::invalid(u"object"_s, u"cannot be kept"_s);
        return Tally{.seen = 1};
    };
}

} // namespace

void TestPageWriter::whatFailsTogetherIsWrittenOneByOne()
{
    Walk walk;
    QList<Care> first, second, third;
    std::counting_semaphore<2> allAreThere{0};
    must(walk.writer.put([&](storage::Transaction &, Care) -> Result<Tally> {
        allAreThere.try_acquire_for(20s); // what follows enters in this commit
        return Tally();
    }));
    must(walk.writer.put(leaving(u"test_page_1"_s, first)));
    must(walk.writer.put(leaving(u"test_page_2"_s, second, true)));
    must(walk.writer.put(leaving(u"test_page_3"_s, third)));
    allAreThere.release(2); // also for its second try
    must(walk.writer.settle());
    QCOMPARE(first, (QList<Care>{Care::Together, Care::EachAlone}));
    QCOMPARE(second, (QList<Care>{Care::Together, Care::EachAlone}));
    QCOMPARE(third, QList<Care>{Care::EachAlone});
    QCOMPARE(walk.round.report().seen, 3);
    QCOMPARE(walk.desk.number(u"SELECT count(*) FROM shop_setting WHERE key LIKE 'test_page_%'"_s), 3);
}

void TestPageWriter::whoStopsWaitsForOnePageOnly()
{
    Walk walk;
    QList<int> written;
    std::binary_semaphore began{0}, forgotten{0};
    must(walk.writer.put(slow(written, began, forgotten)));
    {
        const auto opening = std::make_shared<Opening>(forgotten);
        for (int page = 1; page < 5; ++page)
            must(walk.writer.put(held(written, page, opening)));
    }
    began.acquire();
    walk.stop.request_stop();
    must(walk.writer.settle());
    QCOMPARE(written, QList<int>{0}); // what was being written is whole, with its watermark
    QCOMPARE(walk.round.report().seen, 1);
}

void TestPageWriter::whoStopsWaitsForOnePageOnlyWhereTheWriterIsFull()
{
    Walk walk;
    QList<int> written;
    std::binary_semaphore began{0}, forgotten{0};
    must(walk.writer.put(slow(written, began, forgotten)));
    {
        const auto opening = std::make_shared<Opening>(forgotten);
        for (int page = 1; page < 25; ++page) // the next one has to wait
            must(walk.writer.put(held(written, page, opening)));
    }
    began.acquire();
    walk.stop.request_stop();
    const Done put = walk.writer.put(noting(written, 25));
    QVERIFY(!put);
    QCOMPARE(put.error().kind, Error::Kind::Cancelled);
    must(walk.writer.settle());
    QCOMPARE(written, QList<int>{0});
}

void TestPageWriter::afterTheStopNothingIsTaken()
{
    Walk walk;
    QList<int> written;
    walk.stop.request_stop();
    const Done put = walk.writer.put(noting(written, 0));
    QVERIFY(!put);
    QCOMPARE(put.error().kind, Error::Kind::Cancelled);
    must(walk.writer.settle());
    QVERIFY(written.isEmpty());
}

} // namespace kramar::exchange::test

QTEST_GUILESS_MAIN(kramar::exchange::test::TestPageWriter)
#include "test_page_writer.moc"
