// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/round_control.h"
#include "exchange/store_lease.h"
#include "prom/transport.h"
#include "stores/store.h"

#include <chrono>

namespace kramar::exchange {

// What every round works with. References; all of it outlives the runners.
struct Services {
    storage::Database &db;
    stores::SecretStore &secrets;
    prom::Transport &transport;
    QString imagesFolder; // empty: pictures are not fetched
};

// What one page or batch did, counted in the writer's thread and added to the report in the runner's.
struct Tally {
    int seen = 0, created = 0, changed = 0, unchanged = 0, skipped = 0, failed = 0, sent = 0;
    int held = 0;                   // by the brake
    int moved = 0;                  // as in ActionReport
    QList<PromOrderId> cancelled{}; // as in ActionReport

    Tally &operator+=(const Tally &other);
};

// The context of one round of one store, handed to its actions. Lives in the runner's thread; every call may wait, and
// the stop token ends every wait for Prom. Waits for the books are short and are not broken off.
class Round
{
public:
    Round(const Services &services, const stores::Store &store, prom::StoreAccess access, StoreLease &lease,
          RoundControl &control, std::stop_token stop);

    const stores::Store &store() const { return m_store; }
    StoreId storeId() const { return m_store.id; }
    const Services &services() const { return m_services; }
    StoreLease &lease() { return m_lease; }
    std::stop_token stop() const { return m_stop; }
    RoundControl &control() { return m_control; }
    Timestamp now() const { return m_services.db.clock().now(); }
    // As in RoundWish.
    bool leavesUnlinked() const { return m_leavesUnlinked; }
    void setLeavesUnlinked(bool yes) { m_leavesUnlinked = yes; }

    // A read of Prom. First it stands still while paused and sends what became urgent: sending comes first. A short
    // rate limit is waited out. 401 and 403 pause the store, but Cancelled when it has got another token meanwhile: the
    // answer was about the old one, and the next round begins with the new one.
    template <prom::ReadingEndpoint E>
    Result<prom::Reply<typename E::Response>> ask(const E &endpoint)
    {
        std::optional<Ahead<E>> none;
        return ask(endpoint, none);
    }
    // The same of what was asked for ahead, while the page before it was being worked on. What was sent since, or how
    // long ago that is, may make its answer an old one: then it is asked for anew.
    template <prom::ReadingEndpoint E>
    struct Ahead {
        prom::Transport::UnderWay<E> underWay;
        int sentBefore = 0;
        std::chrono::steady_clock::time_point asked;
    };
    template <prom::ReadingEndpoint E>
    Result<prom::Reply<typename E::Response>> ask(const E &endpoint, std::optional<Ahead<E>> &ahead)
    {
        for (int tries = 1;; ++tries) {
            TRY_DONE(mayGoOn());
            const std::optional<Ahead<E>> taken = std::exchange(ahead, std::nullopt);
            const bool isOld = taken && isOutdated(taken->sentBefore, taken->asked);
            if (!taken || isOld)
                count();
            auto reply = taken && !isOld ? m_services.transport.finish(taken->underWay, m_stop)
                                         : m_services.transport.call(m_access, endpoint, m_stop);
            if (reply)
                m_heard = true;
            else if (reply.error().stopsStore())
                return afterRefusal(reply.error());
            if (reply || !waitedOut(reply.error(), tries))
                return reply;
        }
    }
    // Nothing where ask() would first stand still or send.
    template <prom::ReadingEndpoint E>
    std::optional<Ahead<E>> askAhead(const E &endpoint)
    {
        if (!mayAskAhead())
            return std::nullopt;
        count();
        return Ahead<E>{m_services.transport.begin(m_access, endpoint, m_stop), m_sent,
                        std::chrono::steady_clock::now()};
    }
    // A write, once. What its failure means for the queue is the sender's business.
    template <prom::WritingEndpoint E>
    Result<prom::Reply<typename E::Response>> send(const E &endpoint, const prom::WritePermit &permit)
    {
        if (m_stop.stop_requested())
            return Error::of(Error::Kind::Cancelled, QStringLiteral("stopped before it was sent"));
        count();
        ++m_sent;
        auto reply = m_services.transport.call(m_access, endpoint, permit, m_stop);
        if (reply)
            m_heard = true;
        else if (reply.error().stopsStore())
            return afterRefusal(reply.error());
        return reply;
    }

    // Only while the lease is ours: who slept too long settles nothing that the next owner has taken up, and puts no
    // old page over what that one has read since.
    template <class F>
    auto write(F f)
    {
        return m_services.db.writeNow(storage::Executor::Urgency::Exchange, underLease(std::move(f)));
    }
    // The same, not waited for here (PageWriter).
    template <class F>
    auto writeSoon(F f)
    {
        return m_services.db.write(underLease(std::move(f)), storage::Executor::Urgency::Exchange);
    }
    template <class F>
    auto read(F f)
    {
        return m_services.db.readNow(std::move(f));
    }

    // Stands still while paused, sends what became urgent, also by the clock (the end of an undo bar's delay);
    // Cancelled or HeldByOther when the round has to end.
    Done mayGoOn();
    // The report of the action in progress.
    ActionReport &report() { return reportOf(m_action); }
    void add(const Tally &tally);
    void expect(std::optional<int> total);
    // Runs an action with its own report, marks it in the sequence; its error is in the report and returned.
    Done run(ActionKind action);
    const QList<ActionReport> &reports() const { return m_reports; }

private:
    // Runs in the writer's thread: it takes the lease along, which outlives the round.
    template <class F>
    auto underLease(F f)
    {
        return [&lease = std::as_const(m_lease),
                f = std::move(f)](storage::Transaction &tx) -> std::invoke_result_t<F, storage::Transaction &> {
            TRY_DONE(lease.stillOurs(tx));
            return f(tx);
        };
    }
    ActionReport &reportOf(ActionKind action);
    void count() { ++report().requests; }
    bool mayAskAhead() const;
    bool isOutdated(int sentBefore, std::chrono::steady_clock::time_point asked) const;
    bool waitedOut(const Error &error, int tries);
    Error afterRefusal(const Error &error);
    void pauseStore(const Error &error);
    void showProgress();
    Done perform(ActionKind action);
    Result<bool> isUrgent();

    const Services &m_services;
    const stores::Store m_store;
    const prom::StoreAccess m_access;
    StoreLease &m_lease;
    RoundControl &m_control;
    const std::stop_token m_stop;
    QList<ActionReport> m_reports;
    ActionKind m_action = ActionKind::BaseData;
    std::optional<int> m_total;
    Timestamp m_actionStarted;
    bool m_sending = false;
    bool m_leavesUnlinked = false;
    bool m_looked = false;            // at the queue, since the round began
    std::optional<Timestamp> m_alarm; // when the next of the queue can be sent
    bool m_heard = false;
    int m_sent = 0; // writes
};

// How long a round itself waits when Prom asks to be left alone.
inline constexpr qint64 longestRatePauseMs = 120'000;

// Must the round end with it, or can the next action still do its work?
bool endsRound(const Error &error);

} // namespace kramar::exchange
