// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listings/listings.h"
#include "reports/stock_reports.h"
#include "stock/stock.h"
#include "ui/common/table_source.h"

namespace kramar::ui {

// A row of the balances: our figures, and what each store on Prom shows of the product.
struct BalanceLine {
    stock::BalanceRow row;
    QList<listings::Listings::ProductOnProm> onProm;
    reports::Pace pace; // how fast it sells, how long it lasts

    Quantity available() const { return row.onHand.minus(row.reserved); }
    QString imageFile() const; // "" for none
};

// The rows of the balances, over the three facades; the condition "view" and the search become a Stock::Query.
class BalanceSource : public RowSource
{
public:
    BalanceSource(stock::Stock &stock, listings::Listings &listings, reports::StockReports &reports)
        : m_stock(stock)
        , m_listings(listings)
        , m_reports(reports)
    {
    }
    QFuture<Result<QList<qint64>>> ids(const TableQuery &query) override;
    QFuture<Result<QList<RowData>>> rows(const QList<qint64> &ids) override;

private:
    using Ids = Result<QList<qint64>>;
    QFuture<Ids> among(const QFuture<Ids> &which, const stock::Stock::Query &query);

    stock::Stock &m_stock;
    listings::Listings &m_listings;
    reports::StockReports &m_reports;
};

namespace balance_view {
inline constexpr QLatin1StringView missing("missing");
inline constexpr QLatin1StringView low("low"); // will soon be sold out
inline constexpr QLatin1StringView uncounted("uncounted");
inline constexpr QLatin1StringView reserved("reserved");
inline constexpr QLatin1StringView differs("differs"); // from Prom
} // namespace balance_view

// A column for each warehouse; of none known yet, their sum.
QList<TableColumn> balanceColumns(const QList<stock::Warehouse> &warehouses);
// Prom's number beside ours: quiet when they are the same, marked when they differ or a change is on its way.
Cell onPromCell(const BalanceLine &line);

} // namespace kramar::ui

Q_DECLARE_METATYPE(kramar::ui::BalanceLine)
