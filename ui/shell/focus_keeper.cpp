// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/focus_keeper.h"

#include <QApplication>
#include <QStackedWidget>

namespace kramar::ui {

FocusKeeper::FocusKeeper(QWidget *window, QStackedWidget *pages)
    : m_window(window)
    , m_pages(pages)
{
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { follow(now); });
}

bool FocusKeeper::isLost() const
{
    return m_lastPage && m_lastPage == m_pages->currentWidget() &&
           (!m_last || !m_last->isVisibleTo(m_window) || !m_last->isEnabled());
}

void FocusKeeper::follow(QWidget *now)
{
    const bool onPage = now && m_pages->isAncestorOf(now);
    if (!onPage && (!now || isLost())) { // looked at after Qt is through with what made it go
        QMetaObject::invokeMethod(this, &FocusKeeper::bringBack, Qt::QueuedConnection);
        return;
    }
    if (!now || now->window() != m_window)
        return; // another window has it for now
    m_last = now;
    m_lastPage = onPage ? m_pages->currentWidget() : nullptr;
}

void FocusKeeper::bringBack()
{
    if (isLost() && m_window->isActiveWindow() && !QApplication::activeModalWidget())
        m_pages->currentWidget()->setFocus(Qt::OtherFocusReason);
}

} // namespace kramar::ui
