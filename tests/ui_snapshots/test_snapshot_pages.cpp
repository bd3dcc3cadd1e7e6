// SPDX-License-Identifier: GPL-3.0-or-later
#include "listings/fields.h"
#include "listings/price_list_operations.h"
#include "listings/snapshot_desk.h"
#include "tests/ui_products/sample_shop.h"
#include "ui/common/count_tabs.h"
#include "ui/common/edits.h"
#include "ui/common/filter_tabs.h"
#include "ui/common/object_table.h"
#include "ui/snapshots/snapshot_page.h"
#include "ui/snapshots/snapshots_page.h"

#include <QCheckBox>
#include <QDialog>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace kramar;
using namespace kramar::listings;
namespace field = kramar::listing_field;

namespace {

Result<ListingFacts> reading(const QJsonValue &object)
{
    return snapshotFacts(object);
}

// A shop of three listings, of which a snapshot was made; since then a price and a quantity were changed.
struct Desk {
    Desk()
    {
        for (int i = 0; i < 3; ++i)
            ids.append(
                shop.add(test::SampleShop::facts(4001 + i, u"Плед %1"_s.arg(i + 1), u"PL-%1"_s.arg(i + 1), 890, 9)));
        first = make(u"first"_s);
        shop.books.clock.advanceMs(3'600'000);
        shop.edit(ids[0], field::price, u"990"_s);
        shop.edit(ids[0], field::quantity, u"4"_s);
        shop.edit(ids[1], field::price, u"777"_s);
    }
    SnapshotId make(const QString &kind)
    {
        return test::TestBooks::required(shop.books.write([&](storage::Transaction &tx) -> Result<SnapshotId> {
            SnapshotOperations operations(tx, Actor::exchange());
            const SnapshotId id = TRY(operations.begin(shop.store, kind));
            QList<std::pair<qint64, QByteArray>> objects;
            for (const ListingId each : ids) {
                const auto listing = TRY(findListing(tx.db(), each));
                objects.append({listing->promId.value(), snapshotText(*listing, BulkTexts::Whole)});
            }
            TRY_DONE(operations.add(id, snapshotPage(u"listing"_s, objects)));
            TRY_DONE(operations.complete(id));
            return id;
        }));
    }
    QList<Snapshot> all()
    {
        return test::TestBooks::required(
            shop.books.read([&](storage::Connection &db) { return snapshotsOf(db, shop.store); }));
    }
    static void show(QWidget &page)
    {
        page.resize(1248, 860);
        page.show();
        page.activateWindow();
        if (!QTest::qWaitForWindowActive(&page))
            qFatal("the page does not become active");
    }
    template <class T>
    static T *part(QWidget &page, const QString &name)
    {
        T *found = nullptr;
        if (!QTest::qWaitFor([&] {
                found = page.findChild<T *>(name);
                return found && found->isVisible();
            }))
            qFatal("no %s", qPrintable(name));
        return found;
    }
    static bool choose(ui::ListPage &page, qint64 id)
    {
        if (!QTest::qWaitFor([&] {
                return page.table()->tableModel()->rowOf(id) >= 0 && page.table()->tableModel()->payload(id).isValid();
            }))
            return false;
        page.table()->setCurrentId(id);
        return QTest::qWaitFor([&] { return page.table()->currentId() == id; });
    }

    test::SampleShop shop;
    Snapshots snapshots{shop.books.db(), shop.session, reading};
    QList<ListingId> ids;
    SnapshotId first;
};

} // namespace

class TestSnapshotPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makingOneAsksTheExchange()
    {
        Desk desk;
        QList<StoreId> asked;
        ui::SnapshotsPage page(desk.snapshots, desk.shop.context, [&](StoreId store) { asked.append(store); });
        Desk::show(page);
        QTRY_COMPARE(page.table()->tableModel()->rowCount(), 1);
        auto *make = Desk::part<QPushButton>(page, u"makeSnapshot"_s);
        QTRY_VERIFY(make->isEnabled());
        QTest::mouseClick(make, Qt::LeftButton);
        QTRY_COMPARE(asked, QList<StoreId>{desk.shop.store});
        QTRY_COMPARE(page.table()->tableModel()->rowCount(), 2);
        QTRY_COMPARE(desk.all().size(), 2);
        QVERIFY(!desk.all().first().complete);
        // It is not looked into before it is whole.
        QVERIFY(Desk::choose(page, desk.all().first().id.value()));
        QTRY_VERIFY(!Desk::part<QPushButton>(page, u"openSnapshot"_s)->isEnabled());
    }

    void aRowIsOpenedByItsKey()
    {
        Desk desk;
        ui::SnapshotsPage page(desk.snapshots, desk.shop.context, [](StoreId) {});
        Desk::show(page);
        const QSignalSpy opened(&page, &ui::SnapshotsPage::opened);
        QVERIFY(Desk::choose(page, desk.first.value()));
        QTRY_VERIFY(Desk::part<QPushButton>(page, u"openSnapshot"_s)->isEnabled());
        QTest::keyClick(page.table(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(opened.size(), 1);
    }

    void tabsTellHowMany()
    {
        Desk desk;
        ui::SnapshotsPage page(desk.snapshots, desk.shop.context, [](StoreId) {});
        Desk::show(page);
        QTRY_COMPARE(page.tabs()->countOf(u"all"_s), std::optional<qint64>(1));
        QTRY_COMPARE(page.tabs()->countOf(u"before"_s), std::optional<qint64>(0));
        desk.make(u"before_bulk"_s);
        QTRY_COMPARE(page.tabs()->countOf(u"before"_s), std::optional<qint64>(1));
        QTRY_COMPARE(page.tabs()->countOf(u"all"_s), std::optional<qint64>(2));
    }

    void deletingAsksAndTheOnlyWholeOneIsRefused()
    {
        Desk desk;
        const SnapshotId small = desk.make(u"before_bulk"_s);
        ui::SnapshotsPage page(desk.snapshots, desk.shop.context, [](StoreId) {});
        Desk::show(page);
        const auto drop = [&](SnapshotId id) {
            if (!Desk::choose(page, id.value()))
                return false;
            QTest::mouseClick(Desk::part<QPushButton>(page, u"dropSnapshot"_s), Qt::LeftButton);
            QTest::mouseClick(Desk::part<QPushButton>(page, u"dropIt"_s), Qt::LeftButton);
            return true;
        };
        QVERIFY(drop(small));
        QTRY_COMPARE(desk.all().size(), 1);
        QTRY_COMPARE(page.table()->tableModel()->rowCount(), 1);
        QTRY_VERIFY(!page.findChild<QPushButton *>(u"dropIt"_s));
        QVERIFY(drop(desk.first));
        QTRY_VERIFY(page.findChild<QLabel *>(u"bannerTitle"_s) || page.findChild<ui::Banner *>()->isVisible());
        QCOMPARE(desk.all().size(), 1);
    }

    void howLongTheyAreKeptIsSaidThere()
    {
        Desk desk;
        ui::SnapshotsPage page(desk.snapshots, desk.shop.context, [](StoreId) {});
        Desk::show(page);
        auto *button = Desk::part<QPushButton>(page, u"snapshotPolicy"_s);
        QTRY_VERIFY(button->isEnabled());
        QTest::mouseClick(button, Qt::LeftButton);
        Desk::part<QSpinBox>(page, u"keepSnapshots"_s)->setValue(7);
        QTest::mouseClick(Desk::part<QPushButton>(page, u"keepSo"_s), Qt::LeftButton);
        QTRY_COMPARE(test::TestBooks::required(desk.shop.books.read([&](storage::Connection &db) {
                         return snapshotPolicy(db, desk.shop.store);
                     })).keep,
                     7);
    }

    void itIsComparedAndFollowsTheBooks()
    {
        Desk desk;
        ui::SnapshotPage page(desk.snapshots, desk.shop.context);
        Desk::show(page);
        page.open(desk.all().first());
        QTRY_VERIFY(page.isRead());
        QTRY_COMPARE(page.tabs()->countOf(u"differs"_s), std::optional<qint64>(2));
        QCOMPARE(page.tabs()->countOf(u"all"_s), std::optional<qint64>(3));
        QTRY_COMPARE(page.table()->tableModel()->rowCount(), 3);
        page.tabs()->setCurrentKey(u"differs"_s);
        QTRY_COMPARE(page.table()->tableModel()->rowCount(), 2);
        page.search()->setText(u"pl-2"_s);
        QTRY_COMPARE(page.table()->tableModel()->ids(), QList<qint64>{4002});
        page.search()->clear();
        QTRY_COMPARE(page.table()->tableModel()->rowCount(), 2);
        desk.shop.edit(desk.ids[2], field::status, QString(listing_status::notOnDisplay));
        QTRY_COMPARE(page.tabs()->countOf(u"differs"_s), std::optional<qint64>(3));
        QTRY_COMPARE(page.table()->tableModel()->rowCount(), 3);
    }

    void aDeletedOneIsLeft()
    {
        Desk desk;
        desk.make(u"hand"_s);
        ui::SnapshotPage page(desk.snapshots, desk.shop.context);
        Desk::show(page);
        const QSignalSpy left(&page, &ui::SnapshotPage::closeRequested);
        page.open(desk.all().last());
        QTRY_VERIFY(page.isRead());
        test::TestBooks::required(desk.shop.books.write(
            [&](storage::Transaction &tx) { return SnapshotOperations(tx, desk.shop.person).drop(desk.first, true); }));
        QTRY_COMPARE(left.size(), 1);
        QTRY_COMPARE(page.table()->tableModel()->rowCount(), 0);
    }

    // What a price list says is not brought back by hand: the question says so beforehand.
    void whatAListSaysIsNotOffered()
    {
        Desk desk;
        test::TestBooks::required(desk.shop.books.write([&](storage::Transaction &tx) -> Done {
            Effort effort;
            PriceListOperations lists(tx, desk.shop.person);
            auto terms = termsOf(TRY(products::existingPriceList(tx.db(), PriceListId(1))));
            terms.stores = {desk.shop.store};
            TRY(lists.change(PriceListId(1), terms, effort));
            QList<products::EntryChange> entries;
            for (const ListingId each : desk.ids)
                entries.append({*TRY(findListing(tx.db(), each))->product, u"555.00"_s});
            TRY(lists.set(PriceListId(1), entries, effort));
            return {};
        }));
        ui::SnapshotPage page(desk.snapshots, desk.shop.context);
        Desk::show(page);
        auto *restore = Desk::part<QPushButton>(page, u"restore"_s);
        page.open(desk.all().first());
        QTRY_VERIFY(restore->isEnabled());
        QTest::mouseClick(restore, Qt::LeftButton);
        QVERIFY(Desk::part<QCheckBox>(page, u"field_quantity"_s)->isChecked());
        const auto *price = Desk::part<QCheckBox>(page, u"field_price"_s);
        QVERIFY(!price->isEnabled() && !price->isChecked());
        QVERIFY(!price->toolTip().isEmpty());
    }

    void chosenFieldsGoToTheBulkEdit()
    {
        Desk desk;
        ui::SnapshotPage page(desk.snapshots, desk.shop.context);
        Desk::show(page);
        QHash<qint64, QList<FieldChange>> wanted;
        QString title;
        connect(&page, &ui::SnapshotPage::restoreWanted, &page,
                [&](const std::function<QString()> &words, const Restoring &values) {
                    wanted = values;
                    title = words();
                });
        auto *restore = Desk::part<QPushButton>(page, u"restore"_s);
        QVERIFY(!restore->isEnabled());
        QVERIFY(!restore->toolTip().isEmpty());
        page.open(desk.all().first());
        QTRY_VERIFY(restore->isEnabled());
        QTest::mouseClick(restore, Qt::LeftButton);
        auto *quantity = Desk::part<QCheckBox>(page, u"field_quantity"_s);
        QVERIFY(quantity->isChecked());
        QVERIFY(!page.findChild<QCheckBox *>(u"field_name"_s)); // nothing differs in it
        quantity->click();
        QTest::mouseClick(Desk::part<QPushButton>(page, u"showRestoring"_s), Qt::LeftButton);
        QTRY_COMPARE(wanted.size(), 2);
        const QList<FieldChange> changes = wanted.value(desk.ids[0].value());
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes.first().field, QString(field::price));
        QCOMPARE(changes.first().value, std::optional(u"890.00"_s));
        QVERIFY(!title.isEmpty());
        QCOMPARE(desk.shop.value(desk.ids[0], field::price), std::optional(u"990.00"_s)); // shown first
    }
};

QTEST_MAIN(TestSnapshotPages)
#include "test_snapshot_pages.moc"
