// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QFuture>
#include <QPromise>

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <stop_token>
#include <thread>

namespace kramar::stores {

// Answers of the system's keychain, each within a time of our own: a keyring daemon has been seen never to answer. The
// jobs run in the main thread (libsecret speaks through its event loop); the time is watched in a thread of its own, so
// that a main thread which waits itself gets an answer too. Thread-safe.
class KeychainJobs
{
public:
    // One job: whoever answers first, the keychain or the clock, is heard.
    template <class T>
    class Slot
    {
    public:
        Slot() { m_promise.start(); }
        QFuture<T> future() { return m_promise.future(); }
        void answer(T result)
        {
            if (m_answered.exchange(true))
                return;
            m_promise.addResult(std::move(result));
            m_promise.finish();
        }

    private:
        QPromise<T> m_promise;
        std::atomic<bool> m_answered{false};
    };

    explicit KeychainJobs(std::chrono::milliseconds patience);

    // `begin` is called in the main thread; it has the slot answered when its job ends. What a keychain that does not
    // answer means is said by `silence`.
    template <class T>
    QFuture<T> run(std::function<void(std::shared_ptr<Slot<T>>)> begin, T silence = noAnswer())
    {
        auto slot = std::make_shared<Slot<T>>();
        watch([slot, silence] { slot->answer(silence); });
        if (!inMainThread([slot, begin = std::move(begin)] { begin(slot); }))
            slot->answer(silence);
        return slot->future();
    }

private:
    struct Deadline {
        std::chrono::steady_clock::time_point at;
        std::function<void()> pass;
    };
    static Error noAnswer();
    static bool inMainThread(std::function<void()> call);
    void watch(std::function<void()> pass);
    void work(std::stop_token stop);

    const std::chrono::milliseconds m_patience;
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::deque<Deadline> m_deadlines; // all wait equally long: the first is the next
    std::jthread m_watcher;
};

} // namespace kramar::stores
