// SPDX-License-Identifier: GPL-3.0-or-later
// A bulk edit of the whole catalogue: what is seen first, counted, done and taken back.
#include "listings/bulk_edit.h"
#include "tests/bench/benches.h"
#include "tests/bench/desk.h"
#include "tests/bench/floor_edits.h"

#include <QThread>

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
    for (int i = 0; i < std::min(3, wishes.runs); ++i)
        addFloorOfEdits(floor, books, folders, FloorOf::Listings);
    Desk desk(shop, folder);
    const QList<qint64> ids = answer(desk.kramar().listings().ids({}));
    listings::BulkEdit bulk(desk.kramar().database(), desk.kramar().session());
    for (int i = 0; i < std::min(3, wishes.runs); ++i)
        runOnce(desk, bulk, ids, times);
    const Figure ratio =
        ratioTo(floor, times.apply, u"ratio, bulk edit of %1 listings, to the floor of the same rows"_s.arg(count));
    for (const Figure &figure : {times.window, times.survey, ratio, times.apply, floor, times.waited, times.undo})
        figures.add(figure);
}

} // namespace kramar::bench
