// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/count_tabs.h"

#include "ui/common/badge.h"
#include "ui/common/buttons.h"
#include "ui/common/paint.h"
#include "ui/common/tokens.h"
#include "words/format.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyleOptionTab>

#include <algorithm>

namespace kramar::ui {

namespace {

constexpr int side = 10;
constexpr int countGap = 6;

} // namespace

CountTabs::CountTabs(QWidget *parent)
    : QTabBar(parent)
{
    setExpanding(false);
    setDrawBase(false);
    setUsesScrollButtons(false);
    setElideMode(Qt::ElideNone);
    setFocusPolicy(Qt::TabFocus);
}

void CountTabs::setFilters(const QList<SavedFilter> &filters)
{
    const QString kept = currentKey();
    const QSignalBlocker quiet(this);
    while (count() > 0)
        removeTab(0);
    m_filters = filters;
    for (const SavedFilter &filter : filters)
        addTab(filter.words());
    setCurrentKey(kept);
    retranslate();
}

void CountTabs::setCount(const QString &key, std::optional<qint64> count)
{
    if (count)
        m_counts.insert(key, *count);
    else
        m_counts.remove(key);
    retranslate();
}

QString CountTabs::currentKey() const
{
    const SavedFilter *filter = currentFilter();
    return filter ? filter->key : QString();
}

void CountTabs::setCurrentKey(const QString &key)
{
    for (int i = 0; i < m_filters.size(); ++i) {
        if (m_filters[i].key == key)
            setCurrentIndex(i);
    }
}

const SavedFilter *CountTabs::filterAt(int index) const
{
    return index >= 0 && index < m_filters.size() ? &m_filters[index] : nullptr;
}

const SavedFilter *CountTabs::currentFilter() const
{
    return filterAt(currentIndex());
}

void CountTabs::move(int from, int to)
{
    if (from == to || from < 1 || to < 1 || from >= m_filters.size() || to >= m_filters.size())
        return;
    m_filters.move(from, to);
    moveTab(from, to);
    retranslate();
    Q_EMIT moved();
}

int CountTabs::wholeWidth() const
{
    int width = 0;
    for (int i = 0; i < count(); ++i)
        width += tabSizeHint(i).width();
    return width;
}

void CountTabs::fitInto(int width)
{
    int used = currentIndex() >= 0 ? tabSizeHint(currentIndex()).width() : 0;
    bool full = false;
    for (int i = 0; i < count(); ++i) {
        bool shown = i == currentIndex();
        if (!shown && !full) {
            const int next = tabSizeHint(i).width();
            full = used + next > width;
            shown = !full;
            used += shown ? next : 0;
        }
        if (isTabVisible(i) != shown)
            setTabVisible(i, shown);
    }
    setFixedWidth(used);
}

QList<int> CountTabs::hiddenTabs() const
{
    QList<int> hidden;
    for (int i = 0; i < count(); ++i) {
        if (!isTabVisible(i))
            hidden.append(i);
    }
    return hidden;
}

QString CountTabs::countText(int index) const
{
    if (index < 0 || index >= m_filters.size() || !m_counts.contains(m_filters[index].key))
        return {};
    return words::formatCount(m_counts.value(m_filters[index].key));
}

void CountTabs::retranslate()
{
    for (int i = 0; i < count() && i < m_filters.size(); ++i) {
        const QString title = m_filters[i].words();
        setTabText(i, title);
        const QString number = countText(i);
        setTabToolTip(i, i < 9 ? keyWords(QKeySequence(Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + i))) : QString());
        setAccessibleTabName(i, number.isEmpty() ? title : title + u' ' + number);
    }
    updateGeometry();
    update();
    Q_EMIT resized();
}

void CountTabs::mousePressEvent(QMouseEvent *event)
{
    m_dragged = event->button() == Qt::LeftButton ? tabAt(event->pos()) : -1;
    m_pressedAt = event->pos();
    QTabBar::mousePressEvent(event);
}

// The others make room at once, as soon as the middle of a neighbour is passed.
void CountTabs::mouseMoveEvent(QMouseEvent *event)
{
    if (m_dragged < 1 || !event->buttons().testFlag(Qt::LeftButton) ||
        (event->pos() - m_pressedAt).manhattanLength() < QApplication::startDragDistance())
        return QTabBar::mouseMoveEvent(event);
    const int over = tabAt(event->pos());
    if (over < 1 || over == m_dragged)
        return;
    const int middle = tabRect(over).center().x();
    if (over > m_dragged ? event->pos().x() < middle : event->pos().x() > middle)
        return;
    move(m_dragged, over);
    m_dragged = over;
}

void CountTabs::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    if (event->modifiers() == Qt::AltModifier && (key == Qt::Key_Left || key == Qt::Key_Right))
        return move(currentIndex(), currentIndex() + (key == Qt::Key_Left ? -1 : 1));
    if (event->modifiers() == Qt::NoModifier && key == Qt::Key_F2 && currentIndex() >= 0) {
        Q_EMIT renameRequested(currentIndex());
        return;
    }
    if (event->modifiers() == Qt::NoModifier && key == Qt::Key_Delete && currentIndex() >= 0) {
        Q_EMIT deleteRequested(currentIndex());
        return;
    }
    QTabBar::keyPressEvent(event);
}

void CountTabs::contextMenuEvent(QContextMenuEvent *event)
{
    const bool mouse = event->reason() == QContextMenuEvent::Mouse;
    const int index = mouse ? tabAt(event->pos()) : currentIndex();
    if (index < 0)
        return;
    event->accept();
    Q_EMIT menuRequested(index, mouse ? event->globalPos() : mapToGlobal(tabRect(index).bottomLeft()));
}

QSize CountTabs::tabSizeHint(int index) const
{
    int width = QFontMetrics(strong(font())).horizontalAdvance(tabText(index)) + 2 * side;
    if (const QString number = countText(index); !number.isEmpty())
        width += countGap + std::max(Counter::sizeOf(number).width(),
                                     QFontMetrics(fontOf(TypeStep::Small)).horizontalAdvance(number));
    return {width, std::max(metrics::tabsHeight, fontMetrics().height() + 16)};
}

void CountTabs::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens();
    QPainter painter(this);
    for (int i = 0; i < count(); ++i) {
        if (!isTabVisible(i))
            continue;
        QStyleOptionTab option;
        initStyleOption(&option, i);
        style()->drawControl(QStyle::CE_TabBarTabShape, &option, &painter, this);
        const bool chosen = i == currentIndex();
        painter.setFont(chosen ? strong(font()) : font());
        QRect area = option.rect.adjusted(side, 0, -4, 0);
        const int width = drawText(&painter, area, tabText(i), chosen ? t.text : t.text2);
        const QString number = countText(i);
        if (number.isEmpty())
            continue;
        area.setLeft(area.left() + width + countGap);
        if (i < m_filters.size() && m_filters[i].alerts && m_counts.value(m_filters[i].key) > 0) {
            QRect pill(QPoint(area.left(), 0), Counter::sizeOf(number));
            pill.moveTop(area.y() + (area.height() - pill.height()) / 2);
            Counter::paint(&painter, pill, Counter::Look::Bad, number);
        } else {
            painter.setFont(fontOf(TypeStep::Small));
            drawText(&painter, area, number, t.muted);
        }
    }
}

void CountTabs::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QTabBar::changeEvent(event);
}

} // namespace kramar::ui
