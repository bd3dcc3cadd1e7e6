// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/actions.h"
#include "exchange/outgoing.h"
#include "orders/order_operations.h"
#include "prom/orders.h"

namespace kramar::exchange {

namespace {

using Outgoing = orders::OrderOperations::OutgoingWaybill;

Done sendOne(Round &round, const Outgoing &outgoing)
{
    const auto permit = permitNow(round);
    const prom::SaveWaybill request{
        .order = outgoing.promId, .waybill = outgoing.intent.number, .provider = outgoing.intent.carrier};
    const auto reply = permit ? round.send(request, *permit) : Result<prom::Reply<prom::Accepted>>(permit.error());
    TRY_DONE(round.write([&](storage::Transaction &tx) -> Done {
        TRY_DONE(reply ? journal::Queue(tx).awaiting(outgoing.entry.id)
                       : settleFailed(tx, outgoing.entry, reply.error()));
        return journal::keepRequest(tx, outgoing.entry.id, requestText(request));
    }));
    if (!reply) {
        round.add({.failed = fateOf(reply.error()) == Fate::Refused ? 1 : 0});
        return stopsSending(reply.error()) ? Done(reply.error()) : Done{};
    }
    round.add({.sent = 1});
    const Done read =
        readOrderBack(round, outgoing.promId, [&](storage::Transaction &tx, const orders::OrderFacts &order) -> Done {
            const bool seen = showsNothingOf(outgoing.entry, order) || TRY(showsIntent(outgoing.entry, order));
            return seen ? journal::Queue(tx).agreed(outgoing.entry.id, outgoing.entry.version) : Done{};
        });
    return !read && endsRound(read.error()) ? read : Done{};
}

} // namespace

// One order a request (prom-api §4.4).
Done sendWaybills(Round &round)
{
    for (;;) {
        TRY_DONE(round.mayGoOn());
        const auto taken = TRY(takeUnderPermit<Outgoing>(round, [&](storage::Transaction &tx) {
            return orders::OrderOperations(tx, Actor::exchange())
                .takeWaybills(round.storeId(), 1, round.lease().epoch());
        }));
        if (taken.items.isEmpty())
            return {};
        if (const Done sent = sendOne(round, taken.items.first()); !sent && sent.error().kind != Error::Kind::Paused)
            return sent;
    }
}

} // namespace kramar::exchange
