// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/pane_walk.h"

#include <QApplication>

namespace kramar::ui {

namespace {

bool holds(const QWidget *area, const QWidget *widget)
{
    return widget && (area == widget || area->isAncestorOf(widget));
}

bool takesFocus(const QWidget *widget)
{
    return widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus);
}

QWidget *firstByTab(QWidget *area)
{
    for (QWidget *next = area->nextInFocusChain(); next && next != area; next = next->nextInFocusChain()) {
        if (area->isAncestorOf(next) && takesFocus(next))
            return next;
    }
    return area;
}

} // namespace

void PaneWalk::go(int step)
{
    const QList<Pane> panes = m_panes();
    if (panes.isEmpty())
        return;
    QWidget *focused = QApplication::focusWidget();
    qsizetype here = -1; // nowhere: the first one is next
    for (qsizetype i = 0; i < panes.size(); ++i) {
        if (holds(panes[i].area, focused))
            here = i;
    }
    if (here >= 0)
        m_left[panes[here].area] = focused;
    else if (step < 0)
        here = 0;
    enter(panes[(here + step + panes.size()) % panes.size()]);
}

void PaneWalk::enter(const Pane &pane)
{
    QWidget *target = pane.returns || !pane.first ? m_left.value(pane.area).data() : nullptr;
    const bool there = target && holds(pane.area, target) && target->isVisible() && target->isEnabled();
    if (!there)
        target = pane.first ? pane.first : firstByTab(pane.area);
    target->setFocus(Qt::ShortcutFocusReason);
}

} // namespace kramar::ui
