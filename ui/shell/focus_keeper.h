// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QWidget>

class QStackedWidget;

namespace kramar::ui {

// When what has the focus goes (a button is done and hides, a row is gone, a dialog closes over it), Qt gives it to the
// next in the tab order, which may be a link or the navigation, or to nothing: the next key would open something else.
// It goes to the page then, and back to a control that was switched off only while it worked. GUI thread.
class FocusKeeper : public QObject
{
    Q_OBJECT

public:
    FocusKeeper(QWidget *window, QStackedWidget *pages);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void follow(QWidget *now);
    void accept(QWidget *now);
    void await(QWidget *away);
    bool isFree() const; // no other window is meant
    bool isLost() const; // the last focus was on the page and cannot have it any more
    void bringBack();

    QWidget *m_window;
    QStackedWidget *m_pages;
    QPointer<QWidget> m_last;
    QPointer<QWidget> m_lastPage; // where that was; null: not on a page
    QPointer<QWidget> m_given;    // what Qt gave the focus to instead
    bool m_looking = false;       // bringBack() is under way; who sets the focus meanwhile means it
    QPointer<QWidget> m_away;     // what had it, and gets it again when it is switched on soon
    QPointer<QWidget> m_keeps;    // what has it meanwhile
    QElapsedTimer m_since;
};

} // namespace kramar::ui
