// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conflicts/conflict_table.h"

#include "listings/fields.h"
#include "words/format.h"
#include "words/values.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

struct ConflictTable {
    Q_DECLARE_TR_FUNCTIONS(kramar::ui::ConflictTable)
};

using listings::FieldConflict;

TableColumn valueColumn(const QString &key, const std::function<QString()> &title,
                        std::optional<QString> FieldConflict::*side, bool strong)
{
    return {.key = key,
            .title = title,
            .width = 120,
            .roomy = 200,
            .sortable = false,
            .cell = [side, strong](const QVariant &payload) {
                const FieldConflict &conflict = conflictIn(payload);
                const QString words = words::fieldValue(conflict.field, conflict.*side, conflict.currency.code());
                return Cell::plain(words.simplified()).asStrong(strong).withTooltip(words);
            }};
}

} // namespace

const FieldConflict &conflictIn(const QVariant &payload)
{
    Q_ASSERT(payload.userType() == qMetaTypeId<FieldConflict>());
    return *static_cast<const FieldConflict *>(payload.constData());
}

listings::Decision decisionOf(qint64 id, listings::Side side)
{
    const auto [listing, field] = fieldOfRow(id);
    return {listing, field, side};
}

QFuture<Result<QList<qint64>>> ConflictSource::ids(const TableQuery &query)
{
    return among(query);
}

QList<TableColumn> conflictColumns(const StoreDirectory &stores, const Clock &clock)
{
    QList<TableColumn> columns;
    columns.append(TableColumn::ticks());
    columns.append(
        {.key = u"sku"_s,
         .title = [] { return ConflictTable::tr("SKU"); },
         .width = 90,
         .sortable = false,
         .cell = [](const QVariant &payload) { return Cell::plain(conflictIn(payload).sku).asQuiet(true); }});
    columns.append({.key = u"name"_s,
                    .title = [] { return ConflictTable::tr("Product"); },
                    .width = 200,
                    .roomy = 500, // names are long: most of what is left over is theirs
                    .sortable = false,
                    .stretch = true,
                    .cell =
                        [](const QVariant &payload) {
                            const QString &name = conflictIn(payload).name;
                            return Cell::plain(name).withTooltip(name);
                        }});
    columns.append({.key = u"store"_s,
                    .title = [] { return ConflictTable::tr("Store"); },
                    .width = 76,
                    .sortable = false,
                    .cell =
                        [&stores](const QVariant &payload) {
                            const StoreTile tile = stores.tile(conflictIn(payload).store);
                            return Cell::stores({tile}).withTooltip(tile.name);
                        }});
    columns.append(
        {.key = u"field"_s,
         .title = [] { return ConflictTable::tr("Field"); },
         .width = 120,
         .sortable = false,
         .cell = [](const QVariant &payload) { return Cell::plain(words::fieldTitle(conflictIn(payload).field)); }});
    columns.append(valueColumn(
        u"was"_s, [] { return ConflictTable::tr("It was"); }, &FieldConflict::was, false));
    columns.append(valueColumn(
        u"ours"_s, [] { return ConflictTable::tr("Here"); }, &FieldConflict::ours, true));
    columns.append(valueColumn(
        u"theirs"_s, [] { return ConflictTable::tr("On Prom"); }, &FieldConflict::theirs, true));
    columns.append(
        {.key = u"changed"_s,
         .title = [] { return ConflictTable::tr("Changed here"); },
         .width = 120,
         .sortable = false,
         .cell =
             [&clock](const QVariant &payload) {
                 return Cell::plain(words::formatMoment(conflictIn(payload).changed, clock.now())).asQuiet(true);
             }});
    return columns;
}

} // namespace kramar::ui
