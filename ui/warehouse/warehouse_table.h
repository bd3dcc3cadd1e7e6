// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stock/warehouses.h"
#include "ui/common/table_source.h"

namespace kramar::ui {

class StoreDirectory;

// The warehouses, with what stands in each.
class WarehouseSource : public RowSource
{
public:
    explicit WarehouseSource(stock::Warehouses &warehouses)
        : m_warehouses(warehouses)
    {
    }
    QFuture<Result<QList<qint64>>> ids(const TableQuery &query) override;
    QFuture<Result<QList<RowData>>> rows(const QList<qint64> &ids) override;

private:
    stock::Warehouses &m_warehouses;
};

QList<TableColumn> warehouseColumns(const StoreDirectory &stores); // they outlive them

} // namespace kramar::ui

Q_DECLARE_METATYPE(kramar::stock::WarehouseRow)
