// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/table_model.h"

#include "ui/common/table_diff.h"
#include "ui/common/typed_text.h"
#include "ui/common/when_done.h"

#include <QtConcurrent>

#include <algorithm>
#include <utility>

namespace kramar::ui {

namespace {

constexpr int maxReads = 4;        // windows asked for at the same time
constexpr qsizetype maxWanted = 8; // older wishes were scrolled away
constexpr int lookDelayMs = 300;

} // namespace

TableModel::TableModel(std::unique_ptr<RowSource> source, QList<TableColumn> columns, ObjectKind kind, QObject *parent)
    : QAbstractTableModel(parent)
    , m_source(std::move(source))
    , m_columns(std::move(columns))
    , m_kind(kind)
{
    m_loadTimer.setSingleShot(true);
    connect(&m_loadTimer, &QTimer::timeout, this, &TableModel::loadWanted);
    m_lookTimer.setSingleShot(true);
    m_lookTimer.setInterval(lookDelayMs);
    connect(&m_lookTimer, &QTimer::timeout, this, &TableModel::lookForNew);
}

TableModel::~TableModel() = default;

int TableModel::columnOf(const QString &key) const
{
    for (int i = 0; i < m_columns.size(); ++i) {
        if (m_columns[i].key == key)
            return i;
    }
    return -1;
}

void TableModel::setColumns(const QList<TableColumn> &columns)
{
    beginResetModel();
    m_columns = columns;
    endResetModel();
    Q_EMIT columnsChanged();
}

void TableModel::setQuery(const TableQuery &query)
{
    const bool sameFilter = query.sameFilter(m_asked);
    m_otherFilter = m_otherFilter || !sameFilter;
    m_asTyped = m_asTyped && query.search == m_asked.search;
    m_asked = query;
    const QString reading = std::exchange(m_query, query).search;
    if (sameFilter) // another order of what was found
        m_query.search = reading;
    Q_EMIT queryChanged();
    ask(true);
}

void TableModel::searchAsTyped()
{
    m_asTyped = true;
    m_query = m_asked;
    m_otherFilter = true;
    Q_EMIT queryChanged();
    ask(true);
}

void TableModel::refresh()
{
    m_cache.clearFailed();
    reread(m_cache.keepRecent(2));
    ask(false);
}

void TableModel::showNew()
{
    if (m_fresh.isEmpty())
        refresh();
    else
        compare(m_fresh, true);
}

void TableModel::rereadShown()
{
    reread(m_cache.keepRecent(2));
}

// What was asked for before a row was opened or folded knows nothing of it.
void TableModel::outdate()
{
    ++m_shape;
    if (m_querying)
        return ask(false);
    if (m_looking) {
        ++m_generation;
        m_lookAgain = true;
    } else if (m_newCount > 0) {
        m_fresh.clear(); // showNew() asks then
        m_lookTimer.start();
    }
}

void TableModel::insertBelow(qint64 id, const QList<qint64> &below)
{
    const int row = rowOf(id);
    const QHash<qint64, int> known = rowsOfIds(m_ids, QSet<qint64>(below.cbegin(), below.cend()));
    QList<qint64> fresh = below;
    fresh.removeIf([&known](qint64 one) { return known.contains(one); });
    if (row < 0 || fresh.isEmpty())
        return;
    const auto count = static_cast<int>(fresh.size());
    beginInsertRows({}, row + 1, row + count);
    m_ids.insert(row + 1, count, 0);
    std::copy(fresh.cbegin(), fresh.cend(), m_ids.begin() + row + 1);
    m_wanted.clear();
    endInsertRows();
    outdate();
    markChanged({row});
}

void TableModel::removeBelow(qint64 id, const QList<qint64> &below)
{
    const int row = rowOf(id);
    const QSet<qint64> gone(below.cbegin(), below.cend());
    int last = row;
    while (row >= 0 && last + 1 < m_ids.size() && gone.contains(m_ids[last + 1]))
        ++last;
    if (last == row)
        return;
    for (int i = row + 1; i <= last; ++i)
        m_ticks.forget(m_ids[i]); // what is not seen is not meant
    beginRemoveRows({}, row + 1, last);
    m_ids.remove(row + 1, last - row);
    m_wanted.clear();
    endRemoveRows();
    outdate();
    markChanged({row});
    Q_EMIT ticksChanged();
}

// A query that is under way is outdated by the next one: its answer is dropped. A refresh must not turn a reset that
// is under way into less, so it is a reset too then.
void TableModel::ask(bool reset)
{
    const quint64 generation = ++m_generation;
    const bool first = m_querying || m_ids.isEmpty();
    setBusy(true);
    settle();
    whenDone(this, m_source->ids(m_query), [this, generation, whole = reset || first](auto answer) {
        if (generation == m_generation)
            takeAnswer(answer, whole);
    });
}

void TableModel::takeAnswer(const Result<QList<qint64>> &answer, bool reset)
{
    if (answer && answer->isEmpty() && reset && !m_asTyped && !isReadOtherwise())
        return readOtherwise(readingsOf(m_asked.search).mid(1));
    setBusy(false);
    if (!answer) {
        fail(answer.error());
        return;
    }
    m_error.reset();
    if (reset)
        showAnew(*answer);
    else
        compare(*answer, true);
}

// As typed it finds nothing: what the first of these finds is shown.
void TableModel::readOtherwise(QStringList readings)
{
    if (readings.isEmpty()) {
        setBusy(false);
        m_error.reset();
        return showAnew({});
    }
    TableQuery meant = m_asked;
    meant.search = readings.takeFirst();
    whenDone(this, m_source->ids(meant), [this, meant, readings, generation = m_generation](auto answer) {
        if (generation != m_generation)
            return;
        if (answer && answer->isEmpty())
            return readOtherwise(readings);
        if (!answer) {
            setBusy(false);
            return fail(answer.error());
        }
        m_query = meant;
        Q_EMIT queryChanged();
        setBusy(false);
        m_error.reset();
        showAnew(*answer);
    });
}

void TableModel::showAnew(const QList<qint64> &ids)
{
    const bool ticked = std::exchange(m_otherFilter, false) && tickedCount() > 0;
    beginResetModel();
    if (ticked)
        keepTicks(ids);
    adopt(ids);
    endResetModel();
    if (ticked)
        Q_EMIT ticksChanged();
    setNewCount(0);
    settle();
    Q_EMIT shown();
}

// "All of the filter" was said of another filter: it becomes the rows it meant.
void TableModel::keepTicks(const QList<qint64> &found)
{
    const QSet<qint64> here(found.cbegin(), found.cend());
    QList<qint64> kept = tickedIds();
    kept.removeIf([&here](qint64 id) { return !here.contains(id); });
    m_ticks.setAll(false);
    for (const qint64 id : std::as_const(kept))
        m_ticks.set(id, true);
}

void TableModel::fail(const Error &error)
{
    m_error = error;
    settle();
    Q_EMIT failed(error);
}

void TableModel::settle()
{
    State state = State::Ready;
    if (m_ids.isEmpty()) {
        if (m_querying)
            state = State::Loading;
        else if (m_error)
            state = State::Failed;
        else
            state = m_query.isFiltered() ? State::FilteredEmpty : State::Empty;
    }
    if (state == m_state)
        return;
    m_state = state;
    Q_EMIT stateChanged(state);
}

void TableModel::setBusy(bool busy)
{
    if (busy == m_querying)
        return;
    m_querying = busy;
    if (!busy && std::exchange(m_lookAgain, false)) // what came while it was asked, it may not have seen
        m_lookTimer.start();
    Q_EMIT busyChanged(busy);
}

void TableModel::setNewCount(int count)
{
    if (count == 0)
        m_fresh.clear();
    if (count == m_newCount)
        return;
    m_newCount = count;
    Q_EMIT newCountChanged(count);
}

void TableModel::adopt(const QList<qint64> &ids)
{
    m_ids = ids;
    ++m_shape;
    m_wanted.clear();
    m_cache.clearFailed();
}

std::optional<qint64> TableModel::idAt(int row) const
{
    if (row < 0 || row >= m_ids.size())
        return std::nullopt;
    return m_ids[row];
}

int TableModel::rowOf(qint64 id) const
{
    return static_cast<int>(m_ids.indexOf(id));
}

QVariant TableModel::payload(qint64 id) const
{
    const QVariant *found = m_cache.find(id);
    return found ? *found : QVariant();
}

// --- rows in windows

void TableModel::want(int row) const
{
    const int window = row / RowCache::windowRows;
    if (!m_wanted.isEmpty() && m_wanted.last() == window)
        return;
    m_wanted.removeOne(window);
    m_wanted.append(window);
    if (m_wanted.size() > maxWanted)
        m_wanted.removeFirst();
    if (!m_loadTimer.isActive())
        m_loadTimer.start(0);
}

void TableModel::loadWanted()
{
    while (m_reading < maxReads && !m_wanted.isEmpty()) {
        const int first = m_wanted.takeLast() * RowCache::windowRows;
        QList<qint64> missing;
        for (const qint64 id : m_ids.mid(first, RowCache::windowRows)) {
            if (!m_cache.contains(id) && !m_cache.isAsked(id) && !m_cache.hasFailed(id))
                missing.append(id);
        }
        read(missing, first);
    }
}

void TableModel::reread(const QList<qint64> &ids)
{
    for (qsizetype from = 0; from < ids.size(); from += RowCache::windowRows)
        read(ids.mid(from, RowCache::windowRows), 0);
}

void TableModel::read(const QList<qint64> &ids, int hintRow)
{
    if (ids.isEmpty())
        return;
    m_cache.markAsked(ids);
    ++m_reading;
    whenDone(this, m_source->rows(ids),
             [this, ids, hintRow, number = ++m_readNumber](auto answer) { takeRows(ids, hintRow, number, answer); });
}

void TableModel::takeRows(const QList<qint64> &asked, int hintRow, quint64 number, const Result<QList<RowData>> &answer)
{
    --m_reading;
    m_cache.unmarkAsked(asked);
    if (!answer) {
        m_cache.markFailed(asked);
        fail(answer.error());
        loadWanted();
        return;
    }
    m_cache.put(*answer, number);
    QSet<qint64> gone(asked.cbegin(), asked.cend());
    const QHash<qint64, int> rows = rowsOfIds(m_ids, gone, hintRow);
    for (const RowData &row : *answer)
        gone.remove(row.id);
    QList<int> changed;
    for (auto it = rows.cbegin(); it != rows.cend(); ++it) {
        if (!gone.contains(it.key()))
            changed.append(it.value());
    }
    markChanged(changed);
    if (!gone.isEmpty())
        removeIds(gone);
    loadWanted();
}

void TableModel::markChanged(QList<int> rows)
{
    if (rows.isEmpty())
        return;
    std::sort(rows.begin(), rows.end());
    const int lastColumn = columnCount() - 1;
    const QList<RowRange> ranges = rangesOf(rows);
    if (ranges.size() > TableDiff::maxRanges) {
        Q_EMIT dataChanged(index(rows.first(), 0), index(rows.last(), lastColumn));
        return;
    }
    for (const RowRange &range : ranges)
        Q_EMIT dataChanged(index(range.first, 0), index(range.last, lastColumn));
}

// --- what changes under the eyes

void TableModel::onChanged(const kramar::Changes &changes)
{
    QList<qint64> known;
    bool ours = false;
    bool many = false;
    for (const Change &change : changes) {
        if (change.kind != m_kind)
            continue;
        ours = true;
        many = many || change.id == 0;
        if (m_cache.contains(change.id) || m_cache.isAsked(change.id))
            known.append(change.id);
    }
    if (!ours)
        return;
    Q_EMIT booksChanged();
    reread(many ? m_cache.keepRecent(2) : known);
    if (!m_lookTimer.isActive())
        m_lookTimer.start();
}

// New, gone and moved rows are found by asking for the ids again and comparing: what a filter lets through only the
// source knows. The larger the table, the rarer the look.
void TableModel::lookForNew()
{
    if (m_looking || m_querying) {
        m_lookAgain = true;
        return;
    }
    m_looking = true;
    m_lookTook.start();
    whenDone(this, m_source->ids(m_query), [this, generation = m_generation](auto answer) {
        m_looking = false;
        m_lookTimer.setInterval(static_cast<int>(std::clamp<qint64>(m_lookTook.elapsed() * 4, lookDelayMs, 30'000)));
        if (std::exchange(m_lookAgain, false))
            m_lookTimer.start();
        if (generation != m_generation)
            return;
        if (answer)
            compare(*answer, false);
        else
            fail(answer.error());
    });
}

void TableModel::compare(const QList<qint64> &fresh, bool showAll)
{
    showAll = showAll || m_ids.isEmpty(); // nothing stands there that could jump
    constexpr qsizetype small = 5000;
    if (m_ids.size() + fresh.size() < small) {
        apply(diffOf(m_ids, fresh), showAll);
        return;
    }
    const auto work = [before = m_ids, fresh]() -> Result<TableDiff> { return diffOf(before, fresh); };
    whenDone(this, QtConcurrent::run(work), [this, showAll, shape = m_shape, generation = m_generation](auto diff) {
        if (generation != m_generation)
            return;
        if (shape == m_shape && diff)
            apply(*diff, showAll);
        else if (showAll)
            ask(false);
        else
            m_lookTimer.start();
    });
}

void TableModel::apply(const TableDiff &diff, bool showAll)
{
    const bool wasWrong = std::exchange(m_error, std::nullopt).has_value();
    if (wasWrong)
        Q_EMIT wellAgain();
    const bool sweeping =
        showAll && (diff.inserted.size() > TableDiff::maxRanges || (diff.reordered && diff.added > 0));
    if (sweeping) {
        beginResetModel();
        for (const qint64 id : diff.removed)
            m_ticks.forget(id);
        adopt(diff.target);
        endResetModel();
    } else {
        removeIds(diff.removed);
    }
    if (!showAll) {
        const int added = static_cast<int>(diff.added);
        setNewCount(added);
        if (added > 0 || diff.reordered)
            m_fresh = diff.target;
        settle();
        return;
    }
    if (!sweeping && diff.reordered) {
        relayout(diff.target);
    } else if (!sweeping) {
        for (const RowRange &range : diff.inserted) {
            beginInsertRows({}, range.first, range.last);
            m_ids.insert(range.first, range.last - range.first + 1, 0);
            std::copy(diff.target.cbegin() + range.first, diff.target.cbegin() + range.last + 1,
                      m_ids.begin() + range.first);
            ++m_shape;
            endInsertRows();
        }
    }
    setNewCount(0);
    settle();
    Q_EMIT shown();
}

void TableModel::removeIds(const QSet<qint64> &gone)
{
    if (gone.isEmpty())
        return;
    for (const qint64 id : gone) {
        m_cache.forget(id);
        m_ticks.forget(id);
    }
    const QHash<qint64, int> byId = rowsOfIds(m_ids, gone);
    if (byId.isEmpty())
        return;
    QList<int> rows = byId.values();
    std::sort(rows.begin(), rows.end());
    const QList<RowRange> ranges = rangesOf(rows);
    if (ranges.size() > TableDiff::maxRanges) {
        QList<qint64> left = m_ids;
        left.removeIf([&gone](qint64 id) { return gone.contains(id); });
        relayout(left); // not a reset: what is selected, and an editor that is open, stay
    } else {
        for (auto range = ranges.crbegin(); range != ranges.crend(); ++range) {
            beginRemoveRows({}, range->first, range->last);
            m_ids.remove(range->first, range->last - range->first + 1);
            ++m_shape;
            endRemoveRows();
        }
    }
    m_fresh.removeIf([&gone](qint64 id) { return gone.contains(id); });
    Q_EMIT ticksChanged();
    settle();
}

void TableModel::relayout(const QList<qint64> &ids)
{
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList old = persistentIndexList();
    QSet<qint64> held;
    for (const QModelIndex &index : old)
        held.insert(m_ids[index.row()]);
    const QHash<qint64, int> rows = rowsOfIds(ids, held);
    QModelIndexList moved;
    moved.reserve(old.size());
    for (const QModelIndex &was : old) {
        const int row = rows.value(m_ids[was.row()], -1);
        moved.append(row < 0 ? QModelIndex() : index(row, was.column()));
    }
    m_ids = ids;
    ++m_shape;
    m_wanted.clear();
    changePersistentIndexList(old, moved);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

} // namespace kramar::ui
