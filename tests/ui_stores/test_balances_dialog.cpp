// SPDX-License-Identifier: GPL-3.0-or-later
#include "stock/stock.h"
#include "stores/balance_policy.h"
#include "tests/ui_stores/screen_shop.h"
#include "ui/common/banner.h"
#include "ui/common/choices.h"
#include "ui/common/field.h"
#include "ui/common/object_table.h"
#include "ui/stores/balances_dialog.h"
#include "ui/stores/fact_list.h"
#include "ui/stores/store_page.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace kramar;
using namespace kramar::test;

// Switching the current balances of a store on, by mouse and keyboard.
class TestBalancesDialog : public QObject
{
    Q_OBJECT

    std::unique_ptr<ScreenShop> m_shop;
    Trials m_trials;
    StoreId m_store;
    std::unique_ptr<ui::StorePage> m_page;
    ui::BalancesDialog *m_dialog = nullptr;

    void openDialog()
    {
        m_page = std::make_unique<ui::StorePage>(m_store, m_shop->parts(m_trials.function()), m_shop->context());
        m_page->resize(1100, 800);
        m_page->show();
        auto *button = childOf<QAbstractButton>(m_page.get(), "chooseBalances");
        QTRY_VERIFY(button->isEnabled());
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_VERIFY((m_dialog = m_page->findChild<ui::BalancesDialog *>()) && m_dialog->isVisible());
    }
    template <class T>
    T *child(const char *name)
    {
        return childOf<T>(m_dialog, name);
    }
    void choose(const char *name, int index)
    {
        QTest::mouseClick(child<ui::Segmented>(name)->findChildren<QToolButton *>().at(index), Qt::LeftButton);
    }
    QPushButton *go() { return child<QPushButton>("applyBalances"); }
    ui::TableModel *table() { return m_dialog->findChild<ui::ObjectTable *>()->tableModel(); }
    stores::BalancePolicy policy()
    {
        return TestBooks::required(
            m_shop->read([&](storage::Connection &db) { return stores::balancePolicy(db, m_store); }));
    }
    void count(const QString &sku, qint64 pieces)
    {
        const ProductId product(m_shop->number(u"SELECT id FROM product WHERE sku = ?"_s, {sku}));
        TestBooks::required(m_shop->write([&](storage::Transaction &tx) {
            return stock::StockOperations(tx, m_shop->session.actor())
                .correct(product, WarehouseId(1), Quantity::ofWhole(pieces));
        }));
    }

private Q_SLOTS:
    void init()
    {
        m_trials = {};
        m_shop = std::make_unique<ScreenShop>();
        m_store = m_shop->addStore(u"Дім Опт"_s);
        for (int i = 1; i <= 3; ++i)
            m_shop->addListing(m_store, 7000 + i, u"PL-%1"_s.arg(i), u"Плед %1"_s.arg(i), 100'00);
        count(u"PL-1"_s, 4);
        count(u"PL-2"_s, 9);
        openDialog();
    }
    void cleanup()
    {
        m_page.reset();
        m_shop.reset();
    }
    void itBeginsWithWhatOneComesFor();
    void theComparisonIsShownBefore();
    void aBufferThatCannotBeReadIsToldAtTheField();
    void anUntickedWarehouseIsComparedAtOnce();
    void itIsSavedAndShownOnThePage();
    void theWayOutChangesNothing();
};

// With the comparison at once; nothing is so before it is said. What is so already is no choice, and moves nothing.
void TestBalancesDialog::itBeginsWithWhatOneComesFor()
{
    QCOMPARE(child<ui::Segmented>("balancesFrom")->current(), 1);
    QVERIFY(child<QLineEdit>("safetyBuffer")->isVisible());
    QTRY_VERIFY(go()->isEnabled());
    const QSize size = m_dialog->size();
    const QPoint place = go()->mapTo(m_dialog, QPoint());
    choose("balancesFrom", 0);
    QVERIFY(!child<QLineEdit>("safetyBuffer")->isVisible());
    QVERIFY(!go()->isEnabled());
    QVERIFY(!go()->toolTip().isEmpty());
    QCoreApplication::processEvents();
    QCOMPARE(m_dialog->size(), size);
    QCOMPARE(go()->mapTo(m_dialog, QPoint()).y(), place.y());
}

void TestBalancesDialog::theComparisonIsShownBefore()
{
    choose("balancesFrom", 1);
    QTRY_COMPARE(table()->rowCount(), 2); // one that differs, one that nobody counted
    QTRY_VERIFY(go()->isEnabled());
    QVERIFY(!policy().fromWarehouses);
    child<QLineEdit>("safetyBuffer")->setFocus();
    child<QLineEdit>("safetyBuffer")->selectAll();
    QTest::keyClicks(child<QLineEdit>("safetyBuffer"), u"1"_s);
    QTRY_COMPARE(table()->rowCount(), 3); // the nine are eight now
}

void TestBalancesDialog::aBufferThatCannotBeReadIsToldAtTheField()
{
    choose("balancesFrom", 1);
    auto *edit = child<QLineEdit>("safetyBuffer");
    edit->setText(u"two"_s);
    const auto field = [edit] {
        QWidget *over = edit->parentWidget();
        while (over && !qobject_cast<ui::Field *>(over))
            over = over->parentWidget();
        return qobject_cast<ui::Field *>(over);
    };
    QVERIFY(field() && field()->hasError());
    QVERIFY(!go()->isEnabled());
    edit->setText(u"-1"_s);
    QVERIFY(field()->hasError());
    edit->setText(u"2,5"_s);
    QVERIFY(!field()->hasError());
    QTRY_VERIFY(go()->isEnabled());
}

void TestBalancesDialog::anUntickedWarehouseIsComparedAtOnce()
{
    choose("balancesFrom", 1);
    QTRY_COMPARE(table()->rowCount(), 2);
    auto *box = m_dialog->findChild<QCheckBox *>();
    QVERIFY(box && box->isChecked());
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Space);
    QTRY_COMPARE(table()->rowCount(), 3); // nothing is counted anywhere: all keep their numbers
}

void TestBalancesDialog::itIsSavedAndShownOnThePage()
{
    choose("balancesFrom", 1);
    child<QLineEdit>("safetyBuffer")->setText(u"1"_s);
    choose("atZero", 2);
    QTRY_VERIFY(go()->isEnabled());
    QPointer<ui::BalancesDialog> dialog = m_dialog;
    QTest::mouseClick(go(), Qt::LeftButton);
    QTRY_VERIFY(!dialog || !dialog->isVisible());
    const auto *told = m_page->findChild<ui::UndoBar *>();
    QTRY_VERIFY(told->isVisible());
    QVERIFY2(told->accessibleName().contains(u"From now on current balances"_s), qPrintable(told->accessibleName()));
    const stores::BalancePolicy now = policy();
    QVERIFY(now.fromWarehouses);
    QCOMPARE(now.buffer, Quantity::ofWhole(1));
    QCOMPARE(now.atZero, stores::AtZero::Hide);
    QCOMPARE(m_shop->number(u"SELECT count(*) FROM balance_due"_s), 2);
    const auto isTold = [this] {
        const QList<QLabel *> labels = m_page->findChildren<QLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(),
                           [](const QLabel *label) { return label->text() == u"current balances less 1"_s; });
    };
    QTRY_VERIFY(isTold());
}

void TestBalancesDialog::theWayOutChangesNothing()
{
    choose("balancesFrom", 1);
    QTRY_VERIFY(go()->isEnabled());
    QPointer<ui::BalancesDialog> dialog = m_dialog;
    QTest::keyClick(m_dialog, Qt::Key_Escape);
    QTRY_VERIFY(!dialog || !dialog->isVisible());
    QVERIFY(!policy().fromWarehouses);
    QCOMPARE(m_shop->number(u"SELECT count(*) FROM balance_due"_s), 0);
}

QTEST_MAIN(TestBalancesDialog)
#include "test_balances_dialog.moc"
