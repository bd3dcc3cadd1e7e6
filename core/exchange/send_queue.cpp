// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/actions.h"
#include "exchange/round.h"
#include "journal/queue.h"

namespace kramar::exchange {

Done sendQueue(Round &round)
{
    // Nothing is under way now: what is still marked so was left by a step whose outcome could not be written.
    TRY(round.write([&round](storage::Transaction &tx) {
        return journal::Queue(tx).takeBack(round.storeId(), round.lease().epoch() + 1); // ours too
    }));
    TRY_DONE(resolveUnknown(round));
    TRY_DONE(rereadUnread(round));
    TRY_DONE(sendStatuses(round));
    TRY_DONE(sendWaybills(round));
    TRY_DONE(sendListings(round));
    return round.control().claimConfirmation(round.now()) ? confirmAwaiting(round) : Done{};
}

} // namespace kramar::exchange
