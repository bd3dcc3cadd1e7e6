// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prom/transport.h"

#include <QObject>

#include <condition_variable>
#include <deque>
#include <mutex>

namespace kramar::prom {

// Hands work to the network thread: a queue of our own, and one wake-up for each time it stops being empty. Outlives
// the thread, so that a late caller only learns that it is closed.
class Mailbox
{
public:
    using Job = std::function<void()>;

    // `receiver` lives on the network thread and drains.
    void open(QObject *receiver);
    void close(); // what was not drained is dropped
    // false: closed; the job was not taken.
    bool post(Job job);
    void drain(); // on the network thread

private:
    std::mutex m_mutex;
    std::deque<Job> m_jobs;
    QObject *m_receiver = nullptr;
};

// What a waiting thread and the network thread share of one call.
class Waiter
{
public:
    // Network thread: may it go out now? false: the caller has left.
    bool tryStart();
    // Network thread: the end of it. Only the first one counts.
    void give(Result<RawAnswer> answer);

    // Caller: the answer, or nothing when stopped first.
    std::optional<Result<RawAnswer>> wait(std::stop_token stop);
    bool started();

private:
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::optional<Result<RawAnswer>> m_answer;
    bool m_started = false;
    bool m_left = false;
};

} // namespace kramar::prom
