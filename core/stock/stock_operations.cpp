// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/act.h"
#include "stock/cost.h"
#include "stock/moves.h"
#include "stock/offered.h"

using namespace Qt::StringLiterals;

namespace kramar::stock {

namespace {

constexpr QLatin1StringView reserveFields("reserved.");

// One field of a product's history per reserved line.
QString reserveField(OrderLineId line)
{
    return reserveFields + QString::number(line.value());
}

struct Reserve {
    ProductId product;
    WarehouseId warehouse;
    Quantity quantity;
};

Result<std::optional<Reserve>> reserveOf(storage::Connection &db, OrderLineId line)
{
    return db.first(u"SELECT product_id, warehouse_id, quantity FROM reservation WHERE order_line_id = ?"_s, {line},
                    [](const storage::Row &row) {
                        return Reserve{row.id<ProductId>(0), row.id<WarehouseId>(1), row.quantity(2)};
                    });
}

// A reserve belongs to an order: who may change the order or the stock may change it.
Done needForReserve(const Actor &actor)
{
    if (actor.may(Right::EditStock) || actor.may(Right::EditOrders))
        return {};
    return actor.need(Right::Exchange);
}

// What a person says has no document: the move is its own cause, so that two of them in one act both count.
Done moveByHand(storage::Transaction &tx, journal::Act &act, ProductId product, WarehouseId warehouse, Quantity change)
{
    const auto move = TRY(writeMove(tx, act, {product, warehouse, change, cause::correction, 0}));
    if (!move)
        return Error::of(Error::Kind::Internal, u"a correction without a cause of its own"_s);
    TRY(tx.db().run(u"UPDATE stock_move SET cause_id = id WHERE id = ?"_s, {*move}));
    return {};
}

struct Count {
    qint64 move = 0;
    ProductId product;
    WarehouseId warehouse;
    Quantity change;
};

// What an act counted, the newest first; `which` is a condition on the move c.
Result<QList<Count>> countsOf(storage::Connection &db, ActId act, const QString &which)
{
    return db.list(
        u"SELECT c.id, c.product_id, c.warehouse_id, c.quantity FROM stock_move c WHERE c.act_id = ? AND "_s + which +
            u" ORDER BY c.id DESC"_s,
        {act}, [](const storage::Row &row) {
            return Count{row.number(0), row.id<ProductId>(1), row.id<WarehouseId>(2), row.quantity(3)};
        });
}

constexpr QLatin1StringView again("stock.correct_again");

// Which count an act does again, however often that was taken back and done again; itself when it counted.
Result<ActId> rootOf(storage::Connection &db, ActId act)
{
    for (;;) {
        const auto undone = TRY(db.firstNumber(u"SELECT undoing.undoes_act_id FROM act JOIN act undoing "
                                               u"ON undoing.id = act.undoes_act_id WHERE act.id = ? AND act.kind = ?"_s,
                                               {act, again}));
        if (!undone)
            return act;
        act = ActId(*undone);
    }
}

struct LaterCount {
    ActId act;
    QString kind;
};

// Who counted the whole later knows better. doneAgain: whoever does this count again has done those before it again
// too.
Done mustBeTheLast(storage::Connection &db, const Count &count, std::optional<ActId> doneAgain = {})
{
    const QList<LaterCount> later =
        TRY(db.list(u"SELECT act.id, act.kind FROM stock_move c JOIN act ON act.id = c.act_id "
                    u"WHERE c.product_id = ? AND c.warehouse_id = ? AND c.id > ? AND "_s +
                        isWholeCount(u"c"_s) + u" ORDER BY c.id"_s,
                    {count.product, count.warehouse, count.move}, [](const storage::Row &row) {
                        return LaterCount{row.id<ActId>(0), row.text(1)};
                    }));
    for (const LaterCount &other : later) {
        if (!doneAgain || other.kind != again || TRY(rootOf(db, other.act)) >= *doneAgain)
            return Error::of(Error::Kind::Conflict, u"counted_again"_s);
    }
    return {};
}

} // namespace

bool isReserveField(const QString &field)
{
    return field.startsWith(reserveFields);
}

Result<bool> standsOn(storage::Connection &db, ProductId product)
{
    const auto found = TRY(db.firstNumber(u"SELECT 1 FROM product p WHERE p.id = ? AND ("
                                          "EXISTS (SELECT 1 FROM stock_move WHERE product_id = p.id) "
                                          "OR EXISTS (SELECT 1 FROM balance WHERE product_id = p.id) "
                                          "OR EXISTS (SELECT 1 FROM document_line WHERE product_id = p.id) "
                                          "OR EXISTS (SELECT 1 FROM reservation WHERE product_id = p.id))"_s,
                                          {product}));
    return found.has_value();
}

Result<bool> StockOperations::move(ProductId product, WarehouseId warehouse, Quantity change, const Cause &cause)
{
    TRY_DONE(m_actor.need(Right::EditStock));
    if (cause.kind.isEmpty() || cause.id == 0)
        return Error::invalid(u"cause"_s, u"a move of stock needs a cause"_s);
    if (change.isZero())
        return false; // nothing moves, so the cause stays uncounted
    journal::Act act(m_tx, m_actor, "stock.move"_L1);
    const auto counted = TRY(m_tx.db().firstNumber(
        u"SELECT id FROM stock_move WHERE cause_kind = ? AND cause_id = ? AND product_id = ? AND warehouse_id = ?"_s,
        {cause.kind, cause.id, product, warehouse}));
    if (counted)
        return false; // before an act is written
    return TRY(writeMove(m_tx, act, {product, warehouse, change, cause.kind, cause.id})).has_value();
}

Done StockOperations::correct(ProductId product, WarehouseId warehouse, Quantity onHand)
{
    TRY_DONE(m_actor.need(Right::EditStock));
    if (onHand < Quantity())
        return Error::invalid(u"on_hand"_s, u"negative"_s);
    if (onHand > Quantity::ofWhole(highestQuantity))
        return Error::invalid(u"on_hand"_s, u"too_large:%1"_s.arg(highestQuantity));
    journal::Act act(m_tx, m_actor, "stock.correct"_L1);
    const Balance now = TRY(balanceOf(m_tx.db(), product, warehouse));
    const Quantity change = onHand.minus(now.onHand);
    if (change.isZero() && now.counted)
        return {};
    return moveByHand(m_tx, act, product, warehouse, change);
}

Done StockOperations::undo(ActId counted)
{
    TRY_DONE(m_actor.need(Right::EditStock));
    journal::Act act(m_tx, m_actor, "stock.take_back"_L1);
    storage::Connection &db = m_tx.db();
    const QList<Count> counts = TRY(countsOf(db, counted, u"c.cause_kind = 'correction' AND "_s + isCount(u"c"_s)));
    if (counts.isEmpty())
        return Error::of(Error::Kind::Conflict, u"there is no count to take back"_s);
    const ActId actId = TRY(act.id());
    for (const Count &count : counts) {
        TRY_DONE(mustBeTheLast(db, count));
        TRY(writeMove(m_tx, act,
                      {count.product, count.warehouse, count.change.negated(), cause::countUndone, count.move}));
    }
    return journal::markUndone(m_tx, counted, actId);
}

Result<ActId> StockOperations::redo(ActId counted)
{
    TRY_DONE(m_actor.need(Right::EditStock));
    storage::Connection &db = m_tx.db();
    journal::Act act(m_tx, m_actor, again);
    const ActId undoing = TRY(journal::undoingOf(db, counted));
    const ActId root = TRY(rootOf(db, counted));
    const QList<Count> counts = TRY(countsOf(db, counted, u"c.cause_kind = 'correction'"_s));
    if (counts.isEmpty())
        return Error::of(Error::Kind::Conflict, u"there is no count to do again"_s);
    for (const Count &count : counts)
        TRY_DONE(mustBeTheLast(db, count, root));
    for (const Count &count : counts)
        TRY_DONE(moveByHand(m_tx, act, count.product, count.warehouse, count.change));
    TRY_DONE(journal::markUndone(m_tx, undoing, TRY(act.id())));
    return act.id();
}

Done StockOperations::reserve(OrderLineId line, ProductId product, WarehouseId warehouse, Quantity quantity)
{
    TRY_DONE(needForReserve(m_actor));
    if (quantity < Quantity())
        return Error::invalid(u"quantity"_s, u"less than nothing cannot be reserved"_s);
    if (quantity.isZero())
        return release(line);
    storage::Connection &db = m_tx.db();
    // The first reserve of a line needs no line of history: the order that made it has one.
    const bool first = TRY(db.run(u"INSERT INTO reservation (order_line_id, product_id, warehouse_id, quantity) "
                                  u"VALUES (?, ?, ?, ?) ON CONFLICT (order_line_id) DO NOTHING"_s,
                                  {line, product, warehouse, quantity})) == 1;
    const std::optional<Reserve> before = first ? std::nullopt : TRY(reserveOf(db, line));
    if (before && before->product == product && before->warehouse == warehouse && before->quantity == quantity)
        return {};
    journal::Act act(m_tx, m_actor, "stock.reserve"_L1);
    if (before)
        TRY(db.run(u"UPDATE reservation SET product_id = ?, warehouse_id = ?, quantity = ? WHERE order_line_id = ?"_s,
                   {product, warehouse, quantity, line}));
    if (before && before->product == product) {
        TRY_DONE(act.record(journal::entity::product, product.value(), reserveField(line), before->quantity.toDecimal(),
                            quantity.toDecimal()));
    } else if (before) {
        TRY_DONE(act.record(journal::entity::product, before->product.value(), reserveField(line),
                            before->quantity.toDecimal(), std::nullopt));
        TRY_DONE(act.record(journal::entity::product, product.value(), reserveField(line), std::nullopt,
                            quantity.toDecimal()));
        m_tx.changed(ObjectKind::Balance, before->product);
        balanceIsDue(m_tx, before->product);
    }
    m_tx.changed(ObjectKind::Balance, product);
    balanceIsDue(m_tx, product);
    return {};
}

Done StockOperations::release(OrderLineId line)
{
    TRY_DONE(needForReserve(m_actor));
    const std::optional<Reserve> before = TRY(reserveOf(m_tx.db(), line));
    if (!before)
        return {};
    journal::Act act(m_tx, m_actor, "stock.release"_L1);
    TRY(m_tx.db().run(u"DELETE FROM reservation WHERE order_line_id = ?"_s, {line}));
    TRY_DONE(act.record(journal::entity::product, before->product.value(), reserveField(line),
                        before->quantity.toDecimal(), std::nullopt));
    m_tx.changed(ObjectKind::Balance, before->product);
    balanceIsDue(m_tx, before->product);
    return {};
}

Done StockOperations::setMinimum(ProductId product, std::optional<Quantity> minimum)
{
    TRY_DONE(m_actor.need(Right::EditStock));
    if (minimum && *minimum < Quantity())
        return Error::invalid(u"minimum_stock"_s, u"negative"_s);
    if (minimum && *minimum > Quantity::ofWhole(highestQuantity))
        return Error::invalid(u"minimum_stock"_s, u"too_large:%1"_s.arg(highestQuantity));
    const auto before = TRY(m_tx.db().first(u"SELECT minimum_stock FROM product WHERE id = ?"_s, {product},
                                            [](const storage::Row &row) { return row.maybeQuantity(0); }));
    if (!before)
        return Error::of(Error::Kind::NotFound, u"no such product"_s);
    if (*before == minimum)
        return {};
    const auto text = [](const std::optional<Quantity> &of) {
        return of ? std::optional(of->toDecimal()) : std::nullopt;
    };
    journal::Act act(m_tx, m_actor, "stock.minimum"_L1);
    TRY(m_tx.db().run(u"UPDATE product SET minimum_stock = ? WHERE id = ?"_s, {minimum, product}));
    TRY_DONE(act.record(journal::entity::product, product.value(), u"minimum_stock"_s, text(*before), text(minimum)));
    m_tx.changed(ObjectKind::Product, product);
    return {};
}

Done StockOperations::allowNegative(WarehouseId warehouse, bool allowed)
{
    TRY_DONE(m_actor.need(Right::EditSettings));
    const auto before =
        TRY(m_tx.db().firstNumber(u"SELECT negative_allowed FROM warehouse WHERE id = ?"_s, {warehouse}));
    if (!before)
        return Error::of(Error::Kind::NotFound, u"no such warehouse"_s);
    if ((*before != 0) == allowed)
        return {};
    journal::Act act(m_tx, m_actor, "stock.negative"_L1);
    TRY(m_tx.db().run(u"UPDATE warehouse SET negative_allowed = ? WHERE id = ?"_s, {allowed, warehouse}));
    TRY_DONE(act.record(journal::entity::warehouse, warehouse.value(), u"negative_allowed"_s,
                        allowed ? u"false"_s : u"true"_s, allowed ? u"true"_s : u"false"_s));
    m_tx.changed(ObjectKind::Warehouse, warehouse);
    return {};
}

} // namespace kramar::stock
