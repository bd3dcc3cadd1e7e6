// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPalette>

namespace kramar::ui {

enum class Theme { System, Light, Dark };

QString toCode(Theme theme);     // "system", "light", "dark": for settings
Theme themeOf(QStringView code); // anything else: System

// Gives the application its style, palette and font, and changes them while it runs. One per program, made after
// QApplication and before the first window.
class ThemeManager : public QObject
{
    Q_OBJECT

public:
    explicit ThemeManager(QObject *parent = nullptr);
    void setTheme(Theme theme);
    Theme theme() const { return m_theme; }
    bool isDark() const;

Q_SIGNALS:
    void changed(bool dark);

protected:
    // The system tells of its own theme by these; with Theme::System we look again.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void apply();
    void takeFont();
    bool systemIsDark() const;
    static bool systemWantsHighContrast();

    QPalette m_system; // before ours
    Theme m_theme = Theme::System;
    bool m_applying = false;
};

} // namespace kramar::ui
