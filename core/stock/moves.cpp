// SPDX-License-Identifier: GPL-3.0-or-later
#include "stock/moves.h"

#include "stock/cost.h"
#include "stock/offered.h"
#include "storage/many_rows.h"

#include <QHash>
#include <QSet>
#include <QtNumeric>

using namespace Qt::StringLiterals;

namespace kramar::stock {

namespace {

// One field of a product's history per warehouse.
QString onHandField(WarehouseId warehouse)
{
    return u"on_hand.%1"_s.arg(warehouse.value());
}

std::optional<QString> textOf(const std::optional<Money> &cost)
{
    return cost ? std::optional(cost->toDecimal()) : std::nullopt;
}

std::optional<QString> codeOf(const std::optional<Money> &cost)
{
    return cost ? std::optional(QString(cost->currency().code())) : std::nullopt;
}

Result<Quantity> sumOf(Quantity before, Quantity change)
{
    qint64 now = 0;
    if (qAddOverflow(before.thousandths(), change.thousandths(), &now))
        return Error::invalid(u"quantity"_s, u"too_large:%1"_s.arg(highestQuantity));
    return Quantity::ofThousandths(now);
}

Done addToBalance(storage::Transaction &tx, journal::Act &act, const NewMove &move)
{
    const Quantity before = TRY(onHandOf(tx.db(), move.product, move.warehouse));
    const Quantity now = TRY(sumOf(before, move.change));
    TRY(tx.db().run(u"INSERT INTO balance (product_id, warehouse_id, on_hand) VALUES (?, ?, ?) "
                    u"ON CONFLICT (product_id, warehouse_id) DO UPDATE SET on_hand = excluded.on_hand"_s,
                    {move.product, move.warehouse, now}));
    TRY_DONE(act.record(journal::entity::product, move.product.value(), onHandField(move.warehouse), before.toDecimal(),
                        now.toDecimal()));
    tx.changed(ObjectKind::Balance, move.product);
    balanceIsDue(tx, move.product);
    return {};
}

// What a unit costs after the move; `before` is how it stood. See cost.h.
Result<std::optional<Money>> costAfter(storage::Connection &db, const ProductCost &before, const NewMove &move)
{
    if (move.staysOurs || move.change.isZero())
        return before.cost;
    const bool comesIn = move.change > Quantity();
    if (before.onHand.plus(move.change) <= Quantity() && !(comesIn && move.cost)) {
        const auto last = TRY(lastReceiptCost(db, move.product));
        return last ? last : before.cost;
    }
    if (!move.cost)
        return before.cost;
    if (comesIn && (!before.cost || before.onHand <= Quantity()))
        return move.cost;
    if (!before.cost)
        return before.cost;
    const auto average = TRY(averaged(before.onHand, *before.cost, move.change, *move.cost));
    if (average)
        return average;
    const auto last = TRY(lastReceiptCost(db, move.product));
    return last ? last : before.cost;
}

Done settleCost(storage::Transaction &tx, journal::Act &act, const ProductCost &before, const NewMove &move)
{
    const auto now = TRY(costAfter(tx.db(), before, move));
    if (now == before.cost)
        return {};
    TRY(tx.db().run(u"UPDATE product SET cost_minor = ?, cost_currency = ? WHERE id = ?"_s,
                    {storage::minorOf(now), codeOf(now), move.product}));
    TRY_DONE(act.record(journal::entity::product, move.product.value(), u"cost"_s, textOf(before.cost), textOf(now)));
    tx.changed(ObjectKind::Product, move.product);
    return {};
}

} // namespace

Result<std::optional<qint64>> writeMove(storage::Transaction &tx, journal::Act &act, const NewMove &move)
{
    const ProductCost before = TRY(costOf(tx.db(), move.product));
    const std::optional<Money> cost = move.cost ? move.cost : before.cost;
    const ActId actId = TRY(act.id());
    const auto written = TRY(tx.db().insertIfNew(
        u"INSERT INTO stock_move (product_id, warehouse_id, quantity, cause_kind, cause_id, at_ms, act_id, cost_minor, "
        u"cost_currency) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) "
        u"ON CONFLICT (cause_kind, cause_id, product_id, warehouse_id) DO NOTHING RETURNING id"_s,
        {move.product, move.warehouse, move.change, move.causeKind, move.causeId, tx.now(), actId,
         storage::minorOf(cost), codeOf(cost)}));
    if (!written)
        return std::optional<qint64>();
    TRY_DONE(addToBalance(tx, act, move));
    TRY_DONE(settleCost(tx, act, before, move));
    return written;
}

namespace {

using Place = std::pair<ProductId, WarehouseId>;
constexpr qsizetype atATime = 1000; // moves that one statement writes

// How goods stand before some moves.
struct Stand {
    QHash<ProductId, ProductCost> costs;
    QHash<Place, Quantity> onHand;
};

Result<Stand> standOf(storage::Connection &db, const QList<NewMove> &moves)
{
    QSet<qint64> products;
    for (const NewMove &move : moves)
        products.insert(move.product.value());
    Stand stand;
    stand.costs = TRY(costsOf(db, products.values()));
    for (const qint64 product : std::as_const(products)) {
        if (!stand.costs.contains(ProductId(product)))
            TRY(costOf(db, ProductId(product))); // says that it is not there
    }
    TRY_DONE(db.each(u"SELECT product_id, warehouse_id, on_hand FROM balance WHERE product_id "_s + db.isOneOf(),
                     {db.numbers(products.values())}, [&](const storage::Row &row) -> Done {
                         stand.onHand.insert({row.id<ProductId>(0), row.id<WarehouseId>(1)}, row.quantity(2));
                         return {};
                     }));
    return stand;
}

// Moves of which each product has one, or two of a transfer in two places: what the books say of it before is right for
// all of them. Answers at what cost each moved.
Result<QList<std::optional<Money>>> writePart(storage::Transaction &tx, journal::Act &act, const QList<NewMove> &moves)
{
    using Type = storage::ManyRows::Type;
    storage::Connection &db = tx.db();
    const Stand before = TRY(standOf(db, moves));
    storage::ManyRows written(db, {Type::Number, Type::Number, Type::Number, Type::Number, Type::Text, Type::Number,
                                   Type::Number, Type::Text});
    storage::ManyRows balances(db, {Type::Number, Type::Number, Type::Number});
    storage::ManyRows averages(db, {Type::Number, Type::Number, Type::Text});
    QList<journal::HistoryChange> changes;
    QList<std::optional<Money>> costs;
    for (const NewMove &move : moves) {
        const std::optional<Money> cost = move.cost ? move.cost : before.costs.value(move.product).cost;
        written.add(costs.size(), move.product, move.warehouse, move.change.thousandths(), move.causeKind, move.causeId,
                    storage::minorOf(cost), codeOf(cost));
        costs.append(cost);
    }
    const qint64 made = TRY(db.run(
        u"INSERT INTO stock_move (product_id, warehouse_id, quantity, cause_kind, cause_id, at_ms, act_id, cost_minor, "
        u"cost_currency) SELECT r.c1, r.c2, r.c3, r.c4, r.c5, CAST(? AS BIGINT), CAST(? AS BIGINT), r.c6, r.c7 FROM "_s +
            written.asTable() +
            u" WHERE r.c0 >= 0 ORDER BY r.c0 ON CONFLICT (cause_kind, cause_id, product_id, warehouse_id) DO NOTHING"_s,
        {tx.now(), TRY(act.id()), written.bind()}));
    if (made != moves.size())
        return Error::of(Error::Kind::Internal, u"a line was posted before its document"_s);
    for (const NewMove &move : moves) {
        const ProductCost stood = before.costs.value(move.product);
        const Quantity was = before.onHand.value({move.product, move.warehouse});
        const Quantity now = TRY(sumOf(was, move.change));
        balances.add(move.product, move.warehouse, now.thousandths());
        changes.append({journal::entity::product, move.product.value(), onHandField(move.warehouse), was.toDecimal(),
                        now.toDecimal()});
        tx.changed(ObjectKind::Balance, move.product);
        balanceIsDue(tx, move.product);
        const std::optional<Money> average = TRY(costAfter(db, stood, move)); // a receipt taken back is none any more
        if (average == stood.cost)
            continue;
        averages.add(move.product, storage::minorOf(average), codeOf(average));
        changes.append(
            {journal::entity::product, move.product.value(), u"cost"_s, textOf(stood.cost), textOf(average)});
        tx.changed(ObjectKind::Product, move.product);
    }
    TRY(db.run(u"INSERT INTO balance (product_id, warehouse_id, on_hand) SELECT r.c0, r.c1, r.c2 FROM "_s +
                   balances.asTable() +
                   u" WHERE r.c0 > 0 ON CONFLICT (product_id, warehouse_id) DO UPDATE SET on_hand = excluded.on_hand"_s,
               {balances.bind()}));
    if (!averages.isEmpty())
        TRY(db.run(u"UPDATE product SET cost_minor = r.c1, cost_currency = r.c2 FROM "_s + averages.asTable() +
                       u" WHERE product.id = r.c0"_s,
                   {averages.bind()}));
    TRY_DONE(act.recordAll(changes));
    return costs;
}

} // namespace

Result<QList<std::optional<Money>>> writeMoves(storage::Transaction &tx, journal::Act &act, const QList<NewMove> &moves)
{
    QList<std::optional<Money>> costs;
    QList<NewMove> part;
    QSet<ProductId> products, whole;
    QSet<Place> places;
    const auto write = [&]() -> Done {
        costs += TRY(writePart(tx, act, part));
        part.clear();
        products.clear();
        whole.clear();
        places.clear();
        return {};
    };
    for (const NewMove &move : moves) {
        const Place place{move.product, move.warehouse};
        const bool again =
            move.staysOurs ? whole.contains(move.product) || places.contains(place) : products.contains(move.product);
        if (again || part.size() == atATime)
            TRY_DONE(write());
        part.append(move);
        products.insert(move.product);
        places.insert(place);
        if (!move.staysOurs)
            whole.insert(move.product);
    }
    if (!part.isEmpty())
        TRY_DONE(write());
    return costs;
}

Result<Quantity> onHandOf(storage::Connection &db, ProductId product, WarehouseId warehouse)
{
    const auto onHand = TRY(db.firstNumber(u"SELECT on_hand FROM balance WHERE product_id = ? AND warehouse_id = ?"_s,
                                           {product, warehouse}));
    return Quantity::ofThousandths(onHand.value_or(0));
}

Result<qint64> lastMove(storage::Connection &db)
{
    return TRY(db.firstNumber(u"SELECT max(id) FROM stock_move"_s)).value_or(0);
}

QString isWholeCount(const QString &move)
{
    return u"(%1.cause_kind NOT IN ('receipt', 'transfer') AND "_s.arg(move) + isCount(move) + u')';
}

QString movedSince(const QString &since)
{
    // The CASTs: the few moves since then are looked up by their number, not all of them walked product by product.
    return u"(SELECT CAST(product_id AS BIGINT) AS product_id, CAST(sum(quantity) AS BIGINT) AS quantity, "
           u"CAST(sum(CASE WHEN quantity < 0 THEN quantity ELSE 0 END) AS BIGINT) AS gone FROM stock_move WHERE warehouse_id = ? AND id > %1 GROUP BY CAST(product_id AS BIGINT))"_s
               .arg(since);
}

QString isRestatement(const QString &move)
{
    return u"(%1.cause_kind IN ('correction', 'count_undone', 'stock_taking') OR (%1.cause_kind = 'document_reversed' "
           u"AND EXISTS (SELECT 1 FROM stock_move taken WHERE taken.id = %1.cause_id "
           u"AND taken.cause_kind = 'stock_taking')))"_s.arg(move);
}

} // namespace kramar::stock
