// SPDX-License-Identifier: GPL-3.0-or-later
#include "listings/passing_edits.h"

#include "listings/listing_table.h"

using namespace Qt::StringLiterals;

namespace kramar::listings {

QString passes()
{
    return u"(q.urgent = 1 AND q.state IN ('held', 'failed') AND e.field IN ('quantity', 'presence') "
           "AND e.in_conflict = 0 AND (e.confirmed_version IS NULL OR e.confirmed_version <> e.version) "
           "AND (e.passed_version IS NULL OR e.passed_version <> e.version))"_s;
}

Result<QList<ListingOperations::Outgoing>> PassingEdits::take(StoreId store, int limit, const QSet<QueueEntryId> &but)
{
    TRY_DONE(m_actor.need(Right::Exchange));
    storage::Connection &db = m_tx.db();
    struct Passing {
        QueueEntryId entry;
        ListingId listing;
        QString field;
    };
    const QList<Passing> found =
        TRY(db.list(u"SELECT q.id, e.listing_id, e.field FROM queue_entry q JOIN listing_edit e "
                    "ON e.listing_id = q.object_id WHERE q.store_id = ? AND q.kind = 'listing_edit' AND "_s +
                        passes() + u" ORDER BY q.id, e.field"_s,
                    {store}, [](const storage::Row &row) {
                        return Passing{row.id<QueueEntryId>(0), row.id<ListingId>(1), row.text(2)};
                    }));
    QList<ListingOperations::Outgoing> outgoing;
    for (const Passing &passing : found) {
        if (but.contains(passing.entry))
            continue;
        const bool another = outgoing.isEmpty() || outgoing.last().listing != passing.listing;
        if (another && outgoing.size() == limit)
            break;
        const Listing listing = TRY(existingListing(db, passing.listing));
        if (another) {
            const auto entry = TRY(journal::queueEntry(db, passing.entry));
            if (!entry || journal::brakeOf(*entry) == journal::Brake::Amount)
                continue;
            outgoing.append({.entry = *entry,
                             .listing = listing.id,
                             .promId = listing.promId,
                             .currency = listing.currency,
                             .fields = {},
                             .values = {},
                             .known = listing.values});
        }
        ListingOperations::Outgoing &out = outgoing.last();
        const std::optional<QString> wanted = canonical(passing.field, listing.values);
        TRY_DONE(assign(passing.field, wanted, listing.currency, out.values));
        out.fields.append(passing.field);
        TRY(db.run(u"UPDATE listing_edit SET sent_value = ?, sent_version = version, passed_version = version "
                   "WHERE listing_id = ? AND field = ?"_s,
                   {wanted, listing.id, passing.field}));
        m_tx.changed(ObjectKind::Listing, listing.id);
    }
    return outgoing;
}

Done PassingEdits::notArrived(ListingId id)
{
    TRY_DONE(m_actor.need(Right::Exchange));
    TRY(m_tx.db().run(u"UPDATE listing_edit SET passed_version = NULL WHERE listing_id = ? AND "
                      "(confirmed_version IS NULL OR confirmed_version <> version)"_s,
                      {id}));
    return {};
}

Done holdEdits(storage::Transaction &tx, const QList<qint64> &listings)
{
    storage::Connection &db = tx.db();
    TRY(db.run(u"UPDATE listing_edit SET passed_version = version WHERE listing_id "_s + db.isOneOf(),
               {db.numbers(listings)}));
    return {};
}

} // namespace kramar::listings
