// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/round.h"

#include "base/settled.h"
#include "exchange/actions.h"
#include "exchange/outgoing.h"
#include "exchange/schedule.h"
#include "stores/store_operations.h"

#include <QDebug>
#include <QScopeGuard>

using namespace Qt::StringLiterals;

namespace kramar::exchange {

namespace {

constexpr int rateLimitTries = 3;
constexpr qint64 firstRatePauseMs = 5'000;
// Behind a pause of a person's, or a writer that was far behind.
constexpr auto longestAhead = std::chrono::seconds(5);

void sleepFor(qint64 ms, std::stop_token stop)
{
    std::mutex mutex;
    std::condition_variable_any never;
    std::unique_lock lock(mutex);
    never.wait_for(lock, stop, std::chrono::milliseconds(ms), [] { return false; });
}

} // namespace

Tally &Tally::operator+=(const Tally &other)
{
    seen += other.seen;
    created += other.created;
    changed += other.changed;
    unchanged += other.unchanged;
    skipped += other.skipped;
    failed += other.failed;
    sent += other.sent;
    held += other.held;
    moved += other.moved;
    cancelled += other.cancelled;
    return *this;
}

bool endsRound(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::Network:
    case Error::Kind::Timeout:
    case Error::Kind::Cancelled:
    case Error::Kind::HeldByOther:
    case Error::Kind::NoSecret:
    case Error::Kind::Denied:
        return true;
    case Error::Kind::RateLimited: // the whole store has to wait
        return error.retryAfterMs > longestRatePauseMs;
    default:
        return error.stopsStore() || error.isDatabase();
    }
}

Round::Round(const Services &services, const stores::Store &store, prom::StoreAccess access, StoreLease &lease,
             RoundControl &control, std::stop_token stop)
    : m_services(services)
    , m_store(store)
    , m_access(std::move(access))
    , m_lease(lease)
    , m_control(control)
    , m_stop(std::move(stop))
{
}

Done Round::mayGoOn()
{
    m_control.passPause(m_stop);
    if (m_stop.stop_requested())
        return Error::of(Error::Kind::Cancelled, u"the round was ended"_s);
    if (!m_lease.held())
        return Error::of(Error::Kind::HeldByOther, u"another program took the exchange of this store over"_s);
    if (m_sending || !TRY(isUrgent()))
        return {};
    // What went wrong with single objects stands in the queue; only what ends the round ends the import too.
    const ActionKind interrupted = std::exchange(m_action, ActionKind::SendQueue);
    const Done sent = perform(ActionKind::SendQueue);
    m_action = interrupted;
    showProgress();
    if (const auto next = TRY(nextAlarm(*this)); next && *next > now())
        m_alarm = next;
    return sent || !endsRound(sent.error()) ? Done{} : sent;
}

bool Round::mayAskAhead() const
{
    return !m_stop.stop_requested() && !m_control.isPaused() && m_lease.held();
}

bool Round::isOutdated(int sentBefore, std::chrono::steady_clock::time_point asked) const
{
    return sentBefore != m_sent || std::chrono::steady_clock::now() - asked > longestAhead;
}

// Did the queue change, or come due, since it was looked at? What was due before the round is left to the sequence.
Result<bool> Round::isUrgent()
{
    const bool touched = m_control.takeTouched();
    const bool first = !std::exchange(m_looked, true);
    if (!touched && !first && !(m_alarm && *m_alarm <= now()))
        return false;
    const auto next = TRY(nextAlarm(*this));
    const bool due = next && *next <= now();
    m_alarm = due ? std::nullopt : next;
    return due && !(first && !touched);
}

bool Round::waitedOut(const Error &error, int tries)
{
    if (error.kind != Error::Kind::RateLimited || tries > rateLimitTries)
        return false;
    const qint64 pause = qMax(firstRatePauseMs << (tries - 1), error.retryAfterMs);
    if (pause > longestRatePauseMs)
        return false;
    m_control.report([&error](Progress &progress) { progress.lastError = error; });
    sleepFor(pause, m_stop);
    return true;
}

// A refusal that comes late says nothing about a token that was stored since.
Error Round::afterRefusal(const Error &error)
{
    const Result<QByteArray> stored = settled(m_services.secrets.token(storeId()), m_stop);
    if (stored && prom::Secret(*stored).reveal() != m_access.token.reveal())
        return Error::of(Error::Kind::Cancelled, u"the store got another token meanwhile"_s);
    pauseStore(error);
    return error;
}

void Round::pauseStore(const Error &error)
{
    const auto reason =
        error.kind == Error::Kind::Unauthorized ? stores::PauseReason::Unauthorized : stores::PauseReason::Forbidden;
    const Done paused = write([store = storeId(), reason](storage::Transaction &tx) -> Done {
        const auto now = TRY(stores::findStore(tx.db(), store));
        if (now && now->pause != stores::PauseReason::None)
            return {}; // said already
        return stores::StoreOperations(tx, Actor::exchange()).pause(store, reason);
    });
    if (!paused)
        qWarning() << "the store could not be paused:" << toLogLine(paused.error());
}

ActionReport &Round::reportOf(ActionKind action)
{
    for (ActionReport &report : m_reports) {
        if (report.action == action)
            return report;
    }
    m_reports.append(ActionReport{.action = action});
    return m_reports.last();
}

void Round::add(const Tally &tally)
{
    ActionReport &mine = report();
    mine.seen += tally.seen;
    mine.created += tally.created;
    mine.changed += tally.changed;
    mine.unchanged += tally.unchanged;
    mine.skipped += tally.skipped;
    mine.failed += tally.failed;
    mine.sent += tally.sent;
    mine.held += tally.held;
    mine.moved += tally.moved;
    mine.cancelled += static_cast<int>(tally.cancelled.size());
    mine.cancelledOrders += tally.cancelled;
    showProgress();
}

void Round::expect(std::optional<int> total)
{
    m_total = total;
    showProgress();
}

void Round::showProgress()
{
    const ActionReport mine = report();
    const int done = mine.seen + mine.sent;
    const auto spentMs = static_cast<double>(qMax(qint64{1}, now().ms() - m_actionStarted.ms()));
    m_control.report([&](Progress &progress) {
        progress.action = m_action;
        progress.done = done;
        progress.total = m_total;
        progress.perSecond = done * 1000.0 / spentMs;
        progress.since = m_actionStarted;
    });
}

Done Round::run(ActionKind action)
{
    TRY_DONE(mayGoOn());
    TRY_DONE(write([this, action](storage::Transaction &tx) { return actionStarted(tx, storeId(), action); }));
    m_action = action;
    m_actionStarted = now();
    m_total.reset();
    showProgress();
    const Done done = perform(action);
    const std::optional<Error> error = done ? std::nullopt : std::optional(done.error());
    const bool heard = std::exchange(m_heard, false);
    TRY_DONE(write([this, action, error, heard](storage::Transaction &tx) -> Done {
        if (heard)
            TRY_DONE(stores::StoreOperations(tx, Actor::exchange()).heard(storeId()));
        // Ended from outside, it is not done: it goes on from there.
        return error && error->kind == Error::Kind::Cancelled ? Done{} : actionEnded(tx, storeId(), action, error);
    }));
    return done;
}

Done Round::perform(ActionKind action)
{
    const Timestamp started = now();
    const bool outer = std::exchange(m_sending, m_sending || action == ActionKind::SendQueue);
    const auto perf = [this, action]() -> Done {
        switch (action) {
        case ActionKind::BaseData:
            return importBaseData(*this);
        case ActionKind::Groups:
            return importGroups(*this);
        case ActionKind::SendQueue:
            return sendQueue(*this);
        case ActionKind::Orders:
            return importOrders(*this);
        case ActionKind::Listings:
            return importListings(*this);
        case ActionKind::Clients:
            return importClients(*this);
        case ActionKind::Images:
            return importImages(*this);
        case ActionKind::Drift:
            return compareListings(*this);
        }
        Q_UNREACHABLE();
    };
    const Done done = perf();
    m_sending = outer;
    ActionReport &mine = reportOf(action);
    mine.ms += now().ms() - started.ms();
    if (!done)
        mine.error = done.error();
    return done;
}

} // namespace kramar::exchange
