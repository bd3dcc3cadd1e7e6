// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/executor.h"

using namespace Qt::StringLiterals;

namespace kramar::storage {

Executor::Executor(const DatabaseSettings &settings, int readers)
    : m_settings(settings)
{
    m_threads.emplace_back([this](std::stop_token stop) { work(m_writes, true, stop); });
    for (int i = 0; i < readers; ++i)
        m_threads.emplace_back([this](std::stop_token stop) { work(m_reads, false, stop); });
}

Executor::~Executor()
{
    for (std::jthread &thread : m_threads)
        thread.request_stop();
    m_threads.clear(); // joins
    for (Lane *lane : {&m_writes, &m_reads}) {
        for (std::deque<Job> *jobs : {&lane->urgent, &lane->patient}) {
            for (const Job &job : *jobs)
                job(Error::of(Error::Kind::Cancelled, u"the program is closing"_s));
        }
    }
}

void Executor::write(Urgency urgency, Job job)
{
    {
        const std::lock_guard lock(m_writes.mutex);
        (urgency == Urgency::Person ? m_writes.urgent : m_writes.patient).push_back(std::move(job));
    }
    m_writes.wake.notify_one();
}

bool Executor::isPersonWaiting()
{
    const std::lock_guard lock(m_writes.mutex);
    return !m_writes.urgent.empty();
}

void Executor::read(Job job)
{
    {
        const std::lock_guard lock(m_reads.mutex);
        m_reads.urgent.push_back(std::move(job));
    }
    m_reads.wake.notify_one();
}

void Executor::work(Lane &lane, bool finishAll, std::stop_token stop)
{
    std::unique_ptr<Connection> connection;
    for (;;) {
        Job job;
        {
            std::unique_lock lock(lane.mutex);
            lane.wake.wait(lock, stop, [&] { return !lane.urgent.empty() || !lane.patient.empty(); });
            if ((stop.stop_requested() && !finishAll) || (lane.urgent.empty() && lane.patient.empty()))
                return;
            std::deque<Job> &from = lane.urgent.empty() ? lane.patient : lane.urgent;
            job = std::move(from.front());
            from.pop_front();
        }
        if (connection && !connection->answers())
            connection.reset();
        if (!connection) {
            auto opened = Connection::open(m_settings);
            if (!opened) { // the next job tries again: the folder may come back
                job(opened.error());
                continue;
            }
            connection = std::move(*opened);
        }
        job(connection.get());
        if (connection->isBroken())
            connection.reset();
    }
}

} // namespace kramar::storage
