// SPDX-License-Identifier: GPL-3.0-or-later
// Groups, portal categories and the moves between them on screen, by mouse and keyboard.
#include "tests/ui_products/sample_shop.h"
#include "ui/common/object_table.h"
#include "ui/groups/groups_page.h"

#include <QDialog>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace kramar;
using namespace kramar::ui;

namespace {

// Two groups, one in the other, and three products, of which one was moved from category 5 to 7.
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
        test::TestBooks::required(shop.books.write([&](storage::Transaction &tx) {
            return listings::applyGroups(
                tx, Actor::exchange(), shop.store,
                {{PromGroupId(70), {}, u"Дом"_s, u"Дім"_s}, {PromGroupId(71), PromGroupId(70), u"Вазы"_s, {}}});
        }));
        for (const auto &[promId, name, sku] :
             {std::tuple(4001, u"Плед флісовий"_s, u"PL-150"_s), std::tuple(4002, u"Плед вовняний"_s, u"PL-200"_s),
              std::tuple(4003, u"Термос 0,75 л"_s, u"TH-075"_s)}) {
            listings::ListingFacts facts = test::SampleShop::facts(promId, name, sku, 890, 9);
            facts.group = PromGroupId(promId == 4003 ? 70 : 71);
            facts.categoryId = promId == 4003 ? 9 : 5;
            facts.categoryCaption = promId == 4003 ? u"Термоси"_s : u"Пледи"_s;
            ids.append(shop.add(facts));
            last = facts;
        }
        move(7, u"Посуд"_s);
    }
    void move(qint64 category, const QString &caption)
    {
        shop.books.clock.advanceMs(1000);
        last.modified = last.modified->plusMs(1000);
        last.categoryId = category;
        last.categoryCaption = caption;
        shop.add(last);
    }
    TableModel *model() const { return page.table()->tableModel(); }
    QString cell(int row, const QString &key) const
    {
        return model()->index(row, model()->columnOf(key)).data(TableModel::CellRole).value<Cell>().text;
    }
    void go(QLatin1StringView view, int rows)
    {
        page.tabs()->setCurrentKey(QString(view));
        QTRY_COMPARE(model()->rowCount(), rows);
    }

    test::SampleShop shop;
    listings::Categories categories{shop.books.db(), shop.session};
    listings::ListingFacts last;
    QList<ListingId> ids;
    QList<GroupLine> shown;
    listings::OwnGroups own{shop.books.db(), shop.session};
    GroupsPage page{categories, own, shop.context, [this](const GroupLine &line) { shown.append(line); }};
};

} // namespace

class TestGroupsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void groupsSayWhereTheyStandAndWhatTheyHold()
    {
        Desk desk;
        QTRY_COMPARE(desk.model()->rowCount(), 2);
        QTRY_COMPARE(desk.cell(0, u"name"_s), u"Вазы"_s); // Prom has no Ukrainian name
        QTRY_COMPARE(desk.cell(0, u"path"_s), u"Дім"_s);
        QTRY_COMPARE(desk.cell(0, u"listings"_s), u"2"_s);
        QTRY_COMPARE(desk.cell(0, u"prom_id"_s), u"71"_s);
        QTRY_COMPARE(desk.cell(1, u"path"_s), QString());
        QTRY_COMPARE(desk.page.tabs()->countOf(u"groups"_s), std::optional<qint64>(2));
        QTRY_COMPARE(desk.page.tabs()->countOf(u"categories"_s), std::optional<qint64>(2));
        QTRY_COMPARE(desk.page.tabs()->countOf(u"moves"_s), std::optional<qint64>(1));
    }

    void eachListHasItsColumns()
    {
        Desk desk;
        desk.go(group_view::categories, 2);
        QTRY_COMPARE(desk.cell(0, u"name"_s), u"Пледи"_s);
        QTRY_COMPARE(desk.cell(0, u"listings"_s), u"2"_s);
        QCOMPARE(desk.model()->columnOf(u"path"_s), -1);
        desk.go(group_view::moves, 1);
        QTRY_COMPARE(desk.cell(0, u"from"_s), u"Термоси"_s);
        QTRY_COMPARE(desk.cell(0, u"to"_s), u"Посуд"_s);
        QTRY_COMPARE(desk.cell(0, u"sku"_s), u"TH-075"_s);
        QCOMPARE(desk.model()->columnOf(u"listings"_s), -1);
        QCOMPARE(desk.page.filters()->buttons().size(), 1); // the stores: which list it is, the tab says
        desk.go(group_view::groups, 2);
        QVERIFY(desk.model()->columnOf(u"path"_s) >= 0);
        QCOMPARE(desk.model()->columnOf(u"at"_s), -1);
    }

    void aMoveComesWhileOneLooks()
    {
        Desk desk;
        desk.go(group_view::moves, 1);
        desk.move(5, u"Пледи"_s);
        QTRY_COMPARE(desk.model()->rowCount(), 2);
        QTRY_COMPARE(desk.cell(0, u"to"_s), u"Пледи"_s); // the newest first
        QTRY_COMPARE(desk.page.tabs()->countOf(u"moves"_s), std::optional<qint64>(2));
    }

    void theKeyboardLeadsToTheProducts()
    {
        Desk desk;
        QTRY_COMPARE(desk.model()->rowCount(), 2);
        QTRY_COMPARE(desk.cell(1, u"name"_s), u"Дім"_s);
        desk.page.table()->setCurrentId(*desk.model()->idAt(0));
        desk.page.table()->setFocus();
        QTest::keyClick(desk.page.table(), Qt::Key_Down);
        QTest::keyClick(desk.page.table(), Qt::Key_Return);
        QTRY_COMPARE(desk.shown.size(), 1);
        QCOMPARE(desk.shown.first().promId, 70);
        QCOMPARE(desk.shown.first().store, desk.shop.store);
    }

    void theButtonLeadsToTheListingThatWasMoved()
    {
        Desk desk;
        desk.go(group_view::moves, 1);
        auto *button = desk.page.findChild<QPushButton *>(u"showProducts"_s);
        desk.page.table()->setCurrentId(*desk.model()->idAt(0));
        QTRY_VERIFY(button->isEnabled());
        QCOMPARE(button->text(), u"Open the product"_s);
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(desk.shown.size(), 1);
        QCOMPARE(desk.shown.first().listing, desk.ids.last());
    }

    void theSearchFindsByNumberAndByWhatStandsAbove()
    {
        Desk desk;
        QTRY_COMPARE(desk.model()->rowCount(), 2);
        TableQuery query = desk.model()->asked();
        query.search = u"71"_s;
        desk.model()->setQuery(query);
        QTRY_COMPARE(desk.model()->rowCount(), 1);
        query.search = u"дім"_s; // it and the one below
        desk.model()->setQuery(query);
        QTRY_COMPARE(desk.model()->rowCount(), 2);
        query.search = u"nowhere"_s;
        desk.model()->setQuery(query);
        QTRY_COMPARE(desk.model()->state(), TableModel::State::FilteredEmpty);
    }

    void countsSortTheGroups()
    {
        Desk desk;
        QTRY_COMPARE(desk.model()->rowCount(), 2);
        TableQuery query = desk.model()->asked();
        query.sortKey = u"listings"_s;
        desk.model()->setQuery(query);
        QTRY_COMPARE(desk.cell(0, u"name"_s), u"Дім"_s);
        query.descending = true;
        desk.model()->setQuery(query);
        QTRY_COMPARE(desk.cell(0, u"name"_s), u"Вазы"_s);
    }

    void theFileHasTheColumnsOfItsList()
    {
        Desk desk;
        desk.go(group_view::moves, 1);
        const QString path = desk.shop.folder.filePath(u"moves.csv"_s);
        desk.page.exportTo(path);
        QTRY_VERIFY(!desk.page.isExporting());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        QVERIFY(text.contains(u"From the category"));
        QVERIFY(text.contains(u"Термоси"));
        QVERIFY(text.contains(u"Посуд"));
    }

    // Whatever makes the page read its rows: no news tells of this one.
    void theCountsAreReadWithTheRows()
    {
        Desk desk;
        QTRY_COMPARE(desk.page.tabs()->countOf(u"groups"_s), std::optional<qint64>(2));
        test::TestBooks::required(desk.shop.books.write([&](storage::Transaction &tx) -> Done {
            TRY(tx.db().run(u"INSERT INTO prom_group (store_id, prom_id, name, name_uk) VALUES (?, 72, 'Сад', '')"_s,
                            {desk.shop.store}));
            return {};
        }));
        desk.model()->refresh();
        QTRY_COMPARE(desk.model()->rowCount(), 3);
        QTRY_COMPARE(desk.page.tabs()->countOf(u"groups"_s), std::optional<qint64>(3));
    }

    void ourGroupsAreRenamedAndThatIsTakenBack()
    {
        Desk desk;
        test::TestBooks::required(desk.own.put({desk.ids[0].value(), desk.ids[1].value()}, u"Дім/ Пледи"_s).result());
        test::TestBooks::required(desk.own.put({desk.ids[2].value()}, u"Дім"_s).result());
        desk.go(group_view::own, 2);
        QTRY_COMPARE(desk.page.tabs()->countOf(u"own"_s), std::optional<qint64>(2));
        QTRY_COMPARE(desk.cell(1, u"name"_s), u"Пледи"_s);
        QTRY_COMPARE(desk.cell(1, u"path"_s), u"Дім"_s);
        QTRY_COMPARE(desk.cell(1, u"listings"_s), u"2"_s);
        QVERIFY(desk.page.filters()->buttons().isEmpty()); // they are of no store
        desk.page.table()->setFocus();
        desk.page.table()->setCurrentIndex(desk.model()->index(0, 0));
        QTest::keyClick(desk.page.table(), Qt::Key_F2);
        auto *dialog = desk.page.findChild<QDialog *>(u"ownGroup"_s);
        QVERIFY(dialog);
        auto *path = dialog->findChild<QLineEdit *>(u"ownGroupPath"_s);
        auto *save = dialog->findChild<QPushButton *>(u"saveOwnGroup"_s);
        QCOMPARE(path->text(), u"Дім"_s);
        QVERIFY(!save->isEnabled()); // nothing is changed
        path->setText(u"Дім / Пледи / Дім"_s);
        QVERIFY(save->isEnabled());
        path->clear();
        QVERIFY(!save->isEnabled());
        path->setText(u"Оселя"_s);
        save->click();
        QTRY_COMPARE(desk.cell(1, u"path"_s), u"Оселя"_s);
        desk.page.activateWindow(); // offscreen no window manager gives it back after a dialog
        QVERIFY(QTest::qWaitForWindowActive(&desk.page));
        QTest::keyClick(desk.page.table(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(desk.cell(1, u"path"_s), u"Дім"_s);
        QTest::keyClick(desk.page.table(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(desk.cell(1, u"path"_s), u"Оселя"_s);
        QTest::mouseClick(desk.page.findChild<QPushButton *>(u"showProducts"_s), Qt::LeftButton);
        QCOMPARE(desk.shown.last().ownPath, u"Оселя"_s);
    }

    void nothingYetIsSaid()
    {
        Desk desk(false);
        QTRY_COMPARE(desk.model()->state(), TableModel::State::Empty);
        desk.page.tabs()->setCurrentKey(u"moves"_s);
        QTRY_COMPARE(desk.page.tabs()->countOf(u"moves"_s), std::optional<qint64>(0));
        QVERIFY(!desk.page.findChild<QPushButton *>(u"showProducts"_s)->isEnabled());
    }
};

QTEST_MAIN(TestGroupsPage)
#include "test_groups_page.moc"
