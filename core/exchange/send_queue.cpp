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
    // A kind that Prom stumbles over holds up none of the others.
    std::optional<Error> trouble;
    for (Done (*const send)(Round &) : {sendStatuses, sendWaybills, sendListings}) {
        const Done sent = send(round);
        if (!sent && sent.error().kind != Error::Kind::ServerTrouble)
            return sent;
        if (!sent && !trouble)
            trouble = sent.error();
    }
    if (round.control().claimConfirmation(round.now()))
        TRY_DONE(confirmAwaiting(round));
    return trouble ? Done(*trouble) : Done{};
}

} // namespace kramar::exchange
