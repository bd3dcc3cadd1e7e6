// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/run_round.h"
#include "exchange/schedule.h"

#include <thread>

namespace kramar::exchange {

// The exchange of one store, in a thread of its own: it waits for a wish, for the clock or for something to send, runs
// a round, and waits again. It holds the store's lease until its end (without a schedule: from its first work on);
// while another program has it, it asks again every few seconds. Out of reach of Prom it waits longer and longer, and
// says so once. The destructor ends a round under way within 2 s. Methods: main thread; callbacks: the runner's thread.
class Runner
{
public:
    struct Ears {
        std::function<void()> progress;
        std::function<void(const RoundReport &)> ended;
    };
    Runner(const Services &services, StoreId store, bool schedule, Ears ears);
    ~Runner();

    void wish(const RoundWish &wish);
    void pause() { m_control.pause(); }
    void resume();
    void cancel();
    Progress progress() const { return m_control.progress(); }

private:
    struct Plan {
        QList<ActionKind> actions;
        bool wished = false; // a person asked: the whole sequence when actions is empty
        bool leaveUnlinked = false;
        bool empty() const { return !wished && actions.isEmpty(); }
        RoundWish wish() const { return {.actions = actions, .leaveUnlinked = leaveUnlinked}; }
    };
    void run(std::stop_token stop);
    void work(const Plan &plan, std::stop_token stop);
    Plan nextPlan(std::stop_token stop);
    void lookForToken(std::stop_token stop);
    bool endPlan();
    Done takeLease();
    void waitForNews(std::stop_token stop);
    void show(Progress::State state, const std::optional<Error> &error = {});
    void finishCancelled(const RoundReport &report);

    const Services &m_services;
    const StoreId m_store;
    const bool m_schedule;
    const Ears m_ears;
    RoundControl m_control;
    StoreLease m_lease;
    std::shared_ptr<void> m_newsEar;

    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::optional<RoundWish> m_wish;
    bool m_news = true; // look at the books again
    bool m_cancelled = false;
    bool m_storeNews = false;                // a token may be there now
    std::optional<std::stop_source> m_round; // planned or under way

    // The runner's thread only.
    Timestamp m_planned;    // when it was looked last
    Timestamp m_look;       // when the clock alone is a reason to look
    Timestamp m_quietUntil; // no work by itself before: Prom out of reach, or nothing could be sent
    int m_failures = 0;
    int m_stuck = 0;
    bool m_tokenLookedFor = false;
    std::optional<Error> m_trouble; // what ended the last round; logged once

    std::jthread m_thread; // last: it uses all of the above
};

} // namespace kramar::exchange
