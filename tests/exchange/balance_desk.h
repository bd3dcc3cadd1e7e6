// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listings/balance_offers.h"
#include "stock/stock.h"
#include "tests/exchange/desk.h"

namespace kramar::exchange::test {

inline const WarehouseId mainWarehouse(1);

// A desk that sends the balances of its warehouse.
struct BalanceDesk : Desk {
    using Desk::Desk;

    void count(ProductId product, qint64 pieces)
    {
        must(write([&](storage::Transaction &tx) {
            return stock::StockOperations(tx, session.actor())
                .correct(product, mainWarehouse, Quantity::ofWhole(pieces));
        }));
    }
    void sendBalances(StoreId of)
    {
        must(write([&](storage::Transaction &tx) {
            return listings::BalanceOffers(tx, session.actor()).setPolicy(of, {.fromWarehouses = true});
        }));
    }
    listings::Listing now(ListingId id)
    {
        return *must(read([&](storage::Connection &c) { return listings::findListing(c, id); }));
    }
};

inline QJsonValue quantityOn(httplib::Client &shop, PromListingId id)
{
    const auto reply = shop.Get("/demo/state?product=" + std::to_string(id.value()));
    return QJsonDocument::fromJson(QByteArray::fromStdString(reply->body))
        .object()
        .value("product"_L1)
        .toObject()
        .value("quantity_in_stock"_L1);
}

} // namespace kramar::exchange::test
