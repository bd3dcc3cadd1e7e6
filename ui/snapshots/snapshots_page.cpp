// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/snapshots/snapshots_page.h"

#include "ui/common/act_dialog.h"
#include "ui/common/buttons.h"
#include "ui/common/edits.h"
#include "ui/common/label.h"
#include "ui/common/save_table_dialog.h"
#include "ui/common/when_done.h"
#include "ui/context/store_filter.h"
#include "ui/snapshots/policy_dialog.h"
#include "ui/snapshots/snapshot_pane.h"
#include "ui/snapshots/snapshot_words.h"
#include "words/format.h"
#include "words/sentence.h"

#include <QEvent>
#include <QMenu>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

constexpr int beatMs = 200;

} // namespace

SnapshotsPage::SnapshotsPage(listings::Snapshots &snapshots, const PageContext &context,
                             std::function<void(StoreId)> read, QWidget *parent)
    : ListPage(
          u"snapshots"_s,
          new TableModel(std::make_unique<SnapshotsSource>(snapshots), snapshotsColumns(context), ObjectKind::Snapshot),
          parent)
    , m_snapshots(snapshots)
    , m_context(context)
    , m_read(std::move(read))
    , m_pane(new SnapshotPane(context))
    , m_policy(makeButton({}, ButtonKind::Normal, this, u"settings"_s))
    , m_make(makeButton({}, ButtonKind::Primary, this, u"add"_s))
{
    table()->tableModel()->setParent(this);
    setTitle([] { return SnapshotsPage::tr("Snapshots"); });
    search()->hide(); // there are few, and all of them are dates
    m_policy->setObjectName(u"snapshotPolicy"_s);
    m_make->setObjectName(u"makeSnapshot"_s);
    addHeadWidget(m_policy);
    addHeadWidget(m_make);
    setDetail(m_pane);
    setUpFilters();
    setUpActs();
    m_beat.setInterval(beatMs);
    connect(&m_beat, &QTimer::timeout, this, [this] {
        if (m_exporting)
            m_pane->showProgress(
                tr("%1 of %2 listings written …")
                    .arg(words::formatCount(m_exporting->done()), words::formatCount(m_exporting->all())));
    });
    connect(m_make, &QPushButton::clicked, this,
            [this] { chooseStore(m_make, [this](StoreId store) { make(store); }); });
    connect(m_policy, &QPushButton::clicked, this,
            [this] { chooseStore(m_policy, [this](StoreId store) { choosePolicy(store); }); });
    connect(m_pane, &SnapshotPane::openRequested, this, &SnapshotsPage::openCurrent);
    connect(m_pane, &SnapshotPane::exportRequested, this, &SnapshotsPage::saveCurrent);
    connect(m_pane, &SnapshotPane::dropRequested, this, &SnapshotsPage::askToDrop);
    connect(m_pane, &SnapshotPane::stopRequested, this, [this] {
        if (m_exporting)
            m_exporting->stop();
    });
    connect(this, &ListPage::currentIdChanged, this, &SnapshotsPage::showCurrent);
    connect(this, &ListPage::bannerActClicked, this, [this] { setBanner(std::nullopt); });
    connect(table(), &QTableView::doubleClicked, this, &SnapshotsPage::openCurrent);
    connect(table()->tableModel(), &TableModel::dataChanged, this, &SnapshotsPage::showCurrent);
    connect(&m_context.news, &News::changed, this, [this](const Changes &changes) {
        table()->tableModel()->onChanged(changes);
        if (std::any_of(changes.cbegin(), changes.cend(),
                        [](const Change &change) { return change.kind == ObjectKind::Snapshot; }))
            table()->tableModel()->refresh(); // there are few: a new one shows at once
        refreshCounts();
    });
    connect(&m_context.stores, &StoreDirectory::changed, this, &SnapshotsPage::retranslate);
    retranslate();
    refreshCounts();
    start(&m_context.local);
}

SnapshotsPage::~SnapshotsPage()
{
    if (m_exporting)
        m_exporting->stop();
}

void SnapshotsPage::setUpFilters()
{
    const auto kinds = [](std::initializer_list<QLatin1StringView> wanted) {
        QVariantList codes;
        for (const QLatin1StringView each : wanted)
            codes.append(QString(each));
        return QList<Condition>{{u"kind"_s, codes}};
    };
    using namespace listings::snapshot_kind;
    setSavedFilters({{u"all"_s, [] { return SnapshotsPage::tr("All"); }, {}},
                     {u"whole"_s, [] { return SnapshotsPage::tr("Of a whole store"); }, kinds({first, byHand})},
                     {u"before"_s, [] { return SnapshotsPage::tr("Before mass changes"); }, kinds(beforeActs)}});
    filters()->setFields({storeField(m_context.stores)});
    table()->setEmptyWords([] {
        return StateWords{SnapshotsPage::tr("No snapshots yet"),
                          SnapshotsPage::tr("The first reading of a store makes one by itself; later ones are made by "
                                            "hand and before mass changes."),
                          {},
                          u"history"_s};
    });
}

void SnapshotsPage::refreshCounts()
{
    for (const SavedFilter &filter : tabs()->filters()) {
        if (filter.own)
            continue;
        whenDone(this, table()->tableModel()->source().count(filter.query()),
                 [this, tab = filter.key](const Result<qint64> &count) {
                     if (count) // a tab without a number says that nobody knows it
                         tabs()->setCount(tab, *count);
                 });
    }
}

void SnapshotsPage::setUpActs()
{
    const auto complete = [this] { return current() && current()->complete; };
    addRowAct({.words = [] { return SnapshotsPage::tr("Look into it"); },
               .act = [this] { openCurrent(); },
               .key = QKeySequence(Qt::CTRL | Qt::Key_Return),
               .can = complete,
               .icon = u"open_external"_s,
               .name = u"open_snapshot"_s});
    addRowAct({.words = [] { return SnapshotsPage::tr("Save as a table…"); },
               .act = [this] { saveCurrent(); },
               .can = complete,
               .icon = u"document"_s,
               .name = u"save_snapshot"_s});
    addRowAct({.words = [] { return SnapshotsPage::tr("Delete…"); },
               .act = [this] { askToDrop(); },
               .key = QKeySequence(Qt::Key_Delete),
               .can = [this] { return current().has_value(); },
               .icon = u"delete"_s,
               .name = u"drop_snapshot"_s,
               .heard = Command::Heard::List});
}

std::optional<listings::Snapshot> SnapshotsPage::current() const
{
    const auto id = table()->currentId();
    const QVariant payload = id ? table()->tableModel()->payload(*id) : QVariant();
    return payload.isValid() ? std::optional(snapshotIn(payload)) : std::nullopt;
}

void SnapshotsPage::showCurrent()
{
    m_pane->show(current());
}

void SnapshotsPage::openCurrent()
{
    if (const auto snapshot = current(); snapshot && snapshot->complete)
        Q_EMIT opened(*snapshot);
}

// One store needs no question.
void SnapshotsPage::chooseStore(QPushButton *button, const std::function<void(StoreId)> &act)
{
    const QList<stores::Store> stores = m_context.stores.all();
    if (stores.size() == 1)
        return act(stores.first().id);
    auto *menu = new QMenu(this);
    menu->setObjectName(u"storeMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const stores::Store &store : stores)
        menu->addAction(store.name, this, [act, id = store.id] { act(id); });
    menu->popup(button->mapToGlobal(QPoint(0, button->height())));
}

void SnapshotsPage::make(StoreId store)
{
    whenDone(this, m_snapshots.wish(store), [this, store](const Result<SnapshotId> &id) {
        if (!id)
            return fail(id.error());
        m_read(store);
        tell(m_context.stores.isPaused(store) ? tr("The store is paused: it is read as soon as the exchange goes on.")
                                              : tr("The whole store is being read; you can go on working."));
        showRow(id->value());
    });
}

void SnapshotsPage::choosePolicy(StoreId store)
{
    whenDone(this, m_snapshots.policy(store), [this, store](const Result<listings::SnapshotPolicy> &policy) {
        if (!policy)
            return fail(policy.error());
        (new PolicyDialog(m_context.stores.tile(store).name, *policy, this))
            ->ask([this, store](const listings::SnapshotPolicy &wanted) {
                whenDone(this, m_snapshots.setPolicy(store, wanted), [this](const Done &done) {
                    if (!done)
                        fail(done.error());
                });
            });
    });
}

void SnapshotsPage::askToDrop()
{
    const auto snapshot = current();
    if (!snapshot)
        return;
    const QString when = words::formatMoment(snapshot->at, m_context.clock.now());
    auto *dialog = new ActDialog(tr("Delete a snapshot"), tr("Delete the snapshot of %1?").arg(when), this);
    dialog->setObjectName(u"dropSnapshotQuestion"_s);
    dialog->setIrreversible(true);
    dialog->addText(!snapshot->complete
                        ? tr("What was read for it so far is given up. The listings that were received stay.")
                    : snapshot->kind == listings::snapshot_kind::first
                        ? tr("It is the first one: how the store was before Kramar changed anything. Nothing brings it "
                             "back.")
                        : tr("%n listing(s) can then not be brought back to how they were. The listings themselves "
                             "stay.",
                             nullptr, snapshot->listings));
    dialog->addWayOut(tr("Keep it"));
    dialog
        ->addVerb(tr("Delete"), ButtonKind::Danger,
                  [this, snapshot] {
                      drop(*snapshot);
                      return true;
                  })
        ->setObjectName(u"dropIt"_s);
    dialog->open();
}

void SnapshotsPage::drop(const listings::Snapshot &snapshot)
{
    // The question named the first one where it is that.
    whenDone(this, m_snapshots.drop(snapshot.id, true), [this](const Done &done) {
        if (!done)
            fail(done.error());
    });
}

void SnapshotsPage::saveCurrent()
{
    const auto snapshot = current();
    if (!snapshot || !snapshot->complete || m_exporting)
        return;
    auto *dialog = new SaveTableDialog(tr("Save the snapshot"),
                                       snapshotFileName(*snapshot, m_context.stores.tile(snapshot->store).name),
                                       &m_context.local, this);
    dialog->setObjectName(u"saveSnapshotAs"_s);
    connect(dialog, &SaveTableDialog::chosen, this,
            [this, snapshot](const QString &path) { exportTo(*snapshot, path); });
    dialog->open();
}

void SnapshotsPage::exportTo(const listings::Snapshot &snapshot, const QString &path)
{
    m_exporting = std::make_shared<listings::Effort>();
    m_beat.start();
    whenDone(this, m_snapshots.exportTo(snapshot.id, path, snapshotTable(), m_exporting),
             [this, path](const Result<qint64> &written) {
                 m_exporting.reset();
                 m_beat.stop();
                 m_pane->showProgress(std::nullopt);
                 if (written)
                     tell(tr("%n listing(s) written to %1.", nullptr, static_cast<int>(*written)).arg(path));
                 else if (written.error().kind == Error::Kind::Cancelled)
                     tell(tr("Stopped. No file was written."));
                 else
                     fail(written.error());
             });
}

void SnapshotsPage::fail(const Error &error)
{
    const words::Sentence sentence = words::sentenceFor(error);
    setBanner(PageBanner{Banner::Kind::Error, sentence.what,
                         QString(sentence.program + u' ' + sentence.remedy).trimmed(), tr("Close")});
}

void SnapshotsPage::retranslate()
{
    m_make->setText(tr("Make a snapshot"));
    m_make->setToolTip(tr("Reads the whole store from Prom and keeps it as it is now."));
    m_policy->setText(tr("How long…"));
    m_policy->setToolTip(tr("How many snapshots are kept, for how long, and before what they are made."));
    const bool any = !m_context.stores.all().isEmpty();
    m_make->setEnabled(any);
    m_policy->setEnabled(any);
}

void SnapshotsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    ListPage::changeEvent(event);
}

} // namespace kramar::ui
