// SPDX-License-Identifier: GPL-3.0-or-later
#include "stock/documents.h"
#include "tests/ui_products/sample_shop.h"
#include "ui/common/count_tabs.h"
#include "ui/common/detail_card.h"
#include "ui/common/edits.h"
#include "ui/common/tokens.h"
#include "ui/documents/document_pane.h"
#include "ui/documents/documents_page.h"
#include "ui/warehouse/balances_page.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QCompleter>
#include <QDialog>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopeGuard>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace kramar;
using stock::NewLine;

namespace {

Quantity pieces(qint64 count)
{
    return Quantity::ofWhole(count);
}

// What a cell of this text needs at least.
int wide(const QString &text, const QWidget *table)
{
    return table->fontMetrics().horizontalAdvance(text) + 2 * ui::metrics::cellPadding;
}

struct Desk {
    Desk()
    {
        plaid = *shop.listing(shop.add(test::SampleShop::facts(4001, u"Плед"_s, u"PL-150"_s, 890, 9))).product;
        cup = *shop.listing(shop.add(test::SampleShop::facts(4002, u"Чашка"_s, u"MG-350"_s, 165, 4))).product;
        shop.correct(plaid, 9);
        shop.correct(cup, 4);
        page = std::make_unique<ui::DocumentsPage>(documents, shop.stock, shop.listings, shop.context);
        page->resize(1200, 760);
        page->show();
        page->activateWindow();
    }
    template <class T>
    T answer(QFuture<Result<T>> future) const
    {
        if (!QTest::qWaitFor([&] { return future.isFinished(); }))
            qFatal("no answer");
        return test::TestBooks::required(future.result());
    }
    ui::DocumentPane *pane() const { return page->findChild<ui::DocumentPane *>(); }
    ui::ObjectTable *sheet() const { return page->findChild<ui::ObjectTable *>(u"sheet"_s); }
    ui::ScanField *scan() const { return page->findChild<ui::ScanField *>(u"scan"_s); }
    QPushButton *button(const QString &name) const { return page->findChild<QPushButton *>(name); }
    QString label(const QString &name) const { return page->findChild<QLabel *>(name)->text(); }
    // The question that is asked.
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
    void press(const QString &name) const
    {
        QDialog *asked = dialog();
        if (!asked)
            qFatal("no dialog");
        QTest::mouseClick(asked->findChild<QPushButton *>(name), Qt::LeftButton);
    }
    bool draft(DocumentKind kind, const QList<NewLine> &lines = {})
    {
        id = answer(documents.create({.kind = kind, .warehouse = shop.warehouse()}, lines));
        return show();
    }
    bool show() const
    {
        page->showRow(id.value());
        return QTest::qWaitFor([&] { return pane()->document() && pane()->document()->id == id; });
    }
    void enter(const QString &typed) const
    {
        QTest::keyClicks(scan(), typed);
        QTest::keyClick(scan(), Qt::Key_Return);
    }
    QList<stock::DocumentLine> lines() { return answer(documents.lines(id)); }
    stock::Document document() { return answer(documents.find(id)); }
    ui::Cell cell(int row, const QString &column) const
    {
        const auto *model = sheet()->tableModel();
        return model->index(row, model->columnOf(column)).data(ui::TableModel::CellRole).value<ui::Cell>();
    }
    int rowOf(const QString &name) const
    {
        for (int row = 0; row < sheet()->tableModel()->rowCount(); ++row) {
            if (cell(row, u"name"_s).text == name)
                return row;
        }
        return -1;
    }
    // F2, the text, Enter.
    void type(int row, const QString &column, const QString &text) const
    {
        auto *model = sheet()->tableModel();
        sheet()->setFocus();
        sheet()->setCurrentIndex(model->index(row, model->columnOf(column)));
        QTest::keyClick(sheet(), Qt::Key_F2);
        auto *editor = sheet()->viewport()->findChild<QLineEdit *>();
        if (!editor)
            qFatal("no editor");
        editor->selectAll();
        QTest::keyClicks(editor, text);
        QTest::keyClick(editor, Qt::Key_Return);
    }

    test::SampleShop shop;
    stock::Documents documents{shop.books.db(), shop.session};
    ProductId plaid, cup;
    DocumentId id;
    std::unique_ptr<ui::DocumentsPage> page;
};

} // namespace

class TestDocumentsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyPageTellsWhatToDo();
    void aReceiptIsEnteredByKeyboardAndPosted();
    void aScannerDoesNotWait();
    void aScannerBeginsInTheNewDocument();
    void whatIsLeftOutIsToldBeforePosting();
    void aReceiptOfWhatWasNeverCountedSaysSo();
    void aNameIsLookedFor();
    void rowsOfASpreadsheet();
    void rowsPastedWhereAScannerTypes();
    void whatPostingChangesIsNotCut();
    void theSheetOfACountIsNotCut();
    void aStockTaking();
    void whatThereIsNotEnoughOfIsToldBefore();
    void aPostedDocumentIsReversed();
    void itsHistoryIsBehindATab();
    void whatIsTakenOutComesBack();
    void aWrongNumberStaysInItsCell();
    void aTransferNeedsTwoWarehouses();
    void aDraftIsDeleted();
    void filtersByStateKindAndGoods();
    void theBalancesLeadThere();
};

void TestDocumentsPage::anEmptyPageTellsWhatToDo()
{
    Desk desk;
    QTRY_COMPARE(desk.page->table()->tableModel()->state(), ui::TableModel::State::Empty);
    Q_EMIT desk.page->table()->emptyButtonClicked();
    QVERIFY(desk.dialog());
    desk.dialog()->findChild<QCheckBox *>(u"uncountedIsNone"_s)->setChecked(true);
    desk.press(u"createDocument"_s);
    QTRY_VERIFY(desk.pane()->document());
    QCOMPARE(desk.pane()->document()->kind, DocumentKind::StockTaking);
    QVERIFY(desk.pane()->document()->uncountedIsNone);
    QTRY_COMPARE(desk.page->tabs()->countOf(u"drafts"_s), 1);
    QTRY_COMPARE(desk.sheet()->tableModel()->rowCount(), 2); // both stand there
}

void TestDocumentsPage::aReceiptIsEnteredByKeyboardAndPosted()
{
    Desk desk;
    QTRY_COMPARE(desk.page->table()->tableModel()->state(), ui::TableModel::State::Empty);
    QTest::keyClick(desk.page.get(), Qt::Key_N, Qt::ControlModifier);
    QDialog *form = desk.dialog();
    QVERIFY(form);
    QTest::keyClicks(form->findChild<QLineEdit *>(u"documentComment"_s), u"invoice 14"_s);
    QTest::keyClick(form, Qt::Key_Return); // Create has the focus of Enter
    QTRY_VERIFY(desk.pane()->document());
    desk.id = desk.pane()->document()->id;
    desk.page->activateWindow(); // as a window manager does when a dialog is gone
    QTRY_VERIFY(desk.scan()->hasFocus());
    QCOMPARE(desk.pane()->document()->comment, u"invoice 14"_s);
    QVERIFY(!desk.button(u"postDocument"_s)->isEnabled());
    desk.enter(u"PL-150"_s);
    desk.enter(u"PL-150"_s);
    QTRY_COMPARE(desk.document().quantity, pieces(2));
    QTRY_VERIFY(desk.label(u"scanSaid"_s).contains(u"Плед — 2"_s));
    QSignalSpy searched(desk.pane(), &ui::DocumentPane::searchWanted);
    QTest::keyClicks(desk.scan(), u"15"_s); // no name is looked for that Enter would take instead
    QVERIFY(!searched.wait(600));
    QTest::keyClick(desk.scan(), Qt::Key_Return);
    QTRY_COMPARE(desk.document().quantity, pieces(15));
    desk.enter(u"5"_s); // of what was scanned last
    QTRY_COMPARE(desk.document().quantity, pieces(5));
    QTRY_COMPARE(desk.sheet()->tableModel()->rowCount(), 1);
    QTRY_COMPARE(desk.cell(0, u"quantity"_s).text, u"5"_s);
    desk.type(0, u"cost"_s, u"612,50"_s);
    QTRY_COMPARE(desk.lines().first().cost, std::optional(Money::ofMinor(61'250, Currency::uah())));
    QTRY_VERIFY(desk.label(u"documentSums"_s).contains(u"3\u00a0062,50"_s) ||
                desk.label(u"documentSums"_s).contains(u"3\u00a0062.50"_s));
    QTRY_VERIFY(desk.button(u"postDocument"_s)->isEnabled());
    QTest::keyClick(desk.page.get(), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(desk.dialog());
    auto *changes = desk.dialog()->findChild<ui::ObjectTable *>(u"balanceChanges"_s);
    QVERIFY(changes);
    const auto shown = [changes](const QString &column) {
        const auto *model = changes->tableModel();
        return model->index(0, model->columnOf(column)).data(ui::TableModel::CellRole).value<ui::Cell>().text;
    };
    QTRY_COMPARE(shown(u"now"_s), u"9"_s);
    QCOMPARE(shown(u"change"_s), u"+5"_s);
    QCOMPARE(shown(u"after"_s), u"14"_s);
    QCOMPARE(desk.shop.onHand(desk.plaid), pieces(9)); // not yet
    desk.press(u"confirmDocument"_s);
    QTRY_COMPARE(desk.shop.onHand(desk.plaid), pieces(14));
    QTRY_COMPARE(desk.page->tabs()->countOf(u"posted"_s), 1);
    QTRY_VERIFY(!desk.scan()->isVisible()); // it is not written any more
    QVERIFY(desk.button(u"reverseDocument"_s)->isVisible());
}

void TestDocumentsPage::aScannerDoesNotWait()
{
    Desk desk;
    QVERIFY(desk.draft(DocumentKind::Receipt));
    // Without a pause between them; one of them is nobody's.
    desk.enter(u"PL-150"_s);
    desk.enter(u"4820000099999"_s);
    desk.enter(u"MG-350"_s);
    desk.enter(u"PL-150"_s);
    QTRY_COMPARE(desk.document().quantity, pieces(3));
    QTRY_VERIFY(desk.label(u"unknownCodes"_s).contains(u"4820000099999"_s));
    QTRY_VERIFY(desk.label(u"scanSaid"_s).contains(u"Плед — 2"_s)); // what came afterwards
    QVERIFY(!desk.label(u"scanSaid"_s).contains(u"4820000099999"_s));
    QCOMPARE(desk.lines().size(), 2);
    auto *forget = desk.page->findChild<QAbstractButton *>(u"forgetUnknown"_s);
    QVERIFY(forget->isVisible());
    QTest::mouseClick(forget, Qt::LeftButton);
    QVERIFY(desk.label(u"unknownCodes"_s).isEmpty());
    QVERIFY(desk.scan()->hasFocus());
    // A scanner is heard where the sheet has the focus, too.
    desk.sheet()->setFocus();
    QTest::keyClicks(desk.sheet(), u"M"_s);
    QVERIFY(desk.scan()->hasFocus());
    desk.enter(u"G-350"_s);
    QTRY_COMPARE(desk.document().quantity, pieces(4));
}

void TestDocumentsPage::aScannerBeginsInTheNewDocument()
{
    Desk desk;
    QTRY_COMPARE(desk.page->table()->tableModel()->state(), ui::TableModel::State::Empty);
    QTest::keyClick(desk.page.get(), Qt::Key_N, Qt::ControlModifier);
    QDialog *form = desk.dialog();
    QVERIFY(form);
    for (const QString &code : {u"PL-150"_s, u"4820000099999"_s, u"PL-150"_s}) {
        QVERIFY(form->focusWidget());
        QTest::keyClicks(form->focusWidget(), code);
        QTest::keyClick(form->focusWidget(), Qt::Key_Return);
        QVERIFY(form->isVisible()); // its Enter is not ours
    }
    QVERIFY(form->findChild<QLabel *>(u"scannedCodes"_s)->text().contains(u"4820000099999"_s));
    QTest::keyClick(form->focusWidget(), Qt::Key_Return); // nothing is typed: this one is
    QTRY_VERIFY(desk.pane()->document());
    desk.id = desk.pane()->document()->id;
    QTRY_COMPARE(desk.document().quantity, pieces(2));
    QCOMPARE(desk.lines().size(), 1);
    QTRY_VERIFY(desk.label(u"unknownCodes"_s).contains(u"4820000099999"_s));
}

void TestDocumentsPage::whatIsLeftOutIsToldBeforePosting()
{
    Desk desk;
    QVERIFY(desk.draft(DocumentKind::Receipt,
                       {{.product = desk.plaid, .quantity = pieces(1), .cost = Money::ofMinor(47'150, Currency::uah())},
                        {.product = desk.cup, .quantity = pieces(1)}}));
    const DocumentId first = desk.id;
    desk.enter(u"4820000099999"_s);
    QTRY_VERIFY(desk.label(u"unknownCodes"_s).contains(u"4820000099999"_s));
    QVERIFY(!desk.label(u"scanSaid"_s).contains(u"4820000099999"_s)); // once is enough
    QVERIFY(desk.draft(DocumentKind::Receipt));
    QTRY_VERIFY(desk.label(u"unknownCodes"_s).isEmpty());
    desk.id = first;
    QVERIFY(desk.show());
    QTRY_VERIFY(desk.label(u"unknownCodes"_s).contains(u"4820000099999"_s)); // another document does not make it known
    QTest::mouseClick(desk.button(u"postDocument"_s), Qt::LeftButton);
    QVERIFY(desk.dialog());
    QVERIFY(desk.dialog()->findChild<QLabel *>(u"costUnknown"_s)->text().contains(u"1 of 2"_s));
    QVERIFY(desk.dialog()->findChild<QLabel *>(u"codesLeftOut"_s)->text().contains(u"4820000099999"_s));
    QVERIFY(!desk.dialog()->findChild<QLabel *>(u"neverCounted"_s)); // both were
    desk.press(u"confirmDocument"_s);
    QTRY_COMPARE(desk.document().state, DocumentState::Posted);
    QTRY_VERIFY(desk.label(u"unknownCodes"_s).isEmpty());
}

// What came in would be all that is known of it, whatever stands on the shelf and on Prom.
void TestDocumentsPage::aReceiptOfWhatWasNeverCountedSaysSo()
{
    Desk desk;
    const auto thermos = desk.shop.add(test::SampleShop::facts(4003, u"Термос"_s, u"TH-075"_s, 450, 69));
    const ProductId product = *desk.shop.listing(thermos).product;
    const QList<NewLine> three{{.product = product, .quantity = pieces(3)}};
    QVERIFY(desk.draft(DocumentKind::Receipt, three));
    QTest::mouseClick(desk.button(u"postDocument"_s), Qt::LeftButton);
    QVERIFY(desk.dialog());
    const QLabel *never = desk.dialog()->findChild<QLabel *>(u"neverCounted"_s);
    QVERIFY(never && never->text().contains(u"never counted"_s));
    desk.press(u"confirmDocument"_s);
    QTRY_COMPARE(desk.document().state, DocumentState::Posted);
    QVERIFY(desk.draft(DocumentKind::Receipt, three)); // now it is
    QTest::mouseClick(desk.button(u"postDocument"_s), Qt::LeftButton);
    QVERIFY(desk.dialog());
    QVERIFY(!desk.dialog()->findChild<QLabel *>(u"neverCounted"_s));
    desk.press(u"confirmDocument"_s);
    QTRY_COMPARE(desk.document().state, DocumentState::Posted);
}

void TestDocumentsPage::aNameIsLookedFor()
{
    Desk desk;
    QVERIFY(desk.draft(DocumentKind::WriteOff));
    desk.scan()->setFocus();
    QTest::keyClicks(desk.scan(), u"mg-35"_s);
    QAbstractItemView *list = desk.scan()->findChild<QCompleter *>()->popup();
    QTRY_VERIFY(list->isVisible());
    QCOMPARE(list->model()->rowCount(), 1);
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Return);
    QTRY_COMPARE(desk.lines().size(), 1);
    QCOMPARE(desk.lines().first().product, desk.cup);
    QCOMPARE(desk.scan()->text(), QString());
    QVERIFY(desk.label(u"unknownCodes"_s).isEmpty()); // Enter was the list's
}

void TestDocumentsPage::rowsOfASpreadsheet()
{
    Desk desk;
    QVERIFY(desk.draft(DocumentKind::Receipt));
    const QString rows = u"SKU\tQuantity\tCost\nPL-150\t4\t600\nNO-SUCH\t1\t5\nMG-350\tmany\t9\nMG-350\t2\t90,50\n"_s;
    const auto paste = [&] {
        QTest::mouseClick(desk.button(u"pasteRows"_s), Qt::LeftButton);
        desk.dialog()->findChild<QPlainTextEdit *>(u"pastedText"_s)->setPlainText(rows);
    };
    paste();
    auto *take = desk.dialog()->findChild<QPushButton *>(u"takeRows"_s);
    QTRY_VERIFY(take->text().contains(u"the 2 good"_s));
    const auto *model = desk.dialog()->findChild<ui::ObjectTable *>(u"pastePreview"_s)->tableModel();
    QTRY_COMPARE(model->rowCount(), 4);
    const auto why = [model](int row) {
        return model->index(row, model->columnOf(u"why"_s)).data(ui::TableModel::CellRole).value<ui::Cell>().text;
    };
    QTRY_VERIFY(why(0).contains(u"there is no such product"_s)); // what is bad stands first
    QVERIFY(why(1).contains(u"not a number"_s));
    QVERIFY(why(2).isEmpty());
    desk.dialog()->reject(); // none of them
    QTRY_VERIFY(desk.page->findChildren<QDialog *>().isEmpty());
    QVERIFY(desk.lines().isEmpty());
    paste();
    QTRY_VERIFY(desk.dialog()->findChild<QPushButton *>(u"takeRows"_s)->text().contains(u"the 2 good"_s));
    desk.press(u"takeRows"_s);
    QTRY_COMPARE(desk.lines().size(), 2);
    QCOMPARE(desk.lines()[1].quantity, pieces(2));
    QCOMPARE(desk.lines()[1].cost, std::optional(Money::ofMinor(9'050, Currency::uah())));
    QTRY_COMPARE(desk.sheet()->tableModel()->rowCount(), 2);
}

void TestDocumentsPage::rowsPastedWhereAScannerTypes()
{
    Desk desk;
    QVERIFY(desk.draft(DocumentKind::Receipt));
    desk.scan()->setFocus();
    QApplication::clipboard()->setText(u"PL-150\t4\t600\nNO-SUCH\t1\t5\n"_s);
    QTest::keyClick(desk.scan(), Qt::Key_V, Qt::ControlModifier);
    QVERIFY(desk.dialog());
    QVERIFY(desk.scan()->text().isEmpty()); // not one long code
    auto *take = desk.dialog()->findChild<QPushButton *>(u"takeRows"_s);
    QTRY_VERIFY2(take->isEnabled(), qPrintable(take->text()));
    const auto *model = desk.dialog()->findChild<ui::ObjectTable *>(u"pastePreview"_s)->tableModel();
    QTRY_COMPARE(model->rowCount(), 2);
    const auto why = [model] {
        return model->index(0, model->columnOf(u"why"_s)).data(ui::TableModel::CellRole).value<ui::Cell>().text;
    };
    QTRY_VERIFY2(why().contains(u"no such product"_s), qPrintable(why()));
    desk.press(u"takeRows"_s);
    QTRY_COMPARE(desk.lines().size(), 1);
    QTRY_VERIFY(desk.page->findChildren<QDialog *>().isEmpty());
    QApplication::clipboard()->setText(u"MG-350"_s); // one code is typed as by a scanner
    desk.scan()->setFocus();
    QTest::keyClick(desk.scan(), Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(desk.scan()->text(), u"MG-350"_s);
    QVERIFY(desk.page->findChildren<QDialog *>().isEmpty());
}

// In a larger font, and where the rows scroll, too.
void TestDocumentsPage::whatPostingChangesIsNotCut()
{
    const QFont usual = QApplication::font();
    const auto restore = qScopeGuard([usual] { QApplication::setFont(usual); });
    for (const double zoom : {1.0, 1.25, 1.5}) {
        QFont font = usual;
        font.setPointSizeF(usual.pointSizeF() * zoom);
        QApplication::setFont(font);
        for (const int rows : {1, 12}) {
            Desk desk;
            QList<NewLine> lines;
            for (int row = 0; row < rows; ++row) {
                const auto facts =
                    test::SampleShop::facts(5000 + row, u"Плед %1"_s.arg(row), u"PL-%1"_s.arg(row), 90, 9);
                lines.append({.product = *desk.shop.listing(desk.shop.add(facts)).product, .quantity = pieces(12'345)});
            }
            QVERIFY(desk.draft(DocumentKind::Receipt, lines));
            QTest::mouseClick(desk.button(u"postDocument"_s), Qt::LeftButton);
            QVERIFY(desk.dialog());
            auto *table = desk.dialog()->findChild<ui::ObjectTable *>(u"balanceChanges"_s);
            QTRY_COMPARE(table->tableModel()->rowCount(), rows);
            const int last = table->tableModel()->columnOf(u"after"_s);
            QTRY_VERIFY2(table->columnViewportPosition(last) + table->columnWidth(last) <= table->viewport()->width(),
                         qPrintable(u"%1 rows at %2"_s.arg(rows).arg(zoom)));
            QVERIFY(!table->horizontalScrollBar()->isVisible());
            QVERIFY(table->visualRect(table->tableModel()->index(0, last)).bottom() <= table->viewport()->height());
            const QString after = table->tableModel()->index(0, last).data().toString();
            QVERIFY2(wide(after, table) <= table->columnWidth(last), qPrintable(after));
            QVERIFY2(table->mapTo(desk.dialog(), QPoint(table->width(), 0)).x() <= desk.dialog()->width(),
                     qPrintable(u"%1 rows at %2"_s.arg(rows).arg(zoom)));
        }
    }
}

// A sum with its minus and kopecks; and room for the names.
void TestDocumentsPage::theSheetOfACountIsNotCut()
{
    Desk desk;
    QVERIFY(
        desk.draft(DocumentKind::Receipt,
                   {{.product = desk.plaid, .quantity = pieces(1), .cost = Money::ofMinor(47'150, Currency::uah())}}));
    QTest::mouseClick(desk.button(u"postDocument"_s), Qt::LeftButton);
    desk.press(u"confirmDocument"_s);
    QTRY_COMPARE(desk.shop.onHand(desk.plaid), pieces(10));
    QVERIFY(desk.draft(DocumentKind::StockTaking));
    QTRY_COMPARE(desk.sheet()->tableModel()->rowCount(), 2);
    desk.enter(u"PL-150"_s);
    desk.enter(u"9"_s);
    const auto *model = desk.sheet()->tableModel();
    QTRY_VERIFY(desk.cell(desk.rowOf(u"Плед"_s), u"sum"_s).text.startsWith(QChar(0x2212)));
    for (const QString &column : {u"expected"_s, u"quantity"_s, u"difference"_s, u"sum"_s}) {
        const int at = model->columnOf(column);
        const QString title = model->headerData(at, Qt::Horizontal).toString();
        const QString text = desk.cell(desk.rowOf(u"Плед"_s), column).text;
        QVERIFY2(wide(text, desk.sheet()) <= desk.sheet()->columnWidth(at), qPrintable(text));
        QVERIFY2(wide(title, desk.sheet()) <= desk.sheet()->columnWidth(at), qPrintable(title));
    }
    QVERIFY(desk.sheet()->columnWidth(model->columnOf(u"name"_s)) >= 180);
}

void TestDocumentsPage::aStockTaking()
{
    Desk desk;
    QVERIFY(desk.draft(DocumentKind::StockTaking));
    auto *parts = desk.pane()->findChild<ui::CountTabs *>();
    QTRY_COMPARE(parts->countOf(u"left"_s), 2);
    QTRY_COMPARE(desk.sheet()->tableModel()->rowCount(), 2);
    const auto *model = desk.sheet()->tableModel(); // names of one kind differ at their end
    QCOMPARE(model->index(0, model->columnOf(u"name"_s)).data(ui::TableModel::ElideRole).toInt(), int(Qt::ElideMiddle));
    desk.shop.sell(desk.plaid, 2); // before its shelf is counted
    desk.enter(u"PL-150"_s);
    desk.enter(u"7"_s);
    QTRY_COMPARE(parts->countOf(u"counted"_s), 1);
    QTRY_COMPARE(desk.cell(desk.rowOf(u"Плед"_s), u"expected"_s).text, u"7"_s);
    QTRY_COMPARE(desk.cell(desk.rowOf(u"Плед"_s), u"difference"_s).text, u"0"_s);
    QCOMPARE(parts->countOf(u"differing"_s), 0);
    QCOMPARE(desk.cell(desk.rowOf(u"Чашка"_s), u"quantity"_s).text, u"—"_s); // not 0: nobody counted it
    desk.type(desk.rowOf(u"Чашка"_s), u"quantity"_s, u"3"_s);
    QTRY_COMPARE(parts->countOf(u"left"_s), 0);
    QTRY_COMPARE(desk.cell(desk.rowOf(u"Чашка"_s), u"difference"_s).text, u"−1"_s);
    QTRY_VERIFY(desk.label(u"documentSums"_s).contains(u"−1"_s));
    parts->setCurrentKey(u"differing"_s);
    QTRY_COMPARE(desk.sheet()->tableModel()->rowCount(), 1);
    QTest::mouseClick(desk.button(u"postDocument"_s), Qt::LeftButton);
    desk.press(u"confirmDocument"_s);
    QTRY_COMPARE(desk.shop.onHand(desk.cup), pieces(3));
    QCOMPARE(desk.shop.onHand(desk.plaid), pieces(7));
}

void TestDocumentsPage::whatThereIsNotEnoughOfIsToldBefore()
{
    Desk desk;
    QVERIFY(desk.draft(DocumentKind::WriteOff, {{.product = desk.plaid, .quantity = pieces(20)}}));
    QTest::mouseClick(desk.button(u"postDocument"_s), Qt::LeftButton);
    QVERIFY(desk.dialog());
    QVERIFY(!desk.dialog()->findChild<QPushButton *>(u"confirmDocument"_s)->isEnabled());
    QVERIFY(desk.dialog()->findChild<QLabel *>(u"refusedWords"_s)->text().contains(u"below zero"_s));
    desk.dialog()->reject();
    QTRY_VERIFY(desk.page->findChildren<QDialog *>().isEmpty());
    // Where the warehouse allows it, it is only said.
    desk.answer(desk.documents.allowNegative(desk.shop.warehouse(), true));
    QTest::mouseClick(desk.button(u"postDocument"_s), Qt::LeftButton);
    QVERIFY(desk.dialog());
    QVERIFY(!desk.dialog()->findChild<QLabel *>(u"refusedWords"_s));
    desk.press(u"confirmDocument"_s);
    QTRY_COMPARE(desk.shop.onHand(desk.plaid), pieces(-11));
    QTRY_VERIFY(desk.lines().first().belowZero);
}

void TestDocumentsPage::aPostedDocumentIsReversed()
{
    Desk desk;
    QVERIFY(desk.draft(DocumentKind::Receipt, {{.product = desk.plaid, .quantity = pieces(3)}}));
    desk.answer(desk.documents.post(desk.id));
    QTRY_VERIFY(desk.button(u"reverseDocument"_s)->isVisible());
    QCOMPARE(desk.shop.onHand(desk.plaid), pieces(12));
    QTest::mouseClick(desk.button(u"reverseDocument"_s), Qt::LeftButton);
    desk.press(u"confirmDocument"_s);
    QTRY_COMPARE(desk.shop.onHand(desk.plaid), pieces(9));
    QTRY_COMPARE(desk.page->tabs()->countOf(u"reversed"_s), 1);
    QTRY_VERIFY(!desk.button(u"reverseDocument"_s)->isVisible()); // once
    QVERIFY(!desk.button(u"postDocument"_s)->isVisible());
}

void TestDocumentsPage::whatIsTakenOutComesBack()
{
    Desk desk;
    QVERIFY(desk.draft(DocumentKind::Receipt,
                       {{.product = desk.plaid, .quantity = pieces(3)}, {.product = desk.cup, .quantity = pieces(1)}}));
    QTRY_COMPARE(desk.sheet()->tableModel()->rowCount(), 2);
    QTRY_COMPARE(desk.cell(0, u"quantity"_s).text, u"3"_s);
    desk.sheet()->setFocus();
    desk.sheet()->setCurrentIndex(desk.sheet()->tableModel()->index(0, 1));
    QTRY_VERIFY(desk.button(u"removeLine"_s)->isEnabled());
    QTest::keyClick(desk.sheet(), Qt::Key_Delete);
    QTRY_COMPARE(desk.lines().size(), 1);
    QTRY_COMPARE(desk.sheet()->tableModel()->rowCount(), 1);
    QTest::keyClick(desk.page.get(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(desk.lines().size(), 2);
    QCOMPARE(desk.lines()[1].quantity, pieces(3));
    QTRY_COMPARE(desk.sheet()->tableModel()->rowCount(), 2);
    desk.type(desk.rowOf(u"Чашка"_s), u"quantity"_s, u"8"_s);
    QTRY_COMPARE(desk.document().quantity, pieces(11));
    QTRY_VERIFY(desk.page->findChild<ui::DetailCard *>()->canUndo()); // the page learns of it after the books
    desk.page->table()->setFocus();
    QTest::keyClick(desk.page.get(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(desk.document().quantity, pieces(4));
}

void TestDocumentsPage::aWrongNumberStaysInItsCell()
{
    Desk desk;
    QVERIFY(desk.draft(DocumentKind::Receipt, {{.product = desk.plaid, .quantity = pieces(3)}}));
    QTRY_COMPARE(desk.sheet()->tableModel()->rowCount(), 1);
    QTRY_COMPARE(desk.cell(0, u"quantity"_s).text, u"3"_s);
    for (const QString &wrong : {u"three"_s, u"0"_s, u"-1"_s, u"99999999"_s}) {
        desk.type(0, u"quantity"_s, wrong);
        auto *editor = desk.sheet()->viewport()->findChild<QLineEdit *>();
        QVERIFY2(editor && editor->text() == wrong, qPrintable(wrong));
        QTest::keyClick(editor, Qt::Key_Escape);
        QTRY_VERIFY(!desk.sheet()->viewport()->findChild<QLineEdit *>());
    }
    QCOMPARE(desk.lines().first().quantity, pieces(3));
}

void TestDocumentsPage::aTransferNeedsTwoWarehouses()
{
    Desk desk;
    QTRY_VERIFY(!desk.button(u"newTransfer"_s)->isEnabled());
    QVERIFY(desk.button(u"newTransfer"_s)->toolTip().contains(u"only one warehouse"_s));
    const WarehouseId second = test::TestBooks::required(desk.shop.books.write([&](storage::Transaction &tx) {
        auto made = tx.db().insert(u"INSERT INTO warehouse (name) VALUES (?) RETURNING id"_s, {u"Поділ"_s});
        if (made)
            tx.changed(ObjectKind::Warehouse, *made);
        return made ? Result<WarehouseId>(WarehouseId(*made)) : Result<WarehouseId>(made.error());
    }));
    QTRY_VERIFY(desk.button(u"newTransfer"_s)->isEnabled());
    QTest::mouseClick(desk.button(u"newTransfer"_s), Qt::LeftButton);
    QVERIFY(desk.dialog());
    auto *to = desk.dialog()->findChild<QComboBox *>(u"documentToWarehouse"_s);
    const int other = to->currentIndex();
    QCOMPARE(to->currentData().toLongLong(), second.value());
    to->setCurrentIndex(1 - other);
    desk.press(u"createDocument"_s);
    QVERIFY(desk.dialog()->isVisible()); // the same one twice is refused at the field
    to->setCurrentIndex(other);
    desk.press(u"createDocument"_s);
    QTRY_VERIFY(desk.pane()->document());
    desk.id = desk.pane()->document()->id;
    desk.enter(u"PL-150"_s);
    QTRY_COMPARE(desk.lines().size(), 1);
    QTRY_VERIFY(desk.button(u"postDocument"_s)->isEnabled());
    QTest::mouseClick(desk.button(u"postDocument"_s), Qt::LeftButton);
    desk.press(u"confirmDocument"_s);
    QTRY_COMPARE(desk.shop.onHand(desk.plaid), pieces(8));
}

void TestDocumentsPage::aDraftIsDeleted()
{
    Desk desk;
    QVERIFY(desk.draft(DocumentKind::Receipt, {{.product = desk.plaid, .quantity = pieces(3)}}));
    desk.page->table()->setFocus();
    QTest::keyClick(desk.page->table(), Qt::Key_Delete);
    desk.press(u"deleteDocument"_s);
    QTRY_COMPARE(desk.page->table()->tableModel()->rowCount(), 0);
    QTRY_VERIFY(!desk.pane()->document());
}

void TestDocumentsPage::filtersByStateKindAndGoods()
{
    Desk desk;
    QVERIFY(desk.draft(DocumentKind::Receipt, {{.product = desk.plaid, .quantity = pieces(3)}}));
    const DocumentId receipt = desk.id;
    QVERIFY(desk.draft(DocumentKind::WriteOff, {{.product = desk.cup, .quantity = pieces(1)}}));
    const DocumentId writeOff = desk.id;
    desk.answer(desk.documents.post(receipt));
    const auto shown = [&] { return desk.page->table()->tableModel()->ids(); };
    QTRY_COMPARE(shown(), (QList{writeOff.value(), receipt.value()})); // the newest first
    desk.page->tabs()->setCurrentKey(u"posted"_s);
    QTRY_COMPARE(shown(), QList{receipt.value()});
    desk.page->tabs()->setCurrentKey(u"all"_s);
    desk.page->search()->setText(u"чашка"_s);
    QTRY_COMPARE(shown(), QList{writeOff.value()});
}

void TestDocumentsPage::theBalancesLeadThere()
{
    Desk desk;
    reports::StockReports reports(desk.shop.books.db(), desk.shop.session, desk.shop.books.clock);
    ui::BalancesPage balances(desk.shop.stock, desk.shop.listings, reports, desk.shop.context);
    balances.show();
    QSignalSpy wanted(&balances, &ui::BalancesPage::documentWanted);
    QTest::mouseClick(balances.findChild<QPushButton *>(u"newReceipt"_s), Qt::LeftButton);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted[0][0].value<DocumentKind>(), DocumentKind::Receipt);
    balances.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&balances));
    QTest::keyClick(&balances, Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(wanted.size(), 2);
    QCOMPARE(wanted[1][0].value<DocumentKind>(), DocumentKind::StockTaking);
}

void TestDocumentsPage::itsHistoryIsBehindATab()
{
    Desk desk;
    QVERIFY(desk.draft(DocumentKind::Receipt, {{.product = desk.plaid, .quantity = pieces(2)}}));
    const auto says = [&](const QString &words) {
        const auto labels = desk.pane()->findChildren<QLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(),
                           [&](const QLabel *label) { return label->isVisible() && label->text().contains(words); });
    };
    QVERIFY(desk.sheet()->isVisible());
    desk.pane()->setCurrentTab(u"history"_s);
    QVERIFY(!desk.sheet()->isVisible());
    QTRY_VERIFY(says(u"Came into being here"_s));
    QVERIFY(says(u"Олена Кравець"_s));
    // What is done meanwhile is there at once.
    QVERIFY(desk.answer(desk.documents.post(desk.id)));
    QTRY_VERIFY(says(u"Document posted"_s));
    desk.pane()->setCurrentTab(u"goods"_s);
    QVERIFY(desk.sheet()->isVisible());
    QVERIFY(!says(u"Document posted"_s));
}

QTEST_MAIN(TestDocumentsPage)
#include "test_documents_page.moc"
