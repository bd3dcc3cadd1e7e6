// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/table_export.h"

#include "ui/common/when_done.h"

#include <QtConcurrent>

namespace kramar::ui {

TableExport::TableExport(RowSource &source, QList<TableColumn> columns, QList<qint64> ids, QObject *parent)
    : QObject(parent)
    , m_columns(std::move(columns))
    , m_count(ids.size())
    , m_walk(new RowWalk(
          source, std::move(ids),
          [this](const QList<QVariant> &payloads, const RowWalk::Next &next) {
              whenDone(this, write(valuesOf(payloads)), [this, rows = payloads.size(), next](const Done &written) {
                  m_written += rows;
                  if (written)
                      Q_EMIT progressed(m_walk->walked());
                  next(written);
              });
          },
          [this](const Done &how) { end(how); }, this))
{
    m_writer.setMaxThreadCount(1); // one after the other
}

TableExport::~TableExport()
{
    m_writer.waitForDone(); // without commit() nothing stays of the file
}

void TableExport::start(const QString &path, tables::CsvHabit habit)
{
    m_file = tables::tableFile(path, habit);
    QStringList titles;
    for (const TableColumn &column : std::as_const(m_columns))
        titles.append(column.title ? column.title() : column.key);
    whenDone(this, QtConcurrent::run(&m_writer, [file = m_file, titles] { return file->open(titles); }),
             [this](const Done &ready) {
                 if (!ready)
                     return end(ready);
                 m_walk->start();
             });
}

void TableExport::cancel()
{
    m_walk->cancel();
}

TableExport::Rows TableExport::valuesOf(const QList<QVariant> &payloads) const
{
    Rows rows;
    for (const QVariant &payload : payloads) {
        QList<tables::Value> values;
        for (const TableColumn &column : m_columns)
            values.append(column.cell ? fileValue(column.cell(payload)) : tables::Value());
        rows.append(values);
    }
    return rows;
}

QFuture<Done> TableExport::write(const Rows &rows)
{
    return QtConcurrent::run(&m_writer, [file = m_file, rows]() -> Done {
        for (const QList<tables::Value> &row : rows)
            TRY_DONE(file->add(row));
        return {};
    });
}

void TableExport::end(const Done &how)
{
    if (!how) {
        m_file.reset();
        Q_EMIT finished(how.error());
        return;
    }
    whenDone(this, QtConcurrent::run(&m_writer, [file = m_file] { return file->commit(); }), [this](const Done &done) {
        m_file.reset();
        Q_EMIT finished(done ? Result<qint64>(m_written) : Result<qint64>(done.error()));
    });
}

} // namespace kramar::ui
