// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace kramar::ui {

// What the window asks of a page, whatever it shows. GUI thread.
class Page : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;
    // Is something typed here that would be lost with the window?
    virtual bool hasUnsavedChanges() const { return false; }
    virtual void tell(const QString &words) = 0; // a word in its foot
    // Its panes for F6, in reading order; none: it is one.
    virtual QList<QWidget *> panes() const { return {}; }
};

} // namespace kramar::ui
