// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/page.h"
#include "ui/context/page_context.h"
#include "ui/stores/store_parts.h"

#include <QElapsedTimer>
#include <QTimer>

class QPushButton;

namespace kramar::ui {

class ActionList;
class Badge;
class Banner;
class BusyBar;
class FactList;
class IdentitySettings;
class Label;
class RoundList;
class SettingList;
class SwitchSection;
class UndoBar;

// One connected store: how it stands with Prom, what is read of it, its rounds, and what can be done about it: a round
// now, a pause, a new token, Test ↔ Production.
class StorePage : public Page
{
    Q_OBJECT

public:
    StorePage(StoreId id, const StoreParts &parts, const PageContext &context, QWidget *parent = nullptr);

    void syncNow();
    void pauseOrResume();
    void enterToken();
    void chooseBalances();     // which quantities are sent
    void chooseConflictRule(); // whose value stays
    void downloadProducts();
    void switchMode(); // to Production by its dialog, back to Test at once
    void tell(const QString &words) override;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    // What stands above the page; the banner's button does `remedy`.
    struct Trouble {
        int kind = 0; // Banner::Kind
        QString title, body, act;
        void (StorePage::*remedy)() = nullptr;
    };

    QWidget *makeHead();
    QWidget *makeProgressRow();
    QWidget *makeBody();
    void connectLinks();
    void listen();
    void reload();
    void reloadBooks();
    void takeProgress(const exchange::Progress &progress);
    bool isPaused() const;
    Trouble trouble() const;
    void showHead();
    void showTrouble();
    void showFacts();
    void showBooks();
    void showSettings();
    void reloadSettings();
    void showProgress();
    void fail(const Error &error);
    void resume();
    void takeToken();
    void placeFoot();
    void retranslate();

    const StoreId m_id;
    const StoreParts m_parts;
    const PageContext m_context;
    std::optional<stores::Store> m_store;
    std::optional<exchange::StoreFigures> m_figures;
    std::optional<listings::BalanceState> m_balanceState;
    std::optional<stores::ConflictRule> m_conflictRule;
    QList<exchange::RoundReport> m_rounds;
    exchange::Progress m_progress;
    std::optional<Error> m_failure; // of the last thing a person asked for, or of the reading
    bool m_readingFailed = false;
    bool m_keptForSession = false; // the keychain refused the token that was just entered
    bool m_tokenTaken = false;     // Prom accepted the token that was just entered; until its round has ended
    QTimer m_booksTimer;           // many changes, one reading
    QElapsedTimer m_began;         // the round under way
    QTimer m_second;

    Label *m_title;
    Badge *m_mode;
    Label *m_count;
    QPushButton *m_sync;
    QPushButton *m_pause;
    QPushButton *m_token;
    QPushButton *m_switch;
    Banner *m_banner;
    QWidget *m_bannerRow;
    UndoBar *m_foot;
    QWidget *m_progressRow;
    Label *m_progressWords;
    BusyBar *m_bar;
    QPushButton *m_cancel;
    Label *m_stateTitle;
    Label *m_booksTitle;
    Label *m_settingsTitle;
    Label *m_linksTitle;
    Label *m_actionsTitle;
    Label *m_roundsTitle;
    Label *m_switchesTitle;
    SwitchSection *m_switches;
    FactList *m_state;
    FactList *m_books;
    SettingList *m_settings;
    IdentitySettings *m_links;
    ActionList *m_actions;
    RoundList *m_roundList = nullptr; // the last of all that is made
};

} // namespace kramar::ui
