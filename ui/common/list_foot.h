// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStackedWidget>

namespace kramar::ui {

class Label;
class LinkButton;
class ShortLabel;

// The foot of a list: what all of it comes to on the left, how many rows are chosen on the right. A page may put other
// widgets in its place, as long as they have something to say. GUI thread.
class ListFoot : public QStackedWidget
{
    Q_OBJECT

public:
    explicit ListFoot(QWidget *parent = nullptr);

    LinkButton *link() const { return m_link; } // for the order of the focus
    void setTotals(const QString &words);
    // How many rows are chosen; asLink: acts are not for them at the moment, a click asks for that.
    void setChosen(const QString &words, bool asLink);
    void showWords(); // instead of what stands in its place

Q_SIGNALS:
    void chosenClicked();

private:
    QWidget *m_line;
    ShortLabel *m_totals;
    Label *m_chosen;
    LinkButton *m_link;
};

} // namespace kramar::ui
