// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/buttons.h"

#include <QWidget>

#include <functional>

class QVBoxLayout;

namespace kramar::ui {

class Label;

// What stands in the detail pane while several rows are ticked or selected: how many, and the acts that exist for all
// of them. ListPage shows and hides it by itself.
class SelectionPane : public QWidget
{
    Q_OBJECT

public:
    // title: the words for this many, asked again when the language changes.
    explicit SelectionPane(std::function<QString(int count)> title, QWidget *parent = nullptr);

    struct Act {
        QString name{};                    // the button's objectName
        std::function<QString(int)> words; // for this many
        std::function<void()> act;
        ButtonKind kind = ButtonKind::Normal;
        QString icon{};
        QKeySequence key{};                   // only shown: the page's action has it
        std::function<QString()> whyNot = {}; // empty or "": possible; else the reason for the tooltip
    };
    QPushButton *addAct(const Act &act);
    void setNote(std::function<QString(int count)> note); // below the title: what holds for all of them

    void showCount(int count);
    int count() const { return m_count; }
    void retranslate(); // also when what is possible may have changed

Q_SIGNALS:
    void closeRequested(); // "Clear the selection"

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    const std::function<QString(int)> m_titleWords;
    std::function<QString(int)> m_noteWords;
    Label *m_title;
    Label *m_note;
    QVBoxLayout *m_acts;
    QPushButton *m_clear;
    QList<QPair<QPushButton *, Act>> m_buttons;
    int m_count = 0;
};

} // namespace kramar::ui
