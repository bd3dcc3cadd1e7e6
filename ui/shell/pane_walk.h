// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QPointer>
#include <QWidget>

#include <functional>

namespace kramar::ui {

// F6 from pane to pane of the window: navigation, list, detail, status. GUI thread.
class PaneWalk
{
public:
    struct Pane {
        QWidget *area = nullptr;
        QWidget *first = nullptr; // what gets the focus; null: where it was left, else the first that takes it by Tab
        bool returns = false;     // to where it was left, before `first`
    };
    // The panes as they stand now, in reading order; what lies within another one comes after it.
    explicit PaneWalk(std::function<QList<Pane>()> panes)
        : m_panes(std::move(panes))
    {
    }
    void go(int step); // 1: the next, −1: the one before; round and round
    void enter(const Pane &pane);

private:
    const std::function<QList<Pane>()> m_panes;
    QHash<QWidget *, QPointer<QWidget>> m_left; // by area: what had the focus there last
};

} // namespace kramar::ui
