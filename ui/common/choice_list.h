// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QVariant>
#include <QWidget>

class QLineEdit;
class QListWidget;

namespace kramar::ui {

class Label;
class LinkButton;

// A value that a condition may take, and its words.
struct FilterChoice {
    QVariant value;
    QString title;
};

// The choices of a condition in its popover: one (Enter or a click takes it), or several with marks (Space marks, Enter
// ends). Many have a search above them.
class ChoiceList : public QWidget
{
    Q_OBJECT

public:
    ChoiceList(const QList<FilterChoice> &choices, const QVariant &value, bool multiple, QWidget *parent = nullptr);

Q_SIGNALS:
    void changed(const QVariant &value); // invalid: none
    void finished();                     // nothing more is to be chosen

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void filter(const QString &typed);
    void take(int row);
    void tell();

    QList<FilterChoice> m_choices;
    bool m_multiple;
    bool m_marked = false; // something was marked by hand: Enter only ends
    QLineEdit *m_search;
    QListWidget *m_list;
    Label *m_nothing;
    LinkButton *m_any;
};

} // namespace kramar::ui
