// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listings/sync_locks.h"
#include "ui/common/act_dialog.h"

#include <functional>

class QCheckBox;
class QLineEdit;

namespace kramar::ui {

class Label;

// Which fields of a listing, or of many, are not synchronised, and why. A box that stands between stays as it is in
// each of them. Says before what would be dropped.
class LockDialog : public ActDialog
{
    Q_OBJECT

public:
    // name: of the one listing; "": there are many. ticked: the field that it was opened for, or "". go: what is
    // wanted.
    LockDialog(const listings::LockSurvey &survey, const QString &name, const QString &ticked,
               const std::function<void(const listings::LockWishes &)> &go, QWidget *parent);

private:
    listings::LockWishes wishes() const;
    void follow();

    const listings::LockSurvey m_survey;
    QList<std::pair<QString, QCheckBox *>> m_boxes; // by field
    QLineEdit *m_reason;
    Label *m_dropped;
    QPushButton *m_go;
};

} // namespace kramar::ui
