// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/products/own_group_dialog.h"

#include "ui/common/field.h"
#include "ui/products/own_group_edit.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

constexpr int dialogWidth = 480;

} // namespace

OwnGroupDialog::OwnGroupDialog(listings::OwnGroups &groups, const Asked &asked,
                               const std::function<void(const QString &path)> &go, QWidget *parent)
    : ActDialog(asked.act, asked.question, parent)
    , m_edit(new OwnGroupEdit(&groups))
    , m_field(new Field(tr("Our group"), m_edit))
{
    setObjectName(u"ownGroup"_s);
    setMinimumWidth(dialogWidth);
    addText(asked.words);
    addText(asked.mayBeEmpty ? tr("A slash stands between a group and the one below it. Left empty, they are in none.")
                             : tr("A slash stands between a group and the one below it."));
    m_edit->setObjectName(u"ownGroupPath"_s);
    m_edit->setText(asked.path);
    m_edit->selectAll();
    m_field->keepMessageRoom();
    body()->addWidget(m_field);
    addWayOut(tr("Cancel"));
    m_go = addVerb(asked.verb, ButtonKind::Primary, [this, go] {
        const auto path = m_edit->path();
        if (!path)
            return false; // said at the field
        go(*path);
        return true;
    });
    m_go->setObjectName(u"saveOwnGroup"_s);
    connect(m_edit, &QLineEdit::textChanged, this, [this, asked] { follow(asked); });
    follow(asked);
    m_edit->setFocus();
}

void OwnGroupDialog::follow(const Asked &asked)
{
    const auto path = m_edit->path();
    m_field->setError(path ? QString() : ownGroupProblem(path.error()));
    const QString why = !path                                  ? ownGroupProblem(path.error())
                        : path->isEmpty() && !asked.mayBeEmpty ? tr("The group needs a name.")
                        : *path == asked.path                  ? tr("Nothing is changed.")
                                                               : QString();
    m_go->setEnabled(why.isEmpty());
    m_go->setToolTip(why);
    m_go->setAccessibleDescription(why);
}

} // namespace kramar::ui
