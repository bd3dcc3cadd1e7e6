// SPDX-License-Identifier: GPL-3.0-or-later
#include "stock/cost.h"

#include "stock/stock.h"

#include <QSet>
#include <QtNumeric>

using namespace Qt::StringLiterals;

namespace kramar::stock {

namespace {

constexpr qint64 thousand = 1'000;

Error tooLarge()
{
    return Error::invalid(u"cost"_s, u"too_large:%1"_s.arg(highestCost));
}

Result<qint64> multiplied(qint64 one, qint64 other)
{
    qint64 result = 0;
    if (qMulOverflow(one, other, &result))
        return tooLarge();
    return result;
}

Result<qint64> added(qint64 one, qint64 other)
{
    qint64 result = 0;
    if (qAddOverflow(one, other, &result))
        return tooLarge();
    return result;
}

// Half away from zero; by > 0. The remainder is compared rather than half added, which might not fit.
qint64 dividedRounded(qint64 value, qint64 by)
{
    const qint64 quotient = value / by;
    const qint64 rest = value % by;
    if (rest >= 0)
        return rest >= by - rest ? quotient + 1 : quotient;
    return -rest >= by + rest ? quotient - 1 : quotient;
}

std::optional<Money> hryvnias(const storage::Row &row, int minor, int currency)
{
    const auto cost = row.maybeMoney(minor, currency);
    return cost && cost->currency() == Currency::uah() ? cost : std::nullopt;
}

} // namespace

Result<Money> valueAt(Quantity quantity, Money cost)
{
    const qint64 whole = TRY(multiplied(quantity.thousandths(), cost.minor()));
    return Money::ofMinor(dividedRounded(whole, thousand), cost.currency());
}

Result<std::optional<Money>> averaged(Quantity onHand, Money cost, Quantity change, Money changeCost)
{
    const qint64 before = TRY(multiplied(onHand.thousandths(), cost.minor()));
    const qint64 moved = TRY(multiplied(change.thousandths(), changeCost.minor()));
    const qint64 value = TRY(added(before, moved));
    const qint64 quantity = TRY(added(onHand.thousandths(), change.thousandths()));
    if (value < 0 || quantity <= 0)
        return std::optional<Money>();
    return std::optional(Money::ofMinor(dividedRounded(value, quantity), cost.currency()));
}

Result<ProductCost> costOf(storage::Connection &db, ProductId product)
{
    const QHash<ProductId, ProductCost> found = TRY(costsOf(db, {product.value()}));
    if (found.isEmpty())
        return Error::of(Error::Kind::NotFound, u"no such product"_s).on(u"product %1"_s.arg(product.value()));
    return found.value(product);
}

Result<QHash<ProductId, ProductCost>> costsOf(storage::Connection &db, const QList<qint64> &products)
{
    QHash<ProductId, ProductCost> costs;
    TRY_DONE(db.each(u"SELECT p.id, p.cost_minor, p.cost_currency, (SELECT CAST(sum(b.on_hand) AS BIGINT) "
                     u"FROM balance b WHERE b.product_id = p.id) FROM product p WHERE p.id "_s +
                         db.isOneOf(),
                     {db.numbers(products)}, [&](const storage::Row &row) -> Done {
                         costs.insert(row.id<ProductId>(0), {hryvnias(row, 1, 2), row.quantity(3)});
                         return {};
                     }));
    return costs;
}

Result<std::optional<Money>> lastReceiptCost(storage::Connection &db, ProductId product)
{
    const auto cost = TRY(db.first(
        u"SELECT m.cost_minor, m.cost_currency FROM stock_move m WHERE m.product_id = ? AND m.cause_kind = 'receipt' "
        u"AND m.cost_minor IS NOT NULL AND NOT EXISTS (SELECT 1 FROM stock_move undone WHERE undone.cause_kind = ? "
        u"AND undone.cause_id = m.id AND undone.product_id = m.product_id "
        u"AND undone.warehouse_id = m.warehouse_id) ORDER BY m.id DESC LIMIT 1"_s,
        {product, cause::reversal}, [](const storage::Row &row) { return hryvnias(row, 0, 1); }));
    return cost.value_or(std::nullopt);
}

Result<StockValues> stockValues(storage::Connection &db)
{
    StockValues values;
    values.total = Money::ofMinor(0, Currency::uah());
    QHash<WarehouseId, qsizetype> places;
    const QList<Warehouse> warehouses = TRY(allWarehouses(db));
    for (const Warehouse &warehouse : warehouses) {
        places.insert(warehouse.id, values.warehouses.size());
        values.warehouses.append({warehouse.id, warehouse.name, values.total, 0});
    }
    QSet<ProductId> unknown;
    TRY_DONE(db.each(u"SELECT b.warehouse_id, b.product_id, b.on_hand, p.cost_minor, p.cost_currency FROM balance b "
                     u"JOIN product p ON p.id = b.product_id WHERE b.on_hand <> 0"_s,
                     {}, [&](const storage::Row &row) -> Done {
                         StockValue &place = values.warehouses[places.value(row.id<WarehouseId>(0))];
                         const auto cost = hryvnias(row, 3, 4);
                         if (!cost) {
                             ++place.withoutCost;
                             unknown.insert(row.id<ProductId>(1));
                             return {};
                         }
                         const Money value = TRY(valueAt(row.quantity(2), *cost));
                         place.value = Money::ofMinor(TRY(added(place.value.minor(), value.minor())), value.currency());
                         values.total =
                             Money::ofMinor(TRY(added(values.total.minor(), value.minor())), value.currency());
                         return {};
                     }));
    values.withoutCost = unknown.size();
    return values;
}

} // namespace kramar::stock
