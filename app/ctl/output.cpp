// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/output.h"

#include "app/ctl/texts.h"

#include <QJsonDocument>

#include <cerrno>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace kramar::ctl {

namespace {

constexpr qsizetype widestCell = 44;

bool s_lost = false;

void put(FILE *stream, const QByteArray &bytes)
{
    const auto size = static_cast<size_t>(bytes.size());
    if (std::fwrite(bytes.constData(), 1, size, stream) != size && stream == stdout)
        s_lost = s_lost || errno != EPIPE;
}

void flush(FILE *stream)
{
    if (std::fflush(stream) != 0 && stream == stdout)
        s_lost = s_lost || errno != EPIPE;
}

void putLine(FILE *stream, const QString &text)
{
    put(stream, text.toUtf8() + '\n');
    flush(stream);
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QString cellText(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return value.toBool() ? Ctl::tr("yes") : QString();
    case QJsonValue::Double:
        return QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact)).mid(1).chopped(1);
    case QJsonValue::Array: {
        QStringList parts;
        const QJsonArray array = value.toArray();
        for (const auto part : array)
            parts.append(cellText(part));
        return parts.join(u", "_s);
    }
    default:
        return value.toString();
    }
}

// A cell stays on its line and cannot speak to the terminal.
QString tame(QString text)
{
    for (QChar &letter : text) {
        if (letter.category() == QChar::Other_Control)
            letter = u' ';
    }
    return text.size() > widestCell ? text.left(widestCell - 1) + u'…' : text;
}

} // namespace

bool answersAreLost()
{
    flush(stdout);
    return s_lost;
}

QJsonObject toJson(const Error &error, const words::Context &context)
{
    QJsonObject object{{u"code"_s, errorCode(error.kind)},
                       {u"where"_s, error.where},
                       {u"object"_s, error.object},
                       {u"message"_s, words::sentenceFor(error, context).joined()}};
    if (!error.field.isEmpty())
        object.insert(u"field"_s, error.field);
    if (!error.promWords.isEmpty())
        object.insert(u"prom_words"_s, error.promWords);
    if (error.httpStatus != 0)
        object.insert(u"http_status"_s, error.httpStatus);
    if (!error.detail.isEmpty())
        object.insert(u"detail"_s, error.detail);
    return object;
}

void Output::answer(const QJsonObject &object, const QString &sentence)
{
    if (m_json)
        line(object);
    else if (!sentence.isEmpty())
        putLine(stdout, sentence);
}

void Output::error(const Error &error, const words::Context &context, const QString &hint)
{
    if (m_json) {
        QJsonObject object = toJson(error, context);
        if (!hint.isEmpty())
            object.insert(u"hint"_s, hint);
        line({{u"error"_s, object}});
        return;
    }
    QStringList sentences{words::sentenceFor(error, context).joined(), hint};
    sentences.removeAll(QString());
    putLine(stderr, u"kramarctl: "_s + sentences.join(u' '));
}

void Output::usage(const QString &sentence, const QString &verb)
{
    if (m_json) {
        line({{u"error"_s, QJsonObject{{u"code"_s, u"usage"_s},
                                       {u"where"_s, verb.isEmpty() ? u"kramarctl"_s : u"kramarctl "_s + verb},
                                       {u"object"_s, QString()},
                                       {u"detail"_s, u"usage"_s},
                                       {u"message"_s, sentence}}}});
        return;
    }
    putLine(stderr, u"kramarctl: "_s + sentence);
    putLine(stderr, Ctl::tr("More: %1").arg(verb.isEmpty() ? u"kramarctl help"_s : u"kramarctl help "_s + verb));
}

void Output::note(const QString &sentence)
{
    putLine(stderr, sentence);
}

void Output::text(const QString &text)
{
    put(stdout, text.toUtf8());
    flush(stdout);
}

void Output::line(const QJsonObject &object)
{
    put(stdout, compact(object) + '\n');
    flush(stdout);
}

void Output::lines(const QJsonArray &objects)
{
    ListOutput list(*this, {});
    for (const auto object : objects)
        list.add(object.toObject());
    list.end();
}

ListOutput::ListOutput(Output &output, const QList<Column> &columns)
    : m_output(output)
    , m_columns(columns)
{
    if (m_output.json())
        return;
    QStringList titles;
    for (const Column &column : columns) {
        titles.append(Ctl::tr(column.title));
        m_widths.append(titles.last().size());
    }
    m_rows.append(titles);
}

ListOutput::~ListOutput()
{
    if (!m_ended && !m_first)
        end();
}

void ListOutput::end()
{
    m_ended = true;
    if (m_output.json()) {
        put(stdout, m_first ? "[]\n" : "\n]\n");
        flush(stdout);
        return;
    }
    if (m_rows.size() == 1) // only the titles: quiet
        return;
    for (const QStringList &row : std::as_const(m_rows)) {
        QString text;
        for (qsizetype i = 0; i < row.size(); ++i) {
            if (i > 0)
                text += u"  ";
            text += m_columns[i].right ? row[i].rightJustified(m_widths[i]) : row[i].leftJustified(m_widths[i]);
        }
        while (text.endsWith(u' '))
            text.chop(1);
        put(stdout, text.toUtf8() + '\n');
    }
    flush(stdout);
}

void ListOutput::add(const QJsonObject &row)
{
    const bool first = std::exchange(m_first, false);
    if (m_output.json()) {
        put(stdout, (first ? "[\n" : ",\n") + compact(row));
        return;
    }
    QStringList cells;
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        const QJsonValue value = row.value(m_columns[i].key);
        cells.append(tame(m_columns[i].show ? m_columns[i].show(value) : cellText(value)));
        m_widths[i] = qMax(m_widths[i], cells.last().size());
    }
    m_rows.append(cells);
}

} // namespace kramar::ctl
