// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace kramar::ui {

class Label;

// The name of a saved filter, asked for in a popover. One that is taken already is refused where it is typed.
class FilterName : public QWidget
{
    Q_OBJECT

public:
    FilterName(const QString &name, const QStringList &taken, const QString &verb, QWidget *parent = nullptr);
    // These words as a name that is not taken: not too long, with a number if need be.
    static QString proposed(const QString &words, const QStringList &taken);

Q_SIGNALS:
    void named(const QString &name);

private:
    void check();
    QString name() const;

    QStringList m_taken;
    QLineEdit *m_edit;
    Label *m_problem;
    QPushButton *m_save;
};

} // namespace kramar::ui
