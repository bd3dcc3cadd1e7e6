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

template <class Make>
std::function<Cell(const QVariant &)> cellOf(Make make)
{
    return [make](const QVariant &payload) {
        Q_ASSERT(payload.userType() == qMetaTypeId<BalanceLine>());
        return make(*static_cast<const BalanceLine *>(payload.constData()));
    };
}

Result<QList<RowData>> joined(const StockRows &rows, const OnPromRows &onProm)
{
    if (!rows)
        return rows.error();
    if (!onProm)
        return onProm.error();
    QHash<ProductId, QList<OnProm>> byProduct;
    for (const OnProm &one : *onProm)
        byProduct[one.product].append(one);
    QList<RowData> lines;
    for (const stock::BalanceRow &row : *rows)
        lines.append({row.product.value(), QVariant::fromValue(BalanceLine{row, byProduct.value(row.product)})});
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
    return m_stock.ids(wanted);
}

QFuture<Result<QList<RowData>>> BalanceSource::rows(const QList<qint64> &ids)
{
    const QFuture<OnPromRows> onProm = m_listings.ofProducts(ids);
    return followed(m_stock.rows(ids), [onProm](const StockRows &rows) {
        return mapped(onProm, [rows](const OnPromRows &found) { return joined(rows, found); });
    });
}

Cell onPromCell(const BalanceLine &line)
{
    if (line.onProm.isEmpty())
        return Cell::plain(words::unknownValue()).withTooltip(BalanceTable::tr("No listing on Prom is linked to it."));
    QStringList shown;
    bool differs = false;
    bool pending = false;
    for (const OnProm &one : line.onProm) {
        if (const QString text = words(one.quantity); !shown.contains(text))
            shown.append(text);
        differs = differs || (line.row.counted && one.quantity && *one.quantity != line.available());
        pending = pending || one.pending;
    }
    const QString text = shown.join(u" · "_s);
    if (!differs && !pending)
        return line.onProm.size() == 1 ? Cell::quantity(line.onProm.first().quantity) : Cell::plain(text);
    const QString mark = differs ? u"≠"_s : u"↑"_s;
    Cell cell = Cell::runs({{text, differs ? Tone::Info : Tone::Normal}, {mark, Tone::Info}});
    cell.tooltip = differs ? BalanceTable::tr("On Prom %1, available here %2.").arg(text, words(line.available()))
                           : BalanceTable::tr("A change of the listing is on its way to Prom.");
    cell.spoken = text + u". "_s + cell.tooltip;
    if (line.onProm.size() == 1 && line.onProm.first().quantity)
        cell.value = *line.onProm.first().quantity;
    return cell;
}

QList<TableColumn> balanceColumns()
{
    const auto number = [](const QString &key, std::function<QString()> title, int width,
                           Quantity stock::BalanceRow::*figure) {
        return TableColumn{.key = key,
                           .title = std::move(title),
                           .width = width,
                           .alignment = Qt::AlignRight,
                           .descending = true,
                           .cell = cellOf([figure](const BalanceLine &line) {
                               if (figure == &stock::BalanceRow::onHand && !line.row.counted)
                                   return notCounted();
                               const Quantity value = line.row.*figure;
                               return Cell::quantity(value).asQuiet(value.isZero());
                           })};
    };
    QList<TableColumn> columns;
    columns.append({.key = u"photo"_s,
                    .title = [] { return BalanceTable::tr("Photo"); },
                    .width = 50,
                    .sortable = false,
                    .titled = false,
                    .cell = cellOf([](const BalanceLine &line) { return Cell::picture(line.imageFile(), {}); })});
    columns.append({.key = u"name"_s,
                    .title = [] { return BalanceTable::tr("Product, SKU"); },
                    .width = 280,
                    .stretch = true,
                    .cell = cellOf([](const BalanceLine &line) {
                        return Cell::twoLines(line.row.name, line.row.sku).withTooltip(line.row.name);
                    })});
    columns.append(number(
        u"on_hand"_s, [] { return BalanceTable::tr("On hand"); }, 96, &stock::BalanceRow::onHand));
    columns.append(number(
        u"reserved"_s, [] { return BalanceTable::tr("Reserved"); }, 86, &stock::BalanceRow::reserved));
    columns.append(
        {.key = u"available"_s,
         .title = [] { return BalanceTable::tr("Available"); },
         .width = 120,
         .alignment = Qt::AlignRight,
         .descending = true,
         .cell = cellOf([](const BalanceLine &line) {
             if (!line.row.counted)
                 return notCounted();
             Cell cell = Cell::stock({line.available(), line.row.onHand, line.row.reserved, std::nullopt});
             return std::move(cell).withTooltip(
                 BalanceTable::tr("on hand %1 − reserved %2").arg(words(line.row.onHand), words(line.row.reserved)));
         })});
    columns.append({.key = u"on_prom"_s,
                    .title = [] { return BalanceTable::tr("On Prom"); },
                    .width = 96,
                    .alignment = Qt::AlignRight,
                    .sortable = false,
                    .cell = cellOf(onPromCell)});
    return columns;
}

} // namespace kramar::ui
