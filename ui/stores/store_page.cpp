// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stores/store_page.h"

#include "ui/common/badge.h"
#include "ui/common/banner.h"
#include "ui/common/busy_bar.h"
#include "ui/common/buttons.h"
#include "ui/common/command.h"
#include "ui/common/detail_pane.h"
#include "ui/common/label.h"
#include "ui/common/when_done.h"
#include "ui/stores/balances_dialog.h"
#include "ui/stores/conflict_dialog.h"
#include "ui/stores/download_dialog.h"
#include "ui/stores/fact_list.h"
#include "ui/stores/identity_settings.h"
#include "ui/stores/production_dialog.h"
#include "ui/stores/round_lists.h"
#include "ui/stores/setting_list.h"
#include "ui/stores/switch_section.h"
#include "ui/stores/token_dialog.h"
#include "words/sentence.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

constexpr int readRounds = 300; // an action of once a day has its last result far behind the short rounds
constexpr int booksPauseMs = 400;
constexpr int contentWidth = 1080;

using State = exchange::Progress::State;

QVBoxLayout *section(Label **title, QWidget *content)
{
    auto *column = new QVBoxLayout;
    column->setSpacing(10);
    *title = new Label({}, Tone::Normal, TypeStep::Section);
    column->addWidget(*title);
    column->addWidget(content);
    return column;
}

} // namespace

StorePage::StorePage(StoreId id, const StoreParts &parts, const PageContext &context, QWidget *parent)
    : Page(parent)
    , m_id(id)
    , m_parts(parts)
    , m_context(context)
    , m_progress(parts.exchange.progress(id))
    , m_banner(new Banner(this))
    , m_bannerRow(new QWidget(this))
    , m_foot(new UndoBar(this))
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_banner->setObjectName(u"storeTrouble"_s);
    auto *bannerLayout = new QHBoxLayout(m_bannerRow);
    bannerLayout->setContentsMargins(metrics::pageSide, 8, metrics::pageSide, 0);
    bannerLayout->addWidget(m_banner);
    m_bannerRow->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(new Line(Qt::Horizontal, this));
    column->addWidget(m_bannerRow);
    column->addWidget(makeProgressRow());
    column->addWidget(makeBody(), 1);
    m_foot->hide();
    connect(m_foot, &UndoBar::closed, m_foot, &QWidget::hide);
    listen();
    retranslate();
    reload();
    reloadBooks();
}

QWidget *StorePage::makeHead()
{
    auto *head = new QWidget(this);
    head->setMinimumHeight(metrics::headHeight);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(metrics::pageSide, 8, 12, 8);
    row->setSpacing(metrics::gap);
    row->addWidget(m_title = new Label({}, Tone::Normal, TypeStep::Title));
    row->addWidget(m_mode = new Badge(StoreMode::Test));
    row->addWidget(m_count = new Label({}, Tone::Muted));
    row->addStretch(1);
    row->addWidget(m_token = makeButton({}, ButtonKind::Normal, this, u"key"_s));
    row->addWidget(m_pause = makeButton({}, ButtonKind::Normal, this, u"pause"_s));
    row->addWidget(m_sync = makeButton({}, ButtonKind::Normal, this, u"arrow_sync"_s));
    row->addWidget(m_switch = makeButton({}, ButtonKind::Primary, this));
    m_sync->setObjectName(u"syncNow"_s);
    m_pause->setObjectName(u"pauseOrResume"_s);
    m_token->setObjectName(u"newToken"_s);
    m_switch->setObjectName(u"switchMode"_s);
    connect(m_sync, &QPushButton::clicked, this, &StorePage::syncNow);
    connect(m_pause, &QPushButton::clicked, this, &StorePage::pauseOrResume);
    connect(m_token, &QPushButton::clicked, this, &StorePage::enterToken);
    connect(m_switch, &QPushButton::clicked, this, &StorePage::switchMode);
    return head;
}

QWidget *StorePage::makeProgressRow()
{
    m_progressRow = new QWidget(this);
    m_progressRow->setObjectName(u"progressRow"_s);
    auto *row = new QHBoxLayout(m_progressRow);
    row->setContentsMargins(metrics::pageSide, 10, metrics::pageSide, 0);
    row->setSpacing(12);
    m_progressWords = new Label({}, Tone::Normal);
    m_bar = new BusyBar;
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(6);
    m_bar->setMaximumWidth(260);
    row->addWidget(m_progressWords);
    row->addWidget(m_bar, 1);
    row->addWidget(m_cancel = makeButton({}, ButtonKind::Normal, this, u"stop"_s));
    row->addStretch(1);
    m_cancel->setObjectName(u"cancelRound"_s);
    connect(m_cancel, &QPushButton::clicked, this, [this] { m_parts.exchange.cancel(m_id); });
    m_progressRow->hide();
    return m_progressRow;
}

QWidget *StorePage::makeBody()
{
    m_state = new FactList;
    m_books = new FactList;
    m_settings = new SettingList;
    m_settings->add(u"chooseBalances"_s, [this] { chooseBalances(); });
    m_settings->add(u"chooseConflictRule"_s, [this] { chooseConflictRule(); });
    m_links = new IdentitySettings;
    connectLinks();
    m_actions = new ActionList;
    m_switches = new SwitchSection(m_id, m_parts);
    connect(m_switches, &SwitchSection::balancesWanted, this, &StorePage::chooseBalances);
    connect(m_switches, &SwitchSection::failed, this, &StorePage::fail);
    m_roundList = new RoundList;
    auto *facts = new QHBoxLayout;
    facts->setSpacing(40);
    for (QVBoxLayout *part : {section(&m_stateTitle, m_state), section(&m_booksTitle, m_books)}) {
        part->addStretch(1);
        facts->addLayout(part, 1);
    }
    auto *inside = new QWidget;
    inside->setBackgroundRole(QPalette::Base);
    inside->setMaximumWidth(contentWidth);
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(metrics::pageSide, 16, metrics::pageSide, 16);
    column->setSpacing(18);
    column->addLayout(facts);
    column->addWidget(new Line);
    column->addLayout(section(&m_switchesTitle, m_switches));
    column->addWidget(new Line);
    column->addLayout(section(&m_settingsTitle, m_settings));
    column->addWidget(new Line);
    column->addLayout(section(&m_linksTitle, m_links));
    column->addWidget(new Line);
    column->addLayout(section(&m_actionsTitle, m_actions));
    column->addWidget(new Line);
    column->addLayout(section(&m_roundsTitle, m_roundList));
    column->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setWidget(inside);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setBackgroundRole(QPalette::Base);
    scroll->setFocusPolicy(Qt::NoFocus);
    connect(m_actions, &ActionList::switched, this, [this](ActionKind action, bool on) {
        whenDone(this, m_parts.desk.setActionEnabled(m_id, action, on), [this](const Done &done) {
            if (!done)
                fail(done.error());
            reloadBooks();
        });
    });
    return scroll;
}

void StorePage::listen()
{
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &StorePage::showProgress);
    m_booksTimer.setSingleShot(true);
    m_booksTimer.setInterval(booksPauseMs);
    connect(&m_booksTimer, &QTimer::timeout, this, &StorePage::reloadBooks);
    connect(&m_context.news, &News::changed, this, [this](const Changes &changes) {
        for (const Change &change : changes) {
            if (change.kind == ObjectKind::Store && (change.id == 0 || change.id == m_id.value())) {
                reload();
                break;
            }
        }
        if (!m_booksTimer.isActive())
            m_booksTimer.start();
    });
    connect(&m_parts.exchange, &exchange::Exchange::progressChanged, this, &StorePage::takeProgress);
    connect(&m_parts.exchange, &exchange::Exchange::roundEnded, this, [this](const exchange::RoundReport &report) {
        if (report.store != m_id)
            return;
        m_tokenTaken = false;
        reloadBooks();
    });
    connect(m_banner, &Banner::actClicked, this, [this] {
        if (const auto remedy = trouble().remedy)
            (this->*remedy)();
    });
    for (QPushButton *button : {m_sync, m_pause, m_token, m_switch})
        addAction(Command::ofButton(button, this, button == m_sync ? Qt::Key_F5 : QKeySequence()));
    const auto setting = [this](auto words, auto change, const QString &name) {
        addAction(new Command(Command::Kind::Page,
                              {.words = words,
                               .act = change,
                               .can = [this, name] { return m_settings->isPossible(name); },
                               .icon = u"settings"_s,
                               .name = name},
                              this));
    };
    setting([] { return tr("Quantities sent…"); }, [this] { chooseBalances(); }, u"chooseBalances"_s);
    setting([] { return tr("Changed here and on Prom…"); }, [this] { chooseConflictRule(); }, u"chooseConflictRule"_s);
    addAction(Command::ofButton(m_links->downloadButton(), this));
}

void StorePage::reload()
{
    whenDone(this, m_parts.stores.find(m_id), [this](const Result<stores::Store> &store) {
        if (!store)
            return fail(store.error());
        m_store = *store;
        m_switches->setMode(m_store->mode);
        m_failure.reset();
        retranslate();
    });
}

void StorePage::reloadBooks()
{
    m_switches->reload();
    whenDone(this, m_parts.desk.figures(m_id),
             [this, wasWrong = m_readingFailed](const Result<exchange::StoreFigures> &figures) {
                 m_readingFailed = !figures;
                 if (!figures)
                     return fail(figures.error());
                 if (wasWrong)
                     m_failure.reset(); // it was about this reading
                 m_figures = *figures;
                 showBooks();
                 showTrouble();
             });
    whenDone(this, m_parts.downloads.policy(m_id), [this](const Result<stores::IdentityPolicy> &policy) {
        if (!policy)
            return fail(policy.error());
        m_links->showPolicy(*policy);
    });
    reloadSettings();
    whenDone(this, m_parts.desk.lastRounds(m_id, readRounds),
             [this](const Result<QList<exchange::RoundReport>> &rounds) {
                 if (!rounds)
                     return fail(rounds.error());
                 m_rounds = *rounds;
                 showBooks();
             });
}

void StorePage::takeProgress(const exchange::Progress &progress)
{
    if (progress.store != m_id)
        return;
    m_progress = progress;
    showProgress();
    showHead();
    showFacts();
    showTrouble();
}

void StorePage::reloadSettings()
{
    whenDone(this, m_parts.balances.state(m_id), [this](const Result<listings::BalanceState> &state) {
        if (!state)
            return fail(state.error());
        m_balanceState = *state;
        m_switches->setBalances(m_balanceState);
        showSettings();
        showBooks();
    });
    whenDone(this, m_parts.conflicts.rule(m_id), [this](const Result<stores::ConflictRule> &rule) {
        if (!rule)
            return fail(rule.error());
        m_conflictRule = *rule;
        showSettings();
    });
}

bool StorePage::isPaused() const
{
    return (m_store && m_store->pause != stores::PauseReason::None) || m_progress.state == State::Paused ||
           m_progress.state == State::Pausing;
}

void StorePage::syncNow()
{
    if (m_sync->isEnabled())
        m_parts.exchange.sync(m_id);
}

void StorePage::pauseOrResume()
{
    if (isPaused())
        return resume();
    m_parts.exchange.pause(m_id); // what runs now waits too
    whenDone(this, m_parts.stores.pause(m_id), [this](const Done &done) {
        if (!done)
            fail(done.error());
    });
}

void StorePage::resume()
{
    // What Prom refused is not well because a person says so: it is tried at once.
    const bool refused = m_store && (m_store->pause == stores::PauseReason::Unauthorized ||
                                     m_store->pause == stores::PauseReason::Forbidden);
    m_parts.exchange.resume(m_id);
    whenDone(this, m_parts.stores.resume(m_id), [this, refused](const Done &done) {
        if (!done)
            return fail(done.error());
        if (refused)
            m_parts.exchange.sync(m_id);
    });
}

// Prom accepted the new token and it is at hand: the exchange goes on with it at once.
void StorePage::takeToken()
{
    m_tokenTaken = true;
    m_keptForSession = false;
    m_parts.exchange.resume(m_id);
    m_parts.exchange.sync(m_id);
    reload();
    whenDone(this, m_parts.stores.secrets().kept(), [this](const Done &kept) {
        m_keptForSession = !kept;
        showTrouble();
    });
}

void StorePage::enterToken()
{
    if (!m_store)
        return;
    auto *dialog = new TokenDialog(
        *m_store, m_parts.stores, m_parts.checkToken, [this] { takeToken(); }, this);
    dialog->open();
}

void StorePage::switchMode()
{
    if (!m_store)
        return;
    if (m_store->mode == StoreMode::Production) {
        whenDone(this, m_parts.queue.switchMode(m_id, StoreMode::Test, exchange::QueueDesk::Pending::Send),
                 [this](const Done &done) {
                     if (!done)
                         fail(done.error());
                 });
        return;
    }
    auto *dialog = new ProductionDialog(*m_store, m_parts.queue, m_parts.desk, m_context.clock, this);
    dialog->open();
}

void StorePage::chooseBalances()
{
    if (!m_store || !m_balanceState)
        return;
    auto *dialog = new BalancesDialog(*m_store, m_parts.balances, *m_balanceState, this);
    connect(dialog, &BalancesDialog::applied, this, &StorePage::tell);
    dialog->open();
}

void StorePage::tell(const QString &words)
{
    m_foot->tell(words);
    placeFoot();
    m_foot->setVisible(true);
}

// Over the end of the page, for a while: nothing moves for it.
void StorePage::placeFoot()
{
    const int high = std::max(metrics::footHeight, fontMetrics().height() + 8);
    m_foot->setGeometry(0, height() - high, width(), high);
    m_foot->raise();
}

void StorePage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    placeFoot();
}

void StorePage::connectLinks()
{
    connect(m_links, &IdentitySettings::changed, this, [this](const stores::IdentityPolicy &policy) {
        whenDone(this, m_parts.downloads.setPolicy(m_id, policy), [this](const Done &done) {
            if (!done)
                fail(done.error());
            reloadBooks(); // what is kept, where it was refused
        });
    });
    connect(m_links, &IdentitySettings::downloadWanted, this, &StorePage::downloadProducts);
}

void StorePage::downloadProducts()
{
    if (m_store)
        (new DownloadDialog({*m_store}, m_parts, m_context.clock, this))->open();
}

void StorePage::chooseConflictRule()
{
    if (!m_store || !m_conflictRule)
        return;
    auto *dialog = new ConflictDialog(*m_store, *m_conflictRule, m_parts.conflicts, this);
    connect(dialog, &ConflictDialog::chosen, this, &StorePage::reloadSettings);
    dialog->open();
}

void StorePage::fail(const Error &error)
{
    m_failure = error;
    showTrouble();
}

void StorePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange && m_roundList)
        showBooks(); // the marks of the rounds are painted once
    QWidget::changeEvent(event);
}

// What has no news: the pace that was chosen, the day.
void StorePage::showEvent(QShowEvent *event)
{
    showFacts();
    QWidget::showEvent(event);
}

} // namespace kramar::ui
