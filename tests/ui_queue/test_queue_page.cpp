// SPDX-License-Identifier: GPL-3.0-or-later
// What the page shows: a row for every state, the words beside it, and which rows there are.
#include "tests/ui_queue/queue_screen.h"
#include "ui/common/label.h"
#include "ui/common/state_overlay.h"
#include "ui/queue/try_list.h"
#include "words/language.h"

#include <QLabel>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QScrollBar>

using namespace Qt::StringLiterals;
using namespace kramar;
using kramar::test::QueueScreen;

class TestQueuePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStateHasItsRowAndItsWords();
    void ordersSayWhatTheyAsk();
    void theRefusalStandsWithPromsWordsAndTheDiff();
    void eachTryStandsWithItsOwnAnswer();
    void tabsAndConditionsChooseRows();
    void theSearchLooksIntoTheObject();
    void rowsFollowTheBooksAndTheSelectionStays();
    void aRowThatIsDoneLeavesTheList();
    void theTestStoreIsNeverPromised();
    void aPausedStoreIsNotPromisedEither();
    void whatHasNoNumberIsNotGivenOne();
    void whatCannotBeReadSaysTheFieldInOurWords();
    void emptyListsSayWhy();
    void theObjectIsNamedInTheStoresLanguage();
    void everyWordIsUkrainianInUkrainian();
    void everyColumnFitsTheUsualWindow();
};

namespace {

// What is written on the page in Latin letters and is neither a name nor a key.
QStringList strangeWords(const QWidget *page)
{
    static const QRegularExpression word(u"[A-Za-z]{2,}"_s);
    static const QStringList known{u"Prom"_s, u"ID"_s,  u"Ctrl"_s, u"Shift"_s, u"SKU"_s, u"Price"_s,
                                   u"low"_s,  u"too"_s, u"is"_s,   u"Del"_s}; // of names, keys and Prom's answer
    QStringList strange;
    const auto look = [&strange](const QString &text) {
        auto words = word.globalMatch(text);
        while (words.hasNext()) {
            if (const QString found = words.next().captured(); !known.contains(found))
                strange.append(found + u" in “"_s + text + u'”');
        }
    };
    for (const QLabel *label : page->findChildren<QLabel *>())
        look(label->text());
    for (const QAbstractButton *button : page->findChildren<QAbstractButton *>()) {
        look(button->text());
        look(button->toolTip());
    }
    return strange;
}

} // namespace

void TestQueuePage::everyStateHasItsRowAndItsWords()
{
    QueueScreen screen;
    const auto [refused, unknown, awaiting, later, sending, held, waiting, unread] = screen.everyState();
    screen.open(8);

    const auto says = [&](QueueEntryId id, const QString &state, const QString &next) {
        QTRY_COMPARE(screen.words(id, u"state"_s), state);
        QCOMPARE(screen.words(id, u"next"_s), next);
    };
    says(refused, u"Refused"_s, u"by hand"_s);
    says(unknown, u"Unknown"_s, u"reading Prom"_s);
    says(awaiting, u"Awaiting Prom"_s, u"being verified"_s);
    says(later, u"Waiting"_s, u"in 2 min"_s);
    says(sending, u"Sending"_s, u"now"_s);
    says(held, u"Held"_s, u"by hand"_s);
    says(waiting, u"Waiting"_s, u"with the next round"_s);
    says(unread, u"Refused"_s, u"by hand"_s);
    QCOMPARE(screen.words(unread, u"object"_s), u"No. 4711"_s);
    QCOMPARE(screen.words(waiting, u"object"_s), u"SKU-17 Килим"_s);
    QCOMPARE(screen.words(waiting, u"action"_s), u"Listing: price"_s);
    QCOMPARE(screen.words(refused, u"tries"_s), u"1"_s);
    // what needs a hand stands first
    QCOMPARE(screen.table()->tableModel()->idAt(0), std::optional(unknown.value()));
    QCOMPARE(screen.table()->tableModel()->idAt(1), std::optional(refused.value()));

    for (const QueueEntryId id : {refused, unknown, awaiting, later, sending, held, waiting, unread}) {
        screen.choose(id);
        QVERIFY(!screen.sentence()->isHidden());
        QVERIFY(!screen.sentence()->accessibleName().isEmpty());
        QCOMPARE(screen.offers(u"drop"_s), id != sending);
        QCOMPARE(screen.offers(u"openObject"_s), id != unread);
        QCOMPARE(screen.offers(u"release"_s), id == held);
        QCOMPARE(screen.offers(u"hold"_s), id == refused || id == waiting || id == later);
        QCOMPARE(screen.offers(u"retry"_s), id != sending && id != held && id != waiting);
    }
}

void TestQueuePage::ordersSayWhatTheyAsk()
{
    QueueScreen screen;
    screen.books.apply(screen.books.facts(3121));
    QVERIFY(screen.books.setState(3121, OrderState::Confirmed).has_value());
    const QueueEntryId status = screen.books.live(3121)->id;
    QVERIFY(screen.books
                .as(screen.books.manager,
                    [&](auto &orders) {
                        return orders.setWaybill(screen.books.idOf(3121), u"20450000002041"_s, u"nova_poshta"_s);
                    })
                .has_value());
    const QueueEntryId waybill = screen.books.live(3121, QueueKind::Waybill)->id;
    screen.open(2);
    QTRY_COMPARE(screen.words(status, u"action"_s), u"On Prom: Accepted"_s);
    QCOMPARE(screen.words(status, u"object"_s), u"No. 3121"_s);
    QCOMPARE(screen.words(waybill, u"action"_s), u"Waybill of the order"_s);
    screen.choose(waybill);
    QCOMPARE(screen.button(u"openObject"_s)->text(), u"Open the order"_s);
    screen.click(u"openObject"_s);
    QCOMPARE(screen.opened.size(), 1);
    QCOMPARE(screen.opened.first().first, QueueKind::Waybill);
    QCOMPARE(screen.opened.first().second, screen.books.idOf(3121).value());
}

void TestQueuePage::theRefusalStandsWithPromsWordsAndTheDiff()
{
    QueueScreen screen;
    const QueueEntryId id = screen.refused(11, u"Плед"_s, u"Price is too low"_s);
    screen.open(1);
    screen.choose(id);
    auto *proms = screen.detail()->findChild<ui::Label *>(u"promWords"_s);
    QVERIFY(proms->isVisible());
    QCOMPARE(proms->text(), u"Price is too low"_s);
    QVERIFY(screen.sentence()->accessibleName().contains(u"Prom refused"_s));
    QVERIFY(!screen.sentence()->accessibleName().contains(u"Price is too low"_s)); // said once
    QStringList shown;
    for (const ui::Label *label : screen.detail()->findChildren<ui::Label *>()) {
        if (label->isVisible())
            shown.append(label->text());
    }
    QVERIFY2(shown.contains(u"890\u00A0UAH"_s) && shown.contains(u"990\u00A0UAH"_s), qPrintable(shown.join(u'|')));
    QVERIFY(shown.contains(u"Price"_s));
    screen.click(u"openObject"_s);
    QCOMPARE(screen.opened.size(), 1);
}

void TestQueuePage::eachTryStandsWithItsOwnAnswer()
{
    QueueScreen screen;
    const QueueEntryId entry = screen.editedNew(11, u"Плед"_s);
    screen.take();
    screen.asQueue([&](journal::Queue &queue) {
        return queue.later(entry, {.kind = Error::Kind::RateLimited, .httpStatus = 429});
    });
    screen.books.clock.advanceMs(20 * 60'000);
    screen.take();
    screen.asQueue([&](journal::Queue &queue) {
        return queue.failed(
            entry, {.kind = Error::Kind::Refused, .detail = u"products/edit"_s, .promWords = u"name: too long"_s});
    });
    screen.open(1);
    screen.choose(entry);
    const auto told = [&] {
        QStringList words;
        for (const QLabel *label : screen.detail()->findChild<ui::TryList *>()->findChildren<QLabel *>())
            words.append(label->text());
        return words.join(u" | "_s);
    };
    const QString now = told();
    QVERIFY2(now.contains(u"refused | name: too long"_s), qPrintable(now)); // the newest stands first
    QVERIFY2(now.indexOf(u"name: too long"_s) < now.indexOf(u"asks to send requests less often"_s), qPrintable(now));
    QVERIFY2(now.contains(u"again "_s), qPrintable(now));
    QVERIFY2(now.endsWith(u"put into the queue · Олена Кравець"_s), qPrintable(now));
    // A new answer comes to the pane that is open.
    screen.asQueue([&](journal::Queue &queue) { return queue.retry(screen.person, entry); });
    screen.take();
    screen.books.clock.advanceMs(60'000);
    screen.asQueue([&](journal::Queue &queue) { return queue.awaiting(entry); });
    QTRY_VERIFY(told().contains(u"Prom took it"_s));
}

void TestQueuePage::tabsAndConditionsChooseRows()
{
    QueueScreen screen;
    const QueueEntryId refused = screen.refused(11, u"Плед"_s, u"no"_s);
    screen.editedNew(12, u"Чашка"_s);
    screen.books.apply(screen.books.facts(3121));
    QVERIFY(screen.books.setState(3121, OrderState::Confirmed).has_value());
    const QueueEntryId order = screen.books.live(3121)->id;
    screen.open(3);
    screen.page->tabs()->setCurrentKey(u"hand"_s);
    QTRY_COMPARE(screen.rowCount(), 1);
    QCOMPARE(screen.table()->tableModel()->idAt(0), std::optional(refused.value()));
    screen.page->tabs()->setCurrentKey(u"waiting"_s);
    QTRY_COMPARE(screen.rowCount(), 2);
    screen.page->tabs()->setCurrentKey(u"held"_s);
    QTRY_COMPARE(screen.rowCount(), 0);
    screen.page->tabs()->setCurrentKey(u"all"_s);
    QTRY_COMPARE(screen.rowCount(), 3);
    const QList<ui::Condition> orders{{u"kind"_s, toCode(QueueKind::OrderStatus)}};
    screen.page->filters()->setConditions(orders);
    Q_EMIT screen.page->filters()->conditionsChanged(orders);
    QTRY_COMPARE(screen.rowCount(), 1);
    QCOMPARE(screen.table()->tableModel()->idAt(0), std::optional(order.value()));
}

void TestQueuePage::theSearchLooksIntoTheObject()
{
    QueueScreen screen;
    screen.refused(11, u"Плед"_s, u"Price is too low"_s);
    const QueueEntryId cup = screen.editedNew(12, u"Чашка"_s);
    screen.open(2);
    for (const QString &typed : {u"чашк"_s, u"sku-12"_s}) {
        screen.page->search()->setText(typed);
        QTest::keyClick(screen.page->search(), Qt::Key_Return);
        QTRY_COMPARE(screen.rowCount(), 1);
        QCOMPARE(screen.table()->tableModel()->idAt(0), std::optional(cup.value()));
        screen.page->search()->clear();
        QTRY_COMPARE(screen.rowCount(), 2);
    }
    screen.page->search()->setText(u"too low"_s);
    QTRY_COMPARE(screen.rowCount(), 1);
}

void TestQueuePage::rowsFollowTheBooksAndTheSelectionStays()
{
    QueueScreen screen;
    const QueueEntryId one = screen.editedNew(11, u"Плед"_s);
    const QueueEntryId two = screen.editedNew(12, u"Чашка"_s);
    screen.open(2);
    screen.choose(two);
    screen.take();
    QTRY_COMPARE(screen.words(one, u"state"_s), u"Sending"_s);
    QTRY_VERIFY(!screen.offers(u"drop"_s)); // the pane follows
    screen.asQueue([&](journal::Queue &queue) { return queue.failed(one, Error::of(Error::Kind::Refused, u""_s)); });
    QTRY_COMPARE(screen.words(one, u"state"_s), u"Refused"_s);
    QVERIFY(screen.shows(two));
    QCOMPARE(screen.table()->currentId(), std::optional(two.value()));
    screen.editedNew(13, u"Ковдра"_s); // a new row waits or comes; the chosen one stays
    QTRY_VERIFY(screen.rowCount() == 3 || screen.table()->tableModel()->newCount() == 1);
    QCOMPARE(screen.table()->currentId(), std::optional(two.value()));
    QVERIFY(screen.shows(two));
}

void TestQueuePage::aRowThatIsDoneLeavesTheList()
{
    QueueScreen screen;
    const QueueEntryId one = screen.editedNew(11, u"Плед"_s);
    const QueueEntryId two = screen.editedNew(12, u"Чашка"_s);
    screen.open(2);
    screen.choose(one);
    screen.take();
    screen.asQueue([&](journal::Queue &queue) -> Done {
        TRY_DONE(queue.awaiting(one));
        return queue.agreed(one);
    });
    QTRY_COMPARE(screen.rowCount(), 1);
    QTRY_VERIFY(screen.shows(two)); // the next row, not nothing
    screen.page->tabs()->setCurrentKey(u"done"_s);
    QTRY_COMPARE(screen.rowCount(), 1);
    screen.choose(one);
    QVERIFY(!screen.offers(u"drop"_s));
    QVERIFY(!screen.offers(u"retry"_s));
}

void TestQueuePage::theTestStoreIsNeverPromised()
{
    QueueScreen screen;
    const StoreId probe = screen.books.makeStore(u"Проба"_s, StoreMode::Test);
    const QueueEntryId id = screen.editedNew(11, u"Плед"_s, probe);
    screen.open(1);
    QTRY_COMPARE(screen.words(id, u"state"_s), u"Test, not sent"_s);
    QCOMPARE(screen.words(id, u"next"_s), u"—"_s);
    screen.choose(id);
    QVERIFY(screen.sentence()->accessibleName().contains(u"will not be sent"_s));
}

void TestQueuePage::aPausedStoreIsNotPromisedEither()
{
    QueueScreen screen;
    const QueueEntryId waiting = screen.editedNew(11, u"Плед"_s);
    screen.open(1);
    screen.choose(waiting);
    QTRY_COMPARE(screen.words(waiting, u"next"_s), u"with the next round"_s);
    test::TestBooks::required(screen.stores.pause(screen.books.store).result());
    QTRY_COMPARE(screen.words(waiting, u"next"_s), u"paused"_s);
    QTRY_VERIFY(screen.sentence()->accessibleName().contains(u"paused"));
    test::TestBooks::required(screen.stores.resume(screen.books.store).result());
    QTRY_COMPARE(screen.words(waiting, u"next"_s), u"with the next round"_s);
}

void TestQueuePage::whatHasNoNumberIsNotGivenOne()
{
    QueueScreen screen;
    const QueueEntryId id = screen.unread(0);
    QVERIFY(screen.entry(id).promId.value_or(0) < 0); // ours, for the books alone
    screen.open(1);
    QTRY_COMPARE(screen.words(id, u"object"_s), u"without number"_s);
    QCOMPARE(screen.words(id, u"prom_id"_s), QString());
    screen.choose(id);
    for (const ui::Label *label : screen.detail()->findChildren<ui::Label *>())
        QVERIFY2(!label->text().contains(QString::number(*screen.entry(id).promId)), qPrintable(label->text()));
    screen.click(u"drop"_s);
    QTRY_VERIFY(screen.dialog() && screen.dialog()->isVisible());
    for (const ui::Label *label : screen.dialog()->findChildren<ui::Label *>())
        QVERIFY(!label->text().contains(u"-"_s) || !label->text().contains(u"№"_s));
}

void TestQueuePage::whatCannotBeReadSaysTheFieldInOurWords()
{
    QueueScreen screen;
    const QueueEntryId id = screen.unread(4711, "{}", u"field 'products.price': not an amount"_s);
    screen.open(1);
    screen.choose(id);
    QTRY_VERIFY(screen.sentence()->accessibleName().contains(u"Field “products.price”: not an amount."_s));
    const auto *proms = screen.detail()->findChild<ui::Label *>(u"promWords"_s);
    QVERIFY(proms && proms->text().isEmpty() && !proms->isVisible());
}

void TestQueuePage::emptyListsSayWhy()
{
    QueueScreen screen;
    screen.open(0);
    auto *overlay = screen.table()->findChild<ui::StateOverlay *>();
    QVERIFY(overlay);
    const auto says = [&](const QString &words) {
        const auto labels = overlay->findChildren<QLabel *>();
        return overlay->isVisible() &&
               std::any_of(labels.cbegin(), labels.cend(), [&](const QLabel *label) { return label->text() == words; });
    };
    QTRY_VERIFY(says(u"Nothing waits"_s));
    QVERIFY(!screen.button(u"sendNow"_s)->isEnabled());
    QVERIFY(!screen.button(u"sendNow"_s)->toolTip().isEmpty());
    screen.page->search()->setText(u"плед"_s);
    QTRY_VERIFY(!says(u"Nothing waits"_s) && overlay->isVisible()); // nothing found is not nothing there
}

void TestQueuePage::theObjectIsNamedInTheStoresLanguage()
{
    QueueScreen screen;
    const QueueEntryId entry = screen.editedNew(11, u"Плед"_s);
    const auto write = [&](const QString &sql) {
        test::TestBooks::required(screen.books.write([&](storage::Transaction &tx) -> Done {
            TRY(tx.db().run(sql));
            return {};
        }));
    };
    write(u"UPDATE listing SET name = 'Плед шерстяной'"_s);
    screen.open(1);
    QTRY_COMPARE(screen.words(entry, u"object"_s), u"SKU-11 Плед"_s);
    screen.page.reset();
    write(u"UPDATE store SET language = 'ru'"_s);
    screen.open(1);
    QTRY_COMPARE(screen.words(entry, u"object"_s), u"SKU-11 Плед шерстяной"_s);
}

void TestQueuePage::everyWordIsUkrainianInUkrainian()
{
    words::installLanguage(*qApp, words::Language::Ukrainian);
    const auto back = qScopeGuard([] { words::installLanguage(*qApp, words::Language::English); });
    QueueScreen screen;
    const test::EveryState states = screen.everyState();
    screen.open(8);
    for (const QueueEntryId entry : states.all()) {
        screen.choose(entry);
        const QStringList strange = strangeWords(screen.page.get());
        QVERIFY2(strange.isEmpty(), qPrintable(strange.join(u'\n')));
    }
    screen.setMode(StoreMode::Test);
    QTRY_VERIFY(screen.directory.isTest(screen.books.store));
    screen.choose(states.held);
    screen.choose(states.waiting);
    const QStringList strange = strangeWords(screen.page.get());
    QVERIFY2(strange.isEmpty(), qPrintable(strange.join(u'\n')));
}

void TestQueuePage::everyColumnFitsTheUsualWindow()
{
    const QFont before = QApplication::font();
    QApplication::setFont(QFont(u"Noto Sans"_s, 9));
    {
        QueueScreen screen;
        for (int i = 0; i < 30; ++i)
            screen.editedNew(100 + i, u"Плед"_s);
        screen.open(30);
        screen.page->resize(1440 - 192, 850);
        QTRY_COMPARE(screen.table()->horizontalScrollBar()->maximum(), 0);
    }
    QApplication::setFont(before);
}

QTEST_MAIN(TestQueuePage)
#include "test_queue_page.moc"
