// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/brake.h"

#include "base/terms.h"
#include "listings/braking.h"
#include "listings/fields.h"
#include "listings/passing_edits.h"
#include "stores/send_switches.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace kramar::exchange {

namespace {

// A listing with an edit that waits, or that the brake holds already, or that passes an entry that stands still.
struct Move {
    QueueEntryId entry;
    bool waits = false; // else its entry is held already, or failed
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
        "WHERE q.store_id = ? AND q.kind = 'listing_edit' AND q.state IN ('waiting', 'held', 'failed') "
        "AND (q.state = 'waiting' OR (q.state = 'held' AND q.error_kind = ?) OR "_s +
            listings::passes() +
            u") AND e.in_conflict = 0 AND (e.confirmed_version IS NULL OR e.confirmed_version <> "
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

struct Weighed {
    QHash<QueueEntryId, journal::Brake> toHold;
    QSet<QueueEntryId> tooMuch; // of all that is looked at, if too much of the store is taken away
};

Result<Weighed> weigh(storage::Connection &db, StoreId store)
{
    Weighed weighed;
    const QList<Move> moves = TRY(movesOf(db, store));
    if (moves.isEmpty())
        return weighed;
    const listings::BrakeFigures figures = TRY(listings::brakeFigures(db, store));
    const qint64 all = TRY(db.firstNumber(u"SELECT count(*) FROM listing WHERE store_id = ?"_s, {store})).value_or(0);
    QSet<QueueEntryId> takenAway;
    for (const Move &move : moves) {
        if (listings::takesAway(move.before, move.wanted))
            takenAway.insert(move.entry);
    }
    if (figures.isMuch(takenAway.size(), all))
        weighed.tooMuch = takenAway;
    for (const Move &move : moves) {
        if (!move.waits)
            continue;
        if (listings::movesPrice(move.before, move.wanted, figures.pricePercent))
            weighed.toHold.insert(move.entry, journal::Brake::Price);
        else if (weighed.tooMuch.contains(move.entry))
            weighed.toHold.insert(move.entry, journal::Brake::Amount);
    }
    return weighed;
}

Done hold(storage::Transaction &tx, const QHash<QueueEntryId, journal::Brake> &entries)
{
    for (auto entry = entries.cbegin(); entry != entries.cend(); ++entry)
        TRY_DONE(journal::Queue(tx).brake(entry.key(), entry.value()));
    return {};
}

} // namespace

Result<QHash<QueueEntryId, journal::Brake>> weighBrake(storage::Connection &db, StoreId store)
{
    return TRY(weigh(db, store)).toHold;
}

Result<int> applyBrake(storage::Transaction &tx, StoreId store)
{
    const Weighed weighed = TRY(weigh(tx.db(), store));
    TRY_DONE(hold(tx, weighed.toHold));
    return static_cast<int>(weighed.toHold.size());
}

Result<int> BrakeWatch::apply(storage::Transaction &tx, StoreId store)
{
    const qint64 last = TRY(tx.db().firstNumber(u"SELECT max(id) FROM act"_s)).value_or(0);
    if (m_lastAct == last)
        return 0;
    const Weighed weighed = TRY(weigh(tx.db(), store));
    TRY_DONE(hold(tx, weighed.toHold));
    m_tooMuch = weighed.tooMuch;
    m_lastAct = last;
    return static_cast<int>(weighed.toHold.size());
}

} // namespace kramar::exchange
