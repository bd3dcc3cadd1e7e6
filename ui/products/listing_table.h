// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listings/listings.h"
#include "ui/common/table_source.h"
#include "ui/context/page_context.h"

#include <memory>

Q_DECLARE_METATYPE(kramar::listings::Listing)

namespace kramar::ui {

class GroupNames;
class ListingFolds;

listings::ListingQuery listingQueryOf(const TableQuery &query);
// The condition "category": Prom's number of a portal category with its name, which nothing else here knows.
QVariant categoryCondition(qint64 promId, const QString &caption);
QString categoryCaptionIn(const QVariant &condition);

// The listings' rows, over the facade: the search and the conditions of the page's filter fields become a
// ListingQuery.
class ListingSource : public RowSource
{
public:
    explicit ListingSource(listings::Listings &listings);
    ~ListingSource() override;
    ListingFolds &folds() const { return *m_folds; }
    QFuture<Result<QList<qint64>>> ids(const TableQuery &query) override;
    QFuture<Result<QList<RowData>>> rows(const QList<qint64> &ids) override;
    QFuture<Result<qint64>> count(const TableQuery &query) override;
    std::optional<QFuture<Result<QList<qint64>>>> unfoldedIds(const TableQuery &query) override;

private:
    listings::Listings &m_listings;
    std::unique_ptr<ListingFolds> m_folds;
};

// Values of the condition "view": what no single column says.
namespace listing_view {
inline constexpr QLatin1StringView hidden("hidden");
inline constexpr QLatin1StringView pending("pending");
inline constexpr QLatin1StringView locked("locked");
inline constexpr QLatin1StringView unlinked("unlinked");
} // namespace listing_view

// Of the condition "own_group": products in none of our groups. No path is so.
inline constexpr QLatin1StringView noOwnGroup("/");

// The folds, the groups, and what the context names, outlive the table. Price and quantity can be edited in the row:
// their keys are listing_field keys.
QList<TableColumn> listingColumns(const PageContext &context, const GroupNames &groups, const ListingFolds &folds);
// Why a cell cannot be edited at all; empty: it can.
QString cellLock(const QVariant &payload, const QString &key);
// The row that a column got.
const listings::Listing &listingIn(const QVariant &payload);
// Why what was typed into a cell cannot be taken; empty: it can.
QString cellRefusal(const QVariant &payload, const QString &key, const QString &typed);
// How the listing stands with Prom, for the mark and its tooltip.
SyncMark syncMarkOf(const listings::Listing &listing, const StoreDirectory &stores);

} // namespace kramar::ui
