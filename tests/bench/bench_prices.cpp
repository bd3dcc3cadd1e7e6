// SPDX-License-Identifier: GPL-3.0-or-later
// A price rule over the whole catalogue: what is seen first, done and taken back, with the listings that follow.
#include "listings/prices.h"
#include "tests/bench/benches.h"
#include "tests/bench/desk.h"
#include "tests/bench/floor_edits.h"

using namespace Qt::StringLiterals;

namespace kramar::bench {

namespace {

const PriceListId retail(1);

struct Times {
    Figure survey, apply, undo, align;
};

// The price of each product's first listing, in the list.
void fill(Desk &desk, listings::Prices &prices)
{
    const auto entries = answer(desk.kramar().database().read([](storage::Connection &db) {
        return db.list(u"SELECT product_id, min(price_minor) FROM listing WHERE product_id IS NOT NULL "
                       u"AND price_minor > 0 AND is_variation = 0 GROUP BY product_id"_s,
                       {}, [](const storage::Row &row) {
                           return products::EntryChange{row.id<ProductId>(0), decimalText(row.number(1), 2, false)};
                       });
    }));
    answer(prices.set(retail, entries, 0));
    const auto stores = answer(desk.kramar().database().read([](storage::Connection &db) {
        return db.list(u"SELECT id FROM store"_s, {}, [](const storage::Row &row) { return row.id<StoreId>(0); });
    }));
    listings::PriceListTerms terms{.name = u"Retail"_s, .stores = stores};
    answer(prices.change(retail, terms, 0, std::make_shared<listings::Effort>()));
}

void runOnce(listings::Prices &prices, const QList<qint64> &ids, Times &times)
{
    listings::ListRule rule{.from = listings::ListRule::From::OwnPrice};
    rule.price = listings::PriceRule{.hundredths = 7'00,
                                     .rounding = {listings::Rounding::To::Nine, listings::Fraction::Way::Up}};
    const auto effort = std::make_shared<listings::Effort>();
    double started = nowMs();
    const listings::RuleSurvey survey = answer(prices.survey(retail, rule, ids, effort));
    times.survey.runs.append(nowMs() - started);

    started = nowMs();
    const listings::Prices::Changed done = answer(prices.apply(retail, rule, survey.changing, 0, effort));
    times.apply.runs.append(nowMs() - started);
    times.apply.note = u"%1 prices, %2 listings"_s.arg(done.entries).arg(done.listings);

    started = nowMs();
    (void)answer(prices.differences(retail, effort));
    times.align.runs.append(nowMs() - started);

    started = nowMs();
    const listings::Prices::TakenBack back = answer(prices.undo(done.act, 0));
    times.undo.runs.append(nowMs() - started);
    if (done.entries != survey.changing.size() || back.left > 0)
        qFatal("the rule did not do what was asked");
}

} // namespace

void benchPrices(const Wishes &wishes, Figures &figures)
{
    Folders folders(wishes.where);
    Shop shop(wishes.large, 0);
    const QString folder = folders.fresh();
    {
        Desk desk(shop, folder);
        desk.round({ActionKind::BaseData, ActionKind::Groups, ActionKind::Listings});
        fill(desk, desk.kramar().prices());
    }
    const QString count = QString::number(wishes.large);
    Times times;
    times.survey = {.name = u"price rule over the products of %1 listings: all of it seen"_s.arg(count)};
    times.apply = {.name = u"price rule over the products of %1 listings: done, in one commit"_s.arg(count)};
    times.align = {.name = u"price list of %1 listings: compared with Prom"_s.arg(count)};
    times.undo = {.name = u"price rule over the products of %1 listings: undone"_s.arg(count)};
    Figure floor{.name = u"floor: the same rows by SQLite alone, in one commit"_s};
    for (int i = 0; i < std::min(3, wishes.runs); ++i)
        addFloorOfEdits(floor, folder + u"/kramar.db"_s, folders, FloorOf::PriceList);
    Desk desk(shop, folder);
    listings::Prices &prices = desk.kramar().prices();
    const QList<qint64> ids = answer(prices.ids({.list = retail}));
    for (int i = 0; i < std::min(3, wishes.runs); ++i)
        runOnce(prices, ids, times);
    const Figure ratio =
        ratioTo(floor, times.apply, u"ratio, price rule of %1 listings, to the floor of the same rows"_s.arg(count));
    for (const Figure &figure : {times.survey, ratio, times.apply, floor, times.align, times.undo})
        figures.add(figure);
}

} // namespace kramar::bench
