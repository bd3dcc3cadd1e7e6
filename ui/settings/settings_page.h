// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/preferences.h"

#include <QWidget>

class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace kramar::ui {

class Label;
class SecondsField;
class Segmented;
class SettingRow;

// What a person can have otherwise on this computer. Each acts at once; there is nothing to save.
class SettingsPage : public QWidget
{
    Q_OBJECT

public:
    struct Books {
        std::function<QString()> words; // "This computer · SQLite"
        QString folder;                 // of the books, the pictures and the log
        std::function<void(const QString &folder)> open;
        bool onThisComputer = false; // the shop is: without a longer pause chosen here it is asked without any
    };
    SettingsPage(Preferences &preferences, const Books &books, QWidget *parent = nullptr);
    ~SettingsPage() override;

Q_SIGNALS:
    void closeRequested(); // Esc, or the cross

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeHead();
    void addHeading(const std::function<QString()> &words);
    SettingRow *addRow(const std::function<QString()> &title, const std::function<QString()> &about, QWidget *editor);
    void addLook();
    void addWork();
    void addBooks();
    void showChosen();
    void retranslate();

    Preferences &m_preferences;
    const Books m_books;
    QVBoxLayout *m_column;
    Label *m_title;
    QToolButton *m_close;
    QList<QPair<Label *, std::function<QString()>>> m_headings;
    QList<SettingRow *> m_rows;
    Segmented *m_language;
    Segmented *m_theme;
    Segmented *m_density;
    SecondsField *m_undo;
    SecondsField *m_pace;
    QPushButton *m_open;
    SettingRow *m_languageRow = nullptr;
    SettingRow *m_themeRow = nullptr;
    SettingRow *m_densityRow = nullptr;
    SettingRow *m_undoRow = nullptr;
    SettingRow *m_paceRow = nullptr;
};

} // namespace kramar::ui
