// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/runner.h"

#include "base/settled.h"
#include "exchange/outgoing.h"
#include "stores/store_operations.h"

#include <QDebug>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kramar::exchange {

namespace {

// The clock of the books may jump (a computer that slept); so it is looked at this often.
constexpr std::chrono::milliseconds glance(1000);
constexpr qint64 leasePauseMs = 3'000;
constexpr qint64 idleLookMs = 60'000;
constexpr qint64 troublePauseMs = 30'000;

bool outOfReach(const Error &error)
{
    return error.kind == Error::Kind::Network || error.kind == Error::Kind::Timeout;
}

// Nothing of the round could be done (no token, a full disk), and only a person can help.
bool standsStill(const RoundReport &report)
{
    return report.error && report.actions.isEmpty() && !report.error->transient() &&
           report.error->kind != Error::Kind::Cancelled && report.error->kind != Error::Kind::Paused &&
           report.error->kind != Error::Kind::HeldByOther;
}

// So much before its time an action goes with a round that begins anyway: what is due every five minutes makes one
// round of it, not one each. Sending early harms nobody.
qint64 ridesAlongMs(const ScheduledAction &action)
{
    constexpr qint64 most = 5 * 60'000;
    return action.action == ActionKind::SendQueue ? action.intervalMs / 2 : std::min(most, action.intervalMs / 10);
}

} // namespace

Runner::Runner(const Services &services, StoreId store, bool schedule, Ears ears)
    : m_services(services)
    , m_store(store)
    , m_schedule(schedule)
    , m_ears(std::move(ears))
    , m_control(store, m_ears.progress)
    , m_lease(services.db, store)
{
    m_newsEar = services.db.changes().listen([this](const Changes &changes) {
        for (const Change &change : changes) {
            const bool maySend = change.kind == ObjectKind::QueueEntry || change.kind == ObjectKind::Balance;
            if (maySend)
                m_control.touch();
            if (!maySend && change.kind != ObjectKind::Store)
                continue;
            const std::lock_guard lock(m_mutex);
            m_news = true;
            m_storeNews = m_storeNews || change.kind == ObjectKind::Store;
            m_wake.notify_all();
        }
    });
    m_thread = std::jthread([this](std::stop_token stop) { run(stop); });
}

void Runner::resume()
{
    m_control.resume();
    const std::lock_guard lock(m_mutex);
    m_news = true; // what came due meanwhile
    m_wake.notify_all();
}

Runner::~Runner()
{
    // The writer may be telling us something right now.
    const std::weak_ptr<void> ear = m_newsEar;
    m_newsEar.reset();
    while (!ear.expired())
        std::this_thread::yield();
    m_thread.request_stop();
    m_thread.join();
    m_lease.giveBack();
}

void Runner::wish(const RoundWish &wish)
{
    const std::lock_guard lock(m_mutex);
    const bool leaves = wish.leaveUnlinked || (m_wish && m_wish->leaveUnlinked);
    if (m_wish && !m_wish->actions.isEmpty() && !wish.actions.isEmpty()) {
        for (const ActionKind action : wish.actions) {
            if (!m_wish->actions.contains(action))
                m_wish->actions.append(action);
        }
    } else {
        m_wish = m_wish && m_wish->actions.isEmpty() ? *m_wish : wish;
    }
    m_wish->leaveUnlinked = leaves;
    m_wake.notify_all();
}

void Runner::cancel()
{
    const std::lock_guard lock(m_mutex);
    m_wish.reset();
    if (!m_round)
        return;
    m_cancelled = true;
    m_round->request_stop();
}

void Runner::run(std::stop_token stop)
{
    while (!stop.stop_requested()) {
        const Plan plan = nextPlan(stop);
        if (!plan.empty()) {
            work(plan, stop);
            continue;
        }
        endPlan();
        waitForNews(stop);
    }
}

// Nothing is planned any more; answers whether a person had called it off.
bool Runner::endPlan()
{
    const std::lock_guard lock(m_mutex);
    m_round.reset();
    return std::exchange(m_cancelled, false);
}

void Runner::waitForNews(std::stop_token stop)
{
    std::unique_lock lock(m_mutex);
    while (!stop.stop_requested() && !m_news && !m_wish) {
        std::chrono::milliseconds nap = glance;
        if (m_schedule) {
            const Timestamp now = m_services.db.clock().now();
            const std::chrono::milliseconds left(m_look.ms() - now.ms());
            if (left.count() <= 0 || now < m_planned)
                return;
            nap = std::min(nap, left);
        }
        m_wake.wait_for(lock, stop, nap, [this] { return m_news || m_wish; });
    }
}

// Ours as long as the program runs; while another one has it, it is asked for every few seconds.
Done Runner::takeLease()
{
    if (m_lease.held())
        return {};
    m_lease.giveBack(); // it may have been lost: joins what renewed it
    const Done leased = m_lease.acquire();
    if (leased) {
        if (m_control.progress().state == Progress::State::HeldByOther)
            show(Progress::State::Idle);
        return leased;
    }
    m_quietUntil = m_services.db.clock().now().plusMs(leasePauseMs);
    const bool other = leased.error().kind == Error::Kind::HeldByOther;
    show(other ? Progress::State::HeldByOther : Progress::State::Idle, leased.error());
    return leased;
}

// What to do now: what was asked for, else what the clock or the queue makes due. Sets when to look again.
Runner::Plan Runner::nextPlan(std::stop_token stop)
{
    std::optional<RoundWish> wish;
    bool storeNews = false;
    {
        const std::lock_guard lock(m_mutex);
        wish = std::exchange(m_wish, std::nullopt);
        m_news = false;
        storeNews = std::exchange(m_storeNews, false);
        m_round.emplace(); // from here on there may be something that cancel() ends
        m_cancelled = false;
    }
    if (wish)
        return {.actions = wish->actions, .wished = true, .leaveUnlinked = wish->leaveUnlinked};
    const Timestamp now = m_services.db.clock().now();
    if (now < m_planned) // the clock was put back: what was counted on it means nothing any more
        m_quietUntil = now;
    m_planned = now;
    m_look = now.plusMs(idleLookMs);
    if (storeNews && m_trouble && m_trouble->kind == Error::Kind::NoSecret)
        m_quietUntil = now;
    if (!m_schedule || m_control.isPaused())
        return {};
    if (now < m_quietUntil) {
        m_look = m_quietUntil;
        return {};
    }
    if (!takeLease()) {
        m_look = m_quietUntil;
        return {};
    }
    Plan plan;
    bool works = false;
    std::optional<Timestamp> next; // a round, not a look
    const auto awaits = [this, &next](Timestamp due) {
        m_look = std::min(m_look, due);
        next = next ? std::min(*next, due) : due;
    };
    const Done read = m_services.db.readNow([&](storage::Connection &db) -> Done {
        const auto store = TRY(stores::findStore(db, m_store));
        if (!store || store->pause != stores::PauseReason::None)
            return {};
        works = true;
        const QList<ScheduledAction> schedule = TRY(scheduleOf(db, m_store));
        const bool begins = std::any_of(schedule.cbegin(), schedule.cend(), [now](const ScheduledAction &action) {
            return action.enabled && action.due(now) <= now;
        });
        for (const ScheduledAction &action : schedule) {
            if (!action.enabled)
                continue;
            if (action.due(now) <= (begins ? now.plusMs(ridesAlongMs(action)) : now))
                plan.actions.append(action.action);
            else
                awaits(action.due(now));
        }
        std::optional<Timestamp> alarm = TRY(queueAlarm(db, *store));
        if (const auto awaiting = TRY(journal::oldestAwaiting(db, m_store));
            awaiting && store->mode == StoreMode::Production) {
            const Timestamp confirm = std::max(awaiting->plusMs(confirmAfterMs), m_control.nextConfirmation());
            alarm = alarm ? std::min(*alarm, confirm) : confirm;
        }
        if (alarm && *alarm <= now && !plan.actions.contains(ActionKind::SendQueue))
            plan.actions.append(ActionKind::SendQueue);
        else if (alarm && *alarm > now)
            m_look = std::min(m_look, *alarm); // only what waits is sent then: that is no round
        return {};
    });
    if (!read) {
        qWarning() << "the runner could not read the books:" << toLogLine(read.error());
        m_quietUntil = now.plusMs(leasePauseMs);
        return {};
    }
    if (works && plan.actions.isEmpty() && !std::exchange(m_tokenLookedFor, true))
        lookForToken(stop);
    m_control.report([&next](Progress &progress) { progress.nextRound = next; });
    return plan;
}

// Where no round is due yet, a token that did not outlive the last session is missed at once and not by the first
// round.
void Runner::lookForToken(std::stop_token stop)
{
    const auto token = settled(m_services.secrets.token(m_store), stop);
    if (token)
        return;
    RoundReport report{.store = m_store, .started = {}, .ended = {}, .actions = {}};
    report.error = token.error();
    if (standsStill(report)) {
        m_trouble = report.error; // a new token begins a round
        show(Progress::State::Stopped, report.error);
    }
}

void Runner::work(const Plan &plan, std::stop_token stop)
{
    const auto now = [this] { return m_services.db.clock().now(); };
    RoundReport report{.store = m_store, .started = now(), .ended = now(), .actions = {}};
    if (const Done leased = takeLease(); !leased) {
        endPlan();
        report.error = leased.error();
        m_ears.ended(report);
        return;
    }
    {
        const std::stop_callback ended(stop, [this] {
            const std::lock_guard lock(m_mutex);
            if (m_round)
                m_round->request_stop();
        });
        std::stop_token roundStop;
        {
            const std::lock_guard lock(m_mutex);
            roundStop = m_round->get_token();
            if (stop.stop_requested())
                m_round->request_stop();
        }
        report = runRound(m_services, m_lease, m_control, m_store, plan.wish(), roundStop);
    }
    if (endPlan())
        finishCancelled(report);
    m_failures = report.error && report.error->transient() ? m_failures + 1 : 0;
    if (m_failures > 0)
        m_quietUntil = report.ended.plusMs(journal::pauseAfterMs(m_failures, report.error->retryAfterMs));
    else if (report.error && report.error->kind != Error::Kind::Cancelled)
        m_quietUntil = report.ended.plusMs(troublePauseMs); // what could not even begin (no token) stays due
    else if (!report.error)
        m_quietUntil = report.ended; // the trouble is over
    if (report.error && report.error != m_trouble)
        qWarning().noquote() << "the round ended with" << toLogLine(*report.error);
    m_trouble = report.error;
    const bool offline = report.error && outOfReach(*report.error);
    show(offline               ? Progress::State::Offline
         : standsStill(report) ? Progress::State::Stopped
                               : Progress::State::Idle,
         report.error);
    m_ears.ended(report);
    if (m_failures > 0)
        return;
    // What is due and could not be taken (Production without a snapshot) must not make us turn round and round. What
    // came after the round's last look at the queue is no such thing, and goes at once.
    const bool touched = m_control.takeTouched();
    const auto alarm = m_services.db.readNow([this](storage::Connection &db) -> Result<std::optional<Timestamp>> {
        const auto store = TRY(stores::findStore(db, m_store));
        return store ? queueAlarm(db, *store) : std::optional<Timestamp>();
    });
    const bool stuck = alarm && *alarm && **alarm <= now();
    m_stuck = stuck ? m_stuck + 1 : 0;
    if (stuck && (m_stuck > 1 || !touched))
        m_quietUntil = now().plusMs(qMin(qint64{250} << qMin(m_stuck, 8), idleLookMs));
}

// A person ended it: the actions are not due again at once.
void Runner::finishCancelled(const RoundReport &report)
{
    const Done noted =
        m_services.db.writeNow(storage::Executor::Urgency::Exchange, [&](storage::Transaction &tx) -> Done {
            for (const ScheduledAction &action : TRY(scheduleOf(tx.db(), m_store))) {
                if (action.due(tx.now()) > tx.now())
                    continue;
                TRY_DONE(actionStarted(tx, m_store, action.action));
                TRY_DONE(actionEnded(tx, m_store, action.action, report.error));
            }
            return {};
        });
    if (!noted)
        qWarning() << "the cancelled round was not noted:" << toLogLine(noted.error());
}

void Runner::show(Progress::State state, const std::optional<Error> &error)
{
    const bool paused = m_control.isPaused();
    m_control.report([&](Progress &progress) {
        progress.state = paused && state == Progress::State::Idle ? Progress::State::Paused : state;
        progress.action.reset();
        progress.done = 0;
        progress.total.reset();
        progress.perSecond = 0;
        progress.lastError = error;
    });
}

} // namespace kramar::exchange
