// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orders/orders.h"
#include "ui/common/table_source.h"
#include "ui/context/page_context.h"

Q_DECLARE_METATYPE(kramar::orders::Order)

namespace kramar::ui {

// `now`: "today" and "last 7 days" are days before it.
orders::OrderQuery orderQueryOf(const TableQuery &query, Timestamp now);

// The order list's rows, over the facade: the search and the conditions of the page's filter fields become an
// OrderQuery.
class OrderSource : public RowSource
{
public:
    OrderSource(orders::Orders &orders, const Clock &clock) // neither is owned
        : m_orders(orders)
        , m_clock(clock)
    {
    }
    QFuture<Result<QList<qint64>>> ids(const TableQuery &query) override;
    QFuture<Result<QList<RowData>>> rows(const QList<qint64> &ids) override;
    QFuture<Result<qint64>> count(const TableQuery &query) override;

private:
    orders::Orders &m_orders;
    const Clock &m_clock;
};

// Values of the condition "view": what no single column says.
namespace order_view {
inline constexpr QLatin1StringView paidWithoutWaybill("paid_without_waybill");
inline constexpr QLatin1StringView awaitingPayment("awaiting_payment");
inline constexpr QLatin1StringView pending("pending");
inline constexpr QLatin1StringView problems("problems");
} // namespace order_view

QList<TableColumn> orderColumns(const PageContext &context);

PaymentMark paymentMarkOf(const orders::Payment &payment);
// How the order stands with Prom, for the mark and its tooltip.
SyncMark syncMarkOf(const orders::Order &order, const StoreDirectory &stores);

} // namespace kramar::ui
