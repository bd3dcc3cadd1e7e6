// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listings/categories.h"
#include "listings/own_groups.h"
#include "ui/common/table_source.h"
#include "ui/context/page_context.h"

namespace kramar::ui {

// What the page shows at a time; as the condition "view" says it.
namespace group_view {
inline constexpr QLatin1StringView groups("groups");
inline constexpr QLatin1StringView categories("categories");
inline constexpr QLatin1StringView moves("moves");
inline constexpr QLatin1StringView own("own"); // ours, the same in all stores
} // namespace group_view

// A row of any of the four lists: a group of a store or of ours, a portal category, or the move of a listing. Plain
// value.
struct GroupLine {
    QLatin1StringView view = group_view::groups;
    qint64 id = 0; // of the row
    StoreId store;
    qint64 promId = 0;     // of the group, the category or the listing
    QString name;          // of the same
    QString path;          // group: those above it, from the top
    qint64 listings = 0;   // in a group, a category; of ours, products
    QString ownPath{};     // of ours: products/product_group.h
    Timestamp at{};        // move
    ListingId listing{};   // move
    QString sku, from, to; // move: categories as people call them
};
const GroupLine &groupLineIn(const QVariant &payload);
// The row of a group of ours.
qint64 ownGroupRow(const QString &path);

// All of one list: there are hundreds of groups and categories at most. Conditions "view", "store"; the search reads
// names, what stands above them, SKU and numbers. Without an order to sort by: by name, moves from the newest on.
class GroupSource : public RowSource
{
public:
    GroupSource(listings::Categories &categories, listings::OwnGroups &ownGroups)
        : m_categories(categories)
        , m_ownGroups(ownGroups)
    {
    }
    QFuture<Result<QList<qint64>>> ids(const TableQuery &query) override;
    QFuture<Result<QList<RowData>>> rows(const QList<qint64> &ids) override;

private:
    QFuture<Result<QList<GroupLine>>> lines(const QString &view);

    listings::Categories &m_categories;
    listings::OwnGroups &m_ownGroups;
};

// Of that list. The context outlives them.
QList<TableColumn> groupColumns(QAnyStringView view, const PageContext &context);

} // namespace kramar::ui

Q_DECLARE_METATYPE(kramar::ui::GroupLine)
