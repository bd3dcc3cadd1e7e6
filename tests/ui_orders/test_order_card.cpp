// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui_orders/orders_desk.h"
#include "ui/common/banner.h"
#include "ui/common/detail_card.h"
#include "ui/common/detail_window.h"
#include "ui/common/edits.h"
#include "ui/common/field.h"
#include "ui/common/filter_values.h"
#include "ui/common/label.h"
#include "ui/common/picture_label.h"
#include "ui/common/theme.h"
#include "ui/orders/cancel_dialog.h"
#include "words/language.h"

#include <QClipboard>
#include <QComboBox>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>

#include <QSignalSpy>
#include <QTabBar>
#include <QTest>

using namespace kramar;
using namespace Qt::StringLiterals;
using namespace kramar::ui;
using kramar::test::Desk;
using kramar::test::OrderBooks;

// One order as it is worked on, beside the list and in windows of its own.
class TestOrderCard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.setTheme(Theme::Light); }

    void twoOrdersStandSideBySide()
    {
        Desk desk;
        desk.open(3);
        const auto open = [&](int row) -> DetailWindow * {
            desk.page->activateWindow();
            if (!QTest::qWaitForWindowActive(desk.page.get()))
                qFatal("the page is not active");
            desk.choose(row);
            desk.press(Qt::Key_Return, Qt::AltModifier);
            return desk.page->ownWindows().value(desk.page->ownWindows().size() - 1);
        };
        DetailWindow *first = open(0);
        QTRY_COMPARE(first->windowTitle(), u"No. 3123 · Orders — Kramar"_s);
        DetailWindow *second = open(1);
        QTRY_COMPARE(second->windowTitle(), u"No. 3122 · Orders — Kramar"_s);

        // A step, in its own window and taken back there; the other one and the list go on by themselves.
        QVERIFY(QTest::qWaitForWindowActive(second));
        QTest::keyClick(second, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(desk.state(3122), OrderState::Confirmed);
        QTRY_VERIFY(second->findChild<UndoBar *>()->isVisible());
        QVERIFY(!desk.page->undoBar()->isVisible());
        QTRY_COMPARE(desk.detail()->order()->state, OrderState::Confirmed);
        QCOMPARE(desk.state(3123), OrderState::New);
        QTest::keyClick(second, Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(desk.state(3122), OrderState::New);

        // What the list does is seen here; the waybill is saved by the key, and is asked for before it is lost.
        desk.page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(desk.page.get()));
        desk.choose(0);
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        auto *shown = qobject_cast<OrderDetail *>(first->card()->pane());
        QTRY_COMPARE(shown->order()->state, OrderState::Confirmed);
        first->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(first));
        QTest::keyClick(first, Qt::Key_T, Qt::ControlModifier);
        auto *waybill = first->findChild<QLineEdit *>(u"waybill"_s);
        QTest::keyClicks(waybill, u"2045000000204"_s);
        QTest::keyClick(waybill, Qt::Key_Escape);
        QVERIFY(first->isVisible() && first->hasUnsavedChanges());
        QTest::mouseClick(first->findChild<QPushButton *>(u"saveAndClose"_s), Qt::LeftButton);
        QVERIFY(first->isVisible()); // a digit is missing: said at the field
        QVERIFY(first->findChild<Field *>()->hasError());
        QTest::keyClicks(waybill, u"1"_s);
        QTest::keyClick(waybill, Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE(desk.books.order(3123).waybill, u"20450000002041"_s);
        QTRY_VERIFY(!first->hasUnsavedChanges());
        QVERIFY(first->close());
    }

    void waybillIsCheckedWhileTypingAndSavedByEnter()
    {
        Desk desk;
        desk.open(1);
        desk.choose(0);
        desk.press(Qt::Key_T, Qt::ControlModifier);
        auto *waybill = desk.detail()->findChild<QLineEdit *>(u"waybill"_s);
        QCOMPARE(waybill->accessibleName(), u"Waybill"_s); // its label is not seen
        QTest::keyClicks(waybill, u"12345"_s);
        QTest::keyClick(waybill, Qt::Key_Return);
        QVERIFY(!desk.books.live(3121, QueueKind::Waybill).has_value());
        waybill->clear();
        QTest::keyClicks(waybill, u"20450000002041"_s);
        QTest::keyClick(waybill, Qt::Key_Return);
        QTRY_VERIFY(desk.books.live(3121, QueueKind::Waybill).has_value());
        QTRY_COMPARE(desk.books.order(3121).waybill, u"20450000002041"_s);
    }

    // A slip or one parcel for both: said, and nobody is kept from it.
    void theSameNumberOnTwoOrdersIsSaid()
    {
        Desk desk;
        desk.open(3);
        const QString number = u"20450000002041"_s;
        desk.books.required(desk.books.as(desk.books.manager, [&](auto &orders) {
            return orders.setWaybill(desk.books.idOf(3122), number, u"nova_poshta"_s);
        }));
        const auto says = [&](const QString &words) {
            const auto labels = desk.detail()->findChildren<QLabel *>();
            return std::any_of(labels.cbegin(), labels.cend(), [&](const QLabel *label) {
                return label->isVisible() && label->text().contains(words);
            });
        };
        const QString warning = u"Order No. 3122 has this number too: Мельник Ірина, New."_s;
        desk.choose(2); // 3121
        desk.press(Qt::Key_T, Qt::ControlModifier);
        auto *waybill = desk.detail()->findChild<QLineEdit *>(u"waybill"_s);
        QTest::keyClicks(waybill, number);
        QTRY_VERIFY(says(warning));
        QVERIFY(!desk.detail()->hasWaybillError());
        QTest::keyClick(waybill, Qt::Key_Backspace);
        QTRY_VERIFY(!says(warning));
        QTest::keyClicks(waybill, u"1"_s);
        QTRY_VERIFY(says(warning));
        QTest::keyClick(waybill, Qt::Key_Return);
        QTRY_COMPARE(desk.books.order(3121).waybill, number);
        QTRY_VERIFY(!desk.page->hasUnsavedChanges());
        QTRY_VERIFY(says(warning)); // as long as it stands there
        desk.choose(1);
        QTRY_VERIFY(says(u"Order No. 3121 has this number too"_s));
        desk.choose(0);
        QTRY_VERIFY(!says(u"has this number too"_s));
    }

    void aPickupHasNoFieldForAWaybill()
    {
        Desk desk;
        desk.open(2);
        orders::OrderFacts facts = desk.books.facts(3121);
        facts.delivery.provider = u"pickup"_s;
        facts.delivery.option = u"Самовивіз"_s;
        facts.modified = desk.books.clock.now().plusMs(1000);
        desk.books.apply(facts);
        desk.choose(0);
        auto *waybill = desk.detail()->findChild<QLineEdit *>(u"waybill"_s);
        auto *save = desk.detail()->findChild<QPushButton *>(u"saveWaybill"_s);
        QVERIFY(waybill->isVisible() && save->isVisible());
        desk.choose(1);
        QTRY_VERIFY(!waybill->isVisible() && !save->isVisible());
        QVERIFY(!desk.detail()->findChild<QComboBox *>()->isVisible());
        desk.press(Qt::Key_T, Qt::ControlModifier);
        QVERIFY(!waybill->hasFocus());
        // One that is there all the same can be seen and changed.
        desk.books.required(desk.books.as(desk.books.manager, [&](auto &orders) {
            return orders.setWaybill(desk.books.idOf(3121), u"20450000002041"_s, u"nova_poshta"_s);
        }));
        QTRY_VERIFY(waybill->isVisible());
        QCOMPARE(waybill->text(), u"20450000002041"_s);
    }

    // What the shop pays to Prom stands below what the buyer pays, no part of it.
    void theCommissionStandsBelowTheSum()
    {
        Desk desk;
        desk.open(1);
        orders::OrderFacts facts = desk.books.facts(3121);
        facts.delivery.cost = OrderBooks::uah(7'000);
        facts.fullTotal = OrderBooks::uah(17'000);
        facts.commission = OrderBooks::uah(310);
        facts.modified = desk.books.clock.now().plusMs(1000);
        desk.books.apply(facts);
        desk.choose(0);
        const auto top = [&](const QString &words) {
            const auto labels = desk.detail()->findChildren<QLabel *>();
            const auto found = std::find_if(labels.cbegin(), labels.cend(), [&](const QLabel *label) {
                return label->isVisible() && label->text() == words;
            });
            return found == labels.cend() ? -1 : (*found)->mapTo(desk.page.get(), QPoint()).y();
        };
        QTRY_VERIFY(top(u"Total"_s) > 0);
        QTRY_VERIFY(top(u"Delivery"_s) < top(u"Total"_s));
        QVERIFY(top(u"Total"_s) < top(u"Prom commission"_s));
    }

    // The dot between address and recipient stands at no line's end.
    void theRecipientStandsBehindTheAddressOrBelow()
    {
        Desk desk;
        desk.open(1);
        const auto where = [&]() -> QString {
            const auto labels = desk.detail()->findChildren<QLabel *>();
            for (const QLabel *label : labels) {
                if (label->isVisible() && label->text().contains(u"the recipient is the buyer"_s))
                    return label->text();
            }
            return {};
        };
        const auto deliverTo = [&](const QString &address) {
            orders::OrderFacts facts = desk.books.facts(3121);
            facts.delivery.address = address;
            facts.modified = desk.books.clock.now().plusMs(address.size() * 1000);
            desk.books.apply(facts);
        };
        desk.choose(0);
        QTRY_COMPARE(where(), u"the recipient is the buyer"_s);
        deliverTo(u"Київ, 5"_s);
        QTRY_COMPARE(where(), u"Київ, 5 · the recipient is the buyer"_s);
        const QString far = u"м. Кам’янець-Подільський, відділення № 14: вул. Князів Коріатовичів, 50"_s;
        deliverTo(far);
        QTRY_COMPARE(where(), far + u"\nthe recipient is the buyer"_s);
    }

    void aSavedWaybillIsToldAndTakenBack()
    {
        Desk desk;
        desk.open(2);
        desk.choose(0);
        const auto said = [&] { return desk.page->undoBar()->accessibleName(); };
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(desk.state(3122), OrderState::Confirmed);
        QTRY_VERIFY(desk.page->undoBar()->isVisible());
        QVERIFY(said().contains(u"3122"_s));
        QTRY_COMPARE(desk.detail()->order()->state, OrderState::Confirmed);
        desk.press(Qt::Key_T, Qt::ControlModifier);
        auto *waybill = desk.detail()->findChild<QLineEdit *>(u"waybill"_s);
        QTest::keyClicks(waybill, u"20450000002041"_s);
        QTest::keyClick(waybill, Qt::Key_Return);
        QTRY_COMPARE(desk.books.order(3122).waybill, u"20450000002041"_s);
        QTRY_VERIFY(said().contains(u"waybill"_s));
        QVERIFY(desk.books.live(3122, QueueKind::Waybill)->notBefore > desk.books.clock.now());

        // One after the other, the newest first; each is told.
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(desk.books.order(3122).waybill, QString());
        QCOMPARE(desk.state(3122), OrderState::Confirmed);
        QTRY_VERIFY(said().contains(u"Taken back"_s));
        QVERIFY(!said().contains(u"on the way"_s)); // it is not any more
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(desk.state(3122), OrderState::New);
        QTRY_VERIFY(said().contains(u"Taken back"_s) && said().contains(u"Confirmed"_s));
        QVERIFY(said().endsWith(u"is again: New"_s));
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(said().contains(u"nothing more"_s));
        QVERIFY(desk.page->undoBar()->isVisible());
    }

    void theShopsOwnStatusIsSaidBeforeItIsReplaced()
    {
        Desk desk;
        desk.open(2);
        orders::OrderFacts facts = desk.books.facts(3122, u"custom-172548"_s);
        facts.statusTitle = u"Комплектується"_s;
        facts.modified = desk.books.clock.now().plusMs(1000);
        facts.created = desk.books.clock.now();
        desk.books.apply(facts);
        desk.choose(0);
        QTRY_VERIFY(desk.detail()->order()->hasOwnStatus());
        const QModelIndex cell = desk.table()->model()->index(0, desk.table()->tableModel()->columnOf(u"state"_s));
        QTRY_COMPARE(cell.data(TableModel::CellRole).value<Cell>().second, u"Комплектується"_s);
        const auto notes = desk.detail()->findChildren<Banner *>();
        const auto shown = std::find_if(notes.cbegin(), notes.cend(), [](const Banner *note) {
            return note->isVisible() && note->accessibleName().contains(u"Комплектується"_s);
        });
        QVERIFY(shown != notes.cend());
        QVERIFY((*shown)->accessibleName().contains(u"“Confirm” replaces it"_s));
        QVERIFY(desk.detail()->findChild<QPushButton *>(u"nextStep"_s)->toolTip().contains(u"replaces"_s));
        // Each note has the width of the pane, not the rest beside its title.
        for (const Banner *note : notes) {
            for (const Label *label : note->findChildren<Label *>()) {
                if (note->isVisible() && label->isVisible() && label->wordWrap())
                    QVERIFY2(label->width() > 240, qPrintable(label->text()));
            }
        }
        desk.choose(1);
        QTRY_VERIFY(!(*shown)->isVisible());
        QVERIFY(desk.detail()->findChild<QPushButton *>(u"nextStep"_s)->toolTip().isEmpty());
    }

    void anotherOrderIsSeenFromItsTop()
    {
        Desk desk;
        desk.open(2);
        desk.page->resize(1240, 420);
        desk.choose(0);
        auto *bar = desk.detail()->findChild<QScrollArea *>()->verticalScrollBar();
        QTRY_VERIFY(bar->maximum() > 0);
        bar->setValue(bar->maximum());
        desk.choose(1);
        QTRY_COMPARE(bar->value(), 0);
    }

    void typedWaybillWaitsForItsOrder()
    {
        Desk desk;
        desk.open(2);
        desk.choose(0);
        auto *waybill = desk.detail()->findChild<QLineEdit *>(u"waybill"_s);
        desk.press(Qt::Key_T, Qt::ControlModifier);
        QTest::keyClicks(waybill, u"20450000002041"_s);
        desk.choose(1);
        QCOMPARE(waybill->text(), QString()); // the other order's
        QVERIFY(desk.page->hasUnsavedChanges());
        const auto told = [&] {
            for (const Label *label : desk.page->findChildren<Label *>()) {
                if (label->isVisible() && label->text().contains(u"3122 is typed"_s))
                    return true;
            }
            return false;
        };
        QTRY_VERIFY(told());
        QTRY_VERIFY(!desk.books.live(3122, QueueKind::Waybill).has_value());

        Q_EMIT desk.page->bannerActClicked(); // "Back to it"
        QTRY_VERIFY(desk.detail()->order()->promId == PromOrderId(3122));
        QCOMPARE(waybill->text(), u"20450000002041"_s);
        QVERIFY(!told());
        QTest::keyClick(waybill, Qt::Key_Return);
        QTRY_COMPARE(desk.books.order(3122).waybill, u"20450000002041"_s);
        QTRY_VERIFY(!desk.page->hasUnsavedChanges());
    }

    void aCancelledOrderTakesNoWaybill()
    {
        Desk desk;
        desk.open(1);
        desk.choose(0);
        auto *cancel = desk.detail()->findChild<QPushButton *>(u"cancelOrder"_s);
        cancel->setFocus();
        QTest::mouseClick(cancel, Qt::LeftButton);
        auto *dialog = desk.page->findChild<CancelDialog *>();
        dialog->findChild<QRadioButton *>(u"duplicate"_s)->click();
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"cancelNow"_s), Qt::LeftButton);
        QTRY_COMPARE(desk.detail()->order()->state, OrderState::Cancelled);
        auto *waybill = desk.detail()->findChild<QLineEdit *>(u"waybill"_s);
        QVERIFY(waybill->isReadOnly());
        QVERIFY(!desk.detail()->findChild<QPushButton *>(u"saveWaybill"_s)->isVisible());
        QTRY_COMPARE(desk.page->focusWidget(),
                     static_cast<QWidget *>(desk.table())); // not the field below the button that is gone
    }

    void typedWaybillSurvivesWhatPromSays()
    {
        Desk desk;
        desk.open(1);
        desk.choose(0);
        auto *waybill = desk.detail()->findChild<QLineEdit *>(u"waybill"_s);
        QTest::keyClicks(waybill, u"2045"_s);
        orders::OrderFacts facts = desk.books.facts(3121);
        facts.note = u"Подзвоніть завчасно"_s;
        facts.modified = desk.books.clock.now().plusMs(1000);
        desk.books.apply(facts);
        QTRY_COMPARE(desk.detail()->order()->note, u"Подзвоніть завчасно"_s);
        QCOMPARE(waybill->text(), u"2045"_s);
    }

    void historyIsReadWhenItIsAskedFor()
    {
        Desk desk;
        desk.open(2);
        QVERIFY(desk.books.setState(3122, OrderState::Confirmed).has_value());
        desk.choose(0);
        QVERIFY(desk.detail()->findChild<PictureLabel *>()); // of the goods
        const auto tells = [&](const QString &words) {
            const auto labels = desk.detail()->findChildren<QLabel *>();
            return std::any_of(labels.cbegin(), labels.cend(),
                               [&](const QLabel *label) { return label->text().contains(words); });
        };
        QVERIFY(!tells(u"State: New → Confirmed"_s));
        auto *tabs = desk.detail()->findChild<QTabBar *>();
        tabs->setFocus();
        QTest::keyClick(tabs, Qt::Key_Right);
        QCOMPARE(tabs->tabText(tabs->currentIndex()), u"History"_s);
        QTRY_VERIFY(tells(u"State: New → Confirmed"_s));
        QVERIFY(desk.books.setState(3122, OrderState::Packing).has_value()); // it stays open and follows
        QTRY_VERIFY(tells(u"State: Confirmed → Packing"_s));
        QVERIFY(desk.books.setState(3122, OrderState::Cancelled, orders::Cancellation{u"another"_s, u"не відповідає"_s})
                    .has_value());
        QTRY_VERIFY(tells(u"не відповідає"_s)); // why, in the words that were typed
        desk.choose(1);
        QTRY_VERIFY(!tells(u"State: Confirmed → Packing"_s));
        QVERIFY(tells(u"Came from Prom"_s) || QTest::qWaitFor([&] { return tells(u"Came from Prom"_s); }));
    }

    void aLineTellsWhatIsThereStill()
    {
        Desk desk;
        const ProductId plaid = desk.books.product(u"PL-1"_s);
        desk.books.listing(501, u"PL-1"_s, plaid);
        const auto says = [&](const QString &words) {
            const auto labels = desk.detail()->findChildren<Label *>();
            return std::any_of(labels.cbegin(), labels.cend(),
                               [&](const Label *label) { return label->text() == words; });
        };
        const auto count = [&](int many) {
            test::TestBooks::required(desk.books.write([&](storage::Transaction &tx) {
                return stock::StockOperations(tx, Actor::program())
                    .correct(plaid, WarehouseId(1), Quantity::ofWhole(many));
            }));
        };
        desk.open(1); // reserves one
        desk.choose(0);
        QVERIFY(says(u"PL-1"_s)); // nobody ever counted: no number is made up
        QVERIFY(!says(u"Not linked"_s));
        count(10);
        QTRY_VERIFY(says(u"PL-1 · available 9"_s));
        count(4);
        QTRY_VERIFY(says(u"PL-1 · available 3"_s));
        orders::OrderFacts strange = desk.books.facts(3121);
        strange.lines = {OrderBooks::line(777, u"ZZ-9"_s)};
        strange.modified = desk.books.clock.now().plusMs(1000);
        desk.books.apply(strange);
        QTRY_VERIFY(says(u"Not linked"_s));
        QVERIFY(says(u"ZZ-9"_s));
    }

    void theFootTellsWhenPromIsReadAgain()
    {
        Desk desk;
        desk.open(1);
        desk.choose(0);
        auto *again = desk.detail()->findChild<Label *>(u"nextRound"_s);
        QVERIFY(!again->isVisible()); // nobody knows
        desk.page->setNextRound([&](StoreId) { return desk.books.clock.now().plusMs(460'000); });
        QTRY_COMPARE(again->text(), u"again in 7:40"_s);
        QVERIFY(again->isVisible());
        // Paused, it is not read again by itself: nothing counts down.
        test::TestBooks::required(desk.stores.pause(desk.books.store).result());
        desk.page->setNextRound([&](StoreId) { return desk.books.clock.now().plusMs(460'000); });
        QTRY_VERIFY2(again->text().contains(u"paused"_s), qPrintable(again->text()));
    }

    void theKeyOpensTheOrderOnProm()
    {
        Desk desk;
        desk.open(2);
        desk.choose(1);
        QDesktopServices::setUrlHandler(u"http"_s, this, "opened");
        desk.press(Qt::Key_O, Qt::ControlModifier);
        QCOMPARE(m_opened, QUrl(u"http://127.0.0.1/cms/order/edit/3121"_s));
        m_opened.clear();
        auto *link = desk.detail()->findChild<LinkButton *>(u"openOnProm"_s);
        QTest::mouseClick(link, Qt::LeftButton);
        QCOMPARE(m_opened, QUrl(u"http://127.0.0.1/cms/order/edit/3121"_s));
        QDesktopServices::unsetUrlHandler(u"http"_s);

        // The other acts stand behind the button, what is impossible is left out.
        QTest::mouseClick(desk.detail()->findChild<QPushButton *>(u"moreActs"_s), Qt::LeftButton);
        auto *menu = desk.detail()->findChild<QMenu *>(u"moreMenu"_s);
        QVERIFY(menu);
        QStringList words;
        for (const QAction *action : menu->actions())
            words.append(action->text());
        QVERIFY2(words.contains(u"Open on Prom"_s) && words.contains(u"Copy the number"_s),
                 qPrintable(words.join(u' ')));
        for (QAction *action : menu->actions()) {
            if (action->text() == u"Copy the number")
                action->trigger();
        }
        QCOMPARE(QGuiApplication::clipboard()->text(), u"3121"_s);
        menu->close();
    }

    void theCancelDialogSaysWhatFollows()
    {
        Desk desk;
        desk.books.listing(501, u"PL-1"_s, desk.books.product(u"PL-1"_s));
        desk.open(1);
        desk.choose(0);
        const auto said = [&] {
            QTest::mouseClick(desk.detail()->findChild<QPushButton *>(u"cancelOrder"_s), Qt::LeftButton);
            auto *dialog = desk.page->findChild<CancelDialog *>();
            QStringList all;
            for (const Label *label : dialog->findChildren<Label *>())
                all.append(label->text());
            delete dialog;
            return all.join(u'\n');
        };
        const QString working = said();
        QVERIFY2(working.contains(u"reserve of 1"_s) && working.contains(u"goes to Prom in 8 s"_s),
                 qPrintable(working));
        QVERIFY2(!working.contains(u"money"_s), qPrintable(working));
        test::TestBooks::required(desk.books.write([&](storage::Transaction &tx) {
            return stores::StoreOperations(tx, Actor::program()).setMode(desk.books.store, StoreMode::Test);
        }));
        QTRY_VERIFY(desk.directory.isTest(desk.books.store));
        const QString test = said();
        QVERIFY2(test.contains(u"nothing is sent"_s) && !test.contains(u"goes to Prom"_s), qPrintable(test));
    }

    void theBuyersOtherOrdersAreOneClickAway()
    {
        Desk desk;
        orders::OrderFacts stranger = desk.books.facts(3100);
        stranger.buyer = {PromClientId(9), u"Олег"_s, u"Ткаченко"_s, {}, u"+380500000099"_s, {}};
        stranger.created = desk.books.clock.now().plusMs(-86'400'000LL);
        desk.open(2); // of one buyer
        desk.books.apply(stranger);
        desk.choose(0);
        auto *link = desk.detail()->findChild<LinkButton *>(u"buyerOrders"_s);
        QTRY_VERIFY(link->isVisible());
        QTest::mouseClick(link, Qt::LeftButton);
        QTRY_COMPARE(desk.table()->model()->rowCount(), 2);
        QCOMPARE(desk.page->search()->text(), u"Мельник Ірина"_s);
        desk.page->search()->setText(u"Ткаченко"_s);
        QTRY_COMPARE(desk.table()->model()->rowCount(), 1);
        desk.choose(0);
        QTRY_VERIFY(!link->isVisible()); // of a single one there is nothing to say
    }

    void aStepTakenTwiceIsUndoneOnce()
    {
        Desk desk;
        desk.open(2);
        desk.choose(0);
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        desk.press(Qt::Key_Return, Qt::ControlModifier); // before the books answered
        QTRY_COMPARE(desk.state(3122), OrderState::Confirmed);
        QTRY_COMPARE(desk.detail()->order()->state, OrderState::Confirmed);
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(desk.state(3122), OrderState::New);
        QVERIFY(!desk.books.live(3122).has_value());
    }

    void aHeldKeyIsOneWish()
    {
        Desk desk;
        desk.open(2);
        desk.choose(0);
        desk.press(Qt::Key_Enter, Qt::ControlModifier | Qt::KeypadModifier);
        for (int i = 0; i < 3; ++i) {
            QTRY_COMPARE(desk.detail()->order()->state, OrderState::Confirmed);
            QTest::simulateEvent(desk.table(), true, Qt::Key_Return, Qt::ControlModifier, u"\r"_s, true);
        }
        desk.press(Qt::Key_Z, Qt::ControlModifier); // comes after what the held key would have done
        QTRY_COMPARE(desk.state(3122), OrderState::New);
    }

    void theNextScanIsNotTakenForTheSavedOne()
    {
        Desk desk;
        desk.open(2);
        desk.choose(0);
        auto *waybill = desk.detail()->findChild<QLineEdit *>(u"waybill"_s);
        waybill->setFocus();
        QTest::keyClicks(waybill, u"20450000002041"_s);
        QTest::keyClick(waybill, Qt::Key_Return);
        waybill->setFocus();
        waybill->selectAll();
        QTest::keyClicks(waybill, u"20450000002052"_s); // before the books answered
        QTRY_COMPARE(desk.books.order(3122).waybill, u"20450000002041"_s);
        QTRY_COMPARE(desk.detail()->order()->waybill, u"20450000002041"_s);
        QCOMPARE(waybill->text(), u"20450000002052"_s);
        QVERIFY(desk.page->hasUnsavedChanges());
        const auto labels = desk.detail()->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.cbegin(), labels.cend(), [](const QLabel *label) {
            return label->isVisible() && label->text().contains(u"20450000002041"_s);
        }));
    }

    void aChosenCarrierStays()
    {
        Desk desk;
        desk.open(2);
        desk.choose(0);
        auto *carrier = desk.detail()->findChild<QComboBox *>();
        QVERIFY(!carrier->isVisible()); // Prom told it
        QTest::mouseClick(desk.detail()->findChild<LinkButton *>(u"otherCarrier"_s), Qt::LeftButton);
        QTRY_VERIFY(carrier->hasFocus());
        QTest::keyClick(carrier, Qt::Key_Down);
        const QString chosen = carrier->currentText();
        orders::OrderFacts facts = desk.books.facts(3122);
        facts.note = u"x"_s;
        facts.modified = desk.books.clock.now().plusMs(1000);
        desk.books.apply(facts);
        QTRY_COMPARE(desk.detail()->order()->note, u"x"_s);
        QCOMPARE(carrier->currentText(), chosen);
    }

    void aNumberOfAnotherCarrierStaysHere()
    {
        Desk desk;
        desk.open(1);
        orders::OrderFacts facts = desk.books.facts(3121);
        facts.delivery.provider = u"delivery_auto"_s;
        facts.modified = desk.books.clock.now().plusMs(1000);
        desk.books.apply(facts);
        desk.choose(0);
        QTRY_COMPARE(desk.detail()->order()->delivery.provider, u"delivery_auto"_s);
        QCOMPARE(desk.detail()->findChild<QComboBox *>()->currentText(), u"Another carrier"_s);
        QVERIFY(desk.detail()->findChild<QComboBox *>()->isVisible());
        auto *save = desk.detail()->findChild<QPushButton *>(u"saveWaybill"_s);
        QCOMPARE(save->text(), u"Save"_s);
        auto *waybill = desk.detail()->findChild<QLineEdit *>(u"waybill"_s);
        waybill->setFocus();
        QTest::keyClicks(waybill, u"DA-123456"_s);
        QTest::mouseClick(save, Qt::LeftButton);
        QTRY_COMPARE(desk.books.order(3121).waybill, u"DA-123456"_s);
        QVERIFY(!desk.books.live(3121, QueueKind::Waybill).has_value());
    }

    void aSavedWaybillIsRemovedWhilePromHasNone()
    {
        Desk desk;
        desk.open(1);
        desk.choose(0);
        auto *waybill = desk.detail()->findChild<QLineEdit *>(u"waybill"_s);
        auto *save = desk.detail()->findChild<QPushButton *>(u"saveWaybill"_s);
        auto *field = qobject_cast<Field *>(waybill->parentWidget());
        const auto type = [&](const QString &text) {
            waybill->setFocus();
            waybill->selectAll();
            text.isEmpty() ? QTest::keyClick(waybill, Qt::Key_Delete) : QTest::keyClicks(waybill, text);
        };
        type(u"20450000002041"_s);
        QTest::keyClick(waybill, Qt::Key_Return);
        QTRY_COMPARE(desk.detail()->order()->waybill, u"20450000002041"_s);
        type({});
        QCOMPARE(save->text(), u"Remove the number"_s);
        QVERIFY(!field->hasError());
        QTest::mouseClick(save, Qt::LeftButton);
        QTRY_COMPARE(desk.books.order(3121).waybill, QString());
        QVERIFY(!desk.books.live(3121, QueueKind::Waybill).has_value());
        QTRY_VERIFY(desk.page->undoBar()->accessibleName().contains(u"removed"_s));

        // What Prom has can be corrected, not taken away; that is said.
        orders::OrderFacts facts = desk.books.facts(3121);
        facts.waybill = u"20450000002052"_s;
        facts.modified = desk.books.clock.now().plusMs(1000);
        desk.books.apply(facts);
        QTRY_COMPARE(waybill->text(), u"20450000002052"_s);
        type({});
        QVERIFY(field->hasError());
        QTest::keyClick(waybill, Qt::Key_Return);
        type(u"20450000002063"_s);
        QVERIFY(!field->hasError());
        QTest::keyClick(waybill, Qt::Key_Return);
        QTRY_COMPARE(desk.books.order(3121).waybill, u"20450000002063"_s);
    }

    void theCarrierFollowsProm()
    {
        Desk desk;
        desk.open(1);
        desk.choose(0);
        auto *carrier = desk.detail()->findChild<QComboBox *>();
        QCOMPARE(carrier->currentData().toString(), u"nova_poshta"_s);
        qint64 later = 0;
        const auto promSays = [&](const QString &provider) {
            orders::OrderFacts facts = desk.books.facts(3121);
            facts.delivery.provider = provider;
            facts.modified = desk.books.clock.now().plusMs(later += 1000);
            desk.books.apply(facts);
            return QTest::qWaitFor([&] { return desk.detail()->order()->delivery.provider == provider; });
        };
        QVERIFY(promSays(u"ukrposhta"_s));
        QCOMPARE(carrier->currentData().toString(), u"ukrposhta"_s);
        carrier->setCurrentIndex(carrier->findData(u"meest"_s));
        Q_EMIT carrier->activated(carrier->currentIndex()); // chosen by the person: it stays
        QVERIFY(promSays(u"nova_poshta"_s));
        QCOMPARE(carrier->currentData().toString(), u"meest"_s);
    }

public Q_SLOTS:
    void opened(const QUrl &url) { m_opened = url; } // instead of a browser

private:
    ThemeManager m_theme;
    QUrl m_opened;
};

QTEST_MAIN(TestOrderCard)
#include "test_order_card.moc"
