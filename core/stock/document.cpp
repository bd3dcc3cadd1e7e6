// SPDX-License-Identifier: GPL-3.0-or-later
#include "stock/document.h"

#include "storage/id_list.h"
#include "storage/in_order.h"
#include "storage/search.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace kramar::stock {

namespace {

Error noDocument(DocumentId id)
{
    return Error::of(Error::Kind::NotFound, u"no such document"_s).on(u"document %1"_s.arg(id.value()));
}

// What a line moves, and that at its cost: rounded once, half away from zero. Its size was checked when it was written.
constexpr QLatin1StringView moved("CASE WHEN d.kind = 'stock_taking' THEN l.quantity - coalesce(l.expected, 0) "
                                  "ELSE l.quantity END");

QString lineSum()
{
    const QString whole = u"(("_s + moved + u") * l.cost_minor)"_s;
    return u"CASE WHEN "_s + whole + u" >= 0 THEN ("_s + whole + u" + 500) / 1000 ELSE -((500 - "_s + whole +
           u") / 1000) END"_s;
}

std::optional<Document::Deed> deedAt(const storage::Row &row, int column)
{
    if (row.isNull(column))
        return std::nullopt;
    return Document::Deed{row.time(column + 1), row.text(column + 2), row.id<ActId>(column)};
}

Document documentOf(const storage::Row &row)
{
    const auto sum = row.maybeNumber(21);
    return {.id = row.id<DocumentId>(0),
            .kind = documentKindOf(row.text(1)).value_or(DocumentKind::Receipt),
            .number = row.number(2),
            .state = documentStateOf(row.text(3)).value_or(DocumentState::Draft),
            .warehouse = row.id<WarehouseId>(4),
            .warehouseName = row.text(5),
            .toWarehouse = row.maybeId<WarehouseId>(6),
            .toWarehouseName = row.text(7),
            .comment = row.text(8),
            .uncountedIsNone = row.flag(9),
            .created = deedAt(row, 10).value_or(Document::Deed()),
            .posted = deedAt(row, 13),
            .reversed = deedAt(row, 16),
            .lines = row.number(19),
            .quantity = row.quantity(20),
            .sum = sum ? std::optional(Money::ofMinor(*sum, Currency::uah())) : std::nullopt,
            .belowZero = row.flag(22)};
}

QString selectLines()
{
    return u"SELECT l.id, l.document_id, l.position, l.product_id, p.sku, p.name, p.unit, l.quantity, l.cost_minor, "
           u"l.cost_currency, l.comment, l.expected, l.below_zero FROM document_line l "
           u"JOIN product p ON p.id = l.product_id "_s;
}

DocumentLine lineOf(const storage::Row &row)
{
    return {.id = row.id<DocumentLineId>(0),
            .document = row.id<DocumentId>(1),
            .position = static_cast<int>(row.number(2)),
            .product = row.id<ProductId>(3),
            .sku = row.text(4),
            .name = row.text(5),
            .unit = row.text(6),
            .quantity = row.quantity(7),
            .cost = row.maybeMoney(8, 9),
            .comment = row.text(10),
            .expected = row.maybeQuantity(11),
            .belowZero = row.flag(12)};
}

template <class Value>
QStringList codesOf(const QList<Value> &values)
{
    QStringList codes;
    for (const Value value : values)
        codes.append(toCode(value));
    return codes;
}

} // namespace

Result<QList<qint64>> documentIds(storage::Connection &db, const DocumentQuery &query)
{
    QString sql = u"SELECT document.id FROM document WHERE 1 = 1"_s;
    storage::Binds binds;
    if (!query.kinds.isEmpty()) {
        sql += u" AND document.kind "_s + db.isOneOfTexts();
        binds.append(db.texts(codesOf(query.kinds)));
    }
    if (!query.states.isEmpty()) {
        sql += u" AND document.state "_s + db.isOneOfTexts();
        binds.append(db.texts(codesOf(query.states)));
    }
    if (query.warehouse) {
        sql += u" AND (document.warehouse_id = ? OR document.to_warehouse_id = ?)"_s;
        binds += storage::Binds{*query.warehouse, *query.warehouse};
    }
    if (query.product) {
        sql += u" AND document.id IN (SELECT document_id FROM document_line WHERE product_id = ?)"_s;
        binds.append(*query.product);
    }
    const storage::SearchClause words = storage::searchClause(db, u"product"_s, query.search, {});
    if (!words.isEmpty()) {
        bool isNumber = false;
        const qint64 number = query.search.trimmed().toLongLong(&isNumber);
        sql += u" AND (document.number = ? OR document.id IN (SELECT document_line.document_id FROM document_line "
               u"JOIN product ON product.id = document_line.product_id WHERE "_s +
               words.sql + u"))"_s;
        binds.append(isNumber ? number : qint64{0}); // numbers begin at 1
        binds += words.binds;
    }
    const QString direction = query.descending ? u" DESC"_s : u""_s;
    const QString column = query.sort == u"number" ? u"document.number"_s : u"document.created_ms"_s;
    return storage::idsOf(db, sql + u" ORDER BY "_s + column + direction + u", document.id"_s + direction, binds);
}

Result<QList<Document>> documentRows(storage::Connection &db, const QList<qint64> &ids)
{
    QHash<qint64, Document> found;
    TRY_DONE(db.each(
        u"SELECT d.id, d.kind, d.number, d.state, d.warehouse_id, w.name, d.to_warehouse_id, t.name, d.comment, "
        u"d.uncounted_is_none, c.id, c.at_ms, c.actor_name, p.id, p.at_ms, p.actor_name, r.id, r.at_ms, r.actor_name, "
        u"(SELECT count(*) FROM document_line l WHERE l.document_id = d.id), "
        u"(SELECT CAST(sum("_s +
            moved + u") AS BIGINT) FROM document_line l WHERE l.document_id = d.id), (SELECT CAST(sum("_s + lineSum() +
            u") AS BIGINT) FROM document_line l WHERE l.document_id = d.id AND l.cost_minor IS NOT NULL), "
            u"(SELECT max(l.below_zero) FROM document_line l WHERE l.document_id = d.id) "
            u"FROM document d JOIN warehouse w ON w.id = d.warehouse_id LEFT JOIN warehouse t ON t.id = "
            u"d.to_warehouse_id JOIN act c ON c.id = d.created_act_id LEFT JOIN act p ON p.id = d.posted_act_id "
            u"LEFT JOIN act r ON r.id = d.reversed_act_id WHERE d.id "_s +
            db.isOneOf(),
        {db.numbers(ids)}, [&](const storage::Row &row) -> Done {
            found.insert(row.number(0), documentOf(row));
            return {};
        }));
    return storage::inOrder(ids, found);
}

Result<Document> findDocument(storage::Connection &db, DocumentId id)
{
    const QList<Document> rows = TRY(documentRows(db, {id.value()}));
    if (rows.isEmpty())
        return noDocument(id);
    return rows.first();
}

Result<QList<DocumentLine>> documentLines(storage::Connection &db, DocumentId id)
{
    return db.list(selectLines() + u"WHERE l.document_id = ? ORDER BY l.position"_s, {id}, lineOf);
}

Result<QList<DocumentLine>> documentLinesOf(storage::Connection &db, DocumentId id, const QList<qint64> &products)
{
    return db.list(selectLines() + u"WHERE l.document_id = ? AND l.product_id "_s + db.isOneOf() +
                       u" ORDER BY l.position"_s,
                   {id, db.numbers(products)}, lineOf);
}

Result<QList<qint64>> documentLineIds(storage::Connection &db, DocumentId id, const QString &search)
{
    QString sql =
        u"SELECT l.id FROM document_line l JOIN product ON product.id = l.product_id WHERE l.document_id = ?"_s;
    storage::Binds binds{id};
    const storage::SearchClause words = storage::searchClause(db, u"product"_s, search, {});
    if (!words.isEmpty()) {
        sql += u" AND "_s + words.sql;
        binds += words.binds;
    }
    return storage::idsOf(db, sql + u" ORDER BY l.position"_s, binds);
}

Result<QList<DocumentLine>> documentLineRows(storage::Connection &db, const QList<qint64> &ids)
{
    QHash<qint64, DocumentLine> found;
    TRY_DONE(db.each(selectLines() + u"WHERE l.id "_s + db.isOneOf(), {db.numbers(ids)},
                     [&](const storage::Row &row) -> Done {
                         found.insert(row.number(0), lineOf(row));
                         return {};
                     }));
    return storage::inOrder(ids, found);
}

Result<DocumentLine> findDocumentLine(storage::Connection &db, DocumentLineId id)
{
    const QList<DocumentLine> rows = TRY(documentLineRows(db, {id.value()}));
    if (rows.isEmpty())
        return Error::of(Error::Kind::NotFound, u"no such line"_s);
    return rows.first();
}

} // namespace kramar::stock
