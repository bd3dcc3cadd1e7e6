// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "products/product.h"
#include "stock/cost.h"
#include "stock/document_operations.h"
#include "stock/stock.h"
#include "tests/support/books.h"

namespace kramar::test {

// Books with two warehouses and somebody who keeps them.
class StockBooks : public TestBooks
{
public:
    StockBooks()
        : second(required(write([](storage::Transaction &tx) -> Result<WarehouseId> {
            return WarehouseId(
                TRY(tx.db().insert(QStringLiteral("INSERT INTO warehouse (name) VALUES ('Поділ') RETURNING id"), {})));
        })))
    {
    }

    const WarehouseId main{1};
    const WarehouseId second;
    const Actor keeper = Actor::person(PersonId(1), QStringLiteral("Комірник"), Right::View | Right::EditStock);

    ProductId product(const QString &sku, const QString &name = {})
    {
        return required(write([&](storage::Transaction &tx) {
            return products::createProduct(tx, Actor::program(),
                                           {sku, name.isEmpty() ? sku : name, QStringLiteral("шт.")});
        }));
    }
    // An order line to reserve or to sell for.
    OrderLineId orderLine()
    {
        return required(write([&](storage::Transaction &tx) -> Result<OrderLineId> {
            const qint64 order = TRY(tx.db().insert(
                QStringLiteral("INSERT INTO orders (state, created_ms, read_ms, buyer_first, buyer_last, buyer_second, "
                               "phone, email, prom_digest, search, sort_name) "
                               "VALUES ('new', 0, 0, '', '', '', '', '', ?, '', '') RETURNING id"),
                {QByteArray("-")}));
            return OrderLineId(TRY(tx.db().insert(
                QStringLiteral("INSERT INTO order_line (order_id, position, name) VALUES (?, 0, 'x') RETURNING id"),
                {order})));
        }));
    }
    template <class F>
    auto stock(F f)
    {
        return write([&](storage::Transaction &tx) {
            stock::StockOperations operations(tx, keeper);
            return f(operations);
        });
    }
    template <class F>
    auto documents(F f)
    {
        return documentsAs(keeper, f);
    }
    template <class F>
    auto documentsAs(const Actor &actor, F f)
    {
        return write([&](storage::Transaction &tx) {
            stock::DocumentOperations operations(tx, actor);
            return f(operations);
        });
    }
    DocumentId draft(const stock::NewDocument &document, const QList<stock::NewLine> &lines = {})
    {
        return required(documents([&](stock::DocumentOperations &documents) -> Result<DocumentId> {
            const DocumentId id = TRY(documents.create(document));
            TRY_DONE(documents.addLines(id, lines));
            return id;
        }));
    }
    DocumentId receipt(ProductId product, Quantity quantity, std::optional<Money> cost = {},
                       std::optional<WarehouseId> warehouse = {})
    {
        const DocumentId id = draft({.kind = DocumentKind::Receipt, .warehouse = warehouse.value_or(main)},
                                    {{.product = product, .quantity = quantity, .cost = cost}});
        required(post(id));
        return id;
    }
    Result<bool> post(DocumentId id)
    {
        return documents([&](stock::DocumentOperations &documents) { return documents.post(id); });
    }
    Result<bool> reverse(DocumentId id)
    {
        return documents([&](stock::DocumentOperations &documents) { return documents.reverse(id); });
    }
    // An order took it.
    void sell(ProductId product, Quantity quantity, std::optional<WarehouseId> warehouse = {})
    {
        required(stock([&](stock::StockOperations &stock) {
            return stock.move(product, warehouse.value_or(main), quantity.negated(),
                              {stock::cause::orderLine, ++m_sold});
        }));
    }
    void allowNegative(WarehouseId warehouse, bool allowed = true)
    {
        required(write([&](storage::Transaction &tx) {
            return stock::StockOperations(tx, Actor::program()).allowNegative(warehouse, allowed);
        }));
    }
    stock::Balance balance(ProductId product, std::optional<WarehouseId> warehouse = {})
    {
        return required(
            read([&](storage::Connection &db) { return stock::balanceOf(db, product, warehouse.value_or(main)); }));
    }
    Quantity onHand(ProductId product, std::optional<WarehouseId> warehouse = {})
    {
        return balance(product, warehouse).onHand;
    }
    std::optional<Money> cost(ProductId product)
    {
        return required(read([&](storage::Connection &db) { return stock::costOf(db, product); })).cost;
    }
    stock::Document document(DocumentId id)
    {
        return required(read([&](storage::Connection &db) { return stock::findDocument(db, id); }));
    }
    QList<stock::DocumentLine> lines(DocumentId id)
    {
        return required(read([&](storage::Connection &db) { return stock::documentLines(db, id); }));
    }

private:
    qint64 m_sold = 1000;
};

inline Quantity pieces(qint64 count)
{
    return Quantity::ofWhole(count);
}

inline Money hryvnias(qint64 minor)
{
    return Money::ofMinor(minor, Currency::uah());
}

} // namespace kramar::test
