// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCheckBox>
#include <QWidget>

class QAbstractButton;
class QButtonGroup;
class QHBoxLayout;

namespace kramar::ui {

// As the books have it: nobody wished it, so nothing hears of it. Whoever acts on a person's choice listens to
// toggled(), never to clicked(): a screen reader's "toggle" is no click.
void showChecked(QAbstractButton *button, bool on);

// Acts at once (a check box acts on OK).
class Switch : public QCheckBox
{
    Q_OBJECT

public:
    explicit Switch(const QString &text = {}, QWidget *parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool hitButton(const QPoint &position) const override;
};

// Two or three exclusive words side by side.
class Segmented : public QWidget
{
    Q_OBJECT

public:
    explicit Segmented(QWidget *parent = nullptr);
    void setWords(const QStringList &words); // keeps the current one where it can
    int current() const;
    void setCurrent(int index);

Q_SIGNALS:
    void currentChanged(int index); // by the person

private:
    QButtonGroup *m_group;
    QHBoxLayout *m_row;
};

} // namespace kramar::ui
