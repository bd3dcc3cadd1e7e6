// SPDX-License-Identifier: GPL-3.0-or-later
// How the room of a table is shared out.
#include "ui/common/column_room.h"

#include <QtTest>

#include <numeric>

using namespace kramar::ui;

namespace {

// A tick, a number, a name, a sum, what is paid (a word or its sign alone), a store (its name or its logo alone).
QList<ColumnNeed> orders()
{
    return {{.usual = 36},
            {.usual = 70},
            {.least = 110, .usual = 150, .roomy = 190, .stretch = true},
            {.least = 84, .usual = 104},
            {.least = 34, .usual = 108, .roomy = 130, .yields = 2},
            {.least = 38, .usual = 112, .roomy = 150, .yields = 1}};
}
constexpr int whole = 580; // what they want

int sum(const QList<int> &widths)
{
    return std::accumulate(widths.cbegin(), widths.cend(), 0);
}

} // namespace

class TestColumnRoom : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allAreAsTheyStartWhereItFits()
    {
        QCOMPARE(sharedRoom(orders(), whole), (QList<int>{36, 70, 150, 104, 108, 112}));
    }

    void whatIsLeftOverIsSharedAndTheNameHasTheRest()
    {
        const QList<int> some = sharedRoom(orders(), whole + 50); // half of what they lack
        QCOMPARE(some, (QList<int>{36, 70, 170, 104, 119, 131}));
        QCOMPARE(sharedRoom(orders(), whole + 400), (QList<int>{36, 70, 490, 104, 130, 150}));
    }

    void theNameGivesFirst() { QCOMPARE(sharedRoom(orders(), whole - 40), (QList<int>{36, 70, 110, 104, 108, 112})); }

    // What matters least first, and no further than to its sign; the name has back what that leaves over.
    void thenWordsGoWhoseSignStays()
    {
        QCOMPARE(sharedRoom(orders(), whole - 41), (QList<int>{36, 70, 167, 104, 34, 128}));
        QCOMPARE(sharedRoom(orders(), whole - 148), (QList<int>{36, 70, 150, 104, 34, 38}));
    }

    void thenColumnsGoAndFactsStay()
    {
        const QList<int> narrow = sharedRoom(orders(), 340);
        QCOMPARE(narrow[4], 0);
        QVERIFY(narrow[5] > 0);
        QCOMPARE(sum(narrow), 340);
        const QList<int> narrower = sharedRoom(orders(), 300);
        QCOMPARE(narrower, (QList<int>{36, 70, 110, 84, 0, 0}));
        QCOMPARE(sharedRoom(orders(), 100), narrower); // nothing is left that could go: it scrolls
    }

    void noRoomIsWasted()
    {
        for (int room = 300; room < 1200; ++room) {
            const QList<int> widths = sharedRoom(orders(), room);
            QCOMPARE(sum(widths), room);
            for (qsizetype i = 0; i < widths.size(); ++i)
                QVERIFY(widths[i] == 0 || widths[i] >= std::max(orders()[i].least, 34));
        }
    }

    void whatAPersonDraggedStays()
    {
        QList<ColumnNeed> columns = orders();
        columns[4].own = 130;
        const QList<int> widths = sharedRoom(columns, 400);
        QCOMPARE(widths[4], 130);
        QCOMPARE(widths[5], 0); // the next that may
        QCOMPARE(sharedRoom(columns, 2000)[4], 130);
    }

    // One that goes may leave more than was lacking: what was made shorter for nothing is whole again.
    void nothingIsShortForNothing()
    {
        const QList<ColumnNeed> columns{
            {.usual = 100}, {.least = 40, .usual = 60, .yields = 1}, {.usual = 100, .yields = 2}};
        QCOMPARE(sharedRoom(columns, 165), (QList<int>{100, 60, 0}));
    }
};

QTEST_APPLESS_MAIN(TestColumnRoom)
#include "test_column_room.moc"
