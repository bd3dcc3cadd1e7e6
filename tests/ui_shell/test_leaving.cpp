// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui_shell/window_desk.h"
#include "ui/shell/leave_dialog.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace kramar;

namespace {

// The window over a store in Production; Prom is out of reach.
struct Desk {
    explicit Desk(StoreMode mode = StoreMode::Production)
        : store(shop.addStore(u"Дім і Сад"_s, mode))
        , listing(shop.addListing(store, 11, u"PL-1"_s, u"Плед"_s, 890'00))
    {
    }
    void open(bool booksStay = true)
    {
        ui::ShellParts parts = test::shellOver(
            shop, preferences, {test::pageSpec(u"orders"_s, u"orders"_s, u"Orders"_s, [] { return new QWidget; })});
        parts.booksStay = booksStay;
        window = std::make_unique<ui::MainWindow>(parts);
        window->show();
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
        // The stores are there when they stand in the navigation.
        QTRY_COMPARE(window->findChildren<QAction *>(u"go_store_%1"_s.arg(store.value())).size(), 1);
    }
    // A price that can still be undone.
    QueueEntryId edited()
    {
        shop.required(shop.listings.edit(listing, {{u"price"_s, u"990"_s}}, 8'000).result());
        return QueueEntryId(shop.entryOf(QueueKind::ListingEdit, listing.value()));
    }
    journal::QueueEntry entry(QueueEntryId id)
    {
        return shop.required(shop.read([&](storage::Connection &db) { return journal::queueEntry(db, id); })).value();
    }
    ui::LeaveDialog *question() const { return window->findChild<ui::LeaveDialog *>(); }
    QString words() const { return question()->findChild<QLabel *>(u"leaveWords"_s)->text(); }
    void press(const QString &button) const
    {
        QTest::mouseClick(question()->findChild<QPushButton *>(button), Qt::LeftButton);
    }

    test::ScreenShop shop;
    StoreId store;
    ListingId listing;
    ui::ThemeManager theme;
    ui::Preferences preferences{shop.local, theme};
    std::unique_ptr<ui::MainWindow> window;
};

} // namespace

class TestLeaving : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingThatWaitsIsNotAskedAbout();
    void aTestStoreIsNotAskedAbout();
    void aDemoSaysThatItsQueueGoesToo();
    void aDemoWithNothingInTheQueueIsNotAskedAbout();
    void whatAPausedStoreHoldsIsSaid();
    void leftForTheNextStart();
    void stayingAsksAgainNextTime();
    void sentBeforeItQuits();
    void whatCannotBeSentIsSaid();
};

void TestLeaving::nothingThatWaitsIsNotAskedAbout()
{
    Desk desk;
    desk.open();
    desk.window->close();
    QTRY_VERIFY(!desk.window->isVisible());
    QVERIFY(!desk.question());
}

void TestLeaving::aTestStoreIsNotAskedAbout()
{
    Desk desk(StoreMode::Test);
    desk.edited();
    desk.open();
    QVERIFY(desk.window->close());
}

void TestLeaving::aDemoSaysThatItsQueueGoesToo()
{
    Desk desk(StoreMode::Test);
    desk.edited();
    desk.open(false);
    QVERIFY(!desk.window->close());
    QTRY_VERIFY(desk.question() && desk.question()->isVisible());
    QVERIFY2(desk.words().contains(u"demo"_s), qPrintable(desk.words()));
    QVERIFY(!desk.question()->findChild<QPushButton *>(u"sendAndQuit"_s)); // there is nowhere to send it
    desk.press(u"stay"_s);
    QTRY_VERIFY(!desk.question());
    QVERIFY(desk.window->isVisible());
    desk.window->close();
    QTRY_VERIFY(desk.question());
    desk.press(u"sendLater"_s);
    QTRY_VERIFY(!desk.window->isVisible());
}

void TestLeaving::aDemoWithNothingInTheQueueIsNotAskedAbout()
{
    Desk desk(StoreMode::Test);
    desk.open(false);
    desk.window->close();
    QTRY_VERIFY(!desk.window->isVisible());
}

void TestLeaving::whatAPausedStoreHoldsIsSaid()
{
    Desk desk;
    const QueueEntryId id = desk.edited();
    desk.shop.required(desk.shop.stores.pause(desk.store).result());
    desk.open();
    QVERIFY(!desk.window->close());
    QTRY_VERIFY(desk.question() && desk.question()->isVisible());
    QVERIFY2(desk.words().contains(u"Дім і Сад"_s), qPrintable(desk.words()));
    QVERIFY(!desk.question()->findChild<QPushButton *>(u"sendAndQuit"_s));
    desk.press(u"sendLater"_s);
    QTRY_VERIFY(!desk.window->isVisible());
    QCOMPARE(desk.entry(id).state, QueueState::Waiting);
}

void TestLeaving::leftForTheNextStart()
{
    Desk desk;
    const QueueEntryId id = desk.edited();
    desk.open();
    QVERIFY(!desk.window->close());
    QTRY_VERIFY(desk.question() && desk.question()->isVisible());
    QVERIFY2(desk.words().contains(u"next start"_s), qPrintable(desk.words()));
    desk.window->close(); // impatience is one question still
    QCOMPARE(desk.window->findChildren<ui::LeaveDialog *>().size(), 1);
    desk.press(u"sendLater"_s);
    QTRY_VERIFY(!desk.window->isVisible());
    QCOMPARE(desk.entry(id).state, QueueState::Waiting);
    QCOMPARE(desk.entry(id).notBefore, desk.shop.clock.now().plusMs(8'000)); // nobody hurried it
}

void TestLeaving::stayingAsksAgainNextTime()
{
    Desk desk;
    desk.edited();
    desk.open();
    desk.window->close();
    QTRY_VERIFY(desk.question());
    desk.press(u"stay"_s);
    QTRY_VERIFY(!desk.question());
    QVERIFY(desk.window->isVisible());
    desk.window->close();
    QTRY_VERIFY(desk.question());
}

// It went meanwhile: nothing is left when it is looked at.
void TestLeaving::sentBeforeItQuits()
{
    Desk desk;
    const QueueEntryId id = desk.edited();
    desk.open();
    desk.window->close();
    QTRY_VERIFY(desk.question());
    desk.shop.clock.advanceMs(8'000);
    desk.shop.queued([&](journal::Queue &queue) -> Done {
        TRY(queue.takeDue(desk.store, QueueKind::ListingEdit, 10, 1));
        return queue.awaiting(id);
    });
    desk.press(u"sendAndQuit"_s);
    QTRY_VERIFY(!desk.window->isVisible());
}

void TestLeaving::whatCannotBeSentIsSaid()
{
    Desk desk;
    const QueueEntryId id = desk.edited();
    const Timestamp undoable = desk.entry(id).notBefore;
    desk.open();
    desk.window->close();
    QTRY_VERIFY(desk.question());
    desk.press(u"sendAndQuit"_s);
    QTRY_VERIFY_WITH_TIMEOUT(desk.question() && desk.words().contains(u"could not be sent now"_s), 10'000);
    QVERIFY2(desk.words().contains(u"nothing is lost"_s), qPrintable(desk.words()));
    QVERIFY(desk.window->isVisible());
    QVERIFY(!desk.question()->findChild<QPushButton *>(u"sendAndQuit"_s)->isVisible());
    QVERIFY(desk.entry(id).notBefore != undoable); // it was let go
    desk.press(u"sendLater"_s);
    QTRY_VERIFY(!desk.window->isVisible());
}

QTEST_MAIN(TestLeaving)
#include "test_leaving.moc"
