// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/actor.h"
#include "base/terms.h"
#include "journal/queue_try.h"

#include <QByteArray>
#include <QHash>

namespace kramar::journal {

// One thing that has to be sent to Prom, or an object of Prom's that could not be read. Plain value.
struct QueueEntry {
    QueueEntryId id;
    StoreId store;
    QueueKind kind{};
    qint64 objectId = 0; // ListingId or OrderId by kind; Prom's number for what could not be read
    std::optional<qint64> promId;
    QString intent;    // compact JSON of what is wanted now; empty for listing edits (their fields say it)
    QString intentKey; // one uuid per entry: the log's and the ledger's thread
    QueueState state{};
    int tries = 0;    // since Prom took something of it last
    int notTaken = 0; // how often Prom said yes, or nothing, and did not do what is wanted now
    Timestamp notBefore;
    int version = 1;                 // grows with each change of what is wanted
    std::optional<int> sentVersion;  // what is under way or was sent last
    std::optional<int> sentBefore{}; // only from takeDue: what was sent last before it was taken
    std::optional<Error::Kind> error;
    QString promWords; // Prom's own words, as given
    Timestamp created;
    Timestamp changed;
};

// What could not be read came without a number of Prom's: it has one of ours, below zero, and cannot be asked for.
bool hasNoNumber(const QueueEntry &entry);

// What the brake held an entry for: too much of the store at once, or too great a move of a price.
enum class Brake { Amount, Price };
std::optional<Brake> brakeOf(const QueueEntry &entry); // none: the brake does not hold it
// Held because its fields were changed here and on Prom, and a person shall decide (listings/conflicts.h).
bool isInConflict(const QueueEntry &entry);

// Is it held because its store is not told of such things (stores/send_switches.h)? Until that is switched on again.
bool isHeldBack(const QueueEntry &entry);
bool isHeldBack(QueueState state, QStringView promWords); // the same, of what a list shows

struct Wish {
    StoreId store;
    QueueKind kind{};
    qint64 objectId = 0;
    std::optional<qint64> promId;
    QString intent;
    Timestamp notBefore; // the undo bar's delay; 0: at once
    // Is sent before what waits longer; what a person may still take back of the same object keeps its time for that.
    bool urgent = false;
};

// The journal of what has to be sent. Operations on the transaction of whoever changes the object, so that the new
// value and the intent to send it are one commit; nothing is removed before it is known to be done.
//
//   waiting → sending → awaiting → done          the straight road
//   sending → waiting (later)                    passing trouble; never counts against the object
//   sending → failed                             a person must correct; changing the object sets it waiting again
//   sending → unknown                            no answer to a write: read Prom before anything else
//   any live → held, dropped                     by a person, a conflict or the brake
class Queue
{
public:
    explicit Queue(storage::Transaction &tx)
        : m_tx(tx)
    {
    }

    // Wants it sent. A live entry of the same object takes the new intent and version; failed and awaiting become
    // waiting again, held by a person stays held, what is under way is followed by the newer version.
    Result<QueueEntry> put(const Wish &wish, std::optional<ActId> act);
    // The same for many objects of one store and kind, each once, with a few statements for all; their entries'
    // versions.
    Result<QHash<qint64, int>> putAll(const QList<Wish> &wishes, std::optional<ActId> act);
    // An object of Prom's that could not be read: kept with the reason until it can (kinds ReadOrder, ReadListing).
    Done putUnread(StoreId store, QueueKind kind, qint64 promId, const Error &why, const QByteArray &raw);
    // It could be read again.
    Done healed(StoreId store, QueueKind kind, qint64 promId);

    // Due entries of a kind, marked sending under the epoch: the urgent ones first, then the oldest. Where somebody
    // looks at what is to leave, only what was seen as it is now, and what is urgent.
    enum class Which { All, Urgent };
    using Seen = QHash<QueueEntryId, int>; // the version that was looked at
    Result<QList<QueueEntry>> takeDue(StoreId store, QueueKind kind, int limit, qint64 epoch, Which which = Which::All,
                                      const std::optional<Seen> &seen = {});
    // What was being sent under an epoch before this one: its outcome is unknown.
    Result<qint64> takeBack(StoreId store, qint64 epoch);

    // What became of a request. An entry that ended meanwhile, or was held, is left alone.
    // Prom said yes. A version newer than the sent one sets it waiting instead.
    Done awaiting(QueueEntryId id);
    // Prom shows this version of the wish (by default the one that was sent): done. A newer one waits to be sent,
    // unless it is held; while another one is under way nothing is settled.
    Done agreed(QueueEntryId id, std::optional<int> version = {});
    Done later(QueueEntryId id, const Error &why);
    // Prom said yes and showed nothing, or left it out without a word: again a few times, then failed. The only thing
    // that counts against the object; passing trouble never does (design rule 7).
    Done notTaken(QueueEntryId id, const Error &why);
    Done failed(QueueEntryId id, const Error &why);
    Done unknown(QueueEntryId id, const Error &why);
    // Prom was asked and gave no answer either: unknown as before, asked again after a growing pause.
    Done stillUnknown(QueueEntryId id, const Error &why);
    // Prom was asked for what it confirmed: the others come first the next time.
    Done looked(QueueEntryId id);
    // Held until a person lets it go or wants something else (design rule 4). What was let go is not held again before
    // it is changed again.
    Done brake(QueueEntryId id, Brake why);
    // What waits of a kind stays here, while its store is not told of it; how many. Nobody releases it by itself.
    Result<qint64> holdBack(StoreId store, QueueKind kind);
    // All of it waits to be sent again; how many.
    Result<qint64> letBack(StoreId store, QueueKind kind);
    static QString brakeNote(int version); // in the intent of a listing's edit
    // Nothing of it may be sent before a person decided its conflicts; what is under way stays that.
    Done conflict(QueueEntryId id);
    // Decided, or there is none any more: what was held for it waits again.
    Done noConflict(QueueEntryId id);
    // Back to waiting as if it had not been taken: the request, or the rest of it, never left. Its not-before stays: it
    // passed, or belongs to a newer wish.
    Done untaken(const QueueEntry &taken);
    // Unknown, and Prom was read: what is not there never arrived, so it may go again at once.
    Done again(QueueEntryId id);
    // The object has nothing left to send: done if something of it was sent, dropped if nothing ever was.
    Done nothingLeft(QueueEntryId id);
    // The same for those of these objects that have a live entry.
    Done nothingLeft(StoreId store, QueueKind kind, const QList<qint64> &objectIds);

    // By a person (Right::WorkQueue), each in the entry's history. Conflict when the state does not allow it;
    // "settle_first" for Release and Retry of what is in conflict; "switched_off" for what is held back, but for Drop;
    // "no_number" for Retry of what Prom cannot be asked for, as its number could not be read. What Prom has taken is
    // not sent again: Retry of it looks whether it shows. What was unknown when it was held is so again when released.
    Done retry(const Actor &actor, QueueEntryId id);
    Done hold(const Actor &actor, QueueEntryId id);
    Done release(const Actor &actor, QueueEntryId id);
    // What waits there for its time alone, that of the undo or of the next try, is due at once. What it wants and how
    // it stands stays, so the history has nothing to say of it.
    Done letGo(const Actor &actor, StoreId store);
    // Only the entry; the room that owns the object returns its fields first.
    Done drop(const Actor &actor, QueueEntryId id);

private:
    // With an outcome it was a try: counted, and kept with what Prom said.
    using Outcome = std::optional<QueueTry::Outcome>;
    Done move(QueueEntryId id, QueueState to, const std::optional<Error> &why, Outcome tried, Timestamp notBefore);
    Done keep(QueueEntryId id, QueueTry::Outcome outcome, const std::optional<Error> &why, Timestamp notBefore);
    Done byPerson(const Actor &actor, QLatin1StringView kind, QueueEntryId id, QueueState to);
    void tell(QueueEntryId id, QueueKind kind, qint64 objectId);
    Done tellAll(StoreId store, QueueKind kind, const QList<qint64> &objectIds);
    storage::Transaction &m_tx;
};

// How long to wait after the n-th try: 15 s, 30 s, 1 min … at most 20 min; what Prom asked for if that is longer, up to
// an hour (what it wants beyond that, the transport keeps). Nothing is ever put off further than that.
inline constexpr qint64 longestPauseMs = 60 * 60'000;
qint64 pauseAfterMs(int tries, qint64 retryAfterMs);

// Reading; the columns' order is the repository's business.
struct QueueFilter {
    QList<StoreId> stores;    // empty: all
    QList<QueueState> states; // empty: all but done and dropped
    std::optional<QueueKind> kind;
    bool braked = false;     // beside `states` also what the brake holds; alone: just that
    bool inConflict = false; // the same of conflicts
};
Result<std::optional<QueueEntry>> queueEntry(storage::Connection &db, QueueEntryId id);
Result<std::optional<QueueEntry>> liveEntryOf(storage::Connection &db, StoreId store, QueueKind kind, qint64 objectId);
Result<QList<QueueEntry>> liveEntriesOf(storage::Connection &db, StoreId store, QueueKind kind,
                                        const QList<qint64> &objectIds);
// What needs a hand first: unknown, failed, held by the brake, held, waiting, sending, awaiting; oldest first within.
// Then what ended, the latest first.
Result<QList<qint64>> queueIds(storage::Connection &db, const QueueFilter &filter);
Result<QList<QueueEntry>> queueEntries(storage::Connection &db, const QList<qint64> &ids);
struct QueueCounts {
    int waiting = 0, sending = 0, awaiting = 0, failed = 0, unknown = 0, held = 0;
    int braked = 0;    // of held: by the brake, until a person decides
    int conflicts = 0; // of held: changed on both sides, until a person decides
    int ended = 0;     // done or dropped
    int live() const { return waiting + sending + awaiting + failed + unknown + held; }
    int needHand() const { return failed + unknown + braked + conflicts; }
};
Result<QueueCounts> queueCounts(storage::Connection &db, std::optional<StoreId> store);
// Since when the oldest of what Prom confirmed waits to be seen there.
Result<std::optional<Timestamp>> oldestAwaiting(storage::Connection &db, StoreId store);
// The earliest not-before of what is waiting, for the runner's alarm clock.
Result<std::optional<Timestamp>> nextDue(storage::Connection &db, StoreId store);
// The same of what has to be read only, which is done in Test too.
Result<std::optional<Timestamp>> nextReadDue(storage::Connection &db, StoreId store);

} // namespace kramar::journal
