// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/actions.h"
#include "exchange/outgoing.h"
#include "orders/order_operations.h"
#include "prom/orders.h"

#include <map>
#include <tuple>

using namespace Qt::StringLiterals;

namespace kramar::exchange {

namespace {

using Outgoing = orders::OrderOperations::OutgoingStatus;
constexpr int batch = 100;

// One request carries the orders that go to the same status for the same reason (prom-api §3.8).
QList<QList<Outgoing>> joined(const QList<Outgoing> &taken)
{
    std::map<std::tuple<qint64, QString, QString, QString>, QList<Outgoing>> groups;
    for (const Outgoing &outgoing : taken) {
        const orders::Cancellation why = outgoing.intent.cancellation.value_or(orders::Cancellation());
        const qint64 alone = stumbledOver(outgoing.entry) ? outgoing.promId.value() : 0;
        groups[{alone, outgoing.intent.status, why.reason, why.text}].append(outgoing);
    }
    QList<QList<Outgoing>> requests;
    for (const auto &[key, group] : groups)
        requests.append(group);
    return requests;
}

prom::SetOrderStatus requestOf(const QList<Outgoing> &group)
{
    prom::SetOrderStatus request;
    for (const Outgoing &outgoing : group)
        request.ids.append(outgoing.promId);
    const orders::StatusIntent &intent = group.first().intent;
    if (intent.status.startsWith(prom_status::customPrefix))
        request.customStatusId = intent.status.mid(prom_status::customPrefix.size()).toLongLong();
    else
        request.status = intent.status;
    if (intent.cancellation) {
        request.cancelReason = intent.cancellation->reason;
        if (!intent.cancellation->text.isEmpty())
            request.cancelText = intent.cancellation->text;
    }
    return request;
}

// What a try keeps of it: what a person wrote about a buyer stays with the order.
QString keptOf(const Outgoing &outgoing)
{
    prom::SetOrderStatus request = requestOf({outgoing});
    if (request.cancelText)
        request.cancelText = u"…"_s;
    return requestText(request);
}

// Prom named it neither done nor wrong: it may be in that status already, or in a later one (prom-api §3.8).
Done settleUnnamed(storage::Transaction &tx, const Outgoing &outgoing, const orders::OrderFacts &order,
                   const QString &warning)
{
    if (TRY(showsIntent(outgoing.entry, order)))
        return journal::Queue(tx).agreed(outgoing.entry.id, outgoing.entry.version);
    const auto entry = TRY(journal::queueEntry(tx.db(), outgoing.entry.id));
    if (!entry || entry->state != QueueState::Unknown)
        return {};
    return notTaken(tx, entry->id, u"status_not_taken"_s, warning);
}

Done readEach(Round &round, const QList<Outgoing> &group, const prom::BatchReply<PromOrderId> &reply)
{
    for (const Outgoing &outgoing : group) {
        const bool processed = reply.processed.contains(outgoing.promId);
        if (!processed && reply.errors.contains(outgoing.promId))
            continue; // settled
        const Done read = readOrderBack(
            round, outgoing.promId, [&](storage::Transaction &tx, const orders::OrderFacts &order) -> Done {
                if (!processed)
                    return settleUnnamed(tx, outgoing, order, reply.warning);
                return TRY(showsIntent(outgoing.entry, order))
                           ? journal::Queue(tx).agreed(outgoing.entry.id, outgoing.entry.version)
                           : Done{};
            });
        // Confirmed but not seen stays awaiting, not named and not seen stays unknown.
        if (!read && endsRound(read.error()))
            return read;
    }
    return {};
}

// Never sent, or refused as a part of a whole: they go back as they were.
Done untake(Round &round, const QList<Outgoing> &unsent)
{
    return round.write([&](storage::Transaction &tx) -> Done {
        for (const Outgoing &outgoing : unsent)
            TRY_DONE(journal::Queue(tx).untaken(outgoing.entry));
        return {};
    });
}

Done sendGroup(Round &round, const QList<Outgoing> &group)
{
    const auto permit = permitNow(round);
    auto reply = permit ? round.send(requestOf(group), *permit)
                        : Result<prom::Reply<prom::SetOrderStatus::Response>>(permit.error());
    if (!reply && fateOf(reply.error()) == Fate::Refused && group.size() > 1) {
        // One order spoils the request of all: each goes alone.
        for (qsizetype i = 0; i < group.size(); ++i) {
            if (const Done sent = sendGroup(round, {group[i]}); !sent) {
                TRY_DONE(untake(round, group.mid(i + 1)));
                return sent;
            }
        }
        return {};
    }
    Tally tally;
    TRY_DONE(round.write([&](storage::Transaction &tx) -> Done {
        for (const Outgoing &outgoing : group) {
            if (!reply) {
                tally.failed += fateOf(reply.error()) == Fate::Refused;
                TRY_DONE(settleFailed(tx, outgoing.entry, reply.error()));
            } else if (reply->value.processed.contains(outgoing.promId)) {
                ++tally.sent;
                TRY_DONE(journal::Queue(tx).awaiting(outgoing.entry.id));
            } else if (reply->value.errors.contains(outgoing.promId)) {
                ++tally.failed;
                Error refused = Error::of(Error::Kind::Refused, u"set_status"_s);
                refused.promWords = reply->value.errors.value(outgoing.promId);
                TRY_DONE(journal::Queue(tx).failed(outgoing.entry.id, refused));
            } else {
                TRY_DONE(journal::Queue(tx).unknown(outgoing.entry.id, notNamed(reply->value.warning)));
            }
            TRY_DONE(journal::keepRequest(tx, outgoing.entry.id, keptOf(outgoing)));
        }
        return {};
    }));
    round.add(tally);
    if (reply)
        return readEach(round, group, reply->value);
    return stopsSending(reply.error()) ? Done(reply.error()) : Done{};
}

} // namespace

Done sendStatuses(Round &round)
{
    for (;;) {
        TRY_DONE(round.mayGoOn());
        const auto taken = TRY(takeUnderPermit<Outgoing>(round, [&](storage::Transaction &tx) {
            return orders::OrderOperations(tx, Actor::exchange())
                .takeStatuses(round.storeId(), batch, round.lease().epoch());
        }));
        if (taken.items.isEmpty())
            return {};
        const QList<QList<Outgoing>> groups = joined(taken.items);
        for (qsizetype i = 0; i < groups.size(); ++i) {
            const Done sent = sendGroup(round, groups[i]);
            if (sent)
                continue;
            QList<Outgoing> unsent; // the groups that were not reached
            for (const QList<Outgoing> &group : groups.mid(i + 1))
                unsent += group;
            TRY_DONE(untake(round, unsent));
            if (sent.error().kind != Error::Kind::Paused)
                return sent;
            break; // taken anew when it goes on
        }
    }
}

} // namespace kramar::exchange
