// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;

namespace kramar::ui {

// A page of samples: titled rows with a line between them.
class Sheet : public QWidget
{
public:
    Sheet();
    QHBoxLayout *row(const QString &title);
    QHBoxLayout *more();                    // another row below the same title
    void whole(QWidget *widget, bool edge); // as wide as the sheet; edge: without a margin
    void stretch();

private:
    QVBoxLayout *m_column;
};

} // namespace kramar::ui
