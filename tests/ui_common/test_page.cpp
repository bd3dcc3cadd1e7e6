// SPDX-License-Identifier: GPL-3.0-or-later
// Pages, fields and dialogs by keyboard and mouse.
#include "memory_source.h"

#include "ui/common/act_dialog.h"
#include "ui/common/detail_pane.h"
#include "ui/common/edits.h"
#include "ui/common/field.h"
#include "ui/common/label.h"
#include "ui/common/list_page.h"
#include "ui/common/theme.h"
#include "ui/common/thumbnail_cache.h"

#include <QComboBox>
#include <QImage>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace kramar;
using namespace kramar::ui;

namespace {

struct Opened {
    QTemporaryDir folder;
    QSettings local;
    MemorySource *source = new MemorySource;
    TableModel model;
    ListPage page;

    Opened()
        : local(folder.filePath(u"local.ini"_s), QSettings::IniFormat)
        , model(std::unique_ptr<RowSource>(source), testColumns(), ObjectKind::Order)
        , page(u"orders"_s, &model)
    {
        source->fill(100);
        page.setTitle([] { return u"Orders"_s; });
        page.setSearchWords([] { return u"number"_s; });
        page.setSavedFilters(
            {{u"all"_s, [] { return u"All"_s; }, {}}, {u"new"_s, [] { return u"New"_s; }, {{u"state"_s, u"new"_s}}}});
        FilterField state;
        state.key = u"state"_s;
        state.title = [] { return u"State"_s; };
        state.choices = [] { return QList<FilterChoice>{{u"new"_s, u"New"_s}, {u"old"_s, u"Old"_s}}; };
        page.filters()->setFields({state});
        page.setDetail(new DetailPane);
        page.resize(1000, 600);
        page.show();
        QSignalSpy shown(&model, &TableModel::shown);
        page.start(&local, {.sortKey = u"number"_s});
        QVERIFY(shown.wait());
    }
};

} // namespace

class TestPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_themes = new ThemeManager(this); }

    void searchAsksAfterAPauseAndEscEmptiesIt()
    {
        Opened opened;
        const auto asked = opened.source->asked.size();
        SearchField *search = opened.page.search();
        QTest::keyClicks(search, u"99"_s);
        QCOMPARE(opened.source->asked.size(), asked);
        QTRY_COMPARE(opened.model.query().search, u"99"_s);
        QCOMPARE(opened.source->asked.size(), asked + 1);
        QTRY_COMPARE(opened.model.rowCount(), 1);
        QTest::keyClick(search, Qt::Key_Escape);
        QCOMPARE(opened.model.query().search, QString());
        QCOMPARE(opened.model.query().sortKey, u"number"_s);
    }

    void aTabIsItsConditions()
    {
        Opened opened;
        opened.page.tabs()->setCurrentIndex(1);
        QCOMPARE(opened.model.query().conditions, (QList<Condition>{{u"state"_s, u"new"_s}}));
        opened.page.saveState();
        QCOMPARE(opened.local.value(u"orders/tab"_s).toString(), u"new"_s);
        QTRY_VERIFY(!opened.model.isBusy());
        opened.source->all.clear();
        opened.page.search()->setText(u"zzz"_s);
        QTRY_COMPARE(opened.model.state(), TableModel::State::FilteredEmpty);
        Q_EMIT opened.page.table()->filteredEmptyButtonClicked();
        QVERIFY(!opened.model.query().isFiltered());
        QCOMPARE(opened.page.tabs()->currentKey(), u"all"_s);
    }

    void newRowsWaitBehindALink()
    {
        Opened opened;
        opened.source->all.prepend(500);
        opened.model.onChanged({{ObjectKind::Order, 500}});
        QTRY_COMPARE(opened.model.newCount(), 1);
        LinkButton *link = nullptr;
        const auto links = opened.page.filters()->findChildren<LinkButton *>();
        for (LinkButton *candidate : links) {
            if (candidate->isVisible())
                link = candidate;
        }
        QVERIFY(link);
        QVERIFY(link->text().contains(u'1'));
        QTest::mouseClick(link, Qt::LeftButton);
        QCOMPARE(opened.model.rowOf(500), 0);
        QVERIFY(!link->isVisible());
    }

    void aFailureStandsAboveTheOldRows()
    {
        Opened opened;
        auto *banner = opened.page.findChild<Banner *>();
        QVERIFY(!banner->isVisible());
        opened.source->idsError = Error::of(Error::Kind::DatabaseBusy, u"busy"_s);
        opened.model.refresh();
        QTRY_VERIFY(banner->isVisible());
        QCOMPARE(opened.model.rowCount(), 100);
        opened.source->idsError.reset();
        Q_EMIT banner->actClicked();
        QTRY_VERIFY(!banner->isVisible());
    }

    void undoTakesThePlaceOfTheFoot()
    {
        Opened opened;
        QSignalSpy undone(&opened.page, &ListPage::undoRequested);
        QSignalSpy closed(&opened.page, &ListPage::undoClosed);
        opened.page.offerUndo(u"Confirmed"_s);
        UndoBar *bar = opened.page.undoBar();
        QVERIFY(bar->isVisible());
        QTest::keyClick(bar, Qt::Key_Space);
        QCOMPARE(undone.count(), 1);
        QCOMPARE(closed.count(), 1);
        QVERIFY(!bar->isVisible());
    }

    void theDetailOpensOverANarrowList()
    {
        Opened opened;
        opened.page.resize(600, 600);
        QVERIFY(opened.page.table()->isVisible());
        QVERIFY(!opened.page.detail()->isVisible());
        opened.page.setDetailOpen(true);
        QVERIFY(!opened.page.table()->isVisible());
        Q_EMIT opened.page.detail()->closeRequested();
        QVERIFY(opened.page.table()->isVisible());
    }

    void aLockedFieldCanBeReadAndCopied()
    {
        auto *combo = new QComboBox;
        combo->addItems({u"one"_s, u"two"_s});
        combo->setCurrentIndex(1);
        Field field(u"Group"_s, combo);
        field.show();
        field.setLocked(u"shared by all varieties"_s);
        auto *stand = field.findChild<QLineEdit *>();
        QVERIFY(stand && stand->isVisible() && stand->isReadOnly());
        QCOMPARE(stand->text(), u"two"_s);
        QVERIFY(!combo->isVisible());
        field.setLocked({});
        QVERIFY(combo->isVisible());
        auto *edit = new QLineEdit(u"x"_s);
        Field plain(u"SKU"_s, edit);
        plain.setLocked(u"why"_s);
        QVERIFY(edit->isReadOnly() && edit->isEnabled());
        QVERIFY(edit->accessibleDescription().contains(u"why"_s));
    }

    void aFieldSaysWhatIsWrongAndWhatItWas()
    {
        auto *edit = new QLineEdit;
        Field field(u"Name"_s, edit);
        field.setError(u"too long"_s);
        QVERIFY(field.hasError());
        QVERIFY(edit->property("kramarInvalid").toBool());
        QVERIFY(edit->accessibleDescription().contains(u"too long"_s));
        field.setChanged(u"old name"_s);
        QVERIFY(edit->accessibleDescription().contains(u"old name"_s));
        field.setError({});
        QVERIFY(!field.hasError());
        QVERIFY(!edit->property("kramarInvalid").toBool());
        QCOMPARE(edit->accessibleName(), u"Name"_s);
    }

    void moneyIsNeverGuessed()
    {
        MoneyEdit edit;
        QVERIFY(edit.money().has_value() && !edit.money()->has_value());
        edit.setMoney(Money::ofMinor(123450, Currency::uah()));
        QCOMPARE((*edit.money())->minor(), 123450);
        edit.setText(u"12,5"_s);
        QCOMPARE((*edit.money())->minor(), 1250);
        edit.setText(u"−3"_s);
        QCOMPARE((*edit.money())->minor(), -300);
        edit.setText(u"about ten"_s);
        QVERIFY(!edit.money().has_value());
    }

    void theSafeVerbHasTheFocusWhereThereIsNoWayBack()
    {
        QWidget window;
        window.show();
        auto *dialog = new ActDialog(u"Refund"_s, u"Refund order 1?"_s, &window);
        int done = 0;
        QPushButton *stay = dialog->addWayOut(u"Keep"_s);
        QPushButton *refund = dialog->addVerb(u"Refund 7 800"_s, ButtonKind::Danger, [&done] { return ++done > 1; });
        dialog->setIrreversible(true);
        dialog->open();
        QCOMPARE(dialog->focusWidget(), stay);
        QSignalSpy closed(dialog, &QDialog::finished);
        refund->click();
        QCOMPARE(closed.count(), 0); // something was missing
        refund->click();
        QCOMPARE(closed.count(), 1);
    }

    void picturesComeLaterAndBadOnesSaySo()
    {
        QTemporaryDir folder;
        QImage image(400, 200, QImage::Format_RGB32);
        image.fill(Qt::red);
        QVERIFY(image.save(folder.filePath(u"good.png"_s)));
        QFile bad(folder.filePath(u"bad.png"_s));
        QVERIFY(bad.open(QIODevice::WriteOnly));
        bad.write("not a picture");
        bad.close();
        ThumbnailCache cache(
            [&folder](const QString &key) { return key == u"later"_s ? QString() : folder.filePath(key + u".png"_s); });
        using Face = ThumbnailCache::Face;
        QCOMPARE(cache.look({}, 32, 1).face, Face::None);
        QCOMPARE(cache.look(u"good"_s, 32, 2).face, Face::Loading);
        QTRY_COMPARE(cache.look(u"good"_s, 32, 2).face, Face::Picture);
        QCOMPARE(cache.look(u"good"_s, 32, 2).pixmap.size(), QSize(64, 32));
        QTRY_COMPARE(cache.look(u"bad"_s, 32, 1).face, Face::Failed);
        QSignalSpy ready(&cache, &ThumbnailCache::ready);
        cache.look(u"later"_s, 32, 1);
        QVERIFY(ready.wait());
        QCOMPARE(cache.look(u"later"_s, 32, 1).face, Face::Loading);
        cache.forget(u"good"_s);
        QCOMPARE(cache.look(u"good"_s, 32, 2).face, Face::Loading);
    }

private:
    ThemeManager *m_themes = nullptr;
};

QTEST_MAIN(TestPage)
#include "test_page.moc"
