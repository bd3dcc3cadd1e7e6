// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPalette>
#include <QWidget>

namespace kramar::ui {

// A part of a page or a dialog in one of the window's colours. Belongs to its parent.
inline QWidget *band(QWidget *parent, QPalette::ColorRole role)
{
    auto *widget = new QWidget(parent);
    widget->setBackgroundRole(role);
    widget->setAutoFillBackground(true);
    return widget;
}

} // namespace kramar::ui
