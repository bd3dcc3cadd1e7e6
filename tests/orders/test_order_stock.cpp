// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/orders/order_books.h"

#include <QtTest>

#include <rapidcheck.h>

using namespace kramar;
using namespace kramar::orders;
using namespace Qt::StringLiterals;
using test::OrderBooks;

// Whatever Prom says and people do, in any order: stock is the sum of its moves, what is held is what open orders
// want, and no cause counts twice.
class TestOrderStock : public QObject
{
    Q_OBJECT

    std::unique_ptr<OrderBooks> m_books;
    QList<ProductId> m_products;

    static constexpr int orderCount = 3;
    static constexpr int productCount = 2;

    void applySomething()
    {
        static const QStringList statuses{u"pending"_s, u"paid"_s, u"received"_s, u"delivered"_s, u"canceled"_s};
        OrderFacts facts = m_books->facts(*rc::gen::inRange(1, orderCount + 1),
                                          statuses[*rc::gen::inRange<qsizetype>(0, statuses.size())]);
        facts.lines.clear();
        const int lines = *rc::gen::inRange(0, 4);
        for (int i = 0; i < lines; ++i) {
            const int product = *rc::gen::inRange(0, productCount + 1); // the last is not in our books
            facts.lines.append(OrderBooks::line(501 + product, u"P-%1"_s.arg(product), *rc::gen::inRange(0, 5)));
        }
        m_books->apply(facts);
        RC_ASSERT(m_books->apply(facts) == Applied::Unchanged); // saying it twice says nothing
    }

    void moveSomething()
    {
        const OrderId id = m_books->idOf(*rc::gen::inRange(1, orderCount + 1));
        const OrderState to = allOrderStates()[*rc::gen::inRange<qsizetype>(0, allOrderStates().size())];
        const auto done = m_books->as(m_books->manager, [&](OrderOperations &orders) {
            return orders.setState(id, to, Cancellation{u"duplicate"_s, {}});
        });
        const Error::Kind kind = done ? Error::Kind::Internal : done.error().kind;
        RC_ASSERT((done || kind == Error::Kind::Conflict || kind == Error::Kind::NotFound));
    }

    void sendOrDropSomething()
    {
        const auto live = m_books->live(*rc::gen::inRange(1, orderCount + 1));
        if (!live)
            return;
        if (*rc::gen::arbitrary<bool>()) {
            RC_ASSERT(
                m_books->as(m_books->manager, [&](auto &orders) { return orders.dropIntent(live->id); }).has_value());
            return;
        }
        OrderBooks::required(m_books->write([&](storage::Transaction &tx) -> Done {
            TRY(OrderOperations(tx, Actor::exchange()).takeStatuses(m_books->store, 10, 1));
            return journal::Queue(tx).awaiting(live->id);
        }));
    }

    void undoSomething()
    {
        const qint64 acts = m_books->number(u"SELECT max(id) FROM act"_s);
        const ActId act(*rc::gen::inRange<qint64>(1, acts + 1));
        const auto undone = m_books->as(m_books->manager, [&](auto &orders) { return orders.undo(act); });
        RC_ASSERT((undone || undone.error().kind == Error::Kind::Conflict));
    }

    void countSomething()
    {
        const ProductId product = m_products[*rc::gen::inRange<qsizetype>(0, productCount)];
        const int quantity = *rc::gen::inRange(0, 20);
        const qint64 document = *rc::gen::inRange<qint64>(1, 4);
        OrderBooks::required(m_books->write([&](storage::Transaction &tx) -> Done {
            stock::StockOperations stock(tx, Actor::program());
            if (quantity % 2 == 0)
                return stock.correct(product, WarehouseId(1), Quantity::ofWhole(quantity));
            TRY(stock.move(product, WarehouseId(1), Quantity::ofWhole(quantity), {u"receipt"_s, document}));
            return {};
        }));
    }

    void check()
    {
        for (const ProductId product : std::as_const(m_products)) {
            const stock::Balance balance = OrderBooks::required(
                m_books->read([&](storage::Connection &db) { return stock::balanceOf(db, product, WarehouseId(1)); }));
            RC_ASSERT(balance.onHand.thousandths() ==
                      m_books->number(u"SELECT sum(quantity) FROM stock_move WHERE product_id = ?"_s, {product}));
            const qint64 wanted =
                m_books->number(u"SELECT sum(l.quantity) FROM order_line l JOIN orders o ON o.id = l.order_id "
                                u"WHERE l.product_id = ? AND o.state IN ('new', 'confirmed', 'packing', 'shipped')"_s,
                                {product});
            RC_ASSERT(balance.reserved.thousandths() == wanted);
            RC_ASSERT(balance.available() == balance.onHand.minus(balance.reserved));
        }
        RC_ASSERT(m_books->number(u"SELECT count(*) FROM stock_move WHERE cause_kind = 'receipt'"_s) <=
                  3 * productCount);
        RC_ASSERT(m_books->number(u"SELECT count(*) FROM queue_entry WHERE state NOT IN ('done', 'dropped')"_s) <=
                  orderCount);
    }

private Q_SLOTS:
    void anySequenceKeepsTheSums()
    {
        const bool holds = rc::check([this] {
            m_books = std::make_unique<OrderBooks>();
            m_products.clear();
            for (int i = 0; i < productCount; ++i) {
                m_products.append(m_books->product(u"P-%1"_s.arg(i)));
                m_books->listing(501 + i, u"P-%1"_s.arg(i), m_products.last());
            }
            const int steps = *rc::gen::inRange(1, 25);
            for (int i = 0; i < steps; ++i) {
                switch (*rc::gen::inRange(0, 6)) {
                case 0:
                    moveSomething();
                    break;
                case 1:
                    sendOrDropSomething();
                    break;
                case 2:
                    undoSomething();
                    break;
                case 3:
                    countSomething();
                    break;
                default:
                    applySomething();
                    break;
                }
                check();
            }
        });
        QVERIFY(holds);
    }
};

int main(int argc, char *argv[])
{
    qputenv("RC_PARAMS", "max_success=40");
    QCoreApplication app(argc, argv);
    TestOrderStock test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_order_stock.moc"
