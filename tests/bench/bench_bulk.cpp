// SPDX-License-Identifier: GPL-3.0-or-later
// A bulk edit of the whole catalogue: what is seen first, counted, done and taken back.
#include "listings/bulk_edit.h"
#include "tests/bench/benches.h"
#include "tests/bench/desk.h"
#include "tests/bench/plain_sqlite.h"

#include <QFile>
#include <QThread>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace kramar::bench {

namespace {

listings::Recipe sevenPercentUp()
{
    listings::Recipe recipe;
    recipe.price = listings::PriceRule{.hundredths = 7'00,
                                       .rounding = {listings::Rounding::To::Nine, listings::Fraction::Way::Up}};
    return recipe;
}

struct Times {
    Figure window, survey, apply, waited, undo;
};

void runOnce(Desk &desk, listings::BulkEdit &bulk, const QList<qint64> &ids, Times &times)
{
    const listings::Recipe recipe = sevenPercentUp();
    const auto effort = std::make_shared<listings::Effort>();
    double started = nowMs();
    for (const listings::BulkRow &row : answer(bulk.rows(ids.mid(0, 40))))
        (void)listings::planOf(recipe, row, bulk.today());
    times.window.runs.append(nowMs() - started);

    started = nowMs();
    const listings::BulkSurvey survey = answer(bulk.survey(ids, recipe, {}, effort));
    times.survey.runs.append(nowMs() - started);

    started = nowMs();
    const auto applying = bulk.apply(recipe, {}, survey.seen, 0, effort);
    QThread::msleep(50);
    const double asked = nowMs();
    const auto small =
        desk.kramar().listings().edit(ListingId(ids.last()), {{QString(listing_field::inStock), u"true"_s}}, 0);
    const listings::BulkDone done = answer(applying);
    times.apply.runs.append(nowMs() - started);
    const ActId smallAct = answer(small);
    times.waited.runs.append(nowMs() - asked);
    times.apply.note = u"%1 changed"_s.arg(done.changed);

    started = nowMs();
    const QStringList kept = answer(desk.kramar().listings().undo(done.act, 0)).left;
    times.undo.runs.append(nowMs() - started);
    if (done.changed != survey.seen.size() || !kept.isEmpty())
        qFatal("the bulk edit did not do what was asked");
    if (smallAct != ActId())
        answer(desk.kramar().listings().undo(smallAct, 0));
}

// The least work that writes the same rows: prepared statements of the C API, one durable commit. Nothing is planned,
// compared or checked, and what is there is not read.
double floorOf(const QString &path, qint64 &rows)
{
    PlainSqlite db(path);
    const qint64 from = db.number("SELECT min(id) FROM listing");
    const qint64 to = db.number("SELECT max(id) FROM listing");
    QList<std::pair<qint64, qint64>> prices;
    {
        PlainSqlite::Statement known(db, "SELECT price_minor FROM listing WHERE id = ? AND is_variation = 0");
        for (qint64 id = from; id <= to; ++id) {
            if (const auto price = (known << id).go(); price.value_or(0) > 0)
                prices.append({id, *price * 107 / 100});
        }
    }
    const double started = nowMs();
    db.run("BEGIN IMMEDIATE");
    db.run("INSERT INTO act (id, at_ms, actor_kind, actor_name, kind) VALUES (1000000000, 1, 'person', 'x', 'x')");
    {
        PlainSqlite::Statement update(db, "UPDATE listing SET price_minor = ? WHERE id = ?");
        PlainSqlite::Statement history(db, "INSERT INTO history (act_id, entity, entity_id, field, old_value, "
                                           "new_value) VALUES (1000000000, 'listing', ?, 'price', ?, ?)");
        PlainSqlite::Statement edit(db, "INSERT INTO listing_edit (listing_id, field, base, version, changed_ms) "
                                        "VALUES (?, 'price', ?, 1, 1)");
        PlainSqlite::Statement queue(
            db, "INSERT INTO queue_entry (store_id, kind, object_id, prom_id, intent_key, state, not_before_ms, "
                "created_ms, changed_ms, act_id) VALUES (1, 'listing_edit', ?, ?, ?, 'waiting', 1, 1, 1, 1000000000)");
        for (const auto &[id, price] : std::as_const(prices)) {
            (update << price << id).go();
            const QString text = decimalText(price, 2, false);
            (history << id << text << text).go();
            (edit << id << text).go();
            (queue << id << id << QUuid::createUuid().toString(QUuid::WithoutBraces)).go();
        }
    }
    db.run("COMMIT");
    rows = prices.size();
    return nowMs() - started;
}

} // namespace

void benchBulk(const Wishes &wishes, Figures &figures)
{
    Folders folders(wishes.where);
    Shop shop(wishes.large, 0);
    const QString folder = folders.fresh();
    {
        Desk desk(shop, folder);
        desk.round({ActionKind::BaseData, ActionKind::Groups, ActionKind::Listings});
    }
    const QString books = folder + u"/kramar.db"_s;
    const QString count = QString::number(wishes.large);
    Figure floor{.name = u"floor: the same rows by SQLite alone, in one commit"_s};
    Times times;
    times.window = {.name = u"bulk edit of %1 listings: first window of the preview"_s.arg(count), .aim = 100};
    times.survey = {.name = u"bulk edit of %1 listings: all of it counted"_s.arg(count)};
    times.apply = {.name = u"bulk edit of %1 listings: done, with history and queue, in one commit"_s.arg(count)};
    times.waited = {.name = u"an edit that was asked for 50 ms after its begin: waited"_s};
    times.undo = {.name = u"bulk edit of %1 listings: undone"_s.arg(count)};
    for (int i = 0; i < std::min(3, wishes.runs); ++i) {
        const QString copy = folders.fresh() + u".db"_s;
        if (!QFile::copy(books, copy))
            qFatal("the books cannot be copied");
        qint64 rows = 0;
        floor.runs.append(floorOf(copy, rows));
        floor.note = u"%1 changed"_s.arg(rows);
        for (const QString &tail : {u""_s, u"-wal"_s, u"-shm"_s})
            QFile::remove(copy + tail);
    }
    Desk desk(shop, folder);
    const QList<qint64> ids = answer(desk.kramar().listings().ids({}));
    listings::BulkEdit bulk(desk.kramar().database(), desk.kramar().session());
    for (int i = 0; i < std::min(3, wishes.runs); ++i)
        runOnce(desk, bulk, ids, times);
    Figure ratio{.name = u"ratio, bulk edit of %1 listings, to the floor of the same rows"_s.arg(count),
                 .unit = u"×"_s,
                 .aim = 0.5,
                 .aimIsLeast = true};
    for (qsizetype i = 0; i < times.apply.runs.size(); ++i)
        ratio.runs.append(floor.runs[i] / times.apply.runs[i]);
    for (const Figure &figure : {times.window, times.survey, ratio, times.apply, floor, times.waited, times.undo})
        figures.add(figure);
}

} // namespace kramar::bench
