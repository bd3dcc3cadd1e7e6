// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/warehouse/warehouse_table.h"

#include "ui/common/row_columns.h"
#include "ui/common/row_data.h"
#include "ui/context/store_directory.h"
#include "words/format.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

struct WarehouseTable {
    Q_DECLARE_TR_FUNCTIONS(kramar::ui::WarehouseTable)
};

using stock::WarehouseRow;

Cell storesCell(const QList<StoreId> &ids, const StoreDirectory &stores, const QString &none)
{
    QList<StoreTile> tiles;
    QStringList names;
    for (const StoreId id : ids) {
        tiles.append(stores.tile(id));
        names.append(tiles.last().name);
    }
    if (tiles.isEmpty())
        return Cell::plain(words::unknownValue()).withTooltip(none);
    return Cell::stores(tiles).withTooltip(names.join(u", "_s));
}

Cell valueCell(const WarehouseRow &row)
{
    // Nothing that is known is no sum of nothing.
    const bool known = row.value.value.minor() != 0 || row.value.withoutCost == 0;
    Cell cell = Cell::money(known ? std::optional(row.value.value) : std::nullopt);
    if (row.value.withoutCost > 0)
        cell.tooltip = WarehouseTable::tr("Without %n product(s) whose cost is not known", nullptr,
                                          static_cast<int>(row.value.withoutCost));
    return cell;
}

Cell belowZeroCell(const WarehouseRow &row)
{
    if (row.belowZero > 0)
        return Cell::runs({{words::formatCount(row.belowZero), Tone::Bad}})
            .withTooltip(WarehouseTable::tr("%n product(s) with less than nothing on hand", nullptr,
                                            static_cast<int>(row.belowZero)));
    return row.warehouse.negativeAllowed ? Cell::plain(WarehouseTable::tr("allowed")).asQuiet()
                                         : Cell::plain(WarehouseTable::tr("no", "below zero is not allowed")).asQuiet();
}

} // namespace

QFuture<Result<QList<qint64>>> WarehouseSource::ids(const TableQuery &query)
{
    stock::Warehouses::Query wanted{.search = query.search};
    if (!query.sortKey.isEmpty()) {
        wanted.sort = query.sortKey;
        wanted.descending = query.descending;
    }
    return m_warehouses.ids(wanted);
}

QFuture<Result<QList<RowData>>> WarehouseSource::rows(const QList<qint64> &ids)
{
    return asRows(m_warehouses.rows(ids), [](const WarehouseRow &row) { return row.warehouse.id.value(); });
}

QList<TableColumn> warehouseColumns(const StoreDirectory &stores)
{
    QList<TableColumn> columns;
    columns.append(
        {.key = u"name"_s,
         .title = [] { return WarehouseTable::tr("Warehouse"); },
         .width = 160,
         .roomy = 420,
         .stretch = true,
         .cell = cellOf<WarehouseRow>([](const WarehouseRow &row) { return Cell::plain(row.warehouse.name); })});
    columns.append({.key = u"default"_s,
                    .title = [] { return WarehouseTable::tr("Default"); },
                    .width = 104,
                    .sortable = false,
                    .titled = false,
                    .cell = cellOf<WarehouseRow>([](const WarehouseRow &row) {
                        return row.warehouse.isDefault
                                   ? Cell::chip({ChipTone::Outlined, ChipGlyph::None}, WarehouseTable::tr("default"))
                                   : Cell::plain({});
                    })});
    columns.append({.key = u"counted_for"_s,
                    .title = [] { return WarehouseTable::tr("Synchronised"); },
                    .width = 116,
                    .sortable = false,
                    .cell = cellOf<WarehouseRow>([&stores](const WarehouseRow &row) {
                        return storesCell(row.countedFor, stores,
                                          WarehouseTable::tr("It is counted in what no store sends."));
                    })});
    columns.append({.key = u"orders_of"_s,
                    .title = [] { return WarehouseTable::tr("Orders of"); },
                    .width = 108,
                    .sortable = false,
                    .cell = cellOf<WarehouseRow>([&stores](const WarehouseRow &row) {
                        return storesCell(row.ordersOf, stores,
                                          WarehouseTable::tr("The orders of no store are reserved here."));
                    })});
    columns.append({.key = u"products"_s,
                    .title = [] { return WarehouseTable::tr("Products on hand"); },
                    .width = 128,
                    .alignment = Qt::AlignRight,
                    .descending = true,
                    .cell = cellOf<WarehouseRow>([](const WarehouseRow &row) { return Cell::count(row.products); })});
    columns.append({.key = u"value"_s,
                    .title = [] { return WarehouseTable::tr("At cost"); },
                    .width = 116,
                    .alignment = Qt::AlignRight,
                    .descending = true,
                    .cell = cellOf<WarehouseRow>(valueCell)});
    columns.append({.key = u"below_zero"_s,
                    .title = [] { return WarehouseTable::tr("Below zero"); },
                    .width = 104,
                    .alignment = Qt::AlignRight,
                    .descending = true,
                    .cell = cellOf<WarehouseRow>(belowZeroCell)});
    return columns;
}

} // namespace kramar::ui
