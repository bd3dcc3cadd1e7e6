// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/mappings.h"
#include "ui/common/table_source.h"
#include "ui/context/page_context.h"

namespace kramar::ui {

const reports::Mapping &mappingIn(const QVariant &payload);

// Conditions: "kind", a code of reports::toCode(); "store"; "linked", "yes" or "no".
class MappingSource : public RowSource
{
public:
    explicit MappingSource(reports::Mappings &mappings)
        : m_mappings(mappings)
    {
    }
    QFuture<Result<QList<qint64>>> ids(const TableQuery &query) override;
    QFuture<Result<QList<RowData>>> rows(const QList<qint64> &ids) override;
    QFuture<Result<qint64>> count(const TableQuery &query) override;

private:
    reports::Mappings &m_mappings;
};

// The context outlives them.
QList<TableColumn> mappingColumns(const PageContext &context);

} // namespace kramar::ui

Q_DECLARE_METATYPE(kramar::reports::Mapping)
