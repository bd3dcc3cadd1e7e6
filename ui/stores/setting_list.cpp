// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stores/setting_list.h"

#include "ui/common/buttons.h"
#include "ui/common/label.h"

#include <QGridLayout>
#include <QPushButton>

namespace kramar::ui {

SettingList::SettingList(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(16);
    m_grid->setVerticalSpacing(2);
    m_grid->setColumnStretch(3, 1); // the button stands by its value
}

LinkButton *SettingList::add(const QString &name, const std::function<void()> &change)
{
    const Row row{new Label({}, Tone::Second, TypeStep::Normal, this),
                  new Label({}, Tone::Normal, TypeStep::Normal, this), new LinkButton(tr("Change…"), this)};
    row.change->setObjectName(name);
    connect(row.change, &LinkButton::clicked, this, change);
    const int at = static_cast<int>(m_rows.size());
    m_grid->addWidget(row.title, at, 0, Qt::AlignVCenter);
    m_grid->addWidget(row.value, at, 1, Qt::AlignVCenter);
    m_grid->addWidget(row.change, at, 2, Qt::AlignVCenter);
    m_rows.insert(name, row);
    return row.change;
}

void SettingList::set(const QString &name, const QString &title, const QString &value, Tone tone, const QString &whyNot)
{
    const auto row = m_rows.constFind(name);
    Q_ASSERT(row != m_rows.cend());
    row->title->setText(title);
    row->value->setText(value);
    row->value->setTone(tone);
    row->change->setAccessibleName(tr("Change: %1").arg(title));
    row->change->setEnabled(whyNot.isEmpty());
    row->change->setToolTip(whyNot);
    row->change->setAccessibleDescription(whyNot.isEmpty() ? value : whyNot);
}

QString SettingList::value(const QString &name) const
{
    const auto row = m_rows.constFind(name);
    return row == m_rows.cend() ? QString() : row->value->text();
}

bool SettingList::isPossible(const QString &name) const
{
    const auto row = m_rows.constFind(name);
    return row != m_rows.cend() && row->change->isEnabled();
}

void SettingList::retranslate()
{
    for (const Row &row : std::as_const(m_rows))
        row.change->setWords(tr("Change…"));
}

} // namespace kramar::ui
