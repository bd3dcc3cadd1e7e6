// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>

class QWidget;

namespace kramar::ui {

// Alt+Up and Alt+Down in a list whose rows a person puts in order: `move` gets −1 or 1. Belongs to the list.
class MoveKeys : public QObject
{
public:
    MoveKeys(QWidget *list, std::function<void(int by)> move);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    std::function<void(int by)> m_move;
};

} // namespace kramar::ui
