// SPDX-License-Identifier: GPL-3.0-or-later
// What the queue tells of a change: only what is so, and all that the books know.
#include "tests/ui_queue/queue_screen.h"
#include "ui/common/label.h"
#include "ui/queue/diff_view.h"
#include "ui/queue/request_view.h"
#include "words/format.h"
#include "words/language.h"

#include <QClipboard>
#include <QLabel>
#include <QSignalSpy>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace kramar;
using kramar::test::QueueScreen;

class TestQueueTold : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatGoesAgainIsNotSaidToStay();
    void whatWasCorrectedIsSaidToGo();
    void aPausedStoreIsPromisedNoTry();
    void promsAgeStandsBesideTheDifference();
    void requestAndAnswerUnfoldAtTheFoot();
    void whatEndedStandsByTimeAndSaysHow();
    void sendNowTellsWhatCameOfIt();
    void sendNowTellsTroubleToo();
    void aRoundThatHadBegunIsNoAnswer();
    void sendNowDoesNotWaitForTheUndo();
    void whatEndedKeepsWhatWasSent();
    void theExchangeIsPausedFromHere();
    void promsAnswerIsCopied();
};

namespace {

void toProduction(QueueScreen &screen)
{
    screen.setMode(StoreMode::Production);
    QTRY_VERIFY(!screen.directory.isTest(screen.books.store));
}

// Of a round that began just now.
exchange::RoundReport sentReport(QueueScreen &screen, int sent, int failed)
{
    exchange::ActionReport action{.action = ActionKind::SendQueue};
    action.sent = sent;
    action.failed = failed;
    return {.store = screen.books.store, .started = screen.books.clock.now(), .actions = {action}};
}

QString footOf(const ui::QueuePage &page)
{
    const auto *bar = page.findChild<ui::UndoBar *>();
    return bar->isVisible() ? bar->accessibleName() : QString();
}

} // namespace

void TestQueueTold::whatGoesAgainIsNotSaidToStay()
{
    QueueScreen screen;
    const QueueEntryId id = screen.editedNew(11, u"Плед"_s);
    screen.take();
    screen.asQueue(
        [&](journal::Queue &queue) { return queue.notTaken(id, Error::of(Error::Kind::Refused, u"not shown"_s)); });
    screen.open(1);
    screen.choose(id);
    const QString said = screen.sentence()->accessibleName();
    QVERIFY2(said.contains(u"Next try"_s), qPrintable(said));
    QVERIFY2(!said.contains(u"not sent again"_s), qPrintable(said));
    QVERIFY2(said.contains(u"a few times"_s), qPrintable(said));
}

void TestQueueTold::whatWasCorrectedIsSaidToGo()
{
    QueueScreen screen;
    const ListingId listing = screen.listing(11, u"Плед"_s);
    const QueueEntryId id = screen.edited(listing);
    screen.take();
    screen.edited(listing, u"995"_s); // while the first is under way
    screen.asQueue([&](journal::Queue &queue) {
        return queue.failed(id, {.kind = Error::Kind::Refused, .promWords = u"too low"_s});
    });
    QCOMPARE(screen.state(id), QueueState::Waiting);
    screen.open(1);
    screen.choose(id);
    const QString said = screen.sentence()->accessibleName();
    QVERIFY2(said.contains(u"newer value is sent"_s), qPrintable(said));
    QVERIFY2(!said.contains(u"until it is corrected"_s), qPrintable(said));
}

void TestQueueTold::aPausedStoreIsPromisedNoTry()
{
    QueueScreen screen;
    const QueueEntryId id = screen.later(11, u"Плед"_s);
    screen.open(1);
    screen.choose(id);
    QVERIFY(screen.sentence()->accessibleName().contains(u"Next try"_s));
    test::TestBooks::required(screen.stores.pause(screen.books.store).result());
    QTRY_VERIFY(screen.sentence()->accessibleName().contains(u"resumed"_s));
    QVERIFY(!screen.sentence()->accessibleName().contains(u"Next try"_s));
}

void TestQueueTold::promsAgeStandsBesideTheDifference()
{
    QueueScreen screen;
    const ListingId listing = screen.listing(11, u"Плед"_s);
    const Timestamp told = screen.books.clock.now();
    screen.books.clock.advanceMs(3 * 24 * 60 * 60'000LL);
    const QueueEntryId id = screen.edited(listing);
    screen.open(1);
    screen.choose(id);
    const auto *age = screen.detail()->findChild<ui::Label *>(u"readAt"_s);
    QVERIFY(age->isVisible());
    const auto at = [&](Timestamp moment) {
        return u"Prom read "_s + words::formatMoment(moment, screen.books.clock.now());
    };
    QCOMPARE(age->text(), at(told));
    // A reading that ended well and did not name it says that nothing had changed.
    const Timestamp began = screen.books.clock.now().plusMs(-60'000);
    test::TestBooks::required(screen.books.write([&](storage::Transaction &tx) -> Done {
        TRY(tx.db().run(
            u"UPDATE exchange_action SET last_started_ms = ?, last_ended_ms = ? WHERE action = 'listings'"_s,
            {began, screen.books.clock.now()}));
        tx.changed(ObjectKind::QueueEntry, id);
        return {};
    }));
    QTRY_COMPARE(age->text(), at(began));
}

void TestQueueTold::requestAndAnswerUnfoldAtTheFoot()
{
    QueueScreen screen;
    const QueueEntryId silent = screen.refused(11, u"Плед"_s, u"too low"_s); // its request is not known
    const QueueEntryId id = screen.editedNew(12, u"Чашка"_s);
    screen.take();
    test::TestBooks::required(screen.books.write([&](storage::Transaction &tx) -> Done {
        TRY_DONE(journal::Queue(tx).failed(
            id, {.kind = Error::Kind::Refused, .promWords = u"price: too low"_s, .httpStatus = 400}));
        return journal::keepRequest(tx, id, u"POST /products/edit\n[{\"id\":12,\"price\":990}]"_s);
    }));
    screen.open(2);
    screen.choose(silent);
    QVERIFY(!screen.offers(u"showRequests"_s));
    screen.choose(id);
    QVERIFY(screen.offers(u"showRequests"_s));
    auto *view = screen.page->findChild<ui::RequestView *>(u"requests"_s);
    QVERIFY(!view->isVisible());
    screen.click(u"showRequests"_s);
    QTRY_VERIFY(view->isVisible());
    const QString shown = view->toPlainText();
    QVERIFY2(shown.contains(u"POST /products/edit"_s) && shown.contains(u"\"price\": 990"_s), qPrintable(shown));
    QVERIFY2(shown.contains(u"← HTTP 400 · refused · price: too low"_s), qPrintable(shown));
    screen.click(u"showRequests"_s);
    QVERIFY(!view->isVisible());
}

void TestQueueTold::whatEndedStandsByTimeAndSaysHow()
{
    QueueScreen screen;
    const QueueEntryId first = screen.editedNew(11, u"Плед"_s);
    const QueueEntryId second = screen.editedNew(12, u"Чашка"_s);
    screen.take();
    screen.books.clock.advanceMs(1'000);
    screen.asQueue([&](journal::Queue &queue) -> Done {
        TRY_DONE(queue.awaiting(second));
        return queue.agreed(second);
    });
    screen.books.clock.advanceMs(1'000);
    screen.asQueue([&](journal::Queue &queue) -> Done {
        TRY_DONE(queue.later(first, Error::of(Error::Kind::Network, {})));
        return queue.drop(screen.person, first);
    });
    screen.open(0);
    screen.page->tabs()->setCurrentKey(u"done"_s);
    QTRY_COMPARE(screen.rowCount(), 2);
    QCOMPARE(screen.table()->tableModel()->ids(), (QList<qint64>{first.value(), second.value()})); // the latest first
    QTRY_COMPARE(screen.words(first, u"state"_s), u"Dropped"_s);
    QTRY_COMPARE(screen.words(second, u"state"_s), u"Done"_s);
    QCOMPARE(std::get<ui::SyncMark>(screen.cell(first, u"state"_s).look), ui::SyncMark::Dropped);
    QCOMPARE(std::get<ui::SyncMark>(screen.cell(second, u"state"_s).look), ui::SyncMark::Done);
    screen.choose(first);
    QVERIFY(screen.sentence()->accessibleName().contains(u"Prom may have taken it"_s)); // it was under way once
}

void TestQueueTold::sendNowTellsWhatCameOfIt()
{
    words::installLanguage(*qApp, words::Language::English); // its plurals
    QueueScreen screen;
    screen.editedNew(11, u"Плед"_s);
    toProduction(screen);
    screen.open(1);
    QPushButton *send = screen.button(u"sendNow"_s);
    QTRY_VERIFY(send->isEnabled());
    screen.click(u"sendNow"_s);
    QCOMPARE(send->text(), u"Sending…"_s); // it was taken
    QTRY_COMPARE(screen.sendings, 1);
    QVERIFY(!send->isEnabled());
    QCOMPARE(footOf(*screen.page), QString());
    screen.page->takeRound(sentReport(screen, 2, 1));
    QCOMPARE(send->text(), u"Send now"_s);
    QVERIFY(send->isEnabled());
    QVERIFY2(footOf(*screen.page).contains(u"2 changes sent · 1 refused"_s), qPrintable(footOf(*screen.page)));
    screen.click(u"sendNow"_s);
    QTRY_COMPARE(screen.sendings, 2);
    screen.page->takeRound(sentReport(screen, 0, 0));
    QVERIFY2(footOf(*screen.page).contains(u"Nothing was left"_s), qPrintable(footOf(*screen.page)));
}

void TestQueueTold::sendNowTellsTroubleToo()
{
    QueueScreen screen;
    screen.editedNew(11, u"Плед"_s);
    toProduction(screen);
    screen.open(1);
    QTRY_VERIFY(screen.button(u"sendNow"_s)->isEnabled());
    screen.click(u"sendNow"_s);
    QTRY_COMPARE(screen.sendings, 1);
    screen.page->takeRound({.store = screen.books.store,
                            .started = screen.books.clock.now(),
                            .error = Error::of(Error::Kind::Network, {})});
    QVERIFY(screen.button(u"sendNow"_s)->isEnabled());
    const auto banners = screen.page->findChildren<ui::Banner *>();
    QVERIFY(std::any_of(banners.cbegin(), banners.cend(), [](const ui::Banner *banner) {
        return banner->isVisible() && banner->accessibleName().contains(u"no connection"_s);
    }));
}

void TestQueueTold::aRoundThatHadBegunIsNoAnswer()
{
    QueueScreen screen;
    screen.editedNew(11, u"Плед"_s);
    toProduction(screen);
    screen.open(1);
    QTRY_VERIFY(screen.button(u"sendNow"_s)->isEnabled());
    const exchange::RoundReport before = sentReport(screen, 5, 0);
    const exchange::RoundReport failedBefore{
        .store = screen.books.store, .started = screen.books.clock.now(), .error = Error::of(Error::Kind::Network, {})};
    screen.books.clock.advanceMs(1);
    screen.click(u"sendNow"_s);
    QTRY_COMPARE(screen.sendings, 1);
    const exchange::RoundReport reading{
        .store = screen.books.store, .started = screen.books.clock.now(), .actions = {{.action = ActionKind::Orders}}};
    for (const exchange::RoundReport &other : {before, failedBefore, reading}) {
        screen.page->takeRound(other);
        QCOMPARE(screen.button(u"sendNow"_s)->text(), u"Sending…"_s);
    }
    QCOMPARE(footOf(*screen.page), QString());
    // Nobody waits for a store that was paused.
    test::TestBooks::required(screen.stores.pause(screen.books.store).result());
    QTRY_COMPARE(screen.button(u"sendNow"_s)->text(), u"Send now"_s);
}

// The undo's time is for who thinks it over; who says "now" has done so.
void TestQueueTold::sendNowDoesNotWaitForTheUndo()
{
    QueueScreen screen;
    const ListingId plaid = screen.listing(11, u"Плед"_s);
    const ListingId cup = screen.listing(12, u"Чашка"_s);
    const auto edit = [&](ListingId id) {
        test::TestBooks::required(screen.books.write([&](storage::Transaction &tx) {
            return listings::ListingOperations(tx, screen.person).edit(id, {{u"price"_s, u"990"_s}}, 8'000);
        }));
        return screen.live(id);
    };
    const QueueEntryId waiting = edit(plaid);
    const QueueEntryId held = edit(cup);
    screen.asQueue([&](journal::Queue &queue) { return queue.hold(screen.person, held); });
    const Timestamp undoable = screen.books.clock.now().plusMs(8'000);
    QCOMPARE(screen.entry(waiting).notBefore, undoable);
    toProduction(screen);
    screen.open(2);
    QTRY_VERIFY(screen.button(u"sendNow"_s)->isEnabled());
    screen.click(u"sendNow"_s);
    QTRY_COMPARE(screen.sendings, 1); // only once the books have it
    QCOMPARE(screen.entry(waiting).notBefore, screen.books.clock.now());
    QCOMPARE(screen.state(held), QueueState::Held);
    screen.take();
    QCOMPARE(screen.state(waiting), QueueState::Sending);
}

void TestQueueTold::whatEndedKeepsWhatWasSent()
{
    words::installLanguage(*qApp, words::Language::English);
    QueueScreen screen;
    const ListingId plaid = screen.listing(11, u"Плед"_s);
    const QueueEntryId sent = screen.edited(plaid, u"990"_s);
    const QueueEntryId dropped = screen.editedNew(12, u"Чашка"_s);
    screen.books.clock.advanceMs(1'000);
    QCOMPARE(screen.edited(plaid, u"995"_s), sent); // before it went
    test::TestBooks::required(screen.desk.drop({dropped.value()}).result());
    screen.take();
    screen.books.clock.advanceMs(1'000);
    screen.asQueue([&](journal::Queue &queue) { return queue.awaiting(sent); });
    test::TestBooks::required(screen.books.write([&](storage::Transaction &tx) -> Done {
        TRY_DONE(listings::ListingOperations(tx, Actor::exchange()).processed(plaid, sent, {u"price"_s}));
        return {};
    }));
    // Prom shows it, and goes on to another price later: nothing of that is what was sent.
    test::TestBooks::required(screen.books.write([&](storage::Transaction &tx) -> Done {
        listings::ListingFacts facts;
        facts.promId = PromListingId(11);
        facts.knows = {listing_field::price};
        facts.currency = Currency::uah();
        facts.values.price = test::OrderBooks::uah(99'500);
        facts.modified = screen.books.clock.now();
        TRY(listings::ListingOperations(tx, Actor::exchange())
                .apply(screen.books.store, facts, listings::Creating::LeaveUnlinked));
        return {};
    }));
    QCOMPARE(screen.state(sent), QueueState::Finished);
    screen.books.clock.advanceMs(1'000);
    screen.edited(plaid, u"1200"_s);
    screen.open(1);
    screen.page->tabs()->setCurrentKey(u"done"_s);
    QTRY_COMPARE(screen.rowCount(), 2);
    const auto shown = [&] {
        QStringList words;
        for (const QLabel *label : screen.detail()->findChild<ui::DiffView *>()->findChildren<QLabel *>())
            words.append(label->text());
        return words;
    };
    screen.choose(sent);
    QTRY_VERIFY2(shown().contains(u"Before"_s) && shown().contains(u"Sent"_s), qPrintable(shown().join(u'|')));
    QVERIFY2(shown().contains(words::formatMoney(test::OrderBooks::uah(89'000))), qPrintable(shown().join(u'|')));
    QVERIFY2(shown().contains(words::formatMoney(test::OrderBooks::uah(99'500))), qPrintable(shown().join(u'|')));
    QTRY_COMPARE(screen.words(sent, u"action"_s), u"Listing: price"_s);
    screen.choose(dropped);
    QTRY_VERIFY2(shown().contains(u"Was wanted"_s), qPrintable(shown().join(u'|')));
    QVERIFY2(shown().contains(words::formatMoney(test::OrderBooks::uah(99'000))), qPrintable(shown().join(u'|')));
}

void TestQueueTold::theExchangeIsPausedFromHere()
{
    QueueScreen screen;
    screen.editedNew(11, u"Плед"_s);
    screen.open(1);
    QPushButton *pause = screen.button(u"pauseExchange"_s);
    QTRY_COMPARE(pause->text(), u"Pause the exchange"_s);
    QSignalSpy asked(screen.page.get(), &ui::QueuePage::pauseRequested);
    screen.click(u"pauseExchange"_s);
    QCOMPARE(asked.size(), 1);
    test::TestBooks::required(screen.stores.pause(screen.books.store).result());
    QTRY_COMPARE(pause->text(), u"Resume the exchange"_s);
}

void TestQueueTold::promsAnswerIsCopied()
{
    QueueScreen screen;
    const QueueEntryId id = screen.refused(11, u"Плед"_s, u"Price is too low"_s);
    screen.open(1);
    screen.choose(id);
    QTest::mouseClick(screen.page->findChild<QToolButton *>(u"copyPromWords"_s), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"Price is too low"_s);
}

QTEST_MAIN(TestQueueTold)
#include "test_queue_told.moc"
