// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/csv.h"
#include "ui/common/row_walk.h"

#include <QThreadPool>

#include <memory>

class QSaveFile;

namespace kramar::ui {

// Writes rows into a CSV file: the rows are read by the books' threads, the file is written by a thread of its own,
// into a temporary one that takes the name at the end. Whatever goes wrong, the file that was there stays.
class CsvExport : public QObject
{
    Q_OBJECT

public:
    // `columns` in their order; they and the source outlive it.
    CsvExport(RowSource &source, QList<TableColumn> columns, QList<qint64> ids, CsvHabit habit, QObject *parent);
    ~CsvExport() override;
    void start(const QString &path);
    void cancel();
    qint64 count() const { return m_count; }

Q_SIGNALS:
    void progressed(qint64 done);
    void finished(const kramar::Result<qint64> &rows); // how many; Kind::Io with the system's words, Kind::Cancelled

private:
    QByteArray lines(const QList<QVariant> &payloads) const;
    QFuture<Done> write(const QByteArray &bytes);
    void end(const Done &how);

    QList<TableColumn> m_columns;
    CsvHabit m_habit;
    qint64 m_count;
    qint64 m_written = 0;
    RowWalk *m_walk;
    QThreadPool m_writer;
    std::shared_ptr<QSaveFile> m_file; // of the writer's thread
};

} // namespace kramar::ui
