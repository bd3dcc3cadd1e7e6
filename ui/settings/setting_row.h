// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>

namespace kramar::ui {

class Label;
class LinkButton;

// One setting: its name, a sentence on what it does, its editor at the right, and, while it is not as usual, the way
// back.
class SettingRow : public QWidget
{
    Q_OBJECT

public:
    struct Words {
        std::function<QString()> title;
        std::function<QString()> about;
    };
    // The editor becomes a child; its focusable parts get the names for screen readers.
    SettingRow(const Words &words, QWidget *editor, QWidget *parent = nullptr);
    void setUsual(bool usual); // is it as it would be anyhow?
    void retranslate();

Q_SIGNALS:
    void defaultRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Words m_words;
    QWidget *m_editor;
    Label *m_title;
    Label *m_about;
    LinkButton *m_default;
};

} // namespace kramar::ui
