// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listings/snapshot_desk.h"
#include "ui/common/table_source.h"
#include "ui/context/page_context.h"

namespace kramar::ui {

// All snapshots, newest first: there are few. Conditions "store", "kind".
class SnapshotsSource : public RowSource
{
public:
    explicit SnapshotsSource(listings::Snapshots &snapshots)
        : m_snapshots(snapshots)
    {
    }
    QFuture<Result<QList<qint64>>> ids(const TableQuery &query) override;
    QFuture<Result<QList<RowData>>> rows(const QList<qint64> &ids) override;

private:
    listings::Snapshots &m_snapshots;
};
QList<TableColumn> snapshotsColumns(const PageContext &context);
const listings::Snapshot &snapshotIn(const QVariant &payload);

// The listings of one snapshot that was read, by Prom's numbers. Conditions "view" ("differs", "same", "gone") and
// "field" (a listing's fields that differ).
class SnapshotSource : public RowSource
{
public:
    explicit SnapshotSource(listings::Snapshots &snapshots)
        : m_snapshots(snapshots)
    {
    }
    void setView(const listings::SnapshotViewPtr &view) { m_view = view; }
    const listings::SnapshotViewPtr &view() const { return m_view; }
    QFuture<Result<QList<qint64>>> ids(const TableQuery &query) override;
    QFuture<Result<QList<RowData>>> rows(const QList<qint64> &ids) override;

private:
    listings::Snapshots &m_snapshots;
    listings::SnapshotViewPtr m_view;
};
QList<TableColumn> snapshotColumns();
const listings::SnapshotLine &snapshotLineIn(const QVariant &payload);

} // namespace kramar::ui

Q_DECLARE_METATYPE(kramar::listings::Snapshot)
Q_DECLARE_METATYPE(kramar::listings::SnapshotLine)
