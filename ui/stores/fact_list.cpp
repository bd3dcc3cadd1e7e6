// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stores/fact_list.h"

#include "ui/common/label.h"

#include <QGridLayout>

namespace kramar::ui {

FactList::FactList(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(16);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnStretch(1, 1);
}

void FactList::set(const QString &key, const QString &title, const QString &value, Tone tone)
{
    if (!m_facts.contains(key)) {
        const Fact fact{new Label({}, Tone::Second, TypeStep::Normal, this),
                        new Label({}, Tone::Normal, TypeStep::Normal, this)};
        fact.value->setWordWrap(true);
        fact.value->setSelectable(true);
        const int row = static_cast<int>(m_facts.size());
        m_grid->addWidget(fact.title, row, 0, Qt::AlignTop);
        m_grid->addWidget(fact.value, row, 1, Qt::AlignTop);
        m_facts.insert(key, fact);
    }
    const Fact &fact = m_facts[key];
    fact.title->setText(title);
    fact.value->setText(value);
    fact.value->setTone(tone);
    fact.value->setAccessibleName(title + QStringLiteral(": ") + value);
}

QString FactList::value(const QString &key) const
{
    const auto found = m_facts.constFind(key);
    return found == m_facts.cend() ? QString() : found->value->text();
}

} // namespace kramar::ui
