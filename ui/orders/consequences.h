// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/tokens.h"

#include <QWidget>

namespace kramar::ui {

// One thing that follows from an act, with its drawing.
struct Consequence {
    QString icon;
    QString words;
    Tone tone = Tone::Normal;
    QString name{}; // objectName of its words
};

// What follows from an act, in a box of its own: read before the verb is pressed.
class ConsequenceBox : public QWidget
{
    Q_OBJECT

public:
    ConsequenceBox(const QString &title, const QList<Consequence> &all, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace kramar::ui
