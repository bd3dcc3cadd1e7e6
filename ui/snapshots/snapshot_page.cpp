// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/snapshots/snapshot_page.h"

#include "ui/common/buttons.h"
#include "ui/common/detail_pane.h"
#include "ui/common/edits.h"
#include "ui/common/label.h"
#include "ui/common/row_data.h"
#include "ui/common/when_done.h"
#include "ui/products/listing_words.h"
#include "ui/queue/diff_view.h"
#include "ui/snapshots/restore_dialog.h"
#include "ui/snapshots/snapshot_words.h"
#include "words/format.h"
#include "words/sentence.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

constexpr int beatMs = 200;
constexpr int newsPauseMs = 500;
constexpr qsizetype mostRefreshed = 5'000; // more is compared from the beginning as quickly

QList<Condition> inView(const QString &view)
{
    return {{u"view"_s, view}};
}

} // namespace

SnapshotPage::SnapshotPage(listings::Snapshots &snapshots, const PageContext &context, QWidget *parent)
    : SnapshotPage(new SnapshotSource(snapshots), snapshots, context, parent)
{
}

SnapshotPage::SnapshotPage(SnapshotSource *source, listings::Snapshots &snapshots, const PageContext &context,
                           QWidget *parent)
    : ListPage(u"snapshot"_s,
               new TableModel(std::unique_ptr<RowSource>(source), snapshotColumns(), ObjectKind::Snapshot), parent)
    , m_snapshots(snapshots)
    , m_context(context)
    , m_source(source)
    , m_pane(new DetailPane)
    , m_diff(new DiffView)
    , m_note(new Label({}, Tone::Second))
    , m_back(makeButton({}, ButtonKind::Normal, this, u"arrow_left"_s))
    , m_restore(makeButton({}, ButtonKind::Primary, this, u"arrow_undo"_s))
{
    table()->tableModel()->setParent(this);
    showTitle();
    setSearchWords([] { return SnapshotPage::tr("Name, SKU, Prom ID"); });
    m_back->setObjectName(u"backToSnapshots"_s);
    m_restore->setObjectName(u"restore"_s);
    addHeadWidget(m_back);
    addHeadWidget(m_restore, QKeySequence(Qt::CTRL | Qt::Key_R));
    QVBoxLayout *section = m_pane->addSection({});
    section->setSpacing(10);
    m_note->setWordWrap(true);
    section->addWidget(m_note);
    section->addWidget(m_diff);
    m_pane->setTitleWraps(true);
    setDetail(m_pane);
    setUpFilters();
    setUpActs();
    m_beat.setInterval(beatMs);
    m_newsTimer.setInterval(newsPauseMs);
    m_newsTimer.setSingleShot(true);
    connect(&m_beat, &QTimer::timeout, this, &SnapshotPage::showReading);
    connect(&m_newsTimer, &QTimer::timeout, this, &SnapshotPage::refresh);
    connect(m_back, &QPushButton::clicked, this, &SnapshotPage::leave);
    connect(m_restore, &QPushButton::clicked, this, &SnapshotPage::askToRestore);
    connect(this, &ListPage::currentIdChanged, this, &SnapshotPage::showLine);
    connect(this, &ListPage::chosenChanged, this, &SnapshotPage::retranslate);
    connect(this, &ListPage::bannerActClicked, this, [this] { setBanner(std::nullopt); });
    connect(table()->tableModel(), &TableModel::shown, this, &SnapshotPage::retranslate);
    connect(table(), &ObjectTable::emptyButtonClicked, this, &SnapshotPage::leave);
    connect(&m_context.news, &News::changed, this, &SnapshotPage::takeNews);
    showLine(std::nullopt);
    retranslate();
    start(&m_context.local, {.sortKey = u"name"_s});
}

SnapshotPage::~SnapshotPage()
{
    for (const auto &effort : {m_reading, m_restoring}) {
        if (effort)
            effort->stop();
    }
}

void SnapshotPage::setUpFilters()
{
    setSavedFilters({{u"all"_s, [] { return SnapshotPage::tr("All"); }, {}},
                     {u"differs"_s, [] { return SnapshotPage::tr("Different now"); }, inView(u"differs"_s)},
                     {u"same"_s, [] { return SnapshotPage::tr("The same"); }, inView(u"same"_s)},
                     {u"gone"_s, [] { return SnapshotPage::tr("Not here now"); }, inView(u"gone"_s)}});
    filters()->setFields({{.key = u"field"_s,
                           .title = [] { return SnapshotPage::tr("Different in"); },
                           .choices =
                               [] {
                                   QList<FilterChoice> choices;
                                   for (const QLatin1StringView field : listingFields())
                                       choices.append({QString(field), fieldLabel(field)});
                                   return choices;
                               },
                           .multiple = true,
                           .pinned = true}});
    table()->setEmptyWords([this] {
        if (!m_source->view())
            return StateWords{SnapshotPage::tr("No snapshot is open"), SnapshotPage::tr("Choose one in the list."),
                              SnapshotPage::tr("To the snapshots"), u"history"_s};
        return StateWords{SnapshotPage::tr("No listings in it"), {}, {}, u"history"_s};
    });
}

void SnapshotPage::setUpActs()
{
    addRowAct({.words = [this] { return m_restore->text(); },
               .act = [this] { askToRestore(); },
               .icon = u"arrow_undo"_s,
               .name = u"restore_rows"_s,
               .whyNot = [this] { return whyNot(); }});
}

void SnapshotPage::open(const listings::Snapshot &snapshot)
{
    if (m_snapshot.id == snapshot.id && (m_source->view() || m_reading))
        return;
    m_snapshot = snapshot;
    showTitle();
    read();
}

void SnapshotPage::showTitle()
{
    setTitle([this] {
        return m_snapshot.id == SnapshotId()
                   ? SnapshotPage::tr("Snapshot")
                   : SnapshotPage::tr("Snapshot of %1").arg(words::formatMoment(m_snapshot.at, m_context.clock.now()));
    });
}

void SnapshotPage::read()
{
    if (m_reading)
        m_reading->stop();
    m_source->setView(nullptr);
    m_changed.clear();
    m_allChanged = false;
    setBanner(std::nullopt);
    table()->tableModel()->refresh();
    m_reading = std::make_shared<listings::Effort>();
    m_beat.start();
    showReading();
    retranslate();
    whenDone(this, m_snapshots.open(m_snapshot.id, m_reading),
             [this, mine = m_reading](const Result<listings::SnapshotViewPtr> &view) {
                 if (mine != m_reading)
                     return; // another one is wished by now
                 m_reading.reset();
                 m_beat.stop();
                 setReading({});
                 takeView(view);
             });
}

void SnapshotPage::takeView(const Result<listings::SnapshotViewPtr> &view)
{
    if (!view) {
        if (view.error().kind != Error::Kind::Cancelled)
            fail(view.error());
        return retranslate();
    }
    m_source->setView(*view);
    table()->tableModel()->refresh();
    table()->tableModel()->rereadShown();
    showCounts();
    showLine(table()->currentId());
    retranslate();
}

void SnapshotPage::showReading()
{
    if (m_reading)
        setReading(m_reading->done() > 0
                       ? tr("Comparing with the books: %1 of %2 listings …")
                             .arg(words::formatCount(m_reading->done()), words::formatCount(m_reading->all()))
                       : tr("The snapshot is being read …"));
    else if (m_restoring)
        tell(tr("Putting the old values together: %1 of %2 …")
                 .arg(words::formatCount(m_restoring->done()), words::formatCount(m_restoring->all())));
}

void SnapshotPage::showCounts()
{
    const listings::SnapshotView &view = *m_source->view();
    tabs()->setCount(u"all"_s, view.lines.size());
    tabs()->setCount(u"differs"_s, view.differing);
    tabs()->setCount(u"same"_s, view.lines.size() - view.differing - view.gone);
    tabs()->setCount(u"gone"_s, view.gone);
}

void SnapshotPage::takeNews(const Changes &changes)
{
    if (!m_source->view())
        return;
    for (const Change &change : changes) {
        if (change.kind == ObjectKind::Snapshot && change.id == m_snapshot.id.value())
            leaveIfDeleted();
        if (change.kind != ObjectKind::Listing)
            continue;
        m_allChanged |= change.id == 0;
        m_changed.insert(change.id);
    }
    if ((m_allChanged || !m_changed.isEmpty()) && !m_newsTimer.isActive())
        m_newsTimer.start();
}

void SnapshotPage::leaveIfDeleted()
{
    whenDone(
        this, m_snapshots.all(m_snapshot.store),
        [this, id = m_snapshot.id](const Result<QList<listings::Snapshot>> &all) {
            if (!all || id != m_snapshot.id ||
                std::any_of(all->cbegin(), all->cend(), [id](const listings::Snapshot &each) { return each.id == id; }))
                return;
            m_snapshot = {};
            m_source->setView(nullptr);
            table()->tableModel()->refresh();
            leave();
        });
}

void SnapshotPage::refresh()
{
    if (!m_source->view() || m_reading)
        return;
    if (m_refreshing)
        return m_newsTimer.start();
    const bool anew = m_allChanged || m_changed.size() > mostRefreshed;
    m_refreshing = true;
    const auto take = [this, id = m_snapshot.id](const Result<listings::SnapshotViewPtr> &view) {
        m_refreshing = false;
        if (id == m_snapshot.id && !m_reading)
            takeView(view);
    };
    if (anew)
        whenDone(this, m_snapshots.open(m_snapshot.id, std::make_shared<listings::Effort>()), take);
    else
        whenDone(this, m_snapshots.refresh(m_source->view(), m_changed), take);
    m_changed.clear();
    m_allChanged = false;
}

void SnapshotPage::showLine(std::optional<qint64> promId)
{
    const quint64 mine = ++m_shown;
    const listings::SnapshotLine *line = promId && m_source->view() ? m_source->view()->line(*promId) : nullptr;
    if (!line)
        return m_pane->showEmpty(u"history"_s, tr("No product chosen"), tr("Choose one in the list."));
    m_pane->setTitle(line->name);
    m_pane->setSubtitle(Cell::plain(tr("Prom ID %1").arg(line->promId)));
    m_note->setText(line->isGone()                ? tr("The books have no such listing now.")
                    : line->differences.isEmpty() ? tr("All that the snapshot knows of it is the same now.")
                                                  : QString());
    m_note->setVisible(!m_note->text().isEmpty());
    m_diff->setVisible(!line->differences.isEmpty());
    m_pane->showContent();
    if (line->differences.isEmpty())
        return;
    whenDone(this, m_snapshots.differences(m_snapshot.id, *promId),
             [this, mine, currency = line->currency.code()](const Result<QList<listings::FieldDifference>> &found) {
                 if (mine != m_shown)
                     return;
                 if (!found)
                     return fail(found.error());
                 QList<exchange::QueueLine::Difference> shown;
                 for (const listings::FieldDifference &each : *found)
                     shown.append({each.field, each.then, each.now, currency});
                 m_diff->show(shown, DiffView::Stands::ThenAndNow);
             });
}

// What is ticked or selected; else all that the filter finds.
QList<qint64> SnapshotPage::chosen() const
{
    return isManyChosen() ? table()->idsForAct() : table()->tableModel()->ids();
}

bool SnapshotPage::isDifferent(qint64 promId) const
{
    const listings::SnapshotLine *line = m_source->view() ? m_source->view()->line(promId) : nullptr;
    return line && !line->differences.isEmpty();
}

QString SnapshotPage::whyNot() const
{
    if (!m_source->view())
        return m_reading ? tr("It is still being read.") : tr("No snapshot is open.");
    if (m_restoring)
        return tr("The old values are being put together.");
    const QList<qint64> ids = chosen();
    const bool any = std::any_of(ids.cbegin(), ids.cend(), [this](qint64 id) { return isDifferent(id); });
    return any ? QString() : tr("Nothing that is shown is different now.");
}

void SnapshotPage::askToRestore()
{
    if (const QString why = whyNot(); !why.isEmpty())
        return tell(why);
    QList<qint64> promIds = chosen();
    promIds.removeIf([this](qint64 id) { return !isDifferent(id); });
    QHash<QString, qint64> counts;
    QHash<QString, QString> locks;
    for (const qint64 id : promIds) {
        for (const listings::FieldDifference &difference : m_source->view()->line(id)->differences) {
            if (difference.lock.isEmpty())
                ++counts[difference.field];
            else
                locks.insert(difference.field, difference.lock);
        }
    }
    QList<RestoreDialog::Field> fields;
    for (const QLatin1StringView field : listingFields()) {
        if (counts.contains(field))
            fields.append({QString(field), counts.value(field)});
        else if (locks.contains(field))
            fields.append({QString(field), 0, locks.value(field)});
    }
    const QStringList wanted = textsOf(conditionOf(table()->tableModel()->query(), u"field"_s));
    (new RestoreDialog(words::formatMoment(m_snapshot.at, m_context.clock.now()), promIds.size(), fields, wanted, this))
        ->ask([this, promIds](const QStringList &chosenFields) { restore(promIds, chosenFields); });
}

void SnapshotPage::restore(const QList<qint64> &promIds, const QStringList &fields)
{
    m_restoring = std::make_shared<listings::Effort>();
    m_beat.start();
    retranslate();
    whenDone(this, m_snapshots.restoring(m_snapshot.id, promIds, fields, m_restoring),
             [this](const Result<listings::Restoring> &values) {
                 m_restoring.reset();
                 m_beat.stop();
                 retranslate();
                 if (!values) {
                     if (values.error().kind != Error::Kind::Cancelled)
                         fail(values.error());
                     return;
                 }
                 tell({});
                 Q_EMIT restoreWanted(
                     [this, at = m_snapshot.at] {
                         return SnapshotPage::tr("Restore from the snapshot of %1")
                             .arg(words::formatMoment(at, m_context.clock.now()));
                     },
                     *values);
             });
}

// What is long is stopped with it.
void SnapshotPage::leave()
{
    if (m_reading) {
        m_reading->stop();
        m_snapshot = {};
    }
    if (m_restoring)
        m_restoring->stop();
    Q_EMIT closeRequested();
}

void SnapshotPage::fail(const Error &error)
{
    const words::Sentence sentence = words::sentenceFor(error);
    setBanner(PageBanner{Banner::Kind::Error, sentence.what,
                         QString(sentence.program + u' ' + sentence.remedy).trimmed(), tr("Close")});
}

void SnapshotPage::retranslate()
{
    m_back->setText(m_reading ? tr("Stop") : tr("Back"));
    m_back->setToolTip(tr("To the snapshots"));
    m_restore->setText(isManyChosen() ? tr("Restore the chosen…") : tr("Restore…"));
    const QString why = whyNot();
    m_restore->setEnabled(why.isEmpty());
    m_restore->setToolTip(why.isEmpty() ? tr("Chosen fields go back to what they were; you see it first.") : why);
}

void SnapshotPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !isManyChosen())
        return leave();
    ListPage::keyPressEvent(event);
}

void SnapshotPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showLine(table()->currentId());
    }
    ListPage::changeEvent(event);
}

} // namespace kramar::ui
