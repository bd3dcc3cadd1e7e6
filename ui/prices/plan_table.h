// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listings/prices.h"
#include "ui/common/table_source.h"

#include <QHash>

namespace kramar::ui {

// What a rule makes of a list's prices, product by product: the plans are held, names and costs read where somebody
// looks.
class PlanSource : public RowSource
{
public:
    PlanSource(listings::Prices &prices, const products::PriceList &list)
        : m_prices(prices)
        , m_list(list)
    {
    }
    void setPlans(const QList<listings::PlannedEntry> &plans);
    QFuture<Result<QList<qint64>>> ids(const TableQuery &query) override;
    QFuture<Result<QList<RowData>>> rows(const QList<qint64> &ids) override;

private:
    listings::Prices &m_prices;
    const products::PriceList m_list;
    QList<qint64> m_ids;
    QHash<qint64, listings::PlannedEntry> m_plans;
};

struct PlanRow {
    products::EntryRow entry;
    listings::PlannedEntry plan;
};

QList<TableColumn> planColumns(const products::PriceList &list);

} // namespace kramar::ui

Q_DECLARE_METATYPE(kramar::ui::PlanRow)
