// SPDX-License-Identifier: GPL-3.0-or-later
// Pages by keyboard and mouse.
#include "memory_source.h"

#include "ui/common/detail_pane.h"
#include "ui/common/edits.h"
#include "ui/common/label.h"
#include "ui/common/list_page.h"
#include "ui/common/selection_pane.h"
#include "ui/common/theme.h"

#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>
#include <QVBoxLayout>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace kramar;
using namespace kramar::ui;

namespace {

struct Opened {
    QTemporaryDir folder;
    QSettings local;
    MemorySource *source = new MemorySource;
    TableModel model;
    ListPage page;

    Opened()
        : local(folder.filePath(u"local.ini"_s), QSettings::IniFormat)
        , model(std::unique_ptr<RowSource>(source), testColumns(), ObjectKind::Order)
        , page(u"orders"_s, &model)
    {
        source->fill(100);
        page.setTitle([] { return u"Orders"_s; });
        page.setSearchWords([] { return u"number"_s; });
        page.setSavedFilters(
            {{u"all"_s, [] { return u"All"_s; }, {}}, {u"new"_s, [] { return u"New"_s; }, {{u"state"_s, u"new"_s}}}});
        FilterField state;
        state.key = u"state"_s;
        state.title = [] { return u"State"_s; };
        state.choices = [] { return QList<FilterChoice>{{u"new"_s, u"New"_s}, {u"old"_s, u"Old"_s}}; };
        page.filters()->setFields({state});
        page.setDetail(new DetailPane);
        page.resize(1000, 600);
        page.show();
        QSignalSpy shown(&model, &TableModel::shown);
        page.start(&local, {.sortKey = u"number"_s});
        QVERIFY(shown.wait());
    }
};

} // namespace

class TestPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_themes = new ThemeManager(this); }

    void searchAsksAfterAPauseAndEscEmptiesIt()
    {
        Opened opened;
        const auto asked = opened.source->asked.size();
        SearchField *search = opened.page.search();
        QTest::keyClicks(search, u"99"_s);
        QCOMPARE(opened.source->asked.size(), asked);
        QTRY_COMPARE(opened.model.query().search, u"99"_s);
        QCOMPARE(opened.source->asked.size(), asked + 1);
        QTRY_COMPARE(opened.model.rowCount(), 1);
        QTest::keyClick(search, Qt::Key_Escape);
        QCOMPARE(opened.model.query().search, QString());
        QCOMPARE(opened.model.query().sortKey, u"number"_s);
    }

    // The eye stays at its row; what came above it is told.
    void whatCameWhileAwayIsToldAbove()
    {
        Opened opened;
        auto *above = opened.page.findChild<LinkButton *>(u"newRows"_s);
        const auto comeBackTo = [&](const QList<qint64> &all) {
            opened.page.hide();
            opened.source->all = all;
            QSignalSpy shown(&opened.model, &TableModel::shown);
            opened.page.show();
            return shown.wait();
        };
        opened.page.table()->setCurrentId(2);
        QList<qint64> all = opened.model.ids();
        all.prepend(101);
        all.prepend(102);
        QVERIFY(comeBackTo(all));
        QCOMPARE(opened.page.table()->currentId(), 2);
        QVERIFY(opened.page.table()->rowAt(0) == 2);
        QVERIFY(above->isVisible());
        QCOMPARE(above->text(), u"2 new above"_s);
        QVERIFY(comeBackTo(all)); // they are still there
        QVERIFY(above->isVisible());
        QTest::mouseClick(above, Qt::LeftButton);
        QCOMPARE(opened.page.table()->rowAt(0), 0);
        QVERIFY(!above->isVisible());
        all.append(103); // below: nothing was missed
        QVERIFY(comeBackTo(all));
        QVERIFY(!above->isVisible());
    }

    void justSomeAreShownAndTheFirstIsChosen()
    {
        Opened opened;
        opened.page.search()->setText(u"99"_s);
        QTRY_COMPARE(opened.model.rowCount(), 1);
        opened.page.showOnly({{u"state"_s, QVariantList{u"old"_s}}});
        QTRY_COMPARE(opened.model.rowCount(), 100);
        QVERIFY(opened.page.search()->search().isEmpty());
        QCOMPARE(opened.model.query().conditions, opened.page.filters()->conditions());
        QTRY_COMPARE(opened.page.table()->currentId(), 1);
    }

    void aFieldMayNotBeOffered()
    {
        Opened opened;
        FilterField number;
        number.key = u"number"_s;
        number.title = [] { return u"No."_s; };
        number.choices = [] { return QList<FilterChoice>{{1, u"1"_s}}; };
        number.offered = false;
        opened.page.filters()->setFields({number});
        QVERIFY(opened.page.filters()->buttons().isEmpty());
        opened.page.filters()->setConditions({{u"number"_s, 1}});
        QCOMPARE(opened.page.filters()->buttons().size(), 1);
    }

    void theWrongLayoutIsForgiven()
    {
        Opened opened;
        opened.source->texts = {{17, u"привіт"_s}, {18, u"order"_s}};
        SearchField *search = opened.page.search();
        auto *reading = opened.page.findChild<Label *>(u"reading"_s);
        auto *asTyped = opened.page.findChild<LinkButton *>(u"asTyped"_s);
        search->setText(u"ghbdsn"_s);
        QTRY_COMPARE(opened.model.ids(), QList<qint64>{17});
        QCOMPARE(search->search(), u"ghbdsn"_s);
        QCOMPARE(opened.model.query().search, u"привіт"_s); // what totals and a saved filter stand on
        QVERIFY(reading->isVisible() && reading->text().contains(u"привіт"_s));
        // Another order is still of the same.
        opened.model.sort(opened.model.columnOf(u"text"_s), Qt::DescendingOrder);
        QTRY_COMPARE(opened.model.query().sortKey, u"text"_s);
        QTRY_COMPARE(opened.model.ids(), QList<qint64>{17});
        QTest::mouseClick(asTyped, Qt::LeftButton); // the way back
        QTRY_COMPARE(opened.model.state(), TableModel::State::FilteredEmpty);
        QVERIFY(!reading->isVisible() && !asTyped->isVisible());
        // It is meant so with other conditions too.
        opened.page.tabs()->setCurrentIndex(1);
        QTRY_VERIFY(!opened.model.isBusy());
        QCOMPARE(opened.model.query().conditions.size(), 1);
        QCOMPARE(opened.model.state(), TableModel::State::FilteredEmpty);
        QVERIFY(!reading->isVisible());
        search->setText(u"щквук"_s);
        QTRY_COMPARE(opened.model.ids(), QList<qint64>{18});
        search->setText(u"18"_s); // found as typed: nothing is read into it
        QTRY_COMPARE(opened.model.query().search, u"18"_s);
        QVERIFY(!reading->isVisible());
        search->setText(u"qqq"_s); // neither way
        QTRY_COMPARE(opened.model.state(), TableModel::State::FilteredEmpty);
        QCOMPARE(opened.model.query().search, u"qqq"_s);
    }

    void readsAnewByItsKey()
    {
        Opened opened;
        opened.source->texts = {{1, u"one"_s}};
        opened.page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&opened.page));
        const auto asked = opened.source->asked.size();
        opened.page.table()->setFocus();
        QTest::keyClick(opened.page.table(), Qt::Key_F5);
        QTRY_COMPARE(opened.source->asked.size(), asked + 1);
        QTRY_VERIFY(opened.page.undoBar()->isVisible());
        QVERIFY(opened.page.undoBar()->accessibleName().contains(u"Read anew"_s));
    }

    void aTabIsItsConditions()
    {
        Opened opened;
        opened.page.tabs()->setCurrentIndex(1);
        QCOMPARE(opened.model.query().conditions, (QList<Condition>{{u"state"_s, u"new"_s}}));
        QCOMPARE(opened.local.value(u"orders/tab"_s).toString(), u"new"_s);
        QTRY_VERIFY(!opened.model.isBusy());
        opened.source->all.clear();
        opened.page.search()->setText(u"zzz"_s);
        QTRY_COMPARE(opened.model.state(), TableModel::State::FilteredEmpty);
        Q_EMIT opened.page.table()->filteredEmptyButtonClicked();
        QVERIFY(!opened.model.query().isFiltered());
        QCOMPARE(opened.page.tabs()->currentKey(), u"all"_s);
    }

    void newRowsWaitBehindALink()
    {
        Opened opened;
        opened.source->all.prepend(500);
        opened.model.onChanged({{ObjectKind::Order, 500}});
        QTRY_COMPARE(opened.model.newCount(), 1);
        LinkButton *link = nullptr;
        const auto links = opened.page.filters()->findChildren<LinkButton *>();
        for (LinkButton *candidate : links) {
            if (candidate->isVisible())
                link = candidate;
        }
        QVERIFY(link);
        QVERIFY(link->text().contains(u'1'));
        QTest::mouseClick(link, Qt::LeftButton);
        QCOMPARE(opened.model.rowOf(500), 0);
        QVERIFY(!link->isVisible());
    }

    void whatCameWhileNobodyLookedStandsThere()
    {
        Opened opened;
        auto *count = opened.page.findChild<Label *>(u"count"_s);
        QCOMPARE(count->text(), u"100"_s);
        opened.source->all.prepend(500);
        opened.model.onChanged({{ObjectKind::Order, 500}});
        QTRY_COMPARE(opened.model.newCount(), 1);
        QCOMPARE(count->text(), u"101"_s); // of the filter, not of the rows that stand there
        QCOMPARE(opened.model.rowCount(), 100);
        opened.page.hide();
        opened.source->all.prepend(501);
        opened.model.onChanged({{ObjectKind::Order, 501}});
        opened.page.show();
        QTRY_COMPARE(opened.model.rowCount(), 102);
        QCOMPARE(opened.model.newCount(), 0);
        QCOMPARE(count->text(), u"102"_s);
    }

    void aFailureStandsAboveTheOldRows()
    {
        Opened opened;
        auto *banner = opened.page.findChild<Banner *>();
        QVERIFY(!banner->isVisible());
        opened.source->idsError = Error::of(Error::Kind::DatabaseBusy, u"busy"_s);
        opened.model.refresh();
        QTRY_VERIFY(banner->isVisible());
        QCOMPARE(opened.model.rowCount(), 100);
        opened.source->idsError.reset();
        Q_EMIT banner->actClicked();
        QTRY_VERIFY(!banner->isVisible());
    }

    void aBannerMovesNoRow()
    {
        for (const int rows : {3, 100}) {
            Opened opened;
            opened.source->fill(rows);
            opened.model.refresh();
            QTRY_COMPARE(opened.model.rowCount(), rows);
            const auto place = [&] {
                const QRect first = opened.page.table()->visualRect(opened.model.index(0, 1));
                return opened.page.table()->viewport()->mapTo(&opened.page, first.topLeft());
            };
            const QPoint before = place();
            opened.page.setBlocked(
                PageBanner{Banner::Kind::Warning, u"It is paused."_s, u"Nothing goes."_s, u"Go on"_s});
            const auto *banner = opened.page.findChild<Banner *>();
            QTRY_VERIFY(banner->isVisible());
            QCoreApplication::processEvents();
            QCOMPARE(place(), before);
            opened.page.setBlocked({});
            QTRY_VERIFY(!banner->isVisible());
            QCoreApplication::processEvents();
            QCOMPARE(place(), before);
        }
    }

    // Both are read, and no row moves for it.
    void undoStandsAboveTheFoot()
    {
        Opened opened;
        const QString words = u"120 orders   for 329 754.59 UAH"_s;
        auto *totals = opened.page.findChild<QLabel *>(u"totals"_s);
        opened.page.setTotals(words);
        const auto place = [&] {
            const QRect first = opened.page.table()->visualRect(opened.model.index(0, 1));
            return opened.page.table()->viewport()->mapTo(&opened.page, first.topLeft());
        };
        const QPoint before = place();
        QSignalSpy undone(&opened.page, &ListPage::undoRequested);
        QSignalSpy closed(opened.page.undoBar(), &UndoBar::closed);
        opened.page.offerUndo(u"Confirmed"_s);
        UndoBar *bar = opened.page.undoBar();
        QVERIFY(bar->isVisible());
        QTRY_COMPARE(place(), before);
        QVERIFY(totals->isVisible());
        QCOMPARE(totals->text(), words);
        QTRY_COMPARE(bar->mapTo(&opened.page, QPoint(0, bar->height())).y(),
                     totals->parentWidget()->mapTo(&opened.page, QPoint()).y());
        QTest::keyClick(bar->focusProxy(), Qt::Key_Space);
        QCOMPARE(undone.count(), 1);
        QCOMPARE(closed.count(), 1);
        QVERIFY(!bar->isVisible());
    }

    void anEmptyPaneLeavesItsRoomToTheList()
    {
        Opened opened;
        opened.page.resize(970, 600);
        opened.page.detail()->showEmpty(u"orders"_s, u"No order chosen"_s);
        QTRY_VERIFY(!opened.page.detail()->isVisible());
        QVERIFY(opened.page.table()->isVisible());
        opened.page.detail()->showContent();
        QTRY_VERIFY(opened.page.detail()->isVisible());
        QVERIFY(opened.page.table()->isVisible());
        opened.page.detail()->showEmpty(u"orders"_s, u"No order chosen"_s);
        opened.page.resize(1248, 600);
        QTRY_VERIFY(opened.page.detail()->isVisible()); // room enough to say what it is for
    }

    void thePageGivesTheFocusToItsList()
    {
        Opened opened;
        opened.page.setFocus();
        QCOMPARE(opened.page.focusWidget(), opened.page.table());
    }

    void theDetailOpensOverANarrowList()
    {
        Opened opened;
        opened.page.resize(600, 600);
        QVERIFY(opened.page.table()->isVisible());
        QVERIFY(!opened.page.detail()->isVisible());
        opened.page.setDetailOpen(true);
        QVERIFY(!opened.page.table()->isVisible());
        Q_EMIT opened.page.detail()->closeRequested();
        QVERIFY(opened.page.table()->isVisible());
    }

    void tabGoesInReadingOrderAndChoosesNothing()
    {
        Opened opened;
        auto *columns = opened.page.findChild<QToolButton *>(u"columns"_s);
        opened.page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&opened.page));
        QWidget *filter = opened.page.filters()->buttons().first();
        opened.page.search()->setFocus();
        QList<QWidget *> met;
        for (int i = 0; i < 12 && !opened.page.table()->hasFocus(); ++i) {
            QTest::keyClick(opened.page.focusWidget(), Qt::Key_Tab);
            met.append(opened.page.focusWidget());
        }
        QVERIFY(opened.page.table()->hasFocus());
        QVERIFY(met.indexOf(opened.page.tabs()) >= 0);
        QVERIFY(met.indexOf(filter) > met.indexOf(opened.page.tabs()));
        QVERIFY(met.indexOf(columns) > met.indexOf(filter));
        // Tab is not a choice: nothing becomes current, nothing is opened by it.
        QVERIFY(!opened.page.table()->currentId());
        QTest::keyClick(opened.page.table(), Qt::Key_Down);
        QCOMPARE(opened.page.table()->currentId(), std::optional<qint64>(1));
    }

    void theFiltersStandBeforeTheListAfterAChangeToo()
    {
        Opened opened;
        opened.page.filters()->setConditions({{u"state"_s, u"new"_s}});
        QWidget *button = opened.page.filters()->buttons().first();
        QWidget *at = button;
        for (int i = 0; i < 20 && at != opened.page.table(); ++i)
            at = at->nextInFocusChain();
        QCOMPARE(at, opened.page.table());
    }

    void whatIsTickedCoversTheDetail()
    {
        Opened opened;
        int acted = 0;
        auto *pane = new SelectionPane([](int count) { return u"%1 chosen"_s.arg(count); });
        QPushButton *act =
            pane->addAct({.name = u"many"_s,
                          .words = [](int count) { return u"Confirm %1"_s.arg(count); },
                          .act = [&] { acted = static_cast<int>(opened.page.table()->idsForAct().size()); }});
        opened.page.setSelectionPane(pane);
        opened.page.table()->setCurrentId(1);
        opened.page.detail()->showContent();
        QVERIFY(!pane->isVisible());
        opened.model.setTicked({3, 4, 5}, true);
        QVERIFY(pane->isVisible());
        QCOMPARE(pane->accessibleName(), u"3 chosen"_s);
        QCOMPARE(act->text(), u"Confirm 3"_s);
        opened.page.detail()->showContent(); // another row was read meanwhile: it waits below
        QVERIFY(pane->isVisible());
        QTest::mouseClick(act, Qt::LeftButton);
        QCOMPARE(acted, 3);
        // A click shows its row; how many are ticked stays in sight, and leads back to them.
        const auto *shown = opened.page.findChild<LinkButton *>(u"showTicked"_s);
        QVERIFY(!shown->isVisible());
        QTest::mouseClick(opened.page.table()->viewport(), Qt::LeftButton, {},
                          opened.page.table()->visualRect(opened.model.index(opened.model.rowOf(6), 1)).center());
        QVERIFY(!pane->isVisible());
        QVERIFY(!opened.page.isManyChosen());
        QCOMPARE(opened.model.tickedCount(), 3);
        QVERIFY(shown->isVisible());
        QCOMPARE(shown->text(), u"Ticked: 3"_s);
        QTest::mouseClick(opened.page.findChild<LinkButton *>(u"showTicked"_s), Qt::LeftButton);
        QVERIFY(pane->isVisible());
        QCOMPARE(pane->accessibleName(), u"3 chosen"_s);
        QTest::mouseClick(pane->findChild<QPushButton *>(u"clearSelection"_s), Qt::LeftButton);
        QVERIFY(!pane->isVisible());
        QCOMPARE(opened.model.tickedCount(), 0);
        opened.page.table()->selectionModel()->select(
            QItemSelection(opened.model.index(0, 0), opened.model.index(1, 2)), QItemSelectionModel::Select);
        QVERIFY(pane->isVisible());
    }

    // In every list, and before it does anything else.
    void escUnticks()
    {
        Opened opened; // nothing covers its detail
        opened.page.setBanner(PageBanner{Banner::Kind::Warning, u"It is paused."_s, {}, {}});
        opened.page.table()->setCurrentId(2);
        opened.model.setTicked({3, 4}, true);
        opened.page.hide(); // another page was looked at meanwhile
        opened.page.show();
        QCOMPARE(opened.model.tickedCount(), 2);
        const auto *banner = opened.page.findChild<Banner *>();
        QTest::keyClick(opened.page.table(), Qt::Key_Escape);
        QCOMPARE(opened.model.tickedCount(), 0);
        QCOMPARE(opened.page.table()->currentId(), std::optional<qint64>(2));
        QVERIFY(banner->isVisible());
        QTest::keyClick(opened.page.table(), Qt::Key_Escape);
        QVERIFY(!banner->isVisible());
    }

    // Out of a field of the card, and nothing else.
    void escLeadsOutOfTheCard()
    {
        Opened opened;
        opened.page.table()->setCurrentId(2);
        opened.model.setTicked({3, 4}, true);
        auto *field = new QLineEdit(opened.page.detail());
        opened.page.detail()->addSection({})->addWidget(field);
        opened.page.detail()->showContent();
        field->setFocus();
        QTRY_COMPARE(QApplication::focusWidget(), field);
        QTest::keyClick(field, Qt::Key_Escape);
        QCOMPARE(QApplication::focusWidget(), opened.page.table());
        QCOMPARE(opened.model.tickedCount(), 2);
    }

    void thePaneGivesWayBeforeAColumnDoes()
    {
        QTemporaryDir folder;
        QSettings local(folder.filePath(u"local.ini"_s), QSettings::IniFormat);
        auto *source = new MemorySource;
        source->fill(10);
        QList<TableColumn> columns = testColumns();
        columns[1].width = 200;
        columns[1].yields = 1;
        columns[2].width = 500;
        columns[2].stretch = true;
        TableModel model(std::unique_ptr<RowSource>(source), columns, ObjectKind::Order);
        ListPage page(u"orders"_s, &model);
        page.setDetail(new DetailPane);
        page.resize(1240, 600);
        page.show();
        page.start(&local);
        const int usual = page.detail()->sizeHint().width();
        QTRY_COMPARE(page.detail()->width(), usual);
        page.resize(1080, 600);
        QTRY_VERIFY(page.detail()->width() < usual);
        QVERIFY(page.detail()->width() > page.detail()->minimumWidth());
        QVERIFY(!page.table()->isColumnHidden(1));
        page.resize(1010, 600);
        QTRY_COMPARE(page.detail()->width(), page.detail()->minimumWidth());
        QTRY_VERIFY(page.table()->isColumnHidden(1));
        page.resize(1240, 600);
        QTRY_COMPARE(page.detail()->width(), usual);
        QTRY_VERIFY(!page.table()->isColumnHidden(1));
    }

    void aRowHasAMenuOfItsActs()
    {
        Opened opened;
        int cancelled = 0;
        opened.page.addRowAct({.words = [] { return u"Confirm"_s; }, .act = [] {}, .can = [] { return false; }});
        opened.page.addRowAct(
            {.words = [] { return u"Cancel"_s; }, .act = [&] { ++cancelled; }, .key = Qt::Key_Delete});
        Q_EMIT opened.page.table()->menuRequested({20, 20});
        auto *menu = opened.page.findChild<QMenu *>(u"rowMenu"_s);
        QVERIFY(menu);
        QCOMPARE(menu->actions().first()->text(), u"Cancel"_s);
        QCOMPARE(menu->actions().first()->shortcut(), QKeySequence(Qt::Key_Delete));
        menu->actions().first()->trigger();
        QCOMPARE(cancelled, 1);
        menu->close();
    }

    void anActIsOneCommandForItsKeyAndItsMenu()
    {
        Opened opened;
        int done = 0;
        bool possible = true;
        QString words = u"Hold"_s;
        Command *command = opened.page.addRowAct({.words = [&] { return words; },
                                                  .act = [&] { ++done; },
                                                  .key = QKeySequence(Qt::CTRL | Qt::Key_H),
                                                  .can = [&] { return possible; }});
        QVERIFY(Command::of(&opened.page).contains(command));
        QVERIFY(QTest::qWaitForWindowActive(&opened.page));
        opened.page.table()->setFocus();
        QTest::keyClick(opened.page.table(), Qt::Key_H, Qt::ControlModifier);
        QCOMPARE(done, 1);
        words = u"Hold all"_s;
        Q_EMIT opened.page.table()->menuRequested({20, 20});
        auto *menu = opened.page.findChild<QMenu *>(u"rowMenu"_s);
        QCOMPARE(menu->actions().first(), command);
        QCOMPARE(command->text(), words);
        menu->close();
        possible = false;
        QVERIFY(!command->reason().isEmpty());
        QTest::keyClick(opened.page.table(), Qt::Key_H, Qt::ControlModifier);
        QCOMPARE(done, 1);
        possible = true; // its key is not dead for having been refused once
        QTest::keyClick(opened.page.table(), Qt::Key_H, Qt::ControlModifier);
        QCOMPARE(done, 2);
    }

    void whatOnlyTheListHearsLeavesTheFieldsAlone()
    {
        Opened opened;
        int dropped = 0;
        opened.page.addRowAct({.words = [] { return u"Drop"_s; },
                               .act = [&] { ++dropped; },
                               .key = Qt::Key_Delete,
                               .heard = Command::Heard::List});
        QVERIFY(QTest::qWaitForWindowActive(&opened.page));
        opened.page.search()->setText(u"12"_s);
        opened.page.search()->setFocus();
        opened.page.search()->setCursorPosition(0);
        QTest::keyClick(opened.page.search(), Qt::Key_Delete);
        QCOMPARE(opened.page.search()->text(), u"2"_s);
        QCOMPARE(dropped, 0);
        opened.page.table()->setFocus();
        QTest::keyClick(opened.page.table(), Qt::Key_Delete);
        QCOMPARE(dropped, 1);
    }

    void undoOfThePageWhereTheFieldHasNothingToTakeBack()
    {
        Opened opened;
        int undone = 0;
        auto *action = new QAction(&opened.page);
        action->setShortcut(QKeySequence::Undo);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        opened.page.addAction(action);
        connect(action, &QAction::triggered, this, [&] { ++undone; });
        QVERIFY(QTest::qWaitForWindowActive(&opened.page));
        SearchField *field = opened.page.search();
        field->setFocus();
        QTest::keyClick(field, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(undone, 1);
        QTest::keyClicks(field, u"ab"_s);
        QTest::keyClick(field, Qt::Key_Z, Qt::ControlModifier); // its own text first
        QCOMPARE(undone, 1);
        QVERIFY(field->text().isEmpty());
    }

    void aSingleFilterOpensAtOnce()
    {
        Opened opened;
        opened.page.filters()->openAdd();
        auto *choices = opened.page.filters()->findChild<QListWidget *>();
        QVERIFY(choices);
        QCOMPARE(choices->item(0)->text(), u"New"_s);
        choices->window()->close();
    }

    void nothingStaysSelectedOverAnEmptyResult()
    {
        Opened opened;
        opened.page.table()->setCurrentId(7);
        QSignalSpy counted(opened.page.table(), &ObjectTable::selectionCountChanged);
        opened.page.search()->setText(u"zzz"_s);
        QTRY_COMPARE(opened.model.rowCount(), 0);
        QCOMPARE(counted.last().first().toInt(), 0);
    }

private:
    ThemeManager *m_themes = nullptr;
};

QTEST_MAIN(TestPage)
#include "test_page.moc"
