// SPDX-License-Identifier: GPL-3.0-or-later
// The window as it looks, next to the pictures of it in references/: each screen in both languages and both themes.
// KRAMAR_RENEW_SCREENS=1 takes what is shown for the new references; look at them before they are kept.
// KRAMAR_TEST_SCALE: the scale of the screen; at others than 1 the orders alone are compared.
#include "tests/stage/scenes.h"
#include "tests/ui_look/reference.h"
#include "ui/gallery/gallery_window.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace kramar;
using namespace kramar::test;

namespace {

const QStringList screens{u"orders"_s,
                          u"clients"_s,
                          u"products"_s,
                          u"prices"_s,
                          u"prices-wholesale"_s,
                          u"balances"_s,
                          u"warehouses"_s,
                          u"documents"_s,
                          u"queue-refused"_s,
                          u"store"_s,
                          u"bulk-edit"_s,
                          u"bulk-edit-locks"_s,
                          u"own-groups"_s,
                          u"snapshots"_s,
                          u"snapshot"_s,
                          u"restore"_s,
                          u"linking"_s,
                          u"conflicts"_s,
                          u"drift"_s,
                          u"groups"_s,
                          u"mappings"_s,
                          u"category-moves"_s,
                          u"add-store-rights"_s,
                          u"cancel-order"_s,
                          u"to-production"_s,
                          u"balances-for-prom"_s,
                          u"download-balances"_s,
                          u"price-list-stores"_s,
                          u"price-rule"_s,
                          u"locks"_s};
constexpr int patienceMs = 3000; // pictures and rows come when they come

// "", "-150"
QString scaleMark()
{
    return wishedScale() == 1 ? QString() : u"-%1"_s.arg(qRound(wishedScale() * 100));
}

} // namespace

class TestScreens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { setUpFont(); }
    void aDifferenceIsSeen();
    void looksAsItDid_data();
    void looksAsItDid();
    void theFirstRunLooksAsItDid_data() { looksAsItDid_data(); }
    void theFirstRunLooksAsItDid();
    void theComponentsLookAsTheyDid();

private:
    static void compare(ui::ThemeManager &themes, QWidget *shown, const QString &name, QStringList &wrong);
};

void TestScreens::aDifferenceIsSeen()
{
    if (Reference::renewing())
        QSKIP("the references are made");
    const Reference reference(u"orders-uk-light"_s);
    QImage shown(QStringLiteral(KRAMAR_SOURCE_DIR "/tests/ui_look/references/orders-uk-light.png"));
    QCOMPARE(shown.size(), QSize(1440, 900));
    QCOMPARE(reference.compare(shown), QString());
    shown = shown.convertToFormat(QImage::Format_RGB32);
    for (int x = 0; x < 10; ++x) {
        for (int y = 0; y < 10; ++y) // as much as a small mark
            shown.setPixelColor(700 + x, 400 + y, Qt::red);
    }
    QVERIFY(!reference.compare(shown).isEmpty());
    QVERIFY(!reference.compare(shown.copy(0, 0, 1400, 900)).isEmpty());
    QVERIFY(!Reference(u"no-such-screen"_s).compare(shown).isEmpty());
}

void TestScreens::compare(ui::ThemeManager &themes, QWidget *shown, const QString &name, QStringList &wrong)
{
    for (const ui::Theme theme : {ui::Theme::Light, ui::Theme::Dark}) {
        themes.setTheme(theme);
        const Reference reference(u"%1-%2-%3"_s.arg(name, words::toCode(words::currentLanguage()), ui::toCode(theme)) +
                                  scaleMark());
        QElapsedTimer waited;
        waited.start();
        QImage picture = atRest(shown);
        if (Reference::renewing()) {
            if (!reference.renew(picture))
                wrong.append(name + u": cannot be written"_s);
            continue;
        }
        QString difference = reference.compare(picture);
        while (!difference.isEmpty() && waited.elapsed() < patienceMs) {
            picture = atRest(shown);
            difference = reference.compare(picture);
        }
        if (difference.isEmpty())
            continue;
        reference.keep(picture);
        wrong.append(difference);
    }
}

void TestScreens::looksAsItDid_data()
{
    QTest::addColumn<words::Language>("language");
    QTest::addRow("uk") << words::Language::Ukrainian;
    QTest::addRow("en") << words::Language::English;
}

void TestScreens::looksAsItDid()
{
    QFETCH(words::Language, language);
    Stage stage(Stage::Books::Filled, language);
    QStringList wrong;
    QStringList seen;
    const QStringList wanted = wishedScale() == 1 ? screens : screens.first(1);
    for (const Scene &scene : allScenes()) {
        if (!wanted.contains(scene.name))
            continue;
        visit(stage, scene, [&](QWidget *shown) { compare(stage.app().theme(), shown, scene.name, wrong); });
        seen.append(scene.name);
    }
    QCOMPARE(seen.join(u' '), wanted.join(u' ')); // names what is missing
    QVERIFY2(wrong.isEmpty(),
             qPrintable(u"\n%1\nsee %2"_s.arg(wrong.join(u'\n'), QStringLiteral(KRAMAR_FAILED_SCREENS))));
}

void TestScreens::theFirstRunLooksAsItDid()
{
    QFETCH(words::Language, language);
    Stage stage(Stage::Books::Empty, language);
    QStringList wrong;
    compare(stage.app().theme(), &stage.window(), u"first-run"_s, wrong);
    QVERIFY2(wrong.isEmpty(),
             qPrintable(u"\n%1\nsee %2"_s.arg(wrong.join(u'\n'), QStringLiteral(KRAMAR_FAILED_SCREENS))));
}

void TestScreens::theComponentsLookAsTheyDid()
{
    words::installLanguage(*qApp, words::Language::Ukrainian); // as the samples are
    ui::ThemeManager themes;
    ui::GalleryWindow gallery(themes);
    gallery.show();
    gallery.sheets()->setFixedWidth(980);
    QStringList wrong;
    compare(themes, gallery.sheets(), u"components"_s, wrong);
    QVERIFY2(wrong.isEmpty(),
             qPrintable(u"\n%1\nsee %2"_s.arg(wrong.join(u'\n'), QStringLiteral(KRAMAR_FAILED_SCREENS))));
}

int main(int argc, char **argv)
{
    setUpLook(wishedScale());
    QApplication app(argc, argv);
    TestScreens test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_screens.moc"
