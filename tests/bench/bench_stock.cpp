// SPDX-License-Identifier: GPL-3.0-or-later
// From a stock change to the request that tells Prom, with balances of the warehouses sent.
#include "listings/balance_offers.h"
#include "stock/stock.h"
#include "tests/bench/benches.h"
#include "tests/bench/wire.h"

#include <QThread>

using namespace Qt::StringLiterals;

namespace kramar::bench {

namespace {

const WarehouseId mainWarehouse(1);

void count(Desk &desk, ProductId product, qint64 pieces)
{
    desk.write([&](storage::Transaction &tx) {
        return stock::StockOperations(tx, desk.kramar().session().actor())
            .correct(product, mainWarehouse, Quantity::ofWhole(pieces));
    });
}

} // namespace

void benchStock(const Wishes &wishes, Figures &figures)
{
    Folders folders(wishes.where);
    Shop shop(wishes.products, 0);
    const QString folder = folders.fresh();
    {
        Desk desk(shop, folder);
        desk.round({ActionKind::BaseData, ActionKind::Groups, ActionKind::Listings});
        desk.production();
        desk.write([&](storage::Transaction &tx) -> Done {
            TRY(tx.db().run(u"UPDATE exchange_action SET enabled = 0 WHERE action <> 'send_queue'"_s));
            TRY_DONE(listings::BalanceOffers(tx, desk.kramar().session().actor())
                         .setPolicy(desk.store(), {.fromWarehouses = true}));
            return {};
        });
    }
    Desk desk(shop, folder, true);
    desk.kramar().exchange().start();
    QThread::msleep(500); // the runner looks at its plan
    const QList<qint64> products = must(desk.kramar().database().readNow([&](storage::Connection &db) {
        return db.list(u"SELECT product_id FROM listing WHERE is_variation = 0 AND product_id IS NOT NULL "
                       "AND status = 'on_display' ORDER BY id LIMIT ?"_s,
                       {wishes.runs * 3}, [](const storage::Row &row) { return row.number(0); });
    }));
    Figure calm{.name = u"from a stock change to its request"_s};
    calm.aim = 1'000;
    Figure busy{.name = u"from a stock change to its request, while a round reads everything"_s};
    busy.aim = 1'000;
    qsizetype next = 0;
    const auto countOne = [&](Figure &figure) {
        shop.forget();
        const double started = nowMs();
        count(desk, ProductId(products[next]), 3 + next);
        ++next;
        figure.runs.append(waitForArrival(shop) - started);
    };
    for (int i = 0; i < wishes.runs * 2; ++i) {
        waitForRest(desk);
        countOne(calm);
    }
    figures.add(calm);
    for (int i = 0; i < wishes.runs; ++i) {
        waitForRest(desk);
        desk.write([](storage::Transaction &tx) -> Done {
            TRY(tx.db().run(u"DELETE FROM watermark WHERE action = 'listings'"_s));
            return {};
        });
        desk.kramar().exchange().sync(desk.store(), {.actions = {ActionKind::Listings}});
        QThread::msleep(200);
        countOne(busy);
        while (desk.kramar().exchange().progress(desk.store()).state != exchange::Progress::State::Idle)
            QThread::msleep(5);
    }
    figures.add(busy);
}

} // namespace kramar::bench
