// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/object_header.h"

#include "ui/common/kramar_style.h"
#include "ui/common/table_model.h"
#include "ui/common/tokens.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionButton>

#include <algorithm>

namespace kramar::ui {

// What a title needs to be more than a letter and dots.
int ObjectHeader::narrowest()
{
    return qRound(46 * typeZoom());
}

ObjectHeader::ObjectHeader(TableModel *model, QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
    , m_table(model)
{
    setSectionsMovable(true);
    setSectionsClickable(true);
    setHighlightSections(false);
    setMinimumSectionSize(20);
    setTextElideMode(Qt::ElideNone); // the style does it, and knows how much room there is
    setContextMenuPolicy(Qt::CustomContextMenu);
    connect(model, &TableModel::ticksChanged, viewport(), qOverload<>(&QWidget::update));
}

bool ObjectHeader::isTickColumn(int logicalIndex) const
{
    const QList<TableColumn> &columns = m_table->columns();
    return logicalIndex >= 0 && logicalIndex < columns.size() && columns[logicalIndex].tick;
}

void ObjectHeader::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    QHeaderView::paintSection(painter, rect, logicalIndex);
    if (!isTickColumn(logicalIndex))
        return;
    QStyleOptionButton box;
    box.initFrom(this);
    box.rect = rect;
    box.state = QStyle::State_Enabled;
    const qint64 ticked = m_table->tickedCount();
    if (ticked == 0)
        box.state |= QStyle::State_Off;
    else
        box.state |= ticked == m_table->rowCount() ? QStyle::State_On : QStyle::State_NoChange;
    style()->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &box, painter, this);
}

// Of a title that has room for hardly a letter the tooltip says more.
void ObjectHeader::initStyleOptionForIndex(QStyleOptionHeader *option, int logicalIndex) const
{
    QHeaderView::initStyleOptionForIndex(option, logicalIndex);
    if (sectionSize(logicalIndex) < narrowest() && lacksRoom(logicalIndex))
        option->text.clear();
}

void ObjectHeader::mousePressEvent(QMouseEvent *event)
{
    m_pressedTick = event->button() == Qt::LeftButton && isTickColumn(logicalIndexAt(event->pos()));
    QHeaderView::mousePressEvent(event);
}

void ObjectHeader::mouseReleaseEvent(QMouseEvent *event)
{
    const bool click = m_pressedTick && isTickColumn(logicalIndexAt(event->pos()));
    m_pressedTick = false;
    QHeaderView::mouseReleaseEvent(event);
    if (click)
        m_table->setAllTicked(m_table->tickedCount() != m_table->rowCount());
}

bool ObjectHeader::isShortened(int logicalIndex) const
{
    return sectionSize(logicalIndex) >= narrowest() && lacksRoom(logicalIndex);
}

bool ObjectHeader::lacksRoom(int logicalIndex) const
{
    return wholeWidth(logicalIndex) > sectionSize(logicalIndex);
}

int ObjectHeader::wholeWidth(int logicalIndex) const
{
    constexpr int roomEnough = 1000;
    QStyleOptionHeader option;
    initStyleOption(&option);
    option.section = logicalIndex;
    option.rect = QRect(0, 0, roomEnough, height());
    option.text = model()->headerData(logicalIndex, Qt::Horizontal).toString();
    const bool sorted = isSortIndicatorShown() && sortIndicatorSection() == logicalIndex;
    option.sortIndicator = sorted ? QStyleOptionHeader::SortDown : QStyleOptionHeader::None;
    option.textAlignment =
        static_cast<Qt::Alignment>(model()->headerData(logicalIndex, Qt::Horizontal, Qt::TextAlignmentRole).toInt());
    const int beside = roomEnough - style()->subElementRect(QStyle::SE_HeaderLabel, &option, this).width();
    return titleContentWidth(option) + beside;
}

// A title that can be read needs no words beside it.
bool ObjectHeader::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const int section = logicalIndexAt(static_cast<QHelpEvent *>(event)->pos());
        if (section >= 0 && m_table->columns().value(section).titled && !lacksRoom(section))
            return true;
    }
    return QHeaderView::viewportEvent(event);
}

QSize ObjectHeader::sizeHint() const
{
    QSize size = QHeaderView::sizeHint();
    size.setHeight(std::max(metrics::headerHeight, fontMetrics().height() + 10));
    return size;
}

} // namespace kramar::ui
