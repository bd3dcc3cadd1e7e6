// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/session.h"
#include "journal/act.h"
#include "listings/listing.h"
#include "storage/database.h"
#include "stores/conflict_rule.h"

namespace kramar::listings {

// A field that was changed here and on Prom since both agreed last, in a store whose rule is to ask (product 3.22).
// Values are canonical texts (listings/fields.h).
struct FieldConflict {
    ListingId listing;
    StoreId store;
    PromListingId promId;
    QString sku, name; // of the listing; the name as it is shown
    Currency currency;
    QString field;
    std::optional<QString> was;    // what both agreed on
    std::optional<QString> ours;   // what is wanted here
    std::optional<QString> theirs; // what Prom shows
    Timestamp changed;             // here
};
// By the listing's name, then field. No store: of all.
Result<QList<FieldConflict>> fieldConflicts(storage::Connection &db, std::optional<StoreId> store);

enum class Side { Ours, Theirs };

struct Decision {
    ListingId listing;
    QString field;
    Side side{};
};

struct Settled {
    ActId act; // ActId(): nothing was decided
    int decided = 0;
    int held = 0;          // of decided: ours stays, but a person held the change, and it goes when it is released
    bool undoable = false; // Prom's value was taken somewhere: the act can be undone, as an edit
    int gone = 0;          // were no conflicts any more
    int refused = 0;       // Prom's value would be taken where a price list or the warehouses say another: left
};

// A person's decisions, in one act (Right::EditListings). Ours: it is sent, after undoDelayMs. Theirs: it is taken
// here, and the edit is over; what was decided so is undone like an edit (ListingOperations::undo). Kind::Invalid with
// the field and lockOf() when all of it is refused: the conflict is older than what says the field now.
Result<Settled> settleConflicts(storage::Transaction &tx, const Actor &actor, const QList<Decision> &decisions,
                                qint64 undoDelayMs = 0);
// The rule for what comes (Right::EditSettings). With another rule than Ask, what is in conflict now is settled by it,
// in the same act; what lists and warehouses say stays ours.
Result<Settled> setConflictRule(storage::Transaction &tx, const Actor &actor, StoreId store, stores::ConflictRule rule);

// For screens.
class Conflicts
{
public:
    Conflicts(storage::Database &db, const access::Session &session)
        : m_db(db)
        , m_session(session)
    {
    }

    QFuture<Result<QList<FieldConflict>>> all(std::optional<StoreId> store);
    QFuture<Result<Settled>> settle(const QList<Decision> &decisions, qint64 undoDelayMs);
    QFuture<Result<stores::ConflictRule>> rule(StoreId store);
    QFuture<Result<Settled>> setRule(StoreId store, stores::ConflictRule rule);

private:
    storage::Database &m_db;
    const access::Session &m_session;
};

} // namespace kramar::listings
