// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listings/listings.h"
#include "ui/common/table_model.h"

#include <QSet>

namespace kramar::ui {

// Which families of the list are open. Without a filter a base stands for its varieties until it is opened; with one,
// what was found is shown, a variety below its base where that was found too.
class ListingFolds
{
public:
    // The families as this query shows them; another filter begins anew.
    void apply(const TableQuery &shown, listings::ListingQuery &query);
    void setOpen(ListingId base, bool open);
    void openAlways(ListingId base); // also in the list without a filter

    // Is something of its family right below this row?
    bool isOpen(const listings::Listing &base, const TableModel &model, int row) const;
    // Does the variety of this row stand below its base?
    static bool isBelowBase(const listings::Listing &variety, const TableModel &model, int row);

private:
    bool m_filtered = false;
    TableQuery m_query;
    QSet<qint64> m_open; // without a filter
    QSet<qint64> m_foundOpen, m_foundClosed;
};

} // namespace kramar::ui
