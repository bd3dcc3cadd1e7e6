// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/xlsx_file.h"

#ifdef KRAMAR_XLSX

#include <QFile>
#include <QSaveFile>
#include <QTemporaryDir>
#include <xlsxwriter.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kramar::tables {

namespace {

constexpr qsizetype longestText = 32'767;        // of a cell
constexpr qsizetype narrowest = 10, widest = 40; // characters
constexpr qint64 chunk = 1 << 20;

// The library writes and zips a file of its own, a row at a time; the finished one is carried over the wanted name.
class XlsxFile : public TableFile
{
public:
    explicit XlsxFile(const QString &path)
        : m_file(path)
    {
    }
    ~XlsxFile() override
    {
        if (m_book)
            workbook_close(m_book); // nothing else lets go of it
    }
    Done open(const QStringList &titles) override
    {
        if (!m_file.open(QIODevice::WriteOnly))
            return failed(m_file.errorString());
        if (!m_scratch.isValid())
            return failed(m_scratch.errorString());
        QByteArray folder = QFile::encodeName(m_scratch.path());
        lxw_workbook_options options{.constant_memory = LXW_TRUE, .tmpdir = folder.data(), .use_zip64 = LXW_TRUE};
        m_book = workbook_new_opt(QFile::encodeName(made()).constData(), &options);
        m_sheet = m_book ? workbook_add_worksheet(m_book, nullptr) : nullptr;
        if (!m_sheet)
            return failed(u"no workbook could be made"_s);
        lxw_format *strong = workbook_add_format(m_book);
        format_set_bold(strong);
        m_money = formatted("0.00");
        m_moment = formatted("yyyy-mm-dd hh:mm:ss");
        for (const QString &title : titles) {
            const auto column = static_cast<lxw_col_t>(m_columns++);
            const auto width = static_cast<double>(std::clamp(title.size() + 4, narrowest, widest));
            TRY_DONE(taken(worksheet_set_column(m_sheet, column, column, width, nullptr)));
            TRY_DONE(taken(worksheet_write_string(m_sheet, 0, column, cut(title).constData(), strong)));
        }
        worksheet_freeze_panes(m_sheet, 1, 0);
        return {};
    }
    Done add(const QList<Value> &row) override
    {
        if (++m_rows >= LXW_ROW_MAX) {
            Error error = Error::of(Error::Kind::Invalid, u"too_many_rows"_s);
            error.field = u"rows"_s;
            return error;
        }
        lxw_col_t column = 0;
        for (const Value &value : row)
            TRY_DONE(taken(put(value, column++)));
        return {};
    }
    Done commit() override
    {
        if (m_columns > 0)
            worksheet_autofilter(m_sheet, 0, 0, m_rows, static_cast<lxw_col_t>(m_columns - 1));
        TRY_DONE(taken(workbook_close(std::exchange(m_book, nullptr))));
        QFile ready(made());
        if (!ready.open(QIODevice::ReadOnly))
            return failed(ready.errorString());
        for (QByteArray bytes = ready.read(chunk); !bytes.isEmpty(); bytes = ready.read(chunk)) {
            if (m_file.write(bytes) != bytes.size())
                return failed(m_file.errorString());
        }
        if (ready.error() != QFile::NoError)
            return failed(ready.errorString());
        return m_file.commit() ? Done() : failed(m_file.errorString());
    }

private:
    QString made() const { return m_scratch.filePath(u"table.xlsx"_s); }
    lxw_format *formatted(const char *habit)
    {
        lxw_format *format = workbook_add_format(m_book);
        format_set_num_format(format, habit);
        return format;
    }
    static QByteArray cut(const QString &text)
    {
        return text.size() <= longestText ? text.toUtf8() : (text.first(longestText - 1) + u'…').toUtf8();
    }
    lxw_error put(const Value &value, lxw_col_t column)
    {
        const lxw_row_t row = m_rows;
        if (const auto *text = std::get_if<QString>(&value))
            return text->isEmpty() ? LXW_NO_ERROR
                                   : worksheet_write_string(m_sheet, row, column, cut(*text).constData(), nullptr);
        if (const auto *number = std::get_if<Number>(&value)) {
            const qsizetype point = number->decimal.indexOf(u'.');
            const bool hundredths = point >= 0 && number->decimal.size() - point == 3;
            return worksheet_write_number(m_sheet, row, column, number->decimal.toDouble(),
                                          hundredths ? m_money : nullptr);
        }
        if (const auto *moment = std::get_if<QDateTime>(&value)) {
            const QDate day = moment->date();
            const QTime time = moment->time();
            lxw_datetime written{.year = day.year(),
                                 .month = day.month(),
                                 .day = day.day(),
                                 .hour = time.hour(),
                                 .min = time.minute(),
                                 .sec = static_cast<double>(time.second())};
            return worksheet_write_datetime(m_sheet, row, column, &written, m_moment);
        }
        return LXW_NO_ERROR;
    }
    Done taken(lxw_error error) const
    {
        return error == LXW_NO_ERROR ? Done() : failed(QString::fromUtf8(lxw_strerror(error)));
    }
    Done failed(const QString &words) const
    {
        Error error = Error::of(Error::Kind::Io, words);
        error.object = m_file.fileName();
        return error;
    }

    QSaveFile m_file;
    QTemporaryDir m_scratch;
    lxw_workbook *m_book = nullptr; // closing it frees it, and all that it made
    lxw_worksheet *m_sheet = nullptr;
    lxw_format *m_money = nullptr;
    lxw_format *m_moment = nullptr;
    int m_columns = 0;
    lxw_row_t m_rows = 0; // below the head
};

} // namespace

std::unique_ptr<TableFile> xlsxFile(const QString &path)
{
    return std::make_unique<XlsxFile>(path);
}

bool hasWorkbooks()
{
    return true;
}

} // namespace kramar::tables

#else

namespace kramar::tables {

std::unique_ptr<TableFile> xlsxFile(const QString &)
{
    return nullptr;
}

bool hasWorkbooks()
{
    return false;
}

} // namespace kramar::tables

#endif
