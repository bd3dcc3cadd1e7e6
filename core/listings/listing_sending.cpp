// SPDX-License-Identifier: GPL-3.0-or-later
// What the sender takes from listings and brings back to them.
#include "listings/listing_operations.h"

#include "journal/act.h"
#include "listings/listing_table.h"
#include "listings/merge.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kramar::listings {

Result<QList<ListingOperations::Outgoing>>
ListingOperations::takeForSending(StoreId store, int limit, qint64 epoch, Which which, const std::optional<Seen> &seen)
{
    TRY_DONE(m_actor.need(Right::Exchange));
    journal::Queue queue(m_tx);
    QList<Outgoing> outgoing;
    for (;;) {
        const QList<journal::QueueEntry> due =
            TRY(queue.takeDue(store, QueueKind::ListingEdit, limit, epoch, which, seen));
        for (const journal::QueueEntry &entry : due) {
            if (const auto out = TRY(outgoingOf(entry)))
                outgoing.append(*out);
        }
        if (due.isEmpty() || !outgoing.isEmpty())
            return outgoing;
    }
}

// Nothing when there is nothing left to send of it; the entry is settled then.
Result<std::optional<ListingOperations::Outgoing>> ListingOperations::outgoingOf(const journal::QueueEntry &entry)
{
    storage::Connection &db = m_tx.db();
    const ListingId id(entry.objectId);
    const auto listing = TRY(loadListing(db, id));
    if (!listing || !anyGoesOut(listing->pending)) { // agreed meanwhile, or switched off
        TRY_DONE(journal::Queue(m_tx).nothingLeft(entry.id));
        return std::nullopt;
    }
    Outgoing out{.entry = entry,
                 .listing = id,
                 .promId = listing->promId,
                 .currency = listing->currency,
                 .fields = {},
                 .values = {},
                 .known = listing->values};
    for (const PendingEdit &edit : listing->pending) {
        // Switched off; for a person to decide; or Prom took it and has only to show it.
        if (edit.keptHere || edit.inConflict || edit.confirmedVersion == edit.version)
            continue;
        const std::optional<QString> wanted = canonical(edit.field, listing->values);
        TRY_DONE(assign(edit.field, wanted, listing->currency, out.values));
        out.fields.append(edit.field);
        TRY(db.run(
            u"UPDATE listing_edit SET sent_value = ?, sent_version = version WHERE listing_id = ? AND field = ?"_s,
            {wanted, id, edit.field}));
    }
    m_tx.changed(ObjectKind::Listing, id);
    if (!out.fields.isEmpty())
        return out;
    journal::Queue queue(m_tx);
    const bool awaited = std::any_of(listing->pending.cbegin(), listing->pending.cend(),
                                     [](const PendingEdit &edit) { return !edit.inConflict && !edit.keptHere; });
    if (awaited) {
        TRY_DONE(queue.awaiting(entry.id));
        return std::nullopt;
    }
    TRY_DONE(queue.untaken(entry));
    TRY_DONE(queue.conflict(entry.id));
    return std::nullopt;
}

Done ListingOperations::notShown(ListingId id)
{
    TRY_DONE(m_actor.need(Right::Exchange));
    TRY(m_tx.db().run(u"UPDATE listing_edit SET confirmed_version = NULL WHERE listing_id = ?"_s, {id}));
    m_tx.changed(ObjectKind::Listing, id);
    return {};
}

Done ListingOperations::processed(ListingId id, QueueEntryId entryId, const QStringList &fields)
{
    TRY_DONE(m_actor.need(Right::Exchange));
    storage::Connection &db = m_tx.db();
    const Listing listing = TRY(existingListing(db, id));
    qsizetype left = std::count_if(listing.pending.cbegin(), listing.pending.cend(),
                                   [](const PendingEdit &edit) { return !edit.keptHere; });
    for (const PendingEdit &edit : listing.pending) {
        if (!fields.contains(edit.field) || !edit.sentVersion)
            continue;
        if (readableOnProm(edit.field)) {
            TRY(db.run(u"UPDATE listing_edit SET confirmed_version = sent_version WHERE listing_id = ? AND field = ?"_s,
                       {id, edit.field}));
            continue;
        }
        // Nobody will ever show it to us: that Prom took it has to do. A newer value waits with this one as its base.
        if (edit.version == *edit.sentVersion) {
            TRY_DONE(deleteEdit(db, id, edit.field));
            left -= edit.keptHere ? 0 : 1;
        } else {
            TRY(db.run(u"UPDATE listing_edit SET base = sent_value WHERE listing_id = ? AND field = ?"_s,
                       {id, edit.field}));
        }
    }
    m_tx.changed(ObjectKind::Listing, id);
    journal::Queue queue(m_tx);
    const auto entry = TRY(journal::queueEntry(db, entryId));
    if (!entry || entry->state != QueueState::Sending)
        return {}; // it was ended or taken back meanwhile
    TRY_DONE(queue.awaiting(entryId));
    return left == 0 ? queue.nothingLeft(entryId) : Done{};
}

Result<bool> ListingOperations::goneFromProm(ListingId id)
{
    TRY_DONE(m_actor.need(Right::Exchange));
    auto listing = TRY(loadListing(m_tx.db(), id));
    if (!listing || listing->values.status != listing_status::deleted)
        return false;
    journal::Act act(m_tx, m_actor, QLatin1StringView("listing.import"), listing->store);
    Merge merge(m_tx, act, *listing, stores::ConflictRule::Ours);
    TRY_DONE(merge.field(listing_field::status, QString(listing_status::deleted)));
    TRY_DONE(merge.settle());
    m_tx.changed(ObjectKind::Listing, id);
    return !anyGoesOut(listing->pending);
}

Done ListingOperations::refused(QueueEntryId entryId, const Error &why)
{
    TRY_DONE(m_actor.need(Right::Exchange));
    const auto entry = TRY(journal::queueEntry(m_tx.db(), entryId));
    if (!entry)
        return Error::of(Error::Kind::NotFound, u"no such queue entry"_s);
    // Nothing of it is under way any more, but what Prom took before may still show there.
    TRY(m_tx.db().run(u"UPDATE listing_edit SET sent_value = NULL, sent_version = NULL WHERE listing_id = ? "
                      "AND confirmed_version IS NULL"_s,
                      {entry->objectId}));
    TRY_DONE(journal::Queue(m_tx).failed(entryId, why));
    m_tx.changed(ObjectKind::Listing, entry->objectId);
    return {};
}

} // namespace kramar::listings
