// SPDX-License-Identifier: GPL-3.0-or-later
// What the window tells of the exchange, everywhere it does: bar, banner, navigation, bell.
#include "tests/ui_shell/window_desk.h"
#include "ui/common/busy_bar.h"
#include "ui/common/edits.h"
#include "ui/common/label.h"
#include "ui/shell/first_run_page.h"
#include "ui/shell/nav_button.h"
#include "ui/shell/navigation.h"
#include "ui/shell/notice_list.h"
#include "ui/shell/status_strip.h"

#include <QApplication>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QSignalSpy>

using namespace kramar;
using namespace Qt::StringLiterals;
using exchange::Progress;
using test::childOf;
using Desk = test::WindowDesk;

class TestExchangeTold : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPausedStoreIsToldEverywhere();
    void aRefusedTokenLeadsToItsStore();
    void aRefusedTokenIsTriedWhenItGoesOn();
    void pausingIsSaidAtOnceAndKept();
    void aRoundCanBeCancelledFromTheBar();
    void longOfflineIsToldToThePages();
    void anEmptyListIsBeingRead();
    void aStoreWithoutConnectionIsMarked();
    void aPausedTestStoreStaysOneOfTest();
    void aStoreThatStandsStillIsToldEverywhere();
    void sendingNothingSaysWhy();
    void theBellTellsWhatHappened();
};

void TestExchangeTold::aPausedStoreIsToldEverywhere()
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

void TestExchangeTold::aRefusedTokenLeadsToItsStore()
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

// That a person says "go on" makes no token good: it is tried at once.
void TestExchangeTold::aRefusedTokenIsTriedWhenItGoesOn()
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

void TestExchangeTold::pausingIsSaidAtOnceAndKept()
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

void TestExchangeTold::aRoundCanBeCancelledFromTheBar()
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

void TestExchangeTold::longOfflineIsToldToThePages()
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

void TestExchangeTold::anEmptyListIsBeingRead()
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

void TestExchangeTold::aStoreWithoutConnectionIsMarked()
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

void TestExchangeTold::aPausedTestStoreStaysOneOfTest()
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

void TestExchangeTold::aStoreThatStandsStillIsToldEverywhere()
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
    progress.state = Progress::State::Running; // a try is not yet a token
    Q_EMIT desk.shop.exchange.progressChanged(progress);
    QVERIFY(desk.banner()->isVisible());
    Q_EMIT desk.banner()->actClicked();
    QCOMPARE(desk.window->currentKey(), u"store:1"_s);
    desk.window->go(u"orders"_s);
    desk.tell(store, Progress::State::Running); // the round has it
    QVERIFY(!desk.banner()->isVisible());
    QCOMPARE(row->accessibleName(), u"Дім і Сад, Production mode"_s);
    desk.tell(store, Progress::State::Idle);
    QVERIFY(!desk.banner()->isVisible());
}

void TestExchangeTold::sendingNothingSaysWhy()
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

void TestExchangeTold::theBellTellsWhatHappened()
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

QTEST_MAIN(TestExchangeTold)
#include "test_exchange_told.moc"
