// SPDX-License-Identifier: GPL-3.0-or-later
#include "listings/linking.h"
#include "orders/order_links.h"
#include "tests/orders/order_books.h"

#include <QtTest>

using namespace kramar;
using namespace kramar::orders;
using namespace Qt::StringLiterals;
using test::OrderBooks;

// What a link of a listing means for the orders that have it.
class TestOrderLinks : public QObject
{
    Q_OBJECT

    std::unique_ptr<OrderBooks> m_books;
    ProductId m_plaid;
    ListingId m_listing;
    const OrderLinks m_links;
    // May link, and nothing else: the reserve follows all the same.
    const Actor m_linker = Actor::person(PersonId(1), u"Контент"_s, Right::View | Right::EditListings);

    template <class F>
    auto linking(F f)
    {
        return OrderBooks::required(m_books->write([&](storage::Transaction &tx) {
            listings::LinkOperations operations(tx, m_linker, m_links);
            return f(operations);
        }));
    }
    void link(ProductId product)
    {
        linking([&](listings::LinkOperations &operations) { return operations.link({m_listing, product}); });
    }
    QStringList rows()
    {
        return OrderBooks::required(m_books->read([](storage::Connection &db) -> Result<QStringList> {
            QStringList all =
                TRY(db.list(u"SELECT l.id, l.listing_id, l.product_id, r.product_id, r.quantity FROM order_line l "
                            "LEFT JOIN reservation r ON r.order_line_id = l.id ORDER BY l.id"_s,
                            {}, [](const storage::Row &row) {
                                QStringList fields;
                                for (int i = 0; i < 5; ++i)
                                    fields.append(row.isNull(i) ? u"-"_s : row.text(i));
                                return fields.join(u' ');
                            }));
            return all;
        }));
    }

private Q_SLOTS:
    void init()
    {
        m_books = std::make_unique<OrderBooks>();
        m_plaid = m_books->product(u"PL-1"_s);
        m_listing = m_books->listing(700, u"NEW-1"_s, std::nullopt);
    }
    void cleanup() { m_books.reset(); }

    void anOpenOrderHoldsItsGoodsWithTheLink()
    {
        OrderFacts open = m_books->facts(1);
        open.lines = {OrderBooks::line(700, u"NEW-1"_s, 4), OrderBooks::line(700, u"NEW-1"_s, 2)};
        m_books->apply(open);
        OrderFacts ended = m_books->facts(2, u"delivered"_s);
        ended.lines = {OrderBooks::line(700, u"NEW-1"_s, 9)};
        m_books->apply(ended);
        const QStringList before = rows();
        link(m_plaid);
        QCOMPARE(m_books->order(1).lines[0].product, m_plaid);
        QCOMPARE(m_books->order(1).lines[1].product, m_plaid);
        QCOMPARE(m_books->reserved(m_plaid), Quantity::ofWhole(6));
        QVERIFY(!m_books->order(2).lines[0].product); // what ended waits for the next pass, it holds nothing
        QVERIFY(m_books->historyFields(1).contains(u"lines.0.product"_s));

        const ActId act(m_books->number(u"SELECT max(id) FROM act"_s));
        const qint64 acts = m_books->rows(u"act"_s);
        linking([&](listings::LinkOperations &operations) { return operations.undo(act); });
        QCOMPARE(m_books->rows(u"act"_s), acts + 1); // the orders followed in the same act
        QCOMPARE(rows(), before);
        linking([&](listings::LinkOperations &operations) { return operations.redo(act); });
        QCOMPARE(m_books->reserved(m_plaid), Quantity::ofWhole(6));
    }

    void anotherProductTakesTheReserveOver()
    {
        link(m_plaid);
        OrderFacts open = m_books->facts(1);
        open.lines = {OrderBooks::line(700, u"NEW-1"_s, 4)};
        m_books->apply(open);
        QCOMPARE(m_books->reserved(m_plaid), Quantity::ofWhole(4));
        const ProductId mug = m_books->product(u"MUG-1"_s);
        link(mug);
        QVERIFY(m_books->reserved(m_plaid).isZero());
        QCOMPARE(m_books->reserved(mug), Quantity::ofWhole(4));
        linking([&](listings::LinkOperations &operations) { return operations.unlink(m_listing); });
        QVERIFY(m_books->reserved(mug).isZero());
        QVERIFY(!m_books->order(1).lines[0].product);
    }

    void whatWasSoldStaysSold()
    {
        link(m_plaid);
        OrderFacts open = m_books->facts(1);
        open.lines = {OrderBooks::line(700, u"NEW-1"_s, 4)};
        m_books->apply(open);
        OrderBooks::required(m_books->setState(1, OrderState::Confirmed));
        OrderBooks::required(m_books->setState(1, OrderState::Cancelled, Cancellation{u"not_available"_s, u"Немає"_s}));
        link(m_books->product(u"MUG-1"_s));
        QCOMPARE(m_books->order(1).lines[0].product, m_plaid);
    }

    void aProductMadeForAListingStaysWhileAnOrderHasIt()
    {
        const ProductId made =
            linking([&](listings::LinkOperations &operations) { return operations.createProduct(m_listing); });
        const ActId act(m_books->number(u"SELECT max(id) FROM act"_s));
        OrderFacts ended = m_books->facts(2, u"delivered"_s);
        ended.lines = {OrderBooks::line(700, u"NEW-1"_s, 9)};
        m_books->apply(ended);
        OrderFacts open = m_books->facts(1);
        open.lines = {OrderBooks::line(700, u"NEW-1"_s, 1)};
        m_books->apply(open);
        linking([&](listings::LinkOperations &operations) { return operations.undo(act); });
        QCOMPARE(m_books->order(2).lines[0].product, made); // sold as that one
        QVERIFY(!m_books->order(1).lines[0].product);
        QCOMPARE(m_books->number(u"SELECT count(*) FROM product WHERE id = ?"_s, {made}), 1);
    }

    void aProductNobodyKnowsGoesThoughAnOrderHeldIt()
    {
        const ProductId made =
            linking([&](listings::LinkOperations &operations) { return operations.createProduct(m_listing); });
        const ActId act(m_books->number(u"SELECT max(id) FROM act"_s));
        OrderFacts open = m_books->facts(1);
        open.lines = {OrderBooks::line(700, u"NEW-1"_s, 1)};
        m_books->apply(open);
        open.lines[0].quantity = Quantity::ofWhole(3); // the reserve is in the product's history now
        m_books->apply(open);
        linking([&](listings::LinkOperations &operations) { return operations.undo(act); });
        QCOMPARE(m_books->number(u"SELECT count(*) FROM product WHERE id = ?"_s, {made}), 0);
        QCOMPARE(m_books->rows(u"reservation"_s), 0);
    }
};

QTEST_GUILESS_MAIN(TestOrderLinks)
#include "test_order_links.moc"
