// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/row_walk.h"

#include "ui/common/when_done.h"

#include <QHash>
#include <QPointer>
#include <QTimer>

namespace kramar::ui {

namespace {

constexpr qsizetype windowRows = 400;

} // namespace

RowWalk::RowWalk(RowSource &source, QList<qint64> ids, Take take, Next end, QObject *parent)
    : QObject(parent)
    , m_source(source)
    , m_ids(std::move(ids))
    , m_take(std::move(take))
    , m_end(std::move(end))
{
}

void RowWalk::start()
{
    QTimer::singleShot(0, this, &RowWalk::step);
}

void RowWalk::cancel()
{
    m_cancelled = true;
}

void RowWalk::stop(const Done &how)
{
    if (const Next end = std::exchange(m_end, {}))
        end(how);
}

void RowWalk::step()
{
    if (m_cancelled)
        return stop(Error::of(Error::Kind::Cancelled, QStringLiteral("cancelled by the person")));
    const QList<qint64> window = m_ids.mid(m_walked, windowRows);
    if (window.isEmpty())
        return stop({});
    whenDone(this, m_source.rows(window), [this, window](const Result<QList<RowData>> &rows) {
        if (!rows)
            return stop(rows.error());
        QHash<qint64, QVariant> found;
        for (const RowData &row : *rows)
            found.insert(row.id, row.payload);
        QList<QVariant> payloads;
        for (const qint64 id : window) {
            if (const auto payload = found.constFind(id); payload != found.cend())
                payloads.append(*payload);
        }
        m_walked += window.size();
        m_take(payloads, [self = QPointer(this)](const Done &taken) {
            if (!self)
                return;
            if (!taken)
                return self->stop(taken.error());
            self->start(); // by the event loop: what the person does comes in between
        });
    });
}

} // namespace kramar::ui
