// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/brake.h"

#include "base/terms.h"
#include "journal/queue.h"
#include "stores/store_operations.h"

#include <QHash>
#include <QSet>

using namespace Qt::StringLiterals;

namespace kramar::exchange {

namespace {

struct Move {
    QueueEntryId entry;
    qint64 act = 0;
    int version = 1;
    QString intent, field, base;
    std::optional<qint64> price, quantity;
    QString status, presence;

    bool takesAway() const
    {
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
        return before > 0 && qAbs(*price - before) * 100 > before * percent;
    }
};

Result<QList<Move>> movesDue(storage::Transaction &tx, StoreId store)
{
    QList<Move> moves = TRY(tx.db().list(
        u"SELECT q.id, q.act_id, q.version, q.intent, e.field, e.base, l.price_minor, l.quantity, l.status, l.presence "
        "FROM queue_entry q JOIN listing_edit e ON e.listing_id = q.object_id JOIN listing l ON l.id = q.object_id "
        "WHERE q.store_id = ? AND q.kind = 'listing_edit' AND q.state = 'waiting' AND q.not_before_ms <= ? "
        "AND e.field IN ('price', 'quantity', 'status', 'presence')"_s,
        {store, tx.now()}, [](const storage::Row &row) {
            return Move{.entry = row.id<QueueEntryId>(0),
                        .act = row.number(1),
                        .version = static_cast<int>(row.number(2)),
                        .intent = row.text(3),
                        .field = row.text(4),
                        .base = row.text(5),
                        .price = row.maybeNumber(6),
                        .quantity = row.maybeNumber(7),
                        .status = row.text(8),
                        .presence = row.text(9)};
        }));
    moves.removeIf([](const Move &move) { return move.intent == journal::Queue::brakeNote(move.version); });
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
    const QList<Move> moves = TRY(movesDue(tx, store));
    if (moves.size() < 2) // one change is what a person has just typed
        return 0;
    const qint64 fewest = TRY(figure(tx, store, u"brake_listings"_s, 20));
    const qint64 percent = TRY(figure(tx, store, u"brake_percent"_s, 10));
    const qint64 pricePercent = TRY(figure(tx, store, u"brake_price_percent"_s, 50));
    const qint64 all =
        TRY(tx.db().firstNumber(u"SELECT count(*) FROM listing WHERE store_id = ?"_s, {store})).value_or(0);

    QSet<QueueEntryId> takenAway;
    QHash<qint64, QSet<QueueEntryId>> pricesOfAct;
    for (const Move &move : moves) {
        if (move.takesAway())
            takenAway.insert(move.entry);
        if (move.movesPrice(pricePercent))
            pricesOfAct[move.act].insert(move.entry);
    }
    QSet<QueueEntryId> held;
    if (takenAway.size() >= fewest && takenAway.size() * 100 >= all * percent)
        held.unite(takenAway);
    for (const QSet<QueueEntryId> &entries : std::as_const(pricesOfAct)) {
        if (entries.size() > 1)
            held.unite(entries);
    }
    for (const QueueEntryId entry : std::as_const(held))
        TRY_DONE(journal::Queue(tx).brake(entry));
    return static_cast<int>(held.size());
}

} // namespace kramar::exchange
