// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/actions.h"
#include "exchange/mapping.h"
#include "exchange/read_entry.h"
#include "exchange/walk_pages.h"
#include "prom/products.h"

using namespace Qt::StringLiterals;

namespace kramar::exchange {

namespace {

// More listings than this are read as a list of what was modified, fewer one by one.
constexpr qsizetype oneByOne = 20;
constexpr qint64 overlapMs = 10 * 60'000;
// Prom needs up to 20 minutes and more to show a change (prom-api §1.2); after this it is sent again.
constexpr qint64 patienceMs = 30 * 60'000;

Done readModified(Round &round, Timestamp from)
{
    prom::ListProducts request;
    request.modifiedFrom = from;
    return walkPages(round, request,
                     [&](const prom::Page<prom::Product> &page, std::optional<Timestamp>,
                         std::optional<qint64>) -> Result<PageStep> {
                         QList<listings::ListingFacts> facts;
                         for (const prom::Product &product : page.items)
                             facts.append(listingFacts(product));
                         return PageStep{.written = round.writeSoon([store = round.storeId(),
                                                                     facts](storage::Transaction &tx) -> Result<Tally> {
                             listings::ListingOperations operations(tx, Actor::exchange());
                             for (const listings::ListingFacts &listing : facts)
                                 TRY(operations.apply(store, listing, listings::Creating::CreateProducts));
                             return Tally{};
                         })};
                     });
}

Done confirmOne(Round &round, const journal::QueueEntry &entry)
{
    const Done read = readObjectOf(round, entry);
    if (!read && read.error().kind != Error::Kind::NotFound)
        return endsRound(read.error()) ? read : Done{};
    return round.write([&](storage::Transaction &tx) -> Done {
        const auto now = TRY(journal::queueEntry(tx.db(), entry.id));
        if (!now || now->state != QueueState::Awaiting)
            return {};
        if (!read)
            return journal::Queue(tx).failed(entry.id, read.error());
        if (tx.now().ms() - entry.changed.ms() < patienceMs)
            return {};
        return notTaken(tx, *now, u"confirmed_but_not_shown"_s);
    });
}

} // namespace

// What Prom confirmed a while ago and no reading has shown yet.
Done confirmAwaiting(Round &round)
{
    const auto isOld = [limit = round.now().plusMs(-confirmAfterMs)](const journal::QueueEntry &entry) {
        return entry.changed <= limit;
    };
    QList<journal::QueueEntry> entries = TRY(entriesIn(round, QueueState::Awaiting, isOld));
    const auto isListing = [](const journal::QueueEntry &entry) { return entry.kind == QueueKind::ListingEdit; };
    if (std::count_if(entries.begin(), entries.end(), isListing) > oneByOne) {
        TRY_DONE(readModified(round, entries.first().changed.plusMs(-overlapMs)));
        entries = TRY(entriesIn(round, QueueState::Awaiting, isOld));
    }
    for (const journal::QueueEntry &entry : entries.mid(0, oneByOne))
        TRY_DONE(confirmOne(round, entry));
    return {};
}

} // namespace kramar::exchange
