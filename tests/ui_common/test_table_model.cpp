// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory_source.h"

#include "ui/common/table_model.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace kramar;
using namespace kramar::ui;

namespace {

struct Table {
    MemorySource *source;
    TableModel model;
    QAbstractItemModelTester tester;

    explicit Table(qint64 rows, bool ask = true)
        : source(new MemorySource)
        , model(std::unique_ptr<RowSource>(source), testColumns(), ObjectKind::Order)
        , tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal)
    {
        source->fill(rows);
        if (ask)
            show();
    }
    void show(const TableQuery &query = {})
    {
        QSignalSpy shown(&model, &TableModel::shown);
        model.setQuery(query);
        QVERIFY(shown.wait());
    }
    QString text(int row) { return model.index(row, 2).data().toString(); }
    bool load(int row)
    {
        return QTest::qWaitFor([&] { return model.index(row, 2).data(TableModel::LoadedRole).toBool(); });
    }
    void change(const QList<qint64> &ids)
    {
        Changes changes;
        for (const qint64 id : ids)
            changes.append({ObjectKind::Order, id});
        model.onChanged(changes);
    }
};

} // namespace

class TestTableModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void loadsOnlyWhereSomebodyLooks()
    {
        Table table(10'000);
        table.source->read.clear();
        QCOMPARE(table.model.rowCount(), 10'000);
        QVERIFY(!table.model.index(5000, 2).data(TableModel::LoadedRole).toBool());
        QVERIFY(table.load(5000));
        QCOMPARE(table.text(5000), u"row 5001"_s);
        for (const QList<qint64> &ids : std::as_const(table.source->read))
            QVERIFY(ids.size() <= RowCache::windowRows);
        QVERIFY(table.source->read.size() <= 3); // the tester looks at the first rows
    }

    void forgetsWindowsLookedAtLongAgo()
    {
        RowCache cache;
        for (quint64 window = 1; window <= RowCache::maxBatches + 1; ++window) {
            const qint64 id = static_cast<qint64>(window);
            cache.put({{id, id}}, window);
            QVERIFY(cache.find(1) != nullptr); // looked at all the time
        }
        QCOMPARE(cache.size(), RowCache::maxBatches);
        QVERIFY(cache.contains(1));
        QVERIFY(!cache.contains(2));
    }

    void anOlderReadNeverReplacesANewerOne()
    {
        RowCache cache;
        cache.put({{1, u"new"_s}}, 7);
        cache.put({{1, u"old"_s}}, 3);
        QCOMPARE(cache.find(1)->toString(), u"new"_s);
    }

    void dropsTheLateAnswerOfAnOlderFilter()
    {
        Table table(100, false);
        table.source->holdAnswers = true;
        table.model.setQuery({.search = u"1"_s});
        table.model.setQuery({.search = u"2"_s});
        QCOMPARE(table.source->heldIds.size(), size_t(2));
        QSignalSpy shown(&table.model, &TableModel::shown);
        table.source->heldIds[1]->addResult(Result<QList<qint64>>(QList<qint64>{2, 12}));
        table.source->heldIds[1]->finish();
        QVERIFY(shown.wait());
        table.source->heldIds[0]->addResult(Result<QList<qint64>>(QList<qint64>{1}));
        table.source->heldIds[0]->finish();
        QCoreApplication::processEvents();
        QCOMPARE(table.model.ids(), (QList<qint64>{2, 12}));
    }

    void opensAndFoldsARow()
    {
        Table table(5);
        table.model.insertBelow(2, {21, 22, 3});
        QCOMPARE(table.model.ids(), (QList<qint64>{1, 2, 21, 22, 3, 4, 5})); // each once
        table.model.setTicked({21, 4}, true);
        table.model.removeBelow(2, {22, 21});
        QCOMPARE(table.model.ids(), (QList<qint64>{1, 2, 3, 4, 5}));
        QCOMPARE(table.model.tickedIds(), (QList<qint64>{4})); // what is not seen is not meant
        table.model.insertBelow(99, {98});
        QCOMPARE(table.model.rowCount(), 5);
    }

    // An answer that was asked for before knows nothing of the row's being open.
    void anOlderLookDoesNotFoldARow()
    {
        Table table(5);
        table.source->holdAnswers = true;
        table.change({77});
        QTRY_COMPARE(table.source->heldIds.size(), size_t(1)); // what is new is being looked for
        table.model.insertBelow(2, {21});
        table.source->holdAnswers = false;
        table.source->all = {1, 2, 21, 3, 4, 5};
        table.source->heldIds[0]->addResult(Result<QList<qint64>>(QList<qint64>{1, 2, 3, 4, 5}));
        table.source->heldIds[0]->finish();
        QTRY_COMPARE(table.source->asked.size(), 3); // it looks again
        QCoreApplication::processEvents();
        QCOMPARE(table.model.ids(), (QList<qint64>{1, 2, 21, 3, 4, 5}));
    }

    void saysWhyItIsEmpty()
    {
        Table table(0, false);
        QCOMPARE(table.model.state(), TableModel::State::Loading);
        table.show();
        QCOMPARE(table.model.state(), TableModel::State::Empty);
        table.show({.search = u"x"_s});
        QCOMPARE(table.model.state(), TableModel::State::FilteredEmpty);
        table.source->idsError = Error::of(Error::Kind::Database, u"broken"_s);
        QSignalSpy failed(&table.model, &TableModel::failed);
        table.model.setQuery({});
        QVERIFY(failed.wait());
        QCOMPARE(table.model.state(), TableModel::State::Failed);
        table.source->idsError.reset();
        table.source->fill(3);
        table.model.refresh();
        QTRY_COMPARE(table.model.state(), TableModel::State::Ready);
        QVERIFY(!table.model.error());
    }

    void keepsTheOldRowsWhenAQueryFails()
    {
        Table table(5);
        table.source->idsError = Error::of(Error::Kind::DatabaseBusy, u"busy"_s);
        QSignalSpy failed(&table.model, &TableModel::failed);
        table.model.refresh();
        QVERIFY(failed.wait());
        QCOMPARE(table.model.rowCount(), 5);
        QCOMPARE(table.model.state(), TableModel::State::Ready);
        QVERIFY(table.model.error());
    }

    void aReadingThatFailsIsNotNothing()
    {
        Table table(5);
        table.source->holdAnswers = true;
        QSignalSpy shown(&table.model, &TableModel::shown);
        QSignalSpy failed(&table.model, &TableModel::failed);
        table.model.setQuery({.search = u"ghbdsn"_s});
        table.source->heldIds[0]->addResult(Result<QList<qint64>>(QList<qint64>{})); // as typed: nothing
        table.source->heldIds[0]->finish();
        QTRY_COMPARE(table.source->heldIds.size(), size_t(2));
        table.source->heldIds[1]->addResult(Result<QList<qint64>>(Error::of(Error::Kind::DatabaseBusy, u"busy"_s)));
        table.source->heldIds[1]->finish();
        QTRY_COMPARE(failed.count(), 1);
        QVERIFY(table.model.error());
        QVERIFY(!table.model.isBusy());
        QCOMPARE(shown.count(), 0);
        QCOMPARE(table.model.rowCount(), 5); // the old rows, under the failure
    }

    void anotherOrderKeepsTheReading()
    {
        Table table(20);
        table.source->texts = {{17, u"привіт"_s}};
        table.show({.search = u"ghbdsn"_s});
        QCOMPARE(table.model.ids(), QList<qint64>{17});
        const auto asked = table.source->asked.size();
        QSignalSpy shown(&table.model, &TableModel::shown);
        table.model.sort(table.model.columnOf(u"text"_s), Qt::DescendingOrder);
        QVERIFY(table.model.isReadOtherwise());
        QVERIFY(shown.wait());
        QCOMPARE(table.source->asked.size(), asked + 1); // not as typed once more
        QCOMPARE(table.model.query().search, u"привіт"_s);
        QCOMPARE(table.model.query().sortKey, u"text"_s);
        QCOMPARE(table.model.asked().search, u"ghbdsn"_s);
    }

    void aWindowThatFailsIsAskedOnceUntilRefresh()
    {
        Table table(300, false);
        table.source->rowsError = Error::of(Error::Kind::Database, u"broken"_s);
        QSignalSpy failed(&table.model, &TableModel::failed);
        table.show();
        table.model.index(200, 2).data();
        QTRY_VERIFY(failed.count() >= 1);
        const auto reads = table.source->read.size();
        for (int i = 0; i < 5; ++i) {
            table.model.index(200, 2).data();
            QCoreApplication::processEvents();
        }
        QVERIFY(table.source->read.size() <= reads + 1);
        table.source->rowsError.reset();
        table.model.refresh();
        QVERIFY(table.load(200));
    }

    void rereadsJustWhatChanged()
    {
        Table table(1000);
        QVERIFY(table.load(10));
        table.source->read.clear();
        table.source->texts[11] = u"changed"_s;
        QSignalSpy changed(&table.model, &TableModel::dataChanged);
        table.change({11, 900});
        QTRY_COMPARE(table.text(10), u"changed"_s);
        QCOMPARE(table.source->read.value(0), QList<qint64>{11});
        QCOMPARE(changed.first().at(0).toModelIndex().row(), 10);
        QCOMPARE(changed.first().at(1).toModelIndex().row(), 10);
    }

    void doesNotListenToOtherKinds()
    {
        Table table(10);
        QVERIFY(table.load(0));
        table.source->read.clear();
        table.model.onChanged({{ObjectKind::Client, 1}});
        QVERIFY(table.source->read.isEmpty());
        table.change({1});
        QCOMPARE(table.source->read.size(), 1);
    }

    void newRowsWaitUntilAskedFor()
    {
        Table table(10);
        table.source->all = {77, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 88};
        QSignalSpy count(&table.model, &TableModel::newCountChanged);
        table.change({77, 88});
        QVERIFY(count.wait());
        QCOMPARE(table.model.newCount(), 2);
        QCOMPARE(table.model.rowCount(), 10);
        QPersistentModelIndex third = table.model.index(2, 0);
        QSignalSpy inserted(&table.model, &TableModel::rowsInserted);
        table.model.showNew();
        QCOMPARE(inserted.count(), 2);
        QCOMPARE(table.model.ids(), table.source->all);
        QCOMPARE(third.row(), 3);
        QCOMPARE(table.model.newCount(), 0);
    }

    void whatLeavesTheFilterLeavesAtOnce()
    {
        Table table(10);
        table.model.setTicked({3, 4}, true);
        table.source->all = {1, 2, 5, 6, 8, 9, 10};
        QSignalSpy removed(&table.model, &TableModel::rowsRemoved);
        table.change({3});
        QVERIFY(removed.wait());
        QCOMPARE(removed.count(), 2); // 3…4 and 7
        QCOMPARE(table.model.ids(), table.source->all);
        QCOMPARE(table.model.tickedCount(), 0);
    }

    void aRowThatIsGoneLeavesWhenItIsRead()
    {
        Table table(300, false);
        table.source->gone = {5};
        table.show();
        QVERIFY(table.load(0));
        QTRY_COMPARE(table.model.rowCount(), 299);
        QCOMPARE(table.model.rowOf(5), -1);
    }

    void anotherOrderMovesRowsOnRefresh()
    {
        Table table(6);
        QPersistentModelIndex first = table.model.index(0, 1);
        table.source->all = {6, 5, 4, 3, 2, 1};
        QSignalSpy layout(&table.model, &TableModel::layoutChanged);
        table.model.refresh();
        QVERIFY(layout.wait());
        QCOMPARE(first.row(), 5);
        QCOMPARE(first.column(), 1);
        QCOMPARE(first.data(TableModel::IdRole).toLongLong(), 1);
    }

    void ticksAreIdsOrAllOfTheFilter()
    {
        Table table(10);
        QVERIFY(table.model.setData(table.model.index(2, 0), Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(table.model.tickedIds(), QList<qint64>{3});
        table.show({.descending = true}); // order only: ticks stay
        QCOMPARE(table.model.tickedIds(), QList<qint64>{3});
        table.model.setAllTicked(true);
        table.model.setTicked({10}, false);
        QVERIFY(table.model.ticks().isAllOfFilter());
        QCOMPARE(table.model.tickedCount(), 9);
        QCOMPARE(table.model.tickedIds().first(), 9);
        // It was said of another filter: what is found again of it stays.
        table.show({.search = u"1"_s});
        QVERIFY(!table.model.ticks().isAllOfFilter());
        QCOMPARE(table.model.tickedIds(), QList<qint64>{1}); // 10 was left out
    }

    void ticksStayWithWhatIsFound()
    {
        Table table(20);
        QSignalSpy told(&table.model, &TableModel::ticksChanged);
        table.show({.search = u"1"_s}); // 1, 10…19
        QCOMPARE(told.size(), 0);
        table.model.setTicked({1, 12}, true);
        table.show({}); // the search is cleared
        QCOMPARE(table.model.tickedIds(), (QList<qint64>{1, 12}));
        table.model.setTicked({3}, true);
        told.clear();
        table.show({.search = u"2"_s}); // 2, 12, 20
        QCOMPARE(table.model.tickedIds(), QList<qint64>{12});
        QCOMPARE(table.model.tickedCount(), 1);
        QCOMPARE(told.size(), 1);
        table.show({}); // what was not seen was not meant
        QCOMPARE(table.model.tickedIds(), QList<qint64>{12});
        table.show({.search = u"7"_s});
        QCOMPARE(table.model.tickedCount(), 0);
    }

    void anEditIsHandedOn()
    {
        Table table(3);
        QVERIFY(table.load(0));
        QSignalSpy edited(&table.model, &TableModel::edited);
        QVERIFY(table.model.setData(table.model.index(1, 2), u"12"_s));
        QCOMPARE(edited.first(), (QVariantList{2LL, u"text"_s, u"12"_s}));
        QVERIFY(!table.model.setData(table.model.index(1, 1), u"12"_s));
    }

    void aMillionRowsStayFluent()
    {
        auto *source = new MemorySource;
        source->fill(1'000'000);
        TableModel model(std::unique_ptr<RowSource>(source), testColumns(), ObjectKind::Order);
        QSignalSpy shown(&model, &TableModel::shown);
        model.setQuery({});
        QVERIFY(shown.wait());
        QVERIFY(QTest::qWaitFor([&] { return model.index(999'999, 2).data(TableModel::LoadedRole).toBool(); }));

        Changes changes;
        for (qint64 id = 1; id <= 200; ++id)
            changes.append({ObjectKind::Order, id * 5000});
        QElapsedTimer took;
        took.start();
        model.onChanged(changes);
        model.setAllTicked(true);
        QVERIFY2(took.elapsed() < 100, qPrintable(QString::number(took.elapsed())));

        source->all.removeAt(500'000);
        source->all.prepend(2'000'000);
        QSignalSpy removed(&model, &TableModel::rowsRemoved);
        QVERIFY(removed.wait(20'000));
        QCOMPARE(model.rowCount(), 999'999);
        QTRY_COMPARE(model.newCount(), 1);
    }
};

QTEST_GUILESS_MAIN(TestTableModel)
#include "test_table_model.moc"
