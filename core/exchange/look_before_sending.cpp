// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/actions.h"
#include "exchange/read_entry.h"
#include "exchange/read_modified.h"
#include "exchange/watermark.h"
#include "stores/conflict_rule.h"

namespace kramar::exchange {

namespace {

// More listings than this are read as a list of what was modified, fewer one by one.
constexpr qsizetype oneByOne = 20;
// Prom needs up to 20 minutes and more to show a change (prom-api §1.2).
constexpr qint64 overlapMs = 30 * 60'000;

struct Look {
    stores::ConflictRule rule{};
    Watermark read;
};

} // namespace

// The next pass would find a change of somebody else's only after ours has gone over it.
Result<std::optional<journal::Queue::Seen>> lookBeforeSending(Round &round)
{
    const Look look = TRY(round.read([&round](storage::Connection &db) -> Result<Look> {
        return Look{TRY(stores::conflictRule(db, round.storeId())),
                    TRY(readWatermark(db, round.storeId(), ActionKind::Listings))};
    }));
    if (round.store().mode != StoreMode::Production || look.rule == stores::ConflictRule::Ours)
        return std::nullopt;
    const QList<journal::QueueEntry> due =
        TRY(entriesIn(round, QueueState::Waiting, [now = round.now()](const journal::QueueEntry &entry) {
            return entry.kind == QueueKind::ListingEdit && entry.notBefore <= now;
        }));
    journal::Queue::Seen seen;
    for (const journal::QueueEntry &entry : due)
        seen.insert(entry.id, entry.version);
    if (due.size() > oneByOne && look.read.value) {
        TRY_DONE(readModified(round, look.read.value->plusMs(-overlapMs)));
        return seen;
    }
    for (const journal::QueueEntry &entry : due) {
        // What is wrong with one of them its sending will meet, and tell.
        const Done read = readObjectOf(round, entry);
        if (!read && endsRound(read.error()))
            return read.error();
    }
    return seen;
}

} // namespace kramar::exchange
