// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/object_table.h"
#include "ui/common/theme.h"
#include "words/language.h"

#include <QObject>

class QSettings;

namespace kramar::ui {

// What a person chose on this computer, kept in its window.ini; each acts at once, wherever it is chosen. What is as it
// would be anyhow is not written. One per window; settings and theme outlive it. GUI thread.
class Preferences : public QObject
{
    Q_OBJECT

public:
    Preferences(QSettings &local, ThemeManager &theme, QObject *parent = nullptr);
    // At the start: language (or `instead` of it, for this run), theme and rows as they were left.
    void apply(std::optional<words::Language> instead);

    words::Language language() const;
    void setLanguage(words::Language language);
    Theme theme() const;
    void setTheme(Theme theme);
    RowDensity density() const;
    void setDensity(RowDensity density);
    // How long the bar with Undo stands, and a new status of an order waits for it; 0: neither.
    int undoSeconds() const { return undoSecondsIn(m_local); }
    void setUndoSeconds(int seconds);
    static int undoSecondsIn(const QSettings &local);
    // The least pause between two requests to Prom, of every store.
    int paceMs() const;
    void setPaceMs(int pace);

    static constexpr int usualUndoSeconds = 8, longestUndoSeconds = 30;
    static constexpr int usualPaceMs = 400, slowestPaceMs = 10'000; // the usual one is the quickest too

Q_SIGNALS:
    void changed();

private:
    void keep(const QString &key, const QVariant &value, const QVariant &usual);

    QSettings &m_local;
    ThemeManager &m_theme;
};

} // namespace kramar::ui
