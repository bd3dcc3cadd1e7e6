// SPDX-License-Identifier: GPL-3.0-or-later
// ObjectTable: the mouse.
#include "ui/common/cell_delegate.h"
#include "ui/common/object_table.h"
#include "ui/common/tokens.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QMouseEvent>

#include <algorithm>
#include <utility>

namespace kramar::ui {

namespace {

constexpr int aimMs = 350;   // so long a hand cannot stop a click
constexpr int foldMs = 1000; // so long what is below a row may take to come

template <class Act>
void passOn(QMouseEvent *event, int aside, Act act)
{
    if (aside == 0)
        return act(event);
    const QPointF by(0, aside);
    QMouseEvent meant(event->type(), event->position() + by, event->scenePosition() + by, event->globalPosition() + by,
                      event->button(), event->buttons(), event->modifiers(), event->pointingDevice());
    act(&meant);
    event->setAccepted(meant.isAccepted());
}

} // namespace

std::optional<qint64> ObjectTable::foldAt(const QPoint &position) const
{
    const QModelIndex index = indexAt(position);
    const QVariant value = index.data(TableModel::CellRole);
    if (value.userType() != qMetaTypeId<Cell>())
        return std::nullopt;
    const auto cell = value.value<Cell>();
    if (cell.fold == Fold::None)
        return std::nullopt;
    const QRect whole = visualRect(index);
    const int left = whole.width() <= 28 ? whole.x() : whole.x() + metrics::cellPadding + cell.depth * 18;
    // 24 px: what is to be hit must not be smaller
    return QRect(left - 4, whole.y(), 24, whole.height()).contains(position) ? m_model->idAt(index.row())
                                                                             : std::nullopt;
}

void ObjectTable::tickTo(int row, bool range)
{
    const bool on = !m_model->ticks().contains(m_model->ids().at(row));
    if (range && m_lastTick >= 0 && m_lastTick < m_model->rowCount()) {
        const int first = std::min(row, m_lastTick);
        m_model->setTicked(m_model->ids().mid(first, std::abs(row - m_lastTick) + 1), on);
    } else {
        m_model->setTicked({m_model->ids().at(row)}, on);
    }
    m_lastTick = row;
}

// A click that is on its way while rows move by themselves (one left the list, another came) is for what stood there.
void ObjectTable::noteRows()
{
    if (hasJustMoved())
        return; // what was seen before the first move
    m_wereSeen.clear();
    const int first = rowAt(0);
    if (first < 0)
        return;
    const int last = rowAt(viewport()->height() - 1);
    m_wereSeen = m_model->ids().mid(first, (last < 0 ? m_model->rowCount() - 1 : last) - first + 1);
    m_wereTop = rowViewportPosition(first);
}

void ObjectTable::noteMove()
{
    const bool own = m_sinceFold.isValid() && m_sinceFold.elapsed() < foldMs;
    if (own || m_wereSeen.isEmpty() || hasJustMoved())
        return;
    const int first = std::max(0, rowAt(0));
    if (rowViewportPosition(first) != m_wereTop || m_model->ids().mid(first, m_wereSeen.size()) != m_wereSeen)
        m_sinceMove.start();
}

bool ObjectTable::hasJustMoved() const
{
    return m_sinceMove.isValid() && m_sinceMove.elapsed() < aimMs;
}

// px from here to what the click was aimed at; nothing: it is gone.
std::optional<int> ObjectTable::asideOf(const QPoint &position) const
{
    const int height = verticalHeader()->defaultSectionSize();
    const int from = position.y() - m_wereTop;
    if (!hasJustMoved() || from < 0 || from / height >= m_wereSeen.size())
        return 0;
    const int row = m_model->rowOf(m_wereSeen[from / height]);
    return row < 0 ? std::nullopt : std::optional(rowViewportPosition(row) + from % height - position.y());
}

void ObjectTable::mousePressEvent(QMouseEvent *event)
{
    const auto aside = asideOf(event->position().toPoint());
    if (!aside)
        return;
    m_aside = *aside;
    passOn(event, m_aside, [this](QMouseEvent *meant) { press(meant); });
}

void ObjectTable::press(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index.isValid()) {
        if (m_model->columns().at(index.column()).tick) {
            m_pressedTick = index.row();
            setFocus(Qt::MouseFocusReason);
            return;
        }
        if (const auto id = foldAt(event->position().toPoint())) {
            Q_EMIT foldToggled(*id);
            m_overFold = true;
            return;
        }
    }
    // The menu of a ticked row is for all that are ticked.
    const auto id = m_model->idAt(index.row());
    if (id && (event->button() == Qt::LeftButton || !m_model->ticks().contains(*id)))
        lookBeside(true);
    QTableView::mousePressEvent(event);
}

void ObjectTable::mouseReleaseEvent(QMouseEvent *event)
{
    const int pressed = std::exchange(m_pressedTick, -1);
    const int aside = std::exchange(m_aside, 0);
    if (std::exchange(m_overFold, false))
        return;
    if (pressed >= 0) {
        const QModelIndex index = indexAt(event->position().toPoint() + QPoint(0, aside));
        if (index.isValid() && index.row() == pressed && m_model->columns().at(index.column()).tick)
            tickTo(pressed, event->modifiers().testFlag(Qt::ShiftModifier));
        return;
    }
    passOn(event, aside, [this](QMouseEvent *meant) { QTableView::mouseReleaseEvent(meant); });
}

void ObjectTable::mouseDoubleClickEvent(QMouseEvent *event)
{
    const auto aside = asideOf(event->position().toPoint());
    if (!aside)
        return;
    m_aside = *aside;
    passOn(event, m_aside, [this](QMouseEvent *meant) { QTableView::mouseDoubleClickEvent(meant); });
}

void ObjectTable::mouseMoveEvent(QMouseEvent *event)
{
    setHoverRow(rowAt(event->position().toPoint().y()));
    if (m_pressedTick < 0)
        passOn(event, m_aside, [this](QMouseEvent *meant) { QTableView::mouseMoveEvent(meant); });
}

void ObjectTable::leaveEvent(QEvent *event)
{
    setHoverRow(-1);
    QTableView::leaveEvent(event);
}

void ObjectTable::setHoverRow(int row)
{
    if (row == m_hoverRow)
        return;
    for (const int changed : {m_hoverRow, row}) {
        if (changed >= 0 && changed < m_model->rowCount())
            viewport()->update(0, rowViewportPosition(changed), viewport()->width(), rowHeight(changed));
    }
    m_hoverRow = row;
    m_delegate->setHoverRow(row);
}

void ObjectTable::contextMenuEvent(QContextMenuEvent *event)
{
    QPoint position = event->globalPos();
    if (event->reason() == QContextMenuEvent::Mouse) {
        const QModelIndex index = indexAt(event->pos());
        if (!index.isValid())
            return;
        if (!selectionModel()->isRowSelected(index.row()))
            setCurrentIndex(index);
    } else if (currentIndex().isValid()) {
        position = viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft());
    }
    event->accept();
    Q_EMIT menuRequested(position);
}

} // namespace kramar::ui
