// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/move_keys.h"

#include <QKeyEvent>
#include <QWidget>

namespace kramar::ui {

MoveKeys::MoveKeys(QWidget *list, std::function<void(int by)> move)
    : QObject(list)
    , m_move(std::move(move))
{
    list->installEventFilter(this);
}

bool MoveKeys::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return QObject::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool up = key->key() == Qt::Key_Up;
    if (key->modifiers() != Qt::AltModifier || (!up && key->key() != Qt::Key_Down))
        return QObject::eventFilter(watched, event);
    event->accept(); // no shortcut of the page's
    if (event->type() == QEvent::KeyPress)
        m_move(up ? -1 : 1);
    return true;
}

} // namespace kramar::ui
