// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/flow_layout.h"

#include <algorithm>

namespace kramar::ui {

FlowLayout::FlowLayout(int gap, QWidget *parent)
    : QLayout(parent)
    , m_gap(gap)
{
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.append(item);
}

int FlowLayout::count() const
{
    return static_cast<int>(m_items.size());
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return m_items.value(index);
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int FlowLayout::heightForWidth(int width) const
{
    return arrange(QRect(0, 0, width, 0), false);
}

QSize FlowLayout::sizeHint() const
{
    QSize size;
    for (const QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize own = item->sizeHint();
        size = {size.width() + (size.isNull() ? 0 : m_gap) + own.width(), std::max(size.height(), own.height())};
    }
    return size;
}

// The widest of them.
QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items)
        size = size.expandedTo(item->minimumSize());
    return size;
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    const int taken = arrange(rect, false);
    arrange(rect.translated(0, std::max(0, (rect.height() - taken) / 2)), true);
}

int FlowLayout::arrange(const QRect &rect, bool place) const
{
    int y = rect.top();
    int width = 0;
    int height = 0;
    QList<QLayoutItem *> line;
    const auto endLine = [&] {
        if (place)
            placeLine(line, {rect.left(), y, rect.width(), height}, m_gap);
        line.clear();
    };
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize size = item->sizeHint();
        if (!line.isEmpty() && width + size.width() > rect.width()) {
            endLine();
            y += height + m_gap;
            width = height = 0;
        }
        line.append(item);
        width += size.width() + m_gap;
        height = std::max(height, size.height());
    }
    endLine();
    return y + height - rect.top();
}

void FlowLayout::placeLine(const QList<QLayoutItem *> &line, const QRect &rect, int gap)
{
    int left = rect.left();
    int free = rect.width() + gap;
    for (const QLayoutItem *item : line)
        free -= item->sizeHint().width() + gap;
    for (QLayoutItem *item : line) {
        if (item->alignment().testFlag(Qt::AlignRight)) {
            left += std::max(0, free);
            free = 0;
        }
        const QSize size = item->sizeHint().boundedTo({rect.width(), rect.height()});
        item->setGeometry({{left, rect.top() + (rect.height() - size.height()) / 2}, size});
        left += size.width() + gap;
    }
}

} // namespace kramar::ui
