// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prom/write_permit.h"
#include "storage/database.h"

#include <atomic>
#include <thread>

namespace kramar::exchange {

// Who an owner of a lease is: enough to see from the same computer whether it is still alive.
struct LeaseOwner {
    QString uuid; // of this one lease object
    QString host;
    qint64 pid = 0;
    QString boot; // which start of the computer

    static LeaseOwner ofThisProcess();
};

// The right to do the exchange of one store: one row of the books. A dead owner of this computer (its process is gone,
// or the computer was started anew) is replaced at once, any other after 15 s of silence by the server's clock, 2 min
// in a file. Each takeover raises the epoch, which is checked before every write to Prom. While it is held, a thread of
// its own renews it every 3 s, on a server also while others write for long. Thread-safe but for acquire and giveBack,
// which belong to the runner.
class StoreLease
{
public:
    StoreLease(storage::Database &db, StoreId store, LeaseOwner owner = LeaseOwner::ofThisProcess());
    ~StoreLease(); // gives it back
    StoreLease(const StoreLease &) = delete;
    StoreLease &operator=(const StoreLease &) = delete;

    // HeldByOther while somebody else is alive. What that owner was sending when it went becomes "unknown" (Queue).
    // Holding it already is success.
    Done acquire();
    void giveBack();
    // False from the moment on when a renewal found that another one has it.
    bool held() const { return m_held; }
    qint64 epoch() const { return m_epoch; }

    // HeldByOther when another one took over. Holds the row until the transaction ends, so nobody takes over meanwhile.
    Done stillOurs(storage::Transaction &tx) const;

    // Only while the store is in Production, not paused, has a complete snapshot, and the lease is ours; else Paused
    // or HeldByOther. One statement, so the answer is of one moment.
    Result<prom::WritePermit> writePermit(storage::Connection &db) const;

private:
    void beat(std::stop_token stop);
    Result<qint64> renew(storage::Connection &db, Timestamp here) const;
    Result<qint64> renewAside(std::unique_ptr<storage::Connection> &aside) const;
    Result<qint64> takeOver(storage::Transaction &tx) const;

    storage::Database &m_db;
    const StoreId m_store;
    const LeaseOwner m_owner;
    std::atomic<bool> m_held{false};
    std::atomic<qint64> m_epoch{0};
    std::jthread m_heart;
};

} // namespace kramar::exchange
