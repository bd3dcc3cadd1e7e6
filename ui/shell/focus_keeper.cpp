// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/focus_keeper.h"

#include <QApplication>
#include <QEvent>
#include <QStackedWidget>

#include <utility>

namespace kramar::ui {

namespace {

constexpr qint64 soonMs = 2000; // what is saved is so by then

bool canHaveFocus(const QWidget *widget, const QWidget *window)
{
    return widget && widget->isVisibleTo(window) && widget->isEnabled();
}

} // namespace

FocusKeeper::FocusKeeper(QWidget *window, QStackedWidget *pages)
    : m_window(window)
    , m_pages(pages)
{
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { follow(now); });
}

bool FocusKeeper::isLost() const
{
    return m_lastPage && m_lastPage == m_pages->currentWidget() && !canHaveFocus(m_last, m_window);
}

bool FocusKeeper::isFree() const
{
    return m_window->isActiveWindow() && !QApplication::activeModalWidget();
}

// Who goes elsewhere by himself leaves something behind that could still have the focus.
void FocusKeeper::follow(QWidget *now)
{
    if (std::exchange(m_looking, false) || (now && !isLost()))
        return accept(now);
    m_looking = true;
    m_given = now;
    QMetaObject::invokeMethod(this, &FocusKeeper::bringBack, Qt::QueuedConnection); // when Qt is through with it
}

void FocusKeeper::accept(QWidget *now)
{
    if (!now || now->window() != m_window)
        return; // another window has it for now
    if (now != m_keeps)
        await(nullptr);
    m_last = now;
    m_lastPage = m_pages->isAncestorOf(now) ? m_pages->currentWidget() : nullptr;
}

void FocusKeeper::bringBack()
{
    if (!std::exchange(m_looking, false) || !isFree())
        return;
    if (!isLost()) { // it can have it again
        if (m_given && m_lastPage && m_lastPage == m_pages->currentWidget())
            m_last->setFocus(Qt::OtherFocusReason);
        return;
    }
    QWidget *const gone = m_last;
    m_lastPage = nullptr;
    m_pages->currentWidget()->setFocus(Qt::OtherFocusReason);
    m_keeps = QApplication::focusWidget();
    await(gone);
}

void FocusKeeper::await(QWidget *away)
{
    if (m_away)
        m_away->removeEventFilter(this);
    m_away = away;
    if (!m_away)
        return;
    m_since.start();
    m_away->installEventFilter(this);
}

bool FocusKeeper::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_away || event->type() != QEvent::EnabledChange || !canHaveFocus(m_away, m_window))
        return QObject::eventFilter(watched, event);
    QWidget *const back = m_away;
    await(nullptr);
    if (m_since.elapsed() < soonMs && isFree() && m_keeps && QApplication::focusWidget() == m_keeps)
        back->setFocus(Qt::OtherFocusReason);
    return QObject::eventFilter(watched, event);
}

} // namespace kramar::ui
