// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/floor_edits.h"

#include "base/money.h"
#include "tests/bench/plain_sqlite.h"

#include <QFile>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace kramar::bench {

namespace {

struct Moved {
    qint64 listing = 0;
    std::optional<qint64> product{}; // whose entry in the list moves with it
    qint64 price = 0;
};

// A product's entry counts with the first of its listings.
QList<Moved> movedIn(PlainSqlite &db, FloorOf of)
{
    QList<Moved> moved;
    const bool ofList = of == FloorOf::PriceList;
    const qint64 to = db.number("SELECT max(id) FROM listing");
    PlainSqlite::Statement priceOf(
        db, ofList ? "SELECT price_minor FROM listing WHERE id = ? AND is_variation = 0 AND EXISTS (SELECT 1 FROM "
                     "price_entry e WHERE e.price_list_id = 1 AND e.product_id = listing.product_id)"
                   : "SELECT price_minor FROM listing WHERE id = ? AND is_variation = 0");
    PlainSqlite::Statement productOf(db, "SELECT product_id FROM listing WHERE id = ? AND NOT EXISTS (SELECT 1 FROM "
                                         "listing other WHERE other.product_id = listing.product_id AND "
                                         "other.is_variation = 0 AND other.id < listing.id)");
    for (qint64 id = db.number("SELECT min(id) FROM listing"); id <= to; ++id) {
        const auto price = (priceOf << id).go();
        if (price.value_or(0) > 0)
            moved.append({id, ofList ? (productOf << id).go() : std::nullopt, *price * 107 / 100});
    }
    return moved;
}

void write(PlainSqlite &db, const QList<Moved> &moved)
{
    db.run("BEGIN IMMEDIATE");
    db.run("INSERT INTO act (id, at_ms, actor_kind, actor_name, kind) VALUES (1000000000, 1, 'person', 'x', 'x')");
    {
        PlainSqlite::Statement update(db, "UPDATE listing SET price_minor = ? WHERE id = ?");
        PlainSqlite::Statement history(db, "INSERT INTO history (act_id, entity, entity_id, field, old_value, "
                                           "new_value) VALUES (1000000000, ?, ?, ?, ?, ?)");
        PlainSqlite::Statement edit(db, "INSERT INTO listing_edit (listing_id, field, base, version, changed_ms) "
                                        "VALUES (?, 'price', ?, 1, 1)");
        PlainSqlite::Statement queue(
            db, "INSERT INTO queue_entry (store_id, kind, object_id, prom_id, intent_key, state, not_before_ms, "
                "created_ms, changed_ms, act_id) VALUES (1, 'listing_edit', ?, ?, ?, 'waiting', 1, 1, 1, 1000000000)");
        PlainSqlite::Statement entry(
            db, "UPDATE price_entry SET price_minor = ? WHERE price_list_id = 1 AND product_id = ?");
        for (const Moved &one : moved) {
            const QString text = decimalText(one.price, 2, false);
            if (one.product) {
                (entry << one.price << *one.product).go();
                (history << u"product"_s << *one.product << u"list_price.1"_s << text << text).go();
            }
            (update << one.price << one.listing).go();
            (history << u"listing"_s << one.listing << u"price"_s << text << text).go();
            (edit << one.listing << text).go();
            (queue << one.listing << one.listing << QUuid::createUuid().toString(QUuid::WithoutBraces)).go();
        }
    }
    db.run("COMMIT");
}

} // namespace

void addFloorOfEdits(Figure &figure, const QString &books, Folders &folders, FloorOf of)
{
    const QString copy = folders.fresh() + u".db"_s;
    if (!QFile::copy(books, copy))
        qFatal("the books cannot be copied");
    {
        PlainSqlite db(copy);
        const QList<Moved> moved = movedIn(db, of);
        const double started = nowMs();
        write(db, moved);
        figure.runs.append(nowMs() - started);
        figure.note = u"%1 listings"_s.arg(moved.size());
    }
    for (const QString &tail : {u""_s, u"-wal"_s, u"-shm"_s})
        QFile::remove(copy + tail);
}

Figure ratioTo(const Figure &floor, const Figure &work, const QString &name)
{
    Figure ratio{.name = name, .unit = u"×"_s, .aim = 0.5, .aimIsLeast = true};
    for (qsizetype i = 0; i < work.runs.size(); ++i)
        ratio.runs.append(floor.runs[i] / work.runs[i]);
    return ratio;
}

} // namespace kramar::bench
