// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/sheet_table.h"

#include "stock/cost.h"
#include "ui/common/futures.h"
#include "ui/common/number_words.h"
#include "ui/common/row_data.h"
#include "ui/documents/document_words.h"
#include "words/format.h"
#include "words/reasons.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

struct SheetTable {
    Q_DECLARE_TR_FUNCTIONS(kramar::ui::SheetTable)
};

using stock::CountPart;
using stock::CountRow;
using stock::DocumentLine;

const SheetRow &rowIn(const QVariant &payload)
{
    Q_ASSERT(payload.metaType() == QMetaType::fromType<SheetRow>());
    return *static_cast<const SheetRow *>(payload.constData());
}

template <class Make>
std::function<Cell(const QVariant &)> cellOf(Make make)
{
    return [make](const QVariant &payload) { return make(rowIn(payload)); };
}

SheetRow rowOf(const DocumentLine &line)
{
    return {.product = line.product,
            .sku = line.sku,
            .name = line.name,
            .unit = line.unit,
            .image = {},
            .line = line.id,
            .quantity = line.quantity,
            .cost = line.cost,
            .belowZero = line.belowZero};
}

SheetRow rowOf(const CountRow &row)
{
    return {.product = row.product,
            .sku = row.sku,
            .name = row.name,
            .unit = row.unit,
            .image = {},
            .line = row.line,
            .quantity = row.counted,
            .expected = row.expected,
            .cost = row.cost,
            .countedMeanwhile = row.countedMeanwhile};
}

CountPart partOf(const QString &code)
{
    if (code == u"counted")
        return CountPart::Counted;
    if (code == u"differing")
        return CountPart::Differing;
    return code == u"left" ? CountPart::Left : CountPart::All;
}

// The rows with the pictures of their products.
template <class Row, class IdOf>
QFuture<Result<QList<RowData>>> withPictures(const std::weak_ptr<const void> &asker, listings::Listings &listings,
                                             const QFuture<Result<QList<Row>>> &rows, IdOf idOf)
{
    return followed(asker, rows, [&listings, idOf](const Result<QList<Row>> &found) {
        using Answer = Result<QList<RowData>>;
        if (!found)
            return QtFuture::makeReadyFuture(Answer(found.error()));
        QList<qint64> products;
        for (const Row &row : *found)
            products.append(row.product.value());
        return mapped(listings.ofProducts(products), [kept = *found, idOf](const auto &onProm) -> Answer {
            QHash<ProductId, QString> images;
            for (const auto &one : TRY(onProm)) {
                if (!one.imageFile.isEmpty() && !images.contains(one.product))
                    images.insert(one.product, one.imageFile);
            }
            QList<RowData> wrapped;
            for (const Row &each : kept) {
                SheetRow row = rowOf(each);
                row.image = images.value(row.product);
                wrapped.append({idOf(each), QVariant::fromValue(row)});
            }
            return wrapped;
        });
    });
}

std::optional<Money> sumOf(std::optional<Quantity> quantity, const std::optional<Money> &cost)
{
    if (!quantity || !cost)
        return std::nullopt;
    const auto sum = stock::valueAt(*quantity, *cost);
    return sum ? std::optional(*sum) : std::nullopt;
}

QString problemOf(const Error &error)
{
    const QString number = numberProblem(error.detail);
    if (!number.isEmpty())
        return number;
    const QString reason = words::reasonOf(error);
    return reason.isEmpty() ? error.detail : reason.at(0).toUpper() + reason.sliced(1) + u'.';
}

Cell nameCell(const SheetRow &row)
{
    return Cell::plain(row.name).withTooltip(row.sku.isEmpty() ? row.name : row.name + u"\n"_s + row.sku);
}

Cell quantityCell(const SheetRow &row)
{
    Cell cell = Cell::quantity(row.quantity);
    if (row.belowZero)
        cell = Cell::runs({{words::formatQuantity(*row.quantity), Tone::Bad}})
                   .withTooltip(SheetTable::tr("Posting it left less than nothing on hand."));
    if (row.countedMeanwhile)
        cell = Cell::runs({{words::formatQuantity(*row.quantity), Tone::Warn}})
                   .withTooltip(SheetTable::tr("Somebody counted it otherwise since: count it again, or take it out."));
    return std::move(cell).asStrong(row.quantity.has_value());
}

Cell differenceCell(const SheetRow &row)
{
    const auto difference = row.difference();
    if (!difference)
        return Cell::plain({});
    Cell cell = difference->isZero()
                    ? Cell::quantity(difference).asQuiet()
                    : Cell::runs({{signedQuantity(*difference), *difference < Quantity() ? Tone::Bad : Tone::Ok}});
    cell.value = *difference;
    return cell;
}

Cell differenceSumCell(const SheetRow &row)
{
    const auto difference = row.difference();
    if (!difference || difference->isZero())
        return Cell::plain({});
    const auto sum = sumOf(difference, row.cost);
    if (!sum)
        return Cell::money(std::nullopt).withTooltip(SheetTable::tr("Its cost is not known."));
    return Cell::runs({{(sum->minor() > 0 ? u"+"_s : QString()) + words::formatAmount(*sum)},
                       {words::currencyUnit(sum->currency()), Tone::Muted}});
}

TableColumn figure(const QString &key, std::function<QString()> title, int width,
                   std::function<Cell(const QVariant &)> cell)
{
    return {.key = key,
            .title = std::move(title),
            .width = width,
            .alignment = Qt::AlignRight,
            .sortable = false,
            .cell = std::move(cell)};
}

TableColumn editable(TableColumn column, DocumentKind kind)
{
    const bool cost = column.key == u"cost";
    column.editText = [cost](const QVariant &payload) {
        const SheetRow &row = rowIn(payload);
        if (cost)
            return row.cost ? words::formatAmount(*row.cost) : QString();
        return row.quantity ? words::formatQuantity(*row.quantity) : QString();
    };
    column.refusal = [cost, kind](const QVariant &, const QString &typed) {
        if (cost) {
            const auto taken = costTyped(typed);
            return taken ? QString() : problemOf(taken.error());
        }
        const auto taken = quantityTyped(typed, kind);
        return taken ? QString() : problemOf(taken.error());
    };
    return column;
}

} // namespace

Result<Quantity> quantityTyped(const QString &text, DocumentKind kind)
{
    const qint64 thousandths = TRY(parseTyped(text, 3));
    if (thousandths < 0)
        return Error::invalid(u"quantity"_s, u"negative"_s);
    if (thousandths == 0 && kind != DocumentKind::StockTaking)
        return Error::invalid(u"quantity"_s, u"zero"_s);
    if (thousandths > stock::highestQuantity * 1000)
        return Error::invalid(u"quantity"_s, u"too_large:%1"_s.arg(stock::highestQuantity));
    return Quantity::ofThousandths(thousandths);
}

Result<std::optional<Money>> costTyped(const QString &text)
{
    const QString amount = withoutCurrencySign(text.trimmed(), Currency::uah());
    if (amount.isEmpty())
        return std::optional<Money>();
    const qint64 minor = TRY(parseTyped(amount, 2));
    if (minor < 0)
        return Error::invalid(u"cost"_s, u"negative"_s);
    if (minor > stock::highestCost * 100)
        return Error::invalid(u"cost"_s, u"too_large:%1"_s.arg(stock::highestCost));
    return std::optional(Money::ofMinor(minor, Currency::uah()));
}

void SheetSource::setDocument(DocumentId id, DocumentKind kind)
{
    m_document = id;
    m_kind = kind;
}

QFuture<Result<QList<qint64>>> SheetSource::ids(const TableQuery &query)
{
    if (m_kind != DocumentKind::StockTaking)
        return m_documents.lineIds(m_document, query.search);
    const CountPart part = partOf(conditionOf(query, u"part"_s).toString());
    return mapped(m_documents.countIds(m_document, part, query.search),
                  [high = rowOf(ProductId())](const Result<QList<qint64>> &products) -> Result<QList<qint64>> {
                      QList<qint64> rows;
                      for (const qint64 product : TRY(products))
                          rows.append(high | product);
                      return rows;
                  });
}

QFuture<Result<QList<RowData>>> SheetSource::rows(const QList<qint64> &ids)
{
    if (m_kind != DocumentKind::StockTaking)
        return withPictures(life(), m_listings, m_documents.lineRows(ids),
                            [](const DocumentLine &line) { return line.id.value(); });
    QList<qint64> products;
    for (const qint64 id : ids)
        products.append(id & 0xffff'ffff);
    return withPictures(life(), m_listings, m_documents.countRows(m_document, products),
                        [high = rowOf(ProductId())](const CountRow &row) { return high | row.product.value(); });
}

QList<TableColumn> sheetColumns(const stock::Document &document)
{
    const bool open = document.state == DocumentState::Draft;
    const bool counts = document.kind == DocumentKind::StockTaking;
    const bool receives = document.kind == DocumentKind::Receipt;
    QList<TableColumn> columns;
    columns.append({.key = u"photo"_s,
                    .title = [] { return SheetTable::tr("Photo"); },
                    .width = 38,
                    .sortable = false,
                    .titled = false,
                    .cell = cellOf([](const SheetRow &row) { return Cell::picture(row.image, {}); })});
    columns.append({.key = u"name"_s,
                    .title = [] { return SheetTable::tr("Product"); },
                    .width = 120,
                    .roomy = 600,
                    .elide = Qt::ElideMiddle,
                    .sortable = false,
                    .stretch = true,
                    .cell = cellOf(nameCell)});
    columns.append({.key = u"sku"_s,
                    .title = [] { return SheetTable::tr("SKU"); },
                    .width = 98,
                    .sortable = false,
                    .hidden = counts || receives || !open,
                    .cell = cellOf([](const SheetRow &row) {
                        return Cell::runs({{row.sku, Tone::Muted}});
                    })});
    const auto add = [&](TableColumn column, bool edits) {
        columns.append(edits && open ? editable(std::move(column), document.kind) : std::move(column));
    };
    if (counts) {
        add(figure(
                u"expected"_s, [] { return SheetTable::tr("Expected"); }, 80,
                cellOf([](const SheetRow &row) { return Cell::quantity(row.expected).asQuiet(); })),
            false);
        add(figure(
                u"quantity"_s, [] { return SheetTable::tr("Counted"); }, 66, cellOf(quantityCell)),
            true);
        add(figure(
                u"difference"_s, [] { return SheetTable::tr("Difference"); }, 74, cellOf(differenceCell)),
            false);
        add(figure(
                u"sum"_s, [] { return SheetTable::tr("Sum"); }, 104, cellOf(differenceSumCell)),
            false);
        return columns;
    }
    add(figure(
            u"quantity"_s, [] { return SheetTable::tr("Quantity"); }, 78, cellOf(quantityCell)),
        true);
    if (!receives && open)
        return columns; // at what cost it goes is known when it is posted
    add(figure(
            u"cost"_s, [] { return SheetTable::tr("Cost"); }, 96,
            cellOf([](const SheetRow &row) { return Cell::money(row.cost); })),
        receives);
    add(figure(
            u"sum"_s, [] { return SheetTable::tr("Sum"); }, 96,
            cellOf([](const SheetRow &row) { return Cell::money(sumOf(row.quantity, row.cost)); })),
        false);
    return columns;
}

} // namespace kramar::ui
