// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QPoint>

class QDialog;

namespace kramar::ui {

// A dialog stands over the middle of the window it belongs to, inside its screen, whatever the window manager does with
// windows that leave their place to it. What it shows may come late: while it grows it stays there, until a person has
// begun to work in it or has moved it. While it blocks that window the keys are its own. Belongs to the dialog.
class OverItsWindow : public QObject
{
public:
    explicit OverItsWindow(QDialog *dialog);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();

    QDialog *m_dialog;
    QPoint m_placed;
    bool m_settled = false; // stays where it is
    QElapsedTimer m_shown;
    int m_putBack = 0; // so often, from where a window manager had put it
};

} // namespace kramar::ui
