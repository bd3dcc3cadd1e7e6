// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/cell.h"

#include <QHash>
#include <QWidget>

#include <functional>

class QGridLayout;

namespace kramar::ui {

class Label;
class LinkButton;

// What is chosen for a store, below each other: its name, how it stands, and the button to where it is changed.
class SettingList : public QWidget
{
    Q_OBJECT

public:
    explicit SettingList(QWidget *parent = nullptr);
    // A row, in the order of adding; `name` is its button's objectName. Without words it is empty until set().
    LinkButton *add(const QString &name, const std::function<void()> &change);
    // whyNot: it cannot be changed now.
    void set(const QString &name, const QString &title, const QString &value, Tone tone = Tone::Normal,
             const QString &whyNot = {});
    QString value(const QString &name) const;
    bool isPossible(const QString &name) const;
    void retranslate();

private:
    struct Row {
        Label *title;
        Label *value;
        LinkButton *change;
    };
    QGridLayout *m_grid;
    QHash<QString, Row> m_rows;
};

} // namespace kramar::ui
