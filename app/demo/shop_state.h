// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/catalogue.h"
#include "app/demo/groups.h"
#include "app/demo/ledger.h"
#include "app/demo/order_book.h"
#include "app/demo/order_maker.h"
#include "app/demo/quirks.h"
#include "base/clock.h"

#include <mutex>

namespace kramar::demo {

// Everything the shop knows. Whoever touches it holds `mutex`; the requests of one shop are answered one after another,
// only waiting and sending go on beside each other.
struct ShopState {
    // The clock must outlive the shop.
    ShopState(const ShopSize &size, const Clock &clock);

    mutable std::mutex mutex;
    const ShopSize size;
    const Clock &clock;
    const qint64 openedUs;
    Catalogue catalogue;
    std::vector<Group> groups;
    OrderMaker maker;
    OrderBook orders;
    int people = 0; // clients, numbered from 0
    Quirks quirks;
    Ledger ledger;
    RequestCounts requests;
    qint64 requestNumber = 0;
    QByteArray origin; // "http://127.0.0.1:PORT"
    QByteArray token;

    qint64 nowMs() const { return clock.now().ms(); }
    // A moment for date_modified: each one later than the one before, whatever the clock does.
    qint64 nextUs();
    // When a write made now is shown; 0: at once.
    qint64 visibleAtMs() const { return quirks.editsVisibleAfterMs > 0 ? nowMs() + quirks.editsVisibleAfterMs : 0; }
    // Marks the order changed and stores it.
    void keepOrder(int index, Order order, qint64 visibleAtMs = 0);
    void keepProduct(Product product, qint64 visibleAtMs = 0);

private:
    qint64 m_lastUs = 0;
};

} // namespace kramar::demo
