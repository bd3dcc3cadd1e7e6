// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/id.h"
#include "base/money.h"

#include <QStringList>

namespace kramar::clients {

struct Client {
    ClientId id;
    QString firstName, lastName, secondName;
    QStringList phones; // E.164 where it could be read, else as given
    QStringList emails;
    QString comment;
    Timestamp created;
    QString fullName() const; // "Мельник Ірина Петрівна"
};

// What Prom's client list says of a client (prom-api §6.2).
struct ClientFacts {
    PromClientId promId;
    QString fullName;
    QStringList phones;
    QStringList emails;
    QString comment;
    std::optional<int> ordersCount;
    std::optional<Money> total;
};

// Who an order says the buyer is (prom-api §3.3).
struct BuyerFacts {
    std::optional<PromClientId> promId;
    QString firstName, lastName, secondName;
    QString phone;
    QString email;
};

} // namespace kramar::clients
