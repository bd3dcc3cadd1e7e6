// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stock/documents.h"
#include "ui/common/table_source.h"

namespace kramar::ui {

// The papers of the warehouse, newest first; the conditions "kind", "state" and "warehouse" and the search become a
// stock::DocumentQuery.
class DocumentSource : public RowSource
{
public:
    explicit DocumentSource(stock::Documents &documents)
        : m_documents(documents)
    {
    }
    QFuture<Result<QList<qint64>>> ids(const TableQuery &query) override;
    QFuture<Result<QList<RowData>>> rows(const QList<qint64> &ids) override;

private:
    stock::Documents &m_documents;
};

QList<TableColumn> documentColumns(const Clock &clock); // the clock outlives them

} // namespace kramar::ui

Q_DECLARE_METATYPE(kramar::stock::Document)
