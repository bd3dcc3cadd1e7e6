// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/change_feed.h"
#include "storage/executor.h"
#include "storage/health_check.h"

#include <QFuture>
#include <QPromise>

namespace kramar::storage {

// The books of one process: migrated at opening, then written and read through here and nowhere else.
//   QFuture<Result<T>>  write(f)/read(f)      for screens: a QFutureWatcher brings the answer. No .then() from
//                                                     another thread: Qt 6.4 may run it twice, and crash, while the
//                                                     future is being finished
//   Result<T>           writeNow/readNow      for runner threads and commands, which may wait; a stop token ends the
//   wait
// f is  Result<T> f(Transaction &)  or  Result<T> f(Connection &). A write whose f fails is rolled back whole; after a
// commit the change feed tells what changed. Owned by app; everything else holds a reference. The clock must outlive
// it.
class Database
{
public:
    enum class Missing { Make, Refuse };
    // Opens the books, migrates them, starts the threads. Where there are none yet they are made, or it is
    // Kind::NotFound with the detail "no_books".
    static Result<std::unique_ptr<Database>> open(const DatabaseSettings &settings, const Clock &clock,
                                                  Missing missing = Missing::Make);

    ChangeFeed &changes() { return m_feed; }
    // After an end without a farewell the file is read through in the background: what came of it.
    QFuture<Done> health() { return m_health->verdict(); }
    const DatabaseSettings &settings() const { return m_settings; }
    const Clock &clock() const { return m_clock; }
    // For a write that could go on and need not: a person's write waits for its end.
    bool isPersonWaiting() { return m_executor.isPersonWaiting(); }

    template <class F>
    auto write(F f, Executor::Urgency urgency = Executor::Urgency::Person)
        -> QFuture<std::invoke_result_t<F, Transaction &>>
    {
        return promised<std::invoke_result_t<F, Transaction &>>(
            [&](auto deliver) { m_executor.write(urgency, writing(std::move(f), std::move(deliver))); });
    }
    template <class F>
    auto read(F f) -> QFuture<std::invoke_result_t<F, Connection &>>
    {
        return promised<std::invoke_result_t<F, Connection &>>(
            [&](auto deliver) { m_executor.read(reading(std::move(f), std::move(deliver))); });
    }
    template <class F>
    auto writeNow(Executor::Urgency urgency, F f, std::stop_token stop = {}) -> std::invoke_result_t<F, Transaction &>
    {
        return awaited<std::invoke_result_t<F, Transaction &>>(
            [&](auto deliver) { m_executor.write(urgency, writing(std::move(f), std::move(deliver))); }, stop);
    }
    template <class F>
    auto readNow(F f, std::stop_token stop = {}) -> std::invoke_result_t<F, Connection &>
    {
        return awaited<std::invoke_result_t<F, Connection &>>(
            [&](auto deliver) { m_executor.read(reading(std::move(f), std::move(deliver))); }, stop);
    }

private:
    Database(const DatabaseSettings &settings, const Clock &clock, std::unique_ptr<HealthCheck> health);

    template <class F, class Deliver>
    Executor::Job writing(F f, Deliver deliver)
    {
        return [this, f = std::move(f), deliver = std::move(deliver)](Result<Connection *> connection) mutable {
            deliver(connection ? committed(**connection, f)
                               : std::invoke_result_t<F, Transaction &>(connection.error()));
        };
    }
    template <class F, class Deliver>
    static Executor::Job reading(F f, Deliver deliver)
    {
        return [f = std::move(f), deliver = std::move(deliver)](Result<Connection *> connection) mutable {
            deliver(connection ? f(**connection) : std::invoke_result_t<F, Connection &>(connection.error()));
        };
    }
    template <class F>
    auto committed(Connection &connection, F &f) -> std::invoke_result_t<F, Transaction &>
    {
        auto transaction = TRY(Transaction::begin(connection, m_clock.now()));
        auto result = f(*transaction);
        if (result)
            m_feed.publish(TRY(transaction->commit()));
        return result;
    }
    template <class T, class Submit>
    static QFuture<T> promised(Submit submit)
    {
        auto promise = std::make_shared<QPromise<T>>();
        promise->start();
        QFuture<T> future = promise->future();
        submit([promise](T result) {
            promise->addResult(std::move(result));
            promise->finish();
        });
        return future;
    }
    template <class T, class Submit>
    static T awaited(Submit submit, std::stop_token stop)
    {
        struct Slot {
            std::mutex mutex;
            std::condition_variable_any arrived;
            std::optional<T> result;
        };
        auto slot = std::make_shared<Slot>();
        submit([slot](T result) {
            {
                const std::lock_guard lock(slot->mutex);
                slot->result = std::move(result);
            }
            slot->arrived.notify_one();
        });
        std::unique_lock lock(slot->mutex);
        if (!slot->arrived.wait(lock, stop, [&] { return slot->result.has_value(); }))
            return Error::of(Error::Kind::Cancelled, QStringLiteral("stopped while the books were busy"));
        return std::move(*slot->result);
    }

    DatabaseSettings m_settings;
    const Clock &m_clock;
    ChangeFeed m_feed;
    std::unique_ptr<HealthCheck> m_health;
    Executor m_executor;
};

} // namespace kramar::storage
