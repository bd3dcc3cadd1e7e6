// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "journal/queue.h"
#include "storage/transaction.h"

#include <QHash>
#include <QSet>

namespace kramar::exchange {

// Before much of a store is hidden, zeroed or deleted (at least 20 listings and 10 % of them, over all that waits), or
// what a buyer pays moves by more than half (the price, the same with its discount taken off, a wholesale price), it is
// held and a person is asked (design rule 4). What a person let go passes. The figures are settings of the store:
// brake_listings, brake_percent, brake_price_percent.

// What of all that waits would be held if it were taken now. For the question before the switch to Production too.
Result<QHash<QueueEntryId, journal::Brake>> weighBrake(storage::Connection &db, StoreId store);
// Holds it. Called in the transaction that takes entries for sending, or makes them; answers how many it held.
Result<int> applyBrake(storage::Transaction &tx, StoreId store);

// The same for a sender who takes a hundred entries a time: of a hundred thousand that wait, all would be weighed a
// thousand times. Nothing new can wait, and no figure be another, while the books have no new act. One run of a sender.
class BrakeWatch
{
public:
    Result<int> apply(storage::Transaction &tx, StoreId store);
    // What takes away too much together with others: not even the warehouses' part of it passes (listings/
    // passing_edits.h).
    const QSet<QueueEntryId> &tooMuch() const { return m_tooMuch; }

private:
    std::optional<qint64> m_lastAct; // when all was weighed
    QSet<QueueEntryId> m_tooMuch;
};

} // namespace kramar::exchange
