// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/news.h"
#include "storage/settings.h"

#include <QTimer>

#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>

namespace kramar::storage {

// Tells what the books changed, after the commit: to screens as the signal changed(), merged to ten a second, in this
// thread (News); to runners at once, in the writer's thread, through listeners. What other programs on the same books
// commit is found by looking every quarter of a second (SQLite: only when PRAGMA data_version moved; a server's LISTEN
// would need an event loop in this thread and a look at the table all the same after each lost connection).
class ChangeFeed : public News
{
    Q_OBJECT
public:
    using Listener = std::function<void(const Changes &)>;

    explicit ChangeFeed(const DatabaseSettings &settings);
    ~ChangeFeed() override;

    // Called by Database after a commit of ours; any thread.
    void publish(const Changes &changes);
    // A runner's ear; called in whatever thread the news come. The handle keeps it alive.
    std::shared_ptr<void> listen(Listener listener);
    void watchOthers();

private:
    void watch(std::stop_token stop);
    void flush();

    DatabaseSettings m_settings;
    std::mutex m_mutex;
    Changes m_pending;
    bool m_flushAsked = false;
    QList<std::weak_ptr<Listener>> m_listeners;
    QTimer m_timer;
    std::jthread m_watcher;
};

} // namespace kramar::storage
