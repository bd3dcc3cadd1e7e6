// SPDX-License-Identifier: GPL-3.0-or-later
#include "stock/stock.h"

#include "access/read_as.h"
#include "journal/act.h"
#include "storage/in_order.h"

#include "storage/id_list.h"
#include "storage/search.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace kramar::stock {

namespace {

// Each product once, with its sums over all warehouses.
QString summed()
{
    return u"FROM product "
           u"LEFT JOIN (SELECT product_id, CAST(sum(on_hand) AS BIGINT) AS quantity FROM balance GROUP BY product_id) "
           u"b "
           u"ON b.product_id = product.id "
           u"LEFT JOIN (SELECT product_id, CAST(sum(quantity) AS BIGINT) AS quantity FROM reservation "
           u"GROUP BY product_id) r ON r.product_id = product.id"_s;
}

QString available()
{
    return u"coalesce(b.quantity, 0) - coalesce(r.quantity, 0)"_s;
}

QString countedExists()
{
    return u"EXISTS (SELECT 1 FROM stock_move c WHERE c.product_id = product.id AND "_s + isCount(u"c"_s) + u')';
}

QString orderOf(const Stock::Query &query)
{
    const QString direction = query.descending ? u" DESC"_s : u""_s;
    const auto by = [&](const QString &column) {
        return u" ORDER BY "_s + column + direction + u", product.id"_s + direction;
    };
    if (query.sort == u"sku")
        return by(u"product.sku"_s);
    if (query.sort == u"on_hand")
        return by(u"coalesce(b.quantity, 0)"_s);
    if (query.sort.startsWith(u"on_hand_"))
        return by(
            u"coalesce((SELECT on_hand FROM balance WHERE product_id = product.id AND warehouse_id = %1), 0)"_s.arg(
                query.sort.section(u'_', 2).toLongLong()));
    if (query.sort == u"reserved")
        return by(u"coalesce(r.quantity, 0)"_s);
    if (query.sort == u"available")
        return by(available());
    return by(u"product.search"_s); // folded, begins with the name
}

Result<QList<qint64>> productIds(storage::Connection &db, const Stock::Query &query)
{
    const bool needsSums =
        query.onlyMissing || query.sort == u"on_hand" || query.sort == u"reserved" || query.sort == u"available";
    QString sql = u"SELECT product.id "_s + (needsSums ? summed() : u"FROM product"_s) + u" WHERE 1 = 1"_s;
    storage::Binds binds;
    const storage::SearchClause words = storage::searchClause(db, u"product"_s, query.search, {});
    if (!words.isEmpty()) {
        sql += u" AND "_s + words.sql;
        binds += words.binds;
    }
    if (query.onlyMissing)
        sql += u" AND "_s + available() + u" <= 0 AND "_s + countedExists();
    if (query.onlyUncounted)
        sql += u" AND NOT "_s + countedExists();
    if (query.onlyReserved)
        sql += u" AND product.id IN (SELECT product_id FROM reservation WHERE quantity > 0)"_s;
    if (query.among) {
        sql += u" AND product.id "_s + db.isOneOf();
        binds.append(db.numbers(*query.among));
    }
    return storage::idsOf(db, sql + orderOf(query), binds);
}

Result<QList<Stock::Move>> movesOf(storage::Connection &db, ProductId product)
{
    return db.list(
        u"SELECT m.at_ms, w.name, m.quantity, m.cause_kind, m.cause_id, a.actor_name, d.id, d.number, d.kind, "
        u"m.cost_minor, m.cost_currency FROM stock_move m "
        u"JOIN warehouse w ON w.id = m.warehouse_id JOIN act a ON a.id = m.act_id "
        u"LEFT JOIN stock_move reversed ON m.cause_kind = 'document_reversed' AND reversed.id = m.cause_id "
        u"LEFT JOIN document_line l ON coalesce(reversed.cause_kind, m.cause_kind) IN "
        u"('receipt', 'write_off', 'transfer', 'stock_taking') "
        u"AND l.id = coalesce(reversed.cause_id, m.cause_id) "
        u"LEFT JOIN document d ON d.id = l.document_id "
        u"WHERE m.product_id = ? ORDER BY m.id DESC"_s,
        {product}, [](const storage::Row &row) {
            return Stock::Move{row.time(0),
                               row.text(1),
                               row.quantity(2),
                               row.text(3),
                               row.number(4),
                               row.text(5),
                               row.maybeId<DocumentId>(6),
                               row.number(7),
                               documentKindOf(row.text(8)),
                               row.maybeMoney(9, 10)};
        });
}

// A row for each warehouse, also where there is nothing.
Result<QList<Balance>> balancesOf(storage::Connection &db, ProductId product)
{
    const QList<Warehouse> warehouses = TRY(allWarehouses(db));
    QList<Balance> balances;
    for (const Warehouse &warehouse : warehouses)
        balances.append(TRY(balanceOf(db, product, warehouse.id)));
    return balances;
}

} // namespace

Result<QList<BalanceRow>> balanceRows(storage::Connection &db, const QList<qint64> &ids)
{
    QHash<qint64, BalanceRow> found;
    TRY_DONE(db.each(u"SELECT product.id, name, sku, "
                     u"(SELECT CAST(sum(on_hand) AS BIGINT) FROM balance WHERE product_id = product.id), "
                     u"(SELECT CAST(sum(quantity) AS BIGINT) FROM reservation WHERE product_id = product.id), "
                     u"CASE WHEN "_s +
                         countedExists() +
                         u" THEN 1 ELSE 0 END, cost_minor, cost_currency FROM product WHERE product.id "_s +
                         db.isOneOf(),
                     {db.numbers(ids)}, [&](const storage::Row &row) -> Done {
                         found.insert(row.number(0), {.product = row.id<ProductId>(0),
                                                      .name = row.text(1),
                                                      .sku = row.text(2),
                                                      .onHand = row.quantity(3),
                                                      .reserved = row.quantity(4),
                                                      .counted = row.number(5) > 0,
                                                      .cost = row.maybeMoney(6, 7)});
                         return {};
                     }));
    TRY_DONE(db.each(u"SELECT product_id, warehouse_id, on_hand FROM balance WHERE product_id "_s + db.isOneOf(),
                     {db.numbers(ids)}, [&](const storage::Row &row) -> Done {
                         found[row.number(0)].onHandIn.insert(row.id<WarehouseId>(1), row.quantity(2));
                         return {};
                     }));
    return storage::inOrder(ids, found);
}

Stock::Stock(storage::Database &db, const access::Session &session)
    : m_db(db)
    , m_session(session)
{
}

QFuture<Result<QList<qint64>>> Stock::ids(const Query &query)
{
    return access::readAs(m_db, m_session, [query](storage::Connection &db) { return productIds(db, query); });
}

QFuture<Result<QList<BalanceRow>>> Stock::rows(const QList<qint64> &ids)
{
    return access::readAs(m_db, m_session, [ids](storage::Connection &db) { return balanceRows(db, ids); });
}

QFuture<Result<QList<Warehouse>>> Stock::warehouses()
{
    return access::readAs(m_db, m_session, [](storage::Connection &db) { return allWarehouses(db); });
}

QFuture<Result<QList<Stock::Move>>> Stock::moves(ProductId product)
{
    return access::readAs(m_db, m_session, [product](storage::Connection &db) { return movesOf(db, product); });
}

QFuture<Result<QList<Balance>>> Stock::balances(ProductId product)
{
    return access::readAs(m_db, m_session, [product](storage::Connection &db) { return balancesOf(db, product); });
}

QFuture<Result<ActId>> Stock::correct(ProductId product, WarehouseId warehouse, Quantity onHand)
{
    return m_db.write([=, actor = m_session.actor()](storage::Transaction &tx) -> Result<ActId> {
        journal::Act act(tx, actor, "stock.correct"_L1);
        TRY_DONE(StockOperations(tx, actor).correct(product, warehouse, onHand));
        if (!tx.actScope().id)
            return ActId();
        return act.id();
    });
}

QFuture<Done> Stock::undo(ActId counted)
{
    return m_db.write(
        [=, actor = m_session.actor()](storage::Transaction &tx) { return StockOperations(tx, actor).undo(counted); });
}

QFuture<Done> Stock::setMinimum(ProductId product, std::optional<Quantity> minimum)
{
    return m_db.write([=, actor = m_session.actor()](storage::Transaction &tx) {
        return StockOperations(tx, actor).setMinimum(product, minimum);
    });
}

QFuture<Result<ActId>> Stock::redo(ActId counted)
{
    return m_db.write(
        [=, actor = m_session.actor()](storage::Transaction &tx) { return StockOperations(tx, actor).redo(counted); });
}

} // namespace kramar::stock
