// SPDX-License-Identifier: GPL-3.0-or-later
// Documents, reversals, orders that come, go on and are cancelled, ticks of warehouses, buffers, other warehouses for a
// store's orders, in any order: what a store offers is on hand − reserved − buffer of its warehouses, never less than
// nothing; stock is the sum of its moves; the pace counts each order once. A failure tells its seed; RC_PARAMS="seed=…"
// plays it again.
#include "listings/balance_offers.h"
#include "reports/stock_pace.h"
#include "stock/document_operations.h"
#include "stock/offered.h"
#include "stock/warehouses.h"
#include "tests/orders/order_books.h"

#include <QtTest>

#include <rapidcheck.h>

using namespace kramar;
using namespace Qt::StringLiterals;
using test::OrderBooks;

class TestAnyBalance : public QObject
{
    Q_OBJECT

    static constexpr int productCount = 2;
    static constexpr int orderCount = 3;

    std::unique_ptr<OrderBooks> m_books;
    const Actor m_owner = Actor::person(PersonId(1), u"Власниця"_s, Actor::allRights());
    QList<ProductId> m_products;
    QList<ListingId> m_listings;
    QList<WarehouseId> m_warehouses;
    QList<DocumentId> m_documents;

    template <class F>
    auto write(F f)
    {
        return m_books->write(f);
    }
    ProductId anyProduct() { return m_products[*rc::gen::inRange<qsizetype>(0, productCount)]; }
    WarehouseId anyWarehouse() { return m_warehouses[*rc::gen::inRange<qsizetype>(0, m_warehouses.size())]; }

    void writeAndPost()
    {
        const auto kind = static_cast<DocumentKind>(*rc::gen::inRange(0, 3));
        const WarehouseId from = anyWarehouse();
        const WarehouseId to = m_warehouses[from == m_warehouses[0] ? 1 : 0];
        const stock::NewLine line{.product = anyProduct(), .quantity = Quantity::ofWhole(*rc::gen::inRange(1, 8))};
        const Done done = write([&](storage::Transaction &tx) -> Done {
            stock::DocumentOperations documents(tx, m_owner);
            const auto second = kind == DocumentKind::Transfer ? std::optional(to) : std::nullopt;
            const DocumentId id =
                TRY(documents.create({.kind = kind, .warehouse = from, .toWarehouse = second, .comment = {}}));
            TRY_DONE(documents.addLines(id, {line}));
            TRY(documents.post(id));
            m_documents.append(id);
            return {};
        });
        RC_ASSERT((done || done.error().detail == u"not_enough"));
    }
    void reverse()
    {
        if (m_documents.isEmpty())
            return;
        const DocumentId id = m_documents[*rc::gen::inRange<qsizetype>(0, m_documents.size())];
        const auto done =
            write([&](storage::Transaction &tx) { return stock::DocumentOperations(tx, m_owner).reverse(id); });
        RC_ASSERT((done || done.error().kind == Error::Kind::Conflict || done.error().kind == Error::Kind::NotFound));
    }
    void count()
    {
        OrderBooks::required(write([&](storage::Transaction &tx) {
            return stock::StockOperations(tx, m_owner)
                .correct(anyProduct(), anyWarehouse(), Quantity::ofWhole(*rc::gen::inRange(0, 12)));
        }));
    }
    void order()
    {
        static const QStringList statuses{u"pending"_s, u"received"_s, u"delivered"_s, u"canceled"_s};
        orders::OrderFacts facts = m_books->facts(*rc::gen::inRange(1, orderCount + 1),
                                                  statuses[*rc::gen::inRange<qsizetype>(0, statuses.size())]);
        const int product = *rc::gen::inRange(0, productCount);
        facts.lines = {OrderBooks::line(501 + product, u"P-%1"_s.arg(product), *rc::gen::inRange(1, 6))};
        m_books->apply(facts);
        RC_ASSERT(m_books->apply(facts) == orders::Applied::Unchanged);
    }
    void cancel()
    {
        const auto done = m_books->setState(*rc::gen::inRange(1, orderCount + 1), OrderState::Cancelled,
                                            orders::Cancellation{u"duplicate"_s, {}});
        RC_ASSERT((done || done.error().kind == Error::Kind::Conflict || done.error().kind == Error::Kind::NotFound));
    }
    void changeSettings()
    {
        const WarehouseId warehouse = anyWarehouse();
        const int which = *rc::gen::inRange(0, 5);
        const bool yes = *rc::gen::arbitrary<bool>();
        OrderBooks::required(write([&](storage::Transaction &tx) -> Done {
            stock::WarehouseOperations operations(tx, m_owner);
            switch (which) {
            case 0:
                return stock::synchronise(tx, m_owner, warehouse, m_books->store, yes);
            case 1:
                return operations.makeDefault(warehouse);
            case 2:
                return operations.takeOrdersOf(m_books->store, yes ? std::optional(warehouse) : std::nullopt);
            case 3:
                return stock::StockOperations(tx, m_owner).allowNegative(warehouse, yes);
            default:
                return listings::BalanceOffers(tx, m_owner)
                    .setPolicy(m_books->store, {.fromWarehouses = true,
                                                .buffer = Quantity::ofWhole(yes ? 2 : 0),
                                                .atZero = static_cast<stores::AtZero>(*rc::gen::inRange(0, 3))});
            }
        }));
    }

    // As a runner does it, until nothing is due.
    void offer()
    {
        while (OrderBooks::required(write([&](storage::Transaction &tx) {
                   return listings::BalanceOffers(tx, Actor::exchange()).offerSome(m_books->store);
               })).has_value())
            continue;
    }

    void check()
    {
        const stores::BalancePolicy policy = OrderBooks::required(
            m_books->read([&](storage::Connection &db) { return stores::balancePolicy(db, m_books->store); }));
        const QList<qint64> counted = OrderBooks::required(
            m_books->read([&](storage::Connection &db) { return stock::synchronisedWith(db, m_books->store); }));
        for (int i = 0; i < productCount; ++i) {
            Quantity onHand, reserved;
            bool known = false;
            for (const WarehouseId warehouse : std::as_const(m_warehouses)) {
                const stock::Balance balance = OrderBooks::required(m_books->read(
                    [&](storage::Connection &db) { return stock::balanceOf(db, m_products[i], warehouse); }));
                RC_ASSERT(balance.onHand.thousandths() ==
                          m_books->number(u"SELECT CAST(sum(quantity) AS BIGINT) FROM stock_move WHERE product_id = ? "
                                          u"AND warehouse_id = ?"_s,
                                          {m_products[i], warehouse}));
                RC_ASSERT(balance.available() == balance.onHand.minus(balance.reserved));
                if (!counted.contains(warehouse.value()))
                    continue;
                onHand = onHand.plus(balance.onHand);
                reserved = reserved.plus(balance.reserved);
                known = known || balance.counted;
            }
            // What nobody counted keeps whatever it has: a number that is not known is never sent.
            if (!known)
                continue;
            const qint64 offered = m_books->number(u"SELECT quantity FROM listing WHERE id = ?"_s, {m_listings[i]});
            RC_ASSERT(offered == std::max(Quantity(), onHand.minus(reserved).minus(policy.buffer)).thousandths());
        }
        const qint64 wanted = m_books->number(u"SELECT CAST(sum(l.quantity) AS BIGINT) FROM order_line l JOIN orders o "
                                              u"ON o.id = l.order_id WHERE o.state IN ('new', 'confirmed', 'packing', "
                                              u"'shipped')"_s);
        RC_ASSERT(m_books->number(u"SELECT CAST(sum(quantity) AS BIGINT) FROM reservation"_s) == wanted);
        const qint64 sold = m_books->number(u"SELECT CAST(sum(l.quantity) AS BIGINT) FROM order_line l JOIN orders o "
                                            u"ON o.id = l.order_id WHERE o.state NOT IN ('cancelled', 'returned')"_s);
        qint64 told = 0;
        for (const reports::Pace &pace : OrderBooks::required(m_books->read([&](storage::Connection &db) {
                 return reports::pacesOf(db, m_books->clock.now(), {m_products[0].value(), m_products[1].value()});
             })))
            told += pace.sold.thousandths();
        RC_ASSERT(told == sold);
        RC_ASSERT(m_books->number(u"SELECT count(*) FROM warehouse WHERE is_default = 1"_s) == 1);
    }

    void begin()
    {
        m_books = std::make_unique<OrderBooks>();
        m_products.clear();
        m_listings.clear();
        m_documents.clear();
        m_warehouses = {WarehouseId(1), OrderBooks::required(write([&](storage::Transaction &tx) {
                            return stock::WarehouseOperations(tx, m_owner).add(u"Поділ"_s);
                        }))};
        for (int i = 0; i < productCount; ++i) {
            m_products.append(m_books->product(u"P-%1"_s.arg(i)));
            m_listings.append(m_books->listing(501 + i, u"P-%1"_s.arg(i), m_products.last()));
        }
        OrderBooks::required(write([&](storage::Transaction &tx) -> Done {
            TRY(tx.db().run(u"UPDATE listing SET status = 'on_display', presence = 'available'"_s));
            return listings::BalanceOffers(tx, m_owner).setPolicy(m_books->store, {.fromWarehouses = true});
        }));
    }

private Q_SLOTS:
    void whatIsOfferedIsWhatIsThere()
    {
        const bool holds = rc::check([this] {
            begin();
            const int steps = *rc::gen::inRange(1, 25);
            for (int i = 0; i < steps; ++i) {
                switch (*rc::gen::inRange(0, 7)) {
                case 0:
                    count();
                    break;
                case 1:
                    reverse();
                    break;
                case 2:
                    cancel();
                    break;
                case 3:
                    changeSettings();
                    break;
                case 4:
                    writeAndPost();
                    break;
                default:
                    order();
                    break;
                }
                offer();
                check();
            }
        });
        QVERIFY(holds);
    }
};

int main(int argc, char *argv[])
{
    if (qEnvironmentVariableIsEmpty("RC_PARAMS"))
        qputenv("RC_PARAMS", "max_success=30");
    QCoreApplication app(argc, argv);
    TestAnyBalance test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_any_balance.moc"
