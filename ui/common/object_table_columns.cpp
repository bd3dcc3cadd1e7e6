// SPDX-License-Identifier: GPL-3.0-or-later
// ObjectTable: its columns, and what is remembered of them.
#include "ui/common/cell_delegate.h"
#include "ui/common/column_chooser.h"
#include "ui/common/column_room.h"
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
        shareRoom();
        showSort();
        Q_EMIT wantedWidthChanged();
    });
    const auto changed = [this] {
        if (m_fitting)
            return;
        shareRoom();
        if (m_local)
            m_saveTimer.start();
    };
    connect(m_header, &QHeaderView::sectionResized, this, [this, changed](int column, int, int width) {
        if (!m_fitting)
            setOwnWidth(column, width);
        changed();
    });
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
    m_own.clear();
    m_unwanted.clear();
    for (int column = 0; column < m_model->columnCount(); ++column) {
        setColumnWidth(column, usualWidth(column));
        setWanted(column, !m_model->columns().at(column).hidden);
        setColumnHidden(column, !isWanted(column));
    }
}

bool ObjectTable::isWanted(int column) const
{
    return !m_unwanted.contains(column);
}

void ObjectTable::setWanted(int column, bool wanted)
{
    if (wanted)
        m_unwanted.remove(column);
    else
        m_unwanted.insert(column);
}

void ObjectTable::setOwnWidth(int column, int width)
{
    if (m_model->columns().at(column).stretch || width == usualWidth(column))
        m_own.remove(column);
    else
        m_own.insert(column, width);
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
        if (m_model->columns().at(column).stretch && isWanted(column))
            return column;
    }
    return -1;
}

// Widths are said for the usual font: a larger one needs more for the same words.
int ObjectTable::zoomed(int width) const
{
    return qRound(width * m_zoom);
}

int ObjectTable::usualWidth(int column) const
{
    return zoomed(m_model->columns().at(column).width);
}

void ObjectTable::followFont()
{
    m_zoom = typeZoom();
    shareRoom();
    keepWhole();
    Q_EMIT wantedWidthChanged();
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
        wide += isWanted(column) ? usualWidth(column) : 0;
    setMinimumSize(wide, horizontalHeader()->sizeHint().height() +
                             m_wholeRows * verticalHeader()->defaultSectionSize() + 2 * frameWidth() + 2);
}

int ObjectTable::wantedWidth() const
{
    int width = verticalScrollBar()->sizeHint().width() + 2 * frameWidth();
    for (int column = 0; column < m_model->columnCount(); ++column)
        width += isWanted(column) ? m_own.value(column, usualWidth(column)) : 0;
    return width;
}

void ObjectTable::shareRoom()
{
    if (m_fitting)
        return;
    const QScopedValueRollback fitting(m_fitting, true);
    QList<ColumnNeed> needs;
    QList<int> wanted;
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const TableColumn &about = m_model->columns().at(column);
        if (!isWanted(column)) {
            setColumnHidden(column, true);
            continue;
        }
        wanted.append(column);
        const int roomy = zoomed(about.roomy);
        int least = zoomed(about.least);
        // A column may be short, its title not, as far as the column may ever be that wide.
        if (least >= ObjectHeader::narrowest())
            least = std::max(least, std::min(m_header->wholeWidth(column), std::max(usualWidth(column), roomy)));
        needs.append({.least = least,
                      .usual = std::max(least, usualWidth(column)),
                      .roomy = roomy,
                      .yields = about.yields,
                      .stretch = about.stretch});
        if (const auto own = m_own.constFind(column); own != m_own.cend())
            needs.last().own = *own;
    }
    const QList<int> widths = sharedRoom(needs, viewport()->width());
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        setColumnHidden(wanted[i], widths[i] == 0);
        if (widths[i] > 0)
            setColumnWidth(wanted[i], widths[i]);
    }
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
        others += each == column || !isWanted(each) || m_model->columns().at(each).tick ? 0 : 1;
    if (!shown && others == 0)
        return false;
    setWanted(column, shown);
    shareRoom();
    Q_EMIT wantedWidthChanged();
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
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_header->moveSection(m_header->visualIndex(column), column);
    resetColumns();
    shareRoom();
    Q_EMIT wantedWidthChanged();
    if (m_local)
        m_saveTimer.start();
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
        const int width = m_own.value(column, m_model->columns().at(column).width);
        columns.append(u"%1:%2:%3"_s.arg(m_model->columns().at(column).key).arg(width).arg(isWanted(column) ? 1 : 0));
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
            setOwnWidth(column, width == m_model->columns().at(column).width ? usualWidth(column) : width);
        setWanted(column, parts[2] != u"0"_s);
    }
    shareRoom();
}

} // namespace kramar::ui
