// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/queue_desk.h"
#include "ui/common/table_source.h"
#include "ui/context/page_context.h"

namespace kramar::ui {

namespace queue_filter {
// Beside the codes of states in the condition "state".
constexpr QLatin1StringView braked("braked");
constexpr QLatin1StringView inConflict("conflict");
constexpr QLatin1StringView heldByHand("by_hand"); // for neither; also what is held as its store is not told of it
} // namespace queue_filter

// The queue's rows, over the desk, in its order: what needs a hand first. Conditions "state", "store", "kind"; the
// search looks into the object, its Prom id and Prom's words.
class QueueSource : public RowSource
{
public:
    explicit QueueSource(exchange::QueueDesk &queue)
        : m_queue(queue)
    {
    }
    QFuture<Result<QList<qint64>>> ids(const TableQuery &query) override;
    QFuture<Result<QList<RowData>>> rows(const QList<qint64> &ids) override;

private:
    exchange::QueueDesk &m_queue;
};

QList<TableColumn> queueColumns(const PageContext &context);

} // namespace kramar::ui
