// SPDX-License-Identifier: GPL-3.0-or-later
// The window around the pages: what it tells of the exchange, where its keys lead.
#include "tests/ui_stores/screen_shop.h"
#include "ui/common/banner.h"
#include "ui/common/busy_bar.h"
#include "ui/common/detail_pane.h"
#include "ui/common/edits.h"
#include "ui/common/label.h"
#include "ui/common/row_data.h"
#include "ui/shell/first_run_page.h"
#include "ui/shell/main_window.h"
#include "ui/shell/nav_button.h"
#include "ui/shell/navigation.h"
#include "ui/shell/notice_list.h"
#include "ui/shell/status_strip.h"

#include <QApplication>
#include <QDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QScreen>
#include <QSignalSpy>
#include <QTest>

using namespace kramar;
using namespace Qt::StringLiterals;
using exchange::Progress;
using test::childOf;

namespace {

class NoRows : public ui::RowSource
{
public:
    QFuture<Result<QList<qint64>>> ids(const ui::TableQuery &) override
    {
        return answered(Result<QList<qint64>>(QList<qint64>()));
    }
    QFuture<Result<QList<ui::RowData>>> rows(const QList<qint64> &) override
    {
        return answered(Result<QList<ui::RowData>>(QList<ui::RowData>()));
    }

private:
    template <class T>
    static QFuture<T> answered(T answer)
    {
        QPromise<T> promise;
        promise.start();
        promise.addResult(answer);
        promise.finish();
        return promise.future();
    }
};

// A page that is opened from a section, as the bulk edit is.
class InnerPage : public ui::Page
{
    Q_OBJECT

public:
    bool unsaved = false;
    QString told;
    QPushButton *const first = new QPushButton(u"first"_s, this);
    QPushButton *const second = new QPushButton(u"second"_s, this);
    bool hasUnsavedChanges() const override { return unsaved; }
    void tell(const QString &words) override { told = words; }
    QList<QWidget *> panes() const override { return {first, second}; }
};

// The window over two empty lists.
struct Desk {
    explicit Desk(int longOfflineMs = 120'000)
        : longOffline(longOfflineMs)
    {
    }
    void open()
    {
        const auto spec = [this](const QString &key, const QString &title) {
            return ui::PageSpec{.key = key,
                                .icon = u"orders"_s,
                                .title = [title] { return title; },
                                .group = [] { return QString(); },
                                .make =
                                    [this, key] {
                                        auto *model = new ui::TableModel(std::make_unique<NoRows>(),
                                                                         {{.key = u"name"_s, .stretch = true}},
                                                                         ObjectKind::Order);
                                        auto *page = new ui::ListPage(key, model);
                                        model->setParent(page);
                                        if (key == u"orders")
                                            page->setDetail(new ui::DetailPane);
                                        page->start(&shop.local);
                                        return page;
                                    }};
        };
        const auto settings = [&] {
            ui::PageSpec foot = spec(u"settings"_s, u"Settings"_s);
            foot.atFoot = true;
            return foot;
        };
        const auto inner = [] {
            return ui::PageSpec{.key = u"inner"_s,
                                .icon = u"tasks"_s,
                                .title = [] { return u"Inner"_s; },
                                .group = [] { return QString(); },
                                .make = [] { return new InnerPage; },
                                .within = u"orders"_s};
        };
        window = std::make_unique<ui::MainWindow>(ui::ShellParts{
            .stores = shop.stores,
            .exchange = shop.exchange,
            .queue = shop.queue,
            .news = shop.db().changes(),
            .local = shop.local,
            .preferences = preferences,
            .person = u"Олена"_s,
            .books = [] { return u"books"_s; },
            .pages = {spec(u"orders"_s, u"Orders"_s), inner(), spec(u"queue"_s, u"Queue"_s), settings()},
            .makeStorePage =
                [](StoreId) {
                    auto *page = new QWidget;
                    for (const QString &name : {u"first"_s, u"second"_s})
                        (new QPushButton(name, page))->setObjectName(name);
                    return page;
                },
            .addStore = [](QWidget *) {},
            .openDemo = {},
            .rounds = [this](StoreId id, int limit) { return shop.desk.lastRounds(id, limit); },
            .clock = shop.clock,
            .longOfflineMs = longOffline,
        });
        window->show();
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
    }
    QString state() { return childOf<QLabel>(window.get(), "exchangeState")->text(); }
    ui::ListPage *page(const QString &key) { return qobject_cast<ui::ListPage *>(window->page(key)); }
    ui::Banner *banner() { return page(window->currentKey())->findChild<ui::Banner *>(); }
    void tell(StoreId store, Progress::State at, std::optional<ActionKind> action = {})
    {
        Progress progress{.store = store};
        progress.state = at;
        progress.action = action;
        Q_EMIT shop.exchange.progressChanged(progress);
    }
    QString pauseOf(StoreId store) { return stores::toCode(shop.required(shop.stores.find(store).result()).pause); }

    test::ScreenShop shop;
    ui::ThemeManager theme;
    ui::Preferences preferences{shop.local, theme};
    int longOffline;
    std::unique_ptr<ui::MainWindow> window;
};

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPageWithinASectionIsComeBackTo();
    void aPausedStoreIsToldEverywhere();
    void aRefusedTokenLeadsToItsStore();
    void pausingIsSaidAtOnceAndKept();
    void aRoundCanBeCancelledFromTheBar();
    void longOfflineIsToldToThePages();
    void anEmptyListIsBeingRead();
    void withoutAStoreThereIsOneThingToDo();
    void theMenuHasWhatThePageCanDo();
    void searchIsReachedFromTheNavigation();
    void theStoreStandsInTheTitle();
    void foldedKeepsItsCounters();
    void fitsTheScreen();
    void aRefusedTokenIsTriedWhenItGoesOn();
    void aStoreWithoutConnectionIsMarked();
    void aPausedTestStoreStaysOneOfTest();
    void aStoreThatStandsStillIsToldEverywhere();
    void theFocusStaysOnThePage();
    void sendingNothingSaysWhy();
    void panesAreReachedByTheirKey();
    void panesThatAPageHasNotAreLeftOut();
    void theBellTellsWhatHappened();
};

void TestMainWindow::aPageWithinASectionIsComeBackTo()
{
    Desk desk;
    desk.shop.addStore(u"Дім"_s);
    desk.open();
    auto *inner = qobject_cast<InnerPage *>(desk.window->page(u"inner"_s));
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

void TestMainWindow::aPausedStoreIsToldEverywhere()
{
    Desk desk;
    const StoreId store = desk.shop.addStore(u"Дім і Сад"_s);
    desk.shop.required(desk.shop.stores.pause(store).result());
    desk.open();
    // No runner has told anything: a window that was just opened over paused books.
    QTRY_COMPARE(desk.state(), u"The exchange is paused"_s);
    QTRY_VERIFY(desk.banner()->isVisible());
    QVERIFY(desk.banner()->accessibleName().contains(u"“Дім і Сад” is paused."_s));
    desk.window->go(u"queue"_s);
    QTRY_VERIFY(desk.banner()->isVisible());
    Q_EMIT desk.banner()->actClicked();
    QTRY_COMPARE(desk.pauseOf(store), QString());
    QTRY_VERIFY(!desk.banner()->isVisible());
    QTRY_VERIFY(desk.state() != u"The exchange is paused"_s);
}

void TestMainWindow::sendingNothingSaysWhy()
{
    Desk desk;
    const StoreId store = desk.shop.addStore(u"Дім Опт"_s); // in Test
    desk.open();
    QTRY_VERIFY(!desk.window->mainMenu()->isEmpty());
    const auto says = [&](const QWidget *where, const QString &words) {
        return QTest::qWaitFor([&] {
            const auto labels = where->findChildren<QLabel *>();
            return std::any_of(labels.cbegin(), labels.cend(), [&](const QLabel *label) {
                return label->isVisible() && label->text().contains(words);
            });
        });
    };
    const auto press = [&] { QTest::keyClick(desk.window->focusWidget(), Qt::Key_F9, Qt::ShiftModifier); };
    desk.window->go(u"orders"_s);
    QTRY_VERIFY(desk.window->focusWidget());
    const auto said = [&] {
        press(); // before the stores are read there is another reason
        return desk.page(u"orders"_s)->undoBar()->accessibleName(); // in the foot
    };
    QTRY_VERIFY(said().contains(u"All stores are in Test"_s));
    desk.window->go(ui::Navigation::storeKey(store)); // a page that has no foot
    QTRY_COMPARE(desk.window->currentKey(), ui::Navigation::storeKey(store));
    QTest::keyClick(desk.window.get(), Qt::Key_F9, Qt::ShiftModifier);
    QVERIFY(says(desk.window->findChild<ui::StatusStrip *>(), u"All stores are in Test"_s));
}

// That a person says "go on" makes no token good: it is tried at once.
void TestMainWindow::aRefusedTokenIsTriedWhenItGoesOn()
{
    Desk desk;
    const StoreId store = desk.shop.addStore(u"Дім і Сад"_s);
    desk.shop.required(desk.shop.write([&](storage::Transaction &tx) {
        return stores::StoreOperations(tx, Actor::exchange()).pause(store, stores::PauseReason::Unauthorized);
    }));
    desk.open();
    QTRY_COMPARE(desk.state(), u"Paused: Prom does not accept the token"_s);
    QSignalSpy told(&desk.shop.exchange, &exchange::Exchange::progressChanged);
    const auto tried = [&told] {
        return std::any_of(told.cbegin(), told.cend(), [](const QList<QVariant> &each) {
            return each.first().value<Progress>().state == Progress::State::Running;
        });
    };
    Q_EMIT childOf<ui::LinkButton>(desk.window.get(), "pauseOrResumeLink")->clicked();
    QTRY_VERIFY(tried());
}

void TestMainWindow::aStoreWithoutConnectionIsMarked()
{
    Desk desk;
    const StoreId store = desk.shop.addStore(u"Дім і Сад"_s, StoreMode::Production);
    desk.open();
    QTRY_COMPARE(desk.state(), u"The exchange works"_s);
    auto *row = childOf<ui::NavButton>(desk.window.get(), "nav_store:1");
    QCOMPARE(row->accessibleName(), u"Дім і Сад, Production mode"_s);
    desk.tell(store, Progress::State::Offline);
    QCOMPARE(row->accessibleName(), u"Дім і Сад, no connection to Prom"_s);
    QVERIFY2(desk.state().contains(u"Prom since "_s), qUtf8Printable(desk.state()));
    desk.tell(store, Progress::State::Running); // a try is not yet a connection
    QCOMPARE(row->accessibleName(), u"Дім і Сад, no connection to Prom"_s);
    desk.tell(store, Progress::State::Idle);
    QCOMPARE(row->accessibleName(), u"Дім і Сад, Production mode"_s);
}

void TestMainWindow::aPausedTestStoreStaysOneOfTest()
{
    Desk desk;
    const StoreId store = desk.shop.addStore(u"Дім і Сад"_s, StoreMode::Test);
    desk.open();
    QTRY_VERIFY(desk.window->findChild<ui::NavButton *>(u"nav_store:1"_s));
    const auto *row = childOf<ui::NavButton>(desk.window.get(), "nav_store:1");
    desk.window->resize(1440, 900); // unfolded
    QTRY_COMPARE(row->accessibleName(), u"Дім і Сад, Test mode"_s);
    const int before = row->sizeHint().width();
    desk.shop.required(desk.shop.stores.pause(store).result());
    QTRY_COMPARE(row->accessibleName(), u"Дім і Сад, paused, Test mode"_s);
    QVERIFY(row->sizeHint().width() > before); // both marks have their room
}

void TestMainWindow::aStoreThatStandsStillIsToldEverywhere()
{
    Desk desk;
    const StoreId store = desk.shop.addStore(u"Дім і Сад"_s, StoreMode::Production);
    desk.open();
    QTRY_COMPARE(desk.state(), u"The exchange works"_s);
    Progress progress{.store = store};
    progress.state = Progress::State::Stopped;
    progress.lastError = Error::of(Error::Kind::NoSecret, u"locked"_s);
    Q_EMIT desk.shop.exchange.progressChanged(progress);
    QVERIFY2(!desk.state().contains(u"works"_s), qUtf8Printable(desk.state()));
    QVERIFY(desk.banner()->isVisible());
    QVERIFY(desk.banner()->accessibleName().contains(u"stands still"_s));
    const auto *row = childOf<ui::NavButton>(desk.window.get(), "nav_store:1");
    QVERIFY(row->accessibleName() != u"Дім і Сад, Production mode"_s);
    desk.tell(store, Progress::State::Running); // a try is not yet a token
    QVERIFY(desk.banner()->isVisible());
    Q_EMIT desk.banner()->actClicked();
    QCOMPARE(desk.window->currentKey(), u"store:1"_s);
    desk.window->go(u"orders"_s);
    desk.tell(store, Progress::State::Idle);
    QVERIFY(!desk.banner()->isVisible());
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

void TestMainWindow::theBellTellsWhatHappened()
{
    Desk desk;
    const StoreId store = desk.shop.addStore(u"Дім і Сад"_s);
    desk.open();
    QTRY_VERIFY(!desk.window->findChild<ui::FirstRunPage *>());
    auto *bell = childOf<ui::NavButton>(desk.window.get(), "bell");
    QCOMPARE(bell->accessibleName(), u"What happened"_s);
    QTRY_VERIFY(desk.shop.local.contains(u"notices/seen"_s)); // what is there at first was told elsewhere
    const auto open = [&] {
        QTest::mouseClick(bell, Qt::LeftButton);
        return desk.window->findChild<ui::NoticeList *>();
    };
    ui::NoticeList *list = open();
    QVERIFY(list && list->isVisible() && !list->view()->isVisible()); // nothing has happened
    QTest::keyClick(list->window(), Qt::Key_Escape);
    QTRY_VERIFY(!desk.window->findChild<ui::NoticeList *>());

    exchange::RoundReport report{.store = store, .started = desk.shop.clock.now(), .ended = desk.shop.clock.now()};
    report.error = Error::of(Error::Kind::NoSecret, u"locked"_s);
    Q_EMIT desk.shop.exchange.roundEnded(report);
    QTRY_COMPARE(bell->accessibleName(), u"What happened, 1"_s);
    list = open();
    QVERIFY(list->view()->isVisible());
    QTRY_COMPARE(QApplication::focusWidget(), list->view());
    QTest::keyClick(list->view(), Qt::Key_Return);
    QCOMPARE(desk.window->currentKey(), u"store:%1"_s.arg(store.value()));
    QTRY_COMPARE(bell->accessibleName(), u"What happened"_s);
    QTRY_VERIFY(!desk.window->findChild<ui::NoticeList *>());
}

void TestMainWindow::aRefusedTokenLeadsToItsStore()
{
    Desk desk;
    const StoreId store = desk.shop.addStore(u"Дім і Сад"_s);
    desk.shop.required(desk.shop.write([&](storage::Transaction &tx) {
        return stores::StoreOperations(tx, Actor::exchange()).pause(store, stores::PauseReason::Unauthorized);
    }));
    desk.open();
    QTRY_COMPARE(desk.state(), u"Paused: Prom does not accept the token"_s);
    QTRY_VERIFY(desk.banner()->isVisible());
    Q_EMIT desk.banner()->actClicked();
    QCOMPARE(desk.window->currentKey(), u"store:%1"_s.arg(store.value()));
}

void TestMainWindow::pausingIsSaidAtOnceAndKept()
{
    Desk desk;
    const StoreId store = desk.shop.addStore(u"Дім і Сад"_s);
    desk.open();
    QTRY_COMPARE(desk.state(), u"The exchange works"_s);
    desk.tell(store, Progress::State::Running, ActionKind::Orders);
    QTRY_VERIFY(desk.state().contains(u"Orders"_s) || desk.state().contains(u"orders"_s));
    auto *link = childOf<ui::LinkButton>(desk.window.get(), "pauseOrResumeLink");
    QCOMPARE(link->text().contains(u"Pause"_s), true);
    Q_EMIT link->clicked();
    QTRY_COMPARE(desk.pauseOf(store), u"person"_s); // still paused when the program is opened again
    desk.tell(store, Progress::State::Pausing, ActionKind::Orders);
    QVERIFY2(desk.state().startsWith(u"Pausing…"_s), qUtf8Printable(desk.state()));
}

void TestMainWindow::aRoundCanBeCancelledFromTheBar()
{
    Desk desk;
    const StoreId store = desk.shop.addStore(u"Дім і Сад"_s);
    desk.open();
    QTRY_COMPARE(desk.state(), u"The exchange works"_s);
    auto *cancel = childOf<ui::LinkButton>(desk.window.get(), "cancelRoundLink");
    QVERIFY(!cancel->isVisible());
    desk.tell(store, Progress::State::Running, ActionKind::Listings);
    QTRY_VERIFY(cancel->isVisible());
    QVERIFY2(desk.state().contains(u"0:0"_s), qUtf8Printable(desk.state())); // the time that has gone by
    auto *bar = desk.window->findChild<ui::BusyBar *>();
    QVERIFY(bar->isVisible());
    const qreal before = bar->place();
    QTRY_VERIFY(bar->place() != before); // not to be taken for a program that hangs
    QAction *inMenu = desk.window->findChild<QAction *>(u"cancelRounds"_s);
    for (QMenu *menu : desk.window->mainMenu()->findChildren<QMenu *>())
        Q_EMIT menu->aboutToShow();
    QVERIFY(inMenu->isEnabled());
    desk.tell(store, Progress::State::Idle);
    QTRY_VERIFY(!cancel->isVisible());
}

void TestMainWindow::longOfflineIsToldToThePages()
{
    Desk desk(50);
    const StoreId store = desk.shop.addStore(u"Дім і Сад"_s);
    desk.open();
    QTRY_COMPARE(desk.state(), u"The exchange works"_s);
    desk.tell(store, Progress::State::Offline);
    QVERIFY(!desk.banner()->isVisible());
    QTRY_VERIFY(desk.banner()->isVisible());
    desk.tell(store, Progress::State::Running); // a try is not yet a connection
    QVERIFY(desk.banner()->isVisible());
    desk.tell(store, Progress::State::Idle);
    QVERIFY(!desk.banner()->isVisible());
}

void TestMainWindow::anEmptyListIsBeingRead()
{
    Desk desk;
    const StoreId store = desk.shop.addStore(u"Дім і Сад"_s);
    desk.open();
    ui::ListPage *page = desk.page(u"orders"_s);
    const auto says = [page](const QString &words) {
        const auto labels = page->table()->findChildren<QLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(),
                           [&](const QLabel *label) { return label->isVisible() && label->text().contains(words); });
    };
    QTRY_VERIFY(says(u"Nothing here yet"_s));
    desk.tell(store, Progress::State::Running, ActionKind::Orders);
    QTRY_VERIFY(says(u"Prom is being read"_s));
    exchange::RoundReport report{.store = store};
    Q_EMIT desk.shop.exchange.roundEnded(report);
    QTRY_VERIFY(!says(u"Prom is being read"_s));
    desk.tell(store, Progress::State::Running, ActionKind::Orders); // the next rounds change nothing about it
    QVERIFY(!says(u"Prom is being read"_s));
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

QTEST_MAIN(TestMainWindow)
#include "test_main_window.moc"
