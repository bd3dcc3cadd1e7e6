// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/file_value.h"
#include "ui/common/row_walk.h"

#include <QThreadPool>

#include <memory>

namespace kramar::ui {

// Writes rows into a table file (tables/table_file.h): the rows are read by the books' threads, the file is written by
// a thread of its own and takes the name at the end. Whatever goes wrong, the file that was there stays.
class TableExport : public QObject
{
    Q_OBJECT

public:
    // `columns` in their order; they and the source outlive it.
    TableExport(RowSource &source, QList<TableColumn> columns, QList<qint64> ids, QObject *parent);
    ~TableExport() override;
    void start(const QString &path, tables::CsvHabit habit);
    void cancel();
    qint64 count() const { return m_count; }

Q_SIGNALS:
    void progressed(qint64 done);
    void finished(const kramar::Result<qint64> &rows); // how many; the errors of TableFile, Kind::Cancelled

private:
    using Rows = QList<QList<tables::Value>>;
    Rows valuesOf(const QList<QVariant> &payloads) const;
    QFuture<Done> write(const Rows &rows);
    void end(const Done &how);

    QList<TableColumn> m_columns;
    qint64 m_count;
    qint64 m_written = 0;
    RowWalk *m_walk;
    QThreadPool m_writer;
    std::shared_ptr<tables::TableFile> m_file; // of the writer's thread
};

} // namespace kramar::ui
