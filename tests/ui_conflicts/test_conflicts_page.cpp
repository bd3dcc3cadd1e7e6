// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui_products/sample_shop.h"
#include "ui/common/edits.h"
#include "ui/common/object_table.h"
#include "ui/conflicts/conflicts_page.h"

#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace kramar;
using stores::ConflictRule;

namespace {

// Two products whose price was changed here and on Prom, in a store that asks.
struct Desk {
    Desk()
    {
        test::TestBooks::required(shop.books.write([&](storage::Transaction &tx) {
            return listings::setConflictRule(tx, shop.person, shop.store, ConflictRule::Ask);
        }));
        plaid = dispute(4001, u"Плед флісовий"_s, u"PL-150"_s);
        thermos = dispute(4002, u"Термос 0,75 л"_s, u"TH-075"_s);
        page.resize(1250, 760);
        page.show();
        page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&page));
    }
    ListingId dispute(qint64 promId, const QString &name, const QString &sku)
    {
        const ListingId id = shop.add(test::SampleShop::facts(promId, name, sku, 890, 9));
        test::TestBooks::required(shop.books.write([&](storage::Transaction &tx) {
            return listings::ListingOperations(tx, shop.person)
                .edit(id, {{QString(listing_field::price), u"950.00"_s}});
        }));
        shop.add(test::SampleShop::facts(promId, name, sku, 870, 9));
        return id;
    }
    QString cell(int row, const QString &key) const
    {
        const ui::TableModel *model = page.table()->tableModel();
        return model->index(row, model->columnOf(key)).data(ui::TableModel::CellRole).value<ui::Cell>().text;
    }
    QString price(ListingId id) { return *listings::canonical(listing_field::price, shop.listing(id).values); }
    QPushButton *button(const QString &name) { return page.findChild<QPushButton *>(name); }
    void choose(int row)
    {
        QTRY_COMPARE(page.table()->tableModel()->rowCount(), 2);
        page.table()->setCurrentId(*page.table()->tableModel()->idAt(row));
        page.table()->setFocus();
        QTRY_VERIFY(button(u"keepOurs"_s)->isEnabled());
    }

    test::SampleShop shop;
    listings::Conflicts conflicts{shop.books.db(), shop.session};
    std::optional<ListingId> opened;
    ListingId plaid, thermos;
    ui::ConflictsPage page{conflicts, shop.listings, shop.context, [this](ListingId id) { opened = id; }};
};

} // namespace

class TestConflictsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allThreeValuesStandSideBySide()
    {
        Desk desk;
        QTRY_COMPARE(desk.page.table()->tableModel()->rowCount(), 2);
        QTRY_COMPARE(desk.cell(0, u"name"_s), u"Плед флісовий"_s);
        QVERIFY(desk.cell(0, u"was"_s).startsWith(u"890"));
        QVERIFY(desk.cell(0, u"ours"_s).startsWith(u"950"));
        QVERIFY(desk.cell(0, u"theirs"_s).startsWith(u"870"));
    }

    void oursIsKeptByTheKeyboard()
    {
        Desk desk;
        desk.choose(0);
        QTest::keyClick(desk.page.table(), Qt::Key_Left, Qt::AltModifier);
        QTRY_COMPARE(desk.page.table()->tableModel()->rowCount(), 1);
        QCOMPARE(desk.price(desk.plaid), u"950.00"_s);
        QVERIFY(!desk.shop.listing(desk.plaid).pending.first().inConflict);
        QVERIFY(desk.shop.listing(desk.thermos).pending.first().inConflict);
    }

    // A person held it before: what is told is what becomes of it.
    void oursThatIsHeldIsNotSaidToGo()
    {
        Desk desk;
        const ListingId id = desk.shop.add(test::SampleShop::facts(4003, u"Ковдра"_s, u"KV-1"_s, 890, 9));
        test::TestBooks::required(desk.shop.books.write([&](storage::Transaction &tx) -> Done {
            TRY_DONE(listings::ListingOperations(tx, desk.shop.person)
                         .edit(id, {{QString(listing_field::price), u"950.00"_s}}));
            const auto entry = TRY(journal::liveEntryOf(tx.db(), desk.shop.store, QueueKind::ListingEdit, id.value()));
            return journal::Queue(tx).hold(desk.shop.person, entry->id);
        }));
        desk.shop.add(test::SampleShop::facts(4003, u"Ковдра"_s, u"KV-1"_s, 870, 9));
        QTRY_COMPARE(desk.page.table()->tableModel()->rowCount(), 3);
        desk.page.table()->tableModel()->setAllTicked(true);
        QTRY_VERIFY(desk.button(u"keepOurs"_s)->text().endsWith(u"3"_s));
        QTest::mouseClick(desk.button(u"keepOurs"_s), Qt::LeftButton);
        QTRY_VERIFY(desk.page.undoBar()->accessibleName().contains(u"Ours stays in 2 field(s) and is sent."_s));
        QVERIFY(desk.page.undoBar()->accessibleName().contains(u"Ours stays in 1 field(s), but is held by hand"_s));
    }

    void theirsIsTakenByTheMouseAndTakenBack()
    {
        Desk desk;
        desk.choose(1);
        QTRY_VERIFY(desk.button(u"takeTheirs"_s)->isEnabled());
        QTest::mouseClick(desk.button(u"takeTheirs"_s), Qt::LeftButton);
        QTRY_COMPARE(desk.price(desk.thermos), u"870.00"_s);
        QTRY_COMPARE(desk.page.table()->tableModel()->rowCount(), 1);
        QTRY_VERIFY(desk.page.undoBar()->isVisible());
        Q_EMIT desk.page.undoRequested();
        QTRY_COMPARE(desk.price(desk.thermos), u"950.00"_s);
    }

    void allThatAreTicked()
    {
        Desk desk;
        QTRY_COMPARE(desk.page.table()->tableModel()->rowCount(), 2);
        desk.page.table()->tableModel()->setAllTicked(true);
        QTRY_VERIFY(desk.button(u"keepOurs"_s)->text().endsWith(u"2"_s));
        QTest::mouseClick(desk.button(u"keepOurs"_s), Qt::LeftButton);
        QTRY_COMPARE(desk.page.table()->tableModel()->rowCount(), 0);
        QVERIFY(!desk.button(u"keepOurs"_s)->isEnabled());
        QCOMPARE(desk.price(desk.plaid), u"950.00"_s);
        QCOMPARE(desk.price(desk.thermos), u"950.00"_s);
    }

    // Those too that were never scrolled into sight.
    void allOfManyAreDecided()
    {
        Desk desk;
        constexpr int many = 300;
        for (int i = 0; i < many; ++i)
            desk.dispute(5000 + i, u"Ліхтар %1"_s.arg(i), u"LT-%1"_s.arg(i));
        QTRY_COMPARE(desk.page.table()->tableModel()->rowCount(), many + 2);
        desk.page.table()->tableModel()->setAllTicked(true);
        QTRY_VERIFY(desk.button(u"takeTheirs"_s)->text().endsWith(u"302"_s));
        QTest::mouseClick(desk.button(u"takeTheirs"_s), Qt::LeftButton);
        QTRY_COMPARE(desk.page.table()->tableModel()->rowCount(), 0);
        const auto left =
            desk.shop.books.read([](storage::Connection &db) { return listings::fieldConflicts(db, std::nullopt); });
        QVERIFY(left && left->isEmpty());
    }

    void enterOpensTheProduct()
    {
        Desk desk;
        desk.choose(1);
        QTest::keyClick(desk.page.table(), Qt::Key_Return);
        QTRY_COMPARE(desk.opened, std::optional(desk.thermos));
    }

    // Who is quick presses Enter on a row that was not read yet.
    void enterOpensWhatIsStillRead()
    {
        Desk desk;
        std::optional<ListingId> opened;
        ui::ConflictsPage page(desk.conflicts, desk.shop.listings, desk.shop.context,
                               [&](ListingId id) { opened = id; });
        ui::TableModel *model = page.table()->tableModel();
        bool unread = false;
        connect(
            model, &ui::TableModel::shown, &page,
            [&] {
                unread = !model->payload(model->ids().last()).isValid();
                Q_EMIT page.table()->opened(model->ids().last());
            },
            Qt::SingleShotConnection);
        QTRY_VERIFY(unread);
        QCOMPARE(opened, std::optional(desk.thermos));
    }

    // Settled at another desk, it leaves the list by itself.
    void whatOthersSettledLeaves()
    {
        Desk desk;
        QTRY_COMPARE(desk.page.table()->tableModel()->rowCount(), 2);
        test::TestBooks::required(desk.shop.books.write([&](storage::Transaction &tx) {
            return listings::settleConflicts(tx, desk.shop.person,
                                             {{desk.plaid, QString(listing_field::price), listings::Side::Theirs}});
        }));
        QTRY_COMPARE(desk.page.table()->tableModel()->rowCount(), 1);
    }
};

QTEST_MAIN(TestConflictsPage)
#include "test_conflicts_page.moc"
