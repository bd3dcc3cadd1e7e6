// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bulk/own_group_rule_box.h"

#include "ui/common/field.h"
#include "ui/products/own_group_edit.h"

#include <QComboBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

constexpr int outChoice = 1;

} // namespace

OwnGroupRuleBox::OwnGroupRuleBox(listings::OwnGroups *groups, QWidget *parent)
    : BulkRule(u"own_group"_s, u"folder"_s, parent)
    , m_how(new QComboBox(this))
    , m_path(new OwnGroupEdit(groups, this))
    , m_field(new Field(u" "_s, m_path))
{
    m_how->setObjectName(u"ownGroupHow"_s);
    m_path->setObjectName(u"ownGroupPath"_s);
    body()->addWidget(m_how);
    body()->addWidget(m_field);
    setFocusProxy(m_path);
    connect(m_how, &QComboBox::activated, this, &BulkRule::edited);
    connect(m_path, &QLineEdit::textChanged, this, &BulkRule::edited);
    retranslate();
}

QString OwnGroupRuleBox::title() const
{
    return tr("Our group");
}

BulkRule::State OwnGroupRuleBox::read(listings::Recipe &recipe)
{
    const bool out = m_how->currentIndex() == outChoice;
    m_field->setVisible(!out);
    m_field->setError({});
    if (out) {
        recipe.ownGroup = QString();
        return State::Ready;
    }
    const auto path = m_path->path();
    if (!path) {
        m_field->setError(ownGroupProblem(path.error()));
        return State::Wrong;
    }
    if (path->isEmpty())
        return State::Unfinished;
    recipe.ownGroup = *path;
    return State::Ready;
}

void OwnGroupRuleBox::setTexts()
{
    setChoices(m_how, {tr("Put into"), tr("Take out of its group")});
    m_how->setAccessibleName(tr("What happens to the group"));
    m_field->setLabel(tr("Group, with those above it"));
}

} // namespace kramar::ui
