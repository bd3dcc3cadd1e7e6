// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/exchange.h"
#include "stores/store.h"

#include <QStringList>

namespace kramar::ui {

// Something that happened in a store's exchange and that somebody should hear of once, as the rounds of the books tell
// it. Plain value.
struct Notice {
    enum class Kind {
        NewOrders, // count
        Cancelled, // count orders in work here ended on Prom: nobody must ship them
        Refused,   // count changes that Prom did not take
        Braked,    // count changes that a person has to let go
        Drift,     // count fields where Prom has something else than we believe we sent
        Moved,     // count listings that Prom put into another portal category
        Stopped,   // Prom refused the token: the store is paused
        Failed,    // rounds end with an error that is not the connection's
        Offline,   // no connection for long
        Online     // it is back after that
    };
    Kind kind{};
    StoreId store;
    Timestamp at; // when it began
    int count = 0;
    QList<PromOrderId> orders{}; // Cancelled: which, as far as the round says
    std::optional<Error> error{};
    QStringList parts{}; // the keys of those that it stands for as one line, the newest first; empty: itself alone

    bool isTrouble() const { return kind != Kind::NewOrders && kind != Kind::Moved && kind != Kind::Online; }
    QString key() const; // the same for the same thing in every program
    QStringList keys() const { return parts.isEmpty() ? QStringList{key()} : parts; }
};

// Of one store, newest first. `rounds`: newest first as the books have them; whole: these are all there ever were, and
// what came with the first reading of the shop is no news. A trouble that lasts over several rounds is one thing, begun
// with the first of them; a connection counts as lost after longOfflineMs.
QList<Notice> noticesOf(StoreId store, const QList<exchange::RoundReport> &rounds, bool whole, Timestamp now,
                        qint64 longOfflineMs);

} // namespace kramar::ui

Q_DECLARE_METATYPE(kramar::ui::Notice)
