// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/column_room.h"

#include <algorithm>
#include <utility>

namespace kramar::ui {

namespace {

int leastOf(const ColumnNeed &need)
{
    return need.least > 0 ? std::min(need.least, need.usual) : need.usual;
}

class Sharing
{
public:
    Sharing(const QList<ColumnNeed> &columns, int room)
        : m_columns(columns)
        , m_spare(room)
    {
        for (int i = 0; i < columns.size(); ++i) {
            m_widths.append(columns[i].own.value_or(columns[i].usual));
            m_spare -= m_widths[i];
            if (columns[i].stretch && m_stretch < 0)
                m_stretch = i;
        }
    }

    QList<int> shared()
    {
        if (m_spare < 0)
            save();
        if (m_stretch >= 0)
            set(m_stretch, m_widths[m_stretch] +
                               std::clamp(m_columns[m_stretch].usual - m_widths[m_stretch], 0, std::max(0, m_spare)));
        if (m_spare > 0)
            spend();
        return m_widths;
    }

private:
    void set(int i, int width)
    {
        m_spare -= width - m_widths[i];
        m_widths[i] = width;
    }

    void save()
    {
        if (m_stretch >= 0)
            set(m_stretch, std::max(leastOf(m_columns[m_stretch]), m_widths[m_stretch] + m_spare));
        QList<int> order;
        for (int i = static_cast<int>(m_columns.size()) - 1; i >= 0; --i) {
            if (i != m_stretch && !m_columns[i].own)
                order.append(i);
        }
        std::stable_sort(order.begin(), order.end(),
                         [this](int a, int b) { return m_columns[a].yields > m_columns[b].yields; });
        for (const int i : std::as_const(order)) {
            if (m_spare < 0)
                set(i, leastOf(m_columns[i]));
        }
        for (const int i : std::as_const(order)) {
            if (m_spare < 0 && m_columns[i].yields > 0)
                set(i, 0);
        }
        // What went last may have left more than was lacking: others need not be short, or away, for it.
        for (auto i = order.crbegin(); i != order.crend(); ++i) {
            for (const int width : {leastOf(m_columns[*i]), m_columns[*i].usual}) {
                if (m_spare >= 0 && width - m_widths[*i] <= m_spare)
                    set(*i, std::max(width, m_widths[*i]));
            }
        }
    }

    void spend()
    {
        const auto lack = [this](int i) {
            const ColumnNeed &need = m_columns[i];
            return need.own || m_widths[i] < need.usual ? 0 : std::max(0, need.roomy - need.usual);
        };
        qint64 lacking = 0;
        for (int i = 0; i < m_columns.size(); ++i)
            lacking += lack(i);
        const qint64 spare = m_spare;
        for (int i = 0; i < m_columns.size(); ++i) {
            if (i != m_stretch && lack(i) > 0)
                set(i, m_widths[i] + static_cast<int>(spare >= lacking ? lack(i) : lack(i) * spare / lacking));
        }
        if (m_stretch >= 0)
            set(m_stretch, m_widths[m_stretch] + m_spare);
    }

    const QList<ColumnNeed> &m_columns;
    QList<int> m_widths;
    int m_spare; // below 0: so much is lacking
    int m_stretch = -1;
};

} // namespace

QList<int> sharedRoom(const QList<ColumnNeed> &columns, int room)
{
    return Sharing(columns, room).shared();
}

} // namespace kramar::ui
