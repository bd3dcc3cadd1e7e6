// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mappings/mapping_table.h"

#include "ui/common/row_columns.h"
#include "ui/common/row_data.h"
#include "words/format.h"
#include "words/titles.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

struct MappingTable {
    Q_DECLARE_TR_FUNCTIONS(kramar::ui::MappingTable)
};

using reports::Mapping;
using reports::MappingKind;

reports::MappingQuery asked(const TableQuery &query)
{
    reports::MappingQuery wanted;
    wanted.search = query.search;
    wanted.stores = idsIn<StoreId>(conditionOf(query, u"store"_s));
    if (const auto kind = reports::mappingKindOf(conditionOf(query, u"kind"_s).toString()))
        wanted.kinds = {*kind};
    const QString linked = conditionOf(query, u"linked"_s).toString();
    if (!linked.isEmpty())
        wanted.linked = linked == u"yes";
    if (!query.sortKey.isEmpty()) {
        wanted.sort = query.sortKey;
        wanted.descending = query.descending;
    }
    return wanted;
}

QString kindWord(MappingKind kind)
{
    switch (kind) {
    case MappingKind::OrderStatus:
        return MappingTable::tr("Order status");
    case MappingKind::Client:
        return MappingTable::tr("Client");
    case MappingKind::Product:
        return MappingTable::tr("Product");
    }
    Q_UNREACHABLE();
}

QString onProm(const Mapping &mapping)
{
    switch (mapping.kind) {
    case MappingKind::OrderStatus:
        return words::promStatusTitle(mapping.promId, mapping.promName);
    case MappingKind::Client:
        return MappingTable::tr("Client No. %1", "on Prom").arg(mapping.promId);
    case MappingKind::Product:
        return mapping.promName;
    }
    Q_UNREACHABLE();
}

Cell here(const Mapping &mapping)
{
    if (!mapping.isLinked())
        return Cell::plain(MappingTable::tr("Nothing here yet")).asQuiet();
    const QString name = mapping.state ? words::title(*mapping.state) : mapping.oursName;
    return Cell::plain(name).withTooltip(name);
}

} // namespace

const Mapping &mappingIn(const QVariant &payload)
{
    Q_ASSERT(payload.metaType() == QMetaType::fromType<Mapping>());
    return *static_cast<const Mapping *>(payload.constData());
}

QFuture<Result<QList<qint64>>> MappingSource::ids(const TableQuery &query)
{
    return m_mappings.ids(asked(query));
}

QFuture<Result<qint64>> MappingSource::count(const TableQuery &query)
{
    return m_mappings.count(asked(query));
}

QFuture<Result<QList<RowData>>> MappingSource::rows(const QList<qint64> &ids)
{
    return asRows(m_mappings.rows(ids), [](const Mapping &mapping) { return mapping.id; });
}

QList<TableColumn> mappingColumns(const PageContext &context)
{
    const PageContext *const with = &context;
    return {
        {.key = u"kind"_s,
         .title = [] { return MappingTable::tr("Kind"); },
         .width = 130,
         .sortable = false,
         .cell = cellOf<Mapping>([](const Mapping &mapping) { return Cell::plain(kindWord(mapping.kind)).asQuiet(); })},
        {.key = u"prom_name"_s,
         .title = [] { return MappingTable::tr("On Prom"); },
         .width = 240,
         .roomy = 420,
         .stretch = true,
         .cell = cellOf<Mapping>(
             [](const Mapping &mapping) { return Cell::plain(onProm(mapping)).withTooltip(onProm(mapping)); })},
        {.key = u"prom_id"_s,
         .title = [] { return MappingTable::tr("Prom ID"); },
         .width = 110,
         .cell = cellOf<Mapping>([](const Mapping &mapping) { return Cell::plain(mapping.promId).asQuiet(); })},
        {.key = u"ours_name"_s,
         .title = [] { return MappingTable::tr("In Kramar"); },
         .width = 220,
         .roomy = 380,
         .cell = cellOf<Mapping>(here)},
        {.key = u"sku"_s,
         .title = [] { return MappingTable::tr("SKU"); },
         .width = 100,
         .sortable = false,
         .cell = cellOf<Mapping>([](const Mapping &mapping) { return Cell::plain(mapping.oursSku).asQuiet(); })},
        {.key = u"store"_s,
         .title = [] { return MappingTable::tr("Store"); },
         .width = 120,
         .roomy = 180,
         .cell =
             cellOf<Mapping>([with](const Mapping &mapping) { return Cell::store(with->stores.tile(mapping.store)); })},
        {.key = u"linked_at"_s,
         .title = [] { return MappingTable::tr("Linked"); },
         .width = 130,
         .yields = 1,
         .sortable = false,
         .cell = cellOf<Mapping>([with](const Mapping &mapping) {
             const auto &at = mapping.linkedAt;
             return Cell::moment(at, at ? words::formatMoment(*at, with->clock.now()) : QString());
         })},
    };
}

} // namespace kramar::ui
