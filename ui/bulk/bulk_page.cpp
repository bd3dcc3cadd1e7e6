// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bulk/bulk_page.h"

#include "listings/fields.h"
#include "ui/bulk/bulk_foot.h"
#include "ui/bulk/recipe_pane.h"
#include "ui/common/act_dialog.h"
#include "ui/common/banner.h"
#include "ui/common/buttons.h"
#include "ui/common/count_tabs.h"
#include "ui/common/detail_pane.h"
#include "ui/common/label.h"
#include "ui/common/object_table.h"
#include "ui/common/table_diff.h"
#include "ui/common/when_done.h"
#include "ui/products/listing_words.h"
#include "words/sentence.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

constexpr int countPauseMs = 60; // between keys
constexpr int newsPauseMs = 500; // an import tells of a thousand listings at a time
constexpr int paneWidth = 304;

const QList<QPair<QString, BulkView>> &views()
{
    static const QList<QPair<QString, BulkView>> all{{u"changing"_s, BulkView::Changing},
                                                     {u"warned"_s, BulkView::Warned},
                                                     {u"unchanged"_s, BulkView::Unchanged},
                                                     {u"skipped"_s, BulkView::Skipped}};
    return all;
}

} // namespace

BulkPage::BulkPage(listings::BulkEdit &bulk, const PageContext &context, QWidget *parent)
    : Page(parent)
    , m_bulk(bulk)
    , m_context(context)
    , m_title(new Label({}, Tone::Normal, TypeStep::Title, this))
    , m_chosen(new Label({}, Tone::Muted, TypeStep::Normal, this))
    , m_close(makeIconButton(u"dismiss"_s, {}, this))
    , m_banner(new Banner(this))
    , m_splitter(new QSplitter(this))
    , m_pane(new RecipePane(this))
    , m_tabs(new CountTabs(this))
    , m_told(new Label({}, Tone::Second, TypeStep::Normal, this))
    , m_foot(new BulkFoot(this))
{
    auto source = std::make_unique<BulkSource>(bulk);
    m_source = source.get();
    m_state.today = m_bulk.today();
    m_model = new TableModel(std::move(source), bulkColumns(m_state, m_context), ObjectKind::Listing, this);
    m_table = new ObjectTable(m_model, this);
    m_table->setRowHeight(RowHeight::Editing);
    m_table->setThumbnails(&m_context.thumbnails);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_banner->hide();
    m_told->setContentsMargins(0, 0, metrics::pageSide, 0);
    m_chosen->setObjectName(u"chosen"_s);
    m_told->setObjectName(u"told"_s);
    m_close->setObjectName(u"closeBulk"_s);

    auto *preview = new QWidget(this);
    auto *right = new QVBoxLayout(preview);
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(0);
    auto *tabs = new QHBoxLayout;
    tabs->setContentsMargins(8, 0, 0, 0);
    tabs->addWidget(m_tabs);
    tabs->addStretch(1);
    tabs->addWidget(m_told);
    right->addLayout(tabs);
    right->addWidget(new Line);
    right->addWidget(m_table, 1);
    right->addWidget(new Line);
    right->addWidget(m_foot);
    m_splitter->addWidget(m_pane);
    m_splitter->addWidget(preview);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setSizes({paneWidth, 10'000});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(new Line);
    column->addWidget(m_banner);
    column->addWidget(m_splitter, 1);
    makeTabs();

    m_countTimer.setSingleShot(true);
    m_countTimer.setInterval(countPauseMs);
    m_newsTimer.setSingleShot(true);
    m_newsTimer.setInterval(newsPauseMs);
    connect(&m_countTimer, &QTimer::timeout, this, &BulkPage::count);
    connect(&m_newsTimer, &QTimer::timeout, this, [this] {
        if (m_counts || m_countTimer.isActive())
            m_newsTimer.start(); // what is being counted comes to its end first
        else
            count();
    });
    connect(m_pane, &RecipePane::recipeChanged, this, &BulkPage::takeRecipe);
    connect(m_model, &TableModel::ticksChanged, this, &BulkPage::takeTicks);
    connect(m_model, &TableModel::shown, this, &BulkPage::showTicks);
    connect(m_model, &TableModel::edited, this, &BulkPage::editByHand);
    connect(m_table, &ObjectTable::menuRequested, this, &BulkPage::openRowMenu);
    connect(m_table, &ObjectTable::emptyButtonClicked, this, &BulkPage::closeRequested);
    connect(m_close, &QToolButton::clicked, this, &BulkPage::leave);
    connect(m_banner, &Banner::actClicked, m_banner, &QWidget::hide);
    connect(m_foot, &BulkFoot::cancelClicked, this, &BulkPage::leave);
    connect(m_foot, &BulkFoot::applyClicked, this, &BulkPage::apply);
    connect(m_foot, &BulkFoot::stopClicked, this, [this] {
        if (m_applying)
            m_applying->stop();
    });
    connect(&m_context.news, &News::changed, this, &BulkPage::takeNews);
    connect(&m_context.stores, &StoreDirectory::changed, this, &BulkPage::showFoot);
    m_table->setEmptyWords([this] { return emptyWords(); });
    m_table->remember(&m_context.local, u"bulk"_s);
    addCommands();
    setFocusProxy(m_pane);
    retranslate();
    m_model->setQuery({});
    startAnew();
}

BulkPage::~BulkPage()
{
    disconnect(m_model, nullptr, this, nullptr); // a cell's editor that is still open gives its text as it goes
    for (const auto &effort : {m_counts, m_applying}) {
        if (effort)
            effort->stop();
    }
}

QWidget *BulkPage::makeHead()
{
    auto *head = new QWidget(this);
    head->setMinimumHeight(metrics::headHeight);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(metrics::pageSide, 8, 12, 8);
    row->setSpacing(8);
    row->addWidget(m_title);
    row->addWidget(m_chosen);
    row->addStretch(1);
    row->addWidget(m_close);
    return head;
}

void BulkPage::makeTabs()
{
    m_tabs->setObjectName(u"bulkViews"_s);
    m_tabs->setFilters({{u"changing"_s, [] { return BulkPage::tr("Will change"); }},
                        {u"warned"_s, [] { return BulkPage::tr("With a warning"); }},
                        {u"unchanged"_s, [] { return BulkPage::tr("No change"); }},
                        {u"skipped"_s, [] { return BulkPage::tr("Left out"); }}});
    connect(m_tabs, &QTabBar::currentChanged, this, [this] {
        for (const auto &[key, view] : views()) {
            if (key == m_tabs->currentKey())
                showView(view);
        }
    });
}

Command *BulkPage::addCommand(const Command::Spec &spec, Command::Kind kind)
{
    auto *command = new Command(kind, spec, this);
    if (spec.heard != Command::Heard::Control)
        addAction(command);
    connect(command, &Command::impossible, this, &BulkPage::tell);
    return command;
}

void BulkPage::addCommands()
{
    addCommand({.words = [this] { return m_foot->applyButton()->text(); },
                .act = [this] { apply(); },
                .key = QKeySequence(Qt::CTRL | Qt::Key_Return),
                .icon = u"check"_s,
                .name = u"apply_bulk"_s,
                .whyNot = [this] { return whyNot(); }});
    addCommand({.words = [] { return BulkPage::tr("Back to the products"); },
                .act = [this] { leave(); },
                .icon = u"dismiss"_s,
                .name = u"leave_bulk"_s});
    int place = 0;
    for (const auto &[key, view] : views()) {
        addCommand(
            {.words = [this, place] { return m_tabs->filters().at(place).words(); },
             .act = [this, key = key] { m_tabs->setCurrentKey(key); },
             .key = QKeySequence(Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + place)),
             .icon = u"filter"_s,
             .name = u"filter_"_s + key,
             .whyNot = [this] { return m_ids.isEmpty() ? tr("No products are chosen to be changed.") : QString(); }},
            Command::Kind::Filter);
        ++place;
    }
    addCommand({.words = [] { return BulkPage::tr("Tick all of these, or none"); },
                .act = [this] { m_model->setAllTicked(m_model->tickedCount() != m_model->rowCount()); },
                .key = QKeySequence::SelectAll,
                .can = [this] { return m_model->rowCount() > 0; },
                .icon = u"check"_s,
                .name = u"tick_all"_s,
                .heard = Command::Heard::Control});
    const auto onRow = [this] { return m_table->currentId().has_value(); };
    m_rowActs = {
        addCommand({.words = [] { return BulkPage::tr("Tick or untick"); },
                    .act = [this] { m_table->toggleTicks(); },
                    .key = Qt::Key_Space,
                    .can = onRow,
                    .icon = u"check"_s,
                    .name = u"tick"_s,
                    .heard = Command::Heard::Control},
                   Command::Kind::Row),
        addCommand({.words = [] { return BulkPage::tr("As the rule on the left makes it"); },
                    .act = [this] { forgetByHand(); },
                    .key = Qt::Key_Delete,
                    .can = [this] { return isByHand(); },
                    .icon = u"arrow_undo"_s,
                    .name = u"forget_by_hand"_s},
                   Command::Kind::Row),
        addCommand({.words = [] { return BulkPage::tr("Copy as text"); },
                    .act = [this] { m_table->copyCells(); },
                    .key = QKeySequence::Copy,
                    .can = onRow,
                    .icon = u"copy"_s,
                    .name = u"copy_row"_s,
                    .heard = Command::Heard::Control},
                   Command::Kind::Row),
    };
}

void BulkPage::openRowMenu(const QPoint &globalPosition)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"rowMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (Command *command : std::as_const(m_rowActs)) {
        if (command->reason().isEmpty()) {
            command->refresh();
            menu->addAction(command);
        }
    }
    menu->popup(globalPosition);
}

void BulkPage::open(const QList<qint64> &ids)
{
    if (m_applying)
        return tell(tr("The bulk edit before is still being written."));
    m_ids = ids;
    if (restores()) {
        startAnew();
        m_ids = ids;
    }
    m_state.choices = {};
    m_banner->hide();
    m_told->clear();
    m_tabs->setCurrentKey(u"changing"_s);
    takeRecipe();
}

void BulkPage::openRestoring(const std::function<QString()> &title,
                             const QHash<qint64, QList<listings::FieldChange>> &values)
{
    if (m_applying)
        return tell(tr("The bulk edit before is still being written."));
    startAnew();
    m_restoreTitle = title;
    m_ids = values.keys();
    std::sort(m_ids.begin(), m_ids.end());
    m_state.choices = {.unticked = {}, .byHand = values, .act = listings::BulkChoices::Act::Restore};
    m_pane->hide();
    m_banner->hide();
    m_tabs->setCurrentKey(u"changing"_s);
    retranslate();
    takeRecipe();
}

bool BulkPage::hasUnsavedChanges() const
{
    return !m_ids.isEmpty() && !restores() &&
           (!m_state.recipe.isEmpty() || !m_state.choices.byHand.isEmpty() || m_pane->hasErrors());
}

void BulkPage::tell(const QString &words)
{
    m_told->setText(words);
}

QList<QWidget *> BulkPage::panes() const
{
    return {m_pane, m_table, m_foot};
}

void BulkPage::takeRecipe()
{
    m_state.recipe = restores() ? listings::Recipe() : m_pane->recipe();
    m_told->clear();
    planAnew();
}

// What is seen at once; how many there are of each kind when the reader has been through.
void BulkPage::planAnew()
{
    m_state.today = m_bulk.today();
    m_counted = false;
    if (m_counts)
        m_counts->stop();
    if (const QStringList fields = m_state.fields(); fields != m_columns) {
        m_columns = fields;
        m_model->setColumns(bulkColumns(m_state, m_context));
    }
    m_table->viewport()->update();
    showFoot();
    m_countTimer.start();
}

void BulkPage::count()
{
    const quint64 number = ++m_counting;
    m_counts.reset();
    if (m_state.recipe.isEmpty() && m_state.choices.byHand.isEmpty()) {
        listings::BulkSurvey none;
        none.unchanged = m_ids;
        return showCounted(none);
    }
    m_counts = std::make_shared<listings::Effort>();
    if (m_source->idsOf(m_source->view()).isEmpty())
        m_table->setReading(tr("Counting what changes…"));
    whenDone(this, m_bulk.survey(m_ids, m_state.recipe, m_state.choices, m_counts),
             [this, number](const Result<listings::BulkSurvey> &survey) {
                 if (number != m_counting || (!survey && survey.error().kind == Error::Kind::Cancelled))
                     return; // something else is wished by now
                 m_counts.reset();
                 survey ? showCounted(*survey) : fail(survey.error());
             });
}

void BulkPage::showCounted(const listings::BulkSurvey &survey)
{
    m_survey = survey;
    m_counted = true;
    m_table->setReading({});
    m_source->setSurvey(survey);
    m_table->retranslate(); // why there are none
    showRows();
    showCounts();
    showFoot();
}

void BulkPage::showRows()
{
    if (!sameIds(m_source->idsOf(m_source->view()), m_model->ids()))
        m_model->refresh();
    m_table->viewport()->update();
}

void BulkPage::showView(BulkView view)
{
    m_source->show(view);
    m_model->setQuery(m_model->asked());
}

void BulkPage::showCounts()
{
    for (const auto &[key, view] : views())
        m_tabs->setCount(key, m_source->idsOf(view).size());
    m_chosen->setText(tr("%n chosen", nullptr, static_cast<int>(m_ids.size())));
    m_pane->setNotes(leftOut());
}

// What is not ticked is left out; of the rows that are shown.
void BulkPage::takeTicks()
{
    if (m_showingTicks)
        return;
    QSet<qint64> unticked = m_state.choices.unticked;
    for (const qint64 id : m_model->ids()) {
        if (m_model->ticks().contains(id))
            unticked.remove(id);
        else
            unticked.insert(id);
    }
    if (unticked == m_state.choices.unticked)
        return;
    m_state.choices.unticked = unticked;
    planAnew();
}

void BulkPage::showTicks()
{
    m_showingTicks = true;
    m_model->setAllTicked(true);
    m_model->setTicked(m_state.choices.unticked.values(), false);
    m_showingTicks = false;
}

void BulkPage::editByHand(qint64 id, const QString &field, const QString &text)
{
    const QVariant payload = m_model->payload(id);
    if (m_applying || !payload.isValid())
        return;
    const auto value = listings::parseField(field, text, bulkRowIn(payload).listing.currency);
    if (!value)
        return; // said at the cell, whose editor is still open
    const listings::Plan plan = m_state.planOf(bulkRowIn(payload));
    const bool same =
        std::none_of(plan.changes.cbegin(), plan.changes.cend(),
                     [&field](const listings::PlannedField &one) { return one.field == field; })
            ? listings::canonical(field, bulkRowIn(payload).listing.values) == *value
            : std::any_of(plan.changes.cbegin(), plan.changes.cend(),
                          [&](const listings::PlannedField &one) { return one.field == field && one.after == *value; });
    if (same)
        return; // the editor was only looked into
    QList<listings::FieldChange> &changes = m_state.choices.byHand[id];
    changes.removeIf([&field](const listings::FieldChange &change) { return change.field == field; });
    changes.append({field, *value});
    planAnew();
}

bool BulkPage::isByHand() const
{
    const auto id = m_table->currentId();
    return !restores() && id && m_state.choices.byHand.contains(*id);
}

void BulkPage::forgetByHand()
{
    m_state.choices.byHand.remove(*m_table->currentId());
    planAnew();
}

void BulkPage::apply()
{
    if (!whyNot().isEmpty())
        return;
    m_applying = std::make_shared<listings::Effort>();
    m_newsTimer.stop();
    m_pane->setEnabled(false);
    m_banner->hide();
    m_foot->follow(m_applying);
    showFoot();
    whenDone(this, m_bulk.apply(m_state.recipe, m_state.choices, m_survey.seen, m_context.undoDelayMs, m_applying),
             [this](const Result<listings::BulkDone> &done) { takeDone(done); });
}

void BulkPage::takeDone(const Result<listings::BulkDone> &done)
{
    m_applying.reset();
    m_pane->setEnabled(true);
    m_foot->end();
    if (done && done->changed > 0) {
        const QString words = doneWords(*done);
        startAnew();
        return Q_EMIT applied(done->act, words);
    }
    m_foot->applyButton()->setFocus(Qt::OtherFocusReason);
    planAnew(); // the books may be different now
    if (done)
        tell(tr("Nothing was changed: all of them were changed by somebody else meanwhile."));
    else if (done.error().kind == Error::Kind::Cancelled)
        tell(tr("Stopped. Nothing was changed."));
    else
        fail(done.error());
}

void BulkPage::startAnew()
{
    m_ids.clear();
    m_state = {};
    m_survey = {};
    m_pane->startAnew();
    m_pane->show();
    retranslate();
    takeRecipe();
}

// What was put together is lost: asked for, unless there is nothing.
void BulkPage::leave()
{
    if (m_applying)
        return tell(tr("It is being written: stop it first, or wait for its end."));
    const auto go = [this] {
        startAnew();
        Q_EMIT closeRequested();
    };
    if (!hasUnsavedChanges())
        return go();
    if (restores())
        return go(); // nothing was put together by hand that another click would not bring back
    auto *dialog = new ActDialog(tr("Leave the bulk edit"), tr("Leave without changing anything?"), this);
    dialog->setObjectName(u"leaveQuestion"_s);
    dialog->setIrreversible(true);
    dialog->addText(tr("What was put together here is not applied yet, and is forgotten if you leave."));
    dialog->addWayOut(tr("Go on editing"))->setObjectName(u"stayInBulk"_s);
    dialog
        ->addVerb(tr("Leave without changing"), ButtonKind::Danger,
                  [go] {
                      go();
                      return true;
                  })
        ->setObjectName(u"leaveUnapplied"_s);
    dialog->open();
}

void BulkPage::fail(const Error &error)
{
    m_table->setReading({});
    const words::Sentence sentence = words::sentenceFor(error);
    m_banner->setWords(Banner::Kind::Error, sentence.what, QString(sentence.program + u' ' + sentence.remedy).trimmed(),
                       tr("Close"));
    m_banner->show();
    showFoot();
}

// What somebody else changed is planned anew; a price that moved meanwhile is not written over.
void BulkPage::takeNews(const Changes &changes)
{
    if (m_ids.isEmpty() || m_applying)
        return;
    m_model->onChanged(changes);
    const bool ours = std::any_of(changes.cbegin(), changes.cend(), [](const Change &change) {
        return change.kind == ObjectKind::Listing || change.kind == ObjectKind::Product;
    });
    if (ours && !m_newsTimer.isActive())
        m_newsTimer.start();
}

void BulkPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return leave();
    Page::keyPressEvent(event);
}

void BulkPage::retranslate()
{
    m_title->setText(restores() ? m_restoreTitle() : tr("Bulk edit of products"));
    setWindowTitle(restores() ? m_restoreTitle() : QString()); // else the window is called by its section
    setAccessibleName(m_title->text());
    m_table->setAccessibleName(tr("What becomes of each product"));
    m_tabs->setAccessibleName(tr("Which of the products"));
    setIconButtonWords(m_close, restores() ? tr("Back") : tr("Back to the products"));
    m_foot->retranslate();
    showCounts();
    showFoot();
}

void BulkPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Page::changeEvent(event);
}

} // namespace kramar::ui
