// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/table_source.h"

#include <QHash>
#include <QSet>

namespace kramar::ui {

// The loaded rows of a table, by id: rows may move without being read again. Kept in batches as they were read; the
// batch that was looked at longest ago goes first.
class RowCache
{
public:
    static constexpr int windowRows = 128;
    static constexpr int maxBatches = 64;

    const QVariant *find(qint64 id); // nullptr: not loaded; marks its batch as used
    bool contains(qint64 id) const { return m_rows.contains(id); }
    bool isAsked(qint64 id) const { return m_asked.contains(id); }
    void markAsked(const QList<qint64> &ids);
    void unmarkAsked(const QList<qint64> &ids);
    // A read that failed is not repeated until clearFailed(): no storm of reads while the person looks.
    void markFailed(const QList<qint64> &ids);
    void clearFailed() { m_failed.clear(); }
    bool hasFailed(qint64 id) const { return m_failed.contains(id); }
    // `read` numbers the reads in the order in which they were asked: an older answer never replaces a newer one.
    void put(const QList<RowData> &rows, quint64 read);
    // The rows of the batches used last, at most `count` batches; everything else is dropped.
    QList<qint64> keepRecent(int count);
    void forget(qint64 id);
    void clear();
    qsizetype size() const { return m_rows.size(); }

private:
    struct Loaded {
        QVariant payload;
        quint64 read = 0; // also the number of its batch
    };
    struct Batch {
        QList<qint64> ids;
        quint64 lastUse = 0;
    };
    void evict();

    QHash<qint64, Loaded> m_rows;
    QHash<quint64, Batch> m_batches;
    QSet<qint64> m_asked;
    QSet<qint64> m_failed;
    quint64 m_clock = 0;
};

} // namespace kramar::ui
