// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/page_writer.h"
#include "tests/exchange/desk.h"

namespace kramar::exchange::test {

// A round of a store, as its actions have it, with a stop of the test's own.
struct Walk {
    Desk desk;
    Services services{.db = *desk.db, .secrets = *desk.secrets, .transport = desk.transport, .imagesFolder = {}};
    StoreLease lease{*desk.db, desk.store};
    RoundControl control{desk.store, [] {}};
    std::stop_source stop;
    Round round{services,
                *must(desk.read([this](storage::Connection &db) { return stores::findStore(db, desk.store); })),
                {.store = desk.store,
                 .apiUrl = desk.shop->apiUrl(),
                 .token = prom::Secret(desk.shop->token().toUtf8()),
                 .language = {}},
                lease,
                control,
                stop.get_token()};
    PageWriter writer{round};

    explicit Walk(const demo::ShopSize &size = {.products = 0, .orders = 0})
        : desk(size)
    {
        must(lease.acquire());
    }
};

} // namespace kramar::exchange::test
