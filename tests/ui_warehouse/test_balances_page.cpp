// SPDX-License-Identifier: GPL-3.0-or-later
#include "listings/sync_locks.h"
#include "products/product.h"
#include "tests/ui_products/sample_shop.h"
#include "ui/common/banner.h"
#include "ui/common/detail_card.h"
#include "ui/common/detail_window.h"
#include "ui/common/field.h"
#include "ui/common/label.h"
#include "ui/warehouse/balance_detail.h"
#include "ui/warehouse/balance_table.h"
#include "ui/warehouse/balances_page.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace kramar;

namespace {

struct Desk {
    Desk()
    {
        plaid = *shop.listing(shop.add(test::SampleShop::facts(4001, u"Плед"_s, u"PL-150"_s, 890, 9))).product;
        cup = *shop.listing(shop.add(test::SampleShop::facts(4002, u"Чашка"_s, u"MG-350"_s, 165, 4))).product;
        shop.correct(plaid, 9);
        shop.correct(cup, 0);
        page = std::make_unique<ui::BalancesPage>(shop.stock, shop.listings, reports, shop.context);
        page->resize(1100, 700);
        page->show();
        page->activateWindow();
    }
    ui::BalanceDetail *detail() const { return page->findChild<ui::BalanceDetail *>(); }
    QLineEdit *onHand() const { return page->findChild<QLineEdit *>(u"onHand"_s); }
    ui::Cell cell(ProductId product, const QString &key) const
    {
        const auto *model = page->table()->tableModel();
        return model->index(model->rowOf(product.value()), model->columnOf(key))
            .data(ui::TableModel::CellRole)
            .value<ui::Cell>();
    }
    bool show(ProductId product) const
    {
        if (!QTest::qWaitFor([&] { return page->table()->tableModel()->rowOf(product.value()) >= 0; }))
            return false;
        page->table()->setCurrentId(product.value());
        return QTest::qWaitFor([&] { return detail()->product() == product; });
    }
    void type(const QString &text) const
    {
        onHand()->setFocus();
        onHand()->selectAll();
        QTest::keyClicks(onHand(), text);
    }
    bool says(const QString &words) const
    {
        const auto labels = detail()->findChildren<QLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(),
                           [&](const QLabel *label) { return label->text().contains(words); });
    }

    test::SampleShop shop;
    reports::StockReports reports{shop.books.db(), shop.session, shop.books.clock};
    ProductId plaid, cup;
    std::unique_ptr<ui::BalancesPage> page;
};

} // namespace

class TestBalancesPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsFiguresBesideProm();
    void tellsWhatDiffersFromProm();
    void aColumnForEachWarehouse();
    void nothingIsTicked();
    void whatNobodyCountedIsNotZero();
    void correctsAndTakesBack();
    void isCorrectedInAWindowOfItsOwn();
    void theFirstCountTakenBackIsUnknownAgain();
    void onlyTheNumberIsOnItsWay();
    void aDoubleClickIsThereToType();
    void aMarkOfThousandsIsNoFraction();
    void theSaveButtonStandsBesideTheField();
    void undoKeepsWhatMovedMeanwhile();
    void whatWasCountedAgainIsBelieved();
    void theNextNumberIsNotTakenForTheSavedOne();
    void badNumbersStay();
    void typedNumberIsNotLost();
    void tellsMoves();
    void whatRunsLowHasATabOfItsOwn();
    void theLowestStockIsSetAndTakenBack();
    void theLowestStockTakenBackAtOnceIsNotTyped();
    void lessThanNothingIsFlagged();
    void threeWarehousesNeedNoBar();
    void whatIsReservedHasNoSign();
    void theFootIsNotCut();
};

void TestBalancesPage::showsFiguresBesideProm()
{
    Desk desk;
    QTRY_COMPARE(desk.cell(desk.plaid, u"on_hand"_s).text, u"9"_s);
    QCOMPARE(desk.cell(desk.plaid, u"on_prom"_s).text, u"9"_s);
    QVERIFY(desk.cell(desk.plaid, u"on_prom"_s).tooltip.isEmpty());
    // nothing is here of what Prom offers four of
    QVERIFY(desk.cell(desk.cup, u"on_prom"_s).text.contains(u'≠'));
    QVERIFY(desk.cell(desk.cup, u"on_prom"_s).tooltip.contains(u'4'));
    desk.page->tabs()->setCurrentKey(u"missing"_s);
    QTRY_COMPARE(desk.page->table()->tableModel()->ids(), QList<qint64>{desk.cup.value()});
}

void TestBalancesPage::tellsWhatDiffersFromProm()
{
    Desk desk;
    QTRY_COMPARE(desk.page->tabs()->countOf(u"differs"_s), 1);
    desk.page->tabs()->setCurrentKey(u"differs"_s);
    QTRY_COMPARE(desk.page->table()->tableModel()->ids(), QList<qint64>{desk.cup.value()});
    desk.shop.correct(desk.cup, 4); // as on Prom
    QTRY_COMPARE(desk.page->tabs()->countOf(u"differs"_s), 0);
    QTRY_COMPARE(desk.page->table()->tableModel()->rowCount(), 0);
    desk.shop.correct(desk.cup, 5);
    QTRY_COMPARE(desk.page->tabs()->countOf(u"differs"_s), 1);
    // What is not synchronised is another number on purpose: nothing to settle.
    const auto lock = [&](bool on) {
        const QList<qint64> listings{
            desk.shop.books.number(u"SELECT id FROM listing WHERE product_id = ?"_s, {desk.cup})};
        test::TestBooks::required(desk.shop.books.write([&](storage::Transaction &tx) -> Done {
            TRY(on ? listings::lockFields(tx, desk.shop.person, listings, {QString(listing_field::quantity)}, u"own"_s)
                   : listings::unlockFields(tx, desk.shop.person, listings, {QString(listing_field::quantity)}));
            return {};
        }));
    };
    lock(true);
    QTRY_COMPARE(desk.page->tabs()->countOf(u"differs"_s), 0);
    desk.page->tabs()->setCurrentKey(u"all"_s);
    QTRY_VERIFY(desk.page->table()->tableModel()->rowOf(desk.cup.value()) >= 0);
    QTRY_COMPARE(desk.cell(desk.cup, u"on_prom"_s).text, u"4"_s);
    QVERIFY(desk.cell(desk.cup, u"on_prom"_s).tooltip.contains(u"not synchronised"_s));
    lock(false);
    QTRY_COMPARE(desk.page->tabs()->countOf(u"differs"_s), 1);
    QTRY_VERIFY(desk.cell(desk.cup, u"on_prom"_s).text.contains(u'≠'));
}

void TestBalancesPage::aColumnForEachWarehouse()
{
    Desk desk;
    auto *model = desk.page->table()->tableModel();
    const WarehouseId first = desk.shop.warehouse();
    const QString key = u"on_hand_%1"_s.arg(first.value());
    QTRY_VERIFY(model->columnOf(key) >= 0);
    QCOMPARE(model->columns().at(model->columnOf(key)).title(), u"Основний склад"_s);
    QVERIFY(desk.page->table()->isColumnHidden(model->columnOf(u"on_hand"_s))); // the sum can be chosen
    QTRY_COMPARE(desk.cell(desk.plaid, key).text, u"9"_s);
    // Another one appears, and has its own figures.
    const WarehouseId second = test::TestBooks::required(desk.shop.books.write([&](storage::Transaction &tx) {
        auto made = tx.db().insert(u"INSERT INTO warehouse (name) VALUES (?) RETURNING id"_s, {u"Поділ"_s});
        if (made)
            tx.changed(ObjectKind::Warehouse, *made);
        return made ? Result<WarehouseId>(WarehouseId(*made)) : Result<WarehouseId>(made.error());
    }));
    const QString other = u"on_hand_%1"_s.arg(second.value());
    QTRY_VERIFY(model->columnOf(other) >= 0);
    test::TestBooks::required(desk.shop.books.write([&](storage::Transaction &tx) {
        return stock::StockOperations(tx, desk.shop.person).correct(desk.plaid, second, Quantity::ofWhole(3));
    }));
    QTRY_COMPARE(desk.cell(desk.plaid, other).text, u"3"_s);
    QCOMPARE(desk.cell(desk.plaid, key).text, u"9"_s);
    QTRY_COMPARE(desk.cell(desk.plaid, u"available"_s).text, u"12"_s);
    model->sort(model->columnOf(other), Qt::DescendingOrder);
    QTRY_COMPARE(model->idAt(0), desk.plaid.value());
    model->sort(model->columnOf(other), Qt::AscendingOrder);
    QTRY_COMPARE(model->idAt(0), desk.cup.value());
}

// There is nothing to tick: no key says so, and none does it.
void TestBalancesPage::nothingIsTicked()
{
    Desk desk;
    QVERIFY(desk.show(desk.plaid));
    for (const ui::Command *command : ui::Command::of(desk.page.get()))
        QVERIFY2(!command->objectName().startsWith(u"tick"_s), qPrintable(command->objectName()));
    desk.page->table()->setFocus();
    QTest::keyClick(desk.page->table(), Qt::Key_Space);
    QTest::keyClick(desk.page->table(), Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(desk.page->table()->tableModel()->tickedCount(), 0);
}

void TestBalancesPage::whatNobodyCountedIsNotZero()
{
    Desk desk;
    const ProductId bowl =
        *desk.shop.listing(desk.shop.add(test::SampleShop::facts(4003, u"Миска"_s, u"BW-1"_s, 210, 7))).product;
    QTRY_COMPARE(desk.page->table()->tableModel()->rowCount(), 2);
    desk.page->table()->tableModel()->refresh();
    QVERIFY(desk.show(bowl));
    QTRY_COMPARE(desk.cell(bowl, u"available"_s).text, u"—"_s);
    QCOMPARE(desk.cell(bowl, u"on_hand"_s).text, u"—"_s);
    QVERIFY(!desk.cell(bowl, u"on_prom"_s).text.contains(u'≠')); // nothing to compare it with
    QCOMPARE(desk.onHand()->text(), QString());
    QVERIFY(desk.says(u"Never counted"_s));
    desk.page->tabs()->setCurrentKey(u"missing"_s);
    QTRY_COMPARE(desk.page->table()->tableModel()->ids(), QList<qint64>{desk.cup.value()});
    desk.page->tabs()->setCurrentKey(u"uncounted"_s);
    QTRY_COMPARE(desk.page->table()->tableModel()->ids(), QList<qint64>{bowl.value()});
    // Nothing there is also a count.
    QVERIFY(desk.show(bowl));
    desk.type(u"0"_s);
    QTest::keyClick(desk.onHand(), Qt::Key_Return);
    QTRY_VERIFY(desk.page->undoBar()->isVisible());
    desk.page->tabs()->setCurrentKey(u"missing"_s);
    QTRY_COMPARE(desk.page->table()->tableModel()->rowCount(), 2);
}

void TestBalancesPage::correctsAndTakesBack()
{
    Desk desk;
    QVERIFY(desk.show(desk.cup));
    QVERIFY(!desk.page->findChild<QAbstractButton *>(u"saveOnHand"_s)->isEnabled());
    desk.type(u"4"_s);
    QTest::keyClick(desk.onHand(), Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(desk.shop.onHand(desk.cup), Quantity::ofWhole(4));
    QTRY_COMPARE(desk.cell(desk.cup, u"on_prom"_s).text, u"4"_s);
    QTRY_VERIFY(desk.page->undoBar()->isVisible());
    Q_EMIT desk.page->undoBar()->undoClicked();
    QTRY_COMPARE(desk.shop.onHand(desk.cup), Quantity());
    QTRY_COMPARE(desk.onHand()->text(), u"0"_s);
}

void TestBalancesPage::isCorrectedInAWindowOfItsOwn()
{
    Desk desk;
    QVERIFY(desk.show(desk.plaid));
    desk.page->table()->setFocus();
    QTest::keyClick(desk.page->table(), Qt::Key_Return, Qt::AltModifier);
    ui::DetailWindow *window = desk.page->ownWindows().value(0);
    QVERIFY(window && QTest::qWaitForWindowActive(window));
    QTRY_COMPARE(window->windowTitle(), u"Плед · Balances — Kramar"_s);
    auto *onHand = window->findChild<QLineEdit *>(u"onHand"_s);
    onHand->setFocus();
    onHand->selectAll();
    QTest::keyClicks(onHand, u"7"_s);
    QTest::keyClick(onHand, Qt::Key_Escape);
    QVERIFY(window->isVisible()); // it asks
    QTest::mouseClick(window->findChild<QAbstractButton *>(u"saveAndClose"_s), Qt::LeftButton);
    QTRY_COMPARE(desk.shop.onHand(desk.plaid), Quantity::ofWhole(7));
    QTRY_VERIFY(desk.page->ownWindows().isEmpty());
}

void TestBalancesPage::theFirstCountTakenBackIsUnknownAgain()
{
    Desk desk;
    const ProductId bowl =
        *desk.shop.listing(desk.shop.add(test::SampleShop::facts(4003, u"Миска"_s, u"BW-1"_s, 210, 7))).product;
    QTRY_COMPARE(desk.page->table()->tableModel()->rowCount(), 2);
    desk.page->table()->tableModel()->refresh();
    QVERIFY(desk.show(bowl));
    desk.type(u"12.5"_s);
    QTest::keyClick(desk.onHand(), Qt::Key_Return);
    QTRY_COMPARE(desk.cell(bowl, u"on_hand"_s).text, u"12.5"_s);
    QTRY_VERIFY(desk.page->undoBar()->isVisible());
    QTest::keyClick(desk.page->table(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(desk.cell(bowl, u"on_hand"_s).text, u"—"_s);
    QCOMPARE(desk.cell(bowl, u"available"_s).text, u"—"_s);
    QTRY_COMPARE(desk.onHand()->text(), QString());
    QTRY_VERIFY(desk.says(u"Never counted"_s));
    QVERIFY(desk.says(u"Count taken back"_s));
    desk.page->tabs()->setCurrentKey(u"missing"_s);
    QTRY_COMPARE(desk.page->table()->tableModel()->ids(), QList<qint64>{desk.cup.value()});
    QTest::keyClick(desk.page->table(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(desk.page->undoBar()->accessibleName().contains(u"nothing more"_s));
}

void TestBalancesPage::onlyTheNumberIsOnItsWay()
{
    Desk desk;
    const ListingId listing = desk.shop.add(test::SampleShop::facts(4001, u"Плед"_s, u"PL-150"_s, 890, 9));
    QTRY_COMPARE(desk.cell(desk.plaid, u"on_prom"_s).text, u"9"_s);
    desk.shop.edit(listing, listing_field::price, u"950"_s);
    QTRY_COMPARE(desk.shop.listing(listing).pending.size(), 1);
    desk.page->table()->tableModel()->refresh();
    QTRY_COMPARE(desk.page->table()->tableModel()->state(), ui::TableModel::State::Ready);
    QVERIFY(desk.cell(desk.plaid, u"on_prom"_s).tooltip.isEmpty());
    desk.shop.edit(listing, listing_field::quantity, u"9"_s);
    desk.shop.edit(listing, listing_field::quantity, u"8"_s);
    QTRY_VERIFY(!desk.cell(desk.plaid, u"on_prom"_s).tooltip.isEmpty());
}

void TestBalancesPage::aDoubleClickIsThereToType()
{
    Desk desk;
    QVERIFY(QTest::qWaitForWindowActive(desk.page.get()));
    const auto doubleClick = [&](ProductId product) {
        auto *table = desk.page->table();
        if (!QTest::qWaitFor([&] { return table->tableModel()->rowOf(product.value()) >= 0; }))
            return false;
        const auto *model = table->tableModel();
        const QPoint place =
            table->visualRect(model->index(model->rowOf(product.value()), model->columnOf(u"name"_s))).center();
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, place);
        QTest::mouseDClick(table->viewport(), Qt::LeftButton, {}, place);
        return QTest::qWaitFor([&] {
            return desk.detail()->product() == product && desk.onHand()->hasFocus() &&
                   !desk.onHand()->text().isEmpty() && desk.onHand()->selectedText() == desk.onHand()->text();
        });
    };
    QVERIFY(doubleClick(desk.plaid)); // nothing was shown before
    QVERIFY(doubleClick(desk.cup));   // another one was
    QTest::keyClicks(desk.onHand(), u"6"_s);
    QTest::keyClick(desk.onHand(), Qt::Key_Return);
    QTRY_COMPARE(desk.shop.onHand(desk.cup), Quantity::ofWhole(6));
    QCOMPARE(desk.shop.onHand(desk.plaid), Quantity::ofWhole(9));
}

void TestBalancesPage::aMarkOfThousandsIsNoFraction()
{
    Desk desk;
    QVERIFY(desk.show(desk.plaid));
    auto *field = qobject_cast<ui::Field *>(desk.onHand()->parentWidget());
    for (const QString &typed : {u"1.000"_s, u"1,000"_s, u"12,500"_s}) {
        desk.type(typed);
        QVERIFY2(field->hasError(), qPrintable(typed));
        QTest::keyClick(desk.onHand(), Qt::Key_Return);
    }
    QVERIFY(desk.says(u"12\u00A0500 or 12.5"_s));
    QCOMPARE(desk.shop.onHand(desk.plaid), Quantity::ofWhole(9));
    desk.type(u"1,125"_s); // no plainer way to write it
    QVERIFY(!field->hasError());
    QVERIFY(desk.says(u"1 and 125 thousandths"_s));
    desk.type(u"1\u00A0000"_s);
    QTest::keyClick(desk.onHand(), Qt::Key_Return);
    QTRY_COMPARE(desk.shop.onHand(desk.plaid), Quantity::ofWhole(1000));
}

void TestBalancesPage::theSaveButtonStandsBesideTheField()
{
    Desk desk;
    QVERIFY(desk.show(desk.plaid));
    const auto *save = desk.page->findChild<QWidget *>(u"saveOnHand"_s);
    const auto middle = [&](const QWidget *widget) {
        return widget->mapTo(desk.page.get(), widget->rect().center()).y();
    };
    for (const QString &typed : {u"9"_s, u"12"_s, u"many"_s}) { // with a sentence below, and without
        desk.type(typed);
        QTRY_VERIFY(qAbs(middle(save) - middle(desk.onHand())) <= 1);
    }
}

void TestBalancesPage::undoKeepsWhatMovedMeanwhile()
{
    Desk desk;
    QVERIFY(desk.show(desk.plaid));
    desk.type(u"12"_s);
    QTest::keyClick(desk.onHand(), Qt::Key_Return);
    QTRY_VERIFY(desk.page->undoBar()->isVisible());
    desk.shop.sell(desk.plaid, 2);
    Q_EMIT desk.page->undoBar()->undoClicked();
    QTRY_COMPARE(desk.shop.onHand(desk.plaid), Quantity::ofWhole(7));
}

void TestBalancesPage::whatWasCountedAgainIsBelieved()
{
    Desk desk;
    QVERIFY(desk.show(desk.plaid));
    desk.type(u"12"_s);
    QTest::keyClick(desk.onHand(), Qt::Key_Return);
    QTest::keyClick(desk.onHand(), Qt::Key_Return); // a scanner ends a line twice
    QTRY_VERIFY(desk.page->undoBar()->isVisible());
    desk.shop.correct(desk.plaid, 20);
    Q_EMIT desk.page->undoBar()->undoClicked();
    const auto said = [&] {
        const auto banners = desk.page->findChildren<ui::Banner *>();
        return std::any_of(banners.cbegin(), banners.cend(), [](const ui::Banner *banner) {
            return banner->isVisible() && banner->accessibleName().contains(u"counted again"_s);
        });
    };
    QTRY_VERIFY(said());
    QCOMPARE(desk.shop.onHand(desk.plaid), Quantity::ofWhole(20));
}

void TestBalancesPage::theNextNumberIsNotTakenForTheSavedOne()
{
    Desk desk;
    QVERIFY(desk.show(desk.plaid));
    desk.type(u"12"_s);
    QTest::keyClick(desk.onHand(), Qt::Key_Return);
    desk.type(u"15"_s); // before the books answered
    QTRY_COMPARE(desk.shop.onHand(desk.plaid), Quantity::ofWhole(12));
    QTRY_VERIFY(desk.page->undoBar()->isVisible());
    QCOMPARE(desk.onHand()->text(), u"15"_s);
    QVERIFY(desk.page->hasUnsavedChanges());
}

void TestBalancesPage::badNumbersStay()
{
    Desk desk;
    QVERIFY(desk.show(desk.plaid));
    auto *field = qobject_cast<ui::Field *>(desk.onHand()->parentWidget());
    desk.type(u"many"_s);
    QVERIFY(field->hasError());
    QTest::keyClick(desk.onHand(), Qt::Key_Return);
    desk.type(u"-1"_s);
    QVERIFY(field->hasError());
    QTest::keyClick(desk.onHand(), Qt::Key_Return);
    for (const char *bad : {"1,2345", "1e9", "12345678901", "-0,5"}) {
        desk.type(QString::fromLatin1(bad));
        QVERIFY2(field->hasError(), bad);
        QTest::keyClick(desk.onHand(), Qt::Key_Return);
    }
    QCOMPARE(desk.shop.onHand(desk.plaid), Quantity::ofWhole(9));
}

void TestBalancesPage::typedNumberIsNotLost()
{
    Desk desk;
    QVERIFY(desk.show(desk.plaid));
    desk.type(u"11"_s);
    desk.shop.correct(desk.plaid, 8);
    QTRY_VERIFY(desk.says(u"Meanwhile it became: 8"_s));
    QCOMPARE(desk.onHand()->text(), u"11"_s);
    QVERIFY(desk.show(desk.cup));
    QTRY_COMPARE(desk.onHand()->text(), u"0"_s);
    QVERIFY(desk.show(desk.plaid));
    QTRY_COMPARE(desk.onHand()->text(), u"11"_s);
    QCOMPARE(desk.shop.onHand(desk.plaid), Quantity::ofWhole(8));
}

void TestBalancesPage::tellsMoves()
{
    Desk desk;
    desk.shop.correct(desk.plaid, 6);
    QVERIFY(desk.show(desk.plaid));
    QTRY_VERIFY(desk.says(u"+9"_s));
    QVERIFY(desk.says(u"\u22123"_s));
    QVERIFY(desk.says(u"Олена Кравець"_s));
}

void TestBalancesPage::whatRunsLowHasATabOfItsOwn()
{
    Desk desk;
    QTRY_COMPARE(desk.page->tabs()->countOf(u"low"_s), 0);
    test::TestBooks::required(desk.shop.books.write([&](storage::Transaction &tx) {
        return stock::StockOperations(tx, desk.shop.person).setMinimum(desk.plaid, Quantity::ofWhole(9));
    }));
    QTRY_COMPARE(desk.page->tabs()->countOf(u"low"_s), 1);
    desk.page->tabs()->setCurrentKey(u"low"_s);
    QTRY_COMPARE(desk.page->table()->tableModel()->ids(), QList<qint64>{desk.plaid.value()});
    QTRY_COMPARE(desk.cell(desk.plaid, u"minimum"_s).text, u"9"_s);
    QCOMPARE(desk.cell(desk.plaid, u"days_left"_s).text, u"—"_s); // it does not sell
    desk.shop.correct(desk.plaid, 10);
    QTRY_COMPARE(desk.page->table()->tableModel()->rowCount(), 0);
}

void TestBalancesPage::theLowestStockIsSetAndTakenBack()
{
    Desk desk;
    QVERIFY(desk.show(desk.plaid));
    auto *edit = desk.page->findChild<QLineEdit *>(u"minimumStock"_s);
    auto *save = desk.page->findChild<QPushButton *>(u"saveMinimum"_s);
    const auto stored = [&] {
        return desk.shop.books.number(u"SELECT coalesce(minimum_stock, -1) FROM product WHERE id = ?"_s, {desk.plaid});
    };
    QVERIFY(!save->isEnabled());
    edit->setFocus();
    QTest::keyClicks(edit, u"-2"_s);
    QVERIFY(!save->isEnabled()); // refused at the field
    edit->selectAll();
    QTest::keyClicks(edit, u"12"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_COMPARE(stored(), 12'000);
    QTRY_COMPARE(desk.page->tabs()->countOf(u"low"_s), 1);
    desk.page->table()->setFocus();
    QTest::keyClick(desk.page->table(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(stored(), -1);
    QTRY_COMPARE(edit->text(), QString());
}

// The card was not read again yet since it was saved.
void TestBalancesPage::theLowestStockTakenBackAtOnceIsNotTyped()
{
    Desk desk;
    QVERIFY(desk.show(desk.plaid));
    auto *card = desk.page->findChild<ui::DetailCard *>();
    QSignalSpy takenBack(card, &ui::DetailCard::told);
    connect(card, &ui::DetailCard::done, card, &ui::DetailCard::undo);
    auto *edit = desk.page->findChild<QLineEdit *>(u"minimumStock"_s);
    edit->setFocus();
    QTest::keyClicks(edit, u"12"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_COMPARE(takenBack.size(), 1);
    QTRY_COMPARE(edit->text(), QString());
}

// Whether it was ever counted or not.
void TestBalancesPage::lessThanNothingIsFlagged()
{
    Desk desk;
    const ProductId bowl =
        *desk.shop.listing(desk.shop.add(test::SampleShop::facts(4003, u"Миска"_s, u"BW-1"_s, 210, 7))).product;
    desk.shop.sell(desk.cup, 2);
    desk.shop.sell(bowl, 3);
    desk.page->table()->tableModel()->refresh(); // a new row may wait to be asked for
    QTRY_COMPARE(desk.page->table()->tableModel()->rowCount(), 3);
    for (const auto &[product, number] : {std::pair(desk.cup, u"2"_s), std::pair(bowl, u"3"_s)}) {
        QTRY_VERIFY(desk.cell(product, u"on_hand"_s).text.contains(number));
        QVERIFY(desk.cell(product, u"on_hand"_s).text.startsWith(QChar(0x2212)));
        QVERIFY(!desk.cell(product, u"on_hand"_s).tooltip.isEmpty());
    }
}

// Beside the detail, in a window of 1440 px.
void TestBalancesPage::threeWarehousesNeedNoBar()
{
    Desk desk;
    test::TestBooks::required(desk.shop.books.write([&](storage::Transaction &tx) -> Done {
        for (const QString &name : {u"Склад на Подолі"_s, u"Магазин на Лук’янівці"_s}) {
            const qint64 made = TRY(tx.db().insert(u"INSERT INTO warehouse (name) VALUES (?) RETURNING id"_s, {name}));
            tx.changed(ObjectKind::Warehouse, made);
        }
        return {};
    }));
    desk.page->resize(1248, 800);
    ui::ObjectTable *table = desk.page->table();
    QTRY_COMPARE(table->tableModel()->columnCount(), ui::balanceColumns({}).size() + 3);
    QVERIFY(desk.show(desk.plaid));
    QTRY_VERIFY(desk.detail()->isVisible());
    QTRY_COMPARE(table->horizontalScrollBar()->maximum(), 0);
    QVERIFY(table->columnWidth(table->tableModel()->columnOf(u"name"_s)) >= 150);
}

void TestBalancesPage::whatIsReservedHasNoSign()
{
    Desk desk;
    const WarehouseId where = desk.shop.warehouse();
    test::TestBooks::required(desk.shop.books.write([&](storage::Transaction &tx) -> Done {
        const qint64 order = TRY(tx.db().insert(
            u"INSERT INTO orders (state, created_ms, read_ms, buyer_first, buyer_last, buyer_second, phone, email, "
            "prom_digest, search, sort_name) VALUES ('new', 0, 0, '', '', '', '', '', ?, '', '') RETURNING id"_s,
            {QByteArray("-")}));
        const qint64 line = TRY(tx.db().insert(
            u"INSERT INTO order_line (order_id, position, name) VALUES (?, 0, 'x') RETURNING id"_s, {order}));
        return stock::StockOperations(tx, desk.shop.person)
            .reserve(OrderLineId(line), desk.plaid, where, Quantity::ofWhole(2));
    }));
    QTRY_COMPARE(desk.cell(desk.plaid, u"reserved"_s).text, u"2"_s);
}

// In a window of 1280 px, with a card beside the list and a stock of many millions.
void TestBalancesPage::theFootIsNotCut()
{
    Desk desk;
    test::TestBooks::required(desk.shop.books.write([&](storage::Transaction &tx) -> Done {
        for (int i = 0; i < 1200; ++i)
            TRY(products::createProduct(tx, desk.shop.person,
                                        {.sku = u"N-%1"_s.arg(i), .name = u"Ваза"_s, .unit = u"шт."_s}));
        TRY(tx.db().run(u"UPDATE product SET cost_minor = 1234567800, cost_currency = 'UAH' WHERE id = ?"_s,
                        {desk.plaid}));
        return {};
    }));
    desk.page->resize(1088, 640); // what the navigation leaves of it
    QVERIFY(desk.show(desk.plaid));
    auto *foot = desk.page->findChild<ui::ShortLabel *>(u"totals"_s);
    QTRY_VERIFY2(foot->accessibleName().contains(u"200"_s), qPrintable(foot->accessibleName())); // not counted
    QVERIFY2(foot->accessibleName().contains(u"111"_s), qPrintable(foot->accessibleName()));     // millions: nine of it
    QTRY_COMPARE(foot->text(), foot->accessibleName());
    // And in Ukrainian.
    const QString longer =
        u"Запас за собівартістю: 111 111 102 грн · оборотність за 30 днів: 0,07 · не пораховано: 1 200"_s;
    QVERIFY2(foot->fontMetrics().horizontalAdvance(longer) <= foot->width(),
             qPrintable(QString::number(foot->width())));
}

QTEST_MAIN(TestBalancesPage)
#include "test_balances_page.moc"
