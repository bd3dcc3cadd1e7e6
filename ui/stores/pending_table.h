// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/queue_desk.h"
#include "ui/common/table_source.h"

namespace kramar::ui {

// A row: one field of an entry, so that nothing hides behind another.
struct PendingRow {
    exchange::QueueLine line;
    qsizetype difference = 0; // which of the line's
};

// What waits in one store's queue and would be sent; the condition "kind" says which. A row's id is its entry's with
// the number of the field.
class PendingSource : public RowSource
{
public:
    PendingSource(exchange::QueueDesk &queue, StoreId store)
        : m_queue(queue)
        , m_store(store)
    {
    }
    QFuture<Result<QList<qint64>>> ids(const TableQuery &query) override;
    QFuture<Result<QList<RowData>>> rows(const QList<qint64> &ids) override;

private:
    exchange::QueueDesk &m_queue;
    const StoreId m_store;
};

// Object, what changes, before → after.
QList<TableColumn> pendingColumns();

} // namespace kramar::ui

Q_DECLARE_METATYPE(kramar::ui::PendingRow)
