// SPDX-License-Identifier: GPL-3.0-or-later
// Every page and dialog of the window, in both languages and in one that is a third longer, looked through for things
// without a name, doubled mnemonics and texts without room. KRAMAR_TEST_SCALE: the scale of the screen (1),
// KRAMAR_TEST_POINTS: the size of the font (9).
#include "tests/stage/scenes.h"
#include "tests/ui_walk/checks.h"
#include "ui/common/list_page.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QTabBar>
#include <QTest>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace kramar;
using namespace kramar::test;

namespace {

// English a third longer: every third letter twice. Places for values stay what they are.
class LongWords : public QTranslator
{
    Q_OBJECT

public:
    LongWords()
    {
        if (!load(u"kramar_en"_s, u":/i18n"_s)) // for the plurals
            qFatal("no English texts");
    }
    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *source, const char *disambiguation, int n) const override
    {
        if (QByteArrayView(context).startsWith("Q"))
            return {}; // Qt's own
        QString text = QTranslator::translate(context, source, disambiguation, n);
        if (text.isEmpty())
            text = QString::fromUtf8(source);
        return longer(text);
    }
    static QString longer(const QString &text)
    {
        QString made;
        int letters = 0;
        for (qsizetype i = 0; i < text.size(); ++i) {
            made += text[i];
            if (text[i] == u'%' || text[i] == u'&') { // %1, %n, %L1, a mnemonic
                while (i + 1 < text.size() && (text[i + 1].isDigit() || text[i + 1] == u'n' || text[i + 1] == u'L'))
                    made += text[++i];
                continue;
            }
            if (text[i].isLetter() && ++letters % 3 == 0)
                made += text[i];
        }
        return made;
    }
};

// All of it: a message of QtTest ends after a thousand characters.
void verifyNothing(const QStringList &wrong)
{
    for (const QString &line : wrong)
        fprintf(stderr, "  %s\n", qPrintable(line));
    QVERIFY2(wrong.isEmpty(), qPrintable(u"%1 things, listed above"_s.arg(wrong.size())));
}

} // namespace

class TestWalk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { setUpFont(wishedPoints()); }
    void thePseudoLanguageIsAThirdLonger();
    void theChecksSeeWhatIsWrong();
    void everyFace_data();
    void everyFace();
    void everyFilter_data() { everyFace_data(); }
    void everyFilter();
    void theFirstRun_data() { everyFace_data(); }
    void theFirstRun();
    void theMenu();

private:
    void speak(const QString &language);
    void check(const QWidget *window, const QString &name, QStringList &wrong) const;
    Stage &stage()
    {
        if (!m_stage)
            m_stage = std::make_unique<Stage>(Stage::Books::Filled);
        return *m_stage;
    }

    std::unique_ptr<Stage> m_stage;
    std::unique_ptr<QTranslator> m_long;
};

void TestWalk::check(const QWidget *window, const QString &name, QStringList &wrong) const
{
    const Titles titles = m_long ? Titles::MayBeCut : Titles::Whole;
    for (const QString &line : nameless(window) + doubledMnemonics(window) + clipped(window, titles))
        wrong.append(name + u": "_s + line);
}

void TestWalk::speak(const QString &language)
{
    m_long.reset();
    words::installLanguage(*qApp, language == u"uk" ? words::Language::Ukrainian : words::Language::English);
    if (language == u"long") {
        m_long = std::make_unique<LongWords>();
        QCoreApplication::installTranslator(m_long.get());
    }
}

void TestWalk::thePseudoLanguageIsAThirdLonger()
{
    QCOMPARE(LongWords::longer(u"Orders"_s), u"Ordderss"_s);
    QCOMPARE(LongWords::longer(u"%1 of %L2, %n left"_s), u"%1 of %L2, %n lleftt"_s);
}

void TestWalk::theChecksSeeWhatIsWrong()
{
    QWidget window;
    window.resize(400, 360);
    const auto put = [&window](QWidget *widget, const QRect &place) {
        widget->setParent(&window);
        widget->setGeometry(place);
        return widget;
    };
    put(new QLabel(u"fits"_s), {0, 0, 200, 40});
    auto *label = new QLabel(u"S&tore"_s);
    put(label, {0, 40, 100, 40});
    auto *combo = new QComboBox;
    combo->addItem(u"a choice"_s);
    put(combo, {100, 40, 150, 40});
    label->setBuddy(combo);
    window.show();
    QCOMPARE(nameless(&window) + doubledMnemonics(&window) + clipped(&window), QStringList());

    label->setBuddy(nullptr);
    put(new QLineEdit, {0, 80, 100, 40})->show();
    QCOMPARE(nameless(&window).size(), 2); // the choice in a box is not its name
    label->setBuddy(combo);
    put(new QCheckBox(u"Sen&t"_s), {0, 120, 150, 40})->show();
    QCOMPARE(doubledMnemonics(&window).size(), 1);
    put(new QLabel(u"a sentence that has no room"_s), {0, 160, 60, 40})->show();
    auto *wrapped = new QLabel(u"a sentence that has no room although it may be wrapped"_s);
    wrapped->setWordWrap(true);
    put(wrapped, {100, 160, 100, 20})->show();
    put(new QLabel(u"beyond the edge"_s), {350, 200, 200, 40})->show();
    auto *tabs = new QTabBar;
    tabs->addTab(u"a tab with a title that is long"_s);
    tabs->setElideMode(Qt::ElideRight);
    put(tabs, {0, 240, 80, 40})->show();
    QCOMPARE(clipped(&window).size(), 4);
}

void TestWalk::everyFace_data()
{
    QTest::addColumn<QString>("language");
    for (const QString &language : {u"uk"_s, u"en"_s, u"long"_s})
        QTest::addRow("%s", qPrintable(language)) << language;
}

void TestWalk::everyFace()
{
    QFETCH(QString, language);
    speak(language);
    QStringList wrong;
    for (const Scene &scene : allScenes())
        visit(stage(), scene, [&](const QWidget *shown) { check(shown, scene.name, wrong); });
    verifyNothing(wrong);
}

// What opens below each button of the filter bar.
void TestWalk::everyFilter()
{
    QFETCH(QString, language);
    speak(language);
    QStringList wrong;
    for (const QString &key : {u"orders"_s, u"clients"_s, u"products"_s, u"linking"_s, u"prices"_s, u"groups"_s,
                               u"mappings"_s, u"balances"_s, u"documents"_s, u"queue"_s}) {
        stage().window().go(key);
        auto *page = qobject_cast<ui::ListPage *>(stage().window().page(key));
        QVERIFY(page);
        for (QAbstractButton *button : page->filters()->findChildren<QAbstractButton *>()) {
            if (!button->isVisible())
                continue;
            button->click();
            if (QWidget *popup = QApplication::activePopupWidget()) {
                check(popup, key + u" filter "_s + button->accessibleName(), wrong);
                popup->close();
            }
        }
    }
    verifyNothing(wrong);
}

void TestWalk::theFirstRun()
{
    QFETCH(QString, language);
    Stage empty(Stage::Books::Empty);
    speak(language);
    QStringList wrong;
    atRest(&empty.window());
    check(&empty.window(), u"first-run"_s, wrong);
    verifyNothing(wrong);
}

void TestWalk::theMenu()
{
    QStringList wrong;
    for (const QString &language : {u"uk"_s, u"en"_s}) {
        speak(language);
        QMenu *menu = stage().window().mainMenu();
        QVERIFY(!menu->actions().isEmpty());
        check(menu, u"menu"_s, wrong);
        for (const QMenu *below : menu->findChildren<QMenu *>())
            check(below, u"menu "_s + below->title(), wrong);
    }
    verifyNothing(wrong);
}

int main(int argc, char **argv)
{
    setUpLook(wishedScale());
    QApplication app(argc, argv);
    if (app.devicePixelRatio() != wishedScale())
        qFatal("the scale is not what was asked for");
    TestWalk test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_walk.moc"
