// SPDX-License-Identifier: GPL-3.0-or-later
// The list of the products page: its rows, what is typed in them, several at once.
#include "tests/ui_products/products_desk.h"
#include "ui/common/edits.h"
#include "ui/common/filter_values.h"
#include "ui/common/selection_pane.h"

#include <QApplication>
#include <QDialog>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QToolTip>

using namespace Qt::StringLiterals;
using namespace kramar;
using Desk = test::ProductsDesk;
namespace field = kramar::listing_field;

class TestProductsList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void handsTheChosenOnesToTheBulkEdit();
    void showsListingsWithCounts();
    void conditionsReachTheBooks();
    void aDiscountThatHasEndedIsNoPrice();
    void priceInTheRow();
    void priceOfAVarietyInTheRow();
    void aTypedPriceNeverBecomesTheName();
    void zeroInTheRowIsAskedAbout();
    void manyInTestPromiseNothing();
    void severalAreChangedAtOnce();
    void varietiesFoldUnderTheirBase();
    void aBaseStandsForItsVarieties();
    void namesHaveTheirRoom();
    void aDoubleClickIsForTheCell();
    void aRowHasItsMenu();
    void receives();
};

void TestProductsList::handsTheChosenOnesToTheBulkEdit()
{
    Desk desk;
    QList<qint64> handed;
    QObject::connect(desk.page.get(), &ui::ProductsPage::bulkEditWanted, desk.page.get(),
                     [&handed](const QList<qint64> &ids) { handed = ids; });
    QVERIFY(desk.show(desk.cup));
    desk.page->table()->setFocus();
    QTest::keyClick(desk.page->table(), Qt::Key_E, Qt::ControlModifier);
    QTRY_COMPARE(handed, QList<qint64>{desk.cup.value()});
    // All of the filter, less the one that is not ticked.
    QTest::keyClick(desk.page->table(), Qt::Key_A, Qt::ControlModifier);
    desk.page->table()->tableModel()->setTicked({desk.cup.value()}, false);
    QTRY_VERIFY(desk.page->findChild<QAbstractButton *>(u"manyBulk"_s)->isVisible());
    // Each act says for how many it is.
    for (const QString &name : {u"manyBulk"_s, u"manyHidden"_s, u"manyLocks"_s}) {
        const auto *button = desk.page->findChild<QAbstractButton *>(name);
        QVERIFY2(!button || button->text().contains(u": 2"), qPrintable(name));
    }
    desk.press(u"manyBulk"_s);
    QTRY_COMPARE(handed.size(), 2);
    QVERIFY(!handed.contains(desk.cup.value()));
    // All that is found, whatever is ticked.
    QTest::keyClick(desk.page->table(), Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(handed.size(), 3);
}

void TestProductsList::showsListingsWithCounts()
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
    const ui::Cell uncounted = cell(desk.plaid, u"in_warehouses"_s);
    QCOMPARE(uncounted.copiedText(), u"9 · on Prom"_s); // nobody counted: whose number it is stands beside it
    QVERIFY(uncounted.quiet && !std::holds_alternative<ui::StockFigures>(uncounted.look));
    QVERIFY2(uncounted.tooltip.contains(u"Not counted here; on Prom: 9, In stock"_s), qPrintable(uncounted.tooltip));
    QCOMPARE(cell(desk.shirt, u"in_warehouses"_s).copiedText(), u"0 · on Prom"_s);
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

void TestProductsList::conditionsReachTheBooks()
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

void TestProductsList::aDiscountThatHasEndedIsNoPrice()
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
    QCOMPARE(price(over).second, u"discount ended"_s); // not the price's own end
    QVERIFY(price(over).tooltip.contains(u"has ended"_s));
    QCOMPARE(price(later).second, u"discount later"_s);
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

void TestProductsList::priceInTheRow()
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

void TestProductsList::priceOfAVarietyInTheRow()
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

void TestProductsList::aTypedPriceNeverBecomesTheName()
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

void TestProductsList::zeroInTheRowIsAskedAbout()
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

void TestProductsList::manyInTestPromiseNothing()
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

void TestProductsList::severalAreChangedAtOnce()
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

// A shirt with two varieties, whose names would put them among strangers.
void TestProductsList::varietiesFoldUnderTheirBase()
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
    // All of them are more than the rows that one sees; who ticks them all is told so.
    QTRY_COMPARE(desk.page->tabs()->countOf(u"all"_s), std::optional<qint64>(6));
    const auto note = [&] {
        QStringList said;
        for (const QLabel *label : desk.page->findChild<ui::SelectionPane *>()->findChildren<QLabel *>())
            said.append(label->text());
        return said.join(u' ');
    };
    table->setFocus();
    QTest::keyClick(table, Qt::Key_A, Qt::ControlModifier);
    QTRY_VERIFY2(note().contains(u"it is 6 product(s)"_s), qPrintable(note()));
    model->setTicked({desk.cup.value()}, false);
    QTRY_VERIFY2(note().contains(u"it is 5 product(s)"_s), qPrintable(note()));
    // Looked at beside them: the bulk edit is of that one, not of all.
    QSignalSpy bulk(desk.page.get(), &ui::ProductsPage::bulkEditWanted);
    QTest::mouseClick(
        table->viewport(), Qt::LeftButton, {},
        table->visualRect(model->index(model->rowOf(desk.cup.value()), model->columnOf(u"name"_s))).center());
    QTest::keyClick(table, Qt::Key_E, Qt::ControlModifier);
    QTRY_COMPARE(bulk.count(), 1);
    QCOMPARE(bulk.first().first().value<QList<qint64>>(), QList<qint64>{desk.cup.value()});
    table->setCurrentId(base.value());
    model->setAllTicked(false);
    model->setTicked({base.value(), desk.cup.value()}, true);
    QTRY_VERIFY2(!note().contains(u"varieties"_s), qPrintable(note()));
    model->setAllTicked(false);
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
void TestProductsList::aBaseStandsForItsVarieties()
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

void TestProductsList::namesHaveTheirRoom()
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
void TestProductsList::aDoubleClickIsForTheCell()
{
    Desk desk;
    desk.page->resize(900, 800);
    // A machine that stalls between the clicks must not make two of them.
    const auto usual =
        qScopeGuard([ms = QApplication::doubleClickInterval()] { QApplication::setDoubleClickInterval(ms); });
    QApplication::setDoubleClickInterval(3'000);
    auto *table = desk.page->table();
    QTRY_VERIFY(table->tableModel()->rowCount() > 0);
    QTRY_VERIFY(table->tableModel()->payload(*table->tableModel()->idAt(0)).isValid());
    QVERIFY(!desk.page->detail()->isVisible());
    const QPoint price =
        table->visualRect(table->model()->index(0, table->tableModel()->columnOf(u"price"_s))).center();
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, price);
    QTRY_VERIFY(!desk.page->detail()->isEmpty());
    QVERIFY(!desk.page->detail()->isVisible());
    QTest::mouseDClick(table->viewport(), Qt::LeftButton, {}, price);
    QVERIFY(table->viewport()->findChild<QLineEdit *>());
    QTRY_VERIFY_WITH_TIMEOUT(desk.page->detail()->isVisible(), 15'000);
}

void TestProductsList::aRowHasItsMenu()
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

void TestProductsList::receives()
{
    Desk desk;
    const auto said = [&] { return desk.page->undoBar()->accessibleName(); };
    QTRY_VERIFY(!desk.shop.directory.all().isEmpty());
    desk.press(u"receive"_s);
    QCOMPARE(desk.received, 1);
    QVERIFY(desk.page->undoBar()->isVisible());
    QVERIFY2(said().contains(u"are being received"_s), qPrintable(said()));
    desk.page->received(desk.shop.store, 3);
    QVERIFY2(said().contains(u"3 product(s) new or different"_s), qPrintable(said()));
    const QString before = said();
    desk.page->received(desk.shop.store, 5); // a round that nobody here asked for
    QCOMPARE(said(), before);
    desk.press(u"receive"_s);
    desk.page->received(desk.shop.store, Error::of(Error::Kind::Network, u"gone"_s));
    const auto banners = desk.page->findChildren<ui::Banner *>();
    QVERIFY(std::any_of(banners.cbegin(), banners.cend(), [](const ui::Banner *each) { return each->isVisible(); }));
}

QTEST_MAIN(TestProductsList)
#include "test_products_list.moc"
