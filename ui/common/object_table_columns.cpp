// SPDX-License-Identifier: GPL-3.0-or-later
// ObjectTable: its columns, and what is remembered of them.
#include "ui/common/cell_delegate.h"
#include "ui/common/column_chooser.h"
#include "ui/common/object_header.h"
#include "ui/common/object_table.h"
#include "ui/common/popover.h"
#include "ui/common/tokens.h"

#include <QScopedValueRollback>
#include <QScrollBar>
#include <QSettings>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kramar::ui {

void ObjectTable::setUpColumns()
{
    m_header->setSortIndicatorShown(true);
    resetColumns();
    connect(m_model, &TableModel::columnsChanged, this, [this] {
        resetColumns();
        if (m_local)
            restoreColumns();
        fitStretch();
        showSort();
    });
    const auto changed = [this] {
        if (m_fitting)
            return;
        fitStretch();
        if (m_local)
            m_saveTimer.start();
    };
    connect(m_header, &QHeaderView::sectionResized, this, changed);
    connect(m_header, &QHeaderView::sectionMoved, this, changed);
    connect(m_header, &QHeaderView::customContextMenuRequested, this,
            [this](const QPoint &position) { chooseColumns(QRect(m_header->mapToGlobal(position), QSize(1, 1))); });
    connect(m_header, &QHeaderView::sortIndicatorChanged, this, [this](int column, Qt::SortOrder order) {
        if (column >= 0 && column < m_model->columnCount() && m_model->columns().at(column).sortable)
            m_model->sort(column, order);
        else
            showSort();
    });
    connect(this, &QTableView::doubleClicked, this, [this](const QModelIndex &index) {
        // What can be edited in its cell is meant there, not in the card.
        if (index.flags().testFlag(Qt::ItemIsEditable))
            edit(index);
        else if (const auto id = m_model->idAt(index.row()); id && !m_model->columns().at(index.column()).tick)
            Q_EMIT opened(*id);
    });
}

void ObjectTable::resetColumns()
{
    const QScopedValueRollback fitting(m_fitting, true);
    m_given.clear();
    for (int column = 0; column < m_model->columnCount(); ++column) {
        setColumnWidth(column, usualWidth(column));
        setColumnHidden(column, m_model->columns().at(column).hidden);
    }
}

void ObjectTable::showSort()
{
    const QSignalBlocker quiet(m_header);
    const TableQuery &query = m_model->query();
    m_header->setSortIndicator(m_model->columnOf(query.sortKey),
                               query.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    m_header->viewport()->update();
    if (m_local)
        m_saveTimer.start();
}

int ObjectTable::stretchColumn() const
{
    for (int column = 0; column < m_model->columnCount(); ++column) {
        if (m_model->columns().at(column).stretch && !isColumnHidden(column))
            return column;
    }
    return -1;
}

// Widths are said for the usual font: a larger one needs more for the same words.
int ObjectTable::usualWidth(int column) const
{
    return qRound(m_model->columns().at(column).width * m_zoom);
}

int ObjectTable::roomyWidth(int column) const
{
    return qRound(m_model->columns().at(column).roomy * m_zoom);
}

void ObjectTable::followFont()
{
    QList<int> undragged;
    for (int column = 0; column < m_model->columnCount(); ++column) {
        if (!isDragged(column))
            undragged.append(column);
    }
    m_zoom = typeZoom();
    for (const int column : undragged)
        setColumnWidth(column, usualWidth(column));
    fitStretch();
    keepWhole();
}

void ObjectTable::showWhole(int rows)
{
    m_wholeRows = rows;
    keepWhole();
}

void ObjectTable::keepWhole()
{
    if (m_wholeRows == 0)
        return;
    int wide = verticalScrollBar()->sizeHint().width() + 2 * frameWidth();
    for (int column = 0; column < m_model->columnCount(); ++column)
        wide += isColumnHidden(column) ? 0 : usualWidth(column);
    setMinimumSize(wide, horizontalHeader()->sizeHint().height() +
                             m_wholeRows * verticalHeader()->defaultSectionSize() + 2 * frameWidth() + 2);
}

// Where there is room nothing is cut that need not be: columns that nobody has dragged share what is left over, each by
// what it lacks of the width that is good for it. The stretching one has its share in what remains.
void ObjectTable::makeRoom()
{
    qint64 spare = viewport()->width();
    qint64 lacking = 0;
    for (int column = 0; column < m_model->columnCount(); ++column) {
        if (isColumnHidden(column))
            continue;
        spare -= isDragged(column) ? columnWidth(column) : usualWidth(column);
        if (!isDragged(column))
            lacking += std::max(0, roomyWidth(column) - usualWidth(column));
    }
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const qint64 lacks = roomyWidth(column) - usualWidth(column);
        if (lacks <= 0 || m_model->columns().at(column).stretch || isDragged(column))
            continue;
        const qint64 share = spare <= 0 ? 0 : spare >= lacking ? lacks : lacks * spare / lacking;
        m_given[column] = usualWidth(column) + static_cast<int>(share);
        setColumnWidth(column, m_given[column]);
    }
}

bool ObjectTable::isDragged(int column) const
{
    const int width = columnWidth(column);
    return !m_model->columns().at(column).stretch && width != usualWidth(column) &&
           width != m_given.value(column, usualWidth(column));
}

// The stretching column takes what the others leave, but never less than its own width: then the table scrolls.
void ObjectTable::fitStretch()
{
    const int stretch = stretchColumn();
    if (stretch < 0 || m_fitting)
        return;
    const QScopedValueRollback fitting(m_fitting, true);
    makeRoom();
    int others = 0;
    for (int column = 0; column < m_model->columnCount(); ++column) {
        if (column != stretch && !isColumnHidden(column))
            others += columnWidth(column);
    }
    setColumnWidth(stretch, std::max(usualWidth(stretch), viewport()->width() - others));
}

int ObjectTable::sizeHintForColumn(int column) const
{
    // Only of the rows that can be seen: a double click on a title must not read a million.
    int width = 40;
    const int last = rowAt(viewport()->height() - 1);
    for (int row = std::max(0, rowAt(0)); row <= (last < 0 ? m_model->rowCount() - 1 : last); ++row) {
        QStyleOptionViewItem option;
        initViewItemOption(&option);
        width = std::max(width, m_delegate->sizeHint(option, m_model->index(row, column)).width());
    }
    return width;
}

void ObjectTable::chooseColumns(const QRect &globalPlace)
{
    auto *popover = new Popover(this);
    popover->setContent(new ColumnChooser(this, popover));
    popover->setFocusAfter([this] { return this; });
    popover->openBeside(globalPlace);
}

bool ObjectTable::setColumnShown(int column, bool shown)
{
    int others = 0;
    for (int each = 0; each < m_model->columnCount(); ++each)
        others += each == column || isColumnHidden(each) || m_model->columns().at(each).tick ? 0 : 1;
    if (!shown && others == 0)
        return false;
    setColumnHidden(column, !shown);
    fitStretch();
    if (m_local)
        m_saveTimer.start();
    return true;
}

// The others (the ticks) keep their places before them.
void ObjectTable::orderColumns(const QList<int> &columns)
{
    int place = m_header->count() - static_cast<int>(columns.size());
    for (const int column : columns)
        m_header->moveSection(m_header->visualIndex(column), place++);
}

bool ObjectTable::isStretched(int column) const
{
    return column == stretchColumn();
}

void ObjectTable::useUsualColumns()
{
    for (int column = 0; column < m_model->columnCount(); ++column) {
        m_header->moveSection(m_header->visualIndex(column), column);
        setColumnHidden(column, m_model->columns().at(column).hidden);
        setColumnWidth(column, usualWidth(column));
    }
    fitStretch();
}

void ObjectTable::remember(QSettings *local, const QString &key)
{
    m_memoryKey = key;
    m_local = local;
    restoreColumns();
    m_saveTimer.stop();
}

TableQuery ObjectTable::withRememberedSort(TableQuery query) const
{
    if (!m_local)
        return query;
    const QString key = m_local->value(m_memoryKey + u"/sort"_s).toString();
    if (const int column = m_model->columnOf(key); column >= 0 && m_model->columns().at(column).sortable) {
        query.sortKey = key;
        query.descending = m_local->value(m_memoryKey + u"/descending"_s).toBool();
    }
    return query;
}

// "key:width:1" for each column, in the order on screen; 0 is hidden. Columns by key: a newer version may add some. A
// width that nobody dragged is kept as it is for the usual font.
void ObjectTable::saveColumns()
{
    if (!m_local)
        return;
    QStringList columns;
    for (int place = 0; place < m_header->count(); ++place) {
        const int column = m_header->logicalIndex(place);
        const bool hidden = isColumnHidden(column);
        const int width = hidden || !isDragged(column) ? m_model->columns().at(column).width : columnWidth(column);
        columns.append(u"%1:%2:%3"_s.arg(m_model->columns().at(column).key).arg(width).arg(hidden ? 0 : 1));
    }
    m_local->setValue(m_memoryKey + u"/columns"_s, columns);
    m_local->setValue(m_memoryKey + u"/sort"_s, m_model->query().sortKey);
    m_local->setValue(m_memoryKey + u"/descending"_s, m_model->query().descending);
}

void ObjectTable::restoreColumns()
{
    const QStringList columns = m_local->value(m_memoryKey + u"/columns"_s).toStringList();
    int place = 0;
    for (const QString &entry : columns) {
        const QStringList parts = entry.split(u':');
        const int column = parts.size() == 3 ? m_model->columnOf(parts[0]) : -1;
        if (column < 0)
            continue;
        m_header->moveSection(m_header->visualIndex(column), place++);
        if (const int width = parts[1].toInt(); width >= 20 && width <= 4000)
            setColumnWidth(column, width == m_model->columns().at(column).width ? usualWidth(column) : width);
        setColumnHidden(column, parts[2] == u"0"_s);
    }
    fitStretch();
}

} // namespace kramar::ui
