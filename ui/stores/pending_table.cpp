// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stores/pending_table.h"

#include "ui/common/futures.h"
#include "ui/common/row_data.h"
#include "words/titles.h"
#include "words/values.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

struct PendingTable {
    Q_DECLARE_TR_FUNCTIONS(kramar::ui::PendingTable)
};

using exchange::QueueLine;

constexpr qint64 mostFields = 64; // of one entry: a listing has fourteen

using Ids = Result<QList<qint64>>;
using Lines = Result<QList<QueueLine>>;

const PendingRow &rowIn(const QVariant &payload)
{
    Q_ASSERT(payload.userType() == qMetaTypeId<PendingRow>());
    return *static_cast<const PendingRow *>(payload.constData());
}

template <class Part>
Cell partOf(const QVariant &payload, Part part)
{
    const PendingRow &row = rowIn(payload);
    if (row.difference >= row.line.differences.size())
        return Cell::plain({});
    const QString text = part(row.line.differences[row.difference]).simplified();
    return Cell::plain(text).withTooltip(text);
}

qsizetype fieldsOf(const QueueLine &line)
{
    return std::clamp<qsizetype>(line.differences.size(), 1, mostFields);
}

} // namespace

QFuture<Result<QList<qint64>>> PendingSource::ids(const TableQuery &query)
{
    const auto kind = queueKindOf(conditionOf(query, u"kind"_s).toString());
    const auto read =
        followed(life(), m_queue.ids(exchange::QueueDesk::goingOut(m_store, kind.value_or(QueueKind::ListingEdit))),
                 [queue = &m_queue](const Ids &ids) {
                     return ids ? queue->lines(*ids) : QtFuture::makeReadyFuture(Lines(ids.error()));
                 });
    return mapped(read, [](const Lines &lines) -> Ids {
        QList<qint64> rows;
        for (const QueueLine &line : TRY(lines)) {
            for (qsizetype field = 0; field < fieldsOf(line); ++field)
                rows.append(line.entry.id.value() * mostFields + field);
        }
        return rows;
    });
}

QFuture<Result<QList<RowData>>> PendingSource::rows(const QList<qint64> &ids)
{
    QList<qint64> entries;
    for (const qint64 id : ids) {
        if (!entries.contains(id / mostFields))
            entries.append(id / mostFields);
    }
    return mapped(m_queue.lines(entries), [ids](const Lines &lines) -> Result<QList<RowData>> {
        QList<RowData> rows;
        for (const QueueLine &line : TRY(lines)) {
            for (qsizetype field = 0; field < fieldsOf(line); ++field) {
                const qint64 id = line.entry.id.value() * mostFields + field;
                if (ids.contains(id))
                    rows.append({id, QVariant::fromValue(PendingRow{line, field})});
            }
        }
        return rows;
    });
}

QList<TableColumn> pendingColumns()
{
    QList<TableColumn> columns;
    columns.append({.key = u"object"_s,
                    .title = [] { return PendingTable::tr("Object"); },
                    .width = 260,
                    .sortable = false,
                    .stretch = true,
                    .cell =
                        [](const QVariant &payload) {
                            const PendingRow &row = rowIn(payload);
                            const QString object = words::queueObjectTitle(row.line.object);
                            return Cell::plain(object).asQuiet(row.difference > 0).withTooltip(object);
                        }});
    columns.append({.key = u"fields"_s,
                    .title = [] { return PendingTable::tr("What changes"); },
                    .width = 150,
                    .sortable = false,
                    .cell =
                        [](const QVariant &payload) {
                            return partOf(payload, [](const auto &it) { return words::fieldTitle(it.field); });
                        }});
    columns.append({.key = u"before"_s,
                    .title = [] { return PendingTable::tr("On Prom now"); },
                    .width = 160,
                    .sortable = false,
                    .cell =
                        [](const QVariant &payload) {
                            return partOf(payload, [](const auto &it) {
                                return words::fieldValue(it.field, it.onProm, it.currency);
                            });
                        }});
    columns.append(
        {.key = u"after"_s,
         .title = [] { return PendingTable::tr("Will be sent"); },
         .width = 160,
         .sortable = false,
         .cell =
             [](const QVariant &payload) {
                 return partOf(payload,
                               [](const auto &it) { return words::fieldValue(it.field, it.wanted, it.currency); })
                     .asStrong();
             }});
    return columns;
}

} // namespace kramar::ui
