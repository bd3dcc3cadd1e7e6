// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/store_desk.h"
#include "orders/order_links.h"
#include "products/product.h"
#include "stock/document.h"
#include "tests/exchange/desk.h"
#include "ui/common/banner.h"
#include "ui/common/object_table.h"
#include "ui/stores/download_dialog.h"
#include "ui/stores/fact_list.h"
#include "ui/stores/identity_settings.h"
#include "ui/stores/store_page.h"

#include <QCheckBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QTest>
#include <QToolButton>

using namespace kramar;
using namespace Qt::StringLiterals;
using exchange::test::Desk;
using kramar::test::must;

// The download of products by mouse and keyboard, over HTTP against the demo shop.
class TestDownloadDialog : public QObject
{
    Q_OBJECT

    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<stores::Stores> m_stores;
    std::unique_ptr<exchange::QueueDesk> m_queue;
    std::unique_ptr<exchange::StoreDesk> m_storeDesk;
    std::unique_ptr<listings::BalanceDesk> m_balances;
    const orders::OrderLinks m_links;
    std::unique_ptr<listings::Downloads> m_downloads;
    std::unique_ptr<listings::Conflicts> m_conflicts;
    std::unique_ptr<exchange::SwitchDesk> m_switches;
    std::unique_ptr<QWidget> m_window;
    QPointer<ui::DownloadDialog> m_dialog;
    bool m_wentToLinking = false;

    ui::StoreParts parts()
    {
        return {.stores = *m_stores,
                .exchange = *m_desk->exchange,
                .queue = *m_queue,
                .desk = *m_storeDesk,
                .balances = *m_balances,
                .downloads = *m_downloads,
                .conflicts = *m_conflicts,
                .switches = *m_switches,
                .checkToken = {},
                .decideLinks = [this] { m_wentToLinking = true; }};
    }
    void open()
    {
        const auto all = must(m_desk->read([](storage::Connection &c) { return stores::allStores(c); }));
        m_dialog = new ui::DownloadDialog(all, parts(), m_desk->clock, m_window.get());
        m_dialog->open();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog));
    }
    template <class T>
    T *child(const char *name)
    {
        T *found = m_dialog->findChild<T *>(QString::fromLatin1(name));
        if (!found)
            qFatal("no child %s", name);
        return found;
    }
    QPushButton *go() { return child<QPushButton>("beginDownload"); }
    QString summary() { return child<QLabel>("downloadSummary")->text(); }
    void click(QAbstractButton *button)
    {
        QVERIFY2(button->isVisible() && button->isEnabled(), qPrintable(button->objectName()));
        QTest::mouseClick(button, Qt::LeftButton);
    }
    void choose(const char *way)
    {
        auto *radio = child<QRadioButton>(way);
        QTest::mouseClick(radio, Qt::LeftButton, {}, QPoint(8, radio->height() / 2));
        QVERIFY(radio->isChecked());
    }
    void readUnlinked()
    {
        QVERIFY(
            m_desk->exchange->runOnce(m_desk->store, {.actions = {ActionKind::Listings}, .leaveUnlinked = true}).ok());
    }
    qint64 count(const QString &what) { return m_desk->number(u"SELECT count(*) FROM "_s + what); }

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<Desk>(demo::ShopSize{.products = 60, .orders = 0, .seed = 7});
        m_stores = std::make_unique<stores::Stores>(*m_desk->db, *m_desk->secrets, m_desk->session);
        m_queue = std::make_unique<exchange::QueueDesk>(*m_desk->db, m_desk->session);
        m_storeDesk = std::make_unique<exchange::StoreDesk>(*m_desk->db, m_desk->session);
        m_balances = std::make_unique<listings::BalanceDesk>(*m_desk->db, m_desk->session);
        m_downloads = std::make_unique<listings::Downloads>(*m_desk->db, m_desk->session, m_links);
        m_conflicts = std::make_unique<listings::Conflicts>(*m_desk->db, m_desk->session);
        m_switches = std::make_unique<exchange::SwitchDesk>(*m_desk->db, m_desk->session);
        m_window = std::make_unique<QWidget>();
        m_window->resize(1200, 900);
        m_window->show();
        m_wentToLinking = false;
    }
    void cleanup()
    {
        m_window.reset();
        m_downloads.reset();
        m_desk->exchange.reset();
    }

    void fromNothingToProductsByMouse()
    {
        open();
        QTRY_VERIFY(child<QLabel>("catalogueRead")->text().contains(u"never read"));
        QVERIFY(!go()->isEnabled());
        QVERIFY(!go()->toolTip().isEmpty());
        click(child<QPushButton>("readCatalogue"));
        QVERIFY(!child<QRadioButton>("way_new")->isEnabled()); // it is being read
        QTRY_VERIFY(child<QLabel>("catalogueRead")->text().startsWith(u"Catalogue read"));
        QVERIFY(count(u"listing"_s) > 0);
        QCOMPARE(count(u"product"_s), qint64{0});

        choose("way_new");
        QTRY_VERIFY2(go()->isEnabled(), qPrintable(go()->toolTip()));
        QVERIFY2(summary().contains(u"new product"), qPrintable(summary()));
        QCOMPARE(count(u"product"_s), qint64{0}); // counted, and not done
        auto *table = m_dialog->findChild<ui::ObjectTable *>();
        QVERIFY(table->tableModel()->rowCount() > 0);
        click(go());
        QTRY_VERIFY(child<QWidget>("downloadReport")->isVisible());
        const qint64 made = count(u"product"_s);
        QVERIFY(made > 0);
        QCOMPARE(count(u"listing WHERE product_id IS NOT NULL"_s), made);

        click(child<QPushButton>("takeBack"));
        QTRY_COMPARE(count(u"product"_s), qint64{0});
        QTRY_VERIFY(!child<QPushButton>("takeBack")->isVisible());
        click(go()); // closes now
        QTRY_VERIFY(!m_dialog);
    }

    void linkingByKeyboard()
    {
        readUnlinked();
        const QString sku =
            must(m_desk->read([](storage::Connection &c) {
                return c.first(
                    u"SELECT sku FROM listing WHERE sku <> '' GROUP BY sku HAVING count(*) = 1 ORDER BY sku LIMIT 1"_s,
                    {}, [](const storage::Row &row) { return row.text(0); });
            })).value();
        must(m_desk->write([&](storage::Transaction &tx) {
            return products::createProduct(tx, m_desk->session.actor(), {.sku = sku, .name = u"Наш"_s, .unit = {}});
        }));
        open();
        QTRY_VERIFY2(go()->isEnabled(), qPrintable(go()->toolTip()));
        child<QRadioButton>("way_link")->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
        QVERIFY(child<QRadioButton>("way_leave")->isChecked());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Up);
        QVERIFY(child<QRadioButton>("way_link")->isChecked());
        QTRY_VERIFY(go()->isEnabled());
        QVERIFY2(summary().startsWith(u"1 listing"), qPrintable(summary()));
        go()->setFocus();
        QTest::keyClick(go(), Qt::Key_Return);
        QTRY_VERIFY(child<QWidget>("downloadReport")->isVisible());
        QCOMPARE(count(u"listing WHERE product_id IS NOT NULL"_s), qint64{1});
        QCOMPARE(count(u"product"_s), qint64{1});
        click(child<QAbstractButton>("toLinking"));
        QVERIFY(m_wentToLinking);
    }

    void balancesComeByAStockTaking()
    {
        QVERIFY(m_desk->everything().ok());
        open();
        choose("way_balances");
        QTRY_VERIFY2(go()->isEnabled(), qPrintable(go()->toolTip()));
        QVERIFY2(summary().contains(u"without a number on Prom"), qPrintable(summary()));
        click(go());
        QTRY_VERIFY(child<QWidget>("downloadReport")->isVisible());
        QCOMPARE(count(u"document WHERE state = 'posted'"_s), qint64{1});
        QVERIFY(count(u"stock_move"_s) > 0);
        click(child<QPushButton>("takeBack"));
        QTRY_COMPARE(count(u"document WHERE state = 'reversed'"_s), qint64{1});
    }

    void downloadingWithoutCreatingOnlyReads()
    {
        open();
        choose("way_leave");
        QTRY_VERIFY(go()->isEnabled());
        click(go());
        QTRY_VERIFY(child<QWidget>("downloadReport")->isVisible());
        QVERIFY(count(u"listing"_s) > 0);
        QCOMPARE(count(u"product"_s), qint64{0});
        QVERIFY(!child<QPushButton>("takeBack")->isVisible());
    }

    void whatChangedMeanwhileIsShownAnew()
    {
        readUnlinked();
        open();
        choose("way_new");
        QTRY_VERIFY(go()->isEnabled());
        must(m_desk->write([&](storage::Transaction &tx) -> Done {
            TRY(tx.db().run(u"UPDATE listing SET sku = 'ANOTHER' WHERE id = (SELECT min(id) FROM listing)"_s));
            TRY(tx.db().run(u"UPDATE listing SET sku = 'ANOTHER' WHERE id = (SELECT max(id) FROM listing)"_s));
            return {};
        }));
        click(go());
        QTRY_VERIFY(child<QWidget>("downloadError")->isVisible());
        QCOMPARE(count(u"product"_s), qint64{0});
        QTRY_VERIFY(go()->isEnabled()); // counted anew
        click(go());
        QTRY_VERIFY(child<QWidget>("downloadReport")->isVisible());
        QVERIFY(count(u"product"_s) > 0);
    }

    void aReadingThatFailsSaysWhy()
    {
        open();
        must(m_desk->write([&](storage::Transaction &tx) {
            return stores::StoreOperations(tx, m_desk->session.actor())
                .pause(m_desk->store, stores::PauseReason::Person);
        }));
        click(child<QPushButton>("readCatalogue"));
        QTRY_VERIFY(child<QWidget>("downloadError")->isVisible());
        QVERIFY(!go()->isEnabled());
        QVERIFY(child<QPushButton>("readCatalogue")->isVisible());
    }

    void theKeysAreOrderedByKeyboardAndMouse()
    {
        ui::IdentitySettings settings;
        QList<stores::IdentityPolicy> told;
        connect(&settings, &ui::IdentitySettings::changed, this,
                [&](const stores::IdentityPolicy &policy) { told.append(policy); });
        settings.show();
        settings.activateWindow();
        auto *keys = settings.findChild<QListWidget *>();
        using stores::IdentityKey;
        keys->setFocus();
        keys->setCurrentRow(3); // the name
        QTest::keyClick(keys, Qt::Key_Space);
        QCOMPARE(told.value(0).keys, (QList{IdentityKey::Sku, IdentityKey::Name}));
        for (int i = 0; i < 3; ++i)
            QTest::keyClick(keys, Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(told.last().keys, (QList{IdentityKey::Name, IdentityKey::Sku}));
        QTest::mouseClick(settings.findChild<QToolButton *>(u"keyDown"_s), Qt::LeftButton);
        QCOMPARE(told.last().keys, (QList{IdentityKey::Sku, IdentityKey::Name}));
        // As a drag drops it.
        QVERIFY(keys->model()->moveRow({}, 1, {}, 0));
        QCOMPARE(told.last().keys, (QList{IdentityKey::Name, IdentityKey::Sku}));
        // The last one stays.
        const qsizetype before = told.size();
        keys->setCurrentRow(0);
        QTest::keyClick(keys, Qt::Key_Space);
        QCOMPARE(told.last().keys, QList{IdentityKey::Sku});
        keys->setCurrentRow(1);
        QTest::keyClick(keys, Qt::Key_Space);
        QCOMPARE(told.size(), before + 1);
        QCOMPARE(keys->item(1)->checkState(), Qt::Checked);
        auto *leave = settings.findChild<QRadioButton *>(u"new_leave"_s);
        QTest::mouseClick(leave, Qt::LeftButton, {}, QPoint(8, leave->height() / 2));
        QCOMPARE(told.last().newListings, stores::Creating::LeaveUnlinked);
    }
};

QTEST_MAIN(TestDownloadDialog)
#include "test_download_dialog.moc"
