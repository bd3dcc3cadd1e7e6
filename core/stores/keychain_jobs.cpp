// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/keychain_jobs.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace kramar::stores {

KeychainJobs::KeychainJobs(std::chrono::milliseconds patience)
    : m_patience(patience)
    , m_watcher([this](std::stop_token stop) { work(stop); })
{
}

Error KeychainJobs::noAnswer()
{
    return Error::of(Error::Kind::NoSecret, u"the keychain does not answer"_s);
}

bool KeychainJobs::inMainThread(std::function<void()> call)
{
    QCoreApplication *app = QCoreApplication::instance();
    return app && QMetaObject::invokeMethod(app, std::move(call), Qt::QueuedConnection);
}

void KeychainJobs::watch(std::function<void()> pass)
{
    {
        const std::lock_guard lock(m_mutex);
        m_deadlines.push_back({std::chrono::steady_clock::now() + m_patience, std::move(pass)});
    }
    m_wake.notify_one();
}

void KeychainJobs::work(std::stop_token stop)
{
    std::unique_lock lock(m_mutex);
    while (!stop.stop_requested()) {
        if (m_deadlines.empty()) {
            m_wake.wait(lock, stop, [this] { return !m_deadlines.empty(); });
            continue;
        }
        const auto next = m_deadlines.front().at;
        m_wake.wait_until(lock, stop, next, [next] { return std::chrono::steady_clock::now() >= next; });
        if (std::chrono::steady_clock::now() < next)
            continue; // asked to stop
        const Deadline passed = std::move(m_deadlines.front());
        m_deadlines.pop_front();
        lock.unlock();
        passed.pass();
        lock.lock();
    }
    // Whoever still waits is told, not left waiting.
    const std::deque<Deadline> rest = std::exchange(m_deadlines, {});
    lock.unlock();
    for (const Deadline &deadline : rest)
        deadline.pass();
}

} // namespace kramar::stores
