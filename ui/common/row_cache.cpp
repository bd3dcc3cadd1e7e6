// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/row_cache.h"

#include <algorithm>

namespace kramar::ui {

const QVariant *RowCache::find(qint64 id)
{
    const auto found = m_rows.constFind(id);
    if (found == m_rows.constEnd())
        return nullptr;
    if (const auto batch = m_batches.find(found->read); batch != m_batches.end())
        batch->lastUse = ++m_clock;
    return &found->payload;
}

void RowCache::markAsked(const QList<qint64> &ids)
{
    for (const qint64 id : ids)
        m_asked.insert(id);
}

void RowCache::unmarkAsked(const QList<qint64> &ids)
{
    for (const qint64 id : ids)
        m_asked.remove(id);
}

void RowCache::markFailed(const QList<qint64> &ids)
{
    for (const qint64 id : ids)
        m_failed.insert(id);
}

void RowCache::put(const QList<RowData> &rows, quint64 read)
{
    Batch batch;
    batch.lastUse = ++m_clock;
    for (const RowData &row : rows) {
        Loaded &loaded = m_rows[row.id];
        if (loaded.read > read)
            continue;
        loaded = {row.payload, read};
        batch.ids.append(row.id);
    }
    if (!batch.ids.isEmpty())
        m_batches.insert(read, batch);
    evict();
}

void RowCache::evict()
{
    while (m_batches.size() > maxBatches) {
        auto oldest = m_batches.begin();
        for (auto it = m_batches.begin(); it != m_batches.end(); ++it) {
            if (it->lastUse < oldest->lastUse)
                oldest = it;
        }
        for (const qint64 id : std::as_const(oldest->ids)) {
            if (const auto row = m_rows.constFind(id); row != m_rows.constEnd() && row->read == oldest.key())
                m_rows.erase(row);
        }
        m_batches.erase(oldest);
    }
}

QList<qint64> RowCache::keepRecent(int count)
{
    QList<quint64> newestFirst = m_batches.keys();
    std::sort(newestFirst.begin(), newestFirst.end(),
              [this](quint64 a, quint64 b) { return m_batches[a].lastUse > m_batches[b].lastUse; });
    QList<qint64> kept;
    for (qsizetype i = 0; i < newestFirst.size(); ++i) {
        const Batch batch = m_batches.value(newestFirst[i]);
        for (const qint64 id : batch.ids) {
            const auto row = m_rows.constFind(id);
            if (row == m_rows.constEnd() || row->read != newestFirst[i])
                continue;
            if (i < count)
                kept.append(id);
            else
                m_rows.erase(row);
        }
        if (i >= count)
            m_batches.remove(newestFirst[i]);
    }
    return kept;
}

void RowCache::forget(qint64 id)
{
    m_rows.remove(id);
    m_failed.remove(id);
}

void RowCache::clear()
{
    m_rows.clear();
    m_batches.clear();
    m_failed.clear();
}

} // namespace kramar::ui
