// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/table_source.h"

#include <QObject>

#include <functional>

namespace kramar::ui {

// Reads the rows of many ids, a window after the other, in the order of the ids, and hands each window on; the next is
// read when `take` called its second argument. Rows that are gone meanwhile are left out. GUI thread, which it never
// keeps longer than one window takes. Ends once: `end` gets an error, Kind::Cancelled after cancel(), or success.
class RowWalk : public QObject
{
    Q_OBJECT

public:
    using Next = std::function<void(const Done &)>;
    using Take = std::function<void(const QList<QVariant> &payloads, const Next &next)>;
    RowWalk(RowSource &source, QList<qint64> ids, Take take, Next end, QObject *parent); // the source outlives it
    void start();
    void cancel();
    qint64 walked() const { return m_walked; }

private:
    void step();
    void stop(const Done &how);

    RowSource &m_source;
    QList<qint64> m_ids;
    Take m_take;
    Next m_end;
    qint64 m_walked = 0;
    bool m_cancelled = false;
};

} // namespace kramar::ui
