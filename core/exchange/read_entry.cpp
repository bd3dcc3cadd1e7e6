// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/read_entry.h"

#include "listings/listings.h"
#include "orders/orders.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kramar::exchange {

Result<QList<journal::QueueEntry>> entriesIn(Round &round, QueueState state,
                                             const std::function<bool(const journal::QueueEntry &)> &wanted)
{
    QList<journal::QueueEntry> entries =
        TRY(round.read([&](storage::Connection &db) -> Result<QList<journal::QueueEntry>> {
            const QList<qint64> ids =
                TRY(journal::queueIds(db, {.stores = {round.storeId()}, .states = {state}, .kind = {}}));
            return journal::queueEntries(db, ids);
        }));
    entries.removeIf([&wanted](const journal::QueueEntry &entry) {
        return entry.kind == QueueKind::ReadOrder || entry.kind == QueueKind::ReadListing || !wanted(entry);
    });
    std::sort(entries.begin(), entries.end(), [](const journal::QueueEntry &a, const journal::QueueEntry &b) {
        return std::pair(a.notBefore, a.id) < std::pair(b.notBefore, b.id);
    });
    return entries;
}

namespace {

Done readListing(Round &round, const journal::QueueEntry &entry)
{
    const auto listing =
        TRY(round.read([&](storage::Connection &db) { return listings::findListing(db, ListingId(entry.objectId)); }));
    if (!listing)
        return Error::of(Error::Kind::NotFound, u"no such listing in the books"_s);
    QStringList fields;
    for (const listings::PendingEdit &edit : listing->pending) {
        if (!edit.keptHere)
            fields.append(edit.field);
    }
    return readListingBack(round, listing->id, listing->promId, fields);
}

Done readOrder(Round &round, const journal::QueueEntry &entry)
{
    const auto order =
        TRY(round.read([&](storage::Connection &db) { return orders::findOrder(db, OrderId(entry.objectId)); }));
    if (!order || !order->promId)
        return Error::of(Error::Kind::NotFound, u"no such order in the books"_s);
    return readOrderBack(round, *order->promId, [&](storage::Transaction &tx, const orders::OrderFacts &facts) -> Done {
        const auto now = TRY(journal::queueEntry(tx.db(), entry.id));
        if (!now || !isLive(now->state))
            return {};
        const bool unseen = now->state == QueueState::Awaiting && showsNothingOf(*now, facts);
        return unseen || TRY(showsIntent(*now, facts)) ? journal::Queue(tx).agreed(entry.id, now->version) : Done{};
    });
}

} // namespace

Done readObjectOf(Round &round, const journal::QueueEntry &entry)
{
    return entry.kind == QueueKind::ListingEdit ? readListing(round, entry) : readOrder(round, entry);
}

} // namespace kramar::exchange
