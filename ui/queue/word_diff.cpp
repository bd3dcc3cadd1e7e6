// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/word_diff.h"

#include <QStringList>

#include <algorithm>
#include <vector>

namespace kramar::ui {

namespace {

// Words and what stands between them, in turn.
QStringList piecesOf(const QString &text)
{
    QStringList pieces;
    for (const QChar c : text) {
        if (!pieces.isEmpty() && pieces.last().back().isSpace() == c.isSpace())
            pieces.last().append(c);
        else
            pieces.append(QString(c));
    }
    return pieces;
}

// A space between two changed words belongs to them.
QList<DiffPart> partsOf(const QStringList &pieces, std::vector<bool> changed)
{
    for (qsizetype i = 1; i + 1 < pieces.size(); ++i) {
        const auto at = static_cast<size_t>(i);
        if (pieces[i].front().isSpace())
            changed[at] = changed[at - 1] && changed[at + 1];
    }
    QList<DiffPart> parts;
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        const bool isChanged = changed[static_cast<size_t>(i)];
        if (!parts.isEmpty() && parts.last().changed == isChanged)
            parts.last().text += pieces[i];
        else
            parts.append({pieces[i], isChanged});
    }
    return parts;
}

} // namespace

std::pair<QList<DiffPart>, QList<DiffPart>> wordDiff(const QString &before, const QString &after)
{
    const QStringList a = piecesOf(before);
    const QStringList b = piecesOf(after);
    const auto rows = static_cast<size_t>(a.size());
    const auto columns = static_cast<size_t>(b.size());
    // How many words the two have in common from here on.
    std::vector<std::vector<int>> common(rows + 1, std::vector<int>(columns + 1, 0));
    const auto same = [&](size_t i, size_t j) { return a[static_cast<qsizetype>(i)] == b[static_cast<qsizetype>(j)]; };
    for (size_t i = rows; i-- > 0;) {
        const int weight = a[static_cast<qsizetype>(i)].front().isSpace() ? 0 : 1;
        for (size_t j = columns; j-- > 0;)
            common[i][j] = same(i, j) ? common[i + 1][j + 1] + weight : std::max(common[i + 1][j], common[i][j + 1]);
    }
    std::vector<bool> gone(rows, true), come(columns, true);
    if (rows > 0 && columns > 0 && common[0][0] > 0) {
        for (size_t i = 0, j = 0; i < rows && j < columns;) {
            if (same(i, j)) {
                gone[i++] = false;
                come[j++] = false;
            } else if (common[i + 1][j] >= common[i][j + 1]) {
                ++i;
            } else {
                ++j;
            }
        }
    }
    return {partsOf(a, std::move(gone)), partsOf(b, std::move(come))};
}

} // namespace kramar::ui
