// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/queue_desk.h"

#include <QWidget>

class QGridLayout;

namespace kramar::ui {

// What came of each try to send a change, newest first, down to its being put into the queue.
class TryList : public QWidget
{
    Q_OBJECT

public:
    explicit TryList(QWidget *parent = nullptr);
    void show(const exchange::QueueLine &line, Timestamp now);

private:
    void add(Timestamp at, Timestamp now, QWidget *words);

    QGridLayout *m_grid;
    int m_rows = 0;
};

} // namespace kramar::ui
