// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stores/pending_table.h"

#include "ui/common/row_data.h"
#include "words/values.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

struct PendingTable {
    Q_DECLARE_TR_FUNCTIONS(kramar::ui::PendingTable)
};

using exchange::QueueLine;

template <class Part>
Cell joined(const QVariant &payload, Part part)
{
    QStringList parts;
    for (const QueueLine::Difference &difference : payload.value<QueueLine>().differences)
        parts.append(part(difference).simplified());
    const QString all = parts.join(u" · "_s);
    return Cell::plain(all).withTooltip(all);
}

} // namespace

journal::QueueFilter PendingSource::waiting(StoreId store, QueueKind kind)
{
    return {.store = store, .states = {QueueState::Waiting}, .kind = kind};
}

QFuture<Result<QList<qint64>>> PendingSource::ids(const TableQuery &query)
{
    const auto kind = queueKindOf(conditionOf(query, u"kind"_s).toString());
    return m_queue.ids(waiting(m_store, kind.value_or(QueueKind::ListingEdit)));
}

QFuture<Result<QList<RowData>>> PendingSource::rows(const QList<qint64> &ids)
{
    return asRows(m_queue.lines(ids), [](const QueueLine &line) { return line.entry.id.value(); });
}

QList<TableColumn> pendingColumns()
{
    QList<TableColumn> columns;
    columns.append({.key = u"object"_s,
                    .title = [] { return PendingTable::tr("Object"); },
                    .width = 260,
                    .sortable = false,
                    .stretch = true,
                    .cell = [](const QVariant &payload) { return Cell::plain(payload.value<QueueLine>().object); }});
    columns.append({.key = u"fields"_s,
                    .title = [] { return PendingTable::tr("What changes"); },
                    .width = 150,
                    .sortable = false,
                    .cell =
                        [](const QVariant &payload) {
                            return joined(payload, [](const auto &it) { return words::fieldTitle(it.field); });
                        }});
    columns.append({.key = u"before"_s,
                    .title = [] { return PendingTable::tr("On Prom now"); },
                    .width = 160,
                    .sortable = false,
                    .cell =
                        [](const QVariant &payload) {
                            return joined(payload, [](const auto &it) {
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
                 return joined(payload,
                               [](const auto &it) { return words::fieldValue(it.field, it.wanted, it.currency); })
                     .asStrong();
             }});
    return columns;
}

} // namespace kramar::ui
