// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/table_source.h"

namespace kramar::ui {

// Rows that are here already, as they stand, for the table of a question.
class HeldRows : public RowSource
{
public:
    void setRows(const QList<QVariant> &payloads) { m_rows = payloads; }
    QFuture<Result<QList<qint64>>> ids(const TableQuery &) override
    {
        QList<qint64> ids;
        for (qint64 id = 1; id <= m_rows.size(); ++id)
            ids.append(id);
        return QtFuture::makeReadyFuture(Result<QList<qint64>>(ids));
    }
    QFuture<Result<QList<RowData>>> rows(const QList<qint64> &ids) override
    {
        QList<RowData> rows;
        for (const qint64 id : ids) {
            if (id > 0 && id <= m_rows.size())
                rows.append({id, m_rows.at(id - 1)});
        }
        return QtFuture::makeReadyFuture(Result<QList<RowData>>(rows));
    }

private:
    QList<QVariant> m_rows;
};

} // namespace kramar::ui
