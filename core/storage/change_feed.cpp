// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/change_feed.h"

#include "storage/connection.h"

#include <QDebug>

#include <algorithm>
#include <condition_variable>

using namespace Qt::StringLiterals;

namespace kramar::storage {

namespace {

constexpr int mergeMs = 100;
constexpr auto lookEvery = std::chrono::milliseconds(250);

// Reads what is new in the table of changes, each row once: there is one writer at a time (Transaction), so the numbers
// come in the order of the commits. When the connection is lost it opens another, and tells later what came meanwhile.
class OthersChanges
{
public:
    explicit OthersChanges(const DatabaseSettings &settings)
        : m_settings(settings)
    {
    }

    Result<Changes> look()
    {
        if (!m_connection || m_connection->isBroken()) {
            m_connection.reset();
            m_connection = TRY(Connection::open(m_settings));
            m_version = -1;
        }
        if (!m_read) {
            m_read = TRY(m_connection->firstNumber(u"SELECT max(id) FROM change"_s)).value_or(0);
            return Changes(); // what is there is known to whoever starts
        }
        if (m_connection->dialect() == Dialect::Sqlite) {
            const qint64 version = TRY(m_connection->firstNumber(u"PRAGMA data_version"_s)).value_or(m_version);
            if (std::exchange(m_version, version) == version)
                return Changes();
        }
        return fresh();
    }

private:
    Result<Changes> fresh()
    {
        Changes changes;
        TRY_DONE(m_connection->each(u"SELECT id, kind, object_id FROM change WHERE id > ? ORDER BY id"_s, {*m_read},
                                    [&](const Row &row) -> Done {
                                        m_read = row.number(0);
                                        changes.append(Change{static_cast<ObjectKind>(row.number(1)), row.number(2)});
                                        return {};
                                    }));
        return changes;
    }

    const DatabaseSettings m_settings;
    std::unique_ptr<Connection> m_connection;
    qint64 m_version = -1;
    std::optional<qint64> m_read; // everything up to here is told
};

} // namespace

ChangeFeed::ChangeFeed(const DatabaseSettings &settings)
    : m_settings(settings)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(mergeMs);
    connect(&m_timer, &QTimer::timeout, this, &ChangeFeed::flush);
}

ChangeFeed::~ChangeFeed() = default; // the watcher stops and joins

void ChangeFeed::publish(const Changes &changes)
{
    if (changes.isEmpty())
        return;
    QList<std::shared_ptr<Listener>> ears;
    bool ask = false;
    {
        const std::lock_guard lock(m_mutex);
        m_pending += changes;
        ask = !std::exchange(m_flushAsked, true);
        m_listeners.removeIf([](const std::weak_ptr<Listener> &ear) { return ear.expired(); });
        for (const std::weak_ptr<Listener> &ear : m_listeners) {
            if (auto alive = ear.lock())
                ears.append(std::move(alive));
        }
    }
    for (const auto &ear : ears)
        (*ear)(changes);
    if (ask)
        QMetaObject::invokeMethod(&m_timer, qOverload<>(&QTimer::start), Qt::QueuedConnection);
}

std::shared_ptr<void> ChangeFeed::listen(Listener listener)
{
    auto ear = std::make_shared<Listener>(std::move(listener));
    const std::lock_guard lock(m_mutex);
    m_listeners.append(ear);
    return ear;
}

void ChangeFeed::flush()
{
    Changes changes;
    {
        const std::lock_guard lock(m_mutex);
        changes = std::exchange(m_pending, {});
        m_flushAsked = false;
    }
    std::sort(changes.begin(), changes.end());
    changes.erase(std::unique(changes.begin(), changes.end()), changes.end());
    if (!changes.isEmpty())
        Q_EMIT changed(changes);
}

void ChangeFeed::watchOthers()
{
    if (!m_watcher.joinable())
        m_watcher = std::jthread([this](std::stop_token stop) { watch(stop); });
}

void ChangeFeed::watch(std::stop_token stop)
{
    OthersChanges others(m_settings);
    bool told = false;
    std::mutex mutex;
    std::condition_variable_any pause;
    std::unique_lock lock(mutex);
    do {
        const auto changes = others.look();
        if (changes)
            publish(*changes);
        else if (!told) // four times a second is enough to look, not to say it
            qWarning() << "changes of other programs are not seen:" << toLogLine(changes.error());
        told = !changes;
    } while (!pause.wait_for(lock, stop, lookEvery, [] { return false; }) && !stop.stop_requested());
}

} // namespace kramar::storage
