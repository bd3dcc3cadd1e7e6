// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include "ui/common/act_dialog.h"
#include "ui/common/list_page.h"
#include "ui/common/when_done.h"
#include "ui/shell/first_run_page.h"
#include "ui/shell/navigation.h"
#include "ui/shell/status_strip.h"

#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QDebug>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QStackedWidget>
#include <QVBoxLayout>

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
    connect(m_strip, &StatusStrip::pauseClicked, this, [this](StoreId store) { m_parts.exchange.pause(store); });
    connect(m_strip, &StatusStrip::resumeClicked, this, [this](StoreId store) { m_parts.exchange.resume(store); });
    connect(&m_parts.exchange, &exchange::Exchange::progressChanged, m_strip, &StatusStrip::setProgress);
    connect(&m_parts.news, &News::changed, this, [this](const Changes &changes) {
        for (const Change &change : changes) {
            if (change.kind == ObjectKind::Store) {
                reloadStores();
                break;
            }
        }
        reloadCounters();
    });
    makeActions();
    retranslate();
    m_foldedByPerson = m_parts.local.value(u"window/folded"_s, false).toBool();
    foldNavigation(m_foldedByPerson);
    if (!restoreGeometry(m_parts.local.value(u"window/geometry"_s).toByteArray()))
        resize(1440, 900);
    go(m_parts.local.value(u"window/page"_s, m_parts.pages.isEmpty() ? QString() : m_parts.pages.first().key)
           .toString());
    reloadStores();
    reloadCounters();
}

MainWindow::~MainWindow() = default;

void MainWindow::makeActions()
{
    const auto add = [this](QMenu *menu, std::function<QString()> words, const QList<QKeySequence> &keys, auto act) {
        auto *action = new QAction(this);
        action->setShortcuts(keys);
        connect(action, &QAction::triggered, this, act);
        m_texts.append([action, words] { action->setText(words()); });
        menu->addAction(action);
        addAction(action);
        return action;
    };
    const auto submenu = [this](std::function<QString()> words) {
        auto *menu = m_menu->addMenu(QString());
        m_texts.append([menu, words] { menu->setTitle(words()); });
        return menu;
    };
    QMenu *go = submenu([] { return MainWindow::tr("Go to"); });
    for (qsizetype i = 0; i < m_parts.pages.size(); ++i) {
        const PageSpec &page = m_parts.pages[i];
        const QList<QKeySequence> keys =
            i < 10 ? QList{QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + (i + 1) % 10))}
                   : QList<QKeySequence>{};
        add(go, page.title, keys, [this, key = page.key] { this->go(key); });
    }
    QMenu *exchange = submenu([] { return MainWindow::tr("Exchange"); });
    add(
        exchange, [] { return MainWindow::tr("Full round now"); }, {QKeySequence(Qt::Key_F9)}, [this] { syncAll({}); });
    add(
        exchange, [] { return MainWindow::tr("Send the queue now"); }, {QKeySequence(Qt::SHIFT | Qt::Key_F9)},
        [this] { syncAll({.actions = {ActionKind::SendQueue}}); });
    QMenu *storesMenu = submenu([] { return MainWindow::tr("Stores"); });
    add(
        storesMenu, [] { return MainWindow::tr("Add a store…"); }, {}, [this] { m_parts.addStore(this); });

    QMenu *view = submenu([] { return MainWindow::tr("View"); });
    add(
        view, [] { return MainWindow::tr("Fold the navigation"); }, {QKeySequence(Qt::CTRL | Qt::Key_B)},
        [this] {
            m_foldedByPerson = !m_navigation->isFolded();
            foldNavigation(m_foldedByPerson);
            m_parts.local.setValue(u"window/folded"_s, m_foldedByPerson);
        });
    auto *themes = new QActionGroup(this);
    const auto theme = [&](Theme which, std::function<QString()> words) {
        QAction *action = add(view, std::move(words), {}, [this, which] {
            m_parts.theme.setTheme(which);
            m_parts.local.setValue(u"theme"_s, toCode(which));
        });
        action->setCheckable(true);
        action->setChecked(m_parts.theme.theme() == which);
        themes->addAction(action);
    };
    view->addSeparator();
    theme(Theme::System, [] { return MainWindow::tr("Theme of the system"); });
    theme(Theme::Light, [] { return MainWindow::tr("Light"); });
    theme(Theme::Dark, [] { return MainWindow::tr("Dark"); });
    view->addSeparator();
    auto *languages = new QActionGroup(this);
    for (const words::Language language : words::allLanguages()) {
        QAction *action = add(
            view, [language] { return words::languageName(language); }, {},
            [this, language] {
                words::installLanguage(*qApp, language);
                m_parts.local.setValue(u"language"_s, words::toCode(language));
            });
        action->setCheckable(true);
        action->setChecked(words::toCode(language) ==
                           m_parts.local.value(u"language"_s, words::toCode(words::Language::System)).toString());
        languages->addAction(action);
    }
    m_menu->addSeparator();
    add(
        m_menu, [] { return MainWindow::tr("Quit"); }, {QKeySequence(QKeySequence::Quit)}, [this] { close(); });
    auto *menuKey = new QAction(this);
    menuKey->setShortcut(QKeySequence(Qt::Key_F10));
    connect(menuKey, &QAction::triggered, this, [this] { m_menu->popup(m_navigation->mapToGlobal(QPoint(8, 40))); });
    addAction(menuKey);
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
    m_current = m_pages.key(target);
    m_navigation->setCurrent(m_current);
    // Without a store there is one thing to do, wherever one goes.
    m_stack->setCurrentWidget(m_firstRun ? m_firstRun : target);
    retranslate();
    target->setFocus();
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
    m_strip->setStores(all);
    for (const stores::Store &store : all)
        m_strip->setProgress(m_parts.exchange.progress(store.id));
    if (all.isEmpty() && !m_firstRun) {
        auto *first = new FirstRunPage(m_parts.person, static_cast<bool>(m_parts.openDemo), m_stack);
        connect(first, &FirstRunPage::addStoreClicked, this, [this] { m_parts.addStore(this); });
        connect(first, &FirstRunPage::demoClicked, this, [this] { m_parts.openDemo(); });
        m_firstRun = first;
        m_stack->addWidget(first);
        m_stack->setCurrentWidget(first);
    } else if (!all.isEmpty() && m_firstRun) {
        m_stack->removeWidget(m_firstRun);
        m_firstRun->deleteLater();
        m_firstRun = nullptr;
        go(m_current);
    }
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
        if (counts)
            m_strip->setQueue(*counts);
    });
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
    for (const auto &text : m_texts)
        text();
    m_strip->setBooks(m_parts.books());
    QString title;
    for (const PageSpec &page : m_parts.pages) {
        if (page.key == m_current)
            title = page.title();
    }
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
    m_parts.local.setValue(u"window/page"_s, m_current);
    QMainWindow::closeEvent(event);
}

} // namespace kramar::ui
