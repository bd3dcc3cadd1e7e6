// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui_orders/orders_desk.h"
#include "ui/common/edits.h"
#include "ui/common/field.h"
#include "ui/common/label.h"
#include "ui/common/theme.h"
#include "ui/orders/cancel_dialog.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>

#include <QTest>

using namespace kramar;
using namespace Qt::StringLiterals;
using namespace kramar::ui;
using kramar::test::Desk;
using kramar::test::OrderBooks;

// The waybill of an order: typed or scanned, saved, taken back, and whose number it is.
class TestOrderWaybill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.setTheme(Theme::Light); }

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

private:
    ThemeManager m_theme;
};

QTEST_MAIN(TestOrderWaybill)
#include "test_order_waybill.moc"
