// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listings/conflicts.h"
#include "ui/conflicts/field_row.h"
#include "ui/context/store_directory.h"

namespace kramar::ui {

// Fields that were changed on both sides, one a row: as it was, here, on Prom.
class ConflictSource : public FieldRows<listings::FieldConflict>
{
public:
    explicit ConflictSource(listings::Conflicts &conflicts)
        : m_conflicts(conflicts)
    {
    }
    QFuture<Result<QList<qint64>>> ids(const TableQuery &query) override;

private:
    QFuture<Result<QList<listings::FieldConflict>>> all() override { return m_conflicts.all(std::nullopt); }

    listings::Conflicts &m_conflicts;
};

const listings::FieldConflict &conflictIn(const QVariant &payload); // of a row
// What is decided of a row, also of one that has never been on screen.
listings::Decision decisionOf(qint64 id, listings::Side side);

QList<TableColumn> conflictColumns(const StoreDirectory &stores, const Clock &clock);

} // namespace kramar::ui

Q_DECLARE_METATYPE(kramar::listings::FieldConflict)
