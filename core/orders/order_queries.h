// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orders/orders.h"

namespace kramar::orders {

// Conditions on `orders` that the list and the counts share.
QString paidCondition();
QString awaitingPaymentCondition();
QString notShippedCondition();
QString lacksWaybillCondition(); // it has none, and needs one
QString pendingCondition();
QString problemCondition();

Result<Orders::Counts> orderCounts(storage::Connection &db, std::optional<StoreId> store);
Result<QList<StandingPart>> orderStanding(storage::Connection &db, const QList<qint64> &ids);
Result<QList<ClientTotals>> clientTotals(storage::Connection &db, const QList<qint64> &clients);
Result<QList<qint64>> clientsWithOrders(storage::Connection &db, int least);

} // namespace kramar::orders
