// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/table_diff.h"

#include <QRandomGenerator>
#include <QtTest>

#include <algorithm>

using namespace kramar::ui;

class TestTableDiff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalListsHaveNone() { QVERIFY(diffOf({1, 2, 3}, {1, 2, 3}).nothing()); }

    void tellsRemovedInsertedAndReordered()
    {
        const TableDiff diff = diffOf({1, 2, 3, 4}, {9, 1, 4, 7, 8});
        QCOMPARE(diff.removed, (QSet<qint64>{2, 3}));
        QCOMPARE(diff.inserted, (QList<RowRange>{{0, 0}, {3, 4}}));
        QVERIFY(!diff.reordered);
        QVERIFY(diffOf({1, 2, 3}, {3, 1, 2}).reordered);
        QVERIFY(diffOf({1, 2}, {2, 5, 1}).reordered);
    }

    void replayedItGivesTheTarget()
    {
        QRandomGenerator random(20261012);
        for (int round = 0; round < 500; ++round) {
            QList<qint64> before;
            QList<qint64> after;
            for (qint64 id = 1; id < 40; ++id) {
                const auto where = random.bounded(4);
                if (where != 0)
                    before.append(id);
                if (where != 1)
                    after.append(id);
            }
            const TableDiff diff = diffOf(before, after);
            QVERIFY(!diff.reordered);
            QList<qint64> replayed = before;
            replayed.removeIf([&diff](qint64 id) { return diff.removed.contains(id); });
            for (const RowRange &range : diff.inserted) {
                for (int row = range.first; row <= range.last; ++row)
                    replayed.insert(row, after[row]);
            }
            QCOMPARE(replayed, after);
        }
    }

    void findsRowsAroundTheHintAndElsewhere()
    {
        QList<qint64> list;
        for (qint64 id = 0; id < 1000; ++id)
            list.append(id * 3);
        const QHash<qint64, int> rows = rowsOfIds(list, {3, 1500, 2997, 4}, 500);
        QCOMPARE(rows, (QHash<qint64, int>{{3, 1}, {1500, 500}, {2997, 999}}));
        QVERIFY(rowsOfIds({}, {1}).isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestTableDiff)
#include "test_table_diff.moc"
