// SPDX-License-Identifier: GPL-3.0-or-later
#include "listings/price_paste.h"

#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;
using kramar::products::PriceKind;
using kramar::products::PriceList;

namespace kramar::listings {

namespace {

constexpr qsizetype mostRows = 100'000;
constexpr qsizetype longestTold = 80;

Error bad(const QString &field, const QString &why)
{
    return Error::invalid(field, why);
}

bool hasDigit(const QString &text)
{
    return std::any_of(text.cbegin(), text.cend(), [](QChar c) { return c.isDigit(); });
}

QString shortened(const QStringList &cells)
{
    const QString text = cells.join(u"  "_s).simplified();
    return text.size() <= longestTold ? text : text.left(longestTold) + u'…';
}

// What the rows so far say of one product.
struct Gathered {
    int row = 0;
    stock::CodedProduct product;
    QString price{};                        // of a retail list
    QList<products::WholesaleStep> steps{}; // of a wholesale list
    bool spoilt = false;
};

class Reader
{
public:
    Reader(const QHash<QString, QList<stock::CodedProduct>> &codes, const PriceList &list, const PriceColumns &columns,
           QChar separator)
        : m_codes(codes)
        , m_list(list)
        , m_columns(columns)
        , m_separator(separator)
    {
        m_cells = std::max(columns.product, columns.price) + 1;
        if (list.kind == PriceKind::Wholesale)
            m_cells = std::max(m_cells, columns.quantity + 1);
    }

    void take(int row, const QStringList &cells)
    {
        const auto product = productOf(cells);
        const Done taken = product ? add(row, *product, cells) : Done(product.error());
        if (taken)
            return;
        m_pasted.bad.append({row, shortened(cells), taken.error()});
        if (product)
            m_gathered[m_places.value(product->id)].spoilt = true;
    }

    PastedPrices result()
    {
        for (const Gathered &each : std::as_const(m_gathered)) {
            if (each.spoilt)
                continue;
            const QString value = m_list.kind == PriceKind::Retail ? each.price : products::stepsText(each.steps);
            m_pasted.good.append({each.row, each.product.sku, each.product.name, {each.product.id, value}});
        }
        return std::move(m_pasted);
    }

private:
    QString cell(const QStringList &cells, int column) const { return cells.value(column).trimmed(); }

    Result<stock::CodedProduct> productOf(const QStringList &cells) const
    {
        if (m_separator == u',' && cells.size() > m_cells) // its commas may be decimal ones
            return bad(u"row"_s, u"two_ways_of_commas"_s);
        const QString code = cell(cells, m_columns.product);
        if (code.isEmpty())
            return bad(u"product"_s, u"empty"_s);
        const QList<stock::CodedProduct> found = m_codes.value(code);
        if (found.isEmpty())
            return bad(u"product"_s, u"unknown_product"_s);
        return found.size() == 1 ? Result<stock::CodedProduct>(found.first())
                                 : bad(u"product"_s, u"several_products"_s);
    }

    Done add(int row, const stock::CodedProduct &product, const QStringList &cells)
    {
        const bool isNew = !m_places.contains(product.id);
        if (isNew) {
            m_places.insert(product.id, m_gathered.size());
            m_gathered.append({row, product});
        }
        Gathered &gathered = m_gathered[m_places.value(product.id)];
        const auto minor = parseTyped(withoutCurrencySign(cell(cells, m_columns.price), m_list.currency), 2);
        if (!minor)
            return bad(u"price"_s, minor.error().detail);
        // As if it were typed, so that the same prices are refused.
        PriceList retail = m_list;
        retail.kind = PriceKind::Retail;
        const auto price = products::parseEntry(decimalText(*minor, 2, false), retail);
        if (!price)
            return bad(u"price"_s, price.error().detail);
        if (m_list.kind == PriceKind::Retail) {
            if (!isNew)
                return bad(u"row"_s, u"twice:%1"_s.arg(gathered.row));
            gathered.price = price->value_or(QString());
            return {};
        }
        const auto from = parseTyped(cell(cells, m_columns.quantity), 3);
        if (!from)
            return bad(u"quantity"_s, from.error().detail);
        if (*from <= 0)
            return bad(u"quantity"_s, *from < 0 ? u"negative"_s : u"zero"_s);
        const Quantity quantity = Quantity::ofThousandths(*from);
        if (std::any_of(gathered.steps.cbegin(), gathered.steps.cend(),
                        [&](const products::WholesaleStep &step) { return step.from == quantity; }))
            return bad(u"row"_s, u"twice:%1"_s.arg(gathered.row));
        gathered.steps.append({Money::ofMinor(*minor, m_list.currency), quantity});
        return {};
    }

    const QHash<QString, QList<stock::CodedProduct>> &m_codes;
    const PriceList &m_list;
    const PriceColumns m_columns;
    const QChar m_separator;
    int m_cells = 0;
    QList<Gathered> m_gathered;
    QHash<ProductId, qsizetype> m_places;
    PastedPrices m_pasted;
};

} // namespace

QList<products::EntryChange> PastedPrices::entries() const
{
    QList<products::EntryChange> changes;
    for (const PastedPrice &each : good)
        changes.append(each.entry);
    return changes;
}

Result<PastedPrices> readPrices(storage::Connection &db, const QString &text, const PriceList &list,
                                const PriceColumns &columns)
{
    const stock::Table table = stock::tableOf(text);
    if (table.rows.size() > mostRows)
        return bad(u"text"_s, u"too_many_rows:%1"_s.arg(mostRows));
    QSet<QString> wanted;
    for (const QStringList &cells : table.rows)
        wanted.insert(cells.value(columns.product).trimmed());
    const auto codes = TRY(stock::productsByCodes(db, wanted));
    Reader reader(codes, list, columns, table.separator);
    for (qsizetype i = 0; i < table.rows.size(); ++i) {
        const QStringList &cells = table.rows[i];
        if (cells.isEmpty())
            continue;
        const bool heading =
            i == 0 && !codes.contains(cells.value(columns.product).trimmed()) && !hasDigit(cells.value(columns.price));
        if (!heading)
            reader.take(static_cast<int>(i) + 1, cells);
    }
    return reader.result();
}

} // namespace kramar::listings
