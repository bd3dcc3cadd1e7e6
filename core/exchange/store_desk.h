// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/connect.h"
#include "exchange/exchange.h"
#include "exchange/schedule.h"
#include "journal/queue.h"

namespace kramar::exchange {

// What the books hold of one store, for its page.
struct StoreFigures {
    qint64 listings = 0, orders = 0, clients = 0, picturesMissing = 0;
    journal::QueueCounts queue{};
    struct Snapshot {
        Timestamp at;
        int listings = 0, groups = 0;
    };
    std::optional<Snapshot> complete{}; // the way back before anything is sent
    std::optional<Snapshot> underWay{}; // being read now, with what it has so far
    QList<ScheduledAction> sequence{};  // in its order
};

// A store's figures, reports and sequence, for screens.
class StoreDesk
{
public:
    StoreDesk(storage::Database &db, const access::Session &session);

    QFuture<Result<StoreFigures>> figures(StoreId store);
    QFuture<Result<QList<RoundReport>>> lastRounds(StoreId store, int limit); // newest first
    // The store of this address whose books have an order or a listing that the trial of a token saw: the same shop,
    // connected before. Prom does not say whose a token is; none is no proof that it is another shop.
    QFuture<Result<std::optional<stores::Store>>> twinOf(const QUrl &apiUrl, const QList<RightCheck> &checks);
    QFuture<Done> setActionEnabled(StoreId store, ActionKind action, bool enabled);

private:
    storage::Database &m_db;
    const access::Session &m_session;
};

} // namespace kramar::exchange
