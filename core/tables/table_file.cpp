// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/table_file.h"

#include "tables/xlsx_file.h"

#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace kramar::tables {

namespace {

class CsvFile : public TableFile
{
public:
    CsvFile(const QString &path, CsvHabit habit)
        : m_file(path)
        , m_habit(habit)
    {
    }
    Done open(const QStringList &titles) override
    {
        QStringList fields;
        for (const QString &title : titles)
            fields.append(csvText(title, m_habit));
        if (!m_file.open(QIODevice::WriteOnly))
            return failed();
        return write(csvStart() + csvLine(fields, m_habit));
    }
    Done add(const QList<Value> &row) override
    {
        QStringList fields;
        for (const Value &value : row)
            fields.append(csvField(value, m_habit));
        return write(csvLine(fields, m_habit));
    }
    Done commit() override { return m_file.commit() ? Done() : failed(); }

private:
    Done write(const QByteArray &bytes) { return m_file.write(bytes) == bytes.size() ? Done() : failed(); }
    Done failed() const
    {
        Error error = Error::of(Error::Kind::Io, m_file.errorString());
        error.object = m_file.fileName();
        return error;
    }

    QSaveFile m_file;
    const CsvHabit m_habit;
};

} // namespace

QString csvField(const Value &value, CsvHabit habit)
{
    if (const auto *text = std::get_if<QString>(&value))
        return csvText(*text, habit);
    if (const auto *number = std::get_if<Number>(&value))
        return csvNumber(number->decimal, habit);
    if (const auto *moment = std::get_if<QDateTime>(&value))
        return moment->toString(u"yyyy-MM-dd HH:mm:ss"_s);
    return {};
}

std::unique_ptr<TableFile> tableFile(const QString &path, CsvHabit habit)
{
    if (hasWorkbooks() && path.endsWith(u".xlsx"_s, Qt::CaseInsensitive))
        return xlsxFile(path);
    return std::make_unique<CsvFile>(path, habit);
}

} // namespace kramar::tables
