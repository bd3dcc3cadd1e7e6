// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listings/bulk_plan.h"
#include "listings/effort.h"
#include "storage/transaction.h"

#include <QSet>

namespace kramar::listings {

// What a person changed of the plan by hand.
struct BulkChoices {
    QSet<qint64> unticked{};                    // listings that are left out
    QHash<qint64, QList<FieldChange>> byHand{}; // in place of what the recipe makes of these fields
    // What the act is: a restoring has no recipe, all of it stands in byHand (listings/snapshot_view.h).
    enum class Act { Edit, Restore } act = Act::Edit;
};

// A plan that somebody saw: it is carried out only if it is still the same.
struct SeenPlan {
    qint64 listing = 0;
    quint64 print = 0; // Plan::print()
};

// What a recipe does to a whole selection.
struct BulkSurvey {
    QList<SeenPlan> seen; // what changes and is ticked: what can be carried out
    // Listings in the order of the selection; `warned` are among `changing`. The unticked ones too.
    QList<qint64> changing, warned, unchanged, skipped;
    // How often each is said: a Remark's code with its field in front, "price:locked_on_variety".
    QHash<QString, qint64> skips, warnings;
    // Of seen:
    QSet<StoreId> stores;
    qint64 pricesMoved = 0;
    qint64 sumOfMoves = 0; // each in hundredths of a percent of the price before
    QSet<StoreId> braked;  // so much is taken away there that the exchange will hold it and ask (design rule 4)
};
// Reads and plans all of it, a part at a time. Cancelled when the effort is stopped.
Result<BulkSurvey> surveyBulk(storage::Connection &db, const QList<qint64> &ids, const Recipe &recipe,
                              const BulkChoices &choices, QDate today, Effort &effort);

struct BulkDone {
    ActId act; // ActId(): nothing was changed
    qint64 changed = 0;
    QList<qint64> overtaken; // changed or gone since they were looked at: left as they are
};
// All of it in one act (Right::EditListings), which ListingOperations::undo takes back. Each listing is read and
// planned anew. From so many on as the store's SnapshotPolicy says, what stood there before is kept as a snapshot.
// Cancelled when the effort is stopped: then the transaction must end without a commit.
Result<BulkDone> applyBulk(storage::Transaction &tx, const Actor &actor, const Recipe &recipe,
                           const BulkChoices &choices, QList<SeenPlan> seen, QDate today, qint64 undoDelayMs,
                           Effort &effort);

// Today by the seller's calendar.
QDate kyivDay(Timestamp moment);

} // namespace kramar::listings
