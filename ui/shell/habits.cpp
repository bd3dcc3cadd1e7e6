// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/habits.h"

#include <QSettings>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

constexpr int usesAtMost = 40; // then all are halved: a habit of last year does not rule for ever

} // namespace

void Habits::used(const QString &name)
{
    m_local.beginGroup(u"palette"_s);
    const int uses = m_local.value(name, 0).toInt() + 1;
    m_local.setValue(name, uses);
    if (uses > usesAtMost) {
        for (const QString &each : m_local.childKeys()) {
            const int half = m_local.value(each).toInt() / 2;
            half > 0 ? m_local.setValue(each, half) : m_local.remove(each);
        }
    }
    m_local.endGroup();
}

int Habits::uses(const QString &name) const
{
    return m_local.value(u"palette/"_s + name, 0).toInt();
}

QStringList Habits::most(int count) const
{
    m_local.beginGroup(u"palette"_s);
    QStringList names = m_local.childKeys();
    m_local.endGroup();
    std::stable_sort(names.begin(), names.end(),
                     [this](const QString &a, const QString &b) { return uses(a) > uses(b); });
    return names.mid(0, count);
}

} // namespace kramar::ui
