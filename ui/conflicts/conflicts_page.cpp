// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conflicts/conflicts_page.h"

#include "ui/common/buttons.h"
#include "ui/common/when_done.h"
#include "ui/conflicts/conflict_table.h"
#include "ui/context/store_filter.h"
#include "words/format.h"
#include "words/sentence.h"

#include <QEvent>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

constexpr int rereadPauseMs = 300;

TableModel *makeModel(listings::Conflicts &conflicts, const PageContext &context)
{
    return new TableModel(std::make_unique<ConflictSource>(conflicts), conflictColumns(context.stores, context.clock),
                          ObjectKind::Listing);
}

} // namespace

ConflictsPage::ConflictsPage(listings::Conflicts &conflicts, listings::Listings &listings, const PageContext &context,
                             std::function<void(ListingId)> openListing, QWidget *parent)
    : ListPage(u"conflicts"_s, makeModel(conflicts, context), parent)
    , m_conflicts(conflicts)
    , m_listings(listings)
    , m_context(context)
    , m_openListing(std::move(openListing))
    , m_theirs(makeButton({}, ButtonKind::Normal, this))
    , m_ours(makeButton({}, ButtonKind::Primary, this))
    , m_close(makeButton({}, ButtonKind::Quiet, this))
{
    table()->tableModel()->setParent(this);
    setTitle([] { return ConflictsPage::tr("Conflicts"); });
    setSearchWords([] { return ConflictsPage::tr("Name, SKU, Prom ID"); });
    m_theirs->setObjectName(u"takeTheirs"_s);
    m_ours->setObjectName(u"keepOurs"_s);
    m_close->setObjectName(u"closeConflicts"_s);
    addHeadWidget(m_close);
    addHeadWidget(m_theirs, QKeySequence(Qt::ALT | Qt::Key_Right));
    addHeadWidget(m_ours, QKeySequence(Qt::ALT | Qt::Key_Left));
    setSavedFilters({{u"all"_s, [] { return ConflictsPage::tr("All"); }, {}}});
    filters()->setFields({storeField(m_context.stores)});
    table()->setEmptyWords([] {
        return StateWords{
            ConflictsPage::tr("Nothing to decide"),
            ConflictsPage::tr("Where a field was changed here and on Prom and the store asks, both values "
                              "stand here side by side."),
            {},
            u"check"_s};
    });
    setUpActs();
    m_reread.setSingleShot(true);
    m_reread.setInterval(rereadPauseMs);
    connect(&m_reread, &QTimer::timeout, table()->tableModel(), &TableModel::refresh);
    connect(&m_context.news, &News::changed, this, [this](const Changes &changes) {
        if (std::any_of(changes.cbegin(), changes.cend(),
                        [](const Change &change) { return change.kind == ObjectKind::Listing; }))
            m_reread.start();
    });
    connect(m_ours, &QPushButton::clicked, this, [this] { settle(listings::Side::Ours); });
    connect(m_theirs, &QPushButton::clicked, this, [this] { settle(listings::Side::Theirs); });
    connect(m_close, &QPushButton::clicked, this, &ConflictsPage::closeRequested);
    connect(table(), &ObjectTable::selectionCountChanged, this, &ConflictsPage::follow);
    connect(table()->tableModel(), &TableModel::ticksChanged, this, &ConflictsPage::follow);
    connect(this, &ListPage::currentIdChanged, this, &ConflictsPage::follow);
    connect(this, &ListPage::undoRequested, this, &ConflictsPage::takeBack);
    connect(this, &ListPage::bannerActClicked, this, [this] { setBanner(std::nullopt); });
    connect(table(), &ObjectTable::opened, this,
            [this](qint64 id) { m_openListing(decisionOf(id, listings::Side::Ours).listing); });
    retranslate();
    start(&m_context.local, {.sortKey = u"name"_s});
}

void ConflictsPage::setUpActs()
{
    addRowAct({.words = [] { return ConflictsPage::tr("Keep ours"); },
               .act = [this] { settle(listings::Side::Ours); },
               .can = [this] { return m_ours->isEnabled(); },
               .icon = u"check"_s,
               .name = u"keep_ours"_s});
    addRowAct({.words = [] { return ConflictsPage::tr("Take Prom's"); },
               .act = [this] { settle(listings::Side::Theirs); },
               .can = [this] { return m_theirs->isEnabled(); },
               .icon = u"arrow_download"_s,
               .name = u"take_proms"_s});
    addRowAct({.words = [] { return ConflictsPage::tr("Open the product"); },
               .act =
                   [this] {
                       if (const auto id = table()->currentId())
                           Q_EMIT table()->opened(*id);
                   },
               .can = [this] { return table()->currentId().has_value(); },
               .icon = u"products"_s,
               .name = u"open_listing"_s});
}

void ConflictsPage::settle(listings::Side side)
{
    QList<listings::Decision> decisions;
    for (const qint64 id : table()->idsForAct())
        decisions.append(decisionOf(id, side));
    if (decisions.isEmpty() || std::exchange(m_busy, true))
        return;
    follow();
    whenDone(this, m_conflicts.settle(decisions, m_context.undoDelayMs),
             [this, side](const Result<listings::Settled> &settled) { take(side, settled); });
}

void ConflictsPage::take(listings::Side side, const Result<listings::Settled> &settled)
{
    m_busy = false;
    if (!settled)
        return fail(settled.error());
    setBanner(std::nullopt);
    table()->tableModel()->setAllTicked(false);
    table()->tableModel()->refresh();
    follow();
    const int goes = settled->decided - settled->held;
    const QString held =
        settled->held > 0
            ? tr("Ours stays in %n field(s), but is held by hand: release it in the queue.", nullptr, settled->held)
            : QString();
    const QString sent = tr("Ours stays in %n field(s) and is sent.", nullptr, goes);
    const QString told = side == listings::Side::Ours
                             ? held.isEmpty() ? sent
                               : goes > 0     ? sent + u' ' + held
                                              : held
                             : tr("Prom's value was taken in %n field(s).", nullptr, settled->decided);
    const QString gone =
        settled->gone > 0 ? u' ' + tr("%n had been settled already.", nullptr, settled->gone) : QString();
    const QString refused =
        settled->refused > 0
            ? u' ' + tr("%n stay(s) as it is: a price list or the warehouses say it.", nullptr, settled->refused)
            : QString();
    m_act = settled->act;
    if (settled->undoable)
        offerUndo(told + gone + refused);
    else
        tell(told + gone + refused);
}

void ConflictsPage::takeBack()
{
    whenDone(this, m_listings.undo(m_act, m_context.undoDelayMs),
             [this](const Result<listings::Listings::TakenBack> &taken) {
                 if (!taken)
                     return fail(taken.error());
                 tell(tr("Our values are wanted again, and are sent."));
             });
}

void ConflictsPage::fail(const Error &error)
{
    const words::Sentence told = words::sentenceFor(error);
    setBanner(
        PageBanner{Banner::Kind::Error, told.what, QString(told.program + u' ' + told.remedy).trimmed(), tr("Close")});
    follow();
}

void ConflictsPage::follow()
{
    const qsizetype count = table()->idsForAct().size();
    const QString counted = count > 1 ? u" · "_s + words::formatCount(count) : QString();
    m_ours->setText(tr("Keep ours") + counted);
    m_theirs->setText(tr("Take Prom's") + counted);
    const QString why = m_busy ? tr("It is being saved.") : count == 0 ? tr("Choose rows, or tick them.") : QString();
    for (QPushButton *button : {m_ours, m_theirs}) {
        button->setEnabled(why.isEmpty());
        button->setAccessibleDescription(why);
    }
    m_ours->setToolTip(why.isEmpty() ? tr("Our value is sent to Prom and replaces what is there.") : why);
    m_theirs->setToolTip(why.isEmpty() ? tr("What Prom shows is taken here; our change is over.") : why);
}

void ConflictsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    ListPage::changeEvent(event);
}

void ConflictsPage::retranslate()
{
    m_close->setText(tr("Back to the queue"));
    follow();
}

} // namespace kramar::ui
