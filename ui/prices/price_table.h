// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listings/prices.h"
#include "ui/common/table_source.h"
#include "ui/context/store_directory.h"

namespace kramar::ui {

// The products of a price list: a row for every product there is, with or without an entry.
class PriceSource : public RowSource
{
public:
    explicit PriceSource(listings::Prices &prices)
        : m_prices(prices)
    {
    }
    void setList(PriceListId list) { m_list = list; }
    PriceListId list() const { return m_list; }
    QFuture<Result<QList<qint64>>> ids(const TableQuery &query) override;
    QFuture<Result<QList<RowData>>> rows(const QList<qint64> &ids) override;

private:
    listings::Prices &m_prices;
    PriceListId m_list{1};
};

namespace price_view {
inline constexpr QLatin1StringView priced("priced");
inline constexpr QLatin1StringView unpriced("unpriced");
inline constexpr QLatin1StringView belowCost("below_cost");
inline constexpr QLatin1StringView differs("differs"); // from Prom
} // namespace price_view

// What is asked for by a view and a search, without the order.
products::EntryQuery entryQuery(PriceListId list, const TableQuery &query);

// Of a list: a retail one has one price to edit, a wholesale one its steps.
QList<TableColumn> priceColumns(const products::PriceList &list);
// Hundredths of a percent over the cost; nothing where the cost is not known, or is in another currency.
std::optional<qint64> markupOf(const std::optional<Money> &cost, const products::EntryText &entry,
                               const products::PriceList &list);

} // namespace kramar::ui

Q_DECLARE_METATYPE(kramar::listings::PriceRow)
