// SPDX-License-Identifier: GPL-3.0-or-later
// The table as a person uses it: keys, mouse, columns, faces.
#include "memory_source.h"

#include "ui/common/cell_painter.h"
#include "ui/common/object_table.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace kramar;
using namespace kramar::ui;

namespace {

struct Shown {
    MemorySource *source = new MemorySource;
    TableModel model;
    ObjectTable table;

    explicit Shown(qint64 rows)
        : model(std::unique_ptr<RowSource>(source), testColumns(), ObjectKind::Order)
        , table(&model)
    {
        source->fill(rows);
        table.resize(600, 400);
        table.show();
        ask({});
    }
    void ask(const TableQuery &query)
    {
        QSignalSpy shown(&model, &TableModel::shown);
        model.setQuery(query);
        QVERIFY(shown.wait());
    }
    bool load(int row)
    {
        return QTest::qWaitFor([&] { return model.index(row, 2).data(TableModel::LoadedRole).toBool(); });
    }
    QPoint at(int row, int column = 1) { return table.visualRect(model.index(row, column)).center(); }
    void click(const QPoint &place, Qt::MouseButton button = Qt::LeftButton)
    {
        QTest::mouseClick(table.viewport(), button, Qt::NoModifier, place);
    }
    // Row `id` leaves the list, and those below it move up.
    bool leaves(qint64 id)
    {
        source->all.removeOne(id);
        QSignalSpy removed(&model, &TableModel::rowsRemoved);
        model.onChanged({{ObjectKind::Order, id}});
        return removed.count() > 0 || removed.wait();
    }
    int yOf(qint64 id) { return table.rowViewportPosition(model.rowOf(id)); }
};

QImage painted(const std::function<void(const CellPainter &)> &paint, Qt::TextElideMode elide = Qt::ElideRight)
{
    QImage image(120, 30, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setFont(QApplication::font());
    paint({.painter = &painter, .font = QApplication::font(), .elide = elide});
    return image;
}

} // namespace

class TestObjectTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_themes = new ThemeManager(this); }

    void tellsOfTheCurrentRowAfterAPause()
    {
        Shown shown(50);
        QSignalSpy current(&shown.table, &ObjectTable::currentIdChanged);
        shown.table.setCurrentId(1);
        for (int i = 0; i < 5; ++i)
            QTest::keyClick(&shown.table, Qt::Key_Down);
        QCOMPARE(current.count(), 0);
        QVERIFY(current.wait());
        QCOMPARE(current.count(), 1);
        QCOMPARE(current.first().first().value<std::optional<qint64>>(), std::optional<qint64>(6));
        QTest::keyClick(&shown.table, Qt::Key_End);
        QCOMPARE(shown.table.currentId(), std::optional<qint64>(50));
        QTest::keyClick(&shown.table, Qt::Key_Home);
        QCOMPARE(shown.table.currentId(), std::optional<qint64>(1));
    }

    void columnsShareTheRoomThatIsLeftOver()
    {
        MemorySource *source = new MemorySource;
        source->fill(3);
        QList<TableColumn> columns = testColumns();
        columns[1].width = 100;
        columns[1].roomy = 200;
        columns[2].width = 100;
        columns[2].roomy = 400;
        columns[2].stretch = true;
        TableModel model(std::unique_ptr<RowSource>(source), columns, ObjectKind::Order);
        ObjectTable table(&model);
        const int ticks = columns[0].width;
        const auto fits = [&](int spare, int first) {
            table.resize(ticks + 200 + spare + table.width() - table.viewport()->width(), 400);
            return QTest::qWaitFor(
                [&] { return table.columnWidth(1) == first && table.columnWidth(2) == 200 + spare - first; });
        };
        table.show();
        model.setQuery({});
        QVERIFY(fits(0, 100));
        QVERIFY(fits(200, 150)); // half of what both lack
        QVERIFY(fits(400, 200));
        QVERIFY(fits(600, 200)); // the rest is the stretching one's
        QVERIFY(fits(200, 150)); // none of these widths is taken for a person's own
        table.setColumnWidth(1, 120);
        QVERIFY(fits(600, 120)); // this one is
    }

    // By the room alone: what the person wants to see stays as it is.
    void columnsGiveWayWhereThereIsNoRoom()
    {
        QTemporaryDir folder;
        QSettings local(folder.filePath(u"local.ini"_s), QSettings::IniFormat);
        MemorySource *source = new MemorySource;
        source->fill(3);
        QList<TableColumn> columns = testColumns();
        columns[1].yields = 1;
        columns[2].stretch = true;
        TableModel model(std::unique_ptr<RowSource>(source), columns, ObjectKind::Order);
        {
            ObjectTable table(&model);
            table.remember(&local, u"orders"_s);
            table.resize(400, 300);
            table.show();
            QVERIFY(!table.isColumnHidden(1));
            table.resize(180, 300);
            QTRY_VERIFY(table.isColumnHidden(1));
            QCOMPARE(table.columnWidth(2), table.viewport()->width() - table.columnWidth(0));
            QVERIFY(table.isWanted(1));
            QCOMPARE(table.shownColumns().size(), 2); // a file of them has it too
            QVERIFY(table.setColumnShown(2, false));  // something is remembered anew
        }
        ObjectTable table(&model);
        table.remember(&local, u"orders"_s);
        table.resize(400, 300);
        table.show();
        QTRY_VERIFY(!table.isColumnHidden(1));
        QVERIFY(table.isColumnHidden(2));
    }

    // A row above left by itself while the hand was on its way.
    void aClickOnItsWayIsForWhatStoodThere()
    {
        Shown shown(20);
        shown.table.setCurrentId(2);
        const QPoint aim = shown.at(shown.model.rowOf(7));
        QVERIFY(shown.leaves(3));
        shown.click(aim);
        QCOMPARE(shown.table.currentId(), std::optional<qint64>(7));
        QCOMPARE(shown.table.selectedIds(), QList<qint64>{7});
        QTest::qWait(500); // since then one has seen where they stand
        shown.click(aim);
        QCOMPARE(shown.table.currentId(), std::optional<qint64>(8));
        const QPoint gone = shown.at(shown.model.rowOf(9));
        QVERIFY(shown.leaves(9));
        shown.click(gone); // it was for none of those that are there
        QCOMPARE(shown.table.currentId(), std::optional<qint64>(8));
        QTest::qWait(500);
        const QPoint box = shown.at(shown.model.rowOf(12), 0);
        QVERIFY(shown.leaves(10));
        shown.click(box);
        QCOMPARE(shown.model.tickedIds(), QList<qint64>{12});
    }

    void aClickMeansItsRowWhereThatIsShown()
    {
        Shown shown(10);
        shown.model.setTicked({3, 4}, true);
        shown.click(shown.at(6));
        QCOMPARE(shown.table.idsForAct(), (QList<qint64>{3, 4})); // nothing shows it
        shown.table.setShowsRows(true);
        shown.click(shown.at(6));
        QCOMPARE(shown.table.idsForAct(), QList<qint64>{7});
        QVERIFY(!shown.table.actsOnTicked());
        shown.click(shown.at(2), Qt::RightButton); // its menu is for all that are ticked
        QCOMPARE(shown.model.tickedCount(), 2);
        shown.click(shown.at(3, 0)); // one less is ticked: the eye stays where it is
        QVERIFY(!shown.table.actsOnTicked());
        shown.click(shown.at(8, 0));
        QCOMPARE(shown.table.idsForAct(), (QList<qint64>{3, 9}));
        QTest::keyClick(&shown.table, Qt::Key_Return);
        QVERIFY(!shown.table.actsOnTicked());
        shown.table.lookBeside(false);
        QCOMPARE(shown.table.idsForAct(), (QList<qint64>{3, 9}));
    }

    void aNameIsCutWhereItsColumnSays()
    {
        const QString name = u"Jar for dry food Ornetta OR-671, 1496 ml (black)"_s;
        const QFontMetrics measured(QApplication::font());
        const auto cell = [&](const QString &text, Qt::TextElideMode elide) {
            return painted(
                [&](const CellPainter &cells) {
                    cells.text({0, 0, 120, 30}, Cell::plain(text), Qt::AlignLeft);
                },
                elide);
        };
        const QString middle = measured.elidedText(name, Qt::ElideMiddle, 120);
        QVERIFY(middle.endsWith(u')'));
        QCOMPARE(cell(name, Qt::ElideMiddle), cell(middle, Qt::ElideRight));
        QVERIFY(cell(name, Qt::ElideRight) != cell(middle, Qt::ElideRight));
    }

    void aNumberAtTheEndOfPiecesIsNotCut()
    {
        const TextRun carrier{u"Meest"_s, Tone::Muted};
        const TextRun number{u"05009219713344"_s, Tone::Normal};
        const int room = QFontMetrics(QApplication::font()).horizontalAdvance(number.text) + 4;
        const auto runs = [room](const QList<TextRun> &all, Qt::TextElideMode elide) {
            return painted([&](const CellPainter &cells) { cells.runs({0, 0, room, 30}, all); }, elide);
        };
        QCOMPARE(runs({carrier, number}, Qt::ElideLeft), runs({number}, Qt::ElideRight));
        QVERIFY(runs({carrier, number}, Qt::ElideRight) != runs({number}, Qt::ElideRight));
    }

    void aBadValueStaysInItsCell()
    {
        MemorySource *source = new MemorySource;
        source->fill(10);
        QList<TableColumn> columns = testColumns();
        columns[2].refusal = [](const QVariant &, const QString &typed) {
            return typed == u"abc"_s ? u"This is not a number."_s : QString();
        };
        TableModel model(std::unique_ptr<RowSource>(source), columns, ObjectKind::Order);
        ObjectTable table(&model);
        table.resize(600, 400);
        table.show();
        model.setQuery({});
        QTRY_VERIFY(model.index(0, 2).data(TableModel::LoadedRole).toBool());
        QSignalSpy edited(&model, &TableModel::edited);
        table.setCurrentIndex(model.index(0, 2));
        QTest::keyClick(&table, Qt::Key_F2);
        const auto editor = [&] { return table.viewport()->findChild<QLineEdit *>(); };
        QTRY_VERIFY(editor());
        editor()->selectAll();
        QTest::keyClicks(editor(), u"abc"_s);
        QTRY_VERIFY(table.viewport()->findChild<QLabel *>(u"cellRefusal"_s)); // while it is typed
        QTest::keyClick(editor(), Qt::Key_Return);
        QCoreApplication::processEvents();
        QVERIFY(editor());
        QCOMPARE(editor()->text(), u"abc"_s);
        QVERIFY(editor()->property("kramarInvalid").toBool());
        auto *said = table.viewport()->findChild<QLabel *>(u"cellRefusal"_s);
        QVERIFY(said && said->isVisible());
        QCOMPARE(said->text(), u"This is not a number."_s);
        QCOMPARE(edited.count(), 0);
        editor()->selectAll();
        QTest::keyClicks(editor(), u"12"_s);
        QVERIFY(!editor()->property("kramarInvalid").toBool());
        QTest::keyClick(editor(), Qt::Key_Return);
        QTRY_COMPARE(edited.count(), 1);
    }

    void anotherOrderBeginsAtTheTop()
    {
        Shown shown(1000);
        shown.table.verticalScrollBar()->setValue(3000);
        shown.ask({.sortKey = u"number"_s, .descending = true});
        QCOMPARE(shown.table.verticalScrollBar()->value(), 0);
    }

    void whatIsCurrentAfterARemovalIsSelected()
    {
        Shown shown(5);
        shown.table.setCurrentId(5);
        QVERIFY(shown.table.selectionModel()->hasSelection());
        shown.source->all.removeLast();
        shown.model.refresh();
        QTRY_COMPARE(shown.model.rowCount(), 4);
        QCOMPARE(shown.table.currentId().has_value(), shown.table.selectionModel()->hasSelection());
    }

    void spaceTicksAndEnterOpens()
    {
        Shown shown(10);
        QSignalSpy opened(&shown.table, &ObjectTable::opened);
        shown.table.setCurrentId(3);
        QTest::keyClick(&shown.table, Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(&shown.table, Qt::Key_Space);
        QCOMPARE(shown.model.tickedIds(), (QList<qint64>{3, 4}));
        QCOMPARE(shown.table.idsForAct(), (QList<qint64>{3, 4}));
        QTest::keyClick(&shown.table, Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(shown.model.tickedCount(), 10);
        QTest::keyClick(&shown.table, Qt::Key_Return);
        QCOMPARE(opened.first().first().toLongLong(), 4);
    }

    void aClickOnABoxTicksAndDoesNotSelect()
    {
        Shown shown(10);
        shown.table.setCurrentId(1);
        const auto box = [&](int row) { return shown.table.visualRect(shown.model.index(row, 0)).center(); };
        QTest::mouseClick(shown.table.viewport(), Qt::LeftButton, Qt::NoModifier, box(2));
        QTest::mouseClick(shown.table.viewport(), Qt::LeftButton, Qt::ShiftModifier, box(5));
        QCOMPARE(shown.model.tickedIds(), (QList<qint64>{3, 4, 5, 6}));
        QCOMPARE(shown.table.selectedIds(), QList<qint64>{1});
        const QPoint all(shown.table.columnViewportPosition(0) + 10, 10);
        QTest::mouseClick(shown.table.horizontalHeader()->viewport(), Qt::LeftButton, Qt::NoModifier, all);
        QVERIFY(shown.model.ticks().isAllOfFilter());
    }

    void copiesCellsAsTabbedText()
    {
        Shown shown(10);
        QVERIFY(shown.load(0));
        shown.source->texts[2] = u"a\tb"_s;
        shown.model.onChanged({{ObjectKind::Order, 2}});
        QTRY_COMPARE(shown.model.index(1, 2).data().toString(), u"a\tb"_s);
        shown.table.setCurrentId(1);
        QTest::keyClick(&shown.table, Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(&shown.table, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), u"Number\tText\nrow 1\trow 1\na b\ta b"_s);
        QTest::keyClick(&shown.table, Qt::Key_Down);
        QTest::keyClick(&shown.table, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), u"row 3\trow 3"_s); // one row needs no titles
    }

    void staysWhereTheEyeIs()
    {
        Shown shown(1000);
        shown.table.setCurrentId(500);
        shown.table.scrollTo(shown.table.currentIndex(), QAbstractItemView::PositionAtCenter);
        const int y = shown.yOf(500);
        shown.ask({.sortKey = u"number"_s, .descending = true});
        QCOMPARE(shown.table.currentId(), std::optional<qint64>(500));
        QCOMPARE(shown.yOf(500), y);

        shown.source->all.prepend(5000); // descending: the last row
        shown.source->all.append(6000);  // descending: the first row
        shown.model.onChanged({{ObjectKind::Order, 5000}});
        QTRY_COMPARE(shown.model.newCount(), 2);
        shown.model.showNew();
        QCOMPARE(shown.yOf(500), y);
        QCOMPARE(shown.model.rowOf(6000), 0);
    }

    void theKeyboardStandsSomewhereWhenItsRowIsGone()
    {
        Shown shown(100);
        shown.table.setCurrentId(50);
        shown.source->all.removeAt(49);
        QSignalSpy removed(&shown.model, &TableModel::rowsRemoved);
        shown.model.onChanged({{ObjectKind::Order, 50}});
        QVERIFY(removed.count() > 0 || removed.wait());
        QVERIFY(shown.table.currentId().has_value());
        shown.ask({.search = u"7"_s});
        QVERIFY(shown.table.currentId().has_value());
    }

    void remembersColumnsAndOrder()
    {
        QTemporaryDir folder;
        QSettings local(folder.filePath(u"local.ini"_s), QSettings::IniFormat);
        {
            Shown shown(5);
            shown.table.remember(&local, u"orders"_s);
            shown.table.horizontalHeader()->moveSection(2, 1);
            shown.table.setColumnWidth(1, 177);
            shown.ask({.sortKey = u"text"_s, .descending = true});
        }
        Shown again(5);
        again.table.remember(&local, u"orders"_s);
        QCOMPARE(again.table.horizontalHeader()->visualIndex(2), 1);
        QCOMPARE(again.table.columnWidth(1), 177);
        const TableQuery query = again.table.withRememberedSort({.sortKey = u"number"_s});
        QCOMPARE(query.sortKey, u"text"_s);
        QVERIFY(query.descending);
    }

    void aClickOnATitleSorts()
    {
        Shown shown(5);
        QHeaderView *header = shown.table.horizontalHeader();
        const QPoint title(header->sectionViewportPosition(2) + 20, 10);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, Qt::NoModifier, title);
        QCOMPARE(shown.model.query().sortKey, u"text"_s);
        QVERIFY(!shown.model.query().descending);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, Qt::NoModifier, title);
        QVERIFY(shown.model.query().descending);
    }

    void hasFourFaces()
    {
        Shown shown(0);
        shown.table.setEmptyWords([] {
            return StateWords{u"No orders"_s, u"They come by themselves"_s, u"Look now"_s};
        });
        auto *button = shown.table.findChild<QPushButton *>();
        QVERIFY(button && button->isVisible());
        QCOMPARE(button->text(), u"Look now"_s);
        QSignalSpy empty(&shown.table, &ObjectTable::emptyButtonClicked);
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(empty.count(), 1);

        QSignalSpy filtered(&shown.table, &ObjectTable::filteredEmptyButtonClicked);
        shown.ask({.search = u"x"_s});
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(filtered.count(), 1);

        QSignalSpy failed(&shown.table, &ObjectTable::failedButtonClicked);
        shown.source->idsError = Error::of(Error::Kind::Database, u"broken"_s);
        QSignalSpy said(&shown.model, &TableModel::failed);
        shown.model.refresh();
        QVERIFY(said.wait());
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(failed.count(), 1);

        shown.source->idsError.reset();
        shown.source->fill(3);
        shown.ask({});
        QVERIFY(!button->isVisible());
    }

    void f2EditsTheRow()
    {
        Shown shown(5);
        QVERIFY(shown.load(0));
        QSignalSpy edited(&shown.model, &TableModel::edited);
        shown.table.setCurrentId(2);
        QTest::keyClick(&shown.table, Qt::Key_F2);
        auto *editor = shown.table.viewport()->findChild<QLineEdit *>();
        QVERIFY(editor);
        QCOMPARE(editor->text(), u"row 2"_s);
        editor->setText(u"new"_s);
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(edited.count(), 1);
        QCOMPARE(edited.first().at(0).toLongLong(), 2);
        QCOMPARE(edited.first().at(2).toString(), u"new"_s);
    }

    void aMillionRowsOpenAndScroll()
    {
        Shown shown(1'000'000);
        QElapsedTimer took;
        took.start();
        shown.table.verticalScrollBar()->setValue(shown.table.verticalScrollBar()->maximum());
        shown.table.grab();
        QVERIFY2(took.elapsed() < 500, qPrintable(QString::number(took.elapsed())));
        QVERIFY(shown.load(999'999));
    }

private:
    ThemeManager *m_themes = nullptr;
};

QTEST_MAIN(TestObjectTable)
#include "test_object_table.moc"
