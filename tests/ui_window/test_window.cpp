// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/one_window.h"
#include "app/window/window_app.h"
#include "clients/client_operations.h"
#include "ui/clients/clients_page.h"
#include "ui/common/act_dialog.h"
#include "ui/common/detail_pane.h"
#include "ui/common/detail_window.h"
#include "ui/shell/command_palette.h"

#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QLocalSocket>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QtConcurrentRun>

#ifdef KRAMAR_WITH_DEMO
#include "app/window/demo_session.h"
#endif

using namespace Qt::StringLiterals;
using namespace kramar;

namespace {

// The whole window over books of its own, with one client in them.
struct Opened {
    QTemporaryDir folder;
    std::unique_ptr<window::WindowApp> app;

    void start()
    {
        window::WindowOptions options;
        options.backend.dataFolder = folder.path();
        options.backend.secrets = backend::BackendOptions::Secrets::Memory;
        options.backend.schedule = false;
        options.language = words::Language::English;
        auto opened = window::WindowApp::open(options);
        if (!opened)
            qFatal("%s", qPrintable(toLogLine(opened.error())));
        app = std::move(*opened);
    }
    Opened()
    {
        start();
        const auto made = app->backend().database().writeNow(
            storage::Executor::Urgency::Person, [](storage::Transaction &tx) -> Done {
                const StoreId store(TRY(tx.db().insert(
                    u"INSERT INTO store (name, marketplace, api_url, language, mode, connected_ms) "
                    "VALUES ('Shop', 'prom.ua', 'http://127.0.0.1/api/v1', 'uk', 'test', ?) RETURNING id"_s,
                    {tx.now()})));
                TRY(clients::ClientOperations(tx, Actor::exchange())
                        .recognise(store, {PromClientId(7), u"Олег"_s, u"Бондар"_s, u""_s, u"+380500000011"_s, u""_s}));
                tx.changed(ObjectKind::Store, store.value());
                return {};
            });
        if (!made)
            qFatal("%s", qPrintable(toLogLine(made.error())));
        window().resize(1280, 800);
        window().show();
        window().activateWindow();
        if (!QTest::qWaitFor([&] { return !app->stores().all().isEmpty(); }))
            qFatal("the store does not show");
    }
    ui::MainWindow &window() { return app->window(); }
    ui::ActDialog *question() { return window().findChild<ui::ActDialog *>(u"closeQuestion"_s); }
    void typeComment()
    {
        window().go(u"clients"_s);
        auto *page = qobject_cast<ui::ClientsPage *>(window().page(u"clients"_s));
        QVERIFY(page);
        QTRY_COMPARE(page->table()->model()->rowCount(), 1);
        page->table()->setFocus();
        page->table()->setCurrentId(*page->table()->tableModel()->idAt(0));
        QTRY_VERIFY(page->table()->currentId());
        QTRY_VERIFY(page->detail()->isVisible());
        auto *comment = page->findChild<QPlainTextEdit *>(u"clientComment"_s);
        QTRY_VERIFY(comment->isVisible());
        comment->setFocus();
        QTest::keyClicks(comment, u"call first"_s);
        QVERIFY(page->hasUnsavedChanges());
    }
};

} // namespace

class TestWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void closesAtOnceWithNothingTyped();
    void closingAsksForWhatIsTyped();
    void closingWithoutSavingIsTheSecondAnswer();
    void closingAsksForWhatIsTypedInAWindowOfItsOwn();
    void startsAgainWhereItWas();
    void everyCommandHasWordsAndAKeyOfItsOwn();
    void theSettingsAreLeftToWhereOneWas();
    void theTimeToUndoReachesThePages();
    void thePauseBetweenRequestsReachesTheTransport();
    void thePaletteChoosesAnObjectOnItsPage();
    void aSecondStartRaisesTheFirst();
    void anotherFolderIsAnotherWindow();
    void whatAKilledProgramLeftIsTakenOver();
    void strangersOnTheSocketAreNotObeyed();
#ifdef KRAMAR_WITH_DEMO
    void theDemosTokenIsNotSaidToBeInTheKeyring();
#endif
};

void TestWindow::closesAtOnceWithNothingTyped()
{
    Opened opened;
    opened.window().go(u"clients"_s);
    QVERIFY(opened.window().close());
    QVERIFY(!opened.question());
}

void TestWindow::closingAsksForWhatIsTyped()
{
    Opened opened;
    opened.typeComment();
    opened.window().go(u"orders"_s);
    QVERIFY(!opened.window().close());
    QVERIFY(opened.window().isVisible());
    QVERIFY(opened.question() && opened.question()->isVisible());
    QCOMPARE(opened.window().currentKey(), u"clients"_s); // where it is
    auto *leave = opened.question()->findChild<QPushButton *>(u"closeUnsaved"_s);
    QTRY_VERIFY(!leave->hasFocus()); // the safe answer has it
    QVERIFY(!opened.window().close());
    QCOMPARE(opened.window().findChildren<ui::ActDialog *>().size(), 1); // asked once
    QTest::keyClick(opened.question(), Qt::Key_Escape);
    QTRY_VERIFY(!opened.question());
    QVERIFY(opened.window().isVisible());
    auto *comment = opened.window().findChild<QPlainTextEdit *>(u"clientComment"_s);
    QCOMPARE(comment->toPlainText(), u"call first"_s);
}

void TestWindow::closingWithoutSavingIsTheSecondAnswer()
{
    Opened opened;
    opened.typeComment();
    QVERIFY(!opened.window().close());
    QTest::mouseClick(opened.question()->findChild<QPushButton *>(u"closeUnsaved"_s), Qt::LeftButton);
    QTRY_VERIFY(!opened.window().isVisible());
}

void TestWindow::closingAsksForWhatIsTypedInAWindowOfItsOwn()
{
    Opened opened;
    opened.window().go(u"clients"_s);
    auto *page = qobject_cast<ui::ClientsPage *>(opened.window().page(u"clients"_s));
    QTRY_COMPARE(page->table()->model()->rowCount(), 1);
    page->openOwnWindow(*page->table()->tableModel()->idAt(0));
    QPointer<ui::DetailWindow> own = page->ownWindows().value(0);
    QVERIFY(own);
    auto *comment = own->findChild<QPlainTextEdit *>(u"clientComment"_s);
    QTRY_COMPARE(own->name(), u"Бондар Олег · Clients"_s);
    QTest::keyClicks(comment, u"call first"_s);
    QVERIFY(own->hasUnsavedChanges());
    QVERIFY(!opened.window().close());
    QVERIFY(opened.question() && opened.question()->isVisible());
    const auto labels = opened.question()->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.cbegin(), labels.cend(),
                        [](const QLabel *label) { return label->text().contains(u"Бондар Олег · Clients"_s); }));
    QTest::keyClick(opened.question(), Qt::Key_Escape);
    QTRY_VERIFY(!opened.question());
    QVERIFY(own && own->isVisible());
    QVERIFY(!opened.window().close());
    QTest::mouseClick(opened.question()->findChild<QPushButton *>(u"closeUnsaved"_s), Qt::LeftButton);
    QTRY_VERIFY(!opened.window().isVisible());
    QTRY_VERIFY(!own || !own->isVisible());
}

// What the window remembers must not be taken for the settings of the books.
void TestWindow::startsAgainWhereItWas()
{
    Opened opened;
    opened.window().go(u"clients"_s);
    opened.window().resize(880, 700);
    QVERIFY(opened.window().close());
    opened.app.reset();
    opened.start();
    opened.window().show();
    QTRY_COMPARE(opened.app->stores().all().size(), 1);
    QTRY_COMPARE(opened.window().size(), QSize(880, 700));
}

void TestWindow::everyCommandHasWordsAndAKeyOfItsOwn()
{
    Opened opened;
    const auto places = opened.window().commands(true);
    QVERIFY(places.size() >= 6); // five sections and the window
    QHash<QKeySequence, QString> everywhere;
    for (const ui::Command *command : places.last().commands) {
        if (!command->shortcut().isEmpty())
            everywhere.insert(command->shortcut(), command->text());
    }
    for (const auto &place : places) {
        QSet<QKeySequence> here;
        QSet<QString> names;
        for (const ui::Command *command : place.commands) {
            const QString which = place.title + u": "_s + command->objectName() + u' ' + command->text();
            QVERIFY2(!command->text().isEmpty(), qUtf8Printable(which));
            QVERIFY2(!command->objectName().isEmpty() && !names.contains(command->objectName()), qUtf8Printable(which));
            names.insert(command->objectName());
            const QKeySequence key = command->shortcut();
            if (key.isEmpty())
                continue;
            QVERIFY2(!here.contains(key), qUtf8Printable(which));
            QVERIFY2(place.key.isEmpty() || !everywhere.contains(key), qUtf8Printable(which));
            here.insert(key);
        }
    }
}

void TestWindow::theSettingsAreLeftToWhereOneWas()
{
    Opened opened;
    opened.window().go(u"clients"_s);
    QVERIFY(QTest::qWaitForWindowActive(&opened.window()));
    QTest::keyClick(&opened.window(), Qt::Key_Comma, Qt::ControlModifier);
    QCOMPARE(opened.window().currentKey(), u"settings"_s);
    QTest::keyClick(&opened.window(), Qt::Key_Comma, Qt::ControlModifier); // again: no way further in
    QTRY_VERIFY(opened.window().focusWidget() && opened.window().focusWidget()->isVisible());
    QTest::keyClick(opened.window().focusWidget(), Qt::Key_Escape);
    QCOMPARE(opened.window().currentKey(), u"clients"_s);
    opened.window().go(u"settings"_s);
    QVERIFY(opened.window().close());
    QSettings local(QDir(opened.folder.path()).filePath(u"window.ini"_s), QSettings::IniFormat);
    QCOMPARE(local.value(u"window/page"_s).toString(), u"clients"_s); // one does not begin the day with them
}

void TestWindow::theTimeToUndoReachesThePages()
{
    Opened opened;
    opened.app->preferences().setUndoSeconds(3);
    opened.window().go(u"settings"_s);
    auto *seconds = opened.window().findChild<QLineEdit *>(u"undoSeconds"_s);
    QVERIFY(seconds);
    QCOMPARE(seconds->text(), u"3"_s);
    seconds->setFocus();
    seconds->selectAll();
    QTest::keyClicks(seconds, u"12"_s);
    QTest::keyClick(seconds, Qt::Key_Return);
    QCOMPARE(opened.app->preferences().undoSeconds(), 12);
    QCOMPARE(opened.app->context().undoDelayMs, 12'000);
}

void TestWindow::thePauseBetweenRequestsReachesTheTransport()
{
    Opened opened;
    prom::Transport &transport = opened.app->backend().transport();
    const int asStarted = transport.pace(StoreId(1)).minGapMs;
    opened.app->preferences().setPaceMs(2'000);
    QCOMPARE(transport.pace(StoreId(1)).minGapMs, 2'000);
    QCOMPARE(transport.pace(StoreId(2)).minGapMs, 2'000); // one that comes later too
    opened.app->preferences().setPaceMs(ui::Preferences::usualPaceMs);
    QCOMPARE(transport.pace(StoreId(1)).minGapMs, asStarted);
}

void TestWindow::thePaletteChoosesAnObjectOnItsPage()
{
    Opened opened;
    opened.window().go(u"orders"_s);
    QVERIFY(QTest::qWaitForWindowActive(&opened.window()));
    QTest::keyClick(&opened.window(), Qt::Key_K, Qt::ControlModifier);
    ui::CommandPalette *palette = opened.window().palette();
    QTRY_VERIFY(palette->isVisible());
    QTest::keyClicks(palette->field(), u",jylfh"_s); // «бондар», the keyboard left in us
    const auto found = [&] {
        const auto &rows = palette->model().rows();
        return std::any_of(rows.cbegin(), rows.cend(),
                           [](const ui::PaletteRow &row) { return row.text == u"Бондар Олег"; });
    };
    QTRY_VERIFY(found());
    QTest::keyClick(palette->field(), Qt::Key_Return);
    QCOMPARE(opened.window().currentKey(), u"clients"_s);
    auto *page = qobject_cast<ui::ClientsPage *>(opened.window().page(u"clients"_s));
    QTRY_VERIFY(page->table()->currentId().has_value());
    QTRY_VERIFY(page->detail()->isVisible());
}

void TestWindow::aSecondStartRaisesTheFirst()
{
    QTemporaryDir folder;
    window::OneWindow first(folder.path());
    QVERIFY(!first.raiseFirst()); // nobody is there
    QVERIFY(first.listen());
    QSignalSpy raised(&first, &window::OneWindow::raiseRequested);
    // Another program: it waits for the answer while the first one's event loop runs.
    const QFuture<bool> second =
        QtConcurrent::run([path = folder.path()] { return window::OneWindow(path + u"/."_s).raiseFirst(); });
    QTRY_VERIFY(second.isFinished());
    QVERIFY(second.result());
    QCOMPARE(raised.size(), 1);

    Opened opened;
    opened.window().showMinimized();
    connect(&first, &window::OneWindow::raiseRequested, &opened.window(), &ui::MainWindow::comeToFront);
    const QFuture<bool> third =
        QtConcurrent::run([path = folder.path()] { return window::OneWindow(path).raiseFirst(); });
    QTRY_VERIFY(third.isFinished());
    QTRY_VERIFY(!opened.window().isMinimized());
    QVERIFY(opened.window().isVisible());
}

void TestWindow::anotherFolderIsAnotherWindow()
{
    QTemporaryDir one;
    QTemporaryDir two;
    window::OneWindow first(one.path());
    QVERIFY(first.listen());
    window::OneWindow second(two.path());
    QVERIFY(!second.raiseFirst());
    QVERIFY(second.listen());
}

void TestWindow::whatAKilledProgramLeftIsTakenOver()
{
    QTemporaryDir folder;
    QString socket;
    {
        window::OneWindow killed(folder.path());
        QVERIFY(killed.listen());
        socket = killed.socketName();
    }
    QFile left(socket); // a socket file that nobody listens at
    QVERIFY(left.open(QIODevice::WriteOnly));
    left.close();
    window::OneWindow next(folder.path());
    QVERIFY(!next.raiseFirst());
    QVERIFY(next.listen());
}

void TestWindow::strangersOnTheSocketAreNotObeyed()
{
    QTemporaryDir folder;
    window::OneWindow first(folder.path());
    QVERIFY(first.listen());
    QSignalSpy raised(&first, &window::OneWindow::raiseRequested);
    QLocalSocket stranger;
    stranger.connectToServer(first.socketName());
    QVERIFY(stranger.waitForConnected(2000));
    stranger.write("something else\n");
    QTRY_COMPARE(stranger.state(), QLocalSocket::UnconnectedState);
    QCOMPARE(raised.size(), 0);
}

#ifdef KRAMAR_WITH_DEMO
void TestWindow::theDemosTokenIsNotSaidToBeInTheKeyring()
{
    const auto demo = window::DemoSession::start({.size = {.products = 2, .orders = 1},
                                                  .buyersEveryMs = 0,
                                                  .schedule = false,
                                                  .language = words::Language::English});
    QVERIFY(demo);
    QTRY_COMPARE((*demo)->app().stores().all().size(), 1);
    const stores::Store store = (*demo)->app().stores().all().first();
    QVERIFY(store.hasToken);
    QVERIFY(!store.tokenLasts);
}
#endif

QTEST_MAIN(TestWindow)
#include "test_window.moc"
