// SPDX-License-Identifier: GPL-3.0-or-later
// The longest time for which the window does not answer while a store is read whole and its page is open.
#include "tests/bench/desk.h"
#include "tests/bench/shop.h"
#include "tests/bench/window/gui_time.h"
#include "tests/bench/window/pages.h"

using namespace Qt::StringLiterals;

namespace kramar::bench {

namespace {

constexpr int restMs = 5000;

} // namespace

void benchImportWithPage(const WindowWishes &wishes, Figures &figures)
{
    Folders folders(wishes.where);
    Shop shop(wishes.imported, wishes.imported / 4);
    const QString folder = folders.fresh();
    {
        Desk desk(shop, folder); // connects the store
    }
    auto app = openWindow(folder);
    answer(app->backend().stores().setToken(StoreId(1), shop.token().toLatin1(), {}));
    exchange::Exchange &exchange = app->backend().exchange();
    exchange.start();
    waitFor([&] { return !app->stores().all().isEmpty(); }, "the store");
    for (const QString &key : {u"orders"_s, u"products"_s})
        openPage(*app, key);
    StallWatch atRest;
    runFor(restMs);
    figures.add({.name = u"floor: longest stall of the window at rest"_s,
                 .runs = {atRest.longestMs()},
                 .note = u"work %1 ms; by others on the machine"_s.arg(atRest.longestWorkMs(), 0, 'f', 1)});

    bool ended = false;
    QObject::connect(&exchange, &exchange::Exchange::roundEnded, &app->window(),
                     [&ended](const exchange::RoundReport &report) {
                         if (report.error)
                             qFatal("the round ended by %s", qPrintable(toLogLine(*report.error)));
                         ended = true;
                     });
    const double started = nowMs();
    StallWatch stalls;
    exchange.sync(StoreId(1), {.actions = {ActionKind::Groups, ActionKind::Orders, ActionKind::Listings}});
    while (!ended)
        runFor(50);
    figures.add(
        {.name =
             u"longest stall while %1 listings and %2 orders are read"_s.arg(wishes.imported).arg(wishes.imported / 4),
         .runs = {stalls.longestMs()},
         .aim = 50,
         .note = u"work %1 ms; the round took %2 s"_s.arg(stalls.longestWorkMs(), 0, 'f', 1)
                     .arg((nowMs() - started) / 1000, 0, 'f', 1)});
}

} // namespace kramar::bench
