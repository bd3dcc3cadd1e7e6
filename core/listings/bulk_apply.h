// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listings/bulk_plan.h"
#include "storage/transaction.h"

#include <QSet>

#include <atomic>

namespace kramar::listings {

// How far something long is, and the wish to end it; shared by who waits and who works, in any thread.
class Effort
{
public:
    void begin(qint64 all)
    {
        m_done = 0;
        m_all = all;
    }
    void advance(qint64 by) { m_done += by; }
    qint64 done() const { return m_done; }
    qint64 all() const { return m_all; }
    void stop() { m_stopped = true; }
    // Kind::Cancelled once it was stopped.
    Done go() const;

private:
    std::atomic<qint64> m_done{0};
    std::atomic<qint64> m_all{0};
    std::atomic<bool> m_stopped{false};
};

// What a person changed of the plan by hand.
struct BulkChoices {
    QSet<qint64> unticked;                    // listings that are left out
    QHash<qint64, QList<FieldChange>> byHand; // in place of what the recipe makes of these fields
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
// planned anew. Cancelled when the effort is stopped: then the transaction must end without a commit.
Result<BulkDone> applyBulk(storage::Transaction &tx, const Actor &actor, const Recipe &recipe,
                           const BulkChoices &choices, QList<SeenPlan> seen, QDate today, qint64 undoDelayMs,
                           Effort &effort);

// Today by the seller's calendar.
QDate kyivDay(Timestamp moment);

} // namespace kramar::listings
