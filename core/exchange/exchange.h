// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/session.h"
#include "base/terms.h"
#include "storage/database.h"
#include "stores/stores.h"

#include <QObject>

namespace kramar::prom {
class Transport;
}

namespace kramar::exchange {

// What one action of a round did, as the report and the status bar tell it.
struct ActionReport {
    ActionKind action{};
    int seen = 0, created = 0, changed = 0, unchanged = 0, skipped = 0, failed = 0, sent = 0, requests = 0;
    int held = 0;                         // by the brake: a person is asked
    int moved = 0;                        // listings that Prom put into another portal category
    int cancelled = 0;                    // orders in work here that were cancelled on Prom; counted among the changed
    QList<PromOrderId> cancelledOrders{}; // which they are
    qint64 ms = 0;
    std::optional<Error> error{};
};

struct RoundReport {
    StoreId store;
    Timestamp started{}, ended{};
    QList<ActionReport> actions{};
    std::optional<Error> error{}; // what stopped it
    bool ok() const;              // no error and nothing failed
    bool asks() const;            // the brake held something: a person has to look
};

struct Progress {
    StoreId store;
    enum class State { Idle, Running, Pausing, Paused, Stopped, Offline, HeldByOther } state = State::Idle;
    std::optional<ActionKind> action{};
    int done = 0;
    std::optional<int> total{}; // known only when Prom lets us know
    double perSecond = 0;
    Timestamp since{};
    std::optional<Timestamp> nextRound{};
    std::optional<Error> lastError{};
};

struct RoundWish {
    QList<ActionKind> actions; // empty: the store's sequence (all of a first round)
    bool leaveUnlinked =
        false; // new listings get no product, whatever the store's setting: a person chooses what they are
};

// The exchange of all stores of these books, for screens and commands: a runner thread per store that holds the lease.
// Lives in the main thread; signals come there. Destroying it stops the runners within 2 s; a write under way becomes
// "unknown", nothing is repeated.
class Exchange : public QObject
{
    Q_OBJECT
public:
    struct Options {
        QString imagesFolder;
        bool schedule = true; // rounds by the clock and sends when the queue fills; false: only what is asked for
    };
    Exchange(storage::Database &db, stores::SecretStore &secrets, prom::Transport &transport, const Options &options);
    ~Exchange() override;

    void start(); // a runner for every store; new stores are found by the change feed
    void sync(StoreId store, const RoundWish &wish = {});
    void pause(StoreId store); // finishes the request under way, then waits; the rest of the round stays
    void resume(StoreId store);
    void cancel(StoreId store); // ends the round; what was read stays, the next one goes on from there
    Progress progress(StoreId store) const;
    // What lies at least between two requests of a store now, with what Prom's "too many" taught, ms.
    int paceMs(StoreId store) const;
    // A card was opened: asks Prom for its texts in the second language. They come by the change feed.
    void readTexts(ListingId listing);

    // Blocking, for kramarctl: takes the lease, runs one round, gives it back. Kind::HeldByOther when another program
    // has it.
    RoundReport runOnce(StoreId store, const RoundWish &wish, std::stop_token stop = {});

Q_SIGNALS:
    void progressChanged(const kramar::exchange::Progress &progress);
    void roundEnded(const kramar::exchange::RoundReport &report);

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

constexpr int keptRounds = 1'500; // of a store: five days of one every five minutes
QFuture<Result<QList<RoundReport>>> lastRounds(storage::Database &db, StoreId store, int limit);

} // namespace kramar::exchange
