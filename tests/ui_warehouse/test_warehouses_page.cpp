// SPDX-License-Identifier: GPL-3.0-or-later
#include "stock/offered.h"
#include "tests/ui_products/sample_shop.h"
#include "ui/common/banner.h"
#include "ui/common/choices.h"
#include "ui/common/field.h"
#include "ui/warehouse/warehouse_card.h"
#include "ui/warehouse/warehouse_pane.h"
#include "ui/warehouse/warehouses_page.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace kramar;

namespace {

struct Desk {
    Desk()
    {
        page = std::make_unique<ui::WarehousesPage>(warehouses, documents, shop.context);
        page->resize(1200, 760);
        page->show();
        page->activateWindow();
    }
    ui::TableModel *model() const { return page->table()->tableModel(); }
    ui::WarehousePane *pane() const { return page->findChild<ui::WarehousePane *>(); }
    template <class T>
    T *child(const QString &name) const
    {
        return page->findChild<T *>(name);
    }
    bool show(WarehouseId id) const
    {
        if (!QTest::qWaitFor([&] { return model()->rowOf(id.value()) >= 0; }))
            return false;
        page->table()->setCurrentId(id.value());
        return QTest::qWaitFor([&] { return pane()->row() && pane()->row()->warehouse.id == id; });
    }
    WarehouseId added(const QString &name)
    {
        return test::TestBooks::required(shop.books.write(
            [&](storage::Transaction &tx) { return stock::WarehouseOperations(tx, shop.person).add(name); }));
    }
    stock::WarehouseRow row(WarehouseId id)
    {
        for (const stock::WarehouseRow &each : test::TestBooks::required(
                 shop.books.read([](storage::Connection &db) { return stock::warehouseRows(db); }))) {
            if (each.warehouse.id == id)
                return each;
        }
        return {};
    }
    qint64 count() { return shop.books.number(u"SELECT count(*) FROM warehouse"_s); }
    // As soon as the card knows what there is to take back, or to do again.
    bool says(const QString &words) const { return page->undoBar()->accessibleName().contains(words); }
    bool undo() const
    {
        const auto *card = page->findChild<ui::WarehouseCard *>();
        if (!QTest::qWaitFor([card] { return card->canUndo(); }))
            return false;
        page->table()->setFocus();
        QTest::keyClick(page->table(), Qt::Key_Z, Qt::ControlModifier);
        return true;
    }
    bool redo() const
    {
        const auto *card = page->findChild<ui::WarehouseCard *>();
        if (!QTest::qWaitFor([card] { return card->canRedo(); }))
            return false;
        QTest::keyClick(page->table(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        return true;
    }

    test::SampleShop shop;
    stock::Warehouses warehouses{shop.books.db(), shop.session};
    stock::Documents documents{shop.books.db(), shop.session};
    const WarehouseId main{1};
    std::unique_ptr<ui::WarehousesPage> page;
};

} // namespace

class TestWarehousesPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewOneIsAskedForItsName()
    {
        Desk desk;
        QTRY_COMPARE(desk.model()->rowCount(), 1);
        QTest::mouseClick(desk.child<QPushButton>(u"newWarehouse"_s), Qt::LeftButton);
        auto *name = desk.child<QLineEdit>(u"newWarehouseName"_s);
        QTRY_VERIFY(name->isVisible());
        auto *add = desk.child<QPushButton>(u"addWarehouse"_s);
        QVERIFY(!add->isEnabled() && !add->toolTip().isEmpty());
        name->insert(u"ОСНОВНИЙ склад"_s);
        QTest::mouseClick(add, Qt::LeftButton);
        auto *field = qobject_cast<ui::Field *>(name->parentWidget());
        QVERIFY(field);
        QTRY_VERIFY(field->hasError()); // taken: it stays open
        QVERIFY(name->isVisible());
        name->selectAll();
        name->insert(u"Поділ"_s);
        QTest::mouseClick(add, Qt::LeftButton);
        QTRY_COMPARE(desk.model()->rowCount(), 2);
        QTRY_COMPARE(desk.pane()->title(), u"Поділ"_s); // it is chosen at once
    }

    void aNameIsSavedAndTakenBack()
    {
        Desk desk;
        QVERIFY(desk.show(desk.main));
        auto *name = desk.child<QLineEdit>(u"warehouseName"_s);
        auto *save = desk.child<QPushButton>(u"saveWarehouse"_s);
        QVERIFY(!save->isEnabled());
        name->setFocus();
        name->selectAll();
        name->insert(u"Склад на Подолі"_s);
        QVERIFY(desk.page->hasUnsavedChanges());
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_COMPARE(desk.row(desk.main).warehouse.name, u"Склад на Подолі"_s);
        QTRY_COMPARE(desk.pane()->title(), u"Склад на Подолі"_s);
        QVERIFY(!desk.page->hasUnsavedChanges());
        QVERIFY(desk.undo());
        QTRY_COMPARE(desk.row(desk.main).warehouse.name, u"Основний склад"_s);
        QTRY_VERIFY(desk.says(u"it is called “Основний склад” again"_s));
        QVERIFY(desk.redo());
        QTRY_COMPARE(desk.row(desk.main).warehouse.name, u"Склад на Подолі"_s);
    }

    void aTickIsThereAtOnceAndCanBeTakenBack()
    {
        Desk desk;
        QVERIFY(desk.show(desk.main));
        const QString name = u"countedFor.%1"_s.arg(desk.shop.store.value());
        QTRY_VERIFY(desk.child<QCheckBox>(name));
        QVERIFY(desk.child<QCheckBox>(name)->isChecked());
        QTest::keyClick(desk.child<QCheckBox>(name), Qt::Key_Space);
        QTRY_VERIFY(desk.row(desk.main).countedFor.isEmpty());
        QTRY_VERIFY(!desk.child<QCheckBox>(name)->isChecked());
        QVERIFY(desk.undo());
        QTRY_VERIFY(!desk.row(desk.main).countedFor.isEmpty());
        QTRY_VERIFY(desk.child<QCheckBox>(name)->isChecked());
        QTRY_VERIFY(desk.says(u"Taken back: “Основний склад” is counted"_s));
    }

    void theOrdersOfAStoreGoElsewhere()
    {
        Desk desk;
        const WarehouseId shed = desk.added(u"Сарай"_s);
        QVERIFY(desk.show(desk.main));
        const QString name = u"ordersOf.%1"_s.arg(desk.shop.store.value());
        QTRY_VERIFY(desk.child<QCheckBox>(name));
        // The default warehouse takes them until another one is ticked: the reason is said.
        QVERIFY(!desk.child<QCheckBox>(name)->isEnabled());
        QVERIFY(!desk.child<QCheckBox>(name)->toolTip().isEmpty());
        QVERIFY(desk.show(shed));
        QTRY_VERIFY(desk.child<QCheckBox>(name)->isEnabled());
        QTest::keyClick(desk.child<QCheckBox>(name), Qt::Key_Space);
        QTRY_COMPARE(desk.row(shed).chosenBy, QList<StoreId>{desk.shop.store});
        QTRY_VERIFY(!desk.child<QPushButton>(u"removeWarehouse"_s)->isEnabled()); // a store names it
        QVERIFY(desk.undo());
        QTRY_VERIFY(desk.row(shed).chosenBy.isEmpty());
        QTRY_VERIFY(desk.child<QPushButton>(u"removeWarehouse"_s)->isEnabled());
    }

    void onlyWhatWasNeverUsedIsDeleted()
    {
        Desk desk;
        const WarehouseId shed = desk.added(u"Сарай"_s);
        QVERIFY(desk.show(desk.main));
        auto *remove = desk.child<QPushButton>(u"removeWarehouse"_s);
        QVERIFY(!remove->isEnabled() && !remove->toolTip().isEmpty());
        QVERIFY(desk.show(shed));
        QTRY_VERIFY(remove->isEnabled());
        QTest::mouseClick(remove, Qt::LeftButton);
        QTRY_COMPARE(desk.count(), 1);
        QTRY_COMPARE(desk.model()->rowCount(), 1);
        QVERIFY(desk.undo());
        QTRY_COMPARE(desk.count(), 2);
        QCOMPARE(desk.row(shed).warehouse.name, u"Сарай"_s);
        QTRY_VERIFY(desk.says(u"“Сарай” is there again"_s));
    }

    void theDefaultOneAndBelowZero()
    {
        Desk desk;
        const WarehouseId shed = desk.added(u"Сарай"_s);
        QVERIFY(desk.show(shed));
        QTest::mouseClick(desk.child<QPushButton>(u"makeDefault"_s), Qt::LeftButton);
        QTRY_VERIFY(desk.row(shed).warehouse.isDefault);
        QTRY_VERIFY(!desk.child<QPushButton>(u"makeDefault"_s)->isEnabled());
        auto *below = desk.child<ui::Switch>(u"belowZero"_s);
        QVERIFY(!below->isChecked());
        QTest::keyClick(below, Qt::Key_Space);
        QTRY_VERIFY(desk.row(shed).warehouse.negativeAllowed);
        QTRY_VERIFY(desk.page->undoBar()->accessibleName().contains(u"below zero"_s)); // the newest step
        QVERIFY(desk.undo());
        QTRY_VERIFY(!desk.row(shed).warehouse.negativeAllowed);
        QVERIFY(desk.undo());
        QTRY_VERIFY(desk.row(desk.main).warehouse.isDefault);
    }

    void itsHistorySaysWhatWasDone()
    {
        Desk desk;
        test::TestBooks::required(desk.shop.books.write([&](storage::Transaction &tx) {
            return stock::synchronise(tx, desk.shop.person, desk.main, desk.shop.store, false);
        }));
        QVERIFY(desk.show(desk.main));
        desk.pane()->setCurrentTab(u"history"_s);
        const auto says = [&](const QString &words) {
            const auto labels = desk.pane()->findChildren<QLabel *>();
            return std::any_of(labels.cbegin(), labels.cend(),
                               [&](const QLabel *label) { return label->text().contains(words); });
        };
        QTRY_VERIFY(says(u"Дім і Сад — no"_s));
        QVERIFY(says(u"Олена Кравець"_s));
    }
};

QTEST_MAIN(TestWarehousesPage)
#include "test_warehouses_page.moc"
