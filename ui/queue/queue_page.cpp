// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/queue_page.h"

#include "ui/common/buttons.h"
#include "ui/common/edits.h"
#include "ui/common/icons.h"
#include "ui/common/selection_pane.h"
#include "ui/common/when_done.h"
#include "ui/context/store_filter.h"
#include "ui/queue/queue_card.h"
#include "ui/queue/queue_detail.h"
#include "ui/queue/queue_table.h"
#include "ui/queue/queue_words.h"
#include "words/format.h"
#include "words/titles.h"

#include <QEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

QList<Condition> inStates(std::initializer_list<QueueState> wanted, bool heldByProgram = false)
{
    QVariantList codes;
    for (const QueueState state : wanted)
        codes.append(toCode(state));
    if (heldByProgram)
        codes += {QString(queue_filter::braked), QString(queue_filter::inConflict)};
    return {{u"state"_s, codes}};
}

TableModel *makeModel(exchange::QueueDesk &queue, const PageContext &context)
{
    return new TableModel(std::make_unique<QueueSource>(queue), queueColumns(context), ObjectKind::QueueEntry);
}

} // namespace

QueuePage::QueuePage(exchange::QueueDesk &queue, const PageContext &context, std::function<void()> sendNow,
                     std::function<void(QueueKind kind, qint64 objectId)> openObject, QWidget *parent)
    : ListPage(u"queue"_s, makeModel(queue, context), parent)
    , m_queue(queue)
    , m_context(context)
    , m_sendNow(std::move(sendNow))
    , m_card(new QueueCard(queue, m_context, openObject))
    , m_detail(m_card->detail())
    , m_retryAll(makeButton({}, ButtonKind::Normal, this, u"arrow_clockwise"_s))
    , m_pause(makeButton({}, ButtonKind::Normal, this, u"pause"_s))
    , m_send(makeButton({}, ButtonKind::Primary, this, u"send"_s))
{
    table()->tableModel()->setParent(this);
    m_retryAll->setObjectName(u"retryAll"_s);
    m_send->setObjectName(u"sendNow"_s);
    setTitle([] { return QueuePage::tr("Queue"); });
    setSearchWords([] { return QueuePage::tr("Object, Prom ID, words of an error"); });
    m_pause->setObjectName(u"pauseExchange"_s);
    addHeadWidget(m_pause);
    addHeadWidget(m_send);
    filters()->addBeforeEnd(m_retryAll);
    addAction(Command::ofButton(m_retryAll, this));
    connect(m_pause, &QPushButton::clicked, this, &QueuePage::pauseRequested);
    setCard(m_card, [this, openObject = std::move(openObject)] {
        auto *card = new QueueCard(m_queue, m_context, openObject);
        connect(card, &QueueCard::choiceWanted, this, &QueuePage::choiceWanted);
        return card;
    });
    setUpFilters();
    setUpActs();
    setUpMany();
    connectCard();
    connect(m_send, &QPushButton::clicked, this, &QueuePage::send);
    connect(this, &ListPage::bannerDismissed, this, [this] { setFailure(std::nullopt); });
    connect(this, &ListPage::bannerActClicked, this, [this] {
        if (m_failure)
            setFailure(std::nullopt);
        else if (m_counts.braked == 0 && m_counts.conflicts > 0)
            Q_EMIT conflictsWanted();
        else
            tabs()->setCurrentKey(u"hand"_s);
    });
    connect(m_retryAll, &QPushButton::clicked, this, &QueuePage::retryAllRefused);
    connect(this, &ListPage::currentIdChanged, m_card, &QueueCard::show);
    connect(m_card, &QueueCard::choiceWanted, this, &QueuePage::choiceWanted);
    connect(&m_context.news, &News::changed, table()->tableModel(), &TableModel::onChanged);
    connect(&m_context.news, &News::changed, this, &QueuePage::reload);
    connect(&m_context.stores, &StoreDirectory::changed, table()->viewport(), qOverload<>(&QWidget::update));
    connect(&m_context.stores, &StoreDirectory::changed, this, &QueuePage::forgetWhoCannotSend);
    connect(&m_context.stores, &StoreDirectory::changed, this, &QueuePage::retranslate);
    connect(table(), &QTableView::doubleClicked, this, [this](const QModelIndex &index) {
        const QVariant line = table()->tableModel()->payload(table()->tableModel()->idAt(index.row()).value_or(0));
        if (line.isValid())
            m_card->open(line.value<exchange::QueueLine>());
    });
    retranslate();
    refreshCounts();
    start(&m_context.local);
}

void QueuePage::setUpFilters()
{
    setSavedFilters({
        {u"all"_s, [] { return QueuePage::tr("All live"); }, {}},
        {u"hand"_s, [] { return QueuePage::tr("Need a hand"); },
         inStates({QueueState::Failed, QueueState::Unknown}, true), true},
        {u"waiting"_s, [] { return QueuePage::tr("Waiting"); }, inStates({QueueState::Waiting, QueueState::Sending})},
        {u"awaiting"_s, [] { return QueuePage::tr("Sent, awaiting Prom"); }, inStates({QueueState::Awaiting})},
        {u"held"_s,
         [] { return QueuePage::tr("Held"); },
         {{u"state"_s, QVariantList{QString(queue_filter::heldByHand)}}}},
        {u"done"_s, [] { return QueuePage::tr("Ended"); }, inStates({QueueState::Finished, QueueState::Dropped})},
    });
    FilterField state;
    state.key = u"state"_s;
    state.title = [] { return QueuePage::tr("State"); };
    state.multiple = true;
    state.choices = [] {
        QList<FilterChoice> choices;
        for (const QueueState each : allQueueStates())
            choices.append({toCode(each), words::title(each)});
        choices.append({QString(queue_filter::braked), QueuePage::tr("Held by the brake", "a choice of the filter")});
        choices.append({QString(queue_filter::inConflict), QueuePage::tr("In conflict", "a choice of the filter")});
        choices.append({QString(queue_filter::heldByHand), QueuePage::tr("Held by hand", "a choice of the filter")});
        return choices;
    };
    FilterField kind;
    kind.key = u"kind"_s;
    kind.title = [] { return QueuePage::tr("Kind"); };
    kind.pinned = true;
    kind.choices = [] {
        QList<FilterChoice> choices;
        for (const QueueKind each : allQueueKinds())
            choices.append({toCode(each), words::title(each)});
        return choices;
    };
    filters()->setFields({storeField(m_context.stores), kind, state});
    table()->setEmptyWords([] {
        return StateWords{QueuePage::tr("Nothing waits"),
                          QueuePage::tr("What you change in listings and orders appears here until Prom shows it."),
                          {},
                          u"check"_s};
    });
}

// The pane follows the list a moment later: a key pressed meanwhile means what is chosen in the list.
std::optional<exchange::QueueLine> QueuePage::current() const
{
    const auto id = table()->currentId();
    if (!id || m_card->shownId() == id)
        return m_detail->line();
    const QVariant line = table()->tableModel()->payload(*id);
    return line.isValid() ? std::optional(line.value<exchange::QueueLine>()) : std::nullopt;
}

// The menu of a row, or of all that are chosen: an act is there when it fits one of them.
void QueuePage::setUpActs()
{
    const auto any = [this](bool (*may)(const exchange::QueueLine &)) {
        return [this, may] {
            const QList<qint64> ids = table()->idsForAct();
            return std::any_of(ids.cbegin(), ids.cend(), [this, may](qint64 id) {
                const QVariant line = table()->tableModel()->payload(id);
                return !line.isValid() || may(line.value<exchange::QueueLine>()); // not loaded: the desk decides
            });
        };
    };
    addRowAct({.words = [] { return QueuePage::tr("Open what it is about"); },
               .act = [this] { m_card->open(*current()); },
               .key = QKeySequence(Qt::CTRL | Qt::Key_Return),
               .can =
                   [this] {
                       const auto line = isManyChosen() ? std::nullopt : current();
                       return line && !isReadOnly(line->entry.kind);
                   },
               .icon = u"open_external"_s,
               .name = u"open"_s});
    addRowSeparator();
    addRowAct({.words = [] { return QueuePage::tr("Retry"); },
               .act = [this] { m_card->retry(); },
               .key = QKeySequence(Qt::CTRL | Qt::Key_R),
               .can = any(mayRetry),
               .icon = u"arrow_clockwise"_s,
               .name = u"retry"_s});
    addRowAct({.words = [] { return QueuePage::tr("Hold"); },
               .act = [this] { m_card->hold(); },
               .can = any(mayHold),
               .icon = u"pause"_s,
               .name = u"hold"_s});
    addRowAct({.words = [] { return QueuePage::tr("Release"); },
               .act = [this] { m_card->release(); },
               .can = any(mayRelease),
               .icon = u"play"_s,
               .name = u"release"_s});
    addRowAct({.words = [] { return QueuePage::tr("Drop…"); },
               .act = [this] { m_card->askToDrop(); },
               .key = QKeySequence(Qt::Key_Delete),
               .can = any(mayDrop),
               .icon = u"delete"_s,
               .name = u"drop"_s,
               .heard = Command::Heard::List});
}

void QueuePage::connectCard()
{
    m_card->followList([this] { return table()->idsForAct(); },
                       [this] { m_card->show(table()->currentId()); }); // what left the list is not shown on
    connect(m_card, &QueueCard::troubled, this, &QueuePage::setFailure);
    connect(m_card, &QueueCard::wellAgain, this, [this] { setFailure(std::nullopt); });
    connect(m_card, &QueueCard::settled, this, [this] { table()->tableModel()->setAllTicked(false); });
}

void QueuePage::setUpMany()
{
    auto *pane = new SelectionPane([](int count) { return QueuePage::tr("%n change(s) chosen", nullptr, count); });
    pane->addAct({.name = u"retryMany"_s,
                  .words = [](int) { return QueuePage::tr("Retry"); },
                  .act = [this] { m_card->retry(); }});
    pane->addAct(
        {.name = u"holdMany"_s, .words = [](int) { return QueuePage::tr("Hold"); }, .act = [this] { m_card->hold(); }});
    pane->addAct({.name = u"releaseMany"_s,
                  .words = [](int) { return QueuePage::tr("Release"); },
                  .act = [this] { m_card->release(); }});
    pane->addAct({.name = u"dropMany"_s,
                  .words = [](int) { return QueuePage::tr("Drop…"); },
                  .act = [this] { m_card->askToDrop(); },
                  .kind = ButtonKind::DangerText});
    setSelectionPane(pane);
}

void QueuePage::reload(const Changes &changes)
{
    if (std::any_of(changes.cbegin(), changes.cend(), [](const Change &change) {
            return change.kind == ObjectKind::QueueEntry || change.kind == ObjectKind::Store;
        }))
        refreshCounts();
    for (const Change &change : changes) {
        if (change.kind == ObjectKind::Store) {
            table()->tableModel()->refresh();
            break;
        }
    }
}

void QueuePage::retryAllRefused()
{
    journal::QueueFilter refused;
    refused.states = {QueueState::Failed};
    whenDone(this, m_queue.ids(refused), [this](const Result<QList<qint64>> &ids) {
        if (!ids)
            return m_card->fail(ids.error());
        if (!ids->isEmpty())
            m_card->settle(m_queue.retry(*ids),
                           tr("%n refused change(s) will be tried again.", nullptr, static_cast<int>(ids->size())));
    });
}

void QueuePage::refreshCounts()
{
    whenDone(this, m_queue.counts(std::nullopt), [this](const Result<journal::QueueCounts> &counts) {
        if (!counts)
            return;
        m_counts = *counts;
        retranslate();
    });
}

void QueuePage::setFailure(const std::optional<PageBanner> &failure)
{
    m_failure = failure;
    showBanner();
}

// What went wrong just now, else the brake: nothing else would say that a change does not go.
void QueuePage::showBanner()
{
    if (m_failure) {
        setBanner(m_failure);
    } else if (m_counts.braked > 0) {
        setBanner(PageBanner{Banner::Kind::Warning, tr("The brake holds %n change(s).", nullptr, m_counts.braked),
                             tr("They are not sent before a person lets them go or drops them."),
                             tabs()->currentKey() == u"hand" ? QString() : tr("Show them")});
    } else if (m_counts.conflicts > 0) {
        setBanner(PageBanner{
            Banner::Kind::Warning, tr("%n product(s) were changed here and on Prom.", nullptr, m_counts.conflicts),
            tr("What is in conflict is not sent before you choose which value stays."), tr("Choose…")});
    } else {
        setBanner(std::nullopt);
    }
}

bool QueuePage::sends(const stores::Store &store) const
{
    return store.mode == StoreMode::Production && !m_context.stores.isPaused(store.id);
}

void QueuePage::send()
{
    m_sent = {};
    m_askedAt.reset();
    QList<StoreId> able;
    for (const stores::Store &store : m_context.stores.all()) {
        if (!sends(store))
            continue;
        m_asked.insert(store.id.value());
        able.append(store.id);
    }
    retranslate();
    whenDone(this, m_queue.letGo(able), [this](const Done &let) {
        if (!let) {
            m_asked.clear();
            m_card->fail(let.error());
            return retranslate();
        }
        m_askedAt = m_context.clock.now(); // what began before knew nothing of it
        m_sendNow();
    });
}

// Nobody waits for a store that was paused, switched back or taken away meanwhile.
void QueuePage::forgetWhoCannotSend()
{
    if (m_asked.isEmpty())
        return;
    QSet<qint64> able;
    for (const stores::Store &store : m_context.stores.all()) {
        if (sends(store))
            able.insert(store.id.value());
    }
    m_asked.intersect(able);
    if (m_asked.isEmpty())
        tellSent();
}

void QueuePage::takeRound(const exchange::RoundReport &report)
{
    const auto sent = std::find_if(report.actions.cbegin(), report.actions.cend(),
                                   [](const auto &action) { return action.action == ActionKind::SendQueue; });
    const bool ours = m_askedAt && report.started >= *m_askedAt && (report.error || sent != report.actions.cend());
    if (!ours || !m_asked.remove(report.store.value()))
        return;
    if (sent != report.actions.cend()) {
        m_sent.sent += sent->sent;
        m_sent.failed += sent->failed;
        m_sent.held += sent->held;
    }
    const std::optional<Error> error = report.error ? report.error : sent->error ? sent->error : std::nullopt;
    if (error)
        m_card->fail(*error);
    else if (m_asked.isEmpty())
        tellSent();
    retranslate();
}

void QueuePage::tellSent()
{
    QStringList said;
    if (m_sent.sent > 0)
        said.append(tr("%n change(s) sent", nullptr, m_sent.sent));
    if (m_sent.failed > 0)
        said.append(tr("%n refused", nullptr, m_sent.failed));
    if (m_sent.held > 0)
        said.append(tr("%n held by the brake", nullptr, m_sent.held));
    tell(said.isEmpty() ? tr("Nothing was left to send.") : said.join(u" · "_s));
}

QString QueuePage::whyNothingIsSent() const
{
    if (!m_asked.isEmpty())
        return tr("It is being sent.");
    if (m_counts.live() == 0)
        return tr("Nothing waits.");
    const QList<stores::Store> &all = m_context.stores.all();
    if (std::any_of(all.cbegin(), all.cend(), [this](const stores::Store &store) { return sends(store); }))
        return {};
    const bool production = std::any_of(all.cbegin(), all.cend(),
                                        [](const stores::Store &store) { return store.mode == StoreMode::Production; });
    return words::nothingIsSent(production);
}

void QueuePage::retranslate()
{
    tabs()->setCount(u"all"_s, m_counts.live());
    tabs()->setCount(u"hand"_s, m_counts.needHand());
    tabs()->setCount(u"waiting"_s, m_counts.waiting + m_counts.sending);
    tabs()->setCount(u"awaiting"_s, m_counts.awaiting);
    tabs()->setCount(u"held"_s, m_counts.held - m_counts.braked - m_counts.conflicts); // one change, one place
    tabs()->setCount(u"done"_s, m_counts.ended);
    m_retryAll->setText(tr("Retry all refused"));
    m_retryAll->setEnabled(m_counts.failed > 0);
    m_retryAll->setToolTip(m_counts.failed > 0 ? QString() : tr("Nothing is refused."));
    m_send->setText(m_asked.isEmpty() ? tr("Send now") : tr("Sending…"));
    const QString whyNot = whyNothingIsSent();
    m_send->setEnabled(whyNot.isEmpty());
    const QString key = keyWords(QKeySequence(Qt::SHIFT | Qt::Key_F9));
    m_send->setToolTip(
        whyNot.isEmpty()
            ? tr("Sends at once what waits in Production stores, also what could still be undone (%1)").arg(key)
            : whyNot);
    m_send->setAccessibleDescription(m_send->toolTip());
    const QList<stores::Store> &stores = m_context.stores.all();
    const bool going = std::any_of(stores.cbegin(), stores.cend(),
                                   [this](const stores::Store &store) { return !m_context.stores.isPaused(store.id); });
    m_pause->setText(going || stores.isEmpty() ? tr("Pause the exchange") : tr("Resume the exchange"));
    m_pause->setIcon(Icons::icon(going || stores.isEmpty() ? u"pause"_s : u"play"_s));
    m_pause->setEnabled(!stores.isEmpty());
    m_pause->setToolTip(stores.isEmpty() ? tr("No store is connected yet.") : QString());
    showBanner();
    QStringList totals;
    if (m_counts.live() > 0)
        totals.append(tr("%n live", "changes in the queue", m_counts.live()));
    if (m_counts.needHand() > 0)
        totals.append(tr("%n need(s) a hand", nullptr, m_counts.needHand()));
    setTotals(totals.join(u"   "_s));
}

void QueuePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    ListPage::changeEvent(event);
}

} // namespace kramar::ui
