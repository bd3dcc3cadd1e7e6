// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/snapshots/snapshot_table.h"

#include "ui/common/row_data.h"
#include "ui/products/listing_words.h"
#include "ui/snapshots/snapshot_words.h"
#include "words/format.h"
#include "words/titles.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

struct SnapshotTables {
    Q_DECLARE_TR_FUNCTIONS(kramar::ui::SnapshotTables)
};

using listings::Snapshot;
using listings::SnapshotLine;
using listings::SnapshotQuery;

template <class F>
std::function<Cell(const QVariant &)> ofSnapshot(F make)
{
    return [make](const QVariant &payload) { return make(snapshotIn(payload)); };
}

template <class F>
std::function<Cell(const QVariant &)> ofLine(F make)
{
    return [make](const QVariant &payload) { return make(snapshotLineIn(payload)); };
}

Cell wordCell(const std::optional<QString> &code, QString (*title)(QStringView))
{
    return code ? Cell::plain(title(*code)) : Cell::plain(words::unknownValue()).asQuiet();
}

QString differenceWords(const listings::FieldDifference &difference, Currency currency)
{
    return SnapshotTables::tr("%1: %2 → %3")
        .arg(fieldLabel(difference.field), valueWords(difference.field, difference.then, currency),
             valueWords(difference.field, difference.now, currency));
}

Cell differencesCell(const SnapshotLine &line)
{
    if (line.isGone())
        return Cell::runs({{SnapshotTables::tr("not in the books now"), Tone::Warn}});
    if (line.differences.isEmpty())
        return Cell::plain(SnapshotTables::tr("the same")).asQuiet();
    QList<TextRun> runs;
    QStringList all;
    for (const listings::FieldDifference &difference : line.differences) {
        const bool isLast = all.size() + 1 == line.differences.size();
        runs.append({fieldLabel(difference.field) + u':', Tone::Muted});
        runs.append({valueWords(difference.field, difference.then, line.currency) + u" → "_s +
                         valueWords(difference.field, difference.now, line.currency) + (isLast ? QString() : u";"_s),
                     Tone::Normal});
        all.append(differenceWords(difference, line.currency));
    }
    Cell cell = Cell::runs(runs);
    cell.tooltip = all.join(u'\n');
    cell.spoken = all.join(u"; "_s);
    return cell;
}

SnapshotQuery queryOf(const TableQuery &asked)
{
    SnapshotQuery query{.search = asked.search, .sort = asked.sortKey, .descending = asked.descending};
    const QString view = conditionOf(asked, u"view"_s).toString();
    if (view == u"differs")
        query.which = SnapshotQuery::Which::Differing;
    else if (view == u"same")
        query.which = SnapshotQuery::Which::Same;
    else if (view == u"gone")
        query.which = SnapshotQuery::Which::Gone;
    query.fields = textsOf(conditionOf(asked, u"field"_s));
    return query;
}

} // namespace

const Snapshot &snapshotIn(const QVariant &payload)
{
    Q_ASSERT(payload.userType() == qMetaTypeId<Snapshot>());
    return *static_cast<const Snapshot *>(payload.constData());
}

const SnapshotLine &snapshotLineIn(const QVariant &payload)
{
    Q_ASSERT(payload.userType() == qMetaTypeId<SnapshotLine>());
    return *static_cast<const SnapshotLine *>(payload.constData());
}

QFuture<Result<QList<qint64>>> SnapshotsSource::ids(const TableQuery &query)
{
    const QList<StoreId> stores = idsIn<StoreId>(conditionOf(query, u"store"_s));
    const QStringList kinds = textsOf(conditionOf(query, u"kind"_s));
    return mapped(m_snapshots.all(), [=](const Result<QList<Snapshot>> &all) -> Result<QList<qint64>> {
        QList<qint64> ids;
        for (const Snapshot &each : TRY(all)) {
            if ((stores.isEmpty() || stores.contains(each.store)) && (kinds.isEmpty() || kinds.contains(each.kind)))
                ids.append(each.id.value());
        }
        return ids;
    });
}

QFuture<Result<QList<RowData>>> SnapshotsSource::rows(const QList<qint64> &ids)
{
    return mapped(m_snapshots.all(), [ids](const Result<QList<Snapshot>> &all) -> Result<QList<RowData>> {
        QList<RowData> rows;
        for (const Snapshot &each : TRY(all)) {
            if (ids.contains(each.id.value()))
                rows.append({each.id.value(), QVariant::fromValue(each)});
        }
        return rows;
    });
}

QList<TableColumn> snapshotsColumns(const PageContext &context)
{
    const PageContext *const with = &context;
    const auto number = [](const QString &key, std::function<QString()> title, int width, auto cell) {
        return TableColumn{.key = key,
                           .title = std::move(title),
                           .width = width,
                           .alignment = Qt::AlignRight,
                           .sortable = false,
                           .cell = ofSnapshot(cell)};
    };
    return {
        {.key = u"at"_s,
         .title = [] { return SnapshotTables::tr("Made"); },
         .width = 130,
         .sortable = false,
         .cell = ofSnapshot([with](const Snapshot &each) {
             return Cell::moment(each.at, words::formatMoment(each.at, with->clock.now())).withTooltip(momentOf(each));
         })},
        {.key = u"store"_s,
         .title = [] { return SnapshotTables::tr("Store"); },
         .width = 110,
         .roomy = 180,
         .sortable = false,
         .cell = ofSnapshot([with](const Snapshot &each) { return Cell::store(with->stores.tile(each.store)); })},
        {.key = u"kind"_s,
         .title = [] { return SnapshotTables::tr("Why"); },
         .width = 190,
         .roomy = 260,
         .sortable = false,
         .stretch = true,
         .cell = ofSnapshot([](const Snapshot &each) {
             const QString why = snapshotKindTitle(each.kind);
             return each.complete
                        ? Cell::plain(why)
                        : Cell::runs({{why + u" · "_s, Tone::Normal}, {SnapshotTables::tr("being read"), Tone::Info}});
         })},
        number(
            u"listings"_s, [] { return SnapshotTables::tr("Listings"); }, 84,
            [](const Snapshot &each) { return Cell::count(each.listings); }),
        number(
            u"groups"_s, [] { return SnapshotTables::tr("Groups"); }, 72,
            [](const Snapshot &each) {
                return listings::isWhole(each.kind) ? Cell::count(each.groups)
                                                    : Cell::plain(words::unknownValue()).asQuiet();
            }),
        number(
            u"size"_s, [] { return SnapshotTables::tr("Size"); }, 84,
            [](const Snapshot &each) {
                return each.bytes > 0 ? Cell::plain(sizeWords(each.bytes))
                                      : Cell::plain(words::unknownValue()).asQuiet();
            }),
    };
}

QFuture<Result<QList<qint64>>> SnapshotSource::ids(const TableQuery &query)
{
    if (!m_view)
        return QtFuture::makeReadyFuture(Result<QList<qint64>>(QList<qint64>()));
    return m_snapshots.find(m_view, queryOf(query));
}

QFuture<Result<QList<RowData>>> SnapshotSource::rows(const QList<qint64> &ids)
{
    QList<RowData> rows;
    for (const qint64 id : ids) {
        if (const SnapshotLine *line = m_view ? m_view->line(id) : nullptr)
            rows.append({id, QVariant::fromValue(*line)});
    }
    return QtFuture::makeReadyFuture(Result<QList<RowData>>(rows));
}

QList<TableColumn> snapshotColumns()
{
    return {
        TableColumn::ticks(),
        {.key = u"name"_s,
         .title = [] { return SnapshotTables::tr("Product"); },
         .width = 220,
         .roomy = 440,
         .cell = ofLine([](const SnapshotLine &line) { return Cell::plain(line.name).withTooltip(line.name); })},
        {.key = u"sku"_s,
         .title = [] { return SnapshotTables::tr("SKU"); },
         .width = 100,
         .cell = ofLine([](const SnapshotLine &line) { return Cell::plain(line.sku).asQuiet(); })},
        {.key = u"prom_id"_s,
         .title = [] { return SnapshotTables::tr("Prom ID"); },
         .width = 100,
         .hidden = true,
         .cell = ofLine([](const SnapshotLine &line) { return Cell::plain(QString::number(line.promId)); })},
        {.key = u"price"_s,
         .title = [] { return SnapshotTables::tr("Price then"); },
         .width = 104,
         .alignment = Qt::AlignRight,
         .descending = true,
         .cell = ofLine([](const SnapshotLine &line) { return Cell::money(line.price); })},
        {.key = u"presence"_s,
         .title = [] { return SnapshotTables::tr("Availability then"); },
         .width = 120,
         .cell = ofLine([](const SnapshotLine &line) { return wordCell(line.presence, words::presenceTitle); })},
        {.key = u"quantity"_s,
         .title = [] { return SnapshotTables::tr("Quantity then"); },
         .width = 90,
         .alignment = Qt::AlignRight,
         .hidden = true,
         .cell = ofLine([](const SnapshotLine &line) { return Cell::quantity(line.quantity); })},
        {.key = u"status"_s,
         .title = [] { return SnapshotTables::tr("Status then"); },
         .width = 120,
         .hidden = true,
         .cell = ofLine([](const SnapshotLine &line) { return wordCell(line.status, words::listingStatusTitle); })},
        {.key = u"differs"_s,
         .title = [] { return SnapshotTables::tr("Then → now"); },
         .width = 260,
         .roomy = 700,
         .stretch = true,
         .descending = true,
         .cell = ofLine(differencesCell)},
    };
}

} // namespace kramar::ui
