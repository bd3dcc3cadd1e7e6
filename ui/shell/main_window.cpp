// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include "ui/common/act_dialog.h"
#include "ui/common/detail_window.h"
#include "ui/common/list_page.h"
#include "ui/common/tokens.h"
#include "ui/common/when_done.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/first_run_page.h"
#include "ui/shell/navigation.h"
#include "ui/shell/status_strip.h"
#include "words/sentence.h"
#include "words/titles.h"

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
#include <QWindow>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

constexpr int foldBelow = 1180;      // px of the window's width
constexpr QSize narrowest(880, 520); // for what stands there; a smaller screen has to be scrolled to

QList<PageSpec> sectionsOf(QList<PageSpec> pages)
{
    pages.removeIf([](const PageSpec &page) { return !page.within.isEmpty(); });
    return pages;
}

QSize within(const QSize &wanted, const QScreen *screen)
{
    constexpr QSize frame(metrics::frameWidth, metrics::frameHeight);
    return screen ? wanted.boundedTo(screen->availableSize() - frame) : wanted;
}

} // namespace

MainWindow::MainWindow(const ShellParts &parts, QWidget *parent)
    : QMainWindow(parent)
    , m_parts(parts)
    , m_navigation(new Navigation(sectionsOf(m_parts.pages), this))
    , m_strip(new StatusStrip(this))
    , m_stack(new QStackedWidget(this))
    , m_notices(new NoticeBoard({.rounds = m_parts.rounds,
                                 .exchange = m_parts.exchange,
                                 .news = m_parts.news,
                                 .local = m_parts.local,
                                 .clock = m_parts.clock,
                                 .longOfflineMs = m_parts.longOfflineMs},
                                this))
    , m_menu(new QMenu(this))
    , m_focus(this, m_stack)
{
    keepWithin(screen());
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

    connect(m_navigation, &Navigation::chosen, this, &MainWindow::visit);
    connect(m_navigation, &Navigation::addStoreChosen, this, [this] { m_parts.addStore(this); });
    connect(m_navigation, &Navigation::menuChosen, this, [this](const QPoint &at) { m_menu->popup(at); });
    connect(m_navigation, &Navigation::noticesChosen, this, &MainWindow::showNotices);
    connect(m_notices, &NoticeBoard::changed, this, &MainWindow::countNotices);
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
                                    .go = [this](const QString &key) { visit(key); },
                                    .sources = m_parts.found,
                                    .local = m_parts.local},
                                   this);
    connect(m_navigation, &Navigation::paletteChosen, this, [this] { m_palette->open(); });
    retranslate();
    m_foldedByPerson = m_parts.local.value(u"window/folded"_s, false).toBool();
    foldNavigation(m_foldedByPerson);
    if (!restoreGeometry(m_parts.local.value(u"window/geometry"_s).toByteArray()))
        resize(usualSize(screen()));
    else if (!isMaximized() && !isFullScreen())
        resize(within(size(), screen())); // it may have been another screen, or another scale
    go(m_parts.local.value(u"window/page"_s, m_parts.pages.isEmpty() ? QString() : m_parts.pages.first().key)
           .toString());
    reloadStores();
    reloadCounters();
}

MainWindow::~MainWindow() = default;

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
        connect(made, &QWidget::windowTitleChanged, this, &MainWindow::retranslate);
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
    m_navigation->setCurrent(sectionOf(m_current));
    m_stack->setCurrentWidget(target);
    target->setFocus();
}

// From within a section its own key leads up to it.
void MainWindow::visit(const QString &key)
{
    for (const PageSpec &spec : std::as_const(m_parts.pages)) {
        const auto *page = qobject_cast<const Page *>(m_pages.value(spec.key));
        if (spec.within == key && sectionOf(m_current) != key && page && page->hasUnsavedChanges())
            return go(spec.key);
    }
    go(key);
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

QString MainWindow::sectionOf(const QString &key) const
{
    const PageSpec *spec = specOf(key);
    return spec && !spec->within.isEmpty() ? spec->within : key;
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
    m_notices->setStores(all);
    markStores();
    makeStoreCommands();
    m_strip->setStores(all);
    for (const stores::Store &store : all) {
        if (!m_progress.contains(store.id.value())) // from then on it tells by itself
            takeProgress(m_parts.exchange.progress(store.id));
    }
    if (all.isEmpty() && !m_firstRun) {
        auto *first =
            new FirstRunPage(m_parts.person, static_cast<bool>(m_parts.openDemo), m_parts.preferences, m_stack);
        connect(first, &FirstRunPage::addStoreClicked, this, [this] { m_parts.addStore(this); });
        connect(first, &FirstRunPage::demoClicked, this, [this] { m_parts.openDemo(); });
        m_firstRun = first;
        m_stack->addWidget(first);
        m_stack->setCurrentWidget(first);
        first->setFocus();
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
    else if (progress.state == State::Idle || progress.state == State::Paused || progress.state == State::Stopped)
        m_offline.remove(store); // not while it tries again
    if (progress.state == State::Stopped)
        m_stopped.insert(store, progress.lastError.value_or(Error::of(Error::Kind::Internal, {})));
    else if (progress.state != State::Running || !progress.lastError)
        m_stopped.remove(store);
    m_strip->setProgress(progress);
    markStores();
    tellPages();
}

void MainWindow::markStores()
{
    const auto setOf = [](const QList<qint64> &keys) { return QSet<qint64>(keys.cbegin(), keys.cend()); };
    m_navigation->setStores(m_stores, setOf(m_offline.keys()), setOf(m_stopped.keys()));
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
    // What Prom refused is not well because a person says so: it is tried at once.
    const bool refused = std::any_of(m_stores.cbegin(), m_stores.cend(), [store](const stores::Store &each) {
        return each.id == store &&
               (each.pause == stores::PauseReason::Unauthorized || each.pause == stores::PauseReason::Forbidden);
    });
    m_parts.exchange.resume(store);
    whenDone(this, m_parts.stores.resume(store), [this, store, refused](const Done &done) {
        if (!done)
            qWarning() << "the store could not be resumed:" << toLogLine(done.error());
        else if (refused)
            m_parts.exchange.sync(store);
    });
}

void MainWindow::pauseOrResumeAll()
{
    const bool going = pausedStores().size() < m_stores.size();
    for (const stores::Store &store : std::as_const(m_stores))
        going ? pause(store.id) : resume(store.id);
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

// The worst first: a token that Prom refuses or that is not there, then a person's pause, then a connection that is
// away for long.
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
    for (const stores::Store &store : m_stores) {
        if (const auto stopped = m_stopped.constFind(store.id.value()); stopped != m_stopped.constEnd())
            return PageBanner{Banner::Kind::Error,
                              tr("“%1” stands still: nothing is received or sent.").arg(store.name),
                              words::sentenceFor(*stopped, {.store = store.name, .queued = m_queued.live()}).what,
                              tr("Open the store")};
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
    for (const stores::Store &store : m_stores) {
        if (m_stopped.contains(store.id.value()))
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
    return within({1440, 900}, screen);
}

QSize MainWindow::leastSize(const QScreen *screen)
{
    return within({960, 600}, screen).expandedTo(narrowest);
}

void MainWindow::syncAll(const exchange::RoundWish &wish)
{
    for (const stores::Store &store : m_stores)
        m_parts.exchange.sync(store.id, wish);
}

void MainWindow::sendQueue()
{
    whenDone(this, m_parts.queue.letGo(sendingStores()), [this](const Done &let) {
        if (!let)
            qWarning() << "what waits could not be let go:" << toLogLine(let.error());
        syncAll({.actions = {ActionKind::SendQueue}});
    });
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
    if (const QWidget *page = m_pages.value(m_current); page && !page->windowTitle().isEmpty())
        title = page->windowTitle(); // what it is about now says more than its section
    const PageSpec *shown = specOf(m_current);
    if (m_firstRun && !(shown && shown->atFoot))
        title = tr("First steps");
    m_navigation->setPerson(words::personName(m_parts.person));
    m_navigation->setReason(m_firstRun ? whyNoPage() : QString());
    setWindowTitle(title.isEmpty() ? tr("Kramar") : tr("%1 — Kramar", "window title: section").arg(title));
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    foldNavigation(m_foldedByPerson || width() < foldBelow);
}

// On another screen there may be less room, or more.
void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    connect(windowHandle(), &QWindow::screenChanged, this, &MainWindow::keepWithin, Qt::UniqueConnection);
}

void MainWindow::keepWithin(QScreen *screen)
{
    setMinimumSize(leastSize(screen));
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        tellPages(); // what blocks them
    }
    QMainWindow::changeEvent(event);
}

void MainWindow::comeToFront()
{
    setWindowState((windowState() & ~Qt::WindowMinimized) | Qt::WindowActive);
    show();
    raise();
    activateWindow();
}

} // namespace kramar::ui
