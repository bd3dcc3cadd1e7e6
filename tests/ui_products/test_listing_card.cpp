// SPDX-License-Identifier: GPL-3.0-or-later
// The card of a listing: what is typed, saved, refused, taken back.
#include "listings/fields.h"
#include "tests/ui_products/products_desk.h"
#include "ui/common/detail_window.h"
#include "ui/context/history_section.h"
#include "ui/products/steps_edit.h"

#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace kramar;
using Desk = test::ProductsDesk;
namespace field = kramar::listing_field;

class TestListingCard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void savesByKeyAndUndoes();
    void aCardStandsInAWindowOfItsOwn();
    void saysWhereAChangeStands();
    void messagesBesideEachOtherStayApart();
    void whatIsWrongIsReadWhole();
    void theBarOfChangedStepsCoversNothing();
    void inTestNothingIsPromised();
    void promsLimitsStandAtTheField();
    void leavingAsks();
    void refreshKeepsWhatIsTyped();
    void textsAreShownWhenTheyCome();
    void restoreTakesAChangeBack();
    void varietyIsLockedWithTheReason();
    void wholesaleStepsAndDiscount();
    void aSlipInThePaneIsAskedAbout();
    void theHintsOfADiscountFit();
    void theDiscountStaysWhereItIs();
    void theCardHasTabs();
    void whatCannotBeSavedIsSaidWhenLeaving();
    void ourOwnBalancesAreNotProms();
    void changesAreTakenBackInTurn();
    void slipsAreNotSentUnasked();
    void savingWritesInTheProgramsWay();
    void afterSavingUndoIsThePages();
    void whatWasNeverReadIsNotEmpty();
    void refusalIsShownAtTheField();
};

void TestListingCard::savesByKeyAndUndoes()
{
    Desk desk;
    QVERIFY(desk.show(desk.plaid));
    QVERIFY(!desk.page->findChild<QAbstractButton *>(u"save"_s)->isEnabled());
    desk.type(field::price, u"950,50"_s);
    QCOMPARE(desk.form().unsaved(), 1);
    QTest::keyClick(desk.editor<QLineEdit>(field::price), Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(desk.shop.value(desk.plaid, field::price), u"950.50"_s);
    QCOMPARE(desk.shop.listing(desk.plaid).pending.size(), 1);
    QTRY_VERIFY(!desk.page->hasUnsavedChanges());
    QTRY_VERIFY(desk.page->undoBar()->isVisible());
    Q_EMIT desk.page->undoBar()->undoClicked();
    QTRY_COMPARE(desk.shop.value(desk.plaid, field::price), u"890.00"_s);
    QVERIFY(desk.shop.listing(desk.plaid).pending.isEmpty());
    QTRY_COMPARE(desk.editor<QLineEdit>(field::price)->text(), u"890"_s);
}

void TestListingCard::aCardStandsInAWindowOfItsOwn()
{
    Desk desk;
    QVERIFY(desk.show(desk.plaid));
    QSignalSpy opened(desk.page.get(), &ui::ProductsPage::opened);
    desk.page->table()->setFocus();
    QTest::keyClick(desk.page->table(), Qt::Key_Return, Qt::AltModifier);
    ui::DetailWindow *window = desk.page->ownWindows().value(0);
    QVERIFY(window && QTest::qWaitForWindowActive(window));
    QTRY_COMPARE(window->windowTitle(), u"Плед · Products — Kramar"_s);
    QCOMPARE(opened.size(), 1); // its texts are asked for here too
    auto *price = window->findChild<QLineEdit *>(QString(field::price));
    price->setFocus();
    price->selectAll();
    QTest::keyClicks(price, u"990"_s);
    QVERIFY(window->hasUnsavedChanges());
    QVERIFY(!desk.page->hasUnsavedChanges());
    QTest::keyClick(price, Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(listings::canonical(field::price, desk.shop.listing(desk.plaid).values).value_or(u""_s), u"990.00"_s);
    QTRY_VERIFY(window->findChild<ui::UndoBar *>()->isVisible());
    // Beside the list it is seen at once.
    QTRY_COMPARE(listings::canonical(field::price, desk.detail()->listing()->values).value_or(u""_s), u"990.00"_s);
    window->card()->pane()->setFocus();
    QTest::keyClick(window->card()->pane(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(listings::canonical(field::price, desk.shop.listing(desk.plaid).values).value_or(u""_s), u"890.00"_s);
    QVERIFY(window->close());
}

void TestListingCard::saysWhereAChangeStands()
{
    Desk desk;
    QVERIFY(desk.show(desk.plaid));
    desk.shop.edit(desk.plaid, field::price, u"950"_s);
    QTRY_VERIFY(desk.says(field::price, u"Waits to be sent"_s));
    desk.shop.take(desk.plaid);
    QTRY_VERIFY(desk.says(field::price, u"being sent"_s));
    QVERIFY(desk.fieldOf(field::price)->editor()->accessibleDescription().contains(u"890"));
}

// Each in its own room: the message of a field ends where the one beside it begins.
void TestListingCard::messagesBesideEachOtherStayApart()
{
    Desk desk;
    QVERIFY(desk.show(desk.plaid));
    desk.shop.edit(desk.plaid, field::price, u"950"_s);
    desk.shop.edit(desk.plaid, field::oldPrice, u"990"_s);
    desk.shop.take(desk.plaid);
    ui::Field *price = desk.fieldOf(field::price);
    ui::Field *old = desk.fieldOf(field::oldPrice);
    const QString far = u"A sentence that is far longer than the room which one of three fields has."_s;
    price->setHint(far); // as long as no other speaks it may reach over them
    old->setHint(far);
    const auto wholes = price->parentWidget()->findChildren<QLabel *>(u"wholeMessage"_s, Qt::FindDirectChildrenOnly);
    QList<QRect> shown;
    for (const QLabel *whole : wholes) {
        if (!whole->isHidden())
            shown.append(whole->geometry());
    }
    QVERIFY(shown.size() >= 2);
    for (qsizetype i = 0; i < shown.size(); ++i) {
        for (qsizetype j = i + 1; j < shown.size(); ++j)
            QVERIFY(!shown[i].intersects(shown[j]) || shown[i].top() != shown[j].top());
    }
}

void TestListingCard::whatIsWrongIsReadWhole()
{
    Desk desk;
    QVERIFY(desk.show(desk.plaid));
    desk.type(field::price, u"abc"_s);
    const auto *wrong = desk.detail()->findChild<QLabel *>(u"whatIsWrong"_s);
    QTRY_VERIFY(wrong && wrong->isVisible());
    QTRY_VERIFY(wrong->height() >= wrong->heightForWidth(wrong->width()));
    desk.type(field::price, u"950"_s);
    QTRY_VERIFY(!wrong->isVisible());
}

// The bar of a changed field stands before an editor made of rows.
void TestListingCard::theBarOfChangedStepsCoversNothing()
{
    auto *steps = new ui::StepsEdit;
    ui::Field stepsField(u"Steps"_s, steps);
    stepsField.resize(400, 200);
    stepsField.show();
    steps->findChild<QAbstractButton *>(u"addStep"_s)->click();
    const auto *line = steps->findChild<QLineEdit *>();
    QVERIFY(line);
    const auto left = [&] { return line->mapTo(&stepsField, QPoint()).x(); };
    QTRY_COMPARE(left(), 0);
    stepsField.setChanged(QString());
    QTRY_VERIFY(left() > 3);
    stepsField.setChanged(std::nullopt);
    QTRY_COMPARE(left(), 0);
}

void TestListingCard::inTestNothingIsPromised()
{
    Desk desk(StoreMode::Test);
    QVERIFY(desk.show(desk.plaid));
    QTRY_COMPARE(desk.page->findChild<QAbstractButton *>(u"save"_s)->text(), u"Save"_s);
    desk.shop.edit(desk.plaid, field::price, u"950"_s);
    QTRY_VERIFY(desk.says(field::price, u"not sent"_s));
}

void TestListingCard::promsLimitsStandAtTheField()
{
    Desk desk;
    QVERIFY(desk.show(desk.plaid));
    desk.type(field::nameUk, QString(118, u'a'));
    QTRY_VERIFY(desk.fieldOf(field::nameUk)->hasError());
    QVERIFY(desk.says(field::nameUk, u"118 / 110"_s));
    QVERIFY(desk.says(field::nameUk, u"at most 110"_s));
    desk.press(u"save"_s);
    QVERIFY(desk.page->hasUnsavedChanges());
    desk.type(field::nameUk, u"Warm plaid"_s);
    QVERIFY(!desk.fieldOf(field::nameUk)->hasError());
    desk.press(u"save"_s);
    QTRY_COMPARE(desk.shop.value(desk.plaid, field::nameUk), u"Warm plaid"_s);
    QCOMPARE(desk.shop.value(desk.plaid, field::name), u"Плед (рус.)"_s);
}

void TestListingCard::leavingAsks()
{
    Desk desk;
    QVERIFY(desk.show(desk.plaid));
    desk.type(field::price, u"900"_s);
    desk.choose(desk.cup);
    QTRY_VERIFY(desk.detail()->isAsking());
    QCOMPARE(desk.shown(), desk.plaid);
    QCOMPARE(desk.page->table()->currentId(), desk.plaid.value()); // the list shows whose card is open
    QTest::keyClick(desk.page->focusWidget(), Qt::Key_Escape);     // stay
    QVERIFY(!desk.detail()->isAsking());
    QCOMPARE(desk.form().unsaved(), 1);
    desk.choose(desk.cup);
    QTRY_VERIFY(desk.detail()->isAsking());
    desk.page->table()->setFocus();
    QTest::keyClick(desk.page->table(), Qt::Key_Escape); // from there too
    QVERIFY(!desk.detail()->isAsking());
    QSignalSpy chosen(desk.page.get(), &ui::ListPage::currentIdChanged);
    desk.choose(desk.cup);
    QTRY_VERIFY(desk.detail()->isAsking());
    desk.press(u"stay"_s);
    QVERIFY(!desk.detail()->isAsking());
    QCOMPARE(desk.page->table()->currentId(), desk.plaid.value());
    QCOMPARE(desk.form().unsaved(), 1);
    QTRY_VERIFY(!chosen.isEmpty() && chosen.last().first().value<std::optional<qint64>>() == desk.plaid.value());
    QVERIFY(!desk.detail()->isAsking());

    desk.choose(desk.cup);
    QTRY_VERIFY(desk.detail()->isAsking());
    desk.press(u"save"_s);
    QTRY_COMPARE(desk.shown(), desk.cup);
    QCOMPARE(desk.page->table()->currentId(), desk.cup.value());
    QCOMPARE(desk.shop.value(desk.plaid, field::price), u"900.00"_s);

    desk.type(field::price, u"200"_s);
    desk.choose(desk.plaid);
    QTRY_VERIFY(desk.detail()->isAsking());
    desk.press(u"discard"_s);
    QTRY_COMPARE(desk.shown(), desk.plaid);
    QCOMPARE(desk.shop.value(desk.cup, field::price), u"165.00"_s);
}

void TestListingCard::refreshKeepsWhatIsTyped()
{
    Desk desk;
    QVERIFY(desk.show(desk.plaid));
    desk.type(field::price, u"900"_s);
    desk.shop.edit(desk.plaid, field::quantity, u"3"_s);
    QTRY_COMPARE(desk.editor<QLineEdit>(field::quantity)->text(), u"3"_s);
    QCOMPARE(desk.editor<QLineEdit>(field::price)->text(), u"900"_s);
    desk.shop.edit(desk.plaid, field::price, u"777"_s);
    QTRY_VERIFY(desk.says(field::price, u"777"_s));
    QCOMPARE(desk.editor<QLineEdit>(field::price)->text(), u"900"_s);
    desk.press(u"discard"_s);
    QCOMPARE(desk.editor<QLineEdit>(field::price)->text(), u"777"_s);
    QVERIFY(!desk.page->hasUnsavedChanges());
}

void TestListingCard::textsAreShownWhenTheyCome()
{
    Desk desk;
    const QSignalSpy opened(desk.page.get(), &ui::ProductsPage::opened);
    QVERIFY(desk.show(desk.plaid));
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.last().first().value<ListingId>(), desk.plaid);
    test::TestBooks::required(desk.shop.books.write([&](storage::Transaction &tx) {
        return listings::ListingOperations(tx, Actor::exchange())
            .applyTranslation(desk.plaid, std::nullopt, u"щойно прочитане"_s, u"<p>Свіжий опис</p>"_s);
    }));
    QTRY_COMPARE(desk.editor<QPlainTextEdit>(field::keywordsUk)->toPlainText(), u"щойно прочитане"_s);
    QCOMPARE(desk.editor<QPlainTextEdit>(field::descriptionUk)->toPlainText(), u"<p>Свіжий опис</p>"_s);
    QVERIFY(!desk.page->hasUnsavedChanges());
    QCOMPARE(opened.size(), 1); // showing what came is no opening
    QVERIFY(desk.show(desk.cup));
    QCOMPARE(opened.size(), 2);
}

void TestListingCard::restoreTakesAChangeBack()
{
    Desk desk;
    desk.shop.edit(desk.plaid, field::price, u"950"_s);
    QVERIFY(desk.show(desk.plaid));
    Q_EMIT desk.fieldOf(field::price)->restoreRequested();
    QCOMPARE(desk.editor<QLineEdit>(field::price)->text(), u"890"_s);
    QVERIFY(desk.page->hasUnsavedChanges());
    desk.press(u"save"_s);
    QTRY_VERIFY(desk.shop.listing(desk.plaid).pending.isEmpty());
    QCOMPARE(desk.shop.value(desk.plaid, field::price), u"890.00"_s);
}

void TestListingCard::varietyIsLockedWithTheReason()
{
    Desk desk;
    QVERIFY(desk.show(desk.shirt));
    for (const QLatin1StringView key : listingFields()) {
        QCOMPARE(desk.fieldOf(key)->isLocked(), !editableOnVariety(QString(key)));
        QCOMPARE(desk.fieldOf(key)->toolTip().isEmpty(), editableOnVariety(QString(key)));
    }
    QVERIFY(desk.editor<QLineEdit>(field::price)->isReadOnly());
    QVERIFY(desk.show(desk.plaid));
    QVERIFY(!desk.editor<QLineEdit>(field::price)->isReadOnly());
    QVERIFY(!desk.fieldOf(field::inStock)->isLocked());
    QVERIFY(desk.editor<QComboBox>(field::inStock)->isVisible());
}

void TestListingCard::wholesaleStepsAndDiscount()
{
    Desk desk;
    QVERIFY(desk.show(desk.plaid));
    auto *steps = desk.editor<QWidget>(field::prices);
    QTest::keyClick(steps->findChild<QWidget *>(u"addStep"_s), Qt::Key_Return);
    auto lines = steps->findChildren<QLineEdit *>();
    QCOMPARE(lines.size(), 2);
    QTest::keyClicks(lines[0], u"10"_s);
    QTRY_VERIFY(desk.fieldOf(field::prices)->hasError()); // a quantity without a price
    QTest::keyClicks(lines[1], u"800"_s);
    auto *value = desk.page->findChild<QLineEdit *>(u"discountValue"_s);
    QTest::keyClicks(value, u"15"_s);
    QTest::keyClicks(desk.page->findChild<QLineEdit *>(u"discountTo"_s), u"31.01.2026"_s);
    desk.press(u"save"_s);
    QTRY_COMPARE(desk.shop.value(desk.plaid, field::prices), uR"([{"from":"10","price":"800.00"}])"_s);
    QCOMPARE(desk.shop.value(desk.plaid, field::discount), uR"({"to":"2026-01-31","type":"percent","value":"15"})"_s);
    QTRY_VERIFY(!desk.page->hasUnsavedChanges());
    value->clear();
    QTest::keyClick(value, Qt::Key_Space);
    auto *to = desk.page->findChild<QLineEdit *>(u"discountTo"_s);
    to->selectAll();
    QTest::keyClick(to, Qt::Key_Delete);
    desk.press(u"save"_s);
    QTRY_COMPARE(desk.shop.value(desk.plaid, field::discount), std::nullopt);
    // What is typed is never read as something else than it says.
    auto *kind = desk.editor<QWidget>(field::discount)->findChild<QComboBox *>();
    kind->setCurrentIndex(1);
    value->clear();
    QTest::keyClicks(value, u"10%"_s);
    QCOMPARE(kind->currentIndex(), 0); // the box beside it follows the sign
    QVERIFY(!desk.fieldOf(field::discount)->hasError());
    value->clear();
    QTest::keyClicks(value, u"12,345"_s);
    QTRY_VERIFY(desk.fieldOf(field::discount)->hasError());
    QTest::keyClick(steps->findChild<QWidget *>(u"addStep"_s), Qt::Key_Return);
    lines = steps->findChildren<QLineEdit *>();
    QTest::keyClicks(lines[lines.size() - 2], u"5 = 700; 20"_s);
    QTest::keyClicks(lines.last(), u"650"_s);
    QTRY_VERIFY(desk.fieldOf(field::prices)->hasError()); // no step that nobody sees
}

// The pane asks as the row does.
void TestListingCard::aSlipInThePaneIsAskedAbout()
{
    Desk desk;
    QVERIFY(desk.show(desk.plaid));
    desk.type(field::quantity, u"4"_s);
    desk.type(field::price, u"1,50"_s);
    desk.press(u"difference"_s);
    auto *differences = desk.page->findChild<QLabel *>(u"differences"_s);
    QVERIFY(differences);
    QVERIFY2(differences->text().contains(u"890\u00A0UAH → 1.50"_s), qPrintable(differences->text()));
    QVERIFY(differences->text().contains(u"9 → 4"_s));
    QTest::keyClick(differences->window(), Qt::Key_Escape);
    QTest::keyClick(desk.page->focusWidget(), Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(desk.page->findChild<QDialog *>(u"doubt"_s));
    QCOMPARE(desk.shop.value(desk.plaid, field::price), u"890.00"_s);
    QTRY_COMPARE(desk.page->findChild<QDialog *>(u"doubt"_s)->focusWidget()->objectName(), u"keepPrice"_s);
    desk.press(u"keepPrice"_s);
    QTRY_VERIFY(!desk.page->findChild<QDialog *>(u"doubt"_s));
    QCOMPARE(desk.editor<QLineEdit>(field::price)->text(), u"890"_s); // kept is what stands there
    QCOMPARE(desk.form().unsaved(), 1);                               // the rest waits for its own save
    QCOMPARE(desk.shop.value(desk.plaid, field::quantity), u"9"_s);
    desk.type(field::price, u"1,50"_s);
    desk.press(u"save"_s);
    QTRY_VERIFY(desk.page->findChild<QDialog *>(u"doubt"_s));
    const QSignalSpy done(desk.page->findChild<ui::DetailCard *>(), &ui::DetailCard::done);
    desk.press(u"savePrice"_s);
    QTRY_COMPARE(desk.shop.value(desk.plaid, field::price), u"1.50"_s);
    QCOMPARE(desk.shop.value(desk.plaid, field::quantity), u"4"_s);
    // The brake may hold it: that it is under way is nobody's to say.
    QTRY_COMPARE(done.size(), 1);
    QVERIFY(done.last().first().toString().contains(u"in the queue"_s));
}

// Whole or short; cut it would say nothing.
void TestListingCard::theHintsOfADiscountFit()
{
    Desk desk;
    QVERIFY(desk.show(desk.plaid));
    desk.detail()->bringIntoSight(desk.fieldOf(field::discount));
    const auto *from = desk.page->findChild<QLineEdit *>(u"discountFrom"_s);
    QTRY_VERIFY(from->isVisible() && from->width() > 20);
    const auto fits = [&] {
        return from->fontMetrics().horizontalAdvance(from->placeholderText()) + 8 <= from->width();
    };
    for (const int width : {1100, 1248, 1600}) {
        desk.page->resize(width, 900);
        QTRY_VERIFY2(fits(), qPrintable(from->placeholderText()));
        QVERIFY(from->placeholderText().startsWith(u"from"_s));
        const auto *to = desk.page->findChild<QLineEdit *>(u"discountTo"_s);
        QCOMPARE(from->placeholderText().contains(u"yyyy"_s), to->placeholderText().contains(u"yyyy"_s));
    }
    QVERIFY(from->toolTip().contains(u"dd.mm.yyyy"_s));
}

void TestListingCard::theDiscountStaysWhereItIs()
{
    Desk desk;
    QVERIFY(desk.show(desk.plaid));
    desk.page->resize(1248, 1400); // without a scroll bar, which may come with any sentence
    auto *value = desk.page->findChild<QLineEdit *>(u"discountValue"_s);
    desk.detail()->bringIntoSight(desk.fieldOf(field::discount));
    QTRY_VERIFY(value->isVisible() && value->width() > 20);
    const auto places = [&] {
        QList<QRect> found;
        for (const QString &name : {u"discountValue"_s, u"discountFrom"_s, u"discountTo"_s, u"save"_s}) {
            auto *part = desk.page->findChild<QWidget *>(name);
            found.append(QRect(part->mapTo(desk.page.get(), QPoint()), part->size()));
        }
        return found;
    };
    const QList<QRect> before = places();
    for (const QString &typed : {u"1"_s, u"15"_s, u"x"_s, u"7"_s}) {
        value->setFocus();
        value->selectAll();
        QTest::keyClicks(value, typed);
        QTest::qWait(0);
        QCOMPARE(places(), before);
    }
}

void TestListingCard::theCardHasTabs()
{
    Desk desk;
    QVERIFY(desk.show(desk.plaid));
    QCOMPARE(desk.detail()->currentTab(), QString(ui::listing_tab::prom));
    desk.detail()->setCurrentTab(ui::listing_tab::prices);
    QVERIFY(!desk.editor<QLineEdit>(field::price)->isVisible());
    QVERIFY(desk.show(desk.cup)); // the next one is looked at in the same way
    QCOMPARE(desk.detail()->currentTab(), QString(ui::listing_tab::prices));
    // What Prom refused is brought into sight.
    desk.shop.edit(desk.plaid, field::price, u"1"_s);
    desk.shop.refuse(desk.plaid, u"Ціна надто низька"_s);
    QVERIFY(desk.show(desk.plaid));
    QTRY_COMPARE(desk.detail()->currentTab(), QString(ui::listing_tab::prom));
    desk.detail()->setCurrentTab(ui::listing_tab::history);
    QTRY_VERIFY(desk.detail()->historyIsOpen());
}

void TestListingCard::whatCannotBeSavedIsSaidWhenLeaving()
{
    Desk desk;
    QVERIFY(desk.show(desk.plaid));
    desk.type(field::nameUk, u" "_s);
    QTRY_VERIFY(desk.form().hasErrors());
    desk.choose(desk.cup);
    QTRY_VERIFY(desk.detail()->isAsking());
    auto *save = desk.page->findChild<QPushButton *>(u"save"_s);
    QVERIFY(!save->isEnabled());
    QVERIFY(save->toolTip().contains(u"Correct"_s));
    const auto labels = desk.detail()->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.cbegin(), labels.cend(), [](const QLabel *label) {
        return label->isVisible() && label->text().contains(u"Correct the marked fields"_s);
    }));
    // The safe answer has the focus, and Enter gives it.
    QCOMPARE(desk.page->focusWidget()->objectName(), u"stay"_s);
    QTest::keyClick(desk.page->focusWidget(), Qt::Key_Return);
    QVERIFY(!desk.detail()->isAsking());
    QCOMPARE(desk.page->table()->currentId(), desk.plaid.value());
    // Enter once more loses nothing: the focus did not pass to the button beside.
    const int unsaved = desk.form().unsaved();
    QTest::keyClick(desk.page->focusWidget(), Qt::Key_Return);
    QCOMPARE(desk.form().unsaved(), unsaved);
    QVERIFY(unsaved > 0);
}

void TestListingCard::ourOwnBalancesAreNotProms()
{
    Desk desk;
    ui::HistorySection history(desk.shop.books.clock);
    const auto names = [&](const QString &act) {
        const journal::HistoryRow row{ActId(1), desk.shop.books.clock.now(), u"exchange"_s, act, u"quantity"_s, u"1"_s,
                                      u"2"_s};
        history.setRows({row}, [](const QString &, const auto &value) { return value.value_or(QString()); });
        const auto labels = history.findChildren<QLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(),
                           [](const QLabel *label) { return label->text().contains(u"Prom, by the exchange"_s); });
    };
    QVERIFY(names(u"listing.import"_s));
    QVERIFY(!names(u"listing.balance"_s));
}

void TestListingCard::changesAreTakenBackInTurn()
{
    Desk desk;
    QVERIFY(desk.show(desk.plaid));
    for (const QString &price : {u"900"_s, u"910"_s}) {
        desk.type(field::price, price);
        QTest::keyClick(desk.editor<QLineEdit>(field::price), Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE(desk.shop.value(desk.plaid, field::price), price + u".00"_s);
        QTRY_VERIFY(!desk.page->hasUnsavedChanges());
    }
    auto *table = desk.page->table();
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(desk.shop.value(desk.plaid, field::price), u"900.00"_s);
    QTRY_VERIFY(desk.page->undoBar()->accessibleName().startsWith(u"Taken back"_s));
    QVERIFY(!desk.page->undoBar()->accessibleName().contains(u"saved"_s)); // it is not any more
    QTest::keyClick(table, Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(desk.shop.value(desk.plaid, field::price), u"890.00"_s);
    QTRY_VERIFY(desk.page->undoBar()->accessibleName().startsWith(u"Taken back"_s));
    QTest::keyClick(table, Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(desk.page->undoBar()->accessibleName().contains(u"nothing more"_s));
}

void TestListingCard::slipsAreNotSentUnasked()
{
    Desk desk;
    QVERIFY(desk.show(desk.plaid));
    desk.type(field::price, u"99999999999999"_s);
    QTRY_VERIFY(desk.fieldOf(field::price)->hasError());
    desk.type(field::price, u"0"_s);
    QTRY_VERIFY(desk.says(field::price, u"zero"_s));
    desk.type(field::price, u"8900"_s);
    QTRY_VERIFY(desk.says(field::price, u"It was 890"_s));
    QVERIFY(!desk.fieldOf(field::price)->hasError()); // it may be meant
    desk.type(field::price, u"12,345"_s);
    QTRY_VERIFY(desk.fieldOf(field::price)->hasError());
    QTest::keyClick(desk.page->focusWidget(), Qt::Key_Tab);
    QCOMPARE(desk.editor<QLineEdit>(field::price)->text(), u"12,345"_s); // not rounded in passing
    desk.type(field::quantity, u"12.5"_s);
    QTRY_VERIFY(desk.says(field::quantity, u"whole number"_s));
    QTest::keyClick(desk.page->focusWidget(), Qt::Key_S, Qt::ControlModifier);
    QCOMPARE(desk.shop.value(desk.plaid, field::quantity), u"9"_s);
}

void TestListingCard::savingWritesInTheProgramsWay()
{
    Desk desk;
    QVERIFY(desk.show(desk.plaid));
    desk.type(field::price, u"912,50"_s);
    QTest::keyClick(desk.page->focusWidget(), Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(desk.shop.value(desk.plaid, field::price), u"912.50"_s);
    QTRY_COMPARE(desk.editor<QLineEdit>(field::price)->text(), u"912.50"_s); // English words in this test
    QVERIFY(!desk.page->hasUnsavedChanges());
}

void TestListingCard::afterSavingUndoIsThePages()
{
    Desk desk;
    QVERIFY(desk.show(desk.plaid));
    desk.type(field::price, u"910"_s);
    auto *price = desk.editor<QLineEdit>(field::price);
    QTest::keyClick(price, Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(desk.shop.value(desk.plaid, field::price), u"910.00"_s);
    QTRY_VERIFY(desk.page->undoBar()->isVisible());
    QVERIFY(price->hasFocus());
    QTest::keyClick(price, Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(desk.shop.value(desk.plaid, field::price), u"890.00"_s);
    QTRY_COMPARE(price->text(), u"890"_s);
}

void TestListingCard::whatWasNeverReadIsNotEmpty()
{
    Desk desk;
    auto facts = test::SampleShop::facts(4009, u"Ваза"_s, u"VS-1"_s, 300, 3);
    facts.knows.removeAll(QString(field::keywords));
    facts.values.keywords.reset();
    QTRY_VERIFY(desk.rowsAre(3)); // what comes now waits until it is asked for
    const ListingId vase = desk.shop.add(facts);
    desk.page->table()->tableModel()->refresh();
    QVERIFY(desk.show(vase));
    auto *keywords = desk.editor<QPlainTextEdit>(field::keywords);
    QVERIFY(desk.fieldOf(field::keywords)->isLocked());
    QVERIFY(keywords->isReadOnly());
    QVERIFY(desk.says(field::keywords, u"Not read from Prom yet"_s));
    QVERIFY(!desk.fieldOf(field::keywordsUk)->isLocked());
    desk.type(field::price, u"310"_s); // saving something else leaves it alone
    QTest::keyClick(desk.page->focusWidget(), Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(desk.shop.value(vase, field::price), u"310.00"_s);
    QCOMPARE(desk.shop.value(vase, field::keywords), std::nullopt);
    QTRY_VERIFY(!desk.page->hasUnsavedChanges());
    Q_EMIT desk.fieldOf(field::keywords)->lockLinkClicked(); // knowingly anew
    QVERIFY(!keywords->isReadOnly());
    QTest::keyClicks(keywords, u"vase"_s);
    QTest::keyClick(keywords, Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(desk.shop.value(vase, field::keywords), u"vase"_s);
}

void TestListingCard::refusalIsShownAtTheField()
{
    Desk desk;
    QVERIFY(desk.show(desk.plaid));
    desk.shop.edit(desk.plaid, field::price, u"1"_s);
    desk.shop.refuse(desk.plaid, u"Ціна надто низька"_s);
    QTRY_VERIFY(desk.says(field::price, u"Ціна надто низька"_s));
    QVERIFY(desk.fieldOf(field::price)->hasError());
    QVERIFY(!desk.fieldOf(field::quantity)->hasError());
}

QTEST_MAIN(TestListingCard)
#include "test_listing_card.moc"
