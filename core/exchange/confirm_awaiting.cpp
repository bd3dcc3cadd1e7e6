// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/actions.h"
#include "exchange/read_entry.h"
#include "exchange/read_modified.h"
#include "listings/listing_operations.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kramar::exchange {

namespace {

// More listings than this are read as a list of what was modified, fewer one by one.
constexpr qsizetype oneByOne = 20;
constexpr qint64 overlapMs = 10 * 60'000;
// Prom needs up to 20 minutes and more to show a change (prom-api §1.2); after this it is sent again.
constexpr qint64 patienceMs = 30 * 60'000;

Done confirmOne(Round &round, const journal::QueueEntry &entry)
{
    const Done read = readObjectOf(round, entry);
    if (!read && endsRound(read.error()))
        return read;
    return round.write([&](storage::Transaction &tx) -> Done {
        TRY_DONE(journal::Queue(tx).looked(entry.id)); // what cannot be read keeps the others from nothing
        if (!read && read.error().kind != Error::Kind::NotFound)
            return {};
        const auto now = TRY(journal::queueEntry(tx.db(), entry.id));
        if (!now || now->state != QueueState::Awaiting)
            return {};
        if (!read)
            return journal::Queue(tx).failed(entry.id, read.error());
        if (tx.now().ms() - entry.changed.ms() < patienceMs)
            return {};
        if (now->kind == QueueKind::ListingEdit)
            TRY_DONE(listings::ListingOperations(tx, Actor::exchange()).notShown(ListingId(now->objectId)));
        return notTaken(tx, now->id, u"confirmed_but_not_shown"_s);
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
        const auto oldest = std::min_element(entries.begin(), entries.end(), [](const auto &one, const auto &other) {
            return one.changed < other.changed;
        });
        TRY_DONE(readModified(round, oldest->changed.plusMs(-overlapMs)));
        entries = TRY(entriesIn(round, QueueState::Awaiting, isOld));
    }
    for (const journal::QueueEntry &entry : entries.mid(0, oneByOne))
        TRY_DONE(confirmOne(round, entry));
    return {};
}

} // namespace kramar::exchange
