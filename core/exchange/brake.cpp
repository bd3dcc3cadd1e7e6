// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/brake.h"

#include "base/terms.h"
#include "journal/queue.h"
#include "stores/store_operations.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace kramar::exchange {

namespace {

// In percent. Not in whole numbers: a setting may be any of them.
double part(qint64 of, qint64 whole)
{
    return static_cast<double>(of) * 100 / static_cast<double>(whole);
}

struct Move {
    QueueEntryId entry;
    bool waits = false; // else the brake holds it already
    QString field, base;
    std::optional<qint64> price, quantity;
    QString status, presence;

    bool takesAway() const
    {
        if (field == listing_field::status && status == listing_status::deleted)
            return base != listing_status::deleted;
        if (field == listing_field::status)
            return base == listing_status::onDisplay && status != listing_status::onDisplay;
        if (field == listing_field::presence)
            return base != presence::notAvailable && this->presence == presence::notAvailable;
        return field == listing_field::quantity && quantity == 0 && parseDecimal(base, 3).value_or(0) > 0;
    }
    bool movesPrice(qint64 percent) const
    {
        if (field != listing_field::price || !price)
            return false;
        const qint64 before = parseDecimal(base, 2).value_or(0);
        return before > 0 && part(qAbs(*price - before), before) > static_cast<double>(percent);
    }
};

// Of all that waits, also for the end of an undo bar's delay, and of what the brake holds: whatever made them.
Result<QList<Move>> movesOf(storage::Transaction &tx, StoreId store)
{
    QList<Move> moves;
    TRY_DONE(tx.db().each(
        u"SELECT q.id, q.state, q.version, q.intent, e.field, e.base, l.price_minor, l.quantity, l.status, l.presence "
        "FROM queue_entry q JOIN listing_edit e ON e.listing_id = q.object_id JOIN listing l ON l.id = q.object_id "
        "WHERE q.store_id = ? AND q.kind = 'listing_edit' AND (q.state = 'waiting' OR (q.state = 'held' AND "
        "q.error_kind = ?)) AND e.field IN ('price', 'quantity', 'status', 'presence')"_s,
        {store, errorCode(Error::Kind::Conflict)}, [&moves](const storage::Row &row) -> Done {
            const bool waits = queueStateOf(row.text(1)) == QueueState::Waiting;
            const bool letGo = row.text(3) == journal::Queue::brakeNote(static_cast<int>(row.number(2)));
            if (waits && letGo)
                return {};
            moves.append({.entry = row.id<QueueEntryId>(0),
                          .waits = waits,
                          .field = row.text(4),
                          .base = row.text(5),
                          .price = row.maybeNumber(6),
                          .quantity = row.maybeNumber(7),
                          .status = row.text(8),
                          .presence = row.text(9)});
            return {};
        }));
    return moves;
}

Result<qint64> figure(storage::Transaction &tx, StoreId store, const QString &key, qint64 byDefault)
{
    const auto text = TRY(stores::storeSetting(tx.db(), store, key));
    bool ok = false;
    const qint64 number = text ? text->toLongLong(&ok) : 0;
    return ok && number > 0 ? number : byDefault;
}

} // namespace

Result<int> applyBrake(storage::Transaction &tx, StoreId store)
{
    const QList<Move> moves = TRY(movesOf(tx, store));
    if (moves.isEmpty())
        return 0;
    const qint64 fewest = TRY(figure(tx, store, u"brake_listings"_s, 20));
    const qint64 percent = TRY(figure(tx, store, u"brake_percent"_s, 10));
    const qint64 pricePercent = TRY(figure(tx, store, u"brake_price_percent"_s, 50));
    const qint64 all =
        TRY(tx.db().firstNumber(u"SELECT count(*) FROM listing WHERE store_id = ?"_s, {store})).value_or(0);

    QSet<QueueEntryId> takenAway;
    for (const Move &move : moves) {
        if (move.takesAway())
            takenAway.insert(move.entry);
    }
    const bool much =
        takenAway.size() >= fewest && (all == 0 || part(takenAway.size(), all) >= static_cast<double>(percent));
    QSet<QueueEntryId> held;
    for (const Move &move : moves) {
        const bool price = move.movesPrice(pricePercent);
        if (!move.waits || held.contains(move.entry) || !(price || (much && takenAway.contains(move.entry))))
            continue;
        held.insert(move.entry);
        TRY_DONE(journal::Queue(tx).brake(move.entry, price ? journal::Brake::Price : journal::Brake::Amount));
    }
    return static_cast<int>(held.size());
}

} // namespace kramar::exchange
