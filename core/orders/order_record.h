// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orders/order_operations.h"
#include "storage/bind.h"

#include <QLatin1StringView>

namespace kramar::orders {

// The columns of `orders` that hold Prom's side: what apply() writes, new or known. Ours (state, waybill, opened) and
// the client are not among them.
const QList<QLatin1StringView> &promColumns();
// What those columns hold now, in their order, as texts: to keep what an answer did not tell, and for the history.
using PromTexts = QList<std::optional<QString>>;
std::optional<QString> textOf(const PromTexts &texts, QLatin1StringView column);

struct PromRecord {
    storage::Binds binds; // for promColumns()
    QStringList problems;
};
// `unmapped`: our mapping has nothing for its status.
PromRecord recordOf(const OrderFacts &facts, const OrderOperations::Prepared &prepared, const QString &ourWaybill,
                    bool unmapped, Timestamp now);
// How a column's change reads in the history; nullopt: it is not worth a line.
std::optional<QString> historyField(QLatin1StringView column);
std::optional<QString> historyText(QLatin1StringView column, const std::optional<QString> &stored);

// What an order is found by: number, people, phones, waybills, goods.
QString searchTextOf(std::optional<PromOrderId> promId, const QList<Person> &people, const QStringList &numbers,
                     const QList<OrderLine> &lines);
QString searchTextOf(const OrderFacts &facts, const QString &ourWaybill);
// E.164 where it can be read, else as given.
QString comparablePhone(const QString &given);
// Currency of a line: of its price, else of its total; of an order: of its sums, else of its first line. Unknown when
// none is told.
Currency currencyOf(const OrderLine &line);
Currency currencyOf(const OrderFacts &facts);

} // namespace kramar::orders
