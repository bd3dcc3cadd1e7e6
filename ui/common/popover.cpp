// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/popover.h"

#include "ui/common/paint.h"
#include "ui/common/tokens.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScreen>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace kramar::ui {

namespace {

constexpr int edge = 12;
constexpr int gap = 2;

} // namespace

Popover::Popover(QWidget *parent)
    : QFrame(parent, Qt::Popup | Qt::FramelessWindowHint)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::NoFrame);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(edge, edge, edge, edge);
    column->setSizeConstraint(QLayout::SetFixedSize);
}

void Popover::setContent(QWidget *content)
{
    m_content = content;
    layout()->addWidget(content);
    setAccessibleName(content->accessibleName());
}

void Popover::openUnder(const QWidget *anchor)
{
    openBeside(QRect(anchor->mapToGlobal(QPoint()), anchor->size()));
}

void Popover::openBeside(const QRect &globalPlace)
{
    adjustSize();
    const QRect free = parentWidget()->screen()->availableGeometry();
    QPoint corner(globalPlace.left(), globalPlace.bottom() + 1 + gap);
    if (corner.y() + height() > free.bottom() && globalPlace.top() - gap - height() >= free.top())
        corner.setY(globalPlace.top() - gap - height());
    corner.setX(std::clamp(corner.x(), free.left(), std::max(free.left(), free.right() - width())));
    move(corner);
    show();
    if (m_content)
        (m_content->focusProxy() ? m_content->focusProxy() : m_content)->setFocus(Qt::PopupFocusReason);
}

void Popover::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawBox(&painter, rect(), tokens().base, tokens().strongLine);
}

void Popover::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        close();
        return;
    }
    QFrame::keyPressEvent(event);
}

// After the popup is gone, or the window would give the focus back to what had it.
void Popover::closeEvent(QCloseEvent *event)
{
    QFrame::closeEvent(event);
    if (!m_focusAfter)
        return;
    QTimer::singleShot(0, parentWidget(), [focusAfter = m_focusAfter] {
        if (QWidget *next = focusAfter())
            next->setFocus(Qt::PopupFocusReason);
    });
}

} // namespace kramar::ui
