// SPDX-License-Identifier: GPL-3.0-or-later
// The window around the pages: where its keys lead, what stands in its menu, how large it is.
#include "tests/ui_shell/window_desk.h"
#include "ui/common/detail_pane.h"
#include "ui/common/edits.h"
#include "ui/shell/first_run_page.h"
#include "ui/shell/nav_button.h"
#include "ui/shell/navigation.h"
#include "ui/shell/status_strip.h"

#include <QApplication>
#include <QDialog>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QScreen>

using namespace kramar;
using namespace Qt::StringLiterals;
using test::childOf;
using Desk = test::WindowDesk;

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPageWithinASectionIsComeBackTo();
    void withoutAStoreThereIsOneThingToDo();
    void theMenuHasWhatThePageCanDo();
    void searchIsReachedFromTheNavigation();
    void theStoreStandsInTheTitle();
    void foldedKeepsItsCounters();
    void fitsTheScreen();
    void theFocusStaysOnThePage();
    void panesAreReachedByTheirKey();
    void thePagesKeysAreHeardBesideIt();
    void panesThatAPageHasNotAreLeftOut();
};

void TestMainWindow::aPageWithinASectionIsComeBackTo()
{
    Desk desk;
    desk.shop.addStore(u"Дім"_s);
    desk.open();
    auto *inner = dynamic_cast<test::InnerPage *>(desk.window->page(u"inner"_s));
    QVERIFY(inner);
    desk.window->go(u"inner"_s);
    const auto *navigation = desk.window->findChild<ui::Navigation *>();
    QVERIFY(navigation->currentRow()); // its section is marked
    desk.window->visit(u"queue"_s);
    desk.window->visit(u"orders"_s);
    QCOMPARE(desk.window->currentKey(), u"orders"_s); // nothing waits within it
    inner->unsaved = true;
    desk.window->visit(u"queue"_s);
    desk.window->visit(u"orders"_s);
    QCOMPARE(desk.window->currentKey(), u"inner"_s);
    desk.window->visit(u"orders"_s); // and up
    QCOMPARE(desk.window->currentKey(), u"orders"_s);
    desk.window->close();
    QVERIFY(desk.window->isVisible()); // it asks
    QTRY_VERIFY(desk.window->findChild<QDialog *>(u"closeQuestion"_s));
    QCOMPARE(desk.window->currentKey(), u"inner"_s);
}

void TestMainWindow::withoutAStoreThereIsOneThingToDo()
{
    Desk desk;
    desk.open();
    QTRY_VERIFY(desk.window->findChild<ui::FirstRunPage *>());
    const QString title = desk.window->windowTitle();
    auto *queue = childOf<ui::NavButton>(desk.window.get(), "nav_queue");
    QVERIFY(!queue->isEnabled());
    QVERIFY(!queue->toolTip().isEmpty());
    desk.window->go(u"queue"_s); // by its key
    QCOMPARE(desk.window->windowTitle(), title);
    desk.window->go(u"settings"_s); // language and theme can be chosen before
    QVERIFY(!desk.window->findChild<ui::FirstRunPage *>()->isVisible());
    QVERIFY(desk.window->windowTitle().startsWith(u"Settings"_s));
    desk.window->page(u"settings"_s)->setWindowTitle(u"Colours"_s); // what a page says of itself is more than its name
    QVERIFY(desk.window->windowTitle().startsWith(u"Colours"_s));
    desk.window->page(u"settings"_s)->setWindowTitle({});
    QVERIFY(desk.window->windowTitle().startsWith(u"Settings"_s));
    desk.window->goBack();
    QVERIFY(desk.window->findChild<ui::FirstRunPage *>()->isVisible());
    QCOMPARE(desk.window->windowTitle(), title);
    QVERIFY(!queue->isChecked());
    desk.shop.addStore(u"Дім і Сад"_s);
    QTRY_VERIFY(queue->isEnabled());
    QVERIFY(desk.window->windowTitle() != title);
}

void TestMainWindow::theMenuHasWhatThePageCanDo()
{
    Desk desk;
    desk.shop.addStore(u"Дім і Сад"_s);
    desk.open();
    QTRY_VERIFY(!desk.window->findChild<ui::FirstRunPage *>());
    int held = 0;
    ui::Command *hold = desk.page(u"queue"_s)
                            ->addCommand({.words = [] { return u"Hold"_s; },
                                          .act = [&] { ++held; },
                                          .key = QKeySequence(Qt::CTRL | Qt::Key_H),
                                          .whyNot = [&] { return held ? u"Held."_s : QString(); }});
    auto *menu = childOf<QMenu>(desk.window.get(), "pageMenu");
    Q_EMIT desk.window->mainMenu()->aboutToShow();
    QVERIFY(!menu->actions().contains(hold)); // of another page
    desk.window->go(u"queue"_s);
    Q_EMIT desk.window->mainMenu()->aboutToShow();
    QVERIFY(menu->actions().contains(hold));
    hold->trigger();
    QCOMPARE(held, 1);
    Q_EMIT menu->aboutToShow();
    QVERIFY(!hold->isEnabled());
    QCOMPARE(hold->toolTip(), u"Held."_s);
    Q_EMIT menu->aboutToHide();
    QVERIFY(hold->isEnabled()); // for its key, which asks again
    desk.window->go(u"orders"_s);
    QTest::keyClick(desk.window.get(), Qt::Key_H, Qt::ControlModifier); // not heard on another page, menu or not
    QCOMPARE(held, 1);
}

void TestMainWindow::searchIsReachedFromTheNavigation()
{
    Desk desk;
    desk.shop.addStore(u"Дім і Сад"_s);
    desk.open();
    auto *orders = childOf<ui::NavButton>(desk.window.get(), "nav_orders");
    QTRY_VERIFY(orders->isEnabled());
    desk.window->go(u"queue"_s);
    orders->setFocus();
    QTest::keyClick(orders, Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(desk.page(u"queue"_s)->search()->hasFocus());
}

void TestMainWindow::theStoreStandsInTheTitle()
{
    Desk desk;
    const StoreId store = desk.shop.addStore(u"Дім і Сад"_s);
    desk.open();
    desk.window->go(u"store:%1"_s.arg(store.value()));
    QTRY_COMPARE(desk.window->windowTitle(), u"Дім і Сад — Kramar"_s);
}

void TestMainWindow::foldedKeepsItsCounters()
{
    ui::NavButton button(u"orders"_s);
    button.setText(u"Orders"_s);
    button.setFolded(true);
    button.resize(button.sizeHint());
    const QImage before = button.grab().toImage();
    button.setCounter(7, ui::Counter::Look::Accent);
    QVERIFY(button.grab().toImage() != before);
    QCOMPARE(button.toolTip(), u"Orders, 7"_s);
    ui::NavButton store(u"store"_s);
    store.setFolded(true);
    store.resize(store.sizeHint());
    store.setStore(u"Дім і Сад"_s, 0, ui::NavButton::StoreMark::Running, false);
    const QImage running = store.grab().toImage();
    store.setStore(u"Дім і Сад"_s, 0, ui::NavButton::StoreMark::Trouble, false);
    QVERIFY(store.grab().toImage() != running);
}

void TestMainWindow::fitsTheScreen()
{
    const QScreen *screen = QGuiApplication::primaryScreen(); // 800 × 800 off-screen
    const QSize size = ui::MainWindow::usualSize(screen);
    QVERIFY(size.width() < screen->availableSize().width());
    QVERIFY(size.height() < screen->availableSize().height());
    // What was left on a larger screen, or at a smaller scale, comes back no larger than this one.
    Desk desk;
    desk.open();
    const QSize least = ui::MainWindow::leastSize(screen);
    QCOMPARE(least, QSize(880, 600)); // narrower it is of no use
    QCOMPARE(desk.window->minimumSize(), least);
    QCOMPARE(desk.window->size(), size.expandedTo(least));
    desk.window->resize(1900, 1200);
    desk.window->close();
    desk.open();
    QCOMPARE(desk.window->size(), size.expandedTo(least));
}

void TestMainWindow::theFocusStaysOnThePage()
{
    Desk desk;
    desk.shop.addStore(u"Дім і Сад"_s);
    desk.open();
    QTRY_COMPARE(QApplication::focusWidget(), desk.page(u"orders"_s)->table());
    QTest::keyClick(desk.window.get(), Qt::Key_2, Qt::ControlModifier);
    QTRY_COMPARE(QApplication::focusWidget(), desk.page(u"queue"_s)->table());
    // A button that is done: off, hidden, or gone.
    ui::ListPage *page = desk.page(u"queue"_s);
    for (int how = 0; how < 3; ++how) {
        auto *button = new QPushButton(u"Confirm: 4"_s, page);
        button->show();
        button->setFocus();
        QTRY_COMPARE(QApplication::focusWidget(), button);
        if (how == 0)
            button->setEnabled(false);
        else if (how == 1)
            button->hide();
        else
            delete button;
        QTest::qWait(0);
        QTRY_VERIFY2(QApplication::focusWidget() && page->isAncestorOf(QApplication::focusWidget()),
                     QByteArray::number(how).constData());
    }
    // Neither does what stands next on the page get it; what was switched off while it worked has it again.
    auto *worker = new QPushButton(u"Save"_s, page);
    auto *next = new QPushButton(u"Other"_s, page);
    for (QPushButton *button : {worker, next})
        button->show();
    QWidget::setTabOrder(worker, next);
    worker->setFocus();
    QTRY_COMPARE(QApplication::focusWidget(), worker);
    worker->setEnabled(false);
    QTRY_COMPARE(QApplication::focusWidget(), page->table());
    worker->setEnabled(true);
    QTRY_COMPARE(QApplication::focusWidget(), worker);
    worker->hide();
    QTRY_COMPARE(QApplication::focusWidget(), page->table());
    delete worker;
    delete next;
    // Who goes to the navigation stays there.
    auto *row = childOf<ui::NavButton>(desk.window.get(), "nav_orders");
    row->setFocus(Qt::TabFocusReason);
    QTest::qWait(0);
    QCOMPARE(QApplication::focusWidget(), row);
}

void TestMainWindow::panesAreReachedByTheirKey()
{
    Desk desk;
    desk.shop.addStore(u"Дім і Сад"_s);
    desk.open();
    QTRY_VERIFY(!desk.window->findChild<ui::FirstRunPage *>());
    ui::ListPage *page = desk.page(u"orders"_s);
    auto *row = childOf<ui::NavButton>(desk.window.get(), "nav_orders");
    auto *strip = desk.window->findChild<ui::StatusStrip *>();
    const auto next = [&] { QTest::keyClick(desk.window.get(), Qt::Key_F6); };
    const auto before = [&] { QTest::keyClick(desk.window.get(), Qt::Key_F6, Qt::ShiftModifier); };
    QTRY_COMPARE(QApplication::focusWidget(), page->table());
    page->detail()->showEmpty(u"orders"_s, u"Nothing chosen"_s);
    next(); // a pane that says only that nothing is chosen is passed over
    QCOMPARE(QApplication::focusWidget(), strip);
    QVERIFY(!strip->accessibleName().isEmpty());
    QCOMPARE(strip->accessibleDescription(), desk.state());
    next();
    QCOMPARE(QApplication::focusWidget(), row);
    before();
    QCOMPARE(QApplication::focusWidget(), strip);

    auto *button = new QPushButton(u"Confirm"_s, page->detail());
    page->detail()->acts()->addWidget(button);
    page->detail()->showContent();
    button->show();
    before();
    QCOMPARE(QApplication::focusWidget(), page->detail());
    button->setFocus();
    before();
    QCOMPARE(QApplication::focusWidget(), page->table());
    next();
    QCOMPARE(QApplication::focusWidget(), button); // where it was left
    page->search()->setFocus();                    // of the list's pane
    next();
    QCOMPARE(QApplication::focusWidget(), button);
    page->setDetailOpen(false);
    page->table()->setFocus();
    next();
    QCOMPARE(QApplication::focusWidget(), strip);
}

// Whoever came there by F6 works on as in the list.
void TestMainWindow::thePagesKeysAreHeardBesideIt()
{
    Desk desk;
    desk.shop.addStore(u"Дім і Сад"_s);
    desk.open();
    QTRY_VERIFY(!desk.window->findChild<ui::FirstRunPage *>());
    ui::ListPage *page = desk.page(u"orders"_s);
    auto *strip = desk.window->findChild<ui::StatusStrip *>();
    QTRY_COMPARE(QApplication::focusWidget(), page->table());
    bool open = page->detail()->isVisible();
    for (QWidget *beside : QList<QWidget *>{strip, childOf<ui::NavButton>(desk.window.get(), "nav_orders")}) {
        beside->setFocus();
        QTest::keyClick(beside, Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
        open = !open;
        QCOMPARE(page->detail()->isVisible(), open);
        QTest::keyClick(beside, Qt::Key_Escape);
        QCOMPARE(QApplication::focusWidget(), page->table());
    }
}

void TestMainWindow::panesThatAPageHasNotAreLeftOut()
{
    Desk desk;
    const StoreId store = desk.shop.addStore(u"Дім і Сад"_s);
    desk.open();
    QTRY_VERIFY(desk.window->findChild<ui::NavButton *>(u"nav_store:1"_s));
    desk.window->go(u"store:%1"_s.arg(store.value()));
    auto *row = childOf<ui::NavButton>(desk.window.get(), "nav_store:1");
    auto *first = childOf<QPushButton>(desk.window.get(), "first");
    auto *second = childOf<QPushButton>(desk.window.get(), "second");
    QTRY_VERIFY(row->isVisible());
    row->setFocus();
    const auto next = [&] { QTest::keyClick(desk.window.get(), Qt::Key_F6); };
    next();
    QCOMPARE(QApplication::focusWidget(), first);
    second->setFocus();
    next();
    QCOMPARE(QApplication::focusWidget(), desk.window->findChild<ui::StatusStrip *>());
    next();
    QCOMPARE(QApplication::focusWidget(), row);
    next();
    QCOMPARE(QApplication::focusWidget(), second);
}

QTEST_MAIN(TestMainWindow)
#include "test_main_window.moc"
