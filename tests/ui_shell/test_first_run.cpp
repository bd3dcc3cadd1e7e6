// SPDX-License-Identifier: GPL-3.0-or-later
// What stands before and around the pages: the first steps with the choice of a language, the bar at the foot.
#include "ui/common/preferences.h"
#include "ui/shell/first_run_page.h"
#include "ui/shell/nav_button.h"
#include "ui/shell/navigation.h"
#include "ui/shell/status_strip.h"

#include <QComboBox>
#include <QPushButton>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace kramar;
using namespace kramar::ui;

class TestFirstRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_themes = new ThemeManager(this); }

    void theLanguageIsChosenInTheHead()
    {
        words::installLanguage(*qApp, words::Language::English);
        const auto back = qScopeGuard([] { words::installLanguage(*qApp, words::Language::English); });
        QTemporaryDir folder;
        QSettings local(folder.filePath(u"window.ini"_s), QSettings::IniFormat);
        Preferences preferences(local, *m_themes);
        FirstRunPage page(u"admin"_s, true, preferences);
        page.resize(1248, 800);
        page.show();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        const auto box = [&page] { return page.findChild<QComboBox *>(u"firstLanguage"_s); };
        QCOMPARE(box()->currentText(), u"English"_s);
        QVERIFY(!box()->accessibleName().isEmpty());
        page.setFocus();
        QVERIFY(page.findChild<QPushButton *>(u"connectStore"_s)->hasFocus()); // the one thing to do
        box()->setFocus();
        QTest::keyClick(box(), Qt::Key_Up); // to Ukrainian, by the keyboard
        QTRY_COMPARE(preferences.language(), words::Language::Ukrainian);
        QTRY_COMPARE(box()->currentText(), u"Українська"_s);
        QVERIFY(box()->hasFocus()); // the page was made anew around it
        QTRY_COMPARE(page.findChild<QPushButton *>(u"connectStore"_s)->text(), u"Під’єднати магазин…"_s);
        QCOMPARE(words::currentLanguage(), words::Language::Ukrainian);
    }

    void ofStoresAtRestTheNextRoundIsCounted()
    {
        StatusStrip strip;
        strip.setStores({store(1, u"Дім і Сад"_s), store(2, u"Дім Опт"_s)});
        strip.setProgress({.store = StoreId(1)});
        strip.setProgress({.store = StoreId(2)});
        QCOMPARE(strip.sentence(), u"The exchange works"_s); // of all, so of none by its name
        strip.setProgress({.store = StoreId(1), .nextRound = SystemClock().now().plusMs(9 * 60'000)});
        strip.setProgress({.store = StoreId(2), .nextRound = SystemClock().now().plusMs(4 * 60'000)});
        strip.setProgress({.store = StoreId(3), .nextRound = SystemClock().now().plusMs(-1'000)}); // it is due
        static const QRegularExpression soonest(u"^The exchange works · next round in (3:5\\d|4:00)$"_s);
        QVERIFY2(soonest.match(strip.sentence()).hasMatch(), qPrintable(strip.sentence()));
        const QString before = strip.sentence();
        QTRY_VERIFY(strip.sentence() != before); // it counts
        // What is so of one store names it.
        strip.setProgress({.store = StoreId(2), .state = exchange::Progress::State::HeldByOther});
        QVERIFY2(strip.sentence().startsWith(u"Дім Опт: "_s), qPrintable(strip.sentence()));
    }

    void aFoldedCounterLeavesTheIcon()
    {
        QWidget frame;
        Navigation navigation({}, &frame);
        navigation.setFolded(true);
        NavButton row(u"orders"_s, &frame);
        row.setText(u"Orders"_s);
        row.setFolded(true);
        row.resize(navigation.width() - 16, 28);
        const auto icon = [&row] { return row.grab(QRect(0, 0, 20, 28)).toImage(); };
        const auto beside = [&row] { return row.grab(QRect(20, 0, 24, 28)).toImage(); };
        const QImage before = icon();
        const QImage empty = beside();
        for (const int count : {7, 23, 150}) {
            row.setCounter(count, Counter::Look::Accent);
            QCOMPARE(icon(), before);
            QVERIFY(beside() != empty);
        }
    }

private:
    static stores::Store store(qint64 id, const QString &name)
    {
        stores::Store made;
        made.id = StoreId(id);
        made.name = name;
        return made;
    }

    ThemeManager *m_themes = nullptr;
};

QTEST_MAIN(TestFirstRun)
#include "test_first_run.moc"
