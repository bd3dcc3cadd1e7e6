// SPDX-License-Identifier: GPL-3.0-or-later
// How fast goods sell and how long they last.
#include "reports/stock_pace.h"
#include "stock/document_operations.h"
#include "tests/orders/order_books.h"

#include <QtTest>

using namespace kramar;
using namespace kramar::reports;
using namespace Qt::StringLiterals;
using test::OrderBooks;

namespace {

constexpr qint64 dayMs = 86'400'000;

struct Shelf : OrderBooks {
    const Actor owner = Actor::person(PersonId(1), u"Власниця"_s, Actor::allRights());
    qint64 orders = 0;

    ProductId stocked(const QString &sku, qint64 pieces, std::optional<qint64> minimum = {})
    {
        const ProductId id = product(sku);
        required(write([&](storage::Transaction &tx) -> Done {
            stock::StockOperations stock(tx, owner);
            if (pieces >= 0)
                TRY_DONE(stock.correct(id, WarehouseId(1), Quantity::ofWhole(pieces)));
            if (minimum)
                TRY_DONE(stock.setMinimum(id, Quantity::ofWhole(*minimum)));
            return {};
        }));
        return id;
    }
    // An order of so many days ago; it is completed, so that it reserves nothing.
    void sold(const QString &sku, int pieces, int daysAgo, const QString &status = u"delivered"_s)
    {
        orders::OrderFacts facts = this->facts(++orders, status);
        facts.created = clock.now().plusMs(-daysAgo * dayMs - 60'000);
        facts.lines = {line(501, sku, pieces)};
        apply(facts);
    }
    Pace pace(ProductId id)
    {
        return required(read([&](storage::Connection &db) { return pacesOf(db, clock.now(), {id.value()}); })).first();
    }
    QList<qint64> low()
    {
        return required(read([&](storage::Connection &db) { return runningLow(db, clock.now()); }));
    }
    Done terms(int days, int lowDays)
    {
        return write([&](storage::Transaction &tx) { return setPaceTerms(tx, owner, {days, lowDays}); });
    }
};

} // namespace

class TestStockPace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void soldIsWhatOrdersOfTheWindowAskFor()
    {
        Shelf shelf;
        const ProductId plaid = shelf.stocked(u"PL"_s, 20);
        shelf.sold(u"PL"_s, 30, 45); // before the window
        shelf.sold(u"PL"_s, 4, 20);
        shelf.sold(u"PL"_s, 2, 0);
        shelf.sold(u"PL"_s, 50, 3, u"canceled"_s);
        const Pace pace = shelf.pace(plaid);
        QCOMPARE(pace.days, 30);
        QCOMPARE(pace.sold, Quantity::ofWhole(6));
        QCOMPARE(pace.perDay(), Quantity::ofThousandths(200));
        QCOMPARE(pace.daysLeft(), std::optional<qint64>(100));
        QVERIFY(!pace.low);
        QCOMPARE(pace.turnover(), std::optional<qint64>(30)); // 6 of 20
    }

    // Books that know orders of ten days alone do not spread them over thirty.
    void aYoungShopCountsItsOwnDays()
    {
        Shelf shelf;
        const ProductId plaid = shelf.stocked(u"PL"_s, 20);
        shelf.sold(u"PL"_s, 20, 9);
        const Pace pace = shelf.pace(plaid);
        QCOMPARE(pace.days, 10);
        QCOMPARE(pace.perDay(), Quantity::ofWhole(2));
        QCOMPARE(pace.daysLeft(), std::optional<qint64>(10));
        QVERIFY(pace.low);
    }

    void whatRunsLow()
    {
        Shelf shelf;
        shelf.sold(u"OLD"_s, 1, 60);
        const ProductId soon = shelf.stocked(u"SOON"_s, 3);
        const ProductId gone = shelf.stocked(u"GONE"_s, 0);
        const ProductId slow = shelf.stocked(u"SLOW"_s, 40);
        const ProductId own = shelf.stocked(u"OWN"_s, 5, 5);       // at its minimum, though it does not sell
        const ProductId enough = shelf.stocked(u"ENOUGH"_s, 3, 2); // its own word counts
        shelf.stocked(u"IDLE"_s, 1);
        const ProductId unknown = shelf.stocked(u"UNKNOWN"_s, -1);
        for (const auto &[id, sku] :
             {std::pair(soon, u"SOON"_s), std::pair(gone, u"GONE"_s), std::pair(slow, u"SLOW"_s),
              std::pair(enough, u"ENOUGH"_s), std::pair(unknown, u"UNKNOWN"_s)})
            shelf.sold(sku, 30, 5);
        QCOMPARE(shelf.low(), (QList{gone.value(), soon.value(), own.value()}));
        QCOMPARE(shelf.pace(gone).daysLeft(), std::optional<qint64>(0));
        QVERIFY(!shelf.pace(unknown).daysLeft());
        // What is reserved is not there any more.
        orders::OrderFacts open = shelf.facts(900, u"pending"_s);
        open.lines = {OrderBooks::line(501, u"SLOW"_s, 35)};
        shelf.apply(open);
        QVERIFY(shelf.low().contains(slow.value()));
    }

    void theTermsAreTheShops()
    {
        Shelf shelf;
        shelf.sold(u"OLD"_s, 1, 300);
        const ProductId plaid = shelf.stocked(u"PL"_s, 10);
        shelf.sold(u"PL"_s, 6, 20);
        QVERIFY(shelf.low().isEmpty()); // 50 days
        QVERIFY(shelf.terms(30, 60));
        QCOMPARE(shelf.low(), QList{plaid.value()});
        QVERIFY(shelf.terms(7, 60));
        QVERIFY(shelf.low().isEmpty()); // nothing was sold in seven days
        const Done refused = shelf.terms(0, 60);
        QVERIFY(!refused && refused.error().field == u"days");
        QVERIFY(!shelf.terms(30, 367));
        const Done denied = shelf.write([&](storage::Transaction &tx) {
            return setPaceTerms(tx, shelf.manager, {10, 10});
        });
        QVERIFY(!denied && denied.error().kind == Error::Kind::Denied);
        QCOMPARE(shelf.number(u"SELECT count(*) FROM history WHERE entity = 'shop'"_s), 2);
    }

    void sortedByHowLongItLasts()
    {
        Shelf shelf;
        shelf.sold(u"OLD"_s, 1, 60);
        const ProductId idle = shelf.stocked(u"IDLE"_s, 1);
        const ProductId slow = shelf.stocked(u"SLOW"_s, 40);
        const ProductId soon = shelf.stocked(u"SOON"_s, 3);
        shelf.sold(u"SLOW"_s, 10, 1);
        shelf.sold(u"SOON"_s, 30, 1);
        const QList<qint64> all{idle.value(), slow.value(), soon.value()};
        const auto sorted = [&](const QString &by, bool descending) {
            return Shelf::required(shelf.read(
                [&](storage::Connection &db) { return sortedByPace(db, shelf.clock.now(), all, by, descending); }));
        };
        QCOMPARE(sorted(u"days_left"_s, false), (QList{soon.value(), slow.value(), idle.value()}));
        QCOMPARE(sorted(u"days_left"_s, true), (QList{slow.value(), soon.value(), idle.value()}));
        QCOMPARE(sorted(u"sold"_s, true), (QList{soon.value(), slow.value(), idle.value()}));
        QCOMPARE(sorted(u"minimum"_s, true), all); // none has one: as it came
    }

    void theWholeStock()
    {
        Shelf shelf;
        shelf.sold(u"OLD"_s, 1, 60);
        const ProductId plaid = shelf.product(u"PL"_s);
        shelf.stocked(u"CUP"_s, 4); // its cost is not known
        Shelf::required(shelf.write([&](storage::Transaction &tx) -> Done {
            stock::DocumentOperations documents(tx, shelf.owner);
            const DocumentId receipt =
                TRY(documents.create({.kind = DocumentKind::Receipt, .warehouse = WarehouseId(1)}));
            TRY_DONE(documents.addLines(
                receipt, {{.product = plaid, .quantity = Quantity::ofWhole(10), .cost = OrderBooks::uah(50'00)}}));
            TRY(documents.post(receipt));
            return {};
        }));
        shelf.sold(u"PL"_s, 5, 2);
        shelf.sold(u"CUP"_s, 9, 2);
        const StockTotals totals =
            Shelf::required(shelf.read([&](storage::Connection &db) { return stockTotals(db, shelf.clock.now()); }));
        QCOMPARE(totals.value, OrderBooks::uah(500'00));
        QCOMPARE(totals.withoutCost, 1);
        QCOMPARE(totals.soldAtCost, OrderBooks::uah(250'00));
        QCOMPARE(totals.turnover(), std::optional<qint64>(50));
    }
};

QTEST_GUILESS_MAIN(TestStockPace)
#include "test_stock_pace.moc"
