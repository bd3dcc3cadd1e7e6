// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/round.h"
#include "journal/queue.h"
#include "orders/order.h"

namespace kramar::exchange {

// What the senders share: what a failed request means for the entries it carried, and reading an object back.

// What became of an entry's request.
enum class Fate {
    Later,   // surely not arrived, or Prom asked to wait: again after a pause
    Untaken, // never sent: waiting as before
    Unknown, // may have arrived: read before anything else
    Refused  // Prom said no to this object: a person must correct it
};
Fate fateOf(const Error &error);
// Did Prom answer the last request with a fault of its own (5xx)? Then it goes alone: perhaps it is what Prom stumbles
// over, and must not take others along.
bool stumbledOver(const journal::QueueEntry &entry);
// Is there no use in sending more right now?
bool stopsSending(const Error &error);
Done settleFailed(storage::Transaction &tx, const journal::QueueEntry &taken, const Error &why);
// What a request says, as a try keeps it (journal::keepRequest). No header, so no token; made for one entry, so nothing
// of another's.
template <prom::WritingEndpoint E>
QString requestText(const E &endpoint)
{
    return QString(E::name) + QLatin1Char('\n') + QString::fromUtf8(endpoint.body());
}

// Prom named it neither done nor wrong: unknown until it is read. With what it said about the whole request, if
// anything.
Error notNamed(const QString &promWords);
// Prom said yes and showed nothing, or left it out without a word: again a few times, then a person has to look.
Done notTaken(storage::Transaction &tx, QueueEntryId entry, const QString &detail, const QString &promWords = {});

// The write permit and what was taken in the same transaction. Nothing is taken, and there is no permit, in Test or
// while the store is paused.
template <class T>
struct Taken {
    std::optional<prom::WritePermit> permit;
    QList<T> items;
};
template <class T, class Take>
Result<Taken<T>> takeUnderPermit(Round &round, Take take)
{
    return round.write([&](storage::Transaction &tx) -> Result<Taken<T>> {
        auto permit = round.lease().writePermit(tx.db());
        if (!permit && permit.error().kind == Error::Kind::Paused)
            return Taken<T>{};
        if (!permit)
            return permit.error();
        auto items = TRY(take(tx));
        return Taken<T>{.permit = *permit, .items = std::move(items)};
    });
}
// For the further requests of what was taken: mode, pause and epoch are looked at again before each. Paused also while
// a person has the round stand still: what is taken and not yet sent is put back, and taken anew afterwards.
Result<prom::WritePermit> permitNow(Round &round);

// Reads the listing from Prom and merges what it says, with the texts that the product's answer does not show where one
// of these fields is to be seen. NotFound when Prom has it no more, unless it was deleted by us.
Done readListingBack(Round &round, ListingId listing, PromListingId promId, const QStringList &fields = {});
// The same for an order; `then` runs in the same transaction, after the merge.
using AfterOrder = std::function<Done(storage::Transaction &, const orders::OrderFacts &)>;
Done readOrderBack(Round &round, PromOrderId promId, const AfterOrder &then = {});

// Does this order show what the entry wants (a status, a waybill)?
Result<bool> showsIntent(const journal::QueueEntry &entry, const orders::OrderFacts &order);

// A number for a carrier without integration, which the order never shows: Prom's word has to do.
bool showsNothingOf(const journal::QueueEntry &entry, const orders::OrderFacts &order);

// When there is something that the queue could do. In Test only reading.
Result<std::optional<Timestamp>> nextAlarm(Round &round);
// When something of this store's queue can be sent, or read again; nothing while it is paused.
Result<std::optional<Timestamp>> queueAlarm(storage::Connection &db, const stores::Store &store);

inline constexpr qint64 confirmAfterMs = 60'000;

} // namespace kramar::exchange
