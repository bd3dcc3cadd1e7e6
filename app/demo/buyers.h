// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/shop_state.h"

#include <QJsonObject>
#include <QMap>

#include <condition_variable>
#include <thread>

namespace kramar::demo {

// People who order, pay, edit and cancel while the shop is open, and the portal, which now and then puts a product into
// another category: one deed every so many milliseconds, drawn from a seed. Thread-safe; its own thread while it runs.
class Buyers
{
public:
    explicit Buyers(ShopState &shop)
        : m_shop(shop)
    {
    }
    ~Buyers() { stop(); }
    Buyers(const Buyers &) = delete;
    Buyers &operator=(const Buyers &) = delete;

    // 0 sends them home. A new start replaces the old one.
    void start(int everyMs, quint32 seed);
    void stop();
    // {"every_ms", "order", "pay", "edit_order", "cancel", "move_category"} since the last start
    QJsonObject counts() const;

private:
    void run(int everyMs, quint32 seed);

    ShopState &m_shop;
    std::mutex m_starting; // one start or stop at a time
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_stop = false;
    int m_everyMs = 0;
    QMap<QString, int> m_counts;
    std::thread m_thread;
};

} // namespace kramar::demo
