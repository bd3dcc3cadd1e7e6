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
    // A kind that Prom stumbles over holds up none of the others.
    std::optional<Error> trouble;
    const auto send = [&](Done (*sendKind)(Round &)) -> Done {
        const Done sent = sendKind(round);
        if (sent || sent.error().kind != Error::Kind::ServerTrouble)
            return sent;
        if (!trouble)
            trouble = sent.error();
        return {};
    };
    // First what is left of the goods: a piece that is gone must not be sold once more meanwhile.
    TRY_DONE(offerBalances(round));
    TRY_DONE(send(sendBalances));
    TRY_DONE(resolveUnknown(round));
    TRY_DONE(rereadUnread(round));
    for (Done (*const sendKind)(Round &) : {sendStatuses, sendWaybills, sendListings})
        TRY_DONE(send(sendKind));
    if (round.control().claimConfirmation(round.now()))
        TRY_DONE(confirmAwaiting(round));
    return trouble ? Done(*trouble) : Done{};
}

} // namespace kramar::exchange
