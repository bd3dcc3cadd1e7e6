// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/prom_ids.h"

#include "app/ctl/texts.h"

#include <QFile>
#include <QSet>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace kramar::ctl {

namespace {

Error told(const QString &sentence)
{
    Error error = Error::invalid(u"ids"_s, u"bad_file"_s);
    error.promWords = sentence;
    return error;
}

// The cells of a line. A quoted one may hold separators; its quotes are doubled.
QStringList cellsOf(const QString &line)
{
    QStringList cells;
    QString cell;
    bool quoted = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar c = line[i];
        if (c == u'"') {
            if (quoted && i + 1 < line.size() && line[i + 1] == u'"') {
                cell += c;
                ++i;
            } else {
                quoted = !quoted;
            }
        } else if (!quoted && (c == u',' || c == u';' || c == u'\t')) {
            cells.append(cell.trimmed());
            cell.clear();
        } else {
            cell += c;
        }
    }
    return cells << cell.trimmed();
}

} // namespace

Result<QList<qint64>> promIdsIn(const QString &text)
{
    QList<qint64> ids;
    QSet<qint64> seen;
    qsizetype column = 0;
    bool first = true;
    qsizetype number = 0;
    for (const QString &line : text.split(u'\n')) {
        ++number;
        const QStringList cells = cellsOf(line.trimmed());
        if (cells.size() == 1 && cells.first().isEmpty())
            continue;
        bool isNumber = false;
        const qint64 id = cells.value(column).toLongLong(&isNumber);
        if (first && !isNumber) { // titles
            first = false;
            column = std::max(qsizetype{0}, cells.indexOf(u"prom_id"_s));
            continue;
        }
        first = false;
        if (!isNumber || id <= 0)
            return told(Ctl::tr("Line %1 of --ids holds no number of Prom's: “%2”.").arg(number).arg(line.trimmed()));
        if (!seen.contains(id)) {
            seen.insert(id);
            ids.append(id);
        }
    }
    return ids;
}

Result<QList<qint64>> readPromIds(const QString &name)
{
    QFile file(name);
    if (name == u"-" ? !file.open(stdin, QIODevice::ReadOnly) : !file.open(QIODevice::ReadOnly))
        return told(Ctl::tr("“%1” cannot be read: %2.").arg(name, file.errorString()));
    QString text = QString::fromUtf8(file.readAll());
    if (text.startsWith(QChar(QChar::ByteOrderMark)))
        text.remove(0, 1);
    return promIdsIn(text);
}

} // namespace kramar::ctl
