// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QListWidget;
class QListWidgetItem;
class QSpinBox;

namespace kramar::ui {

class Label;
class ObjectTable;

// The columns of a table in a popover: shown or not (Space, a click on the mark), in which order (drag, Alt+↑ and
// Alt+↓), how wide, and the way back to the usual ones. Acts at once on the table, which outlives it.
class ColumnChooser : public QWidget
{
    Q_OBJECT

public:
    ColumnChooser(ObjectTable *table, QWidget *parent = nullptr);

private:
    void fill();
    void takeMark(QListWidgetItem *item);
    void takeOrder();
    void move(int by);
    void showWidth();
    void say(const QString &words);
    int currentColumn() const; // -1: none

    ObjectTable *m_table;
    QListWidget *m_list;
    QSpinBox *m_width;
    Label *m_why;
    bool m_filling = false;
};

} // namespace kramar::ui
