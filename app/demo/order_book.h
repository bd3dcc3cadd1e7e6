// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/order.h"

#include <QHash>

#include <memory>
#include <vector>

namespace kramar::demo {

// The orders of the shop, oldest first (ids grow with time), and what each client has ordered.
// Not thread-safe (the shop's mutex covers it).
class OrderBook
{
public:
    int count() const { return static_cast<int>(m_entries.size()); }
    int indexOfId(qint64 id) const; // -1: none
    const Order &now(int index) const { return m_entries[static_cast<std::size_t>(index)].now; }
    int countUpTo(qint64 id) const; // of orders with an id not above this one
    // What an answer shows (quirk edits_visible_after_ms).
    const Order &shown(int index, qint64 nowMs) const;
    qint64 lastId() const { return m_entries.empty() ? 0 : m_entries.back().now.id; }

    void add(Order order);
    // Stores a changed order; it is shown from visibleAtMs (0: at once).
    void keep(int index, Order order, qint64 visibleAtMs);

    struct Buyer {
        int orders = 0;
        qint64 payout = 0;
    };
    Buyer buyer(int person) const { return m_buyers.value(person); }

private:
    struct Entry {
        Order now;
        std::shared_ptr<const Order> before;
        qint64 visibleAtMs = 0;
    };
    std::vector<Entry> m_entries;
    QHash<int, Buyer> m_buyers;
};

} // namespace kramar::demo
