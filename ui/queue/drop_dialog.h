// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/queue_desk.h"
#include "ui/common/act_dialog.h"

namespace kramar::ui {

// Shall these changes be dropped? Says what is lost.
class DropDialog : public ActDialog
{
    Q_OBJECT

public:
    DropDialog(const QList<exchange::QueueLine> &lines, const std::function<void()> &accepted, QWidget *parent);
};

} // namespace kramar::ui
