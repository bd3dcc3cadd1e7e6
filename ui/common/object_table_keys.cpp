// SPDX-License-Identifier: GPL-3.0-or-later
// ObjectTable: keyboard, and what is copied.
#include "ui/common/cell_delegate.h"
#include "ui/common/object_table.h"
#include "ui/common/row_walk.h"
#include "ui/common/tokens.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QToolTip>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

constexpr qsizetype maxCopiedRows = 100'000;

} // namespace

void ObjectTable::keyPressEvent(QKeyEvent *event)
{
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    if (event->matches(QKeySequence::Copy)) {
        copyCells();
        return;
    }
    if (event->matches(QKeySequence::SelectAll) && hasTicks()) {
        m_model->setAllTicked(m_model->tickedCount() != m_model->rowCount());
        return;
    }
    if (modifiers == Qt::NoModifier) {
        switch (event->key()) {
        case Qt::Key_Space:
            if (hasTicks())
                toggleTicks();
            return;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (const auto id = currentId(); id && state() != EditingState) {
                lookBeside(true);
                Q_EMIT opened(*id);
                return;
            }
            break;
        case Qt::Key_F2:
            if (const QModelIndex cell = cellToEdit(); cell.isValid()) {
                setCurrentIndex(cell);
                edit(cell);
                return;
            }
            break;
        case Qt::Key_Right:
            if (toggleFold(Fold::Folded))
                return;
            break;
        case Qt::Key_Left:
            if (toggleFold(Fold::Unfolded) || goToParent())
                return;
            break;
        default:
            break;
        }
    }
    QTableView::keyPressEvent(event);
}

// Home and End are the first and the last row, not the first and the last cell.
QModelIndex ObjectTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const int rows = m_model->rowCount();
    if ((action == MoveHome || action == MoveEnd) && rows > 0)
        return m_model->index(action == MoveHome ? 0 : rows - 1, std::max(0, currentIndex().column()));
    return QTableView::moveCursor(action, modifiers);
}

bool ObjectTable::toggleFold(Fold wanted)
{
    const QModelIndex current = currentIndex();
    for (int column = 0; current.isValid() && column < m_model->columnCount(); ++column) {
        const QVariant value = current.siblingAtColumn(column).data(TableModel::CellRole);
        if (value.userType() == qMetaTypeId<Cell>() && value.value<Cell>().fold == wanted) {
            Q_EMIT foldToggled(m_model->ids().at(current.row()));
            return true;
        }
    }
    return false;
}

int ObjectTable::depthOf(int row) const
{
    int depth = 0;
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const QVariant value = m_model->index(row, column).data(TableModel::CellRole);
        if (value.userType() == qMetaTypeId<Cell>())
            depth = std::max(depth, value.value<Cell>().depth);
    }
    return depth;
}

bool ObjectTable::goToParent()
{
    const int from = currentIndex().row();
    const int depth = currentIndex().isValid() ? depthOf(from) : 0;
    if (depth == 0)
        return false;
    for (int row = from - 1; row >= 0; --row) {
        if (depthOf(row) < depth) {
            setCurrentIndex(m_model->index(row, currentIndex().column()));
            return true;
        }
    }
    return false;
}

// In a row that can be edited at all, F2 need not be aimed; a cell that is aimed at says itself why it cannot be.
QModelIndex ObjectTable::cellToEdit() const
{
    const QModelIndex current = currentIndex();
    QModelIndex locked;
    for (int column = -1; current.isValid() && column < m_model->columnCount(); ++column) {
        const QModelIndex cell = column < 0 ? current : current.siblingAtColumn(column);
        if (isColumnHidden(cell.column()) || !cell.flags().testFlag(Qt::ItemIsEditable))
            continue;
        if (column < 0 || m_model->lockOf(cell).isEmpty())
            return cell;
        if (!locked.isValid())
            locked = cell;
    }
    return locked;
}

// Why a cell cannot be edited stands at the cell, as what cannot be taken does.
bool ObjectTable::edit(const QModelIndex &index, EditTrigger trigger, QEvent *event)
{
    const bool asked = trigger == AllEditTriggers || editTriggers().testFlag(trigger);
    const QString why = asked && index.flags().testFlag(Qt::ItemIsEditable) ? m_model->lockOf(index) : QString();
    if (why.isEmpty())
        return QTableView::edit(index, trigger, event);
    const QRect cell = visualRect(index);
    QToolTip::showText(viewport()->mapToGlobal(cell.bottomLeft()), why.toHtmlEscaped(), viewport());
    setAccessibleDescription(why);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    return true;
}

void ObjectTable::toggleTicks()
{
    QList<qint64> ids = selectedIds();
    if (ids.isEmpty() && currentId())
        ids.append(*currentId());
    const bool allOn =
        std::all_of(ids.cbegin(), ids.cend(), [this](qint64 id) { return m_model->ticks().contains(id); });
    m_model->setTicked(ids, !allOn);
}

QList<TableColumn> ObjectTable::shownColumns() const
{
    QList<TableColumn> columns;
    for (int place = 0; place < horizontalHeader()->count(); ++place) {
        const int column = horizontalHeader()->logicalIndex(place);
        const TableColumn &about = m_model->columns().at(column);
        if (isWanted(column) && !about.tick && about.titled)
            columns.append(about);
    }
    return columns;
}

void ObjectTable::copyCells()
{
    const QList<qint64> chosen = idsForAct();
    const QList<qint64> ids = chosen.mid(0, maxCopiedRows);
    if (ids.isEmpty())
        return;
    const QList<TableColumn> columns = shownColumns();
    const auto line = [columns](const QVariant &payload) {
        QStringList cells;
        for (const TableColumn &column : columns)
            cells.append(column.cell ? column.cell(payload).copiedText() : QString());
        return cells.join(u'\t');
    };
    auto lines = std::make_shared<QStringList>();
    if (ids.size() > 1) {
        QStringList titles;
        for (const TableColumn &column : columns)
            titles.append(column.title ? column.title() : column.key);
        lines->append(titles.join(u'\t'));
    }
    const auto done = [this, lines, rows = ids.size(), all = chosen.size()] {
        QApplication::clipboard()->setText(lines->join(u'\n'));
        Q_EMIT copied(rows, all);
    };
    delete std::exchange(m_copying, nullptr);
    QList<QVariant> loaded;
    for (const qint64 id : ids) {
        loaded.append(m_model->payload(id));
        if (!loaded.last().isValid())
            break;
    }
    if (loaded.last().isValid()) {
        for (const QVariant &payload : std::as_const(loaded))
            lines->append(line(payload));
        return done();
    }
    m_copying = new RowWalk(
        m_model->source(), ids,
        [lines, line](const QList<QVariant> &payloads, const RowWalk::Next &next) {
            for (const QVariant &payload : payloads)
                lines->append(line(payload));
            next({});
        },
        [this, done](const Done &how) {
            std::exchange(m_copying, nullptr)->deleteLater();
            if (how)
                done();
            else
                Q_EMIT copyFailed(how.error());
        },
        this);
    m_copying->start();
}

} // namespace kramar::ui
