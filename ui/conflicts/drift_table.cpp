// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conflicts/drift_table.h"

#include "base/terms.h"
#include "words/format.h"
#include "words/reasons.h"
#include "words/values.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

struct DriftTable {
    Q_DECLARE_TR_FUNCTIONS(kramar::ui::DriftTable)
};

using listings::Difference;

TableColumn valueColumn(const QString &key, const std::function<QString()> &title,
                        std::optional<QString> Difference::*side)
{
    return {.key = key, .title = title, .width = 180, .sortable = false, .cell = [side](const QVariant &payload) {
                const Difference &difference = differenceIn(payload);
                const QString words = words::fieldValue(difference.field, difference.*side, difference.currency.code());
                return Cell::plain(words.simplified()).asStrong(true).withTooltip(words);
            }};
}

// How it stands, and what cannot be done about it.
QString standing(const Difference &difference)
{
    QStringList words;
    if (difference.ignored)
        words.append(DriftTable::tr("ignored"));
    if (difference.taken)
        words.append(DriftTable::tr("Prom's value was taken by a reading since"));
    for (const QString &reason : {difference.notHere, difference.notThere}) {
        if (!reason.isEmpty())
            words.append(words::reasonOf(Error::invalid(difference.field, reason)));
    }
    return words.join(u"; "_s);
}

} // namespace

const Difference &differenceIn(const QVariant &payload)
{
    Q_ASSERT(payload.userType() == qMetaTypeId<Difference>());
    return *static_cast<const Difference *>(payload.constData());
}

bool isOfState(const Difference &difference, const QString &state)
{
    if (state == drift_filter::ignored)
        return difference.ignored;
    return !difference.ignored && (state != drift_filter::taken || difference.taken);
}

QFuture<Result<QList<Difference>>> DriftSource::all()
{
    return mapped(m_differences.all(), [](const Result<listings::Differences::Report> &report) {
        return report ? Result<QList<Difference>>(report->all) : report.error();
    });
}

QFuture<Result<QList<qint64>>> DriftSource::ids(const TableQuery &query)
{
    const QString state = conditionOf(query, u"state"_s).toString();
    const QVariantList fields = conditionOf(query, u"field"_s).toList();
    return among(query, [state, fields](const Difference &difference) {
        return isOfState(difference, state) && (fields.isEmpty() || fields.contains(difference.field));
    });
}

QList<TableColumn> driftColumns(const StoreDirectory &stores, const Clock &clock)
{
    QList<TableColumn> columns;
    columns.append(TableColumn::ticks());
    columns.append(
        {.key = u"sku"_s,
         .title = [] { return DriftTable::tr("SKU"); },
         .width = 90,
         .sortable = false,
         .cell = [](const QVariant &payload) { return Cell::plain(differenceIn(payload).sku).asQuiet(true); }});
    columns.append({.key = u"name"_s,
                    .title = [] { return DriftTable::tr("Product"); },
                    .width = 220,
                    .sortable = false,
                    .stretch = true,
                    .cell =
                        [](const QVariant &payload) {
                            const QString &name = differenceIn(payload).name;
                            return Cell::plain(name).withTooltip(name);
                        }});
    columns.append({.key = u"store"_s,
                    .title = [] { return DriftTable::tr("Store"); },
                    .width = 96,
                    .sortable = false,
                    .cell =
                        [&stores](const QVariant &payload) {
                            const StoreTile tile = stores.tile(differenceIn(payload).store);
                            return Cell::stores({tile}).withTooltip(tile.name);
                        }});
    columns.append(
        {.key = u"field"_s,
         .title = [] { return DriftTable::tr("Field"); },
         .width = 120,
         .sortable = false,
         .cell = [](const QVariant &payload) { return Cell::plain(words::fieldTitle(differenceIn(payload).field)); }});
    columns.append(valueColumn(
        u"agreed"_s, [] { return DriftTable::tr("Ours"); }, &Difference::agreed));
    columns.append(valueColumn(
        u"theirs"_s, [] { return DriftTable::tr("On Prom"); }, &Difference::theirs));
    columns.append({.key = u"standing"_s,
                    .title = [] { return DriftTable::tr("How it stands"); },
                    .width = 150,
                    .sortable = false,
                    .cell =
                        [](const QVariant &payload) {
                            const QString words = standing(differenceIn(payload));
                            return Cell::plain(words).asQuiet(true).withTooltip(words);
                        }});
    columns.append(
        {.key = u"found"_s,
         .title = [] { return DriftTable::tr("Found"); },
         .width = 110,
         .sortable = false,
         .cell =
             [&clock](const QVariant &payload) {
                 return Cell::plain(words::formatMoment(differenceIn(payload).found, clock.now())).asQuiet(true);
             }});
    return columns;
}

} // namespace kramar::ui
