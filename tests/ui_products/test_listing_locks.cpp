// SPDX-License-Identifier: GPL-3.0-or-later
// Fields that are not synchronised: locked with a reason in the card, shown there, for many at once, and taken back.
#include "tests/ui_products/products_desk.h"
#include "ui/common/command.h"
#include "ui/common/label.h"
#include "ui/products/lock_dialog.h"

#include <QAction>
#include <QCheckBox>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace kramar;
namespace field = kramar::listing_field;

namespace {

struct LockDesk : test::ProductsDesk {
    LockDesk() { page->setLocks(locks); }
    ui::Command *command() const { return page->findChild<ui::Command *>(u"locks"_s); }
    // The dialog that is open now.
    ui::LockDialog *dialog() const
    {
        ui::LockDialog *found = nullptr;
        const bool opened = QTest::qWaitFor([&] {
            const auto all = page->window()->findChildren<ui::LockDialog *>();
            for (ui::LockDialog *each : all) {
                if (each->isVisible())
                    found = each;
            }
            return found != nullptr;
        });
        return opened ? found : nullptr;
    }
    static QCheckBox *box(const ui::LockDialog *dialog, QLatin1StringView key)
    {
        return dialog->findChild<QCheckBox *>(u"lock_"_s + key);
    }
    static void save(const ui::LockDialog *dialog) { dialog->findChild<QAbstractButton *>(u"saveLocks"_s)->click(); }
    void takeBack() const
    {
        page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(page.get()));
        QTest::keyClick(page->table(), Qt::Key_Z, Qt::ControlModifier);
    }
    QString why(ListingId id, QAnyStringView key) { return listings::lockOf(shop.listing(id), key); }

    listings::SyncLocks locks{shop.books.db(), shop.session};
};

} // namespace

class TestListingLocks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lockedInTheCardWithItsReason()
    {
        LockDesk desk;
        QVERIFY(desk.show(desk.plaid));
        ui::Field *price = desk.fieldOf(field::price);
        QVERIFY(!price->isLocked());
        QCOMPARE(price->actions().size(), 1);
        price->actions().first()->trigger();
        const ui::LockDialog *dialog = desk.dialog();
        QVERIFY(dialog);
        QVERIFY(LockDesk::box(dialog, field::price)->isChecked());
        QVERIFY(!LockDesk::box(dialog, field::name)->isChecked());
        dialog->findChild<QLineEdit *>(u"lockReason"_s)->setText(u"agreed with the supplier"_s);
        LockDesk::save(dialog);
        QTRY_VERIFY(price->isLocked());
        QCOMPARE(desk.why(desk.plaid, field::price), u"not_synchronised_because:agreed with the supplier"_s);
        QVERIFY(desk.says(field::price, u"agreed with the supplier"_s));
        QVERIFY(!desk.fieldOf(field::quantity)->isLocked());

        QTRY_VERIFY(desk.page->undoBar()->isOffering());
        desk.takeBack();
        QTRY_VERIFY(!price->isLocked());
        QCOMPARE(desk.why(desk.plaid, field::price), QString());
    }

    void synchronisedAgainAtTheField()
    {
        LockDesk desk;
        QVERIFY(desk.show(desk.plaid));
        ui::Field *quantity = desk.fieldOf(field::quantity);
        test::TestBooks::required(desk.shop.books.write([&](storage::Transaction &tx) {
            return listings::lockFields(tx, desk.shop.person, {desk.plaid.value()}, {QString(field::quantity)}, {});
        }));
        QTRY_VERIFY(quantity->isLocked());
        quantity->actions().first()->trigger();
        QTRY_VERIFY(!quantity->isLocked());
        QCOMPARE(desk.why(desk.plaid, field::quantity), QString());
    }

    void whatWaitsIsSaidAndDropped()
    {
        LockDesk desk;
        test::TestBooks::required(desk.shop.books.write([&](storage::Transaction &tx) {
            return listings::ListingOperations(tx, desk.shop.person)
                .edit(desk.plaid, {{QString(field::price), u"900.00"_s}});
        }));
        QVERIFY(desk.show(desk.plaid));
        desk.command()->trigger();
        const ui::LockDialog *dialog = desk.dialog();
        QVERIFY(dialog);
        auto *dropped = dialog->findChild<QLabel *>(u"lockDropped"_s);
        auto *save = dialog->findChild<QAbstractButton *>(u"saveLocks"_s);
        QVERIFY(dropped->isHidden());
        QVERIFY(!save->isEnabled());
        LockDesk::box(dialog, field::price)->click();
        QVERIFY(!dropped->isHidden());
        QVERIFY(save->isEnabled());
        save->click();
        QTRY_VERIFY(desk.shop.listing(desk.plaid).pending.isEmpty());
        QCOMPARE(desk.shop.listing(desk.plaid).values.price->minor(), 890'00);
        QTRY_VERIFY(desk.page->undoBar()->isOffering());
        desk.takeBack();
        QTRY_COMPARE(desk.shop.listing(desk.plaid).values.price->minor(), 900'00);
        QCOMPARE(desk.shop.listing(desk.plaid).pending.size(), 1);
    }

    // What differs among many stays as it is in each, unless somebody says it.
    void manyAtOnce()
    {
        LockDesk desk;
        test::TestBooks::required(desk.shop.books.write([&](storage::Transaction &tx) {
            return listings::lockFields(tx, desk.shop.person, {desk.plaid.value()}, {QString(field::name)}, u"own"_s);
        }));
        QTRY_VERIFY(desk.rowsAre(3));
        QVERIFY(desk.show(desk.plaid));
        desk.page->table()->setFocus();
        QTest::keyClick(desk.page->table(), Qt::Key_A, Qt::ControlModifier);
        QTRY_COMPARE(desk.page->table()->idsForAct().size(), 3);
        desk.command()->trigger();
        const ui::LockDialog *dialog = desk.dialog();
        QVERIFY(dialog);
        QCOMPARE(LockDesk::box(dialog, field::name)->checkState(), Qt::PartiallyChecked);
        LockDesk::box(dialog, field::status)->click();
        LockDesk::save(dialog);
        QTRY_COMPARE(desk.why(desk.cup, field::status), u"not_synchronised_because:own"_s);
        QVERIFY(!desk.why(desk.plaid, field::status).isEmpty());
        QVERIFY(!desk.why(desk.shirt, field::status).isEmpty());
        QVERIFY(!desk.why(desk.plaid, field::name).isEmpty());
        QCOMPARE(desk.why(desk.cup, field::name), QString());
    }
};

QTEST_MAIN(TestListingLocks)
#include "test_listing_locks.moc"
