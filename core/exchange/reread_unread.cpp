// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/actions.h"
#include "exchange/outgoing.h"

namespace kramar::exchange {

namespace {

Done readAgain(Round &round, const journal::QueueEntry &entry)
{
    if (journal::hasNoNumber(entry))
        return Error::of(Error::Kind::Protocol, entry.promWords);
    if (entry.kind == QueueKind::ReadOrder)
        return readOrderBack(round, PromOrderId(entry.objectId));
    return readListingBack(round, ListingId(), PromListingId(entry.objectId));
}

Done rereadKind(Round &round, QueueKind kind)
{
    for (;;) {
        const auto taken = TRY(round.write([&](storage::Transaction &tx) {
            return journal::Queue(tx).takeDue(round.storeId(), kind, 1, round.lease().epoch());
        }));
        if (taken.isEmpty())
            return {};
        const journal::QueueEntry &entry = taken.first();
        const Done read = readAgain(round, entry);
        TRY_DONE(round.write([&](storage::Transaction &tx) -> Done {
            journal::Queue queue(tx);
            if (read)
                return queue.agreed(entry.id);
            Error why = read.error();
            if (why.kind == Error::Kind::Cancelled || why.stopsStore())
                return queue.untaken(entry);
            if (why.transient())
                return queue.later(entry.id, why);
            if (why.promWords.isEmpty())
                why.promWords = why.detail;
            return queue.failed(entry.id, why);
        }));
        round.add({.seen = 1, .failed = read || read.error().transient() ? 0 : 1});
        if (!read && endsRound(read.error()))
            return read;
    }
}

} // namespace

Done rereadUnread(Round &round)
{
    TRY_DONE(rereadKind(round, QueueKind::ReadOrder));
    return rereadKind(round, QueueKind::ReadListing);
}

} // namespace kramar::exchange
