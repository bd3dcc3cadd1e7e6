// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/buyers.h"

#include "app/demo/script.h"

#include <chrono>

using namespace Qt::StringLiterals;

namespace kramar::demo {

void Buyers::start(int everyMs, quint32 seed)
{
    stop();
    if (everyMs <= 0)
        return;
    const std::lock_guard starting(m_starting);
    {
        const std::lock_guard lock(m_mutex);
        m_stop = false;
        m_everyMs = everyMs;
        m_counts.clear();
    }
    m_thread = std::thread([this, everyMs, seed] { run(everyMs, seed); });
}

void Buyers::stop()
{
    const std::lock_guard starting(m_starting);
    {
        const std::lock_guard lock(m_mutex);
        m_stop = true;
        m_everyMs = 0;
    }
    m_wake.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

QJsonObject Buyers::counts() const
{
    const std::lock_guard lock(m_mutex);
    QJsonObject object{{u"every_ms"_s, m_everyMs}};
    for (const QString &name : {u"order"_s, u"pay"_s, u"edit_order"_s, u"cancel"_s, u"move_category"_s})
        object.insert(name, m_counts.value(name));
    return object;
}

void Buyers::run(int everyMs, quint32 seed)
{
    Dice dice(seed, stream::buyers, 0);
    std::unique_lock lock(m_mutex);
    while (!m_wake.wait_for(lock, std::chrono::milliseconds(everyMs), [this] { return m_stop; })) {
        const int draw = dice.below(100);
        const QString name = draw < 50   ? u"order"_s
                             : draw < 75 ? u"pay"_s
                             : draw < 87 ? u"edit_order"_s
                             : draw < 97 ? u"cancel"_s
                                         : u"move_category"_s;
        lock.unlock();
        bool done = false;
        {
            const std::lock_guard shop(m_shop.mutex);
            done = runStep(m_shop, {{u"do"_s, name}}, dice).has_value(); // nobody to pay or cancel: nothing happens
        }
        lock.lock();
        if (done)
            ++m_counts[name];
    }
}

} // namespace kramar::demo
