// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/outgoing.h"

#include "exchange/mapping.h"
#include "orders/order_operations.h"
#include "prom/orders.h"
#include "prom/products.h"
#include "prom/translation.h"
#include "stock/offered.h"
#include "stores/store_operations.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kramar::exchange {

Fate fateOf(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::Network:
    case Error::Kind::Timeout:
    case Error::Kind::RateLimited:
        return Fate::Later;
    case Error::Kind::Cancelled:
    case Error::Kind::Unauthorized:
    case Error::Kind::Forbidden:
    case Error::Kind::HeldByOther:
    case Error::Kind::Paused:
    case Error::Kind::NoSecret:
        return Fate::Untaken;
    case Error::Kind::Refused:
    case Error::Kind::NotFound:
    case Error::Kind::Invalid:
        return Fate::Refused;
    default: // a 5xx or an unreadable answer may have come after the deed
        return Fate::Unknown;
    }
}

bool stumbledOver(const journal::QueueEntry &entry)
{
    return entry.error == Error::Kind::ServerTrouble;
}

bool stopsSending(const Error &error)
{
    return endsRound(error) || fateOf(error) == Fate::Untaken || error.kind == Error::Kind::RateLimited ||
           error.kind == Error::Kind::ServerTrouble;
}

Done settleFailed(storage::Transaction &tx, const journal::QueueEntry &taken, const Error &why)
{
    journal::Queue queue(tx);
    switch (fateOf(why)) {
    case Fate::Later:
        return queue.later(taken.id, why);
    case Fate::Untaken:
        return queue.untaken(taken);
    case Fate::Unknown:
        return queue.unknown(taken.id, why);
    case Fate::Refused:
        return queue.failed(taken.id, why);
    }
    Q_UNREACHABLE();
}

Error notNamed(const QString &promWords)
{
    Error error = Error::of(Error::Kind::OutcomeUnknown, u"prom_did_not_name_it"_s);
    error.promWords = promWords;
    return error;
}

Done notTaken(storage::Transaction &tx, QueueEntryId entry, const QString &detail, const QString &promWords)
{
    Error why = Error::of(Error::Kind::Refused, detail);
    why.promWords = promWords;
    return journal::Queue(tx).notTaken(entry, why);
}

Result<prom::WritePermit> permitNow(Round &round)
{
    if (round.control().isPaused())
        return Error::of(Error::Kind::Paused, u"paused by a person"_s);
    return round.read([&round](storage::Connection &db) { return round.lease().writePermit(db); });
}

Done readListingBack(Round &round, ListingId listing, PromListingId promId, const QStringList &fields)
{
    const auto product = round.ask(prom::GetProduct{.id = promId});
    if (!product && product.error().kind == Error::Kind::NotFound) {
        const bool asWished = TRY(round.write([&](storage::Transaction &tx) {
            return listings::ListingOperations(tx, Actor::exchange()).goneFromProm(listing);
        }));
        return asWished ? Done{} : Done(product.error());
    }
    if (!product)
        return product.error();
    listings::ListingFacts facts = listingFacts(product->value);
    if (fields.contains(listing_field::keywords) && !facts.knows.contains(listing_field::keywords)) {
        const auto main = TRY(round.ask(prom::GetTranslation{.id = promId, .language = u"ru"_s}));
        facts.values.keywords = main.value.keywords;
        if (facts.values.keywords)
            facts.knows.append(listing_field::keywords);
    }
    std::optional<prom::Translation> second;
    if (std::any_of(fields.begin(), fields.end(), [](const QString &field) { return isTranslationField(field); }))
        second = TRY(round.ask(prom::GetTranslation{.id = promId})).value;
    Tally tally;
    TRY_DONE(round.write([&](storage::Transaction &tx) -> Done {
        listings::ListingOperations operations(tx, Actor::exchange());
        const auto policy = TRY(stores::identityPolicy(tx.db(), round.storeId()));
        const auto applied = TRY(operations.apply(round.storeId(), facts, policy.newListings));
        tally.moved = applied == listings::Applied::Moved;
        if (!second)
            return {};
        return operations.applyTranslation(listing, second->name, second->keywords, second->description);
    }));
    round.add(tally);
    return {};
}

Done readOrderBack(Round &round, PromOrderId promId, const AfterOrder &then)
{
    const auto order = TRY(round.ask(prom::GetOrder{.id = promId}));
    Tally tally;
    TRY_DONE(round.write([&](storage::Transaction &tx) -> Done {
        const orders::OrderFacts facts = orderFacts(order.value);
        const orders::Applied applied = TRY(
            orders::OrderOperations(tx, Actor::exchange()).apply(round.storeId(), facts, round.store().ordersSince));
        if (applied == orders::Applied::Cancelled)
            tally.cancelled.append(promId);
        return then ? then(tx, facts) : Done{};
    }));
    round.add(tally);
    return {};
}

Result<bool> showsIntent(const journal::QueueEntry &entry, const orders::OrderFacts &order)
{
    if (entry.kind == QueueKind::OrderStatus)
        return TRY(orders::StatusIntent::fromJson(entry.intent)).status == order.status;
    const QString wanted = TRY(orders::WaybillIntent::fromJson(entry.intent)).number;
    return wanted.compare(order.waybill, Qt::CaseInsensitive) == 0;
}

bool showsNothingOf(const journal::QueueEntry &entry, const orders::OrderFacts &order)
{
    return entry.kind == QueueKind::Waybill && order.delivery.provider.isEmpty();
}

Result<std::optional<Timestamp>> queueAlarm(storage::Connection &db, const stores::Store &store)
{
    if (store.pause != stores::PauseReason::None)
        return std::optional<Timestamp>();
    if (TRY(stock::isAnyBalanceDue(db, store.id)))
        return std::optional(Timestamp::ofMs(0)); // whatever its mode: what would be sent has to be known
    if (store.mode == StoreMode::Test)
        return journal::nextReadDue(db, store.id);
    return journal::nextDue(db, store.id);
}

Result<std::optional<Timestamp>> nextAlarm(Round &round)
{
    return round.read([&round](storage::Connection &db) -> Result<std::optional<Timestamp>> {
        const auto store = TRY(stores::findStore(db, round.storeId())); // its mode may have changed meanwhile
        return store ? queueAlarm(db, *store) : std::optional<Timestamp>();
    });
}

} // namespace kramar::exchange
