// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/order_book.h"

#include <algorithm>

namespace kramar::demo {

int OrderBook::indexOfId(qint64 id) const
{
    const auto found = std::lower_bound(m_entries.begin(), m_entries.end(), id,
                                        [](const Entry &entry, qint64 wanted) { return entry.now.id < wanted; });
    return found != m_entries.end() && found->now.id == id ? static_cast<int>(found - m_entries.begin()) : -1;
}

int OrderBook::countUpTo(qint64 id) const
{
    const auto above = std::upper_bound(m_entries.begin(), m_entries.end(), id,
                                        [](qint64 wanted, const Entry &entry) { return wanted < entry.now.id; });
    return static_cast<int>(above - m_entries.begin());
}

const Order &OrderBook::shown(int index, qint64 nowMs) const
{
    const Entry &entry = m_entries[static_cast<std::size_t>(index)];
    return entry.before && nowMs < entry.visibleAtMs ? *entry.before : entry.now;
}

void OrderBook::add(Order order)
{
    Buyer &buyer = m_buyers[order.client];
    ++buyer.orders;
    buyer.payout += order.price();
    m_entries.push_back({std::move(order), nullptr, 0});
}

void OrderBook::keep(int index, Order order, qint64 visibleAtMs)
{
    Entry &entry = m_entries[static_cast<std::size_t>(index)];
    m_buyers[order.client].payout += order.price() - entry.now.price();
    const bool hidden = entry.before && entry.visibleAtMs > order.modifiedUs / 1000;
    if (visibleAtMs > 0 && !hidden)
        entry.before = std::make_shared<const Order>(entry.now);
    if (visibleAtMs > 0 || !hidden)
        entry.visibleAtMs = visibleAtMs;
    entry.now = std::move(order);
}

} // namespace kramar::demo
