// SPDX-License-Identifier: GPL-3.0-or-later
// The columns of a table: chosen, put in order, made wider, remembered.
#include "memory_source.h"

#include "ui/common/column_chooser.h"
#include "ui/common/label.h"
#include "ui/common/list_page.h"
#include "ui/common/popover.h"
#include "ui/common/theme.h"

#include <QHeaderView>
#include <QListWidget>
#include <QSettings>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QToolButton>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace kramar;
using namespace kramar::ui;

namespace {

QList<TableColumn> columns()
{
    QList<TableColumn> all = testColumns(); // ticks, number, text
    TableColumn more = all.last();
    more.key = u"more"_s;
    more.title = [] { return u"More"_s; };
    more.hidden = true;
    all[2].stretch = true;
    return all << more;
}

struct Screen {
    MemorySource *source = new MemorySource;
    TableModel model{std::unique_ptr<RowSource>(source), columns(), ObjectKind::Order};
    ListPage page{u"orders"_s, &model};

    explicit Screen(QSettings *local)
    {
        source->fill(10);
        page.setTitle([] { return u"Orders"_s; });
        page.resize(900, 600);
        page.show();
        page.start(local);
    }
    ObjectTable *table() const { return page.table(); }
    QListWidget *open() const
    {
        QTest::mouseClick(page.findChild<QToolButton *>(u"columns"_s), Qt::LeftButton);
        auto *chooser = table()->findChild<ColumnChooser *>();
        return chooser ? chooser->findChild<QListWidget *>() : nullptr;
    }
    QStringList shown() const
    {
        QStringList titles;
        for (const TableColumn &column : table()->shownColumns())
            titles.append(column.title());
        return titles;
    }
};

} // namespace

class TestColumns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_themes = new ThemeManager(this); }

    void areShownAndPutInOrderByKeys()
    {
        QTemporaryDir folder;
        QSettings local(folder.filePath(u"local.ini"_s), QSettings::IniFormat);
        {
            Screen screen(&local);
            QListWidget *list = screen.open();
            QVERIFY(list);
            QCOMPARE(list->count(), 3); // the ticks are no choice
            QCOMPARE(list->item(2)->checkState(), Qt::Unchecked);
            list->setCurrentRow(2);
            QTest::keyClick(list, Qt::Key_Space);
            QCOMPARE(screen.shown(), (QStringList{u"Number"_s, u"Text"_s, u"More"_s}));
            QTest::keyClick(list, Qt::Key_Up, Qt::AltModifier);
            QTest::keyClick(list, Qt::Key_Up, Qt::AltModifier);
            QTest::keyClick(list, Qt::Key_Up, Qt::AltModifier); // no further
            QCOMPARE(screen.shown(), (QStringList{u"More"_s, u"Number"_s, u"Text"_s}));
            QCOMPARE(screen.table()->horizontalHeader()->visualIndex(0), 0); // the ticks lead
            auto *width = list->parentWidget()->findChild<QSpinBox *>();
            QVERIFY(width->isEnabled());
            width->setValue(222);
            QCOMPARE(screen.table()->columnWidth(3), 222);
            list->setCurrentRow(2); // it stretches
            QVERIFY(!width->isEnabled());
            QVERIFY(!width->toolTip().isEmpty());
            QTest::keyClick(list, Qt::Key_Escape);
        }
        Screen next(&local);
        QCOMPARE(next.shown(), (QStringList{u"More"_s, u"Number"_s, u"Text"_s}));
        QCOMPARE(next.table()->columnWidth(3), 222);
        QListWidget *list = next.open();
        QTest::mouseClick(list->parentWidget()->findChild<LinkButton *>(), Qt::LeftButton);
        QCOMPARE(next.shown(), (QStringList{u"Number"_s, u"Text"_s}));
        QCOMPARE(list->item(0)->text(), u"Number"_s); // the list follows
    }

    void areDragged()
    {
        QTemporaryDir folder;
        QSettings local(folder.filePath(u"local.ini"_s), QSettings::IniFormat);
        Screen screen(&local);
        QListWidget *list = screen.open();
        QVERIFY(list->model()->moveRow({}, 1, {}, 0)); // what a drop does
        QCOMPARE(screen.shown(), (QStringList{u"Text"_s, u"Number"_s}));
        QCOMPARE(list->dragDropMode(), QAbstractItemView::InternalMove);
    }

    void forWhichThereIsNoRoomIsSaid()
    {
        QTemporaryDir folder;
        QSettings local(folder.filePath(u"local.ini"_s), QSettings::IniFormat);
        MemorySource *source = new MemorySource;
        source->fill(3);
        QList<TableColumn> all = columns();
        all[1].yields = 1;
        TableModel model(std::unique_ptr<RowSource>(source), all, ObjectKind::Order);
        ObjectTable table(&model);
        table.resize(180, 300);
        table.show();
        QTRY_VERIFY(table.isColumnHidden(1));
        ColumnChooser chooser(&table);
        chooser.show();
        auto *list = chooser.findChild<QListWidget *>();
        QCOMPARE(list->item(0)->text(), u"Number"_s);
        QCOMPARE(list->item(0)->checkState(), Qt::Checked); // it is wanted
        const auto says = [&chooser] {
            for (const Label *label : chooser.findChildren<Label *>()) {
                if (label->isVisible() && label->text().contains(u"no room"_s))
                    return true;
            }
            return false;
        };
        QVERIFY(says());
        list->setCurrentRow(1);
        QVERIFY(!says());
    }

    void theLastOneStays()
    {
        QTemporaryDir folder;
        QSettings local(folder.filePath(u"local.ini"_s), QSettings::IniFormat);
        Screen screen(&local);
        QListWidget *list = screen.open();
        list->item(0)->setCheckState(Qt::Unchecked);
        list->item(1)->setCheckState(Qt::Unchecked);
        QCOMPARE(screen.shown(), QStringList{u"Text"_s});
        QCOMPARE(list->item(1)->checkState(), Qt::Checked);
    }

private:
    ThemeManager *m_themes = nullptr;
};

QTEST_MAIN(TestColumns)
#include "test_columns.moc"
