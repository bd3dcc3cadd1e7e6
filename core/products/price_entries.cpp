// SPDX-License-Identifier: GPL-3.0-or-later
// The entries of price lists: what they say of each product.
#include "products/price_list.h"
#include "storage/id_list.h"
#include "storage/in_order.h"
#include "storage/many_rows.h"
#include "storage/search.h"

using namespace Qt::StringLiterals;

namespace kramar::products {

namespace {

// The canonical text of the columns price_minor and steps.
QString entryOf(const storage::Row &row, int price, int steps)
{
    return row.isNull(steps) ? decimalText(row.number(price), 2, false) : row.text(steps);
}

QString orderOf(const EntryQuery &query)
{
    const QString way = query.descending ? u" DESC"_s : u" ASC"_s;
    // What is not known stands last, either way.
    const auto knownFirst = [&](const QString &what) {
        return u" ORDER BY CASE WHEN %1 IS NULL THEN 1 ELSE 0 END, %1"_s.arg(what) + way + u", product.id"_s;
    };
    if (query.sort == u"sku")
        return u" ORDER BY product.sku"_s + way + u", product.id"_s;
    if (query.sort == u"cost")
        return knownFirst(u"product.cost_minor"_s);
    if (query.sort == u"price")
        return knownFirst(u"e.price_minor"_s);
    if (query.sort == u"markup")
        return knownFirst(u"(e.price_minor * 10000 / nullif(product.cost_minor, 0))"_s);
    return u" ORDER BY product.search"_s + way + u", product.id"_s + way;
}

} // namespace

Result<QHash<qint64, QString>> entryTexts(storage::Connection &db, PriceListId list, const QList<qint64> &products)
{
    QHash<qint64, QString> found;
    TRY_DONE(db.each(u"SELECT product_id, price_minor, steps FROM price_entry WHERE price_list_id = ? "
                     u"AND product_id "_s +
                         db.isOneOf(),
                     {list, db.numbers(products)}, [&](const storage::Row &row) -> Done {
                         found.insert(row.number(0), entryOf(row, 1, 2));
                         return {};
                     }));
    return found;
}

Result<bool> isPriced(storage::Connection &db, ProductId product)
{
    return TRY(db.firstNumber(u"SELECT 1 FROM price_entry WHERE product_id = ? LIMIT 1"_s, {product})).has_value();
}

Result<QList<qint64>> entryIds(storage::Connection &db, const EntryQuery &query)
{
    QString sql = u"SELECT product.id AS id FROM product LEFT JOIN price_entry e ON e.product_id = product.id "
                  u"AND e.price_list_id = ? WHERE 1 = 1"_s;
    storage::Binds binds{query.list};
    const storage::SearchClause words = storage::searchClause(db, u"product"_s, query.search, {});
    if (!words.isEmpty()) {
        sql += u" AND "_s + words.sql;
        binds += words.binds;
    }
    if (query.only == EntryQuery::Only::Priced)
        sql += u" AND e.price_minor IS NOT NULL"_s;
    if (query.only == EntryQuery::Only::Unpriced)
        sql += u" AND e.price_minor IS NULL"_s;
    if (query.only == EntryQuery::Only::BelowCost) // a cost in another currency says nothing about this price
        sql += u" AND e.price_minor < product.cost_minor AND product.cost_currency = "
               u"(SELECT currency FROM price_list l WHERE l.id = e.price_list_id)"_s;
    if (query.among) {
        sql += u" AND product.id "_s + db.isOneOf();
        binds.append(db.numbers(*query.among));
    }
    return storage::idsOf(db, sql + orderOf(query), binds);
}

Result<QList<EntryRow>> entryRows(storage::Connection &db, PriceListId list, const QList<qint64> &ids)
{
    QHash<qint64, EntryRow> found;
    found.reserve(ids.size());
    TRY_DONE(db.each(u"SELECT product.id, product.name, product.sku, product.unit, product.cost_minor, "
                     u"product.cost_currency, e.price_minor, e.steps FROM product LEFT JOIN price_entry e "
                     u"ON e.product_id = product.id AND e.price_list_id = ? WHERE product.id "_s +
                         db.isOneOf(),
                     {list, db.numbers(ids)}, [&](const storage::Row &row) -> Done {
                         found.insert(row.number(0), {.product = row.id<ProductId>(0),
                                                      .name = row.text(1),
                                                      .sku = row.text(2),
                                                      .unit = row.text(3),
                                                      .cost = row.maybeMoney(4, 5),
                                                      .entry = row.isNull(6) ? EntryText() : entryOf(row, 6, 7)});
                         return {};
                     }));
    return storage::inOrder(ids, found);
}

Result<QList<qint64>> writeEntries(storage::Transaction &tx, journal::Act &act, const PriceList &list,
                                   const QList<EntryChange> &changes)
{
    using Type = storage::ManyRows::Type;
    storage::Connection &db = tx.db();
    QHash<qint64, EntryText> wanted;
    QList<qint64> products;
    for (const EntryChange &change : changes) {
        if (!wanted.contains(change.product.value()))
            products.append(change.product.value());
        wanted.insert(change.product.value(), change.value); // the last one counts
    }
    const QHash<qint64, QString> standing = TRY(entryTexts(db, list.id, products));
    storage::ManyRows rows(db, {Type::Number, Type::Number, Type::Text});
    QList<qint64> changed, gone;
    QList<journal::HistoryChange> history;
    for (const qint64 product : std::as_const(products)) {
        const auto there = standing.constFind(product);
        const EntryText old = there == standing.cend() ? EntryText() : EntryText(*there);
        const EntryText &now = wanted[product];
        if (old == now)
            continue;
        changed.append(product);
        history.append({journal::entity::product, product, entryField(list.id), old, now});
        tx.changed(ObjectKind::Product, product);
        if (now)
            rows.add(product, TRY(firstPrice(*now, list)).minor(),
                     list.kind == PriceKind::Wholesale ? now : EntryText());
        else
            gone.append(product);
    }
    if (changed.isEmpty())
        return changed;
    TRY_DONE(act.recordAll(history));
    if (!rows.isEmpty()) // WHERE true: SQLite takes the ON of a conflict for one of a join otherwise
        TRY(db.run(u"INSERT INTO price_entry (price_list_id, product_id, price_minor, steps) "
                   u"SELECT CAST(? AS BIGINT), r.c0, r.c1, r.c2 FROM "_s +
                       rows.asTable() +
                       u" WHERE true ON CONFLICT (price_list_id, product_id) DO UPDATE SET "
                       u"price_minor = excluded.price_minor, steps = excluded.steps"_s,
                   {list.id, rows.bind()}));
    if (!gone.isEmpty())
        TRY(db.run(u"DELETE FROM price_entry WHERE price_list_id = ? AND product_id "_s + db.isOneOf(),
                   {list.id, db.numbers(gone)}));
    tx.changed(ObjectKind::PriceList, list.id);
    return changed;
}

} // namespace kramar::products
