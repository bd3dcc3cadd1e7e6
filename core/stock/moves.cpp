// SPDX-License-Identifier: GPL-3.0-or-later
#include "stock/moves.h"

#include "stock/cost.h"
#include "stock/offered.h"

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

Done addToBalance(storage::Transaction &tx, journal::Act &act, const NewMove &move)
{
    const Quantity before = TRY(onHandOf(tx.db(), move.product, move.warehouse));
    qint64 now = 0;
    if (qAddOverflow(before.thousandths(), move.change.thousandths(), &now))
        return Error::invalid(u"quantity"_s, u"too_large:%1"_s.arg(highestQuantity));
    TRY(tx.db().run(u"INSERT INTO balance (product_id, warehouse_id, on_hand) VALUES (?, ?, ?) "
                    u"ON CONFLICT (product_id, warehouse_id) DO UPDATE SET on_hand = excluded.on_hand"_s,
                    {move.product, move.warehouse, now}));
    TRY_DONE(act.record(journal::entity::product, move.product.value(), onHandField(move.warehouse), before.toDecimal(),
                        Quantity::ofThousandths(now).toDecimal()));
    tx.changed(ObjectKind::Balance, move.product);
    return balanceIsDue(tx, move.product);
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
                    {storage::minorOf(now), now ? std::optional(now->currency().code()) : std::nullopt, move.product}));
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
         storage::minorOf(cost), cost ? std::optional(cost->currency().code()) : std::nullopt}));
    if (!written)
        return std::optional<qint64>();
    TRY_DONE(addToBalance(tx, act, move));
    TRY_DONE(settleCost(tx, act, before, move));
    return written;
}

Result<Quantity> onHandOf(storage::Connection &db, ProductId product, WarehouseId warehouse)
{
    const auto onHand = TRY(db.firstNumber(u"SELECT on_hand FROM balance WHERE product_id = ? AND warehouse_id = ?"_s,
                                           {product, warehouse}));
    return Quantity::ofThousandths(onHand.value_or(0));
}

Result<Quantity> onHandAfter(storage::Connection &db, ProductId product, WarehouseId warehouse, qint64 move)
{
    const auto since = TRY(db.firstNumber(u"SELECT CAST(sum(quantity) AS BIGINT) FROM stock_move "
                                          u"WHERE product_id = ? AND warehouse_id = ? AND id > ?"_s,
                                          {product, warehouse, move}));
    return TRY(onHandOf(db, product, warehouse)).minus(Quantity::ofThousandths(since.value_or(0)));
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
    return u"(SELECT CAST(product_id AS BIGINT) AS product_id, CAST(sum(quantity) AS BIGINT) AS quantity "
           u"FROM stock_move WHERE warehouse_id = ? AND id > %1 GROUP BY CAST(product_id AS BIGINT))"_s.arg(since);
}

QString isRestatement(const QString &move)
{
    return u"(%1.cause_kind IN ('correction', 'count_undone', 'stock_taking') OR (%1.cause_kind = 'document_reversed' "
           u"AND EXISTS (SELECT 1 FROM stock_move taken WHERE taken.id = %1.cause_id "
           u"AND taken.cause_kind = 'stock_taking')))"_s.arg(move);
}

} // namespace kramar::stock
