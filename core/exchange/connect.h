// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/terms.h"
#include "prom/transport.h"

#include <QFuture>
#include <QUrl>

namespace kramar::exchange {

// What a real read of each area says of a token (product.md 1.2). Write rights cannot be tried without writing: the
// first change shows.
struct RightCheck {
    enum class Area { Orders, Products, Groups, Clients, Settings } area{};
    enum class Verdict { Ok, Missing, WrongToken, OutOfReach, Unreadable } verdict{};
    std::optional<Error> error;
    qint64 tookMs = 0; // Verdict::Ok: until Prom had answered
    // Area::Orders and Products: Prom's number of the one that was read. Such a number is of one shop alone.
    std::optional<qint64> seen{};
};

// The actions that a store is connected without: the token lacks their right, and no other action needs it.
QList<ActionKind> actionsWithout(const QList<RightCheck> &checks);

// In a thread with an event loop, which gets the answer.
QFuture<QList<RightCheck>> checkToken(prom::Transport &transport, const QUrl &apiUrl, const QByteArray &token,
                                      const QString &language);

} // namespace kramar::exchange
