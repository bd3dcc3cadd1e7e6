// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listings/own_groups.h"
#include "ui/common/act_dialog.h"

#include <functional>

namespace kramar::ui {

class Field;
class OwnGroupEdit;

// Into which group of ours: products are put there, or a group is renamed and goes there with all below it.
class OwnGroupDialog : public ActDialog
{
    Q_OBJECT

public:
    struct Asked {
        QString act, question, words, verb;
        QString path{};         // stands in the field
        bool mayBeEmpty = true; // in none
    };
    OwnGroupDialog(listings::OwnGroups &groups, const Asked &asked, const std::function<void(const QString &path)> &go,
                   QWidget *parent);

private:
    void follow(const Asked &asked);

    OwnGroupEdit *m_edit;
    Field *m_field;
    QPushButton *m_go;
};

} // namespace kramar::ui
