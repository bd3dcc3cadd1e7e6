// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/act_dialog.h"

class QCheckBox;

namespace kramar::ui {

// Which fields are brought back: those that differ, each with how many listings it is different in. What becomes of
// each listing is shown by the bulk edit before anything is written.
class RestoreDialog : public ActDialog
{
    Q_OBJECT

public:
    struct Field {
        QString key;
        qint64 listings = 0;
        QString lock{}; // lockOf(): it is not a person's to change, and stands there with the reason
    };
    // ticked: the fields that are chosen beforehand; empty: all.
    RestoreDialog(const QString &when, qint64 listings, const QList<Field> &fields, const QStringList &ticked,
                  QWidget *parent);
    void ask(const std::function<void(const QStringList &fields)> &take);

private:
    QStringList chosen() const;

    QList<QCheckBox *> m_boxes;
};

} // namespace kramar::ui
