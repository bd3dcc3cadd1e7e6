// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listings/balance_offers.h"
#include "ui/common/table_source.h"

namespace kramar::ui {

// What becomes of a store's quantities when its balances are sent otherwise: what was compared last, held here.
class BalanceSource : public RowSource
{
public:
    using Lines = QList<listings::BalanceDifference>;
    void setLines(const Lines &lines);
    QFuture<Result<QList<qint64>>> ids(const TableQuery &query) override;
    QFuture<Result<QList<RowData>>> rows(const QList<qint64> &ids) override;

private:
    Lines m_lines;
    QHash<qint64, qsizetype> m_at; // by listing
};

QList<TableColumn> balanceColumns();

} // namespace kramar::ui

Q_DECLARE_METATYPE(kramar::listings::BalanceDifference)
