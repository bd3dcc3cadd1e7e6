// SPDX-License-Identifier: GPL-3.0-or-later
// The command palette: what it finds, in which order, by which letters, and who has the keyboard afterwards.
#include "ui/common/typed_text.h"
#include "ui/shell/command_palette.h"

#include "ui/common/theme.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPromise>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace kramar;
using namespace kramar::ui;

namespace {

using Hits = Result<QList<PaletteHit>>;

// A search that answers when the test says so.
struct Books {
    struct Question {
        QString text;
        std::shared_ptr<QPromise<Hits>> promise;
    };
    QList<Question> questions;
    QList<qint64> opened, openedApart;

    PaletteSource source(const QString &title, bool byNumber = false)
    {
        return {.icon = u"orders"_s,
                .title = [title] { return title; },
                .find =
                    [this](const QString &text) {
                        auto promise = std::make_shared<QPromise<Hits>>();
                        promise->start();
                        questions.append({text, promise});
                        return promise->future();
                    },
                .open = [this](qint64 id) { opened.append(id); },
                .openApart = [this](qint64 id) { openedApart.append(id); },
                .byNumber = byNumber};
    }
    void answer(qsizetype question, const Hits &hits)
    {
        questions[question].promise->addResult(hits);
        questions[question].promise->finish();
    }
};

struct Desk {
    QTemporaryDir folder;
    QSettings local{folder.filePath(u"local.ini"_s), QSettings::IniFormat};
    QWidget window;
    QLineEdit *work = new QLineEdit(&window);
    QPushButton *other = new QPushButton(u"other"_s, &window);
    QObject page, elsewhere, everywhere;
    QStringList done;
    QString went;
    QString why;
    Books books;
    std::unique_ptr<CommandPalette> palette;

    void open()
    {
        add(page, Command::Kind::Row, u"step"_s, u"Підтвердити"_s, QKeySequence(Qt::CTRL | Qt::Key_Return));
        add(page, Command::Kind::Row, u"refund"_s, u"Повернути кошти"_s, {}, [this] { return why; });
        add(page, Command::Kind::Page, u"retry"_s, u"Повторити всі відмови"_s);
        add(page, Command::Kind::Filter, u"filter_new"_s, u"Нові"_s);
        add(elsewhere, Command::Kind::Row, u"link"_s, u"Повністю зв’язати"_s);
        add(elsewhere, Command::Kind::Filter, u"filter_hidden"_s, u"Приховані"_s);
        add(everywhere, Command::Kind::Window, u"round"_s, u"Повний раунд зараз"_s, Qt::Key_F9);
        add(everywhere, Command::Kind::Place, u"go_queue"_s, u"Черга"_s, QKeySequence(Qt::CTRL | Qt::Key_5));
        auto *column = new QVBoxLayout(&window);
        column->addWidget(work);
        column->addWidget(other);
        column->addStretch();
        window.resize(1000, 700);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        work->setFocus();
        palette = std::make_unique<CommandPalette>(
            PaletteParts{.commands =
                             [this] {
                                 return QList<CommandPlace>{
                                     {u"Замовлення"_s, u"orders"_s, true, Command::of(&page)},
                                     {u"Товари"_s, u"products"_s, false, Command::of(&elsewhere)},
                                     {u"Скрізь"_s, {}, true, Command::of(&everywhere)}};
                             },
                         .go = [this](const QString &key) { went = key; },
                         .sources = {books.source(u"Orders"_s, true), books.source(u"Clients"_s)},
                         .local = local},
            &window);
        palette->open();
        QVERIFY(palette->field()->hasFocus());
    }
    void add(QObject &place, Command::Kind kind, const QString &name, const QString &words,
             const QKeySequence &key = {}, const std::function<QString()> &whyNot = {})
    {
        new Command(kind,
                    {.words = [words] { return words; },
                     .act = [this, name] { done.append(name); },
                     .key = key,
                     .name = name,
                     .whyNot = whyNot},
                    &place);
    }
    void type(const QString &text)
    {
        palette->field()->selectAll();
        palette->field()->insert(text);
    }
    void press(Qt::Key key, Qt::KeyboardModifiers with = {}) { QTest::keyClick(palette->field(), key, with); }
    QStringList shown() const
    {
        QStringList texts;
        for (const PaletteRow &row : palette->model().rows())
            texts.append((row.heading ? u"# "_s : QString()) + row.text);
        return texts;
    }
    QString current() const
    {
        const QModelIndex index = palette->findChild<QListView *>()->currentIndex();
        return index.isValid() ? palette->model().rows().at(index.row()).text : QString();
    }
    const PaletteRow *row(const QString &text) const
    {
        for (const PaletteRow &each : palette->model().rows()) {
            if (each.text == text)
                return &each;
        }
        return nullptr;
    }
};

} // namespace

class TestPalette : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_themes = new ThemeManager(this); }
    void firstLettersOfWords();
    void theWrongLayoutIsForgiven();
    void lookAlikesAreOneLetter();
    void howItMayHaveBeenMeant();
    void choosesByFirstLettersAndRuns();
    void theImpossibleSaysWhy();
    void savedFiltersOfOtherPages();
    void habitsRise();
    void objectsComeLaterAndLateAnswersAreDropped();
    void whatIsFoundOpensInAWindowOfItsOwn();
    void whatFindsNothingIsAskedAsItWasMeant();
    void aFailureIsNotNothing();
    void aScannerIsFasterThanTheBooks();
    void commandsOnly();
    void givesTheKeyboardBack();
    void nothingFoundIsSaid();

private:
    ThemeManager *m_themes = nullptr;
};

void TestPalette::firstLettersOfWords()
{
    QVERIFY(matchWords(u"Повний раунд зараз"_s, u"пов"_s));
    QVERIFY(matchWords(u"Повний раунд зараз"_s, u"ра пов"_s)); // in any order
    QVERIFY(matchWords(u"Повний раунд зараз"_s, u"прз"_s));    // one letter a word
    QVERIFY(!matchWords(u"Повний раунд зараз"_s, u"вн"_s));    // two letters inside a word are chance
    QVERIFY(matchWords(u"Повний раунд зараз"_s, u"унд"_s));
    QVERIFY(!matchWords(u"Повний раунд зараз"_s, u"черга"_s));
    QVERIFY(!matchWords(u"раунд"_s, u"ра ра"_s)); // a word is found once
    QVERIFY(matchWords(u"Повний раунд"_s, u"повний"_s)->score > matchWords(u"Повнота"_s, u"повн"_s)->score);
    QVERIFY(matchWords(u"Раунд"_s, u"ра"_s)->score > matchWords(u"Повний раунд"_s, u"ра"_s)->score);
    QCOMPARE(matchWords(u"Повний раунд"_s, u"рау"_s)->spans, (QList<Span>{{7, 3}}));
    // The apostrophe is no letter of the search, and stays inside what is bold.
    QCOMPARE(matchWords(u"Зв’язування"_s, u"звя"_s)->spans, (QList<Span>{{0, 4}}));
    QCOMPARE(matchWords(u"будь-що"_s, QString())->score, 0);
}

void TestPalette::theWrongLayoutIsForgiven()
{
    QCOMPARE(inOtherLayout(u"gjdn"_s), u"повт"_s);
    QCOMPARE(inOtherLayout(u"Ghfqc"_s), u"Прайс"_s);
    QCOMPARE(inOtherLayout(u"йгугу"_s), u"queue"_s);
    QCOMPARE(inOtherLayout(u"312"_s), u"312"_s);
    QVERIFY(matchWords(u"Повторити всі відмови"_s, u"gjdn"_s));
    QVERIFY(matchWords(u"Queue"_s, u"йгу"_s));
    QVERIFY(matchWords(u"Повторити"_s, u"повт"_s)->score > matchWords(u"Повторити"_s, u"gjdn"_s)->score);
}

void TestPalette::lookAlikesAreOneLetter()
{
    QVERIFY(matchWords(u"Кабель USB"_s, u"kaб"_s)); // Latin k and a
    QVERIFY(matchWords(u"PB-20K-BK"_s, u"рв"_s));   // Cyrillic р and в
}

void TestPalette::howItMayHaveBeenMeant()
{
    QCOMPARE(readingsOf(u"312845671"_s), QStringList{u"312845671"_s});
    const QStringList readings = readingsOf(u"gjdn"_s);
    QCOMPARE(readings.first(), u"gjdn"_s);
    QVERIFY(readings.contains(u"повт"_s));
    QVERIFY(readingsOf(u"рв-20"_s).contains(u"pb-20"_s));
}

void TestPalette::choosesByFirstLettersAndRuns()
{
    Desk desk;
    desk.open();
    desk.type(u"пов"_s);
    QCOMPARE(desk.shown(), (QStringList{u"# For what is chosen"_s, u"Повернути кошти"_s, u"# Commands"_s,
                                        u"Повторити всі відмови"_s, u"Повний раунд зараз"_s}));
    QCOMPARE(desk.row(u"Повний раунд зараз"_s)->key, u"F9"_s);
    desk.press(Qt::Key_Down);
    desk.press(Qt::Key_Down); // over the heading
    QCOMPARE(desk.current(), u"Повний раунд зараз"_s);
    desk.press(Qt::Key_Return);
    QCOMPARE(desk.done, QStringList{u"round"_s});
    QVERIFY(!desk.palette->isVisible());
    desk.palette->open();
    QCOMPARE(desk.palette->field()->text(), QString());
    desk.type(u"черга"_s); // a place that fits better than any command
    QCOMPARE(desk.current(), u"Черга"_s);
    desk.press(Qt::Key_Return);
    QCOMPARE(desk.done.last(), u"go_queue"_s);
}

void TestPalette::theImpossibleSaysWhy()
{
    Desk desk;
    desk.why = u"Замовлення не оплачено."_s;
    desk.open();
    QVERIFY(!desk.row(u"Повернути кошти"_s)); // not among what is offered unasked
    desk.type(u"повер"_s);
    QVERIFY(desk.row(u"Повернути кошти"_s));
    QCOMPARE(desk.row(u"Повернути кошти"_s)->reason, desk.why);
    QCOMPARE(desk.current(), QString()); // not what Enter means
    desk.press(Qt::Key_Down);
    QCOMPARE(desk.palette->field()->accessibleDescription(), u"Повернути кошти, Замовлення не оплачено."_s);
    desk.press(Qt::Key_Return);
    QVERIFY(desk.palette->isVisible());
    QVERIFY(desk.done.isEmpty());
}

void TestPalette::savedFiltersOfOtherPages()
{
    Desk desk;
    desk.open();
    desk.type(u"прихо"_s);
    QCOMPARE(desk.current(), u"Товари: Приховані"_s);
    desk.press(Qt::Key_Return);
    QCOMPARE(desk.went, u"products"_s);
    QCOMPARE(desk.done, QStringList{u"filter_hidden"_s});
    desk.palette->open();
    desk.type(u"повністю"_s); // an act of rows that are not shown
    QVERIFY(!desk.row(u"Повністю зв’язати"_s));
}

void TestPalette::habitsRise()
{
    Desk desk;
    desk.open();
    desk.type(u"пов"_s);
    QCOMPARE(desk.current(), u"Повернути кошти"_s);
    for (int i = 0; i < 2; ++i) {
        desk.palette->open();
        desk.type(u"повн"_s);
        desk.press(Qt::Key_Return);
    }
    QCOMPARE(desk.done, (QStringList{u"round"_s, u"round"_s}));
    desk.palette->open();
    QVERIFY(desk.shown().indexOf(u"# Often used"_s) >= 0);
    QCOMPARE(desk.shown().indexOf(u"Повний раунд зараз"_s), desk.shown().indexOf(u"# Often used"_s) + 1);
    desk.type(u"пов"_s);
    QCOMPARE(desk.current(), u"Повний раунд зараз"_s);
    Habits habits(desk.local);
    for (int i = 0; i < 60; ++i)
        habits.used(u"window.other"_s);
    QVERIFY(habits.uses(u"window.other"_s) <= 41);
    QVERIFY(habits.uses(u"window.round"_s) < 2); // faded
}

void TestPalette::objectsComeLaterAndLateAnswersAreDropped()
{
    Desk desk;
    desk.open();
    desk.type(u"ро"_s);
    QTRY_COMPARE(desk.books.questions.size(), 2);
    desk.type(u"роман"_s);
    QTRY_COMPARE(desk.books.questions.size(), 4);
    desk.books.answer(0, QList<PaletteHit>{{1, u"Ротан"_s, {}}});
    desk.books.answer(3, QList<PaletteHit>{{2, u"Бондар Роман"_s, u"+38050"_s}});
    QTRY_VERIFY(desk.row(u"Бондар Роман"_s));
    QVERIFY(!desk.row(u"Ротан"_s)); // the answer to what is no longer asked
    QCOMPARE(desk.row(u"Бондар Роман"_s)->spans, (QList<Span>{{7, 5}}));
    QCOMPARE(desk.current(), u"Бондар Роман"_s);
    desk.books.answer(2, QList<PaletteHit>{{3, u"Романюк"_s, {}}});
    QTRY_VERIFY(desk.row(u"Романюк"_s));
    QCOMPARE(desk.shown(), (QStringList{u"# Orders"_s, u"Романюк"_s, u"# Clients"_s, u"Бондар Роман"_s}));
    QCOMPARE(desk.current(), u"Бондар Роман"_s); // nothing moves under the hand
    desk.press(Qt::Key_Return);
    QCOMPARE(desk.books.opened, QList<qint64>{2});
}

void TestPalette::whatIsFoundOpensInAWindowOfItsOwn()
{
    Desk desk;
    desk.open();
    desk.type(u"бондар"_s);
    QTRY_COMPARE(desk.books.questions.size(), 2);
    desk.books.answer(1, QList<PaletteHit>{{2, u"Бондар Роман"_s, {}}});
    QTRY_COMPARE(desk.current(), u"Бондар Роман"_s);
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(desk.books.openedApart, QList<qint64>{2});
    QVERIFY(desk.books.opened.isEmpty());
    QVERIFY(!desk.palette->isVisible());
}

void TestPalette::whatFindsNothingIsAskedAsItWasMeant()
{
    Desk desk;
    desk.open();
    desk.type(u"hjvfy"_s);
    QTRY_COMPARE(desk.books.questions.size(), 2);
    QCOMPARE(desk.books.questions[0].text, u"hjvfy"_s);
    desk.books.answer(0, QList<PaletteHit>());
    QTRY_COMPARE(desk.books.questions.size(), 3);
    QCOMPARE(desk.books.questions[2].text, u"роман"_s);
    desk.books.answer(2, QList<PaletteHit>{{5, u"Роман"_s, {}}});
    QTRY_VERIFY(desk.row(u"Роман"_s));
}

void TestPalette::aFailureIsNotNothing()
{
    Desk desk;
    desk.open();
    desk.type(u"роман"_s);
    QTRY_COMPARE(desk.books.questions.size(), 2);
    desk.books.answer(1, Error::of(Error::Kind::Io, u"disk"_s));
    QTRY_VERIFY(desk.row(u"Could not be searched"_s));
    QVERIFY(!desk.row(u"Could not be searched"_s)->reason.isEmpty());
    QVERIFY(!desk.row(u"Could not be searched"_s)->canRun());
}

void TestPalette::aScannerIsFasterThanTheBooks()
{
    Desk desk;
    desk.open();
    desk.type(u"#20450000000204"_s);
    desk.press(Qt::Key_Return);
    QVERIFY(desk.palette->isVisible());
    QTRY_COMPARE(desk.books.questions.size(), 1); // only what has numbers is asked
    QCOMPARE(desk.books.questions[0].text, u"20450000000204"_s);
    desk.books.answer(0, QList<PaletteHit>{{77, u"No. 312"_s, {}}});
    QTRY_COMPARE(desk.books.opened, QList<qint64>{77});
    QVERIFY(!desk.palette->isVisible());
}

void TestPalette::commandsOnly()
{
    Desk desk;
    desk.open();
    desk.type(u"> "_s);
    QVERIFY(desk.row(u"Підтвердити"_s));
    QVERIFY(!desk.row(u"Черга"_s)); // a place
    desk.type(u">пов"_s);
    QCOMPARE(desk.current(), u"Повернути кошти"_s);
    QTest::qWait(200); // longer than the pause before a question
    QVERIFY(desk.books.questions.isEmpty());
}

void TestPalette::givesTheKeyboardBack()
{
    Desk desk;
    desk.open();
    desk.press(Qt::Key_Tab); // stays inside
    QVERIFY(desk.palette->field()->hasFocus());
    desk.press(Qt::Key_Escape);
    QVERIFY(!desk.palette->isVisible());
    QVERIFY(desk.work->hasFocus());
    desk.palette->open();
    QSignalSpy pressed(desk.other, &QPushButton::clicked);
    QTest::mouseClick(desk.other, Qt::LeftButton); // beside it: it closes, and nothing below is pressed
    QVERIFY(!desk.palette->isVisible());
    QCOMPARE(pressed.size(), 0);
    QVERIFY(desk.work->hasFocus());
    desk.palette->open();
    desk.other->setFocus(); // a key of the window led elsewhere
    QTRY_VERIFY(!desk.palette->isVisible());
    QVERIFY(desk.other->hasFocus());
}

void TestPalette::nothingFoundIsSaid()
{
    Desk desk;
    desk.open();
    desk.type(u"щщщ"_s);
    const auto says = [&](const QString &words) {
        const auto labels = desk.palette->findChildren<QLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(),
                           [&](const QLabel *label) { return label->isVisible() && label->text() == words; });
    };
    QVERIFY(says(u"Searching…"_s));
    QTRY_COMPARE(desk.books.questions.size(), 2);
    qsizetype answered = 0;
    QTRY_VERIFY([&] {
        while (answered < desk.books.questions.size())
            desk.books.answer(answered++, QList<PaletteHit>());
        return says(u"Nothing is found for “щщщ”."_s);
    }());
}

QTEST_MAIN(TestPalette)
#include "test_palette.moc"
