// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/act.h"
#include "journal/queue.h"
#include "listings/listing.h"

namespace kramar::listings {

// The three-way merge of one listing with one answer of Prom's; of this room only. For every field the answer knows:
//
//   no edit pending      → Prom's value is taken
//   theirs == ours       → agreed: the edit is over
//   theirs == base       → not there yet: it waits on
//   anything else        → changed on both sides: ours wins, the base becomes theirs
//
// settle() then moves the queue entry: ended when no edit is left; read after an unknown outcome, it may be sent again;
// sent long ago and still the old value, or a third one → sent again, three times at most, then it is a person's.
class Merge
{
public:
    Merge(storage::Transaction &tx, journal::Act &act, Listing &listing);

    Done field(QAnyStringView field, const std::optional<QString> &theirs);
    Done settle();
    // Does the row differ from what was loaded?
    bool valuesChanged() const { return m_valuesChanged; }
    // Did anything happen that somebody who looks at the listing can see?
    bool visible() const { return m_valuesChanged || m_editsChanged; }

private:
    Done pending(PendingEdit &edit, const std::optional<QString> &theirs);
    Done sendAgain(const journal::QueueEntry &entry);

    storage::Transaction &m_tx;
    journal::Act &m_act;
    Listing &m_listing;
    bool m_valuesChanged = false;
    bool m_editsChanged = false;
    QList<qsizetype> m_stale;       // indexes of edits: sent, and Prom shows the base
    QList<qsizetype> m_overwritten; // sent, and Prom shows a third value
    QString m_shown;                // "price: 100.00": what Prom shows of them
};

Done deleteEdit(storage::Connection &db, ListingId listing, const QString &field);

} // namespace kramar::listings
