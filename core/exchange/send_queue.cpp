// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/actions.h"
#include "exchange/round.h"

namespace kramar::exchange {

Done sendQueue(Round &round)
{
    TRY_DONE(resolveUnknown(round));
    TRY_DONE(rereadUnread(round));
    TRY_DONE(sendStatuses(round));
    TRY_DONE(sendWaybills(round));
    TRY_DONE(sendListings(round));
    return round.control().claimConfirmation(round.now()) ? confirmAwaiting(round) : Done{};
}

} // namespace kramar::exchange
