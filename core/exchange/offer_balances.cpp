// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/actions.h"
#include "exchange/round.h"
#include "listings/balance_offers.h"

namespace kramar::exchange {

Done offerBalances(Round &round)
{
    for (;;) {
        TRY_DONE(round.mayGoOn());
        const auto changed = TRY(round.write([&round](storage::Transaction &tx) {
            return listings::BalanceOffers(tx, Actor::exchange()).offerSome(round.storeId());
        }));
        if (!changed)
            return {};
    }
}

} // namespace kramar::exchange
