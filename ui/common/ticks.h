// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>

namespace kramar::ui {

// Which rows are ticked: an id set, or all of the filter without some. Ticks are not the view's selection, and they
// stay when the order changes.
class Ticks
{
public:
    bool contains(qint64 id) const { return m_all != m_ids.contains(id); }
    bool isAllOfFilter() const { return m_all; }
    qint64 count(qint64 rows) const { return m_all ? rows - m_ids.size() : m_ids.size(); }
    void set(qint64 id, bool on)
    {
        if (on == m_all)
            m_ids.remove(id);
        else
            m_ids.insert(id);
    }
    void setAll(bool on)
    {
        m_all = on;
        m_ids.clear();
    }
    void forget(qint64 id) { m_ids.remove(id); }

private:
    bool m_all = false;
    QSet<qint64> m_ids; // the ticked ones, or with m_all the left out ones
};

} // namespace kramar::ui
