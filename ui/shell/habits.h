// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QSettings;

namespace kramar::ui {

// How often a command was chosen in the palette, on this computer. What is no longer used fades.
class Habits
{
public:
    explicit Habits(QSettings &local) // not owned
        : m_local(local)
    {
    }
    void used(const QString &name);
    int uses(const QString &name) const;
    QStringList most(int count) const; // the most used first

private:
    QSettings &m_local;
};

} // namespace kramar::ui
