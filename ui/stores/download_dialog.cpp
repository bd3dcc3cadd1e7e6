// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stores/download_dialog.h"

#include "ui/common/banner.h"
#include "ui/common/busy_bar.h"
#include "ui/common/count_tabs.h"
#include "ui/common/detail_pane.h"
#include "ui/common/label.h"
#include "ui/common/object_table.h"
#include "ui/common/table_model.h"
#include "ui/common/when_done.h"
#include "ui/stores/download_table.h"
#include "ui/stores/fact_list.h"
#include "words/sentence.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using kramar::listings::DownloadWay;

namespace kramar::ui {

namespace {

constexpr int dialogWidth = 860;
constexpr int tableHeight = 200;
constexpr int hintInset = 26;
constexpr int beatMs = 100;

} // namespace

DownloadDialog::DownloadDialog(const QList<stores::Store> &stores, const StoreParts &parts, const Clock &clock,
                               QWidget *parent)
    : ActDialog(tr("Download products from the site"), tr("What becomes of the listings that have no product here?"),
                parent)
    , m_stores(stores)
    , m_parts(parts)
    , m_clock(clock)
    , m_storeBox(new QComboBox)
    , m_readWords(new Label({}, Tone::Second))
    , m_bar(new BusyBar)
    , m_ways(new QButtonGroup(this))
    , m_keys(new Label({}, Tone::Second))
    , m_summary(new Label)
    , m_leaveAlike(new QCheckBox)
    , m_tabs(new CountTabs)
    , m_source(new DownloadSource(parts.downloads))
    , m_model(new TableModel(std::unique_ptr<RowSource>(m_source), downloadColumns(), ObjectKind::Listing, this))
    , m_table(new ObjectTable(m_model))
    , m_error(new Banner)
    , m_reportHead(new Banner)
    , m_facts(new FactList)
    , m_toDecide(new LinkButton)
{
    setMinimumWidth(dialogWidth);
    body()->addWidget(m_choosing = makeChoosing());
    body()->addWidget(m_reporting = makeReport());
    m_reporting->hide();
    m_error->setTall(true);
    m_error->setObjectName(u"downloadError"_s);
    m_error->hide();
    body()->addWidget(m_error);
    m_close = addWayOut(tr("Close"));
    m_undo = addVerb(tr("Undo"), ButtonKind::Normal, [this] {
        takeBack();
        return false;
    });
    m_undo->setObjectName(u"takeBack"_s);
    m_undo->hide();
    m_go = addVerb({}, ButtonKind::Primary, [this] {
        if (m_stage == Stage::Done)
            return true;
        begin();
        return false;
    });
    m_go->setObjectName(u"beginDownload"_s);
    connectAll();
    chooseStore(0);
}

DownloadDialog::~DownloadDialog()
{
    stopThinking();
}

QWidget *DownloadDialog::makeChoosing()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    auto *where = new QHBoxLayout;
    where->setSpacing(8);
    m_storeBox->setObjectName(u"downloadStore"_s);
    m_storeBox->setAccessibleName(tr("Store"));
    for (const stores::Store &store : m_stores)
        m_storeBox->addItem(store.name);
    where->addWidget(m_storeBox);
    where->addWidget(m_readWords);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(6);
    where->addWidget(m_bar, 1);
    where->addStretch(1);
    where->addWidget(m_pause = makeButton(tr("Pause"), ButtonKind::Normal, page, u"pause"_s));
    where->addWidget(m_stop = makeButton(tr("Stop"), ButtonKind::Normal, page, u"stop"_s));
    where->addWidget(m_read = makeButton(tr("Read from Prom"), ButtonKind::Normal, page, u"receive"_s));
    m_readWords->setObjectName(u"catalogueRead"_s);
    m_pause->setObjectName(u"pauseReading"_s);
    m_stop->setObjectName(u"stopDownload"_s);
    m_read->setObjectName(u"readCatalogue"_s);
    m_read->setToolTip(tr("Reads what is new on Prom; new listings stay unlinked until you choose"));
    column->addLayout(where);
    column->addWidget(new Line);
    column->addWidget(m_choices = makeWays());
    column->addWidget(makeTable());
    return page;
}

QWidget *DownloadDialog::makeWays()
{
    auto *choices = new QWidget;
    auto *column = new QVBoxLayout(choices);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    const QHash<DownloadWay, QString> titles{{DownloadWay::Balances, tr("Update all balances")},
                                             {DownloadWay::NewProducts, tr("Download new products without balances")},
                                             {DownloadWay::LinkExisting, tr("Link existing without creating new")},
                                             {DownloadWay::LeaveUnlinked, tr("Download without creating")}};
    for (const DownloadWay way : listings::allDownloadWays()) {
        auto *choice = new QRadioButton(titles.value(way));
        choice->setObjectName(u"way_"_s + toCode(way));
        m_ways->addButton(choice, static_cast<int>(way));
        column->addWidget(choice);
        auto *hint = new Label({}, Tone::Muted, TypeStep::Small);
        hint->setWordWrap(true);
        hint->setContentsMargins(hintInset, 0, 0, 5);
        column->addWidget(hint);
        m_wayHints.append(hint);
    }
    m_ways->button(static_cast<int>(DownloadWay::LinkExisting))->setChecked(true); // the one that makes nothing
    m_keys->setWordWrap(true);
    column->addSpacing(4);
    column->addWidget(m_keys);
    return choices;
}

QWidget *DownloadDialog::makeTable()
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    m_summary->setWordWrap(true);
    m_summary->setObjectName(u"downloadSummary"_s);
    column->addWidget(m_summary);
    m_leaveAlike->setObjectName(u"leaveAlike"_s);
    column->addWidget(m_leaveAlike);
    m_tabs->setAccessibleName(tr("What will be done"));
    m_table->setFixedHeight(tableHeight);
    m_table->setAccessibleName(tr("What will be done, row by row"));
    const auto none = [] {
        return StateWords{
            DownloadDialog::tr("Nothing here"), DownloadDialog::tr("No listing is of this kind."), {}, u"check"_s};
    };
    m_table->setEmptyWords(none);
    m_table->setFilteredEmptyWords(none); // a part is no filter that one would take away
    auto *table = new QVBoxLayout;
    table->setSpacing(0);
    table->addWidget(m_tabs);
    table->addWidget(new Line);
    table->addWidget(m_table);
    table->addWidget(new Line);
    column->addLayout(table);
    return box;
}

QWidget *DownloadDialog::makeReport()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(14);
    m_reportHead->setTall(true);
    m_reportHead->setObjectName(u"downloadReport"_s);
    column->addWidget(m_reportHead);
    column->addWidget(m_facts);
    m_toDecide->setObjectName(u"toLinking"_s);
    column->addWidget(m_toDecide, 0, Qt::AlignLeft);
    column->addStretch(1);
    return page;
}

void DownloadDialog::connectAll()
{
    connect(m_storeBox, &QComboBox::activated, this, &DownloadDialog::chooseStore);
    connect(m_ways, &QButtonGroup::idToggled, this, [this](int, bool on) {
        if (on)
            plan();
    });
    connect(m_read, &QPushButton::clicked, this, &DownloadDialog::startReading);
    connect(m_pause, &QPushButton::clicked, this, [this] {
        using State = exchange::Progress::State;
        const bool paused = m_progress && (m_progress->state == State::Paused || m_progress->state == State::Pausing);
        paused ? m_parts.exchange.resume(store()) : m_parts.exchange.pause(store());
    });
    connect(m_stop, &QPushButton::clicked, this, [this] {
        if (m_stage == Stage::Reading)
            m_parts.exchange.cancel(store());
        else if (m_effort)
            m_effort->stop();
    });
    connect(m_leaveAlike, &QCheckBox::toggled, this, &DownloadDialog::follow);
    connect(m_tabs, &QTabBar::currentChanged, this, [this] {
        if (const SavedFilter *filter = m_tabs->currentFilter())
            m_model->setQuery({.conditions = filter->conditions});
    });
    connect(m_toDecide, &LinkButton::clicked, this, [this] {
        const auto decide = m_parts.decideLinks;
        accept();
        if (decide)
            decide();
    });
    connect(&m_parts.exchange, &exchange::Exchange::progressChanged, this, &DownloadDialog::takeProgress);
    connect(&m_parts.exchange, &exchange::Exchange::roundEnded, this, &DownloadDialog::takeRound);
    m_beat.setInterval(beatMs);
    connect(&m_beat, &QTimer::timeout, this, &DownloadDialog::showReading);
}

DownloadWay DownloadDialog::way() const
{
    return static_cast<DownloadWay>(m_ways->checkedId());
}

void DownloadDialog::chooseStore(int index)
{
    m_store = index;
    m_storeBox->setVisible(m_stores.size() > 1);
    setMode(m_stores.at(index).mode);
    m_figures.reset();
    readFigures();
    whenDone(this, m_parts.downloads.policy(store()),
             [this, of = store()](const Result<stores::IdentityPolicy> &policy) {
                 if (!policy)
                     return fail(policy.error());
                 if (of != store())
                     return;
                 m_policy = *policy;
                 showWays();
             });
    plan();
}

void DownloadDialog::readFigures()
{
    whenDone(this, m_parts.desk.figures(store()), [this, of = store()](const Result<exchange::StoreFigures> &figures) {
        if (!figures)
            return fail(figures.error());
        if (of != store())
            return;
        m_figures = *figures;
        showReading();
        follow();
    });
}

void DownloadDialog::startReading()
{
    stopThinking();
    m_error->hide();
    m_stage = Stage::Reading;
    m_progress.reset();
    m_began = m_clock.now();
    m_parts.exchange.sync(store(), {.actions = {ActionKind::Listings}, .leaveUnlinked = true});
    showReading();
    follow();
}

void DownloadDialog::takeProgress(const exchange::Progress &progress)
{
    if (m_stage != Stage::Reading || progress.store != store())
        return;
    m_progress = progress;
    showReading();
}

// A round that had begun before ours was asked for says nothing of it.
void DownloadDialog::takeRound(const exchange::RoundReport &report)
{
    if (m_stage != Stage::Reading || report.store != store() || report.started < m_began)
        return;
    m_stage = Stage::Choosing;
    std::optional<Error> error = report.error;
    m_created = 0;
    for (const exchange::ActionReport &action : report.actions) {
        if (action.action != ActionKind::Listings)
            continue;
        m_created = action.created;
        if (!error)
            error = action.error;
    }
    readFigures();
    plan();
    if (error && error->kind != Error::Kind::Cancelled)
        fail(*error);
    else if (!error && way() == DownloadWay::LeaveUnlinked)
        carryOut(); // nothing but the report is left
}

void DownloadDialog::stopThinking()
{
    ++m_asked;
    m_beat.stop();
    if (m_effort)
        m_effort->stop();
    if (m_comparing)
        m_comparing->stop = true;
    m_effort.reset();
    m_comparing.reset();
}

void DownloadDialog::plan()
{
    stopThinking();
    m_plan.reset();
    m_compared = false;
    m_leaveAlike->setChecked(false);
    m_effort = std::make_shared<listings::Effort>();
    m_beat.start();
    showWays();
    showReading();
    follow();
    whenDone(this, m_parts.downloads.plan(store(), way(), m_effort),
             [this, asked = m_asked](const Result<listings::DownloadPlan> &plan) {
                 if (asked != m_asked)
                     return; // something else is wanted by now
                 m_beat.stop();
                 m_effort.reset();
                 if (!plan)
                     return fail(plan.error());
                 takePlan(*plan);
             });
}

void DownloadDialog::takePlan(const listings::DownloadPlan &plan)
{
    m_plan = plan;
    m_warehouse = plan.warehouseName;
    m_source->setPlan(plan);
    showTabs();
    if (plan.way == DownloadWay::NewProducts && !plan.fresh.isEmpty())
        compare();
    else
        m_compared = true;
    showWays();
    showReading();
    follow();
}

// The look-alikes are known before anything is made.
void DownloadDialog::compare()
{
    m_comparing = std::make_shared<listings::LinkProgress>();
    m_beat.start();
    whenDone(this, m_parts.downloads.lookAlikes(store(), m_plan->fresh, m_comparing),
             [this, asked = m_asked](const Result<QList<listings::LinkOffer>> &alike) {
                 if (asked != m_asked)
                     return;
                 m_beat.stop();
                 m_comparing.reset();
                 if (!alike)
                     return fail(alike.error());
                 m_source->setAlike(*alike);
                 m_compared = true;
                 showTabs();
                 showReading();
                 follow();
             });
}

void DownloadDialog::reject()
{
    if (m_stage != Stage::Working)
        return ActDialog::reject(); // a reading goes on: the foot of the window shows it
    if (m_effort)
        m_effort->stop();
}

void DownloadDialog::fail(const Error &error)
{
    const words::Sentence told = words::sentenceFor(error);
    m_error->setWords(Banner::Kind::Error, told.what, QString(told.program + u' ' + told.remedy).trimmed());
    m_error->show();
    showReading();
    follow();
}

void DownloadDialog::begin()
{
    if (way() == DownloadWay::LeaveUnlinked)
        startReading(); // there is nothing more to it
    else
        carryOut();
}

void DownloadDialog::carryOut()
{
    listings::DownloadTerms terms;
    if (m_plan && m_plan->way != DownloadWay::LeaveUnlinked)
        terms.seen = m_plan->print();
    if (m_leaveAlike->isChecked()) {
        for (const listings::LinkOffer &offer : m_source->alike())
            terms.leave.insert(offer.listing.value());
    }
    terms.comment = tr("Balances from Prom: %1").arg(m_stores.at(m_store).name);
    stopThinking();
    m_error->hide();
    m_stage = Stage::Working;
    m_effort = std::make_shared<listings::Effort>();
    m_beat.start();
    showReading();
    follow();
    whenDone(this, m_parts.downloads.carryOut(store(), way(), terms, m_effort),
             [this](const Result<listings::DownloadDone> &done) { takeDone(done); });
}

void DownloadDialog::takeDone(const Result<listings::DownloadDone> &done)
{
    stopThinking();
    if (done) {
        m_stage = Stage::Done;
        m_done = *done;
        return report();
    }
    m_stage = Stage::Choosing;
    plan();
    if (done.error().kind != Error::Kind::Cancelled)
        fail(done.error());
}

void DownloadDialog::takeBack()
{
    m_undo->setEnabled(false);
    whenDone(this, m_parts.downloads.takeBack(m_done), [this](const Result<QList<ListingId>> &left) {
        if (!left) {
            m_undo->setEnabled(true);
            return fail(left.error());
        }
        m_error->hide();
        m_undo->hide();
        m_toDecide->hide();
        m_reportHead->setWords(Banner::Kind::Info, tr("It is taken back."),
                               left->isEmpty() ? tr("Everything is as it was before.")
                                               : tr("%n listing(s) were linked otherwise since and stay so.", nullptr,
                                                    static_cast<int>(left->size())));
        m_facts->hide();
        m_go->setFocus();
    });
}

} // namespace kramar::ui
