// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stores/add_store_dialog.h"

#include "ui/common/badge.h"
#include "ui/common/band.h"
#include "ui/common/banner.h"
#include "ui/common/buttons.h"
#include "ui/common/detail_pane.h"
#include "ui/common/flow_layout.h"
#include "ui/common/label.h"
#include "ui/common/over_its_window.h"
#include "ui/common/when_done.h"
#include "ui/stores/rights_view.h"
#include "ui/stores/step_rail.h"
#include "ui/stores/store_steps.h"
#include "ui/stores/store_words.h"
#include "ui/stores/token_form.h"
#include "words/format.h"

#include <QDesktopServices>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

constexpr QSize usualSize(860, 600);

// As wide as its content asks for; a small screen is lower than the longest step.
class Scrolled : public QScrollArea
{
public:
    explicit Scrolled(QWidget *content)
    {
        setFrameShape(QFrame::NoFrame);
        setWidgetResizable(true);
        setFocusPolicy(Qt::NoFocus);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setWidget(content);
        content->installEventFilter(this);
    }
    QSize minimumSizeHint() const override
    {
        return {widget()->minimumSizeHint().width(), QScrollArea::minimumSizeHint().height()};
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::LayoutRequest)
            updateGeometry();
        return QScrollArea::eventFilter(watched, event);
    }
};
constexpr int railWidth = 212;

} // namespace

AddStoreDialog::AddStoreDialog(stores::Stores &stores, exchange::StoreDesk &desk, const CheckToken &checkToken,
                               const Clock &clock, QWidget *parent)
    : QDialog(parent)
    , m_stores(stores)
    , m_desk(desk)
    , m_checkToken(checkToken)
    , m_clock(clock)
    , m_rail(new StepRail(this))
    , m_badge(new Badge(StoreMode::Test, this))
    , m_railWords(new Label({}, Tone::Second, TypeStep::Small, this))
    , m_pages(new QStackedWidget(this))
    , m_place(new PlaceStep)
    , m_tokenForm(new TokenForm)
    , m_twin(new Banner)
    , m_rights(new RightsView)
    , m_again(makeButton({}, ButtonKind::Normal, this, u"arrow_clockwise"_s))
    , m_cabinet(makeButton({}, ButtonKind::Normal, this, u"open_external"_s))
    , m_checkedAt(new Label({}, Tone::Muted))
    , m_orders(new OrdersStep)
    , m_finished(new Banner)
    , m_foot(new Label({}, Tone::Second, TypeStep::Normal, this))
    , m_back(makeButton({}, ButtonKind::Normal, this))
    , m_cancel(makeButton({}, ButtonKind::Normal, this))
    , m_next(makeButton({}, ButtonKind::Primary, this))
{
    new OverItsWindow(this);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    m_next->setObjectName(u"next"_s);
    m_next->setDefault(true);
    m_back->setObjectName(u"back"_s);
    m_again->setObjectName(u"again"_s);
    m_cabinet->setObjectName(u"openCabinet"_s);
    m_checkedAt->setObjectName(u"checkedAt"_s);
    for (QPushButton *button : {m_back, m_cancel, m_again, m_cabinet})
        button->setAutoDefault(true); // Enter presses what has the focus

    auto *side = band(this, QPalette::Window);
    side->setFixedWidth(railWidth);
    m_railWords->setWordWrap(true);
    auto *sideColumn = new QVBoxLayout(side);
    sideColumn->setContentsMargins(10, 16, 10, 16);
    sideColumn->setSpacing(6);
    sideColumn->addWidget(m_rail);
    sideColumn->addStretch(1);
    sideColumn->addWidget(m_badge, 0, Qt::AlignLeft);
    sideColumn->addWidget(m_railWords);

    auto *rights = new QWidget;
    auto *rightsColumn = new QVBoxLayout(rights);
    rightsColumn->setContentsMargins(0, 0, 0, 0);
    m_twin->setTall(true);
    m_twin->setObjectName(u"connectedTwice"_s);
    m_twin->hide();
    rightsColumn->addWidget(m_twin);
    rightsColumn->addWidget(m_rights);
    auto *checking = new FlowLayout(metrics::gap);
    for (QWidget *widget :
         {static_cast<QWidget *>(m_again), static_cast<QWidget *>(m_cabinet), static_cast<QWidget *>(m_checkedAt)})
        checking->addWidget(widget);
    checking->setAlignment(m_checkedAt, Qt::AlignRight);
    rightsColumn->addLayout(checking);
    rightsColumn->addStretch(1);
    auto *finished = new QWidget;
    auto *finishedColumn = new QVBoxLayout(finished);
    finishedColumn->setContentsMargins(0, 0, 0, 0);
    finishedColumn->addWidget(m_finished);
    finishedColumn->addStretch(1);
    m_finished->setTall(true);
    m_finished->setObjectName(u"keptForSession"_s);
    int step = Place;
    for (QWidget *content : {static_cast<QWidget *>(m_place), static_cast<QWidget *>(m_tokenForm), rights,
                             static_cast<QWidget *>(m_orders), finished})
        m_pages->addWidget(makePage(static_cast<Step>(step++), content));
    m_pages->setBackgroundRole(QPalette::Base);
    m_pages->setAutoFillBackground(true);

    auto *foot = band(this, QPalette::AlternateBase);
    auto *footRow = new QHBoxLayout(foot);
    footRow->setContentsMargins(metrics::pageSide, 10, metrics::pageSide, 10);
    footRow->setSpacing(metrics::gap);
    footRow->addWidget(m_key = new IconLabel(u"key"_s));
    footRow->addWidget(m_foot, 1);
    footRow->addWidget(m_back);
    footRow->addWidget(m_cancel);
    footRow->addWidget(m_next);

    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(side);
    middle->addWidget(new Line(Qt::Vertical, this));
    middle->addWidget(new Scrolled(m_pages), 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(middle, 1);
    column->addWidget(new Line(Qt::Horizontal, this));
    column->addWidget(foot);
    resize(usualSize.width(),
           std::min(usualSize.height(), screen()->availableGeometry().height() - metrics::frameHeight));

    connect(m_next, &QPushButton::clicked, this, &AddStoreDialog::forward);
    connect(m_back, &QPushButton::clicked, this, &AddStoreDialog::back);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_again, &QPushButton::clicked, this, &AddStoreDialog::tryToken);
    connect(m_cabinet, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(m_place->apiUrl().resolved(QUrl(u"/"_s))); });
    whenDone(this, m_stores.all(), [this](const Result<QList<stores::Store>> &all) {
        if (!all)
            return; // adding says what is wrong with the books
        m_known = *all;
        QStringList names;
        for (const stores::Store &store : m_known)
            names.append(store.name);
        m_place->setTaken(names);
        if (!m_token.isEmpty()) // whoever pasted it was quicker
            lookForTwin();
    });
    retranslate();
    go(Place);
}

AddStoreDialog::~AddStoreDialog()
{
    forgetToken();
}

QWidget *AddStoreDialog::makePage(Step step, QWidget *content)
{
    auto *page = new QWidget;
    auto *title = new Label({}, Tone::Normal, TypeStep::Section);
    auto *words = new Label({}, Tone::Second);
    words->setWordWrap(true);
    title->setStrong(true);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(6);
    column->addWidget(title);
    column->addWidget(words);
    column->addSpacing(8);
    column->addWidget(content, 1);
    Q_ASSERT(m_heads.size() == step);
    m_heads.append(qMakePair(title, words));
    return page;
}

void AddStoreDialog::go(Step step)
{
    m_pages->setCurrentIndex(step);
    m_rail->setCurrent(step);
    if (step == Rights && !m_rights->judgement().tried)
        tryToken();
    if (step == Place || step == Token || step == Orders)
        m_pages->widget(step)->layout()->itemAt(3)->widget()->setFocus();
    else
        m_next->setFocus();
    follow();
}

void AddStoreDialog::forward()
{
    switch (m_pages->currentIndex()) {
    case Place:
        if (m_place->check())
            go(Token);
        break;
    case Token:
        takeToken();
        break;
    case Rights:
        if (m_rights->judgement().enough)
            go(Orders);
        break;
    case Orders:
        connectStore();
        break;
    default:
        accept();
    }
}

void AddStoreDialog::back()
{
    ++m_trial; // an answer that is still under way is of no use
    m_trying = false;
    go(static_cast<Step>(m_pages->currentIndex() - 1));
}

void AddStoreDialog::takeToken()
{
    if (m_tokenForm->isEmpty() && !m_token.isEmpty())
        return go(Rights);
    auto token = m_tokenForm->take();
    if (!token)
        return;
    forgetToken();
    m_token = *std::move(token);
    m_tokenForm->setHeld(true);
    m_rights->showChecks({}); // what another token could says nothing
    lookForTwin();
    go(Rights);
}

// Prom does not say whose a token is; but the same token at the same address is the same cabinet. It may be meant.
void AddStoreDialog::lookForTwin()
{
    m_twinOf.clear();
    m_sameToken = false;
    showTwin();
    const quint64 mine = ++m_search;
    for (const stores::Store &store : std::as_const(m_known)) {
        if (store.apiUrl != m_place->apiUrl())
            continue;
        whenDone(this, m_stores.secrets().token(store.id),
                 [this, mine, name = store.name](const Result<QByteArray> &token) {
                     if (mine != m_search || !token || *token != m_token)
                         return;
                     m_twinOf = name;
                     m_sameToken = true;
                     showTwin();
                 });
    }
}

// Another token of the same cabinet reads the same orders and listings.
void AddStoreDialog::lookInBooks(const QList<exchange::RightCheck> &checks)
{
    whenDone(this, m_desk.twinOf(m_place->apiUrl(), checks),
             [this, mine = m_trial](const Result<std::optional<stores::Store>> &twin) {
                 if (mine != m_trial || !twin || !*twin || !m_twinOf.isEmpty())
                     return; // a failed look is no reason to stop: adding says what is wrong with the books
                 m_twinOf = (*twin)->name;
                 showTwin();
             });
}

void AddStoreDialog::showTwin()
{
    m_twin->setVisible(!m_twinOf.isEmpty());
    m_twin->setWords(
        Banner::Kind::Warning, tr("This shop is connected already: “%1”.").arg(shortName(m_twinOf)),
        m_sameToken ? tr("It has the same address and the same token. Connected twice, each order and each listing of "
                         "it stands here twice, and the goods are reserved twice.")
                    : tr("It has an order or a listing that this token reads, too. Connected twice, each order and "
                         "each listing of it stands here twice, and the goods are reserved twice."));
}

void AddStoreDialog::tryToken()
{
    if (m_trying)
        return;
    m_trying = true;
    const quint64 mine = ++m_trial;
    m_rights->showBusy();
    follow();
    auto *watcher = new QFutureWatcher<QList<exchange::RightCheck>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, mine] {
        watcher->deleteLater();
        if (mine != m_trial)
            return;
        m_trying = false;
        m_checked = m_clock.now();
        const auto trial = watcher->future();
        exchange::RightCheck unanswered;
        unanswered.verdict = exchange::RightCheck::Verdict::OutOfReach;
        m_rights->showChecks(trial.resultCount() > 0 ? trial.result() : QList{unanswered});
        if (trial.resultCount() > 0)
            lookInBooks(trial.result());
        follow();
        (m_next->isEnabled() ? m_next : m_again)->setFocus();
    });
    watcher->setFuture(m_checkToken(m_place->apiUrl(), m_token, u"uk"_s));
}

void AddStoreDialog::connectStore()
{
    if (std::exchange(m_connecting, true))
        return; // a second click must not add a second store
    stores::NewStore store;
    store.name = m_place->name();
    store.apiUrl = m_place->apiUrl();
    store.marketplace = m_place->marketplace();
    store.tokenEnds = m_tokenForm->ends();
    store.without = m_rights->judgement().without;
    m_orders->fill(store);
    m_orders->setError({});
    follow();
    whenDone(this, m_stores.add(store, m_token), [this](const Result<StoreId> &added) { takeConnected(added); });
}

void AddStoreDialog::takeConnected(const Result<StoreId> &added)
{
    m_connecting = false;
    if (!added) {
        const Error &error = added.error();
        if (error.kind == Error::Kind::Invalid && (error.field == u"name" || error.field == u"url")) {
            go(Place);
            m_place->setError(error);
        } else {
            m_orders->setError(storeFieldSentence(error));
            follow();
        }
        return;
    }
    forgetToken();
    m_tokenForm->setHeld(false);
    Q_EMIT connected(*added);
    // A keychain that asks its owner for a password has not refused.
    const QFuture<Done> kept = m_stores.secrets().kept();
    m_keychainAsks = !kept.isFinished();
    if (m_keychainAsks) {
        showFinished();
        go(Finished);
    }
    whenDone(this, kept, [this](const Done &answer) { takeKept(answer); });
}

void AddStoreDialog::takeKept(const Done &kept)
{
    m_keychainAsks = false;
    if (kept)
        return accept();
    showFinished();
    go(Finished);
}

void AddStoreDialog::showFinished()
{
    if (m_keychainAsks)
        m_finished->setWords(Banner::Kind::Info, tr("The keychain of the system asks for its password."),
                             tr("Answer it there: then the token is kept. Without it the token holds until Kramar is "
                                "closed."));
    else
        m_finished->setWords(Banner::Kind::Warning, tr("The token is kept for this session only."),
                             tr("The system has no keychain, or it refused. After Kramar is closed the token has to be "
                                "entered again on the page of the store; until then nothing is exchanged."));
}

// While it is being added nobody would hear that it is there.
void AddStoreDialog::reject()
{
    if (!m_connecting)
        QDialog::reject();
}

void AddStoreDialog::forgetToken()
{
    m_token.fill('\0');
    m_token.clear();
}

// What can be done now, and why not.
void AddStoreDialog::follow()
{
    const int step = m_pages->currentIndex();
    const RightsJudgement &judged = m_rights->judgement();
    m_rail->setWrong(step == Rights && judged.refused ? std::optional<int>(Token) : std::nullopt);
    m_back->setVisible(step != Place && step != Finished);
    m_back->setEnabled(!m_connecting);
    m_cancel->setVisible(step != Finished);
    m_again->setEnabled(!m_trying);
    m_checkedAt->setVisible(m_checked && !m_trying);
    if (m_checked)
        m_checkedAt->setText(tr("checked %1").arg(words::formatMoment(*m_checked, m_clock.now())));
    QString why;
    if (m_connecting)
        why = tr("The store is being connected.");
    else if (step == Rights && m_trying)
        why = tr("The token is being tried.");
    else if (step == Rights && !judged.enough)
        why = tr("With this token a store cannot be run; see above.");
    m_next->setEnabled(why.isEmpty());
    m_next->setToolTip(why);
    m_next->setAccessibleDescription(why);
    if (step == Orders)
        m_next->setText(m_connecting ? tr("Connecting…") : tr("Connect"));
    else if (step == Finished)
        m_next->setText(m_keychainAsks ? tr("Do not wait") : tr("Understood"));
    else if (step == Rights && judged.enough && !judged.missing.isEmpty())
        m_next->setText(tr("Next without it"));
    else
        m_next->setText(tr("Next"));
    if (m_connecting)
        m_foot->setText(tr("The keychain of the system may ask for its password."));
    else
        m_foot->setText(step == Place || step == Finished ? QString() : tokenPlace(m_stores.secrets().lasting()));
    m_key->setVisible(!m_foot->text().isEmpty());
}

void AddStoreDialog::retranslate()
{
    setWindowTitle(tr("Add a store"));
    m_rail->setSteps({tr("Marketplace and name"), tr("API token"), tr("Rights of the token"), tr("Orders")});
    m_railWords->setText(tr("The store is added in Test mode. Nothing is sent until you switch it to Production."));
    m_back->setText(tr("Back"));
    m_cancel->setText(tr("Cancel"));
    m_again->setText(tr("Check once more"));
    m_cabinet->setText(tr("Open the Prom cabinet"));
    const QList<QPair<QString, QString>> heads{
        {tr("Where does the store sell?"), tr("One store here is one cabinet there. There may be several.")},
        {tr("The token of the store"), tr("By it Kramar reads and, in Production, changes the shop on Prom.")},
        {tr("What the token allows"), tr("Each right is tried by a real read.")},
        {tr("From when shall orders be received?"), tr("Older ones are passed over and counted.")},
        {tr("The store is connected"), tr("Its first round has begun.")}};
    for (qsizetype i = 0; i < heads.size(); ++i) {
        m_heads[i].first->setText(heads[i].first);
        m_heads[i].second->setText(heads[i].second);
    }
    showFinished();
    showTwin();
    follow();
}

void AddStoreDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace kramar::ui
