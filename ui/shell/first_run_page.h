// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace kramar::ui {

class Preferences;

// Before the first store: what will happen, in five steps, and one thing to do now. Goes away when a store is there.
class FirstRunPage : public QWidget
{
    Q_OBJECT

public:
    // offerDemo: whether this build carries the demo shop.
    FirstRunPage(const QString &person, bool offerDemo, Preferences &preferences, QWidget *parent = nullptr);

Q_SIGNALS:
    void addStoreClicked();
    void demoClicked();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    QWidget *makeHead();
    QVBoxLayout *makeSide();

    const QString m_person;
    const bool m_offerDemo;
    Preferences &m_preferences;
};

} // namespace kramar::ui
