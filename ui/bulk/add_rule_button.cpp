// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bulk/add_rule_button.h"

#include "ui/common/icons.h"
#include "ui/common/paint.h"
#include "ui/common/tokens.h"

#include <QKeyEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

constexpr int side = 14, iconSide = 16, between = 8;

} // namespace

AddRuleButton::AddRuleButton(const QString &icon, QWidget *parent)
    : QAbstractButton(parent)
    , m_icon(icon)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize AddRuleButton::sizeHint() const
{
    return {2 * side + 2 * (iconSide + between) + fontMetrics().horizontalAdvance(text()),
            std::max(metrics::controlHeight, fontMetrics().height() + 12)};
}

void AddRuleButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return click();
    QAbstractButton::keyPressEvent(event);
}

void AddRuleButton::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void AddRuleButton::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

void AddRuleButton::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect room = rect().adjusted(4, 1, -4, -1);
    if (underMouse() || isDown())
        drawBox(&painter, room, t.hover, {}, metrics::radius);
    const auto iconAt = [this](int x) { return QRectF(x, (height() - iconSide) / 2.0, iconSide, iconSide); };
    Icons::paint(&painter, iconAt(side), m_icon, t.text2);
    Icons::paint(&painter, iconAt(width() - side - iconSide), u"add"_s, t.text2);
    const int left = side + iconSide + between;
    drawText(&painter, QRect(left, 0, width() - 2 * left, height()), text(), t.text);
    if (hasFocus())
        drawBox(&painter, room, {}, t.focusRing, metrics::radius, 2);
}

} // namespace kramar::ui
