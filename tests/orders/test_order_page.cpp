// SPDX-License-Identifier: GPL-3.0-or-later
// A page of a hundred orders holds the writers of all desks up as long as it is written: on a server far away, each
// statement is a way there and back. Counted in front of SQLite; a server is asked the same.
#include "orders/order_texts.h"
#include "tests/faults/failing_sql.h"
#include "tests/orders/order_books.h"

#include <QtTest>

using namespace kramar;
using namespace kramar::orders;
using faults::FailingSql;
using namespace Qt::StringLiterals;

class TestOrderPage : public QObject
{
    Q_OBJECT

    // Of a hundred buyers, two lines each: one by Prom's number, one that only its SKU tells.
    static QList<OrderFacts> page(const test::OrderBooks &books)
    {
        QList<OrderFacts> orders;
        for (int i = 0; i < 100; ++i) {
            OrderFacts facts = books.facts(1000 + i);
            facts.buyer.lastName = u"Мельник-%1"_s.arg(i);
            facts.buyer.phone = u"+3805000%1"_s.arg(i, 5, 10, QChar(u'0'));
            facts.buyer.email = u"buyer%1@example.com"_s.arg(i);
            facts.lines = {test::OrderBooks::line(501, u"PL-1"_s), test::OrderBooks::line(900, u"PL-2"_s, 2)};
            orders.append(facts);
        }
        return orders;
    }
    // How many statements a page of them takes, and what became of each.
    static int statements(test::OrderBooks &books, const QList<OrderFacts> &orders, Applied expected)
    {
        return test::TestBooks::required(books.write([&](storage::Transaction &tx) -> Result<int> {
            FailingSql::off(); // counts anew
            const journal::Act act(tx, Actor::exchange(), QLatin1StringView("import.orders"), books.store);
            OrderOperations operations(tx, Actor::exchange());
            QList<const OrderFacts *> page;
            for (const OrderFacts &facts : orders)
                page.append(&facts);
            TRY_DONE(operations.lookUp(books.store, page));
            TRY_DONE(operations.beginTexts(packedTexts({"{}"})));
            for (const OrderFacts &facts : orders) {
                if (TRY(operations.apply(books.store, facts, {})) != expected)
                    return Error::of(Error::Kind::Internal, u"applied otherwise"_s);
            }
            TRY_DONE(operations.endTexts());
            return FailingSql::calls();
        }));
    }

private Q_SLOTS:
    void aPageTakesFewStatements()
    {
        test::OrderBooks books;
        const ProductId plaid = books.product(u"PL-1"_s);
        const ProductId pillow = books.product(u"PL-2"_s);
        books.listing(501, u"PL-1"_s, plaid);
        const QList<OrderFacts> orders = page(books);
        const int fresh = statements(books, orders, Applied::New);
        const int known = statements(books, orders, Applied::Unchanged);
        qInfo("a page of 100 orders: %d statements when new, %d when known", fresh, known);
        QCOMPARE(books.reserved(plaid), Quantity::ofWhole(100));
        QCOMPARE(books.reserved(pillow), Quantity::ofWhole(200));
        QCOMPARE(books.rows(u"order_line"_s), qint64{200});
        QVERIFY2(fresh <= 1550, QByteArray::number(fresh).constData()); // here a line each; on a server all of an order
        QVERIFY2(known <= 3, QByteArray::number(known).constData());
    }
};

QTEST_GUILESS_MAIN(TestOrderPage)
#include "test_order_page.moc"
