// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/count_tabs.h"

#include "ui/common/badge.h"
#include "ui/common/paint.h"
#include "ui/common/tokens.h"
#include "words/format.h"

#include <QEvent>
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
    setUsesScrollButtons(true);
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
        addTab(filter.title ? filter.title() : filter.key);
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

const SavedFilter *CountTabs::currentFilter() const
{
    const int index = currentIndex();
    return index >= 0 && index < m_filters.size() ? &m_filters[index] : nullptr;
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
        const QString title = m_filters[i].title ? m_filters[i].title() : m_filters[i].key;
        setTabText(i, title);
        const QString number = countText(i);
        setTabToolTip(i, i < 9 ? tr("Alt+%1").arg(i + 1) : QString());
        setAccessibleTabName(i, number.isEmpty() ? title : title + u' ' + number);
    }
    updateGeometry();
    update();
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
