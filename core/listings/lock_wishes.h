// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QStringList>

namespace kramar::listings {

// Which fields of some listings are to be locked against the exchange and which not any more (listings/sync_locks.h).
struct LockWishes {
    QStringList lock{}, unlock{}; // listing_field keys
    QString reason{};             // of those that are locked; may be empty

    bool isEmpty() const { return lock.isEmpty() && unlock.isEmpty(); }
    friend bool operator==(const LockWishes &, const LockWishes &) = default;
};

// Kind::Invalid with "unknown_field" on a field that listings do not have, "lock_and_unlock" on one that is wished both
// ways, "too_long:200" on "reason".
Done check(const LockWishes &wishes);

// In the history, and in plans, a lock is a field of its own: "lock.price", its value the reason; none: not locked.
QString lockFieldOf(QAnyStringView field);
// "price" of "lock.price"; "" of anything else.
QString lockedFieldOf(const QString &lockField);

} // namespace kramar::listings
