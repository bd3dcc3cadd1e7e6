// SPDX-License-Identifier: GPL-3.0-or-later
#include "listings/fields.h"
#include "tests/ui_products/products_desk.h"
#include "ui/common/banner.h"
#include "ui/common/detail_card.h"
#include "ui/common/detail_window.h"
#include "ui/common/edits.h"
#include "ui/common/field.h"
#include "ui/common/filter_values.h"
#include "ui/common/selection_pane.h"
#include "ui/products/listing_detail.h"
#include "ui/products/listing_form.h"
#include "ui/products/products_page.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

using namespace Qt::StringLiterals;
using namespace kramar;
namespace field = kramar::listing_field;

using Desk = kramar::test::ProductsDesk;

class TestProductsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsListingsWithCounts();
    void conditionsReachTheBooks();
    void savesByKeyAndUndoes();
    void aCardStandsInAWindowOfItsOwn();
    void saysWhereAChangeStands();
    void inTestNothingIsPromised();
    void promsLimitsStandAtTheField();
    void leavingAsks();
    void refreshKeepsWhatIsTyped();
    void textsAreShownWhenTheyCome();
    void restoreTakesAChangeBack();
    void varietyIsLockedWithTheReason();
    void wholesaleStepsAndDiscount();
    void aDiscountThatHasEndedIsNoPrice();
    void priceInTheRow();
    void priceOfAVarietyInTheRow();
    void aTypedPriceNeverBecomesTheName();
    void zeroInTheRowIsAskedAbout();
    void aSlipInThePaneIsAskedAbout();
    void manyInTestPromiseNothing();
    void theHintsOfADiscountFit();
    void theDiscountStaysWhereItIs();
    void varietiesFoldUnderTheirBase();
    void aBaseStandsForItsVarieties();
    void theCardHasTabs();
    void whatCannotBeSavedIsSaidWhenLeaving();
    void changesAreTakenBackInTurn();
    void namesHaveTheirRoom();
    void aDoubleClickIsForTheCell();
    void slipsAreNotSentUnasked();
    void savingWritesInTheProgramsWay();
    void afterSavingUndoIsThePages();
    void whatWasNeverReadIsNotEmpty();
    void severalAreChangedAtOnce();
    void aRowHasItsMenu();
    void refusalIsShownAtTheField();
    void receives();
};

void TestProductsPage::showsListingsWithCounts()
{
    Desk desk;
    QTRY_VERIFY(desk.rowsAre(3));
    const auto *model = desk.page->table()->tableModel();
    const auto cell = [&](ListingId id, const QString &key) {
        return model->index(model->rowOf(id.value()), model->columnOf(key))
            .data(ui::TableModel::CellRole)
            .value<ui::Cell>();
    };
    QTRY_COMPARE(cell(desk.plaid, u"name"_s).text, u"Плед"_s);
    QCOMPARE(cell(desk.plaid, u"price"_s).text, u"890\u00A0UAH"_s);
    QCOMPARE(cell(desk.plaid, u"quantity"_s).text, u"9"_s);
    QCOMPARE(cell(desk.shirt, u"presence"_s).text, u"Out of stock"_s);
    QCOMPARE(cell(desk.shirt, u"name"_s).depth, 0); // its base is not in the books
    QVERIFY(cell(desk.shirt, u"name"_s).second.contains(u"variety"_s));
    QCOMPARE(cell(desk.plaid, u"in_warehouses"_s).text, u"—"_s); // never counted
    desk.shop.correct(*desk.shop.listing(desk.plaid).product, 12);
    QTRY_VERIFY(std::holds_alternative<ui::StockFigures>(cell(desk.plaid, u"in_warehouses"_s).look));
    QCOMPARE(std::get<ui::StockFigures>(cell(desk.plaid, u"in_warehouses"_s).look).available, Quantity::ofWhole(12));
    QCOMPARE(std::get<ui::SyncMark>(cell(desk.cup, u"mark"_s).look), ui::SyncMark::NotLinked);
    desk.page->tabs()->setCurrentKey(u"unlinked"_s);
    QTRY_VERIFY(desk.rowsAre(1));
    desk.page->tabs()->setCurrentKey(u"not_available"_s);
    QTRY_COMPARE(model->idAt(0), desk.shirt.value());
    desk.page->tabs()->setCurrentKey(u"hidden"_s);
    QTRY_VERIFY(desk.rowsAre(0));
    desk.page->tabs()->setCurrentKey(u"all"_s);
    QTRY_VERIFY(desk.rowsAre(3));
    desk.page->search()->setText(u"чашка"_s);
    QTRY_VERIFY(desk.rowsAre(1));
}

void TestProductsPage::conditionsReachTheBooks()
{
    Desk desk;
    QTRY_VERIFY(desk.rowsAre(3));
    const auto shows = [&](const QString &field, const QVariant &value, QSet<ListingId> wanted) {
        const QList<ui::Condition> conditions{{field, value}};
        desk.page->filters()->setConditions(conditions);
        Q_EMIT desk.page->filters()->conditionsChanged(conditions);
        return QTest::qWaitFor([&] {
            QSet<ListingId> found;
            for (const qint64 id : desk.page->table()->tableModel()->ids())
                found.insert(ListingId(id));
            return found == wanted;
        });
    };
    QVERIFY(shows(u"price"_s, ui::NumberSpan{200'00, 400'00}.toValue(), {desk.shirt}));
    QVERIFY(shows(u"quantity"_s, ui::NumberSpan{1'000, std::nullopt}.toValue(), {desk.plaid, desk.cup}));
    QVERIFY(shows(u"photo"_s, true, {}));
    QVERIFY(shows(u"photo"_s, false, {desk.plaid, desk.shirt, desk.cup}));
    QVERIFY(
        shows(u"presence"_s, QVariantList{QString(presence::notAvailable), QString(presence::order)}, {desk.shirt}));
    QVERIFY(shows(u"status"_s, QVariantList{QString(listing_status::onDisplay)}, {desk.plaid, desk.shirt, desk.cup}));
    QVERIFY(shows(u"group"_s, qint64{77}, {}));
}

void TestProductsPage::savesByKeyAndUndoes()
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

void TestProductsPage::aCardStandsInAWindowOfItsOwn()
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

void TestProductsPage::saysWhereAChangeStands()
{
    Desk desk;
    QVERIFY(desk.show(desk.plaid));
    desk.shop.edit(desk.plaid, field::price, u"950"_s);
    QTRY_VERIFY(desk.says(field::price, u"Waits to be sent"_s));
    desk.shop.take(desk.plaid);
    QTRY_VERIFY(desk.says(field::price, u"being sent"_s));
    QVERIFY(desk.fieldOf(field::price)->editor()->accessibleDescription().contains(u"890"));
}

void TestProductsPage::inTestNothingIsPromised()
{
    Desk desk(StoreMode::Test);
    QVERIFY(desk.show(desk.plaid));
    QTRY_COMPARE(desk.page->findChild<QAbstractButton *>(u"save"_s)->text(), u"Save"_s);
    desk.shop.edit(desk.plaid, field::price, u"950"_s);
    QTRY_VERIFY(desk.says(field::price, u"not sent"_s));
}

void TestProductsPage::promsLimitsStandAtTheField()
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

void TestProductsPage::leavingAsks()
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

void TestProductsPage::refreshKeepsWhatIsTyped()
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

void TestProductsPage::textsAreShownWhenTheyCome()
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

void TestProductsPage::restoreTakesAChangeBack()
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

void TestProductsPage::varietyIsLockedWithTheReason()
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

void TestProductsPage::aDiscountThatHasEndedIsNoPrice()
{
    Desk desk;
    const QDate today = desk.shop.books.clock.now().toUtc().toLocalTime().date();
    const auto discounted = [&](qint64 promId, QDate from, QDate to) {
        auto facts = test::SampleShop::facts(promId, u"Зі знижкою %1"_s.arg(promId), u"D-%1"_s.arg(promId), 1000, 3);
        facts.values.discount =
            listings::Discount{.kind = listings::Discount::Kind::Percent, .hundredths = 10'00, .from = from, .to = to};
        return desk.shop.add(facts);
    };
    const ListingId now = discounted(801, today.addDays(-5), today);
    const ListingId over = discounted(802, today.addDays(-9), today.addDays(-1));
    const ListingId later = discounted(803, today.addDays(1), {});
    desk.page->table()->tableModel()->refresh();
    const auto price = [&](ListingId id) {
        const auto *model = desk.page->table()->tableModel();
        return model->index(model->rowOf(id.value()), model->columnOf(u"price"_s))
            .data(ui::TableModel::CellRole)
            .value<ui::Cell>();
    };
    QTRY_COMPARE(price(now).second, u"\u221210\u00A0%"_s);
    QVERIFY(price(over).second.startsWith(u"ended "_s));
    QVERIFY(price(over).tooltip.contains(u"has ended"_s));
    QVERIFY(price(later).second.startsWith(u"from "_s));
    const auto outcome = [&](ListingId id) {
        desk.page->table()->setCurrentId(id.value());
        if (!QTest::qWaitFor([&] {
                return desk.page->findChild<ui::ListingDetail *>()->listing() &&
                       desk.page->findChild<ui::ListingDetail *>()->listing()->id == id;
            }))
            return u"not shown"_s;
        return desk.editor<QWidget>(field::discount)->findChild<QLabel *>()->text();
    };
    QTRY_COMPARE(outcome(now), u"= 900\u00A0UAH"_s);
    QTRY_COMPARE(outcome(over), u"has ended"_s);
    QTRY_COMPARE(outcome(later), u"not begun yet"_s);
}

void TestProductsPage::wholesaleStepsAndDiscount()
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

void TestProductsPage::priceInTheRow()
{
    Desk desk;
    QVERIFY(desk.show(desk.plaid));
    auto *table = desk.page->table();
    table->setFocus();
    QTest::keyClick(table, Qt::Key_F2);
    QLineEdit *editor = nullptr;
    QTRY_VERIFY((editor = table->viewport()->findChild<QLineEdit *>()) != nullptr);
    QCOMPARE(editor->text(), u"890"_s);
    editor->selectAll();
    QTest::keyClicks(editor, u"910"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(desk.shop.value(desk.plaid, field::price), u"910.00"_s);
    QTRY_COMPARE(desk.editor<QLineEdit>(field::price)->text(), u"910"_s);
}

void TestProductsPage::priceOfAVarietyInTheRow()
{
    Desk desk;
    QVERIFY(desk.show(desk.shirt));
    auto *table = desk.page->table();
    table->setFocus();
    const QModelIndex cell = table->tableModel()->index(table->tableModel()->rowOf(desk.shirt.value()),
                                                        table->tableModel()->columnOf(u"price"_s));
    table->setCurrentIndex(cell);
    QTest::keyClick(table, Qt::Key_F2);
    QVERIFY(!table->viewport()->findChild<QLineEdit *>()); // nothing is typed that nobody takes
    QVERIFY(QToolTip::text().contains(u"base product"_s));
    QVERIFY(table->accessibleDescription().contains(u"base product"_s));
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(cell).center());
    QTest::mouseDClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(cell).center());
    QVERIFY(!table->viewport()->findChild<QLineEdit *>());
    // What can be edited of a variety still is.
    table->setColumnShown(table->tableModel()->columnOf(u"quantity"_s), true);
    table->setCurrentIndex(cell.siblingAtColumn(table->tableModel()->columnOf(u"quantity"_s)));
    QTest::keyClick(table, Qt::Key_F2);
    QTRY_VERIFY(table->viewport()->findChild<QLineEdit *>());
}

void TestProductsPage::aTypedPriceNeverBecomesTheName()
{
    Desk desk;
    QVERIFY(desk.show(desk.plaid));
    auto *table = desk.page->table();
    const auto editor = [&] { return table->viewport()->findChild<QLineEdit *>(); };
    table->setFocus();
    const auto cell = [&](const QString &column) {
        return table->tableModel()->index(table->tableModel()->rowOf(desk.plaid.value()),
                                          table->tableModel()->columnOf(column));
    };
    const QPoint place = table->visualRect(cell(u"price"_s)).center();
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, place);
    QTest::mouseDClick(table->viewport(), Qt::LeftButton, {}, place);
    QTRY_VERIFY(editor());
    QCOMPARE(editor()->text(), u"890"_s);
    editor()->selectAll();
    QTest::keyClicks(editor(), u"910"_s);
    QTest::keyClick(editor(), Qt::Key_Return);
    QTRY_COMPARE(desk.shop.value(desk.plaid, field::price), u"910.00"_s);
    QTRY_VERIFY(!editor());
    // Enter again opens the card; who goes on typing there has changed nothing.
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Return);
    QVERIFY(desk.detail()->isAncestorOf(desk.page->focusWidget()) || desk.page->focusWidget() == desk.detail());
    QTest::keyClicks(desk.page->focusWidget(), u"1299,50"_s);
    QVERIFY(!desk.page->hasUnsavedChanges());
    QCOMPARE(desk.editor<QLineEdit>(field::nameUk)->text(), u"Плед"_s);
    // The name's cell is no editor: a double click there opens the card.
    QSignalSpy opened(table, &ui::ObjectTable::opened);
    const QPoint name = table->visualRect(cell(u"name"_s)).center();
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, name);
    QTest::mouseDClick(table->viewport(), Qt::LeftButton, {}, name);
    QCOMPARE(opened.size(), 1);
    QVERIFY(!editor());
}

void TestProductsPage::zeroInTheRowIsAskedAbout()
{
    Desk desk;
    QVERIFY(desk.show(desk.plaid));
    auto *table = desk.page->table();
    const auto typePrice = [&](const QString &text) {
        table->setFocus();
        QTest::keyClick(table, Qt::Key_F2);
        QLineEdit *editor = nullptr;
        if (!QTest::qWaitFor([&] { return (editor = table->viewport()->findChild<QLineEdit *>()) != nullptr; }))
            return false;
        editor->selectAll();
        QTest::keyClicks(editor, text);
        QTest::keyClick(editor, Qt::Key_Return);
        return QTest::qWaitFor([&] { return desk.page->findChild<QDialog *>(u"doubt"_s) != nullptr; });
    };
    QVERIFY(typePrice(u"0"_s));
    auto *dialog = desk.page->findChild<QDialog *>(u"doubt"_s);
    QTRY_VERIFY(dialog->isVisible());
    QTRY_COMPARE(dialog->focusWidget()->objectName(), u"keepPrice"_s);
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Return); // one Enter too many keeps it
    QTRY_VERIFY(!desk.page->findChild<QDialog *>(u"doubt"_s));
    QCOMPARE(desk.shop.value(desk.plaid, field::price), u"890.00"_s);
    QVERIFY(typePrice(u"8900"_s));
    desk.press(u"savePrice"_s);
    QTRY_COMPARE(desk.shop.value(desk.plaid, field::price), u"8900.00"_s);
}

// The pane asks as the row does.
void TestProductsPage::aSlipInThePaneIsAskedAbout()
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

void TestProductsPage::manyInTestPromiseNothing()
{
    for (const StoreMode mode : {StoreMode::Test, StoreMode::Production}) {
        Desk desk(mode);
        QVERIFY(desk.show(desk.plaid));
        desk.page->table()->tableModel()->setTicked({desk.plaid.value(), desk.cup.value()}, true);
        const QSignalSpy done(desk.page->findChild<ui::DetailCard *>(), &ui::DetailCard::done);
        desk.press(u"manyNotAvailable"_s);
        QTRY_COMPARE(done.size(), 1);
        QCOMPARE(done.last().first().toString().contains(u"sends nothing"_s), mode == StoreMode::Test);
    }
}

// Whole or short; cut it would say nothing.
void TestProductsPage::theHintsOfADiscountFit()
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

void TestProductsPage::theDiscountStaysWhereItIs()
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

// A shirt with two varieties, whose names would put them among strangers.
void TestProductsPage::varietiesFoldUnderTheirBase()
{
    Desk desk;
    const auto add = [&](qint64 promId, const QString &name, std::optional<qint64> base) {
        auto facts = test::SampleShop::facts(promId, name, u"V-%1"_s.arg(promId), 349, 3);
        facts.isVariation = base.has_value();
        facts.variationBase = base;
        return desk.shop.add(facts);
    };
    const ListingId base = add(5001, u"Сорочка"_s, std::nullopt);
    const ListingId white = add(5002, u"Біла"_s, 5001);
    const ListingId black = add(5003, u"Чорна"_s, 5001);
    auto *table = desk.page->table();
    auto *model = table->tableModel();
    model->refresh();
    QTRY_VERIFY(desk.rowsAre(4));
    QVERIFY(desk.show(base));
    const auto cell = [&](ListingId id, const QString &key) {
        return model->index(model->rowOf(id.value()), model->columnOf(key))
            .data(ui::TableModel::CellRole)
            .value<ui::Cell>();
    };
    QTRY_VERIFY(cell(base, u"name"_s).second.contains(u"2 varieties"_s));
    QCOMPARE(cell(base, u"fold"_s).fold, ui::Fold::Folded);
    QTRY_COMPARE(desk.page->tabs()->countOf(u"all"_s), 6);
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Right);
    QTRY_VERIFY(desk.rowsAre(6));
    const int row = model->rowOf(base.value());
    QCOMPARE(model->idAt(row + 1), white.value());
    QCOMPARE(model->idAt(row + 2), black.value());
    QTRY_COMPARE(cell(black, u"name"_s).depth, 1);
    QCOMPARE(cell(base, u"fold"_s).fold, ui::Fold::Unfolded);
    QCOMPARE(cell(desk.plaid, u"fold"_s).fold, ui::Fold::None);
    // By any column they stay with their base.
    for (const QString &key : {u"price"_s, u"sku"_s, u"name"_s}) {
        model->sort(model->columnOf(key), Qt::DescendingOrder);
        QTRY_VERIFY(!model->isBusy());
        const int at = model->rowOf(base.value());
        QCOMPARE(model->idAt(at + 1), black.value());
        QCOMPARE(model->idAt(at + 2), white.value());
    }
    // From a variety ← leads to its base, once more folds it.
    QVERIFY(desk.show(white));
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Left);
    QCOMPARE(table->currentId(), base.value());
    QTest::keyClick(table, Qt::Key_Left);
    QTRY_VERIFY(desk.rowsAre(4));
    QCOMPARE(table->currentId(), base.value());
    // By its sign.
    const QRect sign = table->visualRect(model->index(model->rowOf(base.value()), model->columnOf(u"fold"_s)));
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, sign.center());
    QTRY_VERIFY(desk.rowsAre(6));
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, sign.center());
    QTRY_VERIFY(desk.rowsAre(4));
    // What is searched for is seen: a variety alone where its base is not found.
    desk.page->search()->setText(u"V-5003"_s);
    QTRY_COMPARE(model->ids(), QList<qint64>{black.value()});
    QTRY_VERIFY(cell(black, u"name"_s).second.contains(u"variety"_s));
    QCOMPARE(cell(black, u"name"_s).depth, 0);
    desk.page->search()->setText(u"V-500"_s);
    QTRY_COMPARE(model->rowCount(), 3);
    QCOMPARE(model->idAt(0), base.value());
    QTRY_COMPARE(cell(black, u"name"_s).depth, 1);
    desk.page->search()->setText({});
    QTRY_VERIFY(desk.rowsAre(4));
    // Asked for from elsewhere: its base opens.
    desk.page->showRow(black.value());
    QTRY_COMPARE(table->currentId(), black.value());
    QVERIFY(desk.rowsAre(6));
    // A file has them all.
    const auto all = model->source().unfoldedIds(model->query());
    QVERIFY(all);
    QTRY_VERIFY(all->isFinished());
    QCOMPARE((*all->result()).size(), 6);
}

// Folded away it still asks for a hand.
void TestProductsPage::aBaseStandsForItsVarieties()
{
    Desk desk;
    const ListingId base = desk.shop.add(test::SampleShop::facts(5001, u"Сорочка"_s, u"V-1"_s, 349, 3));
    auto facts = test::SampleShop::facts(5002, u"Біла"_s, u"V-2"_s, 349, 3);
    facts.isVariation = true;
    facts.variationBase = 5001;
    const ListingId white = desk.shop.add(facts);
    auto *model = desk.page->table()->tableModel();
    model->refresh();
    const auto mark = [&] {
        const auto cell = model->index(model->rowOf(base.value()), model->columnOf(u"mark"_s))
                              .data(ui::TableModel::CellRole)
                              .value<ui::Cell>();
        const auto *found = std::get_if<ui::SyncMark>(&cell.look);
        return found ? *found : ui::SyncMark::None;
    };
    QVERIFY(desk.show(base));
    QTRY_COMPARE(mark(), ui::SyncMark::None);
    desk.shop.edit(white, field::quantity, u"7"_s);
    QTRY_COMPARE(mark(), ui::SyncMark::Waiting);
}

void TestProductsPage::theCardHasTabs()
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

void TestProductsPage::whatCannotBeSavedIsSaidWhenLeaving()
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

void TestProductsPage::changesAreTakenBackInTurn()
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
    QTest::keyClick(table, Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(desk.shop.value(desk.plaid, field::price), u"890.00"_s);
    QTRY_VERIFY(desk.page->undoBar()->accessibleName().startsWith(u"Taken back"_s));
    QTest::keyClick(table, Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(desk.page->undoBar()->accessibleName().contains(u"nothing more"_s));
}

void TestProductsPage::namesHaveTheirRoom()
{
    const QFont before = QApplication::font();
    QApplication::setFont(QFont(u"Noto Sans"_s, 9));
    {
        Desk desk;
        for (int i = 0; i < 30; ++i) // with a scroll bar
            desk.shop.add(test::SampleShop::facts(5000 + i, u"Банка для сипких продуктів"_s, u"X"_s, 100, 1));
        desk.page->table()->tableModel()->refresh();
        desk.page->resize(1440 - 192, 860);
        QTRY_VERIFY(desk.rowsAre(33));
        QVERIFY(desk.show(desk.plaid));
        auto *table = desk.page->table();
        QTRY_COMPARE(table->horizontalScrollBar()->maximum(), 0);
        const int room = table->columnWidth(table->tableModel()->columnOf(u"name"_s));
        QVERIFY2(room >= 210, qPrintable(QString::number(room)));
    }
    QApplication::setFont(before);
}

// On a narrow page the pane opens where the list was: not under the second click of two.
void TestProductsPage::aDoubleClickIsForTheCell()
{
    Desk desk;
    desk.page->resize(900, 800);
    auto *table = desk.page->table();
    QTRY_VERIFY(table->tableModel()->rowCount() > 0);
    QVERIFY(!desk.page->detail()->isVisible());
    const QPoint price =
        table->visualRect(table->model()->index(0, table->tableModel()->columnOf(u"price"_s))).center();
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, price);
    QTRY_VERIFY(!desk.page->detail()->isEmpty());
    QVERIFY(!desk.page->detail()->isVisible());
    QTest::mouseDClick(table->viewport(), Qt::LeftButton, {}, price);
    QVERIFY(table->viewport()->findChild<QLineEdit *>());
    QTRY_VERIFY(desk.page->detail()->isVisible());
}

void TestProductsPage::slipsAreNotSentUnasked()
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

void TestProductsPage::savingWritesInTheProgramsWay()
{
    Desk desk;
    QVERIFY(desk.show(desk.plaid));
    desk.type(field::price, u"912,50"_s);
    QTest::keyClick(desk.page->focusWidget(), Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(desk.shop.value(desk.plaid, field::price), u"912.50"_s);
    QTRY_COMPARE(desk.editor<QLineEdit>(field::price)->text(), u"912.50"_s); // English words in this test
    QVERIFY(!desk.page->hasUnsavedChanges());
}

void TestProductsPage::afterSavingUndoIsThePages()
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

void TestProductsPage::whatWasNeverReadIsNotEmpty()
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

void TestProductsPage::severalAreChangedAtOnce()
{
    Desk desk;
    QVERIFY(desk.show(desk.plaid));
    desk.page->table()->tableModel()->setTicked({desk.plaid.value(), desk.cup.value()}, true);
    auto *pane = desk.page->findChild<ui::SelectionPane *>();
    QVERIFY(pane && pane->isVisible());
    QVERIFY(pane->accessibleName().contains(u'2'));
    desk.press(u"manyNotAvailable"_s);
    QTRY_COMPARE(desk.shop.value(desk.plaid, field::presence), u"not_available"_s);
    QTRY_COMPARE(desk.shop.value(desk.cup, field::presence), u"not_available"_s);
    QTRY_VERIFY(desk.page->undoBar()->isVisible());
    Q_EMIT desk.page->undoBar()->undoClicked();
    QTRY_COMPARE(desk.shop.value(desk.plaid, field::presence), u"available"_s);
    QTRY_COMPARE(desk.shop.value(desk.cup, field::presence), u"available"_s);
    desk.press(u"clearSelection"_s);
    QVERIFY(!pane->isVisible());
}

void TestProductsPage::aRowHasItsMenu()
{
    Desk desk;
    QVERIFY(desk.show(desk.plaid));
    Q_EMIT desk.page->table()->menuRequested({30, 30});
    auto *menu = desk.page->findChild<QMenu *>(u"rowMenu"_s);
    QVERIFY(menu);
    QStringList words;
    for (QAction *action : menu->actions()) {
        words.append(action->text());
        if (action->text() == u"Hide")
            action->trigger();
    }
    QVERIFY(!words.contains(u"Publish"_s)); // it is published
    QTRY_COMPARE(desk.shop.value(desk.plaid, field::status), u"not_on_display"_s);
    menu->close();
}

void TestProductsPage::refusalIsShownAtTheField()
{
    Desk desk;
    QVERIFY(desk.show(desk.plaid));
    desk.shop.edit(desk.plaid, field::price, u"1"_s);
    desk.shop.refuse(desk.plaid, u"Ціна надто низька"_s);
    QTRY_VERIFY(desk.says(field::price, u"Ціна надто низька"_s));
    QVERIFY(desk.fieldOf(field::price)->hasError());
    QVERIFY(!desk.fieldOf(field::quantity)->hasError());
}

void TestProductsPage::receives()
{
    Desk desk;
    const auto buttons = desk.page->findChildren<QAbstractButton *>();
    for (QAbstractButton *button : buttons) {
        if (button->text() == u"Receive from Prom")
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QCOMPARE(desk.received, 1);
}

QTEST_MAIN(TestProductsPage)
#include "test_products_page.moc"
