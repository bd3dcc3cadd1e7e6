// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/snapshots/policy_dialog.h"

#include "ui/common/field.h"

#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kramar::ui {

PolicyDialog::PolicyDialog(const QString &store, const listings::SnapshotPolicy &policy, QWidget *parent)
    : ActDialog(tr("How long snapshots are kept"), tr("How long are snapshots of “%1” kept?").arg(store), parent)
{
    setObjectName(u"policyDialog"_s);
    addText(tr("The first snapshot and the newest one of the whole store are never deleted by themselves."));
    m_keep = addNumber(u"keepSnapshots"_s, tr("Keep at most, snapshots"),
                       tr("Older ones go when a new one is complete."), policy.keep, 1'000);
    m_days = addNumber(u"keepDays"_s, tr("And not longer than, days"), {}, policy.days, 3'650);
    m_before = addNumber(u"beforeMany"_s, tr("Make one before a change of at least, products"),
                         tr("Of just the products that are changed, as they stand here."), policy.before, 1'000'000);
    addWayOut(tr("Leave as it is"));
}

QSpinBox *PolicyDialog::addNumber(const QString &name, const QString &label, const QString &hint, int value, int most)
{
    auto *number = new QSpinBox;
    number->setObjectName(name);
    number->setRange(1, most);
    number->setValue(value);
    number->setGroupSeparatorShown(true);
    auto *field = new Field(label, number);
    if (!hint.isEmpty())
        field->setHint(hint);
    body()->addWidget(field);
    return number;
}

void PolicyDialog::ask(const std::function<void(const listings::SnapshotPolicy &)> &take)
{
    addVerb(tr("Keep them so"), ButtonKind::Primary, [this, take] {
        take({.keep = m_keep->value(), .days = m_days->value(), .before = m_before->value()});
        return true;
    })->setObjectName(u"keepSo"_s);
    open();
}

} // namespace kramar::ui
