// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/queue_desk.h"

#include <QWidget>

class QGridLayout;

namespace kramar::ui {

// Field by field: what Prom has now and what will be sent, in the colours of removed and added. Values can be copied.
class DiffView : public QWidget
{
    Q_OBJECT

public:
    explicit DiffView(QWidget *parent = nullptr);
    void show(const QList<exchange::QueueLine::Difference> &differences);

private:
    QGridLayout *m_grid;
};

} // namespace kramar::ui
