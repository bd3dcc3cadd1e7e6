// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/orders/order_books.h"
#include "ui/common/edits.h"
#include "ui/common/field.h"
#include "ui/common/label.h"
#include "ui/common/theme.h"
#include "ui/orders/cancel_dialog.h"
#include "ui/orders/order_detail.h"
#include "ui/orders/orders_page.h"
#include "words/language.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>

using namespace kramar;
using namespace Qt::StringLiterals;
using namespace kramar::ui;
using kramar::test::OrderBooks;

namespace {

// Prom's own secrets are no matter here.
class NoSecrets : public stores::SecretStore
{
public:
    QFuture<Result<QByteArray>> token(StoreId) override
    {
        return QtFuture::makeReadyFuture(Result<QByteArray>(QByteArray()));
    }
    QFuture<Done> keep(StoreId, const QByteArray &) override { return QtFuture::makeReadyFuture(Done{}); }
    QFuture<Done> forget(StoreId) override { return QtFuture::makeReadyFuture(Done{}); }
    bool lasting() const override { return false; }
};

// The page over real books, as a person has it in front of him.
struct Desk {
    OrderBooks books;
    access::Session session{Actor::person(PersonId(1), u"Менеджер"_s, Actor::allRights())};
    NoSecrets secrets;
    stores::Stores stores{books.db(), secrets, session};
    orders::Orders orders{books.db(), session};
    StoreDirectory directory{stores, books.db().changes()};
    ThumbnailCache thumbnails{[](const QString &) { return QString(); }};
    QSettings local{books.folder() + u"/local.ini"_s, QSettings::IniFormat};
    PageContext context{directory, books.db().changes(), local, thumbnails, books.clock, 8000};
    std::unique_ptr<OrdersPage> page;

    void open(int orderCount)
    {
        for (int i = 1; i <= orderCount; ++i) {
            orders::OrderFacts facts = books.facts(3120 + i);
            facts.created = books.clock.now().plusMs(-60'000LL * (orderCount - i));
            books.apply(facts);
        }
        page = std::make_unique<OrdersPage>(orders, context, [] {});
        page->resize(1240, 800);
        page->show();
        page->activateWindow();
        QTRY_COMPARE(table()->model()->rowCount(), orderCount);
    }
    ObjectTable *table() const { return page->table(); }
    OrderDetail *detail() const { return page->findChild<OrderDetail *>(); }
    void choose(int row)
    {
        table()->setFocus();
        table()->selectRow(row);
        QTRY_VERIFY(table()->currentId());
        QTRY_VERIFY(detail()->order() && detail()->order()->id.value() == *table()->currentId());
    }
    QString cell(int row, const QString &column) const
    {
        return table()->model()->index(row, table()->tableModel()->columnOf(column)).data().toString();
    }
    OrderState state(qint64 promId) { return books.order(promId).state; }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers) { QTest::keyClick(table(), key, modifiers); }
};

} // namespace

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
        QTest::mouseClick(danger, Qt::LeftButton);
        QVERIFY(dialog->isVisible()); // nothing was lost, something is missing
        QVERIFY(dialog->findChild<Field *>()->hasError());
        QCOMPARE(desk.state(3121), OrderState::New);

        dialog->findChild<QPlainTextEdit *>(u"cancelComment"_s)->setPlainText(u"Немає зв’язку"_s);
        QTest::mouseClick(danger, Qt::LeftButton);
        QTRY_COMPARE(desk.state(3121), OrderState::Cancelled);
        const auto entry = desk.books.live(3121);
        QVERIFY(entry && entry->intent.contains(u"another"_s) && entry->intent.contains(u"Немає зв’язку"_s));
    }

    void waybillIsCheckedWhileTypingAndSavedByEnter()
    {
        Desk desk;
        desk.open(1);
        desk.choose(0);
        desk.press(Qt::Key_T, Qt::ControlModifier);
        auto *waybill = desk.detail()->findChild<QLineEdit *>(u"waybill"_s);
        QTest::keyClicks(waybill, u"12345"_s);
        QTest::keyClick(waybill, Qt::Key_Return);
        QVERIFY(!desk.books.live(3121, QueueKind::Waybill).has_value());
        waybill->clear();
        QTest::keyClicks(waybill, u"20450000002041"_s);
        QTest::keyClick(waybill, Qt::Key_Return);
        QTRY_VERIFY(desk.books.live(3121, QueueKind::Waybill).has_value());
        QTRY_COMPARE(desk.books.order(3121).waybill, u"20450000002041"_s);
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
