// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/over_its_window.h"

#include <QDialog>
#include <QEvent>
#include <QScreen>
#include <QWindow>

#include <algorithm>

namespace kramar::ui {

namespace {

constexpr int frameMoves = 80; // px: so much a frame that comes late may move it; more is a person's doing
constexpr int comesMs = 1000;  // while a dialog comes no person has its title bar in hand
constexpr int putBackMost = 3;

} // namespace

OverItsWindow::OverItsWindow(QDialog *dialog)
    : QObject(dialog)
    , m_dialog(dialog)
{
    dialog->installEventFilter(this);
}

void OverItsWindow::place()
{
    const QWidget *parent = m_dialog->parentWidget();
    if (!parent)
        return;
    const QRect over = parent->window()->frameGeometry();
    const QRect room = parent->screen()->availableGeometry();
    // A slow window manager first makes a frame of one pixel: until it has its size the dialog's own counts.
    QRect place(QPoint(), m_dialog->frameGeometry().size().expandedTo(m_dialog->size()));
    place.moveCenter(over.center());
    m_placed = {std::max(room.left(), std::min(place.left(), room.right() - place.width() + 1)),
                std::max(room.top(), std::min(place.top(), room.bottom() - place.height() + 1))};
    m_dialog->move(m_placed);
}

bool OverItsWindow::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::WindowActivate:
        // A click on the blocked window behind must not leave the keys there, where they do nothing.
        if (watched != m_dialog && watched->isWidgetType() && m_dialog->isVisible() && m_dialog->isModal()) {
            m_dialog->raise();
            m_dialog->activateWindow();
        }
        break;
    case QEvent::Show:
        if (event->spontaneous() || watched != m_dialog)
            break;
        m_settled = false;
        m_putBack = 0;
        m_shown.start();
        m_dialog->windowHandle()->installEventFilter(this);
        if (const QWidget *parent = m_dialog->parentWidget())
            parent->window()->installEventFilter(this); // more than once is the same as once
        place();
        break;
    case QEvent::Resize:
        if (watched == m_dialog && m_dialog->isVisible() && !m_settled)
            place();
        break;
    case QEvent::Move:
        if (watched != m_dialog || !m_dialog->isVisible() ||
            (m_dialog->pos() - m_placed).manhattanLength() <= frameMoves)
            break;
        // So soon nobody has moved it: a window manager did. One that insists has its way.
        if (!m_shown.hasExpired(comesMs) && m_putBack++ < putBackMost)
            place();
        else
            m_settled = true;
        break;
    case QEvent::MouseButtonPress:
    case QEvent::KeyPress:
        m_settled = true;
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace kramar::ui
