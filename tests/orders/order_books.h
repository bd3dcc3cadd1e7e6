// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orders/order_operations.h"
#include "orders/orders.h"
#include "products/product.h"
#include "stock/stock.h"
#include "stores/store_operations.h"
#include "tests/support/books.h"

namespace kramar::test {

using namespace Qt::StringLiterals;

// Books with one connected store and its default mappings, and the short way to what the orders' tests need.
class OrderBooks : public TestBooks
{
public:
    OrderBooks()
    {
        store = required(write([](storage::Transaction &tx) {
            stores::NewStore fresh;
            fresh.name = u"Store"_s;
            fresh.apiUrl = QUrl(u"http://127.0.0.1/api/v1"_s);
            fresh.mode = StoreMode::Production;
            return stores::StoreOperations(tx, Actor::program()).add(fresh);
        }));
    }

    StoreId store;
    const Actor manager = Actor::person(PersonId(1), u"Менеджер"_s, Right::View | Right::EditOrders | Right::WorkQueue);

    ProductId product(const QString &sku)
    {
        return required(write([&](storage::Transaction &tx) {
            return products::createProduct(tx, Actor::program(), {sku, u"Товар "_s + sku, u"шт."_s});
        }));
    }
    // A listing of the store as the catalogue's import leaves it.
    ListingId listing(qint64 promId, const QString &sku, std::optional<ProductId> product)
    {
        return required(write([&](storage::Transaction &tx) -> Result<ListingId> {
            return ListingId(TRY(tx.db().insert(
                u"INSERT INTO listing (store_id, prom_id, product_id, sku, name, read_ms, prom_digest, search, "
                u"sort_name) VALUES (?, ?, ?, ?, 'x', 0, ?, '', '') RETURNING id"_s,
                {store, promId, product, sku, QByteArray("-")})));
        }));
    }

    static Money uah(qint64 minor) { return Money::ofMinor(minor, Currency::uah()); }
    static orders::OrderLine line(qint64 promId, const QString &sku, int quantity = 1, qint64 price = 10'000)
    {
        orders::OrderLine line;
        line.promLineId = promId;
        line.sku = sku;
        line.name = u"Товар "_s + sku;
        line.price = uah(price);
        line.quantity = Quantity::ofWhole(quantity);
        line.total = uah(price * quantity);
        return line;
    }
    orders::OrderFacts facts(qint64 promId, const QString &status = u"pending"_s) const
    {
        orders::OrderFacts facts;
        facts.promId = PromOrderId(promId);
        facts.status = status;
        facts.statusTitle = status;
        facts.created = clock.now().plusMs(-3'600'000);
        facts.modified = clock.now();
        facts.buyer = {PromClientId(700 + promId), u"Ірина"_s, u"Мельник"_s, u""_s, u"+380500000001"_s,
                       u"iryna@example.com"_s};
        facts.delivery.provider = u"nova_poshta"_s;
        facts.total = uah(10'000);
        facts.totalRaw = u"100 грн"_s;
        facts.lines = {line(501, u"PL-1"_s)};
        facts.raw = "{\"id\":" + QByteArray::number(promId) + "}";
        return facts;
    }

    orders::Applied apply(const orders::OrderFacts &facts, std::optional<Timestamp> since = {})
    {
        return required(tryApply(facts, since));
    }
    Result<orders::Applied> tryApply(const orders::OrderFacts &facts, std::optional<Timestamp> since = {})
    {
        return write([&](storage::Transaction &tx) {
            return orders::OrderOperations(tx, Actor::exchange()).apply(store, facts, since);
        });
    }
    OrderId idOf(qint64 promId)
    {
        return required(
                   read([&](storage::Connection &db) { return orders::orderByPromId(db, store, PromOrderId(promId)); }))
            .value_or(OrderId());
    }
    orders::Order order(qint64 promId)
    {
        return required(read([&](storage::Connection &db) { return orders::findOrder(db, idOfIn(db, promId)); }))
            .value_or(orders::Order());
    }
    // What a person does, as this actor.
    template <class F>
    auto as(const Actor &actor, F f)
    {
        return write([&](storage::Transaction &tx) {
            orders::OrderOperations operations(tx, actor);
            return f(operations);
        });
    }
    Done setState(qint64 promId, OrderState to, const std::optional<orders::Cancellation> &why = {})
    {
        return as(manager, [&, id = idOf(promId)](auto &orders) { return orders.setState(id, to, why); });
    }
    Quantity reserved(ProductId product)
    {
        return required(read([&](storage::Connection &db) { return stock::balanceOf(db, product, WarehouseId(1)); }))
            .reserved;
    }
    std::optional<journal::QueueEntry> live(qint64 promId, QueueKind kind = QueueKind::OrderStatus)
    {
        return required(read([&](storage::Connection &db) {
            return journal::liveEntryOf(db, store, kind, idOfIn(db, promId).value());
        }));
    }
    qint64 rows(const QString &table) { return number(u"SELECT count(*) FROM "_s + table); }
    // Grows with whatever is written.
    qint64 written() { return rows(u"act"_s) + rows(u"history"_s) + rows(u"change"_s) + rows(u"order_line"_s); }
    QStringList historyFields(qint64 promId)
    {
        const auto history = required(read([&](storage::Connection &db) {
            return journal::historyOf(db, journal::entity::order, idOfIn(db, promId).value());
        }));
        QStringList fields;
        for (const journal::HistoryRow &row : history)
            fields.prepend(row.field);
        return fields;
    }

private:
    OrderId idOfIn(storage::Connection &db, qint64 promId) const
    {
        return required(orders::orderByPromId(db, store, PromOrderId(promId))).value_or(OrderId());
    }
};

} // namespace kramar::test
