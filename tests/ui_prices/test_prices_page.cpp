// SPDX-License-Identifier: GPL-3.0-or-later
// Price lists on the screen: what is shown, what a hand types, and what lands in the books and in the queue.
#include "listings/linking.h"
#include "orders/order_links.h"
#include "tests/ui_products/sample_shop.h"
#include "ui/common/badge.h"
#include "ui/common/edits.h"
#include "ui/common/label.h"
#include "ui/prices/prices_page.h"
#include "ui/products/listing_detail.h"
#include "ui/products/products_page.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace kramar;

namespace {

const PriceListId retail(1), wholesale(2);

struct Desk {
    explicit Desk(StoreMode mode = StoreMode::Production)
        : shop(mode)
    {
        plaid = shop.add(test::SampleShop::facts(4001, u"Плед"_s, u"PL-150"_s, 890, 9));
        cup = shop.add(test::SampleShop::facts(4002, u"Чашка"_s, u"MG-350"_s, 165, 4));
        plaidProduct = *shop.listing(plaid).product;
        cupProduct = *shop.listing(cup).product;
    }
    void open()
    {
        page = std::make_unique<ui::PricesPage>(prices, shop.listings, shop.context);
        page->resize(1300, 760);
        page->show();
        page->activateWindow();
        if (!QTest::qWaitFor([this] { return lists()->count() == 2 && table()->tableModel()->ids().size() == 2; }))
            qFatal("the lists are not read");
    }
    void set(PriceListId list, ProductId product, const products::EntryText &value)
    {
        listings::Effort effort;
        test::TestBooks::required(shop.books.write([&](storage::Transaction &tx) {
            return listings::PriceListOperations(tx, shop.person).set(list, {{product, value}}, effort);
        }));
    }
    void nameStore(PriceListId id)
    {
        listings::Effort effort;
        test::TestBooks::required(shop.books.write([&](storage::Transaction &tx) -> Done {
            auto terms = listings::termsOf(TRY(products::existingPriceList(tx.db(), id)));
            terms.stores = {shop.store};
            TRY(listings::PriceListOperations(tx, shop.person).change(id, terms, effort));
            return {};
        }));
    }
    products::EntryText entry(PriceListId list, ProductId product)
    {
        const auto found = test::TestBooks::required(shop.books.read(
            [&](storage::Connection &db) { return products::entryTexts(db, list, {product.value()}); }));
        return found.isEmpty() ? products::EntryText() : products::EntryText(*found.cbegin());
    }
    ui::ObjectTable *table() const { return page->table(); }
    QListWidget *lists() const { return page->findChild<QListWidget *>(u"priceLists"_s); }
    ui::Cell cell(ProductId product, const QString &key) const
    {
        const auto *model = table()->tableModel();
        return model->index(model->rowOf(product.value()), model->columnOf(key))
            .data(ui::TableModel::CellRole)
            .value<ui::Cell>();
    }
    void type(ProductId product, const QString &text) const
    {
        auto *model = table()->tableModel();
        QTRY_VERIFY(!model->isBusy() && model->payload(product.value()).isValid());
        const QModelIndex index = model->index(model->rowOf(product.value()),
                                               std::max(model->columnOf(u"price"_s), model->columnOf(u"steps"_s)));
        table()->setCurrentIndex(index);
        table()->edit(index);
        auto *editor = table()->findChild<QLineEdit *>();
        QVERIFY(editor);
        editor->selectAll();
        QTest::keyClicks(editor, text);
        QTest::keyClick(editor, Qt::Key_Return);
    }
    void press(const QString &name) const
    {
        auto *button = page->findChild<QPushButton *>(name);
        QVERIFY(button);
        QTest::mouseClick(button, Qt::LeftButton);
    }
    QDialog *dialog() const
    {
        QDialog *shown = nullptr;
        const bool there = QTest::qWaitFor([&] {
            for (QDialog *each : page->findChildren<QDialog *>())
                shown = each->isVisible() ? each : shown;
            return shown != nullptr;
        });
        return there ? shown : nullptr;
    }
    // Until it is done, and the page is there again.
    void say(QPointer<QDialog> dialog, const QString &verb) const
    {
        auto *button = dialog->findChild<QPushButton *>(verb);
        QVERIFY(button);
        QTRY_VERIFY(button->isEnabled());
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_VERIFY(!dialog || !dialog->isVisible());
        page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(page.get()));
    }
    void takeBack() const { QTest::keyClick(table(), Qt::Key_Z, Qt::ControlModifier); }

    test::SampleShop shop;
    listings::Prices prices{shop.books.db(), shop.session};
    ListingId plaid, cup;
    ProductId plaidProduct, cupProduct;
    std::unique_ptr<ui::PricesPage> page;
};

} // namespace

class TestPricesPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsListsAndPrices()
    {
        Desk desk;
        desk.set(retail, desk.plaidProduct, u"950.00"_s);
        desk.open();
        QTRY_VERIFY(desk.cell(desk.plaidProduct, u"price"_s).text.contains(u"950"_s));
        QVERIFY(desk.cell(desk.plaidProduct, u"on_prom"_s).text.contains(u"890"_s));
        QVERIFY(!desk.cell(desk.cupProduct, u"price"_s).text.contains(u'0')); // no price is no zero
        // Names of one kind differ at their end.
        const auto *model = desk.table()->tableModel();
        QCOMPARE(model->index(0, model->columnOf(u"name"_s)).data(ui::TableModel::ElideRole).toInt(),
                 int(Qt::ElideMiddle));
        QTRY_COMPARE(desk.page->tabs()->countOf(u"priced"_s), 1);
        desk.page->tabs()->setCurrentKey(u"unpriced"_s);
        QTRY_COMPARE(desk.table()->tableModel()->ids(), QList<qint64>{desk.cupProduct.value()});
    }

    // One price fits its column; that another listing's differs is said, and hovering tells them all.
    void pricesThatDifferAreCounted()
    {
        Desk desk;
        test::TestBooks::required(desk.shop.books.write([&](storage::Transaction &tx) {
            return listings::LinkOperations(tx, desk.shop.person, orders::OrderLinks())
                .link({desk.cup, desk.plaidProduct});
        }));
        desk.open();
        QTRY_VERIFY(desk.cell(desk.plaidProduct, u"on_prom"_s).text.endsWith(u" +1"_s));
        const ui::Cell cell = desk.cell(desk.plaidProduct, u"on_prom"_s);
        QVERIFY2(cell.tooltip.contains(u"890"_s) && cell.tooltip.contains(u"165"_s), qUtf8Printable(cell.tooltip));
    }

    void aTypedPriceGoesToItsListingAndBack()
    {
        Desk desk;
        desk.set(retail, desk.plaidProduct, u"890.00"_s);
        desk.nameStore(retail);
        desk.open();
        desk.type(desk.plaidProduct, u"1 050,50"_s);
        QTRY_COMPARE(desk.entry(retail, desk.plaidProduct), u"1050.50"_s);
        QCOMPARE(desk.shop.value(desk.plaid, listing_field::price), u"1050.50"_s);
        QCOMPARE(desk.shop.value(desk.cup, listing_field::price), u"165.00"_s);
        QTRY_VERIFY(desk.cell(desk.plaidProduct, u"on_prom"_s).text.contains(u'↑'));
        desk.takeBack();
        QTRY_COMPARE(desk.entry(retail, desk.plaidProduct), u"890.00"_s);
        QTRY_COMPARE(desk.shop.value(desk.plaid, listing_field::price), u"890.00"_s);
    }

    void theHistoryTellsOfThePricesAndOfTheList()
    {
        Desk desk;
        desk.set(retail, desk.plaidProduct, u"890.00"_s);
        desk.set(wholesale, desk.plaidProduct,
                 products::stepsText({{Money::ofMinor(80'000, Currency::uah()), Quantity::ofWhole(3)}}));
        test::TestBooks::required(desk.shop.books.write([&](storage::Transaction &tx) { // no matter of prices
            return stock::StockOperations(tx, desk.shop.person)
                .correct(desk.plaidProduct, WarehouseId(1), Quantity::ofWhole(7));
        }));
        desk.nameStore(retail);
        desk.open();
        desk.table()->setCurrentId(desk.plaidProduct.value());
        auto *pane = desk.page->findChild<ui::DetailPane *>();
        const auto told = [pane](const QString &section) {
            QStringList words;
            const auto labels = pane->findChild<QWidget *>(section)->findChildren<QLabel *>();
            for (const QLabel *label : labels)
                words.append(label->isVisible() ? label->text() : QString());
            return words.join(u'\n');
        };
        QTRY_VERIFY(pane->title().contains(u"Плед"_s));
        pane->setCurrentTab(u"history"_s);
        const QString list = desk.lists()->item(0)->text();
        QTRY_VERIFY2(told(u"historyOfPrices"_s).contains(list + u": — → 890 UAH"_s),
                     qPrintable(told(u"historyOfPrices"_s)));
        const QString prices = told(u"historyOfPrices"_s);
        QVERIFY2(prices.contains(u"800 UAH"_s) && prices.contains(u"Олена Кравець"_s), qPrintable(prices));
        QVERIFY2(!prices.contains(u"On hand"_s), qPrintable(prices));
        const QString terms = told(u"historyOfList"_s);
        QVERIFY2(terms.contains(u"Goes to “%1”: no → yes"_s.arg(desk.shop.directory.tile(desk.shop.store).name)),
                 qPrintable(terms));
        desk.type(desk.plaidProduct, u"905"_s);
        QTRY_VERIFY(told(u"historyOfPrices"_s).contains(u"890 UAH → 905 UAH"_s)); // while it is looked at
    }

    void aBadPriceIsRefusedInTheCell()
    {
        Desk desk;
        desk.open();
        desk.type(desk.plaidProduct, u"much"_s);
        QVERIFY(!desk.entry(retail, desk.plaidProduct));
        auto *editor = desk.table()->findChild<QLineEdit *>();
        QVERIFY(editor && editor->isVisible()); // it stays, to be put right
        editor->selectAll();
        QTest::keyClicks(editor, u"12"_s);
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(desk.entry(retail, desk.plaidProduct), u"12.00"_s);
    }

    void wholesaleStepsAreTyped()
    {
        Desk desk;
        desk.open();
        desk.lists()->setCurrentRow(1);
        QTRY_COMPARE(desk.table()->tableModel()->columns()[5].title(), u"Wholesale steps"_s);
        desk.type(desk.cupProduct, u"5=150; 20=140"_s);
        QTRY_COMPARE(desk.entry(wholesale, desk.cupProduct),
                     products::parseSteps(u"5=150;20=140"_s, Currency::uah())->value());
    }

    // Beside the detail, in a window of 1440 px; what was shown of the retail list does not come along.
    void neitherKindNeedsABar()
    {
        Desk desk;
        desk.open();
        desk.page->resize(1248, 800);
        ui::ObjectTable *table = desk.table();
        table->setCurrentId(desk.plaidProduct.value());
        QTRY_VERIFY(desk.page->detail()->isVisible());
        QTRY_COMPARE(table->horizontalScrollBar()->maximum(), 0);
        QVERIFY(!table->isColumnHidden(table->tableModel()->columnOf(u"cost"_s)));
        QTest::qWait(700); // it has been kept by now which columns are shown
        desk.lists()->setCurrentRow(1);
        QTRY_VERIFY(table->tableModel()->columnOf(u"steps"_s) >= 0);
        QVERIFY(table->isColumnHidden(table->tableModel()->columnOf(u"steps_cost"_s)));
        QTRY_COMPARE(table->horizontalScrollBar()->maximum(), 0);
    }

    void aStoreIsNamedAfterItWasSeen()
    {
        Desk desk;
        desk.set(retail, desk.plaidProduct, u"2000.00"_s); // more than half as much again
        desk.open();
        desk.press(u"changeList"_s);
        QDialog *dialog = desk.dialog();
        QVERIFY(dialog);
        dialog->findChild<QCheckBox *>(u"listStore%1"_s.arg(desk.shop.store.value()))->click();
        const auto *words = dialog->findChild<QLabel *>(u"surveyWords"_s);
        QTRY_VERIFY(words->text().contains(u"holds it"_s));
        QCOMPARE(desk.shop.value(desk.plaid, listing_field::price), u"890.00"_s); // only looked at
        desk.say(dialog, u"applyList"_s);
        QTRY_COMPARE(desk.shop.value(desk.plaid, listing_field::price), u"2000.00"_s);
        desk.takeBack();
        QTRY_COMPARE(desk.shop.value(desk.plaid, listing_field::price), u"890.00"_s);
        QVERIFY(!desk.shop.listing(desk.plaid).priceListed);
    }

    void aStoreInTestIsPromisedNothing()
    {
        Desk desk(StoreMode::Test);
        desk.set(retail, desk.plaidProduct, u"950.00"_s);
        desk.open();
        QTRY_VERIFY(desk.shop.directory.isTest(desk.shop.store));
        desk.press(u"changeList"_s);
        QDialog *dialog = desk.dialog();
        QVERIFY(dialog);
        const auto *badge = dialog->findChild<ui::Badge *>();
        QVERIFY(!badge->isVisible()); // it goes to no store yet
        dialog->findChild<QCheckBox *>(u"listStore%1"_s.arg(desk.shop.store.value()))->click();
        QVERIFY(badge->isVisible());
        auto *go = dialog->findChild<QPushButton *>(u"applyList"_s);
        QTRY_VERIFY(go->text().contains(u"1 price(s)"_s));
        QVERIFY2(!go->text().contains(u"send"_s), qPrintable(go->text()));
        desk.say(dialog, u"applyList"_s);
        QTRY_VERIFY(desk.page->undoBar()->accessibleName().contains(u"in Test nothing is sent"_s));
    }

    void aRuleRunsAsItWasSeen()
    {
        Desk desk;
        desk.set(retail, desk.plaidProduct, u"100.00"_s);
        desk.set(retail, desk.cupProduct, u"200.00"_s);
        desk.open();
        desk.press(u"priceRule"_s);
        QDialog *dialog = desk.dialog();
        QVERIFY(dialog);
        dialog->findChild<QComboBox *>(u"ruleFrom"_s)->setCurrentIndex(1);
        QTest::keyClicks(dialog->findChild<QLineEdit *>(u"priceValue"_s), u"10"_s);
        const auto *preview = dialog->findChild<ui::ObjectTable *>(u"rulePreview"_s);
        QTRY_COMPARE(preview->model()->rowCount(), 2);
        desk.say(dialog, u"applyRule"_s);
        QTRY_COMPARE(desk.entry(retail, desk.plaidProduct), u"110.00"_s);
        QCOMPARE(desk.entry(retail, desk.cupProduct), u"220.00"_s);
        desk.takeBack();
        QTRY_COMPARE(desk.entry(retail, desk.cupProduct), u"200.00"_s);
        QCOMPARE(desk.entry(retail, desk.plaidProduct), u"100.00"_s);
    }

    void goodRowsOfAPasteAreTaken()
    {
        Desk desk;
        desk.open();
        desk.press(u"pastePrices"_s);
        QDialog *dialog = desk.dialog();
        QVERIFY(dialog);
        dialog->findChild<QPlainTextEdit *>(u"pastedText"_s)->setPlainText(u"PL-150\t199,90\nNO-SUCH\t1\n"_s);
        QTRY_VERIFY(dialog->findChild<QLabel *>(u"pasteWords"_s)->text().contains(u"cannot be taken"_s));
        desk.say(dialog, u"takeRows"_s);
        QTRY_COMPARE(desk.entry(retail, desk.plaidProduct), u"199.90"_s);
    }

    void aNewListIsMadeAndChosen()
    {
        Desk desk;
        desk.open();
        desk.press(u"newList"_s);
        QDialog *dialog = desk.dialog();
        QVERIFY(dialog);
        QTest::keyClicks(dialog->findChild<QLineEdit *>(u"listName"_s), u"Autumn"_s);
        desk.say(dialog, u"applyList"_s);
        QTRY_COMPARE(desk.lists()->count(), 3);
        QTRY_COMPARE(desk.lists()->currentItem()->text(), u"Autumn"_s);
    }

    void thePaneSavesAPriceOfAnyList()
    {
        Desk desk;
        desk.open();
        desk.table()->setCurrentId(desk.plaidProduct.value());
        auto *edit = [&]() -> ui::MoneyEdit * {
            ui::MoneyEdit *found = nullptr;
            const bool there = QTest::qWaitFor(
                [&] { return (found = desk.page->findChild<ui::MoneyEdit *>(u"listPrice1"_s)) && found->isVisible(); });
            return there ? found : nullptr;
        }();
        QVERIFY(edit);
        edit->setFocus();
        QTest::keyClicks(edit, u"777"_s);
        QVERIFY(desk.page->hasUnsavedChanges());
        QTest::keyClick(edit, Qt::Key_Return);
        QTRY_COMPARE(desk.entry(retail, desk.plaidProduct), u"777.00"_s);
        QTRY_VERIFY(!desk.page->hasUnsavedChanges());
    }

    // What is typed into a price list on the product's card is of the card: Ctrl+S saves it with the rest, and nobody
    // leaves it behind unasked.
    void aListPriceIsSavedWithTheCard()
    {
        Desk desk;
        ui::ProductsPage products(desk.shop.listings, desk.shop.context, [] {});
        products.setPrices(desk.prices, [](PriceListId, ProductId) {});
        products.resize(1300, 800);
        products.show();
        products.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&products));
        products.showRow(desk.plaid.value());
        auto *detail = products.findChild<ui::ListingDetail *>();
        QVERIFY(detail);
        QTRY_VERIFY(products.findChild<ui::MoneyEdit *>(u"listPrice1"_s));
        detail->setCurrentTab(u"prices"_s);
        auto *list = products.findChild<ui::MoneyEdit *>(u"listPrice1"_s);
        QTRY_VERIFY(list->isVisible());
        QVERIFY(!products.hasUnsavedChanges());
        list->setFocus();
        QTest::keyClicks(list, u"abc"_s);
        QVERIFY(products.hasUnsavedChanges());
        QTest::keyClick(list, Qt::Key_S, Qt::ControlModifier);
        QVERIFY(products.hasUnsavedChanges()); // no price, and nothing was saved
        list->selectAll();
        QTest::keyClicks(list, u"777"_s);
        detail->setCurrentTab(u"prom"_s);
        auto *quantity = products.findChild<QLineEdit *>(QString(listing_field::quantity));
        QVERIFY(quantity);
        quantity->selectAll();
        QTest::keyClicks(quantity, u"5"_s);
        QCOMPARE(detail->unsaved(), 2);
        QTest::keyClick(quantity, Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE(desk.entry(retail, desk.plaidProduct), u"777.00"_s);
        QTRY_COMPARE(desk.shop.value(desk.plaid, listing_field::quantity), u"5"_s);
        QTRY_VERIFY(!products.hasUnsavedChanges());
        list->selectAll();
        QTest::keyClicks(list, u"778"_s);
        products.table()->setCurrentId(desk.cup.value());
        QTRY_VERIFY(detail->isAsking());
        QVERIFY(detail->listing()->id == desk.plaid);
        products.findChild<QPushButton *>(u"discard"_s)->click();
        QTRY_VERIFY(detail->listing()->id == desk.cup);
        QCOMPARE(desk.entry(retail, desk.plaidProduct), u"777.00"_s);
    }

    // The listing's card: what a list says is locked there, with the way to the list.
    void aListedPriceIsLockedInTheCard()
    {
        Desk desk;
        desk.set(retail, desk.plaidProduct, u"900.00"_s);
        desk.nameStore(retail);
        ui::ProductsPage products(desk.shop.listings, desk.shop.context, [] {});
        std::optional<std::pair<PriceListId, ProductId>> wanted;
        products.setPrices(desk.prices, [&](PriceListId list, ProductId product) { wanted = {list, product}; });
        products.resize(1300, 800);
        products.show();
        products.showRow(desk.plaid.value());
        auto *price = products.findChild<ui::MoneyEdit *>(QString(listing_field::price));
        QVERIFY(price);
        QTRY_COMPARE(price->text(), u"900"_s);
        QTRY_VERIFY(price->isReadOnly());
        auto *field = price->parentWidget();
        const auto links = field->findChildren<ui::LinkButton *>();
        for (ui::LinkButton *link : links) {
            if (link->isVisible() && link->text() == u"price list")
                link->click();
        }
        QTRY_VERIFY(wanted.has_value());
        QCOMPARE(wanted->first, retail);
        QCOMPARE(wanted->second, desk.plaidProduct);
    }
};

QTEST_MAIN(TestPricesPage)
#include "test_prices_page.moc"
