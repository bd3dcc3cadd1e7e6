// SPDX-License-Identifier: GPL-3.0-or-later
// What views ask a TableModel for: cells, titles, ticks.
#include "ui/common/table_model.h"

#include "ui/common/table_diff.h"

namespace kramar::ui {

bool TableModel::isCell(const QModelIndex &index) const
{
    return index.isValid() && index.model() == this && index.row() < m_ids.size();
}

int TableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

int TableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant TableModel::data(const QModelIndex &index, int role) const
{
    if (!isCell(index))
        return {};
    const qint64 id = m_ids[index.row()];
    const TableColumn &column = m_columns[index.column()];
    switch (role) {
    case IdRole:
        return id;
    case TickRole:
        return m_ticks.contains(id);
    case Qt::TextAlignmentRole:
        return QVariant(column.alignment | Qt::AlignVCenter);
    case ElideRole:
        return static_cast<int>(column.elide);
    case Qt::CheckStateRole:
        return column.tick ? QVariant(m_ticks.contains(id) ? Qt::Checked : Qt::Unchecked) : QVariant();
    case Qt::DisplayRole:
    case Qt::EditRole:
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
    case CellRole:
    case LoadedRole:
    case PayloadRole:
        break;
    default:
        return {};
    }

    const QVariant *payload = m_cache.find(id);
    if (!payload)
        want(index.row());
    if (role == LoadedRole)
        return payload != nullptr;
    if (!payload)
        return {};
    if (role == PayloadRole)
        return *payload;
    if (role == Qt::EditRole && column.editText)
        return column.editText(*payload);
    if (!column.cell)
        return {};
    Cell cell = column.cell(*payload);
    if (column.placed)
        column.placed(cell, *payload, *this, index.row());
    switch (role) {
    case CellRole:
        return QVariant::fromValue(cell);
    case Qt::ToolTipRole:
        return cell.tooltip.isEmpty() ? QVariant() : QVariant(cell.tooltip);
    case Qt::AccessibleTextRole:
        return cell.accessibleText();
    default:
        return cell.text;
    }
}

QString TableModel::refusalOf(const QModelIndex &index, const QString &typed) const
{
    if (!isCell(index) || !m_columns[index.column()].refusal)
        return {};
    const QVariant *payload = m_cache.find(m_ids[index.row()]);
    return payload ? m_columns[index.column()].refusal(*payload, typed) : QString();
}

QString TableModel::lockOf(const QModelIndex &index) const
{
    if (!isCell(index) || !m_columns[index.column()].locked)
        return {};
    const QVariant *payload = m_cache.find(m_ids[index.row()]);
    return payload ? m_columns[index.column()].locked(*payload) : QString();
}

bool TableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!isCell(index))
        return false;
    const qint64 id = m_ids[index.row()];
    const TableColumn &column = m_columns[index.column()];
    if (role == Qt::CheckStateRole && column.tick) {
        setTicked({id}, value.toInt() == Qt::Checked);
        return true;
    }
    // The value itself comes back from the books by a change notice.
    if (role == Qt::EditRole && column.editText) {
        Q_EMIT edited(id, column.key, value.toString());
        return true;
    }
    return false;
}

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_columns.size())
        return {};
    const TableColumn &column = m_columns[section];
    switch (role) {
    case Qt::DisplayRole:
        return column.titled && column.title ? QVariant(column.title()) : QVariant(QString());
    case Qt::AccessibleTextRole:
        return column.title ? QVariant(column.title()) : QVariant();
    case Qt::ToolTipRole:
        return column.title ? QVariant(column.title()) : QVariant(); // ObjectHeader shows it where the title is cut
    case Qt::TextAlignmentRole:
        return QVariant(column.alignment | Qt::AlignVCenter);
    case Qt::InitialSortOrderRole:
        return column.descending ? Qt::DescendingOrder : Qt::AscendingOrder;
    default:
        return {};
    }
}

Qt::ItemFlags TableModel::flags(const QModelIndex &index) const
{
    if (!isCell(index))
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    const TableColumn &column = m_columns[index.column()];
    if (column.tick)
        flags |= Qt::ItemIsUserCheckable;
    if (column.editText && m_cache.contains(m_ids[index.row()]))
        flags |= Qt::ItemIsEditable;
    return flags;
}

void TableModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= m_columns.size() || !m_columns[column].sortable)
        return;
    TableQuery query = m_asked;
    query.sortKey = m_columns[column].key;
    query.descending = order == Qt::DescendingOrder;
    if (query != m_asked)
        setQuery(query);
}

QList<qint64> TableModel::tickedIds() const
{
    QList<qint64> ticked;
    if (tickedCount() == 0)
        return ticked;
    for (const qint64 id : m_ids) {
        if (m_ticks.contains(id))
            ticked.append(id);
    }
    return ticked;
}

void TableModel::setTicked(const QList<qint64> &ids, bool on)
{
    for (const qint64 id : ids)
        m_ticks.set(id, on);
    const QHash<qint64, int> byId = rowsOfIds(m_ids, QSet<qint64>(ids.cbegin(), ids.cend()));
    markChanged(byId.values());
    Q_EMIT ticksChanged();
}

void TableModel::setAllTicked(bool on)
{
    m_ticks.setAll(on);
    if (!m_ids.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), {Qt::CheckStateRole, TickRole});
    Q_EMIT ticksChanged();
}

void TableModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (!m_ids.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

} // namespace kramar::ui
