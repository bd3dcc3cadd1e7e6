// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listings/listings.h"
#include "listings/prices.h"
#include "ui/common/table_source.h"
#include "ui/context/store_directory.h"

#include <QHash>

namespace kramar::ui {

// What becomes of the prices on Prom, listing by listing, before it is done: what was surveyed last, held here; names
// are read where somebody looks.
class DifferenceSource : public RowSource
{
public:
    explicit DifferenceSource(listings::Listings &listings)
        : m_listings(listings)
    {
    }
    void setDifferences(const QList<listings::PriceDifference> &differences);
    QFuture<Result<QList<qint64>>> ids(const TableQuery &query) override;
    QFuture<Result<QList<RowData>>> rows(const QList<qint64> &ids) override;

private:
    listings::Listings &m_listings;
    QList<qint64> m_ids;
    QHash<qint64, listings::PriceDifference> m_differences;
};

struct DifferenceRow {
    listings::Listing listing;
    listings::PriceDifference difference;
};

QList<TableColumn> differenceColumns(const StoreDirectory &stores);

// The sentence above it: how many change, where, how many the brake will hold, what is left and why.
QString surveyWords(const listings::PriceSurvey &survey, const StoreDirectory &stores);

} // namespace kramar::ui

Q_DECLARE_METATYPE(kramar::ui::DifferenceRow)
