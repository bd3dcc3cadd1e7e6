// SPDX-License-Identifier: GPL-3.0-or-later
// What a store is told of, switched on its page: what is kept is said, and shown before it leaves.
#include "exchange/switch_desk.h"
#include "tests/ui_stores/screen_shop.h"
#include "ui/common/choices.h"
#include "ui/common/object_table.h"
#include "ui/stores/balances_dialog.h"
#include "ui/stores/kept_dialog.h"
#include "ui/stores/store_page.h"
#include "ui/stores/switch_section.h"

#include <QAccessible>
#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace kramar;
using namespace kramar::test;

class TestSwitchSection : public QObject
{
    Q_OBJECT

    std::unique_ptr<ScreenShop> m_shop;
    Trials m_trials;
    StoreId m_store;
    ListingId m_listing;
    std::unique_ptr<ui::StorePage> m_page;

    ui::Switch *box(const char *name) { return childOf<ui::Switch>(m_page.get(), name); }
    void press(const char *name)
    {
        QTRY_VERIFY(box(name)->isEnabled());
        QTest::keyClick(box(name), Qt::Key_Space);
    }
    stores::SendSwitches switches()
    {
        return TestBooks::required(
            m_shop->read([&](storage::Connection &db) { return stores::sendSwitches(db, m_store); }));
    }
    bool says(const QString &words)
    {
        const auto labels = m_page->findChildren<QLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(), [&](const QLabel *label) {
            return label->isVisibleTo(m_page.get()) && label->text().contains(words);
        });
    }
    void keepAPrice()
    {
        press("sendPrices");
        QTRY_VERIFY(!switches().prices);
        m_shop->edit(m_listing, {{QString(listing_field::price), u"120.00"_s}});
        QTRY_VERIFY(says(u"Kept of 1 listing"_s));
    }
    ui::KeptDialog *ask(const char *name)
    {
        press(name);
        ui::KeptDialog *dialog = nullptr;
        const bool shown = QTest::qWaitFor([&] {
            dialog = m_page->findChild<ui::KeptDialog *>();
            return dialog && dialog->isVisible() && childOf<QPushButton>(dialog, "sendKept")->isEnabled();
        });
        return shown ? dialog : nullptr;
    }

private Q_SLOTS:
    void init()
    {
        m_trials = {};
        m_shop = std::make_unique<ScreenShop>();
        m_store = m_shop->addStore(u"Дім Опт"_s);
        m_listing = m_shop->addListing(m_store, 7001, u"PL-1"_s, u"Плед"_s, 100'00);
        m_page = std::make_unique<ui::StorePage>(m_store, m_shop->parts(m_trials.function()), m_shop->context());
        m_page->resize(1100, 900);
        m_page->show();
    }
    void cleanup()
    {
        m_page.reset();
        m_shop.reset();
    }

    void withNothingKeptItActsAtOnce()
    {
        press("sendPrices");
        QTRY_VERIFY(!switches().prices);
        QTRY_VERIFY(!box("sendPrices")->isChecked());
        QTRY_VERIFY(says(u"Prices changed here are kept and not sent."_s));
        press("sendPrices");
        QTRY_VERIFY(switches().prices);
        QTRY_VERIFY(box("sendPrices")->isChecked());
        QVERIFY(!m_page->findChild<ui::KeptDialog *>());
        press("sendStatuses");
        QTRY_VERIFY(!switches().statuses);
        QVERIFY(switches().prices);
    }

    // A screen reader toggles, and clicks nothing.
    void toggledByItsNameItActsToo()
    {
        QTRY_VERIFY(box("sendPrices")->isEnabled());
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(box("sendPrices"));
        spoken->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
        QTRY_VERIFY(!switches().prices);
    }

    void whatIsKeptIsShownBeforeItLeaves()
    {
        keepAPrice();
        ui::KeptDialog *dialog = ask("sendPrices");
        QVERIFY(dialog);
        QVERIFY(!switches().prices); // until that is decided
        QVERIFY(!box("sendPrices")->isChecked());
        auto *model = dialog->findChild<ui::ObjectTable *>()->tableModel();
        QTRY_COMPARE(model->rowCount(), 1);
        const auto text = [&](const QString &column) {
            return model->index(0, model->columnOf(column)).data(Qt::DisplayRole).toString();
        };
        QTRY_VERIFY(text(u"on_prom"_s).contains(u"100"_s));
        QVERIFY(text(u"ours"_s).contains(u"120"_s));
        QTest::mouseClick(childOf<QPushButton>(dialog, "sendKept"), Qt::LeftButton);
        QTRY_VERIFY(switches().prices);
        QCOMPARE(m_shop->number(u"SELECT count(*) FROM queue_entry WHERE state = 'waiting'"_s), 1);
        QTRY_VERIFY(box("sendPrices")->isChecked());
    }

    void orItIsGivenUp()
    {
        keepAPrice();
        ui::KeptDialog *dialog = ask("sendPrices");
        QVERIFY(dialog);
        QTest::mouseClick(childOf<QPushButton>(dialog, "dropKept"), Qt::LeftButton);
        QTRY_VERIFY(switches().prices);
        QCOMPARE(m_shop->number(u"SELECT price_minor FROM listing"_s), 100'00);
        QCOMPARE(m_shop->number(u"SELECT count(*) FROM listing_edit"_s), 0);
    }

    void theWayOutLeavesItOff()
    {
        keepAPrice();
        ui::KeptDialog *dialog = ask("sendPrices");
        QVERIFY(dialog);
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!m_page->findChild<ui::KeptDialog *>() || !dialog->isVisible());
        QVERIFY(!switches().prices);
        QCOMPARE(m_shop->number(u"SELECT price_minor FROM listing"_s), 120'00);
    }

    void balancesAreSwitchedWhereTheyAreCompared()
    {
        QTRY_VERIFY(box("sendBalances")->isEnabled());
        QVERIFY(!box("sendBalances")->isChecked());
        press("sendBalances");
        QTRY_VERIFY(m_page->findChild<ui::BalancesDialog *>());
        QVERIFY(!box("sendBalances")->isChecked());
    }

    void aStateThatIsKeptIsShownToo()
    {
        const OrderId order =
            m_shop->addOrder(m_store, 5001, {u"Ірина"_s, u"Мельник"_s, {}, u"+380500000001"_s}, 100'00);
        press("sendStatuses");
        QTRY_VERIFY(!switches().statuses);
        m_shop->confirm(order);
        QTRY_VERIFY(says(u"Kept of 1 order"_s));
        ui::KeptDialog *dialog = ask("sendStatuses");
        QVERIFY(dialog);
        QTest::mouseClick(childOf<QPushButton>(dialog, "sendKept"), Qt::LeftButton);
        QTRY_VERIFY(switches().statuses);
        QCOMPARE(
            m_shop->number(u"SELECT count(*) FROM queue_entry WHERE kind = 'order_status' AND state = 'waiting'"_s), 1);
    }
};

QTEST_MAIN(TestSwitchSection)
#include "test_switch_section.moc"
