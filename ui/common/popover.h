// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <functional>

namespace kramar::ui {

// A small editor beside the thing it belongs to: a box that closes with Esc, with a click elsewhere, or by its content.
// Deletes itself when closed; the focus goes back to where it was, or to what `focusAfter` names.
class Popover : public QFrame
{
    Q_OBJECT

public:
    explicit Popover(QWidget *parent); // the parent places it (Wayland)
    void setContent(QWidget *content); // taken over; its focus proxy, or itself, gets the focus
    void setFocusAfter(std::function<QWidget *()> focusAfter) { m_focusAfter = std::move(focusAfter); }
    void openUnder(const QWidget *anchor); // or above, where the screen ends
    void openBeside(const QRect &globalPlace);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    QWidget *m_content = nullptr;
    std::function<QWidget *()> m_focusAfter;
};

} // namespace kramar::ui
