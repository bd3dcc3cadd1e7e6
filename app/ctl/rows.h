// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clients/clients.h"
#include "exchange/connect.h"
#include "exchange/exchange.h"
#include "exchange/queue_desk.h"
#include "listings/listing.h"
#include "orders/order.h"
#include "products/product.h"
#include "stock/documents.h"
#include "stock/stock.h"
#include "stores/store.h"

#include <QJsonObject>

namespace kramar::ctl {

// The objects of the books as --json shows them: snake_case keys, that stay; money as decimal text beside a currency;
// quantities as numbers; times in ISO-8601 UTC; what is not known is null, never 0.
QJsonObject rowOf(const stores::Store &store);
QJsonObject rowOf(const listings::Listing &listing, const QString &storeName);
QJsonObject rowOf(const orders::Order &order, const QString &storeName);
QJsonObject rowOf(const orders::OrderLine &line, const orders::Order &order, const QString &storeName);
QJsonObject rowOf(const clients::ClientRow &row, std::optional<StoreId> store, const QHash<StoreId, QString> &names);
QJsonObject rowOf(const exchange::QueueLine &line);
QJsonObject rowOf(const products::Product &product);
QJsonObject rowOf(const stock::BalanceRow &row);
QJsonObject rowOf(const stock::Document &document);
QJsonObject rowOf(const stock::DocumentLine &line);
QJsonObject rowOf(const stock::StockValues &values);
QJsonObject rowOf(const exchange::RoundReport &report, const QString &storeName);
QJsonObject rowOf(const exchange::RightCheck &check);

} // namespace kramar::ctl
