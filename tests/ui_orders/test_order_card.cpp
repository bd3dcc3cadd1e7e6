// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui_orders/orders_desk.h"
#include "ui/common/banner.h"
#include "ui/common/detail_card.h"
#include "ui/common/detail_window.h"
#include "ui/common/edits.h"
#include "ui/common/field.h"
#include "ui/common/label.h"
#include "ui/common/picture_label.h"
#include "ui/common/theme.h"
#include "ui/orders/cancel_dialog.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>

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
                    QVERIFY2(label->width() > desk.detail()->width() * 2 / 3, qPrintable(label->text()));
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
        QVERIFY(desk.page->search()->text().isEmpty()); // the client's, whatever others are called
        // Also from a tab that shows none of them.
        desk.page->tabs()->setCurrentKey(u"to_ship"_s);
        QTRY_COMPARE(desk.table()->model()->rowCount(), 0);
        desk.page->showOrdersOf(*desk.books.order(3122).client, u"Мельник Ірина"_s);
        QTRY_COMPARE(desk.table()->model()->rowCount(), 2);
        desk.page->tabs()->setCurrentKey(u"new"_s);
        desk.page->tabs()->setCurrentKey(u"all"_s);
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

public Q_SLOTS:
    void opened(const QUrl &url) { m_opened = url; } // instead of a browser

private:
    ThemeManager m_theme;
    QUrl m_opened;
};

QTEST_MAIN(TestOrderCard)
#include "test_order_card.moc"
