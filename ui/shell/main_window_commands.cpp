// SPDX-License-Identifier: GPL-3.0-or-later
// MainWindow: what it can do, in its menu, by keys and for the palette.
#include "ui/common/detail_pane.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/key_map.h"
#include "ui/shell/main_window.h"
#include "ui/shell/navigation.h"
#include "ui/shell/status_strip.h"
#include "words/sentence.h"

#include <QActionGroup>
#include <QKeyEvent>
#include <QMenu>
#include <QSettings>
#include <QStackedWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kramar::ui {

Command *MainWindow::addCommand(QMenu *menu, Command::Kind kind, Command::Spec spec)
{
    auto *command = new Command(kind, spec, this);
    if (menu)
        menu->addAction(command);
    addAction(command);
    connect(command, &Command::impossible, this, [this](const QString &why) {
        if (auto *page = qobject_cast<Page *>(m_pages.value(m_current)))
            page->tell(why);
        else
            m_strip->tell(why);
    });
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
    QMenu *here = addMenu([] { return MainWindow::tr("This page"); });
    here->setObjectName(u"pageMenu"_s);
    connect(m_menu, &QMenu::aboutToShow, this, [this, here] { fillPageMenu(here); });
    QMenu *go = m_goMenu = addMenu([] { return MainWindow::tr("Go to"); });
    int section = 0;
    for (const PageSpec &page : std::as_const(m_parts.pages)) {
        if (!page.within.isEmpty())
            continue; // alone it has nothing to show
        QKeySequence key = page.shortcut;
        if (!page.atFoot && ++section <= 10)
            key = QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + section % 10));
        addCommand(
            go, Kind::Place,
            {.words = page.title,
             .act = [this, which = page.key] { visit(which); },
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
    const auto whyNothingIsSent = [this, whyNoRound] {
        const auto inProduction = [](const stores::Store &store) { return store.mode == StoreMode::Production; };
        const auto sends = [inProduction](const stores::Store &store) {
            return inProduction(store) && store.pause == stores::PauseReason::None;
        };
        if (m_stores.isEmpty() || std::any_of(m_stores.cbegin(), m_stores.cend(), sends))
            return whyNoRound();
        return words::nothingIsSent(std::any_of(m_stores.cbegin(), m_stores.cend(), inProduction));
    };
    addCommand(exchange, Kind::Window,
               {.words = [] { return MainWindow::tr("Send the queue now"); },
                .act = [this] { sendQueue(); },
                .key = QKeySequence(Qt::SHIFT | Qt::Key_F9),
                .icon = u"send"_s,
                .name = u"send_queue"_s,
                .whyNot = whyNothingIsSent});
    if (m_parts.downloadProducts)
        addCommand(exchange, Kind::Window,
                   {.words = [] { return MainWindow::tr("Download products from the site…"); },
                    .act = [this] { m_parts.downloadProducts(this); },
                    .icon = u"receive"_s,
                    .name = u"download_products"_s,
                    .whyNot = whyNoRound});
    exchange->addSeparator();
    addCommand(exchange, Kind::Window,
               {.words =
                    [this] {
                        return m_stores.isEmpty() || pausedStores().size() < m_stores.size()
                                   ? MainWindow::tr("Pause the exchange")
                                   : MainWindow::tr("Resume the exchange");
                    },
                .act = [this] { pauseOrResumeAll(); },
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
    addCommand(m_menu, Kind::Window,
               {.words = [] { return MainWindow::tr("What happened"); },
                .act = [this] { showNotices(); },
                .icon = u"alert"_s,
                .name = u"notices"_s,
                .note =
                    [this] {
                        const qsizetype unseen = m_notices->unseen().size();
                        return unseen > 0 ? MainWindow::tr("%n new", "things that happened", static_cast<int>(unseen))
                                          : QString();
                    }});
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
    addCommand(view, Kind::Window,
               {.words = [] { return MainWindow::tr("Next pane"); },
                .act = [this] { m_panes.go(1); },
                .key = Qt::Key_F6,
                .icon = u"arrow_right"_s,
                .name = u"next_pane"_s});
    addCommand(view, Kind::Window,
               {.words = [] { return MainWindow::tr("Previous pane"); },
                .act = [this] { m_panes.go(-1); },
                .key = QKeySequence(Qt::SHIFT | Qt::Key_F6),
                .icon = u"arrow_left"_s,
                .name = u"previous_pane"_s});
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
    theme(Theme::Light, u"weather_sunny"_s, [] { return MainWindow::tr("Light theme"); });
    theme(Theme::Dark, u"weather_moon"_s, [] { return MainWindow::tr("Dark theme"); });
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

void MainWindow::fillPageMenu(QMenu *menu)
{
    menu->clear(); // the commands stay the page's
    const QWidget *shown = m_firstRun ? nullptr : m_pages.value(m_current);
    const QList<Command *> commands = shown ? Command::of(shown) : QList<Command *>();
    const auto add = [&](Command::Kind kind) {
        menu->addSeparator();
        for (Command *command : commands) {
            if (command->kind() == kind)
                menu->addAction(command);
        }
    };
    add(Command::Kind::Row);
    add(Command::Kind::Page);
    add(Command::Kind::Filter);
    menu->menuAction()->setVisible(!commands.isEmpty());
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
    if (!findChild<KeyMap *>())
        (new KeyMap([this] { return commands(true); }, this))->open();
}

// Esc that nobody took leads back to the list, or to what the page has in its place.
void MainWindow::keyPressEvent(QKeyEvent *event)
{
    if (!event->matches(QKeySequence::Cancel))
        return QMainWindow::keyPressEvent(event);
    const QList<PaneWalk::Pane> all = panes();
    const auto isOfThePage = [this](const PaneWalk::Pane &pane) {
        return pane.area != m_navigation && pane.area != m_strip;
    };
    const auto page = std::find_if(all.cbegin(), all.cend(), isOfThePage);
    if (page != all.cend())
        m_panes.enter(*page);
}

// Navigation, list, detail, status (what a page has no part of is left out).
QList<PaneWalk::Pane> MainWindow::panes() const
{
    QWidget *shown = m_stack->currentWidget();
    QList<PaneWalk::Pane> all{{m_navigation, m_navigation->currentRow()}};
    auto *list = qobject_cast<ListPage *>(shown);
    if (list && list->table()->isVisible()) {
        all.append(PaneWalk::Pane{list, list->table()});
    } else if (const auto *page = qobject_cast<const Page *>(shown); page && !list && !page->panes().isEmpty()) {
        const QList<QWidget *> its = page->panes();
        for (QWidget *pane : its)
            all.append(PaneWalk::Pane{pane, nullptr, true});
    } else if (shown && !list) {
        all.append(PaneWalk::Pane{shown});
    }
    if (list && list->detail() && list->detail()->isVisible() && !list->detail()->isEmpty())
        all.append(PaneWalk::Pane{list->detail(), list->detail()->cover() ? nullptr : list->detail(), true});
    all.append(PaneWalk::Pane{m_strip, m_strip});
    return all;
}

QString MainWindow::whyNoPage() const
{
    return tr("First connect a store: nothing can stand here before.");
}

} // namespace kramar::ui
