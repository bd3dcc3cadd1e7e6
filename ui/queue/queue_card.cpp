// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/queue_card.h"

#include "ui/common/when_done.h"
#include "ui/queue/drop_dialog.h"
#include "ui/queue/queue_detail.h"
#include "ui/queue/queue_words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kramar::ui {

QueueCard::QueueCard(exchange::QueueDesk &queue, const PageContext &context, const OpenObject &openObject)
    : DetailCard(new QueueDetail(context))
    , m_queue(queue)
    , m_context(context)
    , m_openObject(openObject)
    , m_detail(static_cast<QueueDetail *>(pane()))
    , m_reload([this] { show(m_wanted); })
{
    connect(m_detail, &QueueDetail::openRequested, this, [this] { open(*m_detail->line()); });
    connect(m_detail, &QueueDetail::retryRequested, this, &QueueCard::retry);
    connect(m_detail, &QueueDetail::holdRequested, this, &QueueCard::hold);
    connect(m_detail, &QueueDetail::releaseRequested, this, &QueueCard::release);
    connect(m_detail, &QueueDetail::dropRequested, this, &QueueCard::askToDrop);
    connect(m_detail, &QueueDetail::chooseRequested, this, [this] { choose(*m_detail->line()); });
    connect(&m_context.news, &News::changed, this, [this](const Changes &changes) {
        for (const Change &change : changes) {
            // A store's mode decides whether its changes are sent at all.
            const bool ours = change.kind == ObjectKind::Store ||
                              (change.kind == ObjectKind::QueueEntry && (change.id == 0 || change.id == m_wanted));
            if (ours && m_wanted)
                return m_reload();
        }
    });
    connect(&m_context.stores, &StoreDirectory::changed, this, [this] {
        if (m_wanted) // it may say that the store is paused
            m_reload();
    });
    showNothing();
}

void QueueCard::followList(const std::function<QList<qint64>()> &chosen, const std::function<void()> &reload)
{
    m_chosen = chosen;
    m_reload = reload;
}

void QueueCard::showNothing()
{
    m_detail->forget();
    m_detail->showEmpty(u"arrow_sync"_s, tr("No change chosen"), tr("Choose one in the list."));
}

void QueueCard::show(std::optional<qint64> id)
{
    const quint64 mine = ++m_shown;
    m_wanted = id;
    if (!id)
        return showNothing();
    whenDone(this, m_queue.lines({*id}), [this, mine](const Result<QList<exchange::QueueLine>> &lines) {
        if (mine != m_shown)
            return; // another one is asked for
        if (!lines)
            return fail(lines.error());
        if (lines->isEmpty()) {
            m_wanted.reset();
            showNothing();
            Q_EMIT gone();
            return;
        }
        m_detail->show(lines->first());
    });
}

std::optional<qint64> QueueCard::shownId() const
{
    return m_detail->line() ? std::optional(m_detail->line()->entry.id.value()) : std::nullopt;
}

QList<qint64> QueueCard::chosen() const
{
    if (m_chosen)
        return m_chosen();
    const auto shown = shownId();
    return shown ? QList<qint64>{*shown} : QList<qint64>();
}

QList<Command::Spec> QueueCard::acts()
{
    const auto when = [this](bool (*may)(const exchange::QueueLine &)) {
        return [this, may] { return m_detail->line() && may(*m_detail->line()); };
    };
    return {{.words = [] { return QueueCard::tr("Open what it is about"); },
             .act = [this] { open(*m_detail->line()); },
             .key = QKeySequence(Qt::CTRL | Qt::Key_Return),
             .can = [this] { return m_detail->line() && !isReadOnly(m_detail->line()->entry.kind); },
             .icon = u"open_external"_s,
             .name = u"open"_s},
            {.words = [] { return QueueCard::tr("Retry"); },
             .act = [this] { retry(); },
             .key = QKeySequence(Qt::CTRL | Qt::Key_R),
             .can = when(mayRetry),
             .icon = u"arrow_clockwise"_s,
             .name = u"retry"_s},
            {.words = [] { return QueueCard::tr("Drop…"); },
             .act = [this] { askToDrop(); },
             .key = QKeySequence(Qt::Key_Delete),
             .can = when(mayDrop),
             .icon = u"delete"_s,
             .name = u"drop"_s}};
}

void QueueCard::open(const exchange::QueueLine &line)
{
    if (!isReadOnly(line.entry.kind))
        m_openObject(line.entry.kind, line.entry.objectId);
}

void QueueCard::retry()
{
    actOnThose(mayRetry, tr("None of these can be tried again now: what is held is released first."),
               [this](const QList<qint64> &ids) {
                   settle(m_queue.retry(ids),
                          tr("%n change(s) will be tried again.", nullptr, static_cast<int>(ids.size())));
               });
}

void QueueCard::hold()
{
    actOnThose(mayHold, tr("None of these can be held now."), [this](const QList<qint64> &ids) {
        settle(m_queue.hold(ids), tr("%n change(s) held.", nullptr, static_cast<int>(ids.size())));
    });
}

// Of many that are chosen, those that it is possible with.
void QueueCard::actOnThose(bool (*may)(const exchange::QueueLine &), const QString &none,
                           const std::function<void(const QList<qint64> &)> &go)
{
    const QList<qint64> ids = chosen();
    if (ids.isEmpty())
        return;
    whenDone(this, m_queue.lines(ids), [this, may, none, go](const Result<QList<exchange::QueueLine>> &lines) {
        if (!lines)
            return fail(lines.error());
        QList<qint64> wanted;
        for (const exchange::QueueLine &line : *lines) {
            if (may(line))
                wanted.append(line.entry.id.value());
        }
        if (wanted.isEmpty())
            Q_EMIT told(none);
        else
            go(wanted);
    });
}

void QueueCard::release()
{
    const QList<qint64> ids = chosen();
    whenDone(this, m_queue.lines(ids), [this, ids](const Result<QList<exchange::QueueLine>> &lines) {
        if (!lines)
            return fail(lines.error());
        QList<qint64> going;
        int undecided = 0;
        for (const exchange::QueueLine &line : *lines) {
            undecided += journal::isInConflict(line.entry) ? 1 : 0;
            if (mayRelease(line))
                going.append(line.entry.id.value());
        }
        const QString choice = tr("%n change(s) wait(s) for your choice under Conflicts.", nullptr, undecided);
        if (going.isEmpty() && undecided > 0) {
            Q_EMIT told(choice);
            return choose(*std::find_if(lines->cbegin(), lines->cend(), [](const exchange::QueueLine &line) {
                return journal::isInConflict(line.entry);
            }));
        }
        const QString released =
            going.size() == 1 && lines->size() == 1 && lines->first().testStore
                ? tr("Released. The store is in Test: it waits and is not sent.")
                : tr("%n change(s) released: sent with the next sending.", nullptr, static_cast<int>(going.size()));
        settle(m_queue.release(going.isEmpty() ? ids : going), undecided > 0 ? released + u' ' + choice : released);
    });
}

// A field of it that is in conflict: all of them are, but for what the store is not told of.
void QueueCard::choose(const exchange::QueueLine &line)
{
    Q_EMIT choiceWanted(ListingId(line.entry.objectId),
                        line.differences.isEmpty() ? QString() : line.differences.first().field);
}

void QueueCard::askToDrop()
{
    const QList<qint64> ids = chosen();
    if (ids.isEmpty())
        return;
    whenDone(this, m_queue.lines(ids), [this](const Result<QList<exchange::QueueLine>> &lines) {
        if (!lines)
            return fail(lines.error());
        QList<exchange::QueueLine> droppable;
        QList<qint64> wanted;
        for (const exchange::QueueLine &line : *lines) {
            if (mayDrop(line)) {
                droppable.append(line);
                wanted.append(line.entry.id.value());
            }
        }
        if (droppable.isEmpty())
            return;
        auto *dialog = new DropDialog(
            droppable,
            [this, wanted] {
                settle(m_queue.drop(wanted), tr("%n change(s) dropped.", nullptr, static_cast<int>(wanted.size())));
            },
            m_detail);
        dialog->open();
    });
}

void QueueCard::settle(const QFuture<Done> &future, const QString &words)
{
    whenDone(this, future, [this, words](const Done &done) {
        if (!done)
            return fail(done.error());
        Q_EMIT wellAgain();
        Q_EMIT settled();
        Q_EMIT told(words);
    });
}

void QueueCard::retranslate()
{
    if (!m_detail->line())
        showNothing();
}

} // namespace kramar::ui
