// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/orders/order_books.h"

#include <QtTest>

using namespace kramar;
using namespace kramar::orders;
using namespace Qt::StringLiterals;
using test::OrderBooks;

class TestOrderLines : public QObject
{
    Q_OBJECT

    std::unique_ptr<OrderBooks> m_books;
    ProductId m_plaid;
    ProductId m_mug;

private Q_SLOTS:
    void init()
    {
        m_books = std::make_unique<OrderBooks>();
        m_plaid = m_books->product(u"PL-1"_s);
        m_mug = m_books->product(u"MUG-1"_s);
        m_books->listing(501, u"PL-1"_s, m_plaid);
    }
    void cleanup() { m_books.reset(); }

    void linesLinkByPromIdThenSku()
    {
        OrderFacts facts = m_books->facts(1);
        facts.lines = {OrderBooks::line(501, u"other"_s, 2), OrderBooks::line(999, u"MUG-1"_s, 3),
                       OrderBooks::line(998, u"unknown"_s)};
        m_books->apply(facts);
        const Order order = m_books->order(1);
        QCOMPARE(order.lines[0].product, m_plaid);
        QVERIFY(order.lines[0].listing);
        QCOMPARE(order.lines[1].product, m_mug);
        QVERIFY(!order.lines[1].listing);
        QVERIFY(!order.lines[2].product);
        QCOMPARE(m_books->reserved(m_plaid), Quantity::ofWhole(2));
        QCOMPARE(m_books->reserved(m_mug), Quantity::ofWhole(3));
        QCOMPARE(m_books->rows(u"reservation"_s), 2);
        QCOMPARE(m_books->rows(u"product"_s), 2); // orders make no product
    }

    void anAmbiguousSkuLinksNothing()
    {
        m_books->product(u"MUG-1"_s);
        OrderFacts facts = m_books->facts(1);
        facts.lines = {OrderBooks::line(999, u"MUG-1"_s)};
        m_books->apply(facts);
        QVERIFY(!m_books->order(1).lines[0].product);
    }

    void theSameProductTwiceStaysTwoLines()
    {
        OrderFacts facts = m_books->facts(1);
        facts.lines = {OrderBooks::line(501, u"PL-1"_s, 1), OrderBooks::line(501, u"PL-1"_s, 2)};
        m_books->apply(facts);
        QCOMPARE(m_books->order(1).lines.size(), 2);
        QCOMPARE(m_books->reserved(m_plaid), Quantity::ofWhole(3));
    }

    void theReserveFollowsQuantities()
    {
        OrderFacts facts = m_books->facts(1);
        m_books->apply(facts);
        const OrderLineId line = m_books->order(1).lines[0].id;
        facts.lines[0].quantity = Quantity::ofThousandths(2'500);
        m_books->apply(facts);
        QCOMPARE(m_books->reserved(m_plaid), Quantity::ofThousandths(2'500));
        QCOMPARE(m_books->order(1).lines[0].id, line); // in place
        facts.lines[0].quantity.reset();
        m_books->apply(facts); // unknown is not zero
        QCOMPARE(m_books->reserved(m_plaid), Quantity::ofThousandths(2'500));
        facts.lines[0].quantity = Quantity::ofWhole(-3);
        m_books->apply(facts);
        QVERIFY(m_books->reserved(m_plaid).isZero());
    }

    void linesMoveWithTheirReserve()
    {
        OrderFacts facts = m_books->facts(1);
        facts.lines = {OrderBooks::line(501, u"PL-1"_s, 2), OrderBooks::line(999, u"MUG-1"_s, 3)};
        m_books->apply(facts);
        facts.lines.swapItemsAt(0, 1);
        m_books->apply(facts);
        QCOMPARE(m_books->reserved(m_plaid), Quantity::ofWhole(2));
        QCOMPARE(m_books->reserved(m_mug), Quantity::ofWhole(3));
        facts.lines.removeFirst(); // the mug
        m_books->apply(facts);
        QVERIFY(m_books->reserved(m_mug).isZero());
        QCOMPARE(m_books->reserved(m_plaid), Quantity::ofWhole(2));
        QCOMPARE(m_books->order(1).lines.size(), 1);
        QCOMPARE(m_books->rows(u"reservation"_s), 1);
        facts.lines.append(OrderBooks::line(999, u"MUG-1"_s, 1));
        m_books->apply(facts);
        QCOMPARE(m_books->reserved(m_mug), Quantity::ofWhole(1));
        QVERIFY(m_books->historyFields(1).contains(u"lines.1.name"_s));
    }

    void aDeletedListingKeepsItsLine()
    {
        OrderFacts facts = m_books->facts(1);
        m_books->apply(facts);
        facts.lines[0].promLineId.reset();
        facts.lines[0].sku.clear();
        facts.lines[0].url.clear();
        m_books->apply(facts);
        const OrderLine line = m_books->order(1).lines[0];
        QCOMPARE(line.product, m_plaid);
        QCOMPARE(line.promLineId, std::optional<qint64>(501));
        QCOMPARE(line.sku, u"PL-1"_s);
        QCOMPARE(m_books->reserved(m_plaid), Quantity::ofWhole(1));
    }

    void linesAreFilledFromTheirOwn()
    {
        OrderFacts facts = m_books->facts(1);
        facts.lines = {OrderBooks::line(501, u"PL-1"_s, 2), OrderBooks::line(502, u"PL-2"_s, 3, 5'000)};
        m_books->apply(facts);
        OrderLine second = OrderBooks::line(502, u""_s);
        second.quantity.reset();
        second.price.reset();
        second.total.reset();
        facts.lines = {second}; // the first one is gone
        m_books->apply(facts);
        const QList<OrderLine> lines = m_books->order(1).lines;
        QCOMPARE(lines.size(), 1);
        QCOMPARE(lines[0].sku, u"PL-2"_s);
        QCOMPARE(lines[0].quantity, Quantity::ofWhole(3));
        QCOMPARE(lines[0].price, OrderBooks::uah(5'000));
        QCOMPARE(lines[0].total, OrderBooks::uah(15'000));
        facts.lines[0].quantity = Quantity::ofWhole(4);
        m_books->apply(facts);
        QCOMPARE(m_books->order(1).lines[0].price, OrderBooks::uah(5'000));
        QVERIFY(!m_books->order(1).lines[0].total); // that was the sum of three
        facts.lines = {OrderBooks::line(777, u"NEW"_s)};
        facts.lines[0].quantity.reset();
        m_books->apply(facts);
        QVERIFY(!m_books->order(1).lines[0].quantity); // other goods
    }

    void ordersThatCameBeforeTheCatalogueAreLinkedLater()
    {
        OrderFacts open = m_books->facts(1);
        open.lines = {OrderBooks::line(700, u"NEW-1"_s, 4)};
        m_books->apply(open);
        OrderFacts ended = m_books->facts(2, u"delivered"_s);
        ended.lines = open.lines;
        m_books->apply(ended);
        const ProductId fresh = m_books->product(u"NEW-1"_s);
        m_books->listing(700, u"NEW-1"_s, fresh);
        const auto link = [](OrderOperations &orders) { return orders.linkLines(StoreId(1)); };
        QCOMPARE(m_books->as(m_books->manager, link).error().kind, Error::Kind::Denied);
        QCOMPARE(OrderBooks::required(m_books->as(Actor::exchange(), link)), 2);
        QCOMPARE(m_books->order(1).lines[0].product, fresh);
        QCOMPARE(m_books->order(2).lines[0].product, fresh);
        const auto history = OrderBooks::required(m_books->read([&](storage::Connection &db) {
            return journal::historyOf(db, journal::entity::order, m_books->order(1).id.value());
        }));
        QCOMPARE(history.first().field, u"lines.0.product"_s);
        QCOMPARE(history.first().newValue, QString::number(fresh.value()) + u" Товар NEW-1 · NEW-1"_s);
        QCOMPARE(m_books->reserved(fresh), Quantity::ofWhole(4)); // the ended one holds nothing
        const qint64 before = m_books->written();
        QCOMPARE(OrderBooks::required(m_books->as(Actor::exchange(), link)), 0);
        QCOMPARE(m_books->written(), before);
    }

    void whatWasSoldStaysSold()
    {
        OrderFacts facts = m_books->facts(1, u"delivered"_s);
        m_books->apply(facts);
        facts.lines[0].quantity = Quantity::ofWhole(9);
        m_books->apply(facts);
        const Order order = m_books->order(1);
        QCOMPARE(order.lines[0].quantity, Quantity::ofWhole(1));
        QCOMPARE(order.problems, QStringList{u"lines_changed_after_end"_s});
    }

    void theStoresWarehouseHolds()
    {
        const WarehouseId second =
            OrderBooks::required(m_books->write([&](storage::Transaction &tx) -> Result<WarehouseId> {
                const qint64 id =
                    TRY(tx.db().insert(u"INSERT INTO warehouse (name) VALUES ('Другий') RETURNING id"_s, {}));
                TRY(tx.db().run(u"UPDATE store SET warehouse_id = ?"_s, {id}));
                return WarehouseId(id);
            }));
        m_books->apply(m_books->facts(1));
        QVERIFY(m_books->reserved(m_plaid).isZero()); // of the first warehouse
        QCOMPARE(m_books->number(u"SELECT warehouse_id FROM reservation"_s), second.value());
    }
};

QTEST_GUILESS_MAIN(TestOrderLines)
#include "test_order_lines.moc"
