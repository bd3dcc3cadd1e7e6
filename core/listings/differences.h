// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/session.h"
#include "listings/listing.h"
#include "storage/database.h"

#include <QHash>

namespace kramar::listings {

// The drift report (product 7.13): Prom as it is, against what we believe we sent.
//
// What we believe is what both sides agreed on last: the value of a listing's field without a pending edit, which Prom
// has confirmed or told us itself. A field with an edit is on its way: that it waits, that Prom took it and does not
// show it yet, or that it was changed on both sides, says the queue (listings/merge.h). What Prom alone decides (SKU,
// group, category) and what its lists do not show (fields.h) is not compared; neither is absence from a list.
//
// A comparison takes nothing over. An ordinary reading goes on to take Prom's value; what had been found before stays
// in the report then, so that somebody hears of it: `taken`.
struct Difference {
    ListingId listing;
    StoreId store;
    PromListingId promId;
    QString sku, name; // of the listing; the name as it is shown
    Currency currency;
    QString field;
    std::optional<QString> agreed; // canonical texts (listings/fields.h)
    std::optional<QString> theirs; // what Prom showed
    Timestamp found;
    bool taken = false;   // Prom's value stands here already
    bool ignored = false; // until either value changes
    // Why it cannot be settled so, for words::reason: what warehouses and price lists say is not taken from Prom, as
    // they would say it again; what is locked here, or switched off for the store, is not sent. "": it can.
    QString notHere, notThere;
};
// By the listing's name, then field. No store: of all.
Result<QList<Difference>> differences(storage::Connection &db, std::optional<StoreId> store);
// When each store was compared to its end last.
Result<QHash<StoreId, Timestamp>> lastComparisons(storage::Connection &db);

enum class Fix {
    Here,  // Prom's value is taken
    There, // ours is sent again
    Ignore // until either value changes
};

struct FixDecision {
    ListingId listing;
    QString field;
    Fix fix{};
};

class DifferenceOperations
{
public:
    DifferenceOperations(storage::Transaction &tx, const Actor &actor)
        : m_tx(tx)
        , m_actor(actor)
    {
    }

    // A page of Prom's list beside the books (Right::Exchange). asked: not later than the page was asked for, by our
    // clock; what was read since is left for the next time.
    struct Compared {
        int found = 0;    // differences that are new, or whose values are
        int standing = 0; // known ones that still are
        int skipped = 0;  // listings that the books do not know, or that were read since
    };
    Result<Compared> compare(StoreId store, const QList<ListingFacts> &facts, Timestamp asked);

    // A person's decisions, in one act (Right::EditListings). What is sent is sent after undoDelayMs.
    struct Settled {
        ActId act; // ActId(): nothing was decided
        int decided = 0;
        int refused = 0; // locked (Difference::notHere, notThere)
        int gone = 0;    // were no differences any more
    };
    Result<Settled> settle(const QList<FixDecision> &decisions, qint64 undoDelayMs = 0);

    // The differences of an act stand open again, and the books as before. What was sent meanwhile is corrected there:
    // Prom's value goes back as an edit, and that difference is over. Conflict when the act was undone before.
    struct TakenBack {
        int open = 0;
        int corrected = 0;
        int left = 0; // changed since: not touched
    };
    Result<TakenBack> undo(ActId act, qint64 undoDelayMs = 0);

private:
    storage::Transaction &m_tx;
    const Actor m_actor;
};

// For screens.
class Differences
{
public:
    Differences(storage::Database &db, const access::Session &session)
        : m_db(db)
        , m_session(session)
    {
    }

    struct Report {
        QList<Difference> all;
        QHash<StoreId, Timestamp> compared;
    };
    QFuture<Result<Report>> all();
    QFuture<Result<qint64>> open(); // how many wait for a decision; of thousands without looking at each
    QFuture<Result<DifferenceOperations::Settled>> settle(const QList<FixDecision> &decisions, qint64 undoDelayMs);
    QFuture<Result<DifferenceOperations::TakenBack>> undo(ActId act, qint64 undoDelayMs);
    // The hour of Kyiv from which a store is compared once a day; none: only when somebody asks
    // (stores/nightly_comparison.h).
    QFuture<Result<std::optional<int>>> nightly(StoreId store);
    QFuture<Done> setNightly(StoreId store, std::optional<int> hour);

private:
    storage::Database &m_db;
    const access::Session &m_session;
};

} // namespace kramar::listings
