// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does with a change that waits: by key, by button, in a window of its own.
#include "tests/ui_queue/queue_screen.h"
#include "ui/common/detail_window.h"
#include "ui/common/label.h"
#include "ui/common/state_overlay.h"
#include "ui/queue/queue_card.h"

#include <QLabel>
#include <QSignalSpy>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace kramar;
using kramar::test::QueueScreen;

class TestQueueActs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void retryByKeySetsItWaiting();
    void unknownIsAskedAgainNotSentAgain();
    void holdAndReleaseByButton();
    void whatIsHeldTellsOfItsConflictAtOnce();
    void releaseOfAConflictLeadsToTheChoice();
    void nothingNeedsAHand();
    void theBrakeSaysItself();
    void theBrakeNeedsAHand();
    void dropAsksAndReturnsTheValue();
    void whatPromRefusedWholeWasNotSent();
    void keepingLosesNothing();
    void severalRowsHaveOnePane();
    void aClickShowsItsRowThoughOthersAreTicked();
    void sendNowSaysWhyItIsOff();
    void keysOpenAndSend();
    void aKeyMeansTheRowAtOnce();
    void aChangeStandsInAWindowOfItsOwn();
};

void TestQueueActs::retryByKeySetsItWaiting()
{
    QueueScreen screen;
    const QueueEntryId id = screen.refused(11, u"Плед"_s, u"no"_s);
    const QueueEntryId other = screen.refused(12, u"Чашка"_s, u"no"_s);
    screen.open(2);
    screen.choose(id);
    QTest::keyClick(screen.table(), Qt::Key_R, Qt::ControlModifier);
    QTRY_COMPARE(screen.state(id), QueueState::Waiting);
    QCOMPARE(screen.state(other), QueueState::Failed);
    QTRY_COMPARE(screen.words(id, u"state"_s), u"Waiting"_s);
    QTRY_VERIFY(!screen.offers(u"retry"_s)); // it waits; there is nothing to try again
    QTRY_VERIFY(screen.button(u"retryAll"_s)->isEnabled());
    screen.click(u"retryAll"_s);
    QTRY_COMPARE(screen.state(other), QueueState::Waiting);
    QTRY_VERIFY(!screen.button(u"retryAll"_s)->isEnabled());
    QVERIFY(!screen.button(u"retryAll"_s)->toolTip().isEmpty());
}

void TestQueueActs::unknownIsAskedAgainNotSentAgain()
{
    QueueScreen screen;
    const QueueEntryId id = screen.unknown(11, u"Плед"_s);
    screen.asQueue(
        [&](journal::Queue &queue) { return queue.stillUnknown(id, Error::of(Error::Kind::Timeout, u"no answer"_s)); });
    const Timestamp before = screen.entry(id).notBefore;
    screen.open(1);
    screen.choose(id);
    QVERIFY(screen.button(u"retry"_s)->toolTip().contains(u"nothing is sent twice"_s));
    screen.click(u"retry"_s);
    QTRY_VERIFY(screen.entry(id).notBefore < before);
    QCOMPARE(screen.state(id), QueueState::Unknown);
}

void TestQueueActs::holdAndReleaseByButton()
{
    QueueScreen screen;
    const ListingId plaid = screen.listing(11, u"Плед"_s);
    const QueueEntryId id = screen.edited(plaid);
    screen.open(1);
    screen.choose(id);
    screen.click(u"hold"_s);
    QTRY_COMPARE(screen.state(id), QueueState::Held);
    QTRY_VERIFY(screen.offers(u"release"_s));
    QVERIFY(!screen.offers(u"hold"_s));
    QCOMPARE(screen.read(plaid).values.price, test::OrderBooks::uah(99'000)); // kept, unsent
    QTRY_VERIFY(screen.page->undoBar()->accessibleName().contains(u"1 change(s) held"_s));
    screen.click(u"release"_s);
    QTRY_COMPARE(screen.state(id), QueueState::Waiting);
    QTRY_VERIFY(screen.offers(u"hold"_s));
    QTRY_VERIFY(screen.page->undoBar()->isVisible());
    QTRY_VERIFY(screen.page->undoBar()->accessibleName().contains(u"1 change(s) released"_s));
}

// The card stands open meanwhile.
void TestQueueActs::whatIsHeldTellsOfItsConflictAtOnce()
{
    QueueScreen screen;
    const ListingId plaid = screen.listing(11, u"Плед"_s);
    const QueueEntryId id = screen.edited(plaid);
    screen.asQueue([&](journal::Queue &queue) { return queue.hold(screen.person, id); });
    screen.open(1);
    screen.choose(id);
    QVERIFY(screen.offers(u"release"_s));
    QVERIFY(!screen.offers(u"chooseSide"_s));
    QTRY_COMPARE(screen.page->tabs()->countOf(u"held"_s), 1);
    screen.promShowsAnother(plaid);
    QTRY_COMPARE(screen.words(id, u"state"_s), u"In conflict"_s);
    QCOMPARE(screen.words(id, u"next"_s), u"your choice"_s);
    QTRY_VERIFY(screen.sentence()->accessibleName().contains(u"changed here and on Prom"_s));
    QVERIFY(!screen.offers(u"release"_s));
    QTRY_COMPARE(screen.page->tabs()->countOf(u"hand"_s), 1);
    QCOMPARE(screen.page->tabs()->countOf(u"held"_s), 0); // one change, one place
    QSignalSpy wanted(screen.page.get(), &ui::QueuePage::choiceWanted);
    screen.click(u"chooseSide"_s);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().at(0).value<ListingId>(), plaid);
    QCOMPARE(wanted.first().at(1).toString(), QString(listing_field::price));
    screen.page->tabs()->setCurrentKey(u"held"_s);
    QTRY_COMPARE(screen.rowCount(), 0);
    screen.page->tabs()->setCurrentKey(u"hand"_s);
    QTRY_COMPARE(screen.rowCount(), 1);
}

void TestQueueActs::releaseOfAConflictLeadsToTheChoice()
{
    QueueScreen screen;
    const ListingId plaid = screen.listing(11, u"Плед"_s);
    const QueueEntryId disputed = screen.edited(plaid);
    const QueueEntryId held = screen.editedNew(12, u"Чашка"_s);
    for (const QueueEntryId id : {disputed, held})
        screen.asQueue([&](journal::Queue &queue) { return queue.hold(screen.person, id); });
    screen.promShowsAnother(plaid);
    screen.open(2);
    auto *card = screen.page->findChild<ui::QueueCard *>();
    QVERIFY(card);
    QSignalSpy wanted(screen.page.get(), &ui::QueuePage::choiceWanted);
    screen.table()->tableModel()->setAllTicked(true);
    card->release();
    QTRY_COMPARE(screen.state(held), QueueState::Waiting);
    QTRY_VERIFY(screen.page->undoBar()->accessibleName().contains(u"1 change(s) released"_s));
    QVERIFY(screen.page->undoBar()->accessibleName().contains(u"1 change(s) wait(s) for your choice"_s));
    QVERIFY(wanted.isEmpty());
    screen.choose(disputed);
    card->release(); // by a hand that was quicker than the card
    QTRY_COMPARE(wanted.size(), 1);
    QVERIFY(!screen.page->undoBar()->accessibleName().contains(u"released"_s));
    QVERIFY(journal::isInConflict(screen.entry(disputed)));
}

void TestQueueActs::nothingNeedsAHand()
{
    QueueScreen screen;
    screen.editedNew(11, u"Плед"_s);
    screen.open(1);
    screen.page->tabs()->setCurrentKey(u"hand"_s);
    QTRY_COMPARE(screen.rowCount(), 0);
    auto *overlay = screen.table()->findChild<ui::StateOverlay *>();
    QVERIFY(overlay);
    const auto says = [overlay](const QString &words) {
        const QList<QLabel *> labels = overlay->findChildren<QLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(),
                           [&words](const QLabel *label) { return label->text() == words; });
    };
    QTRY_VERIFY(says(u"Nothing needs you"_s));
    screen.page->tabs()->setCurrentKey(u"awaiting"_s); // that is a filter like others
    QTRY_VERIFY(says(u"Nothing matches this filter"_s));
}

void TestQueueActs::theBrakeSaysItself()
{
    QueueScreen screen;
    const QueueEntryId id = screen.editedNew(11, u"Плед"_s);
    screen.asQueue([&](journal::Queue &queue) { return queue.brake(id, journal::Brake::Amount); });
    screen.open(1);
    screen.choose(id);
    QVERIFY(screen.sentence()->accessibleName().contains(u"brake stopped"_s));
    QVERIFY(!screen.detail()->findChild<ui::Label *>(u"promWords"_s)->isVisible());
    QVERIFY(!screen.cell(id, u"state"_s).tooltip.contains(u"brake"_s)); // no code is shown to a person
    screen.click(u"release"_s);
    QTRY_COMPARE(screen.state(id), QueueState::Waiting);
}

void TestQueueActs::theBrakeNeedsAHand()
{
    QueueScreen screen;
    const QueueEntryId braked = screen.editedNew(11, u"Плед"_s);
    const QueueEntryId byHand = screen.editedNew(12, u"Чашка"_s);
    const QueueEntryId waiting = screen.editedNew(13, u"Ковдра"_s);
    screen.asQueue([&](journal::Queue &queue) { return queue.brake(braked, journal::Brake::Price); });
    screen.asQueue([&](journal::Queue &queue) { return queue.hold(screen.person, byHand); });
    screen.open(3);
    QCOMPARE(screen.table()->tableModel()->ids(),
             (QList<qint64>{braked.value(), byHand.value(), waiting.value()})); // what needs a hand first
    QTRY_COMPARE(screen.words(braked, u"state"_s), u"Held by the brake"_s);
    QTRY_COMPARE(screen.words(byHand, u"state"_s), u"Held"_s);
    QTRY_COMPARE(screen.page->tabs()->countOf(u"hand"_s), 1);
    auto *banner = screen.page->findChild<ui::Banner *>();
    for (ui::Banner *each : screen.page->findChildren<ui::Banner *>())
        banner = each->accessibleName().contains(u"brake holds") ? each : banner;
    QTRY_VERIFY(banner->isVisible());
    QVERIFY(banner->accessibleName().contains(u"brake holds 1"));
    Q_EMIT screen.page->bannerActClicked();
    QTRY_COMPARE(screen.table()->tableModel()->ids(), QList<qint64>{braked.value()});
    screen.choose(braked);
    screen.click(u"release"_s);
    QTRY_COMPARE(screen.page->tabs()->countOf(u"hand"_s), 0);
    QTRY_VERIFY(!banner->isVisible());
}

void TestQueueActs::dropAsksAndReturnsTheValue()
{
    QueueScreen screen;
    const ListingId plaid = screen.listing(11, u"Плед"_s);
    const QueueEntryId id = screen.edited(plaid);
    const QueueEntryId other = screen.editedNew(12, u"Чашка"_s);
    screen.open(2);
    screen.choose(id);
    QTest::keyClick(screen.table(), Qt::Key_Delete);
    QTRY_VERIFY(screen.dialog());
    QTRY_VERIFY(screen.dialog()->isVisible());
    auto *drop = screen.dialog()->findChild<QPushButton *>(u"dropNow"_s);
    QVERIFY(!drop->hasFocus()); // the safe answer has it
    QCOMPARE(screen.state(id), QueueState::Waiting);
    QTest::mouseClick(drop, Qt::LeftButton);
    QTRY_COMPARE(screen.state(id), QueueState::Dropped);
    QCOMPARE(screen.read(plaid).values.price, test::OrderBooks::uah(89'000));
    QVERIFY(screen.read(plaid).pending.isEmpty());
    QCOMPARE(screen.state(other), QueueState::Waiting);
    QTRY_COMPARE(screen.rowCount(), 1);
}

void TestQueueActs::whatPromRefusedWholeWasNotSent()
{
    QueueScreen screen;
    const QueueEntryId refused = screen.refused(11, u"Плед"_s, u"Price is too low"_s);
    const QueueEntryId awaiting = screen.awaiting(12, u"Чашка"_s);
    screen.open(2);
    const auto saysSent = [&](QueueEntryId id) {
        screen.choose(id);
        screen.click(u"drop"_s);
        if (!QTest::qWaitFor([&] { return screen.dialog() != nullptr; }))
            qFatal("no dialog");
        bool said = false;
        for (const QLabel *label : screen.dialog()->findChildren<QLabel *>())
            said = said || label->text().contains(u"was sent already"_s);
        delete screen.dialog();
        return said;
    };
    QVERIFY(!saysSent(refused));
    QVERIFY(saysSent(awaiting));
}

void TestQueueActs::keepingLosesNothing()
{
    QueueScreen screen;
    const QueueEntryId id = screen.editedNew(11, u"Плед"_s);
    screen.open(1);
    screen.choose(id);
    screen.click(u"drop"_s);
    QTRY_VERIFY(screen.dialog() && screen.dialog()->isVisible());
    QTest::keyClick(screen.dialog(), Qt::Key_Escape);
    QTRY_VERIFY(!screen.dialog() || !screen.dialog()->isVisible());
    QCOMPARE(screen.state(id), QueueState::Waiting);
    QCOMPARE(screen.rowCount(), 1);
}

void TestQueueActs::severalRowsHaveOnePane()
{
    QueueScreen screen;
    const QueueEntryId one = screen.refused(11, u"Плед"_s, u"no"_s);
    const QueueEntryId two = screen.refused(12, u"Чашка"_s, u"no"_s);
    const QueueEntryId three = screen.editedNew(13, u"Ковдра"_s);
    screen.open(3);
    screen.choose(one);
    QTest::keyClick(screen.table(), Qt::Key_Down, Qt::ShiftModifier);
    QTRY_VERIFY(screen.offers(u"retryMany"_s));
    QVERIFY(!screen.sentence()->isVisible());
    screen.click(u"retryMany"_s);
    QTRY_COMPARE(screen.state(one), QueueState::Waiting);
    QCOMPARE(screen.state(two), QueueState::Waiting);
    QCOMPARE(screen.entry(three).changed, screen.entry(three).created);
    QTRY_VERIFY(screen.offers(u"dropMany"_s)); // still the two
    screen.click(u"holdMany"_s);
    QTRY_COMPARE(screen.state(two), QueueState::Held);
    QCOMPARE(screen.state(three), QueueState::Waiting);

    screen.choose(three);
    QTRY_VERIFY(screen.sentence()->isVisible());
    QVERIFY(!screen.offers(u"retryMany"_s));
}

void TestQueueActs::aClickShowsItsRowThoughOthersAreTicked()
{
    QueueScreen screen;
    const QueueEntryId one = screen.refused(11, u"Плед"_s, u"no"_s);
    const QueueEntryId two = screen.refused(12, u"Чашка"_s, u"no"_s);
    const QueueEntryId three = screen.refused(13, u"Ковдра"_s, u"no"_s);
    screen.open(3);
    ui::TableModel *model = screen.table()->tableModel();
    model->setTicked({one.value(), two.value()}, true);
    QTRY_VERIFY(screen.offers(u"retryMany"_s));
    const QModelIndex other = model->index(model->rowOf(three.value()), model->columnOf(u"object"_s));
    QTest::mouseClick(screen.table()->viewport(), Qt::LeftButton, {}, screen.table()->visualRect(other).center());
    QTRY_VERIFY(screen.shows(three));
    QVERIFY(!screen.offers(u"retryMany"_s));
    QVERIFY(screen.sentence()->isVisible());
    QCOMPARE(screen.table()->idsForAct(), QList<qint64>{three.value()}); // what one sees
    QTest::keyClick(screen.table(), Qt::Key_Escape);
    QCOMPARE(model->tickedCount(), 0);
    QVERIFY(screen.shows(three));
}

void TestQueueActs::sendNowSaysWhyItIsOff()
{
    QueueScreen screen;
    const QueueEntryId id = screen.editedNew(11, u"Плед"_s);
    screen.setMode(StoreMode::Production);
    screen.open(1);
    QPushButton *send = screen.button(u"sendNow"_s);
    QTRY_VERIFY(send->isEnabled());
    screen.setMode(StoreMode::Test);
    QTRY_VERIFY(!send->isEnabled());
    QVERIFY(send->toolTip().contains(u"in Test"));
    QCOMPARE(screen.state(id), QueueState::Waiting);
    screen.setMode(StoreMode::Production);
    test::TestBooks::required(screen.stores.pause(screen.books.store).result());
    QTRY_VERIFY(send->toolTip().contains(u"paused"));
    QVERIFY(!send->isEnabled());
}

void TestQueueActs::keysOpenAndSend()
{
    QueueScreen screen;
    const QueueEntryId id = screen.editedNew(11, u"Плед"_s);
    screen.open(1);
    screen.choose(id);
    QTest::keyClick(screen.table(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(screen.opened.size(), 1);
    QTRY_VERIFY(screen.button(u"sendNow"_s)->isEnabled());
    screen.click(u"sendNow"_s);
    QTRY_COMPARE(screen.sendings, 1);
    const QPoint row = screen.table()->visualRect(screen.table()->model()->index(0, 3)).center();
    QTest::mouseClick(screen.table()->viewport(), Qt::LeftButton, {}, row);
    QTest::mouseDClick(screen.table()->viewport(), Qt::LeftButton, {}, row);
    QTRY_COMPARE(screen.opened.size(), 2); // a double click opens the object
}

// The pane follows the list a moment later.
void TestQueueActs::aKeyMeansTheRowAtOnce()
{
    QueueScreen screen;
    const QueueEntryId plaid = screen.editedNew(11, u"Плед"_s);
    const QueueEntryId cup = screen.editedNew(12, u"Чашка"_s);
    screen.open(2);
    screen.choose(plaid);
    const auto *model = screen.table()->tableModel();
    QTest::keyClick(screen.table(),
                    model->rowOf(cup.value()) > model->rowOf(plaid.value()) ? Qt::Key_Down : Qt::Key_Up);
    QCOMPARE(screen.table()->currentId(), std::optional(cup.value()));
    QTest::keyClick(screen.table(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(screen.opened.size(), 1);
    const qint64 object = screen.books.number(u"SELECT object_id FROM queue_entry WHERE id = ?"_s, {cup});
    QCOMPARE(screen.opened.first().second, object);
}

void TestQueueActs::aChangeStandsInAWindowOfItsOwn()
{
    QueueScreen screen;
    const QueueEntryId refused = screen.refused(4001, u"Плед"_s, u"too low"_s);
    const QueueEntryId other = screen.editedNew(4002, u"Чашка"_s);
    screen.open(2);
    screen.choose(refused);
    QTest::keyClick(screen.table(), Qt::Key_Return, Qt::AltModifier);
    ui::DetailWindow *window = screen.page->ownWindows().value(0);
    QVERIFY(window && QTest::qWaitForWindowActive(window));
    QTRY_VERIFY(window->windowTitle().contains(u"Плед"_s));
    screen.choose(other); // what is chosen in the list is not meant here
    window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(window));
    QTest::keyClick(window, Qt::Key_R, Qt::ControlModifier);
    QTRY_COMPARE(screen.state(refused), QueueState::Waiting);
    auto *hold = window->findChild<QPushButton *>(u"hold"_s);
    QTRY_VERIFY(hold->isVisible()); // it follows the books
    QTest::mouseClick(hold, Qt::LeftButton);
    QTRY_COMPARE(screen.state(refused), QueueState::Held);
    QCOMPARE(screen.state(other), QueueState::Waiting);
    QTest::keyClick(window, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(screen.opened.size(), 1); // what it is about
    QVERIFY(window->close());
}

QTEST_MAIN(TestQueueActs)
#include "test_queue_acts.moc"
