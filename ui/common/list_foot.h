// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStackedWidget>

namespace kramar::ui {

class Label;
class LinkButton;
class ShortLabel;
class UndoBar;

// The foot of a list: what all of it comes to on the left, how many rows are chosen on the right. What was just done,
// with its way back, takes the right part for some seconds: what the list comes to stays in sight. Work that takes long
// takes all of it. GUI thread.
class ListFoot : public QStackedWidget
{
    Q_OBJECT

public:
    explicit ListFoot(QWidget *parent = nullptr);

    UndoBar *undo() const { return m_undo; }
    LinkButton *link() const { return m_link; }
    void setTotals(const QString &words);
    // How many rows are chosen; asLink: those that acts would apply to are not shown, a click asks for them.
    void setChosen(const QString &words, bool asLink);
    void showUndo();
    void hideUndo();
    bool isShowingUndo() const { return m_showsUndo; }

Q_SIGNALS:
    void chosenClicked();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void place();

    QWidget *m_line;
    UndoBar *m_undo;
    ShortLabel *m_totals;
    Label *m_chosen;
    LinkButton *m_link;
    QString m_totalsWords;
    bool m_showsUndo = false;
    bool m_asLink = false;
};

} // namespace kramar::ui
