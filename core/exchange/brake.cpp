// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/brake.h"

#include "base/terms.h"
#include "listings/braking.h"
#include "listings/fields.h"
#include "stores/send_switches.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace kramar::exchange {

namespace {

// A listing with an edit that waits, or that the brake holds already.
struct Move {
    QueueEntryId entry;
    bool waits = false; // else the brake holds it already
    Currency currency;
    listings::ListingValues before, wanted;
};

// A text that cannot be read is an unknown value: it stops nothing.
void take(listings::ListingValues &values, const QString &field, const std::optional<QString> &text, Currency currency)
{
    if (!listings::assign(field, text, currency, values))
        (void)listings::assign(field, std::nullopt, currency, values);
}

// Of all that waits, also for the end of an undo bar's delay, and of what the brake holds: whatever made them. What
// Prom has taken and only has to show is not sent again, and holds up nothing.
Result<QList<Move>> movesOf(storage::Connection &db, StoreId store)
{
    QList<Move> moves;
    TRY_DONE(db.each(
        u"SELECT q.id, q.state, q.version, q.intent, e.field, e.base, l.price_minor, l.quantity, l.status, l.presence, "
        "l.currency, l.discount, l.prices "
        "FROM queue_entry q JOIN listing_edit e ON e.listing_id = q.object_id JOIN listing l ON l.id = q.object_id "
        "WHERE q.store_id = ? AND q.kind = 'listing_edit' AND (q.state = 'waiting' OR (q.state = 'held' AND "
        "q.error_kind = ?)) AND e.in_conflict = 0 AND (e.confirmed_version IS NULL OR e.confirmed_version <> "
        "e.version) "
        "AND e.field IN ('price', 'quantity', 'status', 'presence', 'discount', 'prices') AND NOT "_s +
            stores::isKeptHere(u"e.field"_s, u"q.store_id"_s) + u" ORDER BY q.id"_s,
        {store, errorCode(Error::Kind::Conflict)}, [&moves](const storage::Row &row) -> Done {
            const bool waits = queueStateOf(row.text(1)) == QueueState::Waiting;
            const bool letGo = row.text(3) == journal::Queue::brakeNote(static_cast<int>(row.number(2)));
            if (waits && letGo)
                return {};
            const auto entry = row.id<QueueEntryId>(0);
            if (moves.isEmpty() || moves.last().entry != entry) {
                Move move{.entry = entry, .waits = waits, .currency = row.currency(10), .before = {}, .wanted = {}};
                move.wanted.price = row.maybeMoney(6, 10);
                move.wanted.quantity = row.maybeQuantity(7);
                move.wanted.status = row.maybeText(8);
                move.wanted.presence = row.maybeText(9);
                take(move.wanted, QString(listing_field::discount), row.maybeText(11), move.currency);
                take(move.wanted, QString(listing_field::prices), row.maybeText(12), move.currency);
                move.before = move.wanted;
                moves.append(move);
            }
            take(moves.last().before, row.text(4), row.maybeText(5), moves.last().currency);
            return {};
        }));
    return moves;
}

} // namespace

Result<QHash<QueueEntryId, journal::Brake>> weighBrake(storage::Connection &db, StoreId store)
{
    QHash<QueueEntryId, journal::Brake> held;
    const QList<Move> moves = TRY(movesOf(db, store));
    if (moves.isEmpty())
        return held;
    const listings::BrakeFigures figures = TRY(listings::brakeFigures(db, store));
    const qint64 all = TRY(db.firstNumber(u"SELECT count(*) FROM listing WHERE store_id = ?"_s, {store})).value_or(0);

    QSet<QueueEntryId> takenAway;
    for (const Move &move : moves) {
        if (listings::takesAway(move.before, move.wanted))
            takenAway.insert(move.entry);
    }
    const bool much = figures.isMuch(takenAway.size(), all);
    for (const Move &move : moves) {
        if (!move.waits)
            continue;
        if (listings::movesPrice(move.before, move.wanted, figures.pricePercent))
            held.insert(move.entry, journal::Brake::Price);
        else if (much && takenAway.contains(move.entry))
            held.insert(move.entry, journal::Brake::Amount);
    }
    return held;
}

Result<int> applyBrake(storage::Transaction &tx, StoreId store)
{
    const QHash<QueueEntryId, journal::Brake> held = TRY(weighBrake(tx.db(), store));
    for (auto entry = held.cbegin(); entry != held.cend(); ++entry)
        TRY_DONE(journal::Queue(tx).brake(entry.key(), entry.value()));
    return static_cast<int>(held.size());
}

Result<int> BrakeWatch::apply(storage::Transaction &tx, StoreId store)
{
    const qint64 last = TRY(tx.db().firstNumber(u"SELECT max(id) FROM act"_s)).value_or(0);
    if (m_lastAct == last)
        return 0;
    const int held = TRY(applyBrake(tx, store));
    m_lastAct = last;
    return held;
}

} // namespace kramar::exchange
