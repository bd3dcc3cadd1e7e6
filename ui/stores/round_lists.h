// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/store_desk.h"
#include "ui/common/cell.h"

#include <QHash>
#include <QWidget>

class QGridLayout;

namespace kramar::ui {

class Label;
class Switch;

// The actions of a store's sequence, each with its last run, and whether it is done at all.
class ActionList : public QWidget
{
    Q_OBJECT

public:
    explicit ActionList(QWidget *parent = nullptr);
    // rounds: newest first; what an action brought last is looked up there.
    void show(const QList<exchange::ScheduledAction> &sequence, const QList<exchange::RoundReport> &rounds,
              Timestamp now);
    void setRunning(std::optional<ActionKind> action);

Q_SIGNALS:
    void switched(kramar::ActionKind action, bool on);

private:
    struct Row {
        Label *title;
        Label *interval;
        Label *last;
        Label *result;
        Switch *on;
    };
    Row &rowOf(ActionKind action);

    QGridLayout *m_grid;
    QHash<ActionKind, Row> m_rows;
};

// The last rounds, newest first: when, how long, what came of it.
class RoundList : public QWidget
{
    Q_OBJECT

public:
    explicit RoundList(QWidget *parent = nullptr);
    void show(const QList<exchange::RoundReport> &rounds, Timestamp now);

private:
    QGridLayout *m_grid;
};

} // namespace kramar::ui
