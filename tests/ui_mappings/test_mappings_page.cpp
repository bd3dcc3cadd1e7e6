// SPDX-License-Identifier: GPL-3.0-or-later
// Which object here is which on Prom, on screen, by mouse and keyboard.
#include "clients/client_operations.h"
#include "stores/store_operations.h"
#include "tests/ui_products/sample_shop.h"
#include "ui/common/object_table.h"
#include "ui/mappings/mappings_page.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace kramar;
using namespace kramar::ui;

namespace {

// A linked product, one that is not, a client, a status with ours and one without.
struct Desk {
    explicit Desk(bool filled = true)
    {
        if (filled)
            fill();
        page.resize(1250, 760);
        page.show();
        page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&page));
    }
    void fill()
    {
        linked = shop.add(test::SampleShop::facts(4001, u"Плед флісовий"_s, u"PL-150"_s, 890, 9));
        alone = shop.add(test::SampleShop::facts(4002, u"Термос 0,75 л"_s, u"TH-075"_s, 690, 4),
                         listings::Creating::LeaveUnlinked);
        test::TestBooks::required(shop.books.write([&](storage::Transaction &tx) -> Done {
            client = ClientId(TRY(tx.db().insert(
                u"INSERT INTO client (first_name, last_name, second_name, created_ms, search, sort_name) "
                "VALUES ('Ірина', 'Мельник', '', 0, ' мельник ірина', 'м') RETURNING id"_s,
                {})));
            TRY(tx.db().run(u"INSERT INTO client_prom (store_id, prom_id, client_id) VALUES (?, 701, ?)"_s,
                            {shop.store, client}));
            TRY(tx.db().run(u"INSERT INTO mapping (store_id, kind, ours, proms) VALUES (?, 'order_status', 'new', "
                            "'pending')"_s,
                            {shop.store}));
            TRY(tx.db().run(u"INSERT INTO dictionary (store_id, kind, code, title, position) VALUES (?, "
                            "'order_status', 'custom-7', 'Пакуємо', 1)"_s,
                            {shop.store}));
            return {};
        }));
    }
    TableModel *model() const { return page.table()->tableModel(); }
    QString cell(int row, const QString &key) const
    {
        return model()->index(row, model()->columnOf(key)).data(TableModel::CellRole).value<Cell>().text;
    }
    void go(const QString &tab, int rows)
    {
        page.tabs()->setCurrentKey(tab);
        QTRY_COMPARE(model()->rowCount(), rows);
        QTRY_VERIFY(!model()->isBusy());
    }
    void choose(int row)
    {
        QTRY_VERIFY(!cell(row, u"prom_id"_s).isEmpty()); // the row is read
        page.table()->setCurrentId(*model()->idAt(row));
    }
    QPushButton *button(const QString &name) const { return page.findChild<QPushButton *>(name); }

    test::SampleShop shop;
    reports::Mappings mappings{shop.books.db(), shop.session};
    ListingId linked, alone;
    ClientId client;
    QStringList shown;
    MappingsPage page{mappings,
                      shop.context,
                      {.product = [this](ListingId id) { shown.append(u"product %1"_s.arg(id.value())); },
                       .client = [this](ClientId id) { shown.append(u"client %1"_s.arg(id.value())); },
                       .link = [this](ListingId id) { shown.append(u"link %1"_s.arg(id.value())); }}};
};

} // namespace

class TestMappingsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachTabCountsWhatItShows()
    {
        Desk desk;
        QAbstractItemModelTester tester(desk.model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        QTRY_COMPARE(desk.page.tabs()->countOf(u"all"_s), std::optional<qint64>(5));
        QTRY_COMPARE(desk.page.tabs()->countOf(u"products"_s), std::optional<qint64>(2));
        QTRY_COMPARE(desk.page.tabs()->countOf(u"clients"_s), std::optional<qint64>(1));
        QTRY_COMPARE(desk.page.tabs()->countOf(u"statuses"_s), std::optional<qint64>(2));
        QTRY_COMPARE(desk.page.tabs()->countOf(u"unlinked"_s), std::optional<qint64>(2));
        desk.go(u"products"_s, 2);
        desk.go(u"clients"_s, 1);
        desk.go(u"statuses"_s, 2);
        desk.go(u"unlinked"_s, 2);
        desk.go(u"all"_s, 5);
    }

    void aRowSaysBothSides()
    {
        Desk desk;
        desk.go(u"products"_s, 2);
        QTRY_COMPARE(desk.cell(0, u"prom_name"_s), u"Плед флісовий"_s);
        QCOMPARE(desk.cell(0, u"ours_name"_s), u"Плед флісовий"_s);
        QCOMPARE(desk.cell(0, u"sku"_s), u"PL-150"_s);
        QCOMPARE(desk.cell(0, u"prom_id"_s), u"4001"_s);
        QCOMPARE(desk.cell(1, u"ours_name"_s), u"Nothing here yet"_s);
        desk.go(u"clients"_s, 1);
        QTRY_COMPARE(desk.cell(0, u"ours_name"_s), u"Мельник Ірина"_s);
        QCOMPARE(desk.cell(0, u"prom_name"_s), u"Client No. 701"_s);
        desk.go(u"statuses"_s, 2);
        QTRY_COMPARE(desk.cell(0, u"kind"_s), u"Order status"_s);
        QTRY_COMPARE(desk.cell(0, u"prom_name"_s) == u"Пакуємо" ? desk.cell(1, u"ours_name"_s)
                                                                : desk.cell(0, u"ours_name"_s),
                     u"New"_s);
    }

    void theKeyboardLeadsToTheObject()
    {
        Desk desk;
        desk.go(u"products"_s, 2);
        desk.choose(0);
        desk.page.table()->setFocus();
        QTest::keyClick(desk.page.table(), Qt::Key_Return);
        QTRY_COMPARE(desk.shown, QStringList{u"product %1"_s.arg(desk.linked.value())});
        desk.go(u"clients"_s, 1);
        desk.choose(0);
        QTRY_COMPARE(desk.button(u"openMapped"_s)->text(), u"Open the client"_s);
        QTest::mouseClick(desk.button(u"openMapped"_s), Qt::LeftButton);
        QTRY_COMPARE(desk.shown.last(), u"client %1"_s.arg(desk.client.value()));
    }

    void whatIsNotLinkedLeadsToLinking()
    {
        Desk desk;
        desk.go(u"products"_s, 2);
        desk.choose(0);
        QTRY_VERIFY(desk.button(u"openMapped"_s)->isEnabled());
        QVERIFY(!desk.button(u"linkProduct"_s)->isEnabled());
        QVERIFY(!desk.button(u"linkProduct"_s)->accessibleDescription().isEmpty());
        desk.choose(1);
        QTRY_VERIFY(desk.button(u"linkProduct"_s)->isEnabled());
        QTest::mouseClick(desk.button(u"linkProduct"_s), Qt::LeftButton);
        QCOMPARE(desk.shown, QStringList{u"link %1"_s.arg(desk.alone.value())});
        desk.go(u"statuses"_s, 2);
        desk.choose(0);
        QTRY_VERIFY(!desk.button(u"openMapped"_s)->isEnabled());
        QVERIFY(!desk.button(u"linkProduct"_s)->isEnabled());
    }

    void whatComesWhileOneLooksIsShown()
    {
        Desk desk;
        desk.go(u"products"_s, 2);
        desk.shop.add(test::SampleShop::facts(4003, u"Чашка"_s, u"CU-1"_s, 90, 4));
        QTRY_COMPARE(desk.model()->rowCount(), 3);
        QTRY_COMPARE(desk.page.tabs()->countOf(u"products"_s), std::optional<qint64>(3));
    }

    void theSearchFindsAndSaysWhenNothingIsFound()
    {
        Desk desk;
        desk.go(u"all"_s, 5);
        TableQuery query = desk.model()->asked();
        query.search = u"термос"_s;
        desk.model()->setQuery(query);
        QTRY_COMPARE(desk.model()->rowCount(), 1);
        query.search = u"nowhere"_s;
        desk.model()->setQuery(query);
        QTRY_COMPARE(desk.model()->state(), TableModel::State::FilteredEmpty);
    }

    void theFileHoldsTheView()
    {
        Desk desk;
        desk.go(u"unlinked"_s, 2);
        const QString path = desk.shop.folder.filePath(u"mappings.csv"_s);
        desk.page.exportTo(path);
        QTRY_VERIFY(!desk.page.isExporting());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        QVERIFY(text.contains(u"In Kramar") && text.contains(u"4002") && text.contains(u"custom-7"));
        QVERIFY(!text.contains(u"4001"));
    }

    void nothingYetIsSaid()
    {
        Desk desk(false);
        QTRY_COMPARE(desk.model()->state(), TableModel::State::Empty);
        QVERIFY(!desk.button(u"openMapped"_s)->isEnabled());
        QVERIFY(!desk.button(u"linkProduct"_s)->isEnabled());
    }
};

QTEST_MAIN(TestMappingsPage)
#include "test_mappings_page.moc"
