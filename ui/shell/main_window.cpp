// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include "ui/common/act_dialog.h"
#include "ui/common/list_page.h"
#include "ui/common/when_done.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/first_run_page.h"
#include "ui/shell/key_map.h"
#include "ui/shell/navigation.h"
#include "ui/shell/status_strip.h"
#include "words/sentence.h"

#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QDebug>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QScreen>
#include <QSettings>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

constexpr int foldBelow = 1180; // px of the window's width

} // namespace

MainWindow::MainWindow(const ShellParts &parts, QWidget *parent)
    : QMainWindow(parent)
    , m_parts(parts)
    , m_navigation(new Navigation(m_parts.pages, this))
    , m_strip(new StatusStrip(this))
    , m_stack(new QStackedWidget(this))
    , m_menu(new QMenu(this))
{
    setMinimumSize(960, 600);
    auto *middle = new QWidget(this);
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_navigation);
    row->addWidget(m_stack, 1);
    column->addLayout(row, 1);
    column->addWidget(m_strip);
    setCentralWidget(middle);

    m_navigation->setPerson(m_parts.person);
    connect(m_navigation, &Navigation::chosen, this, &MainWindow::go);
    connect(m_navigation, &Navigation::addStoreChosen, this, [this] { m_parts.addStore(this); });
    connect(m_navigation, &Navigation::menuChosen, this, [this](const QPoint &at) { m_menu->popup(at); });
    connect(m_strip, &StatusStrip::queueClicked, this, [this] { go(u"queue"_s); });
    connect(m_strip, &StatusStrip::pauseClicked, this, &MainWindow::pause);
    connect(m_strip, &StatusStrip::resumeClicked, this, &MainWindow::resume);
    connect(m_strip, &StatusStrip::cancelClicked, this, [this](StoreId store) { m_parts.exchange.cancel(store); });
    connect(&m_parts.exchange, &exchange::Exchange::progressChanged, this, &MainWindow::takeProgress);
    connect(&m_parts.exchange, &exchange::Exchange::roundEnded, this, [this](const exchange::RoundReport &report) {
        if (report.error)
            return;
        m_readOnce.insert(report.store.value());
        tellPages();
    });
    m_offlineTimer.setSingleShot(true);
    connect(&m_offlineTimer, &QTimer::timeout, this, &MainWindow::tellPages);
    connect(&m_parts.news, &News::changed, this, [this](const Changes &changes) {
        for (const Change &change : changes) {
            if (change.kind == ObjectKind::Store) {
                reloadStores();
                break;
            }
        }
        reloadCounters();
    });
    makeCommands();
    m_palette = new CommandPalette({.commands = [this] { return commands(); },
                                    .go = [this](const QString &key) { go(key); },
                                    .sources = m_parts.found,
                                    .local = m_parts.local},
                                   this);
    connect(m_navigation, &Navigation::paletteChosen, this, [this] { m_palette->open(); });
    retranslate();
    m_foldedByPerson = m_parts.local.value(u"window/folded"_s, false).toBool();
    foldNavigation(m_foldedByPerson);
    if (!restoreGeometry(m_parts.local.value(u"window/geometry"_s).toByteArray()))
        resize(usualSize(screen()));
    go(m_parts.local.value(u"window/page"_s, m_parts.pages.isEmpty() ? QString() : m_parts.pages.first().key)
           .toString());
    reloadStores();
    reloadCounters();
}

MainWindow::~MainWindow() = default;

Command *MainWindow::addCommand(QMenu *menu, Command::Kind kind, Command::Spec spec)
{
    spec.heard = Command::Heard::Window;
    auto *command = new Command(kind, spec, this);
    if (menu)
        menu->addAction(command);
    addAction(command);
    return command;
}

QMenu *MainWindow::addMenu(const std::function<QString()> &words)
{
    QMenu *menu = m_menu->addMenu(QString());
    m_texts.append([menu, words] { menu->setTitle(words()); });
    const auto show = [menu](bool open) {
        for (QAction *action : menu->actions()) {
            if (auto *command = qobject_cast<Command *>(action)) {
                command->refresh();
                command->showPossible(open);
            }
        }
    };
    connect(menu, &QMenu::aboutToShow, this, [show] { show(true); });
    connect(menu, &QMenu::aboutToHide, this, [show] { show(false); });
    menu->setToolTipsVisible(true);
    return menu;
}

void MainWindow::makeCommands()
{
    using Kind = Command::Kind;
    QMenu *go = m_goMenu = addMenu([] { return MainWindow::tr("Go to"); });
    int section = 0;
    for (const PageSpec &page : std::as_const(m_parts.pages)) {
        QKeySequence key = page.shortcut;
        if (!page.atFoot && ++section <= 10)
            key = QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + section % 10));
        addCommand(
            go, Kind::Place,
            {.words = page.title,
             .act = [this, which = page.key] { this->go(which); },
             .key = key,
             .icon = page.icon,
             .name = u"go_"_s + page.key,
             .whyNot = [this, atFoot = page.atFoot] { return m_firstRun && !atFoot ? whyNoPage() : QString(); }});
    }
    QMenu *exchange = addMenu([] { return MainWindow::tr("Exchange"); });
    const auto whyNoRound = [this] { return m_stores.isEmpty() ? tr("No store is connected yet.") : QString(); };
    addCommand(exchange, Kind::Window,
               {.words = [] { return MainWindow::tr("Full round now"); },
                .act = [this] { syncAll({}); },
                .key = Qt::Key_F9,
                .icon = u"arrow_sync"_s,
                .name = u"round"_s,
                .whyNot = whyNoRound});
    addCommand(exchange, Kind::Window,
               {.words = [] { return MainWindow::tr("Send the queue now"); },
                .act = [this] { syncAll({.actions = {ActionKind::SendQueue}}); },
                .key = QKeySequence(Qt::SHIFT | Qt::Key_F9),
                .icon = u"send"_s,
                .name = u"send_queue"_s,
                .whyNot = whyNoRound});
    exchange->addSeparator();
    addCommand(exchange, Kind::Window,
               {.words =
                    [this] {
                        return m_stores.isEmpty() || pausedStores().size() < m_stores.size()
                                   ? MainWindow::tr("Pause the exchange")
                                   : MainWindow::tr("Resume the exchange");
                    },
                .act =
                    [this] {
                        const bool going = pausedStores().size() < m_stores.size();
                        for (const stores::Store &store : std::as_const(m_stores))
                            going ? pause(store.id) : resume(store.id);
                    },
                .icon = u"pause"_s,
                .name = u"pauseAll"_s,
                .whyNot = whyNoRound});
    addCommand(exchange, Kind::Window,
               {.words = [] { return MainWindow::tr("Cancel the round"); },
                .act =
                    [this] {
                        for (const stores::Store &store : std::as_const(m_stores))
                            m_parts.exchange.cancel(store.id);
                    },
                .icon = u"stop"_s,
                .name = u"cancelRounds"_s,
                .whyNot = [this] { return isRunning() ? QString() : tr("No round is under way."); }});
    QMenu *storesMenu = addMenu([] { return MainWindow::tr("Stores"); });
    addCommand(storesMenu, Kind::Window,
               {.words = [] { return MainWindow::tr("Add a store…"); },
                .act = [this] { m_parts.addStore(this); },
                .icon = u"add"_s,
                .name = u"add_store"_s});
    makeViewCommands(addMenu([] { return MainWindow::tr("View"); }));
    m_menu->addSeparator();
    addCommand(m_menu, Kind::Window,
               {.words = [] { return MainWindow::tr("Search and commands"); },
                .act = [this] { m_palette->open(); },
                .key = QKeySequence(Qt::CTRL | Qt::Key_K),
                .icon = u"search"_s,
                .name = u"palette"_s});
    Command *keys = addCommand(m_menu, Kind::Window,
                               {.words = [] { return MainWindow::tr("All keys"); },
                                .act = [this] { showKeys(); },
                                .icon = u"keyboard"_s,
                                .name = u"keys"_s});
    keys->setShortcuts({Qt::Key_F1, QKeySequence(Qt::CTRL | Qt::Key_Slash)});
    m_menu->addSeparator();
    addCommand(m_menu, Kind::Window,
               {.words = [] { return MainWindow::tr("Quit"); },
                .act = [this] { close(); },
                .key = QKeySequence::Quit,
                .icon = u"dismiss"_s,
                .name = u"quit"_s});
    addCommand(nullptr, Kind::Window,
               {.words = [] { return MainWindow::tr("Open the menu"); },
                .act = [this] { m_menu->popup(m_navigation->mapToGlobal(QPoint(8, 40))); },
                .key = Qt::Key_F10,
                .icon = u"menu"_s,
                .name = u"menu"_s});
}

void MainWindow::makeViewCommands(QMenu *view)
{
    using Kind = Command::Kind;
    addCommand(view, Kind::Window,
               {.words = [] { return MainWindow::tr("Fold the navigation"); },
                .act =
                    [this] {
                        m_foldedByPerson = !m_navigation->isFolded();
                        foldNavigation(m_foldedByPerson);
                        m_parts.local.setValue(u"window/folded"_s, m_foldedByPerson);
                    },
                .key = QKeySequence(Qt::CTRL | Qt::Key_B),
                .icon = u"columns"_s,
                .name = u"fold"_s});
    auto *themes = new QActionGroup(this);
    const auto theme = [&](Theme which, const QString &icon, std::function<QString()> words) {
        QAction *action = addCommand(view, Kind::Window,
                                     {.words = std::move(words),
                                      .act = [this, which] { m_parts.preferences.setTheme(which); },
                                      .icon = icon,
                                      .name = u"theme_"_s + toCode(which),
                                      .note = [] { return MainWindow::tr("Theme"); }});
        action->setCheckable(true);
        const auto tick = [this, action, which] { action->setChecked(m_parts.preferences.theme() == which); };
        tick();
        connect(&m_parts.preferences, &Preferences::changed, action, tick);
        themes->addAction(action);
    };
    view->addSeparator();
    theme(Theme::System, u"circle_half"_s, [] { return MainWindow::tr("Theme of the system"); });
    theme(Theme::Light, u"weather_sunny"_s, [] { return MainWindow::tr("Light"); });
    theme(Theme::Dark, u"weather_moon"_s, [] { return MainWindow::tr("Dark"); });
    view->addSeparator();
    auto *languages = new QActionGroup(this);
    for (const words::Language language : words::allLanguages()) {
        QAction *action = addCommand(view, Kind::Window,
                                     {.words = [language] { return words::languageName(language); },
                                      .act = [this, language] { m_parts.preferences.setLanguage(language); },
                                      .icon = u"settings"_s,
                                      .name = u"language_"_s + words::toCode(language),
                                      .note = [] { return MainWindow::tr("Language"); }});
        action->setCheckable(true);
        const auto tick = [this, action, language] { action->setChecked(m_parts.preferences.language() == language); };
        tick();
        connect(&m_parts.preferences, &Preferences::changed, action, tick);
        languages->addAction(action);
    }
}

QList<CommandPlace> MainWindow::commands(bool allPages)
{
    QList<CommandPlace> all;
    const auto add = [&](const QString &title, const QString &key, const QWidget *page) {
        const CommandPlace place{title, key, key == m_current && !m_firstRun, Command::of(page)};
        place.here ? all.prepend(place) : all.append(place);
    };
    for (const PageSpec &spec : std::as_const(m_parts.pages)) {
        if (const QWidget *known = allPages ? page(spec.key) : m_pages.value(spec.key))
            add(spec.title(), spec.key, known);
    }
    for (const stores::Store &store : std::as_const(m_stores)) {
        const QString key = Navigation::storeKey(store.id);
        if (const QWidget *known = m_pages.value(key))
            add(store.name, key, known);
    }
    all.append({tr("Everywhere"), {}, true, Command::of(this)});
    return all;
}

void MainWindow::makeStoreCommands()
{
    qDeleteAll(m_storeCommands);
    m_storeCommands.clear();
    for (const stores::Store &store : std::as_const(m_stores)) {
        const QString key = Navigation::storeKey(store.id);
        m_storeCommands.append(addCommand(m_goMenu, Command::Kind::Place,
                                          {.words = [name = store.name] { return name; },
                                           .act = [this, key] { this->go(key); },
                                           .icon = u"store"_s,
                                           .name = u"go_store_%1"_s.arg(store.id.value()),
                                           .note = [] { return MainWindow::tr("store"); }}));
    }
}

// One map, however often it is asked for.
void MainWindow::showKeys()
{
    auto *map = findChild<KeyMap *>();
    if (!map)
        map = new KeyMap([this] { return commands(true); }, this);
    map->show();
    map->raise();
    map->activateWindow();
}

QString MainWindow::whyNoPage() const
{
    return tr("First connect a store: nothing can stand here before.");
}

QWidget *MainWindow::page(const QString &key)
{
    if (QWidget *known = m_pages.value(key))
        return known;
    QWidget *made = nullptr;
    for (const PageSpec &spec : m_parts.pages) {
        if (spec.key == key)
            made = spec.make();
    }
    if (!made && key.startsWith(u"store:"))
        made = m_parts.makeStorePage(StoreId(key.section(u':', 1).toLongLong()));
    if (made) {
        m_pages.insert(key, made);
        m_stack->addWidget(made);
        if (auto *list = qobject_cast<ListPage *>(made)) {
            connect(list, &ListPage::blockedActClicked, this, &MainWindow::actOnBlocked);
            tellPages();
        }
    }
    return made;
}

void MainWindow::go(const QString &key)
{
    QWidget *target = page(key);
    if (!target && !m_parts.pages.isEmpty())
        target = page(m_parts.pages.first().key);
    if (!target)
        return;
    const QString before = std::exchange(m_current, m_pages.key(target));
    const PageSpec *spec = specOf(m_current);
    const PageSpec *left = specOf(before);
    if (spec && spec->atFoot && !(left && left->atFoot))
        m_before = before;
    retranslate();
    if (m_firstRun && !(spec && spec->atFoot)) // without a store there is one thing to do, wherever one would go
        return;
    m_navigation->setCurrent(m_current);
    m_stack->setCurrentWidget(target);
    target->setFocus();
}

void MainWindow::goBack()
{
    go(m_before);
    if (!m_firstRun)
        return;
    m_stack->setCurrentWidget(m_firstRun);
    m_navigation->setCurrent({});
    m_firstRun->setFocus();
}

const PageSpec *MainWindow::specOf(const QString &key) const
{
    for (const PageSpec &spec : m_parts.pages) {
        if (spec.key == key)
            return &spec;
    }
    return nullptr;
}

void MainWindow::reloadStores()
{
    whenDone(this, m_parts.stores.all(), [this](const Result<QList<stores::Store>> &stores) {
        if (stores)
            showStores(*stores);
        else
            qWarning() << "the stores could not be read:" << toLogLine(stores.error());
    });
}

void MainWindow::showStores(const QList<stores::Store> &all)
{
    m_stores = all;
    m_navigation->setStores(all);
    makeStoreCommands();
    m_strip->setStores(all);
    for (const stores::Store &store : all) {
        if (!m_progress.contains(store.id.value())) // from then on it tells by itself
            takeProgress(m_parts.exchange.progress(store.id));
    }
    if (all.isEmpty() && !m_firstRun) {
        auto *first = new FirstRunPage(m_parts.person, static_cast<bool>(m_parts.openDemo), m_stack);
        connect(first, &FirstRunPage::addStoreClicked, this, [this] { m_parts.addStore(this); });
        connect(first, &FirstRunPage::demoClicked, this, [this] { m_parts.openDemo(); });
        m_firstRun = first;
        m_stack->addWidget(first);
        m_stack->setCurrentWidget(first);
        m_navigation->setCurrent({});
        retranslate();
    } else if (!all.isEmpty() && m_firstRun) {
        m_stack->removeWidget(m_firstRun);
        m_firstRun->deleteLater();
        m_firstRun = nullptr;
        go(m_current);
    }
    retranslate(); // a store may have another name now
    tellPages();
}

void MainWindow::reloadCounters()
{
    for (const PageSpec &page : m_parts.pages) {
        if (!page.count)
            continue;
        whenDone(this, page.count(), [this, key = page.key, look = page.look](const Result<qint64> &count) {
            if (count)
                m_navigation->setCounter(key, *count, look);
        });
    }
    whenDone(this, m_parts.queue.counts(std::nullopt), [this](const Result<journal::QueueCounts> &counts) {
        if (!counts)
            return;
        m_queued = *counts;
        m_strip->setQueue(*counts);
        tellPages();
    });
}

void MainWindow::takeProgress(const exchange::Progress &progress)
{
    using State = exchange::Progress::State;
    const qint64 store = progress.store.value();
    m_progress.insert(store, progress);
    if (progress.state == State::Offline && !m_offline.contains(store))
        m_offline[store].start();
    else if (progress.state == State::Idle || progress.state == State::Paused)
        m_offline.remove(store); // not while it tries again
    m_strip->setProgress(progress);
    tellPages();
}

void MainWindow::pause(StoreId store)
{
    m_parts.exchange.pause(store); // what runs now waits too
    whenDone(this, m_parts.stores.pause(store), [](const Done &done) {
        if (!done)
            qWarning() << "the store could not be paused:" << toLogLine(done.error());
    });
}

void MainWindow::resume(StoreId store)
{
    m_parts.exchange.resume(store);
    whenDone(this, m_parts.stores.resume(store), [](const Done &done) {
        if (!done)
            qWarning() << "the store could not be resumed:" << toLogLine(done.error());
    });
}

QList<stores::Store> MainWindow::pausedStores() const
{
    QList<stores::Store> paused;
    for (const stores::Store &store : m_stores) {
        if (store.pause != stores::PauseReason::None)
            paused.append(store);
    }
    return paused;
}

bool MainWindow::isRunning() const
{
    return std::any_of(m_progress.cbegin(), m_progress.cend(), [](const exchange::Progress &progress) {
        return progress.state == exchange::Progress::State::Running ||
               progress.state == exchange::Progress::State::Pausing;
    });
}

// The worst first: a token that Prom refuses, then a person's pause, then a connection that is away for long.
std::optional<PageBanner> MainWindow::blocked() const
{
    using Reason = stores::PauseReason;
    const QList<stores::Store> paused = pausedStores();
    const QString kept =
        m_queued.live() > 0 ? words::queuedSentence(m_queued.live()) : tr("Nothing is received or sent meanwhile.");
    for (const stores::Store &store : paused) {
        if (store.pause == Reason::Unauthorized)
            return PageBanner{Banner::Kind::Error,
                              tr("“%1” stands still: Prom does not accept its token.").arg(store.name), kept,
                              tr("Open the store")};
        if (store.pause == Reason::Forbidden)
            return PageBanner{Banner::Kind::Error, tr("“%1” stands still: its token lacks a right.").arg(store.name),
                              kept, tr("Open the store")};
    }
    if (paused.size() == 1)
        return PageBanner{Banner::Kind::Warning, tr("“%1” is paused.").arg(paused.first().name), kept, tr("Resume")};
    if (!paused.isEmpty())
        return PageBanner{Banner::Kind::Warning,
                          tr("%n store(s) are paused.", nullptr, static_cast<int>(paused.size())), kept, tr("Resume")};
    for (const stores::Store &store : m_stores) {
        const auto away = m_offline.constFind(store.id.value());
        if (away != m_offline.constEnd() && away->hasExpired(m_parts.longOfflineMs))
            return PageBanner{Banner::Kind::Warning, tr("No connection to Prom for long."),
                              m_queued.live() > 0
                                  ? words::queuedSentence(m_queued.live())
                                  : tr("What is shown is what was last read; Kramar tries again by itself."),
                              tr("Try now")};
    }
    return std::nullopt;
}

void MainWindow::actOnBlocked()
{
    const QList<stores::Store> paused = pausedStores();
    for (const stores::Store &store : paused) {
        if (store.pause == stores::PauseReason::Unauthorized || store.pause == stores::PauseReason::Forbidden)
            return go(Navigation::storeKey(store.id));
    }
    if (paused.isEmpty())
        return syncAll({});
    for (const stores::Store &store : paused)
        resume(store.id);
}

void MainWindow::tellPages()
{
    const std::optional<PageBanner> now = blocked();
    QString reading;
    bool waits = false;
    for (const stores::Store &store : std::as_const(m_stores)) {
        const exchange::Progress progress = m_progress.value(store.id.value());
        if (progress.state == exchange::Progress::State::Running && !m_readOnce.contains(store.id.value()))
            reading = m_strip->sentence();
        waits = waits || m_offline.contains(store.id.value());
    }
    for (QWidget *page : std::as_const(m_pages)) {
        if (auto *list = qobject_cast<ListPage *>(page)) {
            list->setBlocked(now);
            list->setReading(reading);
        }
    }
    if (waits && !now && !m_offlineTimer.isActive())
        m_offlineTimer.start(m_parts.longOfflineMs + 1);
}

QSize MainWindow::usualSize(const QScreen *screen)
{
    // The frame is not known before the window is shown: a title bar and borders as most desktops draw them.
    constexpr QSize frame(16, 48);
    return screen ? QSize(1440, 900).boundedTo(screen->availableSize() - frame) : QSize(1440, 900);
}

void MainWindow::syncAll(const exchange::RoundWish &wish)
{
    for (const stores::Store &store : m_stores)
        m_parts.exchange.sync(store.id, wish);
}

void MainWindow::foldNavigation(bool folded)
{
    if (folded != m_navigation->isFolded())
        m_navigation->setFolded(folded);
}

void MainWindow::retranslate()
{
    for (const auto &text : std::as_const(m_texts))
        text();
    Command::of(this); // their words
    m_strip->setBooks(m_parts.books());
    QString title;
    for (const PageSpec &page : m_parts.pages) {
        if (page.key == m_current)
            title = page.title();
    }
    for (const stores::Store &store : std::as_const(m_stores)) {
        if (Navigation::storeKey(store.id) == m_current)
            title = store.name;
    }
    const PageSpec *shown = specOf(m_current);
    if (m_firstRun && !(shown && shown->atFoot))
        title = tr("First steps");
    m_navigation->setReason(m_firstRun ? whyNoPage() : QString());
    setWindowTitle(title.isEmpty() ? tr("Kramar") : tr("%1 — Kramar", "window title: section").arg(title));
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    foldNavigation(m_foldedByPerson || width() < foldBelow);
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMainWindow::changeEvent(event);
}

void MainWindow::comeToFront()
{
    setWindowState((windowState() & ~Qt::WindowMinimized) | Qt::WindowActive);
    show();
    raise();
    activateWindow();
}

// What was typed and not saved is lost with the window: the one thing that is asked here.
void MainWindow::askToClose(const QStringList &pages)
{
    if (findChild<ActDialog *>(u"closeQuestion"_s))
        return; // it stands there already
    auto *dialog = new ActDialog(tr("Close Kramar"), tr("Close without saving what was typed?"), this);
    dialog->setObjectName(u"closeQuestion"_s);
    dialog->setIrreversible(true);
    dialog->addText(tr("Unsaved changes: %1. They are lost if you close.").arg(pages.join(u", "_s)));
    dialog->addWayOut(tr("Go on editing"));
    QPushButton *leave = dialog->addVerb(tr("Close without saving"), ButtonKind::Danger, [this] {
        m_leaveUnsaved = true;
        QMetaObject::invokeMethod(this, &QWidget::close, Qt::QueuedConnection); // after the dialog
        return true;
    });
    leave->setObjectName(u"closeUnsaved"_s);
    dialog->open();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    QStringList unsaved;
    QString first;
    for (const PageSpec &spec : m_parts.pages) {
        const auto *page = qobject_cast<const ListPage *>(m_pages.value(spec.key));
        if (!page || !page->hasUnsavedChanges())
            continue;
        unsaved.append(spec.title());
        if (first.isEmpty() || spec.key == m_current)
            first = spec.key;
    }
    if (!unsaved.isEmpty() && !m_leaveUnsaved) {
        event->ignore();
        go(first);
        askToClose(unsaved);
        return;
    }
    m_parts.local.setValue(u"window/geometry"_s, saveGeometry());
    const PageSpec *shown = specOf(m_current);
    m_parts.local.setValue(u"window/page"_s, shown && shown->atFoot ? m_before : m_current);
    QMainWindow::closeEvent(event);
}

} // namespace kramar::ui
