// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "words/sentence.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace kramar::ctl {

// A column of a list on the terminal: a key of the row's JSON object, its title (QT_TRANSLATE_NOOP("Ctl", …)), and how
// a value is shown where it is not shown as it is.
struct Column {
    QLatin1StringView key;
    const char *title;
    QString (*show)(const QJsonValue &value) = nullptr;
    bool right = false; // numbers
};

// stdout could not be written (a full disk): whoever reads it misses something. A reader that went away is no trouble.
bool answersAreLost();

// Where everything goes: answers to stdout, errors and progress to stderr; with --json answers and errors are JSON on
// stdout. UTF-8, always.
class Output
{
public:
    void setJson(bool json) { m_json = json; }
    bool json() const { return m_json; }

    // JSON: the object. Terminal: the sentence; "" says nothing.
    void answer(const QJsonObject &object, const QString &sentence);
    // What went wrong, for a person by words, for a program as {"error": {code, where, object, message, …}}.
    // hint: one more sentence, or "".
    void error(const Error &error, const words::Context &context = {}, const QString &hint = {});
    void usage(const QString &sentence, const QString &verb);
    // For the person beside it, on stderr in any form.
    void note(const QString &sentence);
    // As it is, on stdout: help.
    void text(const QString &text);
    // One JSON object in one line, at once; an array, an object a line.
    void line(const QJsonObject &object);
    void lines(const QJsonArray &objects);

private:
    friend class ListOutput;
    bool m_json = false;
};

QJsonObject toJson(const Error &error, const words::Context &context = {});

// A list that may be long: JSON goes out row by row; the terminal gets aligned columns at the end.
class ListOutput
{
public:
    ListOutput(Output &output, const QList<Column> &columns);
    ~ListOutput(); // without end(): what was told so far is closed, what was not begun is not
    ListOutput(const ListOutput &) = delete;
    ListOutput &operator=(const ListOutput &) = delete;

    void add(const QJsonObject &row);
    void end(); // all rows are there

private:
    Output &m_output;
    QList<Column> m_columns;
    QList<QStringList> m_rows; // terminal only
    QList<qsizetype> m_widths;
    bool m_first = true;
    bool m_ended = false;
};

// A text, or null.
inline QJsonValue jsonOf(const std::optional<QString> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

} // namespace kramar::ctl
