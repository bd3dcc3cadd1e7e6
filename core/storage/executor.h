// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/transaction.h"

#include <QFuture>
#include <QPromise>

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>
#include <vector>

namespace kramar::storage {

// The database threads of a process: one writer, a person's work before the exchange's, and readers beside it. Each
// thread opens a connection of its own and keeps it while it works. Jobs are closures; how their answer travels is
// Database's business. Thread-safe. The destructor finishes the writes that were asked for, drops the reads and joins.
class Executor
{
public:
    // A job gets the thread's connection, or why there is none.
    using Job = std::function<void(Result<Connection *>)>;
    enum class Urgency { Person, Exchange };

    Executor(const DatabaseSettings &settings, int readers);
    ~Executor();
    Executor(const Executor &) = delete;
    Executor &operator=(const Executor &) = delete;

    void write(Urgency urgency, Job job);
    void read(Job job);
    // Does a person's write wait for the writer? Whoever could end later ends now.
    bool isPersonWaiting();

private:
    struct Lane {
        std::mutex mutex;
        std::condition_variable_any wake;
        std::deque<Job> urgent;
        std::deque<Job> patient;
    };
    void work(Lane &lane, bool finishAll, std::stop_token stop);

    DatabaseSettings m_settings;
    Lane m_writes;
    Lane m_reads;
    std::vector<std::jthread> m_threads;
};

} // namespace kramar::storage
