// SPDX-License-Identifier: GPL-3.0-or-later
// What happens while somebody works with a listing: a price in its row, terms that say nothing, a way back from what
// Prom has, and a card in which nothing moves under the mouse.
#include "listings/fields.h"
#include "tests/ui_products/products_desk.h"
#include "ui/common/banner.h"

#include <QDialog>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace kramar;
namespace field = kramar::listing_field;
using Desk = kramar::test::ProductsDesk;

namespace {

QLineEdit *cellEditor(const Desk &desk)
{
    return desk.page->table()->viewport()->findChild<QLineEdit *>();
}

QRect cellOf(const Desk &desk, ListingId id, const QString &column)
{
    const ui::ObjectTable *table = desk.page->table();
    const ui::TableModel *model = table->tableModel();
    return table->visualRect(model->index(model->rowOf(id.value()), model->columnOf(column)));
}

void typeInTheRow(Desk &desk, const QString &price)
{
    QVERIFY(desk.show(desk.plaid));
    desk.page->table()->setFocus();
    QTest::keyClick(desk.page->table(), Qt::Key_F2);
    QTRY_VERIFY(cellEditor(desk));
    cellEditor(desk)->selectAll();
    QTest::keyClicks(cellEditor(desk), price);
}

// Above the list, not in the card.
bool pageHasBanner(const Desk &desk)
{
    const auto banners = desk.page->findChildren<ui::Banner *>();
    return std::any_of(banners.cbegin(), banners.cend(), [&desk](const ui::Banner *banner) {
        return banner->isVisible() && !desk.detail()->isAncestorOf(banner);
    });
}

void clickAt(const Desk &desk, ListingId row)
{
    QTest::mouseClick(desk.page->table()->viewport(), Qt::LeftButton, {}, cellOf(desk, row, u"name"_s).center());
}

} // namespace

class TestWorkingInCard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPriceInTheRowStaysForAnotherRow();
    void aPriceInTheRowStaysForTheCard();
    void aPriceInTheRowStaysForWhatTakesNoFocus();
    void aSlipInTheRowIsAskedAboutThenToo();
    void escDropsThePriceInTheRow();
    void whatWentToPromIsCorrected();
    void whatStayedIsSaidOnce();
    void termsThatSayNothingAreSaid();
    void nothingMovesForAWord();
    void nothingMovesForARefusal();
    void theBannerLeavesTheCard();
};

void TestWorkingInCard::aPriceInTheRowStaysForAnotherRow()
{
    Desk desk;
    typeInTheRow(desk, u"910"_s);
    clickAt(desk, desk.cup);
    QTRY_COMPARE(desk.shop.value(desk.plaid, field::price), u"910.00"_s);
    QTRY_VERIFY(!cellEditor(desk));
    QTRY_COMPARE(desk.shown(), std::optional(desk.cup));
    QCOMPARE(desk.shop.value(desk.cup, field::price), u"165.00"_s);
    QVERIFY2(desk.page->undoBar()->accessibleName().contains(u"Плед"_s), // as any edit
             qPrintable(desk.page->undoBar()->accessibleName()));
}

void TestWorkingInCard::aPriceInTheRowStaysForTheCard()
{
    Desk desk;
    typeInTheRow(desk, u"910"_s);
    desk.detail()->bringIntoSight(desk.fieldOf(field::nameUk));
    QTest::mouseClick(desk.editor<QLineEdit>(field::nameUk), Qt::LeftButton);
    QTRY_COMPARE(desk.shop.value(desk.plaid, field::price), u"910.00"_s);
    QTRY_COMPARE(desk.editor<QLineEdit>(field::price)->text(), u"910"_s);
}

// A click that chooses nothing is a click away as well.
void TestWorkingInCard::aPriceInTheRowStaysForWhatTakesNoFocus()
{
    Desk desk;
    typeInTheRow(desk, u"910"_s);
    auto *title = desk.page->findChild<QLabel *>(u"count"_s);
    QVERIFY(title && title->isVisible());
    QTest::mouseClick(title, Qt::LeftButton);
    QTRY_COMPARE(desk.shop.value(desk.plaid, field::price), u"910.00"_s);
    QTRY_VERIFY(!cellEditor(desk));
}

void TestWorkingInCard::aSlipInTheRowIsAskedAboutThenToo()
{
    Desk desk;
    typeInTheRow(desk, u"9"_s);
    clickAt(desk, desk.cup);
    const auto question = [&] { return desk.page->findChild<QDialog *>(u"doubt"_s); };
    QTRY_VERIFY(question() && question()->isVisible());
    QCOMPARE(desk.shop.value(desk.plaid, field::price), u"890.00"_s);
    QTest::mouseClick(question()->findChild<QPushButton *>(u"savePrice"_s), Qt::LeftButton);
    QTRY_COMPARE(desk.shop.value(desk.plaid, field::price), u"9.00"_s);
}

void TestWorkingInCard::escDropsThePriceInTheRow()
{
    Desk desk;
    typeInTheRow(desk, u"910"_s);
    QTest::keyClick(cellEditor(desk), Qt::Key_Escape);
    QTRY_VERIFY(!cellEditor(desk));
    clickAt(desk, desk.cup);
    QTRY_COMPARE(desk.shown(), std::optional(desk.cup));
    QCOMPARE(desk.shop.value(desk.plaid, field::price), u"890.00"_s);
}

void TestWorkingInCard::whatWentToPromIsCorrected()
{
    Desk desk;
    QVERIFY(desk.show(desk.plaid));
    desk.type(field::price, u"910"_s);
    desk.press(u"save"_s);
    QTRY_COMPARE(desk.shop.value(desk.plaid, field::price), u"910.00"_s);
    QTRY_VERIFY(!desk.page->hasUnsavedChanges());
    QTRY_VERIFY(desk.page->undoBar()->isOffering());
    desk.shop.books.clock.advanceMs(desk.shop.context.undoDelayMs);
    const QueueEntryId entry = desk.shop.take(desk.plaid); // Prom has it, or soon will
    const auto waits = [&] {
        return desk.shop.books.number(u"SELECT not_before_ms FROM queue_entry WHERE id = ?"_s, {entry});
    };
    desk.page->table()->setFocus();
    QTest::keyClick(desk.page->table(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(desk.shop.value(desk.plaid, field::price), u"890.00"_s);
    ui::UndoBar *bar = desk.page->undoBar();
    QTRY_VERIFY2(bar->accessibleName().contains(u"had gone to Prom already"_s), qPrintable(bar->accessibleName()));
    QVERIFY(bar->isOffering());
    QCOMPARE(waits(), desk.shop.books.clock.now().plusMs(desk.shop.context.undoDelayMs).ms()); // not at once
    // It can be called off, as any edit; and again.
    bar->setFocus();
    QTest::keyClick(bar->focusProxy(), Qt::Key_Return);
    QTRY_COMPARE(desk.shop.value(desk.plaid, field::price), u"910.00"_s);
    QTRY_VERIFY(bar->isOffering());
    desk.page->table()->setFocus();
    QTest::keyClick(desk.page->table(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(desk.shop.value(desk.plaid, field::price), u"890.00"_s);
    QTRY_VERIFY(bar->isOffering());
    QTest::keyClick(desk.page->table(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(desk.shop.value(desk.plaid, field::price), u"910.00"_s);
}

// A word that goes by itself: the page is not blocked.
void TestWorkingInCard::whatStayedIsSaidOnce()
{
    Desk desk;
    QVERIFY(desk.show(desk.plaid));
    desk.type(field::price, u"910"_s);
    desk.press(u"save"_s);
    QTRY_VERIFY(desk.page->undoBar()->isOffering());
    desk.shop.edit(desk.plaid, field::price, u"920"_s); // by somebody else
    QTRY_COMPARE(desk.editor<QLineEdit>(field::price)->text(), u"920"_s);
    desk.page->table()->setFocus();
    QTest::keyClick(desk.page->table(), Qt::Key_Z, Qt::ControlModifier);
    const ui::UndoBar *bar = desk.page->undoBar();
    QTRY_VERIFY2(bar->accessibleName().contains(u"Not all could be undone"_s), qPrintable(bar->accessibleName()));
    QVERIFY(!bar->isOffering());
    QVERIFY(!pageHasBanner(desk));
    QCOMPARE(desk.shop.value(desk.plaid, field::price), u"920.00"_s);
}

void TestWorkingInCard::termsThatSayNothingAreSaid()
{
    Desk desk;
    QVERIFY(desk.show(desk.plaid));
    const QString idle = u"not above the price"_s;
    desk.type(field::oldPrice, u"890"_s);
    QTRY_VERIFY(desk.says(field::oldPrice, idle));
    QVERIFY(!desk.fieldOf(field::oldPrice)->hasError()); // Prom takes it
    desk.type(field::oldPrice, u"1000"_s);
    QTRY_VERIFY(!desk.says(field::oldPrice, idle));
    desk.type(field::price, u"1000"_s); // beside it
    QTRY_VERIFY(desk.says(field::oldPrice, idle));
    desk.type(field::price, u"999"_s);
    QTRY_VERIFY(!desk.says(field::oldPrice, idle));

    const QDate today = desk.shop.books.clock.now().toUtc().toLocalTime().date();
    auto *value = desk.page->findChild<QLineEdit *>(u"discountValue"_s);
    auto *last = desk.page->findChild<QLineEdit *>(u"discountTo"_s);
    const auto ends = [&](QDate day) {
        last->selectAll();
        QTest::keyClicks(last, day.toString(u"dd.MM.yyyy"_s));
    };
    QTest::keyClicks(value, u"10"_s);
    ends(today.addDays(-1));
    QTRY_VERIFY(desk.says(field::discount, u"last day is past"_s));
    ends(today);
    QTRY_VERIFY(!desk.says(field::discount, u"last day is past"_s));
    value->selectAll();
    QTest::keyClicks(value, u"100"_s);
    QTRY_VERIFY(desk.says(field::discount, u"whole price"_s));
    desk.press(u"save"_s); // a warning forbids nothing
    QTRY_COMPARE(desk.shop.value(desk.plaid, field::price), u"999.00"_s);
}

namespace {

// Where everything stands that can be clicked in the card.
QMap<QString, QPoint> places(const Desk &desk)
{
    QMap<QString, QPoint> all;
    for (const QLatin1StringView key : listingFields()) {
        const auto *editor = desk.editor<QWidget>(key);
        if (editor && editor->isVisible())
            all.insert(QString(key), editor->mapTo(desk.page.get(), QPoint()));
    }
    for (const QString &button : {u"save"_s, u"discard"_s, u"discountTo"_s}) {
        const auto *widget = desk.page->findChild<QWidget *>(button);
        if (widget && widget->isVisible())
            all.insert(button, widget->mapTo(desk.page.get(), QPoint()));
    }
    return all;
}

} // namespace

void TestWorkingInCard::nothingMovesForAWord()
{
    Desk desk;
    QVERIFY(desk.show(desk.plaid));
    desk.type(field::price, u"891"_s); // what is unsaved has its foot
    const auto before = places(desk);
    QVERIFY(before.size() > 8);
    auto *price = desk.editor<QLineEdit>(field::price);
    price->selectAll();
    QTest::keyClicks(price, u"8,9,1"_s);
    QTRY_VERIFY(desk.fieldOf(field::price)->hasError());
    QTest::keyClicks(desk.editor<QLineEdit>(field::oldPrice), u"1"_s);
    QCOMPARE(places(desk), before);
    price->selectAll();
    QTest::keyClicks(price, u"1"_s); // a slip, and it has more to say than a line
    QTRY_VERIFY(!desk.fieldOf(field::price)->hasError());
    QTRY_VERIFY(desk.says(field::price, u"It was"_s));
    QCOMPARE(places(desk), before);
}

void TestWorkingInCard::nothingMovesForARefusal()
{
    Desk desk;
    QVERIFY(desk.show(desk.plaid));
    const auto before = places(desk);
    desk.shop.edit(desk.plaid, field::price, u"1"_s);
    desk.shop.refuse(desk.plaid, u"Ціна надто низька, і це довге речення не вміщується в один рядок поля"_s);
    QTRY_VERIFY(desk.fieldOf(field::price)->hasError());
    QCOMPARE(places(desk), before);
    // Who comes to it later reads it above all fields.
    QVERIFY(desk.show(desk.cup));
    QVERIFY(desk.show(desk.plaid));
    const auto banners = desk.detail()->findChildren<ui::Banner *>();
    QVERIFY(std::any_of(banners.cbegin(), banners.cend(), [](const ui::Banner *banner) {
        return banner->isVisible() && banner->accessibleName().contains(u"refused"_s);
    }));
}

void TestWorkingInCard::theBannerLeavesTheCard()
{
    Desk desk;
    QVERIFY(desk.show(desk.plaid));
    const auto before = places(desk);
    desk.page->setBanner(ui::PageBanner{ui::Banner::Kind::Warning, u"Stands still."_s, u"Why."_s, u"Go on"_s});
    QTRY_VERIFY(pageHasBanner(desk));
    QCOMPARE(places(desk), before);
    desk.page->setBanner(std::nullopt);
    QCOMPARE(places(desk), before);
}

QTEST_MAIN(TestWorkingInCard)
#include "test_working_in_card.moc"
