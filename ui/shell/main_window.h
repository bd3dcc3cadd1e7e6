// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/news.h"
#include "exchange/exchange.h"
#include "exchange/queue_desk.h"
#include "stores/stores.h"
#include "ui/common/list_page.h"
#include "ui/common/preferences.h"
#include "ui/shell/command_place.h"
#include "ui/shell/focus_keeper.h"
#include "ui/shell/notice_board.h"
#include "ui/shell/page_spec.h"
#include "ui/shell/palette_source.h"
#include "ui/shell/pane_walk.h"

#include <QElapsedTimer>
#include <QMainWindow>
#include <QPointer>
#include <QSet>
#include <QTimer>

class QMenu;
class QScreen;
class QSettings;
class QStackedWidget;

namespace kramar::ui {

class CommandPalette;
class Navigation;
class StatusStrip;

// What the window stands on; all of it outlives the window.
struct ShellParts {
    stores::Stores &stores;
    exchange::Exchange &exchange;
    exchange::QueueDesk &queue;
    News &news;
    QSettings &local; // geometry and habits of this computer
    Preferences &preferences;
    QString person;
    std::function<QString()> books; // "This computer · SQLite"
    QList<PageSpec> pages;
    std::function<QWidget *(StoreId)> makeStorePage;
    std::function<void(QWidget *parent)> addStore; // opens the wizard
    std::function<void(QWidget *parent)> downloadProducts{};
    std::function<void()> openDemo; // empty: not in this build
    NoticeBoard::LastRounds rounds; // what happened, from the books
    const Clock &clock;
    QList<PaletteSource> found{}; // the objects that the palette searches
    int longOfflineMs = 120'000;  // from then on the pages say it too
    bool booksStay = true;        // after the program: what was not sent then goes at the next start
};

// The window: navigation, the page, the status bar, and the commands that belong to no page. Pages are made on first
// visit and kept.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(const ShellParts &parts, QWidget *parent = nullptr);
    ~MainWindow() override;

    void go(const QString &key);    // a page's key or Navigation::storeKey
    void visit(const QString &key); // a section: where something waits unsaved within it, else the section itself
    void pauseOrResumeAll();        // the exchange of all stores
    void goBack();                  // from a page at the foot to where one was
    QString currentKey() const { return m_current; }
    QWidget *page(const QString &key); // makes it if need be
    QMenu *mainMenu() const { return m_menu; }
    // Everything that can be done, by where it belongs: the page that is shown first, then the other ones that were
    // made, the window itself last. allPages: makes those that nobody has looked at yet.
    QList<CommandPlace> commands(bool allPages = false);
    CommandPalette *palette() const { return m_palette; }
    // 1440 × 900 at first and never less than 960 × 600, or what the screen has less the window's frame.
    static QSize usualSize(const QScreen *screen);
    static QSize leastSize(const QScreen *screen);
    void comeToFront(); // as it was, out of the minimised state if need be

protected:
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    Command *addCommand(QMenu *menu, Command::Kind kind, Command::Spec spec); // no menu: by its key and the palette
    QMenu *addMenu(const std::function<QString()> &words);
    void makeCommands();
    void makeViewCommands(QMenu *view);
    void makeStoreCommands();
    void fillPageMenu(QMenu *menu); // with what the page that is shown can do
    void showKeys();
    void showNotices();
    void countNotices();
    void goTo(const Notice &notice); // what it tells of
    QList<PaneWalk::Pane> panes() const;
    const PageSpec *specOf(const QString &key) const;
    QString sectionOf(const QString &key) const; // what is marked in the navigation while that is shown
    QString whyNoPage() const;
    void askToClose(const QStringList &pages);
    QList<StoreId> sendingStores() const; // that send by themselves, from here
    void askToLeave(const QList<StoreId> &sending, const QList<StoreId> &paused);
    void retranslate();
    void reloadStores();
    void reloadCounters();
    void showStores(const QList<stores::Store> &stores);
    void syncAll(const exchange::RoundWish &wish);
    void sendQueue(); // also what could still be undone
    void pause(StoreId store);
    void resume(StoreId store);
    void takeProgress(const exchange::Progress &progress);
    void markStores();
    // What stands still or is read for the first time, told to the pages.
    void tellPages();
    std::optional<PageBanner> blocked() const;
    void actOnBlocked();
    QList<stores::Store> pausedStores() const;
    bool isRunning() const;
    void foldNavigation(bool folded);
    void keepWithin(QScreen *screen);

    ShellParts m_parts;
    QList<stores::Store> m_stores;
    Navigation *m_navigation;
    StatusStrip *m_strip;
    QStackedWidget *m_stack;
    CommandPalette *m_palette;
    NoticeBoard *m_notices;
    QList<Command *> m_storeCommands;
    QWidget *m_firstRun = nullptr;
    QHash<QString, QWidget *> m_pages;
    QHash<qint64, exchange::Progress> m_progress;
    QHash<qint64, QElapsedTimer> m_offline; // since when a store has no connection
    QHash<qint64, Error> m_stopped;         // whose rounds cannot begin, and why
    QSet<qint64> m_readOnce;                // stores that a round of this session has read through
    QTimer m_offlineTimer;
    QPointer<QTimer> m_counting; // what has not been sent, before the window closes
    journal::QueueCounts m_queued;
    QString m_current;
    QString m_before; // where one was before a page at the foot
    QMenu *m_menu;
    QMenu *m_goMenu = nullptr;
    FocusKeeper m_focus;
    PaneWalk m_panes{[this] { return panes(); }};
    QList<std::function<void()>> m_texts; // the titles of the menus
    bool m_leaveUnsaved = false;          // the person said so
    bool m_leaveUnsent = false;           // there is nothing, or the person said so
    bool m_foldedByPerson = false;
};

} // namespace kramar::ui
