// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/terms.h"
#include "storage/transaction.h"

namespace kramar::exchange {

// One line of a store's sequence: what is done, how often, when it was done last.
struct ScheduledAction {
    ActionKind action{};
    bool enabled = true;
    qint64 intervalMs = 0;
    std::optional<Timestamp> started, ended;
    QString error;             // the code of what ended the last run; "": it went well
    std::optional<int> hour{}; // once a day, from this hour of Kyiv on, instead of the interval

    // A run that did not come to its end (the program was killed) is due at once, one that failed soon; and one that
    // began in the future at once too: the computer's clock was put back since.
    Timestamp due(Timestamp now) const;
};

// In the order of the sequence.
Result<QList<ScheduledAction>> scheduleOf(storage::Connection &db, StoreId store);
Done actionStarted(storage::Transaction &tx, StoreId store, ActionKind action);
Done actionEnded(storage::Transaction &tx, StoreId store, ActionKind action, const std::optional<Error> &error);

// A first round: base data and groups first, orders before the long reading of listings, sending at the end.
QList<ActionKind> firstRoundOrder(const QList<ActionKind> &wanted);
// The order of the sequence for these actions.
QList<ActionKind> sequenceOrder(const QList<ScheduledAction> &schedule, const QList<ActionKind> &wanted);

} // namespace kramar::exchange
