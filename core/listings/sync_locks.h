// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/session.h"
#include "journal/act.h"
#include "listings/listing.h"
#include "listings/lock_wishes.h"
#include "storage/database.h"

namespace kramar::listings {

class MassSnapshots;

// "Do not synchronise", per listing and field, with the reason (product.md 4.5). What is locked so is changed by
// nothing here, neither a person nor a price list nor the warehouses (EditWriter sees to that), and is not sent; the
// next reading takes what Prom has. A change that was not agreed when its field is locked is dropped: the field returns
// to what Prom has, in the same act, which ListingOperations::undo takes back as a whole. What is under way to Prom
// then may still arrive there, and is read from there.

struct LockChange {
    ListingId listing;
    QString field;                 // a listing_field key
    std::optional<QString> reason; // may be empty; none: it is unlocked
};

// Marks what of these listings is locked (Listing::locks).
Done markLocked(storage::Connection &db, const QList<Listing *> &listings);

// Writes locks in an act, by a few statements for many; of this room only. Changes that change nothing leave no trace.
// unlock() takes those without a reason and lock() those with one, so that values can be written between them.
class LockWriter
{
public:
    // snapshots: of the act, for what is given up or said again; the caller completes them.
    LockWriter(storage::Transaction &tx, journal::Act &act, MassSnapshots &snapshots)
        : m_tx(tx)
        , m_act(act)
        , m_snapshots(snapshots)
    {
    }
    Done unlock(const QList<LockChange> &changes);
    Done lock(const QList<LockChange> &changes);
    // What price lists and warehouses say of fields that were unlocked, they say again.
    Done sayAgain(const QList<LockChange> &changes, qint64 undoDelayMs);

private:
    Done dropEdits(const QList<LockChange> &locked);
    Done settle(const Listing &listing);

    storage::Transaction &m_tx;
    journal::Act &m_act;
    MassSnapshots &m_snapshots;
};

struct LocksDone {
    ActId act;          // ActId(): all of it was so already
    qint64 changed = 0; // listings
    qint64 dropped = 0; // changes not yet agreed, given up with it
};
// A person's locks on fields of some listings, in one act (Right::EditListings), or what check() says. A lock that is
// there takes the new reason.
// undoDelayMs: how long what price lists say again waits for the undo bar.
Result<LocksDone> changeLocks(storage::Transaction &tx, const Actor &actor, const QList<qint64> &listings,
                              const LockWishes &wishes, qint64 undoDelayMs = 0);
Result<LocksDone> lockFields(storage::Transaction &tx, const Actor &actor, const QList<qint64> &listings,
                             const QStringList &fields, const QString &reason);
Result<LocksDone> unlockFields(storage::Transaction &tx, const Actor &actor, const QList<qint64> &listings,
                               const QStringList &fields);

// How some listings stand, before their locks are changed.
struct LockSurvey {
    qint64 listings = 0;              // those that are there
    QHash<QString, qint64> locked{};  // by field: in how many of them
    QHash<QString, qint64> waiting{}; // by field: in how many a change is not agreed yet; locked, it is dropped
    std::optional<QString> reason{};  // of all that is locked; none: there are several, or nothing is
};
Result<LockSurvey> surveyLocks(storage::Connection &db, const QList<qint64> &listings);

// One locked field, for lists.
struct LockedField {
    ListingId listing;
    StoreId store;
    PromListingId promId;
    QString sku, name; // of the listing; the name as it is shown
    QString field, reason;
    Timestamp locked;
};
// By the listing's name, then field. No store: of all.
Result<QList<LockedField>> lockedFields(storage::Connection &db, std::optional<StoreId> store);

// For screens.
class SyncLocks
{
public:
    SyncLocks(storage::Database &db, const access::Session &session)
        : m_db(db)
        , m_session(session)
    {
    }

    QFuture<Result<LockSurvey>> survey(const QList<qint64> &listings);
    QFuture<Result<LocksDone>> change(const QList<qint64> &listings, const LockWishes &wishes, qint64 undoDelayMs);

private:
    storage::Database &m_db;
    const access::Session &m_session;
};

} // namespace kramar::listings
