// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/warehouse/balance_table.h"

#include "ui/common/futures.h"
#include "ui/common/row_data.h"
#include "words/format.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

struct BalanceTable {
    Q_DECLARE_TR_FUNCTIONS(kramar::ui::BalanceTable)
};

using OnProm = listings::Listings::ProductOnProm;
using OnPromRows = Result<QList<OnProm>>;
using StockRows = Result<QList<stock::BalanceRow>>;
using PaceRows = Result<QList<reports::Pace>>;

template <class Make>
std::function<Cell(const QVariant &)> cellOf(Make make)
{
    return [make](const QVariant &payload) {
        Q_ASSERT(payload.userType() == qMetaTypeId<BalanceLine>());
        return make(*static_cast<const BalanceLine *>(payload.constData()));
    };
}

Result<QList<RowData>> joined(const StockRows &rows, const OnPromRows &onProm, const PaceRows &paces)
{
    if (!paces)
        return paces.error();
    QHash<ProductId, reports::Pace> paceOf;
    for (const reports::Pace &pace : *paces)
        paceOf.insert(pace.product, pace);
    if (!rows)
        return rows.error();
    if (!onProm)
        return onProm.error();
    QHash<ProductId, QList<OnProm>> byProduct;
    for (const OnProm &one : *onProm)
        byProduct[one.product].append(one);
    QList<RowData> lines;
    for (const stock::BalanceRow &row : *rows)
        lines.append({row.product.value(),
                      QVariant::fromValue(BalanceLine{row, byProduct.value(row.product), paceOf.value(row.product)})});
    return lines;
}

// Orders take from a number that nobody gave: what is left is not known.
Cell notCounted()
{
    return Cell::plain(words::unknownValue())
        .asQuiet(true)
        .withTooltip(BalanceTable::tr("Never counted: choose the product and enter how many are on hand."));
}

QString words(std::optional<Quantity> quantity)
{
    return quantity ? words::formatQuantity(*quantity) : words::unknownValue();
}

} // namespace

QString BalanceLine::imageFile() const
{
    for (const OnProm &one : onProm) {
        if (!one.imageFile.isEmpty())
            return one.imageFile;
    }
    return {};
}

QFuture<Result<QList<qint64>>> BalanceSource::ids(const TableQuery &query)
{
    stock::Stock::Query wanted;
    wanted.search = query.search;
    if (!query.sortKey.isEmpty()) {
        wanted.sort = query.sortKey;
        wanted.descending = query.descending;
    }
    const QString view = conditionOf(query, u"view"_s).toString();
    wanted.onlyMissing = view == balance_view::missing;
    wanted.onlyUncounted = view == balance_view::uncounted;
    wanted.onlyReserved = view == balance_view::reserved;
    const bool byPace = query.sortKey == u"sold" || query.sortKey == u"days_left" || query.sortKey == u"minimum";
    if (byPace)
        wanted.sort = QStringLiteral("name");
    const QFuture<Ids> found = view == balance_view::differs ? among(m_listings.productsThatDiffer(), wanted)
                               : view == balance_view::low   ? among(m_reports.runningLow(), wanted)
                                                             : m_stock.ids(wanted);
    if (!byPace)
        return found;
    return followed(life(), found, [&reports = m_reports, query](const Ids &ids) {
        return ids ? reports.sorted(*ids, query.sortKey, query.descending) : QtFuture::makeReadyFuture(ids);
    });
}

QFuture<BalanceSource::Ids> BalanceSource::among(const QFuture<Ids> &which, const stock::Stock::Query &query)
{
    return followed(life(), which, [&stock = m_stock, wanted = query](const Ids &ids) mutable {
        if (!ids)
            return QtFuture::makeReadyFuture(ids);
        wanted.among = *ids;
        return stock.ids(wanted);
    });
}

QFuture<Result<QList<RowData>>> BalanceSource::rows(const QList<qint64> &ids)
{
    const QFuture<OnPromRows> onProm = m_listings.ofProducts(ids);
    const QFuture<PaceRows> paces = m_reports.paces(ids);
    return followed(life(), m_stock.rows(ids), [onProm, paces, life = life()](const StockRows &rows) {
        return followed(life, onProm, [rows, paces](const OnPromRows &found) {
            return mapped(paces, [rows, found](const PaceRows &pace) { return joined(rows, found, pace); });
        });
    });
}

Cell onPromCell(const BalanceLine &line)
{
    if (line.onProm.isEmpty())
        return Cell::plain(words::unknownValue()).withTooltip(BalanceTable::tr("No listing on Prom is linked to it."));
    QStringList shown;
    bool differs = false;
    bool pending = false;
    bool locked = false; // and another number there: it is meant to stay
    for (const OnProm &one : line.onProm) {
        if (const QString text = words(one.quantity); !shown.contains(text))
            shown.append(text);
        const bool another = line.row.counted && one.quantity && *one.quantity != line.available();
        differs = differs || (another && !one.locked);
        locked = locked || (another && one.locked);
        pending = pending || one.pending;
    }
    const QString text = shown.join(u" · "_s);
    if (!differs && !pending) {
        Cell same = line.onProm.size() == 1 ? Cell::quantity(line.onProm.first().quantity) : Cell::plain(text);
        return std::move(same).withTooltip(
            locked ? BalanceTable::tr("The number on Prom is not synchronised: it stays as it is there.") : QString());
    }
    const QString mark = differs ? u"≠"_s : u"↑"_s;
    Cell cell = Cell::runs({{text, differs ? Tone::Info : Tone::Normal}, {mark, Tone::Info}});
    cell.tooltip = differs ? BalanceTable::tr("On Prom %1, available here %2.").arg(text, words(line.available()))
                           : BalanceTable::tr("A change of the number waits in the queue to Prom.");
    cell.spoken = text + u". "_s + cell.tooltip;
    if (line.onProm.size() == 1 && line.onProm.first().quantity)
        cell.value = *line.onProm.first().quantity;
    return cell;
}

namespace {

// crowded: several of them; their titles are whole where there is room.
TableColumn onHandColumn(const QString &key, bool crowded, const std::function<QString()> &title,
                         const std::function<Quantity(const stock::BalanceRow &)> &figure)
{
    const int whole = std::clamp(30 + 8 * static_cast<int>(title().size()), 78, 170); // the name of a warehouse
    return {.key = key,
            .title = title,
            .width = crowded ? 78 : whole,
            .least = 70,
            .roomy = whole,
            .yields = crowded ? 1 : 0,
            .alignment = Qt::AlignRight,
            .descending = true,
            .cell = cellOf([figure](const BalanceLine &line) {
                const Quantity value = figure(line.row);
                if (value < Quantity()) // whoever counted or not
                    return Cell::runs({{words::formatQuantity(value), Tone::Bad}})
                        .withTooltip(line.row.counted
                                         ? BalanceTable::tr("Less than nothing: more went out than came in.")
                                         : BalanceTable::tr("Never counted, and so many went out: count it."));
                if (!line.row.counted)
                    return notCounted();
                return Cell::quantity(value).asQuiet(value.isZero());
            })};
}

Cell reservedCell(const BalanceLine &line)
{
    const Quantity reserved = line.row.reserved;
    return Cell::quantity(reserved).asQuiet();
}

Cell availableCell(const BalanceLine &line)
{
    if (!line.row.counted)
        return notCounted();
    const Quantity available = line.available();
    Cell cell = available > Quantity() ? Cell::quantity(available).asStrong()
                                       : Cell::runs({{words::formatQuantity(available), Tone::Bad}});
    cell.value = available;
    return std::move(cell).withTooltip(
        BalanceTable::tr("on hand %1 − reserved %2").arg(words(line.row.onHand), words(line.row.reserved)));
}

Cell soldCell(const BalanceLine &line)
{
    const reports::Pace &pace = line.pace;
    if (pace.sold.isZero())
        return Cell::plain(words::unknownValue())
            .asQuiet()
            .withTooltip(BalanceTable::tr("Nothing of it was ordered in %n day(s).", nullptr, pace.days));
    return Cell::quantity(pace.sold).withTooltip(
        BalanceTable::tr("%1 a day, over %n day(s)", nullptr, pace.days).arg(words::formatQuantity(pace.perDay())));
}

Cell daysLeftCell(const BalanceLine &line)
{
    const auto left = line.pace.daysLeft();
    if (!left)
        return Cell::plain(words::unknownValue())
            .asQuiet()
            .withTooltip(line.pace.available ? BalanceTable::tr("It does not sell.")
                                             : BalanceTable::tr("Never counted: nobody knows how long it lasts."));
    const QString text = words::formatCount(*left);
    Cell cell = line.pace.low ? Cell::runs({{text, *left == 0 ? Tone::Bad : Tone::Warn}}) : Cell::count(*left);
    cell.value = Quantity::ofWhole(*left);
    return std::move(cell).withTooltip(BalanceTable::tr("%1 a day: available %2")
                                           .arg(words::formatQuantity(line.pace.perDay()), words(line.pace.available)));
}

Cell minimumCell(const BalanceLine &line)
{
    return Cell::quantity(line.pace.minimum)
        .asQuiet(!line.pace.minimum)
        .withTooltip(line.pace.minimum ? QString() : BalanceTable::tr("How fast it sells says when it runs low."));
}

} // namespace

QList<TableColumn> balanceColumns(const QList<stock::Warehouse> &warehouses)
{
    QList<TableColumn> columns;
    columns.append({.key = u"photo"_s,
                    .title = [] { return BalanceTable::tr("Photo"); },
                    .width = 38,
                    .sortable = false,
                    .titled = false,
                    .cell = cellOf([](const BalanceLine &line) { return Cell::picture(line.imageFile(), {}); })});
    columns.append({.key = u"name"_s,
                    .title = [] { return BalanceTable::tr("Product"); },
                    .width = 200,
                    .least = 190,
                    .roomy = 400, // names are long: most of what is left over is theirs
                    .elide = Qt::ElideMiddle,
                    .stretch = true,
                    .cell = cellOf([](const BalanceLine &line) {
                        return Cell::plain(line.row.name).withTooltip(line.row.name);
                    })});
    columns.append({.key = u"sku"_s,
                    .title = [] { return BalanceTable::tr("SKU"); },
                    .width = 84,
                    .roomy = 98,
                    .yields = 3,
                    .cell = cellOf([](const BalanceLine &line) {
                        return Cell::runs({{line.row.sku, Tone::Muted}});
                    })});
    for (const stock::Warehouse &warehouse : warehouses)
        columns.append(onHandColumn(
            u"on_hand_%1"_s.arg(warehouse.id.value()), warehouses.size() > 1, [name = warehouse.name] { return name; },
            [id = warehouse.id](const stock::BalanceRow &row) { return row.onHandIn.value(id); }));
    columns.append(onHandColumn(
        u"on_hand"_s, false, [] { return BalanceTable::tr("On hand"); },
        [](const stock::BalanceRow &row) { return row.onHand; }));
    columns.last().hidden = !warehouses.isEmpty();
    columns.append({.key = u"reserved"_s,
                    .title = [] { return BalanceTable::tr("Reserved"); },
                    .width = 72,
                    .yields = 2,
                    .alignment = Qt::AlignRight,
                    .descending = true,
                    .cell = cellOf(reservedCell)});
    columns.append({.key = u"available"_s,
                    .title = [] { return BalanceTable::tr("Available"); },
                    .width = 80,
                    .roomy = 84,
                    .alignment = Qt::AlignRight,
                    .descending = true,
                    .cell = cellOf(availableCell)});
    columns.append({.key = u"sold"_s,
                    .title = [] { return BalanceTable::tr("Sold"); },
                    .width = 64,
                    .alignment = Qt::AlignRight,
                    .hidden = true,
                    .descending = true,
                    .cell = cellOf(soldCell)});
    columns.append({.key = u"days_left"_s,
                    .title = [] { return BalanceTable::tr("Days left"); },
                    .width = 96,
                    .roomy = 112,
                    .yields = 4,
                    .alignment = Qt::AlignRight,
                    .cell = cellOf(daysLeftCell)});
    columns.append({.key = u"minimum"_s,
                    .title = [] { return BalanceTable::tr("Lowest stock"); },
                    .width = 96,
                    .alignment = Qt::AlignRight,
                    .hidden = true,
                    .descending = true,
                    .cell = cellOf(minimumCell)});
    columns.append({.key = u"on_prom"_s,
                    .title = [] { return BalanceTable::tr("On Prom"); },
                    .width = 86,
                    .alignment = Qt::AlignRight,
                    .sortable = false,
                    .cell = cellOf(onPromCell)});
    return columns;
}

} // namespace kramar::ui
