// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/brake.h"

#include "base/terms.h"
#include "listings/fields.h"
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

// A listing with an edit that waits, or that the brake holds already: what is wanted, and the base of what is edited.
struct Move {
    QueueEntryId entry;
    bool waits = false; // else the brake holds it already
    Currency currency;
    listings::ListingValues wanted;
    QHash<QString, std::optional<QString>> bases;

    bool edits(QLatin1StringView field) const { return bases.contains(field); }
    std::optional<QString> base(QLatin1StringView field) const { return bases.value(field); }
    bool takesAway() const;
    bool movesPrice(qint64 percent) const;
    listings::ListingValues before() const;
};

bool Move::takesAway() const
{
    if (edits(listing_field::status)) {
        const auto base = this->base(listing_field::status);
        if (wanted.status == listing_status::deleted
                ? base != listing_status::deleted
                : base == listing_status::onDisplay && wanted.status != listing_status::onDisplay)
            return true;
    }
    if (edits(listing_field::presence) && wanted.presence == presence::notAvailable &&
        base(listing_field::presence) != presence::notAvailable)
        return true;
    return edits(listing_field::quantity) && wanted.quantity == Quantity() &&
           parseDecimal(base(listing_field::quantity).value_or(QString()), 3).value_or(0) > 0;
}

// A text that cannot be read is an unknown value: it stops nothing.
void take(listings::ListingValues &values, QLatin1StringView field, const std::optional<QString> &text,
          Currency currency)
{
    if (!listings::assign(field, text, currency, values))
        (void)listings::assign(field, std::nullopt, currency, values);
}

// What a buyer paid before the edit.
listings::ListingValues Move::before() const
{
    listings::ListingValues values;
    values.price = wanted.price;
    values.discount = wanted.discount;
    values.prices = wanted.prices;
    for (const QLatin1StringView field : {listing_field::price, listing_field::discount, listing_field::prices}) {
        if (edits(field))
            take(values, field, base(field), currency);
    }
    return values;
}

// One piece with the discount taken off, whatever its days are: it may begin at any time.
std::optional<qint64> discounted(const listings::ListingValues &values)
{
    if (!values.price)
        return std::nullopt;
    if (!values.discount)
        return values.price->minor();
    const qint64 off = values.discount->kind == listings::Discount::Kind::Percent
                           ? values.price->percent(values.discount->hundredths).minor()
                           : values.discount->hundredths;
    return values.price->minor() - off;
}

// One piece of those who take so many.
std::optional<qint64> paidFor(const listings::ListingValues &values, Quantity quantity)
{
    const listings::WholesaleStep *step = nullptr;
    for (const listings::WholesaleStep &each : values.prices ? *values.prices : QList<listings::WholesaleStep>()) {
        if (each.from <= quantity && (!step || step->from <= each.from))
            step = &each;
    }
    return step ? std::optional(step->price.minor()) : discounted(values);
}

bool movesBy(std::optional<qint64> before, std::optional<qint64> after, qint64 percent)
{
    return before && after && *before > 0 && part(qAbs(*after - *before), *before) > static_cast<double>(percent);
}

bool Move::movesPrice(qint64 percent) const
{
    if (!edits(listing_field::price) && !edits(listing_field::discount) && !edits(listing_field::prices))
        return false;
    const listings::ListingValues old = before();
    const auto minor = [](const std::optional<Money> &price) {
        return price ? std::optional(price->minor()) : std::nullopt;
    };
    if (movesBy(minor(old.price), minor(wanted.price), percent) ||
        movesBy(discounted(old), discounted(wanted), percent))
        return true;
    for (const auto *steps : {&old.prices, &wanted.prices}) {
        for (const listings::WholesaleStep &step : *steps ? **steps : QList<listings::WholesaleStep>()) {
            if (movesBy(paidFor(old, step.from), paidFor(wanted, step.from), percent))
                return true;
        }
    }
    return false;
}

// Of all that waits, also for the end of an undo bar's delay, and of what the brake holds: whatever made them.
Result<QList<Move>> movesOf(storage::Connection &db, StoreId store)
{
    QList<Move> moves;
    TRY_DONE(db.each(
        u"SELECT q.id, q.state, q.version, q.intent, e.field, e.base, l.price_minor, l.quantity, l.status, l.presence, "
        "l.currency, l.discount, l.prices "
        "FROM queue_entry q JOIN listing_edit e ON e.listing_id = q.object_id JOIN listing l ON l.id = q.object_id "
        "WHERE q.store_id = ? AND q.kind = 'listing_edit' AND (q.state = 'waiting' OR (q.state = 'held' AND "
        "q.error_kind = ?)) AND e.field IN ('price', 'quantity', 'status', 'presence', 'discount', 'prices') "
        "ORDER BY q.id"_s,
        {store, errorCode(Error::Kind::Conflict)}, [&moves](const storage::Row &row) -> Done {
            const bool waits = queueStateOf(row.text(1)) == QueueState::Waiting;
            const bool letGo = row.text(3) == journal::Queue::brakeNote(static_cast<int>(row.number(2)));
            if (waits && letGo)
                return {};
            const auto entry = row.id<QueueEntryId>(0);
            if (moves.isEmpty() || moves.last().entry != entry) {
                Move move{.entry = entry, .waits = waits, .currency = row.currency(10), .wanted = {}, .bases = {}};
                move.wanted.price = row.maybeMoney(6, 10);
                move.wanted.quantity = row.maybeQuantity(7);
                move.wanted.status = row.maybeText(8);
                move.wanted.presence = row.maybeText(9);
                take(move.wanted, listing_field::discount, row.maybeText(11), move.currency);
                take(move.wanted, listing_field::prices, row.maybeText(12), move.currency);
                moves.append(move);
            }
            moves.last().bases.insert(row.text(4), row.maybeText(5));
            return {};
        }));
    return moves;
}

Result<qint64> figure(storage::Connection &db, StoreId store, const QString &key, qint64 byDefault)
{
    const auto text = TRY(stores::storeSetting(db, store, key));
    bool ok = false;
    const qint64 number = text ? text->toLongLong(&ok) : 0;
    return ok && number > 0 ? number : byDefault;
}

} // namespace

Result<QHash<QueueEntryId, journal::Brake>> weighBrake(storage::Connection &db, StoreId store)
{
    QHash<QueueEntryId, journal::Brake> held;
    const QList<Move> moves = TRY(movesOf(db, store));
    if (moves.isEmpty())
        return held;
    const qint64 fewest = TRY(figure(db, store, u"brake_listings"_s, 20));
    const qint64 percent = TRY(figure(db, store, u"brake_percent"_s, 10));
    const qint64 pricePercent = TRY(figure(db, store, u"brake_price_percent"_s, 50));
    const qint64 all = TRY(db.firstNumber(u"SELECT count(*) FROM listing WHERE store_id = ?"_s, {store})).value_or(0);

    QSet<QueueEntryId> takenAway;
    for (const Move &move : moves) {
        if (move.takesAway())
            takenAway.insert(move.entry);
    }
    const bool much =
        takenAway.size() >= fewest && (all == 0 || part(takenAway.size(), all) >= static_cast<double>(percent));
    for (const Move &move : moves) {
        if (!move.waits)
            continue;
        if (move.movesPrice(pricePercent))
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

} // namespace kramar::exchange
