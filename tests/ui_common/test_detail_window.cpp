// SPDX-License-Identifier: GPL-3.0-or-later
// An object in a window of its own: opened by the key from its list, worked on, closed.
#include "memory_source.h"

#include "ui/common/detail_card.h"
#include "ui/common/detail_window.h"
#include "ui/common/edits.h"
#include "ui/common/field.h"
#include "ui/common/list_page.h"
#include "ui/common/theme.h"

#include <QLineEdit>
#include <QPromise>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QVBoxLayout>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace kramar;
using namespace kramar::ui;

namespace {

// A note on a number, kept in memory.
class NoteCard : public DetailCard
{
public:
    using Notes = QHash<qint64, QString>;
    static constexpr qint64 locked = -1; // a note of this number: the books refuse
    explicit NoteCard(Notes &notes)
        : DetailCard(new DetailPane)
        , m_notes(notes)
        , m_note(new QLineEdit)
        , m_field(new Field(u"Note"_s, m_note))
    {
        m_note->setObjectName(u"note"_s);
        pane()->addSection({})->addWidget(m_field);
    }
    void show(std::optional<qint64> id) override
    {
        m_id = id;
        if (!id)
            return;
        if (m_notes.value(*id) == u"gone")
            Q_EMIT gone();
        else
            pane()->setTitle(u"No. %1"_s.arg(*id));
        m_note->setText(m_notes.value(*id));
        if (m_notes.value(*id) != u"gone")
            pane()->showContent();
    }
    std::optional<qint64> shownId() const override { return m_id; }
    bool hasUnsaved() const override { return m_id && m_note->text() != m_notes.value(*m_id); }
    void save() override
    {
        if (m_note->text() == u"word") {
            m_field->setError(u"This is not a number."_s);
            Q_EMIT saveEnded(false);
            return;
        }
        if (m_note->text() == u"wrong") {
            Q_EMIT saveEnded(false);
            return fail(Error::of(Error::Kind::Invalid, u"wrong"_s));
        }
        const QString now = m_note->text();
        const QString before = std::exchange(m_notes[*m_id], now);
        Q_EMIT wellAgain();
        const auto to = [&notes = m_notes, id = *m_id](const QString &note) {
            return [&notes, id, note] {
                const bool refused = notes.contains(locked);
                if (!refused)
                    notes[id] = note;
                QPromise<Result<QStringList>> answer;
                answer.start();
                answer.addResult(refused ? Result<QStringList>(Error::of(Error::Kind::DatabaseReadOnly, u"locked"_s))
                                         : Result<QStringList>(QStringList()));
                answer.finish();
                return answer.future();
            };
        };
        kept({u"noted: “%1”"_s.arg(now), u"Taken back: “%1” is gone"_s.arg(now)}, to(before), to(now));
        Q_EMIT saveEnded(true);
    }
    QList<Command::Spec> acts() override
    {
        return {{.words = [] { return u"Step"_s; },
                 .act = [this] { m_note->setText(u"stepped"_s); },
                 .key = QKeySequence(Qt::CTRL | Qt::Key_Return),
                 .name = u"step"_s}};
    }
    QLineEdit *note() { return m_note; }

private:
    Notes &m_notes;
    QLineEdit *m_note;
    Field *m_field;
    std::optional<qint64> m_id;
};

struct Desk {
    QTemporaryDir folder;
    QSettings local{folder.filePath(u"local.ini"_s), QSettings::IniFormat};
    NoteCard::Notes notes;
    MemorySource *source = new MemorySource;
    TableModel model{std::unique_ptr<RowSource>(source), testColumns(), ObjectKind::Order};
    std::unique_ptr<ListPage> page = std::make_unique<ListPage>(u"orders"_s, &model);

    Desk()
    {
        source->fill(5);
        page->setTitle([] { return u"Orders"_s; });
        auto *card = new NoteCard(notes);
        page->setCard(card, [this] { return new NoteCard(notes); });
        page->addUndo();
        QObject::connect(page.get(), &ListPage::currentIdChanged, card, &NoteCard::show);
        page->resize(1100, 600);
        page->show();
        page->start(&local, {.sortKey = u"number"_s});
        page->activateWindow();
        if (!QTest::qWaitForWindowActive(page.get()) || !QTest::qWaitFor([this] { return model.rowCount() == 5; }))
            qFatal("the list does not show");
    }
    // By the key, from the row.
    DetailWindow *open(qint64 id)
    {
        page->activateWindow();
        if (!QTest::qWaitForWindowActive(page.get()))
            qFatal("the page is not active");
        page->table()->setFocus();
        page->table()->setCurrentId(id);
        QTest::keyClick(page->table(), Qt::Key_Return, Qt::AltModifier);
        for (DetailWindow *window : page->ownWindows()) {
            if (window->id() == id && QTest::qWaitForWindowActive(window))
                return window;
        }
        qFatal("no window");
    }
    static QLineEdit *note(DetailWindow *window) { return window->findChild<QLineEdit *>(u"note"_s); }
    static QPushButton *button(DetailWindow *window, const QString &name)
    {
        return window->findChild<QPushButton *>(name);
    }
};

} // namespace

class TestDetailWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_themes = new ThemeManager(this); }

    void eachObjectHasOne()
    {
        Desk desk;
        DetailWindow *first = desk.open(1);
        QCOMPARE(first->windowTitle(), u"No. 1 · Orders — Kramar"_s);
        DetailWindow *second = desk.open(2);
        QVERIFY(first != second && first->isVisible() && second->isVisible());
        QCOMPARE(desk.open(1), first); // to the front
        QCOMPARE(desk.page->ownWindows().size(), 2);
        QTest::keyClick(first, Qt::Key_Escape);
        QVERIFY(!first->isVisible());
        second->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(second));
        QTest::keyClick(second, Qt::Key_W, Qt::ControlModifier);
        QVERIFY(!second->isVisible());
        QVERIFY(desk.page->ownWindows().isEmpty());
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(desk.open(1)->isVisible()); // anew
    }

    void isInTheMenuOfTheRow()
    {
        Desk desk;
        desk.page->table()->setCurrentId(3);
        const QList<Command *> commands = Command::of(desk.page.get());
        const auto found = std::find_if(commands.cbegin(), commands.cend(),
                                        [](const Command *command) { return command->objectName() == u"own_window"; });
        QVERIFY(found != commands.cend());
        QCOMPARE((*found)->kind(), Command::Kind::Row);
        (*found)->trigger();
        QCOMPARE(desk.page->ownWindows().size(), 1);
        QCOMPARE(desk.page->ownWindows().first()->id(), 3);
    }

    void whatIsDoneIsToldAndTakenBackInItsFoot()
    {
        Desk desk;
        DetailWindow *window = desk.open(1);
        Desk::note(window)->setFocus();
        QTest::keyClicks(Desk::note(window), u"call"_s);
        QTest::keyClick(Desk::note(window), Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(desk.notes.value(1), u"call"_s);
        auto *bar = window->findChild<UndoBar *>();
        QVERIFY(bar->isVisible() && bar->isOffering());
        QCOMPARE(bar->accessibleName().contains(u"noted"_s), true);
        window->card()->pane()->setFocus();
        QTest::keyClick(window->card()->pane(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(desk.notes.value(1), QString());
        QTRY_VERIFY(bar->accessibleName().contains(u"Taken back: “call” is gone"_s));
        QTest::keyClick(window->card()->pane(), Qt::Key_Z, Qt::ControlModifier); // nothing more: said, not done
        QVERIFY2(bar->accessibleName().contains(u"nothing more"_s), qPrintable(bar->accessibleName()));
        QTest::keyClick(window->card()->pane(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(desk.notes.value(1), u"call"_s); // done again
        QTRY_VERIFY(bar->isOffering() && window->card()->canUndo() && !window->card()->canRedo());
        QTest::keyClick(window->card()->pane(), Qt::Key_F5);
        QTest::keyClick(window->card()->pane(), Qt::Key_Return, Qt::ControlModifier); // an act of the card
        QCOMPARE(Desk::note(window)->text(), u"stepped"_s);
    }

    void whatCannotBeTakenBackNowStays()
    {
        Desk desk;
        DetailWindow *window = desk.open(1);
        Desk::note(window)->setText(u"call"_s);
        window->card()->save();
        desk.notes[NoteCard::locked] = u"yes"_s;
        auto *bar = window->findChild<UndoBar *>();
        window->card()->undo();
        QTRY_VERIFY(window->findChild<Banner *>()->isVisible()); // why
        QCOMPARE(desk.notes.value(1), u"call"_s);
        QVERIFY(window->card()->canUndo() && bar->isOffering());
        desk.notes.remove(NoteCard::locked);
        window->card()->undo();
        QTRY_COMPARE(desk.notes.value(1), QString());
        QTRY_VERIFY(!window->findChild<Banner *>()->isVisible() && window->card()->canRedo());
        desk.notes[NoteCard::locked] = u"yes"_s;
        window->card()->redo();
        QTRY_VERIFY(window->findChild<Banner *>()->isVisible());
        QVERIFY(window->card()->canRedo());
        desk.notes.remove(NoteCard::locked);
        window->card()->redo();
        QTRY_COMPARE(desk.notes.value(1), u"call"_s);
    }

    void theUndoOfAClosedWindowIsThePages()
    {
        Desk desk;
        for (const qint64 id : {1, 2}) {
            DetailWindow *window = desk.open(id);
            Desk::note(window)->setText(u"call %1"_s.arg(id));
            window->card()->save();
            QVERIFY(window->close());
        }
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        UndoBar *bar = desk.page->undoBar();
        QVERIFY(bar->isVisible() && bar->isOffering() && bar->accessibleName().contains(u"call 2"_s));
        desk.page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(desk.page.get()));
        desk.page->table()->setFocus();
        QTest::keyClick(desk.page->table(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(desk.notes.value(2), QString());
        QCOMPARE(desk.notes.value(1), u"call 1"_s);
        QTest::keyClick(desk.page->table(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(bar->accessibleName().contains(u"Taken back: “call 1” is gone"_s));
        QCOMPARE(desk.notes.value(1), QString());
        QTest::keyClick(desk.page->search(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier); // from a field too
        QTRY_COMPARE(desk.notes.value(1), u"call 1"_s);
    }

    // Ctrl+Z and Esc, before the books have answered.
    void whatIsUnderWayInAClosedWindowIsToldByThePage()
    {
        Desk desk;
        DetailWindow *window = desk.open(1);
        Desk::note(window)->setText(u"call"_s);
        window->card()->save();
        window->card()->undo();
        window->card()->show(1); // the books have it back, and have not answered yet
        QVERIFY(window->close());
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        const UndoBar *bar = desk.page->undoBar();
        QTRY_VERIFY(bar->isVisible() && bar->accessibleName().contains(u"Taken back: “call” is gone"_s));
        auto *card = desk.page->findChild<DetailCard *>();
        QVERIFY(card->canRedo() && !card->canUndo());

        // What could not be taken back is said there too, and can be tried once more.
        window = desk.open(2);
        Desk::note(window)->setText(u"write"_s);
        window->card()->save();
        desk.notes[NoteCard::locked] = u"yes"_s;
        QSignalSpy troubled(card, &DetailCard::troubled);
        window->card()->undo();
        QVERIFY(window->close());
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QTRY_COMPARE(troubled.size(), 1);
        QVERIFY(card->canUndo());
        QCOMPARE(desk.notes.value(2), u"write"_s);
    }

    // What the bar offers is what its button takes back.
    void theBarOffersTheNewest()
    {
        Desk desk;
        DetailWindow *first = desk.open(1);
        Desk::note(first)->setText(u"one"_s);
        first->card()->save();
        DetailWindow *second = desk.open(2);
        Desk::note(second)->setText(u"two"_s);
        second->card()->save();
        QVERIFY(second->close());
        QVERIFY(first->close()); // the older step comes later
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        UndoBar *bar = desk.page->undoBar();
        QVERIFY2(bar->accessibleName().contains(u"two"_s), qPrintable(bar->accessibleName()));
        desk.page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(desk.page.get()));
        desk.page->table()->setFocus();
        QTest::keyClick(desk.page->table(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(desk.notes.value(2), QString());
        QCOMPARE(desk.notes.value(1), u"one"_s);
    }

    void savingWhatCannotBeLeadsToTheField()
    {
        Desk desk;
        DetailWindow *window = desk.open(1);
        Desk::note(window)->setText(u"word"_s);
        QVERIFY(!window->close());
        QTest::mouseClick(Desk::button(window, u"saveAndClose"_s), Qt::LeftButton);
        QVERIFY(window->isVisible() && !Desk::button(window, u"stayOpen"_s)->isVisible());
        QVERIFY(Desk::note(window)->hasFocus());
        QVERIFY(window->findChild<Field *>()->hasError());
    }

    void closingAsksForWhatIsTyped()
    {
        Desk desk;
        QPointer<DetailWindow> window = desk.open(1);
        Desk::note(window)->setFocus();
        QTest::keyClicks(Desk::note(window), u"call"_s);
        QVERIFY(window->hasUnsavedChanges());
        QTest::keyClick(Desk::note(window), Qt::Key_Escape);
        QVERIFY(window->isVisible());
        QTRY_VERIFY(Desk::button(window, u"stayOpen"_s)->hasFocus()); // the safe answer
        QTest::keyClick(Desk::button(window, u"stayOpen"_s), Qt::Key_Escape);
        QVERIFY(window->isVisible() && !Desk::button(window, u"stayOpen"_s)->isVisible());
        QCOMPARE(Desk::note(window)->text(), u"call"_s);

        // What cannot be saved keeps it open, and is said.
        Desk::note(window)->setText(u"wrong"_s);
        QVERIFY(!window->close());
        QTest::mouseClick(Desk::button(window, u"saveAndClose"_s), Qt::LeftButton);
        QVERIFY(window->isVisible() && !Desk::button(window, u"stayOpen"_s)->isVisible());
        QVERIFY(window->findChild<Banner *>()->isVisible());
        QTest::keyClick(window, Qt::Key_Escape); // first the word
        QVERIFY(window->isVisible() && !window->findChild<Banner *>()->isVisible());

        Desk::note(window)->setText(u"later"_s);
        QVERIFY(!window->close());
        QTest::mouseClick(Desk::button(window, u"saveAndClose"_s), Qt::LeftButton);
        QVERIFY(!window || !window->isVisible());
        QCOMPARE(desk.notes.value(1), u"later"_s);

        window = desk.open(2);
        Desk::note(window)->setText(u"never"_s);
        QVERIFY(!window->close());
        QTest::mouseClick(Desk::button(window, u"closeUnsaved"_s), Qt::LeftButton);
        QVERIFY(!window || !window->isVisible());
        QCOMPARE(desk.notes.value(2), QString());
    }

    void keepsItsSize()
    {
        Desk desk;
        DetailWindow *window = desk.open(1);
        window->resize(613, 500);
        QVERIFY(window->close());
        QCOMPARE(desk.open(2)->size(), QSize(613, 500));
    }

    void saysWhenTheObjectIsGone()
    {
        Desk desk;
        DetailWindow *window = desk.open(4);
        Desk::note(window)->setText(u"typed"_s);
        desk.notes[4] = u"gone"_s;
        window->card()->show(4);
        QVERIFY(window->card()->pane()->isEmpty());
        QVERIFY(!window->hasUnsavedChanges()); // it can be saved nowhere
        Q_EMIT window->card()->pane()->emptyButtonClicked();
        QVERIFY(!window->isVisible());
    }

    void goesWithItsPage()
    {
        Desk desk;
        QPointer<DetailWindow> window = desk.open(1);
        desk.page.reset();
        QVERIFY(!window);
    }

private:
    ThemeManager *m_themes = nullptr;
};

QTEST_MAIN(TestDetailWindow)
#include "test_detail_window.moc"
