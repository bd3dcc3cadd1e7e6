// SPDX-License-Identifier: GPL-3.0-or-later
// A person's own filters as tabs: saved, changed, named, moved, deleted, counted, kept.
#include "memory_source.h"

#include "ui/common/detail_pane.h"
#include "ui/common/edits.h"
#include "ui/common/filter_name.h"
#include "ui/common/filter_values.h"
#include "ui/common/label.h"
#include "ui/common/list_page.h"
#include "ui/common/popover.h"
#include "ui/common/theme.h"

#include <QLineEdit>
#include <QMenu>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace kramar;
using namespace kramar::ui;

namespace {

struct Screen {
    SystemClock clock;
    MemorySource *source = new MemorySource;
    TableModel model{std::unique_ptr<RowSource>(source), testColumns(), ObjectKind::Order};
    ListPage page{u"orders"_s, &model};

    explicit Screen(QSettings &local)
    {
        source->fill(120);
        page.setTitle([] { return u"Orders"_s; });
        page.setSavedFilters({{u"all"_s, [] { return u"All"_s; }, {}},
                              {u"new"_s, [] { return u"New"_s; }, {{u"state"_s, u"new"_s}}},
                              {u"old"_s, [] { return u"Old"_s; }, {{u"state"_s, u"old"_s}}}});
        FilterField store;
        store.key = u"store"_s;
        store.title = [] { return u"Store"_s; };
        store.choices = [] { return QList<FilterChoice>{{qint64{7}, u"House"_s}}; };
        FilterField state;
        state.key = u"state"_s;
        state.title = [] { return u"State"_s; };
        FilterField view;
        view.key = u"view"_s;
        view.title = [] { return u"Only"_s; };
        view.choices = [] { return QList<FilterChoice>{{u"waiting"_s, u"awaiting payment"_s}}; };
        FilterField paid;
        paid.key = u"paid"_s;
        paid.title = [] { return u"Payment"_s; };
        paid.choices = [] { return QList<FilterChoice>{{true, u"paid"_s}, {false, u"unpaid"_s}}; };
        FilterField many;
        many.key = u"many"_s;
        many.title = [] { return u"Many"_s; };
        many.choices = [] { return QList<FilterChoice>{{u"a"_s, u"Alpha"_s}, {u"b"_s, u"Beta"_s}}; };
        many.multiple = true;
        page.filters()->setFields({state, store, view, paid, many, moneyField(u"total"_s, [] { return u"Sum"_s; }),
                                   dayField(
                                       u"day"_s, [] { return u"Date"_s; }, clock)});
        page.resize(1000, 600);
        page.show();
        QSignalSpy shown(&model, &TableModel::shown);
        page.start(&local, {.sortKey = u"number"_s});
        QVERIFY(shown.wait());
    }

    void filterBy(const QList<Condition> &conditions)
    {
        page.filters()->setConditions(conditions);
        Q_EMIT page.filters()->conditionsChanged(conditions);
    }
    LinkButton *link(const QString &words) const
    {
        const auto links = page.filters()->findChildren<LinkButton *>();
        for (LinkButton *candidate : links) {
            if (candidate->text().contains(words))
                return candidate;
        }
        return nullptr;
    }
    bool offers(const QString &words) const { return link(words) && link(words)->isVisible(); }
    Popover *popover() const { return page.findChild<Popover *>(); }
    void name(const QString &name)
    {
        QTRY_VERIFY(popover());
        auto *edit = popover()->findChild<QLineEdit *>();
        edit->clear();
        QTest::keyClicks(edit, name);
        QTest::keyClick(edit, Qt::Key_Return);
        QTRY_VERIFY(!popover());
    }
    QStringList titles() const
    {
        QStringList all;
        for (int i = 0; i < page.tabs()->count(); ++i)
            all.append(page.tabs()->tabText(i));
        return all;
    }
};

const QString update = u"Update the saved filter"_s;
const QString saveAs = u"Save as"_s;

} // namespace

class TestSavedFilters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_themes = new ThemeManager(this); }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_local = std::make_unique<QSettings>(m_folder->filePath(u"local.ini"_s), QSettings::IniFormat);
    }

    void whatIsShownIsSavedWithItsSearchAndOrder()
    {
        Screen screen(*m_local);
        QVERIFY(!screen.offers(saveAs));
        screen.filterBy({{u"store"_s, qint64{7}}});
        QVERIFY(screen.offers(saveAs));
        QVERIFY(!screen.offers(update)); // "All" is nobody's to change
        screen.page.search()->setText(u"1"_s);
        QTRY_COMPARE(screen.model.query().search, u"1"_s);
        screen.model.sort(screen.model.columnOf(u"text"_s), Qt::DescendingOrder);
        QTest::mouseClick(screen.link(saveAs), Qt::LeftButton);
        screen.name(u"House, ones"_s);
        QCOMPARE(screen.titles(), (QStringList{u"All"_s, u"New"_s, u"Old"_s, u"House, ones"_s}));
        QCOMPARE(screen.page.tabs()->currentIndex(), 3);
        QVERIFY(!screen.offers(saveAs));
        const TableQuery saved = screen.model.query();
        QTRY_COMPARE(screen.page.tabs()->countOf(u"own-1"_s), std::optional<qint64>(screen.model.rowCount()));

        m_local->sync();
        QFile::copy(m_folder->filePath(u"local.ini"_s), m_folder->filePath(u"next.ini"_s));
        QSettings kept(m_folder->filePath(u"next.ini"_s), QSettings::IniFormat);
        Screen next(kept);
        QCOMPARE(next.page.tabs()->currentKey(), u"own-1"_s);
        QCOMPARE(next.model.query(), saved); // the store's number is a number still
        QCOMPARE(next.page.search()->search(), u"1"_s);
        QVERIFY(next.page.filters()->buttons().first()->accessibleName().contains(u"House"_s));
        QVERIFY(!next.offers(update));
        // To the usual filters, and its search and order are gone with it.
        next.page.tabs()->setCurrentKey(u"new"_s);
        QCOMPARE(next.model.query().search, QString());
        QCOMPARE(next.model.query().conditions, (QList<Condition>{{u"state"_s, u"new"_s}}));
    }

    void isNamedByItsConditions()
    {
        Screen screen(*m_local);
        const auto proposed = [&screen] {
            QTest::mouseClick(screen.page.savedFilters()->addButton(), Qt::LeftButton);
            if (!QTest::qWaitFor([&screen] { return screen.popover() != nullptr; }))
                return u"no popover"_s;
            const QString name = screen.popover()->findChild<QLineEdit *>()->text();
            QTest::keyClick(screen.popover()->findChild<QLineEdit *>(), Qt::Key_Escape);
            return QTest::qWaitFor([&screen] { return !screen.popover(); }) ? name : u"still open"_s;
        };
        QCOMPARE(proposed(), QString()); // nothing to say
        screen.filterBy({{u"view"_s, u"waiting"_s}, {u"store"_s, qint64{7}}});
        QCOMPARE(proposed(), u"Awaiting payment, House"_s);
        screen.filterBy({{u"paid"_s, false}, {u"store"_s, qint64{8}}}); // a store that is gone
        QCOMPARE(proposed(), u"Payment: unpaid"_s);
        screen.filterBy({{u"total"_s, NumberSpan{.from = 100'00, .to = {}}.toValue()},
                         {u"day"_s, DaySpan{.kind = DaySpan::Kind::Yesterday}.toValue()}});
        QCOMPARE(proposed(), u"Sum: from 100 UAH, Date: yesterday"_s);
        screen.filterBy({{u"many"_s, QVariantList{u"b"_s, u"a"_s}}});
        screen.page.search()->setText(u"1"_s);
        QTRY_COMPARE(screen.model.query().search, u"1"_s);
        QCOMPARE(proposed(), u"Alpha, Beta, “1”"_s);
        QTest::mouseClick(screen.page.savedFilters()->addButton(), Qt::LeftButton);
        QTRY_VERIFY(screen.popover());
        QTest::keyClick(screen.popover()->findChild<QLineEdit *>(), Qt::Key_Return); // Enter is enough
        QTRY_COMPARE(screen.titles().last(), u"Alpha, Beta, “1”"_s);
        QTRY_VERIFY(!screen.popover());
        QCOMPARE(proposed(), u"Alpha, Beta, “1” 2"_s);
        const QString cut = FilterName::proposed(u"word "_s.repeated(20), {});
        QVERIFY2(cut.size() <= 60 && cut.startsWith(u"Word word"_s) && cut.endsWith(u"word…"_s), qPrintable(cut));
    }

    void aChangedOneCanBeUpdatedOrPutBack()
    {
        Screen screen(*m_local);
        screen.filterBy({{u"store"_s, qint64{7}}});
        QTest::mouseClick(screen.page.savedFilters()->addButton(), Qt::LeftButton);
        screen.name(u"House"_s);
        screen.filterBy({{u"store"_s, qint64{7}}, {u"state"_s, u"new"_s}});
        QVERIFY(screen.offers(update));
        QVERIFY(screen.offers(saveAs));
        // The same conditions in another order are the same filter.
        Q_EMIT screen.page.savedFilters()->resetRequested();
        QCOMPARE(screen.model.query().conditions, (QList<Condition>{{u"store"_s, qint64{7}}}));
        QVERIFY(!screen.offers(update));
        screen.filterBy({{u"state"_s, u"new"_s}, {u"store"_s, qint64{7}}});
        QTest::mouseClick(screen.link(update), Qt::LeftButton);
        QVERIFY(!screen.offers(update));
        screen.filterBy({{u"store"_s, qint64{7}}, {u"state"_s, u"new"_s}});
        QVERIFY(!screen.offers(update));
        screen.page.tabs()->setCurrentIndex(0);
        screen.page.tabs()->setCurrentKey(u"own-1"_s);
        QCOMPARE(screen.model.query().conditions.size(), 2);
    }

    void aSearchThatIsReadOtherwiseIsNoChange()
    {
        Screen screen(*m_local);
        screen.source->texts = {{17, u"привіт"_s}, {18, u"ghbdsn"_s}};
        screen.page.search()->setText(u"ghbdsn"_s);
        QTRY_COMPARE(screen.model.ids(), QList<qint64>{18});
        QTest::mouseClick(screen.page.savedFilters()->addButton(), Qt::LeftButton);
        screen.name(u"As typed"_s);
        screen.page.tabs()->setCurrentIndex(0);
        screen.page.search()->setText({});
        QTRY_COMPARE(screen.model.rowCount(), 120);
        screen.source->texts.remove(18); // nothing is found today
        screen.page.tabs()->setCurrentKey(u"own-1"_s);
        QTRY_COMPARE(screen.model.ids(), QList<qint64>{17});
        QVERIFY(screen.model.isReadOtherwise());
        QVERIFY(!screen.offers(update));
        QVERIFY(!screen.offers(saveAs));
    }

    void aReadingIsSavedAsItWasShown()
    {
        Screen screen(*m_local);
        screen.source->texts = {{17, u"привіт"_s}};
        screen.page.search()->setText(u"ghbdsn"_s);
        QTRY_COMPARE(screen.model.ids(), QList<qint64>{17});
        QTest::mouseClick(screen.page.savedFilters()->addButton(), Qt::LeftButton);
        screen.name(u"As meant"_s);
        QVERIFY(!screen.offers(saveAs));
        screen.page.tabs()->setCurrentIndex(0);
        screen.page.tabs()->setCurrentKey(u"own-1"_s);
        QCOMPARE(screen.model.asked().search, u"привіт"_s);
    }

    void aNameIsOfWordsThatAPersonTyped()
    {
        QCOMPARE(FilterName::proposed(u" "_s, {}), QString());
        QCOMPARE(FilterName::proposed(u"50%1 x"_s, {u"50%1 x"_s}), u"50%1 x 2"_s);
        QCOMPARE(FilterName::proposed(u"50%2 x"_s, {u"50%2 x"_s}), u"50%2 x 2"_s);
    }

    void itIsRenamedAndDeletedAndBroughtBack()
    {
        Screen screen(*m_local);
        screen.filterBy({{u"store"_s, qint64{7}}});
        QTest::mouseClick(screen.link(saveAs), Qt::LeftButton);
        QTRY_VERIFY(screen.popover());
        auto *edit = screen.popover()->findChild<QLineEdit *>();
        QTest::keyClicks(edit, u"new"_s); // a usual one is called so
        QTest::keyClick(edit, Qt::Key_Return);
        QVERIFY(screen.popover());
        screen.name(u"House"_s);
        CountTabs *tabs = screen.page.tabs();
        QTest::keyClick(tabs, Qt::Key_F2);
        screen.name(u"My house"_s);
        QCOMPARE(screen.titles().last(), u"My house"_s);
        QTest::keyClick(tabs, Qt::Key_Delete);
        QCOMPARE(screen.titles(), (QStringList{u"All"_s, u"New"_s, u"Old"_s}));
        QCOMPARE(tabs->currentKey(), u"all"_s);
        QVERIFY(!screen.model.query().isFiltered());
        QSignalSpy others(&screen.page, &ListPage::undoRequested);
        QTest::keyClick(screen.page.search(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(screen.titles().last(), u"My house"_s);
        QCOMPARE(tabs->currentKey(), u"own-1"_s);
        QTest::keyClick(tabs, Qt::Key_Delete);
        QTest::keyClick(screen.page.undoBar()->focusProxy(), Qt::Key_Space);
        QCOMPARE(screen.titles().last(), u"My house"_s);
        QCOMPARE(others.count(), 0); // nothing of the page's own acts was meant
        QTest::keyClick(tabs, Qt::Key_Home);
        tabs->setCurrentIndex(1);
        QTest::keyClick(tabs, Qt::Key_Delete); // a usual one stays
        QCOMPARE(tabs->count(), 4);
    }

    void tabsAreDraggedAndStayWhereTheyWerePut()
    {
        {
            Screen screen(*m_local);
            CountTabs *tabs = screen.page.tabs();
            const QPoint from = tabs->tabRect(2).center();
            QTest::mousePress(tabs, Qt::LeftButton, {}, from);
            for (int x = from.x(); x > tabs->tabRect(1).left() + 4; x -= 4) {
                QMouseEvent move(QEvent::MouseMove, QPointF(x, from.y()), tabs->mapToGlobal(QPointF(x, from.y())),
                                 Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
                QCoreApplication::sendEvent(tabs, &move);
            }
            QTest::mouseRelease(tabs, Qt::LeftButton, {}, QPoint(tabs->tabRect(1).left() + 4, from.y()));
            QCOMPARE(screen.titles(), (QStringList{u"All"_s, u"Old"_s, u"New"_s}));
            QCOMPARE(tabs->currentKey(), u"old"_s);
            QTest::keyClick(tabs, Qt::Key_Left, Qt::AltModifier); // not before "All"
            QCOMPARE(tabs->currentIndex(), 1);
        }
        Screen next(*m_local);
        QCOMPARE(next.titles(), (QStringList{u"All"_s, u"Old"_s, u"New"_s}));
        next.page.tabs()->setCurrentIndex(1);
        QTest::keyClick(next.page.tabs(), Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(next.titles(), (QStringList{u"All"_s, u"New"_s, u"Old"_s}));
    }

    void countsFollowTheBooks()
    {
        Screen screen(*m_local);
        screen.page.search()->setText(u"11"_s);
        QTRY_COMPARE(screen.model.query().search, u"11"_s);
        QTest::mouseClick(screen.link(saveAs), Qt::LeftButton);
        screen.name(u"Elevens"_s);
        QTRY_COMPARE(screen.page.tabs()->countOf(u"own-1"_s), std::optional<qint64>(11));
        screen.page.tabs()->setCurrentIndex(0);
        screen.source->all.append(1100);
        screen.model.onChanged({{ObjectKind::Order, 1100}});
        QTRY_COMPARE(screen.page.tabs()->countOf(u"own-1"_s), std::optional<qint64>(12));
        // A count that failed is not shown as the old one.
        screen.source->idsError = Error::of(Error::Kind::DatabaseBusy, u"busy"_s);
        screen.model.onChanged({{ObjectKind::Order, 1100}});
        QTRY_COMPARE(screen.page.tabs()->countOf(u"own-1"_s), std::optional<qint64>());
    }

    void whatDoesNotFitIsBehindMore()
    {
        Screen screen(*m_local);
        for (int i = 0; i < 8; ++i) {
            screen.filterBy({{u"store"_s, qint64{i}}});
            QTest::mouseClick(screen.page.savedFilters()->addButton(), Qt::LeftButton);
            screen.name(u"A filter with a long name %1"_s.arg(i));
        }
        CountTabs *tabs = screen.page.tabs();
        QToolButton *more = screen.page.savedFilters()->moreButton();
        QVERIFY(more->isVisible());
        QVERIFY(tabs->isTabVisible(tabs->currentIndex()));
        QVERIFY(tabs->geometry().right() < more->geometry().left() + 1);
        QVERIFY(screen.page.savedFilters()->addButton()->geometry().right() <= screen.page.width());
        const QList<int> hidden = tabs->hiddenTabs();
        QVERIFY(!hidden.isEmpty());
        QTest::mouseClick(more, Qt::LeftButton);
        auto *menu = screen.page.savedFilters()->findChild<QMenu *>();
        QVERIFY(menu);
        QCOMPARE(menu->actions().size(), hidden.size());
        menu->actions().first()->trigger();
        menu->close();
        QCOMPARE(tabs->currentIndex(), hidden.first());
        QVERIFY(tabs->isTabVisible(hidden.first()));
        screen.page.resize(4000, 600);
        QTRY_VERIFY(tabs->hiddenTabs().isEmpty());
        QVERIFY(!more->isVisible());
        screen.page.resize(500, 600); // the row never holds the window open
        QTRY_VERIFY(tabs->hiddenTabs().size() > hidden.size());
    }

    void whatCannotBeReadIsLeftOut()
    {
        m_local->setValue(u"orders/filters"_s, u"[{\"key\":\"own-1\",\"name\":\"Kept\"},{\"key\":\"own-2\"},7]"_s);
        Screen screen(*m_local);
        QCOMPARE(screen.titles(), (QStringList{u"All"_s, u"New"_s, u"Old"_s, u"Kept"_s}));
        m_local->setValue(u"orders/filters"_s, u"[{\"key\""_s);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"saved filters of"_s));
        QVERIFY(OwnFilters(m_local.get(), u"orders"_s).read().isEmpty());
    }

private:
    ThemeManager *m_themes = nullptr;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_local;
};

QTEST_MAIN(TestSavedFilters)
#include "test_saved_filters.moc"
