// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/csv_export.h"

#include "ui/common/when_done.h"

#include <QSaveFile>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

Error ioError(const QSaveFile &file)
{
    return Error::of(Error::Kind::Io, file.errorString());
}

} // namespace

CsvExport::CsvExport(RowSource &source, QList<TableColumn> columns, QList<qint64> ids, CsvHabit habit, QObject *parent)
    : QObject(parent)
    , m_columns(std::move(columns))
    , m_habit(habit)
    , m_count(ids.size())
    , m_walk(new RowWalk(
          source, std::move(ids),
          [this](const QList<QVariant> &payloads, const RowWalk::Next &next) {
              whenDone(this, write(lines(payloads)), [this, rows = payloads.size(), next](const Done &written) {
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

CsvExport::~CsvExport()
{
    m_writer.waitForDone(); // without commit() the temporary file goes with it
}

void CsvExport::start(const QString &path)
{
    m_file = std::make_shared<QSaveFile>(path);
    QStringList titles;
    for (const TableColumn &column : std::as_const(m_columns))
        titles.append(csvText(column.title ? column.title() : column.key, m_habit));
    const auto opened =
        QtConcurrent::run(&m_writer, [file = m_file, head = csvStart() + csvLine(titles, m_habit)]() -> Done {
            if (!file->open(QIODevice::WriteOnly) || file->write(head) != head.size())
                return ioError(*file);
            return {};
        });
    whenDone(this, opened, [this](const Done &ready) {
        if (!ready)
            return end(ready);
        m_walk->start();
    });
}

void CsvExport::cancel()
{
    m_walk->cancel();
}

QByteArray CsvExport::lines(const QList<QVariant> &payloads) const
{
    QByteArray bytes;
    for (const QVariant &payload : payloads) {
        QStringList fields;
        for (const TableColumn &column : m_columns)
            fields.append(column.cell ? csvField(column.cell(payload), m_habit) : QString());
        bytes += csvLine(fields, m_habit);
    }
    return bytes;
}

QFuture<Done> CsvExport::write(const QByteArray &bytes)
{
    return QtConcurrent::run(&m_writer, [file = m_file, bytes]() -> Done {
        if (file->write(bytes) != bytes.size())
            return ioError(*file);
        return {};
    });
}

void CsvExport::end(const Done &how)
{
    if (!how) {
        m_file.reset();
        Q_EMIT finished(how.error());
        return;
    }
    const auto kept = QtConcurrent::run(&m_writer, [file = m_file]() -> Done {
        if (!file->commit())
            return ioError(*file);
        return {};
    });
    whenDone(this, kept, [this](const Done &done) {
        m_file.reset();
        Q_EMIT finished(done ? Result<qint64>(m_written) : Result<qint64>(done.error()));
    });
}

} // namespace kramar::ui
