// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/act.h"
#include "journal/queue.h"
#include "listings/listing.h"
#include "stores/conflict_rule.h"

namespace kramar::listings {

// The three-way merge of one listing with one answer of Prom's; of this room only. For every field the answer knows:
//
//   no edit pending      → Prom's value is taken
//   theirs == ours       → agreed: the edit is over
//   theirs == base       → not there yet: it waits on
//   anything else        → changed on both sides, by the store's rule: ours wins and the base becomes theirs; or theirs
//                          is taken and the edit is over; or it is in conflict until a person decides
//
// What warehouses and price lists say of a listing is never asked about: they would say it again, and a number that
// waits for an answer would be sold twice.
//
// An edit that is kept here, because its store is not told of such fields, is no less an edit: ours stays.
//
// settle() then moves the queue entry: ended when no edit is left; read after an unknown outcome, it may be sent again;
// sent long ago and still the old value, or a third one → sent again, three times at most, then it is a person's; only
// conflicts left → held.
class Merge
{
public:
    Merge(storage::Transaction &tx, journal::Act &act, Listing &listing, stores::ConflictRule rule);

    Done field(QAnyStringView field, const std::optional<QString> &theirs);
    Done settle();
    // Does the row differ from what was loaded?
    bool valuesChanged() const { return m_valuesChanged; }
    // Did anything happen that somebody who looks at the listing can see?
    bool visible() const { return m_valuesChanged || m_editsChanged; }

private:
    Done pending(PendingEdit &edit, const std::optional<QString> &theirs);
    Done over(const PendingEdit &edit);
    Done takeTheirs(PendingEdit &edit, const std::optional<QString> &theirs);
    Done keepOurs(PendingEdit &edit, const std::optional<QString> &theirs);
    Done ask(PendingEdit &edit, const std::optional<QString> &theirs);
    Done calm(PendingEdit &edit);
    Result<stores::ConflictRule> ruleOf(const PendingEdit &edit);
    Done sendAgain(const journal::QueueEntry &entry);

    storage::Transaction &m_tx;
    journal::Act &m_act;
    Listing &m_listing;
    const stores::ConflictRule m_rule;
    bool m_valuesChanged = false;
    bool m_editsChanged = false;
    bool m_calmed = false;          // a conflict that nobody has to decide any more
    QList<qsizetype> m_stale;       // indexes of edits: sent, and Prom shows the base
    QList<qsizetype> m_overwritten; // sent, and Prom shows a third value
    QString m_shown;                // "price: 100.00": what Prom shows of them
};

// What an answer tells only in part is filled from what is known: the days of the same discount, and texts without a
// language. Defined in listing_import.cpp.
ListingFacts filledFrom(const ListingFacts &facts, const Listing &known);
// Does Prom's null mean "none" there? Elsewhere it says nothing (design rule 3).
bool nullIsValue(QAnyStringView field);

Done deleteEdit(storage::Connection &db, ListingId listing, const QString &field);

} // namespace kramar::listings
