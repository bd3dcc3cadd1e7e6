// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listings/listing_operations.h"

#include <QSet>

namespace kramar::listings {

// What the warehouses say of a listing whose entry stands still: the brake holds it for its price, Prom refused another
// field, or a person holds it. A piece that is gone would be sold once more until somebody decides; so quantity and
// presence pass it, alone, and the entry stays as it is. Not what a person held together with it, nor what the brake
// holds because too much is taken away at once; and each wish once, unless it did not arrive. Operations of the sender
// (Right::Exchange) on its transaction.
class PassingEdits
{
public:
    PassingEdits(storage::Transaction &tx, const Actor &actor)
        : m_tx(tx)
        , m_actor(actor)
    {
    }

    // At most so many, none of these entries; marked as sent.
    Result<QList<ListingOperations::Outgoing>> take(StoreId store, int limit, const QSet<QueueEntryId> &but);
    // Prom has it not, as far as is known: it passes again the next time.
    Done notArrived(ListingId id);

private:
    storage::Transaction &m_tx;
    Actor m_actor;
};

// What is wanted of these listings now stays with their entries, which a person holds.
Done holdEdits(storage::Transaction &tx, const QList<qint64> &listings);

// Of a queue_entry q and a listing_edit e of its object: does it pass? For the brake too, which weighs it.
QString passes();

} // namespace kramar::listings
