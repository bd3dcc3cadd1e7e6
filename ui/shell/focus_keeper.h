// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QWidget>

class QStackedWidget;

namespace kramar::ui {

// When what has the focus goes (a button is done and hides, a row is gone, a dialog closes over it), Qt gives it to the
// next in the tab order, which may be the navigation, or to nothing: the next key would open something else. It stays
// on the page then. GUI thread.
class FocusKeeper : public QObject
{
    Q_OBJECT

public:
    FocusKeeper(QWidget *window, QStackedWidget *pages);

private:
    void follow(QWidget *now);
    bool isLost() const; // the last focus was on the page and cannot have it any more
    void bringBack();

    QWidget *m_window;
    QStackedWidget *m_pages;
    QPointer<QWidget> m_last;
    QPointer<QWidget> m_lastPage; // where that was; null: not on a page
};

} // namespace kramar::ui
