// SPDX-License-Identifier: GPL-3.0-or-later
#include "stock/pasted_lines.h"

#include "stock/cost.h"

#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kramar::stock {

namespace {

constexpr qsizetype mostRows = 100'000;
constexpr qsizetype longestTold = 80;

using Found = CodedProduct;
using Finds = QHash<QString, QList<Found>>;

// What all these codes are: by SKU, what is left by Prom's numbers, then by name.
class CodeBook
{
public:
    explicit CodeBook(storage::Connection &db)
        : m_db(db)
    {
    }

    Done look(const QSet<QString> &codes)
    {
        m_left = codes;
        m_left.remove(QString());
        TRY_DONE(
            lookFor(u"SELECT sku, id, sku, name FROM product WHERE sku "_s + m_db.isOneOfTexts() + u" ORDER BY id"_s,
                    m_db.texts(m_left.values())));
        QList<qint64> numbers;
        for (const QString &code : std::as_const(m_left)) {
            bool isNumber = false;
            const qint64 number = code.toLongLong(&isNumber);
            if (isNumber && number > 0 && QString::number(number) == code)
                numbers.append(number);
        }
        if (!numbers.isEmpty()) {
            TRY_DONE(lookFor(u"SELECT DISTINCT CAST(l.prom_id AS TEXT), p.id, p.sku, p.name FROM store s "
                             u"JOIN listing l ON l.store_id = s.id AND l.prom_id "_s +
                                 m_db.isOneOf() + u" JOIN product p ON p.id = l.product_id ORDER BY p.id"_s,
                             m_db.numbers(numbers)));
        }
        return lookFor(u"SELECT name, id, sku, name FROM product WHERE name "_s + m_db.isOneOfTexts() +
                           u" ORDER BY id"_s,
                       m_db.texts(m_left.values()));
    }

    QList<Found> of(const QString &code) const { return m_finds.value(code); }
    Finds all() const { return m_finds; }

private:
    Done lookFor(const QString &sql, const storage::Bind &bind)
    {
        if (m_left.isEmpty())
            return {};
        TRY_DONE(m_db.each(sql, {bind}, [&](const storage::Row &row) -> Done {
            m_finds[row.text(0)].append({row.id<ProductId>(1), row.text(2), row.text(3)});
            return {};
        }));
        for (auto found = m_finds.cbegin(); found != m_finds.cend(); ++found)
            m_left.remove(found.key());
        return {};
    }

    storage::Connection &m_db;
    QSet<QString> m_left;
    Finds m_finds;
};

// nullopt: a quotation mark is opened and never closed, so that it is none.
std::optional<QList<QStringList>> cut(const QString &text, QChar separator, bool quotes)
{
    QList<QStringList> rows;
    QStringList cells;
    QString cell;
    bool quoted = false;
    const auto endCell = [&] {
        cells.append(cell.trimmed());
        cell.clear();
    };
    const auto endRow = [&] {
        endCell();
        const bool empty = std::all_of(cells.cbegin(), cells.cend(), [](const QString &c) { return c.isEmpty(); });
        rows.append(empty ? QStringList() : cells);
        cells.clear();
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const QChar next = i + 1 < text.size() ? text[i + 1] : QChar();
        if (c == u'"' && quoted && next == u'"') {
            cell.append(text[++i]); // a doubled one is itself
        } else if (c == u'"' && quoted) {
            quoted = false;
        } else if (c == u'"' && quotes && cell.trimmed().isEmpty()) {
            quoted = true;
            cell.clear();
        } else if (c == separator && !quoted) {
            endCell();
        } else if ((c == u'\n' || c == u'\r') && !quoted) {
            if (c == u'\r' && next == u'\n')
                ++i;
            endRow();
        } else if (!c.isNull()) {
            cell.append(c);
        }
    }
    if (quoted)
        return std::nullopt;
    if (!cell.isEmpty() || !cells.isEmpty())
        endRow();
    return rows;
}

Error bad(QLatin1StringView field, const QString &why)
{
    return Error::invalid(field, why);
}

Result<Quantity> quantityOf(const QString &cell, DocumentKind kind)
{
    if (cell.isEmpty())
        return bad("quantity"_L1, u"empty"_s);
    const auto thousandths = parseTyped(cell, 3);
    if (!thousandths)
        return bad("quantity"_L1, thousandths.error().detail);
    if (*thousandths < 0)
        return bad("quantity"_L1, u"negative"_s);
    if (*thousandths == 0 && kind != DocumentKind::StockTaking)
        return bad("quantity"_L1, u"zero"_s);
    if (*thousandths > highestQuantity * 1000)
        return bad("quantity"_L1, u"too_large:%1"_s.arg(highestQuantity));
    return Quantity::ofThousandths(*thousandths);
}

Result<std::optional<Money>> costIn(const QString &cell, Quantity quantity)
{
    if (cell.isEmpty())
        return std::optional<Money>();
    const auto minor = parseTyped(withoutCurrencySign(cell, Currency::uah()), 2);
    if (!minor)
        return bad("cost"_L1, minor.error().detail);
    if (*minor < 0)
        return bad("cost"_L1, u"negative"_s);
    const Money cost = Money::ofMinor(*minor, Currency::uah());
    if (*minor > highestCost * 100 || !valueAt(quantity, cost))
        return bad("cost"_L1, u"too_large:%1"_s.arg(highestCost));
    return std::optional(cost);
}

bool hasDigit(const QString &text)
{
    return std::any_of(text.cbegin(), text.cend(), [](QChar c) { return c.isDigit(); });
}

// Reads one table row after the other for a document.
class Reader
{
public:
    Reader(const CodeBook &codes, DocumentKind kind, const PasteColumns &columns, QChar separator)
        : m_codes(codes)
        , m_kind(kind)
        , m_columns(columns)
        , m_separator(separator)
    {
        m_cells = std::max(columns.product, columns.quantity) + 1;
        if (kind == DocumentKind::Receipt)
            m_cells = std::max(m_cells, qsizetype{columns.cost.value_or(0)} + 1);
    }

    void take(int row, const QStringList &cells)
    {
        const auto line = lineOf(row, cells);
        if (line)
            m_pasted.good.append(*line);
        else
            m_pasted.bad.append({row, shortened(cells), line.error()});
    }
    Pasted result() const { return m_pasted; }

private:
    QString shortened(const QStringList &cells) const
    {
        const QString text = cells.join(m_separator == u'\t' ? u"  "_s : QString(m_separator) + u' ').simplified();
        return text.size() <= longestTold ? text : text.left(longestTold) + u'…';
    }

    Result<PastedLine> lineOf(int row, const QStringList &cells)
    {
        if (m_separator == u',' && cells.size() > m_cells)
            return bad("row"_L1, u"two_ways_of_commas"_s);
        const QString code = cells.value(m_columns.product);
        if (code.isEmpty())
            return bad("product"_L1, u"empty"_s);
        const QList<Found> found = m_codes.of(code);
        if (found.isEmpty())
            return bad("product"_L1, u"unknown_product"_s);
        if (found.size() > 1)
            return bad("product"_L1, u"several_products"_s);
        PastedLine line{row, found.first().sku, found.first().name, {}};
        line.line.product = found.first().id;
        line.line.quantity = TRY(quantityOf(cells.value(m_columns.quantity), m_kind));
        if (m_kind == DocumentKind::Receipt && m_columns.cost)
            line.line.cost = TRY(costIn(cells.value(*m_columns.cost), line.line.quantity));
        if (m_kind == DocumentKind::StockTaking) {
            if (const int before = m_rows.value(line.line.product); before > 0)
                return bad("product"_L1, u"twice:%1"_s.arg(before));
            m_rows.insert(line.line.product, row);
        }
        return line;
    }

    const CodeBook &m_codes;
    DocumentKind m_kind;
    PasteColumns m_columns;
    QChar m_separator;
    qsizetype m_cells = 0;
    QHash<ProductId, int> m_rows; // where a product was counted
    Pasted m_pasted;
};

} // namespace

Table tableOf(const QString &text)
{
    const QChar separator = text.contains(u'\t') ? u'\t' : text.contains(u';') ? u';' : u',';
    const auto quoted = cut(text, separator, true);
    return {quoted ? *quoted : cut(text, separator, false).value_or(QList<QStringList>()), separator};
}

QList<NewLine> Pasted::lines() const
{
    QList<NewLine> lines;
    for (const PastedLine &pasted : good)
        lines.append(pasted.line);
    return lines;
}

Result<Pasted> readPaste(storage::Connection &db, const QString &text, DocumentKind kind, const PasteColumns &columns)
{
    const Table table = tableOf(text);
    if (table.rows.size() > mostRows)
        return Error::invalid(u"text"_s, u"too_many_rows:%1"_s.arg(mostRows));
    QSet<QString> codes;
    for (const QStringList &cells : table.rows)
        codes.insert(cells.value(columns.product));
    CodeBook book(db);
    TRY_DONE(book.look(codes));
    Reader reader(book, kind, columns, table.separator);
    bool first = true;
    for (qsizetype i = 0; i < table.rows.size(); ++i) {
        const QStringList &cells = table.rows[i];
        if (cells.isEmpty())
            continue;
        const QString quantity = cells.value(columns.quantity);
        const bool heading = first && columns.heading && !quantity.isEmpty() && !hasDigit(quantity) &&
                             book.of(cells.value(columns.product)).isEmpty();
        first = false;
        if (!heading)
            reader.take(static_cast<int>(i) + 1, cells);
    }
    return reader.result();
}

Result<QHash<QString, QList<CodedProduct>>> productsByCodes(storage::Connection &db, const QSet<QString> &codes)
{
    CodeBook book(db);
    TRY_DONE(book.look(codes));
    return book.all();
}

Result<ProductId> productByCode(storage::Connection &db, const QString &code)
{
    CodeBook book(db);
    const QString wanted = code.trimmed();
    TRY_DONE(book.look({wanted}));
    const QList<Found> found = book.of(wanted);
    if (found.isEmpty())
        return Error::of(Error::Kind::NotFound, u"unknown_product"_s).on(u"product "_s + wanted);
    if (found.size() > 1)
        return Error::of(Error::Kind::Conflict, u"several_products"_s).on(u"product "_s + wanted);
    return found.first().id;
}

} // namespace kramar::stock
