// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/act.h"
#include "listings/listing_operations.h"
#include "stores/send_switches.h"

#include <QHash>

namespace kramar::listings {

// A listing as it stands, with its pending edits, and what shall be different; of this room only.
struct EditedListing {
    Listing listing;
    QList<FieldChange> changes; // allowed and canonical; the last one of a field counts
};

bool isField(const QString &field);
// Can it be taken away, or only be changed?
bool isClearable(const QString &field);
const PendingEdit *editOf(const Listing &listing, const QString &field);

// Writes what people change in listings, one or a hundred thousand, by a few statements for each five hundred: the
// values, their history in the act, the edits with their bases, and the entries of the queue. A field that is set back
// to what Prom has leaves the edit; a listing without edits leaves the queue, unless something of it was sent: then the
// old value is sent after it. What its store is not told of now (stores/send_switches.h) is an edit that enters no
// queue. A change of a field in conflict settles that: it is what a person wants there now. What is not different
// leaves no trace. Whoever writes here, a field that is not synchronised (sync_locks.h) stays as it is.
class EditWriter
{
public:
    EditWriter(storage::Transaction &tx, journal::Act &act, qint64 undoDelayMs)
        : m_tx(tx)
        , m_act(act)
        , m_undoDelayMs(undoDelayMs)
    {
    }
    enum class Haste { Urgent }; // before all other edits (journal::Wish::urgent)
    EditWriter(storage::Transaction &tx, journal::Act &act, Haste)
        : m_tx(tx)
        , m_act(act)
        , m_urgent(true)
    {
    }

    // It takes acts back: a listing that is hidden again is so for whatever reason it was before.
    void putsBack() { m_putsBack = true; }

    // How many of a hundred thousand are given at once is the caller's choice.
    static constexpr qsizetype atOnce = 500;
    // Each listing once. How many were changed.
    Result<qint64> write(QList<EditedListing> edits);
    // The edits of these fields are over, sent or not, and the fields are as given: what Prom has. Each listing once.
    // Their entries are the caller's business.
    Done giveUp(QList<EditedListing> edits);

private:
    struct Batch;
    Done take(EditedListing &edit, Batch &batch);
    static void writes(const Listing &listing, const QStringList &changed, Batch &batch);
    Done writeColumns(const Batch &batch);
    Done deleteEdits(const Batch &batch);
    Done writeEdits(const Batch &batch);

    storage::Transaction &m_tx;
    journal::Act &m_act;
    const qint64 m_undoDelayMs = 0;
    const bool m_urgent = false;
    bool m_putsBack = false;
    QHash<StoreId, stores::SendSwitches> m_switches;
};

} // namespace kramar::listings
