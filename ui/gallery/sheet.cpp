// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gallery/sheet.h"

#include "ui/common/detail_pane.h"
#include "ui/common/label.h"

#include <QHBoxLayout>

namespace kramar::ui {

namespace {

constexpr int side = 18;

} // namespace

Sheet::Sheet()
    : m_column(new QVBoxLayout(this))
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_column->setContentsMargins(0, 8, 0, 8);
    m_column->setSpacing(8);
}

QHBoxLayout *Sheet::row(const QString &title)
{
    if (m_column->count() > 0)
        m_column->addWidget(new Line);
    auto *label = new Label(title, Tone::Muted, TypeStep::Small);
    label->setStrong(true);
    label->setContentsMargins(side, 0, 0, 0);
    m_column->addWidget(label);
    return more();
}

QHBoxLayout *Sheet::more()
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(side, 0, side, 0);
    row->setSpacing(8);
    m_column->addLayout(row);
    return row;
}

void Sheet::whole(QWidget *widget, bool edge)
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(edge ? 0 : side, 0, edge ? 0 : side, 0);
    row->addWidget(widget);
    m_column->addLayout(row);
}

void Sheet::stretch()
{
    m_column->addStretch(1);
}

} // namespace kramar::ui
