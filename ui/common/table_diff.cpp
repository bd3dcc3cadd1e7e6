// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/table_diff.h"

#include <algorithm>
#include <bitset>

namespace kramar::ui {

namespace {

// Membership in a sorted copy: 8 bytes an id, where a hash would take some 40.
class SortedIds
{
public:
    explicit SortedIds(QList<qint64> ids)
        : m_ids(std::move(ids))
    {
        std::sort(m_ids.begin(), m_ids.end());
    }
    bool contains(qint64 id) const { return std::binary_search(m_ids.cbegin(), m_ids.cend(), id); }

private:
    QList<qint64> m_ids;
};

} // namespace

bool sameIds(const QList<qint64> &one, const QList<qint64> &other)
{
    return std::equal(one.cbegin(), one.cend(), other.cbegin(), other.cend());
}

TableDiff diffOf(const QList<qint64> &before, const QList<qint64> &after)
{
    TableDiff diff;
    diff.target = after;
    if (sameIds(before, after))
        return diff;
    const SortedIds old(before);
    const SortedIds fresh(after);
    for (const qint64 id : before) {
        if (!fresh.contains(id))
            diff.removed.insert(id);
    }
    // Walk both lists past what only one of them has: where they then differ, the order did.
    qsizetype at = 0;
    for (qsizetype row = 0; row < after.size(); ++row) {
        if (!old.contains(after[row])) {
            ++diff.added;
            const int here = static_cast<int>(row);
            if (!diff.inserted.isEmpty() && diff.inserted.last().last == here - 1)
                diff.inserted.last().last = here;
            else
                diff.inserted.append({here, here});
            continue;
        }
        while (at < before.size() && diff.removed.contains(before[at]))
            ++at;
        if (at >= before.size() || before[at] != after[row])
            diff.reordered = true;
        ++at;
    }
    return diff;
}

QList<RowRange> rangesOf(const QList<int> &sortedRows)
{
    QList<RowRange> ranges;
    for (const int row : sortedRows) {
        if (!ranges.isEmpty() && row <= ranges.last().last + 1)
            ranges.last().last = row;
        else
            ranges.append({row, row});
    }
    return ranges;
}

QHash<qint64, int> rowsOfIds(const QList<qint64> &list, const QSet<qint64> &ids, int hint)
{
    QHash<qint64, int> rows;
    if (ids.isEmpty())
        return rows;
    // One bit per id lets nearly every other id pass without touching the hash.
    constexpr quint64 mask = 0x3FFF;
    std::bitset<mask + 1> maybe;
    for (const qint64 id : ids)
        maybe.set(static_cast<quint64>(id) & mask);
    const auto look = [&](qsizetype from, qsizetype to) {
        for (qsizetype row = from; row < to && rows.size() < ids.size(); ++row) {
            const qint64 id = list[row];
            if (maybe.test(static_cast<quint64>(id) & mask) && ids.contains(id))
                rows.insert(id, static_cast<int>(row));
        }
    };
    const qsizetype near = std::clamp<qsizetype>(hint, 0, list.size());
    const qsizetype nearEnd = std::min(near + ids.size() + 128, list.size());
    look(near, nearEnd);
    look(0, near);
    look(nearEnd, list.size());
    return rows;
}

} // namespace kramar::ui
