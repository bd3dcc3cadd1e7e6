// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listings/snapshots.h"
#include "ui/common/act_dialog.h"

class QSpinBox;

namespace kramar::ui {

// How many snapshots of a store are kept, for how long, and before how great a change one is made.
class PolicyDialog : public ActDialog
{
    Q_OBJECT

public:
    PolicyDialog(const QString &store, const listings::SnapshotPolicy &policy, QWidget *parent);
    void ask(const std::function<void(const listings::SnapshotPolicy &)> &take);

private:
    QSpinBox *addNumber(const QString &name, const QString &label, const QString &hint, int value, int most);

    QSpinBox *m_keep;
    QSpinBox *m_days;
    QSpinBox *m_before;
};

} // namespace kramar::ui
