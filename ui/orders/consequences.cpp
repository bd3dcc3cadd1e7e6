// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/consequences.h"

#include "ui/common/label.h"
#include "ui/common/paint.h"

#include <QGridLayout>
#include <QPainter>

namespace kramar::ui {

ConsequenceBox::ConsequenceBox(const QString &title, const QList<Consequence> &all, QWidget *parent)
    : QWidget(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(12, 8, 12, 10);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(5);
    grid->setColumnStretch(1, 1);
    grid->addWidget(new Label(title, Tone::Second, TypeStep::Normal, this), 0, 0, 1, 2);
    for (const Consequence &one : all) {
        const int row = grid->rowCount();
        const Tone ink = one.tone == Tone::Normal ? Tone::Second : one.tone;
        grid->addWidget(new IconLabel(one.icon, 16, ink, false, this), row, 0, Qt::AlignTop);
        auto *words = new Label(one.words, one.tone, TypeStep::Normal, this);
        words->setWordWrap(true);
        words->setObjectName(one.name);
        grid->addWidget(words, row, 1);
    }
}

void ConsequenceBox::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawBox(&painter, rect(), tokens().alt, tokens().line, metrics::boxRadius);
}

} // namespace kramar::ui
