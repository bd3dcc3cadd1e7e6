// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/actions.h"
#include "exchange/read_entry.h"
#include "exchange/read_modified.h"
#include "exchange/watermark.h"
#include "stores/conflict_rule.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace kramar::exchange {

namespace {

// More listings than this are read as a list of what was modified, fewer one by one.
constexpr qsizetype oneByOne = 20;
// Prom needs up to 20 minutes and more to show a change (prom-api §1.2).
constexpr qint64 overlapMs = 30 * 60'000;

struct Look {
    stores::ConflictRule rule{};
    Watermark read;
    // Waiting entries that leave before all others; and those of them that take more along than what was counted.
    QSet<QueueEntryId> urgent, laden;
};

Result<Look> lookOf(storage::Connection &db, StoreId store)
{
    Look look{.rule = TRY(stores::conflictRule(db, store)),
              .read = TRY(readWatermark(db, store, ActionKind::Listings)),
              .urgent = {},
              .laden = {}};
    TRY_DONE(db.each(u"SELECT q.id, count(e.field) FROM queue_entry q LEFT JOIN listing_edit e "
                     "ON e.listing_id = q.object_id AND e.field NOT IN ('quantity', 'presence') "
                     "WHERE q.store_id = ? AND q.kind = 'listing_edit' AND q.state = 'waiting' AND q.urgent = 1 "
                     "GROUP BY q.id"_s,
                     {store}, [&look](const storage::Row &row) -> Done {
                         look.urgent.insert(row.id<QueueEntryId>(0));
                         if (row.number(1) > 0)
                             look.laden.insert(row.id<QueueEntryId>(0));
                         return {};
                     }));
    return look;
}

// It waits until it can be looked at, and says why.
Done postpone(Round &round, const journal::QueueEntry &entry, const Error &why)
{
    return round.write([&](storage::Transaction &tx) -> Done {
        const auto now = TRY(journal::queueEntry(tx.db(), entry.id));
        return now && now->state == QueueState::Waiting ? journal::Queue(tx).later(entry.id, why) : Done{};
    });
}

} // namespace

// The next pass would find a change of somebody else's only after ours has gone over it.
Result<std::optional<journal::Queue::Seen>> lookBeforeSending(Round &round, journal::Queue::Which which)
{
    const Look look =
        TRY(round.read([&round](storage::Connection &db) -> Result<Look> { return lookOf(db, round.storeId()); }));
    if (round.store().mode != StoreMode::Production || look.rule == stores::ConflictRule::Ours)
        return std::nullopt;
    const bool all = which == journal::Queue::Which::All;
    const QList<journal::QueueEntry> due =
        TRY(entriesIn(round, QueueState::Waiting, [&, now = round.now()](const journal::QueueEntry &entry) {
            return entry.kind == QueueKind::ListingEdit && entry.notBefore <= now &&
                   (all || look.laden.contains(entry.id));
        }));
    journal::Queue::Seen seen;
    for (const journal::QueueEntry &entry : due)
        seen.insert(entry.id, entry.version);
    if (due.size() > oneByOne && look.read.value) {
        TRY_DONE(readModified(round, look.read.value->plusMs(-overlapMs)));
        return seen;
    }
    for (const journal::QueueEntry &entry : due) {
        const Done read = readObjectOf(round, entry);
        if (!read && endsRound(read.error()))
            return read.error();
        // That Prom has it no more its sending will meet, and tell. Goods that are gone wait for no look.
        if (read || read.error().kind == Error::Kind::NotFound || look.urgent.contains(entry.id))
            continue;
        TRY_DONE(postpone(round, entry, read.error()));
        seen.remove(entry.id);
    }
    return seen;
}

} // namespace kramar::exchange
