// SPDX-License-Identifier: GPL-3.0-or-later
#include "prom/mailbox.h"

namespace kramar::prom {

void Mailbox::open(QObject *receiver)
{
    const std::lock_guard lock(m_mutex);
    m_receiver = receiver;
}

void Mailbox::close()
{
    std::deque<Job> dropped; // destroyed outside the lock: a job may own what posts again
    const std::lock_guard lock(m_mutex);
    m_receiver = nullptr;
    dropped.swap(m_jobs);
}

bool Mailbox::post(Job job)
{
    const std::lock_guard lock(m_mutex);
    if (!m_receiver)
        return false;
    m_jobs.push_back(std::move(job));
    if (m_jobs.size() == 1)
        QMetaObject::invokeMethod(
            m_receiver, [this] { drain(); }, Qt::QueuedConnection);
    return true;
}

void Mailbox::drain()
{
    std::deque<Job> jobs;
    {
        const std::lock_guard lock(m_mutex);
        jobs.swap(m_jobs);
    }
    for (const Job &job : jobs)
        job();
}

bool Waiter::tryStart()
{
    const std::lock_guard lock(m_mutex);
    if (m_left)
        return false;
    m_started = true;
    return true;
}

void Waiter::give(Result<RawAnswer> answer)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_answer)
            return;
        m_answer = std::move(answer);
    }
    m_changed.notify_all();
}

std::optional<Result<RawAnswer>> Waiter::wait(std::stop_token stop)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, std::move(stop), [this] { return m_answer.has_value(); });
    if (!m_answer)
        m_left = true;
    return m_answer;
}

bool Waiter::started()
{
    const std::lock_guard lock(m_mutex);
    return m_started;
}

} // namespace kramar::prom
