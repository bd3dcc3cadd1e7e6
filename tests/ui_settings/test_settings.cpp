// SPDX-License-Identifier: GPL-3.0-or-later
// What is chosen in the settings acts at once, is remembered, and can be had as it was.
#include "tests/ui_common/memory_source.h"
#include "ui/common/choices.h"
#include "ui/common/edits.h"
#include "ui/common/field.h"
#include "ui/common/label.h"
#include "ui/common/list_page.h"
#include "ui/settings/setting_row.h"
#include "ui/settings/settings_page.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace kramar;
using namespace kramar::ui;

namespace {

struct Opened {
    QTemporaryDir folder;
    QSettings local{folder.filePath(u"local.ini"_s), QSettings::IniFormat};
    ThemeManager theme;
    Preferences preferences{local, theme};
    QString openedFolder;
    SettingsPage page{preferences,
                      {.words = [] { return u"This computer"_s; },
                       .folder = folder.path(),
                       .open = [this](const QString &path) { openedFolder = path; }}};

    Opened()
    {
        preferences.apply(words::Language::English);
        page.resize(1000, 700);
        page.show();
        page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&page));
    }
    ~Opened()
    {
        ObjectTable::setDensity(RowDensity::Normal);
        words::installLanguage(*qApp, words::Language::English);
    }
    void choose(const QString &which, int choice)
    {
        const auto buttons = page.findChild<Segmented *>(which)->findChildren<QToolButton *>();
        QTest::mouseClick(buttons.at(choice), Qt::LeftButton);
    }
    LinkButton *defaultOf(const QString &which)
    {
        auto *part = page.findChild<QWidget *>(which);
        while (!qobject_cast<SettingRow *>(part))
            part = part->parentWidget();
        return part->findChild<LinkButton *>(u"default"_s);
    }
};

void typeInto(QLineEdit *edit, const char *text)
{
    edit->setFocus();
    edit->selectAll();
    QTest::keyClick(edit, Qt::Key_Delete);
    QTest::keyClicks(edit, QString::fromLatin1(text));
    QTest::keyClick(edit, Qt::Key_Return);
}

Field *fieldOf(QLineEdit *edit)
{
    return qobject_cast<Field *>(edit->parentWidget());
}

} // namespace

class TestSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theThemeChangesAtOnceAndBack();
    void theLanguageChangesThePageItself();
    void rowsOfListsThatAreThereFollow();
    void theTimeToUndoIsTheBars();
    void thePauseBetweenRequestsIsNeverTooShort();
    void theDemoShopIsAskedWithoutAPause();
    void whatIsWrittenIsUnderstoodOrLeft();
    void theFolderIsShownAndOpened();
    void byKeyboardAlone();
};

void TestSettings::theThemeChangesAtOnceAndBack()
{
    Opened opened;
    QVERIFY(!opened.defaultOf(u"theme"_s)->isVisible());
    opened.choose(u"theme"_s, 2);
    QVERIFY(opened.theme.isDark());
    QCOMPARE(opened.local.value(u"theme"_s).toString(), u"dark"_s);
    QVERIFY(opened.defaultOf(u"theme"_s)->isVisible());
    opened.preferences.setTheme(Theme::Light); // from the menu: the page follows
    QCOMPARE(opened.page.findChild<Segmented *>(u"theme"_s)->current(), 1);
    Q_EMIT opened.defaultOf(u"theme"_s)->clicked();
    QCOMPARE(opened.theme.theme(), Theme::System);
    QVERIFY(!opened.local.contains(u"theme"_s)); // as it would be anyhow
    QVERIFY(!opened.defaultOf(u"theme"_s)->isVisible());
}

void TestSettings::theLanguageChangesThePageItself()
{
    Opened opened;
    QCOMPARE(opened.page.accessibleName(), u"Settings"_s);
    opened.choose(u"language"_s, 1);
    QCOMPARE(words::currentLanguage(), words::Language::Ukrainian);
    QTRY_COMPARE(opened.page.accessibleName(), u"Налаштування"_s);
    QCOMPARE(opened.local.value(u"language"_s).toString(), u"uk"_s);
    const auto buttons = opened.page.findChild<Segmented *>(u"theme"_s)->findChildren<QToolButton *>();
    QCOMPARE(buttons.at(2)->accessibleName(), u"Тема: Темна"_s);
}

void TestSettings::rowsOfListsThatAreThereFollow()
{
    Opened opened;
    TableModel model(std::make_unique<MemorySource>(), {{.key = u"name"_s, .stretch = true}}, ObjectKind::Order);
    ListPage list(u"orders"_s, &model);
    const int before = list.table()->verticalHeader()->defaultSectionSize();
    opened.choose(u"density"_s, 2);
    QCOMPARE(list.table()->verticalHeader()->defaultSectionSize(), std::max(before, 30 + 6));
    TableModel other(std::make_unique<MemorySource>(), {{.key = u"name"_s, .stretch = true}}, ObjectKind::Order);
    ListPage later(u"products"_s, &other);
    later.table()->setRowHeight(RowHeight::TwoLines);
    QCOMPARE(later.table()->verticalHeader()->defaultSectionSize(), 50);
    QCOMPARE(opened.local.value(u"rows/density"_s).toString(), u"roomy"_s);
    opened.choose(u"density"_s, 1);
    QCOMPARE(later.table()->verticalHeader()->defaultSectionSize(), 44);
}

void TestSettings::theTimeToUndoIsTheBars()
{
    Opened opened;
    TableModel model(std::make_unique<MemorySource>(), {{.key = u"name"_s, .stretch = true}}, ObjectKind::Order);
    ListPage list(u"orders"_s, &model);
    list.start(&opened.local);
    list.show();
    auto *seconds = opened.page.findChild<QLineEdit *>(u"undoSeconds"_s);
    QCOMPARE(seconds->text(), u"8"_s);
    list.offerUndo(u"Confirmed"_s);
    QVERIFY(list.undoBar()->isVisible());
    typeInto(seconds, "0");
    QSignalSpy closed(list.undoBar(), &UndoBar::closed);
    list.offerUndo(u"Packed"_s); // the first one's time is over, the second has none
    QTRY_COMPARE(closed.size(), 2);
    QVERIFY(!list.undoBar()->isVisible());
    QCOMPARE(Preferences(opened.local, opened.theme).undoSeconds(), 0);
    Q_EMIT opened.defaultOf(u"undoSeconds"_s)->clicked();
    QCOMPARE(seconds->text(), u"8"_s);
    QVERIFY(!opened.local.contains(u"undo/seconds"_s));
}

void TestSettings::thePauseBetweenRequestsIsNeverTooShort()
{
    Opened opened;
    auto *pause = opened.page.findChild<QLineEdit *>(u"pace"_s);
    QCOMPARE(pause->text(), u"0.4"_s);
    typeInto(pause, "1.5");
    QCOMPARE(pause->text(), u"1.5"_s); // as it was typed
    QCOMPARE(opened.preferences.paceMs(), 1'500);
    QCOMPARE(Preferences(opened.local, opened.theme).paceMs(), 1'500);
    // Shorter than what Prom is asked with anyhow, longer than anybody waits, or no number: said, and nothing is taken.
    for (const char *wrong : {"0.2", "45", "1.55", "x", ""}) {
        typeInto(pause, wrong);
        QCOMPARE(pause->text(), QString::fromLatin1(wrong));
        QVERIFY2(fieldOf(pause)->hasError(), wrong);
        QCOMPARE(opened.preferences.paceMs(), 1'500);
    }
    typeInto(pause, "2,5");
    QVERIFY(!fieldOf(pause)->hasError());
    QCOMPARE(opened.preferences.paceMs(), 2'500);
    Q_EMIT opened.defaultOf(u"pace"_s)->clicked();
    QCOMPARE(opened.preferences.paceMs(), 400);
    QVERIFY(!opened.local.contains(u"exchange/pace"_s));
}

// As the store's page says it, until a person chooses otherwise.
void TestSettings::theDemoShopIsAskedWithoutAPause()
{
    Opened opened;
    SettingsPage page(opened.preferences, {.words = [] { return u"This computer"_s; },
                                           .folder = opened.folder.path(),
                                           .open = [](const QString &) {},
                                           .onThisComputer = true});
    auto *pause = page.findChild<QLineEdit *>(u"pace"_s);
    QCOMPARE(pause->text(), QString());
    QCOMPARE(pause->placeholderText(), u"no pause"_s);
    typeInto(pause, "1.5");
    QCOMPARE(opened.preferences.paceMs(), 1'500);
    typeInto(pause, "");
    QVERIFY(!fieldOf(pause)->hasError());
    QCOMPARE(opened.preferences.paceMs(), Preferences::usualPaceMs);
    QCOMPARE(opened.page.findChild<QLineEdit *>(u"pace"_s)->text(), u"0.4"_s);
}

void TestSettings::whatIsWrittenIsUnderstoodOrLeft()
{
    Opened opened;
    opened.local.setValue(u"exchange/pace"_s, 0);
    QCOMPARE(opened.preferences.paceMs(), 400);
    opened.local.setValue(u"exchange/pace"_s, 3'600'000);
    QCOMPARE(opened.preferences.paceMs(), 10'000);
    opened.local.setValue(u"undo/seconds"_s, 4000);
    QCOMPARE(opened.preferences.undoSeconds(), 30);
    opened.local.setValue(u"undo/seconds"_s, u"soon"_s);
    QCOMPARE(opened.preferences.undoSeconds(), 8);
    opened.local.setValue(u"rows/density"_s, u"tiny"_s);
    QCOMPARE(opened.preferences.density(), RowDensity::Normal);
    opened.local.setValue(u"language"_s, u"xx"_s);
    QCOMPARE(opened.preferences.language(), words::Language::System);
}

void TestSettings::theFolderIsShownAndOpened()
{
    Opened opened;
    const auto labels = opened.page.findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.cbegin(), labels.cend(), [&](const QLabel *label) {
        return label->text().contains(QDir::toNativeSeparators(opened.folder.path()));
    }));
    QTest::mouseClick(opened.page.findChild<QPushButton *>(u"openFolder"_s), Qt::LeftButton);
    QCOMPARE(opened.openedFolder, opened.folder.path());
}

void TestSettings::byKeyboardAlone()
{
    Opened opened;
    opened.page.setFocus();
    auto *first = qobject_cast<QToolButton *>(opened.page.focusWidget());
    QVERIFY(first);
    QVERIFY(first->accessibleName().startsWith(u"Language: "_s));
    QSet<QWidget *> reached;
    for (int i = 0; i < 20; ++i) {
        QTest::keyClick(opened.page.focusWidget(), Qt::Key_Tab);
        reached.insert(opened.page.focusWidget());
    }
    QVERIFY(reached.contains(opened.page.findChild<QLineEdit *>(u"undoSeconds"_s)));
    QVERIFY(reached.contains(opened.page.findChild<QPushButton *>(u"openFolder"_s)));
    for (const QWidget *widget : std::as_const(reached))
        QVERIFY(!widget->accessibleName().isEmpty() || widget->inherits("QPushButton"));
    QSignalSpy closed(&opened.page, &SettingsPage::closeRequested);
    QTest::keyClick(opened.page.focusWidget(), Qt::Key_Escape);
    QCOMPARE(closed.size(), 1);
}

QTEST_MAIN(TestSettings)
#include "test_settings.moc"
