// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prices/price_table.h"

#include "listings/fields.h"
#include "ui/common/futures.h"
#include "ui/common/row_data.h"
#include "ui/products/product_prices.h"
#include "words/format.h"
#include "words/values.h"

#include <QCoreApplication>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace kramar::ui {

using listings::PriceOnProm;
using listings::PriceRow;
using products::PriceKind;
using products::PriceList;

namespace {

struct PriceTable {
    Q_DECLARE_TR_FUNCTIONS(kramar::ui::PriceTable)
};

constexpr qint64 lowMarkup = listings::lowMarkupPercent * 100;

template <class Make>
std::function<Cell(const QVariant &)> cellOf(Make make)
{
    return [make](const QVariant &payload) {
        Q_ASSERT(payload.userType() == qMetaTypeId<PriceRow>());
        return make(*static_cast<const PriceRow *>(payload.constData()));
    };
}

QString imageOf(const PriceRow &row)
{
    for (const PriceOnProm &one : row.onProm) {
        if (!one.imageFile.isEmpty())
            return one.imageFile;
    }
    return {};
}

Cell markupCell(const PriceRow &row, const PriceList &list)
{
    const auto markup = markupOf(row.entry.cost, row.entry.entry, list);
    if (!markup)
        return Cell::plain(words::unknownValue()).asQuiet();
    const qint64 percent = *markup / 100;
    QString text = words::formatCount(qAbs(percent)) + u"\u00a0%"_s;
    if (percent < 0)
        text.prepend(QChar(0x2212));
    return Cell::runs({{text, *markup < 0 ? Tone::Bad : *markup < lowMarkup ? Tone::Warn : Tone::Normal}});
}

// Short, as a cell has it: the currency is the column's.
QString stepsWords(const QString &steps, Currency currency)
{
    const auto read = products::stepsOf(steps, currency);
    QStringList parts;
    for (const products::WholesaleStep &step : read ? *read : QList<products::WholesaleStep>())
        parts.append(PriceTable::tr("from %1: %2", "quantity, price")
                         .arg(words::formatQuantity(step.from), words::formatAmount(step.price)));
    return parts.isEmpty() ? words::unknownValue() : parts.join(u" · "_s);
}

// What the stores show that take the list, else what any shows.
Cell onPromCell(const PriceRow &row, const PriceList &list)
{
    const bool anyNamed =
        std::any_of(row.onProm.cbegin(), row.onProm.cend(), [](const PriceOnProm &one) { return one.named; });
    QStringList shown;
    bool pending = false;
    for (const PriceOnProm &one : row.onProm) {
        if (anyNamed && !one.named)
            continue;
        const Currency currency = one.price ? one.price->currency() : list.currency;
        const QString text = list.kind == PriceKind::Retail ? (one.price ? words::formatMoney(*one.price) : QString())
                             : one.steps.isEmpty()          ? QString()
                                                            : stepsWords(one.steps, currency);
        if (const QString said = text.isEmpty() ? words::unknownValue() : text; !shown.contains(said))
            shown.append(said);
        pending = pending || one.pending;
    }
    if (shown.isEmpty())
        return Cell::plain(words::unknownValue())
            .asQuiet()
            .withTooltip(PriceTable::tr("No listing on Prom is linked to it."));
    // A column has room for one price: that others differ is said, and the tooltip has them all.
    const QString all = shown.join(u" · "_s);
    const auto more = shown.size() - 1;
    const QString text = more > 0 ? shown.first() + u" +"_s + QString::number(more) : shown.first();
    QStringList told;
    if (more > 0)
        told.append(all);
    if (pending)
        told.append(PriceTable::tr("A change waits in the queue to Prom."));
    else if (!anyNamed)
        told.append(PriceTable::tr("No store takes its price from this list."));
    const Tone tone = pending ? Tone::Info : Tone::Second;
    Cell cell = Cell::runs({{text, tone}});
    if (pending)
        cell = Cell::runs({{text, tone}, {u"↑"_s, tone}});
    cell.tooltip = told.join(u'\n');
    if (pending || more > 0)
        cell.spoken = more > 0 ? told.join(u". "_s) : text + u". "_s + cell.tooltip;
    return cell;
}

TableColumn entryColumn(const PriceList &list)
{
    const bool retail = list.kind == PriceKind::Retail;
    return {.key = retail ? u"price"_s : u"steps"_s, // each has a width of its own
            .title = [retail] { return retail ? PriceTable::tr("Price") : PriceTable::tr("Wholesale steps"); },
            .width = retail ? 88 : 150,
            .roomy = retail ? 88 : 230,
            .alignment = retail ? Qt::AlignRight : Qt::AlignLeft,
            .descending = true,
            .cell = cellOf([list, retail](const PriceRow &row) {
                if (!row.entry.entry)
                    return Cell::plain(words::unknownValue())
                        .asQuiet()
                        .withTooltip(
                            PriceTable::tr("The list has no price for it: F2 or a double click gives it one."));
                if (!retail) {
                    return Cell::plain(stepsWords(*row.entry.entry, list.currency))
                        .asStrong()
                        .withTooltip(entryWords(row.entry.entry, list));
                }
                const auto money = Money::parse(*row.entry.entry, list.currency);
                return Cell::money(money ? std::optional(*money) : std::nullopt).asStrong();
            }),
            .editText =
                [retail, list](const QVariant &payload) {
                    const products::EntryText entry = payload.value<PriceRow>().entry.entry;
                    if (!entry || retail)
                        return entry.value_or(QString());
                    const auto steps = products::stepsOf(*entry, list.currency);
                    QStringList parts;
                    for (const products::WholesaleStep &step : steps ? *steps : QList<products::WholesaleStep>())
                        parts.append(step.from.toDecimal() + u" = "_s + step.price.toDecimal());
                    return parts.join(u"; "_s);
                },
            .refusal =
                [list](const QVariant &, const QString &typed) {
                    const auto entry = products::parseEntry(typed, list);
                    return entry ? QString() : entryProblem(entry.error());
                }};
}

} // namespace

std::optional<qint64> markupOf(const std::optional<Money> &cost, const products::EntryText &entry,
                               const PriceList &list)
{
    if (!cost || !entry || cost->minor() <= 0 || cost->currency() != list.currency)
        return std::nullopt;
    const auto price = products::firstPrice(*entry, list);
    if (!price)
        return std::nullopt;
    return (price->minor() - cost->minor()) * 10'000 / cost->minor();
}

products::EntryQuery entryQuery(PriceListId list, const TableQuery &query)
{
    using Only = products::EntryQuery::Only;
    products::EntryQuery wanted{.list = list, .search = query.search};
    if (!query.sortKey.isEmpty()) {
        wanted.sort = query.sortKey == u"steps"        ? u"price"_s
                      : query.sortKey == u"steps_cost" ? u"cost"_s
                                                       : query.sortKey;
        wanted.descending = query.descending;
    }
    const QString view = conditionOf(query, u"view"_s).toString();
    wanted.only = view == price_view::priced      ? Only::Priced
                  : view == price_view::unpriced  ? Only::Unpriced
                  : view == price_view::belowCost ? Only::BelowCost
                                                  : Only::All;
    return wanted;
}

QFuture<Result<QList<qint64>>> PriceSource::ids(const TableQuery &query)
{
    products::EntryQuery wanted = entryQuery(m_list, query);
    if (conditionOf(query, u"view"_s).toString() != price_view::differs)
        return m_prices.ids(wanted);
    return followed(life(), m_prices.differences(m_list, std::make_shared<listings::Effort>()),
                    [&prices = m_prices, wanted](const Result<listings::PriceSurvey> &survey) mutable {
                        if (!survey)
                            return QtFuture::makeReadyFuture(Result<QList<qint64>>(survey.error()));
                        QList<qint64> products;
                        for (const listings::PriceDifference &difference : survey->differences)
                            products.append(difference.product.value());
                        wanted.among = products;
                        return prices.ids(wanted);
                    });
}

QFuture<Result<QList<RowData>>> PriceSource::rows(const QList<qint64> &ids)
{
    return asRows(m_prices.rows(m_list, ids), [](const PriceRow &row) { return row.entry.product.value(); });
}

QList<TableColumn> priceColumns(const PriceList &list)
{
    QList<TableColumn> columns{TableColumn::ticks()};
    columns.append({.key = u"photo"_s,
                    .title = [] { return PriceTable::tr("Photo"); },
                    .width = 38,
                    .sortable = false,
                    .titled = false,
                    .cell = cellOf([](const PriceRow &row) { return Cell::picture(imageOf(row), {}); })});
    columns.append(
        {.key = u"name"_s,
         .title = [] { return PriceTable::tr("Product"); },
         .width = 150,
         .roomy = 400, // names are long: most of what is left over is theirs
         .elide = Qt::ElideMiddle,
         .stretch = true,
         .cell = cellOf([](const PriceRow &row) { return Cell::plain(row.entry.name).withTooltip(row.entry.name); })});
    columns.append({.key = u"sku"_s,
                    .title = [] { return PriceTable::tr("SKU"); },
                    .width = 84,
                    .roomy = 98,
                    .cell = cellOf([](const PriceRow &row) {
                        return Cell::runs({{row.entry.sku, Tone::Muted}});
                    })});
    columns.append({.key = list.kind == PriceKind::Wholesale ? u"steps_cost"_s : u"cost"_s, // hidden in one of them
                    .title = [] { return PriceTable::tr("Cost"); },
                    .width = 92,
                    .alignment = Qt::AlignRight,
                    .hidden = list.kind == PriceKind::Wholesale,
                    .descending = true,
                    .cell = cellOf([](const PriceRow &row) { return Cell::money(row.entry.cost).asQuiet(); })});
    columns.append(entryColumn(list));
    columns.append({.key = u"markup"_s,
                    .title = [] { return PriceTable::tr("Markup"); },
                    .width = 72,
                    .alignment = Qt::AlignRight,
                    .descending = true,
                    .cell = cellOf([list](const PriceRow &row) { return markupCell(row, list); })});
    columns.append({.key = u"on_prom"_s,
                    .title = [] { return PriceTable::tr("On Prom"); },
                    .width = list.kind == PriceKind::Retail ? 92 : 120,
                    .roomy = list.kind == PriceKind::Retail ? 92 : 200,
                    .alignment = list.kind == PriceKind::Retail ? Qt::AlignRight : Qt::AlignLeft,
                    .sortable = false,
                    .cell = cellOf([list](const PriceRow &row) { return onPromCell(row, list); })});
    return columns;
}

} // namespace kramar::ui
