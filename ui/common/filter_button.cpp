// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/filter_button.h"

#include "ui/common/icons.h"
#include "ui/common/paint.h"
#include "ui/common/tokens.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

constexpr int side = 8;
constexpr int markWidth = 16;
constexpr int maxValueWidth = 240;

} // namespace

FilterButton::FilterButton(Look look, const QString &field, const QString &value, QWidget *parent)
    : QAbstractButton(parent)
    , m_look(look)
    , m_field(field)
    , m_value(value)
{
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setText(value.isEmpty() ? field : field + u": "_s + value);
    setAccessibleName(text());
    if (shownValue() != value)
        setToolTip(text());
}

QString FilterButton::shownValue() const
{
    return QFontMetrics(font()).elidedText(m_value, Qt::ElideRight, maxValueWidth);
}

QSize FilterButton::sizeHint() const
{
    const QFontMetrics measured(font());
    int width =
        2 * side + markWidth + 4 + measured.horizontalAdvance(m_look == Look::Add ? m_field : m_field + u": "_s);
    width += measured.horizontalAdvance(shownValue());
    return {width, std::max(metrics::filterHeight, measured.height() + 8)};
}

void FilterButton::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens();
    QPainter painter(this);
    const bool hovered = underMouse() && isEnabled();
    if (m_look == Look::Add) {
        if (hovered)
            drawBox(&painter, rect(), t.hover, {}, metrics::radius);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(t.strongLine, 1, Qt::DashLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metrics::radius, metrics::radius);
    } else {
        const QColor calm = m_look == Look::Set ? t.softAccent : t.base;
        drawBox(&painter, rect(), hovered ? t.hover : calm, t.strongLine, metrics::radius);
    }
    QRect area = rect().adjusted(side, 0, -side, 0);
    if (m_look == Look::Add) {
        Icons::paint(&painter, QRect(area.x(), (height() - 16) / 2, 16, 16), u"filter_add"_s, t.text2);
        drawText(&painter, area.adjusted(markWidth + 4, 0, 0, 0), m_field, t.text2);
    } else {
        area.setLeft(area.left() + drawText(&painter, area, m_field + u": "_s, t.text2));
        drawText(&painter, area.adjusted(0, 0, -markWidth, 0), shownValue(), t.text);
        Icons::paint(&painter, QRect(area.right() - 13, (height() - 16) / 2, 16, 16),
                     m_look == Look::Set ? u"dismiss"_s : u"chevron_down"_s, t.text2);
    }
    if (hasFocus())
        drawBox(&painter, rect(), {}, t.focusRing, metrics::radius, 2);
}

void FilterButton::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_look == Look::Set && event->button() == Qt::LeftButton && isDown() &&
        QRect(width() - 26, 0, 26, height()).contains(event->pos())) {
        setDown(false);
        Q_EMIT removeClicked();
        return;
    }
    QAbstractButton::mouseReleaseEvent(event);
}

void FilterButton::keyPressEvent(QKeyEvent *event)
{
    if (m_look == Look::Set && (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)) {
        Q_EMIT removeClicked();
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void FilterButton::enterEvent(QEnterEvent *)
{
    update();
}

void FilterButton::leaveEvent(QEvent *)
{
    update();
}

} // namespace kramar::ui
