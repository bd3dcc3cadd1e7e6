// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace kramar::ui {

// A line of the list of what may be changed too: its sign, its name, a plus at the end.
class AddRuleButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit AddRuleButton(const QString &icon, QWidget *parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    const QString m_icon;
};

} // namespace kramar::ui
