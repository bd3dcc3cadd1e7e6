// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QSet>

namespace kramar::ui {

struct RowRange {
    int first = 0;
    int last = 0;
    friend bool operator==(const RowRange &, const RowRange &) = default;
};

// What leads from one list of ids to another. Made off the GUI thread: at a million ids it takes a fraction of a
// second.
struct TableDiff {
    static constexpr qsizetype maxRanges = 200; // more than that is a relayout

    QList<qint64> target;
    QSet<qint64> removed;
    qsizetype added = 0;
    bool reordered = false;   // those in both lists stand in another order
    QList<RowRange> inserted; // rows of `target`; filled unless reordered
    bool nothing() const { return removed.isEmpty() && added == 0 && !reordered; }
};

// Not by ==: on two empty lists Qt 6.4 compares memory that is not there.
bool sameIds(const QList<qint64> &one, const QList<qint64> &other);

TableDiff diffOf(const QList<qint64> &before, const QList<qint64> &after);
// Runs of neighbours in a sorted list of rows.
QList<RowRange> rangesOf(const QList<int> &sortedRows);
// The rows of a few ids: looked for around `hint` first, else in one pass over the list (2 ms at a million).
QHash<qint64, int> rowsOfIds(const QList<qint64> &list, const QSet<qint64> &ids, int hint = 0);

} // namespace kramar::ui
