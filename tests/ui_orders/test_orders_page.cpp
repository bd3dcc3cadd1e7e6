// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui_orders/orders_desk.h"
#include "ui/common/banner.h"
#include "ui/common/detail_card.h"
#include "ui/common/detail_window.h"
#include "ui/common/edits.h"
#include "ui/common/field.h"
#include "ui/common/filter_values.h"
#include "ui/common/label.h"
#include "ui/common/object_header.h"
#include "ui/common/picture_label.h"
#include "ui/common/theme.h"
#include "ui/orders/cancel_dialog.h"
#include "words/language.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSemaphore>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace kramar;
using namespace Qt::StringLiterals;
using namespace kramar::ui;
using kramar::test::Desk;
using kramar::test::OrderBooks;

class TestOrdersPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.setTheme(Theme::Light); }

    void newestOrderStandsFirst()
    {
        Desk desk;
        desk.open(3);
        QTRY_COMPARE(desk.cell(0, u"number"_s), u"3123"_s);
        QCOMPARE(desk.cell(2, u"number"_s), u"3121"_s);
        QCOMPARE(desk.cell(0, u"name"_s), u"Мельник Ірина"_s);
    }

    void keyConfirmsAndUndoTakesItBack()
    {
        Desk desk;
        desk.open(2);
        desk.choose(0);
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(desk.state(3122), OrderState::Confirmed);
        QVERIFY(desk.books.live(3122).has_value());
        QVERIFY(desk.books.live(3122)->notBefore > desk.books.clock.now()); // the undo bar's time
        QTRY_VERIFY(desk.page->undoBar()->isVisible());

        desk.press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(desk.state(3122), OrderState::New);
        QVERIFY(!desk.books.live(3122).has_value());
    }

    void nextOrderFollowsTheStep()
    {
        Desk desk;
        desk.open(3);
        desk.choose(0);
        desk.press(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(desk.state(3123), OrderState::Confirmed);
        QTRY_VERIFY(desk.detail()->order() && desk.detail()->order()->promId == PromOrderId(3122));
    }

    void cancellingWantsTheCommentThatPromWants()
    {
        Desk desk;
        desk.open(1);
        desk.choose(0);
        QTest::mouseClick(desk.detail()->findChild<QPushButton *>(u"cancelOrder"_s), Qt::LeftButton);
        auto *dialog = desk.page->findChild<CancelDialog *>();
        QVERIFY(dialog);
        dialog->findChild<QRadioButton *>(u"another"_s)->click();
        QPushButton *danger = nullptr;
        for (QPushButton *button : dialog->findChildren<QPushButton *>()) {
            if (buttonKind(button) == ButtonKind::Danger)
                danger = button;
        }
        QVERIFY(danger);
        QVERIFY(!danger->isEnabled()); // something is missing, and it says what
        QVERIFY2(danger->toolTip().contains(u"comment"_s), qPrintable(danger->toolTip()));
        QTest::mouseClick(danger, Qt::LeftButton);
        QVERIFY(dialog->isVisible());
        QCOMPARE(desk.state(3121), OrderState::New);

        dialog->findChild<QPlainTextEdit *>(u"cancelComment"_s)->setPlainText(u"Немає зв’язку"_s);
        QTest::mouseClick(danger, Qt::LeftButton);
        QTRY_COMPARE(desk.state(3121), OrderState::Cancelled);
        const auto entry = desk.books.live(3121);
        QVERIFY(entry && entry->intent.contains(u"another"_s) && entry->intent.contains(u"Немає зв’язку"_s));
    }

    // The writer has other work just then: nobody waits for it, and the next click counts.
    void whatIsCancelledTakesItsTimeBehind()
    {
        Desk desk;
        desk.open(3);
        desk.page->tabs()->setCurrentKey(u"new"_s);
        QTRY_VERIFY(!desk.table()->tableModel()->isBusy());
        desk.choose(0);
        QTest::mouseClick(desk.detail()->findChild<QPushButton *>(u"cancelOrder"_s), Qt::LeftButton);
        auto *dialog = desk.page->findChild<CancelDialog *>();
        QVERIFY(dialog);
        dialog->findChild<QRadioButton *>(u"duplicate"_s)->click();
        QSemaphore gate;
        const auto held = desk.books.db().write([&gate](storage::Transaction &) -> Done {
            gate.acquire();
            return {};
        });
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"cancelNow"_s), Qt::LeftButton);
        QVERIFY(!dialog->isVisible());
        const QPoint aim = desk.table()->visualRect(desk.table()->model()->index(2, 4)).center();
        gate.release();
        QTRY_COMPARE(desk.table()->model()->rowCount(), 2); // it left the list, and the others moved up
        QTest::mouseClick(desk.table()->viewport(), Qt::LeftButton, {}, aim);
        QTRY_VERIFY(desk.detail()->order() && desk.detail()->order()->promId == PromOrderId(3121));
        QCOMPARE(desk.state(3123), OrderState::Cancelled);
        QVERIFY(held.isFinished());
    }

    // One sees where the focus is, and the first arrow chooses just that one.
    void theCancelDialogIsLedByArrows()
    {
        Desk desk;
        desk.open(1);
        desk.choose(0);
        desk.press(Qt::Key_Delete, Qt::NoModifier);
        auto *dialog = desk.page->findChild<CancelDialog *>();
        QVERIFY(dialog);
        QVERIFY(dialog->testAttribute(Qt::WA_KeyboardFocusChange));
        auto *first = dialog->findChildren<QRadioButton *>().first();
        QTRY_VERIFY(first->hasFocus());
        QTest::keyClick(first, Qt::Key_Down);
        QVERIFY(first->isChecked());
        QTest::keyClick(first, Qt::Key_Down);
        QVERIFY(dialog->findChildren<QRadioButton *>().at(1)->isChecked());
    }

    void theCancelDialogChoosesNothingByItself()
    {
        Desk desk;
        desk.open(1);
        orders::OrderFacts facts = desk.books.facts(3121);
        facts.payment.status = u"paid"_s;
        facts.modified = desk.books.clock.now().plusMs(1000);
        desk.books.apply(facts);
        desk.choose(0);
        QTRY_COMPARE(desk.detail()->order()->payment.status, u"paid"_s);
        desk.press(Qt::Key_Delete, Qt::NoModifier);
        auto *dialog = desk.page->findChild<CancelDialog *>();
        QVERIFY(dialog);
        for (const QRadioButton *reason : dialog->findChildren<QRadioButton *>())
            QVERIFY(!reason->isChecked());
        auto *verb = dialog->findChild<QPushButton *>(u"cancelNow"_s);
        QVERIFY(!verb->isEnabled());
        QVERIFY(!verb->toolTip().isEmpty());
        QVERIFY(dialog->findChild<Label *>(u"paidWarning"_s)->isVisible());

        // What it says of an empty comment is there to be read, whole.
        QCOMPARE(dialog->findChildren<QRadioButton *>().last()->objectName(), u"another"_s); // what fits no other
        dialog->findChild<QRadioButton *>(u"another"_s)->click();
        QVERIFY(!verb->isEnabled());
        auto *field = dialog->findChild<Field *>();
        Label *sentence = nullptr;
        for (Label *label : field->findChildren<Label *>()) {
            if (label->text().contains(u"Prom wants a comment"_s))
                sentence = label;
        }
        QVERIFY(sentence);
        QTRY_VERIFY(sentence->height() >= sentence->heightForWidth(sentence->width()));
        QTRY_VERIFY(field->height() >= field->heightForWidth(field->width()));
    }

    void theCancelDialogKeepsItsSize()
    {
        Desk desk;
        desk.open(1);
        desk.choose(0);
        desk.press(Qt::Key_Delete, Qt::NoModifier);
        auto *dialog = desk.page->findChild<CancelDialog *>();
        QVERIFY(dialog && QTest::qWaitForWindowExposed(dialog));
        QCoreApplication::processEvents(); // its words wrap once they have their width
        const QRect place = dialog->geometry();
        auto *comment = dialog->findChild<QPlainTextEdit *>();
        auto *verb = dialog->findChild<QPushButton *>(u"cancelNow"_s);
        const int verbAt = verb->mapTo(dialog, QPoint()).y();
        const auto stands = [&] {
            QCoreApplication::processEvents();
            QCoreApplication::processEvents();
            return dialog->geometry() == place && verb->mapTo(dialog, QPoint()).y() == verbAt;
        };
        for (QRadioButton *reason : dialog->findChildren<QRadioButton *>()) {
            reason->click();
            QVERIFY2(stands(), qPrintable(reason->text()));
        }
        dialog->findChild<QRadioButton *>(u"another"_s)->click();
        comment->insertPlainText(u"Немає зв’язку"_s);
        QVERIFY(stands());
        comment->setPlainText(QString(501, u'a'));
        QVERIFY(stands());
        comment->clear();
        QVERIFY(stands());
    }

    void theCancelDialogIsWalkedInReadingOrder()
    {
        Desk desk;
        desk.open(1);
        desk.choose(0);
        desk.press(Qt::Key_Delete, Qt::NoModifier);
        auto *dialog = desk.page->findChild<CancelDialog *>();
        QVERIFY(dialog);
        QTRY_VERIFY(dialog->isVisible());
        dialog->activateWindow();
        const auto reasons = dialog->findChildren<QRadioButton *>();
        reasons.first()->click();
        reasons.first()->setFocus();
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Tab);
        QCOMPARE(dialog->focusWidget()->objectName(), u"cancelComment"_s);
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Tab);
        QVERIFY(qobject_cast<QPushButton *>(dialog->focusWidget()));
        QVERIFY(dialog->focusWidget()->objectName() != u"cancelNow"_s);
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Tab);
        QCOMPARE(dialog->focusWidget()->objectName(), u"cancelNow"_s);
    }

    void whatIsTickedIsConfirmedTogether()
    {
        Desk desk;
        desk.open(3);
        QVERIFY(desk.books.setState(3121, OrderState::Confirmed).has_value());
        desk.choose(0);
        desk.table()->selectAll();
        QTRY_VERIFY(desk.page->isManyChosen());
        auto *confirm = desk.page->findChild<QPushButton *>(u"step_confirmed"_s);
        QTRY_VERIFY(confirm->isVisible());
        QTRY_COMPARE(confirm->text(), u"Confirm: 2"_s);
        QVERIFY(!desk.page->findChild<QPushButton *>(u"step_completed"_s)->isEnabled());
        QTest::mouseClick(confirm, Qt::LeftButton);
        QTRY_COMPARE(desk.state(3123), OrderState::Confirmed);
        QTRY_COMPARE(desk.state(3122), OrderState::Confirmed);
        QCOMPARE(desk.state(3121), OrderState::Confirmed);
        QTRY_VERIFY(desk.page->undoBar()->isVisible());
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(desk.state(3123), OrderState::New);
        QTRY_COMPARE(desk.state(3122), OrderState::New);
        QCOMPARE(desk.state(3121), OrderState::Confirmed);
        QTRY_VERIFY(desk.page->undoBar()->accessibleName().contains(u"had before"_s)); // not what they are no more
        QVERIFY(!desk.page->undoBar()->accessibleName().contains(u"Confirmed"_s));
    }

    void whatIsTickedIsCancelledTogether()
    {
        Desk desk;
        desk.open(4);
        QVERIFY(desk.books.setState(3121, OrderState::Confirmed).has_value());
        QVERIFY(desk.books.setState(3122, OrderState::Cancelled, orders::Cancellation{u"duplicate"_s, {}}).has_value());
        orders::OrderFacts facts = desk.books.facts(3123);
        facts.payment.status = u"paid"_s;
        facts.modified = desk.books.clock.now().plusMs(1000);
        desk.books.apply(facts);
        desk.choose(0);
        desk.table()->selectAll();
        auto *cancel = desk.page->findChild<QPushButton *>(u"cancelMany"_s);
        QTRY_COMPARE(cancel->text(), u"Cancel: 3…"_s);
        desk.press(Qt::Key_Delete, Qt::NoModifier);
        auto *dialog = desk.page->findChild<CancelDialog *>();
        QVERIFY(dialog);
        QCOMPARE(dialog->findChild<Label *>(u"paidWarning"_s)->text().contains(u"1"), true);
        dialog->findChild<QRadioButton *>(u"buyers_request"_s)->click();
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"cancelNow"_s), Qt::LeftButton);
        QTRY_COMPARE(desk.state(3124), OrderState::Cancelled);
        QCOMPARE(desk.state(3123), OrderState::Cancelled);
        QCOMPARE(desk.state(3121), OrderState::Cancelled);
        QVERIFY(desk.books.live(3124)->intent.contains(u"buyers_request"_s));
        QTRY_VERIFY(!cancel->isEnabled()); // there is none left, and it says so
        QVERIFY(!cancel->toolTip().isEmpty());
        QTRY_VERIFY(desk.page->undoBar()->isVisible());
        desk.page->activateWindow();
        QTRY_VERIFY(QTest::qWaitForWindowActive(desk.page.get()));
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(desk.state(3124), OrderState::New);
        QCOMPARE(desk.state(3123), OrderState::New);
        QCOMPARE(desk.state(3121), OrderState::Confirmed);
        QCOMPARE(desk.state(3122), OrderState::Cancelled);
    }

    void tabsCountAndTheFootAddsUp()
    {
        Desk desk;
        desk.open(3);
        orders::OrderFacts broken = desk.books.facts(3121);
        broken.problems = {u"no_lines"_s};
        broken.modified = desk.books.clock.now().plusMs(1000);
        desk.books.apply(broken);
        QVERIFY(desk.books.setState(3122, OrderState::Confirmed).has_value());
        QTRY_COMPARE(desk.page->tabs()->countOf(u"problems"_s), std::optional<qint64>(1));
        QTRY_COMPARE(desk.page->tabs()->countOf(u"pending"_s), std::optional<qint64>(1));
        const auto foot = [&] {
            for (const Label *label : desk.page->findChildren<Label *>()) {
                if (label->text().startsWith(u"3 order"_s))
                    return label->text();
            }
            return QString();
        };
        QTRY_VERIFY2(foot().contains(u"300"_s), qPrintable(foot()));
        QVERIFY(desk.books.setState(3123, OrderState::Cancelled, orders::Cancellation{u"duplicate"_s, {}}).has_value());
        QTRY_VERIFY2(foot().contains(u"200"_s), qPrintable(foot()));
    }

    void theRowsMenuHasItsActs()
    {
        Desk desk;
        desk.open(1);
        desk.choose(0);
        const auto acts = [&] {
            Q_EMIT desk.table()->menuRequested(desk.table()->mapToGlobal(QPoint(40, 40)));
            auto *menu = desk.page->findChild<QMenu *>(u"rowMenu"_s);
            QStringList words;
            for (const QAction *action : menu->actions())
                words.append(action->text());
            delete menu;
            return words;
        };
        QVERIFY2(acts().contains(u"Confirm"_s) && acts().contains(u"Cancel…"_s), qPrintable(acts().join(u' ')));
        QVERIFY(desk.books.setState(3121, OrderState::Cancelled, orders::Cancellation{u"duplicate"_s, {}}).has_value());
        QTRY_COMPARE(desk.detail()->order()->state, OrderState::Cancelled);
        QVERIFY(!acts().contains(u"Confirm"_s) && !acts().contains(u"Cancel…"_s) && !acts().contains(u"Waybill"_s));
    }

    void whatIsHeldShowsAtTheOrder()
    {
        Desk desk;
        desk.open(1);
        QVERIFY(desk.books.setState(3121, OrderState::Confirmed).has_value());
        const auto mark = [&]() -> SyncMark {
            const Cell cell = desk.table()
                                  ->model()
                                  ->index(0, desk.table()->tableModel()->columnOf(u"mark"_s))
                                  .data(TableModel::CellRole)
                                  .value<Cell>();
            const SyncMark *shown = std::get_if<SyncMark>(&cell.look);
            return shown ? *shown : SyncMark::None;
        };
        QTRY_COMPARE(mark(), SyncMark::Waiting);
        test::TestBooks::required(desk.books.write([&](storage::Transaction &tx) {
            return journal::Queue(tx).hold(desk.books.manager, desk.books.live(3121)->id);
        }));
        QTRY_COMPARE(mark(), SyncMark::Held);
    }

    void numbersFollowTheProgramsLanguage()
    {
        Desk desk;
        desk.open(1);
        orders::OrderFacts facts = desk.books.facts(3121);
        facts.lines.first().quantity = Quantity::ofThousandths(1500);
        facts.lines.first().price = OrderBooks::uah(27'500);
        facts.modified = desk.books.clock.now().plusMs(1000);
        desk.books.apply(facts);
        desk.choose(0);
        const auto said = [&] {
            QStringList all;
            for (const Label *label : desk.detail()->findChildren<Label *>())
                all.append(label->text());
            return all;
        };
        QTRY_VERIFY(said().contains(u"1.5 × 275"_s));
        words::installLanguage(*qApp, words::Language::Ukrainian);
        QTRY_VERIFY(said().contains(u"1,5 × 275"_s));
        QCOMPARE(QLocale().decimalPoint(), u","_s);
        words::installLanguage(*qApp, words::Language::English);
        QTRY_VERIFY(said().contains(u"1.5 × 275"_s));
    }

    void everyColumnFitsTheUsualWindow()
    {
        const QFont before = QApplication::font();
        QApplication::setFont(QFont(u"Noto Sans"_s, 9));
        {
            Desk desk;
            desk.open(30); // with a scroll bar
            desk.page->resize(1440 - 192, 850);
            QTRY_COMPARE(desk.table()->horizontalScrollBar()->maximum(), 0);
            // No title and nothing usual is cut: a name, a sum with kopecks, the method of payment, a store.
            const auto lacks = [&](const QString &column, const QString &text, int beside = 0) {
                QFont bold = QApplication::font();
                bold.setWeight(column == u"name" ? QFont::DemiBold : QFont::Normal);
                const int at = desk.table()->tableModel()->columnOf(column);
                const bool right = desk.table()->tableModel()->columns().at(at).alignment == Qt::AlignRight;
                const int paddings = metrics::cellPadding + (right ? metrics::cellPadding : 1);
                return std::max(0, QFontMetrics(bold).horizontalAdvance(text) + beside + paddings -
                                       desk.table()->columnWidth(at));
            };
            QCOMPARE(lacks(u"number"_s, u"312002145"_s), 0);
            QCOMPARE(lacks(u"total"_s, u"3\u00A0787.50\u00A0UAH"_s), 0); // the longer unit of both
            QCOMPARE(lacks(u"created"_s, u"12.10.2025"_s), 0);
            QCOMPARE(lacks(u"name"_s, u"Байкаренко Роман"_s), 0);
            QCOMPARE(lacks(u"payment"_s, u"Пром-оплата"_s, 22), 0);
            QCOMPARE(lacks(u"delivery"_s, u"НП20450756832887"_s, 6), 0);
            QCOMPARE(lacks(u"store"_s, u"TechnoBox"_s, 22), 0);
            QVERIFY(!qobject_cast<ObjectHeader *>(desk.table()->horizontalHeader())
                         ->isShortened(desk.table()->tableModel()->columnOf(u"created"_s)));
            QCOMPARE(desk.table()->horizontalHeader()->textElideMode(), Qt::ElideNone); // the style measures titles
            // A wide window cuts nothing at all, and a narrow one has its places again.
            const int narrow = desk.table()->columnWidth(desk.table()->tableModel()->columnOf(u"payment"_s));
            desk.page->resize(1920 - 192, 850);
            QTRY_COMPARE(lacks(u"name"_s, u"Загадченко Світлана"_s), 0);
            QTRY_COMPARE(lacks(u"total"_s, u"13\u00A0757.50\u00A0UAH"_s), 0);
            desk.page->resize(1440 - 192, 850);
            QTRY_COMPARE(desk.table()->columnWidth(desk.table()->tableModel()->columnOf(u"payment"_s)), narrow);
        }
        QApplication::setFont(before);
    }

    void aPickupIsNotAskedForAWaybill()
    {
        Desk desk;
        desk.open(3);
        const auto deliver = [&](qint64 promId, const QString &provider, const QString &option) {
            orders::OrderFacts facts = desk.books.facts(promId, u"received"_s);
            facts.created = desk.books.clock.now().plusMs(promId); // as they stand
            facts.delivery.provider = provider;
            facts.delivery.option = option;
            facts.payment.status = u"paid"_s;
            facts.modified = desk.books.clock.now().plusMs(1000);
            desk.books.apply(facts);
        };
        deliver(3121, u"nova_poshta"_s, u"Нова пошта"_s);
        deliver(3122, u"pickup"_s, u"З магазину"_s);
        deliver(3123, u"own_points"_s, u"Самовивіз з Подолу"_s);
        QTRY_COMPARE(desk.page->tabs()->countOf(u"no_waybill"_s), std::optional<qint64>(1));
        QTRY_VERIFY(desk.cell(2, u"delivery"_s).contains(u"no waybill"_s));
        QTRY_COMPARE(desk.cell(0, u"delivery"_s), u"Самовивіз з Подолу"_s);
        QCOMPARE(desk.cell(1, u"delivery"_s), u"З магазину"_s);
        desk.page->tabs()->setCurrentKey(u"no_waybill"_s);
        QTRY_COMPARE(desk.table()->model()->rowCount(), 1);
        QCOMPARE(desk.cell(0, u"number"_s), u"3121"_s);
    }

    void theMethodOfPaymentIsSaidInShort()
    {
        Desk desk;
        desk.open(1);
        orders::OrderFacts facts = desk.books.facts(3121);
        facts.payment.option = u"Наложенный платеж \"Нова Пошта\""_s;
        facts.payment.status = u"unpaid"_s;
        facts.modified = desk.books.clock.now().plusMs(1000);
        desk.books.apply(facts);
        QTRY_COMPARE(desk.cell(0, u"payment"_s), u"On delivery"_s);
        const QModelIndex cell = desk.table()->model()->index(0, desk.table()->tableModel()->columnOf(u"payment"_s));
        QVERIFY(cell.data(TableModel::CellRole).value<Cell>().tooltip.contains(u"Наложенный"_s)); // whole
        QVERIFY(desk.books.setState(3121, OrderState::Cancelled, orders::Cancellation{u"duplicate"_s, {}}).has_value());
        QTRY_COMPARE(desk.cell(0, u"payment"_s), u"Not paid"_s);
    }

    // Where a notice leads to: just its orders, the first one open.
    void someOrdersAreShownByTheirNumbers()
    {
        Desk desk;
        desk.open(5);
        desk.page->showOnly({{u"number"_s, QVariantList{qint64{3122}, qint64{3124}}}});
        QTRY_COMPARE(desk.table()->model()->rowCount(), 2);
        QTRY_VERIFY(desk.detail()->order() && desk.detail()->order()->promId == PromOrderId(3124));
        QCOMPARE(desk.page->filters()->conditionWords(), (QStringList{u"3122"_s, u"3124"_s}));
        desk.page->showOnly({{u"number"_s, QVariantList{qint64{3121}}}});
        QTRY_VERIFY(desk.detail()->order()->promId == PromOrderId(3121));
    }

    void whatTheBuyerChangedStandsOutAgain()
    {
        Desk desk;
        desk.open(2);
        desk.choose(1);
        const auto strong = [&](int row) {
            const QModelIndex cell =
                desk.table()->model()->index(row, desk.table()->tableModel()->columnOf(u"number"_s));
            return cell.data(TableModel::CellRole).value<Cell>().strong;
        };
        QTRY_VERIFY(!strong(1));
        desk.choose(0);
        orders::OrderFacts facts = desk.books.facts(3121);
        facts.lines[0].quantity = Quantity::ofWhole(2);
        facts.modified = desk.books.clock.now().plusMs(1000);
        desk.books.apply(facts);
        QTRY_VERIFY(strong(1));
        QTRY_VERIFY(!strong(0));
    }

    void newOrdersWaitUntilTheyAreAskedFor()
    {
        Desk desk;
        desk.open(2);
        desk.choose(1);
        const auto current = desk.table()->currentId();
        desk.books.clock.advanceMs(60'000);
        orders::OrderFacts facts = desk.books.facts(3999);
        facts.created = desk.books.clock.now();
        desk.books.apply(facts);
        QTRY_COMPARE(desk.table()->tableModel()->newCount(), 1);
        QCOMPARE(desk.table()->model()->rowCount(), 2);
        desk.table()->tableModel()->showNew();
        QTRY_COMPARE(desk.cell(0, u"number"_s), u"3999"_s);
        QCOMPARE(desk.table()->currentId(), current);
    }

    void tabsFilterAndSearchFinds()
    {
        Desk desk;
        desk.open(3);
        QVERIFY(desk.books.setState(3121, OrderState::Confirmed).has_value());
        desk.page->tabs()->setCurrentKey(u"to_ship"_s);
        QTRY_COMPARE(desk.table()->model()->rowCount(), 1);
        QTRY_COMPARE(desk.cell(0, u"number"_s), u"3121"_s);
        desk.page->tabs()->setCurrentKey(u"all"_s);
        QTRY_COMPARE(desk.table()->model()->rowCount(), 3);
        desk.page->search()->setText(u"3122"_s);
        QTest::keyClick(desk.page->search(), Qt::Key_Return);
        QTRY_COMPARE(desk.table()->model()->rowCount(), 1);
    }

    void conditionsReachTheBooks()
    {
        Desk desk;
        orders::OrderFacts old = desk.books.facts(3100);
        old.created = desk.books.clock.now().plusMs(-3 * 86'400'000LL);
        old.total = OrderBooks::uah(990'00);
        old.payment.status = u"paid"_s;
        old.waybill = u"20450000000001"_s;
        desk.books.apply(old);
        orders::OrderFacts fresh = desk.books.facts(3101);
        fresh.created = desk.books.clock.now();
        fresh.total = OrderBooks::uah(100'00);
        fresh.payment.status = u"unpaid"_s;
        desk.books.apply(fresh);
        desk.page = std::make_unique<OrdersPage>(desk.orders, desk.context, [] {});
        desk.page->resize(1240, 800);
        desk.page->show();
        QTRY_COMPARE(desk.table()->model()->rowCount(), 2);
        const auto shows = [&](const QList<Condition> &conditions, const QString &number) {
            desk.page->filters()->setConditions(conditions);
            Q_EMIT desk.page->filters()->conditionsChanged(conditions);
            return QTest::qWaitFor(
                [&] { return desk.table()->model()->rowCount() == 1 && desk.cell(0, u"number"_s) == number; });
        };
        QVERIFY(shows({{u"created"_s, DaySpan{.kind = DaySpan::Kind::Today}.toValue()}}, u"3101"_s));
        QVERIFY(desk.page->filters()->buttons().at(2)->accessibleName().contains(u"today"_s));
        QVERIFY(shows({{u"paid"_s, true}}, u"3100"_s));
        QVERIFY(shows({{u"paid"_s, false}}, u"3101"_s));
        QVERIFY(shows({{u"waybill"_s, true}}, u"3100"_s));
        QVERIFY(shows({{u"waybill"_s, false}}, u"3101"_s));
        QVERIFY(shows({{u"total"_s, NumberSpan{500'00, std::nullopt}.toValue()}}, u"3100"_s));
        QVERIFY(shows({{u"total"_s, NumberSpan{std::nullopt, 100'00}.toValue()}}, u"3101"_s));
        QVERIFY(shows({{u"prom_status"_s, QVariantList{u"pending"_s, u"draft"_s}},
                       {u"created"_s, DaySpan{.kind = DaySpan::Kind::LastDays, .days = 2}.toValue()}},
                      u"3101"_s));
        // A filter of one's own has its number from the books, and follows them.
        desk.page->savedFilters()->saveAs(desk.page.get());
        auto *asked = desk.page->findChild<QLineEdit *>(u"filterName"_s);
        QVERIFY(asked);
        QTest::keyClicks(asked, u"Mine"_s);
        QTest::keyClick(asked, Qt::Key_Return);
        QTRY_COMPARE(desk.page->tabs()->countOf(u"own-1"_s), std::optional<qint64>(1));
        fresh.promId = PromOrderId(3102);
        desk.books.apply(fresh);
        QTRY_COMPARE(desk.page->tabs()->countOf(u"own-1"_s), std::optional<qint64>(2));
    }

    void storesAndOwnStatusesAreChosenTogether()
    {
        Desk desk;
        desk.books.apply(desk.books.facts(3101));
        const StoreId first = desk.books.store;
        const StoreId second = desk.books.store = desk.books.makeStore(u"Second"_s);
        orders::OrderFacts own = desk.books.facts(3102, u"custom-17"_s);
        own.statusTitle = u"Чекає постачальника"_s;
        desk.books.apply(own);
        desk.books.store = desk.books.makeStore(u"Third"_s);
        orders::OrderFacts old = desk.books.facts(3103);
        old.created = desk.books.clock.now().plusMs(-9 * 86'400'000LL);
        old.payment.status = u"unpaid"_s;
        desk.books.apply(old);
        desk.page = std::make_unique<OrdersPage>(desk.orders, desk.context, [] {});
        desk.page->resize(1240, 800);
        desk.page->show();
        QTRY_COMPARE(desk.table()->model()->rowCount(), 3);
        const auto ask = [&](const QList<Condition> &conditions) {
            desk.page->filters()->setConditions(conditions);
            Q_EMIT desk.page->filters()->conditionsChanged(conditions);
        };
        ask({{u"store"_s, QVariantList{first.value(), second.value()}}});
        QTRY_COMPARE(desk.table()->model()->rowCount(), 2);
        ask({{u"prom_status"_s, QVariantList{u"custom-17"_s}}});
        QTRY_COMPARE(desk.table()->model()->rowCount(), 1);
        // The condition says the shop's word for it, not the code.
        const auto saysIt = [&] {
            const QList<QWidget *> buttons = desk.page->filters()->buttons();
            return std::any_of(buttons.cbegin(), buttons.cend(), [](const QWidget *button) {
                return button->accessibleName().contains(u"Чекає постачальника"_s);
            });
        };
        QTRY_VERIFY(saysIt());
        QTRY_COMPARE(desk.page->tabs()->countOf(u"week"_s), std::optional<qint64>(2));
        QTRY_COMPARE(desk.page->tabs()->countOf(u"unpaid"_s), std::optional<qint64>(1));
        desk.page->tabs()->setCurrentKey(u"week"_s);
        QTRY_COMPARE(desk.table()->model()->rowCount(), 2);
        desk.page->tabs()->setCurrentKey(u"unpaid"_s);
        QTRY_COMPARE(desk.table()->model()->rowCount(), 1);
        QTRY_COMPARE(desk.cell(0, u"number"_s), u"3103"_s);
    }

    void aLongCommentIsSaidWhileItIsTyped()
    {
        Desk desk;
        desk.open(1);
        desk.choose(0);
        desk.press(Qt::Key_Delete, Qt::NoModifier);
        auto *dialog = desk.page->findChild<CancelDialog *>();
        QVERIFY(dialog);
        dialog->findChild<QRadioButton *>(u"another"_s)->click();
        auto *comment = dialog->findChild<QPlainTextEdit *>(u"cancelComment"_s);
        comment->setPlainText(QString(501, u'x'));
        QVERIFY(dialog->findChild<Field *>()->hasError());
        comment->setPlainText(QString(500, u'x'));
        QVERIFY(!dialog->findChild<Field *>()->hasError());
    }

    void everyTextChangesWithTheLanguage()
    {
        Desk desk;
        desk.open(1);
        desk.choose(0);
        words::installLanguage(*qApp, words::Language::Ukrainian);
        QTRY_COMPARE(desk.detail()->findChild<QPushButton *>(u"nextStep"_s)->text(), u"Підтвердити"_s);
        words::installLanguage(*qApp, words::Language::English);
        QTRY_COMPARE(desk.detail()->findChild<QPushButton *>(u"nextStep"_s)->text(), u"Confirm"_s);
    }

private:
    ThemeManager m_theme;
};

QTEST_MAIN(TestOrdersPage)
#include "test_orders_page.moc"
